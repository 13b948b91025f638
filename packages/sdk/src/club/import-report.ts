import type { Issue } from '../issue.js';
import { cells } from './columns-cells.js';
import { clubColumns } from './columns.js';

type Sentence = (value: (key: string) => string) => string;

/** A row as a spreadsheet numbers it, or an item of a list, from 1. */
const place = (value: (key: string) => string, row: string, item: string): string => (value('item') === '' ? `${row} ${value('row')}` : `${item} ${Number(value('item')) + 1}`);
const ici = (value: (key: string) => string): string => (value('row') + value('item') === '' ? '' : ` (${place(value, 'ligne', 'élément')})`);
const here = (value: (key: string) => string): string => (value('row') + value('item') === '' ? '' : ` (${place(value, 'row', 'item')})`);

const fr = {
  'file-empty': () => 'Le fichier est vide. Vérifiez que c’est le bon, puis enregistrez-le de nouveau.',
  'file-page': () => 'C’est une page web, et non un fichier de données. Le site a pu demander un mot de passe\u00a0: téléchargez le fichier de nouveau.',
  'file-workbook': () => 'C’est un classeur Excel ou LibreOffice. Ouvrez-le, puis enregistrez la feuille au format «\u00a0CSV UTF-8\u00a0».',
  'file-pdf': () => 'C’est un document PDF. Demandez le tableau dont il vient, au format CSV.',
  'file-compressed': () => 'C’est un fichier compressé. Décompressez-le d’abord.',
  'file-binary': () => 'Ce n’est pas un fichier de texte. Choisissez un fichier CSV, JSON ou GeoJSON.',
  'letters-lost': (value) => `Des lettres accentuées sont perdues dans ce fichier (lignes concernées\u00a0: ${value('count')}). Repartez du fichier d’origine.`,
  'mojibake': (value) => `Des lettres accentuées sont devenues «\u00a0Ã©\u00a0» (lignes concernées\u00a0: ${value('count')}). Repartez du fichier d’origine et enregistrez-le au format «\u00a0CSV UTF-8\u00a0».`,
  'encodings-mixed': (value) => `Ce fichier mêle deux encodages\u00a0: certaines lignes ont été relues en UTF-8 (${value('count')}). Vérifiez les lettres accentuées.`,
  'rows-none': () => 'Sous les noms de colonnes, il n’y a aucune ligne. Ajoutez une ligne par créneau.',
  'columns-unknown': (value) => (value('name') === '' || value('name') === 'Nom' ? 'Aucune colonne n’est reconnue. La première ligne porte les noms des colonnes, par exemple\u00a0: Nom, Type de structure, Code postal, Commune, Téléphone.' : `Ce fichier n’a pas les colonnes de «\u00a0${value('name')}\u00a0». Donnez l’autre fichier, ou laissez reconnaître celui-ci.`),
  'column-missing': (value) => `La colonne «\u00a0${value('name')}\u00a0» manque. Sans elle, rien n’est lu.`,
  'column-unknown': () => 'Cette colonne n’est pas lue.',
  'column-twice': () => 'Cette colonne est là deux fois. Seule la première est lue.',
  'column-absent': () => 'Cette colonne n’est pas dans le fichier.',
  'data-es-limits': () => 'Data ES recense des équipements\u00a0: ni clubs, ni séances, ni encadrement. Ils sont repris comme services d’une collectivité, et le disent.',
  'rna-limits': () => 'Le répertoire national des associations n’a ni position, ni label, ni séance, et rien des départements 57, 67 et 68.',
  'kind-assumed': (value) => `Le type de structure n’est pas indiqué (structures concernées\u00a0: ${value('count')})\u00a0: «\u00a0Club\u00a0» est retenu.`,
  'json-cut': () => 'Le fichier JSON est coupé\u00a0: sa fin manque. Téléchargez-le de nouveau.',
  'json-unreadable': () => 'Ce n’est pas du JSON lisible. Vérifiez que le fichier est entier.',
  'quotes': () => 'Un guillemet droit n’est pas fermé, ou ce qu’il ouvre est trop long (plus de 32\u202f767 caractères). Fermez-le, ou raccourcissez le texte.',
  'row-cut': () => 'Le fichier s’arrête au milieu de cette ligne. Repartez du fichier entier, ou complétez-la.',
  'separator-other': () => 'Cette ligne n’a pas le séparateur de la première. Mettez le même partout.',
  'cells-too-many': () => 'Cette ligne a plus de cellules que de colonnes. Mettez entre guillemets droits un texte qui contient le séparateur.',
  'text-too-long': (value) => `Ce texte est trop long${value('most') === '' ? '' : ` (plus de ${value('most')} lettres)`}. Raccourcissez-le.`,
  'text-unreadable': () => 'Écrivez un texte.',
  'characters-dropped': (value) => `Des caractères invisibles ont été ôtés (${value('count')}). Vérifiez le texte.`,
  'formula': () => 'Ce texte commence comme une formule de tableur. Il est gardé comme texte, et ne sera pas exécuté.',
  'markup': () => 'Ce texte contient des balises. Il est gardé tel quel, et ne sera pas mis en forme.',
  'answer-unreadable': () => 'Écrivez oui, non, ou rien si vous ne savez pas.',
  'number-unreadable': () => 'Écrivez un nombre seul.',
  'number-exponent': () => 'Le tableur a écrit ce numéro en puissance de dix, et sa fin est perdue. Écrivez-le en entier, au format texte.',
  'number-not-whole': () => 'Écrivez un nombre entier.',
  'number-out-of-range': (value) => `Écrivez un nombre de ${value('low')} à ${value('high')}.`,
  'bounds-crossed': (value) => `Le plus petit nombre (${value('min')}) est plus grand que le plus grand (${value('max')}). Corrigez l’un des deux.`,
  'time-unreadable': () => 'Écrivez une heure ainsi\u00a0: 14:30.',
  'end-before-start': (value) => `L’heure de fin (${value('end')}) ne vient pas après celle du début (${value('start')}), et la séance durerait plus de 12 heures. La fin n’est pas retenue\u00a0: corrigez l’une des deux heures.`,
  'session-long': (value) => `De ${value('start')} à ${value('end')}, la séance dure plus de 12 heures. Vérifiez les deux heures.`,
  'hours-unreadable': () => 'Écrivez un seul jour et ses heures ainsi\u00a0: mardi 14h30-15h30. Un autre jour est une autre ligne.',
  'hours-differ': () => 'Une autre cellule de la ligne donne un autre jour ou une autre heure. Écrivez la même chose aux deux endroits, ou videz l’une des deux.',
  'date-unreadable': () => 'Écrivez une date qui existe, jour/mois/année\u00a0: 07/09/2023.',
  'date-from-number': (value) => `Le tableur a mis un nombre à la place de cette date\u00a0: «\u00a0${value('value')}\u00a0» est retenu. Vérifiez-la.`,
  'time-from-number': (value) => `Le tableur a mis un nombre à la place de cette heure\u00a0: «\u00a0${value('value')}\u00a0» est retenu. Vérifiez-la.`,
  'date-future': () => 'Cette date de vérification n’est pas encore venue. Vérifiez-la.',
  'url-refused': () => 'Ce lien ne mène pas à une page. Écrivez une adresse qui commence par https:// ou http://.',
  'url-unreadable': () => 'Écrivez une seule adresse de site, ainsi\u00a0: https://club.example.',
  'url-completed': () => 'L’adresse du site a été complétée par https://.',
  'email-unreadable': () => 'Écrivez une seule adresse électronique, ainsi\u00a0: contact@club.example.',
  'zero-restored': (value) => `Le tableur avait ôté le zéro du début\u00a0: «\u00a0${value('value')}\u00a0» est retenu.`,
  'postcode-unreadable': () => 'Écrivez un code postal de cinq chiffres\u00a0: 06000.',
  'postcode-is-insee': (value) => `C’est le code INSEE d’un arrondissement\u00a0: le code postal «\u00a0${value('value')}\u00a0» est retenu.`,
  'insee-unreadable': () => 'Écrivez un code INSEE de cinq caractères\u00a0: 91228 ou 2A004.',
  'cedex': () => 'Une adresse «\u00a0CEDEX\u00a0» est celle d’un bureau de poste\u00a0: le lieu peut être ailleurs.',
  'code-unknown': (value) => `Écrivez l’un de ces mots\u00a0: ${value('codes')}.`,
  'level-unreadable': () => 'Écrivez 1 (minime), 2 (modérée), 3 (sévère), ou plusieurs\u00a0: 1 | 2.',
  'lists-differ': () => 'Cette cellule a plus d’éléments que celle qu’elle précise. Mettez-les dans le même ordre, un | entre eux.',
  'price-kept': () => 'Ce tarif n’est pas compris. Il est gardé et montré tel quel, sans entrer dans les filtres.',
  'phone-several': (value) => `Plusieurs numéros dans une cellule (${value('count')})\u00a0: rien ne dit lequel est celui de la structure. Ils sont gardés, à confirmer.`,
  'phone-short': () => 'Ce numéro court est gardé, à confirmer.',
  'phone-zero-lost': () => 'Ce numéro n’a que neuf chiffres\u00a0: le tableur a pu ôter le zéro. Il est gardé, à confirmer.',
  'phone-overseas': () => 'Ce numéro d’outre-mer ne dit pas de quel département il est. Il est gardé, à confirmer.',
  'phone-words': () => 'Des mots accompagnent ce numéro. Il est gardé tel quel, à confirmer.',
  'phone-unreadable': () => 'Ce numéro n’est pas compris. Il est gardé tel quel, à confirmer.',
  'coordinates-unreadable': () => 'Écrivez la latitude, puis la longitude\u00a0: 48.6298, 2.4418.',
  'position-incomplete': () => 'Écrivez la latitude et la longitude, ou aucune des deux.',
  'geometry-no-point': () => 'Cette géométrie n’est pas un point\u00a0: elle n’est pas retenue, la distance sera inconnue.',
  'position-zero': () => 'La position (0, 0) est en mer\u00a0: elle n’est pas retenue, la distance sera inconnue.',
  'position-abroad': () => 'Cette position n’est pas en France. Vérifiez-la.',
  'position-swapped': () => 'La latitude et la longitude semblent inversées. La position n’est pas retenue\u00a0: échangez-les, ou demandez-le à l’import.',
  'position-repaired': () => 'La latitude et la longitude étaient inversées\u00a0: elles ont été échangées, comme demandé.',
  'names-missing': () => 'Écrivez le nom de la structure.',
  'id-missing': () => 'Donnez un identifiant à la structure.',
  'kind-missing': () => 'Indiquez le type de structure.',
  'structure-differs': (value) => `La même structure est dite autrement plus haut${ici(value)}\u00a0: ${value('columns')}. Écrivez la même chose aux deux endroits, ou changez l’identifiant.`,
  'name-twice': (value) => `Une autre structure a le même nom et la même commune${ici(value)}. Les deux sont gardées\u00a0: vérifiez que ce n’est pas un doublon.`,
  'row-twice': (value) => `La structure a déjà tout ce qui est dit ici${ici(value)}. Rien n’est ajouté.`,
  'slot-id-twice': (value) => `Un autre créneau de la structure a le même identifiant${ici(value)}. Donnez-lui en un autre.`,
  'id-twice': (value) => `Une autre structure a déjà cet identifiant${ici(value)}. Les deux sont gardées${value('id') === '' ? '' : `, celle-ci sous «\u00a0${value('id')}\u00a0»`}\u00a0: vérifiez que ce n’est pas un doublon, puis donnez à chacune le sien.`,
  'association-dissolved': () => 'Cette association est dissoute ou supprimée du répertoire.',
  'record-unreadable': () => 'Cet enregistrement n’a rien de ce qu’on lit d’une structure.',
  'json-line-unreadable': () => 'Cette ligne n’est pas du JSON lisible.',
  'slot-without-structure': () => 'Ce créneau nomme une structure qui n’est pas dans le fichier. Corrigez «\u00a0structureId\u00a0».',
  'object-expected': () => 'Un objet est attendu ici.',
  'field-unknown': () => 'Cet élément n’est pas lu.',
  'field-missing': (value) => `Il manque «\u00a0${value('field')}\u00a0».`,
} satisfies Record<string, Sentence>;

