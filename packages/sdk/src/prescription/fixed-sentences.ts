/**
 * Before and after the length of the prescription: a fixed sentence of the form of instruction DGS/EA3/DGESIP/DS/SG/2017/81,
 * read in transcriptions only.
 */
export const PRESCRIBES: readonly [string, string] = [
  'Je prescris une activité physique et/ou sportive adaptée pendant ', ', à adapter en fonction de l’évolution des aptitudes du patient.',
];
