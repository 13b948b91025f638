import type { CodeableConcept, Extension, PlanDefinition, PlanDefinitionAction, Range, TimingRepeat } from 'fhir/r4.js';
import { MILESTONE_SYSTEM, SESSION_SYSTEM } from '../carnet/codes.js';
import type { Issue } from '../issue.js';
import { NEED_SYSTEM, PART_OF_PROGRAMME_SYSTEM, PROGRAMME_EXTENSIONS as extensions, PROGRAMME_SYSTEM, USAGE_CONTEXT_SYSTEM } from './codes.js';
import type { PartOfProgramme } from './fhir-plan-definition.js';
import { eligibilitySchema, followUpSchema, isProgramme, phaseSchema, type Eligibility, type FollowUp, type Phase, type Programme } from './model.js';

/* What comes in is somebody's: a list may hold null, an element may be of any type. Nothing here trusts the types of FHIR. */
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = <Item>(value: readonly Item[] | undefined): Item[] => (Array.isArray(value) ? value.filter(isObject) as Item[] : []);
const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const number = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const whole = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null);
const one = <Key extends string, Value>(key: Key, value: Value | undefined) => (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;

const codeIn = (concepts: readonly CodeableConcept[] | undefined, system: string): string | undefined =>
  list(concepts).flatMap(({ coding }) => list(coding)).find((each) => each.system === system && typeof each.code === 'string')?.code;
const extensionOf = (element: { extension?: Extension[] | undefined }, url: string) => list(element.extension).find((each) => each.url === url);
const flagOf = (element: { extension?: Extension[] | undefined }, url: string) => {
  const value = extensionOf(element, url)?.valueBoolean;
  return typeof value === 'boolean' ? value : undefined;
};

const repeatOf = ({ timingTiming }: PlanDefinitionAction): TimingRepeat => (isObject(timingTiming) && isObject(timingTiming.repeat) ? timingTiming.repeat : {});

function rangeOf(min: unknown, max: unknown): { min: number; max: number } | null {
  const [low, high] = [number(min) ?? number(max), number(max) ?? number(min)];
  return low === undefined || high === undefined ? null : { min: low, max: high };
}

const MINUTES: Record<string, number> = { min: 1, h: 60 };

function minutesOf({ duration, durationMax, durationUnit }: TimingRepeat): Programme['sessionMinutes'] {
  const factor = MINUTES[durationUnit ?? ''];
  const range = factor === undefined ? null : rangeOf(duration, durationMax);
  return range && { min: range.min * (factor ?? 1), max: range.max * (factor ?? 1) };
}

function boundsOf({ boundsDuration }: TimingRepeat): Programme['lasts'] {
  const value = number(boundsDuration?.value);
  const code = boundsDuration?.code;
  return value !== undefined && (code === 'wk' || code === 'mo') ? { value, unit: code } : null;
}

/** A phase; `undefined` when the action has no rhythm in weeks or months. */
function phaseOf(action: PlanDefinitionAction): Phase | undefined {
  const repeat = repeatOf(action);
  const unit = repeat.periodUnit;
  if (unit !== 'wk' && unit !== 'mo') return undefined;
  const bounds = boundsOf(repeat);
  const phase = {
    every: repeat.period, unit, times: rangeOf(repeat.frequency, repeat.frequencyMax), sessions: whole(repeat.count),
    lasts: bounds?.unit === unit ? whole(bounds.value) : null, ...one('isInferred', flagOf(action, extensions.inferred)),
  };
  return phaseSchema.safeParse(phase).success ? phase as Phase : undefined;
}

const partOf = ({ code }: PlanDefinitionAction) => codeIn(code, PART_OF_PROGRAMME_SYSTEM) as PartOfProgramme | undefined;

function followUpOf(action: PlanDefinitionAction): FollowUp | undefined {
  const followUp = { kind: codeIn(action.code, MILESTONE_SYSTEM), ...one('isInferred', flagOf(action, extensions.inferred)) };
  return followUpSchema.safeParse(followUp).success ? followUp as FollowUp : undefined;
}

function eligibilityOf(plan: PlanDefinition): Eligibility {
  const about = (kind: string) => list(plan.useContext).filter(({ code }) => isObject(code) && code.system === USAGE_CONTEXT_SYSTEM && code.code === kind);
  const age: Range = about('age').map(({ valueRange }) => valueRange).find(isObject) ?? {};
  const needs = about('focus').flatMap(({ valueCodeableConcept }) => codeIn(isObject(valueCodeableConcept) ? [valueCodeableConcept] : [], NEED_SYSTEM) ?? []);
  return {
    ...one('ageMin', number(age.low?.value)), ...one('ageMax', number(age.high?.value)),
    needs: needs.filter((need) => eligibilitySchema.safeParse({ needs: [need] }).success) as Eligibility['needs'],
  };
}

function publicOf(plan: PlanDefinition): string | null {
  const concepts = list(plan.useContext).map(({ valueCodeableConcept }) => valueCodeableConcept).filter(isObject) as CodeableConcept[];
  return words(concepts.find((concept) => codeIn([concept], NEED_SYSTEM) === undefined && words(concept.text) !== null)?.text);
}

function costOf(plan: PlanDefinition): Programme['cost'] {
  const parts = list(extensionOf(plan, extensions.cost)?.extension);
  const [kind, text] = [parts.find(({ url }) => url === 'kind')?.valueCode, words(parts.find(({ url }) => url === 'text')?.valueString)];
  if ((kind !== 'free' && kind !== 'fixed' && kind !== 'modulated') || text === null) return null;
  return { kind, text, ...one('euros', number(parts.find(({ url }) => url === 'amount')?.valueMoney?.value)) };
}

function sizeOf(plan: PlanDefinition): Programme['groupSize'] {
  const size: Range | undefined = extensionOf(plan, extensions.groupSize)?.valueRange;
  return rangeOf(size?.low?.value, size?.high?.value);
}

/** Actions at any depth, an action before what is in it. No recursion: the depth is somebody's. */
function allOf(plan: PlanDefinition): PlanDefinitionAction[] {
  const waiting = list(plan.action).reverse();
  const found: PlanDefinitionAction[] = [];
  for (let action = waiting.pop(); action; action = waiting.pop()) {
    found.push(action);
    for (const inner of list(action.action).reverse()) waiting.push(inner);
  }
  return found;
}

function idOf(plan: PlanDefinition): string | undefined {
  const own = list(plan.identifier).find(({ system }) => system === PROGRAMME_SYSTEM)?.value;
  return words(own) ?? words(plan.id) ?? words(typeof plan.url === 'string' ? plan.url.split('|')[0]?.split('/').at(-1) : undefined) ?? undefined;
}

const problem = (code: string, severity: Issue['severity'], path: Issue['path'], params?: Record<string, unknown>): Issue => ({ code, severity, path, ...(params && { params }) });

/**
 * Reads a programme out of a PlanDefinition, ours or anybody's. What has no place in a programme is said in the issues,
 * and never throws. `programme` is `undefined` when it is no PlanDefinition, or has no name to go by.
 */
export function fromPlanDefinition(input: unknown): { programme: Programme | undefined; issues: Issue[] } {
  if (!isObject(input) || input['resourceType'] !== 'PlanDefinition') return { programme: undefined, issues: [problem('not-a-plan-definition', 'error', [])] };
  const plan = input as unknown as PlanDefinition;
  const id = idOf(plan);
  const name = words(plan.title) ?? words(plan.name) ?? id;
  if (id === undefined || name === undefined) return { programme: undefined, issues: [problem('programme-name-missing', 'error', ['title'])] };

  const actions = allOf(plan).map((action) => ({ action, part: partOf(action), phase: phaseOf(action), followUp: followUpOf(action) }));
  const course = actions.find(({ part }) => part === 'course')?.action;
  const ignored = actions.filter(({ action, part, phase, followUp }) => !part && !phase && !followUp && list(action.action).length === 0);
  const titlesOf = (part: PartOfProgramme) => actions.filter((each) => each.part === part).flatMap(({ action }) => words(action.title) ?? []);
  const telecoms = list(plan.contact).flatMap(({ telecom }) => list(telecom));
  const repeat = course ? repeatOf(course) : {};
  const kind = codeIn(plan.topic, SESSION_SYSTEM);

  const programme: Programme = {
    id, name,
    territory: list(plan.jurisdiction).map(({ text, coding }) => words(text) ?? words(list(coding)[0]?.display)).find((text) => text !== null) ?? null,
    operator: words(plan.publisher),
    public: publicOf(plan),
    eligibility: eligibilityOf(plan),
    sessions: whole(repeat.count),
    ...one('isSessionsApproximate', flagOf(plan, extensions.approximate)),
    phases: actions.flatMap(({ part, phase }) => (part === 'course' ? [] : phase ?? [])),
    lasts: boundsOf(repeat),
    sessionMinutes: minutesOf(repeat),
    groupSize: sizeOf(plan),
    isRenewable: flagOf(plan, extensions.renewable) ?? null,
    after: words(actions.find(({ part }) => part === 'after')?.action.description),
    cost: costOf(plan),
    financing: words(extensionOf(plan, extensions.financing)?.valueString),
    kit: titlesOf('kit'),
    content: words(plan.description),
    instruments: titlesOf('instrument'),
    followUps: actions.flatMap(({ followUp }) => followUp ?? []),
    phone: words(telecoms.find(({ system }) => system === 'phone')?.value),
    url: words(telecoms.find(({ system }) => system === 'url')?.value),
    resources: list(plan.relatedArtifact).flatMap(({ type, display, label, url }) => {
      const [text, address] = [words(display) ?? words(label) ?? words(url), words(url)];
      return type === 'documentation' && text !== null && address !== null ? [{ label: text, url: address }] : [];
    }),
    sessionKind: kind === 'workshop' ? 'workshop' : 'activity',
    source: words(list(plan.relatedArtifact).find(({ type }) => type === 'citation')?.citation) ?? words(plan.url) ?? id,
  };
  const issues = ignored.length > 0 ? [problem('actions-not-read', 'information', ['action'], { count: ignored.length })] : [];
  return isProgramme(programme) ? { programme, issues } : { programme: undefined, issues: [...issues, problem('programme-not-read', 'error', [])] };
}
