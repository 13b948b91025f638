import { expect } from '@open-wc/testing';
import { chord, descriptionOf, drawn, errorOf, everyOne, find, focused, get, heard, nameOf, page, plain, press, tabTo, textOf, type, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './combobox-field.js';
import type { ComboboxField, ComboboxOption } from './combobox-field.js';

const fruits: readonly ComboboxOption[] = [
  { key: 'pear', label: 'Poire', group: 'À pépins', tag: 'P 1' },
  { key: 'apple', label: 'Pomme', group: 'À pépins', detail: 'Malus domestica' },
  { key: 'plum', label: 'Prune', group: 'À noyau' },
];

const search = (text: string): readonly ComboboxOption[] => fruits.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));

const open = (values: readonly ComboboxOption[] = [], attributes = '') =>
  page<ComboboxField>(`<form><sps-combobox-field name="a" label="Fruits" placeholder="Poire, pomme…" ${attributes}></sps-combobox-field><button type="button">Suite</button></form>`, 'sps-combobox-field', (field) => {
    field.search = search;
    field.values = values;
  });

const input = (field: ComboboxField) => get(field, 'combobox') as HTMLInputElement;
const options = (field: ComboboxField) => everyOne(field, 'option');
const tokens = (field: ComboboxField) => everyOne(field, 'listitem').map((item) => textOf(item));
const active = (field: ComboboxField) => {
  const id = input(field).getAttribute('aria-activedescendant');
  return id === null ? undefined : textOf(field.shadowRoot!.getElementById(id)!);
};
const announced = (field: ComboboxField) => get(field, 'status').textContent;

async function typed(words: string, values: readonly ComboboxOption[] = []): Promise<ComboboxField> {
  const field = await open(values);
  input(field).focus();
  await type(words);
  await drawn(field);
  return field;
}

async function pressed(field: ComboboxField, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await press(key);
    await drawn(field);
  }
}

describeFormControl<ComboboxField>('sps-combobox-field', {
  setUp: (field) => { field.search = search; },
  answer: (field) => { field.values = [fruits[0]!]; },
  clear: (field) => { field.values = []; },
  data: ['pear'],
  words: 'Poire (P 1)',
  control: { role: 'combobox', name: question },
  missing: { fr: 'Choisissez au moins une réponse dans la liste.', en: 'Choose at least one answer from the list.' },
});

describe('sps-combobox-field while one types', () => {
  it('shows what is found', async () => {
    expect(options(await typed('p')).map(textOf)).to.deep.equal(['Poire P 1', 'Pomme Malus domestica', 'Prune']);
  });

  it('shows what is found under its heading', async () => {
    expect(everyOne(await typed('p'), 'group').map(nameOf)).to.deep.equal(['À pépins', 'À noyau']);
  });

  it('says how many are found', async () => {
    expect(announced(await typed('po'))).to.equal('2 réponses possibles.');
  });

  it('says that one is found', async () => {
    expect(announced(await typed('pr'))).to.equal('1 réponse possible.');
  });

  it('says that nothing is found', async () => {
    expect(announced(await typed('zqx'))).to.equal('Rien ne correspond à « zqx ». Essayez un autre mot.');
  });

  it('shows that nothing is found', async () => {
    expect(textOf(await typed('zqx'))).to.include('Rien ne correspond à « zqx ». Essayez un autre mot.');
  });

  it('highlights the first', async () => {
    expect(active(await typed('p'))).to.equal('Poire P 1');
  });

  it('says that its list is open', async () => {
    expect(input(await typed('p')).getAttribute('aria-expanded')).to.equal('true');
  });

  it('is accessible with its list open', async () => {
    await expect(await typed('p', [fruits[1]!])).to.be.accessible();
  });

  it('does not find again what is kept', async () => {
    expect(options(await typed('p', [fruits[0]!])).map(textOf)).to.deep.equal(['Pomme Malus domestica', 'Prune']);
  });

  it('shows no error', async () => {
    expect(errorOf(await typed('zqx'))).to.equal('');
  });

  it('shows no error when one comes back later', async () => {
    const field = await typed('');
    await tabTo('Suite');
    input(field).focus();
    await type('zqx');
    await drawn(field);
    expect(errorOf(field)).to.equal('');
  });

  it('shows no error about half a word after a refused submit', async () => {
    const field = await open([], 'required');
    field.reportValidity();
    input(field).focus();
    await type('po');
    await drawn(field);
    expect(errorOf(field)).to.not.include('po');
  });
});

