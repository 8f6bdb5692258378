import { id } from '../../sandbox/id.mts';
import type { Store } from '../../sandbox/store.mts';
import { ask, freshStore } from './calling.mts';

interface Run {
	companyId: string;
	runId: string;
	status: string;
}

let store: Store;
beforeEach(() => {
	store = freshStore({ credits: 2 });
});

const LATER = 60_000;
const company = (n: number) => id('cpn', n);
const run = (companyIds: string[], more: object = {}, after = 0) =>
	ask(store, 'POST /contact-sourcing', { body: { companyIds, ...more }, after });
const told = (of: { json: unknown }) => of.json as { results: Run[]; errors: object[] };
const get = (query: Record<string, string>, after = 0) =>
	ask(store, 'GET /contact-sourcing', { query, after });

it('a run goes on, and then has people; its status says so', () => {
	ask(store, 'POST /hooks', {
		body: { targetUrl: 'https://hooks.example.com/', type: 'contactSourcingDone' },
	});
	const [started] = told(run([company(2)])).results;
	const runId = String(started?.runId);
	expect(started).toEqual({ companyId: company(2), runId, status: 'started' });
	expect(get({ runId })).toMatchObject({ status: 202, json: { status: 'running', contacts: [] } });
	const done = get({ companyId: company(2) }, LATER);
	expect(done).toMatchObject({ status: 200, json: { runId, status: 'completed' } });
	expect((done.json as { contacts: object[] }).contacts).toHaveLength(3);
	expect(done.effects).toMatchObject([{ activity: { type: 'contactSourcingDone', runId } }]);
});

it('who was done before costs nothing, unless it is to be done again', () => {
	expect(told(run([company(1)])).results).toMatchObject([{ status: 'reused' }]);
	expect(store.settings.credits).toBe(2);
	expect(told(run([company(1)], { overwrite: true })).results).toMatchObject([{ status: 'started' }]);
	// A run that goes on is never run again.
	expect(told(run([company(1)], { overwrite: true })).results).toMatchObject([{ status: 'reused' }]);
	expect(store.settings.credits).toBe(1);
});

it('starts those it can, and says which it cannot', () => {
	const answer = run(['cpn_x', company(2), company(3), company(4)]);
	expect(answer.status).toBe(200);
	expect(told(answer)).toMatchObject({
		results: [{ companyId: company(2) }, { companyId: company(3) }],
		errors: [
			{ companyId: 'cpn_x', code: 'CONTACT_SOURCING_NO_COMPANY' },
			{ companyId: company(4), code: 'CONTACT_SOURCING_NO_CREDITS' },
		],
	});
});

it('a run that fails is told by 400', () => {
	store.settings.forms = ['sourcingFails'];
	run([company(2)]);
	expect(get({ companyId: company(2) }, LATER)).toMatchObject({
		status: 400,
		json: { status: 'failed', companyId: company(2), error: 'Nobody is known at this company' },
	});
});

it('refuses what it cannot read', () => {
	expect(run([]).status).toBe(400);
	expect(run(Array.from({ length: 201 }, (_, n) => company(n))).status).toBe(400);
	expect(get({}).status).toBe(400);
	expect(get({ runId: 'air_x', companyId: company(1) }).status).toBe(400);
	expect(get({ runId: 'air_x' })).toMatchObject({
		status: 404,
		json: { error: 'No contact sourcing run found' },
	});
});
