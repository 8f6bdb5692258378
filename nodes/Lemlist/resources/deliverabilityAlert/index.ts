import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteAlert } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const deliverabilityAlert: Resource = {
	value: 'deliverabilityAlert',
	name: 'Deliverability Alert',
	description: 'Tells when mail goes to spam',
	operations: [create, deleteAlert, get, getAll, update],
};
