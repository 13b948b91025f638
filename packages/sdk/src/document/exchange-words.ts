import type { RowIssue } from './exchange-cells.js';
import { figure, type Language } from './language.js';

type Sentence = (issue: RowIssue) => string;
type Sentences = Record<string, Sentence>;

function named({ params }: RowIssue, key: string): string {
  const value = params?.[key];
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? figure(value, 'fr') : typeof value === 'string' ? value : '';
}

const fr: Sentences = {
  'file-empty': () => 'Le fichier est vide. Choisissez un fichier CSV qui a une ligne d’en-têtes.',
  'columns-unknown': () => 'Aucune colonne n’est reconnue. Gardez la première ligne, celle des noms de colonnes.',
  'column-missing': (issue) => `Ajoutez la colonne « ${named(issue, 'name')} » : sans elle, rien n’est lu.`,
  'column-unknown': () => 'Cette colonne n’est pas lue. Vérifiez son nom, ou laissez-la.',
  'column-twice': () => 'Cette colonne est là deux fois. Seule la première est lue.',
  'encoding': () => 'Des lettres accentuées sont perdues. Enregistrez le fichier en « CSV UTF-8 ».',
  'quotes': () => 'Un guillemet droit n’est pas fermé. Corrigez cette ligne ; les autres sont lues.',
  'cells-too-many': () => 'Cette ligne a plus de cellules que de colonnes. Mettez entre guillemets droits un texte qui contient le séparateur.',
  'code-unknown': (issue) => `Écrivez l’un de ces mots : ${named(issue, 'codes')}.`,
  'record-missing': () => 'Indiquez le type de la ligne : session, measure, assessment, goal, call, note ou plan.',
  'day-missing': () => 'Indiquez la date, par exemple 23/06/2026.',
  'date-unreadable': () => 'Écrivez une date qui existe, jour/mois/année : 23/06/2026.',
  'time-unreadable': () => 'Écrivez l’heure ainsi : 10:00.',
  'number-unreadable': () => 'Écrivez un nombre seul, sans unité ni texte.',
  'number-not-whole': () => 'Écrivez un nombre entier.',
  'number-out-of-range': (issue) => `Écrivez un nombre de ${named(issue, 'low')} à ${named(issue, 'high')}.`,
  'text-missing': () => 'Écrivez un texte dans cette cellule.',
  'measure-missing': () => 'Indiquez ce qui a été mesuré.',
  'measure-without-day': () => 'Cette mesure n’a pas de date. Elle est gardée à part.',
  'value-missing': () => 'Indiquez la valeur, ou la raison pour laquelle il n’y en a pas.',
  'value-unlikely': (issue) => `Vérifiez cette valeur : elle est d’habitude entre ${named(issue, 'low')} et ${named(issue, 'high')}. Elle est gardée.`,
  'unit-not-expected': (issue) => `L’unité attendue est « ${named(issue, 'expected')} ». La mesure est gardée à part.`,
  'id-twice': () => 'Cet identifiant est déjà dans le fichier. Seule la première ligne est gardée.',
  'person-other': () => 'Cette ligne est au nom d’une autre personne. Faites un fichier par personne.',
};

const en: Sentences = {
  'file-empty': () => 'The file is empty. Choose a CSV file that has a row of headers.',
  'columns-unknown': () => 'No column is known. Keep the first row, that of the column names.',
  'column-missing': (issue) => `Add the column “${named(issue, 'name')}”: nothing is read without it.`,
  'column-unknown': () => 'This column is not read. Check its name, or leave it.',
  'column-twice': () => 'This column is there twice. Only the first is read.',
  'encoding': () => 'Accented letters are lost. Save the file as “CSV UTF-8”.',
  'quotes': () => 'A straight quote is not closed. Correct this row; the others are read.',
  'cells-too-many': () => 'This row has more cells than there are columns. Put text that holds the separator between straight quotes.',
  'code-unknown': (issue) => `Write one of these words: ${named(issue, 'codes')}.`,
  'record-missing': () => 'Say the type of the row: session, measure, assessment, goal, call, note or plan.',
  'day-missing': () => 'Give the date, such as 2026-06-23.',
  'date-unreadable': () => 'Write a date that exists: 2026-06-23 or 23/06/2026.',
  'time-unreadable': () => 'Write the time so: 10:00.',
  'number-unreadable': () => 'Write a number alone, without unit or text.',
  'number-not-whole': () => 'Write a whole number.',
  'number-out-of-range': (issue) => `Write a number from ${named(issue, 'low')} to ${named(issue, 'high')}.`,
  'text-missing': () => 'Write a text in this cell.',
  'measure-missing': () => 'Say what was measured.',
  'measure-without-day': () => 'This measure has no date. It is kept apart.',
  'value-missing': () => 'Give the value, or the reason why there is none.',
  'value-unlikely': (issue) => `Check this value: it is usually between ${named(issue, 'low')} and ${named(issue, 'high')}. It is kept.`,
  'unit-not-expected': (issue) => `The unit expected is “${named(issue, 'expected')}”. The measure is kept apart.`,
  'id-twice': () => 'This identifier is in the file already. Only the first row is kept.',
  'person-other': () => 'This row is under another person’s name. Make one file per person.',
};

/** What to do about a row, in whole sentences. */
export const rowSentence = (issue: RowIssue, language: Language = 'fr'): string => (language === 'fr' ? fr : en)[issue.code]?.(issue) ?? issue.code;
