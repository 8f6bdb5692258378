const MB = 1024 ** 2;

/** Looks at this process's memory every 20 ms. @returns what gives the highest above that at the start, in MB */
export function watchMemory(): () => number {
	const begin = process.memoryUsage().rss;
	let peak = begin;
	const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
	setInterval(look, 20).unref();
	return () => (look() - begin) / MB;
}
