import { LIVE_MS, startSandbox } from '../sandbox/server.mts';
import { Failure, freePort } from './processes.mts';

const SANDBOX_PORT = 7070;

/** What an n8n is to work with: a sandbox started here, or the real lemlist. */
export interface Lemlist {
	/** Names the credential, and the folder of its n8n: what was made for the one must not meet the other. */
	name: 'sandbox' | 'lemlist';
	url: string;
	apiKey: string;
	/** Who the example marks instead of the invented people it is written for. */
	leads?: string[];
	/** Stops the sandbox, once it has kept its data. */
	close?(): Promise<void>;
}

/** How the sandbox goes on from last time. */
export interface Going {
	/** The file that keeps its data. */
	state: string;
	live: boolean;
	fresh: boolean;
}

/** Which one it is going to be. */
export function lemlistName(): Lemlist['name'] {
	return process.env.LEMLIST_API_KEY?.trim() ? 'lemlist' : 'sandbox';
}

/**
 * The real lemlist if LEMLIST_API_KEY is set, else a sandbox: a new one unless told how it goes on.
 * A mark cannot be taken back through the API: with the real one, nobody is marked whom LEMLIST_LEADS does not name.
 */
export async function chooseLemlist(say: (line: string) => void, going?: Going): Promise<Lemlist> {
	const apiKey = process.env.LEMLIST_API_KEY?.trim();
	if (apiKey) {
		const leads = namedLeads();
		say('LEMLIST_API_KEY is set: this is the REAL lemlist, https://api.lemlist.com/api. Marks are real.');
		return { name: 'lemlist', url: 'https://api.lemlist.com/api', apiKey, leads };
	}
	const { live = false, ...others } = going ?? {};
	const sandbox = await startSandbox({
		...{ ...others, say, port: await freePort(SANDBOX_PORT), liveMs: live ? LIVE_MS : 0 },
	});
	return { name: 'sandbox', url: sandbox.url, apiKey: sandbox.apiKey, close: sandbox.close };
}

/** LEMLIST_LEADS as a list; empty without it. Throws a Failure when something in it is no e-mail and no lead id. */
function namedLeads(): string[] {
	const leads = (process.env.LEMLIST_LEADS ?? '').split(/[\s,;]+/).filter(Boolean);
	const wrong = leads.filter((lead) => !/^(lea_\w+|[^@]+@[^@]+\.[^@]+)$/.test(lead));
	if (wrong.length > 0)
		throw new Failure(`LEMLIST_LEADS: neither an e-mail nor a lead id (lea_…): ${wrong.join(', ')}`);
	return leads;
}
