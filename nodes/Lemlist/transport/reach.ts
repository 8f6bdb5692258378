/** Names that only some networks know, and names without a dot (`localhost`, a container's name). */
const PRIVATE_NAME = /^[^.:[\]]+$|\.(localhost|local|internal|lan|home\.arpa)$/i;
/** Loopback, private, link-local, shared (RFC 6598) and unspecified addresses. */
const PRIVATE_V4 =
	/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_V6 = /^\[(::|f[cd]|fe[89ab])/i;

/** The same as an expression of n8n, for what it evaluates itself. @param host an expression that gives the host */
export function isPrivateExpression(host: string): string {
	return `(/^[\\d.]+$/.test(${host}) ? ${PRIVATE_V4}.test(${host}) : ${PRIVATE_NAME}.test(${host}) || ${PRIVATE_V6}.test(${host}))`;
}

/**
 * Whether an address can only be reached from its own machine or network, as far as the address itself tells.
 * A URL that cannot be read counts as private.
 */
export function isPrivate(url: string): boolean {
	if (!URL.canParse(url)) return true;
	const { hostname } = new URL(url);
	if (/^[\d.]+$/.test(hostname)) return PRIVATE_V4.test(hostname);
	return PRIVATE_NAME.test(hostname) || PRIVATE_V6.test(hostname);
}
