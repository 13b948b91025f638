import { fold } from '../fold.js';

/** One column of a file of ours: what it is called, what else is read as it, what it holds. */
export interface ClubColumn {
  key: string;
  /** The header we write. */
  name: string;
  /** Headers that are read as this one; accents, capitals, hyphens and plurals make no difference. */
  aliases: readonly string[];
  /** What belongs in it, for a person who fills it. */
  meaning: string;
  example: string;
  /** `structure`: the same on each row of one structure. `slot`: of the row alone. */
  of: 'structure' | 'slot';
  /** Read, but never written: another column says the same. */
  isReadOnly?: boolean;
}

type Row = readonly [key: string, name: string, aliases: string, meaning: string, example: string];

const structureColumns = [
  ['id', 'Identifiant', 'id | identifiant structure | structure id | code structure', 'Ce qui désigne la structure d’une fois à l’autre. Sans lui, son nom et sa commune le font.', 'mss-91-usro'],
  ['kind', 'Type de structure', 'type | kind | catégorie | nature | type structure | structure kind | structure type', 'Maison sport-santé, Centre Prescri’forme, Programme passerelle, Club, Service d’une collectivité… Sans lui\u00a0: Club.', 'Club'],
  ['name', 'Nom', 'name | nom structure | structure | nom club | club | association | raison sociale | dénomination | titre | intitulé | établissement | structure name | club name', 'Le nom sous lequel on la connaît. Obligatoire.', 'Gym douce des Rives'],
  ['otherNames', 'Autres noms', 'alias | aliases | sigle | nom court | autre nom | other names', 'D’autres noms, un | entre eux.', 'GDR | Les Rives'],
  ['street', 'Adresse', 'address | rue | voie | adresse postale | adresse 1 | lieu | address street | street', 'Numéro, rue et bâtiment.', '2 rue Haute'],
  ['postcode', 'Code postal', 'cp | postcode | zip | code postaux | address postcode | postal code | zipcode', 'Cinq chiffres.', '06000'],
  ['city', 'Commune', 'ville | city | town | localité | nom commune | libellé commune | address city | municipality', 'Le nom de la commune.', 'Évry-Courcouronnes'],
  ['insee', 'Code INSEE', 'insee | code commune | code insee commune | citycode | depcom | com | address insee | insee code | code insee', 'Cinq caractères\u00a0: celui de la commune, et non son code postal.', '91228'],
  ['lat', 'Latitude', 'lat | y | latitude wgs84 | position lat', 'En degrés, WGS 84.', '48,6298'],
  ['lon', 'Longitude', 'lon | lng | long | x | longitude wgs84 | position lon', 'En degrés, WGS 84.', '2,4418'],
  ['coordinates', 'Coordonnées', 'coordonnée | geo point | geo point 2d | position | gps | latlon | lat lon | coordonnées gps', 'Latitude puis longitude dans une cellule.', '48.6298, 2.4418'],
  ['positionPrecision', 'Précision de la position', 'précision position | précision géocodage | position precision', 'adresse, commune ou inconnue. Sans elle\u00a0: adresse.', 'commune'],
  ['phones', 'Téléphone', 'tel | phone | téléphone 1 | numéro | numéro téléphone | tél | telephone fixe | phone number | telephone number', 'Un seul numéro. Deux dans une cellule seront à confirmer.', '01 69 02 41 00'],
  ['otherPhones', 'Autres téléphones', 'téléphone 2 | tel 2 | portable | mobile | autre tel | telephone portable | other phones', 'D’autres numéros de la même structure, un | entre eux.', '06 99 00 24 61'],
  ['phonesToConfirm', 'Téléphones à confirmer', 'à confirmer | phones to confirm', 'Des numéros dont on n’est pas sûr, un | entre eux.', '07 99 00 24 62'],
  ['email', 'Courriel', 'email | mail | e mail | adresse mail | adresse électronique | mel | courrier électronique', 'Une adresse électronique.', 'contact@club.example'],
  ['url', 'Site web', 'site | url | web | site internet | lien | page web | adresse web | website', 'Une adresse qui commence par https:// ou http://.', 'https://club.example'],
  ['labels', 'Labels', 'label | labellisation', 'Les labels de la structure, un | entre eux.', 'Club Prescri’forme | Club sport-santé'],
  ['labelNames', 'Labels\u00a0: nom', 'label nom', 'Le nom de chaque label qui n’est pas des nôtres, dans le même ordre.', '| Sport santé 91'],
  ['labelIssuers', 'Labels\u00a0: attribués par', 'label attribué par', 'Qui donne chaque label, dans le même ordre.', 'DRAJES et ARS | CDOS'],
  ['labelValidity', 'Labels\u00a0: jusqu’au', 'label validité | fin label', 'Le dernier jour de chaque label, dans le même ordre.', '31/12/2028 |'],
  ['habilitationFrom', 'Habilitation\u00a0: depuis le', 'date habilitation', 'Premier jour de l’habilitation de Maison sport-santé.', '01/01/2024'],
  ['habilitationUntil', 'Habilitation\u00a0: jusqu’au', 'fin habilitation', 'Dernier jour de l’habilitation.', '31/12/2028'],
  ['habilitationNumber', 'Habilitation\u00a0: numéro', 'numéro habilitation', 'Son numéro.', 'MSS-2024-0042'],
  ['siret', 'SIRET', 'numéro siret', 'Quatorze chiffres.', '00000000000000'],
  ['finess', 'FINESS', 'numéro finess', 'Neuf caractères.', '910000012'],
  ['rna', 'RNA', 'numéro rna', 'W et neuf chiffres.', 'W912000001'],
  ['ror', 'ROR', 'identifiant ror', 'L’identifiant au répertoire national de l’offre et des ressources.', '000000'],
  ['lastVerified', 'Vérifié le', 'date vérification | last verified | date mise à jour | mis à jour le | maj | verified on | date last verified', 'Le jour où quelqu’un s’est assuré de tout cela, ou le mois.', '07/09/2023'],
  ['source', 'Source', 'origine', 'Qui a publié ces renseignements.', 'CPTS des Rives'],
  ['licence', 'Licence', 'license', 'À quelle condition on peut les reprendre.', 'Licence Ouverte 2.0'],
  ['remark', 'Remarque', 'commentaire | observation | note structure | remarks', 'Ce qu’il faut savoir avant d’appeler.', 'Fermé en août'],
  ['isExample', 'Exemple fictif', 'fictif | exemple', 'oui si la structure est inventée pour une démonstration.', 'oui'],
  ['coverage', 'Territoires desservis', 'territoire | zone desservie | couverture | coverage area', 'Départements ou codes INSEE où va une offre itinérante, à domicile ou à distance.', '91 | 94'],
] as const satisfies readonly Row[];

