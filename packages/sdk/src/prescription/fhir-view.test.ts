import type { Bundle, FhirResource } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { prescriptions } from '../testing/prescriptions.js';
import { entriesOf, prescriptionArbitrary } from './arbitrary.suite.js';
import { fromPrescriptionBundle, readPrescriptions, toPrescriptionBundle, toServiceRequest, viewFor, type Prescription } from './index.js';

const { complete, reduced } = prescriptions;
const typesIn = (bundle: Bundle) => new Set(entriesOf(bundle).map(({ resource }) => resource.resourceType));

/** Every text of a prescription replaced by one of its own, so that each can be looked for. */
function planted(value: unknown, path: string, words: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => planted(item, `${path}.${index}`, words));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, planted(item, `${path}.${key}`, words)]));
  // Only what is free text: a code, a date or an id has a form to keep.
  if (typeof value !== 'string' || !/label|text|tool|Advice|advice|precautions|contraindications|background|reason|Reason|otherEquipment|goals|\.place$|specialty|name$|Name|matricule|lines|city|phone|email/i.test(path)) return value;
  const word = `PLANTED${words.size}X`;
  words.set(path, word);
  return word;
}

/** All fields at once: a renewal that was stopped, of a minor, read from another's. */
const everything: Prescription = {
  ...complete,
  kind: 'renewal',
  basedOn: { id: prescriptions.jeanneDuval.id, authoredOn: '2026-05-02', prescriber: prescriptions.jeanneDuval.prescriber },
  ...(prescriptions.stopped.stopped && { stopped: prescriptions.stopped.stopped }),
  ...(prescriptions.minor.guardian && { guardian: prescriptions.minor.guardian }),
  noAdverseReport: true,
  noContraryIndication: true,
  source: [{ resourceType: 'ServiceRequest', note: [{ text: 'Diabète' }] }],
  sharing: { contact: false, precautions: false, equipment: false, goals: false, background: false },
};

describe('the reduced view in FHIR', () => {
  const words = new Map<string, string>();
  const marked = planted(everything, '', words) as Prescription;
  const view = viewFor(marked, 'other');
  const written = JSON.stringify(toPrescriptionBundle(view));
  const kept = JSON.stringify(view);

  it('was planted in every place that has words', () => {
    expect(words.size).to.be.greaterThan(60);
  });

  for (const [path, word] of words) {
    if (kept.includes(word)) continue;
    it(`says nothing of ${path.slice(1)}`, () => { expect(written).not.to.contain(word); });
  }

  it('says nothing of what the view dropped, whatever the prescription', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const other = viewFor(prescription, 'other');
      const bundle = toPrescriptionBundle(other);
      const json = JSON.stringify(bundle);
      expect(typesIn(bundle).has('Condition') || /apa-limitation|64098-7|CodeSystem\/ald|apa-ground|below-who-level|needs-support/.test(json)).to.equal(false);
      if (prescription.patient.ins) expect(json).not.to.contain(`"${prescription.patient.ins.matricule}"`);
    }), { numRuns: 300 });
  });

  it('writes none of it even when the view was put on by hand', () => {
    const { view: _view, ...rest } = reduced;
    const careless: Prescription = { ...complete, ...rest, grounds: complete.grounds, patient: complete.patient, view: 'other' };
    const json = JSON.stringify(toPrescriptionBundle(careless));
    expect(['Infarctus', 'CodeSystem/apa-limitation', '64098-7', String(complete.patient.ins?.matricule), 'revoir en consultation'].filter((word) => json.includes(word))).to.deep.equal([]);
  });

  it('says of the reasons that they are masked', () => {
    expect(toServiceRequest(reduced).reasonCode).to.deep.equal([{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'masked', display: 'Masked' }] }]);
  });

  it('says of itself that something was taken out', () => {
    expect(toServiceRequest(reduced).meta?.security).to.deep.equal([{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' }]);
  });

  it('says of the limitations only whether one is severe', () => {
    const observations = entriesOf(toPrescriptionBundle(reduced)).map(({ resource }) => resource).filter((resource) => resource.resourceType === 'Observation');
    expect(observations.flatMap(({ code }) => code.coding?.map((coding) => coding.code))).to.include('severe-limitation').and.not.include('endurance');
  });

  it('is a collection, which no server takes for an act', () => {
    const bundle = toPrescriptionBundle(reduced);
    expect([bundle.type, entriesOf(bundle).some(({ request }) => request !== undefined)]).to.deep.equal(['collection', false]);
  });

  it('reads back equal, whatever the prescription', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const other = viewFor(prescription, 'other');
      expect(fromPrescriptionBundle(toPrescriptionBundle(other))).to.deep.equal(other);
    }), { numRuns: 300 });
  });

  it('takes no masked reason of another for a disease', () => {
    const request: FhirResource = { ...toServiceRequest(reduced), requisition: { value: '17' }, identifier: [] };
    const [draft] = readPrescriptions({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: request }] }).prescriptions;
    expect([draft?.grounds, draft?.view]).to.deep.equal([[], undefined]);
  });
});
