import type { Resource } from '../../definition/operation';
import { getSettings } from './getSettings.operation';
import { pause } from './pause.operation';
import { start } from './start.operation';
import { updateSettings } from './updateSettings.operation';

export const lemwarm: Resource = {
	value: 'lemwarm',
	name: 'Lemwarm',
	description: 'Warms up mailboxes',
	operations: [getSettings, pause, start, updateSettings],
};
