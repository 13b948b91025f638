import { expect } from '@open-wc/testing';
import { box, drawn, errorOf, everyOne, find, focused, get, heard, nameOf, page, press, tabTo, textOf, type, until } from '../internal/acts.test.js';
import type { ChoiceAnswer } from '../internal/choice-answer.js';
import { describeFormControl } from '../internal/form-control.test.js';
import { html } from 'lit';
import './open-choice-field.js';
import type { OpenChoiceField, OpenChoiceOption } from './open-choice-field.js';

const options: readonly OpenChoiceOption[] = [
  { value: 'walk', label: 'Marche' },
  { value: 'bike', label: 'Vélo' },
  { value: 'none', label: 'Aucune', exclusive: true },
];

const open = (attributes = '', value?: readonly ChoiceAnswer[]) =>
  page<OpenChoiceField>(`<form><sps-open-choice-field name="a" label="Activités" ${attributes}></sps-open-choice-field><button type="button">Suite</button></form>`, 'sps-open-choice-field', (field) => {
    field.options = options;
    field.value = value;
  });

const inputs = (field: OpenChoiceField) => ['radio', 'checkbox'].flatMap((role) => everyOne(field, role)) as HTMLInputElement[];
const checked = (field: OpenChoiceField) => inputs(field).filter((input) => input.checked).map(nameOf);
const sent = (field: OpenChoiceField) => new FormData(field.form!).getAll('a');

async function press1(field: OpenChoiceField, name: string): Promise<void> {
  inputs(field).find((input) => nameOf(input) === name)!.click();
  await drawn(field);
}

async function written(field: OpenChoiceField, words: string): Promise<OpenChoiceField> {
  await press1(field, 'Autre');
  box(field).focus();
  await type(words);
  await drawn(field);
  return field;
}

describeFormControl<OpenChoiceField>('sps-open-choice-field', {
  setUp: (field) => { field.options = options; },
  answer: (field) => { field.value = ['bike']; },
  clear: (field) => { field.value = undefined; },
  data: ['bike'],
  words: 'Vélo',
  control: { role: 'radio', name: 'Marche' },
  missing: { fr: 'Choisissez une réponse.', en: 'Choose an answer.' },
});

describe('sps-open-choice-field with one answer', () => {
  it('is answered by one press, heard with its value', async () => {
    const field = await open();
    const values: unknown[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push(field.value); });
    await press1(field, 'Vélo');
    expect(values).to.deep.equal([['bike'], ['bike']]);
  });

  it('is answered by arrow keys', async () => {
    const field = await open('', ['walk']);
    await tabTo('Marche');
    await press('ArrowRight');
    expect(field.value).to.deep.equal(['bike']);
  });

  it('is unanswered again by a button, and keeps the focus', async () => {
    const field = await open('', ['bike']);
    get(field, 'button', 'Effacer la réponse').click();
    await drawn(field);
    await until(() => nameOf(focused()) === 'Marche', 'the first answer has the focus');
    expect([field.value, checked(field)]).to.deep.equal([undefined, []]);
  });

  it('is unanswered again by Delete', async () => {
    const field = await open('', ['bike']);
    const changes = heard(field.form!, 'change');
    await tabTo('Vélo');
    await press('Delete');
    await drawn(field);
    expect([field.value, checked(field), changes.length]).to.deep.equal([undefined, [], 1]);
  });

  it('stays answered when it must be', async () => {
    const field = await open('required', ['bike']);
    await tabTo('Vélo');
    await press('Backspace');
    expect([field.value, find(field, 'button')]).to.deep.equal([['bike'], undefined]);
  });

  it('offers the way back in English', async () => {
    const field = await open('lang="en"', ['bike']);
    await until(() => find(field, 'button', 'Clear the answer'), 'it speaks English');
  });

  it('is not answered by an empty list', async () => {
    expect((await open('required', [])).checkValidity()).to.equal(false);
  });

  it('draws an answer as its author marked it up', async () => {
    const field = await page<OpenChoiceField>('<sps-open-choice-field label="Mots"></sps-open-choice-field>', 'sps-open-choice-field', (each) => {
      each.options = [{ value: 'a', label: 'Très souvent', content: html`<b>Très</b> souvent` }];
    });
    expect([nameOf(get(field, 'radio')), field.shadowRoot!.querySelector('b')!.textContent]).to.deep.equal(['Très souvent', 'Très']);
  });

  it('is as high as a row of the table', async () => {
    const field = await open('size="row" label-hidden appearance="segmented"', ['walk']);
    expect(field.shadowRoot!.querySelector<HTMLElement>('.segment')!.offsetHeight).to.equal(36);
  });

  it('is large alone on a screen', async () => {
    const field = await open('size="step"', ['walk']);
    expect([field.shadowRoot!.querySelector<HTMLElement>('.option')!.offsetHeight >= 52, find(field, 'button')]).to.deep.equal([true, undefined]);
  });
});

