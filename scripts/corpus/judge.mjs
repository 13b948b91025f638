/** What a form came to, against what it should: see `scripts/corpus.mjs`. */
import { itemsIn } from './find.mjs';

const types = new Set(['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text', 'url', 'choice', 'open-choice', 'attachment', 'reference', 'quantity']);
const operators = new Set(['exists', '=', '!=', '>', '<', '>=', '<=']);

/** What is wrong with a Questionnaire, found without the engine: the linkIds that its OperationOutcome must name. */
export function faultsOf(questionnaire) {
  const items = itemsIn(questionnaire);
  const seen = new Set();
  const known = new Set(items.map(({ linkId }) => linkId));
  const faults = [];
  for (const { linkId, type, enableWhen, item, modifierExtension } of items) {
    if (typeof linkId !== 'string' || linkId.trim() === '') continue;
    if (seen.has(linkId)) faults.push({ linkId, fault: 'duplicate linkId' });
    seen.add(linkId);
    if (!types.has(type)) faults.push({ linkId, fault: `type « ${type} »` });
    if (type === 'display' && item?.length > 0) faults.push({ linkId, fault: 'display with items' });
    if (modifierExtension?.length > 0) faults.push({ linkId, fault: 'unknown modifier' });
    for (const condition of Array.isArray(enableWhen) ? enableWhen : []) {
      if (!known.has(condition?.question)) faults.push({ linkId, fault: 'condition on an unknown question' });
      else if (!operators.has(condition.operator)) faults.push({ linkId, fault: 'unknown operator' });
    }
  }
  return faults;
}

/** Faults that an OperationOutcome does not name. */
export function unnamed(faults, { issue }) {
  const words = issue.map((one) => JSON.stringify([one.expression, one.diagnostics, one.details])).join('\n');
  return faults.filter(({ linkId }) => !words.includes(JSON.stringify(linkId).slice(1, -1)));
}

const place = ({ path }) => path.join('/');

/**
 * The findings of the judge that the form did not own up to. A form that says itself that an answer is missing or wrong
 * is right to be refused; one that says nothing is not. What the form refused to read cannot be asked for.
 */
export function unexplained(findings, { issues, refused }) {
  // What a form says of a group that repeats, it says at its first occurrence.
  const told = new Set(issues.flatMap((issue) => [place(issue), place(issue).replace(/\/0$/, '')]));
  return findings.filter((finding) => finding.severity === 'error' && !told.has(place(finding)) && !finding.path.some((step) => refused.has(step)));
}

/** What both the form and the judge look at, in the same words. */
const shared = new Set(['answer-missing', 'too-few-answers', 'too-many-answers', 'wrong-type', 'value-too-small', 'value-too-great', 'text-too-short', 'text-too-long', 'too-many-decimals']);

/** What the form holds against a response that the judge finds right: a person could not send it. */
export function groundless(issues, findings) {
  const found = new Set(findings.map((finding) => `${finding.code} ${place(finding)}`));
  // The judge stops at a group that is missing; the form, which shows it, also names what is missing in it.
  const isShared = ({ code, path }) => path.some((_, index) => found.has(`${code} ${path.slice(0, index + 1).join('/')}`));
  return issues.filter((issue) => shared.has(issue.code) && !isShared(issue));
}

/** « 2 link-id-duplicate, 1 type-unknown » */
export function summary(issues) {
  const counts = new Map();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
}
