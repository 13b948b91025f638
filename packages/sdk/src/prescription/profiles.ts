import { CANONICAL } from '../canonical.js';

const profile = (id: string) => `${CANONICAL}/StructureDefinition/${id}`;

/**
 * Our profiles of R4 resources that neither FR Core 2.2.0 nor another French guide constrains: what `meta.profile` of our
 * resources declares. The definitions stand in `packages/sdk/fhir/`, made by `scripts/fhir-definitions.mjs`.
 */
export const PROFILES = {
  /** One component of a prescription. */
  serviceRequest: profile('apa-service-request'),
  /** An Observation that is a yes or a no of the prescriber. */
  statement: profile('apa-statement'),
  /** An Observation of one dimension of functional limitation, with its level. */
  limitation: profile('apa-limitation'),
  /** An Observation of the distance of a six-minute walk test, in metres. */
  walkTest: profile('apa-walk-test'),
  /** Why the person may be prescribed an adapted activity. */
  condition: profile('apa-reason-condition'),
  /** What the patient wants to be able to do. */
  goal: profile('apa-goal'),
  /** An agreement or a refusal of the patient. */
  consent: profile('apa-consent'),
  /** What is asked of the structure that receives the prescription. */
  task: profile('apa-task'),
  /** Who signed the act, and all that belongs to it. */
  provenance: profile('apa-provenance'),
} as const;
