import type { IssueSentences } from './issue-sentences.strings.js';

export const en: IssueSentences = {
  missing: 'Answer this question.',
  missingGroup: 'Fill in this part at least once.',
  other: 'This answer is not possible here. Correct it.',
  byCode: {
    'value-too-small': ({ least }) => `The smallest possible answer is ${String(least)}.`,
    'value-too-great': ({ most }) => `The greatest possible answer is ${String(most)}.`,
    'too-many-decimals': ({ most }) => (most === 0 ? 'Write a whole number.' : `Keep at most ${String(most)} digits after the point.`),
    'text-too-short': ({ least, length }) => `Write at least ${String(least)} characters. There are ${String(length)}.`,
    'text-too-long': ({ most, length }) => `At most ${String(most)} characters. There are ${String(length)}.`,
    'pattern-mismatch': ({ entryFormat }) => (entryFormat === undefined ? 'This answer does not have the expected form. Check it.' : `Write it in the form: ${String(entryFormat)}.`),
    'file-too-large': ({ most }) => `Choose a smaller file: at most ${String(Math.floor(Number(most) / 1000))} kB.`,
    'file-type': ({ types }) => `Choose a file of one of these types: ${Array.isArray(types) ? types.join(', ') : String(types ?? '')}.`,
    'not-an-option': () => 'Choose one of the answers offered.',
    'too-few-answers': ({ least }) => `Give at least ${String(least)} answers.`,
    'too-many-answers': ({ most }) => `Keep at most ${String(most)} answers.`,
    'exclusive-answer': () => 'One of these answers is chosen alone. Remove it, or remove the others.',
    'constraint-failed': ({ human }) => String(human ?? 'Check this answer.'),
  },
};
