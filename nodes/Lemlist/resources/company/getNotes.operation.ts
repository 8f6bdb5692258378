import { request } from '../../definition/operation';
import { sortBy, sortOrder } from '../../shared/sort';
import { companyNotFound } from './fields';
import { companyId } from './picker';

export const getNotes = request({
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of company',
	description: 'List what the team wrote down about a company, by default oldest first',
	request: 'GET /companies/{companyId}/notes',
	list: true,
	fields: [companyId, sortBy, sortOrder],
	notFound: companyNotFound,
});
