import { Answer, Refusal } from '../answer.mts';
import type { Kind, Row } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { Doing, Endpoints } from '../resource.mts';
import { COMPANIES } from './companies.mts';

interface Run extends Row {
	companyId: string;
	status: 'running' | 'completed' | 'failed';
	ranAt: string;
	completedAt?: string;
	reasoning?: string;
	error?: string;
	contacts: object[];
}

export const RUNS: Kind<Run> = {
	name: 'sourcingRuns',
	prefix: 'air',
	missing: { error: 'No contact sourcing run found', code: 'CONTACT_SOURCING_RUN_NOT_FOUND' },
	*seed({ store, ago }) {
		const [company] = store.all(COMPANIES).rows;
		if (company)
			yield {
				...{ companyId: company._id, status: 'completed', ranAt: ago(3), completedAt: ago(3) },
				...{ reasoning: 'Nobody beyond the team decides here.', contacts: committee(0) },
			};
	},
	show: ({ _id: runId, ...run }) => ({ runId, ...run }),
};

export const kinds = [RUNS];

export const forms = { sourcingFails: 'runs of contact sourcing fail' };

// The names of the list of companies and of the second array, and all words, are guesses.
const MALFORMED = {
	error: 'companyIds must hold 1 to 200 company ids',
	code: 'CONTACT_SOURCING_INVALID_INPUT',
};

export const endpoints: Endpoints = {
	'POST /contact-sourcing': {
		wrong: { 'body.companyIds': MALFORMED },
		answer: ({ store, texts, flag, at, later }) => {
			const companyIds = texts('companyIds');
			refuseIf(companyIds.length === 0, MALFORMED);
			const runs = store.all(RUNS);
			const results: object[] = [];
			const errors: object[] = [];
			const refuse = (companyId: string, error: string, code: string) =>
				errors.push({ companyId, error, code: `CONTACT_SOURCING_${code}` });
			for (const companyId of companyIds) {
				const last = runs.rows.findLast((run) => run.companyId === companyId);
				const isReused =
					last?.status === 'running' || (last?.status === 'completed' && !flag('overwrite'));
				if (!store.all(COMPANIES).has(companyId))
					refuse(companyId, 'Company not found', 'NO_COMPANY');
				else if (last && isReused) results.push({ companyId, runId: last._id, status: 'reused' });
				else if (store.settings.credits < 1) refuse(companyId, 'Not enough credits', 'NO_CREDITS');
				else {
					// What a run costs is not documented: one credit.
					store.settings.credits -= 1;
					const { _id } = runs.add({ companyId, status: 'running', ranAt: at, contacts: [] });
					later('sourcing', _id);
					results.push({ companyId, runId: _id, status: 'started' });
				}
			}
			return { results, errors };
		},
	},

	// The status tells how far it is.
	'GET /contact-sourcing': ({ store, text }) => {
		const [runId, companyId] = [text('runId'), text('companyId')];
		const words = { error: 'Give runId or companyId', code: 'CONTACT_SOURCING_INVALID_INPUT' };
		refuseIf((runId === undefined) === (companyId === undefined), words);
		const runs = store.all(RUNS);
		const run = runs.rows.findLast((each) => each._id === runId || each.companyId === companyId);
		if (!run) throw new Refusal(404, RUNS.missing);
		const status = { completed: 200, running: 202, failed: 400 }[run.status];
		return new Answer(status, runs.shown(run));
	},
};

export const due = {
	sourcing: ({ store, at, emit, form }: Doing, runId: string) => {
		const run = store.all(RUNS).get(runId);
		if (!run) return;
		if (form('sourcingFails'))
			Object.assign(run, { status: 'failed', error: 'Nobody is known at this company' });
		else {
			const reasoning = 'A sales-led company; whoever sells decides about tools.';
			Object.assign(run, { status: 'completed', reasoning, contacts: committee(store.all(RUNS).made) });
		}
		run.completedAt = at;
		emit(form('sourcingFails') ? 'contactSourcingFailed' : 'contactSourcingDone', undefined, {
			...{ runId, companyId: run.companyId },
		});
	},
};

/** Whom a run finds; the ids are those of the database, which are plain numbers. */
function committee(n: number): object[] {
	const roles = ['decision_maker', 'influencer', 'user'];
	return roles.map((role, each) => ({
		...{ leadId: String(100_000_000 + 3 * n + each), role, fitScore: 92 - 10 * each },
		...{ reasoning: 'Works with such tools every day.', companyName: 'Example Ltd' },
	}));
}
