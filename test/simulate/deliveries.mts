import type { IDataObject } from 'n8n-workflow';
import { between, chance, pick } from '../../sandbox/chance.mts';
import type { HookCall } from '../../sandbox/happenings.mts';
import { HOOKS } from '../../sandbox/resources/webhooks.mts';
import { hooking, receiving } from './functions.mts';
import type { Subject } from './functions.mts';
import { Lemlist } from './lemlist.mts';
import { Processor, STATE_OF } from './processor.mts';
import type { Event, Kept } from './processor.mts';
import { EPOCH, Time } from './time.mts';

const MINUTE_MS = 60_000;
const EVENTS = [...Object.keys(STATE_OF), ...new Set(Object.values(STATE_OF))];
/** So much later lemlist calls once more. */
const GAPS_MS = [0, 50, 250, 1000, MINUTE_MS, 10 * MINUTE_MS];
/** For so long things happen and go wrong; */
const BUSY_MS = 10 * MINUTE_MS;
/** then all is over, and the hour has passed in which a process does not look after the hooks again. */
const CALM_MS = 100 * MINUTE_MS;
/** How long n8n may take to read a credential; nothing else holds an answer up. */
const ANSWER_MS = 50;
const FORGED = 'x'.repeat(43);

type Called = HookCall['hook'];

/**
 * Calls of the hooks of one active workflow, taken by several processes, over crashes. n8n reads the static data at the
 * beginning of a call and stores them whole at its end, before it starts the workflow.
 * @returns what did not hold, in words; none when all did
 */
