import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import { handle } from '../../sandbox/handle.mts';
import { route } from '../../sandbox/router.mts';
import { Store } from '../../sandbox/store.mts';
import type { Exchange } from '../operations/case.ts';
import { answerFileOf } from './answerFile.mts';
import { KEY } from './calling.mts';
import { SETTINGS, START, WORD, fillFor, translated } from './seeded.mts';
import type { GoodCase, Words } from './seeded.mts';

/** From one request to the next: enough for any job. */
const STEP_MS = 10_000;

/** Learns from an answer what words mean that stand in the case's. */
function learn(words: Words, told: unknown, is: unknown): void {
	if (typeof told === 'string' && typeof is === 'string') {
		const [, file] = /(\/files\/.*)/.exec(is) ?? [];
		for (const word of told.match(WORD) ?? []) {
			if (file !== undefined && word.startsWith('/files/')) words[word] = file;
			else if (word === told) words[word] = is;
		}
	} else if (Array.isArray(told) && Array.isArray(is)) {
		for (const [n, each] of told.entries()) learn(words, each, is[n]);
	} else if (isObject(told) && isObject(is)) {
		for (const [key, each] of Object.entries(told)) learn(words, each, is[key]);
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'list' : typeof value;
}

/** Whether a case leaves it to a matcher of jest. */
function isMatched(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(isMatched);
	return isObject(value) && ('$$typeof' in value || Object.values(value).some(isMatched));
}

/** Objects under ids that nobody chose: as good as a list of them. */
function isById(value: Record<string, unknown>): boolean {
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every((key) => /^[a-z]{3}_\w+$/.test(key));
}

/** They depend on how much there is. */
const PLACES = ['nextPage', 'previousPage'];

/**
 * What an answer of a case has and the stand-in's have not: keys and types, of an object and one below.
 *
 * @param is values in the same place; one of them is enough, since some people have less than others
 * @param mayEnd whether a list may be empty all the same
 */
function lacks(told: unknown, is: readonly unknown[], mayEnd: boolean, at = '', depth = 2): string[] {
	if (isObject(told) && isById(told)) {
		const rows = is.filter(isObject).flatMap((each) => Object.values(each));
		return lacks(Object.values(told)[0], rows, mayEnd, `${at}{}`, depth);
	}
	const types = [...new Set(is.map(typeOf))];
	if (!types.includes(typeOf(told))) return [`${at} is ${types.join(', ')} instead of ${typeOf(told)}`];
	if (Array.isArray(told)) {
		const rows = is.filter((each) => Array.isArray(each)).flat() as unknown[];
		if (!isObject(told[0])) return [];
		if (rows.length === 0) return mayEnd ? [] : [`${at}[] is empty`];
		return lacks(told[0], rows, mayEnd, `${at}[]`, depth);
	}
	if (!isObject(told) || depth === 0) return [];
	return Object.entries(told).flatMap(([key, value]) => {
		if (value === undefined || PLACES.includes(key)) return [];
		const there = is.filter((each) => isObject(each) && each[key] !== undefined) as (typeof told)[];
		if (there.length === 0) return [`${at}.${key} is missing`];
		return lacks(
			value,
			there.map((each) => each[key]),
			mayEnd,
			`${at}.${key}`,
			depth - 1,
		);
	});
}

/**
 * Asks as a case does, in a fresh team: the requests that end well, but for those that a matcher of jest tells of.
 * @returns what is not as the case tells, in words
 */
export function replay(each: GoodCase): string[] {
	const store = new Store(SETTINGS);
	const words = fillFor(each, store);
	const exchanges = each.of.exchanges.filter(
		({ status = 200, query, body }) => status < 300 && !isMatched(query) && !isMatched(body),
	);
	return replayed(exchanges, store, words);
}

function replayed(exchanges: readonly Exchange[], store: Store, words: Words): string[] {
	const asked = new Set<string>();
	return exchanges.flatMap(({ request, query = {}, body, answer }, n) => {
		const [method = '', spelled = ''] = request.split(' ');
		const segments = translated(spelled, words)
			.split('/')
			.map((each) => encodeURIComponent(translated(decodeURIComponent(each), words)));
		const path = segments.join('/');
		const search = new URLSearchParams();
		for (const [name, values] of Object.entries(query))
			for (const each of [values].flat()) search.append(name, translated(each, words));
		const out = handle(
			store,
			{
				method,
				url: `${path}?${search}`,
				headers: { authorization: `Basic ${btoa(`:${KEY}`)}` },
				body: body === undefined ? undefined : translated(JSON.stringify(body), words),
			},
			{ now: START + (n + 1) * STEP_MS, random: () => 0.5 },
		);
		const to = route(method, path);
		const isRoute = typeof to === 'object';
		const judged = isRoute && judge(out.body, out.status, statementOf(to.endpoint));
		const is = jsonIn(out.body);
		const faults = [
			...(out.status < 300 ? [] : [` is answered with ${out.status} ${out.body}`]),
			...(!isRoute && !path.startsWith('/files/') ? [' goes nowhere'] : []),
			...(judged && out.status < 300 && !isHolding(judged)
				? [` is not believed: ${judged.found}`]
				: []),
			...(out.logged.ignored ?? []).map((ignored) => ` ignores: ${ignored}`),
			...(out.status < 300 && typeof answer === 'object'
				? lacks(answer, [is], asked.has(request))
				: []),
		];
		asked.add(request);
		learn(words, answer, is);
		const [what, where] = isRoute ? [to.endpoint, answerFileOf(to.endpoint)] : [request, 'no file'];
		return faults.map((fault) => `${where}: ${what}${fault}`);
	});
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
