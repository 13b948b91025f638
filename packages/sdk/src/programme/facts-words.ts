const range = (min: number, max: number): string => (min === max ? `${min}` : `${min} à\u00a0${max}`);
const rangeEn = (min: number, max: number): string => (min === max ? `${min}` : `${min} to\u00a0${max}`);

/** Words of what a programme is, around those of its source. */
const fr = {
  terms: { public: 'Pour qui', content: 'Contenu', sessions: 'Séances', lasts: 'Durée', group: 'Groupe', cost: 'Prix', place: 'Lieu', contact: 'Contact' },
  free: 'Gratuit',
  sessions: (count: number, isAbout: boolean): string => `${isAbout ? 'environ ' : ''}${count}\u00a0${count > 1 ? 'séances' : 'séance'}`,
  minutes: (min: number, max: number): string => `de ${range(min, max)}\u00a0minutes`,
  rhythm: (min: number, max: number, every: number, unit: 'wk' | 'mo'): string => {
    const period = every === 1 ? { wk: 'par semaine', mo: 'par mois' }[unit] : { wk: `en ${every}\u00a0semaines`, mo: `en ${every}\u00a0mois` }[unit];
    return `${range(min, max)}\u00a0fois ${period}`;
  },
  then: ', puis ',
  lasts: (value: number, unit: 'wk' | 'mo'): string => `${value}\u00a0${{ wk: value > 1 ? 'semaines' : 'semaine', mo: 'mois' }[unit]}`,
  group: (min: number, max: number): string => (max === 1 ? 'séance individuelle' : `${range(min, max)}\u00a0personnes`),
};

export type FactWords = typeof fr;

const en: FactWords = {
  terms: { public: 'For whom', content: 'Content', sessions: 'Sessions', lasts: 'Length', group: 'Group', cost: 'Price', place: 'Place', contact: 'Contact' },
  free: 'Free',
  sessions: (count, isAbout) => `${isAbout ? 'about ' : ''}${count}\u00a0${count === 1 ? 'session' : 'sessions'}`,
  minutes: (min, max) => `of ${rangeEn(min, max)}\u00a0minutes`,
  rhythm: (min, max, every, unit) => {
    const period = every === 1 ? { wk: 'a week', mo: 'a month' }[unit] : { wk: `in ${every}\u00a0weeks`, mo: `in ${every}\u00a0months` }[unit];
    return `${rangeEn(min, max)}\u00a0${max === 1 ? 'time' : 'times'} ${period}`;
  },
  then: ', then ',
  lasts: (value, unit) => `${value}\u00a0${{ wk: value === 1 ? 'week' : 'weeks', mo: value === 1 ? 'month' : 'months' }[unit]}`,
  group: (min, max) => (max === 1 ? 'one person' : `${rangeEn(min, max)}\u00a0people`),
};

export const factWords = { fr, en } as const;
