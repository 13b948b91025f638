import type { ClubHit, ClubQuery } from '@sport-sante/sdk/club/model';
import type { Prescription } from '@sport-sante/sdk/prescription';

type Limitation = NonNullable<ClubQuery['limitation']>;
/** From the least; a dimension that is severe while the prescriber does not call the limitation severe counts as moderate. */
const levels: readonly Limitation[] = ['none', 'minimal', 'moderate'];

/**
 * What a prescription asks of a structure: the prescriber’s own word for a severe limitation (CSP art. D. 1172-3), else the
 * greatest level they wrote beside a dimension; and who may dispense. Nothing is graded here that nobody wrote.
 */
export function prescribed({ severeLimitation, limitations = {}, dispensers }: Prescription): Pick<ClubQuery, 'limitation' | 'dispensers'> {
  const written = Object.values(limitations).map((level) => (level === 'severe' ? 'moderate' : level)).filter((level) => levels.includes(level));
  const greatest = written.length > 0 ? levels[Math.max(...written.map((level) => levels.indexOf(level)))] : undefined;
  const limitation = severeLimitation ? 'severe' : greatest;
  return { ...(limitation && { limitation }), ...(dispensers.length > 0 && { dispensers: [...dispensers] }) };
}

/** Whether one has to ask a place before somebody is sent there: the rule of the prescription does not surely open it. */
export const isToAsk = ({ reasons }: ClubHit): boolean => reasons.some(({ code }) => code === 'to-ask-limitation');
