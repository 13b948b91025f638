/** What is ours in a club: code systems with their value sets, extensions, identifier systems. Reads packages/sdk/src. Writes nothing. */
import { toCodeSystem, toValueSet } from './code-systems.mjs';
import { clubCodes, clubExtensionTable, clubWords } from './constants.mjs';

/** @typedef {{ fr: string, en: string }} Label */

/** @type {Record<string, { title: Label, note: Label }>} by code system */
const said = {
  [clubCodes.CLUB_KIND_SYSTEM]: {
    title: { fr: 'Types de lieu de pratique', en: 'Kinds of place' },
    note: { fr: 'Ce qu’est une structure où pratiquer une activité physique.', en: 'What a structure is, where one may practise a physical activity.' },
  },
  [clubCodes.CLUB_LABEL_SYSTEM]: {
    title: { fr: 'Labels sport-santé', en: 'Labels' },
    note: { fr: 'Labels et habilitation d’une structure. Une structure peut en avoir plusieurs : leurs nombres ne s’additionnent pas.', en: 'Labels and accreditation of a structure. One structure may hold several: their numbers do not add up.' },
  },
  [clubCodes.CLUB_PATHOLOGY_SYSTEM]: {
    title: { fr: 'Groupes de maladies', en: 'Groups of diseases' },
    note: { fr: 'Huit groupes de maladies pour chercher un créneau. Ceux du Médicosport-santé n’ont pas été lus : ceux-ci sont les nôtres.', en: 'Eight groups of diseases to search slots by. Those of Médicosport-santé were not read: these are ours.' },
  },
  [clubCodes.CLUB_PUBLIC_SYSTEM]: {
    title: { fr: 'Publics', en: 'For whom' },
    note: { fr: 'Les personnes pour qui un créneau est fait.', en: 'The people a slot is made for.' },
  },
  [clubCodes.CLUB_LEVEL_SYSTEM]: {
    title: { fr: 'Limitation accueillie', en: 'Limitation taken' },
    note: { fr: 'Limitation la plus forte qu’un créneau accueille, déclarée par la structure. Que ces trois niveaux soient ceux du Médicosport-santé est supposé.', en: 'The greatest limitation a slot takes, as the structure declares it. That these are the three levels of Médicosport-santé is inferred.' },
  },
  [clubCodes.CLUB_AUDIENCE_SYSTEM]: {
    title: { fr: 'Groupe dédié ou mixte', en: 'Dedicated or mixed group' },
    note: { fr: 'Seulement des personnes avec une prescription ou d’un programme, ou parmi d’autres pratiquants.', en: 'Only people with a prescription or of one programme, or among other members.' },
  },
  [clubCodes.CLUB_SUPERVISION_SYSTEM]: {
    title: { fr: 'Encadrement', en: 'Supervision' },
    note: { fr: 'Qui encadre un créneau.', en: 'Who supervises a slot.' },
  },
  [clubCodes.CLUB_DELIVERY_SYSTEM]: {
    title: { fr: 'Façons de pratiquer', en: 'Ways of practising' },
    note: { fr: 'Sur place, à domicile, en visio, ou là où une offre itinérante s’arrête.', en: 'On site, at home, by video, or where a travelling offer stops.' },
  },
  [clubCodes.CLUB_HANDICAP_SYSTEM]: {
    title: { fr: 'Accueil du handicap', en: 'Disabilities' },
    note: { fr: 'Un handicap, et ce qui a été dit de son accueil. « Non renseigné » n’est pas « non ».', en: 'A disability, and what was said of it. “Not given” is not “no”.' },
  },
  [clubCodes.CLUB_FEATURE_SYSTEM]: {
    title: { fr: 'Caractéristiques d’un créneau', en: 'Features of a slot' },
    note: { fr: 'Un oui ou un non de la structure. Sans code, personne ne l’a dit.', en: 'A yes or a no of the structure. Without a code, nobody said so.' },
  },
  [clubCodes.CLUB_PRICE_SYSTEM]: {
    title: { fr: 'Prix et aides', en: 'Prices and aids' },
    note: { fr: 'Comment un créneau se paie, et ce que quelqu’un d’autre prend en charge.', en: 'How a slot is paid for, and what somebody else pays.' },
  },
};

const systems = Object.entries(clubWords).map(([url, words]) => ({ url, ...said[url], words }));
if (Object.keys(said).length !== systems.length) throw new Error('A code system of clubs has no words.');

export const clubSystems = systems.map(toCodeSystem);
export const clubSets = systems.map(toValueSet);

/** In the shape of `OwnExtension` of the prescription. */
export const clubExtensions = clubExtensionTable;

/** @type {{ url: string, description: Label }[]} */
export const clubIdentifiers = [
  { url: clubCodes.CLUB_SYSTEM, description: { fr: 'Une structure, par son identifiant dans l’annuaire d’où elle vient.', en: 'A structure, by its id in the directory it comes from.' } },
  {
    url: clubCodes.CLUB_SLOT_SYSTEM,
    description: { fr: 'Un créneau : l’identifiant de la structure, une barre oblique, celui du créneau.', en: 'A slot: the id of the structure, a slash, that of the slot.' },
  },
  { url: clubCodes.CLUB_VENUE_SYSTEM, description: { fr: 'Un équipement, dans la liste de celui qui publie l’annuaire.', en: 'A venue, in the list of who publishes the directory.' } },
  { url: clubCodes.CLUB_AREA_SYSTEM, description: { fr: 'Ce qu’une offre dessert : un département ou une commune, par son code Insee.', en: 'What an offer serves: a department or a commune, by its INSEE code.' } },
  { url: clubCodes.CLUB_HABILITATION_SYSTEM, description: { fr: 'Le numéro d’habilitation d’une maison sport-santé.', en: 'The accreditation number of a Maison sport-santé.' } },
  { url: clubCodes.RNA_SYSTEM, description: { fr: 'Le numéro d’une association au répertoire national (W et neuf chiffres) ; aucun système n’est publié pour lui.', en: 'The number of an association in the national register; no system is published for it.' } },
  { url: clubCodes.ROR_SYSTEM, description: { fr: 'L’identifiant d’une offre au répertoire de l’offre et des ressources (ROR).', en: 'The id of an offer in the national directory of services (ROR).' } },
  { url: clubCodes.REFERRAL_SYSTEM, description: { fr: 'Une orientation : son UUID, une barre oblique, et ce que la ressource y est.', en: 'A referral: its UUID, a slash, and what the resource is in it.' } },
];
