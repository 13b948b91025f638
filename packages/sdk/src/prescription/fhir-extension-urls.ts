import { CANONICAL } from '../canonical.js';

const own = (name: string) => `${CANONICAL}/StructureDefinition/apa-${name}`;

/** URLs of our extensions: what the mapping needs of the table in `fhir-extensions.ts`, whose words a page need not load. */
export const extensionUrls = {
  noteKind: own('note-kind'),
  originalDate: own('original-date'),
  originalPrescriber: own('original-prescriber'),
  exactDuration: own('exact-duration'),
  condition: own('condition'),
  screenedOn: own('screened-on'),
  screeningTool: own('screening-tool'),
  prescribingOrganization: own('prescribing-organization'),
  attendingPhysician: own('attending-physician'),
  orientation: own('orientation'),
  reportRecipient: own('report-recipient'),
  sharedSection: own('shared-section'),
  withheldSection: own('withheld-section'),
  handedOver: own('handed-over'),
  leftEmpty: own('left-empty'),
} as const;
