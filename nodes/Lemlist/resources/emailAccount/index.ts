import type { Resource } from '../../definition/operation';
import { connect } from './connect.operation';
import { disconnect } from './disconnect.operation';
import { test } from './test.operation';

export const emailAccount: Resource = {
	value: 'emailAccount',
	name: 'Email Account',
	description: 'Mailboxes to send from',
	operations: [connect, disconnect, test],
};
