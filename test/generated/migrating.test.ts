import { OPERATIONS } from '../../tooling/migrate/builtIn.mts';
import { readText } from './files.mts';
import { builtInTable, operationNames } from './migrating';
import { expectPart } from './parts';

it("docs/migrating.md says what takes the place of n8n's own operations, as `npm run generate` writes it", () => {
	expectPart('docs/migrating.md', 'builtIn', builtInTable());
});

it('README.md says how many operations n8n has of its own', () => {
	expect(readText('README.md')).toContain(`which have ${OPERATIONS.length} operations`);
});

it('docs/migrating.md names operations that there are', () => {
	const named = [
		...readText('docs/migrating.md').matchAll(/((?:[A-Z][a-z]+ )+→(?: (?:[A-Z][a-zA-Z]+|in))+)/g),
	].map(([, name = '']) => name);
	expect(named.length).toBeGreaterThan(30);
	expect(named.filter((name) => !operationNames.includes(name) && !name.startsWith('Options'))).toEqual([]);
});
