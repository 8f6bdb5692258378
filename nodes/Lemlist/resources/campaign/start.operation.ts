import { NotDone, wasOdd } from '../../definition/failure';
import { flow } from '../../definition/operation';
import { asError } from '../../shared/bundle';
import { CHECKS, issuesIn, launchChecks } from './launchChecks';
import { campaignId } from './picker';

const START = 'POST /campaigns/{campaignId}/start';

export const start = flow({
	value: 'start',
	name: 'Start',
	action: 'Start campaign',
	description:
		'Begin or go on sending a campaign: messages go out to the leads. Refused if it runs already.',
	request: [CHECKS, START],
	fields: [
		campaignId,
		{
			displayName: 'Only When Ready',
			name: 'onlyWhenReady',
			type: 'boolean',
			default: true,
			description:
				'Whether not to start where the launch checks show an issue or cannot be read. Left out counts as on.',
		},
	],
	async run(context) {
		if (context.values.onlyWhenReady !== false) {
			const checks = await launchChecks(context).catch(notKnown);
			if (!checks.ready) throw new NotDone(`The campaign was not started: ${issuesIn(checks)}`, ANYWAY);
		}
		return (await context.send(START)).data;
	},
});

const ANYWAY =
	'lemlist shows this in its launch checks. Nothing was sent to anybody. To start it all the same, turn Only When Ready off under Additional Fields.';

/** A refusal to show the checks goes on its way; an answer that says nothing leaves open whether the campaign is ready. */
function notKnown(error: unknown): never {
	if (!(error instanceof NotDone) && !wasOdd(error)) throw error;
	throw new NotDone(
		`The campaign was not started: ${asError(error).message}`,
		'So nobody knows whether it is ready. Nothing was sent to anybody. To start it all the same, turn Only When Ready off under Additional Fields.',
	);
}
