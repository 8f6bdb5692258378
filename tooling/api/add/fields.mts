import type { Documented } from '../document.mts';
import type { Home } from './home.mts';
import { pathField } from './idField.mts';
import type { KnownField } from './known.mts';
import { ownField } from './ownField.mts';
import { knownUse } from './use.mts';
import type { FieldUse, Fields } from './use.mts';
import { exampleFor, shownFor } from './value.mts';
import type { Wanted } from './value.mts';

/** Types that a case can fill without knowing more of the field. */
const PLAIN = ['string', 'number', 'boolean', 'dateTime', 'options', 'resourceLocator'];

/** @param paging parameters that say which page is wanted; they are no fields */
export function fieldsOf(
	documented: Documented,
	home: Home,
	known: readonly KnownField[],
	paging: readonly string[],
): Fields {
	const found: Fields = { uses: [], shared: new Map(), unpicked: [], untold: [] };
	const placeholders = [...documented.endpoint.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	for (const wire of placeholders)
		pathField(found, {
			wire,
			told: documented.path[wire] ?? { type: 'text' },
			home,
			known,
			placeholders,
		});
	const wanted = [...wantedOf('query', documented.query), ...wantedOf('body', documented.body)];
	const rest = wanted
		.filter(({ place, wire }) => place !== 'query' || !paging.includes(wire))
		.map((each) => fieldFor(found, each, documented, home, known));
	const byName = (a: FieldUse, b: FieldUse) => (a.displayName < b.displayName ? -1 : 1);
	const required = rest.filter((each) => each.required);
	found.uses.push(...required, ...rest.filter((each) => !each.required).sort(byName));
	if ('*' in documented.body)
		found.uses.push({
			...{ name: 'moreFields', displayName: 'More Fields (JSON)', required: false, text: 'moreFields' },
			from: { constant: 'moreFields', file: 'nodes/Lemlist/shared/moreFields.ts' },
			...{
				place: 'body',
				wire: '*',
				value: '{ "other": "Text" }',
				isPicked: false,
				sent: { other: 'Text' },
			},
		});
	return found;
}

/** Parameters as fields: a list of objects is one, an object is as many as lie in it. */
function wantedOf(place: 'query' | 'body', of: Documented['query']): Wanted[] {
	const names = Object.keys(of).filter((name) => name !== '*');
	const heads = new Map<string, Wanted>();
	for (const name of names) {
		const told = of[name] ?? { type: 'any' };
		const [wire = name] = name.split('[]');
		const isList = name.includes('[]');
		const holds = names.some(
			(each) => each !== name && each.startsWith(`${name}.`) && !each.endsWith('.*'),
		);
		if (!isList && holds) continue;
		const bare = wire.replace(/\.\*$/, '');
		const known = heads.get(bare);
		const isNeeded = told.required && parentsOf(bare).every((parent) => of[parent]?.required);
		const { required: _, ...free } = told;
		if (!known)
			heads.set(bare, {
				place,
				wire: bare,
				told: isNeeded ? told : free,
				inside: { [name]: told },
				isList,
			});
		else heads.set(bare, { ...known, inside: { ...known.inside, [name]: told } });
	}
	return [...heads.values()];
}

const parentsOf = (name: string) =>
	name
		.split('.')
		.slice(0, -1)
		.map((_, n, all) => all.slice(0, n + 1).join('.'));

function fieldFor(
	found: Fields,
	wanted: Wanted,
	documented: Documented,
	home: Home,
	known: readonly KnownField[],
): FieldUse {
	const { place, wire, told } = wanted;
	const required = told.required === true;
	const example = exampleFor(wanted, documented);
	const own = known.find(
		(each) => each.resource === home.resource && each.wire === wire && each.place === place,
	);
	const shared = known.find(
		(each) => each.resource === undefined && each.wire === wire && each.place === place,
	);
	const same = own ?? shared;
	if (same && !wanted.isList && PLAIN.includes(same.type) && !same.isMany) {
		const text =
			same.required === required ? same.constant : `{ ...${same.constant}, required: ${required} }`;
		const use = knownUse(same, { required, place, text });
		const isFree = !use.isPicked && !use.prefix && same.options.length === 0;
		return isFree ? { ...use, value: example, sent: example } : use;
	}
	const owner = known.filter(
		(each) => each.wire === wire && each.type === 'resourceLocator' && each.after.length === 0,
	);
	const [picked, other] = owner;
	if (/Id$/.test(wire) && picked && !other && !wanted.isList) {
		const changes = [
			...(picked.required === required ? [] : [`required: ${required}`]),
			...(picked.place === place ? [] : [`in: '${place}'`]),
		];
		return knownUse(picked, {
			required,
			place,
			text: `{ ${[`...${picked.constant}`, ...changes].join(', ')} }`,
		});
	}
	if (/Ids?$/.test(wire)) found.unpicked.push(wire);
	return ownField(found, wanted, { example, isShown: shownFor(wanted, documented) !== undefined }, home);
}
