import { expect } from 'chai';
import {
  checkDecisions, DECISION_RULES_VERSION, doseFacts, knownFindings, specialistConditions, supervisionLevels, warningSignLabels, warningSigns,
  type DecisionFindings, type WarningSign,
} from './decision-help.js';
import { aldByNumber } from './ald.js';
import type { Ground, PrescriptionDraft } from './model.js';
import type { ComponentType, Intensity } from './terms.js';

const today = '2026-11-21';
const dose = (intensity: Intensity, type: ComponentType = 'endurance'): PrescriptionDraft => ({ components: [{ type, intensity }] });
const codes = (draft: PrescriptionDraft, findings?: DecisionFindings) => checkDecisions(draft, findings, { today }).map(({ code }) => code);

/** What advises a consultation, confirmed rows first: `cardiovascular-risk`, `?severe-obesity`. */
const reasons = (intensity: Intensity, findings: DecisionFindings, grounds: Ground[] = []) =>
  checkDecisions({ ...dose(intensity), grounds }, findings, { today }).filter(({ code }) => code === 'consultation-advised')
    .flatMap(({ params }) => (params?.['reasons'] as string[]).map((reason) => (params?.['confirmed'] === true ? reason : `?${reason}`)));

describe('warning signs (V13, prescription.md §4.1, HAS tableau 3)', () => {
  it('are nine, each with words in both languages', () => {
    expect([warningSigns.length, Object.values(warningSignLabels).every(({ fr, en }) => fr !== '' && en !== '')]).to.deep.equal([9, true]);
  });

  for (const sign of warningSigns) {
    it(`warn of ${sign} even before a dose is chosen`, () => {
      const [issue] = checkDecisions({}, { warningSigns: [sign] }, { today });
      expect([issue?.code, issue?.severity, issue?.params?.['signs']]).to.deep.equal(['warning-sign', 'warning', [sign]]);
    });
  }

  it('stop a submit when the host chose so', () => {
    expect(checkDecisions({}, { warningSigns: ['claudication'] }, { warningSignsBlock: true }).map(({ severity }) => severity)).to.deep.equal(['error']);
  });

  const silent: [string, DecisionFindings][] = [
    ['not asked', {}], ['asked and none found', { warningSigns: [] }], ['a sign that is not one', { warningSigns: ['sneezing' as WarningSign] }],
  ];
  for (const [name, findings] of silent) {
    it(`say nothing when ${name}`, () => {
      expect(checkDecisions({}, findings, { warningSignsBlock: true })).to.deep.equal([]);
    });
  }
});

describe('consultation (V14, prescription.md §4.3)', () => {
  const rows: [name: string, findings: DecisionFindings, light: string[], moderate: string[], vigorous: string[]][] = [
    ['nothing known', {}, [], [], []],
    ['a low risk', { cardiovascularRisk: 'low' }, [], [], []],
    ['a moderate risk', { cardiovascularRisk: 'moderate' }, [], [], ['cardiovascular-risk']],
    ['a high risk', { cardiovascularRisk: 'high' }, [], ['cardiovascular-risk'], ['cardiovascular-risk']],
    ['a very high risk', { cardiovascularRisk: 'very-high' }, [], ['cardiovascular-risk'], ['cardiovascular-risk']],
    ['no diabetes', { diabetes: 'none' }, [], [], []],
    ['type 1 diabetes', { diabetes: 'type-1' }, [], [], ['diabetes']],
    ['type 1 diabetes with a complication, which only type 2 names', { diabetes: 'type-1', diabetesComplication: true }, [], [], ['diabetes']],
    ['type 2 diabetes', { diabetes: 'type-2' }, [], [], ['diabetes']],
    ['type 2 diabetes with a complication', { diabetes: 'type-2', diabetesComplication: true }, [], ['diabetes-complication'], ['diabetes']],
    ['type 2 diabetes without a complication', { diabetes: 'type-2', diabetesComplication: false, otherMajorRiskFactor: false }, [], [], ['diabetes']],
    ['type 2 diabetes and another risk factor', { diabetes: 'type-2', otherMajorRiskFactor: true }, [], ['diabetes-risk-factor'], ['diabetes']],
    ['a diabetes of a type not said and another risk factor', { diabetes: 'unspecified', otherMajorRiskFactor: true }, [], ['?diabetes-risk-factor'], ['diabetes']],
    ['a risk factor without diabetes', { diabetes: 'none', otherMajorRiskFactor: true }, [], [], []],
    ['a high risk that is a diabetic’s', { diabetes: 'type-2', cardiovascularRisk: 'high' }, [], [], ['diabetes']],
    ['a very high risk that is a diabetic’s', { diabetes: 'type-2', cardiovascularRisk: 'very-high' }, [], ['?cardiovascular-risk'], ['diabetes', '?cardiovascular-risk']],
    ['a cardiotoxic treatment', { cardiotoxicTreatment: true }, [], ['cardiotoxic-treatment'], ['cardiotoxic-treatment']],
    ['no cardiotoxic treatment', { cardiotoxicTreatment: false }, [], [], []],
    ['a body mass index of 34.9', { bmi: 34.9 }, [], [], []],
    ['a body mass index of 35', { bmi: 35 }, [], [], ['?severe-obesity']],
  ];
  for (const [name, findings, light, moderate, vigorous] of rows) {
    it(`with ${name}: ${[light, moderate, vigorous].map((some) => some.join(' and ') || 'nothing').join(' / ')}`, () => {
      expect([reasons('light', findings), reasons('moderate', findings), reasons('vigorous', findings)]).to.deep.equal([light, moderate, vigorous]);
    });
  }

  it('informs at the first component of the highest intensity', () => {
    const draft: PrescriptionDraft = { components: [{ type: 'balance', intensity: 'light' }, { type: 'endurance', intensity: 'vigorous' }, { type: 'strength', intensity: 'moderate' }] };
    const [issue] = checkDecisions(draft, { diabetes: 'type-1' }, { today });
    expect([issue?.severity, issue?.path, issue?.params]).to.deep.equal(['information', ['components', 1, 'intensity'], { intensity: 'vigorous', reasons: ['diabetes'], confirmed: true }]);
  });

  it('says nothing before an intensity is chosen', () => {
    expect(codes({ components: [{ type: 'balance' }] }, { diabetes: 'type-1', cardiovascularRisk: 'very-high' })).to.deep.equal([]);
  });

  it('reads what the grounds say', () => {
    const grounds: Ground[] = [{ kind: 'ald', number: 8, label: 'Diabète de type 2' }, { kind: 'risk', factor: 'hypertension' }];
    expect([reasons('moderate', {}, grounds), reasons('vigorous', {}, grounds)]).to.deep.equal([['diabetes-risk-factor'], ['diabetes']]);
  });

  it('lets what was found prevail over what the grounds say', () => {
    expect(reasons('vigorous', { cardiovascularRisk: 'low' }, [{ kind: 'ald', number: 13 }])).to.deep.equal([]);
  });

  it('keeps what the grounds say where nothing was found', () => {
    expect(reasons('vigorous', { cardiovascularRisk: undefined }, [{ kind: 'ald', number: 13 }])).to.deep.equal(['cardiovascular-risk']);
  });
});

