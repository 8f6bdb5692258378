import { startSandbox } from '../../sandbox/server.mts';
import type { Sandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { outcomeOf } from '../support/n8n.mts';
import { KEY } from '../sandbox/calling.mts';
import { SETTINGS } from '../sandbox/seeded.mts';
import { move, node, play } from './moving';

// Nodes as they stand in people's workflows, moved over and run in n8n's engine against the stand-in: the requests that arrive are those that
// the old node would have made, or what lemlist has in their place today.

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ ...SETTINGS, apiKey: KEY, jobMs: 100 });
});
afterAll(async () => await sandbox.close());
beforeEach(() => {
	sandbox.reset();
	const [first] = sandbox.store.find(email)?.leads ?? [];
	lead = first?._id ?? '';
	campaign = first?.campaign._id ?? '';
});

const email = leadEmail(1);
let campaign = '';
let lead = '';
const http = (parameters: object, version = 4.2) => node('httpRequest', version, parameters);
const address = encodeURIComponent(email);
/** What expressions read. */
const item = () => ({
	campaign,
	email,
	first: 'Ann',
	company: 'A "quoted" name',
	variables: { color: 'blue' },
});

interface Case {
	node: ReturnType<typeof node>;
	requests: string[];
	/** Of the last request. */
	body?: object;
	rows?: number;
}

