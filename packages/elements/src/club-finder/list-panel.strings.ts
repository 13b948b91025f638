import { translated } from '../internal/localize.js';

const fr = {
  title: (count: number) => `Ma liste (${count})`,
  titleFor: (name: string, count: number) => `Liste pour ${name} (${count})`,
  close: 'Fermer',
  toHand: 'Passer à la remise',
  empty: 'La liste est vide. Touchez «\u00a0Ma liste\u00a0» à côté d’un lieu pour l’y mettre.',
  vanishes: 'La liste disparaît quand la page se ferme\u00a0: imprimez-la ou envoyez-la.',
  distances: (from: string) => `Distances depuis ${from}, à vol d’oiseau.`,
  distancesMixed: 'Distances à vol d’oiseau.',
  distanceUnknown: 'distance inconnue',
  inTown: 'dans la commune',
  distance: (km: string, isExact: boolean): string => (isExact ? km : `environ ${km}`),

  up: (name: string) => `Monter ${name}`,
  down: (name: string) => `Descendre ${name}`,
  moved: (name: string, position: number, count: number) => `${name}\u00a0: position ${position} sur ${count}.`,
  first: (name: string) => `${name} est déjà en premier.`,
  last: (name: string) => `${name} est déjà en dernier.`,
  remove: (name: string) => `Retirer ${name}`,
  removed: (name: string) => `«\u00a0${name}\u00a0»\u00a0: structure retirée`,
  undo: 'Annuler',
  back: (name: string, position: number) => `${name} est de nouveau dans la liste, position ${position}.`,

  phoneToConfirm: 'Téléphone à confirmer.',
  slotLabel: 'Créneau',
  noSlot: 'Pas de créneau choisi',
  slotNumber: (number: number) => `Créneau ${number}`,

  addNote: 'Ajouter une note',
  editNote: 'Modifier la note',
  noteLabel: 'Note',
  noteSays: (note: string) => `Note\u00a0: ${note}`,
  noteDone: 'Terminer la note',
  about: (act: string, name: string) => `${act}, ${name}`,
  noteHint: (most: number) => `${most}\u00a0caractères au plus. La note est imprimée et transmise avec la liste.`,
  noteTooLong: (length: number, most: number) => `${length}\u00a0caractères, ${most} au plus. Rien n’est effacé\u00a0: raccourcissez la note avant de remettre la liste.`,
  tooLong: (name: string) => `La note sur ${name} est trop longue. Raccourcissez-la, puis remettez la liste.`,

  hand: 'Remettre la liste',
  print: 'Imprimer',
  pdf: 'Enregistrer en PDF',
  mail: 'Préparer un courriel',
  copy: 'Copier le texte',
  preparing: 'La liste se prépare…',
  done: {
    print: 'L’impression est demandée.',
    pdf: (name: string) => `«\u00a0${name}\u00a0» est prêt. Le navigateur l’enregistre.`,
    mail: (name: string, isCopied: boolean) => `Le brouillon «\u00a0${name}\u00a0» est prêt, sans destinataire\u00a0: ouvrez-le avec votre messagerie.${isCopied ? ' Le texte est aussi copié\u00a0: vous pouvez le coller dans un courriel.' : ''}`,
    copy: 'Le texte est copié. Collez-le dans un courriel ou un message.',
  },
  notCopied: 'Le navigateur n’a pas copié. Le texte est sélectionné ci-dessous\u00a0: copiez-le avec Ctrl\u00a0+\u00a0C.',
  textBox: 'Texte de la liste',
  troubles: {
    code: 'La liste n’a pas pu être préparée. Vérifiez la connexion, puis réessayez. Rien n’est perdu.',
    pdf: 'Le PDF n’a pas pu être préparé\u00a0: ce qui l’écrit ne répond pas. Imprimez la liste, ou vérifiez la connexion et réessayez.',
  },
  handed: (day: string, time: string, mark: string) => `Remise le ${day} à ${time}, empreinte ${mark}.`,
  handedCopy: (names: string) => `Copie confiée à ce logiciel pour ${names}.`,
  changed: 'La liste a changé depuis\u00a0: remettez-la de nouveau.',

  doctor: 'Copie au médecin traitant',
  doctorHint: 'Avec l’accord du patient. La même liste, mot pour mot, avec la même empreinte. Ce logiciel la transmet quand vous remettez la liste.',
  doctorName: 'Nom du médecin traitant',
  doctorMissing: 'Indiquez le nom du médecin, ou décochez la copie.',

  what: 'Ce qui sera transmis',
  whatPlaces: (count: number) => `${count}\u00a0${count > 1 ? 'lieux' : 'lieu'}, avec coordonnées, tarifs, aides, distances et liens\u00a0:`,
  whatNote: (note: string) => `note\u00a0: «\u00a0${note}\u00a0»`,
  whatPublic: 'Cette page n’envoie rien et ne garde rien\u00a0: vous choisissez à qui donner la liste.',
  whatFor: (names: string) => `Pour ${names}.`,
  thePatient: 'le patient',
  and: ' et ',
  never: 'Ni diagnostic, ni mesure, ni traitement\u00a0: seulement ces lieux et vos notes.',
};

export type ListSentences = typeof fr;

export const strings = translated(fr, () => import('./list-panel.strings.en.js'));
