import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { resolve } from '../nodes/Lemlist/api/endpoint.ts';
import { isPrivateExpression } from '../nodes/Lemlist/transport/reach.ts';

/** The Base URL as it is used. */
const GIVEN = '($credentials.baseUrl || "https://api.lemlist.com/api").trim().replace(/\\/+$/, "")';
const HOST = 'url.replace(/^\\w+:\\/\\/(\\[[^\\]]*\\]|[^/:]*).*$/, "$1")';
/** The node refuses others in words; here n8n leaves no room but for an address, so one that is none keeps the key in. */
const IS_GOOD = `(/^https:\\/\\/[^?#@\\s]+$/i.test(url) || /^http:\\/\\/[^?#@\\s]+$/i.test(url) && ${isPrivateExpression(HOST)})`;
const REFUSED = 'The Base URL has to begin with https:// and to hold no user, ? or #';

/**
 * The lemlist API key. lemlist takes it as the password of HTTP Basic auth with an empty user name
 * (https://developer.lemlist.com, "Authentication").
 *
 * The name is this package's own: credential names are global in n8n, and calling it `lemlistApi` would replace
 * the credential of n8n's built-in Lemlist node for everybody who installs this package.
 */
export class LemlistBasicAuthApi implements ICredentialType {
	name = 'lemlistBasicAuthApi';

	displayName = 'Lemlist Basic Auth API';

	icon = { light: 'file:../icons/lemlist.svg', dark: 'file:../icons/lemlist.dark.svg' } as const;

	documentationUrl = 'https://developer.lemlist.com/api-reference/getting-started/authentication';

	/** Fills in the HTTP Request node where this credential is chosen; no entry of its own in the list of nodes. */
	httpRequestNode = {
		name: 'lemlist',
		docsUrl: 'https://developer.lemlist.com',
		apiBaseUrlPlaceholder: 'https://api.lemlist.com/api/team',
		hidden: true,
	};

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Made in lemlist under Settings > Integrations > API keys',
			description: 'It acts as the user who made it',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.lemlist.com/api',
			description:
				'Where the API is. Change it only for an egress proxy or a stand-in of lemlist; outside a private network it has to begin with https://.',
		},
	];

	/** No expression, because n8n evaluates none for what a webhook does behind its call. */
	authenticate = async (
		{ apiKey }: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => ({
		...options,
		auth: { username: '', password: String(apiKey ?? '').trim() },
	});

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ((url) => ${IS_GOOD} ? url : "${REFUSED}")(${GIVEN}) }}`,
			url: resolve('GET /team', {}).path,
		},
		// lemlist answers 200 and a web page on addresses outside its API, so a good status alone proves nothing.
		rules: [
			{
				type: 'responseSuccessBody',
				properties: {
					key: '_id',
					value: undefined,
					message: 'What answers there is not the lemlist API. Check the base URL.',
				},
			},
		],
	};
}
