import { operations, shown } from './texts';

const SENDS = /\b(sen[dt]|sending|sends|messages?|e-mails?)\b/i;
const COSTS = /\bcredits?\b/i;
const QUOTA = /\b(quota|limit|searches)\b/i;
const FOR_GOOD = /\b(undone|no undo|for good|cannot be (brought back|restored|recovered|taken back))\b/i;
const BLOCKS = /\bblock|no longer|never|stops? contacting|do not contact/i;
const LIFTS = /\b(again|consent|allow)/i;
const REPLACES = /\b(replaces?|instead of|in place of|the place of|taken away)\b/i;
const ALL = /\b(all|every|everybody|everywhere|no campaign)\b/i;

/** What an operation must not keep to itself: what goes out, what is paid, what is lost, and who is blocked. */
const WARNINGS: Record<string, RegExp[]> = {
	// Messages go out, or start to.
	'campaign.start': [SENDS],
	'campaign.emailStatsExport': [SENDS],
	'lead.launch': [SENDS],
	'lead.resume': [SENDS],
	'lead.importFromCrm': [SENDS],
	'lead.create': [SENDS],
	'conversation.sendEmail': [SENDS],
	'conversation.sendLinkedinMessage': [SENDS],
	'conversation.sendWhatsappMessage': [SENDS],
	'lemwarm.start': [SENDS],
	'sequenceStep.selectAbWinner': [SENDS],
	'emailAccount.connect': [/\bpasswords?\b/i],
	// Credits or a quota are spent.
	'enrichment.enrichPerson': [COSTS],
	'enrichment.enrichLead': [COSTS],
	'enrichment.enrichMany': [COSTS],
	'signalAgent.pushSignal': [COSTS],
	'signalAgent.create': [COSTS],
	'database.searchPeople': [QUOTA],
	'database.searchCompanies': [QUOTA],
	// Gone for good.
	'activity.deleteRecording': [FOR_GOOD],
	'company.delete': [FOR_GOOD],
	'contact.delete': [FOR_GOOD],
	'deliverabilityAlert.delete': [FOR_GOOD],
	'emailAccount.disconnect': [FOR_GOOD],
	'lead.delete': [FOR_GOOD],
	'leadVariable.erase': [FOR_GOOD],
	'persona.delete': [FOR_GOOD],
	'schedule.delete': [FOR_GOOD],
	'sequenceStep.delete': [FOR_GOOD],
	'sequenceStep.deleteAbVariant': [FOR_GOOD],
	'signalAgent.delete': [FOR_GOOD],
	'webhook.delete': [FOR_GOOD],
	// People are blocked, or may be written to again.
	'lead.unsubscribe': [BLOCKS, ALL],
	'lead.stopEverywhere': [ALL],
	'unsubscribe.add': [BLOCKS],
	'unsubscribe.addMany': [BLOCKS],
	'unsubscribe.remove': [LIFTS],
	'unsubscribedContact.add': [BLOCKS],
	'unsubscribedContact.remove': [LIFTS],
	// More changes than one thing.
	'campaign.pause': [ALL],
	'lead.markInterested': [ALL],
	'lead.markNotInterested': [ALL],
	'lead.pause': [ALL],
	'schedule.update': [ALL],
};

it.each(Object.entries(WARNINGS))('%s says what it does to people, money or data', (key, patterns) => {
	const description = operations.find((each) => each.key === key)?.operation.description;
	for (const pattern of patterns) expect(description).toMatch(pattern);
});

/** The same for single parameters, wherever a resource has them. */
const PARAMETER_WARNINGS: Array<[resource: string, parameter: string, RegExp]> = [
	['lead', 'findEmail', COSTS],
	['lead', 'findPhone', COSTS],
	['lead', 'linkedinEnrichment', COSTS],
	['lead', 'verifyEmail', COSTS],
	['enrichment', 'force', COSTS],
	['signalAgent', 'activate', COSTS],
	['campaign', 'autoReview', SENDS],
	['campaign', 'sendUserIds', REPLACES],
	['company', 'force', /\b(contacts|people)\b/i],
	['conversation', 'appendLabels', REPLACES],
	['conversation', 'markAsRead', /\bread\b/i],
	['sequenceStep', 'images', REPLACES],
	['sequenceStep', 'videos', REPLACES],
	['signalAgent', 'signalProcessingType', SENDS],
];

it.each(PARAMETER_WARNINGS)('%s: %s says what it does', (resource, parameter, pattern) => {
	const texts = shown
		.filter(({ where }) => where.startsWith(`${resource} > `) && where.endsWith(` > ${parameter}`))
		.map(({ property }) => property.description);
	expect(texts).not.toHaveLength(0);
	for (const text of texts) expect(text).toMatch(pattern);
});
