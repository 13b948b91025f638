const range = (min: number, max: number): string => (min === max ? `${min}` : `${min} à ${max}`);
const rangeEn = (min: number, max: number): string => (min === max ? `${min}` : `${min} to ${max}`);

/** Words of a poster, around those of the programme. */
const fr = {
  title: 'Affiche d’un programme d’activité physique adaptée',
  kicker: { activity: 'Activité physique adaptée', workshop: 'Atelier' },
  prescription: 'Sur prescription médicale\u00a0: parlez-en à votre médecin.',
  noPrescription: 'Parlez-en à votre médecin avant de commencer.',
  facts: { public: 'Pour qui', content: 'Contenu', sessions: 'Séances', lasts: 'Durée', group: 'Groupe', cost: 'Prix', place: 'Lieu', contact: 'Contact' },
  toAsk: 'à demander',
  free: 'Gratuit',
  sessions: (count: number, isAbout: boolean): string => `${isAbout ? 'environ ' : ''}${count}\u00a0${count > 1 ? 'séances' : 'séance'}`,
  minutes: (min: number, max: number): string => `de ${range(min, max)}\u00a0minutes`,
  rhythm: (min: number, max: number, every: number, unit: 'wk' | 'mo'): string => {
    const period = every === 1 ? { wk: 'par semaine', mo: 'par mois' }[unit] : { wk: `en ${every}\u00a0semaines`, mo: `en ${every}\u00a0mois` }[unit];
    return `${range(min, max)}\u00a0fois ${period}`;
  },
  lasts: (value: number, unit: 'wk' | 'mo'): string => `${value}\u00a0${{ wk: value > 1 ? 'semaines' : 'semaine', mo: 'mois' }[unit]}`,
  group: (min: number, max: number): string => (max === 1 ? 'séance individuelle' : `${range(min, max)}\u00a0personnes`),
  call: 'Appelez',
  scan: 'Pour en savoir plus',
  qr: (address: string): string => `Code QR vers ${address}`,
};

export type PosterWords = typeof fr;

const en: PosterWords = {
  title: 'Poster of a programme of adapted physical activity',
  kicker: { activity: 'Adapted physical activity', workshop: 'Workshop' },
  prescription: 'On medical prescription: talk to your doctor.',
  noPrescription: 'Talk to your doctor before you start.',
  facts: { public: 'For whom', content: 'Content', sessions: 'Sessions', lasts: 'Length', group: 'Group', cost: 'Price', place: 'Place', contact: 'Contact' },
  toAsk: 'ask when you call',
  free: 'Free',
  sessions: (count, isAbout) => `${isAbout ? 'about ' : ''}${count}\u00a0${count === 1 ? 'session' : 'sessions'}`,
  minutes: (min, max) => `of ${rangeEn(min, max)}\u00a0minutes`,
  rhythm: (min, max, every, unit) => {
    const period = every === 1 ? { wk: 'a week', mo: 'a month' }[unit] : { wk: `in ${every}\u00a0weeks`, mo: `in ${every}\u00a0months` }[unit];
    return `${rangeEn(min, max)}\u00a0${max === 1 ? 'time' : 'times'} ${period}`;
  },
  lasts: (value, unit) => `${value}\u00a0${{ wk: value === 1 ? 'week' : 'weeks', mo: value === 1 ? 'month' : 'months' }[unit]}`,
  group: (min, max) => (max === 1 ? 'one person' : `${rangeEn(min, max)}\u00a0people`),
  call: 'Call',
  scan: 'To know more',
  qr: (address) => `QR code to ${address}`,
};

export const posterWords = { fr, en } as const;
