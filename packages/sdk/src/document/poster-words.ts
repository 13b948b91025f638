const counted = (count: number, one: string, several: string): string => (count === 1 ? one : several);

/** Words of posters, around those of the programme or of the place. */
const fr = {
  title: { programme: 'Affiche d’un programme d’activité physique adaptée', club: 'Affiche d’un lieu d’activité physique' },
  kicker: { activity: 'Activité physique adaptée', workshop: 'Atelier' },
  prescription: 'Sur prescription médicale\u00a0: parlez-en à votre médecin.',
  noPrescription: 'Parlez-en à votre médecin avant de commencer.',
  withoutPrescription: 'Sans ordonnance. Parlez-en à votre médecin avant de commencer.',
  toAsk: 'à demander',
  unknown: 'non renseigné',
  call: 'Appelez',
  or: 'ou',
  /** Of the number of a territory, where the place gives none of its own. */
  entry: 'Pour être orienté, appelez',
  scan: 'Pour en savoir plus',
  qr: (address: string): string => `Code QR vers ${address}`,
  facts: { public: 'Pour qui', slots: 'Activités', price: 'Prix', aids: 'Aides', season: 'Période', supervision: 'Encadrement', handicap: 'Accueil', venue: 'Lieu', address: 'Adresse', phone: 'Téléphone', email: 'Courriel', label: 'Label' },
  columns: { activity: 'Activité', when: 'Jour et heure', price: 'Prix' },
  activity: 'Activité à demander',
  fullNow: 'complet à ce jour',
  streetToAsk: 'adresse exacte à demander',
  labelUntil: (label: string, month: string): string => `${label} (jusqu’en ${month})`,
  otherSlots: (count: number): string => counted(count, 'Et un autre créneau, à demander.', `Et ${count} autres créneaux, à demander.`),
  verified: (month: string): string => `Dernière vérification de la fiche\u00a0: ${month}.`,
  stale: (month: string): string => `Dernière vérification de la fiche\u00a0: ${month}. À vérifier avant de venir.`,
  undated: 'Fiche sans date de vérification. À vérifier avant de venir.',
  source: (source: string): string => `Source\u00a0: ${source}.`,
  callFirst: 'Appelez avant de vous déplacer.',
  example: '(exemple)',
  fiction: 'Lieu fictif, pour démonstration.',
};

export type PosterWords = typeof fr;

const en: PosterWords = {
  title: { programme: 'Poster of a programme of adapted physical activity', club: 'Poster of a place of physical activity' },
  kicker: { activity: 'Adapted physical activity', workshop: 'Workshop' },
  prescription: 'On medical prescription: talk to your doctor.',
  noPrescription: 'Talk to your doctor before you start.',
  withoutPrescription: 'No prescription needed. Talk to your doctor before you start.',
  toAsk: 'ask when you call',
  unknown: 'not given',
  call: 'Call',
  or: 'or',
  entry: 'To be guided, call',
  scan: 'To know more',
  qr: (address) => `QR code to ${address}`,
  facts: { public: 'For whom', slots: 'Activities', price: 'Price', aids: 'Aids', season: 'Season', supervision: 'Led by', handicap: 'Fitted for', venue: 'Venue', address: 'Address', phone: 'Phone', email: 'Email', label: 'Label' },
  columns: { activity: 'Activity', when: 'Day and time', price: 'Price' },
  activity: 'Activity: ask when you call',
  fullNow: 'full at present',
  streetToAsk: 'ask for the exact address',
  labelUntil: (label, month) => `${label} (until ${month})`,
  otherSlots: (count) => counted(count, 'And one other slot: ask when you call.', `And ${count} other slots: ask when you call.`),
  verified: (month) => `Record last verified: ${month}.`,
  stale: (month) => `Record last verified: ${month}. Check before you come.`,
  undated: 'Record without a date of verification. Check before you come.',
  source: (source) => `Source: ${source}.`,
  callFirst: 'Call before you go.',
  example: '(example)',
  fiction: 'A fictional place, for demonstration.',
};

export const posterWords = { fr, en } as const;
