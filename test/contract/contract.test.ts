import nock from 'nock';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { parameterOf, statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { groupsOf } from '../../nodes/Lemlist/definition/field';
import type { Field } from '../../nodes/Lemlist/definition/field';
import type { Mapper, Picker } from '../../nodes/Lemlist/definition/picker';
import { loadMethod, makeMethod, mappingMethod, searchMethod } from '../../nodes/Lemlist/engine/pickers';
import type { Exchange, Sent } from '../operations/case';
import { asked, textOf } from '../operations/case';
import { cases } from '../operations/index.mts';
import { isolated } from '../support/lemlist';
import { columns, dropdown, make, search } from '../support/n8n.mts';
import { ENDPOINTS, Trigger, heard, polling } from '../support/trigger.mts';
import { goesTo } from './goesTo';
import { match } from '../../sandbox/checker.mts';
import { operations } from './played';
import type { OperationOf } from './played';

isolated();

/** A field that asks lemlist, in one of the operations that have it. */
interface Asking {
	field: Field;
	of: OperationOf;
}

const inside = (field: Field): Field[] => [field, ...groupsOf(field).flatMap(({ values }) => values)];
const fields: Asking[] = operations.flatMap((of) =>
	of.operation.fields.flatMap(inside).map((field) => ({ field, of })),
);

/** What each picker and mapper is used by, under the name that n8n calls. */
const used = new Map<string, { by: Asking[]; source: Picker | Mapper; call: typeof searched }>();
for (const asking of fields) {
	const { search: searches, load: loads, mapping: maps } = asking.field;
	for (const [name, source, call] of [
		[searches && searchMethod(searches), searches, searched],
		[loads && loadMethod(loads), loads, loaded],
		[maps && mappingMethod(maps), maps, mapped],
	] as const) {
		if (!name || !source) continue;
		const known = used.get(name) ?? { by: [], source, call };
		// The same field works the same in every operation.
		if (!known.by.some(({ field }) => field === asking.field)) known.by.push(asking);
		used.set(name, known);
	}
}

/** Parameters with which a form can be filled in: those of the case that fills every field. */
function formOf({ of: { resource, operation } }: Asking) {
	const { minimal, full = minimal } = cases[resource]?.[operation.value] ?? {};
	return { ...full?.parameters, resource, operation: operation.value };
}

/** A list is read as it opens, searched, and scrolled, and where it can, it gets what is missing. */
async function searched(method: string, asking: Asking): Promise<unknown> {
	const form = formOf(asking);
	await search(method, 'nathan', undefined, form);
	await search(method, undefined, '2', form);
	if (asking.field.search?.make)
		expect(await make(makeMethod(asking.field.search), 'New')).toEqual(expect.any(String));
	return (await search(method, undefined, undefined, form)).results;
}

async function loaded(method: string, asking: Asking): Promise<unknown> {
	return await dropdown(method, formOf(asking));
}

async function mapped(method: string, asking: Asking): Promise<unknown> {
	return (await columns(method, formOf(asking))).fields;
}

/** What no case shows. */
const MORE: Partial<Record<Endpoint, unknown>> = {
	'GET /user/channels': { whatsapp: { connected: true, accounts: [{ id: 'wha_1', phoneNumber: '+331' }] } },
};

/** A good answer of each endpoint: the fullest among the cases that is no whole page, after which more would come. */
const answers = new Map<Endpoint, unknown>();
for (const { resource, operation } of operations) {
	for (const { exchanges } of Object.values(cases[resource]?.[operation.value] ?? {})) {
		for (const { request, answer, status = 200 } of exchanges) {
			const { endpoint } = goesTo(request, operation.request) ?? {};
			if (!endpoint || !isAnswer(endpoint, answer, status)) continue;
			if (textOf(answer).length > textOf(answers.get(endpoint)).length) answers.set(endpoint, answer);
		}
	}
}
for (const [endpoint, answer] of Object.entries(MORE)) answers.set(endpoint as Endpoint, answer);

function isAnswer(endpoint: Endpoint, answer: unknown, status: number): boolean {
	const { max = Infinity } = statementOf(endpoint).pages ?? {};
	const judged = judge(textOf(answer), status, statementOf(endpoint));
	return status < 300 && isHolding(judged) && judged.rows.length < max;
}

/** lemlist, which answers as it does in the cases, and only what may be asked. */
function answeredBy(endpoints: readonly Endpoint[]): Sent[] {
	return asked(({ request }): Pick<Exchange, 'status' | 'answer'> => {
		const { endpoint } = goesTo(request, endpoints) ?? {};
		return endpoint
			? { answer: answers.get(endpoint) }
			: { status: 404, answer: `${request} is not known` };
	});
}

/** Holds requests against what is stated. @returns what does not fit, and which endpoints were asked */
function held(sent: readonly Sent[], endpoints: readonly Endpoint[]) {
	const faults: string[] = [];
	const seen = new Set<Endpoint>();
	for (const each of sent) {
		const to = goesTo(each.request, endpoints);
		if (to) {
			seen.add(to.endpoint);
			const found = match(statementOf(to.endpoint), to.path, each);
			faults.push(...found.misfits.map(({ words }) => `${each.request}: ${words}`));
		} else faults.push(`${each.request} is none of its endpoints`);
	}
	return { faults: [...new Set(faults)], seen: [...seen].sort() };
}

/** What a picker or mapper finds, and what it asks. */
async function asks(method: string) {
	const { by = [], source, call = searched } = used.get(method) ?? {};
	const sent = answeredBy(source?.request ?? []);
	const found = await Promise.all(by.map(async (asking) => await call(method, asking)));
	nock.cleanAll();
	return { found, ...held(sent, source?.request ?? []) };
}

describe.each([...used].map(([method, use]) => ({ method, ...use })))('$method', ({ method, by, source }) => {
	it('finds something, and asks only what it names, as it wants to be asked', async () => {
		const { found, faults } = await asks(method);
		expect(found).not.toContainEqual([]);
		expect(faults).toEqual([]);
	});

	if (source.request.length > 0) return;

	it('offers what the endpoint takes, each once', async () => {
		for (const asking of by) {
			const values = (await dropdown(method, formOf(asking))).map(({ value }) => value);
			expect(values).toEqual([...new Set(values)]);
			// What is sent where nothing is chosen is not offered.
			const taken = takenBy(asking)?.filter((value) => value !== 'all');
			if (taken) expect(values.toSorted()).toEqual(taken.toSorted());
		}
	});
});

it('every endpoint that a picker or mapper names is asked by one', async () => {
	const reached = new Set<Endpoint>();
	for (const method of used.keys()) for (const endpoint of (await asks(method)).seen) reached.add(endpoint);
	const named = new Set([...used.values()].flatMap(({ source }) => source.request));
	expect([...reached].sort()).toEqual([...named].sort());
});

/** The values that an endpoint of the operation takes in a field; undefined where it does not say. */
function takenBy({ field: { in: place, as, name: own }, of }: Asking) {
	if (place !== 'query' && place !== 'body') return undefined;
	const name = as ?? own;
	const stated = of.operation.request.map(
		(endpoint) => parameterOf(endpoint, place, name) ?? parameterOf(endpoint, place, `${name}[]`),
	);
	return stated.find((parameter) => parameter?.oneOf)?.oneOf;
}

describe('the triggers', () => {
	const parameters = { events: ['emailsReplied'], simplify: false };

	it('ask every endpoint they may ask', async () => {
		const hooks: object[] = [];
		const sent = asked(({ request, body }) => {
			if (request === 'GET /hooks') return { answer: hooks };
			if (request === 'GET /activities') return { answer: [] };
			if (request === 'POST /hooks') hooks.push({ _id: 'hoo_1', ...(body as object) });
			return { answer: hooks[0] };
		});
		const campaignIds = ['cam_AAAAAAAAAAAAAAAAA'];
		const options = { firstTimeOnly: true };
		const webhook = new Trigger({ parameters: { ...parameters, campaignIds, options } });
		await webhook.activate();
		await webhook.deactivate();
		const polls = new Trigger({ parameters: { ...parameters, campaignIds, options }, node: polling });
		await polls.poll('activating');
		await polls.poll();
		await polls.poll('manual');
		expect(heard.map(({ request }) => request)).toEqual(sent.map(({ request }) => request));
		expect(held(sent, ENDPOINTS)).toEqual({ faults: [], seen: [...ENDPOINTS].sort() });
	});
});
