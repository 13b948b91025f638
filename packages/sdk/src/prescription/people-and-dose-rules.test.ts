import { expect } from 'chai';
import { prescriptions } from '../testing/prescriptions.js';
import { checkDraft, checkPrescription, defaultRuleSet, endOf, expectedSessions, ruleSetWith, type PrescriptionDraft } from './index.js';

const today = '2026-11-22';
const whole = prescriptions.jeanneDuval;
const { patient, prescriber } = whole;
const RNIV = 'Référentiel national d’identitovigilance (arrêté du 27 mai 2021)';
const [component] = whole.components;

const lines = (change: Partial<Record<keyof PrescriptionDraft, unknown>>) => checkPrescription({ ...whole, ...change }, { today, decisionSupport: 'off' })
  .map(({ severity, code, path, source }) => [severity, code, path.join('.'), ...(source === undefined ? [] : [source])].join(' ').replace(/[\u00a0\u202f]/g, ' '));

const NIR = '1.2.250.1.213.1.4.8';
const KEY = 'Clé du NIR : 97 − (N mod 97), 2A compté 19 et 2B compté 18';
const LUHN = 'Clé de Luhn, constatée sur des numéros publiés ; aucun texte officiel trouvé';
const withIns = (matricule: string, identityStatus: string, oid = NIR) => ({ patient: { ...patient, identityStatus, ins: { matricule, oid } } });
const born = (birthDate: string, more: object = {}) => ({ patient: { ...patient, birthDate }, ...more });
const guardian = { familyName: 'DUVAL', givenName: 'Anne', relationship: 'mother' };
const sessions = (count: unknown) => ({ components: [{ ...component, sessions: count }] });
const rates = (value: unknown) => ({ heartRate: { endurance: value } });
const limited = (severeLimitation: boolean, limitations: object) => ({ severeLimitation, limitations, dispensers: ['physiotherapist'] });

const cases: [name: string, change: Partial<Record<keyof PrescriptionDraft, unknown>>, expected: string[]][] = [
  ['V6 asks about a severe dimension when nothing severe is said', limited(false, { mood: 'severe' }), ['warning severe-dimension severeLimitation CSP annexe 11-7-2']],
  ['V6 does not ask about a moderate one', limited(false, { mood: 'moderate' }), []],
  ['V6 asks when something severe is said and no assessed dimension is', limited(true, { mood: 'moderate' }), ['warning severe-without-dimension severeLimitation CSP annexe 11-7-2']],
  ['V6 does not ask when one is', limited(true, { mood: 'moderate', pain: 'severe' }), []],
  ['V6 does not ask when none was assessed: not assessed is not none', limited(true, {}), []],

  ['V9 reports go to a doctor with the agreement', { reportRecipients: ['prescriber'], reportAgreement: true }, []],
  ['V9 not against it', { reportRecipients: ['prescriber'], reportAgreement: false }, ['error reports-without-agreement reportRecipients CSP art. D. 1172-5']],
  ['V9 not without an answer', { reportRecipients: ['attending-physician'], reportAgreement: undefined }, ['error reports-without-agreement reportRecipients CSP art. D. 1172-5']],
  ['V9 nobody named needs no agreement', { reportRecipients: [], reportAgreement: false }, []],

  ['V11 a matricule that is not qualified stays in the record, which is told', withIns('279035121518989', 'PROV'), [`information ins-withheld patient.ins ${RNIV}`]],
  ['V11 a qualified one is used', withIns('279035121518989', 'VALI'), []],
  ['V12 a qualified one with a wrong key is an error of the record', withIns('279035121518988', 'VALI'), [`error ins-key-wrong patient.ins.matricule ${KEY}`]],
  ['V12 a test number with a wrong key only warns', withIns('279035121518988', 'VALI', '1.2.250.1.213.1.4.10'), [`warning ins-key-wrong patient.ins.matricule ${KEY}`]],
  ['V12 what is not qualified is not checked: it goes nowhere', withIns('279035121518988', 'VIDE'), [`information ins-withheld patient.ins ${RNIV}`]],
  ['V12 an RPPS with a wrong key only warns', { prescriber: { ...prescriber, rpps: '99900000012' } }, [`warning rpps-key-wrong prescriber.rpps ${LUHN}`]],
  ['V12 an RPPS of another shape only warns', { prescriber: { ...prescriber, rpps: '810102727017' } }, ['warning rpps-malformed prescriber.rpps Agence du numérique en santé, RPPS : 11 chiffres']],
  ['V12 a doctor without a number prescribes', { prescriber: { ...prescriber, rpps: undefined } }, []],
  ['V12 a FINESS with a wrong key only warns', { structures: [{ name: 'A', finess: '750712185' }] }, [`warning finess-key-wrong structures.0.finess ${LUHN}`]],
  ['V12 a right one passes', { structures: [{ name: 'A', finess: '750712184' }] }, []],
  ['V12 a SIRET with a wrong key is an error', { organization: { name: 'A', siret: '73282932000075' } }, ['error siret-key-wrong organization.siret Insee, répertoire Sirene : clé de Luhn du SIRET']],
  ['V12 a right one passes too', { organization: { name: 'A', siret: '73282932000074' } }, []],

  ['minor: the day before 18, an adult is asked for', born('2008-11-21', { authoredOn: '2026-11-20' }), ['warning guardian-missing guardian']],
  ['minor: named, nothing is asked', born('2010-01-01', { guardian }), []],
  ['minor: at 18 none is needed', born('2008-11-20', { authoredOn: '2026-11-20' }), []],

  ['V15 as many sessions as frequency and weeks make', sessions(26), []],
  ['V15 a fifth less than the least passes', sessions(21), []],
  ['V15 less is told', sessions(20), ['information sessions-differ components.0.sessions']],
  ['V15 a fifth more than the most passes', sessions(46), []],
  ['V15 more is told', sessions(47), ['information sessions-differ components.0.sessions']],
  ['sessions: 0 is refused', sessions(0), ['error sessions-out-of-range components.0.sessions']],
  ['sessions: half a session is refused', sessions(25.5), ['error sessions-out-of-range components.0.sessions']],

  ['heart rate: 29 is refused', rates(29), ['error heart-rate-out-of-range heartRate.endurance']],
  ['heart rate: 30 passes', rates(30), []],
  ['heart rate: 220 passes', rates(220), []],
  ['heart rate: 221 is refused', rates(221), ['error heart-rate-out-of-range heartRate.endurance']],
  ['walk: 0 m is refused', { sixMinuteWalkMetres: 0 }, ['error walk-out-of-range sixMinuteWalkMetres']],
  ['walk: 1000 m passes', { sixMinuteWalkMetres: 1000 }, []],
  ['walk: 1001 m is refused', { sixMinuteWalkMetres: 1001 }, ['error walk-out-of-range sixMinuteWalkMetres']],

  ['start: the day of the act passes', { authoredOn: '2026-11-20', startsOn: '2026-11-20' }, []],
  ['start: a day to come passes', { startsOn: '2026-12-24' }, []],
  ['start: the day before the act is refused', { authoredOn: '2026-11-20', startsOn: '2026-11-19' }, ['error start-before-act startsOn']],
  ['screening: tomorrow is refused', { grounds: [{ kind: 'autonomy', situation: 'frailty', screenedOn: '2026-11-23' }] }, ['error screening-in-future grounds.0.screenedOn']],
  ['screening: today passes', { grounds: [{ kind: 'autonomy', situation: 'frailty', screenedOn: today }] }, []],

  ['text: 2,000 characters pass', { precautions: 'x'.repeat(2000) }, []],
  ['text: 2,001 are refused', { precautions: 'x'.repeat(2001) }, ['error text-too-long precautions']],
  ['text: a goal of 201 is refused', { goals: ['Marcher', 'x'.repeat(201)] }, ['error text-too-long goals.1']],
  ['text: a place of 201 is refused', { place: 'x'.repeat(201) }, ['error text-too-long place']],
];

