import type { RiskFactor } from './terms.js';

/** Where a code leads: an entry of the list of CSS art. D. 160-4, or a risk factor of CSP art. D. 1172-1-1. */
export type Icd10Target = { ald: number } | { risk: RiskFactor };

/** Code systems whose codes are read as ICD-10: the WHO's, its OID, the American edition. A host may name more. */
export const ICD_10_SYSTEMS: readonly string[] = [
  'http://hl7.org/fhir/sid/icd-10', 'urn:oid:2.16.840.1.113883.6.3', 'http://hl7.org/fhir/sid/icd-10-cm',
];

const ald: Readonly<Record<number, string>> = {
  1: 'I60 I61 I62 I63 I64 I69',
  2: 'D60 D61',
  3: 'I70 I73.1',
  4: 'B65',
  5: 'I05 I06 I07 I08 I34 I35 I36 I37 I42 I47 I48 I49 I50 Q20 Q21 Q22 Q23 Q24 Q25',
  6: 'B18 K73 K74',
  7: 'B20 B21 B22 B23 B24 D80 D81 D82 D83 D84',
  8: 'E10 E11 E12 E13 E14',
  9: 'G12 G40 G60 G70 G71 G72',
  10: 'D55 D56 D57 D58',
  11: 'D66 D67 D68',
  13: 'I20 I21 I22 I23 I24 I25',
  14: 'J43 J44 J96.1',
  15: 'F00 F01 F02 F03 G30',
  16: 'G20',
  17: 'E70 E71 E72 E74 E75 E76 E77',
  18: 'E84',
  19: 'N04 N18',
  20: 'G82.0 G82.1 G82.2',
  21: 'M30 M31 M32 M34',
  22: 'M05 M06',
  23: 'F20 F22 F25 F31 F33',
  24: 'K50 K51',
  25: 'G35',
  26: 'M41.0 M41.1',
  27: 'M45',
  28: 'Z94.0 Z94.1 Z94.2 Z94.3 Z94.4',
  29: 'A15 A16 A17 A18 A19 A30',
  30: 'C',
};

const risks: Partial<Record<RiskFactor, string>> = {
  overweight: 'E66.3 Z68.25 Z68.26 Z68.27 Z68.28 Z68.29',
  obesity: 'E66 Z68.3 Z68.4',
  hypertension: 'I10 I11 I12 I13 I15',
  undernutrition: 'E40 E41 E42 E43 E44 E45 E46',
  sedentary: 'Z72.3',
  dyslipidaemia: 'E78',
  addiction: 'F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 Z72.0 Z72.1 Z72.2',
};

/** Carriers without the disease: sickle-cell and thalassaemia trait; intolerance of lactose, no rare disease. */
const nowhere = 'D56.3 D57.3 E73';

/** A code as it is compared: `E11.9` and `e119` are one. */
const plain = (code: string): string => code.replace(/[.\s]/g, '').toUpperCase();

/** Prefixes with their targets, the longest first: E66.3 before E66. */
const prefixes: readonly (readonly [prefix: string, target: Icd10Target | undefined])[] = [
  ...Object.entries(ald).flatMap(([number, codes]) => codes.split(' ').map((code) => [plain(code), { ald: Number(number) }] as const)),
  ...Object.entries(risks).flatMap(([risk, codes]) => codes.split(' ').map((code) => [plain(code), { risk: risk as RiskFactor }] as const)),
  ...nowhere.split(' ').map((code) => [plain(code), undefined] as const),
].sort(([a], [b]) => b.length - a.length);

/**
 * Where an ICD-10 code may lead. Ours and inferred: no official table goes from a code to a number of the list, whose
 * titles often take some forms only. It proposes, a title in view; the doctor chooses.
 *
 * @returns `undefined` for what is no ICD-10 code, and for a code the table does not know.
 */
export function icd10Target(code: string): Icd10Target | undefined {
  const folded = plain(code);
  return /^[A-Z]\d\d/.test(folded) ? prefixes.find(([prefix]) => folded.startsWith(prefix))?.[1] : undefined;
}
