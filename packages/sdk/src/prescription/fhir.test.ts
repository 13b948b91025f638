import type { Bundle, FhirResource } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { FR_CORE_PROFILES, INS_OIDS } from '../identity/codes.js';
import type { Patient } from '../identity/model.js';
import { prescriptionBundles } from '../testing/prescription-bundles.js';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptionParts } from '../testing/prescription-parts.js';
import { prescriptions } from '../testing/prescriptions.js';
import { entriesOf, placed, prescriptionArbitrary, stored } from './arbitrary.suite.js';
import { fromPrescriptionBundle, fromServiceRequest, isPrescription, prescriptionSchema, readPrescriptions, toPrescriptionBundle, toServiceRequest, type Prescription } from './index.js';

const referencesIn = (value: unknown) => [...JSON.stringify(value).matchAll(/"reference":"([^"]+)"/g)].map(([, found]) => String(found));
const resourceOf = <Type extends FhirResource['resourceType']>(bundle: Bundle, type: Type) =>
  entriesOf(bundle).map(({ resource }) => resource).filter((resource): resource is Extract<FhirResource, { resourceType: Type }> => resource.resourceType === type);

/** A browser runs the same code: fewer are enough there. */
const runs = 'document' in globalThis ? 1000 : 10_000;

describe('toPrescriptionBundle and fromPrescriptionBundle', () => {
  it('give back the same prescription, whatever it says', function wait() {
    this.timeout(120_000);
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      expect(fromPrescriptionBundle(toPrescriptionBundle(prescription))).to.deep.equal(prescription);
    }), { numRuns: runs });
  });

  it('give it back from what a server stored and found again, in any order', () => {
    fc.assert(fc.property(prescriptionArbitrary, fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }), (prescription, order) => {
      const bundle = toPrescriptionBundle(prescription);
      expect(fromPrescriptionBundle(stored(bundle, order))).to.deep.equal(placed(prescription, bundle));
    }), { numRuns: 500 });
  });

  it('leave the prescription as it was', () => {
    const copy = structuredClone(prescriptions.feliciteLamarche);
    toPrescriptionBundle(prescriptions.feliciteLamarche);
    expect(prescriptions.feliciteLamarche).to.deep.equal(copy);
  });

  it('keep twelve activities in their order', () => {
    const [component] = prescriptions.jeanneDuval.components;
    const components = Array.from({ length: 12 }, (_, index) => ({ ...component!, sessionsPerWeek: { low: index + 1 } }));
    const read = fromPrescriptionBundle(stored(toPrescriptionBundle({ ...prescriptions.jeanneDuval, components }), [5, 4, 3, 2, 1]));
    expect(read.components.map(({ sessionsPerWeek }) => sessionsPerWeek.low)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('toPrescriptionBundle', () => {
  const recorded = '2026-11-20T09:30:00Z';

  it('writes the smallest prescription as in the fixture', () => {
    expect(toPrescriptionBundle(prescriptions.camilleSansliens, { recorded })).to.deep.equal(prescriptionBundles.camilleSansliens);
  });

  for (const { name, part, resource } of prescriptionParts) {
    it(`writes ${part} of « ${name} » as in the fixture`, () => {
      const bundle = toPrescriptionBundle(prescriptions[name as keyof typeof prescriptions] as Prescription, { recorded });
      expect(entriesOf(bundle).map((entry) => entry.resource)).to.deep.include(resource);
    });
  }

  for (const [name, prescription] of Object.entries(prescriptions).filter(([, each]) => isPrescription(each))) {
    it(`gives back « ${name} » equal`, () => {
      expect(fromPrescriptionBundle(toPrescriptionBundle(prescription as Prescription))).to.deep.equal(prescription);
    });
  }

  it('is read back from the fixture', () => {
    expect(fromPrescriptionBundle(prescriptionBundles.camilleSansliens)).to.deep.equal(prescriptions.camilleSansliens);
  });

  it('says the same of the same draft, so that a retry is the same act', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      expect(toPrescriptionBundle(structuredClone(prescription), { recorded })).to.deep.equal(toPrescriptionBundle(prescription, { recorded }));
    }));
  });

  it('is a transaction of conditional creates, each under a UUID of its own', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const bundle = toPrescriptionBundle(prescription);
      const entries = entriesOf(bundle);
      expect(bundle.type).to.equal('transaction');
      for (const { fullUrl, request, resource } of entries) {
        expect(fullUrl).to.match(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect([request?.method, request?.url]).to.deep.equal(['POST', resource.resourceType]);
        expect(request?.ifNoneExist).to.match(/^(identifier|_tag)=[^\s&]+\|[\w./-]+$/);
      }
      expect(new Set(entries.map(({ fullUrl }) => fullUrl)).size).to.equal(entries.length);
      expect(new Set(entries.map(({ request, resource }) => `${resource.resourceType} ${request?.ifNoneExist ?? ''}`)).size).to.equal(entries.length);
    }), { numRuns: 300 });
  });

  it('refers only to its own entries, to what it contains and to the people the host named', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const bundle = toPrescriptionBundle(prescription);
      const { patient, prescriber, organization, attendingPhysician, basedOn, stopped, structures = [], grounds } = prescription;
      const named = [patient, prescriber, organization, attendingPhysician, basedOn?.prescriber, stopped?.by, ...structures, ...grounds];
      const known = new Set([...entriesOf(bundle).map(({ fullUrl }) => fullUrl), ...named.map((one) => (one && 'reference' in one ? one.reference : undefined))]);
      expect(referencesIn(bundle).filter((found) => !known.has(found) && !found.startsWith('#'))).to.deep.equal([]);
    }), { numRuns: 300 });
  });

  it('creates only the people who have no place on the server', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      const bundle = toPrescriptionBundle(prescription);
      expect([resourceOf(bundle, 'Patient').length, resourceOf(bundle, 'Practitioner').length])
        .to.deep.equal([prescription.patient.reference === undefined ? 1 : 0, prescription.prescriber.reference === undefined ? 1 : 0]);
    }), { numRuns: 300 });
  });

  it('names every part in the Provenance', () => {
    const bundle = toPrescriptionBundle(prescriptions.feliciteLamarche);
    const [provenance] = resourceOf(bundle, 'Provenance');
    const others = entriesOf(bundle).filter(({ resource }) => resource.resourceType !== 'Provenance').map(({ fullUrl }) => fullUrl);
    expect(provenance?.target.map(({ reference: target }) => target)).to.deep.equal(others);
  });

  it('writes a refusal as a consent that denies', () => {
    const [, reports] = resourceOf(toPrescriptionBundle(prescriptions.feliciteLamarche), 'Consent');
    expect(reports?.provision?.type).to.equal('deny');
  });

  it('refuses a prescription that is not whole, naming what misses', () => {
    // @ts-expect-error A draft is not a prescription: what sends it must ask `isPrescription` first.
    expect(() => toPrescriptionBundle(prescriptions.incomplete)).to.throw(TypeError, /not whole, see severeLimitation, dispensers, patientAgreement/);
  });

  it('refuses nothing', () => {
    // @ts-expect-error Nothing is not a prescription.
    expect(() => toPrescriptionBundle(undefined)).to.throw(TypeError, 'not whole, see (root)');
  });
});

