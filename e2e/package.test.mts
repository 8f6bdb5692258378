import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';

import { EXAMPLE, exampleWorkflow } from './example.mts';
import { requireFromN8n } from './install.mts';
import { rowsOf } from './n8n.mts';
import type { Credential, Workflow } from './n8n.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

describe('The package in a real n8n', () => {
	let stage: Stage;
	let sandbox: Stage['sandbox'];
	let credential: Credential;
	let n8n: Stage['n8n'];

	before(async () => {
		stage = await setStage({}, (credential) => [
			exampleWorkflow(credential),
			httpRequestWorkflow(credential),
		]);
		({ sandbox, credential, n8n } = stage);
	});

	after(async () => await stage.close());

	it('serves the action node with its icons', async () => {
		const nodes = await list<INodeTypeDescription>('/types/nodes.json');
		const node = nodes.find(({ name }) => name === 'n8n-nodes-lemlist.lemlist');
		assert.equal(node?.displayName, 'Lemlist Complete');
		assert.deepEqual(
			node.credentials?.map(({ name }) => name),
			['lemlistBasicAuthApi'],
		);
		await assertIcons(node.iconUrl);
	});

	it("serves the credential next to the built-in node's own", async () => {
		const credentials = await list<ICredentialType>('/types/credentials.json');
		// n8n adds fields for the HTTP Request node to every credential.
		const served = (name: string, fields: number) =>
			credentials.filter((type) => type.name === name).map((type) => type.properties.slice(0, fields));

		const [ours] = served('lemlistBasicAuthApi', 2);
		assert.deepEqual(
			ours?.map(({ name }) => name),
			['apiKey', 'baseUrl'],
		);
		const { LemlistApi } = requireFromN8n(
			'n8n-nodes-base/dist/credentials/LemlistApi.credentials.js',
		) as {
			LemlistApi: new () => ICredentialType;
		};
		const { properties } = new LemlistApi();
		assert.deepEqual(served('lemlistApi', properties.length), [properties]);

		await assertIcons(credentials.find(({ name }) => name === 'lemlistBasicAuthApi')?.iconUrl);
	});

	it('tests a good key', async () => {
		assert.deepEqual(await testCredential(sandbox.apiKey), {
			status: 'OK',
			message: 'Connection successful!',
		});
	});

	it('refuses a wrong key', async () => {
		const { status, message } = await testCredential('wrong-key');
		assert.equal(status, 'Error');
		// n8n 1.123 has words of its own for it.
		assert.match(message, /unauthorized|api key|authorization failed/i);
	});

	it('refuses a base URL where something else answers', async () => {
		const { status, message } = await testCredential(sandbox.apiKey, `${sandbox.url}/elsewhere`);
		assert.deepEqual(
			{ status, message },
			{ status: 'Error', message: 'What answers there is not the lemlist API. Check the base URL.' },
		);
	});

	it('serves the output previews', async () => {
		const path = '/schemas/n8n-nodes-lemlist.lemlist/1.0.0/lead/markNotInterested.json';
		const { status, data } = await n8n.fetch(path);
		assert.equal(status, 200);
		assert.ok('campaignId' in (data as { properties: object }).properties);
	});

	it('finds campaigns for the picker, page by page', async () => {
		const find = async (rest: object) => {
			const { data } = await n8n.rest('POST', '/dynamic-node-parameters/resource-locator-results', {
				nodeTypeAndVersion: { name: 'n8n-nodes-lemlist.lemlist', version: 1 },
				path: 'parameters.campaignId',
				methodName: 'searchCampaigns',
				currentNodeParameters: { resource: 'campaign', operation: 'get' },
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
				...rest,
			});
			return data as { results: Array<{ name: string; value: string }>; paginationToken?: string };
		};
		const first = await find({});
		assert.equal(first.results.length, 100);
		const second = await find({ paginationToken: first.paginationToken });
		assert.equal(new Set([...first.results, ...second.results].map(({ value }) => value)).size, 200);
		const [wanted] = sandbox.store.campaigns.values();
		const { results } = await find({ filter: wanted?._id });
		assert.deepEqual(
			results.map(({ value }) => value),
			[wanted?._id],
		);
	});

	it('runs the example: a row for each campaign of each person, and one for who is not in lemlist', async () => {
		const run = await n8n.runWorkflow(exampleWorkflow(credential).id, EXAMPLE.trigger);
		const rows = rowsOf(run, EXAMPLE.result).map(({ email, campaignId, found, leadIdOrEmail }) =>
			found === false ? `no ${String(leadIdOrEmail)}` : `${String(email)} in ${String(campaignId)}`,
		);
		const leads = ['lead00001@example.com', 'lead00003@example.com'].flatMap(
			(email) => sandbox.store.find(email)?.leads ?? [],
		);
		assert.equal(leads.length, 4);
		assert.deepEqual(rows, [
			...leads.map(({ person, campaign }) => `${person.email} in ${campaign._id}`),
			'no nobody@example.com',
		]);
		assert.deepEqual(
			[...sandbox.store.leads.values()].filter(({ interest }) => interest === 'notInterested'),
			leads,
		);
	});

	it('lends its credential to the HTTP Request node', async () => {
		const run = await n8n.runWorkflow(httpRequestWorkflow(credential).id, 'Start');
		const [team] = rowsOf(run, 'HTTP Request');
		assert.equal(team?._id, sandbox.store.teamId);
	});

	async function list<T>(path: string): Promise<T[]> {
		const { status, data } = await n8n.fetch(path);
		assert.equal(status, 200);
		return data as T[];
	}

	async function assertIcons(urls: ICredentialType['iconUrl']): Promise<void> {
		assert.ok(urls && typeof urls === 'object', `two icons, not ${String(urls)}`);
		for (const [url, file] of [
			[urls.light, 'lemlist.svg'],
			[urls.dark, 'lemlist.dark.svg'],
		] as const) {
			const { data } = await n8n.fetch(`/${url}`);
			assert.equal(data, readFileSync(join(import.meta.dirname, '..', 'icons', file), 'utf8'));
		}
	}

	async function testCredential(
		apiKey: string,
		baseUrl = sandbox.url,
	): Promise<{ status: string; message: string }> {
		// As the editor does for a stored credential of which the form was changed.
		const credentials = { ...credential, data: { apiKey, baseUrl } };
		const { data } = await n8n.rest('POST', '/credentials/test', { credentials });
		return data as { status: string; message: string };
	}
});

/** Asks for the team with n8n's own HTTP Request node and our credential as its predefined credential type. */
function httpRequestWorkflow({ id, name, type, data }: Credential): Workflow {
	return {
		id: 'httpRequest00001',
		name: 'HTTP Request with the credential',
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'request',
				name: 'HTTP Request',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [220, 0],
				parameters: {
					url: `${String(data.baseUrl)}/team`,
					authentication: 'predefinedCredentialType',
					nodeCredentialType: type,
				},
				credentials: { [type]: { id, name } },
			},
		],
		connections: { Start: { main: [[{ node: 'HTTP Request', type: 'main', index: 0 }]] } },
	};
}
