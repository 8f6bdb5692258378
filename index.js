module.exports = {
	...require('./dist/credentials/LemlistBasicAuthApi.credentials.js'),
	...require('./dist/nodes/Lemlist/Lemlist.node.js'),
	...require('./dist/nodes/Lemlist/LemlistTrigger.node.js'),
	...require('./dist/nodes/Lemlist/LemlistPollingTrigger.node.js'),
};
