import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { CREDENTIAL, THIS_PROCESS, baseUrlOf, connect, isPrivate } from '../../transport';
import type { World } from '../../transport';
import { addHooks, hooksAt, namesOf, removeHooks, removeHooksAt, takeBack } from './hookCalls';
import { plan, sameUrl, wantedHooks } from './hookPlan';
import { forget, memoryOf } from './memory';
import { acceptOnly } from './origin';
import { hashOf, secretOf } from './secret';
import { settingsOf } from '../settings';

/** Whether lemlist has exactly the hooks that are wanted, made with the secret that follows from the credential. */
export async function hooksExist(functions: IHookFunctions, world: World = THIS_PROCESS): Promise<boolean> {
	const url = await reachableUrl(functions);
	const secret = await derivedSecret(functions);
	const found = await hooksAt(await connect(functions, world), url);
	const { missing, strays } = plan(found, wantedHooks(settingsOf(functions), url, secret));
	if (missing.length > 0 || strays.length > 0) return false;
	inOrder(functions, world, secret);
	return true;
}

/**
 * Makes lemlist's hooks what they should be: keeps those that fit, creates what is missing, then deletes our strays.
 * Ours are those that point to this node's URL; no others are touched. Another n8n on the same database that does the same
 * at the same time makes the same hooks, and lemlist takes each only once.
 * @throws NodeApiError in lemlist's words when a hook cannot be made; those made before are taken back
 * @throws NodeOperationError when lemlist could never reach this n8n, or the credential has no API key
 */
export async function createHooks(functions: IHookFunctions, world: World = THIS_PROCESS): Promise<void> {
	const url = await reachableUrl(functions);
	const settings = settingsOf(functions);
	const secret = await derivedSecret(functions);
	const client = await connect(functions, world);
	if (functions.getMode() === 'manual') forget(functions, world);
	const { missing, strays } = plan(await hooksAt(client, url), wantedHooks(settings, url, secret));

	// A URL can have one hook only, so what stands in the way goes first.
	const inTheWay = strays.filter((hook) => sameUrl(hook, missing));
	const [stuck] = await removeHooks(client, inTheWay);
	const refusal = stuck?.error ?? (await addHooks(client, missing, secret));
	if (refusal) {
		refusal.message += await takeBack(client, url, missing);
		throw refusal;
	}
	inOrder(functions, world, secret);

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
export async function deleteHooks(functions: IHookFunctions, world: World = THIS_PROCESS): Promise<void> {
	const url = webhookUrl(functions);
	if (await isOutOfReach(functions, url)) return;
	const client = await connect(functions, world);
	acceptOnly(functions);
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
	return (
		isPrivate(url) &&
		!isPrivate(baseUrlOf(await functions.getCredentials(CREDENTIAL), functions.getNode()))
	);
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

async function derivedSecret(functions: IHookFunctions): Promise<string> {
	const secret = await secretOf(functions);
	if (secret !== undefined) return secret;
	throw new NodeOperationError(functions.getNode(), 'The credential has no API key');
}

/** From now on, calls are lemlist's if they say this secret; for a while nobody has to look whether all hooks are there. */
function inOrder(functions: IHookFunctions, world: World, secret: string): void {
	acceptOnly(functions, secret);
	const [at, hash] = [world.now(), hashOf(secret)];
	Object.assign(memoryOf(functions, world), { only: hash, askedAt: at, looked: { at, hash } });
}
