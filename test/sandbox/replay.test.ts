import { isOdd } from '../operations/case.ts';
import { replay } from './replay.mts';
import { BEFORE, goodCases, keysOf } from './seeded.mts';

// The stand-in stays honest: what the cases of the operations ask for it answers, and as they say that lemlist does.

interface Exception {
	/** Operation and case, or the beginning of it. */
	of: string;
	/** What may be so. */
	may: RegExp;
	why: string;
}

const EXCEPTIONS: readonly Exception[] = [
	{
		of: 'customRequest.send',
		may: /./,
		why: 'the user spells the request, so the cases invent what they like',
	},
	{
		of: 'company.getAll, full',
		may: /data\[\]\.\w+ is missing/,
		why: 'only the fields asked for are answered',
	},
	{ of: 'contact.getAll, full', may: /is empty/, why: 'nobody fits so many filters' },
	{ of: 'contact.getAll, by Sales Navigator', may: /is empty/, why: 'nobody has such a page' },
	{
		...{ of: 'conditionBranch.create, by', may: /Say what the branch is for/ },
		why: 'the condition of the stand-in is one about Custom Lead Info',
	},
	{
		...{ of: 'database.searchPeople, full', may: /\.(education|experiences) is missing/ },
		why: 'only what is not excluded is answered',
	},
	{
		...{ of: 'deliverabilityAlert.create', may: /\.last\w+At is null/ },
		why: 'the cases show an alert that was triggered already',
	},
	{
		...{ of: 'enrichment.enrichMany, metadata comes back', may: /metadata is string/ },
		why: 'a liberty that lemlist might take',
	},
	{
		...{ of: 'enrichment.enrichMany, the waiting for one', may: /input\.linkedinUrl is missing/ },
		why: 'the input is answered as it was given',
	},
	{
		of: 'task.create, full',
		may: /\.(lead|campaign|contact)Id is missing/,
		why: 'the task is about a company',
	},
];

it('nothing is prepared or excepted that there is not', () => {
	const names = [...goodCases.values()].flat().flatMap(keysOf);
	expect(Object.keys(BEFORE).filter((key) => !names.includes(key))).toEqual([]);
	expect(EXCEPTIONS.filter(({ of }) => !names.some((name) => name.startsWith(of)))).toEqual([]);
});

it.each([...goodCases])('%s', (operation, all) => {
	const unused = new Set(EXCEPTIONS.filter(({ of }) => of.split(', ')[0] === operation));
	const exceptions = [...unused];
	const usual = all.filter(({ name }) => !isOdd(name));
	const faults = usual.flatMap((each) => {
		const what = `${operation}, ${each.name}`;
		return replay(each)
			.filter((fault) => {
				const excepted = exceptions.filter(({ of, may }) => what.startsWith(of) && may.test(fault));
				for (const exception of excepted) unused.delete(exception);
				return excepted.length === 0;
			})
			.map(
				(fault) =>
					`test/operations/${each.resource}.cases.ts, ${each.operation}, ${each.name}: ${fault}`,
			);
	});
	expect(faults).toEqual([]);
	expect([...unused]).toEqual([]);
});
