import type { Sentences } from './check-field.strings.js';

export const en: Sentences = { missing: 'Tick the box if it is so.', yes: 'Yes', no: 'Not ticked' };
