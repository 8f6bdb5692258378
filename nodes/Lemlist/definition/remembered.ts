/** Something that belongs to an object: made when it is first asked for, and gone with it. */
export function remembered<K extends object, T>(make: (key: K) => T): (key: K) => T {
	const all = new WeakMap<K, T>();
	return (key) => {
		const known = all.get(key);
		if (known !== undefined) return known;
		const made = make(key);
		all.set(key, made);
		return made;
	};
}
