import { request } from '../../definition/operation';
import { companyNotFound } from './fields';
import { companyId } from './picker';

export const get = request({
	value: 'get',
	name: 'Get',
	action: 'Get company',
	description: 'Look up a company by its ID. Get Many finds one by domain.',
	request: 'GET /companies/{companyId}',
	fields: [companyId],
	notFound: companyNotFound,
});
