import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { requireFromN8n } from './install.mts';
import { N8n } from './n8n.mts';
import { temporaryFolder } from './processes.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

const PAGE = readFileSync(join(import.meta.dirname, '..', 'docs', 'install.md'), 'utf8').replace(
	/\s*\n>?\s*/g,
	' ',
);

/** A rule of n8n's report on what another version changes. */
type Rule = new (config: object) => { getMetadata(): { title: string; description: string } };

describe('An n8n that takes no unverified packages', () => {
	let stage: Stage;
	before(async () => {
		stage = await setStage({}, () => [], { N8N_UNVERIFIED_PACKAGES_ENABLED: 'false' });
	});
	after(async () => await stage.close());

	it('refuses to install the package, in the words of docs/install.md', async () => {
		const { status, data } = await stage.n8n.rest('POST', '/community-packages', {
			name: 'n8n-nodes-lemlist',
		});
		assert.ok(status >= 400);
		const { message } = data as { message: string };
		const [, words = ''] = /(Installation of unverified[^:]*?!)/.exec(message) ?? [];
		assert.ok(words !== '' && PAGE.includes(words), message);
	});

	it('does not start where the environment names the package', async () => {
		const words =
			"no checksum available for 'n8n-nodes-lemlist@0.1.0' and unverified packages are disabled";
		assert.ok(PAGE.includes(words));
		const n8n = await N8n.create(temporaryFolder(), 0, {
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
			N8N_COMMUNITY_PACKAGES_MANAGED_BY_ENV: 'true',
			N8N_COMMUNITY_PACKAGES: '[{"name":"n8n-nodes-lemlist","version":"0.1.0"}]',
		});
		await assert.rejects(n8n.start(), ({ message }: Error) => message.includes(words));
	});

	it('says of n8n 3 what docs/install.md says', () => {
		const { UnverifiedPackagesRule } = requireFromN8n(
			'n8n/dist/modules/breaking-changes/rules/v3/unverified-packages.rule.js',
		) as { UnverifiedPackagesRule: Rule };
		const { title, description } = new UnverifiedPackagesRule({}).getMetadata();
		assert.ok(PAGE.includes(title), title);
		assert.ok(PAGE.includes(description), description);
	});
});
