import type { IDataObject } from 'n8n-workflow';
import { isRows } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import type { SendTo } from '../../definition/request';

export const CHECKS = 'GET /campaigns/{campaignId}/statutes';

/** Kinds of checks: an issue keeps a campaign from starting, of the other lemlist only informs. */
const KNOWN = ['issue', 'information'];

/** What lemlist's launch checks say about a campaign. */
export interface LaunchChecks extends IDataObject {
	/** All checks are of a known kind, and none is an issue. */
	ready: boolean;
	statutes: JsonObject[];
}

interface Checking {
	values: { readonly campaignId: string };
	send: SendTo<typeof CHECKS>;
}

/**
 * Reads the launch checks of a campaign. Whatever cannot be read is not ready, because the campaign would start.
 * @throws NotDone when lemlist gives no list of checks
 */
export async function launchChecks({ values: { campaignId }, send }: Checking): Promise<LaunchChecks> {
	const { body } = await send(CHECKS, { path: { campaignId } });
	const { statutes } = body;
	if (!isRows(statutes)) {
		throw new NotDone(
			'lemlist answered with launch checks that cannot be read',
			'Nothing was changed. The API of lemlist may have changed.',
		);
	}
	const ready = statutes.every(({ type }) => KNOWN.includes(String(type)) && type !== 'issue');
	return { campaignId, ready, ...body, statutes };
}

/** What keeps a campaign from starting, in lemlist's words; checks of a kind that nobody knows count, too. */
export function issuesIn({ statutes }: LaunchChecks): string {
	return statutes
		.filter(({ type }) => type !== 'information')
		.map(({ type, message }) => String(message ?? `a check of the kind "${String(type)}"`))
		.join(' ');
}
