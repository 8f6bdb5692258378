import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteWebhook } from './delete.operation';
import { getAll } from './getAll.operation';

export const webhook: Resource = {
	value: 'webhook',
	name: 'Webhook',
	description: 'URLs that lemlist calls',
	operations: [create, deleteWebhook, getAll],
};
