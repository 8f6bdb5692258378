import { flow } from '../../definition/operation';
import { CHECKS, launchChecks } from './launchChecks';
import { campaignId } from './picker';

export const getLaunchChecks = flow({
	value: 'getLaunchChecks',
	name: 'Get Launch Checks',
	action: 'Get launch checks of campaign',
	description:
		'See what keeps a campaign from starting, and what to look out for. Gives ready: true when nothing does.',
	request: [CHECKS],
	fields: [campaignId],
	run: launchChecks,
});
