import { flow } from '../../definition/operation';
import { inProgress, resultOf } from './result';

export const get = flow({
	value: 'get',
	name: 'Get',
	action: 'Get result of enrichment',
	description: 'Read the result of an enrichment, or that it is in progress. Costs nothing.',
	request: ['GET /enrich/{enrichId}'],
	fields: [
		{
			displayName: 'Enrichment ID',
			name: 'enrichId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. enr_A1B2C3D4',
			description: 'From when it was started; starts with enr_',
			in: 'path',
			idOf: ['enr'],
		},
	],
	// One of lemlist's two ways to say so has no words in it.
	notFound: { thing: 'Enrichment', param: 'enrichId', says: /enrichment not found|status 404/i },
	run: async ({ values: { enrichId }, send }) => (await resultOf(send, enrichId)) ?? inProgress(enrichId),
});
