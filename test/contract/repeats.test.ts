import type { NodeApiError } from 'n8n-workflow';
import nock from 'nock';
import { resolve, statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import type { Method } from '../../nodes/Lemlist/api/statement.ts';
import { connect } from '../../nodes/Lemlist/transport';
import { isolated } from '../support/lemlist';
import { formContext } from '../support/n8n.mts';
import type { Server } from '../support/server.mts';
import { startServer } from '../support/server.mts';
import { quickly } from '../support/time.mts';

const endpoints = Object.keys(api) as Endpoint[];
const isWrite = (endpoint: Endpoint) => /^(POST|PATCH) /.test(endpoint);
const isRepeatable = (endpoint: Endpoint) => statementOf(endpoint).repeatable !== undefined;

describe('what is stated', () => {
	/** Endpoints that send, spend or make something, and whose repetition does no harm all the same. */
	const HARMLESS: Partial<Record<Endpoint, string>> = {
		'POST /campaigns/{campaignId}/senders': 'a sender is in a campaign once',
		'POST /calls': 'a call is logged once under the ID that its dialer gave it',
		'POST /campaigns/{campaignId}/triggers/watch-lists': 'an agent that is linked already stays so',
		'POST /database/companies': 'a search: it makes nothing',
		'POST /database/people': 'a search: it makes nothing',
		'POST /fields': 'a field is there once under its name',
		'POST /hooks': 'lemlist takes a URL once and refuses it then',
		'POST /leads/start/{leadId}': 'whoever goes on already is sent nothing twice',
		'POST /v2/unsubscribes/contacts/{contactId}': 'a contact is in the list once',
		'POST /v2/unsubscribes/variables': 'a value is in the list once',
		'POST /v2/unsubscribes/variables/{value}': 'a value is in the list once',
	};

	/** What people rely on when many leads are marked: a lost answer is no lost mark. */
	const RELIED_ON: readonly Endpoint[] = [
		'POST /leads/interested/{leadIdOrEmail}',
		'POST /leads/notinterested/{leadIdOrEmail}',
		'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested',
		'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/notinterested',
		'POST /leads/pause/{leadId}',
	];

	/** Makes something: a POST to what can be listed, or to what holds things with addresses of their own. */
	function makes(endpoint: Endpoint): boolean {
		const [method, path = ''] = endpoint.replace(/\/$/, '').split(' ');
		const holds = ([other, each = '']: string[]) =>
			(other === 'GET' && each === path) || (each !== path && each.replace(/\/\{\w+\}$/, '') === path);
		return method === 'POST' && endpoints.some((each) => holds(each.split(' ')));
	}

	function harms(endpoint: Endpoint): boolean {
		const { effects = [] } = statementOf(endpoint);
		return makes(endpoint) || effects.some((effect) => effect === 'sends' || effect === 'spends');
	}

	it('nothing is sent, paid for or made twice, but for what has a reason', () => {
		const again = endpoints.filter((each) => isWrite(each) && isRepeatable(each) && harms(each));
		expect(again.sort()).toEqual(Object.keys(HARMLESS).sort());
	});

	it.each<[Endpoint]>([
		['POST /campaigns/{campaignId}/leads/'],
		['POST /campaigns'],
		['POST /contacts/lists'],
		['POST /companies/{companyId}/notes'],
	])('%s makes something', (endpoint) => expect(makes(endpoint)).toBe(true));

	it.each(RELIED_ON)('%s is repeated', (endpoint) => expect(isRepeatable(endpoint)).toBe(true));

	it('a reason is given for a write, and only there', () => {
		const reasons = endpoints.filter(isRepeatable);
		expect(
			reasons.filter((each) => !isWrite(each) || !/\w+ \w+/.test(statementOf(each).repeatable ?? '')),
		).toEqual([]);
	});
});

describe('what is done', () => {
	isolated();
	beforeEach(() => nock.enableNetConnect('127.0.0.1'));

	let server: Server;
	afterEach(async () => await server.close());

	/** The way to the server as a form has it. @param timeout ms after which no answer is waited for any longer */
	async function client(timeout?: number) {
		const context = formContext({}, { baseUrl: server.url, apiKey: `key of ${server.url}` });
		const { helpers } = context;
		const send = helpers.httpRequestWithAuthentication;
		helpers.httpRequestWithAuthentication = async function (type, options, more) {
			return await send.call(this, type, timeout ? { ...options, timeout } : options, more);
		};
		return await connect(context);
	}

	const timesOf = (request: string) => server.requests.filter((each) => each === request).length;
	const wordsOf = ({ message, description }: NodeApiError) => `${message} ${description}`;

	/** Values of its own for each endpoint tell apart what leads to the same place. */
	function pathOf(endpoint: Endpoint): Record<string, string> {
		const names = [...endpoint.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
		return Object.fromEntries(names.map((name) => [name, `of_${endpoints.indexOf(endpoint)}`]));
	}

	it.each<{ trouble: string; answer: Parameters<typeof startServer>[0]; timeout?: number }>([
		{ trouble: 'a gateway that fails', answer: (_, response) => response.writeHead(502).end() },
		{ trouble: 'a connection that is cut', answer: ({ socket }) => socket.destroy() },
		{ trouble: 'no answer in time', answer: () => undefined, timeout: 50 },
	])(
		'$trouble: what may be is sent again, all else once, and said to be unsure',
		async ({ answer, timeout }) => {
			server = await startServer(answer);
			// Each has a way of its own, because all requests of one have one patience.
			const ask = async (endpoint: Endpoint) => {
				const send = (await client(timeout)).send as SendAny;
				return await send(endpoint, { path: pathOf(endpoint) }).then(() => 'done', wordsOf);
			};
			const { result: words } = await quickly(async () => await Promise.all(endpoints.map(ask)));
			const done = endpoints.map((endpoint, index) => {
				const { method, path } = resolve(endpoint, pathOf(endpoint));
				const times = timesOf(`${method} ${path}`);
				if (times > 1) return [endpoint, 'again'];
				const isUnsure = times === 1 && /may or may not/.test(words[index] ?? '');
				return [endpoint, isUnsure ? 'once' : words[index]];
			});
			const stated = endpoints.map((each) => [
				each,
				isWrite(each) && !isRepeatable(each) ? 'once' : 'again',
			]);
			expect(Object.fromEntries(done)).toEqual(Object.fromEntries(stated));
		},
	);

	it('a request that the user spells is repeated as its method allows', async () => {
		server = await startServer((_, response) => response.writeHead(502).end());
		const { request } = await client();
		const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
		const ask = async (method: Method) => await request({ method, path: '/things', query: {} });
		await quickly(async () => await Promise.allSettled(methods.map(ask)));
		expect(methods.filter((method) => timesOf(`${method} /things`) > 1)).toEqual([
			'GET',
			'PUT',
			'DELETE',
		]);
	});
});

type SendAny = (endpoint: Endpoint, parts: { path: Record<string, string> }) => Promise<unknown>;
