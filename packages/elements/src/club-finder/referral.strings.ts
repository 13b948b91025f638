import { translated } from '../internal/localize.js';

const fr = {
  refer: 'Adresser à cette structure',
  about: (act: string, name: string) => `${act}, ${name}`,
  title: 'Demande de prise en charge',
  what: ['Le nom, la date de naissance et le sexe du patient', 'L’ordonnance réduite\u00a0: activités, rythme, encadrement, précautions', 'Le créneau choisi et votre note, telle quelle', 'Aucun diagnostic, aucun motif, aucun antécédent'],
  send: 'Envoyer la demande',
  cancel: 'Ne pas envoyer',
  making: 'La demande se prépare…',
  sending: 'La demande part…',
  pending: (day: string | undefined) => (day === undefined ? 'Demande envoyée. En attente de réponse.' : `Demande envoyée le ${day}. En attente de réponse.`),
  accepted: (day: string | undefined) => (day === undefined ? 'Demande acceptée.' : `Demande acceptée le ${day}.`),
  declined: (day: string | undefined, reason: string | undefined) =>
    `${day === undefined ? 'Demande refusée' : `Demande refusée le ${day}`}${reason === undefined ? '. Motif non renseigné.' : `\u00a0: ${reason.replace(/[.\s]+$/, '')}.`} Choisissez un autre lieu, ou appelez.`,
  completed: (day: string | undefined) => (day === undefined ? 'Prise en charge terminée.' : `Prise en charge terminée le ${day}.`),
  cancelled: (day: string | undefined, reason: string | undefined) => `${day === undefined ? 'Demande annulée' : `Demande annulée le ${day}`}${reason === undefined ? '' : `\u00a0: ${reason.replace(/[.\s]+$/, '')}`}.`,
  other: (day: string | undefined, status: string | undefined, reason: string | undefined) =>
    `État écrit par la structure${day === undefined ? '' : ` le ${day}`}\u00a0: ${status === undefined ? 'aucun' : `«\u00a0${status}\u00a0»`}${reason === undefined ? '' : `, ${reason.replace(/[.\s]+$/, '')}`}. Il n’est pas connu ici\u00a0: appelez-la.`,
  lost: 'La demande n’a pas pu être préparée. Vérifiez la connexion, puis réessayez.',
  failed: 'La demande n’est pas partie. Elle est gardée ici\u00a0: vérifiez la connexion, puis réessayez.',
  refused: 'Le logiciel a refusé la demande. Elle est gardée ici, et rien n’est parti. Dites-le à la personne qui gère ce logiciel.',
  retry: 'Réessayer',
  closed: 'La limitation écrite sur l’ordonnance ne permet pas d’adresser le patient à cette structure.',
  noteTooLong: 'Raccourcissez la note avant d’envoyer la demande.',
};

export type ReferralSentences = typeof fr;

export const strings = translated(fr, () => import('./referral.strings.en.js'));