/** V11, RNIV: the matricule leaves the record with a qualified identity only. */
describe('toPrescriptionBundle and the INS', () => {
  const { reference: _, ...unplaced } = patients.jeanneDuval;
  const given = (patient: Patient) => toPrescriptionBundle({ ...prescriptions.jeanneDuval, patient });
  const { matricule } = patients.jeanneDuval.ins!;

  it('creates a qualified identity under its INS, once on every server', () => {
    const [entry] = entriesOf(given(unplaced));
    expect(entry?.request?.ifNoneExist).to.equal(`identifier=urn:oid:1.2.250.1.213.1.4.10|${matricule}`);
  });

  const unqualified: [string, Patient][] = [
    ['provisional', { ...unplaced, identityStatus: 'PROV' }],
    ['of unknown status', (({ identityStatus: _status, ...rest }) => rest)(unplaced)],
    ['empty', { ...unplaced, identityStatus: 'VIDE' }],
    ['provisional and on the server already', { ...patients.jeanneDuval, identityStatus: 'PROV' }],
  ];
  for (const [name, patient] of unqualified) {
    it(`writes the matricule of an identity that is ${name} nowhere`, () => {
      expect(JSON.stringify(given(patient))).not.to.contain(matricule);
    });

    it(`reads back all but the INS of an identity that is ${name}`, () => {
      const { ins: _ins, ...rest } = patient;
      expect(fromPrescriptionBundle(given(patient)).patient).to.deep.equal(rest);
    });
  }

  it('creates an identity that is not qualified under the tag of the act', () => {
    const [entry] = entriesOf(given({ ...unplaced, identityStatus: 'PROV' }));
    expect(entry?.request?.ifNoneExist).to.match(/^_tag=\S+\|5d0f3a52-6c1e-4b7a-9f40-2c8e71b6d301\/patient$/);
  });

  it('claims no INS profile then', () => {
    const [patient] = resourceOf(given({ ...unplaced, identityStatus: 'PROV' }), 'Patient');
    expect(patient?.meta?.profile).to.deep.equal([FR_CORE_PROFILES.patient]);
  });
});

