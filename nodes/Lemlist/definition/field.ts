import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Mapper, Picker } from './picker';

/** The same, to be read only: what a definition keeps of its literals. */
type Frozen<T> = T extends (...given: never[]) => unknown ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };

type TypeOptions = NonNullable<INodeProperties['typeOptions']>;

/** One entry of a closed list. */
export interface Choice {
	readonly name: string;
	readonly value: string | number | boolean;
	readonly description?: string;
}

/** One group of a fixed collection; its values are fields as well. */
export interface Group {
	readonly name: string;
	readonly displayName: string;
	readonly values: readonly Field[];
}

/** A parameter: what n8n shows of it, and which part of the request carries it. */
export interface Field extends Frozen<Omit<INodeProperties, 'options' | 'displayOptions' | 'typeOptions'>> {
	readonly options?: ReadonlyArray<Choice | Group>;
	readonly typeOptions?: Frozen<Omit<TypeOptions, 'resourceMapper'>> & {
		/** What n8n does not do by itself with the columns that `mapping` finds. */
		readonly resourceMapper?: Frozen<Partial<TypeOptions['resourceMapper']>>;
	};
	/** Shown only beside these values of other fields, which stand before it. */
	readonly displayOptions?: { readonly show: Readonly<Record<string, readonly unknown[]>> };
	/** Part of the request that carries the value. Without it only the operation's own `run` reads the value. */
	readonly in?: 'path' | 'query' | 'body';
	/** Name on the wire where it differs from `name`; dots nest (`tracking.trackOpens`), '' merges the value's own keys in. */
	readonly as?: string;
	/** Id prefixes that fit (`lea`). A value with a prefix of another kind of thing is refused before any request. */
	readonly idOf?: readonly string[];
	/** An e-mail address is taken in place of the id. */
	readonly orEmail?: true;
	/** Stands on its own although it is optional, instead of inside the collection of optional fields. */
	readonly alone?: true;
	/** Says in which order a list comes: stands in a collection of its own, *Sort*. */
	readonly sorts?: true;
	/** What a resource locator lists. */
	readonly search?: Picker;
	/** What fills a dropdown. */
	readonly load?: Picker;
	/** What finds the columns of a resource mapper. */
	readonly mapping?: Mapper;
	/** Turns the checked value into what the API takes; `undefined` leaves it out. The second argument of `field`. */
	readonly send?: (value: never) => unknown;
}

/** The groups of a fixed collection. */
export function groupsOf({ type, options = [] }: Field): readonly Group[] {
	return type === 'fixedCollection' ? options.filter((option) => 'values' in option) : [];
}

type GroupOf<F> = F extends { options: ReadonlyArray<infer G extends Group> } ? G : never;
type Several<F, One> = F extends { typeOptions: { multipleValues: true } } ? One[] : One;

/** What an operation reads of a field: its value, checked, in its own type. */
export type ValueOf<F> = F extends { type: 'number' }
	? number
	: F extends { type: 'boolean' }
		? boolean
		: F extends { type: 'multiOptions' }
			? (F extends { options: ReadonlyArray<{ value: infer V }> } ? V : string)[]
			: F extends { type: 'options'; options: ReadonlyArray<{ value: infer V }> }
				? V
				: F extends { type: 'string' }
					? Several<F, string>
					: F extends { type: 'dateTime' | 'options' | 'resourceLocator' }
						? string
						: F extends { type: 'fixedCollection' }
							? { [G in GroupOf<F> as G['name']]?: Several<F, Values<G['values']>> }
							: F extends { type: 'resourceMapper' }
								? IDataObject
								: NonNullable<unknown>;

/** The values of an operation's fields, by name; those of optional fields are absent where the user left them empty. */
export type Values<Fs extends readonly unknown[]> = {
	[F in Fs[number] as F extends { name: infer Name extends string } ? Name : never]:
		| ValueOf<F>
		| (F extends { required: true } ? never : undefined);
};

/** Refuses keys that a field does not have. */
type Only<F, Known> = F & { [Key in Exclude<keyof F, keyof Known>]: never };

/**
 * Defines a field, and keeps its literals for the types of what reads it.
 * @param send turns the checked value into what the API takes; `undefined` leaves it out
 */
export function field<const F extends Omit<Field, 'send'>>(
	of: Only<F, Field>,
	send?: (value: ValueOf<F>) => unknown,
): F {
	return send ? { ...of, send } : of;
}
