import type { IDataObject } from 'n8n-workflow';
import type { Asked } from './errors';

/** Where a request goes. */
export interface Place extends Pick<Asked, 'path' | 'baseUrl'> {
	url: string;
	isFile: boolean;
	/** The API lives there, so the API key may go along. */
	isApi: boolean;
}

/** @param path below the base URL, starting with a slash */
export function below(path: string, baseUrl: string): Place {
	return { url: `${baseUrl}${path}`, path, baseUrl, isFile: false, isApi: true };
}

/** A query may be what lets its holder read the file, so messages show the path alone. */
export function fileAt(url: string, baseUrl: string): Place {
	const { href, origin, pathname } = new URL(url);
	const isApi = origin === new URL(baseUrl).origin;
	return { url: href, path: pathname, baseUrl: origin, isFile: true, isApi };
}

/** The credential's base URL without a trailing slash; the public API where it is left empty. */
export function baseUrlOf(credential: IDataObject): string {
	return String(credential.baseUrl || 'https://api.lemlist.com/api')
		.trim()
		.replace(/\/+$/, '');
}
