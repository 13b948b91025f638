/**
 * How French letters sound, roughly: enough for two spellings of one name to meet (« Courcourone », « Corbeille », « Bagneu »,
 * « Kréteil »). In order; each line of the text is a name, folded, and its last letters are often mute.
 */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/e?aux?(?![a-z])|e?au/g, 'o'],
  [/ch|sch|sh/g, '9'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|qu?|c/g, 'k'],
  [/gu(?=[eiy])/g, '8'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/h/g, ''],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/(?:ai|ei)[nm](?![aeiounm])/g, '1'],
  [/[ae][nm](?![aeiounm])/g, '2'],
  [/[iu][nm](?![aeiounm])/g, '1'],
  [/o[nm](?![aeiounm])/g, '3'],
  [/ai|ei|et(?![a-z])|er(?![a-z])/g, 'e'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=[a-z\d]{2})[estdx]+(?![a-z\d])/g, ''],
  [/ /g, ''],
];

/** @param text names, folded, one or one to a line */
export const soundOf = (text: string): string => sounds.reduce((sound, [pattern, letter]) => sound.replace(pattern, letter), text);
