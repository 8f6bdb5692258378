import type { Resource } from '../../definition/operation';
import { deleteRecording } from './deleteRecording.operation';
import { getAll } from './getAll.operation';

export const activity: Resource = {
	value: 'activity',
	name: 'Activity',
	operations: [deleteRecording, getAll],
	defaultOperation: getAll.value,
};
