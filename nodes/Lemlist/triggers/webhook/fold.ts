import type { IDataObject } from 'n8n-workflow';
import type { Memory } from './memory';
import type { Settings } from '../settings';

/** The kinds of events that bring a lead into a state, by lead state. lemlist reports the state beside the event. */
const CAUSES: Record<string, RegExp> = {
	contacted: /(Sent|Done)$/,
	hooked: /(Opened|Accepted)$/,
	attracted: /Clicked$/,
	warmed: /Replied$/,
	interested: /[a-z](?<!Not)Interested$/,
	notInterested: /[a-z]NotInterested$/,
};

/** Two reports of one happening come close together; in which order is not known. */
const TOGETHER_MS = 60_000;

const leadOf = ({ leadId, contactId, leadEmail }: IDataObject) => String(leadId ?? contactId ?? leadEmail);

/**
 * Takes out lead states whose cause has been reported by itself.
 * @param now ms on the clock of the process
 * @returns the events to report now, and the lead states whose cause may still come
 */
export function fold(
	events: IDataObject[],
	{ events: chosen }: Settings,
	{ happened }: Memory,
	now: number,
): { reported: IDataObject[]; held: IDataObject[] } {
	for (const [key, at] of happened) {
		if (now - at < TOGETHER_MS) break;
		happened.delete(key);
	}
	const reported: IDataObject[] = [];
	const held: IDataObject[] = [];
	for (const event of events) {
		const cause = CAUSES[String(event.type)];
		if (cause) {
			if (happened.has(`${String(event.type)} ${leadOf(event)}`)) continue;
			const mayCome = !chosen || [...chosen].some((each) => cause.test(each));
			(mayCome ? held : reported).push(event);
			continue;
		}
		for (const state of Object.keys(CAUSES).filter((each) => CAUSES[each]?.test(String(event.type)))) {
			const key = `${state} ${leadOf(event)}`;
			happened.delete(key);
			happened.set(key, now);
		}
		reported.push(event);
	}
	return { reported, held };
}
