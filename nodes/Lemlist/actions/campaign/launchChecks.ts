import type { IDataObject } from 'n8n-workflow';
import type { ItemContext } from '../../engine/operation';

export const CHECKS = 'GET /campaigns/{campaignId}/statutes';

/** What lemlist's launch checks say about a campaign. */
export interface LaunchChecks extends IDataObject {
	/** Nothing of type "issue", which keeps a campaign from starting; lemlist only informs about the rest. */
	ready: boolean;
	statutes: IDataObject[];
}

export async function launchChecks({ send, values }: ItemContext): Promise<LaunchChecks> {
	const answer = (await send(CHECKS)).body as (IDataObject & Partial<LaunchChecks>) | undefined;
	const statutes = answer?.statutes ?? [];
	const ready = statutes.every(({ type }) => type !== 'issue');
	return { campaignId: values.campaignId as string, ready, ...answer, statutes };
}
