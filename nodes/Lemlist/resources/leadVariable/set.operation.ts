import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { NotDone, doubtAbout } from '../../definition/failure';
import { flow } from '../../definition/operation';
import type { ItemRequest } from '../../definition/context';
import type { SendTo } from '../../definition/request';
import { asError } from '../../shared/bundle';
import { leadId, leadIdNotFound } from '../lead/fields';
import { someVariable, variables } from './fields';

export const set = flow({
	value: 'set',
	name: 'Set',
	action: 'Set lead variables',
	description:
		'Give variables of a lead these values, new or not. Says which were updated and which created.',
	request: ['PATCH /leads/{leadId}/variables', 'POST /leads/{leadId}/variables'],
	blanks: 'clear',
	fields: [leadId, ...variables('send')],
	check: someVariable,
	notFound: leadIdNotFound,
	async run(context) {
		const names = Object.keys(context.parts.query);
		if (await updates(context, context.parts.query)) return { ok: true, updated: names, created: [] };
		// One unknown name refuses them all, and lemlist does not say which.
		return await oneByOne(context, names);
	},
});

interface Setting extends Pick<ItemRequest, 'parts'> {
	values: { readonly leadId: string };
	send: SendTo<'PATCH /leads/{leadId}/variables'> & SendTo<'POST /leads/{leadId}/variables'>;
}

/** @returns false where lemlist says that one of them is not there */
async function updates({ values, send }: Setting, query: IDataObject): Promise<boolean> {
	return await send('PATCH /leads/{leadId}/variables', { path: { leadId: values.leadId }, query }).then(
		() => true,
		(error: unknown) => {
			if (error instanceof NodeApiError && /variable.*not found/i.test(error.message)) return false;
			throw error;
		},
	);
}

async function oneByOne(context: Setting, names: string[]): Promise<IDataObject> {
	const { values, parts, send } = context;
	const path = { leadId: values.leadId };
	const updated: string[] = [];
	const created: string[] = [];
	const setOne = async (name: string) => {
		const query = { [name]: parts.query[name] };
		if (names.length > 1 && (await updates(context, query))) updated.push(name);
		else {
			await send('POST /leads/{leadId}/variables', { path, query });
			created.push(name);
		}
	};
	for (const name of names) {
		await setOne(name).catch((error: unknown) => {
			const left = names.slice(updated.length + created.length);
			throw new NotDone(
				asError(error).message,
				`Done before it stopped: updated ${updated.join(', ') || 'none'}, created ${created.join(', ') || 'none'}. Not done: ${left.join(', ')}.${doubtAbout(error)} Running it again does no harm.`,
			);
		});
	}
	return { ok: true, updated, created };
}
