import type { RuleSet } from '@sport-sante/sdk/prescription/domain';
import { remembered } from '../internal/people.js';
import type { Territory } from '../provider/contexts.js';

type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (...names: string[]) => (value: unknown): boolean => Array.isArray(value) && value.every((item) => isParts(item) && names.every((name) => isText(item[name])));

const isLinks = (value: unknown): boolean => isListOf('label', 'url')(value) && (value as { url: string }[]).every(({ url }) => /^https?:/.test(url));

const only = (given: Parts, kinds: Readonly<Record<string, (value: unknown) => boolean>>): Parts =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== undefined && (kinds[key]?.(value) ?? false)));

const ofRules: { [Key in keyof RuleSet]: (value: unknown) => boolean } = {
  version: isText, legalMentions: isText, physiotherapistRenewals: Number.isInteger, warningSigns: (value) => value === 'inform' || value === 'block',
  roles: (value) => isListOf('profession', 'from')(value) && (value as Parts[]).every(({ acts }) => Array.isArray(acts)),
  durationMonths: (value) => isParts(value) && Number.isInteger(value['min']) && Number.isInteger(value['max']),
};

const ofTerritory: { [Key in keyof Territory]-?: (value: unknown) => boolean } = {
  name: isText, phone: isText, ruleSet: isParts, paper: isParts, structures: isListOf('name'), programmes: isListOf('name', 'url'), links: isLinks, network: isParts,
};

/** A territory as a host gives it, without the parts that are none: the default of each holds then. */
function readTerritory(given: unknown): { territory: Territory; isWhole: boolean } | undefined {
  if (!isParts(given)) return undefined;
  const parts = only(given, ofTerritory);
  const rules = isParts(parts['ruleSet']) ? parts['ruleSet'] : {};
  const ruleSet = only(rules, ofRules);
  const known = (all: Parts) => Object.values(all).filter((value) => value !== undefined).length;
  return {
    territory: { name: '', ...parts, ...(parts['ruleSet'] !== undefined && { ruleSet }) },
    isWhole: known(given) === known(parts) && known(rules) === known(ruleSet),
  };
}

export const rememberedTerritory = () => remembered(readTerritory);
