import type { Agreement, Carnet, CarnetPrescription, CarnetSection, Party, Plan, Session } from '../carnet/model.js';
import { attendance, currentPlan, progressOf, relayOf, sessionsOf, type Attendance, type Progress, type RelayState } from '../carnet/rules.js';
import type { Issue } from '../issue.js';
import { expectDay } from '../iso-date.js';
import type { Language } from './language.js';
import { letterWords, type LetterWords, type Stage } from './letter-words.js';
import { measureTable, type MeasureTable } from './measure-rows.js';
import { named, prescriptionOf, type Named } from './person-text.js';

export interface LetterOptions {
  /** Who writes. What is not in the data is signed by them. */
  author?: Party;
  /** To whom. The prescriber of the plan's prescription when it is not given. */
  recipient?: Party;
  /** The day on the letter, `2026-07-10`. */
  sentOn: string;
  /** Up to which day the carnet is told. */
  today: string;
  /** `id` of the plan it tells: that of the day when it is not given. */
  plan?: string;
  language?: Language;
  /** « Chère Docteure, »: the author's words. */
  opening?: string;
  /** What the team proposes: type, frequency and intensity, or an end (CSP art. D. 1172-5). The author's words. */
  proposal?: string;
  /** Sentences of the host's own. */
  words?: Partial<LetterWords>;
}

/** What a letter rests on: the carnet, read once. */
export interface LetterFacts {
  options: LetterOptions;
  carnet: Carnet;
  language: Language;
  words: LetterWords;
  stage: Stage;
  plan: Plan | undefined;
  prescription: CarnetPrescription | undefined;
  recipient: Party | undefined;
  isToPrescriber: boolean;
  person: Named;
  sessions: Session[];
  attendance: Attendance;
  progress: Progress | undefined;
  relay: RelayState | undefined;
  measures: MeasureTable;
  agreement: Agreement | undefined;
  isLoaded: (section: CarnetSection) => boolean;
}

const isOver = ({ status, endsOn }: Plan, today: string): boolean => status === 'completed' || (endsOn !== undefined && endsOn < today && status !== 'on-hold');

function stageOf(plan: Plan | undefined, { progress, attended, today }: { progress: Progress | undefined; attended: number; today: string }): Stage {
  if (plan?.status === 'stopped') return 'stopped';
  if (plan && (isOver(plan, today) || (typeof progress?.of === 'number' && progress.done >= progress.of && progress.of > 0))) return 'final';
  return attended === 0 ? 'start' : 'mid';
}

/**
 * @throws RangeError when `today` or `sentOn` is no calendar day, or `plan` is none of the carnet: mistakes of the program.
 */
export function letterFacts(carnet: Carnet, options: LetterOptions): LetterFacts {
  const { today, sentOn, language = 'fr', words } = options;
  expectDay(today, 'toOutcomeLetter');
  expectDay(sentOn, 'toOutcomeLetter');
  const plan = options.plan === undefined ? currentPlan(carnet, today) : carnet.plans.find(({ id }) => id === options.plan);
  if (options.plan !== undefined && !plan) throw new RangeError('toOutcomeLetter: no plan of the carnet has that id.');
  const scope = { ...(plan && { plan: plan.id }), today };
  const prescription = prescriptionOf(carnet, plan);
  const recipient = options.recipient ?? prescription?.prescriber;
  const counted = attendance(carnet, scope);
  const progress = plan && progressOf(carnet, { plan: plan.id, today });
  const missing = new Set(carnet.missing ?? []);
  return {
    options, carnet, language, words: { ...letterWords(language), ...words }, plan, prescription, recipient,
    stage: stageOf(plan, { progress, attended: counted.attended, today }),
    isToPrescriber: recipient !== undefined && prescription?.prescriber !== undefined && isSame(recipient, prescription.prescriber),
    person: named(carnet.person, today, language),
    sessions: sessionsOf(carnet, { ...(plan && { plan: plan.id }), to: today }), attendance: counted, progress,
    relay: plan && relayOf(carnet, { plan: plan.id, today }),
    measures: measureTable(carnet, { plan: plan?.id, today, language, most: 3, withKinds: false, withPlanned: false }),
    agreement: lastAgreement(carnet, sentOn),
    isLoaded: (section) => !missing.has(section),
  };
}

const isSame = (one: Party, other: Party): boolean => (one.reference !== undefined && one.reference === other.reference) || one.name === other.name;

/** What the person last said of reports to the doctors, up to the day of the letter (CSP art. D. 1172-5). */
function lastAgreement({ agreements }: Carnet, sentOn: string): Agreement | undefined {
  const said = agreements.filter(({ kind, isGiven, day }) => kind === 'reports' && isGiven !== undefined && (day ?? sentOn) <= sentOn);
  return said.sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1))[0];
}

const REPORTS = 'CSP art. D. 1172-5';

/** What is to be seen to before a letter leaves. */
export function letterIssues({ agreement, recipient, options, stage, carnet, measures, isLoaded }: LetterFacts): Issue[] {
  const issue = (code: string, severity: Issue['severity'], path: Issue['path'], source?: string, params?: Record<string, unknown>): Issue =>
    ({ code, severity, path, ...(source !== undefined && { source }), ...(params && { params }) });
  const unloaded = (['sessions', 'measures', 'goals', 'prescriptions', 'plans'] as const).filter((section) => !isLoaded(section));
  return [
    ...(agreement === undefined ? [issue('report-agreement-missing', 'warning', ['agreements'], REPORTS)] : []),
    ...(agreement?.isGiven === false ? [issue('report-agreement-refused', 'error', ['agreements', carnet.agreements.indexOf(agreement)], REPORTS)] : []),
    ...(recipient === undefined ? [issue('recipient-missing', 'warning', ['recipient'])] : []),
    ...(options.author === undefined ? [issue('author-missing', 'warning', ['author'])] : []),
    ...(options.proposal === undefined && (stage === 'final' || stage === 'stopped') ? [issue('proposal-missing', 'warning', ['proposal'], REPORTS)] : []),
    ...(measures.rows.length === 0 && isLoaded('measures') ? [issue('measures-missing', 'information', ['measures'], REPORTS)] : []),
    ...unloaded.map((section) => issue('not-loaded', 'error', ['missing'], undefined, { section })),
  ];
}
