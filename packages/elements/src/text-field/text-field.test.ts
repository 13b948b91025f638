import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, drawn, errorOf, heard, nameOf, page, press, retype, tabTo, textOf, type, until } from '../internal/acts.test.js';
import { describeFormControl } from '../internal/form-control.test.js';
import './text-field.js';
import type { TextField } from './text-field.js';

const open = (attributes = '', value?: string) =>
  page<TextField>(`<form><sps-text-field name="a" label="Précautions" ${attributes}></sps-text-field><button type="button">Suite</button></form>`, 'sps-text-field', (field) => {
    if (value !== undefined) field.value = value;
  });

const typed = async (words: string, attributes = '', value?: string) => {
  const field = await open(attributes, value);
  field.focus();
  await type(words);
  await drawn(field);
  return field;
};

const left = async (field: TextField) => {
  await tabTo('Suite');
  await drawn(field);
  return field;
};

const counter = (field: TextField) => field.shadowRoot!.querySelector('[part="counter"]')?.textContent ?? '';
const sent = (field: TextField) => new FormData(field.form!).getAll('a');
const height = (field: TextField) => box(field).getBoundingClientRect().height;

describe('sps-text-field of several lines', () => {
  it('is accessible', async () => {
    await expect(await open('rows="3" hint="Lues par tous."', 'Appui possible.')).to.be.accessible();
  });

  it('is accessible beyond its limit', async () => {
    await expect(await left(await typed('Appui possible.', 'rows="3" maxlength="5"'))).to.be.accessible();
  });

  it('is named after its question', async () => {
    expect(nameOf(box(await open('rows="3"')))).to.equal('Précautions');
  });

  it('keeps line breaks', async () => {
    const field = await typed('Un', 'rows="3"');
    await press('Enter');
    await type('Deux');
    await left(field);
    expect([field.value, sent(field)]).to.deep.equal(['Un\nDeux', ['Un\nDeux']]);
  });

  it('shows line breaks when it can only be read', async () => {
    const field = await open('rows="3" readonly', 'Un\nDeux');
    const range = new Range();
    range.selectNodeContents(field.shadowRoot!.querySelector('p')!);
    expect(new Set([...range.getClientRects()].map(({ top }) => top)).size).to.equal(2);
  });

  it('has its lines in view while empty', async () => {
    const [two, five] = [height(await open('rows="2"')), height(await open('rows="5"'))];
    expect([two > 45, five - two > 60]).to.deep.equal([true, true]);
  });

  it('grows with its words, without a scrollbar', async () => {
    const field = await open('rows="2"');
    const empty = height(field);
    field.value = 'Un\nDeux\nTrois\nQuatre\nCinq';
    await drawn(field);
    const { scrollHeight, clientHeight } = box(field);
    expect([height(field) > empty + 50, scrollHeight <= clientHeight]).to.deep.equal([true, true]);
  });

  it('grows while one types', async () => {
    const field = await open('rows="2"');
    const empty = height(field);
    field.focus();
    for (const line of ['Un', 'Deux', 'Trois', 'Quatre']) {
      await type(line);
      await press('Enter');
    }
    await drawn(field);
    expect(height(field)).to.be.greaterThan(empty + 40);
  });

  it('stops growing before it fills the page', async () => {
    expect(height(await open('rows="2"', 'Ligne\n'.repeat(300)))).to.be.below(600);
  });

  it('breaks a word that is wider than the box', async () => {
    const field = await page<TextField>('<div style="inline-size: 160px"><sps-text-field label="Précautions" rows="2"></sps-text-field></div>', 'sps-text-field', (each) => {
      each.value = 'anticonstitutionnellement'.repeat(3);
    });
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = box(field);
    expect([scrollWidth <= clientWidth, scrollHeight <= clientHeight]).to.deep.equal([true, true]);
  });

  it('leaves the caret where one types, whatever line breaks the host writes', async () => {
    const field = await open('rows="3"', 'Un\r\nDeux');
    box(field).focus();
    box(field).setSelectionRange(2, 2);
    await type('!?');
    await drawn(field);
    expect(box(field).value).to.equal('Un!?\nDeux');
  });
});

describeFormControl<TextField>('sps-text-field', {
  answer: (field) => { field.value = 'Appui possible.'; },
  clear: (field) => { field.value = undefined; },
  data: ['Appui possible.'],
  words: 'Appui possible.',
  control: { role: 'textbox', name: 'Question posée' },
  missing: { fr: 'Indiquez une réponse.', en: 'Give an answer.' },
});

