import type { Carnet, CarnetSection, Plan, Session } from '../carnet/model.js';
import { attendance, currentPlan, progressOf, sessionsOf, type Attendance, type Progress } from '../carnet/rules.js';
import { expectDay } from '../iso-date.js';
import { text, type Block, type DocumentSection } from './blocks.js';
import { carnetWords, type CarnetWords } from './carnet-words.js';
import type { Language } from './language.js';
import { named, type Named } from './person-text.js';

/** What is printed, beside the head: each may be left out. */
export const carnetDocumentSections = {
  clinician: ['measures', 'relay', 'steps', 'goals', 'attendance', 'documents', 'notes', 'past'],
  patient: ['next', 'changed', 'aims', 'after', 'sessions', 'receivers'],
} as const;
export type CarnetDocumentSection = (typeof carnetDocumentSections)['clinician' | 'patient'][number];

export interface CarnetFacts {
  carnet: Carnet;
  today: string;
  language: Language;
  words: CarnetWords;
  plan: Plan | undefined;
  person: Named;
  /** Sessions of the plan, those to come too. */
  sessions: Session[];
  attendance: Attendance;
  progress: Progress | undefined;
  isLoaded: (section: CarnetSection) => boolean;
}

/** @throws RangeError when `today` is no calendar day, or `plan` is none of the carnet. */
export function carnetFacts(carnet: Carnet, { today, language, plan: id }: { today: string; language: Language; plan: string | undefined }): CarnetFacts {
  expectDay(today, 'toCarnetDocument');
  const plan = id === undefined ? currentPlan(carnet, today) : carnet.plans.find((each) => each.id === id);
  if (id !== undefined && !plan) throw new RangeError('toCarnetDocument: no plan of the carnet has that id.');
  const scope = plan && { plan: plan.id };
  const missing = new Set(carnet.missing ?? []);
  return {
    carnet, today, language, words: carnetWords(language), plan, person: named(carnet.person, today, language),
    sessions: sessionsOf(carnet, { ...scope }), attendance: attendance(carnet, { ...scope, today }),
    progress: plan && progressOf(carnet, { plan: plan.id, today }), isLoaded: (section) => !missing.has(section),
  };
}

export const section = (key: string, title: string, blocks: readonly (Block | undefined | false)[], sources: readonly (string | undefined)[] = []): DocumentSection =>
  ({ key, title, blocks: blocks.filter((block) => typeof block === 'object'), sources: sources.filter((source) => source !== undefined) });

/** A section of what is loaded; of the rest, that it is not: unknown is never said to be none. */
export const loadedSection = ({ words, isLoaded }: CarnetFacts, needs: CarnetSection, made: DocumentSection): DocumentSection =>
  (isLoaded(needs) ? made : { ...made, blocks: [text(words.notLoaded[needs])], sources: [] });

/** Text that somebody typed, brought to a length that leaves the carnet on its pages. */
export const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

export const isOfPlan = ({ plan, carnet }: CarnetFacts, thing: { plan?: string | undefined }): boolean => plan === undefined || thing.plan === plan.id || (thing.plan === undefined && carnet.plans.length <= 1);
