import type { IDataObject, INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Asked } from './errors';
import { isPrivate } from './reach';

/** Where a request goes. */
export interface Place extends Pick<Asked, 'path' | 'baseUrl' | 'isFile'> {
	url: string;
	/** The API lives there, so the API key may go along, at its pace. */
	isApi: boolean;
}

/** @param path below the base URL, starting with a slash */
export function below(path: string, baseUrl: string): Place {
	return { url: `${baseUrl}${path}`, path, baseUrl, isFile: false, isApi: true };
}

/**
 * The place of a file that lemlist links to. Whoever can make lemlist say an address must not be able to make n8n call what
 * only n8n's own network reaches, so it is judged as it is written; what a name stands for is n8n's to judge
 * (`N8N_SSRF_PROTECTION_ENABLED`).
 * A query may be what lets its holder read the file, so messages show the path alone.
 * @throws NodeOperationError for an address that is not gone to
 */
export function fileAt(url: string, baseUrl: string, node: INode, isMoved = false): Place {
	const bad = (message: string) =>
		new NodeOperationError(node, message, {
			description: 'Nothing was asked for there. Running this again may bring another address.',
		});
	if (!URL.canParse(url)) throw bad('lemlist gave an address of the file that is none');
	const { href, origin, protocol, pathname } = new URL(url);
	const isApiOrigin = origin === new URL(baseUrl).origin;
	if (!isApiOrigin && protocol !== 'https:' && !(protocol === 'http:' && isPrivate(baseUrl)))
		throw bad(`The file is at an address that is not secure (${protocol})`);
	if (!isApiOrigin && isPrivate(url) && !isPrivate(baseUrl))
		throw bad(`The file is at ${origin}, which only a private network reaches`);
	return { url: href, path: pathname, baseUrl: origin, isFile: true, isApi: isApiOrigin && !isMoved };
}

const PUBLIC_API = 'https://api.lemlist.com/api';

/**
 * The credential's base URL without a trailing slash; the public API where it is left empty.
 * @throws NodeOperationError where the API key would go out in clear, or the address is none; it repeats nothing that may be secret
 */
export function baseUrlOf(credential: IDataObject, node: INode): string {
	const given = String(credential.baseUrl || PUBLIC_API).trim();
	const bad = (what: string) =>
		new NodeOperationError(node, `The Base URL of the lemlist credential ${what}`, {
			description: `Nothing was sent. It should look like ${PUBLIC_API}.`,
		});
	if (!/^https?:\/\//i.test(given) || !URL.canParse(given))
		throw bad('is no address that begins with https://');
	const { protocol, username, password, origin, pathname } = new URL(given);
	if (username || password) throw bad('holds a user name or password, whose place the API key takes');
	if (/[?#]/.test(given)) throw bad('holds a ? or #, so no path can follow it');
	if (protocol === 'http:' && !isPrivate(given))
		throw bad(`would send the API key in clear over the internet, because it begins with http://`);
	return `${origin}${pathname}`.replace(/\/+$/, '');
}
