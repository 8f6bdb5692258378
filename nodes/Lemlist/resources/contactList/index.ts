import type { Resource } from '../../definition/operation';
import { addContacts } from './addContacts.operation';
import { create } from './create.operation';
import { exportOperation } from './export.operation';
import { getAll } from './getAll.operation';
import { removeContacts } from './removeContacts.operation';

export const contactList: Resource = {
	value: 'contactList',
	name: 'Contact List',
	description: 'Lists of contacts',
	operations: [addContacts, create, exportOperation, getAll, removeContacts],
};
