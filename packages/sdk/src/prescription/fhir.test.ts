import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { FR_CORE_PROFILES, INS_OIDS } from '../identity/codes.js';
import { professions, type Patient, type Practitioner } from '../identity/model.js';
import { prescriptionBundles } from '../testing/prescription-bundles.js';
import { patients } from '../testing/patients.js';
import { practitioners } from '../testing/practitioners.js';
import { prescriptions } from '../testing/prescriptions.js';
import {
  autonomySituations, componentTypes, dispensers, fromPrescriptionBundle, fromServiceRequest, intensities, prescriptionSchema,
  readPrescriptions, riskFactors, toPrescriptionBundle, toServiceRequest, type Prescription,
} from './index.js';

const word = fc.stringMatching(/^[A-ZÉÏ][a-zéèï'’-]{0,20}$/);
const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,64}$/);
const reference = (type: string) => fc.oneof(id.map((value) => `${type}/${value}`), id.map((value) => `https://ehr.example/fhir/${type}/${value}`));
/** Long French text, with what JSON, HTML and FHIR search would trip over. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('é', 'œ', '’', '«\u00a0', '\u202f!', ' ', 'a', 'Z', '\n', '"', '<b>', '&', '|', ',', '\\', '😀', '/'), minLength: 1, maxLength: 60 }),
  fc.constant('Œdème des membres inférieurs, « à surveiller » : l’été, s’arrêter dès que l’effort gêne la parole ; '.repeat(3).slice(0, 200)),
).filter((words) => words.length <= 200);
const optional = <Value>(key: string, value: fc.Arbitrary<Value>) => fc.option(value.map((given) => ({ [key]: given })), { nil: {} });
const merge = (parts: object[]) => Object.assign({}, ...parts) as unknown;
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const address = fc.record({ lines: fc.array(word, { maxLength: 3 }), city: fc.constant('Évry-Courcouronnes') });
const range = fc.oneof(
  fc.record({ low: fc.integer({ min: 1, max: 180 }) }),
  fc.record({ low: fc.integer({ min: 1, max: 180 }), high: fc.integer({ min: 1, max: 180 }) }),
);

const qualified = fc.tuple(fc.stringMatching(/^\d{15}$/), fc.constantFrom(...Object.values(INS_OIDS)))
  .map(([matricule, oid]) => ({ identityStatus: 'VALI', ins: { matricule, oid } }));

/** With an INS only when the identity is qualified: the other is dropped on writing, see below. */
const patientArbitrary = fc.tuple(
  fc.record({ familyName: word, givenNames: fc.array(word, { minLength: 1, maxLength: 4 }), gender: fc.constantFrom('male', 'female', 'unknown'), birthDate: day }),
  optional('reference', reference('Patient')),
  fc.oneof(qualified, optional('identityStatus', fc.constantFrom('VALI', 'PROV', 'VIDE'))),
  optional('usualFamilyName', word.map((name) => `${name} Usuel`)),
  optional('birthPlaceCode', fc.constantFrom('51215', '2A004', '97411', '99350')),
  optional('phone', fc.constant('06 39 98 00 00')),
  optional('address', address),
).map((parts) => merge(parts) as Patient);

const prescriberArbitrary = fc.tuple(
  fc.record({ familyName: word, givenName: word }),
  optional('reference', fc.oneof(reference('Practitioner'), reference('PractitionerRole'))),
  optional('rpps', fc.stringMatching(/^\d{11}$/)),
  optional('profession', fc.constantFrom(...professions)),
  optional('specialty', word),
  optional('secureEmail', fc.constant('cabinet@mssante.example')),
  optional('address', address),
).map((parts) => merge(parts) as Practitioner);

const groundArbitrary = fc.oneof(
  fc.tuple(fc.record({ kind: fc.constant('ald'), number: fc.integer({ min: -1, max: 40 }) }), optional('label', text)).map(merge),
  fc.record({ kind: fc.constant('chronic'), text }),
  fc.tuple(fc.record({ kind: fc.constant('risk'), factor: fc.constantFrom(...riskFactors) }), optional('text', text)).map(merge),
  fc.record({ kind: fc.constant('autonomy'), situation: fc.constantFrom(...autonomySituations) }),
);

const componentArbitrary = fc.tuple(
  fc.record({ type: fc.constantFrom(...componentTypes), sessionsPerWeek: range, intensity: fc.constantFrom(...intensities) }),
  optional('sessionMinutes', range),
).map(merge);

