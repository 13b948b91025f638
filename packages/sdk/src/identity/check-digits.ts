/**
 * Luhn check of a string of digits. `A` and `B`, in FINESS numbers of Corsica, count 1 and 2 (inferred from published
 * numbers, no official text found: hence never more than a warning).
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digitValue(digits.charAt(digits.length - 1 - index));
    const weighted = index % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

const digitValue = (character: string): number =>
  character === 'A' ? 1 : character === 'B' ? 2 : Number(character);

const INS_BODY = /^\d{5}(?:\d{2}|2[AB])\d{6}$/;

/**
 * The two-digit key that follows the 13 characters of a matricule: 97 − (N mod 97), where the Corsican `2A` counts as
 * `19` and `2B` as `18`.
 *
 * @returns `undefined` when the text is not the 13 characters of a matricule.
 */
export function computeInsKey(first13: string): string | undefined {
  if (typeof first13 !== 'string' || !INS_BODY.test(first13)) return undefined;
  const number = Number(first13.replace('2A', '19').replace('2B', '18'));
  return String(97 - (number % 97)).padStart(2, '0');
}
