/**
 * One mistake for each rule, to show that the validators can refuse. Each changes a copy of a resource that is right.
 * Reads and writes nothing.
 */
import { CANONICAL, codes, extensions, identity, PROFILES } from '../definitions/constants.mjs';

const coded = (system, code, display) => ({ coding: [{ system, code, ...(display && { display }) }] });
const detailsOf = ({ orderDetail }, system) => orderDetail.filter(({ coding }) => coding?.some((each) => each.system === system));
const without = (...keys) => (resource) => { for (const key of keys) delete resource[key]; };
const set = (values) => (resource) => { Object.assign(resource, values); };
const removeDetail = (system) => (resource) => { resource.orderDetail = resource.orderDetail.filter((each) => !detailsOf(resource, system).includes(each)); };
const fillDetails = (resource) => { while (resource.orderDetail.length < 3) resource.orderDetail.push({ text: '-' }); };
const removeDetailOnly = (system) => (resource) => { removeDetail(system)(resource); fillDetails(resource); };
const addDetail = (system, code) => ({ orderDetail }) => { orderDetail.push(coded(system, code)); };

/** @typedef {[title: string, change: (resource: any) => void]} Mutation */

/** @type {Mutation[]} */
const anyObservation = [
  ['a status that is none', set({ status: 'fini' })],
  ['no status', without('status')],
  ['no code', without('code')],
  ['no patient', without('subject')],
  ['a patient that is a device', set({ subject: { reference: 'Device/1' } })],
  ['no day', without('effectiveDateTime')],
  ['a period for the day', (resource) => { delete resource.effectiveDateTime; resource.effectivePeriod = { start: '2026-11-20' }; }],
  ['no performer', without('performer')],
  ['a category nobody knows', set({ category: [coded('http://terminology.hl7.org/CodeSystem/observation-category', 'sport')] })],
  ['no identifier of its prescription', set({ identifier: [{ system: 'https://elsewhere.example', value: '1' }] })],
];
const values = ['valueBoolean', 'valueCodeableConcept', 'valueQuantity'];

