/** Synthetic people and a server in memory, for tests, stories and examples. No real person, no test library. */
export { carnets } from './carnets.js';
export { essonneDirectory, exampleClubs, streamTerritory, territoryClubs, type TerritoryOptions } from './clubs.js';
export { demoResources } from './demo-resources.js';
export { fakePort, type FakePort } from './fake-port.js';
export { paperCases } from './paper-cases.js';
export { patients } from './patients.js';
export { practitioners } from './practitioners.js';
export { prescriptionBundles } from './prescription-bundles.js';
export { prescriptionParts } from './prescription-parts.js';
export { prescriptions } from './prescriptions.js';
export { questionnaireResponses } from './questionnaire-responses.js';
export { questionnaires } from './questionnaires.js';
export { patientRecord } from './record.js';
export { maisonsSportSante } from './structures.js';
export { respond } from './respond.js';