describe('sps-open-choice-field with words of one’s own', () => {
  it('is accessible', async () => {
    await expect(await open('open', [{ text: 'Natation' }])).to.be.accessible();
  });

  it('is accessible with several answers and an error', async () => {
    const field = await open('open multiple', ['walk', { text: 'Natation' }]);
    field.setCustomValidity('Au plus une réponse.');
    field.reportValidity();
    await drawn(field);
    await expect(field).to.be.accessible();
  });

  it('has no box before it is asked for', async () => {
    expect(find(await open('open'), 'textbox')).to.equal(undefined);
  });

  it('follows the words at each key', async () => {
    const field = await open('open');
    await press1(field, 'Autre');
    const values: unknown[] = [];
    field.form!.addEventListener('input', () => { values.push(field.value); });
    box(field).focus();
    await type('Ju');
    expect(values).to.deep.equal([[{ text: 'J' }], [{ text: 'Ju' }]]);
  });

  it('gives them to the form', async () => {
    expect(sent(await written(await open('open'), ' Judo '))).to.deep.equal(['Judo']);
  });

  it('keeps blanks while one types', async () => {
    expect(box(await written(await open('open'), 'Tai ')).value).to.equal('Tai ');
  });

  it('is not answered before there are words', async () => {
    const field = await open('open');
    await press1(field, 'Autre');
    expect([field.value, field.checkValidity(), field.validationMessage]).to.deep.equal([undefined, false, 'Précisez votre réponse, ou choisissez-en une autre.']);
  });

  it('leaves the box for an option', async () => {
    const field = await written(await open('open'), 'Judo');
    await press1(field, 'Marche');
    expect([field.value, find(field, 'textbox'), field.checkValidity()]).to.deep.equal([['walk'], undefined, true]);
  });

  it('shows words of the host in the box', async () => {
    const field = await open('open', [{ text: 'Natation' }]);
    expect([box(field).value, checked(field)]).to.deep.equal(['Natation', ['Autre']]);
  });

  it('keeps words that are those of an option apart from it', async () => {
    const field = await written(await open('open'), 'walk');
    expect([field.value, checked(field)]).to.deep.equal([[{ text: 'walk' }], ['Autre']]);
  });

  it('shows them when it can only be read', async () => {
    expect(textOf(await open('open multiple readonly', ['walk', { text: 'Natation' }]))).to.include('Marche, Natation');
  });

  it('takes them away with the answer', async () => {
    const field = await written(await open('open'), 'Judo');
    field.clear();
    await drawn(field);
    expect([field.value, checked(field), find(field, 'textbox')]).to.deep.equal([undefined, [], undefined]);
  });
});

describe('sps-open-choice-field with several answers', () => {
  it('keeps them in the order they are shown', async () => {
    const field = await open('multiple');
    await press1(field, 'Vélo');
    await press1(field, 'Marche');
    expect(field.value).to.deep.equal(['walk', 'bike']);
  });

  it('is chosen alone when it excludes the others', async () => {
    const field = await open('multiple open', ['walk', { text: 'Judo' }]);
    await press1(field, 'Aucune');
    expect([field.value, checked(field)]).to.deep.equal([['none'], ['Aucune']]);
  });

  it('gives way to any other', async () => {
    const field = await open('multiple open', ['none']);
    await press1(field, 'Vélo');
    expect([field.value, checked(field)]).to.deep.equal([['bike'], ['Vélo']]);
  });

  it('gives way to words of one’s own', async () => {
    expect((await written(await open('multiple open', ['none']), 'Judo')).value).to.deep.equal([{ text: 'Judo' }]);
  });

  it('is un-chosen by a second press', async () => {
    const field = await open('multiple', ['walk']);
    await press1(field, 'Marche');
    expect(field.value).to.equal(undefined);
  });

  it('un-chooses words of one’s own', async () => {
    const field = await open('multiple open', ['walk', { text: 'Judo' }]);
    await press1(field, 'Autre');
    expect([field.value, find(field, 'textbox')]).to.deep.equal([['walk'], undefined]);
  });

  it('keeps several words of the host, each to be un-chosen', async () => {
    const field = await open('multiple open', ['walk', { text: 'Judo' }, { text: 'Yoga' }]);
    expect([checked(field), box(field).value]).to.deep.equal([['Marche', 'Yoga', 'Autre'], 'Judo']);
    await press1(field, 'Yoga');
    expect(field.value).to.deep.equal(['walk', { text: 'Judo' }]);
  });

  it('changes the words in the box and no other', async () => {
    const field = await open('multiple open', ['walk', { text: 'Judo' }, { text: 'Yoga' }]);
    box(field).focus();
    await press('End');
    await type('s');
    expect(field.value).to.deep.equal(['walk', { text: 'Yoga' }, { text: 'Judos' }]);
  });

  it('keeps an answer that is not among the options', async () => {
    const field = await open('multiple', ['swim']);
    await press1(field, 'Marche');
    expect(field.value).to.deep.equal(['walk', 'swim']);
  });

  it('says that one is expected, and only then', async () => {
    const named = async (attributes: string) => nameOf(get(await open(`multiple ${attributes}`), 'group'));
    expect([await named('required'), await named('')]).to.deep.equal(['Activités, une réponse au moins', 'Activités']);
  });

  it('says that one is missing', async () => {
    const field = await open('multiple required');
    field.reportValidity();
    await drawn(field);
    expect(errorOf(field)).to.equal('Choisissez au moins une réponse.');
  });
});
