import { expect } from 'chai';
import { observedValues, VALUE_SYSTEM, valueCode } from '../questionnaire/instruments/codes.js';
import type { InstrumentId } from '../questionnaire/instruments/model.js';
import { definitionOf, measureCatalogue, unlikely } from './catalogue.js';
import { convert } from './units.js';
import { carnetOf } from './sample.suite.js';

const find = (id: string) => {
  const found = measureCatalogue.find((each) => each.id === id);
  if (!found) throw new Error(`The catalogue has no « ${id} ».`);
  return found;
};

describe('the catalogue of measures', () => {
  const wanted = [
    'six-minute-walk', 'chair-stand', 'grip-right', 'grip-left', 'timed-up-and-go', 'one-leg-balance', 'sit-and-reach', 'gait-speed', 'sppb', 'waist', 'weight', 'height', 'bmi', 'blood-pressure',
    'resting-heart-rate', 'steps', 'moderate-activity', 'sitting', 'pain', 'effort', 'well-being', 'motivation',
  ];
  it('has what a follow-up measures', () => { expect(measureCatalogue.map(({ id }) => id)).to.include.members(wanted); });

  it('names each measure once', () => {
    const ids = measureCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('never writes two measures by the same first code, nor reads the 8-foot test as ours', () => {
    const first = measureCatalogue.map(({ codings: [coding], unit }) => `${coding?.system ?? ''}|${coding?.code ?? ''} ${unit}`);
    expect(new Set(first).size).to.equal(first.length);
    expect(JSON.stringify(measureCatalogue)).not.to.contain('66217-1');
  });

  it('says of nothing that it is stable: no source that was read does', () => {
    expect(measureCatalogue.filter(({ stableWithin }) => stableWithin !== undefined)).to.deep.equal([]);
  });

  it('says where each line comes from, in plain words of both languages', () => {
    for (const { id, source, label, short, range } of measureCatalogue) {
      expect([source, label.fr, label.en, short.fr, short.en].every((text) => text.trim() !== ''), id).to.equal(true);
      expect(range.low, id).to.be.below(range.high);
    }
  });

  const isKnown = (system: string, code: string) => measureCatalogue.filter(({ codings, alsoRead = [] }) => [...codings, ...alsoRead].some((each) => each.system === system && each.code === code));

  it('reads what a questionnaire writes in a unit that is the same or can be turned', () => {
    for (const [instrument, values] of Object.entries(observedValues)) {
      for (const [name, { loinc, unit }] of Object.entries(values)) {
        const coded = loinc.length > 0 ? loinc.map((code) => ['http://loinc.org', code] as const) : [[VALUE_SYSTEM, valueCode(instrument as InstrumentId, name)] as const];
        const definitions = coded.flatMap(([system, code]) => isKnown(system, code));
        if (definitions.length > 0) expect(definitions.some((each) => convert(1, unit, each.unit) !== undefined), `${instrument} ${name}`).to.equal(true);
      }
    }
  });

  it('knows every code of a questionnaire it claims to read', () => {
    const written = Object.entries(observedValues).flatMap(([instrument, values]) => Object.keys(values).map((name) => valueCode(instrument as InstrumentId, name)));
    const read = measureCatalogue.flatMap(({ codings, alsoRead = [] }) => [...codings, ...alsoRead]).filter(({ system }) => system === VALUE_SYSTEM).map(({ code }) => code);
    expect(read.length).to.be.above(10);
    expect(written).to.include.members(read);
  });

  it('has the score of every instrument that gives one', () => {
    for (const code of ['ricci-gagnon-score', 'marshall-score', 'gpaq-met-minutes-per-week', 'ipaq-short-met-minutes-per-week', 'onaps-paq-met-minutes-per-week', 'motivation-importance-score', 'motivation-confidence-score']) {
      expect(isKnown(VALUE_SYSTEM, code), code).to.have.length(1);
    }
  });
});

describe('definitionOf', () => {
  const carnet = carnetOf({ customMeasures: [{ key: 'http://loinc.org|41653-7', label: 'Glycémie capillaire', unit: 'mg/dL', code: { system: 'http://loinc.org', code: '41653-7' }, range: { low: 20, high: 600 } }] });

  it('knows a measure of the catalogue, a custom one of the carnet, and no other', () => {
    expect(definitionOf(carnet, 'weight')?.unit).to.equal('kg');
    expect(definitionOf(carnet, 'http://loinc.org|41653-7')).to.deep.include({ label: { fr: 'Glycémie capillaire', en: 'Glycémie capillaire' }, unit: 'mg/dL', better: undefined, range: { low: 20, high: 600 } });
    expect(definitionOf(carnet, 'constructor')).to.equal(undefined);
  });
});

describe('unlikely', () => {
  it('asks beyond what is plausible and not at its ends', () => {
    const weight = find('weight');
    expect([19.9, 20, 300, 300.1].map((value) => unlikely(weight, value))).to.deep.equal([true, false, false, true]);
    expect(unlikely(weight, null)).to.equal(false);
  });

  it('asks for either figure of a pair', () => {
    const pressure = find('blood-pressure');
    expect([unlikely(pressure, 138, 82), unlikely(pressure, 138, 820), unlikely(pressure, 13.8, 82), unlikely(pressure, 138)]).to.deep.equal([false, true, true, false]);
  });

  it('asks nothing of a custom measure without a range', () => {
    const definition = definitionOf(carnetOf({ customMeasures: [{ key: 'x', label: 'Souplesse d’épaule' }] }), 'x');
    expect(definition && unlikely(definition, -1e9)).to.equal(false);
  });
});
