import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { connect } from '../../transport';
import type { Client, World } from '../../transport';
import type { Settings } from '../settings';
import { addHooks, allHooks, namesOf, removeHooks } from './hookCalls';
import { isAt, plan, sameUrl, secretNameIn, wantedHooks } from './hookPlan';
import type { Hook, Wanted } from './hookPlan';
import { memoryOf } from './memory';
import { hashOf, nameOf, pathOf, secretOf } from './secret';

const LOOK_EVERY_MS = 60 * 60_000;
/** So a busy trigger costs n8n's database one credential a minute. */
const ASK_EVERY_MS = 60_000;
const BETWEEN_LOOKS_MS = 60_000;

/** What is known from a call. */
interface Call {
	ownUrl: string;
	path: string;
	query: IDataObject;
	settings: Settings;
	secret: string;
}

/** What lemlist has, as a call sees it. */
interface Look {
	/** The hook that called. */
	calling: Hook;
	missing: Wanted[];
	/** Hooks of this node with an earlier secret. */
	outdated: Hook[];
}

/**
 * Compares lemlist's hooks with what should be there, behind a production call with a good secret, once an hour a process,
 * and when another API key has come: n8n 2.x does so only when a workflow is activated, and a crash in the middle of that
 * leaves some of them missing. What is missing is made, and what was made with an earlier key is replaced.
 *
 * Nobody waits for it, and failures are logged. The call may have come while the workflow was being deactivated or
 * changed, and what is known here is what was wanted then. So it takes two looks a minute apart, at which the same hook
 * that called is still listed; and a hook with the right secret is never deleted.
 */
export function lookAfterHooks(functions: IWebhookFunctions, world: World, settings: Settings): void {
	const memory = memoryOf(functions, world);
	const now = world.now();
	if (functions.getMode() === 'manual' || now - memory.askedAt < ASK_EVERY_MS) return;
	memory.askedAt = now;
	void repair(functions, world, settings).catch((error: Error) => {
		functions.logger.error(
			`The webhooks of ${functions.getNode().name} were not checked: ${error.message}`,
			{
				workflowId: functions.getWorkflow().id,
			},
		);
	});
}

async function repair(functions: IWebhookFunctions, world: World, settings: Settings): Promise<void> {
	// All that n8n may have to evaluate is read before the call is over.
	const call = {
		ownUrl: String(functions.getNodeWebhookUrl('default')),
		path: pathOf(functions),
		query: functions.getQueryData() as IDataObject,
		settings,
	};
	const { name } = functions.getNode();
	const about = { workflowId: functions.getWorkflow().id };
	const secret = await secretOf(functions);
	const memory = memoryOf(functions, world);
	const [at, hash] = [world.now(), secret && hashOf(secret)];
	if (hash === memory.looked.hash && at - memory.looked.at < LOOK_EVERY_MS) return;
	memory.looked = { at, hash };
	if (secret === undefined) throw new Error('the credential has no API key');
	const client = await connect(functions, world);

	const first = await lookAt(client, { ...call, secret });
	if (!first) {
		functions.logger.info(
			`${name} was called by a webhook that lemlist does not list for the credential's API key: it belongs to another team, or was deleted a moment ago`,
			about,
		);
		return;
	}
	const isDone = ({ missing, outdated }: Look) => missing.length + outdated.length === 0;
	if (isDone(first)) {
		memory.only = hashOf(secret);
		return;
	}
	await world.sleep(BETWEEN_LOOKS_MS);
	const second = await lookAt(client, { ...call, secret });
	if (second?.calling._id !== first.calling._id) return;
	const missing = second.missing.filter((hook) => sameUrl(hook, first.missing));
	const refusal = await addHooks(client, missing, secret);
	if (refusal) throw refusal;
	const left = await removeHooks(client, second.outdated);
	functions.logger.info(
		`${name} has made ${missing.length} webhook(s) that were missing in lemlist, and deleted ${second.outdated.length - left.length} with an earlier secret`,
		about,
	);
	if (left.length > 0) throw new Error(`webhooks with an earlier secret stay in lemlist: ${namesOf(left)}`);
	if (missing.length === second.missing.length) memory.only = hashOf(secret);
}

/** @returns undefined when the hook that called is not listed */
async function lookAt(
	client: Client,
	{ ownUrl, path, query, settings, secret }: Call,
): Promise<Look | undefined> {
	const hooks = await allHooks(client);
	const callers = hooks.filter((hook) => isCalling(hook, path, query));
	// This process may have another WEBHOOK_URL than the one that made the hooks, so the address is the calling hook's own.
	const calling = callers.find((hook) => isAt(hook, ownUrl)) ?? callers[0];
	if (!calling) return undefined;
	const [url = ''] = calling.targetUrl.split('?', 1);
	const ours = hooks.filter((hook) => isAt(hook, url));
	const { missing, strays } = plan(ours, wantedHooks(settings, url, secret));
	const outdated = strays.filter(({ targetUrl }) => {
		const its = secretNameIn(targetUrl);
		return its !== null && its !== nameOf(secret);
	});
	return { calling, missing, outdated };
}

/** Whether a hook is the one that called with this path and query. */
function isCalling({ targetUrl }: Hook, path: string, query: IDataObject): boolean {
	if (!URL.canParse(targetUrl)) return false;
	const { pathname, searchParams } = new URL(targetUrl);
	const told = JSON.stringify([...searchParams].sort());
	return pathname.endsWith(`/${path}`) && told === JSON.stringify(Object.entries(query).sort());
}
