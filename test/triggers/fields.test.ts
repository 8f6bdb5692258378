import type { INodePropertyOptions } from 'n8n-workflow';
import { EVENT_FAMILIES, EVENT_TYPES } from '../../nodes/Lemlist/api/events.ts';
import { methods, pollingFields, webhookFields } from '../../nodes/Lemlist/triggers/fields';
import { isPrivate } from '../../nodes/Lemlist/transport/reach';

const offered = (fields: typeof webhookFields) => fields[0]?.options as INodePropertyOptions[];
const values = (fields: typeof webhookFields) => offered(fields).map(({ value }) => String(value));

it('Trigger On offers every event of lemlist, and all of them in one', () => {
	expect(webhookFields[0]).toMatchObject({
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
	});
	const [all, ...events] = values(webhookFields);
	expect(all).toBe('*');
	expect(events.toSorted()).toEqual(EVENT_TYPES.toSorted());
});

it('events stand by family, and typing the family finds all of its events', () => {
	for (const { name, events } of EVENT_FAMILIES) {
		const found = offered(webhookFields).filter((option) => option.name.startsWith(name));
		expect(found.map(({ value }) => value)).toEqual(
			expect.arrayContaining(events.map(({ value }) => value)),
		);
	}
	const names = offered(webhookFields).map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	expect(names.slice(1)).toEqual([...names.slice(1)].sort((a, b) => a.localeCompare(b)));
});

it('the polling trigger offers only what leaves an activity behind', () => {
	const missing = values(webhookFields).filter((value) => !values(pollingFields).includes(value));
	expect(missing.sort()).toEqual(
		[
			...['attracted', 'contacted', 'hooked', 'interested', 'notInterested', 'warmed'],
			...['callRecordingDone', 'callTranscriptDone', 'campaignComplete', 'connectionIssue'],
			...['contactSourcingDone', 'contactSourcingFailed'],
			...['customDomainErrors', 'deliverabilityAlertTriggered', 'enrichmentError', 'inboxLabelUpdated'],
			...['lemwarmPaused', 'sendLimitReached', 'signalRegistered'],
		].sort(),
	);
});

it('campaigns are loaded from lemlist', () => {
	const { loadOptionsMethod } = webhookFields[1]?.typeOptions ?? {};
	expect(methods.loadOptions).toHaveProperty(String(loadOptionsMethod), expect.any(Function));
});

it.each([
	['https://n8n.example.com/webhook/x', false],
	['https://8.8.8.8/', false],
	['https://172.32.0.1/', false],
	['https://100.128.0.1/', false],
	['https://10.example.com/', false],
	['https://[2001:4860:4860::8888]/', false],
	['https://abc.ngrok-free.app/', false],
	['https://n8n.local.example.com/', false],
	['https://100.63.255.255/', false],
	['https://10.1.2.3.example.com/', false],
	['http://localhost:5678/', true],
	['http://app.localhost/', true],
	['http://n8n/', true],
	['http://n8n.local/', true],
	['http://svc.cluster.internal/', true],
	['http://127.1/', true],
	['http://0x7f000001/', true],
	['http://0.0.0.0/', true],
	['http://10.1.2.3/', true],
	['http://172.16.0.1/', true],
	['http://192.168.0.1/', true],
	['http://169.254.1.1/', true],
	['http://172.20.0.1/', true],
	['http://172.31.255.255/', true],
	['http://100.64.0.1/', true],
	['http://100.70.0.1/', true],
	['http://100.99.0.1/', true],
	['http://100.110.0.1/', true],
	['http://100.127.0.1/', true],
	['http://[::1]/', true],
	['http://[::ffff:10.0.0.1]/', true],
	['http://[fd00::1]/', true],
	['http://[fe80::1]/', true],
	['nonsense', true],
])('%s can be called from outside or not', (url, expected) => {
	expect(isPrivate(url)).toBe(expected);
});
