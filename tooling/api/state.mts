// npm run api:state -- 'POST /calls' <file or URL of an OpenAPI document>: prints what the statement of an endpoint can be from
// a document alone, for its file in nodes/Lemlist/api.
import { entryOf } from './entry.mts';
import { NoDocument } from './document.mts';
import { documentAt } from './source.mts';

try {
	const [endpoint, source, ...more] = process.argv.slice(2);
	if (endpoint === undefined || source === undefined || more.length > 0)
		throw new NoDocument("npm run api:state -- 'POST /calls' <file or URL of an OpenAPI document>");
	const documented = (await documentAt(source)).get(endpoint);
	if (!documented) throw new NoDocument(`${source} has no ${endpoint}.`);
	console.log(entryOf(documented, new Date().toISOString().slice(0, 7)));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
