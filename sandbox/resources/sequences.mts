import type { JsonObject, JsonValue } from '../api.mts';
import { Refusal } from '../answer.mts';
import { isObject } from '../api.mts';
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
	/** Sequences of a condition in their order, the last of which is Else. */
	branches: string[];
	/** Who sends it, whoever sends the others. */
	sender?: JsonObject;
	/** Nobody gets it any more. */
	isSkipped?: true;
	/** Leads that do not get it. */
	skippedFor?: string[];
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
	/** As a branch: its name, and what it is for, under lemlist's own names. */
	branch?: JsonObject;
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
	for (const n of SORTING) sortByIndustry(store, store.campaigns.rows[n]?.sequenceId);
}

/** Drafts that end in a condition of several branches. */
const SORTING = [15, 29];

/** How lemlist writes that two values are the same was not seen: `is` is a guess. */
function sortByIndustry(store: Store, sequenceId: string | undefined): void {
	const all = store.all(SEQUENCES);
	const industry = (customValue: string) => ({
		customField: 'industry',
		customOperator: 'is',
		customValue,
	});
	const content = { conditionKey: 'customLeadInfo', delayType: 'within', ...industry('Software') };
	const main = all.need(sequenceId);
	const step = addStep(store, main, { type: 'conditional', ...content });
	for (const each of ['Banking', 'Retail'])
		addBranch(store, main, step, { name: `${each} companies`, ...industry(each) });
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
			const [first] = branchesOf(call.store, step);
			if (first) first.branch = { ...first.branch, ...tests(content) };
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
		const step = paidStep(call);
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

	'GET /sequences/{sequenceId}/steps/{stepId}/branches': (call) => shownBranches(call.store, stepIn(call)),

	'POST /sequences/{sequenceId}/steps/{stepId}/branches': (call) => {
		const { store, body } = call;
		const step = stepIn(call);
		refuseKey(body);
		const needed = TOLD_APART[String(step.content.conditionKey)];
		if (!needed) throw new Refusal(400, 'This condition has two branches only');
		refuseIf(!needed.some((name) => name in body), `Say what the branch is for: ${needed.join(', ')}`);
		refuseOnceEntered(call);
		return shownBranch(step, addBranch(store, sequenceIn(call), step, body));
	},

	'PATCH /sequences/{sequenceId}/steps/{stepId}/branches': (call) => {
		const { store } = call;
		const step = stepIn(call);
		const order = call.texts('order');
		const sorted = (ids: readonly string[]) => ids.toSorted().join();
		const isWhole = sorted(order) === sorted(step.branches.slice(0, -1));
		refuseBranchIf(!isWhole, 'ORDER_INVALID', 'order must list every branch but Else exactly once');
		refuseOnceEntered(call);
		step.branches = [...order, ...step.branches.slice(-1)];
		return shownBranches(store, step);
	},

	'PATCH /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}': (call) => {
		const { store, body } = call;
		const { step, branch } = branchIn(call);
		refuseKey(body);
		refuseBranchIf(Object.keys(body).length === 0, 'NO_UPDATE', 'Nothing to update');
		const { name: _name, delay: _delay, ...more } = body;
		if (Object.keys(more).length > 0) refuseOnceEntered(call);
		branch.branch = { ...branch.branch, ...body };
		if (body.customField !== undefined) lookAt(store, step, body.customField);
		return shownBranch(step, branch);
	},

	'DELETE /sequences/{sequenceId}/steps/{stepId}/branches/{branchSequenceId}': (call) => {
		const { store } = call;
		const { step, branch } = branchIn(call);
		refuseBranchIf(step.branches.length < 3, 'LAST_NOT_REMOVABLE', 'The last branch cannot be removed');
		refuseOnceEntered(call);
		const all = store.all(SEQUENCES);
		const before = [...all.keys()];
		step.branches = step.branches.filter((each) => each !== branch._id);
		for (const each of branch.steps) forget(store, each);
		all.delete(branch._id);
		return { ok: true, removedSequenceIds: before.filter((each) => !all.has(each)) };
	},

	'GET /sequences/{sequenceId}/steps/{stepId}/sender': (call) => {
		const { sender } = paidStep(call);
		return sender ? { sender } : {};
	},

	// That the campaign's own senders change with it is not played, and what tells of it is a guess.
	'PUT /sequences/{sequenceId}/steps/{stepId}/sender': (call) => {
		const step = paidStep(call);
		refuseIf(WITHOUT_SENDER.includes(step.type), 'This step has no sender', 409);
		const needed = channelOf(step.type);
		const { channel } = call.body;
		const given = isObject(channel) ? channel.type : undefined;
		refuseIf(given !== needed, needed ? `channel.type must be ${needed}` : 'channel is not allowed');
		step.sender = call.body;
		return { sender: step.sender, senderPoolChange: { added: needed ? [needed] : [] } };
	},

	'DELETE /sequences/{sequenceId}/steps/{stepId}/sender': (call) => {
		paidStep(call).sender = undefined;
		return {};
	},
};

/** By condition that may have more than two branches, what these are told apart by. Which is the fourth is a guess. */
const TOLD_APART: Record<string, readonly string[]> = {
	aircallDone: ['callStatusFilter'],
	customLeadInfo: ['customField', 'customOperator', 'customValue'],
	hasEmailAddress: ['emailStatusFilter'],
	hasScore: ['scoreComparator', 'scoreThreshold'],
};
const TESTS = Object.values(TOLD_APART).flat();

/** Of what a body holds, that which a branch is for. */
function tests(body: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(body).filter(([name]) => TESTS.includes(name)));
}

function branchesOf(store: Store, { branches }: Step): Sequence[] {
	return branches.map((each) => store.all(SEQUENCES).need(each));
}

