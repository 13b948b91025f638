import { expect } from 'chai';
import { problemsOf } from './check-french.mjs';
import { mistakesIn } from './french-rules.mjs';

const nb = '\u00a0';
const thin = '\u202f';

const refused = {
  "L'activité": /apostrophe/,
  'Choisissez "modérée" ici': /straight quotes/,
  'Chargement...': /three dots/,
  '« modérée »': /U\+00A0/,
  [`«${nb}modérée »`]: /before »/,
  'Acceptez-vous ?': /narrow/,
  'Acceptez-vous?': /narrow/,
  'Bravo!': /narrow/,
  'Un mois ; puis deux': /narrow/,
  'Un mois; puis deux': /before ;/,
  'Durée : courte': /before :/,
  'Durée: courte': /before :/,
  'Nom:': /before :/,
  'Une séance de 45 min': /unit/,
  'Une séance de 45min': /unit/,
  'Au moins 80%': /unit/,
  'Une durée de \uE000 min': /unit/,
  [`1${nb}h 30`]: /1 h 30/,
  'selon l’ALD 8': /number/,
  'article D. 1172-1': /D\., L\. or R\./,
  'Mme DUVAL accepte': /title and name/,
  'Etat du patient': /accent/,
  'Votre ETAT': /accent/,
  'A noter dans le dossier': /À/,
  [`Lu. A vérifier`]: /À/,
  'Veuillez répondre': /veuillez/,
  'Ce champ est vide': /champ/,
  'Champ obligatoire': /champ/,
  'Valeur invalide': /invalide/,
  'Le ou la patient(e)': /feminine/,
  'Les patient·es': /feminine/,
};

const accepted = [
  `L’activité dure 45${nb}min, soit 1${nb}h${nb}30.`,
  `Acceptez-vous${thin}?`,
  `Durée${nb}: «${nb}modérée${nb}»${thin}; puis élevée${thin}!`,
  `Article D.${nb}1172-1, ALD${nb}8, Mme${nb}DUVAL.`,
  'État, Éducateur, À noter, Âge',
  'Marshall A et B',
  'https://exemple.example/a?b=1',
  'sps-prescription-form',
  'De 10:30 à 11:00',
  'Champ d’application et champ de compétence ',
  'Prescription/Formulaire',
];

describe('The check of French', () => {
  for (const [text, reason] of Object.entries(refused)) {
    it(`refuses « ${text.replace('\uE000', '${x}')} »`, () => expect(mistakesIn(text).join('\n')).to.match(reason));
  }

  for (const text of accepted) {
    it(`accepts « ${text} »`, () => expect(mistakesIn(text)).to.deep.equal([]));
  }

  it('reads literals only, joins templates, and skips English', () => {
    const source = "// Veuillez\nexport const strings = {\n  fr: { \"l'un\": `de ${min} min`, b: (n: number) => `${n} ans` },\n  en: { a: \"don't, please: 5 min\" },\n};\nconst en = { c: `it's` };\n";
    expect(problemsOf('a.strings.ts', source)).to.have.length(1).and.to.satisfy(([first]) => first.startsWith('a.strings.ts:3 between a number'));
  });

  it('finds the French among the English of an ordinary source', () => {
    const source = "throw new Error(`It is not: ${x}`);\nconst a = 'L\\'état du patient';\nconst b = css`a { color: red; }`;\nconst c = \"don't\";";
    expect(problemsOf('packages/sdk/src/a/rules.ts', source)).to.deep.equal(["packages/sdk/src/a/rules.ts:2 straight apostrophe: write ’ — “L'état du patient”"]);
  });

  it('reads texts and spoken attributes of a page, not its scripts', () => {
    const source = "<html lang=\"fr\"><script>const a = \"l'un\";</script><p>Oui&nbsp;: l&rsquo;un</p>\n<p lang=\"en\">Don't</p><img alt=\"Qui ?\"><p>L'autre</p>";
    expect(problemsOf('a.html', source)).to.deep.equal([
      'a.html:2 before ; ? ! a narrow no-break space, U+202F — “Qui ?”',
      'a.html:2 straight apostrophe: write ’ — “L\'autre”',
    ]);
  });

  it('reads what a README quotes in French', () => {
    expect(problemsOf('README.md', "It's plain: `« a »` and « l'un »")).to.have.length(3);
  });
});
