import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { actionOf, effectsOf } from '../../nodes/Lemlist/definition/effects';
import { resources } from '../../nodes/Lemlist/resources';
import { asked } from '../operations/case';
import type { Case, Exchange } from '../operations/case';
import { cases } from '../operations/index.mts';
import { isolated } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

/** Runs it dry; of what lemlist answers, reads get what a case has for them. */
async function dry(
	resource: string,
	operation: string,
	{ parameters, input, options }: Pick<Case, 'parameters' | 'input' | 'options'>,
	exchanges: Exchange[] = [],
) {
	const left = [...exchanges];
	const sent = asked(({ request }) => {
		const index = left.findIndex((each) => each.request === request);
		return index < 0 ? undefined : left.splice(index, 1)[0];
	});
	const withDryRun = { ...(parameters.options as INodeParameters), dryRun: true };
	const { result } = await quickly(() =>
		runNode({ dryRun: true, ...parameters, resource, operation, options: withDryRun }, input, options),
	);
	return { ...result, sent };
}

interface Shown extends IDataObject {
	method: string;
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	missing?: string[];
}

const shownIn = (rows: IDataObject[]) => rows.flatMap(({ requests }) => requests as Shown[]);

/** As a case writes a request. */
const asExchange = ({ method, path, query = {}, body }: Shown) => {
	const pairs = Object.entries(query).map(([name, value]) => [
		name,
		Array.isArray(value) ? value.map(String) : String(value),
	]);
	return { request: `${method} ${path}`, query: Object.fromEntries(pairs) as IDataObject, body };
};

const isRead = ({ request }: Pick<Exchange, 'request'>) => request.startsWith('GET ');

/** Every good case of every operation with effects. */
const played = resources.flatMap(({ value: resource, operations }) =>
	operations
		.filter((operation) => effectsOf(operation).length > 0)
		.flatMap((operation) =>
			Object.entries(cases[resource]?.[operation.value] ?? {})
				.filter(([, { error }]) => error === undefined)
				.map(([name, of]) => ({ name, of, resource, operation, action: actionOf(operation) })),
		),
);

/** What a case holds that is not shown. */
const SECRET = { apiKey: '***' };

describe.each(played)('$action, $name', ({ resource, operation, of }) => {
	it('reads at most, and shows the writes that it would send', async () => {
		const { rows, error, sent } = await dry(resource, operation.value, of, of.exchanges);
		const isFree = operation.kind === 'free';
		const writes = of.exchanges.filter((each) => isFree || !isRead(each));
		expect(sent.filter((each) => isFree || !isRead(each))).toEqual([]);
		expect(error).toBeUndefined();
		if (writes.length === 0) return;
		const given = rows.filter(({ dryRun }) => dryRun === true);
		const reads = writes.every(isRead);
		for (const { effects } of given) expect(effects).toEqual(reads ? [] : effectsOf(operation));
		expect(JSON.stringify(rows)).not.toContain(CREDENTIAL.apiKey);
		const shown = shownIn(given);
		expect(shown.length).toBeGreaterThan(0);
		const [first] = shown.map(asExchange);
		const [{ request, query = {}, body } = { request: '' }] = writes;
		const isSecret = typeof body === 'object' && body !== null && 'apiKey' in body;
		expect(first).toEqual({ request, query, body: isSecret ? SECRET : body });
		// What is shown to go out whole goes out so.
		const requests = of.exchanges.map((each) => each.request);
		const whole = shown.filter(({ missing }) => !missing).map((each) => asExchange(each).request);
		expect(whole.filter((each) => !requests.includes(each))).toEqual([]);
	});
});

it('covers every operation with effects', () => {
	const all = resources.flatMap(({ operations }) =>
		operations.filter((each) => effectsOf(each).length > 0),
	);
	expect(new Set(played.map(({ operation }) => operation))).toEqual(new Set(all));
});

