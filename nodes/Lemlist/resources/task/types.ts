import { choices } from '../../definition/picker';

/** What lemlist makes tasks of. */
export const taskTypes = choices('TaskTypes', [
	{ name: 'Email', value: 'email' },
	{ name: 'Email Replied', value: 'emailsReplied' },
	{ name: 'LinkedIn Invite', value: 'linkedinInvite' },
	{ name: 'LinkedIn Message', value: 'linkedinSend' },
	{ name: 'LinkedIn Replied', value: 'linkedinReplied' },
	{ name: 'LinkedIn Voice Note', value: 'linkedinVoiceNote' },
	{ name: 'Manual', value: 'manual' },
	{ name: 'Opportunity Clicked', value: 'opportunityClicked' },
	{ name: 'Opportunity Replied', value: 'opportunityReplied' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'WhatsApp Message', value: 'whatsappMessage' },
]);
