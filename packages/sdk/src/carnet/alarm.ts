/**
 * What a person in a programme is told to stop for. Chest pain, faintness and breathlessness are among the warning signs of
 * the HAS (guide of 2022, tableau 3: no activity before a diagnostic consultation); that they are told in these words, and
 * these three, is ours. 15 is the number of the SAMU in France: elsewhere a territory has its own.
 */
export const alarmWords = {
  fr: 'Douleur dans la poitrine, malaise, essoufflement inhabituel\u00a0: arrêtez l’effort et appelez le 15.',
  en: 'Chest pain, faintness, unusual breathlessness: stop, and call 15.',
} as const;
