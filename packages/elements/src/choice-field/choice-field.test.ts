import { expect } from '@open-wc/testing';
import { drawn, errorOf, everyOne, find, focused, get, heard, nameOf, page, press, tabTo, textOf, until } from '../internal/acts.test.js';
import { describeFormControl } from '../internal/form-control.test.js';
import './choice-field.js';
import type { ChoiceField, ChoiceOption } from './choice-field.js';

const options: readonly ChoiceOption[] = [
  { value: 'endurance', label: 'Endurance' },
  { value: 'strength', label: 'Renforcement', note: 'Deux fois par semaine' },
  { value: 'balance', label: 'Équilibre', rare: true },
  { value: 'breathing', label: 'Respiration', rare: true },
];

const open = (attributes = '', values: readonly string[] = []) =>
  page<ChoiceField>(`<form><sps-choice-field name="a" label="Activités" ${attributes}></sps-choice-field><button type="button">Suite</button></form>`, 'sps-choice-field', (field) => {
    field.options = options;
    field.values = values;
  });

const checked = (field: ChoiceField) => ['radio', 'checkbox'].flatMap((role) => everyOne(field, role)).filter((input) => (input as HTMLInputElement).checked).map(nameOf);
const sent = (field: ChoiceField) => new FormData(field.form!).getAll('a');

describeFormControl<ChoiceField>('sps-choice-field', {
  setUp: (field) => { field.options = options; },
  answer: (field) => { field.value = 'strength'; },
  clear: (field) => { field.value = undefined; },
  data: ['strength'],
  words: 'Renforcement',
  control: { role: 'radio', name: 'Endurance' },
  missing: { fr: 'Choisissez une réponse.', en: 'Choose an answer.' },
});

describe('sps-choice-field with one answer', () => {
  it('is a group of radios named after its question', async () => {
    expect(get(await open(), 'radiogroup', 'Activités')).to.be.instanceOf(HTMLElement);
  });

  it('says that it is required, and only then', async () => {
    const required = async (attributes = '') => get(await open(attributes), 'radiogroup').getAttribute('aria-required');
    expect([await required('required'), await required()]).to.deep.equal(['true', null]);
  });

  it('is chosen by the space bar', async () => {
    const field = await open();
    await tabTo('Endurance');
    await press('Space');
    expect(field.value).to.equal('endurance');
  });

  it('moves and chooses by arrow keys', async () => {
    const field = await open('', ['endurance']);
    await tabTo('Endurance');
    await press('ArrowDown');
    await drawn(field);
    expect([field.value, nameOf(focused())]).to.deep.equal(['strength', 'Renforcement Deux fois par semaine']);
  });

  it('is one stop for Tab', async () => {
    await open('', ['endurance']);
    await tabTo('Endurance');
    await press('Tab');
    expect(nameOf(focused())).to.equal('Autres : Équilibre, Respiration');
  });

  it('takes the focus to the chosen answer', async () => {
    const field = await open('', ['strength']);
    field.focus();
    expect(nameOf(focused())).to.equal('Renforcement Deux fois par semaine');
  });

  it('says that it changed', async () => {
    const field = await open();
    const changes = heard(field.form!, 'change');
    get(field, 'radio', 'Endurance').click();
    expect(changes.length).to.equal(1);
  });

  it('does not let an answer be chosen that is out of use now', async () => {
    const field = await open();
    field.options = options.map((option) => ({ ...option, disabled: option.value === 'endurance' }));
    await drawn(field);
    get(field, 'radio', 'Endurance').click();
    expect(field.value).to.equal(undefined);
  });
});

