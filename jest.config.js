/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	maxWorkers: '100%',
	// Nothing here waits for time; a machine busy with other things may still be slow.
	testTimeout: 30_000,
	testMatch: ['**/*.test.{ts,mts}'],
	// Here and not in the script of `npm test`, where the files to test would be taken for more of them.
	testPathIgnorePatterns: ['/node_modules/', '/test/browser/'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json', 'node'],
	transform: {
		'\\.m?ts$': [
			'@swc/jest',
			{
				jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs' },
			},
		],
	},
};
