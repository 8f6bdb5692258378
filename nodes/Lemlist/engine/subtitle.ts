/** Words of stored values that people read otherwise; `test/words` holds them against the names. */
const WORDS = {
	...{ Ab: 'A/B', All: 'Many', Crm: 'CRM', Linkedin: 'LinkedIn', Whatsapp: 'WhatsApp' },
	...{ For: 'for', In: 'in', Or: 'or', To: 'to' },
};

/**
 * What stands below the node on the canvas: `Lead: Mark Not Interested`. n8n has only the stored values there, and a list of
 * all names would be a good part of the description.
 */
export const subtitle = `={{ [$parameter["resource"], $parameter["operation"]].map((value) => value.replace(/^./, (first) => first.toUpperCase()).split(/(?=[A-Z])/).map((word) => (${JSON.stringify(WORDS)})[word] ?? word).join(" ")).join(": ") }}`;
