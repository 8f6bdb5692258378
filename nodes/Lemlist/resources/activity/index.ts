import type { Resource } from '../../definition/operation';
import { deleteRecording } from './deleteRecording.operation';
import { getAll } from './getAll.operation';

export const activity: Resource = {
	value: 'activity',
	name: 'Activity',
	description: 'What happened to leads',
	operations: [deleteRecording, getAll],
	defaultOperation: getAll.value,
};
