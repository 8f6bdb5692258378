import type { Operation } from '../../engine/operation';
import { labelId } from '../../locators/label';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get label',
	description: 'Read the name and color of one label',
	request: 'GET /inbox/labels/{labelId}',
	fields: [labelId],
	notFound: { thing: 'Label', param: 'labelId' },
};
