import { plainOf } from './answers.js';
import type { FormNode, ItemState } from './model.js';

/** What a node says, as a copy for those who do not draw. */
export const stateOf = (node: FormNode): ItemState => ({
  linkId: node.linkId,
  enabled: node.isEnabled,
  visible: node.isVisible,
  readOnly: node.isReadOnly,
  required: node.definition.isRequired,
  unknown: node.isUnknown,
  values: structuredClone(node.answers.flatMap((answer) => plainOf(answer) ?? [])),
  options: node.options?.map(({ key, label }) => ({ code: key, label })),
  issues: structuredClone(node.issues),
});
