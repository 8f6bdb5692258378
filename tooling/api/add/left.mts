import { API, RESOURCES, STAND_IN, casesFile, operationFile } from './files.mts';
import type { Home } from './home.mts';
import { descriptionOf } from './operation.mts';
import type { Operation } from './operation.mts';
import type { Fields } from './use.mts';

/**
 * What no document says, or this one does not. Each begins with the file.
 * @param answering what is left of the stand-in's answer
 * @param as the name that somebody has chosen
 */
export function leftOf(
	operation: Operation,
	fields: Fields,
	answering: readonly string[],
	as: string | undefined,
): string[] {
	const { home } = operation;
	return [
		...named(home, as),
		...unsaid(operation),
		...ofFields(home, fields),
		...answering,
		...unseen(operation),
	];
}

/** What it is called stays for good, so somebody has to want it. */
function named(home: Home, as: string | undefined): string[] {
	if (as !== undefined) return [];
	const { resource, value, isNew } = home;
	return [
		`${operationFile(home)}: its name; ${resource}.${value} stays for good${isNew ? ', and the resource is new' : ''} (--as resource.operation)`,
	];
}

/** What a document does not say of an endpoint. */
function unsaid({ documented, entry, home }: Operation): string[] {
	const file = `${API}/${home.file}.ts`;
	const [method = ''] = documented.endpoint.split(' ');
	const isWrite = method !== 'GET';
	const { isTold } = descriptionOf(documented, home);
	const isPaged = Object.keys(documented.query).some((name) => ['page', 'offset', 'skip'].includes(name));
	return [
		...(isWrite
			? [
					`${file}: its effects, if it sends, spends, deletes, blocks or changes more than one thing; the description says them`,
				]
			: []),
		...(method === 'POST' || method === 'PATCH'
			? [`${file}: repeatable, if sending it twice does no more than once`]
			: []),
		...(entry.answers.some(({ kind }) => kind === 'unseen')
			? [`${file}: what proves success; not all of it is shown`]
			: []),
		...(isPaged && !entry.pages ? [`${file}: pages, which need the largest size of a page`] : []),
		`${operationFile(home)}: the words of the panel; ${isTold ? 'they are those of the document' : 'the document has none'}`,
	];
}

/** What a document does not say of a field. */
function ofFields(home: Home, { unpicked, untold }: Fields): string[] {
	return [
		...(unpicked.length > 0
			? [
					`${RESOURCES}/${home.resource}/picker.ts: whether there is a list to pick from for ${unpicked.join(', ')}`,
				]
			: []),
		...(untold.length > 0 ? [`${operationFile(home)}: what is said of ${untold.join(', ')}`] : []),
	];
}

/** What other refusals than the usual ones need. */
function unseen({ documented, home }: Operation): string[] {
	const special = documented.refuses.filter(
		(status) => ![400, 401, 403, 404, 405, 500, 502].includes(status),
	);
	return [
		`${casesFile(home.resource)}: other answers and refusals`,
		...(special.length > 0
			? [`test/sandbox/endpoints.test.ts: when it refuses with ${special.join(', ')} (SPECIAL)`]
			: []),
		...(home.isAnswered
			? []
			: [`test/sandbox/${home.file}.test.ts: what ${STAND_IN}/${home.file}.mts does`]),
	];
}
