import { expect } from 'chai';
import fc from 'fast-check';
import type { Profession } from '../identity/model.js';
import type { Issue } from '../issue.js';
import { prescriptions } from '../testing/prescriptions.js';
import {
  checkDraft, checkPrescription, isPrescription, proposedDose, todayIso, type Component, type Dispenser, type Ground, type PrescriptionDraft,
} from './index.js';

const today = '2026-11-22';
const whole = prescriptions.jeanneDuval;
const [first] = whole.components as [Component];

const check = (change: object): Issue[] => checkPrescription({ ...whole, ...change }, { today, decisionSupport: 'off' });
const one = (change: Partial<Record<keyof Component, unknown>>): object => ({ components: [{ ...first, ...change }] });

/** `error agreement-missing patientAgreement CSP art. D. 1172-2`: severity, code, path and source in one line. */
const lines = (issues: Issue[]) =>
  issues.map(({ severity, code, path, source }) => [severity, code, path.join('.'), ...(source === undefined ? [] : [source])].join(' '));

describe('checkPrescription', () => {
  for (const name of ['jeanneDuval', 'paulGarnier', 'feliciteLamarche'] as const) {
    it(`has nothing to say of ${name}’s`, () => {
      expect(checkPrescription(prescriptions[name], { today, decisionSupport: 'off' })).to.deep.equal([]);
    });
  }

  const ald = (number: number): object => ({ grounds: [{ kind: 'ald', number }] });
  const unknownAld = ['error ald-number-unknown grounds.0 CSS art. D. 160-4'];
  const perWeek = (low?: unknown, high?: unknown): object => one({ sessionsPerWeek: { low, high } });
  const minutes = (low?: unknown, high?: unknown): object => one({ sessionMinutes: { low, high } });
  const perWeekWrong = ['error sessions-per-week-out-of-range components.0.sessionsPerWeek'];
  const minutesWrong = ['error session-minutes-out-of-range components.0.sessionMinutes'];
  const months = (durationMonths: unknown): object => ({ durationMonths });
  const monthsWrong = ['error duration-out-of-range durationMonths CSP art. D. 1172-2'];
  const severe = (...dispensers: Dispenser[]): object => ({ severeLimitation: true, dispensers });
  const noHealth = ['error dispensers-severe dispensers CSP art. D. 1172-3'];
  const excluded = ['error dispensers-excluded-severe dispensers CSP art. D. 1172-3'];
  const by = (profession: Profession | undefined): object => ({ prescriber: { familyName: 'MOREL', givenName: 'Claire', ...(profession && { profession }) } });
  const notDoctor = ['error prescriber-not-doctor prescriber CSP art. L. 1172-1'];

  const cases: [rule: string, name: string, change: object, expected: string[]][] = [
    ['V1', 'wants a ground', { grounds: [] }, ['error grounds-missing grounds CSP art. D. 1172-1-1']],
    ['V1', 'wants the list of grounds', { grounds: undefined }, ['error grounds-missing grounds CSP art. D. 1172-1-1']],
    ['V1', 'takes one', { grounds: [{ kind: 'autonomy', situation: 'home-help' }] }, []],

    ['V2', 'wants an activity', { components: [] }, ['error components-missing components CSP art. D. 1172-2']],
    ['V2', 'wants a frequency', one({ sessionsPerWeek: undefined }), ['error sessions-per-week-missing components.0.sessionsPerWeek CSP art. D. 1172-2']],
    ['V2', 'takes an empty range for none', perWeek(), ['error sessions-per-week-missing components.0.sessionsPerWeek CSP art. D. 1172-2']],
    ['V2', 'wants an intensity', one({ intensity: undefined }), ['error intensity-missing components.0.intensity CSP art. D. 1172-2']],
    ['V2', 'wants a total length', months(undefined), ['error duration-missing durationMonths CSP art. D. 1172-2']],
    ['V2', 'wants a dispenser', { dispensers: [] }, ['error dispensers-missing dispensers CSP art. D. 1172-2']],
    ['V2', 'does without the length of a session', one({ sessionMinutes: undefined }), []],

    ['V3', 'refuses 2 months', months(2), monthsWrong],
    ['V3', 'refuses 2.9 months', months(2.9), monthsWrong],
    ['V3', 'takes 3 months', months(3), []],
    ['V3', 'takes 4.5 months', months(4.5), []],
    ['V3', 'takes 6 months', months(6), []],
    ['V3', 'refuses 6.1 months', months(6.1), monthsWrong],
    ['V3', 'refuses 7 months', months(7), monthsWrong],

    ['V4', 'wants the agreement', { patientAgreement: undefined }, ['error agreement-missing patientAgreement CSP art. D. 1172-2']],
    ['V4', 'stops at a refusal', { patientAgreement: false }, ['error agreement-missing patientAgreement CSP art. D. 1172-2']],
    ['D. 1172-5', 'lets the patient keep the reports', { reportAgreement: false }, []],
    ['D. 1172-5', 'does without that answer', { reportAgreement: undefined }, []],

    ['V5', 'wants to know of a severe limitation', { severeLimitation: undefined }, ['error severe-limitation-missing severeLimitation CSP art. D. 1172-3']],
    ['V5', 'takes a physiotherapist', severe('physiotherapist'), []],
    ['V5', 'takes an occupational therapist', severe('occupational-therapist'), []],
    ['V5', 'takes a psychomotor therapist', severe('psychomotor-therapist'), []],
    ['V5', 'takes an EAPA as a complement', severe('eapa', 'physiotherapist'), []],
    ['V5', 'refuses an EAPA alone', severe('eapa'), noHealth],
    ['V5', 'refuses a sports educator', severe('sports-educator'), excluded],
    ['V5', 'refuses a sports educator beside a physiotherapist', severe('physiotherapist', 'sports-educator'), excluded],
    ['V5', 'refuses a professional title', severe('physiotherapist', 'professional-title'), excluded],
    ['V5', 'refuses a federal certificate', severe('physiotherapist', 'federal-certificate'), excluded],
    ['V5', 'takes anybody without a severe limitation', { dispensers: ['federal-certificate', 'professional-title', 'sports-educator'] }, []],

    ['V10', 'takes ALD 1', ald(1), []],
    ['V10', 'takes ALD 11', ald(11), []],
    ['V10', 'refuses ALD 12, which is vacant', ald(12), ['error ald-12-vacant grounds.0 CSS art. D. 160-4']],
    ['V10', 'takes ALD 13', ald(13), []],
    ['V10', 'takes ALD 31', ald(31), []],
    ['V10', 'takes ALD 32', ald(32), []],
    ['V10', 'refuses ALD 33', ald(33), unknownAld],
    ['V10', 'refuses ALD 0', ald(0), unknownAld],
    ['V10', 'refuses ALD −1', ald(-1), unknownAld],
    ['V10', 'refuses ALD 8.5', ald(8.5), unknownAld],
    ['V10', 'names the ground at fault', { grounds: [{ kind: 'risk', factor: 'obesity' }, { kind: 'ald', number: 12 }] satisfies Ground[] }, ['error ald-12-vacant grounds.1 CSS art. D. 160-4']],

    ['V16', 'takes a physician', by('physician'), []],
    ['V16', 'refuses a nurse', by('nurse'), notDoctor],
    ['V16', 'refuses a physiotherapist, who may renew only', by('physiotherapist'), notDoctor],
    ['V16', 'warns of a profession that is not told', by(undefined), ['warning prescriber-profession-unknown prescriber CSP art. L. 1172-1']],
    ['V16', 'wants a prescriber', { prescriber: undefined }, ['error prescriber-missing prescriber CSP art. L. 1172-1']],

    ['D. 1172-1', 'warns when the activity level is not stated', { belowWhoLevel: undefined }, ['warning below-who-level-unconfirmed belowWhoLevel CSP art. D. 1172-1']],
    ['D. 1172-1', 'warns when it is said to be enough', { belowWhoLevel: false }, ['warning below-who-level-unconfirmed belowWhoLevel CSP art. D. 1172-1']],
    ['D. 1172-1', 'warns when the need of support is not stated', { needsSupport: undefined }, ['warning support-need-unconfirmed needsSupport CSP art. D. 1172-1']],
    ['D. 1172-1', 'warns when it is said to be none', { needsSupport: false }, ['warning support-need-unconfirmed needsSupport CSP art. D. 1172-1']],
    ['patient', 'wants one', { patient: undefined }, ['error patient-missing patient']],

    ['frequency', 'refuses 0 a week', perWeek(0), perWeekWrong],
    ['frequency', 'takes 1', perWeek(1), []],
    ['frequency', 'takes 14', perWeek(14), []],
    ['frequency', 'refuses 15', perWeek(15), perWeekWrong],
    ['frequency', 'refuses 2 to 15', perWeek(2, 15), perWeekWrong],
    ['frequency', 'refuses 2.5', perWeek(2.5), perWeekWrong],
    ['frequency', 'refuses a text', perWeek('2'), perWeekWrong],
    ['frequency', 'takes 3 to 3', perWeek(3, 3), []],
    ['frequency', 'refuses 3 to 2', perWeek(3, 2), ['error sessions-per-week-reversed components.0.sessionsPerWeek']],
    ['frequency', 'wants the lower number', perWeek(undefined, 3), ['error sessions-per-week-low-missing components.0.sessionsPerWeek']],
    ['session', 'refuses 4 minutes', minutes(4), minutesWrong],
    ['session', 'takes 5', minutes(5), []],
    ['session', 'takes 180', minutes(180), []],
    ['session', 'refuses 181', minutes(181), minutesWrong],
    ['session', 'refuses 45 to 181', minutes(45, 181), minutesWrong],
    ['session', 'refuses 60 to 45', minutes(60, 45), ['error session-minutes-reversed components.0.sessionMinutes']],
    ['session', 'wants the lower number', minutes(undefined, 45), ['error session-minutes-low-missing components.0.sessionMinutes']],
    ['session', 'names the activity at fault', { components: [first, { ...first, sessionMinutes: { low: 4 } }] }, ['error session-minutes-out-of-range components.1.sessionMinutes']],

    ['date', 'takes yesterday', { authoredOn: '2026-11-21' }, []],
    ['date', 'takes today', { authoredOn: today }, []],
    ['date', 'refuses tomorrow', { authoredOn: '2026-11-23' }, ['error date-in-future authoredOn']],
    ['date', 'refuses another order', { authoredOn: '22/11/2026' }, ['error date-unreadable authoredOn']],
    ['date', 'refuses 30 February', { authoredOn: '2026-02-30' }, ['error date-unreadable authoredOn']],
    ['date', 'refuses 29 February 2027', { authoredOn: '2027-02-29' }, ['error date-unreadable authoredOn']],
    ['date', 'takes 29 February 2024', { authoredOn: '2024-02-29' }, []],
    ['date', 'wants one', { authoredOn: '' }, ['error date-missing authoredOn']],

    ['shape', 'names what no person typed: an id', { id: 'draft-1' }, ['error malformed id']],
    ['shape', 'names another kind of act', { kind: 'wish' }, ['error malformed kind']],
    ['shape', 'names an unknown dispenser', { dispensers: ['eapa', 'coach'] }, ['error malformed dispensers.1']],
    ['shape', 'names an unknown activity', one({ type: 'chess' }), ['error malformed components.0.type']],
    ['people', 'wants the name of the patient', { patient: { ...whole.patient, familyName: '' } }, ['error patient-incomplete patient']],
    ['people', 'wants a first name', { patient: { ...whole.patient, givenNames: [] } }, ['error patient-incomplete patient']],
    ['people', 'wants a whole date of birth', { patient: { ...whole.patient, birthDate: '1958' } }, ['error patient-incomplete patient']],
    ['people', 'wants the name of the prescriber', { prescriber: { ...whole.prescriber, givenName: '' } }, ['error prescriber-incomplete prescriber']],
    ['date', 'refuses a day before the birth', { authoredOn: '1900-01-01' }, ['error date-before-law authoredOn CSP art. L. 1172-1', 'error date-before-birth authoredOn']],
    ['V16', 'refuses the day before the law', { authoredOn: '2017-02-28' }, ['error date-before-law authoredOn CSP art. L. 1172-1']],
    ['V16', 'takes the first day of the law', { authoredOn: '2017-03-01' }, []],
        ['shape', 'names an unknown ground', { grounds: [{ kind: 'wish' }] }, ['error malformed grounds.0']],
    ['shape', 'names a chronic disease without words', { grounds: [{ kind: 'chronic', text: '' }] }, ['error malformed grounds.0.text']],
  ];
  for (const [rule, name, change, expected] of cases) {
    it(`${rule} ${name}`, () => {
      expect(lines(check(change))).to.deep.equal(expected);
    });
  }

  it('gives the bounds for a sentence', () => {
    expect(check(months(7))[0]?.params).to.deep.equal({ min: 3, max: 6, months: 7 });
  });

  it('gives the dispensers to take out', () => {
    expect(check(severe('physiotherapist', 'sports-educator'))[0]?.params).to.deep.equal({ excluded: ['sports-educator'] });
  });

  it('names every fault of a wrong draft', () => {
    expect(lines(checkPrescription(prescriptions.wrong, { today, decisionSupport: 'off' }))).to.deep.equal([
      'warning below-who-level-unconfirmed belowWhoLevel CSP art. D. 1172-1',
      'warning support-need-unconfirmed needsSupport CSP art. D. 1172-1',
      'error agreement-missing patientAgreement CSP art. D. 1172-2',
      'error ald-12-vacant grounds.0 CSS art. D. 160-4',
      'error sessions-per-week-out-of-range components.0.sessionsPerWeek',
      'error sessions-per-week-reversed components.1.sessionsPerWeek',
      'error session-minutes-out-of-range components.1.sessionMinutes',
      'error intensity-missing components.1.intensity CSP art. D. 1172-2',
      'error duration-out-of-range durationMonths CSP art. D. 1172-2',
      'error dispensers-excluded-severe dispensers CSP art. D. 1172-3',
      'error prescriber-not-doctor prescriber CSP art. L. 1172-1',
      'error date-in-future authoredOn',
    ]);
  });

  it('asks an opened form for what a person must answer, and no more', () => {
    expect(checkPrescription(prescriptions.incomplete, { today }).filter(({ severity }) => severity === 'error').map(({ code }) => code))
      .to.deep.equal(['severe-limitation-missing', 'agreement-missing', 'grounds-missing', 'dispensers-missing']);
  });

  it('compares with the day it is when no day is given', () => {
    expect(checkPrescription({ ...whole, authoredOn: todayIso() }, { decisionSupport: 'off' })).to.deep.equal([]);
  });

  for (const garbage of [null, undefined, 0, 12.5, '', 'prescription', true, [], [[]], {}, () => 'x', Symbol('x'), 10n]) {
    it(`refuses ${typeof garbage} ${Array.isArray(garbage) ? 'list' : String(garbage)} without throwing`, () => {
      expect(checkPrescription(garbage).some(({ severity }) => severity === 'error')).to.equal(true);
    });
  }

  it('never throws, and never lets what is not a prescription pass', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (thing) =>
      checkPrescription(thing, { today }).some(({ severity }) => severity === 'error')), { numRuns: 300 });
  });

  it('takes no word of JavaScript for a field', () => {
    expect(checkPrescription({ ...whole, toString: false, constructor: 1 }, { today, decisionSupport: 'off' })).to.deep.equal([]);
  });

  it('never throws on a prescription with anything in the place of one answer', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(whole)), fc.anything({ maxDepth: 2 }), (key, value) =>
      Array.isArray(check({ [key]: value }))), { numRuns: 1000 });
  });

  it('never throws on anything inside an activity or a ground', () => {
    const part = fc.dictionary(fc.constantFrom('type', 'sessionsPerWeek', 'sessionMinutes', 'intensity', 'kind', 'number', 'label', 'factor', 'text', 'low', 'high'), fc.anything({ maxDepth: 1 }), { maxKeys: 4 });
    const parts = fc.array(part, { maxLength: 3 });
    fc.assert(fc.property(parts, parts, (components, grounds) => Array.isArray(check({ components, grounds }))), { numRuns: 500 });
  });

  /** Answers on both sides of every rule, and of the wrong type. */
  const answers = {
    id: [whole.id, 'x', undefined],
    kind: ['initial', 'renewal'],
    authoredOn: ['2026-11-22', '2026-11-23', '2026-02-30', undefined],
    patient: [whole.patient, undefined, {}],
    prescriber: [whole.prescriber, { familyName: 'MOREL', givenName: 'Claire' }, { familyName: 'B', givenName: 'A', profession: 'nurse' }, 7],
    grounds: [whole.grounds, [], [{ kind: 'ald', number: 12 }], [{ kind: 'chronic', text: 'x'.repeat(201) }], null],
    belowWhoLevel: [true, false, undefined, 'yes'],
    needsSupport: [true, undefined],
    components: [whole.components, [], [{ ...first, sessionsPerWeek: { low: 15 } }], [{ ...first, intensity: 'extreme' }], 'endurance'],
    durationMonths: [3, 6, 2, 7, NaN, '3'],
    severeLimitation: [false, true, undefined],
    dispensers: [['eapa'], ['physiotherapist'], ['coach'], []],
    patientAgreement: [true, false, undefined],
    reportAgreement: [true, false, undefined, null],
  } satisfies Partial<Record<keyof PrescriptionDraft, readonly unknown[]>>;
  /** Mostly right, so that whole prescriptions come up as often as others. */
  const drafts = fc.record(Object.fromEntries(Object.entries<readonly unknown[]>(answers).map(([key, values]) =>
    [key, fc.oneof({ weight: 12, arbitrary: fc.constant(values[0]) }, { weight: 1, arbitrary: fc.constantFrom(...values) })])));

  it('finds no error exactly when the schema accepts the draft and every rule holds', () => {
    const rulesHold = ({ kind, authoredOn, prescriber, grounds, components, durationMonths, severeLimitation, dispensers, patientAgreement }: typeof whole) =>
      kind === 'initial' && authoredOn <= today && (prescriber.profession ?? 'physician') === 'physician' && patientAgreement
      && grounds.every((ground) => ground.kind !== 'ald' || ground.number !== 12)
      && components.every(({ sessionsPerWeek: { low } }) => low <= 14)
      && durationMonths >= 3 && durationMonths <= 6
      && (!severeLimitation || dispensers.includes('physiotherapist'));
    const seen = { lawful: 0, other: 0 };
    fc.assert(fc.property(drafts, (draft) => {
      const isLawful = isPrescription(draft) && rulesHold(draft);
      seen[isLawful ? 'lawful' : 'other'] += 1;
      return isLawful === !checkPrescription(draft, { today }).some(({ severity }) => severity === 'error');
    }), { numRuns: 3000 });
    expect(Math.min(seen.lawful, seen.other)).to.be.above(100);
  });
});

