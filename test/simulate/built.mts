import { createRequire } from 'node:module';
import type { Subject } from './functions.mts';

/** The package as it is built. */
export function built(): Subject {
	const load = createRequire(import.meta.url);
	const at = (name: string) => load(`../../dist/nodes/Lemlist/${name}.js`);
	return {
		...at('engine/run'),
		...at('triggers/polling/poll'),
		...at('triggers/webhook/delivery'),
		...at('triggers/webhook/hooks'),
		...at('transport/index'),
		...at('resources/index'),
		...at('transport/queue'),
	};
}
