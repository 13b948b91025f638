import { expect, fixture } from '@open-wc/testing';
import { box, drawn, errorOf, focused, get, heard, nameOf, page, press, retype, tabTo, textOf, type } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './range-field.js';
import type { NumberRange, RangeField } from './range-field.js';

const open = (value: NumberRange = {}, attributes = '') =>
  page<RangeField>(`<form><sps-range-field name="a" label="Fréquence" spoken-label="Séances par semaine" unit="par semaine" ${attributes}></sps-range-field><button type="button">Suite</button></form>`, 'sps-range-field', (field) => { field.value = value; });

const low = (field: RangeField) => box(field, 'Séances par semaine, au moins');
const high = (field: RangeField) => box(field, 'Séances par semaine, au plus');
const seen = (field: RangeField) => [low(field).value, high(field).value];

async function fill(field: RangeField, first: string, second: string): Promise<void> {
  low(field).focus();
  await retype(first);
  await press('Tab');
  await retype(second);
  await press('Tab');
  await drawn(field);
}

describeFormControl<RangeField>('sps-range-field', {
  answer: (field) => { field.value = { low: 2, high: 3 }; },
  clear: (field) => { field.value = {}; },
  data: ['2-3'],
  words: '2 à 3',
  control: { role: 'textbox', name: `${question}, au moins` },
  missing: { fr: 'Indiquez un nombre.', en: 'Give a number.' },
  unreadable: { text: 'abc', fr: 'Écrivez un nombre en chiffres, par exemple 2.', en: 'Write a number in figures, for example 2.', readable: '2' },
});

describe('sps-range-field', () => {
  it('takes two numbers', async () => {
    const field = await open();
    await fill(field, '2', '4');
    expect(field.value).to.deep.equal({ low: 2, high: 4 });
  });

  it('takes one number', async () => {
    const field = await open();
    await fill(field, '2', '');
    expect(field.value).to.deep.equal({ low: 2 });
  });

  it('sends one number as it is', async () => {
    expect(new FormData((await open({ low: 2 })).form!).get('a')).to.equal('2');
  });

  it('keeps two numbers in the wrong order', async () => {
    const field = await open();
    await fill(field, '4', '2');
    expect([field.value, seen(field)]).to.deep.equal([{ low: 4, high: 2 }, ['4', '2']]);
  });

  it('reads a comma', async () => {
    const field = await open();
    await fill(field, '2,5', '');
    expect(field.value).to.deep.equal({ low: 2.5 });
  });

  it('does not rewrite a number while it is put right', async () => {
    const field = await open();
    await fill(field, 'abc', '');
    low(field).focus();
    await retype('2,05');
    expect(low(field).value).to.equal('2,05');
  });

  it('keeps the number beside words that cannot be read', async () => {
    const field = await open();
    await fill(field, 'abc', '3');
    expect([field.value, seen(field)]).to.deep.equal([{ high: 3 }, ['abc', '3']]);
  });

  it('is right once the words are replaced', async () => {
    const field = await open();
    await fill(field, 'abc', '3');
    await fill(field, '2', '3');
    expect(field.checkValidity()).to.equal(true);
  });

  it('is right in the tick a host gives numbers in place of the words', async () => {
    const field = await open();
    await fill(field, 'abc', 'def');
    field.value = { low: 2, high: 3 };
    expect(field.checkValidity()).to.equal(true);
  });

  it('shows the numbers of the host in place of the words', async () => {
    const field = await open();
    await fill(field, 'abc', 'def');
    field.value = { low: 2, high: 3 };
    await drawn(field);
    expect(seen(field)).to.deep.equal(['2', '3']);
  });

  it('says that it changed, once for each number', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    await fill(field, '2', '3');
    expect(changes.length).to.equal(2);
  });

  it('names each number after what it counts', async () => {
    await open();
    await tabTo('Séances par semaine, au moins');
    await press('Tab');
    expect(nameOf(focused())).to.equal('Séances par semaine, au plus');
  });

  it('shows no error between its two numbers', async () => {
    const field = await open();
    low(field).focus();
    await type('abc');
    await press('Tab');
    await drawn(field);
    expect(textOf(field)).to.not.include('Écrivez');
  });

  it('goes back to the numbers it came with on reset', async () => {
    const form = await fixture<HTMLFormElement>('<form></form>');
    const field = Object.assign(document.createElement('sps-range-field'), { spokenLabel: 'Séances par semaine', value: { low: 2, high: 3 } });
    form.append(field);
    await drawn(field);
    await fill(field, '5', '6');
    form.reset();
    await drawn(field);
    expect(seen(field)).to.deep.equal(['2', '3']);
  });

  it('says that there is no answer when it can only be read', async () => {
    expect(textOf(await open({}, 'readonly'))).to.include('Non renseigné');
  });

  it('is a group named after its question', async () => {
    expect(get(await open(), 'group', 'Fréquence')).to.be.instanceOf(HTMLElement);
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => low(await open({}, attributes)).getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });

  it('does not require its second number', async () => {
    expect(high(await open({}, 'required')).hasAttribute('aria-required')).to.equal(false);
  });

  it('gives the example of the page for words that cannot be read', async () => {
    const field = await open({}, 'example="45"');
    await fill(field, 'abc', '');
    expect(errorOf(field)).to.equal('Écrivez un nombre en chiffres, par exemple 45.');
  });
});
