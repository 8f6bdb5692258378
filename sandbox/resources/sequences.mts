import type { JsonObject, JsonValue } from '../api.mts';
import { Refusal } from '../answer.mts';
import { SEQUENCE_PLANS } from '../data.mts';
import type { InventedStep } from '../data.mts';
import { id } from '../id.mts';
import type { Kind, Row, Seeding } from '../kind.mts';
import { refuseIf } from '../resource.mts';
import type { AnyCall, Endpoints } from '../resource.mts';
import type { Store } from '../store.mts';

export interface Step extends Row {
	type: string;
	/** Days. */
	delay: number;
	emailTemplateId: string;
	/** What it is made of besides, under lemlist's own names. */
	content: JsonObject;
	/** Sequences of a condition: where it holds, and where it does not. */
	branches: string[];
	/** `true` while it goes on, then the winner. */
	abTest?: true | 'A' | 'B';
	/** Variant B, as long as there is one. */
	b?: { emailTemplateId: string; content: JsonObject };
}

export interface Sequence extends Row {
	campaignId: string;
	/** 0 for the main one. */
	level: number;
	parentId?: string;
	steps: Step[];
}

const STEPS: Kind<Step> = { name: 'steps', prefix: 'stp', missing: 'Step not found' };

export const SEQUENCES: Kind<Sequence> = {
	name: 'sequences',
	prefix: 'seq',
	missing: 'Sequence not found',
	// Campaigns name the ids of their sequences, so these come in the same order; their steps follow in `begin`.
	*seed({ store }) {
		for (const campaignId of store.campaigns.keys()) yield { campaignId, level: 0, steps: [] };
	},
};

export const kinds = [STEPS, SEQUENCES];

/** Nobody has written these campaigns yet. */
const isUnwritten = (n: number) => n % 14 === 8;

export function begin({ store }: Seeding): void {
	for (const [n, { sequenceId }] of store.campaigns.rows.entries()) {
		const plan = SEQUENCE_PLANS[n % SEQUENCE_PLANS.length];
		if (plan && !isUnwritten(n)) write(store, store.all(SEQUENCES).need(sequenceId), plan);
	}
}

/** What each type does not do without. */
const NEEDED: Record<string, string> = {
	api: 'url',
	conditional: 'conditionKey',
	email: 'subject',
	linkedinSend: 'message',
	sendToAnotherCampaign: 'campaignId',
	sms: 'message',
	whatsappMessage: 'message',
};
const MOST_MEDIA = 6;
/** Plans without A/B tests; their names are a guess. */
const SMALL_PLANS = ['free', 'emailStarter'];
/** lemlist documents that it refuses these, but not its words. */
const WRONG_STEP = {
	body: 'Invalid step',
	'body.type': 'Invalid type',
	'body.delay bounds': 'delay must be between 0 and 1500',
	'body.subject long': 'subject must have at most 400 characters',
};
const CANNOT_EDIT = 'You cannot edit this step because the campaign is running';

