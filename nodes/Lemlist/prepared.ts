// What n8n reads of the nodes before one of them does anything. The build puts the values themselves in the place of this code,
// so that that of operations, pickers and triggers is loaded when it is first needed.
import { builderHint, effectHints } from './engine/builderHint';
import { callsOf } from './engine/later';
import { methodsOf } from './engine/pickers';
import { properties } from './engine/properties';
import { subtitle as actionSubtitle } from './engine/subtitle';
import { resources } from './resources';
import { methods, pollingFields, subtitle, webhookFields } from './triggers/fields';
import { panel } from './triggers/webhook/panel';
import { PATH } from './triggers/webhook/secret';

export const action = {
	properties: properties(resources),
	calls: callsOf(methodsOf(resources)),
	subtitle: actionSubtitle,
	builderHint: {
		...builderHint(
			'lemlist',
			'Has every operation of lemlist and keeps its rate limit; the node that is called just Lemlist has a few.',
		),
		extraTypeDefContent: effectHints(resources),
	},
};
export const webhook = {
	properties: webhookFields,
	calls: callsOf(methods),
	subtitle,
	path: PATH,
	panel,
	builderHint: builderHint('lemlistTrigger'),
};
export const polling = {
	properties: pollingFields,
	calls: callsOf(methods),
	subtitle,
	builderHint: builderHint('lemlistPollingTrigger'),
};
