import type { Issue } from '@sport-sante/sdk';
import type { FormControl } from '../internal/form-control.js';
import { baseField, isMissing, pathsOf, type FieldKey } from './form-fields.js';
import { fieldSentence, type IssueSentences } from './notices.js';
import type { FormContext } from './form-context.js';

/** The fields that are drawn, in the order they stand. */
export const fieldsIn = (root: ShadowRoot | null): FormControl[] => [...(root?.querySelectorAll<FormControl>('[data-key]') ?? [])];

const keyOf = (field: FormControl): FieldKey => field.dataset['key'] as FieldKey;

export const fieldByKey = (fields: readonly FormControl[], key: FieldKey): FormControl | undefined => fields.find((field) => keyOf(field) === key);

/** Fields whose words could not be read: no draft holds them, so no rule can name them. */
export function unreadIssues(fields: readonly FormControl[]): Issue[] {
  return fields.filter(({ validity }) => validity.badInput).map((field): Issue => {
    const key = keyOf(field);
    const [path = []] = pathsOf(key, 1);
    return { code: 'unreadable', severity: 'error', path, params: { field: baseField(key) } };
  });
}

/** Puts each problem on its field; before a submit was refused, only what is wrong, not what is missing. */
export function showProblems(fields: readonly FormControl[], { problems, isRefused, sentences }: Pick<FormContext, 'problems' | 'isRefused'> & { sentences: IssueSentences }): void {
  const messages = new Map(problems.map(({ key, issue }) => [key, isRefused || !isMissing(issue) ? fieldSentence(issue, sentences) : '']));
  for (const field of fields) {
    field.setCustomValidity(messages.get(keyOf(field)) ?? '');
    if (isRefused) field.reportValidity();
  }
}
