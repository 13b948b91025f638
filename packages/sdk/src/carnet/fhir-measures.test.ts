import { expect } from 'chai';
import fc from 'fast-check';
import { instruments } from '../questionnaire/instruments/index.js';
import { toObservations } from '../questionnaire/fhir.js';
import { loinc, observation, only, quantity, read, WALK, walk, WEIGHT } from './fhir-measures.suite.js';
import type { Measure } from './model.js';

describe('readMeasures', () => {
  describe('units', () => {
    const cases: [what: string, code: string, value: Record<string, unknown>, expected: Partial<Measure>][] = [
      ['a weight in pounds becomes one in kilograms, with what was written', WEIGHT, quantity(156.5, '[lb_av]'), { measure: 'weight', value: 70.987205905, written: { value: 156.5, unit: '[lb_av]' } }],
      ['a spelling without a code is read', WEIGHT, { valueQuantity: { value: 71, unit: 'kgs' } }, { measure: 'weight', value: 71 }],
      ['the code of another system gives way to the words', WEIGHT, { valueQuantity: { value: 71, unit: 'kg', system: 'http://snomed.info/sct', code: '258683005' } }, { measure: 'weight', value: 71 }],
      ['a code and words that contradict each other are set apart', WEIGHT, quantity(157, 'kg', { unit: 'lbs' }), { measure: 'weight', value: null, apart: 'unit-unknown' }],
      ['a unit of another dimension is set apart', WEIGHT, quantity(71, 'cm'), { measure: 'weight', value: null, apart: 'unit-unknown', written: { value: 71, unit: 'cm' } }],
      ['a missing unit is never guessed', WEIGHT, quantity(71), { measure: 'weight', value: null, apart: 'unit-missing', written: { value: 71 } }],
      ['a comparator sets apart, and is kept', '89423-8', quantity(120, 's', { comparator: '>' }), { measure: 'timed-up-and-go', value: null, apart: 'comparator', written: { value: 120, unit: 's', comparator: '>' } }],
      ['words are no number', WALK, { valueString: 'environ 300 m' }, { measure: 'six-minute-walk', value: null, apart: 'not-a-number' }],
      ['a number in quotes is no number', WALK, quantity('345', 'm'), { measure: 'six-minute-walk', value: null, apart: 'not-a-number' }],
      ['grip in pounds of force is in kilograms', '83174-3', quantity(50, '[lbf_av]'), { measure: 'grip-right', value: 22.6796185 }],
      ['a count of stands is one in 30 seconds', '66247-8', quantity(11, '{#}'), { measure: 'chair-stand', value: 11 }],
      ['stands with the arms are another measure', '93125-3', { valueInteger: 11 }, { measure: 'chair-stand-arms', value: 11 }],
      ['steps of the French guide and of the American one are alike', '41950-7', quantity(6200, '1/(24.h)'), { measure: 'steps', value: 6200 }],
      ['time seated in minutes becomes hours', '87705-0', quantity(510, 'min/d'), { measure: 'sitting', value: 8.5 }],
      ['minutes of a session are no MET-minutes of a week', '77592-4', quantity(10, 'min'), { measure: 'exercise-moderate', value: 10 }],
      ['MET-minutes of a week are', '77592-4', quantity(480, '[MET].min/wk'), { measure: 'ipaq-short-moderate', value: 480 }],
      ['pain as an integer is on our scale', '72514-3', { valueInteger: 4 }, { measure: 'pain', value: 4 }],
      ['pain on a line of 100 mm is on another', '38214-3', quantity(45, 'mm'), { measure: 'pain', value: null, apart: 'unit-unknown' }],
      ['pain beyond 10 is on another', '72514-3', quantity(45, '{score}'), { measure: 'pain', value: null, apart: 'unit-unknown' }],
      ['a heart rate nobody said was at rest is not', '8867-4', quantity(96, '/min'), { measure: 'heart-rate', value: 96 }],
      ['a reason for no value is kept', WALK, { dataAbsentReason: { coding: [{ code: 'not-performed' }] } }, { measure: 'six-minute-walk', value: null, absentReason: 'not-performed' }],
      ['no value at all is not 0', WALK, {}, { measure: 'six-minute-walk', value: null, absentReason: 'unknown' }],
    ];
    for (const [what, code, value, expected] of cases) it(what, () => { expect(only([observation('1', code, value)])).to.deep.include(expected); });

    it('says which could not be compared', () => {
      expect(read([observation('1', WEIGHT, quantity(71))]).issues).to.deep.equal([{ code: 'measure-unit-missing', severity: 'warning', path: ['measures', 'Observation/1'], params: { measure: 'weight' } }]);
    });

    it('takes a heart rate for one at rest beside its code, or by the exertion of FR Core', () => {
      const exertion = { extension: [{ url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-observation-level-of-exertion', valueCodeableConcept: { text: 'Au repos' } }] };
      const both = observation('1', '8867-4', { ...quantity(64, '/min'), code: { coding: [...loinc('8867-4').coding, ...loinc('40443-4').coding] } });
      expect(only([both]).measure).to.equal('resting-heart-rate');
      expect(only([observation('1', '8867-4', { ...quantity(64, '/min'), ...exertion })]).measure).to.equal('resting-heart-rate');
    });
  });

  describe('when', () => {
    const cases: [what: string, parts: Record<string, unknown>, day: string | undefined][] = [
      ['a date', { effectiveDateTime: '2026-03-10' }, '2026-03-10'],
      ['an evening of UTC, which is tomorrow in Paris', { effectiveDateTime: '2026-03-10T23:30:00Z' }, '2026-03-11'],
      ['the last minute before summer time', { effectiveDateTime: '2026-03-29T00:59:00Z' }, '2026-03-29'],
      ['the night of 25 October', { effectiveDateTime: '2026-10-24T22:30:00Z' }, '2026-10-25'],
      ['an instant', { effectiveDateTime: undefined, effectiveInstant: '2026-03-10T10:00:00+01:00' }, '2026-03-10'],
      ['the end of a period', { effectiveDateTime: undefined, effectivePeriod: { start: '2026-03-03', end: '2026-03-10' } }, '2026-03-10'],
      ['a day that ends at midnight in Paris', { effectiveDateTime: undefined, effectivePeriod: { start: '2026-03-09T23:00:00Z', end: '2026-03-10T23:00:00Z' } }, '2026-03-10'],
      ['a morning', { effectiveDateTime: undefined, effectivePeriod: { start: '2026-03-10T09:00:00+01:00', end: '2026-03-10T10:00:00+01:00' } }, '2026-03-10'],
      ['a period without an end', { effectiveDateTime: undefined, effectivePeriod: { start: '2026-03-10' } }, '2026-03-10'],
      ['the last event of a timing', { effectiveDateTime: undefined, effectiveTiming: { event: ['2026-03-10', '2026-03-03'] } }, '2026-03-10'],
      ['a month', { effectiveDateTime: '2026-03' }, undefined],
      ['30 February', { effectiveDateTime: '2026-02-30' }, undefined],
      ['a day of February at an hour', { effectiveDateTime: '2026-02-30T10:00:00+01:00' }, undefined],
      ['nothing, though it was told one day', { effectiveDateTime: undefined, issued: '2026-03-10T10:00:00Z' }, undefined],
    ];
    for (const [what, parts, day] of cases) {
      it(`reads ${what} as ${day ?? 'no day, apart'}`, () => {
        const measure = only([walk('1', 345, parts)]);
        expect(measure.day).to.equal(day);
        expect(measure.apart).to.equal(day === undefined ? 'no-day' : undefined);
      });
    }
  });

  describe('status', () => {
    it('hides what was entered in error or cancelled', () => {
      expect(read([walk('1', 345, { status: 'entered-in-error' }), walk('2', 345, { status: 'cancelled' })])).to.deep.include({ measures: [], others: [] });
    });

    const shown: Record<string, string> = { final: 'final', amended: 'amended', corrected: 'amended', preliminary: 'preliminary', registered: 'preliminary', unknown: 'preliminary' };
    for (const [status, expected] of Object.entries(shown)) it(`shows ${status} as ${expected}`, () => { expect(only([walk('1', 345, { status })]).status).to.equal(expected); });
  });

  describe('blood pressure', () => {
    const part = (code: string, value: number, unit = 'mm[Hg]') => ({ code: loinc(code), ...quantity(value, unit) });
    const alone = (id: string, code: string, value: number) => observation(id, code, quantity(value, 'mm[Hg]'));

    it('is a pair from components', () => {
      expect(only([observation('1', '85354-9', { component: [part('8480-6', 138), part('8462-4', 82)] })])).to.deep.include({ id: 'Observation/1', measure: 'blood-pressure', value: 138, secondValue: 82 });
    });

    it('is a pair by its components, whatever the code of the panel', () => {
      expect(only([observation('1', '55284-4', { component: [part('8462-4', 82), part('8480-6', 138)] })])).to.deep.include({ value: 138, secondValue: 82 });
    });

    it('is a pair of two records of one time, and of nothing else', () => {
      expect(only([alone('2', '8462-4', 82), alone('1', '8480-6', 138)])).to.deep.include({ id: 'Observation/1', value: 138, secondValue: 82, records: 1, alsoIn: ['Observation/2'] });
      const { measures } = read([alone('1', '8480-6', 138), { ...alone('2', '8462-4', 82), effectiveDateTime: '2026-03-11' }]);
      expect(measures.map(({ value, secondValue }) => [value, secondValue])).to.deep.equal([[138, null], [null, 82]]);
    });

    it('keeps the figures of a panel and of its parts once', () => {
      const pair = observation('3', '85354-9', { component: [part('8480-6', 138), part('8462-4', 82)] });
      expect(only([pair, alone('1', '8480-6', 138), alone('2', '8462-4', 82)])).to.deep.include({ id: 'Observation/3', value: 138, secondValue: 82, alsoIn: ['Observation/1', 'Observation/2'] });
    });

    it('is apart when one of the two cannot be compared', () => {
      expect(only([observation('1', '85354-9', { component: [part('8480-6', 138), part('8462-4', 82, 'cm')] })])).to.deep.include({ value: null, secondValue: null, apart: 'unit-unknown' });
    });

    it('keeps the mean beside it as a measure of its own', () => {
      const { measures } = read([observation('1', '85354-9', { component: [part('8480-6', 138), part('8462-4', 82), part('8478-0', 100)] })]);
      expect(measures.map(({ id, measure }) => [id, measure])).to.deep.equal([['Observation/1', 'blood-pressure'], ['Observation/1#8478-0', 'http://loinc.org|8478-0']]);
    });
  });

  describe('who', () => {
    const cases: [what: string, parts: Record<string, unknown>, by: string | undefined, isSelf: true | undefined][] = [
      ['a professional', { performer: [{ reference: 'Practitioner/1', display: 'Camille Renaud' }] }, 'Camille Renaud', undefined],
      ['the person', { performer: [{ reference: 'Patient/1', display: 'Hélène Vasseur' }] }, undefined, true],
      ['the person, by what it is about', { subject: { reference: 'urn:uuid:1' }, performer: [{ reference: 'urn:uuid:1' }] }, undefined, true],
      ['a device', { device: { display: 'Podomètre' } }, 'Podomètre', true],
      ['an answer to a questionnaire', { category: [{ coding: [{ code: 'survey' }] }], derivedFrom: [{ reference: 'QuestionnaireResponse/1' }] }, undefined, true],
      ['a test a professional noted in a form', { category: [{ coding: [{ code: 'exam' }] }], derivedFrom: [{ reference: 'QuestionnaireResponse/1' }] }, undefined, undefined],
      ['nobody', {}, undefined, undefined],
    ];
    for (const [what, parts, by, isSelf] of cases) {
      it(`reads ${what}`, () => {
        const measure = only([walk('1', 345, parts)]);
        expect([measure.by, measure.isSelfReported]).to.deep.equal([by, isSelf]);
      });
    }

    it('gives the name the record has of who it was', () => {
      expect(only([walk('1', 345, { performer: [{ reference: 'Practitioner/1' }] })], { nameOf: () => 'Camille Renaud' }).by).to.equal('Camille Renaud');
    });
  });

  describe('duplicates', () => {
    const by = (name: string) => ({ performer: [{ display: name }] });

    it('are one measure, of the smallest id, with the number of its records', () => {
      expect(only([walk('3', 345), walk('1', 345), walk('2', 345)])).to.deep.include({ id: 'Observation/1', value: 345, records: 3, alsoIn: ['Observation/2', 'Observation/3'] });
    });

    it('are so in another unit, and at one instant written in two ways', () => {
      const one = observation('1', WEIGHT, { ...quantity(70.6, 'kg'), effectiveDateTime: '2026-03-10T09:00:00+01:00' });
      const other = observation('2', WEIGHT, { ...quantity(70_600, 'g'), effectiveDateTime: '2026-03-10T08:00:00Z' });
      expect(only([other, one])).to.deep.include({ id: 'Observation/1', value: 70.6, records: 2 });
    });

    it('are not what differs by value, day or who measured it', () => {
      const { measures } = read([walk('1', 345, by('A')), walk('2', 346, by('A')), walk('3', 345, { ...by('A'), effectiveDateTime: '2026-03-11' }), walk('4', 345, by('B'))]);
      expect(measures.map(({ records }) => records)).to.deep.equal([1, 1, 1, 1]);
    });

    it('join one that names nobody, and take its name', () => {
      expect(only([walk('1', 345), walk('2', 345, by('Camille Renaud'))])).to.deep.include({ id: 'Observation/1', by: 'Camille Renaud', records: 2 });
    });
  });

  describe('a session', () => {
    const sessionIds = new Map([['Appointment/44', 'Appointment/44'], ['Encounter/7', 'Appointment/44']]);
    const focus = { focus: [{ reference: 'Appointment/44' }] };
    const mood = (id: string, code: string, parts = {}) => ({
      ...observation(id, 'x', parts), code: { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/carnet-measure', code: 'mood' }] },
      valueCodeableConcept: { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/carnet-mood', code }] },
    });

    it('has effort, pain and mood as its experience, and not among the measures', () => {
      const { measures, experience, others } = read([
        observation('e', '82289-0', { ...quantity(4, '{score}'), ...focus }), observation('p', '72514-3', { ...quantity(2, '1'), encounter: { reference: 'https://a.example/fhir/Encounter/7' } }), mood('m', 'better', focus),
      ], { sessionIds });
      expect([measures, others]).to.deep.equal([[], []]);
      const felt = experience.get('Appointment/44');
      expect(felt).to.deep.include({ effort: 4, pain: 2, mood: 'better', ids: { effort: 'Observation/e', pain: 'Observation/p', mood: 'Observation/m' } });
      expect(felt?.sources['effort']).to.have.property('id', 'e');
    });

    it('has the last of two that differ, and says that it is to be checked', () => {
      const noted = (id: string, value: number, at: string) => observation(id, '82289-0', { ...quantity(value, '{score}'), ...focus, meta: { lastUpdated: at } });
      const felt = read([noted('2', 6, '2026-03-10T10:00:00Z'), noted('1', 4, '2026-03-10T12:00:00Z')], { sessionIds }).experience.get('Appointment/44');
      expect(felt).to.deep.include({ effort: 4, isToCheck: true });
    });

    it('lets a pain outside of it, and one of a bilan, be measures', () => {
      expect(only([observation('p', '72514-3', quantity(2, '1'))], { sessionIds }).measure).to.equal('pain');
      expect(only([observation('p', '72514-3', { ...quantity(2, '1'), ...focus })], { sessionIds, assessmentOf: () => 'DiagnosticReport/1' })).to.deep.include({ measure: 'pain', assessment: 'DiagnosticReport/1' });
    });

    it('is named by what was measured in it', () => {
      expect(only([observation('h', '55425-3', { ...quantity(110, '/min'), ...focus })], { sessionIds })).to.deep.include({ measure: 'exercise-heart-rate', session: 'Appointment/44' });
    });
  });

  describe('effort on the scale from 6 to 20', () => {
    const effort = (id: string, value: number, parts = {}) => observation(id, '82289-0', { ...quantity(value, '{score}'), effectiveDateTime: `2026-03-1${id}`, ...parts });

    it('is apart, with every effort that may be on it', () => {
      const { measures } = read([effort('1', 13), effort('2', 8), effort('3', 4)]);
      expect(measures.map(({ value, apart }) => [value, apart])).to.deep.equal([[null, 'unit-unknown'], [null, 'unit-unknown'], [4, undefined]]);
    });

    it('is known by what it says of itself', () => {
      expect(only([effort('1', 8, { method: { text: 'Échelle 6-20' } })]).apart).to.equal('unit-unknown');
      expect(only([effort('1', 8, { referenceRange: [{ low: { value: 6 }, high: { value: 20 } }] })]).apart).to.equal('unit-unknown');
    });

    it('leaves ours alone', () => {
      const ours = effort('2', 8, { code: { coding: [...loinc('82289-0').coding, { system: 'https://sport-sante.example/fhir/CodeSystem/carnet-measure', code: 'effort' }] } });
      expect(read([effort('1', 13), ours]).measures.map(({ value }) => value)).to.deep.equal([null, 8]);
    });
  });

  describe('panels and the unknown', () => {
    it('lends the time of a panel to its members, and is no measure itself', () => {
      const panel = observation('p', '89574-8', { hasMember: [{ reference: 'Observation/d' }] });
      const { measures, others } = read([panel, observation('d', '89555-7', { ...quantity(3, 'd/wk'), effectiveDateTime: undefined })]);
      expect(measures.map(({ measure, day }) => [measure, day])).to.deep.equal([['active-days', '2026-03-10']]);
      expect(others).to.deep.equal([]);
    });

    it('lends a bilan and a session too, from a panel of a panel, and no gap of its own', () => {
      const outer = { ...observation('q', '64388-2', { hasMember: [{ reference: 'Observation/p' }], focus: [{ reference: 'Appointment/44' }] }) };
      const inner = observation('p', '85354-9', { hasMember: [{ reference: 'https://a.example/fhir/Observation/d' }] });
      const { measures } = read([observation('d', '66569-5', quantity(9, 's')), inner, outer], { assessmentOf: (id) => (id === 'Observation/q' ? 'DiagnosticReport/1' : undefined), sessionIds: new Map([['Appointment/44', 'Appointment/44']]) });
      expect(measures.map(({ measure, assessment, session }) => [measure, assessment, session])).to.deep.equal([['one-leg-balance', 'DiagnosticReport/1', 'Appointment/44']]);
    });

    it('is not caught by panels that hold each other', () => {
      const [one, other] = [['a', 'b'], ['b', 'a']].map(([id = '', member = '']) => observation(id, '89574-8', { hasMember: [{ reference: `Observation/${member}` }] }));
      expect(read([one, other])).to.deep.include({ measures: [], others: [] });
    });

    it('reads the members a panel contains', () => {
      const panel = observation('p', '89574-8', { hasMember: [{ reference: '#d' }], contained: [observation('d', '89555-7', { ...quantity(3, 'd/wk'), effectiveDateTime: undefined })] });
      expect(only([panel])).to.deep.include({ id: 'Observation/p#d', measure: 'active-days', day: '2026-03-10', value: 3 });
    });

    it('reads every number a component says', () => {
      const worn = { code: { coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'DeviceActivePercentage', display: 'Device active' }] }, ...quantity(92, '%') };
      const { measures, custom } = read([observation('s', '41950-7', { ...quantity(7000, '/d'), component: [worn] })]);
      expect(measures.map(({ id, value }) => [id, value])).to.deep.equal([['Observation/s', 7000], ['Observation/s#DeviceActivePercentage', 92]]);
      expect(custom.map(({ label, unit }) => [label, unit])).to.deep.equal([['Device active', '%']]);
    });

    it('keeps a number of no catalogue as a custom measure, in the unit most records have', () => {
      const glucose = (id: string, value: number, unit: string) => observation(id, '41653-7', { ...quantity(value, unit), code: { ...loinc('41653-7'), text: 'Glycémie capillaire' }, effectiveDateTime: `2026-03-1${id}` });
      const { measures, custom } = read([glucose('1', 61, 'mg/dL'), glucose('2', 70, 'mg/dL'), glucose('3', 4, 'mmol/L')]);
      expect(custom).to.deep.equal([{ key: 'http://loinc.org|41653-7', label: 'Glycémie capillaire', unit: 'mg/dL', code: { system: 'http://loinc.org', code: '41653-7' } }]);
      expect(measures.map(({ value, apart }) => [value, apart])).to.deep.equal([[61, undefined], [70, undefined], [null, 'unit-unknown']]);
    });

    it('names what is no measure, and what has no name', () => {
      const coded = observation('a', '73985-4', { valueCodeableConcept: { text: 'Marche' } });
      const nameless = { ...observation('b', 'x', quantity(3, 'kg')), code: {} };
      expect(read([coded, nameless]).others.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    });
  });

  it('reads what every questionnaire writes, leaving nothing that has a number', () => {
    for (const [id, instrument] of Object.entries(instruments)) {
      const empty = instrument.score({ resourceType: 'QuestionnaireResponse', status: 'completed' });
      const values = Object.fromEntries(Object.keys(empty.values).map((name, index) => [name, (index % 5) + 1]));
      const observations = toObservations({ ...empty, values }, { effective: '2026-03-10', subject: 'Patient/1', derivedFrom: 'QuestionnaireResponse/1' }).map((each, index) => ({ ...each, id: `${id}-${String(index)}` }));
      const { measures, others } = read(observations);
      expect(measures.every(({ value, apart }) => value !== null && apart === undefined), id).to.equal(true);
      expect(others.every(({ valueQuantity }) => valueQuantity === undefined), id).to.equal(true);
    }
  });

  it('never throws on what is no Observation at all', () => {
    const anything = fc.anything({ withObjectString: true });
    const garbage = fc.record({ resourceType: fc.constant('Observation'), status: anything, code: anything, component: anything, performer: anything, focus: anything, valueQuantity: anything, valueInteger: anything, effectiveDateTime: anything, effectivePeriod: anything, note: anything, hasMember: anything, contained: anything, category: anything }, { requiredKeys: ['resourceType'] });
    fc.assert(fc.property(fc.array(fc.oneof(garbage, anything)), (some) => {
      for (const { value } of read(some, { sessionIds: new Map([['a', 'b']]) }).measures) expect(value === null || Number.isFinite(value)).to.equal(true);
    }));
  });
});
