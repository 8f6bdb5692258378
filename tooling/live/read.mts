import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import {
	answered,
	asStated,
	capped,
	counted,
	goesOn,
	isOver,
	keyRefused,
	kinds,
	noRoute,
	noRows,
	refused,
} from './checks.mts';
import { NO_ROUTE, isNew, probe } from './probe.mts';
import type { Probe } from './probe.mts';

/** Every stage begins with it: without a key that is taken there is nothing to be learned. */
export const KEY = probe({
	name: 'the key',
	settles: 'whether the key is taken',
	request: 'GET /team',
	expects: [answered],
});

/** What launch checks can be, as the node reads them: with any other kind it starts no campaign. */
export const CHECK_TYPES = ['issue', 'information'];

/** Twice of the largest page. */
const tooMany = (endpoint: Endpoint) => String(2 * (statementOf(endpoint).pages?.max ?? 100));
const FAR = '1000000';

const keys = [
	probe({
		name: 'a wrong key',
		settles: 'status and form of the refusal',
		request: 'GET /team',
		as: 'stranger',
		expects: [keyRefused],
	}),
	probe({
		name: 'no key',
		settles: 'status and form of the refusal',
		request: 'GET /team',
		as: 'nobody',
		expects: [keyRefused],
	}),
];

const pages = [
	probe({
		name: 'a page larger than the largest',
		settles: 'rows on a page, types of totals',
		request: 'GET /campaigns',
		query: { version: 'v2', limit: tooMany('GET /campaigns') },
		expects: [answered, capped, counted],
		keeps: { campaign: 'campaigns.*._id' },
	}),
	probe({
		name: 'a page beyond the last',
		settles: 'what the end of the list is',
		request: 'GET /campaigns',
		query: { version: 'v2', page: FAR },
		expects: [answered, isOver, counted],
	}),
	probe({
		name: 'a page larger than the largest',
		settles: 'rows on a page, types of totals',
		request: 'GET /contacts',
		query: { limit: tooMany('GET /contacts') },
		expects: [answered, capped, counted],
		keeps: { contact: 'data.*._id' },
	}),
	probe({
		name: 'a page beyond the last',
		settles: 'what the end of the list is',
		request: 'GET /contacts',
		query: { offset: FAR },
		expects: [answered, isOver, counted],
	}),
	probe({
		name: 'a page larger than the largest',
		settles: 'rows on a page, types of totals',
		request: 'GET /companies',
		query: { limit: tooMany('GET /companies') },
		expects: [answered, capped, counted],
		keeps: { company: 'data.*._id' },
	}),
	probe({
		name: 'a page larger than the largest',
		settles: 'rows on a page',
		request: 'GET /activities',
		query: { version: 'v2', limit: tooMany('GET /activities') },
		expects: [answered, capped],
	}),
	probe({
		name: 'a page beyond the last',
		settles: 'what the end of the list is',
		request: 'GET /activities',
		query: { version: 'v2', offset: FAR },
		expects: [answered, isOver],
	}),
	probe({
		name: 'a page larger than the largest',
		settles: 'rows on a page',
		request: 'GET /v2/unsubscribes/variables',
		query: { limit: tooMany('GET /v2/unsubscribes/variables') },
		expects: [answered, capped],
	}),
	probe({
		name: 'page 0',
		settles: 'number of the first page',
		request: 'GET /tasks',
		query: { page: '0', filters: '[]' },
		expects: [answered],
		keeps: { task: 'results.*._id' },
	}),
	probe({
		name: 'page 1',
		settles: 'number of the first page',
		request: 'GET /tasks',
		query: { page: '1', filters: '[]' },
		expects: [answered, goesOn('task')],
	}),
	probe({
		name: 'a page beyond the last',
		settles: 'what the end of the list is',
		request: 'GET /tasks',
		query: { page: FAR, filters: '[]' },
		expects: [answered, isOver],
	}),
];

const LEADS = 'GET /campaigns/{campaignId}/leads/';

const campaign = [
	probe({
		name: 'with a state',
		settles: 'form of an empty list',
		request: LEADS,
		path: { campaignId: '{campaign}' },
		query: { state: 'all' },
		expects: [answered],
	}),
	probe({
		name: 'without a state',
		settles: 'what the state is then',
		request: LEADS,
		path: { campaignId: '{campaign}' },
		expects: [answered, noRows(statementOf(LEADS).differs?.['query.state'] ?? 'none')],
	}),
	probe({
		name: 'launch checks',
		settles: 'types of checks',
		request: 'GET /campaigns/{campaignId}/statutes',
		path: { campaignId: '{campaign}' },
		expects: [answered, kinds('statutes', 'type', CHECK_TYPES)],
	}),
	probe({
		name: 'sequences',
		settles: 'where its steps lie',
		request: 'GET /campaigns/{campaignId}/sequences',
		path: { campaignId: '{campaign}' },
		expects: [answered],
		keeps: { sequence: '*._id', step: '*.steps.*._id' },
	}),
];

const STRANGE = { name: 'an unknown id', settles: 'status and form of the refusal', expects: [refused] };

const unknown = [
	probe({ ...STRANGE, request: 'GET /campaigns/{campaignId}', path: { campaignId: 'cam_{nobody}' } }),
	probe({ ...STRANGE, request: 'GET /contacts/{idOrEmail}', path: { idOrEmail: 'ctc_{nobody}' } }),
	probe({ ...STRANGE, request: 'GET /leads', query: { id: 'lea_{nobody}' } }),
	probe({ ...STRANGE, request: 'GET /enrich/{enrichId}', path: { enrichId: 'enr_{nobody}' } }),
];

/** Routes of which nobody has seen all: the reading ones cost nothing. */
const fresh = (Object.keys(api) as Endpoint[]).filter(
	(endpoint) => endpoint.startsWith('GET ') && isNew(endpoint),
);
const SETTLES = 'whether the route is there, and what it answers';

/** What fills a placeholder that stands for something which the team has; nobody has the others. */
const HAD: Readonly<Record<string, string>> = {
	campaignId: '{campaign}',
	companyId: '{company}',
	idOrEmail: '{contact}',
	sequenceId: '{sequence}',
	stepId: '{step}',
};

function newRoute(request: Endpoint): Probe {
	const names = [...request.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	const isThere = names.every((name) => name in HAD);
	return {
		name: isThere ? 'a new route' : 'a new route with an unknown id',
		settles: SETTLES,
		request,
		path: Object.fromEntries(names.map((name) => [name, HAD[name] ?? '{nobody}'])),
		expects: [isThere ? asStated : refused],
	};
}

const invented: Probe = {
	name: 'a route that cannot be',
	settles: 'form of the 404',
	request: NO_ROUTE,
	expects: [noRoute],
};

/** In this order, one after the other. */
export const PACED: readonly Probe[] = [
	KEY,
	...keys,
	...pages,
	...campaign,
	...unknown,
	invented,
	...fresh.filter((endpoint) => endpoint.includes('{')).map(newRoute),
];

/** So many at once are more than the limit lets through. */
const AT_ONCE = 25;
const useful = fresh.filter((endpoint) => !endpoint.includes('{')).map(newRoute);

/** All at once, at the end: those that nothing depends on, filled up with one that is always there. */
export const BURST: readonly Probe[] = [
	...useful,
	...Array.from({ length: AT_ONCE - useful.length }, () => ({
		...KEY,
		name: 'more than the limit',
		settles: 'the 429',
	})),
];
