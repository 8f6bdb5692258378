import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { endpoints } from '../../sandbox/resources/index.mts';
import { route } from '../../sandbox/router.mts';
import type { Store } from '../../sandbox/store.mts';
import { nameOf, readFolder } from '../generated/files.mts';
import { answerFileOf } from './answerFile.mts';
import { ask, freshStore } from './calling.mts';

const all = Object.keys(api) as Endpoint[];
const answered = all.filter((endpoint) => endpoint in endpoints);

const answers = new Set(Object.keys(readFolder('sandbox/resources')).map(nameOf));

it('every endpoint has an answer', () => {
	const missing = all.filter((endpoint) => !(endpoint in endpoints));
	const todo = missing.map((endpoint) => {
		const file = answerFileOf(endpoint);
		return answers.has(file)
			? `${endpoint}: answer it in ${file}`
			: `${endpoint}: write ${file} and name it in sandbox/resources/files.mts`;
	});
	expect(todo).toEqual([]);
});

it.each(all)('%s is where its requests go', (endpoint) => {
	const [method = '', path = ''] = endpoint.split(' ');
	const values: Record<string, string> = {};
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
		values[name] = name === 'email' ? 'a+b@example.com' : `${name}/1`;
		return encodeURIComponent(values[name]);
	});
	expect(route(method, filled)).toEqual({ endpoint, path: values });
});

it('a literal path goes before a placeholder, whatever the method', () => {
	expect(route('GET', '/campaigns/reports')).toMatchObject({ endpoint: 'GET /campaigns/reports' });
	expect(route('DELETE', '/contacts/lists')).toBe('method');
	expect(route('PUT', '/campaigns/cam_1')).toBe('method');
});

it('a slash at the end is part of the path; where it is documented, it may be left out', () => {
	expect(route('GET', '/campaigns/')).toBeUndefined();
	expect(route('GET', '/campaigns/cam_1/leads/')).toMatchObject({ path: { campaignId: 'cam_1' } });
	expect(route('GET', '/campaigns/cam_1/leads')).toMatchObject({ path: { campaignId: 'cam_1' } });
	expect(route('GET', '/nothing')).toBeUndefined();
});

/** Provokes a refusal that needs nothing but the endpoint; undefined where that cannot be. */
const GENERAL: Record<number, (store: Store, endpoint: Endpoint) => number | undefined> = {
	400: (store, endpoint) => under(store, endpoint, 'noTeam'),
	401: (store, endpoint) => ask(store, endpoint, { key: 'wrong' }).status,
	403: (store, endpoint) => under(store, endpoint, 'blocked'),
	404: (store, endpoint) =>
		endpoint.includes('{') && !statementOf(endpoint).query
			? ask(store, endpoint).status
			: under(store, endpoint, 'noUser'),
	405: (store, endpoint) =>
		['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
			.map((method) => ask(store, endpoint, { method }).status)
			.find((status) => status === 405),
	500: (store, endpoint) => says(store, endpoint, 500),
	502: (store, endpoint) => says(store, endpoint, 502),
};

function under(store: Store, endpoint: Endpoint, account: Store['settings']['account']): number {
	store.settings.account = account;
	return ask(store, endpoint).status;
}

function says(store: Store, endpoint: Endpoint, status: number): number {
	store.faults.add({ kind: 'says', status, endpoint });
	const answer = ask(store, endpoint);
	expect(answer.body).not.toBe('');
	return answer.status;
}

/** Refusals that need more than the endpoint: the test of the resource provokes them. */
const SPECIAL: Partial<Record<Endpoint, number[]>> = {
	'DELETE /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization': [409],
	'DELETE /campaigns/{campaignId}/senders/{userId}': [402, 409],
	'DELETE /contacts/{idOrEmail}': [409],
	'DELETE /inbox/conversations/labels/{contactId}': [404],
	'DELETE /sequences/{sequenceId}/steps/{stepId}/ab-test': [402],
	'DELETE /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}': [409],
	'DELETE /sequences/{sequenceId}/steps/{stepId}/sender': [402],
	'DELETE /v2/unsubscribes/variables/{value}': [409],
	'GET /campaigns/{campaignId}/dynamic-sender-exclusions': [402],
	'GET /campaigns/{campaignId}/senders': [402],
	'GET /campaigns/{campaignId}/settings': [402],
	'GET /sequences/{sequenceId}/steps/{stepId}/ab-test': [402],
	'GET /sequences/{sequenceId}/steps/{stepId}/sender': [402],
	'GET /team/dynamic-sender-exclusions': [402],
	'GET /unsubscribes/{email}': [404],
	'PATCH /campaigns/{campaignId}/senders/{userId}': [402, 409],
	'PATCH /campaigns/{campaignId}/settings': [402, 409],
	'PATCH /sequences/{sequenceId}/steps/{stepId}/ab-test': [402],
	'PATCH /sequences/{sequenceId}/steps/{stepId}/branches': [409],
	'PATCH /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}': [409],
	'PATCH /watchlist': [409],
	'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/skip': [422],
	'POST /campaigns/{campaignId}/senders': [402, 409],
	'POST /campaigns/{campaignId}/steps/{stepId}/skip': [422],
	'POST /campaigns/{campaignId}/steps/{stepId}/skip-for-leads': [422],
	'POST /campaigns/{campaignId}/triggers/watch-lists': [409],
	'POST /database/personas': [409],
	'POST /deliverability/alerts': [409],
	'POST /inbox/conversations/labels/{contactId}': [404],
	'POST /inbox/labels': [409],
	'POST /leads/{leadId}/enrich': [409],
	'POST /sequences/{sequenceId}/steps/{stepId}/ab-test': [402],
	'POST /sequences/{sequenceId}/steps/{stepId}/ab-test/winner': [402],
	'POST /sequences/{sequenceId}/steps/{stepId}/branches': [409],
	'POST /watchlist': [402, 429],
	'PUT /campaigns/{campaignId}/dynamic-sender-exclusions': [402, 409],
	'PUT /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization': [409, 422],
	'PUT /campaigns/{campaignId}/senders': [402, 409],
	'PUT /sequences/{sequenceId}/steps/{stepId}/sender': [402, 409],
	'PUT /team/dynamic-sender-exclusions': [402],
};

const pairs = answered.flatMap((endpoint) =>
	statementOf(endpoint)
		.refuses.filter((status) => !SPECIAL[endpoint]?.includes(status))
		.map((status) => [endpoint, status] as const),
);

let store: Store;
beforeAll(() => {
	store = freshStore({ people: 4 });
});

it.each(pairs)('%s refuses with %d', (endpoint, status) => {
	store.settings.account = 'fine';
	store.faults.clear();
	const given = GENERAL[status]?.(store, endpoint);
	store.settings.account = 'fine';
	if (given === status) return;
	throw new Error(
		`${answerFileOf(endpoint)} answers ${given}. Let it refuse with ${status}, or, if that needs more than the endpoint, ` +
			'name it in SPECIAL and provoke it in the test of the resource.',
	);
});
