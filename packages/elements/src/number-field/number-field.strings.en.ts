import type { Sentences } from './number-field.strings.js';

export const en: Sentences = { other: 'Other', missing: 'Give a number.', unreadable: 'Write a number in figures, for example 4.', none: 'Not answered' };
