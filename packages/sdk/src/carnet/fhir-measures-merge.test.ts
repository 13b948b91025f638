import { expect } from 'chai';
import fc from 'fast-check';
import type { MeasuresRead } from './fhir-measures.js';
import { observation, quantity, read, WALK, WEIGHT } from './fhir-measures.suite.js';

const someObservation = fc.record({
  kind: fc.constantFrom(...[[WALK, 'm'], [WEIGHT, 'kg'], [WEIGHT, 'g'], ['72514-3', '1'], ['8480-6', 'mm[Hg]'], ['8462-4', 'mm[Hg]'], ['41653-7', 'mg/dL'], ['41653-7', 'mmol/L'], [WALK, undefined], ['82289-0', '{score}']] as const),
  value: fc.integer({ min: 1, max: 15 }), day: fc.constantFrom('2026-03-10', '2026-03-11', '2026-03-10T09:00:00+01:00', '2026-03-10T08:00:00Z'),
  by: fc.constantFrom(undefined, 'A', 'B'), status: fc.constantFrom('final', 'amended', 'preliminary', 'entered-in-error'), isOfSession: fc.boolean(), member: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
});
const someObservations = fc.array(someObservation, { maxLength: 25 }).map((all) => all.map(({ kind: [code, unit], value, day, by, status, isOfSession, member }, index) => observation(String(index).padStart(2, '0'), code, {
  ...quantity(value, unit), effectiveDateTime: day, status, ...(by !== undefined && { performer: [{ display: by }] }), ...(member !== undefined && { hasMember: [{ reference: `Observation/${String(member).padStart(2, '0')}` }] }), ...(isOfSession && { focus: [{ reference: 'Appointment/44' }] }),
})));
const sessionIds = new Map([['Appointment/44', 'Appointment/44']]);

describe('the measures of a carnet', () => {
  it('are the same in any order', () => {
    fc.assert(fc.property(someObservations.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(read(shuffled, { sessionIds })).to.deep.equal(read(all, { sessionIds }));
    }));
  });

  it('are as many however often the same Observations come', () => {
    fc.assert(fc.property(someObservations, (all) => {
      const copies = all.map((each) => ({ ...each, id: `${each.id ?? ''}-copy`, ...(each.hasMember && { hasMember: each.hasMember.map(({ reference = '' }) => ({ reference: `${reference}-copy` })) }) }));
      const values = ({ measures }: MeasuresRead) => measures.map(({ measure, day, value, secondValue }) => [measure, day, value, secondValue].join(' ')).sort();
      expect(values(read([...all, ...copies], { sessionIds }))).to.deep.equal(values(read(all, { sessionIds })));
    }));
  });

  it('count every record once', () => {
    fc.assert(fc.property(someObservations, (all) => {
      const { measures, experience } = read(all, { sessionIds });
      const named = measures.flatMap(({ id, alsoIn }) => [id, ...alsoIn]);
      expect(new Set(named).size).to.equal(named.length);
      if (experience.size === 0) expect(named).to.have.length(all.filter(({ status }) => status !== 'entered-in-error').length);
    }));
  });
});
