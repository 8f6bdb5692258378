import type { Resource } from '../../definition/operation';
import { add } from './add.operation';
import { exportOperation } from './export.operation';
import { getStatus } from './getStatus.operation';
import { remove } from './remove.operation';

export const unsubscribedContact: Resource = {
	value: 'unsubscribedContact',
	name: 'Unsubscribed Contact',
	description: 'Contacts to leave alone',
	operations: [add, exportOperation, getStatus, remove],
	defaultOperation: 'getStatus',
};
