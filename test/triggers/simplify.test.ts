import { simplified } from '../../nodes/Lemlist/triggers/simplify';

const told = { _id: 'act_1', createdAt: '2026-03-01T10:00:00.000Z' };

it('puts first what matters, and leaves out what lemlist did not tell', () => {
	const event = {
		...told,
		type: 'emailsReplied',
		teamId: 'tea_1',
		name: 'Founders',
		campaignId: 'cam_1',
		sequenceStep: 0,
		stepId: 'stp_1',
		leadId: 'lea_1',
		leadEmail: 'nathan@example.com',
		leadFirstName: 'Nathan',
		leadLastName: '',
		contactId: 'ctc_1',
		subject: 'Re: Hello',
		text: 'No, thanks',
		html: '<p>No, thanks</p>',
		linkedinUrl: 'https://www.linkedin.com/in/nathan',
		bot: false,
	};
	expect(Object.entries(simplified(event))).toEqual(
		Object.entries({
			event: 'emailsReplied',
			family: 'email',
			channel: 'email',
			email: 'nathan@example.com',
			firstName: 'Nathan',
			leadId: 'lea_1',
			contactId: 'ctc_1',
			campaignId: 'cam_1',
			campaignName: 'Founders',
			sequenceStep: 0,
			stepId: 'stp_1',
			createdAt: told.createdAt,
			subject: 'Re: Hello',
			text: 'No, thanks',
			bot: false,
			linkedinUrl: 'https://www.linkedin.com/in/nathan',
			activityId: 'act_1',
		}),
	);
});

it('finds the person where activities have it', () => {
	const lead = { _id: 'lea_1', variables: { email: 'a@example.com', linkedinUrl: 'https://l.example' } };
	expect(simplified({ ...told, type: 'manualDone', lead })).toEqual({
		event: 'manualDone',
		email: 'a@example.com',
		leadId: 'lea_1',
		createdAt: told.createdAt,
		linkedinUrl: 'https://l.example',
		activityId: 'act_1',
	});
});

it.each([
	['linkedinReplied', { family: 'linkedin', channel: 'linkedin' }],
	['aircallEnded', { family: 'call', channel: 'call' }],
	['interested', { family: 'lead' }],
	['connectionIssue', { family: 'workspace' }],
	['somethingNew', {}],
])('%s is of its family, and has a channel only where it happened on one', (type, expected) => {
	const { event, activityId, createdAt, ...rest } = simplified({ ...told, type });
	expect([event, activityId, createdAt]).toEqual([type, 'act_1', told.createdAt]);
	expect(rest).toEqual(expected);
});

it('keeps every link, and takes the preview or the note where there is no text', () => {
	const links = {
		recordingUrl: 'https://r.example/1',
		portfolioLink: 'http://p.example',
		shortUrl: 'none',
	};
	expect(simplified({ ...told, type: 'callRecordingDone', ...links, messagePreview: 'Hi' })).toMatchObject({
		recordingUrl: 'https://r.example/1',
		portfolioLink: 'http://p.example',
		text: 'Hi',
	});
	expect(simplified({ ...told, type: 'annotated', ...links, note: 'Call back' })).not.toHaveProperty(
		'shortUrl',
	);
	expect(simplified({ ...told, type: 'annotated', note: 'Call back' }).text).toBe('Call back');
});

describe('a value is taken from wherever lemlist puts it', () => {
	const person = { email: 'a@x.example', firstName: 'A', lastName: 'B', companyName: 'C' };
	const { email: leadEmail, firstName: leadFirstName, lastName: leadLastName, companyName } = person;

	it.each([
		['with the lead in front', { leadEmail, leadFirstName, leadLastName, leadCompanyName: companyName }],
		['as it is', person],
		['among the variables of the lead', { lead: { variables: person } }],
	])('%s', (_, places) => {
		expect(simplified({ ...told, type: 'somethingNew', ...places })).toEqual({
			event: 'somethingNew',
			createdAt: told.createdAt,
			activityId: 'act_1',
			...person,
		});
	});

	it('and what it says of itself is kept, also a no', () => {
		const own = {
			campaignName: 'Founders',
			errorMessage: 'Bounced',
			isFirst: false,
			isThirdPartyReply: false,
			sendUserEmail: 'me@x.example',
			linkedinUrl: 'linkedin.com/in/a',
		};
		expect(simplified({ ...told, type: 'emailsBounced', ...own, lead: { contactId: 'ctc_1' } })).toEqual({
			event: 'emailsBounced',
			family: 'email',
			channel: 'email',
			createdAt: told.createdAt,
			activityId: 'act_1',
			contactId: 'ctc_1',
			...own,
		});
	});

	it('but not from null', () => {
		const empty = { leadEmail: null, lead: null, note: null };
		expect(simplified({ ...told, type: 'somethingNew', ...empty })).toEqual({
			event: 'somethingNew',
			createdAt: told.createdAt,
			activityId: 'act_1',
		});
	});
});

it.each([
	['whatsappMessageSent', 'whatsapp'],
	['smsSent', 'sms'],
])('%s happened on a channel', (type, channel) =>
	expect(simplified({ ...told, type })).toMatchObject({ channel }),
);

it('a link is what is called so and leads somewhere', () => {
	const words = { urlCount: 'https://a.example', noteLink: 'see https://a.example' };
	const simple = simplified({ ...told, type: 'annotated', ...words });
	for (const key of Object.keys(words)) expect(simple).not.toHaveProperty(key);
});

it('an enrichment is told in a shape of its own', () => {
	const data = {
		find_email: { email: 'a@x.example', status: 'deliverable' },
		find_phone: { phone: '+33100000000' },
		linkedin_enrichment: { title: 'CEO' },
	};
	const enrichment = {
		type: 'enrichmentDone',
		id: 'enr_1',
		data,
		metadata: { row: 1 },
		email: 'not@this.example',
	};
	expect(Object.entries(simplified(enrichment))).toEqual(
		Object.entries({
			event: 'enrichmentDone',
			family: 'other',
			enrichmentId: 'enr_1',
			email: 'a@x.example',
			emailStatus: 'deliverable',
			phone: '+33100000000',
			linkedin: { title: 'CEO' },
			metadata: { row: 1 },
		}),
	);
});
