import { expect } from 'chai';
import fc from 'fast-check';
import type { Bundle, Composition, FhirResource } from 'fhir/r4.js';
import { someCarnet } from '../carnet/arbitrary.suite.js';
import { readCarnet } from '../carnet/fhir.js';
import type { Carnet } from '../carnet/model.js';
import { carnets } from '../testing/carnets.js';
import { toCarnetDocument, type CarnetDocumentOptions } from './carnet-document.js';
import { contentHash } from './hash.js';

const helene = (): Carnet => readCarnet(carnets.year).carnet;
const at = { today: '2026-06-17', printedAt: '2026-06-17T09:15:00+02:00' };
const wordsOf = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ').replace(/ ([.,])/g, '$1');
const printed = (carnet: Carnet, options: Partial<CarnetDocumentOptions> = {}) => wordsOf(toCarnetDocument(carnet, { view: 'clinician', ...at, ...options }).html);
const titlesOf = (html: string) => [...html.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title);
const compositionOf = ({ entry = [] }: Bundle) => entry[0]?.resource as Composition;

function* valuesOf(value: unknown, key: string): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    if (name === key) yield each;
    yield* valuesOf(each, key);
  }
}
const referencesOf = (value: unknown) => [...valuesOf(value, 'reference')].filter((each) => typeof each === 'string');

describe('The carnet of a clinician, printed', () => {
  it('says where the person stands, then the sections in the order of the screen', () => {
    const { html } = toCarnetDocument(helene(), { view: 'clinician', ...at });
    expect(wordsOf(html)).to.include('Mme Hélène VASSEUR, 75 ans').and.to.include('marche 45 m de plus').and.to.include('9 sur 12').and.to.include('69 %').and.to.include('9 présences sur 13 séances maintenues').and.to.include('Deux absences non excusées de suite, les 9 et 16 juin.');
    expect(titlesOf(html).slice(1)).to.deep.equal(['Mesures', 'Relais', 'Étapes', 'Objectifs', 'Présence', 'Documents\u00a0: qui a reçu quoi', 'Notes et appels']);
  });

  it('says a state by a shape and a word', () => {
    const days = [...toCarnetDocument(helene(), { view: 'clinician', ...at }).html.matchAll(/<li><svg.*?<\/svg><span><b>([^<]*)<\/b> ([^<]*)/g)].map(([, day = '', word]) => `${day.replace('\u00a0', ' ')} ${word ?? ''}`);
    expect([days.length, days[4], days[7], days[12], days[16]]).to.deep.equal([17, '14 avr. Excusée', '5 mai Annulée', '9 juin Absente', '7 juil. À venir']);
  });

  it('shows the last figure of each chart in the table beside it', () => {
    const { html } = toCarnetDocument(helene(), { view: 'clinician', ...at });
    const figures = [...html.matchAll(/font-weight="700" class="value">([^<]*)/g)].map(([, figure = '']) => figure);
    expect(figures).to.deep.equal(['390', '11', '9', '130']);
    for (const figure of figures) expect(html).to.include(`<td class="figure">${figure}</td>`);
  });

  it('says what was left out of it', () => {
    const words = printed(helene(), { sections: { notes: false, documents: false } });
    expect(words).to.include('Laissé de côté à l’impression : Documents : qui a reçu quoi, Notes et appels.').and.to.not.include('banc de la mairie');
    expect(JSON.stringify(toCarnetDocument(helene(), { view: 'clinician', ...at, sections: { notes: false } }).bundle)).to.not.include('banc de la mairie');
  });

  it('brings ten years to a few tables', () => {
    const { html } = toCarnetDocument(readCarnet(carnets.tenYears()).carnet, { view: 'clinician', today: '2026-06-24', printedAt: '2026-06-24T09:15:00+02:00' });
    expect([html.match(/<tr>/g)?.length ?? 0, html.match(/<li>/g)?.length ?? 0].every((count) => count < 80)).to.equal(true);
    expect(wordsOf(html)).to.include('Jusqu’en 2018 136 sur 159');
  }).timeout(20_000);

  it('never says that what is not loaded is none', () => {
    expect(printed({ ...helene(), sessions: [], measures: [], missing: ['sessions', 'measures'] })).to.include('Séances non chargées. Ce n’est pas « aucune séance ».').and.to.include('Mesures non chargées').and.to.not.include('Aucune séance');
  });
});

