/**
 * Has a failure begin with where to look: a difference of values alone says nothing of it.
 * @param where file, and the place in it
 */
export function naming(where: string, check: () => void): void {
	try {
		check();
	} catch (error) {
		throw new Error(`${where}\n\n${error instanceof Error ? error.message : String(error)}`);
	}
}
