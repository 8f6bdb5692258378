import { isIdPrefix } from '../../../nodes/Lemlist/api/ids.ts';

import { literal } from '../entry.mts';
import type { Told } from '../schema.mts';
import { RESOURCES } from './files.mts';
import type { Home } from './home.mts';
import type { KnownField } from './known.mts';
import { ownField } from './ownField.mts';
import { knownUse } from './use.mts';
import type { Fields } from './use.mts';
import { prefixIn } from './value.mts';
import { sentenceOf, titleOf, wordsOf } from './words.mts';

interface Place {
	wire: string;
	told: Told;
	home: Home;
	known: readonly KnownField[];
	placeholders: readonly string[];
}

/** A field for a placeholder: one that others have already, with those that its list depends on before it. */
export function pathField(found: Fields, place: Place): void {
	const { wire, told, home, known, placeholders } = place;
	const field = knownIn(place);
	if (!field && told.oneOf) {
		const wanted = {
			place: 'path',
			wire,
			told: { ...told, required: true },
			inside: {},
			isList: false,
		} as const;
		found.uses.push(ownField(found, wanted, { example: told.oneOf[0] ?? '', isShown: false }, home));
		return;
	}
	if (!field) {
		ownId(found, wire, told, home);
		return;
	}
	for (const name of field.after) {
		if (placeholders.includes(name) || found.uses.some((each) => each.name === name)) continue;
		const before = known.find((each) => each.name === name && each.file === field.file);
		if (before) found.uses.push(knownUse(before, { required: before.required }));
	}
	const changes = [
		...(field.required ? [] : ['required: true']),
		...(field.place === 'path' ? [] : [`in: 'path'`]),
	];
	const text =
		changes.length === 0 ? field.constant : `{ ${[`...${field.constant}`, ...changes].join(', ')} }`;
	found.uses.push(knownUse(field, { required: true, place: 'path', text }));
}

/** Names that mean something else in every resource. */
const VAGUE = ['id', 'name', 'value', 'key', 'type'];

/** The field that stands for a placeholder: the resource's own, else that of the thing, else the only one. */
function knownIn({ wire, home, known, placeholders }: Place): KnownField | undefined {
	const owner = wire.replace(/(Id)?(OrEmail)?$/, '');
	const rank = ({ resource, after, constant, place }: KnownField) =>
		(resource === home.resource ? 4 : 0) +
		(resource === owner ? 2 : 0) +
		(constant === wire ? 1 : 0) +
		(place === 'path' ? 1 : 0) +
		(after.every((each) => placeholders.includes(each)) ? 1 : 0);
	const fits = known.filter(
		(each) =>
			each.wire === wire && (each.place === 'path' || (each.place && each.resource === home.resource)),
	);
	const [field, other] = fits.toSorted((a, b) => rank(b) - rank(a));
	if (!field) return undefined;
	const isOurs = [home.resource, owner].includes(field.resource ?? '') || (!other && !VAGUE.includes(wire));
	return isOurs || (field.constant === wire && !VAGUE.includes(wire)) ? field : undefined;
}

/** An ID that no field takes yet: one for all operations of the resource to come. */
function ownId(found: Fields, wire: string, told: Told, home: Home): void {
	const file = `${RESOURCES}/${home.resource}/fields.ts`;
	const prefix = prefixIn(told);
	const constant = wire === 'id' ? `${home.resource}Id` : wire;
	const displayName = wire === 'id' ? `${home.title} ID` : titleOf(wordsOf(wire));
	const id = prefix ? `${prefix}_1` : String(told.example ?? told.oneOf?.[0] ?? 'example');
	const said = prefix ? `Starts with ${prefix}_` : `Which ${home.title.toLowerCase()} is meant`;
	const lines = [
		`displayName: ${literal(displayName)}, name: ${literal(wire)}, type: 'string', default: '', required: true,`,
		`placeholder: ${literal(`e.g. ${prefix ? `${prefix}_A1B2C3D4` : id}`)},`,
		`description: ${literal(sentenceOf(told.about, 3) ?? said)}, in: 'path',`,
		// What has another form as well is not checked.
		isIdPrefix(prefix ?? '') && !/\bor\b/.test(told.about ?? '') ? `idOf: ['${prefix}'],` : '',
	];
	found.shared.set(constant, `export const ${constant} = field({ ${lines.join('\n')} });`);
	found.unpicked.push(wire);
	found.uses.push({
		...{ name: wire, displayName, required: true, text: constant, from: { constant, file } },
		...{ place: 'path', wire, value: id, isPicked: false, sent: id, ...(prefix && { prefix }) },
	});
}
