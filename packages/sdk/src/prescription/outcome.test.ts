import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import { expect } from 'chai';
import { prescriptions } from '../testing/prescriptions.js';
import { issuesFromOutcome, toPrescriptionBundle } from './index.js';

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
