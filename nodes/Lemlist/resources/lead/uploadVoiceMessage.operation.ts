import { flow } from '../../definition/operation';
import { leadId } from './fields';

export const uploadVoiceMessage = flow({
	value: 'uploadVoiceMessage',
	name: 'Upload Voice Message',
	action: 'Upload voice message for lead',
	description:
		'Give a lead its own recording for a LinkedIn voice message step, which sends it when its turn comes',
	request: ['POST /leads/audio'],
	fields: [
		{ ...leadId, in: 'query' },
		{
			displayName: 'Step ID',
			name: 'stepId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. stp_A1B2C3D4',
			description: 'Voice message step (stp_…), as Sequence > Get Many shows',
			in: 'query',
			idOf: ['stp'],
		},
		{
			displayName: 'Input Data Field Name',
			name: 'binaryPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input binary field that holds the audio file',
		},
	],
	async run({ values, send, functions, itemIndex }) {
		const field = values.binaryPropertyName;
		const { fileName, mimeType } = functions.helpers.assertBinaryData(itemIndex, field);
		const content = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
		const form = new FormData();
		form.append('file', new Blob([content], { type: mimeType }), fileName ?? 'voice-message');
		return (await send('POST /leads/audio', { body: form })).data;
	},
});
