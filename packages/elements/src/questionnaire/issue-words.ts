import type { Issue } from '@sport-sante/sdk';
import { activityOf, isMinutes, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { writeDate } from '../internal/date-text.js';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import type { IssueParams, IssueSentences } from './issue-sentences.strings.js';

/** A bound as the answers of its question are written: « 16 h », « 21/11/2026 ». */
function boundWords(bound: number | string | undefined, node: FormNode, language: Language): number | string | undefined {
  if (typeof bound === 'number') return isMinutes(node.definition) ? writeDuration(bound, language) : bound.toLocaleString(language, { maximumFractionDigits: 6 });
  return bound === undefined ? undefined : writeDate(bound) || bound;
}

interface Reader { sentences: IssueSentences; language: Language; mode: 'professional' | 'patient' }

/** The sentence of a bound: of dates, of the minutes of a day, and of a bout that is too short to count at all. */
function boundCode(code: string, { least, most }: IssueParams, node: FormNode, mode: Reader['mode']): string {
  const isLow = code === 'value-too-small';
  if (typeof (isLow ? least : most) === 'string') return isLow ? 'too-early' : 'too-late';
  const subject = node.definition.parent;
  if (!subject || !activityOf(subject) || !isMinutes(node.definition)) return code;
  if (isLow && mode === 'patient') return 'bout-too-short-yours';
  if (isLow && subject.type === 'boolean') return 'bout-too-short';
  return isLow ? 'day-too-short' : 'day-too-long';
}

/** What to do about an issue, in one sentence. */
export function sentenceOf({ code, params = {} }: Issue, node: FormNode | undefined, { sentences, language, mode }: Reader): string {
  const told: IssueParams = params;
  if (code === 'answer-missing') return node?.definition.type === 'group' ? sentences.missingGroup : sentences.missing;
  if (code === 'server-refused' || code === 'unreadable') return told.human ?? sentences.other;
  const isBound = node && code.startsWith('value-too-');
  const [least, most] = isBound ? [boundWords(told.least, node, language), boundWords(told.most, node, language)] : [told.least, told.most];
  const known = isBound ? boundCode(code, told, node, mode) : code;
  return sentences.byCode[known]?.({ ...told, ...(least !== undefined && { least }), ...(most !== undefined && { most }) }) ?? sentences.other;
}
