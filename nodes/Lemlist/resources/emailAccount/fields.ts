import { field } from '../../definition/field';
import { mailboxId } from './picker';

export const emailAccountId = field({
	...mailboxId,
	displayName: 'Email Account',
	name: 'emailAccountId',
	description: 'ID mostly starts with usm_ or umx_',
});

/** Where a mailbox is reached for sending (SMTP) or reading (IMAP). All but the encryption are needed. */
export function server<const Protocol extends 'smtp' | 'imap'>(protocol: Protocol, port: number) {
	const name = protocol.toUpperCase();
	const purpose = { smtp: 'sending', imap: 'reading' }[protocol];
	return [
		{
			displayName: `${name} Host`,
			name: `${protocol}_host`,
			type: 'string',
			default: '',
			required: true,
			placeholder: `e.g. ${protocol}.example.com`,
			description: `Name of the server for ${purpose} mail`,
			in: 'body',
		},
		{
			displayName: `${name} Port`,
			name: `${protocol}_port`,
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 65535, numberPrecision: 0 },
			default: port,
			required: true,
			description: `Port of the server for ${purpose} mail`,
			in: 'body',
		},
		{
			displayName: `${name} Login`,
			name: `${protocol}_login`,
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. nathan@example.com',
			description: `User name at the server for ${purpose} mail`,
			in: 'body',
		},
		{
			displayName: `${name} Password`,
			name: `${protocol}_password`,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: `Password at the server for ${purpose} mail. lemlist stores it.`,
			in: 'body',
		},
		{
			displayName: `${name} Encryption`,
			name: `${protocol}_secure`,
			type: 'boolean',
			default: false,
			description: `Whether the connection for ${purpose} mail starts with SSL/TLS`,
			in: 'body',
		},
	] as const;
}
