import type { Operation } from '../../engine/operation';
import { companyId } from '../../locators/company';
import { sortBy, sortOrder } from '../sort';
import { companyNotFound } from './fields';

export const getNotes: Operation = {
	value: 'getNotes',
	name: 'Get Notes',
	action: 'Get notes of company',
	description: 'List what the team wrote down about a company, by default oldest first',
	request: 'GET /companies/{companyId}/notes',
	list: { rows: 'data', by: 'page', size: 'limit', max: 100 },
	fields: [companyId, sortBy, sortOrder],
	notFound: companyNotFound,
};
