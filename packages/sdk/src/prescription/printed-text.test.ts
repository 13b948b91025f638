import { expect } from 'chai';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import { estimatedSessions, printedText, type Segment } from './printed-text.js';
import type { ComponentDraft, PrescriptionDraft } from './model.js';

const { jeanneDuval, paulGarnier, feliciteLamarche, incomplete, wrong } = prescriptions;

/** Paragraphs as plain text; a hole as `[field]`, with the activity it belongs to. No-break spaces count. */
const words = (paragraphs: Segment[][]) => paragraphs.map((segments) =>
  segments.map((segment) => ('text' in segment ? segment.text : `[${segment.hole}${segment.component === undefined ? '' : ` ${segment.component}`}]`)).join(''));
const printed = (change: PrescriptionDraft) => words(printedText({ ...jeanneDuval, ...change }));
const [endurance] = jeanneDuval.components;
const dose = (change: Partial<Record<keyof ComponentDraft, unknown>>) => printed({ components: [{ ...endurance!, ...change } as ComponentDraft] })[1];

describe('printedText', () => {
  it('says one dose for all activities in one sentence', () => {
    expect(words(printedText(jeanneDuval))).to.deep.equal([
      'Je prescris une activité physique et/ou sportive adaptée pendant 3\u00a0mois, à adapter en fonction de l’évolution des aptitudes du patient.',
      'Endurance et renforcement musculaire\u00a0: 2 à\u00a03\u00a0séances par semaine, de 45 à\u00a060\u00a0minutes, d’intensité modérée.',
      'Limitation fonctionnelle sévère\u00a0: aucune.',
      'Intervenant\u00a0: enseignant en activité physique adaptée.',
    ]);
  });

  it('says a dose for each activity when they differ', () => {
    expect(words(printedText(feliciteLamarche)).slice(1, 4)).to.deep.equal([
      'Équilibre\u00a0: 3\u00a0séances par semaine, de 20 à\u00a030\u00a0minutes, d’intensité légère.',
      'Renforcement musculaire\u00a0: 2\u00a0séances par semaine, de 30\u00a0minutes, d’intensité modérée.',
      'Souplesse\u00a0: 1 à\u00a02\u00a0séances par semaine, d’intensité légère.',
    ]);
  });

  it('names several dispensers in the plural, and a severe limitation', () => {
    expect(words(printedText(paulGarnier)).slice(2)).to.deep.equal([
      'Limitation fonctionnelle sévère\u00a0: oui.',
      'Intervenants\u00a0: masseur-kinésithérapeute, enseignant en activité physique adaptée.',
    ]);
  });

  it('keeps an acronym as it is written', () => {
    expect(printed({ dispensers: ['sports-educator', 'professional-title'] })[3])
      .to.equal('Intervenants\u00a0: éducateur sportif, titulaire d’un titre professionnel ou d’un CQP.');
  });

  it('leaves a hole for each answer that misses', () => {
    expect(words(printedText({}))).to.deep.equal([
      'Je prescris une activité physique et/ou sportive adaptée pendant [durationMonths], à adapter en fonction de l’évolution des aptitudes du patient.',
      'Activité\u00a0: [components].',
      'Limitation fonctionnelle sévère\u00a0: [severeLimitation].',
      'Intervenant\u00a0: [dispensers].',
    ]);
  });

  it('says of an opened form what it proposes', () => {
    expect(words(printedText(incomplete))[1]).to.match(/^Endurance et renforcement musculaire\u00a0: 2 à\u00a03\u00a0séances/);
  });

  it('puts no wrong answer in words', () => {
    expect(words(printedText(wrong)).slice(0, 3)).to.deep.equal([
      'Je prescris une activité physique et/ou sportive adaptée pendant [durationMonths], à adapter en fonction de l’évolution des aptitudes du patient.',
      'Endurance\u00a0: [sessionsPerWeek 0] par semaine, de 45\u00a0minutes, d’intensité modérée.',
      'Renforcement musculaire\u00a0: [sessionsPerWeek 1] par semaine, de [sessionMinutes 1], d’intensité [intensity 1].',
    ]);
  });

  const doses: [string, Partial<Record<keyof ComponentDraft, unknown>>, string][] = [
    ['one session', { sessionsPerWeek: { low: 1 }, sessionMinutes: undefined }, 'Endurance\u00a0: 1\u00a0séance par semaine, d’intensité modérée.'],
    ['the same number twice', { sessionsPerWeek: { low: 2, high: 2 }, sessionMinutes: undefined }, 'Endurance\u00a0: 2\u00a0séances par semaine, d’intensité modérée.'],
    ['14 sessions, the most', { sessionsPerWeek: { low: 14 }, sessionMinutes: undefined }, 'Endurance\u00a0: 14\u00a0séances par semaine, d’intensité modérée.'],
    ['15, too many', { sessionsPerWeek: { low: 15 }, sessionMinutes: undefined }, 'Endurance\u00a0: [sessionsPerWeek] par semaine, d’intensité modérée.'],
    ['half a session', { sessionsPerWeek: { low: 2.5 }, sessionMinutes: undefined }, 'Endurance\u00a0: [sessionsPerWeek] par semaine, d’intensité modérée.'],
    ['an upper number alone', { sessionsPerWeek: { high: 3 }, sessionMinutes: undefined }, 'Endurance\u00a0: [sessionsPerWeek] par semaine, d’intensité modérée.'],
    ['4 minutes, too few', { sessionsPerWeek: { low: 2 }, sessionMinutes: { low: 4 } }, 'Endurance\u00a0: 2\u00a0séances par semaine, de [sessionMinutes], d’intensité modérée.'],
    ['an activity that is not ours', { type: 'chess', sessionMinutes: undefined }, '[components]\u00a0: 2 à\u00a03\u00a0séances par semaine, d’intensité modérée.'],
    ['an intensity that is not ours', { intensity: 'extreme', sessionMinutes: undefined }, 'Endurance\u00a0: 2 à\u00a03\u00a0séances par semaine, d’intensité [intensity].'],
  ];
  for (const [name, change, expected] of doses) {
    it(`says ${name}`, () => {
      expect(dose(change)).to.equal(expected);
    });
  }

  it('lists three activities with commas and « et »', () => {
    const components = (['balance', 'flexibility', 'breathing'] as const).map((type) => ({ ...endurance!, type }));
    expect(printed({ components })[1]).to.match(/^Équilibre, souplesse et respiration\u00a0: /);
  });

  const months: [number, string][] = [[2, '[durationMonths]'], [3, '3\u00a0mois'], [4.5, '4,5\u00a0mois'], [6, '6\u00a0mois'], [7, '[durationMonths]'], [NaN, '[durationMonths]']];
  for (const [durationMonths, expected] of months) {
    it(`says ${durationMonths} months as ${expected}`, () => {
      expect(printed({ durationMonths })[0]).to.contain(`pendant ${expected}, à adapter`);
    });
  }

  it('leaves a hole for a dispenser that is not ours', () => {
    expect(printed({ dispensers: ['coach'] as unknown as PrescriptionDraft['dispensers'] })[3]).to.equal('Intervenant\u00a0: [dispensers].');
  });
});

