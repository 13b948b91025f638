import type { Bundle, FhirResource, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import { expect } from 'chai';
import type { Issue } from '../issue.js';
import { prescriptions } from '../testing/prescriptions.js';
import { issuesFromOutcome, toOperationOutcome, toPrescriptionBundle, type Prescription } from './index.js';

/** Entries: 0 and 1 requests, 2 severe limitation, 3 activity level, 4 need of support, 5 and 6 consents, 7 the disease, 8 provenance. */
const bundle = toPrescriptionBundle(prescriptions.jeanneDuval);
const { reference: _patient, ...patient } = prescriptions.jeanneDuval.patient;
const { reference: _prescriber, ...prescriber } = prescriptions.jeanneDuval.prescriber;
/** Two more, before all others: 0 patient, 1 prescriber. */
const withPeople = toPrescriptionBundle({ ...prescriptions.jeanneDuval, patient, prescriber });

const outcome = (issue: Partial<OperationOutcomeIssue>): OperationOutcome => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', ...issue }] });
const pathOf = (expression: string[], sent = bundle) => issuesFromOutcome(outcome({ expression }), sent)[0]?.path.join('.');

describe('issuesFromOutcome', () => {
  const elements: [string, string][] = [
    ['ServiceRequest.authoredOn', 'authoredOn'],
    ['ServiceRequest.subject.reference', 'patient'],
    ['ServiceRequest.requester', 'prescriber'],
    ['ServiceRequest.reasonCode[1].coding[0]', 'grounds'],
    ['ServiceRequest.reasonReference', 'grounds'],
    ['ServiceRequest.performerType', 'dispensers'],
    ['ServiceRequest.code.coding[0]', 'components'],
    ['ServiceRequest.orderDetail', 'components'],
    ['ServiceRequest.orderDetail[0].coding[0].code', 'components'],
    ['ServiceRequest.orderDetail[1]', 'components.0.intensity'],
    ['ServiceRequest.orderDetail[2].coding[0]', 'dispensers'],
    ['ServiceRequest.orderDetail[10]', 'dispensers'],
    ['ServiceRequest.occurrence.repeat.bounds.value', 'durationMonths'],
    ['ServiceRequest.occurrenceTiming.repeat.boundsDuration', 'durationMonths'],
    ['ServiceRequest.occurrence.ofType(Timing).repeat.bounds', 'durationMonths'],
    ['ServiceRequest.occurrence[x].repeat.frequency', 'components.0.sessionsPerWeek'],
    ['ServiceRequest.occurrenceTiming.repeat.frequencyMax', 'components.0.sessionsPerWeek'],
    ['ServiceRequest.occurrence.repeat.duration', 'components.0.sessionMinutes'],
    ['ServiceRequest.occurrenceTiming.repeat.durationMax', 'components.0.sessionMinutes'],
    ['ServiceRequest.status', ''],
    ['ServiceRequest.category', ''],
    ['ServiceRequest.requisition', ''],
    ['ServiceRequest', ''],
    ['Patient.birthDate', 'patient'],
    ['Practitioner.identifier[0]', 'prescriber'],
    ['PractitionerRole.code', 'prescriber'],
    ['Provenance.recorded', ''],
    ['http.If-Match', ''],
    ['', ''],
  ];
  for (const [expression, expected] of elements) {
    it(`points ${expression || 'nothing'} at ${expected || 'the whole'}`, () => {
      expect(pathOf([expression])).to.equal(expected);
    });
  }

  // As the sandbox writes them: where in the Bundle first, where in the resource second.
  const entries: [string[], string][] = [
    [['Bundle.entry[1].resource.occurrence.repeat.frequency', 'ServiceRequest.occurrence.repeat.frequency'], 'components.1.sessionsPerWeek'],
    [['Bundle.entry[1].resource.orderDetail[1].coding', 'ServiceRequest.orderDetail[1].coding'], 'components.1.intensity'],
    [['Bundle.entry[0].resource.subject.reference', 'ServiceRequest.subject.reference'], 'patient'],
    [['Bundle.entry[2].resource.value', 'Observation.value'], 'severeLimitation'],
    [['Bundle.entry[3].resource.valueBoolean'], 'belowWhoLevel'],
    [['Bundle.entry[4].resource'], 'needsSupport'],
    [['Bundle.entry[5].resource.provision.type', 'Consent.provision.type'], 'patientAgreement'],
    [['Bundle.entry[6].resource.status'], 'reportAgreement'],
    [['Bundle.entry[7].resource.code', 'Condition.code'], 'grounds.0'],
    [['Bundle.entry[8].resource.recorded', 'Provenance.recorded'], ''],
    [['Bundle.entry[0].resource/*ServiceRequest/null*/.reasonCode[0]'], 'grounds'],
    [['Bundle.entry[1].resource/*ServiceRequest/abc*/.occurrence.repeat.duration'], 'components.1.sessionMinutes'],
    [['Bundle.entry[0].resource.ofType(ServiceRequest).authoredOn'], 'authoredOn'],
    [['Bundle.entry[5]'], 'patientAgreement'],
    [['Bundle.entry[0].request.ifNoneExist'], ''],
    [['Bundle.entry[99].resource.status'], ''],
    [['Bundle'], ''],
  ];
  for (const [expression, expected] of entries) {
    it(`points ${expression[0] ?? ''} at ${expected || 'the whole'}`, () => {
      expect(pathOf(expression)).to.equal(expected);
    });
  }

  it('points at the people that the transaction creates', () => {
    expect([pathOf(['Bundle.entry[0].resource.identifier[0].value'], withPeople), pathOf(['Bundle.entry[1].resource.name'], withPeople)]).to.deep.equal(['patient', 'prescriber']);
  });

  it('takes the first expression that names an answer', () => {
    expect(pathOf(['ServiceRequest.status', 'ServiceRequest.reasonCode'])).to.equal('grounds');
  });

  it('falls back on location, which older servers fill', () => {
    expect(issuesFromOutcome(outcome({ location: ['ServiceRequest.authoredOn'] }))[0]?.path).to.deep.equal(['authoredOn']);
  });

  it('does without the Bundle', () => {
    expect(issuesFromOutcome(outcome({ expression: ['Bundle.entry[0].resource.status', 'ServiceRequest.requester'] }))[0]?.path).to.deep.equal(['prescriber']);
  });

  const words: [string, Partial<OperationOutcomeIssue>, unknown][] = [
    ['details first', { details: { text: 'Trop long.', coding: [{ display: 'x' }] }, diagnostics: 'stack' }, { words: 'Trop long.' }],
    ['then diagnostics', { details: { coding: [{ display: 'x' }] }, diagnostics: 'too long' }, { words: 'too long' }],
    ['then the display of a code', { details: { coding: [{ display: 'Too long' }] } }, { words: 'Too long' }],
    ['none when there are none', {}, undefined],
  ];
  for (const [name, issue, expected] of words) {
    it(`gives the words of the server: ${name}`, () => {
      expect(issuesFromOutcome(outcome(issue))[0]?.params).to.deep.equal(expected);
    });
  }

  const severities: [OperationOutcomeIssue['severity'], string][] = [['fatal', 'error'], ['error', 'error'], ['warning', 'warning'], ['information', 'information']];
  for (const [severity, expected] of severities) {
    it(`reads ${severity} as ${expected}`, () => {
      expect(issuesFromOutcome(outcome({ severity }))[0]).to.deep.equal({ code: 'server-refused', severity: expected, path: [] });
    });
  }

  it('gives an issue for each of the server’s', () => {
    const both: OperationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'required' }, { severity: 'warning', code: 'invalid' }] };
    expect(issuesFromOutcome(both)).to.have.length(2);
  });

  it('has nothing to say of an outcome without issues', () => {
    expect(issuesFromOutcome({ resourceType: 'OperationOutcome' } as OperationOutcome)).to.deep.equal([]);
  });
});

