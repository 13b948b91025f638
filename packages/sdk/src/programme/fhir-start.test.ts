import { expect } from 'chai';
import type { Bundle, ServiceRequest } from 'fhir/r4.js';
import fc from 'fast-check';
import { readCarnet } from '../carnet/fhir.js';
import type { Prescription } from '../prescription/model.js';
import { prescriptions } from '../testing/prescriptions.js';
import { wallClock } from '../time-zone.js';
import { anyOptions, anyProgramme } from './arbitrary.suite.js';
import { startCarePlan, type StartOptions } from './fhir.js';
import { isHoliday } from './holidays.js';
import type { Programme } from './model.js';
import { programmeOf, programmes } from './programmes.js';

const named = (id: string): Programme => {
  const programme = programmeOf(id);
  if (!programme) throw new Error(id);
  return programme;
};
const whole: Prescription = { ...Object.values(prescriptions)[0] as Prescription };
const prescription: Prescription = { ...whole, patient: { ...whole.patient, reference: 'Patient/12' } };
const tuesdays: StartOptions = { startsOn: '2026-03-16', weekdays: [2], time: '10:00', minutes: 60, recorded: '2026-03-10T09:00:00+01:00' };
const start = (id: string, options: StartOptions = tuesdays) => startCarePlan(named(id), prescription, options);
const codesOf = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

