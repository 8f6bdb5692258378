import type { Operation } from '../../engine/operation';
import { watchListId } from '../../locators/signalAgent';
import { dataIn } from '../dataIn';
import { emoji, filters, filtersJson, name, signalProcessingType } from './fields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update signal agent',
	description:
		'Change name, filters or processing; what is not given stays. Given filters replace all it has.',
	request: 'PATCH /watchlist',
	fields: [{ ...watchListId, in: 'body' }, emoji, filters, filtersJson, name, signalProcessingType],
	rows: dataIn,
};
