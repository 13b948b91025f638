import type { Carnet, CarnetPrescription } from '../carnet/model.js';
import { addMonths, expectDay, yearsBetween } from '../iso-date.js';
import type { ProgrammeProfile } from './eligibility.js';

const endOf = ({ endsOn, authoredOn, durationMonths }: CarnetPrescription): string | undefined =>
  endsOn ?? (authoredOn !== undefined && durationMonths !== undefined && durationMonths < 1200 ? addMonths(authoredOn, durationMonths) : undefined);

/** In force on a day: active, and not past its end as far as one knows it. */
const isInForce = (prescription: CarnetPrescription, today: string) => prescription.status === 'active' && (endOf(prescription) ?? today) >= today;

/**
 * What a carnet says of a person who looks for a programme: age, prescription, severe limitation. The rest nobody wrote
 * there, and stays to be checked. Prescriptions that could not be loaded are unknown, not missing.
 *
 * @throws RangeError when `today` is no calendar day.
 */
export function profileOf(carnet: Carnet, { today }: { today: string }): ProgrammeProfile {
  expectDay(today, 'profileOf');
  const { person: { birthDate = '' }, prescriptions, missing = [] } = carnet;
  const inForce = prescriptions.filter((prescription) => isInForce(prescription, today));
  const statements = inForce.map(({ severeLimitation }) => severeLimitation);
  return {
    today,
    age: yearsBetween(birthDate, today),
    prescription: inForce.length > 0 ? true : missing.includes('prescriptions') ? undefined : false,
    severeLimitation: statements.includes(true) ? true : statements.includes(false) ? false : undefined,
  };
}
