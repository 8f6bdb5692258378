import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { THIS_PROCESS } from '../../transport';
import type { World } from '../../transport';
import { fold } from './fold';
import { logIdle, startNothing } from './idle';
import { memoryOf } from './memory';
import { acceptMore, doubtAbout } from './origin';
import { lookAfterHooks } from './repair';
import { isWanted, itemOf } from '../output';
import { settingsOf } from '../settings';

/** An event is a few KB, with a long mail thread some hundred. */
const LARGEST_BODY = 2 * 1024 * 1024;
/** How long a lead state waits for the event that caused it. */
const PATIENCE_MS = 3000;

/**
 * Takes a call of a webhook: refuses what is not from lemlist, and starts the workflow for events that are wanted and new.
 * lemlist is answered before the workflow runs.
 */
export async function receive(
	functions: IWebhookFunctions,
	world: World = THIS_PROCESS,
): Promise<IWebhookResponseData> {
	const body: unknown = functions.getBodyData();
	const { rawBody } = functions.getRequestObject() as { rawBody?: Buffer };
	if ((rawBody ?? JSON.stringify(body) ?? '').length > LARGEST_BODY)
		return startNothing(functions, world, 'size');
	if (!isObject(body)) return startNothing(functions, world, 'shape');

	const { secret, ...told } = body;
	const doubt = await doubtAbout(functions, world, secret);
	if (doubt) return startNothing(functions, world, doubt);
	const events = eventsIn(told);
	if (!events) return startNothing(functions, world, 'shape');

	const settings = settingsOf(functions);
	const memory = memoryOf(functions, world);
	const staticData = functions.getWorkflowStaticData('node');
	memory.seen.add(staticData.seen);
	const wanted = events.filter((event) => isWanted(event, settings));
	const news = wanted.filter((event) => memory.seen.isNew(keyOf(event)));
	const { reported, held } = settings.foldLeadStates
		? fold(news, settings, memory, world.now())
		: { reported: news, held: [] };
	// n8n stores all of the static data as this call has read it. So nothing is stored by a call that lasts: it would put
	// back what has changed meanwhile.
	if (held.length === 0) {
		acceptMore(functions, world, String(secret));
		if (news.length > 0) staticData.seen = memory.seen.toString();
	}
	// Answered here and not by n8n: 2.40 does so after the start, and then forgets that the static data has to be stored. It
	// also waits for a free place where executions are limited, longer than lemlist would: docs/triggers.md has the figures.
	functions.getResponseObject().status(200).json({ message: 'Received' });
	lookAfterHooks(functions, world, settings);
	if (held.length > 0) {
		await world.sleep(PATIENCE_MS);
		const late = fold(held, settings, memory, world.now());
		reported.push(...late.reported, ...late.held);
	}
	if (reported.length === 0) {
		logIdle(functions, world, news.length > 0 ? 'folded' : wanted.length > 0 ? 'repeated' : 'unwanted');
		return { noWebhookResponse: true };
	}
	return {
		noWebhookResponse: true,
		workflowData: [reported.map((event) => itemOf(event, settings))],
	};
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The events that a call reports: one, or for finished enrichments one a result.
 * @returns undefined when the call has none of the documented shapes
 */
function eventsIn(told: IDataObject): IDataObject[] | undefined {
	const { type, _id, data, ...rest } = told;
	if (typeof type !== 'string' || type === '') return undefined;
	if (typeof _id === 'string' && _id !== '') return [told];
	if (!Array.isArray(data) || !data.every(isObject)) return undefined;
	return data.map((result) => ({ ...rest, ...result, type }));
}

/** What a repeated report has in common with the first. Reports of one happening may share the id, but not the type. */
function keyOf(event: IDataObject): string {
	const { type, _id } = event;
	return `${String(type)} ${typeof _id === 'string' ? _id : JSON.stringify(event)}`;
}
