import { faker } from '@faker-js/faker/locale/en';

// Invented names, the same at every start. Drawn once: a hundred thousand persons are put together from them.

faker.seed(20_26);

const several = <T,>(count: number, one: () => T): T[] => faker.helpers.uniqueArray(one, count);

const FIRST_NAMES = several(300, () => faker.person.firstName());
const LAST_NAMES = several(500, () => faker.person.lastName());
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
	const firstName = FIRST_NAMES[n % FIRST_NAMES.length] ?? '';
	// The step through the last names changes with every round of first names.
	const lastName = LAST_NAMES[(n * 7 + Math.floor(n / FIRST_NAMES.length)) % LAST_NAMES.length] ?? '';
	return {
		firstName,
		lastName,
		jobTitle: JOB_TITLES[n % JOB_TITLES.length] ?? '',
		location: CITIES[n % CITIES.length] ?? '',
		linkedinUrl: `https://www.linkedin.com/in/${slug(firstName)}-${slug(lastName)}-${n}`,
		company: n % COMPANIES.length,
	};
}

function slug(text: string): string {
	return text.toLowerCase().replace(/[^a-z]/g, '');
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

export { faker };
