import { randomBytes } from 'node:crypto';

import { answered, limits } from './checks.mts';
import type { Odd } from './checks.mts';
import { CannotRun, Client, LIMIT } from './client.mts';
import type { Answer } from './client.mts';
import { compare, isGood } from './compare.mts';
import { Unknown, fillText, requestOf } from './probe.mts';
import type { Known, Probe, Undo } from './probe.mts';
import { BURST, KEY, PACED } from './read.mts';
import type { Recording } from './record.mts';
import { REFUSALS } from './refusals.mts';
import { inWords } from './scrub.mts';
import { WRITES } from './write.mts';

/** Each stage sends no more requests than this, whatever happens. */
export const BUDGET = 60;

export const STAGES = {
	read: { paced: PACED, burst: BURST },
	refusals: { paced: REFUSALS, burst: [] },
	write: { paced: WRITES, burst: [] },
} satisfies Record<string, { paced: readonly Probe[]; burst: readonly Probe[] }>;
export type Stage = keyof typeof STAGES;

export interface Options {
	/** The API's address, without a slash at its end. */
	url: string;
	key: string;
	stages: readonly Stage[];
	/** Is told line by line what is seen. */
	say(line: string): void;
	recording?: Recording;
	/** Of the limit; 2 s unless told. */
	windowMs?: number;
	/** Whether somebody wants it to end: it is asked before every request. */
	isStopped?(): boolean;
}

export interface Outcome {
	/** Lines that begin with "lemlist now". */
	differences: string[];
	/** What was not answered, with the reason. */
	open: string[];
	/** What was made and is still there, and where it is removed by hand. */
	left: string[];
	/** Requests by stage, without those that clean up. */
	requests: Partial<Record<Stage, number>>;
	/** Why it ended before its end. */
	broken?: string;
}

/** Asks lemlist what no document tells, and compares with the statement. Removes what it makes, however it ends. */
export async function verify(options: Options): Promise<Outcome> {
	const outcome: Outcome = { differences: [], open: [], left: [], requests: {} };
	for (const stage of options.stages) {
		const run = new Run(options, outcome);
		try {
			await run.ask(STAGES[stage]);
		} catch (error) {
			outcome.broken = error instanceof Error ? error.message : String(error);
		} finally {
			outcome.requests[stage] = run.sent;
			await run.cleanUp();
		}
		if (outcome.broken !== undefined) break;
	}
	return outcome;
}

/** Letters that nobody has as an id or an address. */
const letters = (count: number) => randomBytes(count).toString('hex').slice(0, count);

/** Something that this run made, or may have made. */
interface Made {
	undo: Undo;
	/** lemlist has said so. */
	isSure: boolean;
}

/** How often something is tried to be removed. */
const TRIES = 3;

class Run {
	readonly #options: Options;
	readonly #outcome: Outcome;
	readonly #client: Client;
	readonly #known: Known;
	readonly #made: Made[] = [];