describe('estimatedSessions', () => {
  const range = (low: number, high?: number) => [{ ...endurance!, sessionsPerWeek: { low, ...(high !== undefined && { high }) } }];
  const cases: [string, PrescriptionDraft, unknown][] = [
    ['2 to 3 a week for 3 months', { components: range(2, 3), durationMonths: 3 }, { low: 26, high: 39 }],
    ['2 a week for 3 months', { components: range(2), durationMonths: 3 }, { low: 26 }],
    ['the same number twice', { components: range(2, 2), durationMonths: 6 }, { low: 52 }],
    ['too long a prescription', { components: range(2), durationMonths: 7 }, undefined],
    ['too many a week', { components: range(15), durationMonths: 3 }, undefined],
    ['too many at most', { components: range(2, 15), durationMonths: 3 }, undefined],
    ['a reversed range', { components: range(3, 2), durationMonths: 3 }, undefined],
    ['half a session', { components: range(2.5), durationMonths: 3 }, undefined],
    ['no activity', { components: [], durationMonths: 3 }, undefined],
    ['no length', { components: range(2) }, undefined],
    ['a dose each', feliciteLamarche, undefined],
  ];
  for (const [name, draft, expected] of cases) {
    it(`makes ${JSON.stringify(expected) ?? 'nothing'} of ${name}`, () => {
      expect(estimatedSessions(draft)).to.deep.equal(expected);
    });
  }
});

describe('printedText of what follows a first act', () => {
  const { karimSouplet } = practitioners;
  const first = (change: PrescriptionDraft) => printed(change)[0];

  it('is that of who renews or adapts, when it is a masseur-kinésithérapeute', () => {
    expect(first({ kind: 'renewal', prescriber: karimSouplet })).to.match(/^Je renouvelle cette prescription médicale pour 3\u00a0mois, à adapter/);
    expect(first({ kind: 'adaptation', prescriber: karimSouplet })).to.match(/^J’adapte cette prescription médicale, pour 3\u00a0mois, à adapter/);
  });

  it('is a prescription still when a doctor renews', () => {
    expect(first({ kind: 'renewal' })).to.match(/^Je prescris/);
  });

  it('ends with the precautions, and with none where none were written', () => {
    expect([printed({ precautions: 'Arrêter en cas de vertige. ' }).at(-1), printed({ precautions: ' ' }).at(-1)]).to.deep.equal([
      'Précautions\u00a0: Arrêter en cas de vertige.', 'Intervenant\u00a0: enseignant en activité physique adaptée.',
    ]);
  });
});
