import type { Profession } from '../identity/model.js';
import type { ActKind } from './terms.js';

/** A profession that may sign some acts, from a day on. */
export interface PrescriberRole {
  profession: Profession;
  acts: readonly ActKind[];
  /** First day it is allowed, `2022-03-04`. */
  from: string;
  /** Last day. `undefined`: still in force. */
  until?: string;
  source: string;
}

/** What a territory or a change of law may set otherwise, with the version that is printed. */
export interface RuleSet {
  /** Shown beside the decision help and in the footer of the paper: « 2026-11 ». */
  version: string;
  roles: readonly PrescriberRole[];
  /** Articles named on the paper. */
  legalMentions: string;
  /** Prescribed length, in months (UCUM `mo`). */
  durationMonths: { readonly min: number; readonly max: number };
  /** How often a masseur-kinésithérapeute may renew. */
  physiotherapistRenewals: number;
  /** Whether a warning sign of the HAS stops the prescription, or is only told. A choice of the host. */
  warningSigns: 'inform' | 'block';
}

/**
 * The rules in force as the notes of 21 November 2026 found them. Confirmed: roles, length, number of renewals. Whether the
 * annex of the arrêté (JO of 31 December 2023) asks for other mentions on paper is not: it could not be read.
 */
export const defaultRuleSet: RuleSet = {
  version: '2026-11',
  roles: [
    // Décret 2016-1990: the médecin traitant. Which doctor that is, no record says surely: any is let through.
    { profession: 'physician', acts: ['initial', 'renewal', 'adaptation'], from: '2017-03-01', source: 'CSP art. L. 1172-1' },
    { profession: 'physiotherapist', acts: ['renewal', 'adaptation'], from: '2023-04-01', source: 'CSP art. D. 1172-2-1' },
  ],
  legalMentions: 'Articles L. 1172-1 et D. 1172-1 à D. 1172-5 du code de la santé publique.',
  durationMonths: { min: 3, max: 6 },
  physiotherapistRenewals: 1,
  warningSigns: 'inform',
};

/** The rules with what a host sets otherwise; what it sets to `undefined`, or not at all, stays. */
export function ruleSetWith(changes: Partial<RuleSet> | undefined): RuleSet {
  const given = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaultRuleSet, ...Object.fromEntries(given) };
}

/** Whether a profession may sign an act on a day. */
export function maySign({ roles }: RuleSet, { profession, act, on }: { profession: Profession; act: ActKind; on: string }): boolean {
  return roles.some((role) => role.profession === profession && role.acts.includes(act) && role.from <= on && (role.until === undefined || on <= role.until));
}
