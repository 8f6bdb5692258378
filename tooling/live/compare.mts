import { parseJson } from '../../nodes/Lemlist/api/json.ts';
import { isHolding, judge } from '../../nodes/Lemlist/api/judge.ts';
import type { Odd } from './checks.mts';
import type { Answer } from './client.mts';
import { statedOf, textIn } from './probe.mts';
import type { Known, Probe } from './probe.mts';

/** An answer beside the statement. */
export interface Compared {
	/** What is otherwise than stated. */
	odd: Odd | undefined;
	/** Nobody has seen such an answer yet. */
	isNews: boolean;
}

/** Whether lemlist says that it did what it was asked. */
export const isGood = ({ status }: Answer) => status >= 200 && status < 300;

/** Compares an answer with what is stated, and adds to `known` what it tells. */
export function compare(probe: Probe, answer: Answer, known: Known): Compared {
	const statement = statedOf(probe.request);
	const judged = isGood(answer) ? judge(answer.text, answer.status, statement) : undefined;
	keep(probe, answer, known);
	const seen = { answer, statement, judged, known };
	return {
		odd: probe.expects.map((check) => check(seen)).find((each) => each !== undefined),
		isNews: judged !== undefined && isHolding(judged) && ['unseen', 'silence'].includes(judged.proof),
	};
}

function keep({ keeps = {}, keepsIf = {} }: Probe, answer: Answer, known: Known): void {
	const body = parseJson(answer.text);
	const isSo = Object.entries(keepsIf).every(([place, text]) => textIn(body, place) === text);
	if (!isGood(answer) || !isSo) return;
	for (const [name, place] of Object.entries(keeps)) {
		const text = textIn(body, place);
		if (text !== undefined) known.set(name, text);
	}
}
