import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { fold } from './fold';
import { freshSecret, memoryOf } from './memory';
import { isWanted, itemOf } from '../output';
import { isSecret } from './secret';
import { settingsOf } from '../settings';

/** An event is a few KB, with a long mail thread some hundred. */
const LARGEST_BODY = 2 * 1024 * 1024;
/** How long a lead state waits for the event that caused it. */
const PATIENCE_MS = 3000;
const LOG_EVERY_MS = 60_000;

/**
 * Takes a call of a webhook: refuses what is not from lemlist, and starts the workflow for events that are wanted and new.
 * lemlist is answered before the workflow runs.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const body: unknown = functions.getBodyData();
	const { rawBody } = functions.getRequestObject() as { rawBody?: Buffer };
	if ((rawBody ?? JSON.stringify(body) ?? '').length > LARGEST_BODY) {
		return refuse(functions, 413, 'the event is too large');
	}
	if (!isObject(body)) return refuse(functions, 400, 'an event is a JSON object');

	const { secret, ...told } = body;
	const memory = memoryOf(functions);
	const staticData = functions.getWorkflowStaticData('node');
	const isStored = isSecret(secret, staticData.secret);
	if (!isStored && !isSecret(secret, freshSecret(memory))) {
		return refuse(functions, 401, 'the secret is missing or wrong');
	}
	const events = eventsIn(told);
	if (!events) return refuse(functions, 400, 'this is not an event of lemlist');

	const settings = settingsOf(functions);
	memory.seen.add(staticData.seen);
	const news = events.filter((event) => isWanted(event, settings) && memory.seen.isNew(keyOf(event)));
	const { reported, held } = settings.foldLeadStates
		? fold(news, settings, memory)
		: { reported: news, held: [] };
	// n8n stores all of the static data as this call has read it. So nothing is stored by a call that read it before
	// activation was over, nor by one that lasts: it would put back what has changed meanwhile.
	if (isStored && held.length === 0 && news.length > 0) staticData.seen = memory.seen.toString();
	// Answered here and not by n8n: 2.40 does so after the start, and then forgets that the static data has to be stored.
	functions.getResponseObject().status(200).json({ message: 'Received' });
	if (held.length > 0) {
		await sleep(PATIENCE_MS);
		const late = fold(held, settings, memory);
		reported.push(...late.reported, ...late.held);
	}
	if (reported.length === 0) return { noWebhookResponse: true };
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

/**
 * Answers with an error; nothing starts. The first refusal is logged, then at most one a minute, so that nobody can fill
 * the log.
 */
function refuse(functions: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	functions.getResponseObject().status(status).json({ message: reason });
	const { refused } = memoryOf(functions);
	refused.count++;
	const now = Date.now();
	if (now - refused.loggedAt >= LOG_EVERY_MS) {
		const { name } = functions.getNode();
		functions.logger.warn(
			`${name} refused ${refused.count} call(s), the last because ${reason}. If lemlist made them, deactivate the workflow and activate it again.`,
			{ workflowId: functions.getWorkflow().id, nodeName: name },
		);
		refused.loggedAt = now;
		refused.count = 0;
	}
	return { noWebhookResponse: true };
}
