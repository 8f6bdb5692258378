import type { IWebhookFunctions } from 'n8n-workflow';
import { THIS_PROCESS } from '../../nodes/Lemlist/transport';
import { forget, memoryOf } from '../../nodes/Lemlist/triggers/webhook/memory';

const HOUR_MS = 3_600_000;

/** A call of a workflow's trigger, as far as the memory looks at it. */
const call = (workflow: string, mode = 'webhook') =>
	({
		getMode: () => mode,
		getWorkflow: () => ({ id: workflow }),
		getNode: () => ({ id: 'node' }),
	}) as unknown as IWebhookFunctions;

/** A process, and a way to let time pass in it. */
function aProcess() {
	let now = 0;
	const world = { ...THIS_PROCESS, now: () => now };
	return { world, pass: (ms: number) => (now += ms) };
}

it('is one for each process, workflow, and for tests', () => {
	const { world } = aProcess();
	const memory = memoryOf(call('one'), world);
	expect(memoryOf(call('one'), world)).toBe(memory);
	for (const other of [call('two'), call('one', 'manual')]) {
		expect(memoryOf(other, world)).not.toBe(memory);
	}
	expect(memoryOf(call('one'), aProcess().world)).not.toBe(memory);
});

it('of triggers that nobody has called for a day is freed when another one comes', () => {
	const { world, pass } = aProcess();
	const [idle, used] = [memoryOf(call('idle'), world), memoryOf(call('used'), world)];
	pass(23 * HOUR_MS);
	expect(memoryOf(call('used'), world)).toBe(used);
	memoryOf(call('early'), world);
	pass(2 * HOUR_MS);
	memoryOf(call('late'), world);
	expect(memoryOf(call('used'), world)).toBe(used);
	expect(memoryOf(call('idle'), world)).not.toBe(idle);
});

it('of tests begins anew when it is told to', () => {
	const { world } = aProcess();
	const [memory, test] = [memoryOf(call('one'), world), memoryOf(call('one', 'manual'), world)];
	forget(call('one', 'manual'), world);
	expect(memoryOf(call('one'), world)).toBe(memory);
	expect(memoryOf(call('one', 'manual'), world)).not.toBe(test);
});
