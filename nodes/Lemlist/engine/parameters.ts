import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../definition/operation';

/** Where a parameter is shown: by these operations of these resources. */
type Place = { resource: string[]; operation: string[] };

/**
 * Parameters, each once, with the operations that show it. Equal ones of several operations are one to n8n, so it keeps
 * the value when the user switches between them, and the description stays small.
 */
export class Parameters {
	private readonly shown = new Map<string, { property: INodeProperties; by: Map<string, string[]> }>();
	/** What some operation shows right before a parameter. */
	private readonly before = new Map<string, Set<string>>();
	/** Operations that a resource has, by its value. */
	private readonly has: Map<string, string[]>;
	/** Resources that have an operation, by its value. */
	private readonly hasIt = new Map<string, string[]>();

	constructor(resources: readonly Resource[]) {
		this.has = new Map(
			resources.map(({ value, operations }) => [value, operations.map((each) => each.value)]),
		);
		for (const [resource, operations] of this.has) {
			for (const operation of operations) {
				this.hasIt.set(operation, [...(this.hasIt.get(operation) ?? []), resource]);
			}
		}
	}

	/** @param properties of one operation, from top to bottom */
	add(properties: readonly INodeProperties[], resource: string, operation: string): void {
		let previous: string | undefined;
		for (const property of properties) {
			const key = JSON.stringify(property);
			const entry = this.shown.get(key) ?? { property, by: new Map<string, string[]>() };
			entry.by.set(resource, [...(entry.by.get(resource) ?? []), operation]);
			this.shown.set(key, entry);
			const before = this.before.get(key) ?? new Set();
			if (previous !== undefined) before.add(previous);
			this.before.set(key, before);
			previous = key;
		}
	}

	/** All, in an order that keeps that of every operation. */
	all(): INodeProperties[] {
		const seen = new Set<string>();
		const inOrder = (key: string): string[] => {
			if (seen.has(key)) return [];
			seen.add(key);
			return [...[...(this.before.get(key) ?? [])].flatMap(inOrder), key];
		};
		return [...this.shown.keys()]
			.flatMap(inOrder)
			.flatMap((key) => this.shown.get(key) ?? [])
			.flatMap(({ property, by }) =>
				this.places(by).map((place) => ({
					...property,
					displayOptions: {
						...property.displayOptions,
						show: { ...this.rule(place), ...property.displayOptions?.show },
					},
				})),
			);
	}

	/** A place without what the other half of it says already: most operations are those of one resource only. */
	private rule({ resource, operation }: Place): Partial<Place> {
		const within = (values: string[] | undefined, others: string[]) =>
			values?.every((value) => others.includes(value));
		if (operation.every((each) => within(this.hasIt.get(each), resource))) return { operation };
		if (resource.every((each) => within(this.has.get(each), operation))) return { resource };
		return { resource, operation };
	}

	/** Resources share a place unless that would show the parameter for an operation that does not have it. */
	private places(by: ReadonlyMap<string, string[]>): Place[] {
		const places: Place[] = [];
		const isExact = ({ resource, operation }: Place) =>
			resource.every((each) =>
				this.has
					.get(each)
					?.every((value) => !operation.includes(value) || by.get(each)?.includes(value)),
			);
		for (const [resource, operation] of by) {
			const index = places.findIndex((place) => isExact(union(place, resource, operation)));
			if (index < 0) places.push({ resource: [resource], operation });
			else places[index] = union(places[index] as Place, resource, operation);
		}
		return places;
	}
}

function union(place: Place, resource: string, operation: string[]): Place {
	return {
		resource: [...place.resource, resource],
		operation: [...new Set([...place.operation, ...operation])],
	};
}
