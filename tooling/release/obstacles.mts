/** What a release is made of, as read from the files of the project. */
export interface Release {
	/** Of package.json. */
	version: string;
	changelog: string;
	/** Names of files in which the placeholder for the owner's name on GitHub still stands. */
	ownerless: readonly string[];
}

/** How the placeholder stands in addresses, before a slash or an @. An extended regular expression, which does not find itself. */
export const PLACEHOLDER = 'OWNER[@/]';

/**
 * What stands in the way of publishing a release.
 * @param tag under which it is to be published; the version itself where left out
 * @returns one sentence each, with what to do; none where it may be published
 */
export function obstacles({ version, changelog, ownerless }: Release, tag = version): string[] {
	const [, newest = 'nothing', date = ''] = /^## \[(.+?)\](?: - (.+))?$/m.exec(changelog) ?? [];
	return [
		...ownerless.map((file) => `${file} names nobody yet: put your name on GitHub in place of OWNER.`),
		...(tag === version ? [] : [`The tag is ${tag}, but package.json has version ${version}.`]),
		...(newest === version
			? []
			: [`CHANGELOG.md begins with ${newest}: write down there what ${version} brings.`]),
		...(newest !== version || /^\d{4}-\d\d-\d\d$/.test(date)
			? []
			: [`CHANGELOG.md does not say when ${version} is released: ## [${version}] - YYYY-MM-DD`]),
	];
}