/** What may be told of a file of clubs. */
export type ImportCode = keyof typeof fr;

const en: Record<ImportCode, Sentence> = {
  'file-empty': () => 'The file is empty. Check that it is the right one, then save it again.',
  'file-page': () => 'This is a web page, not a file of data. The site may have asked for a password: download the file again.',
  'file-workbook': () => 'This is an Excel or LibreOffice workbook. Open it, then save the sheet as “CSV UTF-8”.',
  'file-pdf': () => 'This is a PDF document. Ask for the table it was made from, as CSV.',
  'file-compressed': () => 'This file is compressed. Unpack it first.',
  'file-binary': () => 'This is not a text file. Choose a CSV, JSON or GeoJSON file.',
  'letters-lost': (value) => `Accented letters are lost in this file (lines concerned: ${value('count')}). Start from the original file.`,
  'mojibake': (value) => `Accented letters have become “Ã©” (lines concerned: ${value('count')}). Start from the original file and save it as “CSV UTF-8”.`,
  'encodings-mixed': (value) => `This file mixes two encodings: some lines were read as UTF-8 (${value('count')}). Check the accented letters.`,
  'rows-none': () => 'There is no row under the column names. Add a row for each slot.',
  'columns-unknown': (value) => (value('name') === '' || value('name') === 'Nom' ? 'No column is known. The first row holds the column names, such as: Nom, Type de structure, Code postal, Commune, Téléphone.' : `This file has not the columns of “${value('name')}”. Give the other file, or let this one be recognised.`),
  'column-missing': (value) => `The column “${value('name')}” is missing. Nothing is read without it.`,
  'column-unknown': () => 'This column is not read.',
  'column-twice': () => 'This column is there twice. Only the first is read.',
  'column-absent': () => 'This column is not in the file.',
  'data-es-limits': () => 'Data ES lists equipment: neither clubs, nor sessions, nor supervision. They come in as services of a local authority, and say so.',
  'rna-limits': () => 'The national register of associations has no position, no label and no session, and nothing of departments 57, 67 and 68.',
  'kind-assumed': (value) => `The kind of structure is not given (structures concerned: ${value('count')}): “Club” is taken.`,
  'json-cut': () => 'The JSON file is cut: its end is missing. Download it again.',
  'json-unreadable': () => 'This is no JSON that can be read. Check that the file is whole.',
  'quotes': () => 'A straight quote is not closed, or what it opens is too long (more than 32,767 characters). Close it, or make the text shorter.',
  'row-cut': () => 'The file ends in the middle of this row. Start from the whole file, or complete the row.',
  'separator-other': () => 'This row has not the separator of the first one. Put the same everywhere.',
  'cells-too-many': () => 'This row has more cells than there are columns. Put text that holds the separator between straight quotes.',
  'text-too-long': (value) => `This text is too long${value('most') === '' ? '' : ` (more than ${value('most')} letters)`}. Make it shorter.`,
  'text-unreadable': () => 'Write a text.',
  'characters-dropped': (value) => `Invisible characters were taken out (${value('count')}). Check the text.`,
  'formula': () => 'This text begins like a spreadsheet formula. It is kept as text and will not run.',
  'markup': () => 'This text holds markup. It is kept as it is and will not be rendered.',
  'answer-unreadable': () => 'Write oui, non, or nothing if you do not know.',
  'number-unreadable': () => 'Write a number alone.',
  'number-exponent': () => 'The spreadsheet wrote this number as a power of ten, and its end is lost. Write it in full, as text.',
  'number-not-whole': () => 'Write a whole number.',
  'number-out-of-range': (value) => `Write a number from ${value('low')} to ${value('high')}.`,
  'bounds-crossed': (value) => `The least number (${value('min')}) is greater than the greatest (${value('max')}). Correct one of the two.`,
  'time-unreadable': () => 'Write a time so: 14:30.',
  'end-before-start': (value) => `The end (${value('end')}) does not come after the start (${value('start')}), and the session would last more than 12 hours. The end is left out: correct one of the two times.`,
  'session-long': (value) => `From ${value('start')} to ${value('end')}, the session lasts more than 12 hours. Check both times.`,
  'hours-unreadable': () => 'Write one day and its hours so: mardi 14h30-15h30. Another day is another row.',
  'hours-differ': () => 'Another cell of the row gives another day or time. Write the same in both, or empty one of them.',
  'date-unreadable': () => 'Write a date that exists, day/month/year: 07/09/2023.',
  'date-from-number': (value) => `The spreadsheet put a number in place of this date: “${value('value')}” is taken. Check it.`,
  'time-from-number': (value) => `The spreadsheet put a number in place of this time: “${value('value')}” is taken. Check it.`,
  'date-future': () => 'This date of verification has not come yet. Check it.',
  'url-refused': () => 'This link leads to no page. Write an address that begins with https:// or http://.',
  'url-unreadable': () => 'Write one address of a site, so: https://club.example.',
  'url-completed': () => 'The address of the site was completed with https://.',
  'email-unreadable': () => 'Write one e-mail address, so: contact@club.example.',
  'zero-restored': (value) => `The spreadsheet had taken the first zero away: “${value('value')}” is taken.`,
  'postcode-unreadable': () => 'Write a postcode of five digits: 06000.',
  'postcode-is-insee': (value) => `This is the INSEE code of an arrondissement: the postcode “${value('value')}” is taken.`,
  'insee-unreadable': () => 'Write an INSEE code of five characters: 91228 or 2A004.',
  'cedex': () => 'A “CEDEX” address is that of a post office: the place may be elsewhere.',
  'code-unknown': (value) => `Write one of these words: ${value('codes')}.`,
  'level-unreadable': () => 'Write 1 (minimal), 2 (moderate), 3 (severe), or several: 1 | 2.',
  'lists-differ': () => 'This cell has more items than the one it belongs to. Put them in the same order, with | between.',
  'price-kept': () => 'This price is not understood. It is kept and shown as it is, outside the filters.',
  'phone-several': (value) => `Several numbers in one cell (${value('count')}): nothing says which is that of the structure. They are kept, to be confirmed.`,
  'phone-short': () => 'This short number is kept, to be confirmed.',
  'phone-zero-lost': () => 'This number has only nine digits: the spreadsheet may have taken the zero away. It is kept, to be confirmed.',
  'phone-overseas': () => 'This overseas number does not say of which department it is. It is kept, to be confirmed.',
  'phone-words': () => 'There are words beside this number. It is kept as it is, to be confirmed.',
  'phone-unreadable': () => 'This number is not understood. It is kept as it is, to be confirmed.',
  'coordinates-unreadable': () => 'Write the latitude, then the longitude: 48.6298, 2.4418.',
  'position-incomplete': () => 'Write the latitude and the longitude, or neither.',
  'geometry-no-point': () => 'This geometry is no point: it is left out, the distance will be unknown.',
  'position-zero': () => 'The position (0, 0) is at sea: it is left out, the distance will be unknown.',
  'position-abroad': () => 'This position is not in France. Check it.',
  'position-swapped': () => 'Latitude and longitude seem to have changed places. The position is left out: exchange them, or ask the import to do so.',
  'position-repaired': () => 'Latitude and longitude had changed places: they were exchanged, as asked.',
  'names-missing': () => 'Write the name of the structure.',
  'id-missing': () => 'Give the structure an identifier.',
  'kind-missing': () => 'Say the kind of structure.',
  'structure-differs': (value) => `The same structure is told otherwise above${here(value)}: ${value('columns')}. Write the same in both places, or change the identifier.`,
  'name-twice': (value) => `Another structure has the same name and commune${here(value)}. Both are kept: check that they are not the same.`,
  'row-twice': (value) => `The structure has all that is said here${here(value)}. Nothing is added.`,
  'slot-id-twice': (value) => `Another slot of the structure has the same identifier${here(value)}. Give it another.`,
  'id-twice': (value) => `Another structure has this identifier already${here(value)}. Both are kept${value('id') === '' ? '' : `, this one as “${value('id')}”`}: check that they are not the same, then give each its own.`,
  'association-dissolved': () => 'This association is dissolved, or was taken out of the register.',
  'record-unreadable': () => 'This record has nothing of what is read of a structure.',
  'json-line-unreadable': () => 'This line is no JSON that can be read.',
  'slot-without-structure': () => 'This slot names a structure that is not in the file. Correct “structureId”.',
  'object-expected': () => 'An object is expected here.',
  'field-unknown': () => 'This item is not read.',
  'field-missing': (value) => `“${value('field')}” is missing.`,
};

