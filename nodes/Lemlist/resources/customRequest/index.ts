import type { Resource } from '../../definition/operation';
import { send } from './send.operation';

export const customRequest: Resource = {
	value: 'customRequest',
	name: 'Custom Request',
	description: 'Whatever else the API can do',
	operations: [send],
};
