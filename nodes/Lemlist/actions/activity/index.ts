import type { Resource } from '../../engine/operation';
import { deleteRecording } from './deleteRecording.operation';
import { getAll } from './getAll.operation';

export const activity: Resource = {
	value: 'activity',
	name: 'Activity',
	operations: [deleteRecording, getAll],
	defaultOperation: getAll.value,
};
