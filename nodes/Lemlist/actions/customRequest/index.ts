import type { Resource } from '../../engine/operation';
import { send } from './send.operation';

export const customRequest: Resource = {
	value: 'customRequest',
	name: 'Custom Request',
	operations: [send],
};