describe('sps-choice-field with several answers', () => {
  it('is accessible', async () => {
    await expect(await open('multiple', ['endurance', 'strength'])).to.be.accessible();
  });

  it('says in its name that one is required, and only then', async () => {
    expect([nameOf(get(await open('multiple required'), 'group')), nameOf(get(await open('multiple'), 'group'))])
      .to.deep.equal(['Activités, une réponse au moins', 'Activités']);
  });

  it('says it in English', async () => {
    const field = await open('multiple required lang="en"');
    await until(() => nameOf(get(field, 'group')) === 'Activités, at least one answer', 'it speaks English');
  });

  it('adds an answer to those chosen, in the order they are shown', async () => {
    const field = await open('multiple', ['strength']);
    await tabTo('Endurance');
    await press('Space');
    expect(sent(field)).to.deep.equal(['endurance', 'strength']);
  });

  it('takes an answer back', async () => {
    const field = await open('multiple', ['endurance', 'strength']);
    get(field, 'checkbox', 'Endurance').click();
    expect(sent(field)).to.deep.equal(['strength']);
  });

  it('keeps a chosen answer that it does not offer', async () => {
    const field = await open('multiple', ['fencing']);
    get(field, 'checkbox', 'Endurance').click();
    expect(field.values).to.include('fencing');
  });

  it('asks for at least one', async () => {
    const field = await open('multiple required');
    field.reportValidity();
    await drawn(field);
    expect(errorOf(field)).to.equal('Choisissez au moins une réponse.');
  });

  it('reads its answers one after the other', async () => {
    expect(textOf(await open('multiple readonly', ['endurance', 'strength']))).to.include('Endurance, Renforcement');
  });
});

describe('sps-choice-field with rare answers', () => {
  it('hides them behind a button that names them', async () => {
    const field = await open();
    expect(nameOf(get(field, 'button'))).to.equal('Autres : Équilibre, Respiration');
  });

  it('does not show them', async () => {
    expect(find(await open(), 'radio', 'Équilibre') === undefined).to.equal(true);
  });

  it('shows them in place, with the focus on the first', async () => {
    const field = await open();
    await tabTo(/^Autres/);
    await press('Enter');
    await drawn(field);
    expect(nameOf(focused())).to.equal('Équilibre');
  });

  it('takes its button away once they are shown', async () => {
    const field = await open();
    get(field, 'button').click();
    await drawn(field);
    expect(find(field, 'button') === undefined).to.equal(true);
  });

  it('shows a rare one that is chosen', async () => {
    expect(checked(await open('', ['breathing']))).to.deep.equal(['Respiration']);
  });

  it('folds them again on reset', async () => {
    const field = await open();
    get(field, 'button').click();
    await drawn(field);
    field.form!.reset();
    await drawn(field);
    expect(find(field, 'radio', 'Équilibre') === undefined).to.equal(true);
  });
});

describe('sps-choice-field in one row', () => {
  it('is accessible', async () => {
    await expect(await open('appearance="segmented" label-hidden', ['endurance'])).to.be.accessible();
  });

  it('is still named when its question is not seen', async () => {
    expect(get(await open('appearance="segmented" label-hidden'), 'radiogroup', 'Activités')).to.be.instanceOf(HTMLElement);
  });
});

describe('sps-choice-field with an error', () => {
  const live = (field: ChoiceField) => field.shadowRoot!.querySelector('[part="error"]')!.getAttribute('aria-live');

  it('leaves it to the form to announce a refused submit', async () => {
    const field = await open('required');
    field.reportValidity();
    await drawn(field);
    expect([errorOf(field), live(field)]).to.deep.equal(['Choisissez une réponse.', 'off']);
  });

  it('leaves it to the form after a visit too', async () => {
    const field = await open('required');
    await tabTo('Endurance');
    await tabTo('Suite');
    field.reportValidity();
    await drawn(field);
    expect(live(field)).to.equal('off');
  });

  it('announces what appears on leaving it', async () => {
    const field = await open('required');
    await tabTo('Endurance');
    await tabTo('Suite');
    field.setCustomValidity('Le formulaire sait mieux.');
    await drawn(field);
    expect(live(field)).to.equal('polite');
  });

  it('announces what appears once one came back to it', async () => {
    const field = await open('required');
    field.reportValidity();
    await tabTo('Endurance');
    await tabTo('Suite');
    field.reportValidity();
    await drawn(field);
    expect(live(field)).to.equal('polite');
  });
});
