import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ACTIVITY_TYPES, EVENT_TYPES, api, isObject } from './api.mts';
import { FAULT, FAULTS } from './faults.mts';
import type { Delivery } from './happenings.mts';
import type { Row } from './kind.mts';
import type { LoggedRequest } from './log.mts';
import { kinds } from './resources/index.mts';
import type { Sandbox } from './server.mts';

/** How often open pages are told what is new. */
const EVERY_MS = 150;
/** So many pages can be open at once. */
const MOST_PAGES = 20;
/** Of more than this, what a page is told at once is the latest part. */
const MOST_NEWS = 1000;
const MOST_ROWS = 50;
const LONGEST_TEXT = 300;

/** What a page is told; only what has changed since it was told the last time. */
interface News {
	/** The stand-in's clock, ms since 1970. */
	now: number;
	requests?: Part<Told>;
	/** Requests that had no answer yet when they were told: their `n` and the status. */
	answered?: [n: number, status: number][];
	deliveries?: Part<Delivery>;
	/** Settings, faults that wait, kinds of things. */
	state?: object;
}

interface Told {
	n: number;
	at: number;
	what: string;
	status: number;
	note: string;
	/** It was refused because the window was full. */
	isLimit: boolean;
	/** Ids of what was changed if it succeeded. */
	touched: string[];
}

interface Part<T> {
	/** What was told before is forgotten. */
	anew: boolean;
	/** How many were left out before these. */
	missed: number;
	rows: T[];
}

/** The page itself, what streams to it, and the tables it opens. @param commands what it shows of the command line */
export function addPage(app: FastifyInstance, sandbox: Sandbox, commands: () => [string, string][]): void {
	const html = readFileSync(join(import.meta.dirname, 'page.html'), 'utf8');
	const hashOf = (tag: string) =>
		`'sha256-${hash('sha256', html.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '', 'base64')}'`;
	const policy = [
		"default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
		`frame-ancestors 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}`,
		"require-trusted-types-for 'script'; trusted-types 'none'",
	].join('; ');

	app.get('/', (_request, reply) =>
		reply
			.headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
			.type('text/html; charset=utf-8')
			.send(html.replace('"TOLD"', () => inScript(told(sandbox, commands())))),
	);

	let open = 0;
	app.get('/_sandbox/stream', (_request, reply) => {
		if (open >= MOST_PAGES) return reply.code(503).send('Too many pages are open');
		open += 1;
		stream(sandbox, reply, () => (open -= 1));
		return reply;
	});

	app.get<{ Params: { kind: string }; Querystring: { find?: string; from?: string } }>(
		'/_sandbox/data/:kind',
		({ params, query: { find = '', from } }, reply) => {
			const kind = kinds.find(({ name }) => name === params.kind);
			if (!kind) return reply.code(404).send('No such kind of thing');
			const needle = find.toLowerCase();
			const has = (row: Row) => shown(row).toLowerCase().includes(needle);
			const all = sandbox.store.all(kind).rows;
			const rows = needle ? all.filter(has) : all;
			const start = Math.max(0, Number(from) || 0);
			const page = rows.toReversed().slice(start, start + MOST_ROWS);
			return { total: rows.length, rows: page.map((row): unknown => JSON.parse(shown(row))) };
		},
	);
}

/** Refuses what a web page of somebody else's asks for: browsers say whose page it is. */
export async function refuseStrangers({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
	const { origin, host } = headers;
	if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) return;
	await reply.code(403).send('Web pages of another origin may not steer the sandbox');
}

/** Tells a page what is new until it is closed. */
function stream(sandbox: Sandbox, reply: FastifyReply, ended: () => void): void {
	const { raw } = reply.hijack();
	raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	const look = lookAt(sandbox);
	const tell = () => {
		// A slow reader is told more at once, later.
		const news = raw.writableNeedDrain ? undefined : look();
		if (news) raw.write(`data: ${JSON.stringify(news)}\n\n`);
	};
	tell();
	const timer = setInterval(tell, EVERY_MS);
	raw.on('close', () => {
		clearInterval(timer);
		ended();
	});
}

