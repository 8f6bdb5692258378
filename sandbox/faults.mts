interface Match {
	/** Only this HTTP method. */
	method?: string;
	/** Only paths (decoded, without the query) that contain this. */
	path?: string;
	/** How many requests to hit, 1 unless told. */
	count?: number;
	/** How many matching requests to let through first. */
	skip?: number;
}

/** `before`: nothing is done for the request (the default). `after`: it is done, only the answer goes wrong. */
type When = 'before' | 'after';

type Effect =
	| {
			kind: 'answer';
			status?: number;
			/** Text as it is; anything else is sent as JSON. */
			body?: unknown;
			contentType?: string;
			headers?: Record<string, string>;
			when?: When;
	  }
	/** The connection is cut instead of an answer. */
	| { kind: 'cut'; when?: When }
	/** No answer ever comes. */
	| { kind: 'hang'; when?: When }
	/** The request is worked on `ms` later than it should. */
	| { kind: 'slow'; ms: number };

/** Something that goes wrong on request. */
export type Fault = Match & Effect;

export const faultSchema = {
	type: 'object',
	required: ['kind'],
	additionalProperties: false,
	properties: {
		method: { type: 'string' },
		path: { type: 'string' },
		count: { type: 'integer', minimum: 1 },
		skip: { type: 'integer', minimum: 0 },
		kind: { enum: ['answer', 'cut', 'hang', 'slow'] },
		status: { type: 'integer', minimum: 200, maximum: 599 },
		body: {},
		contentType: { type: 'string' },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		when: { enum: ['before', 'after'] },
		ms: { type: 'number', minimum: 0 },
	},
	if: { properties: { kind: { const: 'slow' } } },
	then: { required: ['ms'] },
};

export class Faults {
	#pending: Fault[] = [];

	add(...faults: Fault[]): void {
		this.#pending.push(...faults.map((fault) => ({ ...fault })));
	}

	/** The fault this request meets, if any; the one added first wins. */
	take(method: string, path: string): Fault | undefined {
		const fault = this.#pending.find(
			(pending) =>
				(pending.method?.toUpperCase() ?? method) === method && path.includes(pending.path ?? ''),
		);
		if (!fault) return undefined;
		if (fault.skip) {
			fault.skip -= 1;
			return undefined;
		}
		fault.count = (fault.count ?? 1) - 1;
		if (fault.count === 0) this.#pending.splice(this.#pending.indexOf(fault), 1);
		return fault;
	}

	clear(): void {
		this.#pending = [];
	}

	/** How many are still waiting for their request. */
	get size(): number {
		return this.#pending.length;
	}
}