describe('sps-combobox-field with words that are no search', () => {
  const unasked: readonly ComboboxOption[] = [{ key: 'usual', label: 'Poire' }];
  const free = (text: string): ComboboxOption => ({ key: 'free', label: `Autre : ${text}`, isFreeText: true });
  const finding = async (words: string, find: (text: string) => readonly ComboboxOption[]) => {
    const field = await open();
    field.search = find;
    input(field).focus();
    await type(words);
    await drawn(field);
    return field;
  };

  for (const words of ['?', '...', '😀']) {
    it(`highlights nothing for « ${words} »`, async () => {
      expect(active(await finding(words, () => unasked))).to.equal(undefined);
    });

    it(`keeps nothing on Enter for « ${words} »`, async () => {
      const field = await finding(words, () => unasked);
      await pressed(field, 'Enter');
      expect([field.values, input(field).value]).to.deep.equal([[], words]);
    });
  }

  it('highlights what was found by another word for it', async () => {
    expect(active(await finding('tabac', () => unasked))).to.equal('Poire');
  });

  it('highlights what is marked', async () => {
    expect(active(await finding('œ', () => [{ key: 'egg', label: 'Oeuf', marks: [[0, 2]] }]))).to.equal('Oeuf');
  });

  it('highlights what its tag says', async () => {
    expect(active(await finding('p 1', () => [fruits[0]!]))).to.equal('Poire P 1');
  });

  it('does not highlight the typed words themselves', async () => {
    expect(active(await finding('zqx', (text) => [free(text)]))).to.equal(undefined);
  });

  it('keeps the typed words once one goes to them', async () => {
    const field = await finding('zqx', (text) => [free(text)]);
    await pressed(field, 'ArrowDown', 'Enter');
    expect(tokens(field)).to.deep.equal(['Autre : zqx']);
  });

  it('shows that nothing else matches, above the typed words', async () => {
    const field = await finding('zqx', (text) => [free(text)]);
    expect(textOf(field.shadowRoot!.querySelector('[part="list"]')!)).to.match(/^Rien ne correspond à « zqx »\. Essayez un autre mot\. Autre : zqx/);
  });

  it('says that nothing else matches, and what remains', async () => {
    expect(announced(await finding('zqx', (text) => [free(text)]))).to.equal('Rien ne correspond à « zqx ». Essayez un autre mot. Autre : zqx');
  });

  it('says nothing of the kind while something matches', async () => {
    expect(textOf(await finding('poire', (text) => [fruits[0]!, free(text)]))).to.not.include('Rien ne correspond');
  });
});

describe('sps-combobox-field that is required', () => {
  it('says so', async () => {
    expect(input(await open([], 'required')).getAttribute('aria-required')).to.equal('true');
  });

  it('says nothing of it otherwise', async () => {
    expect(input(await open()).hasAttribute('aria-required')).to.equal(false);
  });
});

describe('sps-combobox-field with a kept answer', () => {
  it('says that one may add another', async () => {
    expect(input(await open([fruits[0]!])).placeholder).to.equal('Ajouter une réponse');
  });

  it('says it in the words of the page', async () => {
    expect(input(await open([fruits[0]!], 'more-placeholder="Un autre fruit"')).placeholder).to.equal('Un autre fruit');
  });

  it('says it in English', async () => {
    const field = await open([fruits[0]!], 'lang="en"');
    await until(() => input(field).placeholder === 'Add an answer', 'it speaks English');
  });
});