describe('startCarePlan', () => {
  it('lays out the twelve sessions of Prescri’Mouv, as decision 20 has them', () => {
    const { carePlan, appointments, issues } = start('prescrimouv');
    expect(issues).to.deep.equal([]);
    expect(carePlan).to.deep.include({
      status: 'active', intent: 'plan', title: 'Prescri’Mouv', subject: { reference: 'Patient/12' }, period: { start: '2026-03-17', end: '2026-06-02' },
      extension: [{ url: 'https://sport-sante.example/fhir/StructureDefinition/planned-sessions', valuePositiveInt: 12 }],
      instantiatesCanonical: ['https://sport-sante.example/fhir/PlanDefinition/prescrimouv'],
    });
    expect(carePlan.activity?.[0]?.reference?.identifier?.value).to.equal(`${prescription.id}/request-1`);
    expect(appointments).to.have.length(12);
    expect(appointments[0]).to.deep.include({ status: 'booked', start: '2026-03-17T10:00:00+01:00', end: '2026-03-17T11:00:00+01:00', minutesDuration: 60 });
    expect(appointments[2]).to.deep.include({ start: '2026-03-31T10:00:00+02:00' });
    expect(appointments[0]?.serviceType?.[0]?.coding?.[0]).to.deep.equal({ system: 'https://sport-sante.example/fhir/CodeSystem/carnet-session', code: 'activity' });
  });

  it('gives the calendar of assessments, each a Task of the plan', () => {
    const { tasks, bundle } = start('prescrimouv');
    const due = Object.fromEntries(tasks.map((task) => [task.code?.coding?.[0]?.code, task.restriction?.period?.end]));
    expect(due).to.deep.equal({
      'initial-assessment': '2026-03-17', 'mid-interview': '2026-04-21', 'report': '2026-05-05', 'relay': '2026-05-19', 'final-assessment': '2026-06-02', 'final-report': '2026-06-16',
      'follow-up-6': '2026-12-02', 'follow-up-9': '2027-03-02', 'follow-up-12': '2027-06-02',
    });
    expect(new Set(tasks.map(({ basedOn }) => basedOn?.[0]?.reference))).to.deep.equal(new Set([bundle.entry?.[0]?.fullUrl]));
    expect(tasks.every(({ status, intent }) => status === 'requested' && intent === 'plan')).to.equal(true);
  });

  it('writes one transaction whose Provenance names every part, each created once', () => {
    const { bundle } = start('prescrimouv', { ...tuesdays, author: { name: 'Camille Renaud' } });
    const entries = bundle.entry ?? [];
    const provenance = entries.at(-1)?.resource;
    if (provenance?.resourceType !== 'Provenance') throw new Error('no Provenance');
    expect(provenance.target.map(({ reference }) => reference)).to.deep.equal(entries.slice(0, -1).map(({ fullUrl }) => fullUrl));
    expect(new Set(entries.map(({ fullUrl }) => fullUrl)).size).to.equal(entries.length);
    expect(new Set(entries.map(({ request }) => request?.ifNoneExist)).size).to.equal(entries.length);
    expect(entries.every(({ fullUrl }) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(String(fullUrl)))).to.equal(true);
    expect(provenance.agent[0]?.who.display).to.equal('Camille Renaud');
  });

  it('is the same plan when it is started twice, another from another day', () => {
    expect(start('prescrimouv')).to.deep.equal(start('prescrimouv'));
    expect(start('prescrimouv', { ...tuesdays, startsOn: '2026-09-01' }).carePlan.identifier).to.not.deep.equal(start('prescrimouv').carePlan.identifier);
    expect(start('prescrimouv', { ...tuesdays, id: '00000000-1111-4222-8333-444444444444' }).carePlan.identifier?.[0]?.value).to.equal('prescrimouv/00000000-1111-4222-8333-444444444444/plan');
  });

  it('keeps ten o’clock on the wall through both nights that change the hour', () => {
    const { appointments } = start('krs-montpellier', { ...tuesdays, weekdays: [7], startsOn: '2026-10-18', sessions: 30, minutes: 45 });
    const hours = appointments.map(({ start: begins = '' }) => [begins.slice(0, 10), begins.slice(11)]);
    expect(hours.slice(0, 3)).to.deep.equal([['2026-10-18', '10:00:00+02:00'], ['2026-10-25', '10:00:00+01:00'], ['2026-11-08', '10:00:00+01:00']]);
    expect(hours).to.deep.include(['2027-03-21', '10:00:00+01:00']).and.to.deep.include(['2027-04-04', '10:00:00+02:00']);
  });

  it('ends a session as many minutes later, across the night of October too', () => {
    const { appointments: [session] } = start('prescrimouv', { ...tuesdays, weekdays: [7], startsOn: '2026-10-25', time: '01:30', minutes: 90 });
    expect(Date.parse(String(session?.end)) - Date.parse(String(session?.start))).to.equal(90 * 60_000);
  });

  it('asks for what is missing, and lays out the rest', () => {
    const bare = start('prescrimouv', {});
    expect(codesOf(bare)).to.deep.equal(['weekdays-missing', 'time-missing', ...codesOf(bare).filter((code) => code === 'minutes-assumed')]);
    expect(bare.appointments).to.deep.equal([]);
    expect(bare.carePlan.period?.start).to.equal(prescription.startsOn ?? prescription.authoredOn);
    expect(bare.tasks.map(({ code }) => code?.coding?.[0]?.code)).to.include('final-assessment');
  });

  it('says what to give when the programme has no number of sessions', () => {
    const { carePlan, appointments, issues } = start('cpts-cmm');
    expect(issues).to.deep.include({ code: 'sessions-missing', severity: 'warning', path: ['sessions'] });
    expect(appointments).to.deep.equal([]);
    expect(carePlan.extension).to.equal(undefined);
    expect(start('cpts-cmm', { ...tuesdays, sessions: 20 }).appointments).to.have.length(20);
  });

  it('takes the length of the programme, then of the prescription, then says that it took an hour', () => {
    const { minutes: _minutes, ...rest } = tuesdays;
    const lengthOf = (id: string, own: Prescription) => startCarePlan(named(id), own, rest);
    const silent: Prescription = { ...prescription, components: prescription.components.map(({ sessionMinutes: _length, ...component }) => component) };
    expect(lengthOf('krs-montpellier', prescription).appointments[0]?.minutesDuration).to.equal(80);
    expect(lengthOf('prescrimouv', { ...silent, components: silent.components.map((component) => ({ ...component, sessionMinutes: { low: 40 } })) }).appointments[0]?.minutesDuration).to.equal(40);
    expect(lengthOf('prescrimouv', silent).issues).to.deep.equal([{ code: 'minutes-assumed', severity: 'information', path: ['minutes'], params: { minutes: 60 } }]);
  });

  it('turns every wrong option into an issue', () => {
    const wrong = {
      startsOn: '2026-02-30', weekdays: [0, 2, 9, 'x'], time: '25:00', minutes: -1, sessions: 1.5, timeZone: 'Mars/Olympus', holidays: 'atlantide',
      pauses: [{ from: '2026-08-31', to: '2026-08-01' }, null], id: 'x', recorded: 'yesterday',
    } as unknown as StartOptions;
    expect(codesOf(start('prescrimouv', wrong))).to.have.members([
      'start-wrong', 'weekday-wrong', 'weekday-wrong', 'weekday-wrong', 'time-wrong', 'minutes-wrong', 'sessions-wrong', 'time-zone-unknown', 'holidays-unknown',
      'pause-wrong', 'pause-wrong', 'id-wrong', 'recorded-wrong',
    ]);
    expect(codesOf(startCarePlan(named('prescrimouv'), undefined, tuesdays))).to.have.members(['prescription-missing', 'patient-missing']);
  });

  it('never throws, whatever the options are', () => {
    const keys = ['startsOn', 'weekdays', 'time', 'minutes', 'sessions', 'timeZone', 'holidays', 'pauses', 'contact', 'place', 'title', 'patient', 'requests', 'follows', 'id', 'recorded', 'author'];
    const good: Record<string, unknown> = { ...tuesdays, pauses: [], contact: { name: 'Camille Renaud' } };
    fc.assert(fc.property(fc.constantFrom(...programmes), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (programme, wrong) => {
      const { bundle } = startCarePlan(programme, prescription, { ...good, ...wrong });
      expect(bundle.entry?.length).to.be.greaterThan(1);
    }));
  });

  it('says that a prescription was stopped', () => {
    const stopped: Prescription = { ...prescription, stopped: { on: '2026-03-01', reason: 'Autre projet' } };
    expect(codesOf(startCarePlan(named('prescrimouv'), stopped, tuesdays))).to.deep.equal(['prescription-not-active']);
  });

  it('warns of too many days, too few, no free day and a course that outlasts the programme', () => {
    expect(codesOf(start('salutance', { ...tuesdays, weekdays: [1, 2] }))).to.include('too-many-weekdays');
    expect(codesOf(start('cpts-tarbes-apa', { ...tuesdays, sessions: 16 }))).to.include.members(['too-few-weekdays', 'longer-than-programme']);
    expect(codesOf(start('prescrimouv', { ...tuesdays, pauses: [{ from: '2026-04-01', to: '2027-04-01' }] }))).to.include('longer-than-prescription');
    expect(codesOf(start('prescrimouv', { ...tuesdays, pauses: [{ from: '2026-04-01', to: '2189-12-31' }] }))).to.include('no-free-day');
  });

  it('rests on a request as a server keeps it', () => {
    const request: ServiceRequest = { resourceType: 'ServiceRequest', id: '44', status: 'active', intent: 'order', subject: { reference: 'Patient/7' }, authoredOn: '2026-03-03T09:00:00+01:00' };
    const { startsOn: _startsOn, ...rest } = tuesdays;
    const { carePlan, issues } = startCarePlan(named('prescrimouv'), request, rest);
    expect(issues).to.deep.equal([]);
    expect(carePlan).to.deep.include({ subject: { reference: 'Patient/7' }, activity: [{ reference: { reference: 'ServiceRequest/44' } }] });
    expect(carePlan.period?.start).to.equal('2026-03-03');
  });

  it('refuses what is no programme, a mistake of the program', () => {
    expect(() => startCarePlan({} as Programme, prescription)).to.throw(TypeError, 'programmeOf');
  });

  for (const draft of [{}, [], 'ordonnance', { components: 3 }, { components: [null], patient: {} }, { components: [], patient: null }]) {
    it(`says that the prescription is missing when it is ${JSON.stringify(draft)}`, () => {
      const { issues } = startCarePlan(programmeOf('prescrimouv')!, draft as never, { startsOn: '2026-03-02', weekdays: [1], time: '10:00' });
      expect(issues.map(({ code }) => code)).to.include('prescription-missing');
    });
  }

  it('keeps every session on its hour, off holidays and pauses, counted and in order, for any programme', () => {
    fc.assert(fc.property(anyProgramme, anyOptions, (programme, options) => {
      const { appointments, tasks, bundle, carePlan } = startCarePlan(programme, prescription, { ...options, recorded: '2026-01-01T00:00:00Z' });
      expect(appointments).to.have.length(options.sessions);
      let last = '';
      for (const { start: begins = '', end = '' } of appointments) {
        const wall = wallClock(begins, options.timeZone);
        expect(wall?.time).to.equal(options.time);
        expect(isHoliday(String(wall?.day), options.holidays)).to.equal(false);
        expect(Date.parse(end) - Date.parse(begins)).to.equal(options.minutes * 60_000);
        expect(Date.parse(begins) > Date.parse(last || '1970-01-01')).to.equal(true);
        last = begins;
      }
      expect(String(carePlan.period?.end) >= String(wallClock(last, options.timeZone)?.day)).to.equal(true);
      expect(tasks).to.have.length(programme.followUps.length);
      expect(startCarePlan(programme, prescription, { ...options, recorded: '2026-01-01T00:00:00Z' }).bundle).to.deep.equal(bundle);
      expect(everyReferenceResolves(bundle)).to.equal(true);
    }), { numRuns: 60 });
  });

  it('is read by a carnet as it was laid out', () => {
    const contact = { name: 'Camille Renaud', role: 'enseignante en activité physique adaptée', phone: '03 53 01 24 60' };
    const { bundle } = start('prescrimouv', { ...tuesdays, contact, place: { name: 'Gymnase de Pompey' }, title: 'Gymnastique douce' });
    const { carnet, issues } = readCarnet(bundle);
    expect(issues).to.deep.equal([]);
    expect(carnet.plans.map(({ programme, sessions, startsOn, endsOn, contact: who }) => ({ programme, sessions, startsOn, endsOn, contact: who }))).to.deep.equal([
      { programme: 'prescrimouv', sessions: 12, startsOn: '2026-03-17', endsOn: '2026-06-02', contact },
    ]);
    expect(carnet.sessions).to.have.length(12);
    expect(carnet.sessions[0]).to.deep.include({ day: '2026-03-17', minutes: 60, title: 'Gymnastique douce', kind: 'activity', practitioner: { name: 'Camille Renaud' }, place: { name: 'Gymnase de Pompey' }, plan: carnet.plans[0]?.id });
    expect(carnet.sessions.some(({ state }) => state !== undefined)).to.equal(false);
    expect(carnet.milestones.map(({ kind }) => kind)).to.have.members(named('prescrimouv').followUps.map(({ kind }) => kind));
    expect(carnet.others).to.deep.equal([]);
  });

  it('starts every programme of the sources', () => {
    for (const programme of programmes) {
      const { issues } = startCarePlan(programme, prescription, { ...tuesdays, weekdays: [2, 4], sessions: programme.sessions ?? 10 });
      expect(issues.filter(({ severity }) => severity === 'error'), programme.id).to.deep.equal([]);
    }
  });
});

function everyReferenceResolves({ entry = [] }: Bundle): boolean {
  const known = new Set(entry.map(({ fullUrl }) => fullUrl));
  const urns = JSON.stringify(entry.map(({ resource }) => resource)).match(/"reference":"urn:uuid:[^"]+"/g) ?? [];
  return urns.length > 0 && urns.every((urn) => known.has(urn.slice(13, -1)));
}
