import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { createAbVariant } from './createAbVariant.operation';
import { deleteOperation } from './delete.operation';
import { deleteAbVariant } from './deleteAbVariant.operation';
import { getAbVariant } from './getAbVariant.operation';
import { getSender } from './getSender.operation';
import { removeSender } from './removeSender.operation';
import { selectAbWinner } from './selectAbWinner.operation';
import { setSender } from './setSender.operation';
import { update } from './update.operation';
import { updateAbVariant } from './updateAbVariant.operation';

export const sequenceStep: Resource = {
	value: 'sequenceStep',
	name: 'Sequence Step',
	description: 'One message, task or wait',
	operations: [
		create,
		createAbVariant,
		deleteOperation,
		deleteAbVariant,
		getAbVariant,
		getSender,
		removeSender,
		selectAbWinner,
		setSender,
		update,
		updateAbVariant,
	],
};
