import { request } from '../../definition/operation';
import { labelId } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get label',
	description: 'Read the name and color of one label',
	request: 'GET /inbox/labels/{labelId}',
	fields: [labelId],
	notFound: { thing: 'Label', param: 'labelId' },
});
