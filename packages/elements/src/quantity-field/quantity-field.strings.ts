import { translated } from '../internal/localize.js';

const fr = {
  unitOf: (label: string) => `${label}, unité`,
};

export type Sentences = typeof fr;

export const strings = translated(fr, () => import('./quantity-field.strings.en.js'));
