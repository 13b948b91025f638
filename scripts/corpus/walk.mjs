/** Answers a form at random, and then as it asks to be answered. */
import { fittingAnswer, garbage, wrongAnswers } from './answers.mjs';

/** All that stands in a form at the moment, disabled and hidden items too. */
export function nodesOf(form) {
  const nodes = [];
  const open = [...form.nodes];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    open.push(...node.children);
    for (let index = 1; index < node.answers.length; index += 1) open.push(...node.childrenOf(index));
  }
  return nodes;
}

const acts = [
  ...Array(10).fill((form, node, random) => form.setAnswers(node, several(node, random))),
  ...Array(3).fill((form, node, random) => form.answer(node.linkId, plain(fittingAnswer(node, random)))),
  ...Array(2).fill((form, node, random) => form.answer(node.linkId, random.one(garbage), random.next() < 0.5 ? {} : { index: random.one([0, 1, 99, -1, 0.5, [0, 1], [], Number.NaN]) })),
  ...Array(2).fill((form, node, random) => form.setAnswers(node, [random.one(wrongAnswers), random.one(wrongAnswers)].slice(random.whole(1)))),
  ...Array(2).fill((form, node) => form.setAnswers(node, [])),
  (form, node, random) => form.answer(node.linkId, random.one([undefined, null])),
  (form, node, random) => form.setUnknown(node, random.next() < 0.6),
  (form, node) => form.addOccurrence(repeatingAround(node)),
  (form, node) => form.removeOccurrence(repeatingAround(node)),
  (form, node, random) => form.answer(random.one(['', 'nowhere', '__proto__', 'constructor']), random.one(garbage)),
];

const several = (node, random) => Array.from({ length: node.definition.repeats ? random.whole(3) : 1 }, () => fittingAnswer(node, random)).filter(Boolean);
const plain = (answer) => answer && Object.values(answer)[0];

function repeatingAround(node) {
  for (let around = node; around; around = around.parent) if (around.definition.type === 'group' && around.definition.repeats) return around;
  return node;
}

/** @returns the number of acts; throws with the act that the form could not bear */
export function walkAtRandom(form, random, steps) {
  const heard = { changes: 0 };
  const stop = form.subscribe(() => { heard.changes += 1; });
  let done = 0;
  for (; done < steps; done += 1) {
    const nodes = nodesOf(form);
    if (nodes.length === 0) break;
    const node = random.one(nodes);
    const act = random.one(acts);
    try {
      act(form, node, random);
      form.state(node.linkId);
      if (done % 10 === 0) { form.issues(); form.response(); }
      // What a person adds without end is not what is looked for here.
      if (nodes.length > 20_000) break;
    } catch (error) {
      throw new Error(`step ${done + 1}, item « ${node.linkId} »: ${error.stack?.split('\n').slice(0, 3).join(' ') ?? error}`, { cause: error });
    }
  }
  stop();
  return done;
}

const isQuestion = ({ definition: { type } }) => type !== 'group' && type !== 'display';
const errorsOf = (node) => node.issues.filter(({ severity }) => severity === 'error');
/** What an answer must reach, beside being there. */
const enoughOf = ({ definition: { bounds, repeats } }) => (repeats ? Math.max(1, bounds.minOccurs ?? 1) : 1);

/** Gives a question what it asks for, in several attempts. @returns whether it has nothing left to say */
function fill(form, node, random) {
  for (let attempt = 0; attempt < 25; attempt += 1) {
    const wanted = Array.from({ length: enoughOf(node) + (attempt > 20 ? 1 : 0) }, () => fittingAnswer(node, random)).filter(Boolean);
    if (wanted.length === 0) break;
    form.setAnswers(node, wanted.filter((answer, index) => wanted.findIndex((other) => JSON.stringify(other) === JSON.stringify(answer)) === index || attempt > 10));
    if (errorsOf(node).length === 0) return true;
  }
  return false;
}

/** Clears what is wrong, answers what is required, until the form asks for nothing that a person could give. */
export function answerAsAsked(form, random) {
  for (let round = 0; round < 12; round += 1) {
    let hasActed = false;
    for (const node of nodesOf(form)) {
      if (!node.isEnabled || errorsOf(node).length === 0) continue;
      if (node.isReadOnly) {
        // Nobody but the form answers it: cleared, it is calculated again.
        if (round === 0 && isQuestion(node)) form.setAnswers(node, []);
      } else if (isQuestion(node)) {
        const before = JSON.stringify(node.answers);
        if (node.answers.length > 0) form.setAnswers(node, []);
        if (errorsOf(node).length > 0 && !fill(form, node, random)) form.setAnswers(node, []);
        hasActed ||= before !== JSON.stringify(node.answers);
      } else hasActed = fillGroup(form, node, random) || hasActed;
    }
    if (!hasActed) return;
  }
}

/** A required group wants an answer in it; one that must stand several times wants more occurrences, or none. */
function fillGroup(form, node, random) {
  const codes = errorsOf(node).map(({ code }) => code);
  if (codes.includes('too-many-answers')) {
    form.removeOccurrence(node);
    return true;
  }
  if (codes.includes('too-few-answers') && node.definition.repeats) form.addOccurrence(node);
  const open = [node, ...(node.parent?.children ?? form.nodes).filter(({ linkId }) => linkId === node.linkId)];
  const under = open.flatMap((group) => group.children.filter(isQuestion)).filter((question) => question.isEnabled && !question.isReadOnly && question.answers.length === 0);
  return under.some((question) => fill(form, question, random));
}