describe('toPrescriptionBundle and numbers that are not numbers', () => {
  const odd = '1&_id=2|3,4';
  const tagged = (prescription: Prescription) => entriesOf(toPrescriptionBundle(prescription)).map(({ request }) => request?.ifNoneExist ?? '');

  it('puts no odd RPPS in a condition', () => {
    const { reference: _, ...prescriber } = practitioners.claireMorel;
    expect(tagged({ ...prescriptions.jeanneDuval, prescriber: { ...prescriber, rpps: odd } }).join()).not.to.contain(odd);
  });

  it('puts no odd matricule in a condition', () => {
    const { reference: _, ...patient } = patients.jeanneDuval;
    expect(tagged({ ...prescriptions.jeanneDuval, patient: { ...patient, ins: { matricule: odd, oid: INS_OIDS.NIR } } }).join()).not.to.contain(odd);
  });
});

describe('toServiceRequest', () => {
  it('writes the first activity when none is named', () => {
    expect(toServiceRequest(prescriptions.feliciteLamarche).orderDetail?.[0]?.coding?.[0]?.code).to.equal('balance');
  });

  it('refuses an activity that is not there', () => {
    expect(() => toServiceRequest(prescriptions.jeanneDuval, { component: 2 })).to.throw(RangeError, 'no component 2, the prescription has 2');
  });

  it('says nothing of a session whose length is left to the dispenser', () => {
    const { repeat } = toServiceRequest(prescriptions.feliciteLamarche, { component: 2 }).occurrenceTiming ?? {};
    expect([repeat?.duration, repeat?.durationUnit]).to.deep.equal([undefined, undefined]);
  });

  it('puts the official code of a profession first', () => {
    const { performerType } = toServiceRequest(prescriptions.paulGarnier);
    expect(performerType?.coding?.map(({ code }) => code)).to.deep.equal(['70', 'physiotherapist']);
  });

  it('writes each ground with our code, and the number of the ALD', () => {
    const codes = toServiceRequest(prescriptions.jeanneDuval).reasonCode?.map(({ coding = [], text: words }) => [...coding.map(({ code }) => code), words]);
    expect(codes).to.deep.equal([['ald', '8', 'Diabète de type 2'], ['hypertension', undefined]]);
  });

  it('is read back, activity by activity', () => {
    const { components, kind, authoredOn, dispensers, grounds, durationMonths } = prescriptions.feliciteLamarche;
    const read = components.map((_, component) => fromServiceRequest(toServiceRequest(prescriptions.feliciteLamarche, { component })));
    expect(read).to.deep.equal(components.map((component) => ({ component, kind, authoredOn, durationMonths, dispensers, grounds })));
  });
});

describe('fromPrescriptionBundle', () => {
  const { jeanneDuval, paulGarnier } = prescriptions;
  const both: Bundle = { resourceType: 'Bundle', type: 'collection', entry: [...entriesOf(toPrescriptionBundle(jeanneDuval)), ...entriesOf(toPrescriptionBundle(paulGarnier))] };
  const less = toPrescriptionBundle(jeanneDuval);

  it('refuses a Bundle without a prescription', () => {
    expect(() => fromPrescriptionBundle({ resourceType: 'Bundle', type: 'searchset' })).to.throw(TypeError, 'expected one prescription, the Bundle holds 0');
  });

  it('refuses several', () => {
    expect(() => fromPrescriptionBundle(both)).to.throw(TypeError, 'expected one prescription, the Bundle holds 2');
  });

  it('refuses one that is not whole, naming what misses', () => {
    const entry = entriesOf(less).filter(({ resource }) => resource.resourceType !== 'Consent' && resource.resourceType !== 'Provenance');
    expect(() => fromPrescriptionBundle({ ...less, entry })).to.throw(TypeError, 'not whole, see patient, prescriber, patientAgreement');
  });

  it('leaves several to readPrescriptions', () => {
    expect(readPrescriptions(both)).to.deep.equal({ prescriptions: [jeanneDuval, paulGarnier], issues: [] });
  });

  it('gives what the schema accepts', () => {
    expect(prescriptionSchema.safeParse(fromPrescriptionBundle(less)).success).to.equal(true);
  });
});
