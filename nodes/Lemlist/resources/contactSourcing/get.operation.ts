import { flow } from '../../definition/operation';
import { NotDone } from '../../definition/failure';
import { companyId } from '../company/picker';
import { refused, runOf } from './result';

export const get = flow({
	value: 'get',
	name: 'Get',
	action: 'Get result of contact sourcing',
	description: 'Read whom a contact sourcing found and why, or how far it is. Costs nothing.',
	request: ['GET /contact-sourcing'],
	fields: [
		{
			...companyId,
			displayName: 'Run or Company',
			name: 'runOrCompanyId',
			in: undefined,
			idOf: undefined,
			description: 'Run ID (air_…), or company ID (cpn_…) for its latest run',
		},
	],
	// An address that lemlist does not have is answered with 404 as well.
	notFound: {
		thing: 'Run',
		param: 'runOrCompanyId',
		says: /^(?!.*\b(route|user)\b).*(not[ _]found|\bno\b)/i,
	},
	async run({ values: { runOrCompanyId: id }, functions, send }) {
		const wanted = id.startsWith('air_') ? { runId: id } : { companyId: id };
		const result = refused({ functions }, (await runOf(send, wanted)).row);
		if (result instanceof NotDone) throw result;
		return result;
	},
});
