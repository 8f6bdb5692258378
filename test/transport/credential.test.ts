import type { ICredentialTestRequest, INode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { LemlistBasicAuthApi } from '../../credentials/LemlistBasicAuthApi.credentials.ts';
import { baseUrlOf } from '../../nodes/Lemlist/transport/place';

const node: INode = {
	...{ id: '1', name: 'Lemlist Complete', type: 'n8n-nodes-lemlist.lemlist', typeVersion: 1 },
	...{ position: [0, 0], parameters: {} },
};
const credential = new LemlistBasicAuthApi();
const { baseURL = '' } = (credential.test satisfies ICredentialTestRequest).request;

/** What n8n makes of an expression of the credential. */
function value(expression: string, $credentials: object): unknown {
	const types = { getByName: () => undefined, getByNameAndVersion: () => undefined };
	const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes: types as never });
	return workflow.expression.getSimpleParameterValue(node, expression, 'internal', { $credentials });
}
const isRefused = (baseUrl: string) => {
	try {
		baseUrlOf({ baseUrl }, node);
		return false;
	} catch {
		return true;
	}
};

describe('the credential’s own test asks where the node would', () => {
	it.each([
		'https://api.lemlist.com/api',
		'',
		' https://api.lemlist.com/api/ ',
		'http://localhost:8080/api',
		'http://127.0.0.1:8080',
		'http://10.0.0.7/lemlist',
		'http://[::1]:8080',
		'http://lemlist-proxy:8080',
	])('%j', (baseUrl) => expect(value(baseURL, { baseUrl })).toBe(baseUrlOf({ baseUrl }, node)));

	it.each([
		'api.lemlist.com/api',
		'http://api.lemlist.com/api',
		'http://8.8.8.8',
		'http://10.example.com',
		'http://127.0.0.1.example.com',
		'https://jane:pa55@api.lemlist.com/api',
		'https://api.lemlist.com/api?x',
		'https://api.lemlist.com/api#y',
		'http://localhost@api.lemlist.com',
		'data:text/plain,x',
	])('and nowhere for %s, which the node refuses', (baseUrl) => {
		expect(isRefused(baseUrl)).toBe(true);
		expect(URL.canParse(String(value(baseURL, { baseUrl })))).toBe(false);
	});
});

it.each([
	['a-key', 'a-key'],
	[' a-key\n', 'a-key'],
	['', ''],
	[undefined, ''],
])('the key %j is sent as %j', async (apiKey, password) => {
	const options = { url: 'https://api.lemlist.com/api/team', timeout: 1 };
	const sent = await credential.authenticate({ apiKey } as never, options);
	expect(sent).toEqual({ ...options, auth: { username: '', password } });
});
