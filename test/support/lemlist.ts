import nock from 'nock';
import type { IDataObject } from 'n8n-workflow';

// What nock patches as soon as it is imported belongs to the process: the next file of tests finds it as this one leaves it.
afterAll(() => nock.restore());

/** Rate limit headers that let a test run at full speed. */
export const FAST = { 'x-ratelimit-limit': '100000', 'x-ratelimit-remaining': '99999' };

/** lemlist, answered by nock. */
export function lemlist(): nock.Scope {
	return nock('https://api.lemlist.com/api', { encodedQueryParams: true }).defaultReplyHeaders(FAST);
}

/** Keeps every test of a file off the network, and ends each with no request left unanswered in nock. */
export function isolated(): void {
	beforeAll(() => nock.disableNetConnect());
	afterEach(() => {
		nock.abortPendingRequests();
		nock.cleanAll();
	});
	afterAll(() => nock.enableNetConnect());
}

/** Parameters of Lead > Mark Not Interested with the address taken from the item. */
export const markNotInterested = {
	resource: 'lead',
	operation: 'markNotInterested',
	leadIdOrEmail: '={{ $json.email }}',
};

/** Input items for these addresses. */
export function people(...emails: string[]): IDataObject[] {
	return emails.map((email) => ({ email }));
}
