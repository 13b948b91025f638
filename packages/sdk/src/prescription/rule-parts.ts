import type { Issue } from '../issue.js';
import type { PrescriptionDraft } from './model.js';
import type { RuleSet } from './rule-set.js';

/** The texts the rules rest on, by the rule numbers of the project's notes. */
export const SOURCE = {
  V1: 'CSP art. D. 1172-1-1',
  V2: 'CSP art. D. 1172-2',
  V3: 'CSP art. D. 1172-2',
  V4: 'CSP art. D. 1172-2',
  V5: 'CSP art. D. 1172-3',
  V6: 'CSP annexe 11-7-2',
  V7: 'CSP art. D. 1172-2-1',
  V8: 'CSP art. D. 1172-2-1',
  V9: 'CSP art. D. 1172-5',
  V10: 'CSS art. D. 160-4',
  V16: 'CSP art. L. 1172-1',
  situation: 'CSP art. D. 1172-1',
} as const;

export type Path = Issue['path'];
type Params = Issue['params'];

const issue = (severity: Issue['severity']) => (code: string, path: Path, source?: string, params?: Params): Issue =>
  ({ code, severity, path, ...(source && { source }), ...(params && { params }) });

export const error = issue('error');
export const warning = issue('warning');
export const information = issue('information');

/** What the rules need to know beside the draft. */
export interface RuleContext {
  /** The day to compare with, `2026-11-21`. */
  today: string;
  ruleSet: RuleSet;
  /** The other acts on the same patient, among them the one that is renewed or adapted; `undefined` when nobody gave them. */
  history: readonly PrescriptionDraft[] | undefined;
}
