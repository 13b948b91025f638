import type { Observation } from 'fhir/r4.js';
import type { MeasureContext } from './fhir-measures.js';
import { whenOf, type Clock } from './fhir-measures-when.js';
import { isRecord, records, sorted, text, type Json, type Moment } from './fhir-read-values.js';

/** One Observation, and the panels it is in, the nearest first: they lend it what it does not say itself. */
export interface Read { id: string; observation: Json; panels: readonly Read[] }

/** Panels of panels: as deep as anybody makes them. */
const DEEPEST = 4;

/** What is never shown: it was taken back, or there is no result. */
const hidden: readonly unknown[] = ['entered-in-error', 'cancelled'];
const isShown = (each: unknown): each is Json => isRecord(each) && each['resourceType'] === 'Observation' && !hidden.includes(each['status']);

function nameOf({ resolve }: MeasureContext, from: Json, reference: unknown): string | undefined {
  const written = text(reference, 'reference');
  return resolve?.(from as unknown as Observation, reference)
    ?? (written === undefined ? undefined : /(?<![A-Za-z])[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}(?=$|\/_history\/)/.exec(written)?.[0] ?? written);
}

/** Observations by id, each once, with those that stand inside of a panel. */
export function readsOf(observations: readonly unknown[], context: MeasureContext): Read[] {
  const given = sorted(observations.filter(isShown).map((observation) => ({ id: context.idOf(observation as unknown as Observation), observation })), ({ id }) => [id]);
  const panelOf = new Map<string, { id: string; observation: Json }>();
  for (const panel of given) {
    if (panel.observation['hasMember'] === undefined) continue;
    for (const member of records(panel.observation, 'hasMember')) {
      const name = nameOf(context, panel.observation, member);
      if (name !== undefined && name !== panel.id && !panelOf.has(name)) panelOf.set(name, panel);
    }
  }
  const panelsOf = (id: string, depth = 0): Read[] => {
    const panel = depth < DEEPEST ? panelOf.get(id) : undefined;
    return panel ? [{ ...panel, panels: [] }, ...panelsOf(panel.id, depth + 1)] : [];
  };
  return given.flatMap(({ id, observation }): Read[] => {
    const read: Read = { id, observation, panels: panelOf.size === 0 ? [] : panelsOf(id) };
    if (observation['contained'] === undefined) return [read];
    return [read, ...records(observation, 'contained').filter(isShown).map((each, index) => ({ id: `${id}#${text(each['id']) ?? String(index)}`, observation: each, panels: [read, ...read.panels] }))];
  });
}

/** The session an Observation was made in, or its panel. */
export function sessionOf({ observation, panels }: Read, context: MeasureContext): string | undefined {
  const { sessionIds } = context;
  if (!sessionIds || sessionIds.size === 0) return undefined;
  for (const holder of [observation, ...panels.map((panel) => panel.observation)]) {
    for (const reference of [holder['focus'], holder['encounter'], holder['partOf']].flatMap((each) => (each === undefined ? [] : records(each)))) {
      const session = sessionIds.get(nameOf(context, holder, reference) ?? '');
      if (session !== undefined) return session;
    }
  }
  return undefined;
}

/** The bilan that names an Observation, or its panel. */
export function assessmentOf({ id, panels }: Read, context: MeasureContext): string | undefined {
  const own = context.assessmentOf(id);
  return own !== undefined || panels.length === 0 ? own : panels.map((panel) => context.assessmentOf(panel.id)).find((each) => each !== undefined);
}

const saysWhen = (observation: Json): boolean => Object.entries(observation).some(([key, value]) => key.startsWith('effective') && value !== undefined);

/** When it was: what it says, and only if it says nothing what its panel says. */
export function momentOf({ observation, panels }: Read, clock: Clock): Moment | undefined {
  const own = whenOf(observation, clock);
  if (own !== undefined || panels.length === 0 || saysWhen(observation)) return own;
  return panels.map((panel) => whenOf(panel.observation, clock)).find((each) => each !== undefined);
}
