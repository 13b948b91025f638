import { codesIn, isObject, objectsIn, textIn, wordsIn, type Loose } from './fhir-record-parts.js';
import type { RecordContents } from './fhir-record-contents.js';

/** WHO classification of medicines, as HL7 names it. C07: beta-blocking agents. */
const ATC_SYSTEM = 'http://www.whocc.no/atc';
const BETA_BLOCKERS = 'C07';

/** R4: what is not an order to take it. */
const notOrders: readonly unknown[] = ['proposal', 'plan', 'option'];

function isCurrent({ resourceType, status, intent, doNotPerform }: Loose): boolean {
  if (status !== 'active') return false;
  return resourceType === 'MedicationStatement' || (resourceType === 'MedicationRequest' && doNotPerform !== true && !notOrders.includes(intent));
}

/** What is taken: its concept, and the words of the reference that leads to it. */
function medicineOf(resource: Loose, find: RecordContents['find']): { concept: unknown; display: string | undefined } {
  const { medicationCodeableConcept: concept, medicationReference, contained } = resource;
  if (isObject(concept) || !isObject(medicationReference)) return { concept, display: undefined };
  const reference = textIn(medicationReference['reference']) ?? '';
  const medication = reference.startsWith('#') ? objectsIn(contained).find(({ id }) => `#${String(id)}` === reference) : find(reference);
  return { concept: medication?.['code'], display: textIn(medicationReference['display']) };
}

/** Current medicines in words, and whether one is coded as a beta-blocker. Codes only: no name of a medicine is guessed from. */
export function readTreatments({ resources, find }: Pick<RecordContents, 'resources' | 'find'>): { treatments: string[]; betaBlocker?: boolean } {
  const medicines = resources.filter(isCurrent).map((resource) => medicineOf(resource, find));
  const words = medicines.flatMap(({ concept, display }) => wordsIn(concept).at(0) ?? display ?? []);
  const isBetaBlocker = medicines.some(({ concept }) => codesIn(concept, ATC_SYSTEM).some((code) => code.toUpperCase().startsWith(BETA_BLOCKERS)));
  return { treatments: [...new Set(words)], ...(isBetaBlocker && { betaBlocker: true }) };
}
