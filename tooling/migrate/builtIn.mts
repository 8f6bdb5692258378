// n8n's own Lemlist nodes: what each of their operations sends (n8n 2.40, nodes-base/nodes/Lemlist).
import { EVENT_FAMILIES } from '../../nodes/Lemlist/api/events.ts';
import { codeOf, isExpression } from './expression.mts';
import type { Value } from './expression.mts';
import { LeftAlone, named } from './wanted.mts';
import type { Wanted } from './wanted.mts';

type Parameters = Readonly<Record<string, Value>>;

/** What n8n takes where the workflow does not say it. */
const FIRST: Readonly<Record<string, string>> = {
	activity: 'getAll',
	campaign: 'getAll',
	enrich: 'get',
	lead: 'create',
	team: 'get',
	unsubscribe: 'add',
};

/** Of Lead → Create; they went into the body, where lemlist keeps them as variables and enriches nothing. */
const IDLE = ['findEmail', 'findPhone', 'linkedinEnrichment', 'verifyEmail'];

type Request = Pick<Wanted, 'method' | 'path'> & Partial<Pick<Wanted, 'query' | 'body' | 'notes'>>;

/** @throws LeftAlone for an operation that the node does not have */
export function builtIn(parameters: Parameters): Wanted {
	const resource = String(parameters.resource ?? 'activity');
	const operation = String(parameters.operation ?? FIRST[resource]);
	const request = REQUESTS[`${resource}.${operation}`]?.(parameters);
	if (!request) throw new LeftAlone(`it has an operation that is not known: ${resource}, ${operation}`);
	const { returnAll = false, limit = 5 } = parameters;
	return {
		address: '',
		query: {},
		notes: [],
		...request,
		...(operation === 'getAll' && { list: returnAll === true ? { returnAll } : { returnAll, limit } }),
	};
}

const kinds = ({ findEmail, verifyEmail, linkedinEnrichment, findPhone }: Parameters) =>
	Object.fromEntries(
		Object.entries({ findEmail, verifyEmail, linkedinEnrichment, findPhone }).filter(
			([, value]) => value !== undefined,
		),
	);

const REQUESTS: Readonly<Record<string, (parameters: Parameters) => Request>> = {
	'activity.getAll': ({ filters }) => ({ method: 'GET', path: ['activities'], query: named(filters) }),
	'campaign.getAll': ({ filters }) => ({ method: 'GET', path: ['campaigns'], query: named(filters) }),
	'campaign.getStats': ({ campaignId, startDate, endDate, timezone }) => ({
		method: 'GET',
		path: ['campaigns', campaignId, 'stats'],
		query: { startDate, endDate },
		notes: timezone
			? [
					`Its time zone (${String(timezone)}) is left out: lemlist knows none here; give dates with theirs.`,
				]
			: [],
	}),
	'enrich.get': ({ enrichId }) => ({ method: 'GET', path: ['enrich', enrichId] }),
	'enrich.enrichLead': ({ leadId, ...rest }) => ({
		method: 'POST',
		path: ['leads', leadId, 'enrich'],
		query: kinds(rest),
	}),
	'enrich.enrichPerson': ({ additionalFields, ...rest }) => ({
		method: 'POST',
		path: ['enrich'],
		query: { ...named(additionalFields), ...kinds(rest) },
	}),
	'lead.create': ({ campaignId, email, additionalFields }) => {
		const { deduplicate, ...given } = named(additionalFields);
		const body = Object.fromEntries(Object.entries(given).filter(([name]) => !IDLE.includes(name)));
		const idle = IDLE.filter((name) => given[name] !== undefined);
		return {
			method: 'POST',
			path: ['campaigns', campaignId, 'leads'],
			query: deduplicate === undefined ? {} : { deduplicate },
			body: { email, ...body },
			notes: idle.map(
				(name) => `${name} did nothing there and is left out. Here it works, and spends credits.`,
			),
		};
	},
	'lead.delete': ({ campaignId, email }) => ({
		method: 'DELETE',
		path: ['campaigns', campaignId, 'leads', email],
		query: { action: 'remove' },
	}),
	'lead.get': ({ email }) => ({ method: 'GET', path: ['leads', email] }),
	'lead.unsubscribe': ({ campaignId, email }) => ({
		method: 'DELETE',
		path: ['campaigns', campaignId, 'leads', email],
	}),
	'team.get': () => ({ method: 'GET', path: ['team'] }),
	'team.getCredits': () => ({ method: 'GET', path: ['team', 'credits'] }),
	'unsubscribe.add': ({ email }) => ({ method: 'POST', path: ['unsubscribes', email] }),
	'unsubscribe.delete': ({ email }) => ({ method: 'DELETE', path: ['unsubscribes', email] }),
	'unsubscribe.getAll': () => ({ method: 'GET', path: ['unsubscribes'] }),
};

/** What the node can do, as `resource.operation`. */
export const OPERATIONS = Object.keys(REQUESTS);

/** The parameters of our trigger for those of n8n's own. */
export function builtInTrigger({ event = '', options }: Parameters): Record<string, Value> {
	const { campaignId, isFirst } = named(options);
	const known = new Set<Value>([
		'*',
		...EVENT_FAMILIES.flatMap(({ events }) => events.map(({ value }) => value)),
	]);
	const isKnown = known.has(event) || isExpression(event);
	const listOf = (value: Value) => (isExpression(value) ? `={{ [${codeOf(value)}] }}` : [value]);
	const more = {
		...(isFirst !== undefined && { firstTimeOnly: isFirst }),
		...(!isKnown && { otherEvents: event }),
	};
	return {
		events: isKnown ? listOf(event) : [],
		...(campaignId ? { campaignIds: listOf(campaignId) } : {}),
		// As lemlist sends it, which is what the workflow was made for.
		simplify: false,
		...(Object.keys(more).length > 0 && { options: more }),
	};
}
