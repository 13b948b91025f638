import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import fc from 'fast-check';
import { INS_OIDS } from '../identity/codes.js';
import { professions, type Practitioner, type Structure } from '../identity/model.js';
import type { Ground, Prescription } from './model.js';
import {
  actKinds, autonomySituations, componentTypes, dispensers, equipmentKinds, guardianships, intensities, limitationDimensions, limitationLevels,
  orientations, practicePlaces, reportRecipients, riskFactors, settings, sharedSections,
} from './terms.js';

/** What tests of the mapping make prescriptions of: all the schema accepts, lawful or not, every optional field there or not. */

const word = fc.stringMatching(/^[A-ZÉÏ][a-zéèï'’-]{0,20}$/);
const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,64}$/);
const reference = (...types: string[]) => fc.tuple(fc.constantFrom('', 'https://ehr.example/fhir/'), fc.constantFrom(...types), id).map(([base, type, value]) => `${base}${type}/${value}`);
const long = 'Œdème des membres inférieurs, «\u00a0à surveiller\u00a0»\u00a0: l’été, s’arrêter dès que l’effort gêne la parole\u202f; ';
/** French text, with what JSON, HTML and FHIR search would trip over. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('é', 'œ', '’', '«\u00a0', '\u202f!', ' ', 'a', 'Z', '\n', '"', '<b>', '&', '|', ',', '\\', '😀', '/'), minLength: 1, maxLength: 30 }),
  fc.constant(long.repeat(3).slice(0, 200)),
).filter((words) => words.length <= 200 && words.trim() !== '');
const lines = fc.oneof(text, fc.constant(long.repeat(30).slice(0, 2000)));
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const address = fc.record({ lines: fc.array(word, { maxLength: 3 }), city: fc.constant('Évry-Courcouronnes') });
const count = fc.integer({ min: 1, max: 300 });
const range = fc.oneof(fc.record({ low: count }), fc.record({ low: count, high: count }));
const some = <Item>(items: readonly Item[], max = items.length) => fc.array(fc.constantFrom(...items), { maxLength: max });
const partly = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) => fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });

const qualified = fc.tuple(fc.stringMatching(/^\d{15}$/), fc.constantFrom(...Object.values(INS_OIDS)))
  .map(([matricule, oid]) => ({ identityStatus: 'VALI', ins: { matricule, oid } }));
const unqualified = fc.record({ identityStatus: fc.constantFrom('VALI', 'PROV', 'VIDE') }, { requiredKeys: [] });

/** With an INS only when the identity is qualified: the other is dropped on writing. */
const patient = fc.tuple(fc.record({
  familyName: word, givenNames: fc.array(word, { minLength: 1, maxLength: 4 }), gender: fc.constantFrom('male', 'female', 'unknown'), birthDate: day,
  reference: reference('Patient'), usualFamilyName: word.map((name) => `${name} Usuel`), birthPlaceCode: fc.constantFrom('51215', '2A004', '97411', '99350'),
  phone: fc.constant('06 39 98 00 00'), address,
}, { requiredKeys: ['familyName', 'givenNames', 'gender', 'birthDate'] }), fc.oneof(qualified, unqualified)).map(([traits, identity]) => ({ ...traits, ...identity }));

const practitioner = fc.record({
  familyName: word, givenName: word, reference: reference('Practitioner', 'PractitionerRole'), rpps: fc.stringMatching(/^\d{11}$/),
  profession: fc.constantFrom(...professions), specialty: word, secureEmail: fc.constant('cabinet@mssante.example'), address,
}, { requiredKeys: ['familyName', 'givenName'] }) as fc.Arbitrary<Practitioner>;

const structure = fc.record({
  name: word, reference: reference('Organization', 'HealthcareService'), finess: fc.stringMatching(/^\d{9}$/), siret: fc.stringMatching(/^\d{14}$/),
  phone: fc.constant('01 99 00 12 34'), email: fc.constant('accueil@example.org'), secureEmail: fc.constant('accueil@mssante.example'), address,
}, { requiredKeys: ['name'] }) as fc.Arbitrary<Structure>;

const condition = reference('Condition');
const ground = fc.oneof(
  fc.record({ kind: fc.constant('ald' as const), number: fc.integer({ min: -1, max: 40 }), label: text, reference: condition }, { requiredKeys: ['kind', 'number'] }),
  fc.record({ kind: fc.constant('chronic' as const), text, reference: condition }, { requiredKeys: ['kind', 'text'] }),
  fc.record({ kind: fc.constant('risk' as const), factor: fc.constantFrom(...riskFactors), text, reference: condition }, { requiredKeys: ['kind', 'factor'] }),
  fc.record({ kind: fc.constant('autonomy' as const), situation: fc.constantFrom(...autonomySituations), screenedOn: day, tool: text }, { requiredKeys: ['kind', 'situation'] }),
) as fc.Arbitrary<Ground>;

