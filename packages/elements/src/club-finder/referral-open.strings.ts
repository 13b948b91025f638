import { translated } from '../internal/localize.js';

const fr = {
  title: 'Demandes en cours',
  none: 'Aucune demande en cours pour cette personne.',
  closed: (count: number) => `Demandes closes ou de plus d’un an (${count})`,
  unnamed: 'Structure sans nom',
  asked: (day: string) => `Demande du ${day}`,
  reading: 'Lecture des réponses des structures…',
  read: (time: string, day: string | undefined, news: number | undefined) => {
    const when = `Réponses lues ${day === undefined ? '' : `le ${day} `}à ${time}`;
    if (news === undefined) return `${when}.`;
    return `${when}\u00a0: ${news === 0 ? 'rien de nouveau' : news === 1 ? '1 nouvelle' : `${news} nouvelles`}.`;
  },
  notRead: 'Les réponses des structures n’ont pas pu être lues.',
  refresh: 'Actualiser',
  refreshName: 'Actualiser les réponses des structures',
  retry: 'Réessayer',
  retryName: 'Réessayer de lire les réponses des structures',
};

export type ReferralOpenSentences = typeof fr;

export const strings = translated(fr, () => import('./referral-open.strings.en.js'));