describe('knownFindings', () => {
  const cases: [string, Ground[], DecisionFindings][] = [
    ['no ground', [], {}],
    ['ALD 8 alone', [{ kind: 'ald', number: 8 }], { diabetes: 'unspecified' }],
    ['type 2 diabetes', [{ kind: 'ald', number: 8, label: 'Diabète de type 2' }], { diabetes: 'type-2' }],
    ['type 1 diabetes', [{ kind: 'ald', number: 8, label: 'Diabète de type 1' }], { diabetes: 'type-1' }],
    ['the words of a record', [{ kind: 'ald', number: 8, label: 'Diabète de type 2 insulinotraité' }], { diabetes: 'type-2' }],
    ['words that say no type', [{ kind: 'ald', number: 8, label: 'Diabète' }], { diabetes: 'unspecified' }],
    ['diabetes as a chronic disease, which is words', [{ kind: 'chronic', text: 'Diabète de type 2' }], {}],
    ['invalidating stroke', [{ kind: 'ald', number: 1 }], { cardiovascularRisk: 'very-high' }],
    ['arterial disease', [{ kind: 'ald', number: 3 }], { cardiovascularRisk: 'very-high' }],
    ['heart failure, which need not be of the vessels', [{ kind: 'ald', number: 5 }], {}],
    ['coronary disease', [{ kind: 'ald', number: 13, label: 'Infarctus du myocarde' }], { cardiovascularRisk: 'very-high' }],
    ['cancer', [{ kind: 'ald', number: 30 }], {}],
    ['high blood pressure', [{ kind: 'risk', factor: 'hypertension' }], { otherMajorRiskFactor: true }],
    ['dyslipidaemia', [{ kind: 'risk', factor: 'dyslipidaemia' }], { otherMajorRiskFactor: true }],
    ['addiction, which need not be tobacco', [{ kind: 'risk', factor: 'addiction' }], {}],
    ['obesity', [{ kind: 'risk', factor: 'obesity' }], {}],
    ['frailty', [{ kind: 'autonomy', situation: 'frailty' }], {}],
  ];
  for (const [name, grounds, expected] of cases) {
    it(`reads ${JSON.stringify(expected)} from ${name}`, () => {
      expect(knownFindings({ grounds })).to.deep.equal(expected);
    });
  }

  it('knows the words that the list offers for ALD 8', () => {
    const types = (aldByNumber(8)?.words ?? []).map((label) => knownFindings({ grounds: [{ kind: 'ald', number: 8, label }] }).diabetes);
    expect(types).to.have.members(['type-1', 'type-2']);
  });
});

