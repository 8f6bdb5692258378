import { moreFields } from '../../shared/moreFields';

/** What any branch may have. */
export const extras = [
	{
		displayName: 'Delay',
		name: 'delay',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 1,
		description: 'With Has Score or Call Done: how long to wait',
		in: 'body',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Software companies',
		description: 'Its name in lemlist',
		in: 'body',
	},
	moreFields,
] as const;
