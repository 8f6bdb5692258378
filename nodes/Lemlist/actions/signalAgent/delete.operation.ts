import type { Operation } from '../../engine/operation';
import { watchListId } from '../../locators/signalAgent';
import { dataIn } from '../dataIn';

export const deleteSignalAgent: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete signal agent',
	description: 'End a watch and delete it for good',
	request: 'DELETE /watchlist',
	fields: [watchListId],
	rows: dataIn,
};
