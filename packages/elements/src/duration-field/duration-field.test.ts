import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { box, drawn, errorOf, everyOne, find, focused, get, heard, nameOf, page, plain, press, retype, tabTo, textOf, type, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './duration-field.js';
import type { DurationField } from './duration-field.js';

const open = (attributes = '', usual: readonly number[] = []) =>
  page<DurationField>(`<form><sps-duration-field name="a" label="Durée par jour" ${attributes}></sps-duration-field><button type="button">Suite</button></form>`, 'sps-duration-field', (field) => {
    field.usual = usual;
  });

const six = [10, 20, 30, 45, 60, 90];

async function typed(words: string, attributes = ''): Promise<DurationField> {
  const field = await open(attributes);
  field.focus();
  await retype(words);
  await drawn(field);
  return field;
}

async function left(words: string, attributes = ''): Promise<DurationField> {
  const field = await typed(words, attributes);
  await press('Tab');
  await drawn(field);
  return field;
}

async function click(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describeFormControl<DurationField>('sps-duration-field', {
  answer: (field) => { field.value = 90; },
  clear: (field) => { field.value = undefined; },
  data: ['90'],
  words: '1\u00a0h\u00a030',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Indiquez une durée.', en: 'Give a duration.' },
  unreadable: {
    text: 'une heure',
    fr: 'Écrivez la durée ainsi\u00a0: «\u00a01\u00a0h\u00a030\u00a0» ou «\u00a045\u00a0min\u00a0».',
    en: 'Write the duration like this: “1\u00a0h\u00a030” or “45\u00a0min”.',
    readable: '1h30',
  },
});

describe('sps-duration-field', () => {
  it('shows the duration in full on leaving', async () => {
    expect(plain(box(await left('90')).value)).to.equal('1 h 30');
  });

  it('does not rewrite what one types', async () => {
    expect(box(await typed('90')).value).to.equal('90');
  });

  it('has its value at each key, when the event is heard', async () => {
    const field = await open();
    const values: (number | undefined)[] = [];
    field.form!.addEventListener('input', () => { values.push(field.value); });
    field.focus();
    await type('1h30');
    expect(values).to.deep.equal([1, 60, 63, 90]);
  });

  it('has no value while what is typed cannot be read', async () => {
    expect((await typed('1,5', 'value="20"')).value).to.equal(undefined);
  });

  it('is not right while what is typed cannot be read, and does not redden', async () => {
    const field = await typed('1,5');
    expect([field.checkValidity(), errorOf(field)]).to.deep.equal([false, '']);
  });

  it('asks for the unit of « 1,5 »', async () => {
    const field = await left('1,5');
    expect([plain(errorOf(field)), box(field).value]).to.deep.equal(['Précisez : « 1,5 h » ou « 90 min ».', '1,5']);
  });

  it('asks for it in English', async () => {
    const field = await left('1,5', 'lang="en"');
    await until(() => plain(errorOf(field)) === 'Say which: “1.5 h” or “90 min”.', 'it speaks English');
  });

  it('says that it changed on leaving, once', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    field.focus();
    await type('45');
    await press('Tab');
    expect(changes.length).to.equal(1);
  });

  it('commits on Enter', async () => {
    const field = await typed('90');
    await press('Enter');
    await drawn(field);
    expect(plain(box(field).value)).to.equal('1 h 30');
  });

  it('says nothing when it was only passed through', async () => {
    const field = await open('value="45"');
    const said = [...heard(field.form!, 'change'), ...heard(field.form!, 'input')];
    field.focus();
    await press('Tab');
    expect(said).to.deep.equal([]);
  });

  it('is emptied', async () => {
    const field = await left('', 'value="45"');
    expect([field.value, box(field).value]).to.deep.equal([undefined, '']);
  });

  it('holds 0, which is an answer', async () => {
    const field = await left('0', 'required');
    expect([field.value, plain(box(field).value), field.checkValidity()]).to.deep.equal([0, '0 min', true]);
  });

  it('leaves the words alone when a host gives the same value back', async () => {
    const field = await typed('1h3');
    field.value = 63;
    await drawn(field);
    expect(box(field).value).to.equal('1h3');
  });

  it('shows another value of the host in place of the words', async () => {
    const field = await typed('abc');
    field.value = 20;
    await drawn(field);
    expect([plain(box(field).value), field.checkValidity()]).to.deep.equal(['20 min', true]);
  });

  it('does not come back to old words when the value is taken away', async () => {
    const field = await left('abc');
    field.value = 20;
    await drawn(field);
    field.value = undefined;
    await drawn(field);
    expect([box(field).value, field.checkValidity()]).to.deep.equal(['', true]);
  });

  it('forgets words that cannot be read when a host clears it', async () => {
    const field = await left('abc');
    field.clear();
    await drawn(field);
    expect([box(field).value, errorOf(field), field.checkValidity()]).to.deep.equal(['', '', true]);
  });

  it('shows no sentence of the form while one types, the second time too', async () => {
    const field = await left('45');
    field.focus();
    await retype('9');
    field.setCustomValidity('Au plus 24 h par jour.');
    await drawn(field);
    expect(errorOf(field)).to.equal('');
  });

  it('shows the sentence of the form on leaving', async () => {
    const field = await typed('25h');
    field.setCustomValidity('Au plus 24 h par jour.');
    await press('Tab');
    await drawn(field);
    expect(errorOf(field)).to.equal('Au plus 24 h par jour.');
  });

  it('takes the sentence of the form away while one types, as soon as it is right', async () => {
    const field = await typed('25h');
    field.setCustomValidity('Au plus 24 h par jour.');
    await press('Tab');
    field.focus();
    await retype('2');
    field.setCustomValidity('');
    await drawn(field);
    expect(errorOf(field)).to.equal('');
  });

  it('takes its error away at the first key of a correction, and judges again on leaving', async () => {
    const field = await left('1,5');
    field.focus();
    await retype('abc');
    await drawn(field);
    expect([errorOf(field), field.checkValidity()]).to.deep.equal(['', false]);
    await press('Tab');
    await drawn(field);
    expect(plain(errorOf(field))).to.equal('Écrivez la durée ainsi : « 1 h 30 » ou « 45 min ».');
  });

  it('does not bring an error back that went, while one types', async () => {
    const field = await left('abc');
    field.focus();
    await retype('1,5');
    await drawn(field);
    expect([errorOf(field), field.checkValidity()]).to.deep.equal(['', false]);
  });

  it('shows how a duration is typed in the empty box', async () => {
    expect(plain(box(await open()).placeholder)).to.equal('ex. 1 h 30');
  });

  it('shows what the form says of it there', async () => {
    expect(box(await open('placeholder="minutes"')).placeholder).to.equal('minutes');
  });

  it('writes as its reader does', async () => {
    const field = await open('lang="en" value="90"');
    await until(() => plain(box(field).value) === '1 h 30 min', 'it writes English');
  });
});

describe('sps-duration-field in a row', () => {
  it('is accessible', async () => {
    await expect(await open('size="row" label-hidden value="90"')).to.be.accessible();
  });

  it('is named without words in view', async () => {
    const field = await open('size="row" label-hidden');
    expect([nameOf(box(field)), textOf(field)]).to.deep.equal(['Durée par jour', '']);
  });

  it('is as high as a row of the table', async () => {
    expect(box(await open('size="row" label-hidden')).offsetHeight).to.equal(36);
  });

  it('keeps the width of its column with an error', async () => {
    const field = await page<DurationField>('<form><table><tr><td><sps-duration-field size="row" label-hidden label="Durée"></sps-duration-field></td></tr></table><button>Suite</button></form>', 'sps-duration-field');
    const { offsetWidth } = field.closest('td')!;
    field.focus();
    await type('abc');
    await press('Tab');
    await drawn(field);
    expect([errorOf(field).length > 20, field.closest('td')!.offsetWidth]).to.deep.equal([true, offsetWidth]);
  });

  it('is typed, whatever is usual', async () => {
    expect(find(await page<DurationField>('<sps-duration-field size="row" label="Durée"></sps-duration-field>', 'sps-duration-field', (field) => { field.usual = six; }), 'radio')).to.equal(undefined);
  });
});

describe('sps-duration-field with usual answers', () => {
  it('is accessible', async () => {
    await expect(await open('value="20" size="step"', six)).to.be.accessible();
  });

  it('reddens the box that is wrong, and no usual answer', async () => {
    const field = await open('value="25"', six);
    const border = () => getComputedStyle(everyOne(field, 'radio')[0]!.closest('label')!).borderTopColor;
    const before = border();
    field.setCustomValidity('Au plus 20 min.');
    field.reportValidity();
    await drawn(field);
    expect([border(), box(field).getAttribute('aria-invalid'), get(field, 'radiogroup').getAttribute('aria-invalid')]).to.deep.equal([before, 'true', null]);
    expect(errorOf(field)).to.equal('Au plus 20 min.');
  });

  it('reddens the usual answers when one of them is wrong', async () => {
    const field = await open('value="20"', six);
    field.setCustomValidity('Au plus 10 min.');
    field.reportValidity();
    await drawn(field);
    expect(get(field, 'radiogroup').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is accessible with another answer and an error', async () => {
    const field = await open('value="25"', six);
    field.setCustomValidity('Au plus 20 min.');
    field.reportValidity();
    await drawn(field);
    await expect(field).to.be.accessible();
  });

  it('offers each of them, then another one', async () => {
    expect(everyOne(await open('', six), 'radio').map((each) => plain(nameOf(each)))).to.deep.equal(['10 min', '20 min', '30 min', '45 min', '1 h', '1 h 30', 'Une autre durée']);
  });

  it('is answered by one press, heard with its value', async () => {
    const field = await open('', six);
    const values: (number | undefined)[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push(field.value); });
    get(field, 'radio', '20\u00a0min').click();
    expect(values).to.deep.equal([20, 20]);
  });

  it('is answered by arrow keys', async () => {
    const field = await open('value="30"', six);
    await tabTo('30\u00a0min');
    await press('ArrowRight');
    expect(field.value).to.equal(45);
  });

  it('has no box to type in before it is asked for', async () => {
    expect(find(await open('value="30"', six), 'textbox')).to.equal(undefined);
  });

  it('opens a box for another one, with the focus in it', async () => {
    const field = await open('', six);
    await click(get(field, 'radio', 'Une autre durée'));
    await until(() => focused() instanceof HTMLInputElement && focused() === find(field, 'textbox'), 'the box has the focus');
    await type('1h15');
    expect(field.value).to.equal(75);
  });

  it('keeps the box while one types what is usual', async () => {
    const field = await open('', six);
    await click(get(field, 'radio', 'Une autre durée'));
    await until(() => focused() === find(field, 'textbox'), 'the box has the focus');
    await type('45');
    await drawn(field);
    expect(box(field).value).to.equal('45');
  });

  it('shows an unusual answer of the host in the box', async () => {
    expect(plain(box(await open('value="25"', six)).value)).to.equal('25 min');
  });

  it('offers no other one when the usual ones are all', async () => {
    expect(everyOne(await open('closed', six), 'radio').length).to.equal(6);
  });

  it('is unanswered again by Delete', async () => {
    const field = await open('value="30"', six);
    await tabTo('30\u00a0min');
    const inputs = heard(field.form!, 'input');
    await press('Delete');
    await drawn(field);
    expect([field.value, inputs.length, everyOne(field, 'radio').some((each) => (each as HTMLInputElement).checked)]).to.deep.equal([undefined, 1, false]);
  });

  it('is unanswered again by a button, and keeps the focus', async () => {
    const field = await open('value="30"', six);
    get(field, 'button', 'Effacer la réponse').click();
    await drawn(field);
    await until(() => nameOf(focused()) === '10\u00a0min', 'the first answer has the focus');
    expect([field.value, find(field, 'button')]).to.deep.equal([undefined, undefined]);
  });

  it('stays answered when it must be', async () => {
    const field = await open('value="30" required', six);
    await tabTo('30\u00a0min');
    await press('Delete');
    expect([field.value, find(field, 'button')]).to.deep.equal([30, undefined]);
  });
});
