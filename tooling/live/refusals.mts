import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { refused } from './checks.mts';
import { isHarmless, isNew, probe } from './probe.mts';
import type { Probe } from './probe.mts';
import { KEY } from './read.mts';

// Nothing here could do anything if lemlist took it: every id is one that nobody has, or nothing is named at all.

/** Ids that nobody has, by placeholder. */
const NOBODY: Readonly<Record<string, string>> = {
	branchSequenceId: 'seq_{nobody}',
	campaignId: 'cam_{nobody}',
	companyId: 'cpn_{nobody}',
	id: 'act_{nobody}',
	idOrEmail: 'ctc_{nobody}',
	leadIdOrEmail: 'lea_{nobody}',
	listId: 'clt_{nobody}',
	providerId: '{nobody}',
	sequenceId: 'seq_{nobody}',
	stepId: 'stp_{nobody}',
	userId: 'usr_{nobody}',
	waterfallId: '{nobody}',
	watchListId: 'wl_{nobody}',
};

const unknownId = { name: 'an unknown id', settles: 'status and form of the refusal', expects: [refused] };
const nothing = { ...unknownId, name: 'missing fields' };
const wrong = { ...unknownId, name: 'wrong values' };

const known = [
	probe({
		...unknownId,
		request: 'PATCH /campaigns/{campaignId}',
		path: { campaignId: 'cam_{nobody}' },
		body: { name: 'API check' },
	}),
	probe({
		...unknownId,
		request: 'PATCH /campaigns/{campaignId}/leads/{leadId}',
		path: { campaignId: 'cam_{nobody}', leadId: 'lea_{nobody}' },
		body: { firstName: 'Nobody' },
	}),
	probe({
		...unknownId,
		request: 'DELETE /campaigns/{campaignId}/leads/{leadId}',
		path: { campaignId: 'cam_{nobody}', leadId: 'lea_{nobody}' },
		query: { action: 'remove' },
	}),
	probe({
		...unknownId,
		request: 'POST /campaigns/{campaignId}/leads/{leadIdOrEmail}/interested',
		path: { campaignId: 'cam_{nobody}', leadIdOrEmail: 'lea_{nobody}' },
	}),
	probe({
		...unknownId,
		request: 'POST /leads/interested/{leadIdOrEmail}',
		path: { leadIdOrEmail: 'lea_{nobody}' },
	}),
	probe({ ...unknownId, request: 'POST /leads/pause/{leadId}', path: { leadId: 'lea_{nobody}' } }),
	probe({
		...wrong,
		request: 'POST /leads/pause/{leadId}',
		path: { leadId: 'ctc_{nobody}' },
	}),
	probe({
		...unknownId,
		request: 'PATCH /leads/{leadId}/variables',
		path: { leadId: 'lea_{nobody}' },
		query: { nobody: 'nobody' },
	}),
	probe({ ...unknownId, request: 'DELETE /hooks/{hookId}', path: { hookId: 'hoo_{nobody}' } }),
	probe({ ...unknownId, request: 'DELETE /contacts/{idOrEmail}', path: { idOrEmail: 'ctc_{nobody}' } }),
	probe({ ...unknownId, request: 'DELETE /companies/{companyId}', path: { companyId: 'cpn_{nobody}' } }),
	probe({
		...unknownId,
		request: 'POST /companies/{companyId}/notes',
		path: { companyId: 'cpn_{nobody}' },
		body: { note: 'API check' },
	}),
	probe({
		...nothing,
		request: 'POST /contacts/lists/{listId}/entities',
		path: { listId: 'clt_{nobody}' },
		body: {},
	}),
	probe({
		...wrong,
		request: 'POST /contacts/lists/{listId}/entities',
		path: { listId: 'clt_{nobody}' },
		body: { contactIds: ['nobody'] },
	}),
	probe({
		...unknownId,
		request: 'PATCH /schedules/{scheduleId}',
		path: { scheduleId: 'skd_{nobody}' },
		body: { name: 'API check' },
	}),
	probe({ ...unknownId, request: 'DELETE /schedules/{scheduleId}', path: { scheduleId: 'skd_{nobody}' } }),
	probe({
		...unknownId,
		request: 'DELETE /sequences/{sequenceId}/steps/{stepId}',
		path: { sequenceId: 'seq_{nobody}', stepId: 'stp_{nobody}' },
	}),
	probe({
		...wrong,
		request: 'PATCH /sequences/{sequenceId}/steps/{stepId}',
		path: { sequenceId: 'seq_{nobody}', stepId: 'stp_{nobody}' },
		body: { type: 'nothing', delay: -1 },
	}),
	probe({
		...wrong,
		request: 'PATCH /deliverability/alerts/{alertId}',
		path: { alertId: 'dac_{nobody}' },
		body: { threshold: 101 },
	}),
	probe({
		...unknownId,
		request: 'DELETE /deliverability/alerts/{alertId}',
		path: { alertId: 'dac_{nobody}' },
	}),
	probe({ ...unknownId, request: 'PATCH /tasks', body: { id: 'opp_{nobody}', title: 'API check' } }),
	probe({ ...nothing, request: 'PATCH /tasks', body: {} }),
	probe({
		...unknownId,
		request: 'POST /inbox/conversations/labels/{contactId}',
		path: { contactId: 'ctc_{nobody}' },
		body: { labelIds: ['lbl_{nobody}'], appendLabels: true },
	}),
	probe({
		...unknownId,
		settles: 'whether the body of a DELETE is read: without its labels the words are others',
		request: 'DELETE /inbox/conversations/labels/{contactId}',
		path: { contactId: 'ctc_{nobody}' },
		body: { labelIds: ['lbl_{nobody}'] },
	}),
	probe({ ...nothing, request: 'POST /v2/unsubscribes/variables', body: {} }),
	probe({
		...unknownId,
		request: 'DELETE /v2/unsubscribes/variables/{value}',
		path: { value: '{nobody}@example.com' },
	}),
	probe({ ...nothing, request: 'POST /v2/campaigns/stats/batch', body: { campaignIds: [] } }),
];

/** Writing routes of which nobody has seen all, and that are about somebody: about nobody, and without a body. */
const fresh = (Object.keys(api) as Endpoint[])
	.filter((endpoint) => !endpoint.startsWith('GET ') && isNew(endpoint) && isHarmless(endpoint))
	.map((request): Probe | undefined => {
		const names = [...request.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
		if (names.length === 0 || !names.every((name) => name in NOBODY)) return undefined;
		const path = Object.fromEntries(names.map((name) => [name, NOBODY[name]]));
		return { ...unknownId, name: 'a new route with unknown ids', request, path, body: {} };
	})
	.filter((each) => each !== undefined);

export const REFUSALS: readonly Probe[] = [KEY, ...known, ...fresh];
