import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { CREDENTIAL, baseUrlOf, connect } from '../../transport';
import { addHooks, hooksAt, isBeaten, namesOf, removeHooks, removeHooksAt, takeBack } from './hookCalls';
import { plan, sameUrl, wantedHooks } from './hookPlan';
import { forget, memoryOf } from './memory';
import { isPrivate } from './reach';
import { newSecret } from './secret';
import { settingsOf } from '../settings';

/** n8n stores the static data when activation is over; until then (and a while longer) the process remembers the secret. */
const STORED_AFTER_MS = 60_000;

/** Whether lemlist has exactly the hooks that are wanted, made with the secret that is held. */
export async function hooksExist(functions: IHookFunctions): Promise<boolean> {
	const url = await reachableUrl(functions);
	const secret = heldSecret(functions, url);
	const settings = settingsOf(functions);
	if (secret === undefined) return false;
	const found = await hooksAt(await connect(functions), url);
	const { missing, strays } = plan(found, wantedHooks(settings, url, secret));
	return missing.length === 0 && strays.length === 0;
}

/**
 * Makes lemlist's hooks what they should be: keeps those that fit, creates what is missing, then deletes our strays.
 * Ours are those that point to this node's URL; no others are touched.
 * @throws NodeApiError in lemlist's words when a hook cannot be made; those made before are taken back
 * @throws NodeOperationError when lemlist could never reach this n8n
 */
export async function createHooks(functions: IHookFunctions): Promise<void> {
	const url = await reachableUrl(functions);
	const settings = settingsOf(functions);
	const client = await connect(functions);
	if (functions.getMode() === 'manual') forget(functions);
	const memory = memoryOf(functions);
	const secret = heldSecret(functions, url) ?? newSecret();
	const found = await hooksAt(client, url);
	const { missing, strays } = plan(found, wantedHooks(settings, url, secret));

	memory.fresh = { secret, until: Infinity };
	// A URL can have one hook only, so what stands in the way goes first.
	const inTheWay = strays.filter((hook) => sameUrl(hook, missing));
	const [stuck] = await removeHooks(client, inTheWay);
	const refusal = stuck?.error ?? (await addHooks(client, missing, secret));
	if (refusal) {
		memory.fresh = undefined;
		refusal.message += await takeBack(client, url, missing);
		throw refusal;
	}
	if (missing.length > 0 && (await isBeaten(client, url, missing, found))) {
		memory.fresh = undefined;
		const left = await takeBack(client, url, missing);
		functions.logger.info(`Another n8n has just made the webhooks of ${functions.getNode().name}${left}`);
		return;
	}
	memory.fresh.until = Date.now() + STORED_AFTER_MS;
	Object.assign(functions.getWorkflowStaticData('node'), { url, secret });

	const others = strays.filter((hook) => !inTheWay.includes(hook));
	const left = await removeHooks(client, others);
	if (left.length > 0) {
		functions.logger.warn(`Webhooks that are no longer needed stay in lemlist: ${namesOf(left)}`);
	}
}

/**
 * Deletes all hooks of this node; what is gone already is fine.
 * @throws NodeOperationError naming the hooks that stay in lemlist
 */
export async function deleteHooks(functions: IHookFunctions): Promise<void> {
	const url = webhookUrl(functions);
	if (await isOutOfReach(functions, url)) return;
	const client = await connect(functions);
	const staticData = functions.getWorkflowStaticData('node');
	delete staticData.secret;
	delete staticData.url;
	const left = await removeHooksAt(client, url);
	if (left === '') return;
	const message = `Webhooks stay in lemlist and have to be deleted there: ${left}`;
	functions.logger.error(message);
	throw new NodeOperationError(functions.getNode(), message);
}

function webhookUrl(functions: IHookFunctions): string {
	return functions.getNodeWebhookUrl('default') as string;
}

/** Whether lemlist could never call this n8n. A lemlist that is in the private network itself (a stand-in) can. */
async function isOutOfReach(functions: IHookFunctions, url: string): Promise<boolean> {
	return isPrivate(url) && !isPrivate(baseUrlOf(await functions.getCredentials(CREDENTIAL)));
}

async function reachableUrl(functions: IHookFunctions): Promise<string> {
	const url = webhookUrl(functions);
	if (!(await isOutOfReach(functions, url))) return url;
	const host = URL.canParse(url) ? new URL(url).host : url;
	throw new NodeOperationError(functions.getNode(), `lemlist cannot call this n8n at ${host}`, {
		description:
			'That address is known in its own network only. Set WEBHOOK_URL of n8n to its public address (a tunnel or a reverse proxy will do), or use the Lemlist Complete Polling Trigger, which needs no way in.',
	});
}

/** The secret of the hooks at this URL. A copied or restored workflow may hold one that belongs to another. */
function heldSecret(functions: IHookFunctions, url: string): string | undefined {
	const { secret, url: its } = functions.getWorkflowStaticData('node');
	return typeof secret === 'string' && its === url ? secret : undefined;
}
