import { translated } from '../internal/localize.js';

const fr = {
  towns: 'Communes proposées',
  /** The name or the old commune by which it was found. */
  alias: (alias: string) => `aussi «\u00a0${alias}\u00a0»`,
  postcodes: (codes: readonly string[], more: number) => (more > 0 ? `${codes.join(', ')} et ${more > 1 ? `${more} autres` : 'un autre'}` : codes.join(', ')),
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./suggestions.strings.en.js'));
