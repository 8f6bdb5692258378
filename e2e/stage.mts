import { setTimeout as sleep } from 'node:timers/promises';

import { startSandbox } from '../sandbox/server.mts';
import type { Sandbox, SandboxOptions } from '../sandbox/server.mts';
import { credentialFor } from './example.mts';
import { N8n } from './n8n.mts';
import type { Credential, Workflow } from './n8n.mts';
import { install } from './package.mts';
import { Failure, temporaryFolder } from './processes.mts';

/** A sandbox, and an n8n that is running, with the package and with a credential for that sandbox. */
export interface Stage {
	sandbox: Sandbox;
	credential: Credential;
	n8n: N8n;
	close(): Promise<void>;
}

/** Sets all of it up, with these workflows, and with the owner logged in. @param settings of n8n, its environment */
export async function setStage(
	options: SandboxOptions,
	workflows: (credential: Credential) => Workflow[],
	settings: Record<string, string> = {},
): Promise<Stage> {
	const sandbox = await startSandbox(options);
	const credential = credentialFor('sandbox', sandbox);
	const n8n = await N8n.create(temporaryFolder(), 0, settings);
	await install(n8n.userFolder);
	await n8n.importCredential(credential);
	await n8n.importWorkflows(...workflows(credential));
	await n8n.start();
	await n8n.setUpOwner({ email: 'owner@example.com', password: 'Sandbox-1' });
	const close = async () => {
		await n8n.stop();
		await sandbox.close();
	};
	return { sandbox, credential, n8n, close };
}

/** Waits until something holds. @throws Failure when it does not within `ms` */
export async function eventually(holds: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
	const deadline = Date.now() + ms;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new Failure(`Not so within ${ms / 1000} s: ${String(holds)}`);
		await sleep(100);
	}
}
