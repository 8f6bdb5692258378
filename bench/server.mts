// The sandbox in a process of its own, so that its work does not show up in the measurements.
import { startSandbox } from '../sandbox/server.mts';
import type { SandboxOptions } from '../sandbox/server.mts';

process.on('message', async (options: SandboxOptions | 'costs') => {
	if (options === 'costs') {
		const { user, system } = process.cpuUsage();
		process.send?.({ memory: process.memoryUsage().rss, cpu: (user + system) / 1e6 });
		return;
	}
	const { url, origin, apiKey } = await startSandbox(options);
	process.send?.({ url, origin, apiKey });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
