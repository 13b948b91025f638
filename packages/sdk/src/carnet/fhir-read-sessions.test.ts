import { expect } from 'chai';
import { ATTENDANCE_EXTENSION, ATTENDANCE_SYSTEM, CANCELLATION_SYSTEM, INCIDENT_SESSION_EXTENSION, LOINC_SYSTEM } from './codes.js';
import { appointment, encounter, patient, plan, procedure, read, type Resource } from './fhir-read.suite.js';

const ten = '2026-03-10T10:00:00+01:00';
const reason = (code: string) => ({ coding: [{ system: CANCELLATION_SYSTEM, code }] });
const sessionsOf = (resources: Resource[], timeZone = 'Europe/Paris') => read([patient, plan('1'), ...resources], { timeZone }).carnet.sessions;
const first = (resource: Resource) => sessionsOf([resource])[0];

describe('sessions of a carnet', () => {
  it('tell where each stands, as R4 says it of an appointment', () => {
    const states = ([
      [{ status: 'booked' }, undefined], [{ status: 'checked-in' }, undefined], [{ status: 'fulfilled' }, 'present'], [{ status: 'noshow' }, 'absent'],
      [{ status: 'cancelled', cancelationReason: reason('pat-crs') }, 'excused'], [{ status: 'cancelled', cancelationReason: reason('prov') }, 'cancelled'],
      [{ status: 'cancelled', cancelationReason: { text: 'Salle fermée' } }, 'cancelled'],
    ] as const).map(([more, state]) => [first(appointment('1', ten, more))?.state, state]);
    for (const [is, expected] of states) expect(is).to.equal(expected);
  });

  it('count an unexplained cancellation against nobody', () => {
    const session = first(appointment('1', ten, { status: 'cancelled' }));
    expect([session?.state, session?.isCancellationUnexplained]).to.deep.equal(['cancelled', true]);
  });

  it('read the person’s own word in a session of several people', () => {
    const group = (own: Record<string, unknown>) => appointment('1', ten, { status: 'fulfilled', participant: [{ actor: { reference: 'Patient/2' }, status: 'accepted' }, { actor: { reference: 'Patient/1' }, ...own }] });
    expect(first(group({ status: 'accepted' }))?.state).to.equal('present');
    expect(first(group({ status: 'declined' }))?.state).to.equal('excused');
    expect(first(group({ status: 'declined', extension: [{ url: ATTENDANCE_EXTENSION, valueCode: 'absent' }] }))?.state).to.equal('absent');
  });

  it('stand on a Procedure or an Encounter alone', () => {
    const sessions = sessionsOf([
      procedure('1', '2026-03-10'), procedure('2', '2026-03-17', { status: 'not-done', statusReason: { coding: [{ system: ATTENDANCE_SYSTEM, code: 'absent' }] } }),
      encounter('3', '2026-03-24T10:00:00+01:00', { type: [{ text: 'Séance d’activité physique adaptée' }] }),
    ]);
    expect(sessions.map(({ id, day, state }) => [id, day, state])).to.deep.equal([['Procedure/1', '2026-03-10', 'present'], ['Procedure/2', '2026-03-17', 'absent'], ['Encounter/3', '2026-03-24', 'present']]);
  });

  it('leave out what is no session of activity, and name it among the others', () => {
    const { carnet } = read([patient, plan('1'), encounter('gp', ten, { type: [{ text: 'Consultation' }] }), appointment('eye', ten, { serviceType: [{ text: 'Ophtalmologie' }], specialty: [{ text: 'Ophtalmologie' }], supportingInformation: [] })]);
    expect(carnet.sessions).to.deep.equal([]);
    expect(carnet.others.map(({ id, title }) => [id, title])).to.deep.equal([['Appointment/eye', 'Ophtalmologie'], ['Encounter/gp', 'Consultation']]);
  });

  it('merge the Procedure and the Encounter of an appointment into it, by its name or by the plan and the day', () => {
    const sessions = sessionsOf([appointment('1', ten), procedure('p', '2026-03-10', { note: [] }), encounter('e', '2026-03-10T10:07:00+01:00', { appointment: [{ reference: 'Appointment/1' }] })]);
    expect(sessions.map(({ id, state, alsoIn, isToCheck }) => [id, state, alsoIn, isToCheck])).to.deep.equal([['Appointment/1', 'present', ['Encounter/e', 'Procedure/p'], undefined]]);
  });

  it('give each of two appointments of a day its own Procedure, the nearest', () => {
    const sessions = sessionsOf([appointment('am', ten), appointment('pm', '2026-03-10T15:00:00+01:00'), procedure('x', '2026-03-10T15:20:00+01:00'), procedure('y', '2026-03-10T10:20:00+01:00', { status: 'not-done' })]);
    expect(sessions.map(({ id, alsoIn, state }) => [id, alsoIn, state])).to.deep.equal([['Appointment/am', ['Procedure/y'], 'cancelled'], ['Appointment/pm', ['Procedure/x'], 'present']]);
  });

  it('are one when two systems have the same, of one plan or of none', () => {
    const sessions = sessionsOf([appointment('ours', ten, { status: 'fulfilled' }), appointment('theirs', '2026-03-10T09:00:00Z', { supportingInformation: [] })]);
    expect(sessions.map(({ id, alsoIn, state, isToCheck }) => [id, alsoIn, state, isToCheck])).to.deep.equal([['Appointment/ours', ['Appointment/theirs'], 'present', undefined]]);
    const apart = read([patient, plan('1'), plan('2'), appointment('1', ten), appointment('2', ten, { supportingInformation: [{ reference: 'CarePlan/2' }] })]).carnet.sessions;
    expect(apart).to.have.length(2);
  });

  it('are to check when their records disagree, and the appointment’s word stands', () => {
    const { carnet, codes } = read([patient, plan('1'), appointment('1', ten, { status: 'noshow' }), procedure('p', '2026-03-10')]);
    expect(carnet.sessions.map(({ state, isToCheck }) => [state, isToCheck])).to.deep.equal([['absent', true]]);
    expect(codes).to.include('sessions-disagree');
  });

  it('say nothing against a record that only knows it was not held', () => {
    const [session] = sessionsOf([appointment('1', ten, { status: 'cancelled' }), procedure('p', '2026-03-10', { status: 'not-done', statusReason: { coding: [{ system: ATTENDANCE_SYSTEM, code: 'excused' }] } })]);
    expect([session?.state, session?.isCancellationUnexplained, session?.isToCheck]).to.deep.equal(['excused', undefined, undefined]);
  });

  it('fall on the day of where the carnet is kept', () => {
    const late = appointment('1', '2026-03-10T21:30:00Z');
    expect(['Europe/Paris', 'Indian/Reunion', 'America/Martinique'].map((zone) => sessionsOf([late], zone)[0]?.day)).to.deep.equal(['2026-03-10', '2026-03-11', '2026-03-10']);
    const early = appointment('1', '2026-03-10T02:00:00Z');
    expect(['Indian/Reunion', 'America/Martinique'].map((zone) => sessionsOf([early], zone)[0]?.day)).to.deep.equal(['2026-03-10', '2026-03-09']);
  });

  it('fall on the right day on both nights when clocks change', () => {
    const nights = ['2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:00:00Z', '2026-10-24T21:59:00Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z', '2026-10-25T23:00:00Z'];
    expect(nights.map((start) => sessionsOf([appointment('1', start)])[0]?.day)).to.deep.equal(['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26']);
  });

  it('keep a day that has no hour, and take a time without its offset for that of the clocks there', () => {
    expect(first(procedure('1', '2026-03-10'))).to.deep.include({ day: '2026-03-10' }).and.not.have.property('startsAt');
    expect(sessionsOf([appointment('1', '2026-07-10T23:30:00')], 'America/Martinique')[0]).to.deep.include({ day: '2026-07-10', startsAt: '2026-07-10T23:30:00-04:00' });
  });

  it('name an appointment without a day among the others, and say so', () => {
    const { carnet, codes } = read([patient, plan('1'), appointment('1', '2026-02-30T10:00:00Z')]);
    expect([carnet.sessions.length, carnet.others.map(({ id }) => id), codes]).to.deep.equal([0, ['Appointment/1'], ['no-day']]);
  });

  it('have their effort, their mood and what went wrong', () => {
    const felt = { resourceType: 'Observation', id: 'o', status: 'final', subject: { reference: 'Patient/1' }, focus: [{ reference: 'Appointment/1/_history/3' }], effectiveDateTime: ten, code: { coding: [{ system: LOINC_SYSTEM, code: '82289-0' }] }, valueQuantity: { value: 5, code: '{score}' } };
    const fall = { resourceType: 'AdverseEvent', id: 'a', actuality: 'actual', subject: { reference: 'Patient/1' }, event: { text: 'A trébuché, sans mal' }, extension: [{ url: INCIDENT_SESSION_EXTENSION, valueReference: { reference: 'Appointment/1' } }] };
    const [session] = sessionsOf([appointment('1', ten), felt, fall]);
    expect([session?.effort, session?.incident, session?.experience]).to.deep.equal([5, 'A trébuché, sans mal', { effort: 'Observation/o', incident: 'AdverseEvent/a' }]);
    expect(session?.experienceSources).to.deep.equal({ effort: felt, incident: fall });
  });
});
