import type { IDataObject } from 'n8n-workflow';
import { goodCases } from '../contract/played';
import type { OperationOf } from '../contract/played';
import { isOdd } from '../operations/case';
import { identifiedFirst } from '../../nodes/Lemlist/engine/output';
import { schemaOf } from './schema';
import type { Schema } from './schema';

/** What an operation gives as its cases show it: simplified, rows rather than files, of things that were found. */
export function previewOf(of: OperationOf): Schema {
	return schemaOf(usualItems(of).map(identifiedFirst));
}

function usualItems(of: OperationOf): IDataObject[] {
	const usual = goodCases(of)
		.filter(([name]) => !isOdd(name))
		.map(([, example]) => example)
		.filter(({ parameters }) => parameters.simplify !== false);
	const rows = usual.filter(({ files }) => !files);
	return (rows.length > 0 ? rows : usual).flatMap(({ items = [] }) => items).filter(isUsual);
}

/** Neither what stands for a refusal, nor what a case describes instead of showing it. */
function isUsual({ found, error, answered, asymmetricMatch }: IDataObject): boolean {
	return found !== false && error === undefined && answered !== false && asymmetricMatch === undefined;
}
