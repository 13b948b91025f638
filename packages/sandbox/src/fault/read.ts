import { isObject, type JsonObject } from '../resource/resource.js';
import type { FaultPlan } from './rule.js';

type Check = (value: unknown) => boolean;

const isMoment: Check = (value) => value === 'before' || value === 'after';
const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNatural: Check = (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value);
const isStatus: Check = (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
const isRange: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isNatural) && Number(value[0]) <= Number(value[1]);
const isRetryAfter: Check = (value) => isNatural(value) || isText(value) || (isObject(value) && hasOnly(value, ['dateIn']) && isNatural(value['dateIn']));
const optional = (check: Check): Check => (value) => value === undefined || check(value);

/** What each kind of fault is made of. */
const FAULTS: Record<string, Record<string, Check>> = {
  latency: { ms: (value) => isNatural(value) || isRange(value) },
  drop: { when: isMoment },
  status: { status: isStatus, retryAfter: optional(isRetryAfter), when: optional(isMoment) },
  duplicate: {},
  cut: {},
  body: { body: isText, status: optional(isStatus), contentType: optional(isText), when: optional(isMoment) },
};

const RULE: Record<string, Check> = {
  fault: isObject,
  match: optional(isMatch),
  times: optional(isCount),
  after: optional(isCount),
  probability: optional((value) => isNatural(value) && Number(value) <= 1),
};

/** @throws TypeError naming the first rule and property that is wrong. */
export function readFaults(input: unknown): FaultPlan {
  const plan = Array.isArray(input) ? { rules: input as unknown } : input;
  if (!isObject(plan) || !Array.isArray(plan['rules'])) throw new TypeError('Faults are a list of rules, or an object with "rules".');
  demand(plan, { rules: Array.isArray, seed: optional(Number.isSafeInteger) }, 'the plan');
  plan['rules'].forEach(checkRule);
  return plan as unknown as FaultPlan;
}

function checkRule(rule: unknown, index: number): void {
  const name = `fault rule ${String(index + 1)}`;
  if (!isObject(rule)) throw new TypeError(`In ${name}: expected an object.`);
  demand(rule, RULE, name);
  const { fault } = rule;
  if (!isObject(fault)) return;
  const parts = FAULTS[String(fault['kind'])];
  if (parts === undefined) throw new TypeError(`In ${name}: "kind" is one of ${Object.keys(FAULTS).join(', ')}, not ${say(fault['kind'])}.`);
  demand(fault, { kind: isText, ...parts }, name);
}

function isMatch(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, ['method', 'path'])) return false;
  const { method, path } = value;
  return (method === undefined || isText(method) || (Array.isArray(method) && method.every(isText))) && optional((text) => isText(text) && String(text).startsWith('/'))(path);
}

function demand(object: JsonObject, parts: Record<string, Check>, name: string): void {
  const stranger = Object.keys(object).find((key) => !Object.hasOwn(parts, key));
  if (stranger !== undefined) throw new TypeError(`In ${name}: "${stranger}" is not a property.`);
  const wrong = Object.entries(parts).find(([key, check]) => !check(object[key]));
  if (wrong !== undefined) throw new TypeError(`In ${name}: "${wrong[0]}" cannot be ${say(object[wrong[0]])}.`);
}

function hasOnly(object: JsonObject, keys: readonly string[]): boolean {
  return Object.keys(object).every((key) => keys.includes(key));
}

function say(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}

