import { request } from '../../definition/operation';
import { watchListId } from './picker';
import { crmListIds } from './watchedLists';

export const setWatchedLists = request({
	value: 'setWatchedLists',
	name: 'Set Watched Lists',
	action: 'Set watched lists of signal agent',
	aside: 'replaces all',
	description:
		'Choose all lists that a signal agent watches; they replace those it had. Watching may spend credits.',
	request: 'POST /watchlist/crm-lists',
	fields: [{ ...watchListId, in: 'body' }, crmListIds],
});
