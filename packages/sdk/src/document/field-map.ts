import { goalStates, planStates } from '../carnet/terms.js';

/** What a row of the exchange file tells. */
export const rowKinds = ['plan', 'session', 'measure', 'assessment', 'goal', 'call', 'note'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A column of the exchange file: what it is called, where it comes from, what stands in it. */
export interface Field {
  /** Name in the first row of the file. */
  name: string;
  /** The other names it is read under, and what to call it in a form. */
  label: { fr: string; en: string };
  /** `day`: a calendar day, `2026-06-23`. `time`: `10:00` where the carnet is kept, or a whole instant. */
  type: 'text' | 'number' | 'day' | 'time' | 'code' | 'boolean';
  /** Where it is read in FHIR, by kind of row. A column that a kind does not name is empty in its rows. */
  fhir: Partial<Record<RowKind | 'all', string>>;
  /** UCUM. `undefined`: it has none, or the column `unit` says it. */
  unit?: string;
  /** What may stand in it, when the list is closed. */
  codes?: readonly string[];
  example: string;
  /** Tells who the person is: left out of research. */
  isIdentity?: true;
  /** Words somebody typed, which may name somebody: left out of research. */
  isFreeText?: true;
  /** Follows from other columns: written for the reader, not read back. */
  isDerived?: true;
}

const all = (path: string) => ({ all: path });

const columns = [
  { name: 'record', label: { fr: 'Type de ligne', en: 'Row type' }, type: 'code', fhir: all('resourceType'), codes: rowKinds, example: 'session' },
  { name: 'id', label: { fr: 'Identifiant', en: 'Identifier' }, type: 'text', fhir: all('Resource.id'), example: 'Appointment/44' },
  { name: 'family_name', label: { fr: 'Nom', en: 'Family name' }, type: 'text', fhir: all('Patient.name.family'), example: 'VASSEUR', isIdentity: true },
  { name: 'given_name', label: { fr: 'Prénom', en: 'Given name' }, type: 'text', fhir: all('Patient.name.given'), example: 'Hélène', isIdentity: true },
  { name: 'birth_date', label: { fr: 'Date de naissance', en: 'Birth date' }, type: 'day', fhir: all('Patient.birthDate'), example: '1951-02-04', isIdentity: true },
  { name: 'gender', label: { fr: 'Sexe', en: 'Gender' }, type: 'code', fhir: all('Patient.gender'), codes: ['male', 'female', 'other', 'unknown'], example: 'female' },
  { name: 'plan', label: { fr: 'Programme (identifiant)', en: 'Programme (identifier)' }, type: 'text', fhir: { session: 'Appointment.supportingInformation', assessment: 'DiagnosticReport.basedOn', goal: 'CarePlan.goal', call: 'Communication.about', note: 'Communication.about' }, example: 'CarePlan/7' },
  { name: 'plan_title', label: { fr: 'Programme', en: 'Programme' }, type: 'text', fhir: { session: 'CarePlan.title' }, example: 'Prescri’Mouv', isDerived: true, isFreeText: true },
  { name: 'day', label: { fr: 'Date', en: 'Day' }, type: 'day', fhir: { plan: 'CarePlan.period.start', session: 'Appointment.start', measure: 'Observation.effectiveDateTime', assessment: 'DiagnosticReport.effectiveDateTime', goal: 'Goal.startDate', call: 'Communication.sent', note: 'Communication.sent' }, example: '2026-06-23' },
  { name: 'starts', label: { fr: 'Heure', en: 'Time' }, type: 'time', fhir: { session: 'Appointment.start', measure: 'Observation.effectiveDateTime', call: 'Communication.sent', note: 'Communication.sent' }, example: '10:00' },
  { name: 'ends', label: { fr: 'Heure de fin', en: 'End time' }, type: 'time', fhir: { session: 'Appointment.end' }, example: '11:00' },
  { name: 'minutes', label: { fr: 'Durée', en: 'Length' }, type: 'number', fhir: { session: 'Appointment.minutesDuration' }, unit: 'min', example: '60' },
  { name: 'state', label: { fr: 'État', en: 'State' }, type: 'code', fhir: { plan: 'CarePlan.status', session: 'Appointment.status', measure: 'Observation.status', goal: 'Goal.achievementStatus', call: 'Communication.statusReason' }, codes: [...new Set(['present', 'excused', 'absent', 'cancelled', 'cancelled-unexplained', 'final', 'amended', 'preliminary', ...planStates, ...goalStates, 'reached', 'no-answer', 'message-left'])], example: 'present' },
  { name: 'title', label: { fr: 'Intitulé', en: 'Title' }, type: 'text', fhir: { plan: 'CarePlan.title', session: 'Appointment.serviceType.text', assessment: 'DiagnosticReport.code.text' }, example: 'Marche nordique', isFreeText: true },
  { name: 'kind', label: { fr: 'Nature', en: 'Kind' }, type: 'code', fhir: { session: 'Appointment.serviceType', assessment: 'DiagnosticReport.code' }, codes: ['activity', 'workshop', 'initial', 'mid', 'final', 'follow-up', 'other'], example: 'activity' },
  { name: 'place', label: { fr: 'Lieu', en: 'Place' }, type: 'text', fhir: { session: 'Location.name' }, example: 'Complexe sportif de Pompey', isFreeText: true },
  { name: 'by', label: { fr: 'Par', en: 'By' }, type: 'text', fhir: { session: 'Practitioner.name', measure: 'Observation.performer.display', assessment: 'DiagnosticReport.performer.display', call: 'Communication.sender.display', note: 'Communication.sender.display' }, example: 'Camille Renaud', isFreeText: true },
  { name: 'effort', label: { fr: 'Effort ressenti (0 à 10)', en: 'Perceived effort (0 to 10)' }, type: 'number', fhir: { session: 'Observation.valueInteger, carnet-measure effort' }, unit: '{score}', example: '5' },
  { name: 'pain', label: { fr: 'Douleur (0 à 10)', en: 'Pain (0 to 10)' }, type: 'number', fhir: { session: 'Observation.valueQuantity, LOINC 72514-3' }, unit: '{score}', example: '3' },
  { name: 'mood', label: { fr: 'Humeur en partant', en: 'Mood on leaving' }, type: 'code', fhir: { session: 'Observation.valueCodeableConcept, carnet-measure mood' }, codes: ['worse', 'same', 'better'], example: 'better' },
  { name: 'incident', label: { fr: 'Incident', en: 'Incident' }, type: 'text', fhir: { session: 'AdverseEvent.event.text' }, example: 'Vertige en fin de séance', isFreeText: true },
  { name: 'measure', label: { fr: 'Mesure', en: 'Measure' }, type: 'text', fhir: { measure: 'Observation.code', goal: 'Goal.target.measure' }, example: 'six-minute-walk' },
  { name: 'measure_label', label: { fr: 'Nom de la mesure', en: 'Measure name' }, type: 'text', fhir: { measure: 'Observation.code.text' }, example: 'Marche de 6 minutes' },
  { name: 'value', label: { fr: 'Valeur', en: 'Value' }, type: 'number', fhir: { measure: 'Observation.valueQuantity.value' }, example: '390' },
  { name: 'second_value', label: { fr: 'Seconde valeur', en: 'Second value' }, type: 'number', fhir: { measure: 'Observation.component.valueQuantity.value' }, example: '80' },
  { name: 'comparator', label: { fr: 'Comparateur', en: 'Comparator' }, type: 'code', fhir: { measure: 'Observation.valueQuantity.comparator' }, codes: ['<', '<=', '>=', '>'], example: '>=' },
  { name: 'unit', label: { fr: 'Unité', en: 'Unit' }, type: 'text', fhir: { measure: 'Observation.valueQuantity.code' }, example: 'm' },
  { name: 'absent_reason', label: { fr: 'Raison sans valeur', en: 'Reason without a value' }, type: 'text', fhir: { measure: 'Observation.dataAbsentReason' }, example: 'not-performed' },
  { name: 'self_reported', label: { fr: 'Dit par la personne', en: 'Self-reported' }, type: 'boolean', fhir: { measure: 'Observation.performer' }, codes: ['true', 'false'], example: 'true' },
  { name: 'assessment', label: { fr: 'Bilan (identifiant)', en: 'Assessment (identifier)' }, type: 'text', fhir: { measure: 'DiagnosticReport.result' }, example: 'DiagnosticReport/3' },
  { name: 'session', label: { fr: 'Séance (identifiant)', en: 'Session (identifier)' }, type: 'text', fhir: { measure: 'Observation.focus' }, example: 'Appointment/44' },
  { name: 'text', label: { fr: 'Texte', en: 'Text' }, type: 'text', fhir: { measure: 'Observation.note', assessment: 'DiagnosticReport.conclusion', goal: 'Goal.description.text', call: 'Communication.payload', note: 'Communication.payload' }, example: 'Elle va au marché à pied.', isFreeText: true },
  { name: 'own_words', label: { fr: 'Mots de la personne', en: 'Own words' }, type: 'boolean', fhir: { goal: 'Goal.expressedBy' }, codes: ['true', 'false'], example: 'true' },
  { name: 'low', label: { fr: 'Au moins', en: 'At least' }, type: 'number', fhir: { goal: 'Goal.target.detailRange.low' }, example: '400' },
  { name: 'high', label: { fr: 'Au plus', en: 'At most' }, type: 'number', fhir: { goal: 'Goal.target.detailRange.high' }, example: '3' },
  { name: 'due_on', label: { fr: 'Échéance', en: 'Due on' }, type: 'day', fhir: { plan: 'CarePlan.period.end', goal: 'Goal.target.dueDate' }, example: '2026-07-07' },
  { name: 'sessions', label: { fr: 'Séances prévues', en: 'Planned sessions' }, type: 'text', fhir: { plan: 'CarePlan extension planned-sessions' }, example: '12' },
] as const satisfies readonly Field[];

export type FieldName = (typeof columns)[number]['name'];
export type Cells = Partial<Record<FieldName, string>>;

/** Every column, in its order in the file. One row is one thing of the carnet; a cell that does not apply is empty. */
export const fieldMap: readonly (Field & { name: FieldName })[] = columns;
