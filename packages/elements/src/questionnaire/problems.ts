import type { Issue } from '@sport-sante/sdk';
import type { Form, FormNode } from '@sport-sante/sdk/questionnaire/form';

/** Something that stops a submit, and the question it is about; `undefined`: none of those in the form. */
export interface Problem { readonly node: FormNode | undefined; readonly issue: Issue }

/** The words of an item, after the number its author gave it. */
export const fullName = ({ definition: { text, prefix } }: FormNode): string => [prefix, text].filter(Boolean).join(' ');

/** Whether an answer misses, rather than is wrong. */
export const isMissing = ({ code }: Issue): boolean => code === 'answer-missing';

/** The node an issue names: the last linkId of its path, in the occurrences it counts. */
export function nodeAt(form: Form, path: Issue['path']): FormNode | undefined {
  const linkId = path.findLast((step) => typeof step === 'string');
  return linkId === undefined ? undefined : form.node(linkId, { index: path.filter((step) => typeof step === 'number') });
}

/** What stops a submit, one of each question, in the order of the form. */
export function problemsOf(form: Form, more: readonly Issue[]): Problem[] {
  const seen = new Set<FormNode>();
  return [...form.issues(), ...more].filter(({ severity }) => severity === 'error').flatMap((issue) => {
    const node = nodeAt(form, issue.path);
    if (node && seen.has(node)) return [];
    if (node) seen.add(node);
    return [{ node, issue }];
  });
}
