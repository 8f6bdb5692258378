import { compatibilityTable } from './compatibility';

it('says what was tried, what failed, and what was not tried', () => {
	const text = compatibilityTable({
		'2.40.7': { node: '24.21.0', tried: '2026-11', passed: 2, failed: ['starts', 'stops'] },
		'1.9.0': { node: '20.20.2', tried: '2026-11', passed: 4, failed: [] },
		'3': { tried: '2026-11', impossible: 'no matching version' },
		'1.10.0': { node: '20.20.2' },
	});
	expect(
		text
			.split('\n')
			.slice(2)
			.map((row) =>
				row
					.split('|')
					.map((cell) => cell.trim())
					.slice(1, -1),
			),
	).toEqual([
		['1.9.0', '20', '2026-11', 'all 4 checks pass'],
		['1.10.0', '–', '–', 'not tried'],
		['2.40.7', '24', '2026-11', '2 of 4 checks pass; not: starts; stops'],
		['3', '–', '2026-11', 'not tried, it does not install: no matching version'],
	]);
});
