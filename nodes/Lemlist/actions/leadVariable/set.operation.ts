import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemContext, Operation } from '../../engine/operation';
import { leadId, leadIdNotFound } from '../lead/fields';
import { leadVariables } from '../leadVariables';
import { someVariable } from './fields';

export const set: Operation = {
	value: 'set',
	name: 'Set',
	action: 'Set lead variables',
	description: 'Give a lead these values, new or not. Says which were updated and which created.',
	request: ['PATCH /leads/{leadId}/variables', 'POST /leads/{leadId}/variables'],
	repeatable: true,
	fields: [leadId, ...leadVariables('query', 'send')],
	check: someVariable,
	notFound: leadIdNotFound,
	async run(context) {
		const names = Object.keys(context.parts.query);
		if (await updates(context, context.parts.query)) return { ok: true, updated: names, created: [] };
		// One unknown name refuses them all, and lemlist does not say which.
		return await oneByOne(context, names);
	},
};

/** @returns false where lemlist says that one of them is not there */
async function updates({ send }: ItemContext, query: IDataObject): Promise<boolean> {
	return await send('PATCH /leads/{leadId}/variables', { query }).then(
		() => true,
		async (error: unknown) => {
			const isUnknown = error instanceof NodeApiError && /variable.*not found/i.test(error.message);
			return isUnknown ? false : await Promise.reject(error);
		},
	);
}

async function oneByOne(context: ItemContext, names: string[]): Promise<IDataObject> {
	const updated: string[] = [];
	const created: string[] = [];
	for (const name of names) {
		const query = { [name]: context.parts.query[name] };
		try {
			if (names.length > 1 && (await updates(context, query))) updated.push(name);
			else {
				await context.send('POST /leads/{leadId}/variables', { query });
				created.push(name);
			}
		} catch (error) {
			const left = names.slice(updated.length + created.length);
			throw new NodeOperationError(context.functions.getNode(), (error as Error).message, {
				description: `Done before it stopped: updated ${updated.join(', ') || 'none'}, created ${created.join(', ') || 'none'}. Not done: ${left.join(', ')}. Running it again does no harm.`,
			});
		}
	}
	return { ok: true, updated, created };
}
