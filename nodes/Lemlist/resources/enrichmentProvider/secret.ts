import { NodeApiError } from 'n8n-workflow';

/** Passes a refusal on, without a secret that lemlist may have repeated in it. @throws always */
export function withoutSecret(refusal: unknown, secret: string): never {
	if (refusal instanceof NodeApiError) {
		refusal.message = refusal.message.replaceAll(secret, '***');
		refusal.description = refusal.description?.replaceAll(secret, '***');
	}
	throw refusal;
}
