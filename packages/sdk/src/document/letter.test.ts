import { expect } from 'chai';
import fc from 'fast-check';
import type { Composition } from 'fhir/r4.js';
import { someCarnet } from '../carnet/arbitrary.suite.js';
import { measureCatalogue } from '../carnet/catalogue.js';
import { readCarnet } from '../carnet/fhir.js';
import { emptyCarnet, type Carnet, type Party } from '../carnet/model.js';
import { carnets } from '../testing/carnets.js';
import { toOutcomeLetter, type OutcomeLetterOptions } from './letter.js';

const camille: Party = { name: 'Camille Renaud', role: 'Enseignante en activité physique adaptée', phone: '0199002460' };
const year = (): Carnet => readCarnet(carnets.year).carnet;
const over = (): Carnet => readCarnet(carnets.yearAfter).carnet;
const june = { author: camille, sentOn: '2026-06-17', today: '2026-06-17' };
const july = { author: camille, sentOn: '2026-07-10', today: '2026-07-10' };

/** What a person reads, a blank between what stands apart. */
const wordsOf = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replaceAll('&amp;', '&').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/ ([.,])/g, '$1');
const letter = (carnet: Carnet, options: OutcomeLetterOptions = june) => wordsOf(toOutcomeLetter(carnet, options).html);
const codes = (carnet: Carnet, options: OutcomeLetterOptions = june) => toOutcomeLetter(carnet, options).issues.map(({ code }) => code);

