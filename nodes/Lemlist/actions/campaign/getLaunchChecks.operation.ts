import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { CHECKS, launchChecks } from './launchChecks';

export const getLaunchChecks: Operation = {
	value: 'getLaunchChecks',
	name: 'Get Launch Checks',
	action: 'Get launch checks of campaign',
	description:
		'See what keeps a campaign from starting, and what to look out for. Says ready: true when nothing stands in the way.',
	request: [CHECKS],
	fields: [campaignId],
	run: launchChecks,
};
