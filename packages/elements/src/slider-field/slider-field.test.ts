import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { box, drawn, everyOne, find, get, heard, nameOf, page, press, textOf, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './slider-field.js';
import type { SliderField } from './slider-field.js';

const open = (attributes = '') =>
  page<SliderField>(`<form><sps-slider-field name="a" label="Douleur" min-label="Aucune" max-label="La pire" ${attributes}></sps-slider-field><button type="button">Suite</button></form>`, 'sps-slider-field');

const slider = (field: SliderField) => get(field, 'slider') as HTMLInputElement;
const shown = (field: SliderField) => field.shadowRoot!.querySelector('[part="number"]')!.textContent;

describeFormControl<SliderField>('sps-slider-field', {
  answer: (field) => { field.value = 35; },
  clear: (field) => { field.value = undefined; },
  data: ['35'],
  words: '35',
  control: { role: 'slider', name: question },
  missing: { fr: 'Indiquez un nombre.', en: 'Give a number.' },
});

describe('sps-slider-field', () => {
  it('has no answer before it is touched, and says so', async () => {
    const field = await open();
    expect([field.value, shown(field), slider(field).getAttribute('aria-valuetext')]).to.deep.equal([undefined, 'Pas de réponse', 'Pas de réponse']);
  });

  it('says so in English', async () => {
    const field = await open('lang="en"');
    await until(() => shown(field) === 'No answer', 'it speaks English');
  });

  it('says aloud that an answer is expected', async () => {
    expect(slider(await open('required')).getAttribute('aria-valuetext')).to.equal('Pas de réponse, une réponse est attendue');
  });

  it('is answered by arrow keys, heard with its value', async () => {
    const field = await open('step="5"');
    const values: (number | undefined)[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push(field.value); });
    field.focus();
    await press('ArrowRight');
    expect(values).to.deep.equal([55, 55]);
  });

  it('shows the chosen number in words, and what an end means', async () => {
    const field = await open('value="100"');
    expect([shown(field), slider(field).getAttribute('aria-valuetext')]).to.deep.equal(['100, La pire', '100, La pire']);
  });

  it('is answered where it stands by one press', async () => {
    const field = await open();
    const inputs = heard(field.form!, 'input');
    const { x, y, width, height } = slider(field).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await drawn(field);
    expect([field.value, inputs.length]).to.deep.equal([50, 1]);
  });

  it('is answered where it stands by Enter', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    field.focus();
    await press('Enter');
    expect([field.value, changes.length]).to.deep.equal([50, 1]);
  });

  it('is unanswered again by a button', async () => {
    const field = await open('value="35"');
    get(field, 'button', 'Effacer la réponse').click();
    await drawn(field);
    expect([field.value, shown(field), find(field, 'button')]).to.deep.equal([undefined, 'Pas de réponse', undefined]);
  });

  it('is unanswered again by Delete', async () => {
    const field = await open('value="35"');
    field.focus();
    await press('Delete');
    expect(field.value).to.equal(undefined);
  });

  it('keeps a number beyond its ends as it is', async () => {
    const field = await open('value="140"');
    expect([field.value, shown(field)]).to.deep.equal([140, '140']);
  });

  it('is the box of a number in a row', async () => {
    const field = await open('size="row" label-hidden value="35"');
    expect([box(field).value, nameOf(box(field))]).to.deep.equal(['35', 'Douleur']);
  });
});

describe('sps-slider-field as a ruler', () => {
  const ruler = 'max="10" appearance="tiles"';

  it('is accessible', async () => {
    await expect(await open(`${ruler} value="7"`)).to.be.accessible();
  });

  it('offers each step, the ends with what they mean', async () => {
    expect(everyOne(await open(ruler), 'radio').map(nameOf)).to.deep.equal(['0, Aucune', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10, La pire']);
  });

  it('shows what the ends mean beside their numbers', async () => {
    expect((await open(ruler)).shadowRoot!.querySelector('.ends')!.textContent).to.equal('0\u00a0: Aucune10\u00a0: La pire');
  });

  it('is answered by one press', async () => {
    const field = await open(ruler);
    get(field, 'radio', '7').click();
    expect(field.value).to.equal(7);
  });

  it('is a slider when there are too many steps, or parts of one', async () => {
    const roles = await Promise.all(['max="11" appearance="tiles"', 'max="1" step="0.1" appearance="tiles"'].map(async (attributes) => find(await open(attributes), 'slider') !== undefined));
    expect(roles).to.deep.equal([true, true]);
  });

  it('shows its answer in words when it can only be read', async () => {
    expect(textOf(await open(`${ruler} value="10" readonly`))).to.include('10, La pire');
  });
});
