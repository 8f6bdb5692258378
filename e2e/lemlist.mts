import { startSandbox } from '../sandbox/server.mts';
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
}

/**
 * The real lemlist if LEMLIST_API_KEY is set, else a new sandbox.
 * A mark cannot be taken back through the API: with the real one, nobody is marked whom LEMLIST_LEADS does not name.
 */
export async function chooseLemlist(say: (line: string) => void): Promise<Lemlist> {
	const apiKey = process.env.LEMLIST_API_KEY?.trim();
	if (apiKey) {
		const leads = namedLeads();
		say('LEMLIST_API_KEY is set: this is the REAL lemlist, https://api.lemlist.com/api. Marks are real.');
		return { name: 'lemlist', url: 'https://api.lemlist.com/api', apiKey, leads };
	}
	const sandbox = await startSandbox({ port: await freePort(SANDBOX_PORT) });
	return { name: 'sandbox', url: sandbox.url, apiKey: sandbox.apiKey };
}

/** LEMLIST_LEADS as a list; empty without it. Throws a Failure when something in it is no e-mail and no lead id. */
function namedLeads(): string[] {
	const leads = (process.env.LEMLIST_LEADS ?? '').split(/[\s,;]+/).filter(Boolean);
	const wrong = leads.filter((lead) => !/^(lea_\w+|[^@]+@[^@]+\.[^@]+)$/.test(lead));
	if (wrong.length > 0)
		throw new Failure(`LEMLIST_LEADS: neither an e-mail nor a lead id (lea_…): ${wrong.join(', ')}`);
	return leads;
}