describe('sps-combobox-field by keyboard', () => {
  it('opens its list by an arrow', async () => {
    const field = await typed('');
    await pressed(field, 'ArrowDown');
    expect(active(field)).to.equal('Poire P 1');
  });

  it('goes down', async () => {
    const field = await typed('p');
    await pressed(field, 'ArrowDown');
    expect(active(field)).to.equal('Pomme Malus domestica');
  });

  it('goes from the last to the first', async () => {
    const field = await typed('p');
    await pressed(field, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(active(field)).to.equal('Poire P 1');
  });

  it('goes up from the first to the last', async () => {
    const field = await typed('p');
    await pressed(field, 'ArrowUp');
    expect(active(field)).to.equal('Prune');
  });

  it('keeps the focus in the input', async () => {
    const field = await typed('p');
    await pressed(field, 'ArrowDown');
    expect(focused() === input(field)).to.equal(true);
  });

  it('says which one is highlighted', async () => {
    const field = await typed('p');
    await pressed(field, 'ArrowDown');
    expect(options(field).filter((option) => option.getAttribute('aria-selected') === 'true').map(textOf)).to.deep.equal(['Pomme Malus domestica']);
  });

  it('keeps the highlighted answer on Enter', async () => {
    const field = await typed('po');
    await pressed(field, 'ArrowDown', 'Enter');
    expect(tokens(field)).to.deep.equal(['Pomme']);
  });

  it('empties the input on Enter', async () => {
    const field = await typed('po');
    await pressed(field, 'Enter');
    expect([input(field).value, options(field)]).to.deep.equal(['', []]);
  });

  it('says what was added', async () => {
    const field = await typed('po');
    await pressed(field, 'Enter');
    expect(announced(field)).to.equal('Ajouté : Poire.');
  });

  it('says that it changed', async () => {
    const field = await typed('po');
    const changes = heard(field.form!, 'change');
    await pressed(field, 'Enter');
    expect(changes.length).to.equal(1);
  });

  it('does nothing on Enter without a highlighted answer', async () => {
    const field = await typed('zqx');
    await pressed(field, 'Enter');
    expect([field.values, input(field).value]).to.deep.equal([[], 'zqx']);
  });

  it('closes its list on Escape, and keeps the words', async () => {
    const field = await typed('po');
    await pressed(field, 'Escape');
    expect([find(field, 'listbox'), input(field).value]).to.deep.equal([undefined, 'po']);
  });

  it('does not close the dialog around it on Escape', async () => {
    const field = await page<ComboboxField>('<dialog><sps-combobox-field label="Fruits"></sps-combobox-field></dialog>', 'sps-combobox-field', (each) => { each.search = search; });
    const dialog = field.closest('dialog')!;
    dialog.showModal();
    input(field).focus();
    await type('po');
    await pressed(field, 'Escape');
    expect([dialog.open, find(field, 'listbox')]).to.deep.equal([true, undefined]);
  });

  it('highlights nothing when its list comes back', async () => {
    const field = await typed('po');
    await pressed(field, 'Escape');
    input(field).click();
    await drawn(field);
    expect(active(field)).to.equal(undefined);
  });

  it('lets Escape pass once its list is closed', async () => {
    const field = await typed('po');
    await pressed(field, 'Escape');
    const keys = heard(field.form!, 'keydown');
    await press('Escape');
    expect(keys.length).to.equal(1);
  });

  it('goes from the empty input to the last token on Backspace', async () => {
    const field = await typed('', [fruits[0]!, fruits[2]!]);
    await pressed(field, 'Backspace');
    expect(nameOf(focused())).to.equal('Retirer : Prune');
  });

  it('removes that token on a second Backspace', async () => {
    const field = await typed('', [fruits[0]!, fruits[2]!]);
    await pressed(field, 'Backspace', 'Backspace');
    expect([tokens(field), announced(field)]).to.deep.equal([['Poire P 1'], 'Retiré : Prune.']);
  });

  it('comes back to the input after that', async () => {
    const field = await typed('', [fruits[0]!]);
    await pressed(field, 'Backspace', 'Backspace');
    expect(focused() === input(field)).to.equal(true);
  });

  it('removes letters, not tokens, while there are words', async () => {
    const field = await typed('po', [fruits[2]!]);
    await pressed(field, 'Backspace');
    expect([input(field).value, tokens(field)]).to.deep.equal(['p', ['Prune']]);
  });

  it('removes a token by its button', async () => {
    const field = await open([fruits[0]!, fruits[2]!]);
    await tabTo('Retirer : Poire');
    await pressed(field, 'Enter');
    expect(tokens(field)).to.deep.equal(['Prune']);
  });

  it('takes the focus to its input, past the tokens', async () => {
    const field = await open([fruits[0]!]);
    field.focus();
    expect(focused() === input(field)).to.equal(true);
  });
});

describe('sps-combobox-field by mouse', () => {
  it('opens its list on a click', async () => {
    const field = await open();
    input(field).click();
    await drawn(field);
    expect(options(field).length).to.equal(3);
  });

  it('brings its whole list into view', async () => {
    const field = await open();
    const form = field.form!;
    form.style.paddingBlock = `${innerHeight - 60}px`;
    input(field).click();
    await drawn(field);
    const { bottom } = field.shadowRoot!.querySelector('[part="list"]')!.getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('keeps the clicked answer', async () => {
    const field = await typed('po');
    options(field)[1]!.click();
    await drawn(field);
    expect(tokens(field)).to.deep.equal(['Pomme']);
  });
});

describe('sps-combobox-field left with words that match nothing', () => {
  const left = async () => {
    const field = await typed('zqx');
    await press('Tab');
    await drawn(field);
    return field;
  };

  it('keeps them', async () => {
    expect(input(await left()).value).to.equal('zqx');
  });

  it('says what to do', async () => {
    expect(errorOf(await left())).to.equal('Choisissez une réponse dans la liste pour « zqx », ou effacez ces mots.');
  });

  it('says what the form knows better', async () => {
    const field = await left();
    field.unresolvedSentence = (text) => `« ${text} » est vacant.`;
    await drawn(field);
    expect(descriptionOf(input(field))).to.equal('« zqx » est vacant.');
  });

  it('is wrong', async () => {
    expect((await left()).validity.badInput).to.equal(true);
  });

  it('sends nothing of them', async () => {
    expect(new FormData((await left()).form!).getAll('a')).to.deep.equal([]);
  });

  it('says that it changed', async () => {
    const field = await typed('zqx');
    const changes = heard(field.form!, 'change');
    await press('Tab');
    expect(changes.length).to.equal(1);
  });

  it('closes its list', async () => {
    expect(find(await left(), 'listbox') === undefined).to.equal(true);
  });

  it('is right once the words are deleted', async () => {
    const field = await left();
    await chord('Shift+Tab');
    input(field).select();
    await pressed(field, 'Delete');
    expect([errorOf(field), field.checkValidity()]).to.deep.equal(['', true]);
  });

  it('tells the form once the words are deleted', async () => {
    const field = await left();
    const changes = heard(field.form!, 'change');
    await chord('Shift+Tab');
    input(field).select();
    await pressed(field, 'Delete', 'Tab');
    expect(changes.length).to.be.greaterThan(0);
  });

  it('forgets them on reset', async () => {
    const field = await left();
    field.form!.reset();
    await drawn(field);
    expect([input(field).value, field.checkValidity()]).to.deep.equal(['', true]);
  });
});

describe('sps-combobox-field with wrong answers', () => {
  it('marks them', async () => {
    const field = await open([fruits[0]!, fruits[2]!]);
    field.refusedKeys = ['plum'];
    await drawn(field);
    expect([...field.shadowRoot!.querySelectorAll('[part="token"].refused')].map(textOf)).to.deep.equal(['Prune']);
  });

  it('tells answers apart when it can only be read', async () => {
    expect(plain(textOf(await open([fruits[0]!, fruits[2]!], 'readonly')))).to.include('Poire (P 1) · Prune');
  });

  it('reads that there is no answer when it can only be read', async () => {
    expect(textOf(await open([], 'readonly'))).to.include('Non renseigné');
  });
});
