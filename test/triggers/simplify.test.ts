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
