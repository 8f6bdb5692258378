import { request } from '../../definition/operation';
import { watchListId } from './picker';

export const deleteSignalAgent = request({
	value: 'delete',
	name: 'Delete',
	action: 'Delete signal agent',
	description: 'End the watch of an agent and delete it for good',
	request: 'DELETE /watchlist',
	gives: 'deleted',
	fields: [watchListId],
});
