import { fold } from '../fold.js';

const plain = (text: string) => ` ${fold(text)} `;

/** Whether words are in other words, whole: « Pompey » in « bassin de Pompey ». */
export const isNamedIn = (place: string, territory: string): boolean => plain(place).trim().length > 2 && plain(territory).includes(plain(place));