describe('The letter to the prescriber', () => {
  it('tells the change and the attendance first', () => {
    expect(letter(year())).to.include('Depuis le 10 mars 2026, Mme VASSEUR marche 45 m de plus en 6 minutes (de 345 m à 390 m). Elle a suivi 9 des 12 séances du programme (9 présences sur 13 séances maintenues).');
  });

  it('says at the end what was reached, what was not, and what follows', () => {
    const said = letter(over(), { ...july, proposal: 'Continuer en club.' });
    for (const words of ['Fin du programme Prescri’Mouv, prescrit par vous le 3 mars 2026', '63 m de plus', '10 mars 12 mai 7 juillet', '5 de ses 6 objectifs mesurés sont atteints',
      'Équilibre sur une jambe : 9 s, pour un objectif de 10 et plus.', 'Gym douce des Rives (exemple)', 'Première séance accompagnée.', 'Continuer en club. Proposition de Camille Renaud.',
      'Votre prescription court jusqu’au 3 septembre 2026 : à vous de décider d’un renouvellement.']) expect(said).to.include(words);
  });

  it('tells the absences that matter at mid-course, and grades nobody', () => {
    expect(letter(year())).to.include('Absences non excusées aux deux dernières séances, les 9 et 16 juin.').and.to.not.match(/bravo|félicit|bon résultat|insuffisant|mauvais|abandon|échec/i);
  });

  it('says the agreement of the person only when the carnet holds it', () => {
    const without = { ...year(), agreements: [] };
    const refused = { ...year(), agreements: year().agreements.map((each) => ({ ...each, isGiven: false })) };
    expect(letter(year())).to.include('avec l’accord de Mme VASSEUR (3 mars 2026)');
    expect([letter(without), letter(refused)].filter((said) => said.includes('accord'))).to.deep.equal([]);
    expect([codes(year()), codes(without), codes(refused)]).to.deep.equal([[], ['report-agreement-missing'], ['report-agreement-refused']]);
  });

  it('takes no agreement that came after the letter', () => {
    expect(codes(year(), { ...june, sentOn: '2026-03-01' })).to.include('report-agreement-missing');
  });

  it('leaves the decision to the prescriber when it goes to somebody else', () => {
    expect(letter(year(), { ...june, recipient: { name: 'Dr Paul Martin' } })).to.include('prescrit par Claire DELMAS').and.to.include('la décision d’un renouvellement revient au médecin prescripteur').and.to.not.include('à vous de décider');
  });

  it('asks for a proposal at the end, and for a signature under one that nobody signed', () => {
    expect(codes(over(), july)).to.deep.equal(['proposal-missing']);
    expect(letter(over(), { sentOn: '2026-07-10', today: '2026-07-10', proposal: 'Continuer.' })).to.include('Nom et signature de l’auteur de la proposition');
  });

  it('is right and shorter without measures, sessions or prescriber', () => {
    const said = letter({ ...year(), measures: [], assessments: [], sessions: [], prescriptions: [], goals: [] });
    expect(said).to.include('Aucune séance n’a encore été tenue.').and.to.include('À vous de décider de la suite.').and.to.not.include('Mesures').and.to.not.include('NaN').and.to.not.include('undefined');
    expect(codes(emptyCarnet('Europe/Paris'))).to.deep.equal(['report-agreement-missing', 'recipient-missing', 'measures-missing']);
  });

  it('never says that what is not loaded is none', () => {
    const said = letter({ ...year(), sessions: [], missing: ['sessions'] });
    expect(said).to.not.match(/Aucune séance|Aucun incident|présences/);
    expect(codes({ ...year(), missing: ['sessions'] })).to.include('not-loaded');
  });

  it('keeps the measures with a goal, and says how many are left to the carnet', () => {
    const days = ['2026-03-10', '2026-05-12', '2026-07-07'];
    const measures = measureCatalogue.slice(0, 30).flatMap(({ id }, row) => days.map((day, at) => ({ id: `${id}-${day}`, measure: id, day, value: row + at, status: 'final' as const, records: 1, alsoIn: [] })));
    const { html, issues } = toOutcomeLetter({ ...over(), measures }, { ...july, proposal: 'Continuer.' });
    const rows = html.match(/<th scope="row">/g)?.length ?? 0;
    expect(issues.map(({ code }) => code)).to.deep.equal([]);
    expect([rows >= 6, wordsOf(html).includes(`Et ${30 - rows} autres mesures dans le carnet.`), wordsOf(html).includes('Marche de 6 minutes (m)')]).to.deep.equal([true, true, true]);
  });

  it('says so when the words of its author are too long for a page', () => {
    expect(codes(over(), { ...july, proposal: 'Continuer en club. '.repeat(300) })).to.deep.equal(['letter-too-long']);
  });

  it('calls a minor by the given name', () => {
    const carnet = readCarnet(carnets.minor).carnet;
    expect(letter(carnet)).to.not.match(/\b(Mme|M\.) /);
  });

  it('runs nothing that somebody typed', () => {
    const bad = '<img src=x onerror=alert(1)>"\'&';
    const carnet: Carnet = { ...over(), person: { familyName: bad, givenName: bad, gender: 'female' }, sessions: over().sessions.map((each) => ({ ...each, incident: bad })), goals: over().goals.map((each) => ({ ...each, text: bad })) };
    const { html, page, bundle } = toOutcomeLetter(carnet, { ...july, author: { name: bad }, recipient: { name: bad, role: bad, address: [bad] }, opening: bad, proposal: bad, nonce: bad });
    const composition = bundle.entry?.[0]?.resource as Composition;
    const narratives = [composition.text, ...(composition.section ?? []).map((section) => section.text)].map((each) => each?.div ?? '');
    expect(narratives.length).to.be.greaterThan(5);
    expect([html, page.body, ...narratives].filter((text) => /<img|<script/i.test(text))).to.deep.equal([]);
  });

  it('is in English when it is asked for, dates and figures too', () => {
    expect(letter(year(), { ...june, language: 'en' })).to.include('Since 10 March 2026, Ms VASSEUR walks 45 m more in 6 minutes').and.to.include('a renewal is for you to decide');
  });

  it('is a mistake of the program without a day', () => {
    expect(() => toOutcomeLetter(year(), { ...june, today: '17/06/2026' })).to.throw(RangeError);
    expect(() => toOutcomeLetter(year(), { ...june, plan: 'CarePlan/none' })).to.throw(RangeError);
  });

  it('is written whatever the carnet', () => {
    fc.assert(fc.property(someCarnet, (carnet) => {
      const { html } = toOutcomeLetter(carnet, { author: camille, sentOn: '2026-06-17', today: '2026-06-17' });
      expect(wordsOf(html)).to.not.match(/undefined|NaN|null|\[object/);
    }), { numRuns: 60 });
  });
});
