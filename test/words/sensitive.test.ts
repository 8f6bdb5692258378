import type { IDataObject } from 'n8n-workflow';
import { Lemlist } from '../../nodes/Lemlist/Lemlist.node';
import { cases } from '../operations/index.mts';

const { sensitiveOutputFields: paths = [] } = new Lemlist().description;

/** What a path leads to, as n8n follows it: `hooks[*].targetUrl` is of every entry of `hooks`. */
function at(value: unknown, [name = '', ...deeper]: readonly string[]): unknown[] {
	if (typeof value !== 'object' || value === null) return [];
	const found = (value as IDataObject)[name.replace('[*]', '')];
	const all = name.endsWith('[*]') ? [found].flat() : [found];
	return deeper.length === 0
		? all.filter((each) => each !== undefined)
		: all.flatMap((each) => at(each, deeper));
}

it('addresses that are as good as a key are kept out of sight, of whatever a team has', () => {
	const team = {
		hooks: [{ targetUrl: 'https://example.com/1' }, { targetUrl: 'https://example.com/2' }],
		slackWebhook: { url: 'https://example.com/3', failCounter: 0 },
	};
	expect(paths.flatMap((path) => at(team, path.split('.'))).sort()).toEqual([
		'https://example.com/1',
		'https://example.com/2',
		'https://example.com/3',
	]);
});

it('nothing that somebody asked for is: not one path fits a row of another operation', () => {
	const hidden = Object.entries(cases).flatMap(([resource, operations]) =>
		Object.entries(operations).flatMap(([operation, all]) => {
			const rows = Object.values(all).flatMap(({ items = [] }) => items);
			const fit = paths.some((path) => rows.some((row) => at(row, path.split('.')).length > 0));
			return fit && resource !== 'team' ? `${resource}.${operation}` : [];
		}),
	);
	expect(hidden).toEqual([]);
});
