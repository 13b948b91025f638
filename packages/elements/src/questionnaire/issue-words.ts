import type { Issue } from '@sport-sante/sdk';
import { isMinutes, type FormNode } from '@sport-sante/sdk/questionnaire/form';
import { writeDate } from '../internal/date-text.js';
import { writeDuration } from '../internal/duration-text.js';
import type { Language } from '../internal/localize.js';
import type { IssueParams, IssueSentences } from './issue-sentences.strings.js';

/** A bound as the answers of its question are written: « 16 h », « 21/11/2026 ». */
function boundWords(bound: number | string | undefined, node: FormNode, language: Language): number | string | undefined {
  if (typeof bound === 'number') return isMinutes(node.definition) ? writeDuration(bound, language) : bound.toLocaleString(language, { maximumFractionDigits: 6 });
  return bound === undefined ? undefined : writeDate(bound) || bound;
}

/** What to do about an issue, in one sentence. */
export function sentenceOf({ code, params = {} }: Issue, node: FormNode | undefined, { sentences, language }: { sentences: IssueSentences; language: Language }): string {
  const told: IssueParams = params;
  if (code === 'answer-missing') return node?.definition.type === 'group' ? sentences.missingGroup : sentences.missing;
  if (code === 'server-refused' || code === 'unreadable') return told.human ?? sentences.other;
  const isBound = node && code.startsWith('value-too-');
  const [least, most] = isBound ? [boundWords(told.least, node, language), boundWords(told.most, node, language)] : [told.least, told.most];
  return sentences.byCode[code]?.({ ...told, ...(least !== undefined && { least }), ...(most !== undefined && { most }) }) ?? sentences.other;
}
