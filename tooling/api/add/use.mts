import type { JsonValue } from '../../../nodes/Lemlist/api/json.ts';
import type { KnownField } from './known.mts';

/** A field of the new operation. */
export interface FieldUse {
	/** Of the parameter. */
	name: string;
	displayName: string;
	required: boolean;
	/** Stands on its own although it is optional. */
	alone?: boolean;
	/** As an element of `fields`. */
	text: string;
	/** Constant and file that it comes from; undefined where the operation's own file defines it. */
	from?: { constant: string; file: string };
	place?: 'path' | 'query' | 'body';
	wire: string;
	/** What a case fills in; a thing that was picked by its ID alone. */
	value: JsonValue;
	isPicked: boolean;
	/** What goes over the wire for it. */
	sent: JsonValue;
	/** Prefix of the ids that it takes. */
	prefix?: string;
}

/** Fields, and what nobody but a human can say of them. */
export interface Fields {
	uses: FieldUse[];
	/** Definitions of IDs that are new, for the `fields.ts` of the resource, by constant. */
	shared: Map<string, string>;
	/** Names of IDs that may have a list to pick from. */
	unpicked: string[];
	/** Names of fields that the document says nothing of. */
	untold: string[];
}

/** A shared field as this operation uses it. */
export function knownUse(
	field: KnownField,
	{ required, place, text }: { required: boolean; place?: FieldUse['place']; text?: string },
): FieldUse {
	const { constant, file, name, wire, displayName, type, prefix, options, alone } = field;
	const isPicked = type === 'resourceLocator';
	const value: JsonValue =
		isPicked || prefix ? (prefix ? `${prefix}_1` : 'example') : (options[0] ?? 'example');
	return {
		...{
			name,
			displayName,
			required,
			alone,
			text: text ?? constant,
			from: { constant, file },
			wire,
			isPicked,
		},
		...{ value, sent: value, ...(place && { place }), ...(prefix && { prefix }) },
	};
}
