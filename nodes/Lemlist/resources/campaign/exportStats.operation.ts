import { textAt } from '../../api/json.ts';
import type { JsonObject } from '../../api/json.ts';
import { NotDone } from '../../definition/failure';
import { flow } from '../../definition/operation';
import type { Context } from '../../definition/context';
import { csvResult, fileFields } from '../../shared/file';
import { timeLimit, until } from '../../shared/poll';
import { campaignId } from './picker';
import { email } from './statsExport';

const START = 'GET /campaigns/{campaignId}/export/start';
const STATUS = 'GET /campaigns/{campaignId}/export/{exportId}/status';
const EMAIL = 'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}';

export const exportStats = flow({
	value: 'exportStats',
	name: 'Export Stats',
	action: 'Export stats of campaign',
	description: 'Have lemlist write the statistics of a campaign and wait for them, as items or CSV file',
	request: [START, STATUS, EMAIL],
	// The e-mail goes only to whom the user names.
	effects: [],
	fields: [campaignId, ...fileFields, timeLimit, { ...email, displayName: 'Notify Email' }],
	async run(context) {
		const { values, send, file } = context;
		const exportId = textAt((await send(START)).body, '_id');
		if (exportId === undefined) {
			throw new NotDone(
				'lemlist answered with an unexpected shape: an export without an ID',
				'Without it nobody can ask for the file. Running this again starts a new export.',
			);
		}
		if (values.email !== undefined) await send(EMAIL, { path: { exportId, email: values.email } });
		const url = await fileOf(
			context,
			exportId,
			async () => (await send(STATUS, { path: { exportId } })).body,
		);
		return await csvResult(
			context,
			await file(url),
			new URL(url).pathname.split('/').at(-1) ?? 'stats.csv',
		);
	},
});

interface Waiting extends Pick<Context, 'wait' | 'clock'> {
	values: { readonly timeLimit?: number };
}

/**
 * Waits for the file of an export.
 * @returns its URL
 * @throws NotDone when lemlist takes too long or gives up
 */
async function fileOf(context: Waiting, exportId: string, look: () => Promise<JsonObject>): Promise<string> {
	const seconds = context.values.timeLimit ?? timeLimit.default;
	const done = await until(context, seconds, async () => {
		const found = await look();
		return found.status === 'pending' ? undefined : found;
	});
	if (!done) {
		throw new NotDone(
			`The export was not done after ${seconds} seconds`,
			`It goes on in lemlist: Get Stats Export tells for 2 hours where the file of ${exportId} is.`,
		);
	}
	const url = textAt(done, 'url');
	if (done.status === 'done' && url !== undefined) return url;
	throw new NotDone(
		`lemlist did not finish the export (${String(done.status)})`,
		`The export ${exportId} gives no file. Running this again starts a new one.`,
	);
}
