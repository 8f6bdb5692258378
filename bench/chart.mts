import type { Run } from './run.mts';

const STEP_MS = 500;
const WIDTH = 760;
const HEIGHT = 90;
const LEFT = 50;

/** Requests over time, one strip a run: what passed and what was refused, beside the limit. SVG, plain in light and dark. */
export function chart(runs: ReadonlyArray<{ name: string; run: Run }>, limit: number): string {
	const seconds = Math.ceil(Math.max(...runs.map(({ run }) => run.ms)) / 1000);
	const columns = (seconds * 1000) / STEP_MS;
	const strips = runs.map(({ name, run }, index) => {
		const passed = counted(run, columns, (status) => status !== 429);
		const refused = counted(run, columns, (status) => status === 429);
		const highest = Math.max(limit, ...passed.map((count, at) => count + (refused[at] ?? 0)));
		const width = (WIDTH - LEFT) / columns;
		const tall = (count: number) => (count / highest) * (HEIGHT - 30);
		const bars = passed.flatMap((count, at) => {
			const x = LEFT + at * width;
			const over = refused[at] ?? 0;
			return [
				bar(x, HEIGHT - 10 - tall(count), width, tall(count), '#2f6bff'),
				bar(x, HEIGHT - 10 - tall(count + over), width, tall(over), '#e5484d'),
			];
		});
		const line = HEIGHT - 10 - tall(limit / (2000 / STEP_MS));
		const lost = run.requests.filter(({ status }) => status === 429).length;
		const end = run.reports.some(({ error }) => error) ? ', which ended it' : '';
		const told = `${name}: ${(run.ms / 1000).toFixed(1)} s, ${lost} refused${end}`;
		return `<g transform="translate(0 ${index * HEIGHT})">
<text x="${LEFT}" y="14">${told}</text>
<line x1="${LEFT}" x2="${WIDTH}" y1="${line.toFixed(1)}" y2="${line.toFixed(1)}" stroke="#888" stroke-dasharray="4 3"/>
${bars.filter(Boolean).join('\n')}
</g>`;
	});
	const height = runs.length * HEIGHT + 20;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#888">
${strips.join('\n')}
<text x="${LEFT}" y="${height - 6}">requests each half second, ${seconds} s; blue passed, red refused; dashed: what the limit lets pass</text>
</svg>
`;
}

function counted({ requests, begin }: Run, columns: number, isMeant: (status: number) => boolean): number[] {
	const counts = new Array<number>(columns).fill(0);
	for (const { at, status } of requests) {
		const column = Math.min(columns - 1, Math.max(0, Math.floor((at - begin) / STEP_MS)));
		if (isMeant(status)) counts[column] = (counts[column] ?? 0) + 1;
	}
	return counts;
}

function bar(x: number, y: number, width: number, height: number, fill: string): string {
	if (height <= 0) return '';
	const [left, top, wide, tall] = [x, y, width * 0.8, height].map((value) => value.toFixed(1));
	return `<rect x="${left}" y="${top}" width="${wide}" height="${tall}" fill="${fill}"/>`;
}
