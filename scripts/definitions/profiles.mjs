/**
 * Our profiles: what an application may rely on in a prescription we wrote. Writes nothing.
 *
 * They only tighten cardinalities, types and values, and say by invariants what would need slices: an invariant is read by
 * every validator alike, and its sentence says what is wrong.
 */
import { codes, extensions, PROFILES } from './constants.mjs';
import { valueSetOf } from './code-systems.mjs';
import { toStructure } from './structure.mjs';

const type = (name) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const reference = (...names) => [{ code: 'Reference', targetProfile: names.map(type) }];
const patient = (path) => ({ path, min: 1, type: reference('Patient') });
const required = (path, more = {}) => ({ path, min: 1, ...more });
const rule = (key, human, expression, severity = 'error') => ({ key, severity, human, expression });
/** How many codings of one of our systems a list of concepts has. */
const codings = (concepts, system) => `${concepts}.coding.where(system = '${system}')`;
const isPhysicalActivity = `category.coding.where(system = '${codes.PHYSICAL_ACTIVITY.system}' and code = '${codes.PHYSICAL_ACTIVITY.code}').exists()`;
const ourIdentifier = `identifier.where(system = '${codes.PART_SYSTEM}').count() = 1`;

/** The extensions of a resource that stand there once at most. */
const onceOn = (resource) => Object.values(extensions).filter(({ context, repeats }) => !repeats && context.includes(resource))
  .map(({ url }) => `extension.where(url = '${url}').count() <= 1`).join(' and ');

/** An Observation of the prescriber on the day of the act. */
const observation = (rules, value, code = {}) => [
  { path: 'Observation', constraint: [rule('apa-part', 'The prescription it belongs to is named by one identifier.', ourIdentifier), ...rules] },
  required('Observation.identifier'),
  required('Observation.code', code),
  patient('Observation.subject'),
  required('Observation.effective[x]', { type: [{ code: 'dateTime' }] }),
  required('Observation.performer'),
  required('Observation.value[x]', value),
];

const serviceRequest = [
  {
    path: 'ServiceRequest',
    constraint: [
      rule('apa-part', 'The prescription it belongs to is named by one identifier.', ourIdentifier),
      rule('apa-sr-status', 'The status is known.', "status != 'unknown'"),
      rule('apa-sr-intent', 'A first prescription is an original order, a renewal or an adaptation an order.', "intent = 'original-order' or intent = 'order'"),
      rule('apa-sr-category', 'It is a request of physical activity.', isPhysicalActivity),
      rule('apa-sr-component', 'One request asks for one kind of activity.', `${codings('orderDetail', codes.COMPONENT_SYSTEM)}.count() = 1`),
      rule('apa-sr-intensity', 'The activity has one intensity.', `${codings('orderDetail', codes.INTENSITY_SYSTEM)}.count() = 1`),
      rule('apa-sr-dispenser', 'Who may dispense is said.', `${codings('orderDetail', codes.DISPENSER_SYSTEM)}.exists()`),
      rule('apa-sr-dose', 'The length of the prescription and the number of sessions a period are said.', 'occurrence.repeat.bounds.exists() and occurrence.repeat.frequency.exists() and occurrence.repeat.periodUnit.exists()'),
      rule('apa-sr-extensions', 'An extension that does not repeat stands once.', onceOn('ServiceRequest')),
      rule('apa-sr-renewal', 'A renewal or an adaptation names the prescription it follows.', "intent = 'original-order' or basedOn.exists()", 'warning'),
    ],
  },
  required('ServiceRequest.identifier'),
  required('ServiceRequest.requisition'),
  { path: 'ServiceRequest.doNotPerform', max: '0' },
  required('ServiceRequest.category'),
  required('ServiceRequest.code'),
  required('ServiceRequest.orderDetail', { min: 3 }),
  patient('ServiceRequest.subject'),
  required('ServiceRequest.occurrence[x]', { type: [{ code: 'Timing' }] }),
  required('ServiceRequest.authoredOn'),
  required('ServiceRequest.requester', { type: reference('Practitioner', 'PractitionerRole') }),
];

