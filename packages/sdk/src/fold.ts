/** Letters that Unicode does not take apart. */
const joined: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd' };

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[œæøßłđ]/g, (letter) => joined[letter] ?? letter);

/**
 * Text as it is compared: no accents, no capitals, one space for all that is no letter and no figure. « L’Haÿ-les-Roses » is
 * `l hay les roses`. Whatever comes in, a text comes out.
 */
export const fold = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The lines of a long text, each folded: ten times sooner than one by one. */
export const foldLines = (text: string): string[] => bare(text).replace(/[^\p{L}\p{N}\n]+/gu, ' ').replace(/^ | $/gm, '').split('\n');
