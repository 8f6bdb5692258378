import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INodeParameters } from 'n8n-workflow';

/** What a server does with a request. @param count of the requests so far, this one among them */
export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export const JSON_HEAD = { 'content-type': 'application/json' };
export const MB = 1024 ** 2;

export const markNotInterested: INodeParameters = {
	...{ resource: 'lead', operation: 'markNotInterested' },
	leadIdOrEmail: '={{ $json.email }}',
};
export const team: INodeParameters = { resource: 'team', operation: 'get' };
const campaignId = { __rl: true, mode: 'id', value: 'cam_1' };
/** An export, as rows. */
export const rows: INodeParameters = { resource: 'campaign', operation: 'exportStats', campaignId };

/** Writes pieces until nobody reads any more, as fast as they are read; at most so many. */
export function pour(response: ServerResponse, piece: Buffer | string, most = Infinity): void {
	let left = most;
	const go = () => {
		while (!response.destroyed && left > 0) {
			left--;
			if (!response.write(piece)) return;
		}
		if (left === 0) response.end();
	};
	response.on('drain', go);
	go();
}

/** Never ends its JSON. */
export const endless: Answer = (_, response) => {
	response.writeHead(200, JSON_HEAD);
	pour(response, `"${'x'.repeat(65_536)}",`);
};

/** lemlist with an export whose file is answered so. @param at where the file is, if not at lemlist */
export const exporting =
	(file: Answer, at?: string): Answer =>
	(request, response, count) => {
		if (request.url?.startsWith('/files')) return file(request, response, count);
		const started = { _id: 'axp_1', status: 'pending' };
		const url = at ?? `http://${request.headers.host}/files/1.csv`;
		const status = { ...started, status: 'done', url };
		response.writeHead(200, JSON_HEAD);
		response.end(JSON.stringify(request.url?.endsWith('/start') ? started : { ok: true, status }));
	};
