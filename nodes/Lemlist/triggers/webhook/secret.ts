import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { NodeHelpers } from 'n8n-workflow';
import { CREDENTIAL } from '../../transport';
import type { TriggerFunctions } from '../settings';

/** The part of the webhook's path that is the same for all nodes of this type. */
export const PATH = 'webhook';
const LABEL = 'n8n-nodes-lemlist webhook secret 1';

/**
 * The secret for lemlist to say in every call of this node's hooks: 256 bits of an HMAC, keyed by the API key. So every
 * process that can read the credential knows it, also after a crash, and nobody has to store it. What it is made over keeps
 * workflows, their copies, and *Listen for test event* apart. The host is no part of it: each process of n8n may have
 * another `WEBHOOK_URL`.
 *
 * lemlist makes the keys, long and at random, so neither the secret (which lemlist has) nor its hash (which stands in n8n's
 * database) helps anybody to guess one.
 * @returns undefined where the credential has no key: what everybody can compute is no secret
 * @throws when the credential cannot be read
 */
export async function secretOf(functions: TriggerFunctions): Promise<string | undefined> {
	const { apiKey } = await functions.getCredentials(CREDENTIAL);
	const key = String(apiKey ?? '').trim();
	if (key === '') return undefined;
	const use = functions.getMode() === 'manual' ? 'test' : 'production';
	const told = JSON.stringify([LABEL, functions.getWorkflow().id, pathOf(functions), use]);
	return createHmac('sha256', key).update(told).digest('base64url');
}

/** What n8n routes by, without host and prefixes. */
export function pathOf(functions: TriggerFunctions): string {
	return NodeHelpers.getNodeWebhookPath(String(functions.getWorkflow().id), functions.getNode(), PATH);
}

/** What is stored of a secret. */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/**
 * A name for a secret that does not give it away. It goes into the URL of the hooks made with it, because lemlist never
 * tells the secret of a hook but always its URL.
 */
export function nameOf(secret: string): string {
	return hashOf(secret).slice(0, 8);
}

/** Whether what was given has one of these hashes. Compares in constant time, whatever was given. */
export function isSecret(given: unknown, hashes: readonly string[]): boolean {
	if (typeof given !== 'string') return false;
	const its = digest(hashOf(given));
	return hashes.map((hash) => timingSafeEqual(its, digest(hash))).includes(true);
}

/** Whatever its length, as `timingSafeEqual` needs it. */
function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
