import type { INodeParameters } from 'n8n-workflow';
import example from '../../examples/reply-to-not-interested.json';
import { startSandbox } from '../../sandbox/server.mts';
import { leadEmail } from '../../sandbox/store.mts';
import { runNode } from '../support/n8n.mts';
import { startReceiver } from '../support/receiver.mts';
import { Trigger } from '../support/trigger.mts';

const parametersOf = (name: string) =>
	example.nodes.find((node) => node.name === name)?.parameters as unknown as INodeParameters;

it('the example marks somebody whose reply says no, in every campaign', async () => {
	const [sandbox, receiver] = await Promise.all([startSandbox(), startReceiver()]);
	const trigger = new Trigger({
		parameters: parametersOf('Reply'),
		lemlist: sandbox.url,
		n8n: receiver.url,
	});
	await trigger.activate();
	const texts: unknown[] = [];
	receiver.status = async (body) => {
		const { status, items = [] } = await trigger.call(body);
		texts.push(...items.map(({ text }) => text));
		await runNode(parametersOf('Mark Not Interested'), items, {
			credential: { apiKey: sandbox.apiKey, baseUrl: sandbox.url },
		});
		return status;
	};
	await fetch(`${sandbox.origin}/_sandbox/events`, {
		method: 'POST',
		body: JSON.stringify({ type: 'emailsReplied', email: leadEmail(2) }),
	});
	const [, pattern = '', flags] = /\/(.*)\/(\w+)/.exec(JSON.stringify(parametersOf('Says No'))) ?? [];
	expect(texts).toEqual([expect.stringMatching(new RegExp(pattern, flags))]);
	const leads = sandbox.store.people.get(leadEmail(2))?.leads ?? [];
	expect(leads.map(({ interest }) => interest)).toEqual(['notInterested', 'notInterested']);
	await Promise.all([sandbox.close(), receiver.close()]);
});
