import { expect } from 'chai';
import fc from 'fast-check';
import { definitionOfCustom, measureCatalogue } from './catalogue.js';
import { toObservation } from './fhir-measures-write.js';
import { loinc, observation, only, quantity, read, UCUM, WALK, walk, WEIGHT } from './fhir-measures.suite.js';
import type { Measure } from './model.js';

describe('toObservation', () => {
  const subject = { reference: 'Patient/1' };
  const someMeasure = fc.record({
    definition: fc.constantFrom(...measureCatalogue), place: fc.double({ min: 0, max: 1, noNaN: true }), second: fc.integer({ min: 30, max: 160 }), isAbsent: fc.boolean(),
    status: fc.constantFrom('final' as const, 'amended' as const, 'preliminary' as const), by: fc.constantFrom(undefined, 'Camille Renaud', 'Podomètre'), isSelf: fc.boolean(),
    when: fc.constantFrom({ day: '2026-03-10' }, { day: '2026-03-10', at: '2026-03-10T10:05:00+01:00' }), comment: fc.constantFrom(undefined, 'Avec une canne.'),
  }).map(({ definition: { id: measure, range, secondLabel }, place, second, isAbsent, status, by, isSelf, when, comment }): Measure => ({
    id: 'Observation/1', measure, ...when, status, records: 1, alsoIn: [],
    value: isAbsent ? null : Math.round((range.low + place * (range.high - range.low)) * 100) / 100,
    ...(secondLabel !== undefined && { secondValue: isAbsent ? null : second }), ...(isAbsent && { absentReason: 'not-performed' }),
    ...(by !== undefined && { by }), ...(isSelf && { isSelfReported: true }), ...(comment !== undefined && { comment }),
  }));

  it('writes what readMeasures reads again as it was', () => {
    fc.assert(fc.property(someMeasure, (measure) => {
      const { source, ...again } = only([toObservation(measure, { subject })]);
      expect(source).to.be.an('object');
      expect(again).to.deep.equal(measure);
    }));
  });

  it('writes a measure that was read in another unit as it was written, until its value changes', () => {
    const { source: _source, ...measure } = only([observation('1', WEIGHT, quantity(156.5, '[lb_av]'))]);
    expect(toObservation(measure, { subject }).valueQuantity).to.deep.equal({ value: 156.5, unit: 'lb', system: UCUM, code: '[lb_av]' });
    expect(toObservation({ ...measure, value: 72 }, { subject }).valueQuantity).to.deep.equal({ value: 72, unit: 'kg', system: UCUM, code: 'kg' });
  });

  it('writes a measure that stands apart as it was', () => {
    const apart = [observation('1', WEIGHT, quantity(71)), observation('2', '89423-8', quantity(120, 's', { comparator: '>' })), observation('3', WALK, { valueQuantity: { value: 3, unit: 'tours de stade' } }), observation('4', '72514-3', quantity(45, '{score}'))];
    const { measures } = read(apart);
    const again = read(measures.map(({ source: _source, ...measure }) => toObservation(measure, { subject }))).measures;
    const plain = (some: readonly Measure[]) => some.map(({ source: _source, ...measure }) => measure);
    expect(plain(again)).to.deep.equal(plain(measures));
  });

  it('is a vital sign of R4: category, LOINC, UCUM', () => {
    const measure: Measure = { id: 'urn:uuid:1', measure: 'weight', day: '2026-03-10', value: 70.6, status: 'final', records: 1, alsoIn: [] };
    expect(toObservation(measure, { subject, at: '2026-03-10T10:00:00+01:00' })).to.deep.equal({
      resourceType: 'Observation', language: 'fr', status: 'final', category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: WEIGHT }], text: 'Poids' }, subject, effectiveDateTime: '2026-03-10', issued: '2026-03-10T10:00:00+01:00',
      valueQuantity: { value: 70.6, unit: 'kg', system: UCUM, code: 'kg' },
    });
  });

  it('writes back into what it was read from, and leaves the rest', () => {
    const original = walk('1', 345, { meta: { versionId: '3' }, bodySite: { text: 'x' }, extension: [{ url: 'https://a.example', valueString: 'kept' }], interpretation: [{ text: 'kept' }] });
    const measure = only([original]);
    expect(toObservation({ ...measure, value: 350, status: 'amended' }, { subject })).to.deep.equal({ ...original, status: 'amended', valueQuantity: { value: 350, unit: 'm', system: UCUM, code: 'm' } });
  });

  it('writes one component back, and leaves the others', () => {
    const part = (code: string, value: number) => ({ code: loinc(code), ...quantity(value, '/min') });
    const original = observation('1', '99999-9', { component: [part('40443-4', 64), part('55425-3', 110)] });
    const measure = read([original]).measures.find(({ measure: name }) => name === 'resting-heart-rate');
    const written = measure && toObservation({ ...measure, value: 66, status: 'amended' }, { subject });
    expect(written?.component?.map(({ valueQuantity }) => valueQuantity?.value)).to.deep.equal([66, 110]);
  });

  it('makes a pair of a pressure that stood alone', () => {
    const alone = only([observation('1', '8480-6', quantity(138, 'mm[Hg]'))]);
    expect(only([toObservation({ ...alone, secondValue: 84, status: 'amended' }, { subject })])).to.deep.include({ value: 138, secondValue: 84 });
    const written = toObservation({ ...alone, value: 136, status: 'amended' }, { subject });
    expect([written.valueQuantity?.value, written.component]).to.deep.equal([136, undefined]);
  });

  it('moves to another day, and to another note', () => {
    const measure = only([walk('1', 345)]);
    expect(toObservation({ ...measure, day: '2026-03-12', comment: 'Sans canne.' }, { subject })).to.deep.include({ effectiveDateTime: '2026-03-12', note: [{ text: 'Sans canne.' }] });
  });

  it('writes a custom measure by its definition, and refuses one without', () => {
    const measure: Measure = { id: 'urn:uuid:1', measure: 'http://loinc.org|41653-7', day: '2026-03-10', value: 61, status: 'final', records: 1, alsoIn: [] };
    const definition = definitionOfCustom({ key: measure.measure, label: 'Glycémie', unit: 'mg/dL', code: { system: 'http://loinc.org', code: '41653-7' } });
    expect(only([{ ...toObservation(measure, { subject, definition }), id: '1' }])).to.deep.include({ measure: measure.measure, value: 61 });
    expect(() => toObservation(measure, { subject })).to.throw(RangeError);
  });
});
