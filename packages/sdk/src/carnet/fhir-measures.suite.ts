import { expect } from 'chai';
import type { Observation } from 'fhir/r4.js';
import { readMeasures, type MeasureContext, type MeasuresRead } from './fhir-measures.js';
import type { Measure } from './model.js';

export const UCUM = 'http://unitsofmeasure.org';
export const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
export const WALK = '64098-7';
export const WEIGHT = '29463-7';

const context = (parts: Partial<MeasureContext> = {}): MeasureContext => ({
  timeZone: 'Europe/Paris', idOf: ({ id }) => `Observation/${id ?? ''}`, assessmentOf: () => undefined, ...parts,
});

/** An Observation with what a case needs, garbage too. */
export const observation = (id: string, code: string, parts: Record<string, unknown> = {}): Observation => ({
  resourceType: 'Observation', id, status: 'final', code: loinc(code), subject: { reference: 'Patient/1' }, effectiveDateTime: '2026-03-10', ...parts,
});

export const quantity = (value: unknown, unit?: string, parts: Record<string, unknown> = {}) => ({ valueQuantity: { value, ...(unit !== undefined && { unit, system: UCUM, code: unit }), ...parts } });
export const walk = (id: string, value: number, parts: Record<string, unknown> = {}) => observation(id, WALK, { ...quantity(value, 'm'), ...parts });

export const read = (observations: readonly unknown[], parts: Partial<MeasureContext> = {}): MeasuresRead => readMeasures(observations as Observation[], context(parts));
export const only = (observations: readonly unknown[], parts: Partial<MeasureContext> = {}): Measure => {
  const { measures } = read(observations, parts);
  expect(measures).to.have.length(1);
  const [measure] = measures;
  if (!measure) throw new Error('There is no measure.');
  return measure;
};
