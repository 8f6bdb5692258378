import type { Endpoint } from '../../nodes/Lemlist/api/endpoint.ts';
import { readFolder } from '../generated/files.mts';

const stated = Object.entries(readFolder('nodes/Lemlist/api'));

/** The file that has the answer of an endpoint: it is named like the one that states it. */
export function answerFileOf(endpoint: Endpoint): string {
	const [file] = stated.find(([, text]) => text.includes(`'${endpoint}': `)) ?? [];
	return `sandbox/resources/${/\w+(?=\.ts$)/.exec(file ?? '')?.[0] ?? '<name>'}.mts`;
}