export const endpoints: Endpoints = {
	'GET /campaigns/{campaignId}/sequences': ({ store, path }) => {
		const { _id, sequenceId } = store.campaigns.need(path.campaignId);
		refuseIf(!store.all(SEQUENCES).has(sequenceId), 'Campaign has no sequence');
		return Object.fromEntries(
			sequencesOf(store, _id).map((sequence) => [sequence._id, shownSequence(store, sequence)]),
		);
	},

	'POST /sequences/{sequenceId}/steps': {
		wrong: WRONG_STEP,
		answer: (call) => {
			const sequence = sequenceIn(call, 400);
			const type = call.text('type') ?? '';
			const needed = NEEDED[type];
			refuseIf(needed !== undefined && !call.body[needed], `${needed} is required for ${type} steps`);
			refuseBadContent(call, {});
			return shownStep(addStep(call.store, sequence, call.body));
		},
	},

	'PATCH /sequences/{sequenceId}/steps/{stepId}': {
		wrong: WRONG_STEP,
		answer: (call) => {
			const step = stepIn(call, 400);
			const { type, delay = step.delay, ...content } = call.body;
			refuseIf(type !== step.type, 'type cannot be changed');
			refuseIf(isRunning(call), CANNOT_EDIT);
			const needed = NEEDED[step.type] ?? '';
			refuseIf(content[needed] === '', `${needed} is required for ${step.type} steps`);
			refuseBadContent(call, step.content);
			Object.assign(step.content, content);
			return shownStep(Object.assign(step, { delay: Number(delay) }));
		},
	},

	'DELETE /sequences/{sequenceId}/steps/{stepId}': (call) => {
		const step = stepIn(call);
		refuseIf(isRunning(call), 'You cannot delete this step because the campaign is running');
		const { steps } = sequenceIn(call);
		steps.splice(steps.indexOf(step), 1);
		forget(call.store, step);
		return { ok: true };
	},

	'POST /sequences/{sequenceId}/steps/{stepId}/ab-test': (call) => {
		const step = testable(call);
		refuseIf(step.type !== 'email', 'A/B tests are for email steps only');
		refuseIf(step.b !== undefined, 'A/B test already exists on this step');
		refuseIf(isRunning(call), CANNOT_EDIT);
		return shownVariant(startTest(step));
	},

	'GET /sequences/{sequenceId}/steps/{stepId}/ab-test': (call) => shownVariant(testedIn(call)),

	'PATCH /sequences/{sequenceId}/steps/{stepId}/ab-test': {
		// lemlist names the types, whichever they are; these are the document's.
		wrong: { body: 'Match error: Expected string, got number' },
		answer: (call) => {
			const step = testedIn(call);
			Object.assign(step.b.content, call.body);
			return shownVariant(step);
		},
	},

	'DELETE /sequences/{sequenceId}/steps/{stepId}/ab-test': (call) => {
		const step = testedIn(call);
		refuseIf(isRunning(call), CANNOT_EDIT);
		if (call.text('variant') === 'A') Object.assign(step, step.b);
		Object.assign(step, { abTest: undefined, b: undefined });
		return { ok: true };
	},

	'POST /sequences/{sequenceId}/steps/{stepId}/ab-test/winner': (call) => {
		const step = testedIn(call);
		refuseIf(step.abTest !== true, 'A winning variant has already been selected for this step');
		const variant = call.text('variant');
		refuseIf(variant === undefined, 'Invalid variant');
		step.abTest = variant === 'B' ? 'B' : 'A';
		return { stepId: step._id, abTest: step.abTest };
	},
};

/** All sequences of a campaign, the main one first. */
export function sequencesOf(store: Store, campaignId: string): Sequence[] {
	return store.all(SEQUENCES).rows.filter((sequence) => sequence.campaignId === campaignId);
}

/** Makes the main sequence of a campaign, empty. */
export function addSequence(store: Store, campaignId: string): Sequence {
	return store.all(SEQUENCES).add({ campaignId, level: 0, steps: [] });
}

/** Copies steps with their branches and A/B tests. */
export function copySteps(store: Store, from: Sequence, to: Sequence): void {
	for (const { type, delay, content, branches, b } of from.steps) {
		const step = addStep(store, to, { ...content, type, delay });
		if (b) Object.assign(startTest(step).b.content, b.content);
		const all = store.all(SEQUENCES);
		for (const [n, branch] of branches.entries())
			copySteps(store, all.need(branch), all.need(step.branches[n]));
	}
}

function write(store: Store, sequence: Sequence, plan: readonly InventedStep[]): void {
	for (const { branches = [], subjectB, ...fields } of plan) {
		const step = addStep(store, sequence, fields);
		if (subjectB !== undefined) startTest(step).b.content.subject = subjectB;
		for (const [n, branch] of branches.entries())
			write(store, store.all(SEQUENCES).need(step.branches[n]), branch);
	}
}

