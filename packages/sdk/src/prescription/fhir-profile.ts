const PA = 'http://hl7.org/fhir/us/physical-activity/StructureDefinition';

/** Profiles of the HL7 US Physical Activity IG 1.0.1, declared in its output mode only. */
export const US_PROFILES = {
  serviceRequest: `${PA}/pa-servicerequest`,
  goal: `${PA}/pa-goal`,
  task: `${PA}/pa-task-for-referral-management`,
  lowActivity: `${PA}/pa-condition-low-pa`,
} as const;

/** How a prescription is written. */
export interface WriteOptions {
  /**
   * Declares the profiles of the HL7 US Physical Activity IG 1.0.1 beside ours, and writes the Condition it has for
   * inactivity. One constraint stays out of reach: its subjects, requesters and authors are people of US Core.
   * A structure that is a HealthcareService, which that IG takes neither as performer nor as owner, is named by its numbers
   * and its words: it reads back without its `reference`.
   */
  usPhysicalActivity?: boolean | undefined;
}
