import type { Issue } from '@sport-sante/sdk';
import { componentLabels } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { groupOf, type DetailGroup } from './detail-groups.js';
import type { FormContext } from './form-context.js';
import { baseField, componentIndex, fieldOf, isMissing, type FieldKey, type FormField } from './form-fields.js';
import type { IssueCode, Sentence, Words } from './issue-sentences.strings.js';

/** Sentences of issues in the reader's language; those of rare ones while they are there. */
export type IssueSentences = Record<IssueCode, Sentence> & Partial<Record<string, Sentence>>;

export const inWords = (words: Words, { params = {} }: Issue): string => (typeof words === 'string' ? words : words(params as Record<string, string | number>));

export const sentenceOf = ({ code }: Issue, sentences: IssueSentences) => sentences[code] ?? sentences.unknown;

export type Problem = FormContext['problems'][number];

/** What to do about an issue, under its field. */
export const fieldSentence = (issue: Issue, sentences: IssueSentences): string => inWords(sentenceOf(issue, sentences).field, issue);

/** As it reads inside a sentence. */
export const lowered = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** What a group of rare fields is called; the rarer ones once their code is there. */
export function groupName(group: DetailGroup, { words, parts, speak }: FormContext): string {
  const details = parts.get('details');
  const names: Partial<Record<DetailGroup, string>> = { ...words.detailNames, ...(details && speak(details.detailStrings).names) };
  return names[group] ?? '';
}

/** What a field is called away from its place: « fréquence », « fréquence, équilibre » when each activity has its own. */
export function fieldTitle(key: FieldKey, context: FormContext): string {
  const { words, language, state } = context;
  const group = groupOf(key);
  const names: Partial<Record<FormField, string>> = words.fieldNames;
  const name = names[baseField(key)] ?? (group ? lowered(groupName(group, context)) : '');
  const type = state.draft.components?.[componentIndex(key) ?? NaN]?.type;
  return type === undefined ? name : `${name}, ${componentLabels[type][language].toLocaleLowerCase(language)}`;
}

/** Said of nearly every draft that is not finished: only once somebody tried to send it. */
const afterRefusal = ['below-who-level-unconfirmed', 'support-need-unconfirmed'];

/** What stops nothing, with its field: warnings first. */
export function remarksOf(issues: readonly Issue[], { isShared, isRefused }: { isShared: boolean; isRefused: boolean }): FormContext['remarks'] {
  const told = issues.filter(({ severity, code }) => severity !== 'error' && (isRefused || !afterRefusal.includes(code)));
  return ['warning', 'information'].flatMap((severity) => told.filter((issue) => issue.severity === severity).map((issue) => ({ key: fieldOf(issue, isShared), issue })));
}

/** Things to look at again, that stop nothing: one box for all of a place. */
export function renderWarnings(warnings: readonly Issue[], { words, sentences }: FormContext): TemplateResult {
  const sources = [...new Set(warnings.flatMap(({ source }) => source ?? []))].join(', ');
  const told = warnings.map((issue) => fieldSentence(issue, sentences));
  return html`<p class="warning">${icon('warning')}<span><b>${words.toCheck}</b> ${lowered(told.join(' '))} ${words.allTheSame} <small>${sources}</small></span></p>`;
}

/** Something worth knowing, with its source: no box, nothing to do. */
export const renderAdvice = (sentence: string, source: string | undefined, act: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<p class="advice">${icon('info')}<span>${sentence} ${act}${source === undefined ? nothing : [' ', html`<small>${source}</small>`]}</span></p>`;

/** What is told near some fields: the warnings in one box, else one advice. Never beside an error, never two. */
export function renderRemarks(fields: readonly FormField[], context: FormContext): TemplateResult | typeof nothing {
  const { problems, remarks, isRefused, isReadonly, sentences } = context;
  const isHere = ({ key }: Problem) => key !== undefined && fields.includes(baseField(key));
  if (isReadonly || problems.some((problem) => isHere(problem) && (isRefused || !isMissing(problem.issue)))) return nothing;
  const here = remarks.filter(isHere).map(({ issue }) => issue);
  const warnings = here.filter(({ severity }) => severity === 'warning');
  const [first] = here;
  if (warnings.length > 0) return renderWarnings(warnings, context);
  return first ? renderAdvice(fieldSentence(first, sentences), first.source, context.parts.get('help')?.actOf(first, context)) : nothing;
}
