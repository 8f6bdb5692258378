import type { Operation } from '../../engine/operation';
import { campaignId } from '../../locators/campaign';
import { CHECKS, launchChecks } from './launchChecks';

export const getLaunchChecks: Operation = {
	value: 'getLaunchChecks',
	name: 'Get Launch Checks',
	action: 'Get launch checks of campaign',
	description:
		'See what keeps a campaign from starting, and what to look out for. Gives ready: true when nothing does.',
	request: [CHECKS],
	fields: [campaignId],
	run: launchChecks,
};
