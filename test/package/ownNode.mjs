// node test/package/ownNode.mjs: loads dist and runs a workflow with it in n8n's engine, on the very Node that it is started with.
// `npm run` would put the pinned Node first. Plain JavaScript: Node 20 reads no types, so the rest is compiled as it is loaded.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { transformFileSync } = require('@swc/core');

require.extensions['.mts'] = (module, file) => {
	const { code } = transformFileSync(file, {
		jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
		module: { type: 'commonjs' },
	});
	module._compile(code, file);
};
const { install, runNode } = require('../support/engine.mts');
const { startServer } = require('../support/server.mts');
const { Lemlist, LemlistBasicAuthApi } = require('../../index.js');

install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());
const lemlist = await startServer(({ url }, response) => {
	const email = decodeURIComponent(url.split('/').at(-1));
	response.setHeader('content-type', 'application/json');
	response.end(
		JSON.stringify(['cam_1', 'cam_2'].map((campaignId) => ({ _id: 'lea_1', email, campaignId }))),
	);
});
const { rows, error } = await runNode(
	{ resource: 'lead', operation: 'markNotInterested', leadIdOrEmail: '={{ $json.email }}' },
	[{ email: 'a@example.com' }, { email: 'b+c@example.com' }],
	{ credential: { apiKey: 'key', baseUrl: `${lemlist.url}/api` } },
);
assert.equal(error, undefined);
assert.deepEqual(
	rows.map(({ email, campaignId }) => `${email} in ${campaignId}`),
	[
		'a@example.com in cam_1',
		'a@example.com in cam_2',
		'b+c@example.com in cam_1',
		'b+c@example.com in cam_2',
	],
);
console.log(`Node ${process.version}: dist loads, and runs a workflow in n8n-core.`);
process.exit(0);