describe('issuesFromOutcome and the parts of a whole prescription', () => {
  const { complete, minor, renewal, stopped } = prescriptions;
  const sentOf = (prescription: Prescription) => toPrescriptionBundle(prescription);
  const entryOf = (sent: Bundle, part: string) => (sent.entry ?? []).findIndex(({ resource }) => JSON.stringify(resource).includes(`/${part}"`) && partNamed(resource) === part);
  const partNamed = (resource: FhirResource | undefined) =>
    [...(resource && 'identifier' in resource ? [resource.identifier ?? []].flat() : []).map(({ value }) => value), ...(resource?.meta?.tag ?? []).map(({ code }) => code)].find((name) => name?.includes('/'))?.split('/')[1];

  const parts: [Prescription, string, string][] = [
    [complete, 'limitation-endurance', 'limitations.endurance'], [complete, 'six-minute-walk', 'sixMinuteWalkMetres'], [complete, 'resting-heart-rate', 'heartRate.resting'],
    [complete, 'strength-heart-rate', 'heartRate.strength'], [complete, 'goal-2', 'goals.1'], [complete, 'ground-2', 'grounds.1'], [complete, 'referral-2', 'structures.1'],
    [complete, 'renewal-excluded', 'renewalExcluded'], [minor, 'guardian', 'guardian'], [renewal, 'no-adverse-report', 'noAdverseReport'],
    [renewal, 'no-contrary-indication', 'noContraryIndication'], [stopped, 'stop', 'stopped'],
  ];
  for (const [prescription, part, expected] of parts) {
    it(`points ${part} at ${expected}`, () => {
      const sent = sentOf(prescription);
      expect(pathOf([`Bundle.entry[${entryOf(sent, part)}].resource`], sent)).to.equal(expected);
    });
  }

  /** Elements of the first request, as it was sent. */
  const request = (sent: Bundle) => (sent.entry ?? []).findIndex(({ resource }) => resource?.resourceType === 'ServiceRequest');
  const elements: [Prescription, string, string][] = [
    [complete, 'occurrence.repeat.count', 'components.0.sessions'], [complete, 'performer[1]', 'structures'], [complete, 'reasonCode[1]', 'grounds'],
    [complete, 'orderDetail[4]', 'components.0.advice'], [complete, 'orderDetail[5].text', 'setting'], [complete, 'orderDetail[9]', 'otherEquipment'],
    [complete, 'note[0].text', 'precautions'], [complete, 'note[3]', 'dailyAdvice'], [complete, 'extension[0].value', 'goals'], [complete, 'extension[99]', ''],
    [renewal, 'basedOn[0].identifier', 'basedOn'], [renewal, 'category[1].coding[0]', 'kind'], [renewal, 'category[0]', ''], [stopped, 'extension[0]', 'stopped'],
  ];
  for (const [prescription, element, expected] of elements) {
    it(`points ${element} at ${expected || 'the whole'}`, () => {
      const sent = sentOf(prescription);
      expect(pathOf([`Bundle.entry[${request(sent)}].resource.${element}`], sent)).to.equal(expected);
    });
  }
});