const profiles = [
  {
    url: PROFILES.serviceRequest,
    type: 'ServiceRequest',
    title: { fr: 'Prescription d’activité physique adaptée', en: 'Prescription of adapted physical activity' },
    description: {
      fr: 'Une composante (endurance, renforcement…) d’une prescription d’activité physique adaptée, avec sa dose. Les composantes d’une même prescription partagent leur « requisition ».',
      en: 'One component (endurance, strengthening…) of a prescription of adapted physical activity, with its dose. The components of one prescription share their requisition.',
    },
    changes: serviceRequest,
  },
  {
    url: PROFILES.statement,
    type: 'Observation',
    title: { fr: 'Constat du prescripteur', en: 'Statement of the prescriber' },
    description: { fr: 'Ce que le prescripteur constate, par oui ou par non.', en: 'What the prescriber states, as a yes or a no.' },
    changes: observation(
      [rule('apa-statement-code', 'It says which statement.', `${codings('code', codes.STATEMENT_SYSTEM)}.count() = 1`)],
      { type: [{ code: 'boolean' }] },
      { binding: { strength: 'required', valueSet: valueSetOf(codes.STATEMENT_SYSTEM) } },
    ),
  },
  {
    url: PROFILES.limitation,
    type: 'Observation',
    title: { fr: 'Limitation fonctionnelle', en: 'Functional limitation' },
    description: { fr: 'Le niveau d’une dimension de limitation fonctionnelle, comme le prescripteur l’a évalué.', en: 'The level of one dimension of functional limitation, as the prescriber assessed it.' },
    changes: observation(
      [
        rule('apa-limitation-code', 'It says which dimension.', `${codings('code', codes.LIMITATION_SYSTEM)}.count() = 1`),
        rule('apa-limitation-level', 'It has one level.', `${codings('value', codes.LIMITATION_LEVEL_SYSTEM)}.count() = 1`),
      ],
      { type: [{ code: 'CodeableConcept' }], binding: { strength: 'required', valueSet: valueSetOf(codes.LIMITATION_LEVEL_SYSTEM) } },
      { binding: { strength: 'required', valueSet: valueSetOf(codes.LIMITATION_SYSTEM) } },
    ),
  },
  {
    url: PROFILES.walkTest,
    type: 'Observation',
    title: { fr: 'Test de marche de six minutes', en: 'Six-minute walk test' },
    description: { fr: 'La distance parcourue en six minutes, en mètres.', en: 'The distance walked in six minutes, in metres.' },
    changes: observation(
      [rule('apa-walk-unit', 'The distance is in metres (UCUM m).', `value.system = '${codes.UCUM_SYSTEM}' and value.code = 'm' and value.value > 0`)],
      { type: [{ code: 'Quantity' }] },
      { patternCodeableConcept: { coding: [codes.SIX_MINUTE_WALK] } },
    ),
  },
  {
    url: PROFILES.condition,
    type: 'Condition',
    title: { fr: 'Motif de prescription', en: 'Reason of a prescription' },
    description: { fr: 'Le problème de santé qui motive la prescription.', en: 'The health problem that the prescription is for.' },
    changes: [
      { path: 'Condition', constraint: [rule('apa-condition-code', 'It has a code or words.', 'code.coding.code.exists() or code.text.exists()')] },
      required('Condition.code'),
      patient('Condition.subject'),
    ],
  },
  {
    url: PROFILES.goal,
    type: 'Goal',
    title: { fr: 'Objectif du patient', en: 'Goal of the patient' },
    description: { fr: 'Ce que le patient veut pouvoir faire.', en: 'What the patient wants to be able to do.' },
    changes: [
      {
        path: 'Goal',
        constraint: [
          rule('apa-goal-category', 'It is a goal of physical activity.', isPhysicalActivity),
          rule('apa-goal-words', 'The goal or its target is said.', 'description.text.exists() or target.exists()'),
        ],
      },
      required('Goal.category'),
      patient('Goal.subject'),
    ],
  },
  {
    url: PROFILES.consent,
    type: 'Consent',
    title: { fr: 'Accord du patient', en: 'Agreement of the patient' },
    description: { fr: 'L’accord ou le refus du patient, pour la prescription ou pour l’envoi des bilans.', en: 'The agreement or refusal of the patient, to the prescription or to the sending of reports.' },
    changes: [
      {
        path: 'Consent',
        constraint: [
          rule('apa-part', 'The prescription it belongs to is named by one identifier.', ourIdentifier),
          rule('apa-consent-category', 'It says what the agreement is for.', `${codings('category', codes.STATEMENT_SYSTEM)}.count() = 1`),
        ],
      },
      required('Consent.identifier'),
      patient('Consent.patient'),
      required('Consent.dateTime'),
      required('Consent.provision'),
      required('Consent.provision.type'),
    ],
  },
  {
    url: PROFILES.task,
    type: 'Task',
    title: { fr: 'Demande à la structure', en: 'Task of the structure' },
    description: { fr: 'La demande de prise en charge adressée à la structure qui reçoit la prescription.', en: 'What is asked of the structure that receives the prescription.' },
    changes: [
      {
        path: 'Task',
        constraint: [
          rule('apa-task-status-reason', 'A refusal, a pause, a cancellation or a failure gives its reason.', "(status = 'rejected' or status = 'on-hold' or status = 'cancelled' or status = 'failed') implies statusReason.exists()"),
        ],
      },
      required('Task.intent', { fixedCode: 'order' }),
      required('Task.code', { patternCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] } }),
      required('Task.focus', { type: reference('ServiceRequest') }),
      patient('Task.for'),
      required('Task.authoredOn'),
      required('Task.requester'),
      required('Task.owner'),
    ],
  },
  {
    url: PROFILES.provenance,
    type: 'Provenance',
    title: { fr: 'Acte de prescription', en: 'Act of prescribing' },
    description: { fr: 'Qui a prescrit, quand, et tout ce qui appartient à la prescription.', en: 'Who prescribed, when, and all that belongs to the prescription.' },
    changes: [
      { path: 'Provenance', constraint: [rule('apa-provenance-tag', 'The prescription it belongs to is named by one tag.', `meta.tag.where(system = '${codes.PART_SYSTEM}').count() = 1`)] },
      required('Provenance.activity'),
    ],
  },
];

export const profileStructures = profiles.map(toStructure);

const taken = new Set(Object.values(PROFILES));
for (const { url } of Object.values(extensions)) {
  if (taken.has(url)) throw new RangeError(`${url} is both a profile and an extension.`);
}
