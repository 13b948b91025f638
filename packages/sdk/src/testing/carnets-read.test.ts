import { expect } from 'chai';
import type { Bundle } from 'fhir/r4.js';
import { readCarnet } from '../carnet/fhir.js';
import { attendance, currentPlan, dropoutRisk, milestonesOf, progressOf, relayOf, standing } from '../carnet/rules.js';
import { compareAssessments } from '../carnet/comparison.js';
import { carnets } from './carnets.js';

const read = (bundle: Bundle, timeZone = 'Europe/Paris') => readCarnet(bundle, { timeZone }).carnet;
const sizes = (bundle: Bundle) => {
  const { prescriptions, plans, sessions, measures, goals, milestones } = read(bundle);
  return [prescriptions, plans, sessions, measures, goals, milestones].map(({ length }) => length);
};

describe('the carnets as they are read', () => {
  const [year, today] = [read(carnets.year), '2026-06-17'];
  const plan = currentPlan(year, today);

  it('of the year: 9 ÷ (14 − 1), three to come, the tenth session next', () => {
    expect(attendance(year, { today })).to.include({ planned: 14, attended: 9, excused: 2, absent: 2, cancelled: 1, toCome: 3, rate: 9 / 13 });
    expect([plan?.title, plan?.programme, plan?.contact?.name, plan?.obstacles]).to.deep.equal(['Prescri’Mouv', 'prescrimouv', 'Camille Renaud', ['la peur de tomber']]);
    expect(plan && [progressOf(year, { plan: plan.id, today }).next, relayOf(year, { plan: plan.id, today }).state]).to.deep.equal([10, 'announced']);
  });

  it('of the year: prescribed for six months, a moderate limitation, both agreements', () => {
    const [prescription] = year.prescriptions;
    expect(prescription).to.include({ authoredOn: '2026-03-03', durationMonths: 6, endsOn: '2026-09-03', limitation: 'moderate' });
    expect(year.agreements.map(({ kind, isGiven, day }) => `${kind} ${String(isGiven)} ${String(day)}`)).to.deep.equal(['prescription true 2026-03-03', 'reports true 2026-03-03']);
  });

  it('of the year: she walks 45 m more, and two absences follow each other', () => {
    const { lead, notice } = standing(year, { today });
    expect(lead.kind === 'change' && [lead.measure, lead.change.delta]).to.deep.equal(['six-minute-walk', 45]);
    expect([notice?.kind, dropoutRisk(year, { today })?.days]).to.deep.equal(['dropout', ['2026-06-09', '2026-06-16']]);
  });

  it('of the year: the report is 22 days late, the relay to do, the rest planned', () => {
    const steps = milestonesOf(year, { today }).map(({ milestone, state, lateDays }) => `${milestone.kind} ${state} ${String(lateDays)}`);
    expect(steps).to.include.members(['prescription done 0', 'initial-assessment done 0', 'mid-interview done 0', 'report late 22', 'relay to-do 0', 'final-assessment planned 0', 'follow-up-12 planned 0']);
  });

  it('of the year: nine measures, the waist missing in the middle, a session without a length', () => {
    const { columns, rows, missing } = compareAssessments(year, { today, ...(plan && { plan: plan.id }) });
    expect(columns.map(({ kind, day, isPlanned }) => `${kind} ${day}${isPlanned ? ' planned' : ''}`)).to.deep.equal(['initial 2026-03-10', 'mid 2026-05-12', 'final 2026-07-07 planned']);
    expect([rows.length, missing]).to.deep.equal([9, [{ measure: 'waist', column: 1 }]]);
    expect(year.sessions.filter(({ minutes }) => minutes === undefined).map(({ day }) => day)).to.deep.equal(['2026-05-19']);
  });

  it('of the year: who received what', () => {
    expect(year.deliveries.map(({ title, state, day, channel }) => [title, state, day, channel].join(' | '))).to.deep.equal([
      'Prescription d’activité physique adaptée | received | 2026-03-03 | secure-mail', 'Bilan initial | received | 2026-03-12 | secure-mail',
      'Bilan de mi-parcours | sent | 2026-05-13 | secure-mail', 'Bilan de mi-parcours | handed | 2026-05-19 | by-hand',
    ]);
  });

  it('one year after: 12 sessions, 75 %, a relay in a club, the follow-up of 12 months 8 days late', () => {
    const after = read(carnets.yearAfter);
    expect(attendance(after, { today: '2027-07-15' })).to.include({ planned: 17, attended: 12, excused: 2, absent: 2, cancelled: 1, rate: 0.75 });
    expect(after.relays[0]).to.include({ outcome: 'club', startsOn: '2026-09-10', isFirstVisitAccompanied: true, details: 'le jeudi de 14 h 30 à 15 h 30, 96 € par an, aide de la ville : 40 €' });
    expect(milestonesOf(after, { today: '2027-07-15' }).filter(({ state }) => state !== 'done').map(({ milestone, lateDays }) => [milestone.kind, lateDays])).to.deep.equal([['follow-up-12', 8]]);
  });

  const counts: Record<string, [bundle: Bundle, sizes: number[]]> = {
    'the empty': [carnets.empty, [0, 0, 0, 0, 0, 0]],
    'the start': [carnets.start, [1, 0, 0, 0, 0, 0]],
    'mixed units': [carnets.mixedUnits, [0, 1, 0, 15, 0, 0]],
    'duplicates': [carnets.duplicates, [0, 1, 3, 2, 0, 0]],
    'two programmes': [carnets.twoProgrammes, [2, 3, 36, 3, 0, 2]],
    'the foreign one': [carnets.foreign, [1, 1, 0, 8, 1, 0]],
    'ten years': [carnets.tenYears(), [0, 6, 1000, 5000, 1, 1]],
  };
  for (const [name, [bundle, expected]] of Object.entries(counts)) {
    it(`${name}: prescriptions, plans, sessions, measures, goals and steps`, () => {
      expect(sizes(bundle)).to.deep.equal(expected);
    });
  }

  it('broken: what is good is there, and what is not is said', () => {
    const { carnet, issues } = readCarnet(carnets.broken);
    const good = carnet.sessions.filter(({ id }) => id.startsWith('Appointment/carnet-09')).map(({ state }) => state);
    expect([good, carnet.measures.filter(({ measure, value }) => measure === 'six-minute-walk' && value !== null).map(({ value }) => value)]).to.deep.equal([['present', 'present', 'excused', undefined], [420, 455]]);
    expect(issues.map(({ code }) => code)).to.include.members(['not-a-resource', 'other-person', 'no-subject']);
  });

  it('at La Réunion: each session on the day that the clock there shows', () => {
    const days = read(carnets.reunion, 'Indian/Reunion').sessions.map(({ day }) => day);
    expect(days).to.deep.equal(['2026-10-01', '2026-10-15', '2026-10-26', '2026-11-01', '2026-11-14', '2026-11-22', '2026-12-01']);
    expect(read(carnets.reunion).sessions.map(({ day }) => day)).not.to.deep.equal(days);
  });

  it('unmarked: six past sessions say nothing', () => {
    expect(attendance(read(carnets.unmarked), { today: '2026-11-22' })).to.include({ planned: 7, attended: 1, unmarked: 6, toCome: 1 });
  });
});
