import { setTimeout as sleep } from 'node:timers/promises';

import { EXAMPLE } from '../example.mts';
import { eventually } from '../stage.mts';
import type { Row, Scene } from './scene.mts';
import { EVENT, MARKING, RUNS } from './workflows.mts';

const SLOWEST = 1.1;
const REFUSED = 0.04;
const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;

/** Requests to mark somebody that have come to the sandbox. */
const marksOf = ({ sandbox }: Scene) =>
	sandbox.requests.filter(({ path }) => path.startsWith('/leads/notinterested/'));

/** Several runs at once, over both workers: how long they take beside the limit's own time, and what is refused, lost, done twice. */
export async function marks(scene: Scene): Promise<Row[]> {
	const { sandbox, main, settle } = scene;
	sandbox.requests.length = 0;
	for (const id of RUNS.ids) await main.startWorkflow(id, EXAMPLE.trigger);
	await settle();

	const all = marksOf(scene);
	const done = all.filter(({ status }) => status === 200).map(({ path }) => path);
	const people = RUNS.ids.length * RUNS.people;
	const lost = people - new Set(done).size;
	const twice = done.length - new Set(done).size;
	const { limit, windowMs } = sandbox.settings();
	const times = all.map(({ at }) => at);
	const ms = Math.max(...times) - Math.min(...times);
	const ratio = ms / ((Math.ceil(people / limit) - 1) * windowMs);
	const refused = all.filter(({ status }) => status === 429).length / all.length;
	const what = `${RUNS.ids.length} × ${RUNS.people} marks, two workers`;
	return [
		{
			what: `${what}: time ÷ the limit's own`,
			found: `${ratio.toFixed(3)} (${(ms / 1000).toFixed(1)} s)`,
			must: `≤ ${SLOWEST.toFixed(2)}`,
			holds: ratio <= SLOWEST,
		},
		{
			what: `${what}: refused`,
			found: percent(refused),
			must: `≤ ${percent(REFUSED)}`,
			holds: refused <= REFUSED,
		},
		{
			what: `${what}: lost, twice`,
			found: `${lost}, ${twice}`,
			must: '0, 0',
			holds: lost === 0 && twice === 0,
		},
	];
}

/** What is still asked for after Stop. */
export async function cancel(scene: Scene): Promise<Row[]> {
	const { main, sandbox, settle } = scene;
	const id = await main.startWorkflow(RUNS.ids[0] ?? '', EXAMPLE.trigger);
	const byMain = await afterStop(scene, id);
	await settle();

	const { happenings } = sandbox.store;
	await happenings.deliver(happenings.record(EVENT.marking));
	const filter = encodeURIComponent(JSON.stringify({ workflowId: MARKING, status: ['running'] }));
	let running: Array<{ id: string }> = [];
	await eventually(async () => {
		const { data } = await main.rest('GET', `/executions?filter=${filter}`);
		running = (data as { results: typeof running }).results;
		return running.length > 0;
	});
	const byProcessor = await afterStop(scene, running[0]?.id ?? '');
	await settle();
	return [
		{
			what: 'Stop, a run that was started in the editor: requests a second later',
			found: `${byMain.late}; before that ${byMain.soon}`,
			must: '0',
			holds: byMain.late === 0,
		},
		{
			what: 'Stop, a run that a webhook processor started: requests a second later',
			found: `${byProcessor.late}; n8n does not stop it`,
			holds: true,
		},
	];
}

/** Stops a run in its middle. @returns requests in the second after that, and in the three then */
async function afterStop(scene: Scene, id: string): Promise<{ soon: number; late: number }> {
	scene.sandbox.requests.length = 0;
	const asked = () => marksOf(scene).length;
	await eventually(() => asked() >= 40, 60_000);
	await scene.main.stopExecution(id);
	const before = asked();
	await sleep(1000);
	const soon = asked() - before;
	await sleep(3000);
	return { soon, late: asked() - before - soon };
}
