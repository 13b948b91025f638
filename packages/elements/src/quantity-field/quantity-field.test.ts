import { expect } from '@open-wc/testing';
import type { Coding, Quantity } from 'fhir/r4.js';
import { box, drawn, find, get, heard, nameOf, page, plain, press, retype, textOf } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './quantity-field.js';
import type { QuantityField } from './quantity-field.js';

const ucum = 'http://unitsofmeasure.org';
const metre: Coding = { system: ucum, code: 'm', display: 'm' };
const kilometre: Coding = { system: ucum, code: 'km', display: 'km' };

const open = (units: readonly Coding[], attributes = '', value?: Quantity) =>
  page<QuantityField>(`<form><sps-quantity-field name="a" label="Distance" ${attributes}></sps-quantity-field><button type="button">Suite</button></form>`, 'sps-quantity-field', (field) => {
    field.units = units;
    field.value = value;
  });

const list = (field: QuantityField) => get(field, 'combobox') as HTMLSelectElement;

async function typed(field: QuantityField, words: string): Promise<QuantityField> {
  box(field).focus();
  await retype(words);
  await drawn(field);
  return field;
}

/** Goes to the next unit of the list. */
async function nextUnit(field: QuantityField): Promise<void> {
  list(field).focus();
  await press('ArrowDown');
  await drawn(field);
}

describeFormControl<QuantityField>('sps-quantity-field', {
  answer: (field) => { field.value = { value: 2.5, unit: 'km' }; },
  clear: (field) => { field.value = undefined; },
  data: ['{"value":2.5,"unit":"km"}'],
  words: '2,5\u00a0km',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez un nombre.', en: 'Give a number.' },
  unreadable: { text: 'loin', fr: 'Écrivez un nombre en chiffres, par exemple 4.', en: 'Write a number in figures, for example 4.', readable: '12' },
});

describe('sps-quantity-field with one unit', () => {
  it('gives it with the number', async () => {
    expect((await typed(await open([metre]), '2,5')).value).to.deep.equal({ value: 2.5, unit: 'm', system: ucum, code: 'm' });
  });

  it('names its box with it', async () => {
    const field = await open([metre]);
    expect([nameOf(box(field)), find(field, 'combobox')]).to.deep.equal(['Distance (m)', undefined]);
  });

  it('keeps the unit of an answer of the host', async () => {
    const field = await open([], '', { value: 3, unit: 'lieues' });
    await typed(field, '4');
    expect(field.value).to.deep.equal({ value: 4, unit: 'lieues' });
  });
});

describe('sps-quantity-field with several units', () => {
  it('is accessible', async () => {
    await expect(await open([metre, kilometre], '', { value: 2, unit: 'km', code: 'km' })).to.be.accessible();
  });

  it('offers them in a list that is named', async () => {
    const field = await open([metre, kilometre]);
    expect([nameOf(list(field)), [...list(field).options].map(({ label }) => label)]).to.deep.equal(['Distance, unité', ['m', 'km']]);
  });

  it('follows the unit, heard with its value', async () => {
    const field = await typed(await open([metre, kilometre]), '3');
    const values: unknown[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push(field.value?.code); });
    await nextUnit(field);
    expect([values.slice(-2), field.value?.value]).to.deep.equal([['km', 'km'], 3]);
  });

  it('keeps the unit that was chosen before the number', async () => {
    const field = await open([metre, kilometre]);
    await nextUnit(field);
    expect(field.value).to.equal(undefined);
    expect((await typed(field, '3')).value?.code).to.equal('km');
  });

  it('shows the unit of the host, also one that is not among them', async () => {
    const field = await open([metre, kilometre], '', { value: 2, unit: 'mi', code: '[mi_i]' });
    expect([list(field).selectedOptions[0]!.label, list(field).options.length]).to.deep.equal(['mi', 3]);
  });

  it('is not answered by a unit alone', async () => {
    expect((await open([metre, kilometre], 'required', { unit: 'km', code: 'km' })).checkValidity()).to.equal(false);
  });

  it('shows both when it can only be read', async () => {
    expect(plain(textOf(await open([metre, kilometre], 'readonly', { value: 1200, unit: 'm' })))).to.include('1200 m');
  });

  it('says that there is no answer where there is a unit alone', async () => {
    expect(plain(textOf(await open([metre, kilometre], 'readonly', { unit: 'km' })))).to.include('Non renseigné');
  });

  it('says that it changed on leaving the number, once', async () => {
    const field = await open([metre, kilometre]);
    const changes = heard(field.form!, 'change');
    await typed(field, '3');
    await press('Tab');
    expect(changes.length).to.equal(1);
  });
});
