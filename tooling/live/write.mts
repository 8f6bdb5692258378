import { answered, listed, refused } from './checks.mts';
import { asking, probe } from './probe.mts';
import type { Probe } from './probe.mts';
import { KEY } from './read.mts';

// All of it is of this run alone, and removed again in the opposite order. `{address}` and `{name}` are invented at the start.

/** Nothing answers under this domain, and the hook is of a campaign in which nothing happens. */
const HOOK = 'https://{nobody}.example/hook?of={nobody}';
const once = { settles: 'what lemlist says of the second one', expects: [refused] };

export const WRITES: readonly Probe[] = [
	KEY,
	probe({
		name: 'a campaign that never starts',
		settles: 'form of the answer',
		request: 'POST /campaigns',
		body: { name: '{name}', autoReview: false },
		expects: [answered],
		keeps: { made: '_id' },
		undo: {
			what: 'the campaign "{name}", with the sequence and the schedule that came with it',
			where: 'lemlist knows no request for it: archive it under Campaigns',
		},
	}),
	probe({
		name: 'what a new campaign is',
		settles: 'whether it is a draft, though it is said to run when it is made',
		request: 'GET /campaigns/{campaignId}',
		path: { campaignId: '{made}' },
		expects: [answered],
		keeps: { draft: '_id' },
		keepsIf: { status: 'draft' },
	}),
	probe({
		name: 'a hook for the campaign',
		settles: 'form of the answer',
		request: 'POST /hooks',
		body: { campaignId: '{made}', targetUrl: HOOK, type: 'campaignComplete' },
		expects: [answered],
		keeps: { hook: '_id' },
		undo: {
			what: `the hook of ${HOOK}`,
			where: 'Settings, Integrations, Webhooks',
			by: asking({ request: 'DELETE /hooks/{hookId}', path: { hookId: '{hook}' } }),
		},
	}),
	probe({
		...once,
		name: 'a second hook with the same URL',
		request: 'POST /hooks',
		body: { campaignId: '{made}', targetUrl: HOOK, type: 'campaignComplete' },
		// Should lemlist take it after all.
		keeps: { otherHook: '_id' },
		undo: {
			what: `the second hook of ${HOOK}`,
			where: 'Settings, Integrations, Webhooks',
			by: asking({ request: 'DELETE /hooks/{hookId}', path: { hookId: '{otherHook}' } }),
		},
	}),
	probe({
		name: 'the hook in the list',
		settles: 'whether the query of its URL is kept, and the campaign read from the body',
		request: 'GET /hooks',
		expects: [answered, listed('targetUrl', HOOK), listed('campaignId', '{made}')],
	}),
	probe({
		name: 'a schedule',
		settles: 'form of the answer',
		request: 'POST /schedules',
		body: { name: '{name}', timezone: 'Europe/Paris', start: '09:00', end: '18:00', weekdays: [1] },
		expects: [answered],
		keeps: { schedule: '_id' },
		undo: {
			what: 'the schedule "{name}"',
			where: 'Settings, Schedules',
			by: asking({ request: 'DELETE /schedules/{scheduleId}', path: { scheduleId: '{schedule}' } }),
		},
	}),
	probe({
		name: 'the schedule again',
		settles: 'form of the answer',
		request: 'GET /schedules/{scheduleId}',
		path: { scheduleId: '{schedule}' },
		expects: [answered],
	}),
	probe({
		name: 'a contact',
		settles: 'form of the answer',
		request: 'POST /contacts',
		body: { email: '{address}', firstName: 'API', lastName: 'Check' },
		expects: [answered],
		undo: {
			what: 'the contact {address}',
			where: 'Contacts',
			by: asking({ request: 'DELETE /contacts/{idOrEmail}', path: { idOrEmail: '{address}' } }),
		},
	}),
	probe({
		name: 'the contact by its address',
		settles: 'form of the answer',
		request: 'GET /contacts/{idOrEmail}',
		path: { idOrEmail: '{address}' },
		expects: [answered],
	}),
	probe({
		name: 'a lead in the draft',
		settles: 'form of the answer',
		request: 'POST /campaigns/{campaignId}/leads/',
		path: { campaignId: '{draft}' },
		body: { email: '{address}' },
		expects: [answered],
		keeps: { lead: '_id' },
		undo: {
			what: 'the lead {address}',
			where: 'the campaign "{name}"',
			by: asking({
				request: 'DELETE /campaigns/{campaignId}/leads/{leadId}',
				path: { campaignId: '{draft}', leadId: '{lead}' },
				query: { action: 'remove' },
			}),
		},
	}),
	probe({
		...once,
		name: 'the same lead again',
		request: 'POST /campaigns/{campaignId}/leads/',
		path: { campaignId: '{draft}' },
		body: { email: '{address}' },
	}),
	probe({
		name: 'the lead among those of the campaign',
		settles: 'what is shown of a lead that is new',
		request: 'GET /campaigns/{campaignId}/leads/',
		path: { campaignId: '{draft}' },
		query: { state: 'all' },
		expects: [answered, listed('_id', '{lead}')],
	}),
	probe({
		name: 'the lead by its address',
		settles: 'form of the answer',
		request: 'GET /leads/{email}',
		path: { email: '{address}' },
		query: { version: 'v2' },
		expects: [answered],
	}),
	probe({
		name: 'an address that is unsubscribed',
		settles: 'form of the answer',
		request: 'POST /v2/unsubscribes/variables/{value}',
		path: { value: 'un{address}' },
		expects: [answered],
		undo: {
			what: 'the unsubscribe of un{address}',
			where: 'Unsubscribed',
			by: asking({
				request: 'DELETE /v2/unsubscribes/variables/{value}',
				path: { value: 'un{address}' },
			}),
		},
	}),
	probe({
		name: 'the unsubscribe by its address',
		settles: 'form of the answer',
		request: 'GET /v2/unsubscribes/variables/{value}',
		path: { value: 'un{address}' },
		expects: [answered],
	}),
];
