/** Words that begin the name of a way, as people shorten them, with a name after them: « Rue » alone is a town of the Somme. */
const WAYS = /(^|[\s,])(rue|r\.|avenue|av\.?|boulevard|bd\.?|bld\.?|place|pl\.?|allée|allee|all\.|chemin|ch\.|impasse|imp\.|route|rte\.?|quai|square|cours|résidence|residence|lotissement|hameau|sentier|passage|voie|esplanade)[\s,]+\p{L}/iu;

/** Whether what was typed is an address rather than a town: a number and then words, or the name of a way. */
export const looksLikeAddress = (typed: string): boolean => /^\s*\d{1,4}\s*(bis|ter|quater)?[\s,]+\p{L}/iu.test(typed) || WAYS.test(typed);

/** The commune in an address: from its postcode on, else after the last comma, else its last words; `undefined`: none is there. */
export function communePart(address: string): string | undefined {
  const [, fromCode] = /\b(\d{5}\b.*)$/s.exec(address) ?? [];
  if (fromCode !== undefined) return fromCode.trim();
  const [last, ...before] = address.split(',').reverse();
  return before.length > 0 && last?.trim() ? last.trim() : undefined;
}
