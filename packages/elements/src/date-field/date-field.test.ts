import { expect } from '@open-wc/testing';
import { box, drawn, errorOf, heard, page, press, retype, textOf } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './date-field.js';
import type { DateField } from './date-field.js';

const open = (attributes = '') => page<DateField>(`<form><sps-date-field name="a" label="Date" ${attributes}></sps-date-field><button type="button">Suite</button></form>`, 'sps-date-field');

async function typed(words: string, attributes = ''): Promise<DateField> {
  const field = await open(attributes);
  field.focus();
  await retype(words);
  await press('Tab');
  await drawn(field);
  return field;
}

describeFormControl<DateField>('sps-date-field', {
  answer: (field) => { field.value = '2026-11-21'; },
  clear: (field) => { field.value = undefined; },
  data: ['2026-11-21'],
  words: '21/11/2026',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez une date.', en: 'Give a date.' },
  unreadable: { text: 'demain', fr: 'Écrivez la date ainsi : 21/11/2026.', en: 'Write the date like this: 21/11/2026.', readable: '1/3/26' },
});

describe('sps-date-field', () => {
  const readable: readonly [string, string][] = [
    ['1/3/26', '2026-03-01'],
    ['21112026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21 11 2026', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['29/2/2028', '2028-02-29'],
  ];
  for (const [words, iso] of readable) {
    it(`reads « ${words} »`, async () => {
      expect((await typed(words)).value).to.equal(iso);
    });
  }

  it('writes the date in full on leaving', async () => {
    expect(box(await typed('1/3/26')).value).to.equal('01/03/2026');
  });

  const wrong: readonly [string, string][] = [
    ['31/11/2026', 'Le 31 novembre n’existe pas.'],
    ['29/2/2026', 'Le 29 février n’existe pas.'],
    ['21/13/2026', 'Il n’y a pas de mois 13. Écrivez le jour, puis le mois, puis l’année.'],
    ['demain', 'Écrivez la date ainsi : 21/11/2026.'],
  ];
  for (const [words, sentence] of wrong) {
    it(`keeps « ${words} » and says what to do`, async () => {
      const field = await typed(words);
      expect([box(field).value, errorOf(field)]).to.deep.equal([words, sentence]);
    });
  }

  it('is not rewritten while it is put right', async () => {
    const field = await typed('31/11/2026');
    field.focus();
    await retype('1/3/2026');
    expect(box(field).value).to.equal('1/3/2026');
  });

  it('is right in the tick a host gives a date in place of the words', async () => {
    const field = await typed('demain');
    field.value = '2026-11-21';
    expect(field.checkValidity()).to.equal(true);
  });

  it('shows the date of the host in place of the words', async () => {
    const field = await typed('demain');
    field.value = '2026-11-21';
    await drawn(field);
    expect(box(field).value).to.equal('21/11/2026');
  });

  it('does not come back to old words when the date is taken away', async () => {
    const field = await typed('demain');
    field.value = '2026-11-21';
    await drawn(field);
    field.value = undefined;
    await drawn(field);
    expect(box(field).value).to.equal('');
  });

  it('is emptied', async () => {
    const field = await typed('', 'value="2026-11-21"');
    expect([field.value, box(field).value]).to.deep.equal([undefined, '']);
  });

  it('says that it changed, once', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    field.focus();
    await retype('1/3/26');
    await press('Tab');
    expect(changes.length).to.equal(1);
  });

  it('goes back to the date of its page on reset', async () => {
    const field = await typed('1/3/26', 'value="2026-11-21"');
    field.form!.reset();
    await drawn(field);
    expect(box(field).value).to.equal('21/11/2026');
  });

  it('shows how a date is typed in the empty box', async () => {
    expect(box(await open()).placeholder).to.equal('jj/mm/aaaa');
  });

  it('says that there is no answer when it can only be read', async () => {
    expect(textOf(await open('readonly'))).to.include('Non renseigné');
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => box(await open(attributes)).getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });
});

describe('sps-date-field left with words that cannot be read', () => {
  it('announces the error', async () => {
    const field = await typed('demain');
    expect(field.shadowRoot!.querySelector('[part="error"]')!.getAttribute('aria-live')).to.equal('polite');
  });
});
