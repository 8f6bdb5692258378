import nock from 'nock';
import { FAST, isolated } from '../support/lemlist';
import { CREDENTIAL, runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

const started = { _id: 'axp_1', id: 'axp_1', status: 'pending' };
let keys = 0;

/** Campaign > Export Stats, with lemlist saying this about the export whenever it is asked. */
async function exportStats(status: object, additionalFields = {}) {
	nock('https://api.lemlist.com/api')
		.persist()
		.defaultReplyHeaders(FAST)
		.get('/campaigns/cam_1/export/start')
		.reply(200, started)
		.get('/campaigns/cam_1/export/axp_1/status')
		.reply(200, { ok: true, status });
	const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
	const parameters = { resource: 'campaign', operation: 'exportStats', campaignId, additionalFields };
	const credential = { ...CREDENTIAL, apiKey: `key of export ${keys++}` };
	return (await quickly(async () => await runNode(parameters, [{}], { credential }))).result;
}

const withFileAt = async (url: string) => await exportStats({ ...started, status: 'done', url });

/** Whether the API key came along, for each request that a server got. */
function seenBy(server: nock.Scope): boolean[] {
	const seen: boolean[] = [];
	server.on('request', ({ headers }: { headers: Record<string, unknown> }) =>
		seen.push('authorization' in headers),
	);
	return seen;
}

it('is given up when the time is over, and says what goes on', async () => {
	const { error } = await exportStats(started, { timeLimit: 20 });
	expect(error?.message).toBe('The export was not done after 20 seconds');
	expect(error?.description).toContain('axp_1');
});

it('reads the file at the API with the API key', async () => {
	const server = nock('https://api.lemlist.com').get('/api/files/exports/1.csv').reply(200, 'a,b\n1,2\n');
	const seen = seenBy(server);
	const { rows } = await withFileAt('https://api.lemlist.com/api/files/exports/1.csv');
	expect(rows).toEqual([{ a: '1', b: '2' }]);
	expect(seen).toEqual([true]);
});

it('reads a file elsewhere without the API key', async () => {
	const server = nock('https://files.example.com').get('/1.csv?signature=s').reply(200, 'a\n1\n');
	const seen = seenBy(server);
	const { rows } = await withFileAt('https://files.example.com/1.csv?signature=s');
	expect(rows).toEqual([{ a: '1' }]);
	expect(seen).toEqual([false]);
});

it('goes after a file that has moved, and keeps the API key to itself', async () => {
	const api = nock('https://api.lemlist.com')
		.get('/api/files/exports/1.csv')
		.reply(302, '', { location: 'https://files.example.com/1.csv' });
	const storage = nock('https://files.example.com').get('/1.csv').reply(200, 'a\n1\n');
	const seen = [seenBy(api), seenBy(storage)];
	const { rows } = await withFileAt('https://api.lemlist.com/api/files/exports/1.csv');
	expect(rows).toEqual([{ a: '1' }]);
	expect(seen).toEqual([[true], [false]]);
});

it('does not go round in circles', async () => {
	nock('https://files.example.com')
		.persist()
		.get('/1.csv')
		.reply(302, '', { location: 'https://files.example.com/1.csv' });
	const { error } = await withFileAt('https://files.example.com/1.csv');
	expect(error?.message).toContain('status 302');
});

it('shows nothing of a signature in what it says', async () => {
	nock('https://files.example.com').get('/1.csv?signature=s').reply(403, '<Error/>');
	const { error } = await withFileAt('https://files.example.com/1.csv?signature=s');
	expect(error?.description).toContain('/1.csv');
	expect(JSON.stringify(error)).not.toContain('signature');
});