const slotColumns = [
  ['slotId', 'Identifiant du créneau', 'id créneau | slot id | identifiant séance', 'Ce qui désigne le créneau d’une fois à l’autre.', 'gdr-mardi'],
  ['slotStructure', 'Structure du créneau', 'structureid', 'L’identifiant de sa structure, s’il est autre.', 'mss-91-usro'],
  ['activity', 'Activité', 'activity | sport | discipline | atelier | nom activité | activity name', 'Ce qu’on y fait.', 'Marche nordique'],
  ['disciplineCode', 'Code de la discipline', 'code discipline', 'Dans une liste que vous avez.', '29'],
  ['disciplineUrl', 'Page de la discipline', 'fiche discipline | lien discipline | discipline url', 'Une page qui présente la discipline.', 'https://disciplines.example/marche-nordique'],
  ['level', 'Niveaux de limitation', 'niveau | level | niveau de limitation | limitation | levels', 'Jusqu’à quelle limitation\u00a0: 1 minime, 2 modérée, 3 sévère.', '1 | 2'],
  ['pathologies', 'Maladies', 'pathologie | pathology | maladie', 'Maladies cardiovasculaires, Diabète et métabolisme, Maladies respiratoires, Cancers…', 'Cancers | Santé mentale'],
  ['publics', 'Publics', 'public | publics visés | pour qui', 'Seniors, Adolescents, Enfants, Grossesse, ALD, Handicap, QPV, Précarité, Femmes.', 'Seniors'],
  ['ageMin', 'Âge minimum', 'age min | à partir de | min age | minimum age', 'En années.', '60'],
  ['ageMax', 'Âge maximum', 'age max | max age | maximum age', 'En années.', '85'],
  ['audience', 'Groupe', 'audience | type groupe', 'dédié (sur ordonnance ou d’un programme) ou mixte.', 'dédié'],
  ['sessionsPerWeek', 'Séances par semaine', 'fréquence | nombre séances semaine | sessions per week', 'Un nombre.', '2'],
  ['day', 'Jour', 'day | jour semaine', 'Un seul jour\u00a0: un autre jour est une autre ligne.', 'mardi'],
  ['hours', 'Horaires', 'horaire | heure | créneau | jour et horaire | time | times | schedule', 'Le début et la fin dans une cellule.', '14h30-15h30'],
  ['start', 'Début', 'heure début | start | heure de début | start time', 'L’heure de début.', '14:30'],
  ['end', 'Fin', 'heure fin | end | jusqu’à | end time', 'L’heure de fin. Plus tôt que le début\u00a0: le lendemain, si la séance dure 12 heures au plus.', '15:30'],
  ['season', 'Période', 'saison | season', 'Quand dans l’année.', 'De septembre à juin'],
  ['capacityMin', 'Groupe\u00a0: minimum', 'capacité min', 'Nombre de personnes.', '6'],
  ['capacityMax', 'Groupe\u00a0: maximum', 'capacité | capacité max | places | nombre places | capacity', 'Nombre de personnes.', '12'],
  ['capacityLeft', 'Places restantes', 'places libres | places disponibles', 'Un nombre.', '3'],
  ['full', 'Complet', 'full', 'oui ou non.', 'non'],
  ['price', 'Tarif', 'prix | price | coût | cotisation | tarifs | prix séance | fee | cost', 'Le prix en mots.', '5\u00a0€ la séance'],
  ['priceKind', 'Tarif\u00a0: nature', 'type tarif | price kind', 'gratuit, fixe, fourchette, modulé, devis ou inconnu, si les mots ne suffisent pas.', 'modulé'],
  ['priceMin', 'Tarif\u00a0: minimum (€)', 'tarif min | price min', 'En euros.', '5'],
  ['priceMax', 'Tarif\u00a0: maximum (€)', 'tarif max | price max', 'En euros.', '10'],
  ['priceUnit', 'Tarif\u00a0: unité', 'unité tarif | price unit', 'séance, mois, trimestre, an ou programme.', 'séance'],
  ['priceNote', 'Tarif\u00a0: précision', 'précision tarif | price note', 'Ce que le prix ne dit pas.', 'Chèques-vacances acceptés'],
  ['aids', 'Aides', 'aide | prise en charge | financement | aid', 'Qui paie une part, un | entre eux.', 'Mairie | Mutuelle'],
  ['aidEuros', 'Aides\u00a0: montant (€)', 'montant aide', 'En euros, dans le même ordre.', '40 |'],
  ['aidUnits', 'Aides\u00a0: unité', 'unité aide', 'séance, mois, trimestre, an ou programme, dans le même ordre.', 'an |'],
  ['aidNotes', 'Aides\u00a0: précision', 'précision aide', 'À quelle condition, dans le même ordre.', '| selon le contrat'],
  ['supervision', 'Encadrement', 'encadrant | supervision | intervenant | qualification | supervised by', 'EAPA, kinésithérapeute, éducateur formé, autre ou inconnu.', 'EAPA'],
  ['prescriptionRequired', 'Ordonnance obligatoire', 'ordonnance | prescription | prescription obligatoire | sur ordonnance | prescription required', 'oui ou non.', 'oui'],
  ['moteur', 'Handicap moteur', 'moteur | pmr | accessible pmr | handicap motor', 'Accueil possible\u00a0: oui, non ou inconnu.', 'oui'],
  ['visuel', 'Handicap visuel', 'visuel', 'Accueil possible\u00a0: oui, non ou inconnu.', 'inconnu'],
  ['auditif', 'Handicap auditif', 'auditif', 'Accueil possible\u00a0: oui, non ou inconnu.', 'non'],
  ['mental', 'Handicap mental', 'mental', 'Accueil possible\u00a0: oui, non ou inconnu.', 'inconnu'],
  ['placeName', 'Lieu de la séance', 'salle | lieu pratique | équipement | gymnase | place name | venue', 'Le nom de la salle ou du lieu.', 'Gymnase des Rives'],
  ['indoor', 'En salle', 'intérieur | indoor', 'oui ou non.', 'oui'],
  ['outdoor', 'En extérieur', 'extérieur | outdoor | plein air', 'oui ou non.', 'non'],
  ['venueId', 'Identifiant du lieu', 'id lieu', 'Celui d’un fichier d’équipements.', 'I911140001'],
  ['stop', 'Arrêt', 'arrêt transport | transport | station | transport stop', 'L’arrêt de transport le plus proche.', 'Mairie'],
  ['line', 'Ligne', 'ligne transport | bus | transport line', 'La ligne qui s’y arrête.', '42'],
  ['delivery', 'Façon de pratiquer', 'modalité | delivery | format', 'Sur place, À domicile, En visio ou Itinérant.', 'Sur place'],
  ['note', 'Précisions', 'note | précision créneau | informations | info | notes', 'Ce qu’il faut savoir du créneau.', 'Certificat demandé'],
] as const satisfies readonly Row[];