describe('toOperationOutcome', () => {
  const issue = (path: Issue['path'], more: Partial<Issue> = {}): Issue => ({ code: 'duration-out-of-range', severity: 'error', path, ...more });
  const { complete } = prescriptions;

  it('gives each issue its code, its article and its sentence', () => {
    const [written] = toOperationOutcome([issue(['durationMonths'], { source: 'CSP art. D. 1172-2' })], { sentence: ({ code }) => `Phrase de ${code}` }).issue;
    expect(written).to.deep.equal({
      severity: 'error', code: 'business-rule', diagnostics: 'CSP art. D. 1172-2', expression: ['durationMonths'],
      details: { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/issue', code: 'duration-out-of-range' }], text: 'Phrase de duration-out-of-range' },
    });
  });

  const kinds: [Issue, string][] = [
    [issue([], { code: 'grounds-missing' }), 'required'], [issue([], { code: 'patient-incomplete' }), 'required'], [issue([], { code: 'date-unreadable' }), 'value'],
    [issue([], { code: 'sessions-incoherent', severity: 'information' }), 'informational'], [issue([], { code: 'dispensers-severe' }), 'business-rule'],
  ];
  for (const [each, expected] of kinds) {
    it(`says of ${each.code} that it is ${expected}`, () => { expect(toOperationOutcome([each]).issue[0]?.code).to.equal(expected); });
  }

  it('says where in the draft without a Bundle', () => {
    expect(toOperationOutcome([issue(['components', 1, 'sessionsPerWeek'])]).issue[0]?.expression).to.deep.equal(['components[1].sessionsPerWeek']);
  });

  it('names no place for the whole', () => {
    expect(toOperationOutcome([issue([])]).issue[0]).not.to.have.property('expression');
  });

  it('says that all is well when nothing is wrong, because an outcome has one issue at least', () => {
    expect(toOperationOutcome([]).issue).to.deep.equal([{ severity: 'information', code: 'informational' }]);
  });

  const sent = toPrescriptionBundle(complete);
  const paths: Issue['path'][] = [
    ['authoredOn'], ['prescriber'], ['patient'], ['dispensers'], ['grounds'], ['grounds', 1], ['components', 0, 'sessionsPerWeek'], ['components', 2, 'sessionsPerWeek'],
    ['components', 1, 'sessionMinutes'], ['components', 0, 'intensity'], ['components', 2, 'intensity'], ['components', 0, 'advice'], ['components', 0, 'sessions'], ['durationMonths'],
    ['severeLimitation'], ['limitations', 'endurance'], ['goals', 1], ['heartRate', 'resting'], ['sixMinuteWalkMetres'], ['structures', 1], ['patientAgreement'], ['reportAgreement'],
    ['precautions'], ['background'], ['dailyAdvice'], ['otherEquipment'], ['equipment'], ['setting'], ['orientation'], ['attendingPhysician'], ['organization'], ['sharing'], ['renewalExcluded'],
  ];
  for (const path of paths) {
    it(`points ${path.join('.')} into the transaction, so that it reads back`, () => {
      const outcome = toOperationOutcome([issue(path)], { bundle: sent });
      expect([outcome.issue[0]?.expression?.[0]?.startsWith('Bundle.entry['), issuesFromOutcome(outcome, sent)[0]?.path]).to.deep.equal([true, path]);
    });
  }

  it('never throws on what a server sends, and grades what has no grade as an error', () => {
    const odd: unknown[] = [null, undefined, {}, { issue: 0 }, { issue: 'x' }, { issue: [null, 7] }, { issue: [{ expression: 7 }] }, { issue: { expression: [null, 'ServiceRequest.subject'] } }, { issue: [{ details: { text: 7 } }] }];
    expect(odd.map((outcome) => issuesFromOutcome(outcome as never).map(({ severity, path }) => [severity, path.join('.')]))).to.deep.equal(
      [[], [], [], [], [], [], [['error', '']], [['error', 'patient']], [['error', '']]]);
  });
});
