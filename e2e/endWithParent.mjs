// Loaded into every n8n that is started here: ends it with the process that started it, even if that was killed.
// Plain JavaScript: older n8n run on a Node that reads no types.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
