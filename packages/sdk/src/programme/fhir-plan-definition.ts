import type { CodeableConcept, Extension, PlanDefinition, PlanDefinitionAction, TimingRepeat, UsageContext } from 'fhir/r4.js';
import { MILESTONE_SYSTEM, milestoneLabels, SESSION_SYSTEM } from '../carnet/codes.js';
import {
  NEED_SYSTEM, PART_OF_PROGRAMME_SYSTEM, plainId, PLAN_DEFINITION_TYPE_SYSTEM, PROGRAMME_CANONICAL, PROGRAMME_EXTENSIONS as extensions,
  PROGRAMME_SYSTEM, UCUM_SYSTEM, USAGE_CONTEXT_SYSTEM,
} from './codes.js';
import type { FollowUp, Phase, Programme } from './model.js';

/** What an action of ours stands for. */
export type PartOfProgramme = 'course' | 'phase' | 'after' | 'kit' | 'instrument';

const concept = (system: string, code: string): CodeableConcept => ({ coding: [{ system, code }] });
const part = (code: PartOfProgramme) => [concept(PART_OF_PROGRAMME_SYSTEM, code)];
const units = { wk: 'semaines', mo: 'mois', a: 'ans' } as const;
const quantity = (value: number, code: keyof typeof units) => ({ value, unit: units[code], system: UCUM_SYSTEM, code });

/** An item as a list, and what nobody said as none. */
const listed = <Item>(item: Item | null | undefined | false): Item[] => (item === null || item === undefined || item === false ? [] : [item]);
const filled = <Key extends string, Item>(key: Key, items: Item[]) => (items.length > 0 ? { [key]: items } : {}) as Partial<Record<Key, Item[]>>;
const inferred = (isInferred: boolean | undefined) => (isInferred === undefined ? {} : { extension: [{ url: extensions.inferred, valueBoolean: isInferred }] });

const timed = (repeat: TimingRepeat) => (Object.keys(repeat).length > 0 ? { timingTiming: { repeat } } : {});

function phaseAction({ every, unit, times, sessions, lasts, isInferred }: Phase): PlanDefinitionAction {
  return {
    ...inferred(isInferred),
    code: part('phase'),
    ...timed({
      ...(lasts !== null && { boundsDuration: quantity(lasts, unit) }),
      ...(sessions !== null && { count: sessions }),
      frequency: times.min, frequencyMax: times.max, period: every, periodUnit: unit,
    }),
  };
}

/** The whole of the sessions: how many, how long each, over how long; within it the phases. */
function courseAction({ sessions, sessionMinutes, lasts, phases }: Programme): PlanDefinitionAction[] {
  const timing = timed({
    ...(lasts !== null && { boundsDuration: quantity(lasts.value, lasts.unit) }),
    ...(sessions !== null && { count: sessions }),
    ...(sessionMinutes !== null && { duration: sessionMinutes.min, durationMax: sessionMinutes.max, durationUnit: 'min' as const }),
  });
  if (phases.length === 0 && Object.keys(timing).length === 0) return [];
  return [{ code: part('course'), ...timing, ...filled('action', phases.map(phaseAction)) }];
}

const followUpAction = ({ kind, isInferred }: FollowUp): PlanDefinitionAction => ({
  ...inferred(isInferred), title: milestoneLabels[kind].fr, code: [concept(MILESTONE_SYSTEM, kind)],
});

function costExtension({ kind, text, euros }: NonNullable<Programme['cost']>): Extension {
  return {
    url: extensions.cost,
    extension: [
      { url: 'kind', valueCode: kind },
      { url: 'text', valueString: text },
      ...listed(euros !== undefined && { url: 'amount', valueMoney: { value: euros, currency: 'EUR' as const } }),
    ],
  };
}

function extensionsOf(programme: Programme): Extension[] {
  const { groupSize, isRenewable, financing, cost, isSessionsApproximate } = programme;
  return [
    ...listed(isSessionsApproximate !== undefined && { url: extensions.approximate, valueBoolean: isSessionsApproximate }),
    ...listed(groupSize && { url: extensions.groupSize, valueRange: { low: { value: groupSize.min }, high: { value: groupSize.max } } }),
    ...listed(isRenewable !== null && { url: extensions.renewable, valueBoolean: isRenewable }),
    ...listed(financing !== null && { url: extensions.financing, valueString: financing }),
    ...listed(cost && costExtension(cost)),
  ];
}

function contexts({ eligibility: { ageMin, ageMax, needs }, public: whom }: Programme): UsageContext[] {
  const about = (code: string) => ({ system: USAGE_CONTEXT_SYSTEM, code });
  const years = (value: number) => quantity(value, 'a');
  return [
    ...listed((ageMin ?? ageMax) !== undefined && {
      code: about('age'), valueRange: { ...(ageMin !== undefined && { low: years(ageMin) }), ...(ageMax !== undefined && { high: years(ageMax) }) },
    }),
    ...needs.map((need) => ({ code: about('focus'), valueCodeableConcept: concept(NEED_SYSTEM, need) })),
    ...listed(whom !== null && { code: about('focus'), valueCodeableConcept: { text: whom } }),
  ];
}

/**
 * Writes a programme as a FHIR R4 PlanDefinition: who may enter in `useContext`, where in `jurisdiction`, by whom in
 * `publisher`, its sessions and phases as timings of one action, its steps as one action each, its source as a citation.
 * Six extensions hold what R4 has no element for (`PROGRAMME_EXTENSIONS`). `fromPlanDefinition` reads it back equal.
 *
 * FHIR counts in whole numbers from 1: a programme whose phase has a part of a session a week is written as it is, and
 * no server takes it.
 */
export function toPlanDefinition(programme: Programme): PlanDefinition {
  const { id, name, territory, operator, content, after, kit, instruments, followUps, phone, url, resources, sessionKind, source } = programme;
  return {
    resourceType: 'PlanDefinition',
    language: 'fr',
    ...filled('extension', extensionsOf(programme)),
    url: `${PROGRAMME_CANONICAL}${plainId(id)}`,
    identifier: [{ system: PROGRAMME_SYSTEM, value: id }],
    title: name,
    type: concept(PLAN_DEFINITION_TYPE_SYSTEM, 'clinical-protocol'),
    status: 'active',
    ...(operator !== null && { publisher: operator }),
    ...filled('contact', listed((phone ?? url) !== null && {
      telecom: [...listed(phone !== null && { system: 'phone' as const, value: phone }), ...listed(url !== null && { system: 'url' as const, value: url })],
    })),
    ...(content !== null && { description: content }),
    ...filled('useContext', contexts(programme)),
    ...filled('jurisdiction', listed(territory !== null && { text: territory })),
    topic: [concept(SESSION_SYSTEM, sessionKind)],
    relatedArtifact: [
      { type: 'citation', citation: source },
      ...resources.map((resource) => ({ type: 'documentation' as const, display: resource.label, url: resource.url })),
    ],
    ...filled('action', [
      ...courseAction(programme),
      ...followUps.map(followUpAction),
      ...listed(after !== null && { code: part('after'), description: after }),
      ...kit.map((title) => ({ code: part('kit'), title })),
      ...instruments.map((title) => ({ code: part('instrument'), title })),
    ]),
  };
}
