/**
 * Professions this project names. Health professions have a code in TRE_G15, the EAPA in TRE_R85 (see `codes.ts`);
 * `sports-educator` has none.
 */
export const professions = [
  'physician', 'physiotherapist', 'occupational-therapist', 'psychomotor-therapist',
  'nurse', 'midwife', 'dietitian', 'podiatrist', 'eapa', 'sports-educator',
] as const;
export type Profession = (typeof professions)[number];
