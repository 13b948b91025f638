import { expect } from 'chai';
import fc from 'fast-check';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import { checkPrescription, newId, newPrescription, prescriptionSchema, proposedDose, sharedDose, type ComponentDraft } from './index.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('newId', () => {
  it('is a UUID of version 4 that the schema accepts, new each time', () => {
    const ids = Array.from({ length: 500 }, newId);
    expect([ids.every((id) => UUID_V4.test(id)), ids.every((id) => prescriptionSchema.shape.id.safeParse(id).success), new Set(ids).size]).to.deep.equal([true, true, 500]);
  });

  it('does without crypto.randomUUID, which pages without a secure context lack', () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(newId()).to.match(UUID_V4);
    } finally {
      if (own) Object.defineProperty(crypto, 'randomUUID', own);
      else Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});

describe('newPrescription', () => {
  const today = '2026-11-22';
  const draft = newPrescription({ patient: patients.jeanneDuval, prescriber: practitioners.claireMorel, today });

  it('opens with the proposed dose, the people and the day', () => {
    const { id: _, ...rest } = draft;
    expect(rest).to.deep.equal({
      kind: 'initial', authoredOn: today, patient: patients.jeanneDuval, prescriber: practitioners.claireMorel,
      grounds: [], components: proposedDose.components, durationMonths: 3, dispensers: [],
    });
  });

  it('leaves to people what only they can state', () => {
    const codes = checkPrescription(draft, { today, decisionSupport: 'off' }).map(({ severity, code }) => `${severity} ${code}`);
    expect(codes).to.deep.equal([
      'warning below-who-level-unconfirmed', 'warning support-need-unconfirmed',
      'error severe-limitation-missing', 'error agreement-missing', 'error grounds-missing', 'error dispensers-missing',
    ]);
  });

  it('gives each draft an id and a dose of its own', () => {
    const [one, other] = [newPrescription(), newPrescription()];
    one.components![0]!.sessionsPerWeek!.low = 14;
    expect([one.id === other.id, other.components?.[0]?.sessionsPerWeek?.low, proposedDose.components[0].sessionsPerWeek.low]).to.deep.equal([false, 2, 2]);
  });

  it('is JSON all through', () => {
    expect(JSON.parse(JSON.stringify(draft))).to.deep.equal(draft);
  });
});

describe('sharedDose', () => {
  const dose = { sessionsPerWeek: { low: 2, high: 3 }, sessionMinutes: { low: 45 }, intensity: 'moderate' as const };

  it('is the dose that all activities have', () => {
    expect(sharedDose([{ type: 'endurance', ...dose }, { type: 'strength', ...dose }])).to.deep.equal(dose);
  });

  const different: [string, ComponentDraft][] = [
    ['frequency', { type: 'strength', ...dose, sessionsPerWeek: { low: 2 } }],
    ['length', { type: 'strength', ...dose, sessionMinutes: { low: 45, high: 60 } }],
    ['intensity', { type: 'strength', ...dose, intensity: 'light' }],
    ['silence on the length', { type: 'strength', sessionsPerWeek: dose.sessionsPerWeek, intensity: 'moderate' }],
  ];
  for (const [name, other] of different) {
    it(`is none when activities differ in ${name}`, () => {
      expect(sharedDose([{ type: 'endurance', ...dose }, other])).to.equal(undefined);
    });
  }

  it('is none without an activity', () => {
    expect([sharedDose([]), sharedDose(undefined)]).to.deep.equal([undefined, undefined]);
  });

  it('is there for the design’s example and not for the one with a dose each', () => {
    expect([sharedDose(prescriptions.jeanneDuval.components) !== undefined, sharedDose(prescriptions.feliciteLamarche.components)]).to.deep.equal([true, undefined]);
  });

  it('does not care in which order a range was written', () => {
    fc.assert(fc.property(fc.nat(14), fc.nat(14), (low, high) =>
      sharedDose([{ type: 'endurance', sessionsPerWeek: { low, high } }, { type: 'strength', sessionsPerWeek: { high, low } }]) !== undefined));
  });
});
