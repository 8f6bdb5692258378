import { FAST, isolated, lemlist } from '../support/lemlist';
import { runNode } from '../support/n8n.mts';
import { quickly } from '../support/time.mts';

isolated();

// Not among the cases: how often it asks until then depends on how long the requests take.
it('a result that is not there when the time is up gives the ID to look again', async () => {
	lemlist().post('/enrich').query(true).reply(200, { id: 'enr_1' });
	lemlist().persist().get('/enrich/enr_1').reply(202, '', FAST);
	const { result, ms } = await quickly(
		async () =>
			await runNode({
				resource: 'enrichment',
				operation: 'enrichPerson',
				findEmail: true,
				waitForResult: true,
				email: 'nathan@example.com',
				additionalFields: { timeLimit: 40 },
			}),
	);
	expect(result.error).toBeUndefined();
	expect(result.rows).toEqual([{ enrichmentId: 'enr_1', enrichmentStatus: 'inProgress' }]);
	expect(ms).toBeGreaterThanOrEqual(40_000);
	expect(ms).toBeLessThan(50_000);
});