/** Puts a step where `index` says, or last; a condition gets its two branches. */
function addStep(store: Store, sequence: Sequence, { type, index, delay, ...content }: JsonObject): Step {
	const { steps, level, campaignId, _id: parentId } = sequence;
	const at = Math.min(Math.max(0, Number(index ?? Infinity)), steps.length);
	const step = store.all(STEPS).add({
		type: String(type),
		delay: Number(delay ?? (at === 0 ? 0 : 1)),
		emailTemplateId: '',
		content,
		branches: [],
	});
	step.emailTemplateId = id('etp', step._id);
	steps.splice(at, 0, step);
	if (type === 'conditional')
		step.branches = [0, 1].map(
			() => store.all(SEQUENCES).add({ campaignId, level: level + 1, parentId, steps: [] })._id,
		);
	return step;
}

/** Forgets a step and all that branches off from it. */
function forget(store: Store, step: Step): void {
	store.all(STEPS).delete(step._id);
	for (const branch of step.branches) {
		for (const each of store.all(SEQUENCES).need(branch).steps) forget(store, each);
		store.all(SEQUENCES).delete(branch);
	}
}

/** B begins as a copy of A. */
function startTest(step: Step) {
	const { subject = '', message = '' } = step.content;
	const b = { emailTemplateId: id('etp', `${step._id} B`), content: { subject, message } as JsonObject };
	return Object.assign(step, { abTest: true as const, b });
}

function sequenceIn({ store, path }: AnyCall, status = 404): Sequence {
	const sequence = store.all(SEQUENCES).get(path.sequenceId ?? '');
	if (!sequence) throw new Refusal(status, SEQUENCES.missing);
	return sequence;
}

function stepIn(call: AnyCall, status = 404): Step {
	const step = sequenceIn(call, status).steps.find(({ _id }) => _id === call.path.stepId);
	if (!step) throw new Refusal(status, STEPS.missing);
	return step;
}

/** A step that may have an A/B test, as far as the plan goes. */
function testable(call: AnyCall): Step {
	const isSmall = SMALL_PLANS.includes(call.store.settings.plan);
	refuseIf(isSmall, 'route is available starting emailPro plan', 402);
	return stepIn(call);
}

/** A step that has one. */
function testedIn(call: AnyCall) {
	const step = testable(call);
	const { b } = step;
	if (!b) throw new Refusal(404, 'No A/B test variant on this step');
	return Object.assign(step, { b });
}

function isRunning(call: AnyCall): boolean {
	return call.store.campaigns.get(sequenceIn(call).campaignId)?.status === 'running';
}

/** @param before what the step has of it already @throws Refusal */
function refuseBadContent({ store, body }: AnyCall, before: JsonObject): void {
	const { url, campaignId, images, videos } = { ...before, ...body };
	refuseIf(
		url !== undefined && !/^https?:\/\//.test(String(url)),
		'url must start with http:// or https://',
	);
	const target = store.campaigns.get(String(campaignId));
	refuseIf(campaignId !== undefined && !target, 'Campaign not found');
	refuseIf(target?.status === 'archived', 'Campaign is archived');
	const count = (list: JsonValue | undefined) => (Array.isArray(list) ? list.length : 0);
	refuseIf(count(images) + count(videos) > MOST_MEDIA, `At most ${MOST_MEDIA} images and videos`);
}

function shownStep({ _id, type, delay, emailTemplateId, content, branches }: Step): JsonObject {
	const [holds, holdsNot] = branches;
	return {
		...{ _id, type, delay, emailTemplateId, message: '', ...content },
		...(holds !== undefined && {
			conditions: [
				{
					key: content.conditionKey ?? '',
					delayType: content.delayType ?? 'within',
					sequenceId: holds,
				},
				{ key: 'fallback', sequenceId: holdsNot ?? '' },
			],
		}),
	};
}

function shownSequence(store: Store, { _id: sequenceId, level, parentId, steps }: Sequence): object {
	const siblings = store.all(SEQUENCES).get(parentId ?? '')?.steps;
	return {
		_id: sequenceId,
		steps: steps.map((step, n) => ({ ...shownStep(step), index: n + 1, sequenceId, sequenceStep: n })),
		level,
		parentId,
		conditionalStepIndex: siblings?.findIndex(({ branches }) => branches.includes(sequenceId)),
	};
}

function shownVariant({ _id, abTest, b }: Step): object {
	return { stepId: _id, abTest, emailTemplateBId: b?.emailTemplateId, ...b?.content };
}