describe('a dry run', () => {
	it('names what it does not know of a request', async () => {
		const parameters = { leadIdOrEmail: 'lea_1', unsubscribeContact: true };
		const { rows, sent } = await dry('lead', 'stopEverywhere', { parameters });
		expect(sent).toEqual([]);
		expect(rows).toEqual([
			{
				dryRun: true,
				requests: [
					{ method: 'POST', path: '/leads/pause/lea_1' },
					{ method: 'POST', path: '/leads/notinterested/lea_1' },
					{
						method: 'POST',
						path: '/v2/unsubscribes/contacts/{contactId}',
						missing: ['contactId, from the answer to POST /leads/pause/lea_1'],
					},
				],
				effects: ['wide', 'blocks'],
			},
		]);
	});

	it('reads nothing that it has not done', async () => {
		const parameters = { leadId: 'lea_1', findEmail: true, waitForResult: true };
		const { rows } = await dry('enrichment', 'enrichLead', { parameters });
		expect(shownIn(rows)).toEqual([
			{ method: 'POST', path: '/leads/lea_1/enrich', query: { findEmail: true } },
			{
				method: 'GET',
				path: '/enrich/{id}',
				missing: ['id, from the answer to POST /leads/lea_1/enrich'],
			},
		]);
	});

	it('reads what it needs on the way, and ends as a run does where that is refused', async () => {
		const parameters = { leadIdOrEmail: 'nobody@example.com', options: {} };
		const refusal = { request: 'GET /leads/nobody%40example.com', status: 404, answer: 'Lead not found' };
		const { error, sent } = await dry('lead', 'stopEverywhere', { parameters }, [refusal]);
		expect(error?.message).toBe('Lead not found');
		expect(sent.map(({ request }) => request)).toEqual([refusal.request]);
	});

	it('gives one item for input items that would share a request, linked to all of them', async () => {
		const parameters = { values: ['={{ $json.email }}'] };
		const input = [{ email: 'a@example.com' }, { email: 'b@example.com' }];
		const { items, sent } = await dry('unsubscribe', 'addMany', { parameters, input });
		expect(sent).toEqual([]);
		expect(items).toEqual([
			{
				json: {
					dryRun: true,
					requests: [
						{
							method: 'POST',
							path: '/v2/unsubscribes/variables',
							body: { values: ['a@example.com', 'b@example.com'] },
						},
					],
					effects: ['blocks'],
				},
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
		]);
	});

	it.each([
		['one request an item', 'lead', 'launch', { leadId: '={{ $json.id }}' }],
		['one for all', 'unsubscribe', 'addMany', { values: ['={{ $json.id }}'] }],
	])('is for the items that ask for it: %s', async (_, resource, operation, parameters) => {
		const sent = asked(({ request }) => ({
			answer: request.includes('launch') ? { _id: 'lea_2' } : 'ok',
		}));
		const input = [
			{ id: 'lea_1', dry: true },
			{ id: 'lea_2', dry: false },
		];
		const { rows } = await runNode(
			{ ...{ resource, operation, options: { dryRun: '={{ $json.dry }}' } }, ...parameters },
			input,
			{ node: { onError: 'continueRegularOutput' } },
		);
		expect(rows.map(({ dryRun }) => dryRun)).toEqual([true, undefined]);
		expect(sent).toHaveLength(1);
		expect(JSON.stringify(sent)).toContain('lea_2');
		expect(JSON.stringify(rows[0])).toContain('lea_1');
	});

	it('is asked for by true or false; anything else sends nothing', async () => {
		const sent = asked(() => undefined);
		const parameters = { resource: 'lead', operation: 'launch', leadId: 'lea_1' };
		const { error } = await runNode({ ...parameters, options: { dryRun: '={{ "maybe" }}' } });
		expect(error?.message).toBe('Dry Run must be true or false but is "maybe", a string');
		expect(sent).toEqual([]);
	});

	it('shows a request that the user spells even where it reads', async () => {
		const parameters = { method: 'GET', path: '/team', pagination: 'off' };
		const { rows, sent } = await dry('customRequest', 'send', { parameters });
		expect(sent).toEqual([]);
		expect(rows).toEqual([{ dryRun: true, requests: [{ method: 'GET', path: '/team' }], effects: [] }]);
	});
});