describe('The carnet of a patient, printed', () => {
  it('has the next session, what changed, and nobody’s rate', () => {
    const words = printed(helene(), { view: 'patient' });
    expect(words).to.include('Mardi 23 juin à 10 h').and.to.include('Marche de 6 minutes : 390 m le 12 mai, contre 345 m le 10 mars.').and.to.include('Vous avez fait 9 séances sur 12. Il en reste 3.');
    expect(words).to.not.match(/%|abandon|norme|assiduité|non excusé/i);
  });

  it('has no rate and no such word whatever the carnet', () => {
    fc.assert(fc.property(someCarnet, fc.constantFrom('fr' as const, 'en' as const), (carnet, language) => {
      for (const view of ['patient', 'clinician'] as const) expect(printed(carnet, { view, language }), view).to.not.match(view === 'patient' ? /%|abandon|undefined|NaN|\[object/i : /undefined|NaN|\[object/);
    }), { numRuns: 60 });
  });

  it('runs nothing that somebody typed', () => {
    const bad = '"><img src=x onerror=alert(1)><script>';
    const carnet: Carnet = {
      ...helene(), person: { name: bad }, customMeasures: [{ key: 'x', label: bad, unit: bad }],
      measures: [...helene().measures, ...['2026-03-10', '2026-05-12'].map((day, value) => ({ id: day, measure: 'x', day, value, status: 'final' as const, records: 1, alsoIn: [] }))],
      notes: [{ id: 'n', day: '2026-05-01', text: bad }], goals: [{ id: 'g', text: bad, state: 'in-progress' }], plans: helene().plans.map((plan) => ({ ...plan, title: bad, obstacles: [bad] })),
    };
    for (const view of ['clinician', 'patient'] as const) expect(toCarnetDocument(carnet, { view, ...at }).html).to.not.match(/<img|<script/);
  });
});

describe('A carnet as a FHIR document', () => {
  const bundleOf = (carnet: Carnet, options: Partial<CarnetDocumentOptions> = {}) => toCarnetDocument(carnet, { view: 'clinician', ...at, id: '11111111-2222-4333-8444-555555555555', ...options }).bundle;

  it('opens with its Composition, has an identifier and a time, and the patient as its subject', () => {
    const { type, identifier, timestamp, entry = [] } = bundleOf(helene());
    expect([type, identifier?.value, timestamp, entry[0]?.resource?.resourceType, entry[1]?.resource?.resourceType]).to.deep.equal(['document', 'urn:uuid:11111111-2222-4333-8444-555555555555', at.printedAt, 'Composition', 'Patient']);
    expect(new Set(entry.map(({ fullUrl }) => fullUrl)).size).to.equal(entry.length);
  });

  it('leads with each reference to one of its own entries', () => {
    const bundle = bundleOf(helene());
    const urls = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl));
    expect(referencesOf(bundle.entry).filter((reference) => !urls.has(reference) && !reference.startsWith('#'))).to.deep.equal([]);
  });

  it('says in each section, in words of its own, what the page says', () => {
    for (const { title, text } of compositionOf(bundleOf(helene())).section ?? []) expect(text?.div, title).to.match(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"[^>]*>.*\S.*<\/div>$/s).and.to.not.match(/<svg|style=|class=|<script/);
    expect(wordsOf(JSON.stringify(compositionOf(bundleOf(helene())).section))).to.include('Elle va au marché à pied');
  });

  it('has no INS but for who may have it', () => {
    const ins = { system: 'urn:oid:1.2.250.1.213.1.4.8', value: '251025403212345' };
    const bundle = carnets.year;
    const withIns = readCarnet({ ...bundle, entry: bundle.entry?.map((entry) => (entry.resource?.resourceType === 'Patient' ? { ...entry, resource: { ...entry.resource, identifier: [ins] } } : entry)) }).carnet;
    expect(JSON.stringify(bundleOf(withIns))).to.not.include(ins.value);
  });

  it('names no other person that a source names', () => {
    const carnet = helene();
    const sessions = carnet.sessions.map((session) => ({
      ...session, ...(session.source && { source: { ...session.source, participant: [...((session.source['participant'] ?? []) as unknown[]), { actor: { reference: 'Patient/autre', display: 'Jean AUTRE' }, status: 'accepted' }] } }),
    }));
    expect(JSON.stringify(bundleOf({ ...carnet, sessions }))).to.not.include('AUTRE');
  });

  it('has one hash for one content, and another once a word changes', async () => {
    const [one, same, other] = await Promise.all([bundleOf(helene()), bundleOf(helene()), bundleOf({ ...helene(), notes: [] })].map(contentHash));
    expect(one).to.match(/^[0-9a-f]{64}$/);
    expect([one === same, one === other]).to.deep.equal([true, false]);
  });

  it('keeps its references and its words whatever the carnet', () => {
    fc.assert(fc.property(someCarnet, (carnet) => {
      const bundle = bundleOf(carnet);
      const urls = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl));
      expect(referencesOf(bundle.entry).filter((reference) => !urls.has(reference) && !reference.startsWith('#'))).to.deep.equal([]);
      expect(bundle.entry?.map(({ resource }) => (resource as FhirResource).resourceType).filter((type) => type === 'Patient').length).to.be.lessThan(2);
    }), { numRuns: 60 });
  });
});
