import { expect } from '@open-wc/testing';
import { box, drawn, errorOf, everyOne, get, nameOf, page, plain, press, retype, textOf, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './decimal-field.js';
import type { DecimalField } from './decimal-field.js';

const open = (attributes = '', usual: readonly number[] = []) =>
  page<DecimalField>(`<form><sps-decimal-field name="a" label="Poids" ${attributes}></sps-decimal-field><button type="button">Suite</button></form>`, 'sps-decimal-field', (field) => {
    field.usual = usual;
  });

async function left(words: string, attributes = ''): Promise<DecimalField> {
  const field = await open(attributes);
  field.focus();
  await retype(words);
  await press('Tab');
  await drawn(field);
  return field;
}

const days = [0, 1, 2, 3, 4, 5, 6, 7];

describeFormControl<DecimalField>('sps-decimal-field', {
  answer: (field) => { field.value = 72.5; },
  clear: (field) => { field.value = undefined; },
  data: ['72.5'],
  words: '72,5',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez un nombre.', en: 'Give a number.' },
  unreadable: { text: 'douze', fr: 'Écrivez un nombre en chiffres, par exemple 4.', en: 'Write a number in figures, for example 4.', readable: '12' },
});

describe('sps-decimal-field', () => {
  it('shows a big number in groups on leaving', async () => {
    const field = await left('1000000');
    expect([field.value, box(field).value]).to.deep.equal([1_000_000, '1\u202f000\u202f000']);
  });

  for (const [words, unit, value] of [['70,6 kg', 'kg', 70.6], ['70,6KG', 'kg', 70.6], ['130 min', 'min par semaine', 130], ['70 lb', 'kg', undefined], ['70 kg', '', undefined]] as const) {
    it(`reads « ${words} » in a box of « ${unit} » as ${String(value)}`, async () => { expect((await left(words, `unit="${unit}"`)).value).to.equal(value); });
  }

  it('keeps small parts', async () => {
    const field = await left('0,0001');
    expect([field.value, box(field).value]).to.deep.equal([0.0001, '0,0001']);
  });

  it('keeps a number that is too long as it was typed, and says so', async () => {
    const field = await left('12345678901234567890');
    expect([field.value, box(field).value, plain(errorOf(field))]).to.deep.equal([undefined, '12345678901234567890', 'Écrivez un nombre plus court : celui-ci a trop de chiffres.']);
  });

  it('takes whole numbers only, where they are asked for', async () => {
    expect(errorOf(await left('2,5', 'integer'))).to.equal('Écrivez un nombre entier, sans virgule.');
  });

  it('says it in English', async () => {
    const field = await left('2,5', 'integer lang="en"');
    await until(() => errorOf(field) === 'Write a whole number.', 'it speaks English');
  });

  it('writes as its reader does', async () => {
    expect(box(await left('2,5', 'lang="en"')).value).to.equal('2.5');
  });

  it('names its box with the unit', async () => {
    const field = await open('unit="kg"');
    expect([nameOf(box(field)), textOf(field)]).to.deep.equal(['Poids (kg)', 'Poids']);
  });

  it('shows the unit after the number when it can only be read', async () => {
    expect(plain(textOf(await open('unit="kg" value="72.5" readonly')))).to.include('72,5 kg');
  });

  it('opens the keyboard that has what is needed', async () => {
    const modes = await Promise.all(['', 'integer', 'signed'].map(async (attributes) => box(await open(attributes)).inputMode));
    expect(modes).to.deep.equal(['decimal', 'numeric', 'text']);
  });
});

describe('sps-decimal-field with the days of a week', () => {
  it('is accessible', async () => {
    await expect(await open('closed value="3" size="step"', days)).to.be.accessible();
  });

  it('says each number as one does', async () => {
    const field = await open('closed', days);
    field.inWords = (value) => (value < 2 ? `${value} jour` : `${value} jours`);
    await drawn(field);
    expect(everyOne(field, 'radio').slice(0, 3).map(nameOf)).to.deep.equal(['0 jour', '1 jour', '2 jours']);
  });

  it('offers each number, and no other', async () => {
    expect(everyOne(await open('closed', days), 'radio').map(nameOf)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('says the unit with each', async () => {
    expect(plain(nameOf(get(await open('closed unit="jours"', days), 'radio', /^3/)))).to.equal('3 jours');
  });

  it('holds 0, which is an answer', async () => {
    const field = await open('closed required', days);
    get(field, 'radio', '0').click();
    expect([field.value, field.checkValidity()]).to.deep.equal([0, true]);
  });

  it('has no size of type smaller than the question on a screen of its own', async () => {
    const field = await open('closed size="step"', days);
    const { fontSize } = getComputedStyle(get(field, 'radio', '3').parentElement!);
    expect([fontSize, get(field, 'radio', '3').parentElement!.offsetHeight >= 52]).to.deep.equal(['24px', true]);
  });

  it('is a small box in a row, with its unit', async () => {
    const field = await open('closed size="row" label-hidden unit="j"', days);
    expect([box(field).offsetHeight, box(field).offsetWidth]).to.deep.equal([36, 52]);
  });
});