describe('rules of people, doses and dates', () => {
  for (const [name, change, expected] of cases) it(name, () => { expect(lines(change)).to.deep.equal(expected); });

  it('a start that is no day is named while a draft is filled in', () => {
    expect(checkDraft({ ...whole, startsOn: '31/12' }, { today }).map(({ code }) => code)).to.deep.equal(['start-unreadable']);
  });

  it('names the dimensions that are severe', () => {
    expect(checkDraft({ ...whole, ...limited(false, { mood: 'severe', pain: 'severe', vision: 'none' }) } as PrescriptionDraft, { today })[0]?.params).to.deep.equal({ dimensions: ['mood', 'pain'] });
  });

  it('a territory may set another length', () => {
    const codes = (durationMonths: number) => checkDraft({ ...whole, durationMonths }, { today, ruleSet: { durationMonths: { min: 1, max: 12 } } }).map(({ code }) => code);
    expect([codes(1), codes(12), codes(13)]).to.deep.equal([[], [], ['duration-out-of-range']]);
  });
});

describe('ruleSetWith', () => {
  it('changes what is given and nothing else', () => {
    expect(ruleSetWith({ version: '2027-01', roles: undefined } as never)).to.deep.equal({ ...defaultRuleSet, version: '2027-01' });
  });
});

describe('endOf', () => {
  const ends: [start: string, months: number, end: string][] = [
    ['2026-11-20', 3, '2027-02-20'], ['2026-11-30', 3, '2027-02-28'], ['2027-11-30', 3, '2028-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2026-11-20', 4.5, '2027-04-04'],
  ];
  for (const [authoredOn, durationMonths, end] of ends) {
    it(`of ${authoredOn} and ${durationMonths} months is ${end}`, () => { expect(endOf({ authoredOn, durationMonths })).to.equal(end); });
  }

  it('counts from the start when it is another day', () => {
    expect(endOf({ authoredOn: '2026-11-20', startsOn: '2026-12-24', durationMonths: 3 })).to.equal('2027-03-24');
  });

  it('is not known without a start or a length', () => {
    expect([endOf({ durationMonths: 3 }), endOf({ authoredOn: '2026-11-20' }), endOf({ authoredOn: 'hier', durationMonths: 3 })]).to.deep.equal([undefined, undefined, undefined]);
  });
});

describe('expectedSessions', () => {
  it('counts 13 weeks for 3 months', () => {
    expect(expectedSessions({ type: 'endurance', sessionsPerWeek: { low: 2, high: 3 } }, 3)).to.deep.equal({ low: 26, high: 39 });
  });
});

describe('people named in part', () => {
  const pathsOf = (draft: PrescriptionDraft) => checkDraft(draft, { today: '2026-11-21' }).filter(({ code }) => code.endsWith('-part-missing')).map(({ path }) => path.join('.'));

  it('asks for what misses of a guardian', () => {
    expect(pathsOf({ ...prescriptions.jeanneDuval, guardian: { familyName: 'PETIT', givenName: '', relationship: 'mother' } })).to.deep.equal(['guardian.givenName']);
  });

  it('asks for what misses of the attending physician', () => {
    expect(pathsOf({ ...prescriptions.jeanneDuval, attendingPhysician: { familyName: '', givenName: 'Hugo' } })).to.deep.equal(['attendingPhysician.familyName']);
  });

  it('asks for nothing of people who are whole, or absent', () => {
    expect([pathsOf(prescriptions.jeanneDuval), pathsOf(prescriptions.minor)]).to.deep.equal([[], []]);
  });
});
