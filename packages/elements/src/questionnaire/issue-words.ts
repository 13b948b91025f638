import type { Issue } from '@sport-sante/sdk';
import type { FormNode } from '@sport-sante/sdk/questionnaire/form';
import type { IssueParams, IssueSentences } from './issue-sentences.strings.js';

/** What to do about an issue, in one sentence. */
export function sentenceOf({ code, params = {} }: Issue, node: FormNode | undefined, sentences: IssueSentences): string {
  if (code === 'answer-missing') return node?.definition.type === 'group' ? sentences.missingGroup : sentences.missing;
  if (code === 'server-refused' || code === 'unreadable') return (params as IssueParams).human ?? sentences.other;
  return sentences.byCode[code]?.(params) ?? sentences.other;
}