describe('checkPrescription with the help of the HAS', () => {
  const help = (change: object, options: object = {}) => checkPrescription({ ...whole, ...change }, { today, ...options })
    .map(({ severity, code }) => `${severity} ${code}`);
  const vigorous = { components: [{ ...first, type: 'balance', intensity: 'vigorous' }] };
  const light = { components: [{ ...first, type: 'balance', intensity: 'light' }] };

  it('V14 advises a consultation before vigorous activity with diabetes', () => {
    expect(help(vigorous)).to.deep.equal(['information consultation-advised']);
  });

  it('V14 advises none before light activity', () => {
    expect(help(light)).to.deep.equal([]);
  });

  it('V13 tells a warning sign, and stops only where the host chose so', () => {
    const findings = { warningSigns: ['chest-pain'] };
    expect([help(light, { findings }), help(light, { findings, ruleSet: { warningSigns: 'block' } }), help(light, { findings: { warningSigns: [] } })])
      .to.deep.equal([['warning warning-sign'], ['error warning-sign'], []]);
  });

  it('is silent when it is switched off', () => {
    expect(help(vigorous, { decisionSupport: 'off', findings: { warningSigns: ['chest-pain'] } })).to.deep.equal([]);
  });

  it('tells which trades the table names otherwise', () => {
    expect(help({ ...light, limitations: { strength: 'moderate' }, dispensers: ['sports-educator'] })).to.deep.equal(['information trade-in-team']);
  });
});

describe('checkDraft', () => {
  for (const name of ['jeanneDuval', 'camilleSansliens', 'incomplete', 'wrong'] as const) {
    it(`says of ${name} what checkPrescription says`, () => {
      expect(checkDraft(prescriptions[name], { today })).to.deep.equal(checkPrescription(prescriptions[name], { today, decisionSupport: 'off' }));
    });
  }
});

describe('proposedDose', () => {
  it('passes its own rules', () => {
    expect(check(proposedDose)).to.deep.equal([]);
  });
});

describe('todayIso', () => {
  it('is the local day, whatever the day is in London', () => {
    const lateAtNight = new Date(2026, 10, 22, 23, 59);
    const earlyInTheMorning = new Date(2026, 10, 22, 0, 1);
    expect([todayIso(lateAtNight), todayIso(earlyInTheMorning)]).to.deep.equal(['2026-11-22', '2026-11-22']);
  });
});
