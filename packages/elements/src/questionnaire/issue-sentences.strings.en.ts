import type { IssueSentences } from './issue-sentences.strings.js';

export const en: IssueSentences = {
  missing: 'Answer this question.',
  missingGroup: 'Fill in this part at least once.',
  other: 'This answer is not possible here. Correct it.',
  byCode: {
    'value-too-small': ({ least }) => `Give at least ${least}.`,
    'value-too-great': ({ most }) => `Give at most ${most}.`,
    'too-early': ({ least }) => `Give at the earliest: ${least}.`,
    'too-late': ({ most }) => `Give at the latest: ${most}.`,
    'day-too-short': ({ least }) => `Give at least ${least} a day.`,
    'day-too-long': ({ most }) => `Give at most ${most} a day.`,
    'bout-too-short': ({ least }) => `Count only what lasts ${least} at least. Otherwise, answer “No”.`,
    'bout-too-short-yours': ({ least }) => `Count only what lasts ${least} at least. Otherwise, go back and answer 0 days.`,
    'too-many-decimals': ({ most }) => (most === 0 ? 'Write a whole number.' : `Keep at most ${most} digits after the point.`),
    'text-too-short': ({ least, length }) => `Write at least ${least} characters. There are ${length}.`,
    'text-too-long': ({ most, length }) => `At most ${most} characters. There are ${length}.`,
    'pattern-mismatch': ({ entryFormat }) => (entryFormat === undefined ? 'This answer does not have the expected form. Check it.' : `Write it in the form: ${entryFormat}.`),
    'file-too-large': ({ most }) => `Choose a smaller file: at most ${Math.floor(Number(most) / 1000)} kB.`,
    'file-type': ({ types }) => `Choose a file of one of these types: ${(types ?? []).join(', ')}.`,
    'not-an-option': () => 'Choose one of the answers offered.',
    'too-few-answers': ({ least }) => `Give at least ${least} answers.`,
    'too-many-answers': ({ most }) => `Keep at most ${most} answers.`,
    'exclusive-answer': () => 'One of these answers is chosen alone. Remove it, or remove the others.',
    'constraint-broken': ({ human }) => human ?? 'Check this answer.',
  },
};