/** A column, whatever its header. */
export type ClubColumnKey = (typeof structureColumns)[number][0] | (typeof slotColumns)[number][0];

const readOnly = new Set<string>(['coordinates', 'hours'] satisfies ClubColumnKey[]);
const columnOf = (of: ClubColumn['of']) => ([key, name, aliases, meaning, example]: Row): ClubColumn & { key: ClubColumnKey } =>
  ({ key: key as ClubColumnKey, name, aliases: aliases.split(' | '), meaning, example, of, ...(readOnly.has(key) && { isReadOnly: true }) });

/** Every column `importClubs` reads in a file of ours, in the order `toClubsCsv` writes them. */
export const clubColumns: readonly (ClubColumn & { key: ClubColumnKey })[] = [...structureColumns.map(columnOf('structure')), ...slotColumns.map(columnOf('slot'))];

/** The column that says what to correct in a file of rejected rows. Read as nothing. */
export const CORRECTION = 'Ce qu’il faut corriger';
/** A record that came from no file of cells, whole. */
export const RECORD = 'Enregistrement (JSON)';

/** A header or a word as they are compared: no accent, no capital, no plural, no « de la ». */
export const plain = (words: string): string =>
  fold(words).split(' ').filter((word) => !/^(?:de|du|des|d|la|le|les|l)$/.test(word)).map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)).join(' ');

const byHeader = new Map(clubColumns.flatMap(({ key, name, aliases }) => [key, name, ...aliases].map((header) => [plain(header), key] as const)));

/** Which of our columns a header is. */
export const columnFor = (header: string): ClubColumnKey | undefined => byHeader.get(plain(header));