const CASES: Record<string, () => Case> = {
	'built-in v1, lead: get': () => ({
		node: node('lemlist', 1, { resource: 'lead', operation: 'get', email: '={{$json["email"]}}' }),
		requests: [`GET /leads/${address}?version=v2`],
	}),
	'built-in v1, lead: create by default': () => ({
		node: node('lemlist', 1, {
			resource: 'lead',
			campaignId: campaign,
			email: 'new@example.com',
			additionalFields: {
				firstName: '={{$json["first"]}}',
				deduplicate: true,
				picture: 'https://example.com/p.png',
			},
		}),
		requests: [`POST /campaigns/${campaign}/leads/?deduplicate=true`],
		body: { email: 'new@example.com', firstName: 'Ann', picture: 'https://example.com/p.png' },
	}),
	'built-in v2, lead: create, with enrichments that did nothing': () => ({
		node: node('lemlist', 2, {
			resource: 'lead',
			campaignId: '={{ $json.campaign }}',
			email: 'new@example.com',
			additionalFields: { companyDomain: 'example.com', findEmail: true, jobTitle: 'CEO' },
		}),
		requests: [`POST /campaigns/${campaign}/leads/`],
		body: { email: 'new@example.com', companyDomain: 'example.com', jobTitle: 'CEO' },
	}),
	'built-in v1, lead: unsubscribe': () => ({
		node: node('lemlist', 1, {
			email: '={{ $json["email"] }}',
			resource: 'lead',
			operation: 'unsubscribe',
			campaignId: '={{$json["campaign"]}}',
		}),
		requests: [`DELETE /campaigns/${campaign}/leads/${address}`],
	}),
	'built-in v2, lead: delete': () => ({
		node: node('lemlist', 2, { resource: 'lead', operation: 'delete', campaignId: campaign, email }),
		requests: [`DELETE /campaigns/${campaign}/leads/${address}?action=remove`],
	}),
	'built-in v1, unsubscribe: add by default': () => ({
		node: node('lemlist', 1, { resource: 'unsubscribe', email: 'no+more@example.com' }),
		requests: ['POST /v2/unsubscribes/variables/no%2Bmore%40example.com'],
	}),
	'built-in v2, unsubscribe: getAll': () => ({
		node: node('lemlist', 2, { resource: 'unsubscribe', operation: 'getAll', limit: 2 }),
		requests: ['GET /v2/unsubscribes/variables?limit=2&offset=0'],
		rows: 2,
	}),
	'built-in v2, campaign: getAll': () => ({
		node: node('lemlist', 2, { resource: 'campaign', filters: { version: 'v2' } }),
		requests: ['GET /campaigns?limit=5&page=1&version=v2'],
		rows: 5,
	}),
	'built-in v2, campaign: getStats': () => ({
		node: node('lemlist', 2, {
			resource: 'campaign',
			operation: 'getStats',
			campaignId: campaign,
			startDate: '2026-11-01T00:00:00',
			endDate: '2026-11-08T00:00:00',
			timezone: 'Europe/Paris',
		}),
		requests: [
			`GET /v2/campaigns/${campaign}/stats?endDate=2026-11-08T00:00:00.000Z&startDate=2026-11-01T00:00:00.000Z`,
		],
	}),
	'built-in v1, activity: getAll by default': () => ({
		node: node('lemlist', 1, { limit: 3, filters: { campaignId: campaign, type: 'emailsSent' } }),
		requests: [
			expect.stringMatching(`^GET /activities\\?campaignId=${campaign}&.*type=emailsSent`),
		] as never,
	}),
	'built-in v2, team: getCredits': () => ({
		node: node('lemlist', 2, { resource: 'team', operation: 'getCredits' }),
		requests: ['GET /team/credits'],
	}),
	'built-in v2, enrichment of a lead': () => ({
		node: node('lemlist', 2, {
			resource: 'enrich',
			operation: 'enrichLead',
			leadId: lead,
			findEmail: true,
			findPhone: false,
		}),
		requests: [`POST /leads/${lead}/enrich?findEmail=true`],
	}),

	'HTTP Request 2, address with expressions, no encoding': () => ({
		node: http(
			{
				url: '=https://api.lemlist.com/api/campaigns/{{$json["campaign"]}}/leads/{{$json["email"]}}/interested',
				options: {},
				requestMethod: 'POST',
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'lemlistApi',
			},
			2,
		),
		requests: [`POST /campaigns/${campaign}/leads/${address}/interested`],
	}),
	'HTTP Request 1, parameters as pairs': () => ({
		node: http(
			{
				url: 'https://api.lemlist.com/api/campaigns',
				responseFormat: 'json',
				queryParametersUi: {
					parameter: [
						{ name: 'version', value: 'v2' },
						{ name: 'limit', value: '3' },
					],
				},
			},
			1,
		),
		requests: ['GET /campaigns?limit=3&page=1&version=v2'],
		rows: 3,
	}),
	'HTTP Request 1, body as JSON': () => ({
		node: http(
			{
				url: `https://api.lemlist.com/api/campaigns/${campaign}/leads/`,
				requestMethod: 'POST',
				jsonParameters: true,
				bodyParametersJson: '={"email": "new@example.com", "firstName": "{{$json["first"]}}"}',
			},
			1,
		),
		requests: [`POST /campaigns/${campaign}/leads/`],
		body: { email: 'new@example.com', firstName: 'Ann' },
	}),
	'HTTP Request 4, one expression with +, and an encoded part': () => ({
		node: http({
			method: 'POST',
			url: "={{ 'https://api.lemlist.com/api/leads/notinterested/' + encodeURIComponent($json.email) }}",
		}),
		requests: [`POST /leads/notinterested/${address}`],
	}),
	"HTTP Request 4, a template, n8n's own encoding": () => ({
		node: http({
			method: 'POST',
			url: '={{ `https://api.lemlist.com/api/leads/interested/${$json.email.urlEncode()}` }}',
		}),
		requests: [`POST /leads/interested/${address}`],
	}),
	'HTTP Request 4, the old route with the address, and variables in the body': () => ({
		node: http({
			method: 'POST',
			url: '=https://api.lemlist.com/api/campaigns/{{ $json.campaign }}/leads/new@example.com?deduplicate=true',
			sendBody: true,
			specifyBody: 'json',
			jsonBody:
				'={\n  "firstName": "{{ $json.first }}",\n  "companyName": {{ JSON.stringify($json.company) }},\n  "greeting": "Hi {{ $json.first }}!"\n}',
			options: {},
		}),
		requests: [`POST /campaigns/${campaign}/leads/?deduplicate=true`],
		body: {
			email: 'new@example.com',
			firstName: 'Ann',
			companyName: 'A "quoted" name',
			greeting: 'Hi Ann!',
		},
	}),
	'HTTP Request 4, body as an object of an expression': () => ({
		node: http({
			method: 'PATCH',
			url: '=https://api.lemlist.com/api/campaigns/{{ $json.campaign }}/leads/{{ $json.email }}',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify({ jobTitle: $json.first + "!", \'own name\': 3 }) }}',
		}),
		requests: [`GET /leads/${address}?version=v2`, `PATCH /campaigns/${campaign}/leads/${lead}`],
		body: { jobTitle: 'Ann!', 'own name': '3' },
	}),
	'HTTP Request 4, pairs in the body, key in a header': () => ({
		node: http({
			method: 'POST',
			url: 'https://api.lemlist.com/api/campaigns',
			sendHeaders: true,
			headerParameters: { parameters: [{ name: 'Authorization', value: 'Basic OmtleQ==' }] },
			sendBody: true,
			bodyParameters: { parameters: [{ name: 'name', value: '={{ $json.first }}' }] },
		}),
		requests: ['POST /campaigns'],
		body: { name: 'Ann' },
	}),
	'HTTP Request 4, one lead by a parameter': () => ({
		node: http({
			url: 'https://api.lemlist.com/api/leads',
			sendQuery: true,
			queryParameters: {
				parameters: [
					{ name: 'email', value: '={{ $json.email }}' },
					{ name: 'version', value: 'v2' },
				],
			},
		}),
		requests: [`GET /leads/${address}?version=v2`],
	}),
	'HTTP Request 4, a body that only its expression knows': () => ({
		node: http({
			method: 'PATCH',
			url: '=https://api.lemlist.com/api/campaigns/{{ $json.campaign }}/leads/{{ encodeURIComponent($json.email) }}',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ $json.variables }}',
		}),
		requests: [`PATCH /campaigns/${campaign}/leads/${address}`],
		body: { color: 'blue' },
	}),
	'HTTP Request 4, another page than the first': () => ({
		node: http({ url: 'https://api.lemlist.com/api/campaigns?version=v2&page=2&limit=100' }),
		requests: ['GET /campaigns?limit=100&page=2&version=v2'],
	}),
	'HTTP Request 4, a route that no operation has': () => ({
		node: http({ method: 'GET', url: 'https://api.lemlist.com/api/unsubs/export' }),
		requests: ['GET /v2/unsubscribes/exports/variables'],
	}),
};

it.each(Object.keys(CASES))('%s', async (name) => {
	const { node: given, requests, body, rows } = CASES[name]?.() as Case;
	const moved = move(given);
	expect(moved.left).toEqual([]);
	const run = await play(moved, [item()], { apiKey: KEY, baseUrl: sandbox.url });
	const outcome = outcomeOf(run, given.name);
	expect(outcome.error).toBeUndefined();
	const arrived = sandbox.requests.map(({ method, path, query }) => {
		const parameters = Object.keys(query)
			.sort()
			.map((each) => `${each}=${query[each]}`);
		return `${method} ${[path, parameters.join('&')].filter(Boolean).join('?')}`;
	});
	expect(arrived).toEqual(requests);
	if (body) expect(sandbox.requests.at(-1)?.body).toEqual(body);
	if (rows !== undefined) expect(outcome.rows).toHaveLength(rows);
});
