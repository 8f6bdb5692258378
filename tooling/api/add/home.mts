import ts from 'typescript';
import type { Documented } from '../document.mts';
import {
	API,
	LEFT_OUT,
	RESOURCES,
	STAND_IN,
	endpointsIn,
	nearest,
	operationFile,
	segmentsOf,
	usesIn,
} from './files.mts';
import { constantIn, parsed, valueIn } from './syntax.mts';
import { Refused } from './tree.mts';
import type { Tree } from './tree.mts';
import { camel, plural, singular, titleOf, withoutArticles, wordsOf } from './words.mts';

/** Where an endpoint belongs, and what its operation is called. */
export interface Home {
	/** Of its files in `api/` and in `sandbox/resources/`. */
	file: string;
	/** Whether it is stated already, and only no operation uses it. */
	isStated: boolean;
	/** Whether the stand-in answers it already. */
	isAnswered: boolean;
	resource: string;
	/** Of the resource, in the panel: `Company List`. */
	title: string;
	isNew: boolean;
	/** Of the operation. */
	value: string;
	name: string;
	action: string;
}

/**
 * @param as `resource.operation`, where somebody has chosen it
 * @throws Refused where there is nothing to add
 */
export function homeOf(tree: Tree, documented: Documented, as?: string): Home {
	const { endpoint, group } = documented;
	const stated = endpointsIn(tree, API);
	const answered = endpointsIn(tree, STAND_IN, 'endpoints');
	const uses = usesIn(tree);
	const user = uses.get(endpoint);
	if (user) throw new Refused(`${endpoint} is there already: ${user} uses it.`);
	const reason = valueIn(constantIn(parsed(tree.read(LEFT_OUT) ?? ''), 'leftOut'), endpoint);
	if (reason)
		throw new Refused(
			`${endpoint} is left out: ${reason.getText()}. ${LEFT_OUT} says so; take it out there first.`,
		);
	const known = tree
		.list(RESOURCES)
		.filter((each) => tree.read(`${RESOURCES}/${each}/index.ts`) !== undefined);
	const [given, chosen] = as?.split('.') ?? [];
	const resource = given ?? resourceOf(documented, known, uses);
	const files = new Set(stated.values());
	const byGroup = camel(wordsOf(group));
	const beside = nearest(endpoint, stated.keys());
	const file =
		stated.get(endpoint) ??
		(files.has(byGroup) ? byGroup : (beside && stated.get(beside)) || byGroup || plural(resource));
	const index = constantIn(parsed(tree.read(`${RESOURCES}/${resource}/index.ts`) ?? ''), resource);
	const title = valueIn(index, 'name');
	const resourceTitle = title && ts.isStringLiteralLike(title) ? title.text : titleOf(wordsOf(resource));
	return {
		file,
		isStated: stated.has(endpoint),
		isAnswered: answered.has(endpoint),
		resource,
		title: resourceTitle,
		isNew: !known.includes(resource),
		...operationOf(tree, documented, { resource, title: resourceTitle, chosen }),
	};
}

/** The resource whose operations lie nearest: that of the same path, else by the words of the path, else by the heading. */
function resourceOf(
	{ endpoint, group }: Documented,
	known: readonly string[],
	uses: ReadonlyMap<string, string>,
): string {
	const beside = nearest(endpoint, uses.keys());
	const owner = beside === undefined ? undefined : uses.get(beside)?.split('.')[0];
	if (beside !== undefined && owner && isSibling(endpoint, beside)) return owner;
	const collections = segmentsOf(endpoint)
		.filter((each) => /^[a-z-]+$/.test(each))
		.map((each) => wordsOf(each));
	const last = collections.at(-1) ?? [];
	// What follows an ID in the singular belongs to that one thing: `/steps/{stepId}/sender`.
	const isPart = /\}\/[a-z-]*[^s/]$/.test(endpoint);
	const things = (isPart ? collections.slice(0, -1) : collections).map(thingOf);
	const heading = thingOf(wordsOf(group));
	const names = [things.slice(-2).flat(), heading, heading.slice(-1), thingOf(last)].map(camel);
	return names.find((name) => known.includes(name)) ?? (camel(heading) || owner || camel(thingOf(last)));
}

const thingOf = (words: readonly string[]) => [...words.slice(0, -1), singular(words.at(-1) ?? '')];

/** The same path with another method, or the same collection. */
function isSibling(one: string, other: string): boolean {
	const bare = (endpoint: string) =>
		segmentsOf(endpoint)
			.join('/')
			.replace(/\/\{\}$/, '');
	return bare(one) === bare(other);
}

/** What the operation is called, from what the document calls it; where that is taken, in more of its words. */
function operationOf(
	tree: Tree,
	{ title, endpoint }: Documented,
	{ resource, title: thingTitle, chosen }: { resource: string; title: string; chosen: string | undefined },
): Pick<Home, 'value' | 'name' | 'action'> {
	const thing = wordsOf(thingTitle);
	const forms = thing.flatMap((word) => [word.toLowerCase(), plural(word.toLowerCase())]);
	const isThing = (word = '') => forms.includes(word.toLowerCase());
	const onPath = wordsOf(endpoint).map(singular);
	const [first = '', ...more] = withoutArticles(wordsOf(title || endpoint));
	const isList = first === 'list' || (first === 'get' && more[0] === 'many');
	const isMany =
		isList || (first === 'get' && more.some((word) => isThing(word) && word !== singular(word)));
	const named = (isBrief: boolean): string[] => {
		// `Campaign Senders` are senders.
		const isOwner = (n: number) =>
			isBrief && isThing(more[n + 1]) && onPath.includes(singular(more[n] ?? ''));
		const rest = more.filter((word, n) => !isThing(word) && !isOwner(n) && !(isList && word === 'many'));
		while (/^(of|in|for|from|to)$/.test(rest.at(-1) ?? '')) rest.pop();
		const verb = isList ? 'get' : first;
		return isMany && rest.length === 0 ? ['get', 'many'] : [verb, ...rest];
	};
	const valueOf = (words: readonly string[]) => (words.join() === 'get,many' ? 'getAll' : camel(words));
	const isTaken = (words: readonly string[]) =>
		tree.read(operationFile({ resource, value: valueOf(words) })) !== undefined;
	const own = isTaken(named(true)) ? named(false) : named(true);
	const words = chosen === undefined ? own : chosen === 'getAll' ? ['get', 'many'] : wordsOf(chosen);
	const [does = '', ...what] = words;
	const many = [...thing.slice(0, -1), plural(thing.at(-1) ?? '')];
	const isAll = what.join() === 'many';
	const object = isAll ? ['many', ...many] : what.length === 0 ? thing : [...what, 'of', ...thing];
	return {
		value: chosen ?? valueOf(words),
		name: titleOf(words),
		action: [titleOf([does]), ...object].join(' '),
	};
}
