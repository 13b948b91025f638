import { expect } from '@open-wc/testing';
import { box, drawn, errorOf, page, plain, press, retype, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './date-time-field.js';
import type { DateTimeField } from './date-time-field.js';

const open = (attributes = '') =>
  page<DateTimeField>(`<form><sps-date-time-field name="a" label="Début" ${attributes}></sps-date-time-field><button type="button">Suite</button></form>`, 'sps-date-time-field');

async function left(words: string, attributes = ''): Promise<DateTimeField> {
  const field = await open(attributes);
  field.focus();
  await retype(words);
  await press('Tab');
  await drawn(field);
  return field;
}

describeFormControl<DateTimeField>('sps-date-time-field', {
  answer: (field) => { field.value = '2026-11'; },
  clear: (field) => { field.value = undefined; },
  data: ['2026-11'],
  words: '11/2026',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez une date.', en: 'Give a date.' },
  unreadable: {
    text: 'demain', fr: 'Écrivez la date ainsi\u00a0: 21/11/2026, 11/2026 ou 2026.', en: 'Write the date like this: 21/11/2026, 11/2026 or 2026.', readable: '2026',
  },
});

describe('sps-date-time-field', () => {
  const read: readonly [string, string, string][] = [['2026', '2026', '2026'], ['3/2026', '2026-03', '03/2026'], ['1/3/26', '2026-03-01', '01/03/2026']];
  for (const [words, value, shown] of read) {
    it(`takes « ${words} » for as much as it says`, async () => {
      const field = await left(words);
      expect([field.value, box(field).value]).to.deep.equal([value, shown]);
    });
  }

  const wrong: readonly [string, string][] = [
    ['31/11/2026', 'Le 31 novembre n’existe pas.'],
    ['13/2026', 'Il n’y a pas de mois 13. Écrivez le jour, puis le mois, puis l’année.'],
    ['21/11/2026 14:30', 'Écrivez la date ainsi : 21/11/2026, 11/2026 ou 2026.'],
  ];
  for (const [words, sentence] of wrong) {
    it(`keeps « ${words} » and says what to do`, async () => {
      const field = await left(words);
      expect([box(field).value, plain(errorOf(field))]).to.deep.equal([words, sentence]);
    });
  }

  it('names a day that does not exist in English too', async () => {
    const field = await left('31/11/2026', 'lang="en"');
    await until(() => errorOf(field) === 'There is no 31 November.', 'it speaks English');
  });
});

describe('sps-date-time-field with an hour', () => {
  it('is accessible', async () => {
    await expect(await left('21/11/2026 14:30', 'with-time')).to.be.accessible();
  });

  it('takes both, with the offset of the place', async () => {
    const field = await left('21/11/2026 14:30', 'with-time');
    expect([new Date(field.value!).getTime(), /[+-]\d\d:\d\d$/.test(field.value!), plain(box(field).value)]).to.deep.equal([new Date(2026, 10, 21, 14, 30).getTime(), true, '21/11/2026, 14 h 30']);
  });

  it('takes a day alone', async () => {
    expect((await left('21/11/2026', 'with-time')).value).to.equal('2026-11-21');
  });

  it('says how both are written', async () => {
    expect([box(await open('with-time')).placeholder, plain(errorOf(await left('demain', 'with-time')))]).to.deep.equal(['jj/mm/aaaa, hh:mm', 'Écrivez la date et l’heure ainsi : 21/11/2026, 14:30.']);
  });

  it('keeps an instant as it was given while nobody changes it', async () => {
    const field = await open('with-time value="2026-11-21T09:00:00Z"');
    field.focus();
    await press('Tab');
    expect(field.value).to.equal('2026-11-21T09:00:00Z');
  });
});