const sentences: Readonly<Record<'fr' | 'en', Readonly<Partial<Record<string, Sentence>>>>> = { fr, en };

/** Columns by where they stand in a record: « address.postcode », « slots.end ». */
const columnAt = new Map(clubColumns.flatMap(({ key, name, of }) => {
  const path = cells[key]?.path ?? [key === 'name' ? 'names' : key];
  return [[[...(of === 'slot' ? ['slots'] : []), ...path].join('.'), name] as const];
}));

/** « créneau 2, Fin » for `slots.1.end`; a field that is no column by its own name. */
function placeIn(path: Issue['path'], language: 'fr' | 'en'): string {
  const [first, index] = path;
  const field = path.filter((each) => typeof each === 'string').join('.');
  const named = columnAt.get(field) ?? (first === 'slots' ? path.slice(2) : path).join('.');
  if (first !== 'slots' || typeof index !== 'number') return named;
  return [`${language === 'fr' ? 'créneau' : 'slot'} ${index + 1}`, named].filter((each) => each !== '').join(', ');
}

/** Says to a person what to do about something found in a file of clubs, with the column it stands in. */
export function importSentence({ code, params = {}, path }: Issue, language: 'fr' | 'en'): string {
  const value = (key: string): string => {
    const found = params[key];
    if (Array.isArray(found)) return found.join(', ');
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
  };
  const sentence = sentences[language][code]?.(value) ?? code;
  const where = value('column') || placeIn(path.slice(1), language);
  if (where === '') return sentence;
  return language === 'fr' ? `${where}\u00a0: ${sentence}` : `${where}: ${sentence}`;
}
