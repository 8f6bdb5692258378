import type { IDataObject } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { csvResult, fileFields } from '../../engine/file';
import type { ItemContext, Operation } from '../../engine/operation';
import { timeLimit, until } from '../../engine/poll';
import { campaignId } from '../../locators/campaign';
import { email, exportIn } from './statsExport';

const START = 'GET /campaigns/{campaignId}/export/start';
const STATUS = 'GET /campaigns/{campaignId}/export/{exportId}/status';
const EMAIL = 'PUT /campaigns/{campaignId}/export/{exportId}/email/{email}';

export const exportStats: Operation = {
	value: 'exportStats',
	name: 'Export Stats',
	action: 'Export stats of campaign',
	description: 'Have lemlist write the statistics of a campaign and wait for them, as items or CSV file',
	request: [START, STATUS, EMAIL],
	fields: [campaignId, ...fileFields, timeLimit, { ...email, displayName: 'Notify Email' }],
	async run(context) {
		const { values, parts, send, client } = context;
		const exportId = ((await send(START)).body as IDataObject | undefined)?._id;
		if (typeof exportId !== 'string') throw new RangeError('an export without an ID');
		const path = { ...parts.path, exportId };
		if (values.email) await send(EMAIL, { path: { ...path, email: String(values.email) } });
		const url = await fileOf(context, exportId, async () =>
			exportIn((await send(STATUS, { path })).body),
		);
		const { body = '' } = await client.send({ method: 'GET', path: url, answers: 'text' });
		return await csvResult(context, String(body), new URL(url).pathname.split('/').at(-1) ?? 'stats.csv');
	},
};

/**
 * Waits for the file of an export.
 * @returns its URL
 * @throws NodeOperationError when lemlist takes too long or gives up
 */
async function fileOf(
	context: ItemContext,
	exportId: string,
	look: () => Promise<IDataObject | undefined>,
): Promise<string> {
	const node = context.functions.getNode();
	const seconds = Number(context.values.timeLimit ?? timeLimit.default);
	const done = await until(context, seconds, async () => {
		const found = await look();
		return found?.status === 'pending' ? undefined : found;
	});
	if (!done) {
		throw new NodeOperationError(node, `The export was not done after ${seconds} seconds`, {
			description: `It goes on in lemlist: Get Stats Export tells for 2 hours where the file of ${exportId} is.`,
		});
	}
	if (done.status === 'done' && typeof done.url === 'string') return done.url;
	throw new NodeOperationError(node, `lemlist did not finish the export (${String(done.status)})`, {
		description: `The export ${exportId} gives no file. Running this again starts a new one.`,
	});
}
