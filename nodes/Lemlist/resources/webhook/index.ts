import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteWebhook } from './delete.operation';
import { getAll } from './getAll.operation';

export const webhook: Resource = {
	value: 'webhook',
	name: 'Webhook',
	operations: [create, deleteWebhook, getAll],
};
