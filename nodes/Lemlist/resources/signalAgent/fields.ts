import { field } from '../../definition/field';
import { filtersJson as anyFiltersJson, searchFilters } from '../../shared/searchFilters';
import { personaId } from '../persona/picker';
import { signalFilterId } from './signalType';

export const filters = searchFilters(signalFilterId);

export const filtersJson = field({
	...anyFiltersJson,
	placeholder: 'e.g. [{ "filterId": "companyIndustries", "in": ["Software"], "out": [] }]',
});

export const name = field({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Founders in Paris',
	description: 'Its name in lemlist',
	in: 'body',
});

export const emoji = field({
	displayName: 'Emoji',
	name: 'emoji',
	type: 'string',
	default: '',
	placeholder: 'e.g. ★',
	description: 'Left out, lemlist picks one',
	in: 'body',
});

/** Whom a signal agent looks for. */
export const persona = field({
	...personaId,
	required: false,
	description: 'Whom to look for; needed to watch companies. ID starts with pdp_.',
	in: 'body',
});

export const signalProcessingType = field({
	displayName: 'Signal Processing',
	name: 'signalProcessingType',
	type: 'options',
	options: [
		{ name: 'Create Task', value: 'create_opportunity' },
		{ name: 'Manual', value: 'manual' },
		{ name: 'Push to Campaign', value: 'push_to_campaign' },
	],
	default: 'manual',
	description: 'What happens to signals. Push to Campaign sends messages.',
	in: 'body',
});
