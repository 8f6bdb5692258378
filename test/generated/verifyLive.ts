import { statementOf } from '../../nodes/Lemlist/api/endpoint.ts';
import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { api } from '../../nodes/Lemlist/api/index.ts';
import { forms } from '../../sandbox/resources/index.mts';
import { isNew } from '../../tooling/live/probe.mts';
import { STAGES } from '../../tooling/live/run.mts';

const code = (text: string) => `\`${text}\``;

/** What is asked of the real lemlist, and what is unsettled until it has answered, as Markdown. */
export function verifyLive(): string {
	const stages = Object.entries(STAGES).map(([name, { paced, burst }]) => {
		const probes = [...paced, ...burst];
		const lines = [...Map.groupBy(probes, ({ settles }) => settles)].map(([settles, asking]) => {
			const requests = new Set(asking.map(({ request }) => code(request)));
			return `- ${settles}: ${[...requests].join(', ')}`;
		});
		return [`### ${code(`--${name}`)}: ${probes.length} requests`, lines.join('\n')].join('\n\n');
	});
	const differs = (Object.keys(api) as Endpoint[]).flatMap((endpoint) =>
		Object.entries(statementOf(endpoint).differs ?? {}).map(
			([what, words]) => `- ${code(endpoint)}, ${code(what)}: ${words}`,
		),
	);
	const doubtful = Object.entries(forms).map(([name, words]) => `- ${code(name)}: ${words}`);
	const fresh = Object.keys(api).filter((endpoint) => isNew(endpoint as Endpoint));
	return [
		'## What it asks, and what that settles',
		...stages,
		'## What is unsettled until then',
		`${fresh.length} of ${Object.keys(api).length} endpoints were read in parts only: [operations](operations.md) marks those that use them.`,
		'Where two forms of an answer are possible, the sandbox has the more probable one. The other is switched on by its name:',
		doubtful.join('\n'),
		'Where lemlist is said to differ from its document, by its newer pages or by those who have used it, the statement follows them:',
		differs.join('\n'),
	].join('\n\n');
}
