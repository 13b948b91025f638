import type { Carnet } from '@sport-sante/sdk/carnet';
import type { CarnetDocumentSection } from '@sport-sante/sdk/document';

/** What a person may keep back, each by itself, in the order it is shown. */
export const sectionIds = ['sessions', 'feelings', 'measures', 'goals', 'milestones', 'notes', 'prescriptions', 'documents'] as const;
export type SectionId = (typeof sectionIds)[number];

/** What is counted, by what it is called in a sentence. */
export type Counted =
  | 'sessions' | 'feelings' | 'incidents' | 'measures' | 'assessments' | 'goals' | 'obstacles' | 'levers' | 'steps' | 'relays'
  | 'notes' | 'calls' | 'prescriptions' | 'deliveries' | 'answered' | 'agreements' | 'others';

export interface SectionFacts {
  readonly id: SectionId;
  /** How many of each; what there is none of is not said. */
  readonly counts: readonly (readonly [Counted, number])[];
  /** Not loaded: nothing of it can be sent, and nobody knows how much there is. */
  readonly isUnloaded: boolean;
}

const isFelt = ({ effort, pain, mood }: Carnet['sessions'][number]): boolean => effort !== undefined || pain !== undefined || mood !== undefined;

/** What each section holds, in numbers. */
export function sectionsOf(carnet: Carnet): SectionFacts[] {
  const { sessions, plans, deliveries, answered, agreements, others } = carnet;
  const total = (key: 'obstacles' | 'levers') => plans.reduce((sum, plan) => sum + plan[key].length, 0);
  const counts: Record<SectionId, [Counted, number][]> = {
    sessions: [['sessions', sessions.length]],
    feelings: [['feelings', sessions.filter(isFelt).length], ['incidents', sessions.filter(({ incident }) => incident !== undefined).length]],
    measures: [['measures', carnet.measures.length], ['assessments', carnet.assessments.length]],
    goals: [['goals', carnet.goals.length], ['obstacles', total('obstacles')], ['levers', total('levers')]],
    milestones: [['steps', carnet.milestones.length], ['relays', carnet.relays.length]],
    notes: [['notes', carnet.notes.length], ['calls', carnet.calls.length]],
    prescriptions: [['prescriptions', carnet.prescriptions.length]],
    documents: [['deliveries', deliveries.length], ['answered', answered.length], ['agreements', agreements.length], ['others', others.length]],
  };
  const missing = new Set<string>(carnet.missing ?? []);
  return sectionIds.map((id) => ({ id, counts: counts[id].filter(([, count]) => count > 0), isUnloaded: missing.has(id === 'feelings' ? 'sessions' : id) }));
}

/**
 * A carnet without what is kept back. What is left out counts as not loaded: nothing made of it says that there is none.
 * What could hold some of it besides, a plan, a session, is written anew from what is known.
 */
export function carnetWithout(carnet: Carnet, leftOut: ReadonlySet<SectionId>): Carnet {
  if (leftOut.size === 0) return carnet;
  const unless = <Thing>(section: SectionId, things: Thing[]): Thing[] => (leftOut.has(section) ? [] : things);
  const { withdrawn: _, ...whole } = carnet;
  return {
    ...whole,
    prescriptions: unless('prescriptions', carnet.prescriptions),
    plans: carnet.plans.map(({ source: _source, ...plan }) => ({
      ...plan, prescriptions: unless('prescriptions', plan.prescriptions), obstacles: unless('goals', plan.obstacles), levers: unless('goals', plan.levers),
    })),
    sessions: unless('sessions', leftOut.has('feelings') ? carnet.sessions.map(unfelt) : carnet.sessions),
    measures: unless('measures', carnet.measures), customMeasures: unless('measures', carnet.customMeasures), assessments: unless('measures', carnet.assessments),
    goals: unless('goals', carnet.goals),
    milestones: unless('milestones', carnet.milestones), relays: unless('milestones', carnet.relays),
    notes: unless('notes', carnet.notes), calls: unless('notes', carnet.calls),
    deliveries: unless('documents', carnet.deliveries), answered: unless('documents', carnet.answered), agreements: unless('documents', carnet.agreements), others: unless('documents', carnet.others),
    missing: [...new Set([...carnet.missing ?? [], ...[...leftOut].flatMap((id) => (id === 'feelings' ? [] : [id]))])],
  };
}

const unfelt = ({ effort: _effort, pain: _pain, mood: _mood, incident: _incident, experience: _experience, experienceSources: _sources, source: _source, ...session }: Carnet['sessions'][number]) =>
  ({ ...session, alsoIn: [] });

const inDocument: Record<Exclude<SectionId, 'feelings' | 'prescriptions'>, readonly CarnetDocumentSection[]> = {
  sessions: ['attendance', 'past', 'next', 'sessions'], measures: ['measures', 'changed'], goals: ['goals', 'aims'],
  milestones: ['relay', 'steps', 'after'], notes: ['notes'], documents: ['documents', 'receivers'],
};

/** The sections of a printed carnet that are kept back with them. */
export const leftOutOfDocument = (leftOut: ReadonlySet<SectionId>): Partial<Record<CarnetDocumentSection, boolean>> =>
  Object.fromEntries([...leftOut].flatMap((id) => (id === 'feelings' || id === 'prescriptions' ? [] : inDocument[id].map((section) => [section, false] as const))));

/** Whether the person agreed to research, by the latest of their answers; of two on one day the refusal counts. */
export function researchAgreement({ agreements, missing }: Carnet): 'given' | 'refused' | 'none' | 'unloaded' {
  const said = agreements.filter(({ kind, isGiven }) => kind === 'research' && isGiven !== undefined);
  if (said.length === 0) return missing?.includes('documents') ? 'unloaded' : 'none';
  const last = said.reduce((latest, { day = '' }) => (day > latest ? day : latest), '');
  return said.every(({ day = '', isGiven }) => day !== last || isGiven) ? 'given' : 'refused';
}