/** @type {Record<string, Mutation[]>} by the profile that the resource declares */
export const mutations = {
  [PROFILES.serviceRequest]: [
    ['a status that is none', set({ status: 'actif' })],
    ['a status that is not known', set({ status: 'unknown' })],
    ['no status', without('status')],
    ['no intent', without('intent')],
    ['an intent that is no order', set({ intent: 'plan' })],
    ['no code', without('code')],
    ['a code of SNOMED CT that was not confirmed', set({ code: coded('http://snomed.info/sct', '1') })],
    ['no category of physical activity', set({ category: [{ text: 'Sport' }] })],
    ['no kind of activity', removeDetailOnly(codes.COMPONENT_SYSTEM)],
    ['two kinds of activity', addDetail(codes.COMPONENT_SYSTEM, 'breathing')],
    ['no intensity', removeDetailOnly(codes.INTENSITY_SYSTEM)],
    ['two intensities', addDetail(codes.INTENSITY_SYSTEM, 'light')],
    ['no dispenser', removeDetailOnly(codes.DISPENSER_SYSTEM)],
    ['a dispenser nobody knows', addDetail(codes.DISPENSER_SYSTEM, 'coach')],
    ['a display that is not the code’s', ({ orderDetail }) => { orderDetail[0].coding[0].display = 'Footing'; }],
    ['a French display without a language', without('language')],
    ['no patient', without('subject')],
    ['a patient that is a location', set({ subject: { reference: 'Location/1' } })],
    ['a group for a patient', set({ subject: { reference: 'Group/1' } })],
    ['no requester', without('requester')],
    ['no day', without('authoredOn')],
    ['a day as it is said', set({ authoredOn: '20/11/2026' })],
    ['no requisition', without('requisition')],
    ['no identifier', without('identifier')],
    ['an order not to do it', set({ doNotPerform: true })],
    ['no dose', without('occurrenceTiming')],
    ['a day for a dose', (resource) => { delete resource.occurrenceTiming; resource.occurrenceDateTime = '2026-11-20'; }],
    ['no length', ({ occurrenceTiming: { repeat } }) => { delete repeat.boundsDuration; delete repeat.boundsPeriod; }],
    ['no frequency', ({ occurrenceTiming: { repeat } }) => { delete repeat.frequency; delete repeat.frequencyMax; }],
    ['a length in a unit UCUM has not', ({ occurrenceTiming: { repeat } }) => { delete repeat.boundsPeriod; repeat.boundsDuration = { value: 3, system: codes.UCUM_SYSTEM, code: 'mois' }; }],
    ['a length without a system', ({ occurrenceTiming: { repeat } }) => { delete repeat.boundsPeriod; repeat.boundsDuration = { value: 3, code: 'mo' }; }],
    ['a period in a unit FHIR has not', ({ occurrenceTiming: { repeat } }) => { repeat.periodUnit = 'week'; }],
    ['a long-term condition of number 12', set({ reasonCode: [coded(codes.ALD_SYSTEM, '12')] })],
    ['a property FHIR has not', set({ urgence: true })],
    ['a number where a text belongs', set({ patientInstruction: 3 })],
    ['an extension of ours that is none', set({ extension: [{ url: `${CANONICAL}/StructureDefinition/apa-luck`, valueBoolean: true }] })],
    ['an extension of ours with another value', set({ extension: [{ url: extensions.handedOver.url, valueString: 'oui' }] })],
    ['an extension of ours with a code nobody knows', set({ extension: [{ url: extensions.orientation.url, valueCoding: { system: codes.ORIENTATION_SYSTEM, code: 'luck' } }] })],
    ['an extension of ours where it may not stand', ({ code }) => { code.extension = [{ url: extensions.handedOver.url, valueBoolean: true }]; }],
    ['an extension of ours twice', set({ extension: [true, false].map((valueBoolean) => ({ url: extensions.handedOver.url, valueBoolean })) })],
    ['an extension without a value', set({ extension: [{ url: 'https://elsewhere.example/x' }] })],
  ],
  [PROFILES.statement]: [
    ...anyObservation,
    ['no answer', without('valueBoolean')],
    ['an answer in words', (resource) => { delete resource.valueBoolean; resource.valueString = 'oui'; }],
    ['a statement nobody knows', set({ code: coded(codes.STATEMENT_SYSTEM, 'tired') })],
    ['a code of another system', set({ code: coded('http://loinc.org', '40443-4') })],
  ],
  [PROFILES.limitation]: [
    ...anyObservation,
    ['no level', without('valueCodeableConcept')],
    ['a level nobody knows', set({ valueCodeableConcept: coded(codes.LIMITATION_LEVEL_SYSTEM, 'huge') })],
    ['two levels', ({ valueCodeableConcept: { coding } }) => { coding.push({ system: codes.LIMITATION_LEVEL_SYSTEM, code: 'none' }); }],
    ['a dimension nobody knows', set({ code: coded(codes.LIMITATION_SYSTEM, 'luck') })],
  ],
  [PROFILES.walkTest]: [
    ...anyObservation,
    ['no distance', without(...values)],
    ['a distance in kilometres', ({ valueQuantity }) => { Object.assign(valueQuantity, { code: 'km' }); }],
    ['a distance in a unit UCUM has not', ({ valueQuantity }) => { Object.assign(valueQuantity, { code: 'metres' }); }],
    ['a distance without a unit', ({ valueQuantity }) => { delete valueQuantity.code; }],
    ['a distance of less than nothing', ({ valueQuantity }) => { Object.assign(valueQuantity, { value: -1 }); }],
    ['the code of another measure', set({ code: coded('http://loinc.org', '8302-2') })],
  ],
  [PROFILES.condition]: [
    ['no code', without('code')],
    ['a code without a code', set({ code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10' }] } })],
    ['no patient', without('subject')],
    ['a state that is none', set({ clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'bof') })],
  ],
  [PROFILES.goal]: [
    ['no state', without('lifecycleStatus')],
    ['a state that is none', set({ lifecycleStatus: 'going' })],
    ['no words', set({ description: {} })],
    ['no category of physical activity', set({ category: [{ text: 'Sport' }] })],
    ['no patient', without('subject')],
  ],
  [PROFILES.consent]: [
    ['no answer', ({ provision }) => { delete provision.type; }],
    ['an answer that is none', ({ provision }) => { provision.type = 'yes'; }],
    ['no provision', without('provision')],
    ['no category of ours', set({ category: [coded('http://loinc.org', '59284-0')] })],
    ['no day', without('dateTime')],
    ['no patient', without('patient')],
    ['no scope', without('scope')],
    ['no policy', without('policyRule', 'policy')],
  ],
  [PROFILES.task]: [
    ['no state', without('status')],
    ['a state that is none', set({ status: 'sent' })],
    ['a refusal without a reason', (resource) => { resource.status = 'rejected'; delete resource.statusReason; }],
    ['another thing to do', set({ code: coded('http://hl7.org/fhir/CodeSystem/task-code', 'abort') })],
    ['no prescription', without('focus')],
    ['no patient', without('for')],
    ['no requester', without('requester')],
    ['no owner', without('owner')],
    ['no day', without('authoredOn')],
    ['an intent that is no order', set({ intent: 'proposal' })],
  ],
  [PROFILES.provenance]: [
    ['no target', without('target')],
    ['no agent', without('agent')],
    ['no instant', without('recorded')],
    ['a day where an instant belongs', set({ recorded: '2026-11-20' })],
    ['no activity', without('activity')],
    ['no tag of its prescription', set({ meta: { profile: [PROFILES.provenance] } })],
  ],
  [identity.FR_CORE_PROFILES.patientIns]: [
    ['no INS', set({ identifier: [] })],
    ['an INS of another type', ({ identifier }) => { identifier[0].type.coding[0].code = 'NDP'; }],
    ['an INS of no type', ({ identifier }) => { delete identifier[0].type; }],
    ['two official names', ({ name }) => { name.push({ ...name[0] }); }],
    ['two first names', ({ name }) => { name[0].given = ['Jeanne', 'Marie']; }],
    ['no list of first names', ({ name }) => { delete name[0].extension; }],
    ['no birth place', (patient) => { patient.extension = patient.extension.filter(({ url }) => url !== identity.BIRTH_PLACE_EXTENSION); }],
    ['a gender FHIR has not', set({ gender: 'F' })],
    ['a gender INS has not', set({ gender: 'other' })],
    ['no birth date', without('birthDate')],
    ['a birth date as it is said', set({ birthDate: '12/05/1958' })],
  ],
  [identity.FR_CORE_PROFILES.practitioner]: [
    ['an RPPS of another type', ({ identifier }) => { identifier.find(({ system }) => system === identity.RPPS_SYSTEM).type.coding[0].code = 'IDNPS'; }],
    ['a national identifier of somebody else', ({ identifier }) => { identifier.find(({ system }) => system === identity.ID_NAT_PS_SYSTEM).value = '899900000001'; }],
    ['a profession nobody knows', ({ qualification }) => { qualification[0].code.coding = [{ system: identity.HEALTH_PROFESSION_SYSTEM, code: '999' }]; }],
    ['a name that is a text', set({ name: 'Claire Morel' })],
  ],
  [identity.FR_CORE_PROFILES.healthcareService]: [
    ['two categories', set({ category: [{ text: 'Maison' }, { text: 'Club' }] })],
    ['a day of the week that is none', set({ availableTime: [{ daysOfWeek: ['mardi'] }] })],
    ['a name that is a list', set({ name: ['Maison'] })],
  ],
};

/** @type {[title: string, change: (bundle: any) => void][]} */
export const bundleMutations = [
  ['a reference to nobody', ({ entry }) => { entry.at(-1).resource.target[0].reference = 'urn:uuid:00000000-0000-4000-8000-000000000000'; }],
  ['one address for two entries', ({ entry }) => { entry[1].fullUrl = entry[0].fullUrl; }],
  ['an entry that says not what to do', ({ entry }) => { delete entry[0].request; }],
  ['a type of Bundle FHIR has not', set({ type: 'prescription' })],
];
