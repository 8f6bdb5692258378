// Loaded into every n8n that is started here: ends it with the process that started it, even if that was killed.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
