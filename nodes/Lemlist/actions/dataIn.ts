import type { IDataObject } from 'n8n-workflow';

/** Takes an answer out of the envelope `{ data }`. */
export const dataIn = (answer: unknown) => (answer as IDataObject).data;
