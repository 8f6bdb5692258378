import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { campaignId } from '../campaign/picker';
import { campaignStepId } from '../sequence/picker';
import { cc, message, subject } from '../sequenceStep/content';
import { variant } from '../sequenceStep/fields';
import { leadIdOrEmail, leadIdOrEmailNotFound } from './fields';

export const personalizeStep = request({
	value: 'personalizeStep',
	name: 'Personalize Step',
	action: 'Personalize step for lead',
	description:
		'Give one lead a message of its own in a step it has not reached: e-mail, LinkedIn, SMS or WhatsApp. What is not given stays; the step’s A/B test ends for it.',
	request: 'PUT /campaigns/{campaignId}/leads/{leadIdOrEmail}/steps/{stepId}/personalization',
	optional: 'Update Fields',
	blanks: 'clear',
	fields: [
		campaignId,
		campaignStepId,
		leadIdOrEmail,
		{ ...cc, description: 'Addresses that get a copy; if emptied, nobody' },
		{ ...message, alone: true },
		{ ...subject, description: 'Of an e-mail; in a follow-up it starts a new thread' },
		{ ...variant, description: 'Version of the A/B test that the lead gets', in: 'body' },
		moreFields,
	],
	notFound: leadIdOrEmailNotFound,
});
