import { NotDone } from '../../definition/failure';
import { flow } from '../../definition/operation';
import { CHECKS, launchChecks } from './launchChecks';
import { campaignId } from './picker';

const START = 'POST /campaigns/{campaignId}/start';

export const start = flow({
	value: 'start',
	name: 'Start',
	action: 'Start campaign',
	description: 'Begin or go on sending: messages go out to the leads. Refused if it runs already.',
	request: [CHECKS, START],
	fields: [
		campaignId,
		{
			displayName: 'Only When Ready',
			name: 'onlyWhenReady',
			type: 'boolean',
			default: true,
			description: 'Whether not to start where the launch checks show an issue',
		},
	],
	async run(context) {
		if (context.values.onlyWhenReady === true) {
			const { ready, statutes } = await launchChecks(context);
			if (!ready) {
				const issues = statutes.filter(({ type }) => type === 'issue');
				const said = issues.map(({ message }) => String(message)).join(' ');
				throw new NotDone(
					`The campaign was not started: ${said}`,
					'lemlist shows this in its launch checks. Nothing was sent to anybody.',
				);
			}
		}
		return (await context.send(START)).data;
	},
});
