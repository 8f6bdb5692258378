import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { World } from '../../transport';
import type { TriggerFunctions } from '../settings';
import type { Reason } from './idle';
import { memoryOf } from './memory';
import { hashOf, isSecret, nameOf, secretOf } from './secret';

/** Every secret of this package looks like this. */
const SECRET = /^[\w-]{43}$/;
/** So a flood of forged calls costs n8n's database one credential a second. */
const READ_EVERY_MS = 1000;

/**
 * Why a call is not believed to be lemlist's; undefined when it is.
 * The credential is read only for a secret that is not known by its hash, and then for all such calls of a second once.
 */
export async function doubtAbout(
	functions: IWebhookFunctions,
	world: World,
	given: unknown,
): Promise<Reason | undefined> {
	if (isSecret(given, hashesIn(functions))) return undefined;
	if (typeof given !== 'string' || !SECRET.test(given)) return 'secret';
	const memory = memoryOf(functions, world);
	const now = world.now();
	if (!memory.derived || now - memory.derived.at >= READ_EVERY_MS) {
		const hash = secretOf(functions).then(
			(secret) => secret && hashOf(secret),
			() => undefined,
		);
		memory.derived = { hash, at: now };
	}
	const hash = await memory.derived.hash;
	if (hash === undefined) return 'credential';
	if (isSecret(given, [hash])) return undefined;
	const { secret: name } = functions.getQueryData() as IDataObject;
	return name === nameOf(given) ? 'otherKey' : 'secret';
}

/** Hashes of the secrets that lemlist's hooks may have. The clear one that version 0.1.0 stored becomes a hash. */
export function hashesIn(functions: TriggerFunctions): string[] {
	const staticData = functions.getWorkflowStaticData('node');
	const { secret, secretHashes } = staticData;
	if (secret === undefined) return textsIn(secretHashes);
	const hashes = typeof secret === 'string' && secret !== '' ? [hashOf(secret)] : [];
	store(staticData, hashes);
	return hashes;
}

/**
 * Stores whose calls are to be taken: from now on those of the hooks that told this secret, and of those made before, unless
 * they are known to be gone.
 */
export function acceptMore(functions: IWebhookFunctions, world: World, secret: string): void {
	const hash = hashOf(secret);
	const before = hashesIn(functions);
	const after = hash === memoryOf(functions, world).only ? [hash] : [...new Set([...before, hash])];
	if (after.join() !== before.join()) store(functions.getWorkflowStaticData('node'), after);
}

/** Stores that from now on only calls with this secret are to be taken, or none. */
export function acceptOnly(functions: TriggerFunctions, secret?: string): void {
	store(functions.getWorkflowStaticData('node'), secret === undefined ? [] : [hashOf(secret)]);
}

function store(staticData: IDataObject, hashes: string[]): void {
	delete staticData.secret;
	delete staticData.url;
	if (hashes.length > 0) staticData.secretHashes = hashes;
	else delete staticData.secretHashes;
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
