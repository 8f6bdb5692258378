import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { IDLE } from '../../nodes/Lemlist/triggers/webhook/idle.ts';

const docs = readFileSync(join(import.meta.dirname, '../../docs/triggers.md'), 'utf8');

it.each(Object.entries(IDLE))(
	'the docs say why a call starts nothing, and what to do: %s',
	(_name, reason) => {
		const rows = docs.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
		expect(rows).toContainEqual(['', String(reason.status), reason.because, reason.remedy, '']);
	},
);
