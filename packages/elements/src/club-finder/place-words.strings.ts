import { translated } from '../internal/localize.js';

const fr = {
  /** « Évry » : nous cherchons autour d’Évry-Courcouronnes (91). `of` is the name with its « de ». */
  around: (typed: string, of: string, department: string) => `«\u00a0${typed}\u00a0»\u00a0: nous cherchons autour ${of} (${department}).`,
  approximate: 'Sa position est approchée\u00a0: les distances le sont aussi.',
  /** Several communes have that very name. */
  namesakes: (name: string, of: string, department: string) => `Plusieurs communes s’appellent ${name}. Nous cherchons autour ${of} (${department}). Une autre\u202f?`,
  several: (typed: string, of: string, department: string) => `Plusieurs communes correspondent à «\u00a0${typed}\u00a0». Nous cherchons autour ${of} (${department}). Une autre\u202f?`,
  others: 'Autres communes',
  more: (count: number) => (count > 1 ? `${count} autres communes correspondent\u00a0: précisez le nom ou le code postal.` : 'Une autre commune correspond\u00a0: précisez le nom ou le code postal.'),
  /** A commune was found, and a structure elsewhere goes by the same name. */
  alsoNamed: (typed: string, name: string, town: string | undefined) => `«\u00a0${typed}\u00a0» est aussi dans le nom d’un lieu\u00a0: ${name}${town === undefined ? '' : `, à ${town}`}.`,
  addressAsked: 'L’adresse est recherchée. En attendant, les distances partent de la commune.',
  addressUnknown: 'Cette adresse n’a pas été trouvée\u00a0: les distances partent de la commune.',
  addressUnavailable: 'L’adresse n’a pas pu être située\u00a0: les distances partent de la commune.',
  addressUnsure: 'Vouliez-vous dire\u00a0:',
  seeNamed: 'Chercher par le nom',
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./place-words.strings.en.js'));
