import { ADAPTS, PRESCRIBES, RENEWS } from './fixed-sentences.js';

/**
 * Words of the printed prescription, French whatever the language of the screen.
 *
 * Status. Those marked [c] are fixed sentences that forms carry, read in secondary sources only: `prescribes`,
 * `notReimbursed`, `handedOver`, `dose`, `dispensers` come from transcriptions of the form of instruction
 * DGS/EA3/DGESIP/DS/SG/2017/81 (3 March 2017), `zoneAld`… from descriptions of the ordonnance bizone (no text of it was
 * read), `followUp` tells in our words what that form asks to join. Whether the annex of the arrêté in force (JO of
 * 31 December 2023) keeps them is not confirmed: it could not be read. `renewal` and `adaptation` are the mentions of
 * CSP art. D. 1172-2-1, confirmed. All the rest is ours. A host that has the annex replaces any of them, see `paperOf`.
 */
export const paperWords = {
  title: 'Prescription d’activité physique adaptée',
  initial: 'Initiale',
  /** CSP art. D. 1172-2-1, confirmed. */
  renewal: 'Renouvellement de prescription médicale d’activité physique adaptée',
  /** CSP art. D. 1172-2-1, confirmed. */
  adaptation: 'Adaptation de prescription médicale d’activité physique adaptée',
  renewalOf: (date: string | undefined) => (date === undefined ? 'Renouvellement' : `Renouvellement de la prescription du ${date}`),
  adaptationOf: (date: string | undefined) => (date === undefined ? 'Adaptation' : `Adaptation de la prescription du ${date}`),
  initialPrescriber: (name: string) => `Prescription initiale : ${name}`,

  doctor: (name: string) => `Docteur ${name}`,
  rpps: (rpps: string) => `RPPS ${rpps}`,
  finess: (finess: string) => `FINESS ${finess}`,
  bornHe: (date: string) => `né le ${date}`,
  bornShe: (date: string) => `née le ${date}`,
  born: (date: string) => `date de naissance : ${date}`,
  age: (years: number) => (years === 1 ? '1 an' : `${years} ans`),
  male: 'sexe M',
  female: 'sexe F',
  madam: (name: string) => `Mme ${name}`,
  sir: (name: string) => `M. ${name}`,
  birthName: (name: string) => `Nom de naissance : ${name}`,
  givenNames: (names: string) => `Prénoms : ${names}`,
  matricule: (matricule: string) => `Matricule INS ${matricule}`,
  datamatrix: 'Code datamatrix de l’identité nationale de santé',
  minor: 'Patient mineur. ',
  representative: 'Représentant : ',
  guardianships: { mother: 'sa mère', father: 'son père', guardian: 'son représentant légal' },
  doneAt: 'Fait à ',
  doneOn: ', le ',
  stopped: (date: string) => `Prescription arrêtée le ${date}`,

  /** [c] Before and after the length. The words of `printedText`, so that the form shows what will be printed. */
  prescribes: PRESCRIBES,
  /** What a masseur-kinésithérapeute does is no prescription. Ours. */
  renews: RENEWS,
  adapts: ADAPTS,
  months: (count: string) => `${count} mois`,

  /** [c] */
  dose: 'Préconisation d’activité et recommandations',
  type: 'Type d’activité',
  frequency: 'Fréquence',
  length: 'Durée d’une séance',
  intensity: 'Intensité',
  sessions: 'Séances',
  notCounted: '–',
  perWeek: (count: string, isOne: boolean) => (isOne ? `${count} séance par semaine` : `${count} séances par semaine`),
  minutes: (count: string) => `${count} minutes`,
  lengthLeft: 'Au choix de l’intervenant',

  start: 'Début',
  startOn: (date: string) => `Le ${date}`,
  setting: 'Cadre',
  grounds: 'Motif',
  goals: 'Objectifs',
  dailyAdvice: 'Activité au quotidien',
  sedentaryAdvice: 'Temps assis',
  conditions: 'Conditions du renouvellement',
  noAdverseReport: 'Les bilans et comptes rendus ne montrent ni difficulté ni risque.',
  noContraryIndication: 'Le médecin n’a pas donné d’indication contraire.',
  severe: 'Limitation fonctionnelle sévère',
  severeNote: 'Référence : art. D. 1172-3',
  yes: 'Oui',
  no: 'Non',
  precautions: 'Précautions',
  noPrecaution: 'Aucune précision',
  contraindications: 'Contre-indications, restrictions',
  heartRate: 'Fréquence cardiaque',
  resting: (bpm: number) => `Repos : ${bpm} par minute`,
  enduranceRate: (bpm: number) => `Endurance, à viser : ${bpm} par minute`,
  strengthRate: (bpm: number) => `Renforcement, à viser : ${bpm} par minute`,
  equipment: 'Matériel',
  background: 'Pathologies, traitements',
  /** [c], there with its plurals in brackets. */
  dispensers: 'Type d’intervenants appelés à dispenser l’activité physique',
  dispensersNote: 'Référence : art. D. 1172-2',
  structures: 'Lieu proposé',
  freeChoice: 'Vous restez libre d’en choisir un autre.',
  orientation: 'Orientation',
  agreement: 'Accord du patient',
  representedAgreement: 'Accord du patient et de son représentant',
  agreesTo: 'Accepte la prescription : ',
  agreesToReports: 'Envoi des bilans au prescripteur et au médecin traitant : ',
  agreesToPrescriberOnly: 'Envoi des bilans au prescripteur : ',
  agreesToAttendingOnly: 'Envoi des bilans au médecin traitant : ',
  answer: (isYes: boolean) => (isYes ? 'oui' : 'non'),
  attendingPhysician: 'Médecin traitant',

  /** [c] What the 2017 form asks to join at follow-up, in our words. */
  followUp: 'À joindre au suivi : satisfaction, motivation, progrès, résultats des tests, effets indésirables, propositions pour continuer.',
  /** [c] */
  notReimbursed: 'La dispensation de l’activité physique adaptée ne peut pas donner lieu à une prise en charge financière par l’assurance maladie.',
  /** [c] */
  handedOver: 'Document remis en main propre au patient.',
  signature: 'Signature et tampon du médecin',
  physiotherapistSignature: 'Signature et tampon du masseur-kinésithérapeute',
  otherSignature: 'Signature et tampon',

  /** [c] */
  zoneAld: 'Prescriptions relatives au traitement de l’affection de longue durée reconnue (liste ou hors liste)',
  /** [c] */
  zoneAldAside: 'AFFECTION EXONÉRANTE',
  /** [c] */
  zoneOther: 'Prescriptions SANS RAPPORT avec l’affection de longue durée',
  /** [c] */
  zoneOtherAside: 'MALADIES INTERCURRENTES',
  zoneEmpty: 'Aucune prescription dans cette zone',

  physiotherapist: 'Renouvellement ou adaptation par un masseur-kinésithérapeute',
  physiotherapistNote: 'Sur cet original, avec l’accord du patient. Renouvellement : une seule fois. Art. D. 1172-2-1',
  physiotherapistDose: 'Type, fréquence, durée, intensité :',
  physiotherapistName: 'Nom, prénom :',
  physiotherapistNumber: 'N° d’identification :',
  physiotherapistDate: 'Date :',
  physiotherapistSign: 'Signature',
  renewalExcluded: 'Le médecin exclut le renouvellement de cette prescription par un masseur-kinésithérapeute (art. D. 1172-2-1).',

  limitations: 'Limitations fonctionnelles',
  limitationsCaption: 'Niveau de chaque dimension, selon le prescripteur',
  dimension: 'Dimension',
  notAssessed: 'Non évaluée',
  walk: (metres: number) => `Test de marche de 6 minutes : ${metres} m`,

  bulletin: 'Bulletin d’adhésion',
  entry: 'Par où commencer',
  call: ' : appelez le ',
  open: 'ou ouvrez ',
  openFirst: 'Ouvrez ',
  cost: (cost: string) => `Prix : ${cost}`,
  free: 'Gratuit',
  qrcode: (address: string) => `Code QR vers ${address}`,
  codeIsFree: 'Ce code mène à la page d’inscription. Il ne contient ni votre nom ni aucune donnée de santé.',

  legal: (mentions: string, version: string) => `${mentions} Règles : version ${version}.`,
  page: (page: number, of: number) => `page ${page}/${of}`,
};

/** Every word of the paper. */
export type PaperWords = typeof paperWords;
