import type { IDataObject } from 'n8n-workflow';
import { isRows } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import type { SendTo } from '../../definition/request';

export const CHECKS = 'GET /campaigns/{campaignId}/statutes';

/** What lemlist's launch checks say about a campaign. */
export interface LaunchChecks extends IDataObject {
	/** Nothing of type "issue", which keeps a campaign from starting; lemlist only informs about the rest. */
	ready: boolean;
	statutes: JsonObject[];
}

interface Checking {
	values: { readonly campaignId: string };
	send: SendTo<typeof CHECKS>;
}

/** Reads the launch checks of a campaign. */
export async function launchChecks({ values: { campaignId }, send }: Checking): Promise<LaunchChecks> {
	const { body } = await send(CHECKS, { path: { campaignId } });
	const statutes = body.statutes ?? [];
	// Checks that cannot be read must not count as none, because a campaign would start.
	if (!isRows(statutes)) {
		throw new NotDone(
			'lemlist answered with launch checks that cannot be read',
			'Nothing was changed. The API of lemlist may have changed.',
		);
	}
	const ready = statutes.every(({ type }) => type !== 'issue');
	return { campaignId, ready, ...body, statutes };
}