const component = fc.record({
  type: fc.constantFrom(...componentTypes), sessionsPerWeek: range, intensity: fc.constantFrom(...intensities), sessionMinutes: range, sessions: count, advice: text,
}, { requiredKeys: ['type', 'sessionsPerWeek', 'intensity'] });

const person = fc.record({ familyName: word, givenName: word, relationship: fc.constantFrom(...guardianships), phone: fc.constant('06 39 98 11 11') }, { requiredKeys: ['familyName', 'givenName', 'relationship'] });

/** Some dimensions at a time: each becomes a resource, and all come up over the runs. */
const limitations = fc.uniqueArray(fc.tuple(fc.constantFrom(...limitationDimensions), fc.constantFrom(...limitationLevels)), { maxLength: 4, selector: ([dimension]) => dimension })
  .map((assessed) => Object.fromEntries(assessed));

export const prescriptionArbitrary = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...actKinds),
  authoredOn: day,
  patient,
  prescriber: practitioner,
  grounds: fc.array(ground, { minLength: 1, maxLength: 3 }),
  components: fc.array(component, { minLength: 1, maxLength: 3 }),
  durationMonths: fc.constantFrom(3, 4, 4.5, 6, 2, 12, 0.1),
  severeLimitation: fc.boolean(),
  dispensers: fc.array(fc.constantFrom(...dispensers), { minLength: 1, maxLength: 7 }),
  patientAgreement: fc.boolean(),
  basedOn: fc.record({ id: fc.uuid(), authoredOn: day, prescriber: practitioner }, { requiredKeys: ['id'] }),
  stopped: fc.record({ on: day, reason: text, by: practitioner }, { requiredKeys: ['on', 'reason'] }),
  place: text,
  startsOn: day,
  guardian: person,
  organization: structure,
  attendingPhysician: practitioner,
  belowWhoLevel: fc.boolean(),
  needsSupport: fc.boolean(),
  setting: fc.constantFrom(...settings),
  practicePlace: fc.constantFrom(...practicePlaces),
  goals: fc.array(text, { maxLength: 3 }),
  dailyAdvice: lines,
  sedentaryAdvice: lines,
  limitations,
  sixMinuteWalkMetres: count,
  precautions: lines,
  contraindications: lines,
  background: lines,
  heartRate: partly(['resting', 'endurance', 'strength'], count),
  equipment: some(equipmentKinds),
  otherEquipment: text,
  structures: fc.array(structure, { maxLength: 2 }),
  orientation: fc.constantFrom(...orientations),
  reportAgreement: fc.boolean(),
  reportRecipients: some(reportRecipients),
  renewalExcluded: fc.boolean(),
  renewalExcludedReason: lines,
  noAdverseReport: fc.boolean(),
  noContraryIndication: fc.boolean(),
  handedOver: fc.boolean(),
  rulesVersion: fc.stringMatching(/^[\w.-]{1,40}$/),
  sharing: partly(sharedSections, fc.boolean()),
}, { requiredKeys: ['id', 'kind', 'authoredOn', 'patient', 'prescriber', 'grounds', 'components', 'durationMonths', 'severeLimitation', 'dispensers', 'patientAgreement'] }) as fc.Arbitrary<Prescription>;

export type WrittenEntry = BundleEntry & { fullUrl: string; resource: FhirResource };
export const entriesOf = ({ entry = [] }: Bundle) => entry as WrittenEntry[];

/** What a server answers to a search that brings the whole act: ids of its own, references to them, any order. */
export function stored(bundle: Bundle, order: number[] = []): Bundle {
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

/** The prescription once a server gave those it did not know a place. */
export function placed(prescription: Prescription, bundle: Bundle): Prescription {
  const entries = entriesOf(bundle);
  const at = (type: string, fits: (resource: FhirResource) => boolean = () => true) => {
    const index = entries.findIndex(({ resource }) => resource.resourceType === type && fits(resource));
    return index < 0 ? undefined : `${type}/srv-${index}`;
  };
  const has = (value: string | undefined) => (resource: FhirResource) => value !== undefined && JSON.stringify(resource).includes(`"${value}"`);
  const { structures } = prescription;
  return {
    ...prescription,
    patient: { ...prescription.patient, reference: prescription.patient.reference ?? at('Patient') },
    prescriber: { ...prescription.prescriber, reference: prescription.prescriber.reference ?? at('Practitioner') },
    ...(structures && {
      structures: structures.map((each, index) => ({
        ...each,
        reference: each.reference ?? at('Organization', has(each.siret ?? each.finess ?? `${prescription.id}/structure-${index + 1}`)),
      })),
    }),
  };
}
