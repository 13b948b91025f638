/**
 * Before and after the length of the prescription: a fixed sentence of the form of instruction DGS/EA3/DGESIP/DS/SG/2017/81,
 * read in transcriptions only.
 */
export const PRESCRIBES: readonly [string, string] = [
  'Je prescris une activité physique et/ou sportive adaptée pendant ', ', à adapter en fonction de l’évolution des aptitudes du patient.',
];

/** The same of a masseur-kinésithérapeute, who renews or adapts what a doctor prescribed (CSP art. D. 1172-2-1). Ours. */
export const RENEWS: readonly [string, string] = ['Je renouvelle cette prescription médicale pour ', PRESCRIBES[1]];
export const ADAPTS: readonly [string, string] = ['J’adapte cette prescription médicale, pour ', PRESCRIBES[1]];
