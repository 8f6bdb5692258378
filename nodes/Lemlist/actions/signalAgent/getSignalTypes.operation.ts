import type { Operation } from '../../engine/operation';
import { dataIn } from '../dataIn';

export const getSignalTypes: Operation = {
	value: 'getSignalTypes',
	name: 'Get Signal Types',
	action: 'Get signal types of signal agents',
	description: 'List what can be watched for, each with an explanation',
	request: 'GET /watchlist/library',
	fields: [],
	rows: dataIn,
};
