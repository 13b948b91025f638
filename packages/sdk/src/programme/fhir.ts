export { toPlanDefinition } from './fhir-plan-definition.js';
export { fromPlanDefinition } from './fhir-plan-definition-read.js';
export { startCarePlan, type StartOptions, type StartedPlan } from './fhir-start.js';