describe('sps-text-field', () => {
  it('is still named when its question is not seen', async () => {
    const field = await open('label-hidden');
    expect([nameOf(box(field)), field.shadowRoot!.querySelector('label')!.getBoundingClientRect().width]).to.deep.equal(['Précautions', 1]);
  });

  it('says that it is required, and only then', async () => {
    expect([box(await open('required')).getAttribute('aria-required'), box(await open()).getAttribute('aria-required')]).to.deep.equal(['true', null]);
  });

  it('holds what is typed, at once', async () => {
    expect((await typed('Appui')).value).to.equal('Appui');
  });

  it('keeps blanks while one types', async () => {
    const field = await typed(' Appui ');
    expect([box(field).value, field.value]).to.deep.equal([' Appui ', ' Appui ']);
  });

  it('sends no blanks around the words, even while one types', async () => {
    expect(sent(await typed(' Appui '))).to.deep.equal(['Appui']);
  });

  it('takes the blanks around the words away on leaving', async () => {
    const field = await left(await typed('  Appui possible.  '));
    expect([box(field).value, field.value]).to.deep.equal(['Appui possible.', 'Appui possible.']);
  });

  it('is not answered by blanks', async () => {
    const field = await typed('   ', 'required');
    expect([box(field).value, field.value, field.checkValidity()]).to.deep.equal(['   ', undefined, false]);
  });

  it('is not answered by blanks of the host', async () => {
    expect((await open('required', ' \n ')).checkValidity()).to.equal(false);
  });

  it('says that it changed on leaving, once', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    field.focus();
    await type('Appui');
    await left(field);
    expect(changes.length).to.equal(1);
  });

  it('says each key to who listens', async () => {
    const field = await open();
    const inputs = heard(field.form!, 'input');
    field.focus();
    await type('Oui');
    expect(inputs.length).to.equal(3);
  });

  it('says nothing when it was only passed through', async () => {
    const field = await open('', 'Appui');
    const changes = heard(field.form!, 'change');
    field.focus();
    await left(field);
    expect(changes.length).to.equal(0);
  });

  it('commits on Enter, and sends nothing', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    const submits = heard(field.form!, 'submit');
    field.form!.addEventListener('submit', (event) => { event.preventDefault(); });
    field.focus();
    await type('Appui ');
    await press('Enter');
    expect([changes.length, submits.length, field.value]).to.deep.equal([1, 0, 'Appui']);
  });

  it('keeps half a word when it is drawn again meanwhile', async () => {
    const field = await typed('App ');
    field.label = 'Autre question';
    await drawn(field);
    expect(box(field).value).to.equal('App ');
  });

  it('keeps its blanks when a host gives back the words without them', async () => {
    const field = await typed('Appui ');
    field.value = 'Appui';
    await drawn(field);
    await type('possible');
    expect(box(field).value).to.equal('Appui possible');
  });

  it('shows other words of a host in place of those being typed', async () => {
    const field = await typed('Appui');
    field.value = 'Repos.';
    await drawn(field);
    expect(box(field).value).to.equal('Repos.');
  });

  it('takes the error of a missing answer away while one types', async () => {
    const field = await open('required');
    field.reportValidity();
    field.focus();
    await type('A');
    await drawn(field);
    expect(errorOf(field)).to.equal('');
  });

  it('keeps its place for words that a line cannot hold', async () => {
    expect(box(await open('', 'Un\nDeux')).value).to.equal('Un Deux');
  });

  it('is put back to what the host gave', async () => {
    const field = await open('value="Repos."');
    field.focus();
    await retype('Appui');
    field.form!.reset();
    await drawn(field);
    expect(box(field).value).to.equal('Repos.');
  });
});

describe('sps-text-field with a limit', () => {
  const limited = 'maxlength="20"';

  it('counts nothing far from it', async () => {
    expect(counter(await typed('Appui', limited))).to.equal('');
  });

  it('counts near it', async () => {
    expect(counter(await typed('Appui possible.', limited))).to.equal('Encore 5\u00a0signes');
  });

  it('speaks of one sign', async () => {
    expect(counter(await typed('Appui possible 1234', limited))).to.equal('Encore 1\u00a0signe');
  });

  it('keeps what is typed beyond it, and says by how much', async () => {
    const field = await typed('Appui possible, 12345', limited);
    expect([box(field).value, field.value, counter(field)]).to.deep.equal(['Appui possible, 12345', 'Appui possible, 12345', '1\u00a0signe de trop']);
  });

  it('shows no error while one types beyond it', async () => {
    expect(errorOf(await typed('Appui possible, 1234567', limited))).to.equal('');
  });

  it('keeps what is pasted beyond it', async () => {
    const field = await open('maxlength="5" rows="2"');
    field.focus();
    await sendKeys({ type: 'x'.repeat(30) });
    expect(field.value?.length).to.equal(30);
  });

  it('shows the error on leaving, in place of the counter', async () => {
    const field = await left(await typed('Appui possible, 1234567', limited));
    expect([errorOf(field), counter(field), field.validity.tooLong]).to.deep.equal(['Au plus 20\u00a0signes. Il y en a 23.', '', true]);
  });

  it('takes the error away as soon as the words are short enough', async () => {
    const field = await left(await typed('Appui possible, 12345', limited));
    field.focus();
    await press('Backspace');
    await drawn(field);
    expect([errorOf(field), field.validity.valid]).to.deep.equal(['', true]);
  });

  it('still gives the words to the form', async () => {
    expect(sent(await typed('Appui possible, 1234567', limited))).to.deep.equal(['Appui possible, 1234567']);
  });

  it('does not count the blanks around', async () => {
    expect((await open(limited, `  ${'x'.repeat(20)}  `)).checkValidity()).to.equal(true);
  });

  it('says it aloud when the end comes near, and not at each key', async () => {
    const field = await typed('Appui poss', limited);
    const region = field.shadowRoot!.querySelector('.visually-hidden[aria-live]')!;
    const near = textOf(region);
    await type('ible.');
    await drawn(field);
    expect([near, textOf(region)]).to.deep.equal(['La limite de 20\u00a0signes est proche.', 'La limite de 20\u00a0signes est proche.']);
  });

  it('speaks English where the page does', async () => {
    const field = await left(await typed('Appui possible, 1234567', `${limited} lang="en"`));
    await until(() => errorOf(field) === 'At most 20 characters. There are 23.', 'it speaks English');
  });
});