/** What a page is told at once, as one reader of it: nothing where nothing is new. */
export function lookAt(sandbox: Sandbox): () => News | undefined {
	const { store } = sandbox;
	const newRequests = tail<LoggedRequest>();
	const newDeliveries = tail<Delivery>();
	const unanswered = new Map<number, LoggedRequest>();
	let count = 0;
	let before = '';
	return () => {
		const requests = newRequests(sandbox.requests);
		const deliveries = newDeliveries(store.happenings.deliveries);
		const answered = [...unanswered].filter(([, { status }]) => status !== 0);
		for (const [n] of answered) unanswered.delete(n);
		const rows = requests?.rows.map((request) => {
			const n = ++count;
			if (request.status === 0) unanswered.set(n, request);
			return { n, ...inShort(request) };
		});
		for (const [n] of unanswered) {
			if (unanswered.size <= MOST_NEWS) break;
			unanswered.delete(n);
		}
		const state = stateOf(sandbox);
		const now = JSON.stringify(state);
		const isNew = now !== before;
		before = now;
		if (!requests && !deliveries && answered.length === 0 && !isNew) return undefined;
		return {
			now: Date.now(),
			requests: requests && rows && { ...requests, rows },
			answered: answered.map(([n, { status }]) => [n, status]),
			deliveries,
			state: isNew ? state : undefined,
		};
	};
}

/** Looks for what was added to a list that is only added to, cut at its beginning, or emptied; first for all of it. */
function tail<T>(): (list: readonly T[]) => Part<T> | undefined {
	let isFirst = true;
	let last: T | undefined;
	return (list) => {
		const from = last === undefined ? 0 : list.lastIndexOf(last) + 1;
		const anew = isFirst || (last !== undefined && from === 0);
		isFirst = false;
		last = list.at(-1);
		const rows = list.slice(Math.max(from, list.length - MOST_NEWS));
		return anew || rows.length > 0 ? { anew, missed: list.length - from - rows.length, rows } : undefined;
	};
}

function inShort({
	at,
	method,
	path,
	query,
	status,
	fault,
	ignored,
	marked,
}: LoggedRequest): Omit<Told, 'n'> {
	const search = String(new URLSearchParams(query));
	const what = `${method} ${path}${search && '?'}${search}`.slice(0, LONGEST_TEXT);
	const notes = [
		fault && `fault: ${fault.kind}`,
		ignored && `ignored: ${ignored.join('; ')}`,
		marked && `marked: ${marked.length}`,
	];
	const ids = path.match(/\b[a-z]{3}_\w+/g) ?? [];
	const note = notes.filter(Boolean).join(', ').slice(0, LONGEST_TEXT);
	return {
		...{ at, what, status, note },
		// A refusal that was asked for is no lack of room.
		isLimit: status === 429 && !fault,
		touched: method === 'GET' ? [] : [...ids, ...(marked ?? [])],
	};
}

function stateOf({ store, settings }: Sandbox) {
	return {
		settings: settings(),
		faults: store.faults.waiting.map(({ kind, endpoint = '', count = 1 }) => ({ kind, endpoint, count })),
		kinds: kinds.map((kind) => {
			const { rows } = store.all(kind);
			const newest = rows.at(-1);
			return {
				...{ name: kind.name, prefix: kind.prefix, size: rows.length },
				newest: newest && { id: newest._id, label: labelOf(newest) },
			};
		}),
	};
}

/** JSON of a thing: other things in it are told by their names, long texts by their beginning, and no secrets. */
function shown(row: Row): string {
	return JSON.stringify(row, (key, value: unknown) => {
		if (key === 'secret') return undefined;
		if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
		return value !== row && isObject(value) && '_id' in value ? `${labelOf(value)} ${value._id}` : value;
	});
}

const NAMES = ['leadEmail', 'name', 'title', 'subject', 'email', 'value', 'targetUrl', 'type', 'text'];

/** What people would call a thing; empty where it has no name. */
function labelOf(row: object): string {
	const thing: Record<string, unknown> = { ...row };
	if (isObject(thing.person)) return labelOf(thing.person);
	const { firstName, lastName } = isObject(thing.fields) ? thing.fields : {};
	const name = NAMES.map((key) => thing[key]).find((text) => typeof text === 'string');
	const texts = [firstName, lastName, thing.leadEmail && thing.type, name];
	return texts
		.filter((text) => typeof text === 'string')
		.join(' ')
		.slice(0, 120);
}

/** What the page knows from its beginning. */
function told({ url, apiKey }: Sandbox, commands: [string, string][]) {
	return {
		...{ url, apiKey, commands },
		endpoints: Object.keys(api),
		happenings: [...new Set([...EVENT_TYPES, ...ACTIVITY_TYPES])].sort(),
		faults: Object.fromEntries(
			Object.entries(FAULTS).map(([kind, text]) => {
				const names = [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
				return [kind, { text, fields: names.map(fieldOf) }];
			}),
		),
	};
}

/** The input for what a fault takes. */
function fieldOf(name: string) {
	const isNumber = /^(integer|number)$/.test(FAULT[name]?.type ?? '');
	return { name, type: isNumber ? 'number' : 'text' };
}

/** JSON that no script element ends in. */
const inScript = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');