export async function simulateDeliveries(subject: Subject, seed: number): Promise<string[]> {
	const random = chance(`deliveries ${seed}`);
	const time = new Time();
	const lemlist = new Lemlist(time, { trouble: 0 }, `deliveries ${seed}`);
	const trouble = random() < 0.5 ? 0 : 0.3 * random();
	const parameters = { events: EVENTS, simplify: false, 'options.foldLeadStates': random() < 0.5 };
	const processes = Array.from({ length: between(random, 1, 3) }, () => new Processor(time, random));
	const anyProcess = () => pick(random, processes);
	const broken: string[] = [];
	let kept: Kept = { whole: '{}', events: new Set() };
	let count = 0;

	const at = (ms: number, go: () => void) => time.after(ms - time.now, go);
	const hooks = () => lemlist.store.happenings.hooks;
	const from = (process: Processor) => ({ process, lemlist, ledger: new Map() });
	const store = (own: Processor, now: Kept) => time.after(random() * 50, () => own.lives && (kept = now));
	const crash = (own: Processor) => {
		own.crash();
		time.after(random() * 5000, () =>
			processes.splice(processes.indexOf(own), 1, new Processor(time, random)),
		);
	};
	const change = async (what: 'createHooks' | 'deleteHooks') => {
		const own = anyProcess();
		const data = JSON.parse(kept.whole) as IDataObject;
		await subject[what](hooking(from(own), { data, parameters }), own);
		store(own, { ...kept, whole: JSON.stringify(data) });
	};
	const call = (own: Processor, hook: Called, event: Event, forged?: string) => {
		if (own.lives) time.after(random() * 20, () => void take(own, hook, event, forged));
	};
	const take = async (
		own: Processor,
		{ _id, targetUrl: url, secret }: Called,
		event: Event,
		forged?: string,
	) => {
		if (!own.lives) return;
		const read = kept;
		const data = JSON.parse(read.whole) as IDataObject;
		const isListed = hooks().some((each) => each._id === _id);
		const came = own.now();
		const seen = data.seen;
		let status = 0;
		let isNew = false;
		let { events } = read;
		const answer = (code: number) => {
			status = code;
			if (code !== 200) return;
			isNew = own.takes(event, read);
			if (data.seen !== seen) events = own.events;
			if (own.now() - came > ANSWER_MS) broken.push(`an answer took ${own.now() - came} ms`);
		};
		const body = { ...event, secret: forged ?? secret };
		const functions = receiving(from(own), { data, parameters, url, body, answer });
		const { workflowData } = await subject.receive(functions, own);
		// n8n has put away what it needs to evaluate parameters.
		functions.getNodeParameter = () => {
			throw new Error('The call is over');
		};
		if (!own.lives) return;
		const isFolded = parameters['options.foldLeadStates'] && own.hasCauseOf(event, came);
		const what = `${event.type} (${event._id})`;
		if (forged !== undefined && status !== 401) broken.push(`a forged call was answered ${status}`);
		if (forged === undefined && isListed && status !== 200) broken.push(`${what} was answered ${status}`);
		const starts = workflowData !== undefined;
		if (starts && !(isNew && !isFolded)) broken.push(`${what} started the workflow again`);
		if (!starts && isNew && !isFolded) broken.push(`${what} was lost`);
		const whole = JSON.stringify(data);
		if (whole !== read.whole) store(own, { whole, events });
	};
	const eventOf = (type: string, leadId: string): Event => ({ _id: `act_${++count}`, type, leadId });
	const happens = (type: string, leadId: string, then?: Processor) => {
		const event = eventOf(type, leadId);
		for (const { hook } of lemlist.store.happenings.callsFor(event)) {
			call(then ?? anyProcess(), hook, event);
			while (random() < 0.3) time.after(pick(random, GAPS_MS), () => call(anyProcess(), hook, event));
			if (random() < 0.05) call(anyProcess(), hook, event, FORGED);
		}
	};

	void change('createHooks').catch((error: Error) => broken.push(`not activated: ${error.message}`));
	if (random() < 0.2) time.after(random() * 1000, () => processes.forEach(crash));
	time.after(5000, () => (lemlist.weather = { trouble }));
	const some = (likely: number, most: number, go: () => void) => {
		for (let n = random() < likely ? between(random, 1, most) : 0; n > 0; n--)
			time.after(5000 + random() * BUSY_MS, go);
	};
	some(1, 25, () => {
		const [cause, lead] = [pick(random, Object.keys(STATE_OF)), `lea_${between(random, 1, 3)}`];
		happens(cause, lead);
		if (random() < 0.5) time.after(random() ** 3 * 90_000, () => happens(String(STATE_OF[cause]), lead));
	});
	some(0.6, 4, () => crash(anyProcess()));
	const drop = () => hooks().length > 1 && lemlist.store.all(HOOKS).delete(pick(random, hooks())._id);
	some(0.3, 2, drop);
	let changed = '';
	some(0.3, 1, () => {
		// Before anything was stored, nobody knows calls of hooks made with an earlier key.
		if (!kept.whole.includes('secretHashes')) return;
		changed = new Date(EPOCH + time.now).toISOString();
		lemlist.apiKey += ' changed';
		lemlist.store.apiKeys.add(lemlist.apiKey);
	});
	time.after(2 * BUSY_MS, () => (lemlist.weather = { trouble: 0 }));
	let wasHeard = false;
	at(CALM_MS, () => {
		wasHeard = hooks().length > 0;
		for (const own of processes) for (const type of EVENTS) happens(type, 'lea_4', own);
	});
	await time.run(CALM_MS + 3 * MINUTE_MS);
	if (wasHeard) {
		const types = hooks().map(({ type }) => type);
		if (types.sort().join() !== [...EVENTS].sort().join())
			broken.push(`there are hooks for ${types.join()}`);
		if (hooks().some(({ createdAt }) => createdAt < changed)) broken.push('a hook was not renewed');
	}

	// Calls come while the workflow is deactivated, and the hour is over.
	const end = 2 * CALM_MS;
	const last = [...hooks()];
	const aSecond = () => end + (2 * random() - 1) * 1000;
	at(aSecond(), () => void change('deleteHooks'));
	for (const hook of last) at(aSecond(), () => call(anyProcess(), hook, eventOf(hook.type ?? '', 'lea_5')));
	await time.run(end + 10 * MINUTE_MS);
	if (hooks().length > 0) broken.push('hooks stay after the deactivation');
	return broken;
}
