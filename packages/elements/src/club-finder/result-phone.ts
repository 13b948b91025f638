/** Prefixes of France that keep nine figures after them; the first figure of a national number is 0. */
const FRENCH = /^\+(33|262|508|590|594|596|681|687|689)(\d{6,9})$/;

/** « 01 60 74 64 05 »: by pairs, as it is said and dialled here; a number of another country as it is. */
export function phoneWords(phone: string): string {
  const [, country, figures = ''] = FRENCH.exec(phone.replace(/[^\d+]/g, '')) ?? [];
  if (country === undefined) return phone;
  // Mayotte and Réunion share +262, and dial 0262, 0269, 0692…; Pacific numbers have six or eight figures and no 0.
  const national = figures.length === 9 ? `0${figures}` : figures;
  return (national.match(/..?/g) ?? []).join('\u00a0');
}
