import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { Context } from '../definition/context';
import type { Operation } from '../definition/operation';
import { given } from './given';

/** Where the user carries on without things: that this one was found. */
export function wasFound(
	{ notFound, gives }: Operation,
	{ functions, itemIndex, values }: Pick<Context, 'functions' | 'itemIndex' | 'values'>,
): IDataObject {
	if (!notFound || gives === 'deleted' || !carriesOn(functions, itemIndex)) return {};
	return { found: true, [notFound.param]: values[notFound.param] };
}

/** The item that stands for a thing lemlist does not have, if the user wants one; else the refusal goes on its way. */
export function foundNothing(
	error: unknown,
	{ notFound }: Operation,
	{ functions, itemIndex, values }: Pick<Context, 'functions' | 'itemIndex' | 'values'>,
): IDataObject {
	if (notFound && isMissing(error, notFound) && carriesOn(functions, itemIndex)) {
		return { found: false, [notFound.param]: values[notFound.param] };
	}
	throw error;
}

function carriesOn(functions: IExecuteFunctions, itemIndex: number): boolean {
	return given(functions, 'options.whenNotFound', itemIndex, 'stop') === 'continue';
}

/** lemlist's 404 names the thing: "Lead not found". Others ("Campaign not found", "No user found…") are not this. */
function isMissing(error: unknown, { thing, says }: NonNullable<Operation['notFound']>): boolean {
	if (!(error instanceof NodeApiError)) return false;
	if (says) return says.test(error.message);
	return (
		error.httpCode === '404' && error.message.toLowerCase().includes(`${thing.toLowerCase()} not found`)
	);
}
