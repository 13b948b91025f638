/**
 * Rules of printed French, each on one text without markup. Sources: Lexique des règles typographiques en usage à
 * l'Imprimerie nationale (spaces, capitals, guillemets); design notes of this project (words). Reads and writes nothing.
 */

/** Stands for a value in a template: « ${minutes} min » has the same spaces as « 45 min ». */
export const placeholder = '\uE000';

const value = `[\\d${placeholder}]`;
const units = 'min|h|s|km|m|cm|mm|kg|g|mg|ml|kcal|bpm|W|Mo|ko|Go|€|%';

const withoutAccent = [
  'Age', 'Echange', 'Echéance', 'Echec', 'Echelle', 'Ecole', 'Ecoles', 'Ecran', 'Ecrire', 'Ecrivez', 'Editer', 'Educateur', 'Educateurs', 'Educatrice',
  'Education', 'Elément', 'Eléments', 'Elevé', 'Elevée', 'Energie', 'Epreuve', 'Equilibre', 'Equipe', 'Equipement', 'Equipements', 'Etablissement',
  'Etablissements', 'Etape', 'Etapes', 'Etat', 'Etats', 'Eté', 'Etes', 'Etre', 'Etude', 'Evaluation', 'Evaluer', 'Evaluez', 'Evénement', 'Evitez',
  'Eviter', 'Evolution', 'Ile',
  'ACTIVITE', 'DUREE', 'ECOLE', 'EDUCATION', 'EQUIPEMENT', 'ETABLISSEMENT', 'ETAPE', 'ETAT', 'EVALUATION', 'INTENSITE', 'REPONSE', 'SANTE', 'SEANCE',
];
const afterA = 'noter|vérifier|partir|faire|propos|quel|quelle|quels|quelles|la|le|l’|ce|cet|cette|ces|chaque|prescrire|remplir|compléter|imprimer|'
  + 'transmettre|revoir|savoir|côté|nouveau|domicile|pied|vélo|répondre|renseigner|distance|votre|vous|tout|toute|jour';

/** [what to find, what to say]. Expressions see U+0020 as the only plain space. */
const rules = [
  [/[\p{L}]'[\p{L}]/u, 'straight apostrophe: write ’'],
  [/(^|[\s(])"[^"]*"/, 'straight quotes: write « »'],
  [/\.\.\./, 'three dots: write …'],
  [/«(?!\u00a0)/, 'after « a no-break space, U+00A0'],
  [/(?<!\u00a0)»/, 'before » a no-break space, U+00A0'],
  [/ [;?!]/, 'before ; ? ! a narrow no-break space, U+202F'],
  [/[\p{L}\d)’»\uE000][?!](?=$|[\s»)])/u, 'before ? ! a narrow no-break space, U+202F'],
  [/[\p{L})»\uE000];(?=$|\s)/u, 'before ; a narrow no-break space, U+202F'],
  [/[ \u202f]:/, 'before : a no-break space, U+00A0'],
  [/[\p{L}\d)’»\uE000]:(?=$|\s)/u, 'before : a no-break space, U+00A0'],
  [new RegExp(`(?:${value} |\\d)(?:${units})(?![\\p{L}\\d])`, 'u'), 'between a number and its unit a no-break space, U+00A0'],
  [new RegExp(`(?<=${value}[\\s\\u202f]?)h (?=${value})`, 'u'), 'in « 1 h 30 » no-break spaces, U+00A0'],
  [/\b(?:n°|N°|art\.|ALD|p\.) (?=\d)/, 'before its number a no-break space, U+00A0'],
  [/(?<![\p{L}.])[DLR]\. (?=\d)/u, 'between D., L. or R. and the number a no-break space, U+00A0'],
  [new RegExp(`(?<!\\p{L})(?:M\\.|Mme|Dr|Pr) (?=[\\p{Lu}${placeholder}])`, 'u'), 'between title and name a no-break space, U+00A0'],
  [new RegExp(`(?<![\\p{L}\\d])(?:${withoutAccent.join('|')})S?(?!\\p{L})`, 'u'), 'a capital keeps its accent (É, À, Â, Î)'],
  [new RegExp(`(?:^|[.!?…:]\\s+|«\\u00a0|^\\s+)A (?:${afterA})(?!\\p{L})`, 'u'), 'a capital keeps its accent: À'],
  [/(?<!\p{L})veuillez(?!\p{L})/iu, '« veuillez »: say directly what to do'],
  [/(?<!\p{L})champs?(?![\p{L}/])(?! (?:de |du |des |d’))/iu, '« champ »: name what is asked'],
  [/(?<!\p{L})invalides?(?!\p{L})/iu, '« invalide »: say what to do'],
  [/\p{L}(?:\((?:e|s|es)\)|·(?:e|s|es)|\.e\.s)(?!\p{L})/u, 'no bracketed or dotted feminine: choose a noun'],
];

/** No person reads these as a sentence: addresses, keys, paths, tags, code. */
const isCode = (text) => /^[\w./:@#?=&%+*-]*[\w/=*-]$/.test(text);

/**
 * @param {string} text
 * @returns {string[]} each mistake with the place it stands at
 */
export function mistakesIn(text) {
  if (isCode(text)) return [];
  const prose = text.replace(/https?:\/\/\S+/g, '');
  return rules.flatMap(([pattern, say]) => {
    const match = pattern.exec(prose);
    return match ? [`${say} — “${around(prose, match.index)}”`] : [];
  });
}

function around(text, index) {
  return text.slice(Math.max(0, index - 15), index + 20).replaceAll(placeholder, '…').replace(/\s+/g, ' ').trim();
}