/** Whatever the schema accepts, lawful or not: up to 12 activities, repeated grounds, any order. */
const prescriptionArbitrary = fc.tuple(
  fc.record({
    id: fc.uuid(),
    kind: fc.constant('initial'),
    authoredOn: day,
    patient: patientArbitrary,
    prescriber: prescriberArbitrary,
    grounds: fc.array(groundArbitrary, { minLength: 1, maxLength: 5 }),
    components: fc.array(componentArbitrary, { minLength: 1, maxLength: 12 }),
    durationMonths: fc.constantFrom(3, 4, 4.5, 6, 2, 12),
    severeLimitation: fc.boolean(),
    dispensers: fc.array(fc.constantFrom(...dispensers), { minLength: 1, maxLength: 7 }),
    patientAgreement: fc.boolean(),
  }),
  optional('belowWhoLevel', fc.boolean()),
  optional('needsSupport', fc.boolean()),
  optional('reportAgreement', fc.boolean()),
).map((parts) => merge(parts) as Prescription);

const entriesOf = ({ entry = [] }: Bundle) => entry as (BundleEntry & { fullUrl: string; resource: FhirResource })[];
const referencesIn = (value: unknown) => [...JSON.stringify(value).matchAll(/"reference":"([^"]+)"/g)].map(([, found]) => String(found));
const resourceOf = <Type extends FhirResource['resourceType']>(bundle: Bundle, type: Type) =>
  entriesOf(bundle).map(({ resource }) => resource).filter((resource): resource is Extract<FhirResource, { resourceType: Type }> => resource.resourceType === type);

/** What a server answers to a search that brings the whole act: ids of its own, references to them, any order. */
function stored(bundle: Bundle, order: number[]): Bundle {
  const entries = entriesOf(bundle);
  const places = new Map(entries.map(({ fullUrl, resource }, index) => [fullUrl, `${resource.resourceType}/srv-${index}`]));
  const entry = entries.map(({ resource }, index): BundleEntry => ({
    fullUrl: `https://server.example/fhir/${resource.resourceType}/srv-${index}`,
    resource: {
      ...JSON.parse(JSON.stringify(resource), (key, value: unknown) => (key === 'reference' ? places.get(String(value)) ?? value : value)) as FhirResource,
      id: `srv-${index}`,
      meta: { ...resource.meta, versionId: '1', lastUpdated: '2026-11-22T08:00:00Z' },
    },
    search: { mode: resource.resourceType === 'ServiceRequest' ? 'match' : 'include' },
  }));
  return { resourceType: 'Bundle', type: 'searchset', entry: entry.map((each, index) => ({ each, at: order[index] ?? index })).sort((a, b) => a.at - b.at).map(({ each }) => each) };
}

/** A server gives a person it did not know a place. */
const placed = (prescription: Prescription, bundle: Bundle): Prescription => {
  const at = (type: string) => `${type}/srv-${entriesOf(bundle).findIndex(({ resource }) => resource.resourceType === type)}`;
  return {
    ...prescription,
    patient: { ...prescription.patient, reference: prescription.patient.reference ?? at('Patient') },
    prescriber: { ...prescription.prescriber, reference: prescription.prescriber.reference ?? at('Practitioner') },
  };
};

describe('toPrescriptionBundle and fromPrescriptionBundle', () => {
  it('give back the same prescription', () => {
    fc.assert(fc.property(prescriptionArbitrary, (prescription) => {
      expect(fromPrescriptionBundle(toPrescriptionBundle(prescription))).to.deep.equal(prescription);
    }), { numRuns: 1500 });
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
      const known = new Set([...entriesOf(bundle).map(({ fullUrl }) => fullUrl), '#patient', '#prescriber', prescription.patient.reference, prescription.prescriber.reference]);
      expect(referencesIn(bundle).filter((found) => !known.has(found))).to.deep.equal([]);
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
    expect(() => toPrescriptionBundle(prescriptions.incomplete)).to.throw(TypeError, /not whole, see grounds, severeLimitation, dispensers, patientAgreement/);
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
    const { components, dispensers: trades, grounds, durationMonths } = prescriptions.feliciteLamarche;
    const read = components.map((_, component) => fromServiceRequest(toServiceRequest(prescriptions.feliciteLamarche, { component })));
    expect(read).to.deep.equal(components.map((component) => ({ component, durationMonths, dispensers: trades, grounds })));
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
