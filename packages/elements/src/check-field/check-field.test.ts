import { expect } from '@open-wc/testing';
import { drawn, focused, get, heard, page, press, tabTo } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './check-field.js';
import type { CheckField } from './check-field.js';

const open = (attributes = '') => page<CheckField>(`<form><sps-check-field name="a" label="Le patient accepte" ${attributes}></sps-check-field></form>`, 'sps-check-field');
const tick = (field: CheckField) => get(field, 'checkbox') as HTMLInputElement;

describeFormControl<CheckField>('sps-check-field', {
  answer: (field) => { field.checked = true; },
  clear: (field) => { field.checked = false; },
  data: ['yes'],
  words: 'Oui',
  control: { role: 'checkbox', name: question },
  missing: { fr: 'Cochez la case si c’est le cas.', en: 'Tick the box if it is so.' },
});

describe('sps-check-field', () => {
  it('is ticked by the space bar', async () => {
    const field = await open();
    await tabTo('Le patient accepte');
    await press('Space');
    expect([field.checked, tick(field).checked]).to.deep.equal([true, true]);
  });

  it('is ticked by a click on its words', async () => {
    const field = await open();
    field.shadowRoot!.querySelector<HTMLElement>('[part="label"]')!.click();
    expect(field.checked).to.equal(true);
  });

  it('says that it changed, once', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    tick(field).click();
    expect(changes.length).to.equal(1);
  });

  it('is unticked by a second press', async () => {
    const field = await open('checked');
    tick(field).click();
    expect([...new FormData(field.form!).keys()]).to.deep.equal([]);
  });

  it('sends the value it was given', async () => {
    const field = await open('checked value="accord"');
    expect(new FormData(field.form!).get('a')).to.equal('accord');
  });

  it('goes back to the tick of its page on reset', async () => {
    const field = await open('checked');
    tick(field).click();
    field.form!.reset();
    await drawn(field);
    expect(tick(field).checked).to.equal(true);
  });

  it('reads its second line with its name', async () => {
    const field = await open('note="Recueilli ce jour"');
    expect(get(field, 'checkbox', 'Le patient accepte Recueilli ce jour')).to.be.instanceOf(HTMLInputElement);
  });

  it('says that nothing is stated when it can only be read', async () => {
    const field = await open('readonly');
    expect(field.shadowRoot!.textContent).to.include('Non coché');
  });

  it('keeps the focus on its box', async () => {
    const field = await open();
    await tabTo('Le patient accepte');
    await press('Space');
    await drawn(field);
    expect(focused() === tick(field)).to.equal(true);
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => tick(await open(attributes)).getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });
});
