// n8n's lint judges what is published and cannot see .mts files; this one judges the project's own tools.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config({
	files: ['**/*.mts'],
	extends: [js.configs.recommended, tseslint.configs.strict],
	rules: {
		'no-undef': 'off',
		// `{ _id, ...rest }` is how a key is left out.
		'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
	},
});
