/**
 * Every resource that the SDK writes for its synthetic people. Reads packages/sdk/src. Writes nothing.
 */
import { tsImport } from 'tsx/esm/api';
import { carnetBundles } from './carnets.mjs';
import { orientationBundles } from './orientation.mjs';
import { clubBundles, clubServices } from './clubs.mjs';

const { demoResources, prescriptions, questionnaireResponses } = await tsImport('../../packages/sdk/src/testing/index.ts', import.meta.url);
const { checkPrescription, prescriptionSchema, toOperationOutcome, toPrescriptionBundle, toStopBundle, viewFor } = await tsImport('../../packages/sdk/src/prescription/index.ts', import.meta.url);

const { instruments } = await tsImport('../../packages/sdk/src/questionnaire/instruments/all.ts', import.meta.url);
const { instrumentOf, toQuestionnaireBundle } = await tsImport('../../packages/sdk/src/questionnaire/fhir.ts', import.meta.url);

const { carnets } = await tsImport('../../packages/sdk/src/testing/carnets.ts', import.meta.url);
const { readCarnet } = await tsImport('../../packages/sdk/src/carnet/fhir.ts', import.meta.url);
const { toCarnetDocument, toOutcomeLetter } = await tsImport('../../packages/sdk/src/document/index.ts', import.meta.url);

export { toPrescriptionBundle };

export const questionnaires = Object.values(instruments).map(({ questionnaire }) => questionnaire);

/** When the examples are recorded: the same files at each run. */
export const RECORDED = '2026-11-22T09:00:00+01:00';

const whole = Object.entries(prescriptions).filter(([, prescription]) => prescriptionSchema.safeParse(prescription).success);

/** Answers as a form sends them: one that asks about its own answers sends nothing yet. */
const answered = Object.entries(questionnaireResponses).filter(([name]) => name !== 'onapsPaqInconsistent');

const filledIn = answered.map(([name, response], index) => {
  const score = instruments[instrumentOf(response.questionnaire)].score(response, { ageYears: 68, sex: 'female' });
  const id = `3c9e1f70-52ab-4d18-9e64-${String(index).padStart(12, '0')}`;
  return { name: `answers ${name}`, bundle: toQuestionnaireBundle({ response, score, id }) };
});

/** What is handed over of a carnet: letter and record as FHIR documents. */
const documents = [['year', '2026-06-17'], ['yearAfter', '2026-07-10'], ['minor', '2026-06-17'], ['empty', '2026-06-17']].flatMap(([name, today], index) => {
  const { carnet } = readCarnet(carnets[name]);
  const id = `7d1f0c52-4b8e-4a63-9d10-${String(index).padStart(12, '0')}`;
  return [
    { name: `letter ${name}`, bundle: toOutcomeLetter(carnet, { sentOn: today, today, author: { name: 'Camille Renaud' }, proposal: 'Continuer.', id }).bundle },
    { name: `carnet ${name}`, bundle: toCarnetDocument(carnet, { view: 'clinician', today, printedAt: RECORDED, id }).bundle },
    { name: `carnet of the patient ${name}`, bundle: toCarnetDocument(carnet, { view: 'patient', today, printedAt: RECORDED, id }).bundle },
  ];
});

/** @type {{ name: string, bundle: object }[]} each prescription as a transaction, in each mode of output; then each questionnaire, then what is made of a carnet and of a directory */
export const bundles = [...whole.flatMap(([name, prescription]) => [
  { name, bundle: toPrescriptionBundle(prescription, { recorded: RECORDED }) },
  { name: `${name}, US`, bundle: toPrescriptionBundle(prescription, { recorded: RECORDED, usPhysicalActivity: true }) },
  { name: `${name}, reduced`, bundle: toPrescriptionBundle(viewFor(prescription, 'other'), { recorded: RECORDED }) },
  ...(prescription.stopped && prescription.view === undefined ? [{ name: `${name}, its end`, bundle: toStopBundle(prescription, { recorded: RECORDED }) }] : []),
]), ...filledIn, ...carnetBundles, ...documents, ...orientationBundles, ...clubBundles];

/** Ten years of one carnet are of one make: some of each say enough. */
const isOneOfMany = ({ id }) => /^carnet-16-[a-z-]+-\d{2,}$/.test(id);

const outcomes = Object.entries(prescriptions).map(([name, prescription]) => ({
  name: `${name} OperationOutcome`,
  resource: toOperationOutcome(checkPrescription(prescription, { today: RECORDED.slice(0, 10) })),
}));

/** @type {{ name: string, resource: object, inBundle?: boolean }[]} */
export const emitted = [
  ...bundles.flatMap(({ name, bundle }) => bundle.entry.map(({ resource }, index) => ({ name: `${name} ${index + 1} ${resource.resourceType}`, resource, inBundle: true }))),
  ...outcomes,
  ...clubServices,
  ...demoResources().filter((resource) => !isOneOfMany(resource)).map((resource) => ({ name: `${resource.resourceType}/${resource.id}`, resource })),
];
