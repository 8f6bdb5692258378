import { faker } from '@faker-js/faker/locale/en';

import { between, pick, pickSome } from './chance.mts';
import { id } from './id.mts';
import type { JsonValue } from './api.mts';

// Invented names, the same at every start. Drawn once: a hundred thousand persons are put together from them by number.

faker.seed(20_26);

const several = <T,>(count: number, one: () => T): T[] => faker.helpers.uniqueArray(one, count);

const short = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
/** Each with the beginning of a profile. */
const FIRST_NAMES = several(300, () => faker.person.firstName()).map(
	(name) => [name, `https://www.linkedin.com/in/${short(name)}`] as const,
);
const LAST_NAMES = several(500, () => faker.person.lastName()).map((name) => [name, short(name)] as const);
export const JOB_TITLES = several(80, () => faker.person.jobTitle());
export const INDUSTRIES =
	'Technology|Logistics|Healthcare|Fintech|Manufacturing|Retail|Education|Real Estate'.split('|');
const CITIES = several(60, () => `${faker.location.city()}, ${faker.location.country()}`);

export interface InventedCompany {
	name: string;
	domain: string;
	industry: string;
	location: string;
	size: number;
	description: string;
}

/** Whom everybody works for. */
export const COMPANIES: readonly InventedCompany[] = several(60, () => faker.company.name()).map(
	(name, n) => ({
		name,
		domain: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`,
		industry: INDUSTRIES[n % INDUSTRIES.length] ?? '',
		location: CITIES[n % CITIES.length] ?? '',
		size: faker.number.int({ min: 5, max: 5000 }),
		description: faker.company.catchPhrase(),
	}),
);

export interface InventedPerson {
	firstName: string;
	lastName: string;
	jobTitle: string;
	location: string;
	linkedinUrl: string;
	/** Index in `COMPANIES`. */
	company: number;
}

/** The n-th person, counted from 1. No two have the same name among the first 150,000. */
export function person(n: number): InventedPerson {
	const [firstName, profile] = FIRST_NAMES[n % FIRST_NAMES.length] ?? ['', ''];
	// The step through the last names changes with every round of first names.
	const [lastName, shortLast] = LAST_NAMES[
		(n * 7 + Math.floor(n / FIRST_NAMES.length)) % LAST_NAMES.length
	] ?? ['', ''];
	return {
		firstName,
		lastName,
		jobTitle: JOB_TITLES[n % JOB_TITLES.length] ?? '',
		location: CITIES[n % CITIES.length] ?? '',
		// Joined, it is one text in memory instead of six.
		linkedinUrl: [profile, shortLast, n].join('-'),
		company: n % COMPANIES.length,
	};
}

export const USER_NAMES = [
	'Alex Meunier',
	'Blake Okafor',
	'Casey Lindqvist',
	'Devon Marchetti',
	'Emery Tanaka',
];

const TOPICS = (
	'Product Launch|Sales Outreach|CRM Integration|Customer Onboarding|Webinar Invitation|Partner Program|' +
	'Churn Recovery|Free Trial|Annual Renewal|Pricing Update|Case Study|Event Follow-up|Hiring Managers|' +
	'Founders|Agencies|Recruiting|Logistics|Healthcare|Fintech|Manufacturing|Retail|Education|Real Estate|' +
	'Cybersecurity|Nonprofit'
).split('|');
const REGIONS = 'France|Germany|Spain|Italy|Benelux|Nordics|UK|US East|US West|Japan'.split('|');

export const CAMPAIGN_NAMES = REGIONS.flatMap((region) => TOPICS.map((topic) => `${topic} ${region}`));

/** What a step of a seeded sequence is made of, under lemlist's own names. */
export interface InventedStep {
	type: string;
	delay?: number;
	subject?: string;
	message?: string;
	conditionKey?: string;
	delayType?: string;
	/** Subject of variant B of an A/B test. */
	subjectB?: string;
	/** Of a condition: where it holds, and where it does not. */
	branches?: readonly [readonly InventedStep[], readonly InventedStep[]];
}

/** What seeded campaigns do, by turns. */
export const SEQUENCE_PLANS: ReadonlyArray<readonly InventedStep[]> = [
	[
		{
			type: 'email',
			subject: '{{firstName}}, a question about {{companyName}}',
			message: '<p>Hi {{firstName}},</p><p>who looks after outreach at {{companyName}}?</p>',
		},
		{ type: 'email', delay: 3, subject: 'Following up', message: '<p>Did my question reach you?</p>' },
		{ type: 'phone', delay: 4, message: 'Ask whether the e-mails were of interest.' },
	],
	[
		{
			type: 'email',
			subject: 'An idea for {{companyName}}',
			message: '<p>Hi {{firstName}},</p><p>may I show you something in ten minutes?</p>',
			subjectB: 'Ten minutes, {{firstName}}?',
		},
		{ type: 'linkedinVisit' },
		{
			type: 'conditional',
			delay: 3,
			conditionKey: 'emailsOpened',
			delayType: 'within',
			branches: [
				[
					{ type: 'linkedinInvite', message: 'Hi {{firstName}}, let us stay in touch.' },
					{
						type: 'email',
						delay: 2,
						subject: 'One more thing',
						message: '<p>Is Tuesday fine?</p>',
					},
				],
				[{ type: 'email', subject: 'Another try', message: '<p>Is there a better time?</p>' }],
			],
		},
	],
	[
		{ type: 'linkedinVisit' },
		{ type: 'linkedinInvite', message: 'Hi {{firstName}}, we both work in {{industry}}.' },
		{ type: 'linkedinSend', delay: 2, message: 'Thank you for connecting, {{firstName}}.' },
		{ type: 'email', delay: 5, subject: 'Last one from me', message: '<p>Shall I close this?</p>' },
	],
];

/** How LinkedIn says how many work somewhere. */
export function headcount(size: number): string {
	const bounds = [10, 50, 200, 500, 1000, 5000, 10_000];
	const place = bounds.findIndex((bound) => size <= bound);
	return place === -1 ? '10001+' : `${(bounds[place - 1] ?? 0) + 1}-${bounds[place]}`;
}

// What lemlist's own database of people and companies is made of.

const PLACES = (
	'Paris,France,2.35,48.86|Lyon,France,4.84,45.76|Berlin,Germany,13.4,52.52|Madrid,Spain,-3.7,40.42|' +
	'London,United Kingdom,-0.13,51.51|Milan,Italy,9.19,45.46|Amsterdam,Netherlands,4.9,52.37|' +
	'Stockholm,Sweden,18.07,59.33|New York,United States,-74.01,40.71|Austin,United States,-97.74,30.27|' +
	'Toronto,Canada,-79.38,43.65|Bengaluru,India,77.59,12.97|Tokyo,Japan,139.69,35.69'
)
	.split('|')
	.map((line) => {
		const [city = '', country = '', longitude, latitude] = line.split(',');
		return { city, country, geopoint: [Number(longitude), Number(latitude)] };
	});
const TITLES: Readonly<Record<string, readonly string[]>> = {
	Sales: ['Sales Manager', 'Account Executive', 'Head of Sales', 'Sales Director'],
	'Customer service': ['Customer Success Manager', 'Support Specialist'],
	Engineering: ['Software Engineer', 'CTO', 'Engineering Manager'],
	Marketing: ['Marketing Manager', 'CMO', 'Growth Marketer', 'Content Specialist'],
	Operations: ['Operations Manager', 'COO', 'Logistics Analyst'],
	'Human Resources': ['Recruiter', 'HR Manager', 'Head of People'],
	'Finance / Legal / Admin': ['CFO', 'Accountant', 'Legal Counsel'],
	Other: ['Founder', 'CEO', ...JOB_TITLES.slice(0, 20)],
};
export const DEPARTMENTS = Object.keys(TITLES);
export const SENIORITIES = 'Owner / Founder|C-level|Director|Manager|Senior|Entry level'.split('|');
export const EXPERIENCE = 'Less than 1 year|1 to 2 years|2 to 5 years|5 to 10 years|More than 10 years'.split(
	'|',
);
export const LANGUAGES = 'English|French|German|Spanish|Italian|Japanese'.split('|');
export const TECHNOLOGIES =
	'WordPress|React|Node.js|Postman|HubSpot|Salesforce|Shopify|Stripe|Cloudflare|Haskell|Python|Slack'.split(
		'|',
	);
const SKILLS = 'Negotiation|Prospecting|Copywriting|Leadership|SQL|Recruiting|Forecasting'.split('|');

/** A company as the database answers it; the keys that it is searched by. */
export interface FoundCompany {
	readonly _id: string;
	company_name: string;
	company_domain: string;
	company_headquarters_country: string;
	company_location: string;
	company_industry: string;
	company_size: string;
	techno_used_array: string[];
	business_business_customer: string;
	[more: string]: JsonValue;
}

/** Of companies that nobody works for whom the team knows. */
const OTHER_NAMES = several(100, () => faker.company.name());
const PHRASES = several(100, () => faker.company.catchPhrase());

/** The n-th company of the database, counted from 0; the first ones are those of `COMPANIES`. */
export function foundCompany(n: number, ago: (days: number) => string, random: () => number): FoundCompany {
	const one = <T,>(list: readonly T[]) => pick(random, list);
	const number = (min: number, max: number) => between(random, min, max);
	const name = COMPANIES[n]?.name ?? `${one(OTHER_NAMES)} ${n}`;
	const domain = COMPANIES[n]?.domain ?? `${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}.example`;
	const industry = COMPANIES[n]?.industry ?? one(INDUSTRIES);
	const size = COMPANIES[n]?.size ?? number(2, 9000);
	const { city, country, geopoint } = one(PLACES);
	return {
		_id: String(80_000_000 + n),
		company_id: String(80_000_000 + n),
		company_name: name,
		company_domain: domain,
		company_website_url: `https://www.${domain}`,
		company_linkedin_url: `https://www.linkedin.com/company/${domain.replace('.example', '')}`,
		company_logo_url: `https://${domain}/logo.png`,
		company_headquarters_city: city,
		company_headquarters_country: country,
		company_location: `${city}, ${country}`,
		company_location_geopoint_array: geopoint,
		company_description: `${COMPANIES[n]?.description ?? one(PHRASES)}.`,
		company_employee_count: String(size),
		company_size: headcount(size),
		company_type: one(['Privately Held', 'Public Company', 'Partnership']),
		company_founded: String(number(1960, 2023)),
		company_followers_count: String(number(50, 90_000)),
		revenue_bucket: one(['$1M-$10M', '$10M-$50M', '$50M-$100M', '$100M+']),
		employees_count_growth: number(-8, 40),
		last_funding_round_at: ago(number(60, 1500)).slice(0, 10),
		last_updated: ago(number(3, 200)),
		techno_used_array: pickSome(random, TECHNOLOGIES, 2, 6),
		business_business_customer: one(['B2B', 'B2B', 'B2C', 'B2B2C']),
		company_quality_score: String(number(1, 5)),
		company_industry: industry,
		company_subindustry: industry,
		company_subsubindustry: industry,
		company_occ_lead: String(number(1, 400)),
		_score: 20 - n / 100,
	};
}

/** A person as the database answers it; the keys that it is searched by. */
export interface FoundPerson {
	readonly _id: string;
	full_name: string;
	title: string;
	country: string;
	location: string;
	department: string;
	seniority: string;
	years_of_exp_bucket: string;
	current_exp_company_name: string;
	summary: string;
	lead_linkedin_url: string;
	languages: { language: string; proficiency: string }[];
	skills: { skill: string; skill_id: string }[];
	/** The current one is the first. */
	experiences: Record<string, JsonValue>[];
	[more: string]: JsonValue;
}

/** So far from the team's own contacts that nobody is both. */
const FIRST_FOUND = 120_000;

/** The n-th person of the database, counted from 0. */
export function foundPerson(
	n: number,
	companies: readonly FoundCompany[],
	ago: (days: number) => string,
	random: () => number,
): FoundPerson {
	const one = <T,>(list: readonly T[]) => pick(random, list);
	const number = (min: number, max: number) => between(random, min, max);
	const { firstName, lastName, linkedinUrl } = person(FIRST_FOUND + n);
	const { city, country, geopoint } = one(PLACES);
	const department = one(DEPARTMENTS);
	const title = one(TITLES[department] ?? []);
	const short = linkedinUrl.replace(/.*\//, '');
	const connections = number(20, 900);
	const started = number(60, 1500);
	const jobs = pickSome(random, companies, 1, 3).map((company, place) => ({
		company_id: Number(company._id),
		company_shorthand_name: company.company_domain.replace('.example', ''),
		company_name: company.company_name,
		company_domain: company.company_domain,
		company_website_url: company.company_website_url ?? '',
		company_linkedin_url: company.company_linkedin_url ?? '',
		company_industry: company.company_industry,
		company_employee_count: Number(company.company_employee_count),
		company_size: company.company_size,
		company_headquarters_country: company.company_headquarters_country,
		...titled(place === 0 ? title : one(JOB_TITLES)),
		duration: place === 0 ? `${Math.round(started / 30)} months` : '2 years 5 months',
		current_exp_bucket: started > 365 ? 'More than 1 year' : '6 to 12 months',
		location: company.company_location,
		order_in_profile: place + 1,
		date_from: ago(started + 900 * place).slice(0, 7),
		date_to: place === 0 ? null : ago(started + 900 * (place - 1)).slice(0, 7),
	}));
	const company = jobs[0]?.company_name ?? '';
	return {
		_id: String(400_000_000 + n),
		lead_id: 400_000_000 + n,
		canonical_shorthand_name: short,
		linkedin_short: short,
		lead_linkedin_url: linkedinUrl,
		lead_logo_url: `https://example.com/people/${short}.png`,
		full_name: `${firstName} ${lastName}`,
		title,
		department,
		seniority: seniorityOf(title),
		years_of_exp_bucket: one(EXPERIENCE),
		country,
		state: city,
		location: `${city}, ${country}`,
		geopoint,
		connections_count: Math.min(connections, 500),
		connections_count_bucket: connections >= 500 ? '500+' : '0 to 499',
		lead_industry: jobs[0]?.company_industry ?? '',
		current_exp_company_name: company,
		experience_count: jobs.length,
		experiences: jobs,
		education: [
			{ title: `University of ${city}`, subtitle: 'Master', date_to: ago(started + 3500).slice(0, 4) },
		],
		interests: [],
		languages: pickSome(random, LANGUAGES, 1, 3).map((language, place) => ({
			language,
			proficiency: place === 0 ? 'Native or bilingual proficiency' : 'Professional working proficiency',
		})),
		skills: pickSome(random, SKILLS, 1, 4).map((skill) => ({
			skill,
			skill_id: id('skl', skill),
		})),
		headline: `${title} at ${company}`,
		summary: `${title} from ${city}.`,
		last_updated: ago(number(3, 200)),
		lead_quality_score: number(1, 5),
		_score: 25 - n / 1000,
	};
}

const titled = (title: string) => ({ title, title_normalized: title });

function seniorityOf(title: string): string {
	if (title === 'Founder') return 'Owner / Founder';
	if (/^C.O$/.test(title)) return 'C-level';
	if (/Head|Director/.test(title)) return 'Director';
	if (/Manager/.test(title)) return 'Manager';
	return title.length % 2 === 0 ? 'Senior' : 'Entry level';
}

// What lemlist's signal agents can watch for. The sentences, and what belongs to which type, are this stand-in's own.

export interface Watched {
	type: string;
	entity: 'contact' | 'company';
	title: string;
	description: string;
	/** Names of filters, those that have to be filled with ! in front. */
	filters: string[];
	/** What a signal tells: `date` and `title` stand for one. */
	tells: Record<string, JsonValue>;
}

const OF_COMPANIES = 'companyIndustries companySizes companyLocation companyNames';
const OF_PEOPLE = 'title seniority location persona customPersonaTitles crmListIds';

export const WATCHED: readonly Watched[] = `
companyIsHiring|company|Company is hiring|A company looks for people|!title description minJobCount timeframe COMPANIES|{"jobTitle":"title","jobLocation":"Paris","jobUrl":"https://example.com/jobs/1","jobStatus":"open"}
companyRaisedFunds|company|Company raised funds|A company got new money|fundraisingMinAmount fundraisingMaxAmount fundraisingInvestmentTypes fundraisingInvestors timeframe COMPANIES|{"fundingType":"Series A","fundingAmountUsd":4000000,"fundingCurrency":"USD"}
recruitmentCampaign|company|Recruitment campaign|A company has many jobs open at once|minJobCount timeframe COMPANIES|{"jobTitle":"title","jobLocation":"Berlin"}
jobChange|contact|Job change|Somebody works for another company|PEOPLE COMPANIES|{"startDate":"date","previousCompany":"Example Ltd"}
newHire|contact|New hire|Somebody joined a company|PEOPLE minJobCount COMPANIES|{"startDate":"date"}
companyEmployeeVisitedMyWebsite|company|Website visit|Somebody of a company came to your website|!website pagesTracked minVisitDuration minPageViewed visitLocation internalTraffic maxIdentificationsPerDay excludedVisitorIps COMPANIES|{"websiteVisited":"https://example.com/pricing","visitorCountry":"France","visitorDuration":84}
customSignals|company|Custom signal|The answer to a question of your own|!questions COMPANIES|{"customSignalQuestion":"Do they export?","customSignalAnswer":"Yes","customSignalConfidence":0.8}
competitorConnections|contact|Competitor connections|Somebody connected with a competitor|!linkedinUrls PEOPLE|{"startDate":"date","trackedCompanyUrl":"https://www.linkedin.com/company/example"}
competitorReactions|contact|Competitor reactions|Somebody reacted to a competitor|!linkedinUrls reactionTypes PEOPLE|{"competitorReactionsPostUrl":"https://www.linkedin.com/posts/example-1","competitorReactionsEngagementType":"like","competitorReactionsDate":"date"}
companyFollowers|contact|Company followers|Somebody follows a company|!companyLinkedinUrls PEOPLE|{"startDate":"date","trackedCompanyUrl":"https://www.linkedin.com/company/example"}
technologyChange|company|Technology change|A company uses something new|!technologies detectionMode COMPANIES|{"technologyChangeName":"HubSpot","technologyChangeFirstSeenAt":"date"}
linkedinPeopleProfile|contact|LinkedIn profile|A person whom you watch is active on LinkedIn|!linkedinUrls reactionTypes|{"linkedinPeopleProfilePostUrl":"https://www.linkedin.com/posts/example-2","linkedinPeopleProfileType":"post","linkedinPeopleProfileDate":"date"}
linkedinCompanyProfile|contact|LinkedIn company page|Somebody reacted to a page that you watch|!companyLinkedinUrls reactionTypes PEOPLE|{"linkedinCompanyProfilePostUrl":"https://www.linkedin.com/posts/example-3","linkedinCompanyProfileType":"comment","linkedinCompanyProfileDate":"date"}
mergersAcquisitions|company|Mergers and acquisitions|A company was bought or bought another|maDealTypes maMinAmount timeframe COMPANIES|{"acquisitionType":"acquisition","acquirerName":"Example Ltd","announcementDate":"date"}
promotion|contact|Promotion|Somebody rose within a company|PEOPLE COMPANIES|{"promotionJobTitle":"title","promotionFormerJobTitle":"Trainee","promotionStartDate":"date"}
linkedinKeywords|contact|LinkedIn keywords|Somebody wrote about a topic|!linkedinTopics PEOPLE|{"linkedinKeywordsPostUrl":"https://www.linkedin.com/posts/example-4","linkedinKeywordsMatchedKeywords":"outreach","linkedinKeywordsDate":"date"}
externalSignalContact|contact|External signal of a person|Your own tools tell of a person|externalSignalFieldMapping externalSignalCustomFieldMapping watcherWatchKey|{"externalSignalCustomFields":{"plan":"enterprise"}}
externalSignalCompany|company|External signal of a company|Your own tools tell of a company|externalSignalFieldMapping externalSignalCustomFieldMapping watcherWatchKey|{"externalSignalCustomFields":{"plan":"enterprise"}}
buyingIntent|company|Buying intent|A company reads about what you sell|!bomboraTopics COMPANIES|{"buyingIntentTopics":"CRM, Outreach","buyingIntentTopTopic":"CRM"}`
	.trim()
	.split('\n')
	.map((line) => {
		const [type = '', entity, title = '', description = '', filters = '', tells = ''] = line.split('|');
		return {
			type,
			entity: entity === 'contact' ? 'contact' : 'company',
			title,
			description,
			filters: filters.replace('COMPANIES', OF_COMPANIES).replace('PEOPLE', OF_PEOPLE).split(' '),
			tells: JSON.parse(tells) as Record<string, JsonValue>,
		};
	});
