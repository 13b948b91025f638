import type { Issue } from '../issue.js';
import { checkDecisions, type DecisionFindings } from './decision-help.js';
import { checkDraft, lineFields, wordFields, type CheckOptions } from './draft-rules.js';
import { prescriptionSchema, type PrescriptionDraft } from './model.js';
import { ruleSetWith } from './rule-set.js';
import { checkTrades } from './trades.js';

export * from './draft-rules.js';

type Path = Issue['path'];

const isUnder = (path: Path, parent: Path) => parent.every((key, index) => path[index] === key);

/** What the schema refuses and no rule has a word for: `malformed`, for data that no person typed. */
function checkShape(draft: unknown, known: Issue[]): Issue[] {
  const { error: failure } = prescriptionSchema.safeParse(draft);
  const issues = (failure?.issues ?? []).map(({ path }): Issue => ({ code: 'malformed', severity: 'error', path: path.map((key) => (typeof key === 'number' ? key : String(key))) }));
  const told = known.filter(({ severity }) => severity === 'error');
  return issues.filter(({ path }) => !told.some((other) => isUnder(path, other.path) || isUnder(other.path, path)));
}

/** What a whole check may know beside the draft. */
export interface PrescriptionCheckOptions extends CheckOptions {
  /** `off`: the law and coherence alone, without the help of the HAS and the trades table. `on` when `undefined`. */
  decisionSupport?: 'on' | 'off' | undefined;
  /** What is known of the patient beside the prescription, for that help. */
  findings?: DecisionFindings | undefined;
}

/** The help: never an error, but a warning sign where the rule set says that it stops (V13). */
function checkHelp(draft: PrescriptionDraft, { decisionSupport = 'on', findings, ruleSet, today }: PrescriptionCheckOptions): Issue[] {
  if (decisionSupport === 'off') return [];
  return [...checkDecisions(draft, findings, { today, warningSignsBlock: ruleSetWith(ruleSet).warningSigns === 'block' }), ...checkTrades(draft)];
}

/**
 * Tells what stands between a draft and a lawful prescription: rules V1 to V16, dates and plausible doses.
 *
 * @param draft anything; what a person typed never throws.
 * @param options the day, the rules of a territory, the patient's other prescriptions, and the help to give.
 * @returns errors, warnings and information with their path and source. No error means `prescriptionSchema` accepts the draft.
 * @throws RangeError when `today` is no day: every date would pass.
 */
export function checkPrescription(draft: unknown, options: PrescriptionCheckOptions = {}): Issue[] {
  if (!isRecord(draft)) return checkShape(draft, []);
  const known = readable(draft);
  const issues = checkDraft(known, options);
  return [...issues, ...checkShape(draft, issues), ...checkHelp(known, options)];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Fields of which a rule says more than that they do not fit. */
const texts: readonly string[] = [...lineFields, ...wordFields];

/** The parts of a draft that the rules can read; a part of the wrong type is left to `checkShape`. */
function readable(draft: Record<string, unknown>): PrescriptionDraft {
  const { shape } = prescriptionSchema.def;
  const lists = ['components', 'dispensers'];
  const entries = Object.entries(draft).filter(([key, value]) => {
    if (key === 'grounds') return Array.isArray(value) && value.every((item) => isRecord(item) && ['undefined', 'string'].includes(typeof item['label']));
    if (lists.includes(key)) return Array.isArray(value) && value.every((item) => key === 'dispensers' || isRecord(item));
    if (key === 'patient' || key === 'prescriber') return isRecord(value);
    if (key === 'stopped') return isRecord(value) && typeof value['on'] === 'string' && (value['reason'] === undefined || typeof value['reason'] === 'string');
    if (key === 'goals') return Array.isArray(value) && value.every((goal) => typeof goal === 'string');
    if (texts.includes(key)) return typeof value === 'string';
    const schema = Object.hasOwn(shape, key) ? shape[key as keyof typeof shape] : undefined;
    return key === 'authoredOn' ? typeof value === 'string' : (schema?.safeParse(value).success ?? false);
  });
  return Object.fromEntries(entries);
}
