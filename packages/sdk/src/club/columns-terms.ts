import { plain } from './columns.js';
import { remembered } from './import-memory.js';
import { audiences, clubKinds, deliveries, labelCodes, pathologyGroups, precisions, priceKinds, priceUnits, publics, supervisions, weekDays, type PriceKind, type PriceUnit } from './terms.js';
import { fr } from './words-of-terms.js';

/** Words of a closed list: the one we write, and all those that are read. */
export interface Terms<Code extends string> { codes: readonly Code[]; written: (code: Code) => string; find: (words: string) => Code | undefined }

function terms<Code extends string>(codes: readonly Code[], written: (code: Code) => string, also: Partial<Record<Code, string>>): Terms<Code> {
  const found = new Map<string, Code>();
  for (const code of codes) {
    for (const words of [code, written(code), ...(also[code]?.split(' | ') ?? [])]) found.set(plain(words), code);
  }
  return { codes, written, find: remembered((words) => found.get(plain(words))) };
}
const ofGroup = (group: 'kind' | 'label' | 'pathology' | 'public' | 'day' | 'supervision' | 'delivery') => (code: string): string => fr.terms[group][code] ?? code;

export const kindTerms = terms(clubKinds, ofGroup('kind'), {
  'mss': 'maison sport santé | maison de sport santé', 'centre-prescriforme': 'centre | prescriforme', 'passerelle': 'programme passerelle', 'club': 'association | association sportive | club sportif | asso',
  'collectivite': 'collectivité | mairie | ville | commune | équipement sportif | service des sports', 'liberal-eapa': 'eapa | enseignant apa | professeur apa | eapa libéral', 'liberal-mk': 'mk | kiné | kinésithérapeute | masseur kinésithérapeute',
  'etablissement': 'hôpital | clinique | centre hospitalier | établissement de santé | smr', 'esms': 'établissement médico social | ehpad',
});
export const labelTerms = terms(labelCodes, (code) => code, {
  'mss': 'maison sport santé | maison sport santé habilitée', 'prescriforme-centre': 'centre prescri’forme', 'prescriforme-passerelle': 'passerelle prescri’forme | programme passerelle',
  'prescriforme-club': 'club prescri’forme', 'club-sport-sante': 'club sport santé | sport santé',
});
export const pathologyTerms = terms(pathologyGroups, ofGroup('pathology'), {
  'cardiovascular': 'cardiovasculaire | maladie cardiaque | cœur | hypertension | cardiologie', 'diabetes-metabolism': 'diabète | métabolisme | obésité | surpoids | métabolique', 'respiratory': 'respiratoire | bpco | asthme | poumon',
  'cancer': 'cancérologie | oncologie', 'osteoarticular': 'ostéo articulaire | ostéoarticulaire | articulation | rhumatologie | lombalgie | arthrose', 'neurological': 'neurologique | neurologie | parkinson | sclérose en plaques | avc',
  'mental-health': 'santé mentale | psychiatrie | dépression', 'ageing': 'vieillissement | perte d’autonomie | chute | fragilité',
});
export const publicTerms = terms(publics, ofGroup('public'), {
  senior: 'personne âgée | aîné | retraité', teenager: 'ado | adolescent | jeune', child: 'enfant | kid', pregnancy: 'femme enceinte | post partum | maternité', ald: 'ald | affection de longue durée', disability: 'handicap | personne en situation de handicap',
  qpv: 'quartier prioritaire de la politique de la ville', precarious: 'précaire | grande précarité', women: 'femme',
});
export const dayTerms = terms(weekDays, (code) => ofGroup('day')(code).toLowerCase(), {
  mon: 'lun | monday', tue: 'mar | tuesday', wed: 'mer | wednesday', thu: 'jeu | thursday', fri: 'ven | friday', sat: 'sam | saturday', sun: 'dim | sunday',
});
export const supervisionTerms = terms(supervisions, ofGroup('supervision'), {
  'EAPA': 'enseignant apa | professeur apa | éducateur apa | staps apa | apas', 'MK': 'kiné | masseur kinésithérapeute', 'educateur-forme': 'éducateur sportif | éducateur | bpjeps | éducateur sportif formé | animateur formé',
  'autre': 'autre | bénévole', 'inconnu': 'inconnu | non renseigné',
});
export const deliveryTerms = terms(deliveries, ofGroup('delivery'), {
  'on-site': 'présentiel | en présence | sur site', 'at-home': 'domicile', 'remote': 'visio | distance | à distance | distanciel | en ligne | vidéo', 'itinerant': 'itinérance | bus | mobile',
});
export const audienceTerms = terms(audiences, (code) => ({ dedicated: 'dédié', mixed: 'mixte' })[code], { dedicated: 'dédiée | groupe dédié | spécifique', mixed: 'groupe mixte | tout public | ouvert' });
export const precisionTerms = terms(precisions, (code) => ({ address: 'adresse', commune: 'commune', unknown: 'inconnue' })[code], { address: 'numéro | rue | housenumber | street', commune: 'municipality | mairie | ville', unknown: 'inconnu' });
export const priceKindTerms = terms(priceKinds, (code) => ({ free: 'gratuit', fixed: 'fixe', range: 'fourchette', modulated: 'modulé', quote: 'devis', unknown: 'inconnu' } satisfies Record<PriceKind, string>)[code], { quote: 'sur devis' });
export const priceUnitTerms = terms(priceUnits, (code) => ({ session: 'séance', month: 'mois', quarter: 'trimestre', year: 'an', programme: 'programme' } satisfies Record<PriceUnit, string>)[code], {
  session: 'par séance | la séance', month: 'par mois', quarter: 'par trimestre', year: 'année | par an | saison', programme: 'pour programme | cycle',
});

/** « 1 », « 1 à 3 », « minime », « tous niveaux ». `undefined`: none of them. */
export function readLevels(words: string): (1 | 2 | 3)[] | undefined {
  const said = plain(words.replace(/(?<=[1-3])\s*[-–—]\s*(?=[1-3])/g, ' à '));
  if (/^(?:tou(?:t|te)?|all)(?: (?:niveau|level|limitation))?$/.test(said)) return [1, 2, 3];
  const found = said.replace(/\b(?:niveau|level|n|limitation|et|ou|au plu|jusqu)\b/g, ' ').replace(/\b(?:minime|legere|faible|minimal|mild)\b/g, '1').replace(/\b(?:moderee?|moyenne|moderate)\b/g, '2').replace(/\b(?:severe|forte)\b/g, '3').trim();
  const [, from, to] = /^([123])\s+(?:a|to)\s+([123])$/.exec(found) ?? [];
  const levels = from !== undefined && to !== undefined ? [1, 2, 3].filter((each) => each >= Number(from) && each <= Number(to)) : found.split(/\s+/).map(Number);
  return levels.length > 0 && levels.every((each) => [1, 2, 3].includes(each)) ? (levels as (1 | 2 | 3)[]) : undefined;
}
