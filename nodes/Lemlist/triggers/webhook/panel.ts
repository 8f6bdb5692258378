/** What n8n shows beside the webhook trigger's parameters until it has caught an event. */
export const panel = {
	header: 'Listen for an event of lemlist',
	executionsHelp: {
		inactive:
			'<b>While you build the workflow</b>, execute this step and let something happen in lemlist, such as a reply to a test mail. The first event is caught, and the webhook is taken out of lemlist again.<br/><br/><b>Once you activate or publish it</b>, the workflow starts at every event. Executions then show up in the <a data-key="executions">executions list</a>.',
		active: '<b>While you change the workflow</b>, execute this step and let something happen in lemlist. The first event is caught; the active workflow also gets it.<br/><br/><b>The active workflow</b> starts at every event. Its executions show up in the <a data-key="executions">executions list</a>.',
	},
	activationHint:
		'Activate or publish the workflow to have it start at every event. lemlist has to be able to reach this n8n; where it cannot, use Lemlist Complete Polling Trigger.',
};