describe('age (WHO 2020; HAS 2018, prescription.md §4.1 and §4.5)', () => {
  const bornOn = (birthDate: string): PrescriptionDraft => ({
    ...dose('light'), authoredOn: today, patient: { familyName: 'DUVAL', givenNames: ['Jeanne'], gender: 'female', birthDate },
  });
  const nearMaximal: DecisionFindings = { nearMaximalEffort: true };
  const cases: [string, PrescriptionDraft, DecisionFindings, string[]][] = [
    ['64, without balance', bornOn('1961-11-22'), {}, []],
    ['65 today, without balance', bornOn('1961-11-21'), {}, ['balance-advised']],
    ['65, with balance', { ...bornOn('1961-11-21'), ...dose('light', 'balance') }, {}, []],
    ['65, before an activity is chosen', { ...bornOn('1961-11-21'), components: [] }, {}, []],
    ['44, near-maximal effort', bornOn('1981-11-22'), nearMaximal, []],
    ['45 today, near-maximal effort', bornOn('1981-11-21'), nearMaximal, ['near-maximal-effort']],
    ['45, used to vigorous activity', bornOn('1981-11-21'), { ...nearMaximal, regularVigorousActivity: true }, []],
    ['45, not used to it', bornOn('1981-11-21'), { ...nearMaximal, regularVigorousActivity: false }, ['near-maximal-effort']],
    ['45, not asked', bornOn('1981-11-21'), {}, []],
    ['45, no such effort', bornOn('1981-11-21'), { nearMaximalEffort: false }, []],
    ['an unreadable birth date', bornOn('soon'), nearMaximal, []],
    ['a partial birth date', bornOn('1961'), nearMaximal, []],
    ['nobody', dose('light'), nearMaximal, []],
  ];
  for (const [name, draft, findings, expected] of cases) {
    it(`${name}: ${expected.join(', ') || 'nothing'}`, () => {
      expect(codes(draft, findings)).to.deep.equal(expected);
    });
  }

  it('counts the age on the day of the act', () => {
    expect(codes({ ...bornOn('1961-11-22'), authoredOn: '2026-11-22' })).to.deep.equal(['balance-advised']);
  });

  it('counts it today when the act has no date', () => {
    expect(codes({ ...bornOn('1961-11-21'), authoredOn: undefined })).to.deep.equal(['balance-advised']);
  });
});

describe('beta-blocker (prescription.md §4.5)', () => {
  const cases: [string, PrescriptionDraft['heartRate'], DecisionFindings, string[]][] = [
    ['a target for endurance', { endurance: 110 }, { betaBlocker: true }, ['heart-rate-beta-blocker']],
    ['a target for strength', { strength: 120 }, { betaBlocker: true }, ['heart-rate-beta-blocker']],
    ['a resting rate only', { resting: 60 }, { betaBlocker: true }, []],
    ['no rate', undefined, { betaBlocker: true }, []],
    ['a target without the treatment', { endurance: 110 }, { betaBlocker: false }, []],
    ['a target, treatment unknown', { endurance: 110 }, {}, []],
  ];
  for (const [name, heartRate, findings, expected] of cases) {
    it(`${name}: ${expected.join(', ') || 'nothing'}`, () => {
      expect(codes({ heartRate }, findings)).to.deep.equal(expected);
    });
  }

  it('says that no text was read', () => {
    const [issue] = checkDecisions({ heartRate: { endurance: 110 } }, { betaBlocker: true });
    expect([issue?.severity, issue?.params]).to.deep.equal(['information', { confirmed: false }]);
  });
});

describe('decision help', () => {
  it('never stops a submit unless the host chose so', () => {
    const everything: DecisionFindings = {
      warningSigns, cardiovascularRisk: 'very-high', diabetes: 'type-2', diabetesComplication: true, otherMajorRiskFactor: true, cardiotoxicTreatment: true,
      bmi: 50, betaBlocker: true, nearMaximalEffort: true,
    };
    const draft: PrescriptionDraft = { ...dose('vigorous'), heartRate: { endurance: 100 }, patient: { familyName: 'A', givenNames: ['B'], gender: 'male', birthDate: '1940-01-01' } };
    const severities = checkDecisions(draft, everything, { today }).map(({ code, severity }) => `${severity} ${code}`);
    expect(severities).to.deep.equal([
      'warning warning-sign', 'information consultation-advised', 'information consultation-advised', 'information balance-advised',
      'information near-maximal-effort', 'information heart-rate-beta-blocker',
    ]);
  });

  it('has the date of its rules', () => {
    expect(DECISION_RULES_VERSION).to.equal('2026-11-21');
  });

  it('gives each fact a code of its own, words in both languages and a source', () => {
    const facts = [...specialistConditions, ...doseFacts, ...supervisionLevels];
    const poor = facts.filter(({ words, source }) => [words.fr, words.en, source].some((text) => text.trim() === ''));
    expect([facts.length, new Set(facts.map(({ code }) => code)).size, poor.length]).to.deep.equal([32, 32, 0]);
  });

  it('calls the list for specialists, percentages and Borg scales unconfirmed', () => {
    const unconfirmed = [...specialistConditions, ...doseFacts].filter(({ confirmed }) => !confirmed).map(({ code }) => code);
    expect(unconfirmed).to.include.members([...specialistConditions.map(({ code }) => code), 'maximal-heart-rate', 'borg-0-10', 'borg-6-20', 'beta-blocker', 'progression', 'fitt']);
  });
});
