import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import type { Client } from '../../transport';
import { fits, isAt, sameUrl } from './hookPlan';
import type { Hook, Wanted } from './hookPlan';

/** All hooks of the team. The list comes in one piece. */
export async function allHooks(client: Client): Promise<Hook[]> {
	const { rows } = await client.send('GET /hooks');
	return rows.map(hookOf);
}

/** Hooks that point to this URL, whatever their query. */
export async function hooksAt(client: Client, url: string): Promise<Hook[]> {
	return (await allHooks(client)).filter((hook) => isAt(hook, url));
}

function hookOf(row: JsonObject): Hook {
	return {
		_id: textAt(row, '_id') ?? '',
		targetUrl: textAt(row, 'targetUrl') ?? '',
		createdAt: textAt(row, 'createdAt'),
		type: textAt(row, 'type'),
		campaignId: textAt(row, 'campaignId'),
		isFirst: typeof row.isFirst === 'boolean' ? row.isFirst : undefined,
	};
}

/**
 * Creates hooks, one after the other.
 * @returns the error that ended it, if any
 */
export async function addHooks(client: Client, hooks: Wanted[], secret: string): Promise<Error | undefined> {
	for (const hook of hooks) {
		const refusal = await addHook(client, hook, secret);
		if (refusal) return refusal;
	}
	return undefined;
}

/**
 * Creates a hook. Campaign and first time go into the query, where the API document has them, and into the body, where
 * lemlist's examples have them. Sending again does no harm, because lemlist takes a URL once; what it then says (409)
 * is no refusal if the hook is there.
 */
async function addHook(client: Client, hook: Wanted, secret: string): Promise<Error | undefined> {
	const { targetUrl, type, ...query } = hook;
	try {
		const body: IDataObject = { ...hook, secret };
		await client.send('POST /hooks', { query, body });
		return undefined;
	} catch (error) {
		const [url = ''] = targetUrl.split('?', 1);
		const isThere = async () => (await hooksAt(client, url)).some((each) => fits(each, hook));
		if (hasStatus(error, '409') && (await isThere().catch(() => false))) return undefined;
		const refusal = error as Error;
		const words = refusal.message.replaceAll(secret, '***');
		refusal.message = `The webhook for ${type ?? 'all events'} was not made: ${words}`;
		return refusal;
	}
}

/**
 * Deletes the hooks that an activation made, also one whose making was not confirmed.
 * @returns what to add to the message where that did not work out
 */
export async function takeBack(client: Client, url: string, made: Wanted[]): Promise<string> {
	const left = await removeHooksAt(client, url, (hook) => sameUrl(hook, made));
	return left === '' ? '' : `. Webhooks made before stay in lemlist: ${left}`;
}

/** Deletes the hooks that point to this URL. @returns names of those that lemlist did not delete, and why */
export async function removeHooksAt(
	client: Client,
	url: string,
	which: (hook: Hook) => boolean = () => true,
): Promise<string> {
	try {
		return namesOf(await removeHooks(client, (await hooksAt(client, url)).filter(which)));
	} catch (error) {
		return `those to ${url}, which lemlist did not list (${(error as Error).message})`;
	}
}

interface Left {
	hook: Hook;
	error: Error;
}

/** For messages. */
export function namesOf(left: Left[]): string {
	return left.map(({ hook, error }) => `${hook._id} (${error.message})`).join(', ');
}

function hasStatus(error: unknown, status: string): boolean {
	return error instanceof NodeApiError && error.httpCode === status;
}

/** Deletes hooks. @returns those that lemlist did not delete */
export async function removeHooks(client: Client, hooks: Hook[]): Promise<Left[]> {
	const left: Left[] = [];
	for (const hook of hooks) {
		try {
			await client.send('DELETE /hooks/{hookId}', { path: { hookId: hook._id } });
		} catch (error) {
			if (!hasStatus(error, '404')) left.push({ hook, error: error as Error });
		}
	}
	return left;
}