	constructor(options: Options, outcome: Outcome) {
		this.#options = options;
		this.#outcome = outcome;
		this.#client = new Client(options, BUDGET, options.windowMs);
		const nobody = letters(17);
		this.#known = new Map([
			['nobody', nobody],
			['name', `API check ${nobody.slice(0, 6)}, may be removed`],
			['address', `api-check-${letters(12)}@example.com`],
		]);
	}

	get sent(): number {
		return this.#client.sent;
	}

	/** @throws CannotRun */
	async ask({ paced, burst }: (typeof STAGES)[Stage]): Promise<void> {
		for (const probe of paced) {
			this.#goOn();
			if (this.#client.left <= burst.length) this.#leaveOpen(probe, 'the budget is spent');
			else await this.#askIfThere(probe, burst.length);
		}
		if (burst.length > 0) await this.#askAtOnce(burst);
	}

	#goOn(): void {
		if (this.#options.isStopped?.()) throw new CannotRun('Stopped.');
	}

	/** Leaves open what the team has nothing for. */
	async #askIfThere(probe: Probe, reserve: number): Promise<void> {
		try {
			await this.#askOne(probe, reserve);
		} catch (error) {
			if (!(error instanceof Unknown)) throw error;
			this.#leaveOpen(probe, error.message);
		}
	}

	async #askOne(probe: Probe, reserve: number): Promise<void> {
		const request = requestOf(probe, this.#known);
		// What gets no answer, or that lemlist has broken down, may have been made all the same.
		const made = probe.undo && { undo: probe.undo, isSure: false };
		if (made) this.#made.push(made);
		const answer = await this.#client.sendPaced({ ...request, key: keyOf(probe) }, reserve);
		const { status } = answer;
		if (made) made.isSure = isGood(answer);
		if (made && status >= 400 && status < 500) this.#made.pop();
		if (status === 429) return this.#leaveOpen(probe, 'the limit is used up by others');
		if (probe === KEY && status >= 400) throw new CannotRun(`lemlist refuses the key with ${status}.`);
		await this.#look(probe, answer);
	}

	/** Lets the window empty, asks for more than it holds, and lets it empty again. */
	async #askAtOnce(burst: readonly Probe[]): Promise<void> {
		await this.#client.rest(1);
		this.#goOn();
		const answers = await Promise.all(
			burst.map(
				async (probe) => [probe, await this.#client.send(requestOf(probe, this.#known))] as const,
			),
		);
		const refusals = answers.filter(([, { status }]) => status === 429);
		for (const [probe, answer] of answers) {
			if (probe.request === KEY.request) continue;
			if (answer.status === 429) this.#leaveOpen(probe, 'it was one of those over the limit');
			else await this.#look(probe, answer);
		}
		const [first] = refusals;
		if (!first) {
			const seen = `answers ${burst.length} requests at once`;
			return this.#differ(KEY, { seen, stated: `${LIMIT} in ${this.#client.windowMs / 1000} s` });
		}
		const [probe, { headers, text }] = first;
		const names = [...headers.keys()].filter((name) => /retry|limit/.test(name)).join(', ');
		const wait = Number(headers.get('retry-after') ?? NaN);
		this.#options.say(
			`429   ${probe.request}, ${probe.name}: ${inWords(text)}; ${names}; ${wait} s to wait`,
		);
		for (const [each, answer] of refusals) {
			if (!(await this.#look({ ...each, expects: [limits] }, answer))) break;
		}
		await this.#client.rest(1);
	}

	/** Compares an answer with what is stated. @returns whether it is so */
	async #look(probe: Probe, answer: Answer): Promise<boolean> {
		const { say, recording } = this.#options;
		const { odd, isNews } = compare(probe, answer, this.#known);
		const words = `${probe.request}, ${probe.name}: ${answer.status} ${inWords(answer.text)}`;
		if (odd) this.#differ(probe, odd);
		if (odd || answer.status !== 429) say(`${odd ? 'DIFF ' : 'ok   '} ${words}`);
		if (odd || isNews) await recording?.keep(probe, answer);
		return !odd;
	}

	#differ({ request, name }: Probe, { seen, stated }: Odd): void {
		this.#outcome.differences.push(`lemlist now ${seen}: ${request}, ${name}. Stated: ${stated}`);
	}

	#leaveOpen({ request, name, settles }: Probe, why: string): void {
		this.#outcome.open.push(`${request}, ${name} (${settles}): ${why}`);
	}

	/** Removes what was made, the last first. Never throws: what cannot be removed is told. */
	async cleanUp(): Promise<void> {
		const client = new Client(this.#options, BUDGET, this.#client.windowMs);
		for (let made = this.#made.pop(); made; made = this.#made.pop()) {
			if (!(await this.#isRemoved(client, made))) this.#outcome.left.push(this.#leftOver(made.undo));
		}
	}

	#leftOver({ what, where, by }: Undo): string {
		const ids = Object.values(by?.path ?? { made: '{made}' }).flatMap((text = '') => {
			const name = /^\{(\w+)\}$/.exec(text)?.[1];
			return name === undefined ? [] : [this.#known.get(name) ?? 'an id that lemlist has not told'];
		});
		return `${fillText(what, this.#known)} (${ids.join(', ')}): ${where}`;
	}

	async #isRemoved(client: Client, { undo: { what, by }, isSure }: Made): Promise<boolean> {
		if (!by) return false;
		const probe = { ...by, name: 'removing', settles: what, expects: [answered] };
		try {
			const request = requestOf(by, this.#known);
			for (let times = 1; ; times++) {
				const answer = await client.sendPaced(request);
				if (answer.status === 404 && !isSure) return true;
				if (isGood(answer) || times === TRIES)
					return (isSure || isGood(answer)) && (await this.#look(probe, answer));
				await client.rest(1);
			}
		} catch (error) {
			this.#options.say(
				`      ${by.request}: ${error instanceof Error ? error.message : String(error)}`,
			);
			return false;
		}
	}
}

function keyOf({ as }: Probe): string | null | undefined {
	return as === 'nobody' ? null : as && letters(32);
}
