/** Prefixes of lemlist's ids that are used consistently, and what carries them. The others are never checked. */
export const ID_PREFIXES = {
	cam: 'a campaign',
	lea: 'a lead',
	seq: 'a sequence',
	stp: 'a sequence step',
	skd: 'a schedule',
	tea: 'a team',
	usr: 'a user',
	act: 'an activity',
	opp: 'a task',
	hoo: 'a webhook',
	clt: 'a list of contacts or companies',
	ctc: 'a contact',
	enr: 'an enrichment',
	axp: 'a stats export',
	uns: 'an unsubscribe',
	lbl: 'a label',
	drf: 'a draft',
	pdp: 'a persona',
	dac: 'a deliverability alert',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;

/** Whether ids with this prefix are always those of one kind of thing. */
export function isIdPrefix(text: string): text is IdPrefix {
	return Object.hasOwn(ID_PREFIXES, text);
}
