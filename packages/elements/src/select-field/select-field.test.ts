import { expect } from '@open-wc/testing';
import { box, drawn, find, get, heard, nameOf, page, press, textOf, type, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './select-field.js';
import type { SelectField } from './select-field.js';

const some = ['Ain', 'Aisne', 'Allier'].map((label) => ({ value: label.toLowerCase(), label }));
const many = Array.from({ length: 5000 }, (_, index) => ({ value: `c${index}`, label: `Commune ${index}` }));

const open = (attributes = '', options = some) =>
  page<SelectField>(`<form><sps-select-field name="a" label="Département" ${attributes}></sps-select-field><button type="button">Suite</button></form>`, 'sps-select-field', (field) => {
    field.options = options;
  });

const list = (field: SelectField) => get(field, 'combobox') as HTMLSelectElement;
const shown = (field: SelectField) => list(field).selectedOptions[0]!.textContent;

/** Chooses as a person does: the list has the focus, and typing goes to the option. */
async function chosen(field: SelectField, words: string): Promise<SelectField> {
  list(field).focus();
  await drawn(field);
  await type(words);
  await drawn(field);
  return field;
}

describeFormControl<SelectField>('sps-select-field', {
  setUp: (field) => { field.options = some; },
  answer: (field) => { field.value = 'ain'; },
  clear: (field) => { field.value = undefined; },
  data: ['ain'],
  words: 'Ain',
  control: { role: 'combobox', name: question },
  missing: { fr: 'Choisissez une réponse.', en: 'Choose an answer.' },
});

describe('sps-select-field', () => {
  it('says in words that nothing is chosen', async () => {
    const field = await open();
    expect([shown(field), field.value]).to.deep.equal(['Choisissez…', undefined]);
  });

  it('says it in English', async () => {
    const field = await open('lang="en"');
    await until(() => shown(field) === 'Choose…', 'it speaks English');
  });

  it('is answered by keys, heard with its value', async () => {
    const field = await open();
    const values: unknown[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push(field.value); });
    await chosen(field, 'All');
    expect(values.slice(-2)).to.deep.equal(['allier', 'allier']);
  });

  it('is unanswered again by the first line', async () => {
    const field = await open('value="ain"');
    list(field).focus();
    await press('Home');
    expect([field.value, field.checkValidity()]).to.deep.equal([undefined, true]);
  });

  it('shows the answer of the host, given before the options', async () => {
    const field = await open('value="aisne"', []);
    field.options = some;
    await drawn(field);
    expect(shown(field)).to.equal('Aisne');
  });

  it('shows nothing chosen once a host takes the answer away', async () => {
    const field = await open('value="aisne"');
    field.value = undefined;
    await drawn(field);
    expect(shown(field)).to.equal('Choisissez…');
  });

  it('is named without words in view', async () => {
    expect(nameOf(list(await open('label-hidden size="row"')))).to.equal('Département');
  });
});

describe('sps-select-field with thousands of options', () => {
  it('draws only the chosen one before one comes to it', async () => {
    const field = await open('value="c4321"', many);
    expect([list(field).options.length, shown(field)]).to.deep.equal([2, 'Commune 4321']);
  });

  it('draws them all once it has the focus, the same one chosen', async () => {
    const field = await open('value="c4321"', many);
    list(field).focus();
    await drawn(field);
    expect([list(field).options.length, shown(field)]).to.deep.equal([5001, 'Commune 4321']);
  });

  it('draws them all before the list opens under a press', async () => {
    const field = await open('', many);
    list(field).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await drawn(field);
    expect(list(field).options.length).to.equal(5001);
  });

  it('is answered by keys', async () => {
    expect((await chosen(await open('', many), 'Commune 77')).value).to.equal('c77');
  });
});

describe('sps-select-field with words of one’s own', () => {
  it('is accessible', async () => {
    const field = await chosen(await open('open'), 'Autre');
    await expect(field).to.be.accessible();
  });

  it('opens a box for them', async () => {
    const field = await chosen(await open('open'), 'Autre');
    box(field).focus();
    const inputs = heard(field.form!, 'input');
    await type('Jura');
    expect([field.value, inputs.length]).to.deep.equal([{ text: 'Jura' }, 4]);
  });

  it('is not answered before there are words', async () => {
    const field = await chosen(await open('open'), 'Autre');
    expect([field.value, field.validationMessage]).to.deep.equal([undefined, 'Précisez votre réponse, ou choisissez-en une autre.']);
  });

  it('leaves the box for an option', async () => {
    const field = await chosen(await open('open'), 'Autre');
    list(field).focus();
    await press('Home');
    await press('ArrowDown');
    await drawn(field);
    expect([field.value, find(field, 'textbox')]).to.deep.equal(['ain', undefined]);
  });

  it('shows words of the host', async () => {
    const field = await open('open');
    field.value = { text: 'Jura' };
    await drawn(field);
    expect([shown(field), box(field).value]).to.deep.equal(['Autre…', 'Jura']);
  });

  it('forgets them when a host takes the answer away', async () => {
    const field = await open('open');
    field.value = { text: 'Jura' };
    await drawn(field);
    field.value = undefined;
    await drawn(field);
    expect([shown(field), find(field, 'textbox')]).to.deep.equal(['Choisissez…', undefined]);
  });

  it('shows them when it can only be read', async () => {
    const field = await open('open readonly');
    field.value = { text: 'Jura' };
    await drawn(field);
    expect(textOf(field)).to.include('Jura');
  });
});
