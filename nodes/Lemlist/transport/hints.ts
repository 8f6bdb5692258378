/** What to do about a status, where lemlist's own words do not say it. */
export const HINTS: Record<number, string> = {
	400: 'lemlist did not accept a value. Compare the fields of this node with what lemlist says above.',
	401: 'Check the API key of the lemlist credential that this node uses. Keys are made in lemlist under Settings > Integrations.',
	402: 'The plan of this lemlist team, or its credits, do not cover this operation. Team > Get Credits shows what is left.',
	403: 'The user behind the API key may not do this. It may be blocked, or the feature is not enabled for this team.',
	404: 'It may be spelled differently, deleted, or belong to another team than the API key.',
	405: 'This operation does not exist at the base URL of the credential. Check the Base URL.',
	407: 'A proxy between n8n and lemlist asks who you are. HTTPS_PROXY and HTTP_PROXY of n8n take it with the address: http://name:password@host:port.',
	409: 'It is already there, or its present state does not allow this.',
	422: 'lemlist did not accept a value. Compare the fields of this node with what lemlist says above.',
	429: 'lemlist kept refusing because too many requests use this API key. Other tools or n8n workers may share the key; run this again when they are done.',
};
/** Of the 429 that is no rate limit. */
export const QUOTA_HINT =
	'The plan of this lemlist team watches no more than that, and waiting changes nothing. Delete a signal agent, or ask for a larger plan in lemlist.';
/** Links to files are signed, and end after a while. */
export const FILE_HINT =
	'lemlist only links to the file, and links end after a while. Running this again brings a new one.';
export const SERVER_HINT =
	'lemlist could not carry this out right now. Writes are not repeated by themselves, so check in lemlist before running it again.';

export const UNSURE =
	'lemlist may or may not have carried it out. Check in lemlist before running it again; it is not repeated by itself.';

/** A request ends when for so long nothing but refusals and failures came; waiting for its turn does not count. */
export interface Stopped {
	/** How long it was patient, in seconds. */
	patience: number;
	/** When it might be tried again (ms since 1970), where lemlist has told and that is too late. */
	until?: number;
}

/** Why a request was given up, as a sentence that begins with a space. */
export function stoppedBecause(stopped: Stopped | undefined): string {
	if (!stopped) return '';
	const { patience, until } = stopped;
	return until === undefined
		? ` For ${patience} seconds nothing else came, which is as long as is waited here.`
		: ` lemlist asks to wait until ${new Date(until).toISOString().replace(/\.\d+Z$/, 'Z')}, and here at most ${patience} seconds are waited.`;
}
