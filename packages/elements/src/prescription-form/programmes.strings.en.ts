import type { Sentences } from './programmes.strings.js';

export const en: Sentences = {
  orientation: 'Orientation:',
  joined: 'Enrolment form joined.',
  none: 'No enrolment form joined.',
  change: 'Change',
  programmes: 'Programmes of the territory',
  content: 'Content',
  duration: 'Duration',
  place: 'Place',
  cost: 'Price',
  contact: 'Contact',
  phone: 'Phone',
  choose: 'Choose',
  chooseOf: (name) => `Choose: ${name}`,
  chosen: 'Chosen: its enrolment form is printed with the prescription.',
  without: 'Without an enrolment form',
};
