import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { box, drawn, errorOf, find, focused, get, nameOf, page, press, retype, tabTo, textOf, type, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './number-field.js';
import type { NumberField } from './number-field.js';

const open = (value?: number, attributes = '') =>
  page<NumberField>(`<form><sps-number-field name="a" label="Durée totale" unit="mois" ${attributes}></sps-number-field><button type="button">Suite</button></form>`, 'sps-number-field', (field) => {
    field.usual = [3, 4, 5, 6];
    field.value = value;
  });

const typed = 'Durée totale (mois)';

describeFormControl<NumberField>('sps-number-field', {
  answer: (field) => { field.value = 12; },
  clear: (field) => { field.value = undefined; },
  data: ['12'],
  words: '12',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez un nombre.', en: 'Give a number.' },
  unreadable: { text: 'trois', fr: 'Écrivez un nombre en chiffres, par exemple 4.', en: 'Write a number in figures, for example 4.', readable: '3' },
});

describe('sps-number-field with usual answers', () => {
  it('is accessible', async () => {
    await expect(await open(3)).to.be.accessible();
  });

  it('is accessible with an unusual answer', async () => {
    await expect(await open(9)).to.be.accessible();
  });

  it('is accessible while an answer is missing', async () => {
    const field = await open(undefined, 'required');
    field.reportValidity();
    await drawn(field);
    await expect(field).to.be.accessible();
  });

  it('names each of them with its unit', async () => {
    expect(get(await open(), 'radio', '4 mois')).to.be.instanceOf(HTMLElement);
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => get(await open(3, attributes), 'radiogroup', 'Durée totale').getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });

  it('goes on to the box when « Autre » is pressed by mouse', async () => {
    const field = await open(6);
    const { x, y, width, height } = get(field, 'radio', 'Autre').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await drawn(field);
    await until(() => nameOf(focused()) === typed, 'the box has the focus');
    await type('5');
    expect(box(field, typed).value).to.equal('65');
  });

  it('is answered by one click', async () => {
    const field = await open();
    get(field, 'radio', '4 mois').click();
    expect(field.value).to.equal(4);
  });

  it('is answered by arrow keys', async () => {
    const field = await open(3);
    await tabTo('3 mois');
    await press('ArrowRight');
    expect(field.value).to.equal(4);
  });

  it('takes the focus to the chosen one', async () => {
    const field = await open(5);
    field.focus();
    expect(nameOf(focused())).to.equal('5 mois');
  });

  it('has no box to type in', async () => {
    expect(find(await open(3), 'textbox') === undefined).to.equal(true);
  });

  it('opens a box after « Autre »', async () => {
    const field = await open(6);
    await tabTo('6 mois');
    await press('ArrowRight');
    await drawn(field);
    await press('Tab');
    expect(nameOf(focused())).to.equal(typed);
  });

  it('stays on « Autre » when arrow keys reach it', async () => {
    const field = await open(6);
    await tabTo('6 mois');
    await press('ArrowRight');
    await drawn(field);
    expect(nameOf(focused())).to.equal('Autre');
  });

  it('keeps its answer until another one is typed', async () => {
    const field = await open(6);
    get(field, 'radio', 'Autre').click();
    expect(field.value).to.equal(6);
  });

  it('takes a typed answer', async () => {
    const field = await open(6);
    get(field, 'radio', 'Autre').click();
    await drawn(field);
    box(field, typed).focus();
    await retype('4,5');
    await press('Tab');
    expect(field.value).to.equal(4.5);
  });

  it('shows an unusual answer in the box', async () => {
    expect(box(await open(9), typed).value).to.equal('9');
  });

  it('takes the focus to the box that is open', async () => {
    const field = await open(9);
    field.focus();
    expect(nameOf(focused())).to.equal(typed);
  });

  it('keeps words that cannot be read, and says so', async () => {
    const field = await open(9);
    field.focus();
    await retype('neuf');
    await press('Tab');
    await drawn(field);
    expect([box(field, typed).value, errorOf(field)]).to.deep.equal(['neuf', 'Écrivez un nombre en chiffres, par exemple 4.']);
  });

  it('is right in the tick a host gives a number in place of the words', async () => {
    const field = await open(9);
    field.focus();
    await retype('neuf');
    await press('Tab');
    field.value = 4;
    expect(field.checkValidity()).to.equal(true);
  });

  it('shows the number of the host in place of the words', async () => {
    const field = await open(9);
    field.focus();
    await retype('neuf');
    await press('Tab');
    field.value = 12;
    await drawn(field);
    expect(box(field, typed).value).to.equal('12');
  });

  it('does not rewrite a number while it is put right', async () => {
    const field = await open(9);
    field.focus();
    await retype('neuf');
    await press('Tab');
    field.focus();
    await retype('3,05');
    expect(box(field, typed).value).to.equal('3,05');
  });

  it('closes the box on reset', async () => {
    const field = await open(3);
    get(field, 'radio', 'Autre').click();
    await drawn(field);
    field.form!.reset();
    await drawn(field);
    expect(find(field, 'textbox') === undefined).to.equal(true);
  });

  it('reads its answer with its unit', async () => {
    expect(textOf(await open(3, 'readonly'))).to.include('3 mois');
  });
});

describe('sps-number-field that is typed', () => {
  it('reads a number with spaces around', async () => {
    const field = await page<NumberField>('<form><sps-number-field name="a" label="Âge"></sps-number-field></form>', 'sps-number-field');
    field.focus();
    await type(' 12 ');
    await press('Tab');
    expect(field.value).to.equal(12);
  });

  it('tells 0 from no answer', async () => {
    const field = await page<NumberField>('<form><sps-number-field name="a" label="Âge" required></sps-number-field></form>', 'sps-number-field');
    field.focus();
    await type('0');
    await press('Tab');
    expect([field.value, field.checkValidity()]).to.deep.equal([0, true]);
  });

  it('is named after its question alone when it has no unit', async () => {
    const field = await page<NumberField>('<form><sps-number-field label="Âge"></sps-number-field></form>', 'sps-number-field');
    expect(nameOf(box(field))).to.equal('Âge');
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => box(await page<NumberField>(`<form><sps-number-field label="Âge" ${attributes}></sps-number-field></form>`, 'sps-number-field')).getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });
});
