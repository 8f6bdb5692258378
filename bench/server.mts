// The sandbox in a process of its own, so that its work does not show up in the measurements.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../sandbox/server.mts';
import type { Settings } from '../sandbox/server.mts';

/** Settings of the sandbox, and how many rows its longer lists have besides the team's. */
export interface ServerOptions extends Partial<Settings> {
	campaigns?: number;
	activities?: number;
	/** Answers everything with a CSV file of so many MiB, in place of the sandbox. */
	csv?: number;
}

process.on('message', async (message: ServerOptions | 'costs') => {
	if (message === 'costs') {
		const { user, system } = process.cpuUsage();
		process.send?.({ memory: process.memoryUsage().rss, cpu: (user + system) / 1e6 });
		return;
	}
	const { campaigns = 0, activities = 0, csv, ...settings } = message;
	if (csv !== undefined) return await serveCsv(csv);
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
async function serveCsv(mebibytes: number): Promise<void> {
	const block = 'jane.doe@example.com,Jane,Doe,"Example, Inc.",2026-11-01T10:00:00.000Z\n'.repeat(1000);
	const server = createServer(({ url = '' }, response) => {
		// Which requests there were is not asked of a file.
		if (url.startsWith('/_sandbox')) return void response.end('[]');
		response.writeHead(200, { 'content-type': 'text/csv' });
		void (async () => {
			response.write('email,firstName,lastName,company,date\n');
			for (let sent = 0; sent < mebibytes * 2 ** 20; sent += block.length)
				if (!response.write(block)) await once(response, 'drain');
			response.end();
		})();
	}).listen(0);
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	process.send?.({ url: `${origin}/api`, origin, apiKey: 'key' });
}

process.on('disconnect', () => process.exit());
process.send?.('ready');