/** Adds a branch before Else. */
function addBranch(
	store: Store,
	{ campaignId, level, _id }: Sequence,
	step: Step,
	branch: JsonObject,
): Sequence {
	const own = { campaignId, level: level + 1, parentId: _id, steps: [], branch };
	const added = store.all(SEQUENCES).add(own);
	step.branches.splice(-1, 0, added._id);
	const { customField = store.all(SEQUENCES).get(step.branches[0] ?? '')?.branch?.customField } = branch;
	if (customField !== undefined) lookAt(store, step, customField);
	return added;
}

/** A condition looks at one field, whichever branch names it. */
function lookAt(store: Store, step: Step, customField: JsonValue): void {
	for (const each of branchesOf(store, step).slice(0, -1)) each.branch = { ...each.branch, customField };
}

/** What lemlist calls refusals of branches was seen, but not its words, nor whether a branch stands in an envelope. */
function refuseBranchIf(isSo: boolean, code: string, words: string, status = 400): void {
	refuseIf(isSo, { error: words, code: `SEQUENCE_BRANCH_${code}` }, status);
}

function refuseOnceEntered(call: AnyCall): void {
	const campaign = call.store.campaigns.get(sequenceIn(call).campaignId);
	const leads = campaign ? call.store.leadsIn(campaign) : [];
	const isDraft = campaign?.status === 'draft' || campaign?.status === 'errors';
	const hasEntered = leads.some(({ isLaunched = !isDraft }) => isLaunched);
	refuseBranchIf(hasEntered, 'LEADS_ENTERED', 'Leads have entered the campaign', 409);
}

function refuseKey(body: JsonObject): void {
	refuseBranchIf('conditionKey' in body, 'CONDITION_KEY_NOT_ALLOWED', 'conditionKey is not allowed');
}

/** The branch that the path names. @throws Refusal where it is Else */
function branchIn(call: AnyCall): { step: Step; branch: Sequence } {
	const step = stepIn(call);
	const branch = branchesOf(call.store, step).find(({ _id }) => _id === call.path.branchSequenceId);
	if (!branch) throw new Refusal(404, 'Branch not found');
	refuseBranchIf(branch._id === step.branches.at(-1), 'IS_FALLBACK', 'Else cannot be changed');
	return { step, branch };
}

function shownBranch(
	step: Step,
	{ _id: sequenceId, branch: { customValue, ...branch } = {} }: Sequence,
): JsonObject {
	const isElse = sequenceId === step.branches.at(-1);
	return {
		...{ sequenceId, key: isElse ? 'fallback' : (step.content.conditionKey ?? ''), ...branch },
		...(customValue !== undefined && { customValues: [customValue].flat() }),
	};
}

function shownBranches(store: Store, step: Step): object {
	return { branches: branchesOf(store, step).map((each) => shownBranch(step, each)) };
}

/** What a step of each type is sent by; those that are not here have no sender, or one without a channel. */
function channelOf(type: string): string | undefined {
	return { email: 'email', sms: 'phone', whatsappMessage: 'whatsapp' }[type] ?? /^linkedin/.exec(type)?.[0];
}

/** Who sends nothing at all. */
const WITHOUT_SENDER = ['conditional', 'sendToAnotherCampaign'];

/** A step of a campaign, in whichever sequence. */
export function stepOf({ store, path }: AnyCall): Step {
	const { _id } = store.campaigns.need(path.campaignId);
	const steps = sequencesOf(store, _id).flatMap((sequence) => sequence.steps);
	const step = steps.find((each) => each._id === path.stepId);
	if (!step) throw new Refusal(404, STEPS.missing);
	return step;
}

/** The same, where it is something that can be left out. */
export function skippableStep(call: AnyCall): Step {
	const step = stepOf(call);
	refuseIf(step.type === 'conditional', 'Condition steps cannot be skipped', 422);
	return step;
}

/** Whether a step is left out for a lead, and for how long already: at once, or before. */
export function skipFor(step: Step, leadId: string): boolean {
	const { skippedFor = [] } = step;
	const isNew = !step.isSkipped && !skippedFor.includes(leadId);
	if (isNew) step.skippedFor = [...skippedFor, leadId];
	return isNew;
}

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
		for (const { branch = {} } of branches.slice(1, -1).map((each) => all.need(each)))
			addBranch(store, to, step, branch);
		for (const [n, branch] of branches.entries()) {
			const copy = all.need(step.branches[n]);
			copy.branch = all.need(branch).branch;
			copySteps(store, all.need(branch), copy);
		}
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
		step.branches = [tests(content), {}].map(
			(branch) =>
				store.all(SEQUENCES).add({ campaignId, level: level + 1, parentId, steps: [], branch })._id,
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

/** @throws Refusal where the plan is too small for what needs Email Pro */
export function refuseSmallPlan({ store }: AnyCall): void {
	const isSmall = SMALL_PLANS.includes(store.settings.plan);
	refuseIf(isSmall, 'route is available starting emailPro plan', 402);
}

/** A step that may have an A/B test or a sender of its own, as far as the plan goes. */
function paidStep(call: AnyCall): Step {
	refuseSmallPlan(call);
	return stepIn(call);
}

/** A step that has one. */
function testedIn(call: AnyCall) {
	const step = paidStep(call);
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
	const holds = { key: content.conditionKey ?? '', delayType: content.delayType ?? 'within' };
	const last = branches.length - 1;
	return {
		...{ _id, type, delay, emailTemplateId, message: '', ...content },
		...(last > 0 && {
			conditions: branches.map((sequenceId, n) => ({
				...(n < last ? holds : { key: 'fallback' }),
				sequenceId,
			})),
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
