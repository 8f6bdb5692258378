import { BadValue } from '../../definition/failure';
import { request } from '../../definition/operation';
import { campaign, sequenceId } from '../sequence/picker';
import { besideCondition } from './conditionValues';
import { extras, main } from './content';
import { type } from './fields';

/**
 * What lemlist does not do without, by type of step. Not marked as required: where the type comes from an expression, n8n
 * shows the fields of all types, and would not run before every one of them is filled.
 */
const NEEDED: Record<string, string> = {
	api: 'url',
	conditional: 'conditionKey',
	email: 'subject',
	linkedinSend: 'message',
	sendToAnotherCampaign: 'campaignId',
	sms: 'message',
	whatsappMessage: 'message',
};

export const create = request({
	value: 'create',
	name: 'Create',
	action: 'Create sequence step',
	description:
		'Add an e-mail, LinkedIn action, task, condition or other step to a sequence. For a condition it gives the two branches.',
	request: 'POST /sequences/{sequenceId}/steps',
	fields: [
		campaign,
		sequenceId,
		type,
		...main.map((field) => ({ ...field, alone: true }) as const),
		...besideCondition({ '/type': ['conditional'] }),
		...extras,
		{
			displayName: 'Index',
			name: 'index',
			type: 'number',
			typeOptions: { minValue: -1, numberPrecision: 0 },
			default: 0,
			description: 'Where to put the step; left out, last',
			in: 'body',
		},
	],
	check({ values }) {
		const needed = main.find(({ name }) => name === NEEDED[values.type]);
		if (!needed || needed.name in values) return;
		throw new BadValue(needed, `${needed.displayName} is empty`, 'A step of this type needs it.');
	},
});
