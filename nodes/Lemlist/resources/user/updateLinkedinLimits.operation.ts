import { request } from '../../definition/operation';
import { moreFields } from '../../shared/moreFields';
import { userId } from '../../shared/user';
import { linkedinLimits } from './limits';

export const updateLinkedinLimits = request({
	value: 'updateLinkedinLimits',
	name: 'Update LinkedIn Limits',
	action: 'Update LinkedIn limits of user',
	description:
		'Set how much a user does on LinkedIn on a day. Needs a paid plan and the right to edit sending limits.',
	request: 'PATCH /users/{userId}/linkedin-limits',
	optional: 'Update Fields',
	fields: [userId, ...linkedinLimits, moreFields],
});
