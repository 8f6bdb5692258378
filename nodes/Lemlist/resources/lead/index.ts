import type { Resource } from '../../definition/operation';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getCrmFilters } from './getCrmFilters.operation';
import { importFromCrm } from './importFromCrm.operation';
import { launch } from './launch.operation';
import { markInterested } from './markInterested.operation';
import { markInterestedInCampaign } from './markInterestedInCampaign.operation';
import { markNotInterested } from './markNotInterested.operation';
import { markNotInterestedInCampaign } from './markNotInterestedInCampaign.operation';
import { pause } from './pause.operation';
import { personalizeStep } from './personalizeStep.operation';
import { resetStep } from './resetStep.operation';
import { resume } from './resume.operation';
import { skipStep } from './skipStep.operation';
import { stopEverywhere } from './stopEverywhere.operation';
import { unsubscribe } from './unsubscribe.operation';
import { update } from './update.operation';
import { uploadVoiceMessage } from './uploadVoiceMessage.operation';

export const lead: Resource = {
	value: 'lead',
	name: 'Lead',
	description: 'People in a campaign',
	operations: [
		create,
		deleteOperation,
		get,
		getAll,
		getCrmFilters,
		importFromCrm,
		launch,
		markInterested,
		markInterestedInCampaign,
		markNotInterested,
		markNotInterestedInCampaign,
		pause,
		personalizeStep,
		resetStep,
		resume,
		skipStep,
		stopEverywhere,
		unsubscribe,
		update,
		uploadVoiceMessage,
	],
	defaultOperation: 'markNotInterested',
};
