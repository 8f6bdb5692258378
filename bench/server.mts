// The sandbox in a process of its own, so that its work does not show up in the measurements.
import { startSandbox } from '../sandbox/server.mts';
import type { Settings } from '../sandbox/server.mts';

/** Settings of the sandbox, and how many rows its longer lists have besides the team's. */
export interface ServerOptions extends Partial<Settings> {
	campaigns?: number;
	activities?: number;
}

process.on('message', async (message: ServerOptions | 'costs') => {
	if (message === 'costs') {
		const { user, system } = process.cpuUsage();
		process.send?.({ memory: process.memoryUsage().rss, cpu: (user + system) / 1e6 });
		return;
	}
	const { campaigns = 0, activities = 0, ...settings } = message;
	const { url, origin, apiKey, store, requests, configure } = await startSandbox({
		people: settings.people,
		limit: 1e6,
	});
	const headers = { authorization: `Basic ${btoa(`:${apiKey}`)}`, 'content-type': 'application/json' };
	for (let n = 0; n < campaigns; n++) {
		await fetch(`${url}/campaigns`, {
			method: 'POST',
			headers,
			body: JSON.stringify({ name: `C ${n}` }),
		});
	}
	for (let n = 0; n < activities; n++) {
		store.happenings.record('emailsSent', undefined, { createdAt: new Date(1.7e12 + n).toISOString() });
	}
	store.rateLimit.clear();
	configure({ limit: 20, ...settings });
	requests.length = 0;
	process.send?.({ url, origin, apiKey });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
