import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { World } from '../../transport';
import { memoryOf } from './memory';

const LOG_EVERY_MS = 60_000;

/** Why a call starts nothing: what lemlist is answered, and what the log says about it and what to do. */
export const IDLE = {
	secret: {
		status: 401,
		answer: 'the secret is missing or wrong',
		because: 'the secret is missing or wrong',
		remedy: 'If lemlist made them, deactivate the workflow and activate it again.',
	},
	otherKey: {
		status: 401,
		answer: 'the secret is missing or wrong',
		because: 'the webhook was made with another API key',
		remedy: 'Delete that webhook in the lemlist team of that key, or, if it is the same team, deactivate the workflow and activate it again.',
	},
	credential: {
		status: 503,
		answer: 'the credential cannot be read',
		because: 'the credential cannot be read, or has no API key',
		remedy: 'Look at the credential of the node.',
	},
	size: {
		status: 413,
		answer: 'the event is too large',
		because: 'the event is larger than 2 MB',
		remedy: 'Nothing can be done here: such events are not taken.',
	},
	shape: {
		status: 400,
		answer: 'this is not an event of lemlist',
		because: 'this is not an event of lemlist',
		remedy: 'If lemlist made them, report what it sends to the makers of this package.',
	},
	unwanted: {
		status: 200,
		answer: 'Received',
		because: 'the settings of the node leave the event out',
		remedy: 'If it is missed, look at Trigger On, Campaign Names or IDs, First Time Only and Ignore Bots.',
	},
	repeated: {
		status: 200,
		answer: 'Received',
		because: 'the event had come before',
		remedy: 'That is as it should be.',
	},
	folded: {
		status: 200,
		answer: 'Received',
		because: 'what caused the lead state is reported by itself',
		remedy: 'To have both, switch off Fold Lead States.',
	},
} as const;

export type Reason = keyof typeof IDLE;

/** Answers a call and starts nothing. */
export function startNothing(
	functions: IWebhookFunctions,
	world: World,
	reason: Reason,
): IWebhookResponseData {
	const { status, answer } = IDLE[reason];
	functions.getResponseObject().status(status).json({ message: answer });
	logIdle(functions, world, reason);
	return { noWebhookResponse: true };
}

/** Logs that a call started nothing: the first, and then at most once a minute, so that nobody can fill the log. */
export function logIdle(functions: IWebhookFunctions, world: World, reason: Reason): void {
	const { idle } = memoryOf(functions, world);
	const calls = idle.get(reason) ?? { count: 0, loggedAt: -Infinity };
	idle.set(reason, calls);
	calls.count++;
	const now = world.now();
	if (now - calls.loggedAt < LOG_EVERY_MS) return;
	const { because, remedy, status } = IDLE[reason];
	const { name } = functions.getNode();
	functions.logger[status === 200 ? 'info' : 'warn'](
		`${name} started nothing for ${calls.count} call(s), because ${because}. ${remedy}`,
		{ workflowId: functions.getWorkflow().id, nodeName: name },
	);
	calls.count = 0;
	calls.loggedAt = now;
}
