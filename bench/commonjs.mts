// n8n-workflow's ES modules cannot be loaded by Node itself, only by bundlers; its CommonJS build can.
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const url = pathToFileURL(createRequire(import.meta.url).resolve('n8n-workflow')).href;

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'n8n-workflow' ? { url, shortCircuit: true } : next(specifier, context),
});
