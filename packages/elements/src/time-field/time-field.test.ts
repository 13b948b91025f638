import { expect } from '@open-wc/testing';
import { box, drawn, errorOf, page, plain, press, retype, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './time-field.js';
import type { TimeField } from './time-field.js';

async function left(words: string, attributes = ''): Promise<TimeField> {
  const field = await page<TimeField>(`<form><sps-time-field name="a" label="Lever" ${attributes}></sps-time-field><button type="button">Suite</button></form>`, 'sps-time-field');
  field.focus();
  await retype(words);
  await press('Tab');
  await drawn(field);
  return field;
}

describeFormControl<TimeField>('sps-time-field', {
  answer: (field) => { field.value = '14:30:00'; },
  clear: (field) => { field.value = undefined; },
  data: ['14:30:00'],
  words: '14\u00a0h\u00a030',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez une heure.', en: 'Give a time.' },
  unreadable: {
    text: 'midi', fr: 'Écrivez l’heure ainsi\u00a0: «\u00a014\u00a0h\u00a030\u00a0» ou «\u00a014:30\u00a0».', en: 'Write the time like this: 14:30.', readable: '12h',
  },
});

describe('sps-time-field', () => {
  it('shows the hour in full on leaving', async () => {
    const field = await left('1430');
    expect([field.value, plain(box(field).value)]).to.deep.equal(['14:30:00', '14 h 30']);
  });

  it('shows it as its reader does', async () => {
    const field = await left('9', 'lang="en"');
    await until(() => box(field).value === '09:00', 'it writes English');
  });

  it('keeps an hour that does not exist, and says what to do', async () => {
    const field = await left('24:00');
    expect([field.value, box(field).value, errorOf(field) !== '']).to.deep.equal([undefined, '24:00', true]);
  });
});
