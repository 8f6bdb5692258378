/** What a node stores of a resource mapper with these columns; one that was left alone holds null. */
export const mapped = (value: Record<string, string | number | null>) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: [],
	attemptToConvertTypes: false,
	convertFieldsToString: false,
});
