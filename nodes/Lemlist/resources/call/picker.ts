import { field } from '../../definition/field';
import { listPicker } from '../../definition/picker';

/** What a call can come to, by the team's own words. */
const callStatuses = listPicker({
	name: 'CallStatuses',
	request: 'GET /call-statuses',
	entry: ({ key, label }) => ({ name: String(label ?? key), value: String(key) }),
	none: 'This team has no call statuses. lemlist has them under Settings > Calls.',
});

export const callStatus = field({
	displayName: 'Call Status Name or ID',
	name: 'callStatus',
	type: 'options',
	default: '',
	description: 'How it ended, by its key, e.g. left-voicemail. Can pause campaigns.',
	in: 'body',
	load: callStatuses,
});
