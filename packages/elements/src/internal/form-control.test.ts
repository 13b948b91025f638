/** What every field of a form does, whatever it asks: each field's tests run this suite on it. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import '../choice-field/choice-field.js';
import { chord, descriptionOf, drawn, errorOf, focused, get, isUnderTest, page, press, tabTo, textOf, type, type Name } from './acts.test.js';
import type { FormControl } from './form-control.js';

export interface FieldCase<Field extends FormControl> {
  /** What it needs before it asks anything: its options. */
  setUp?: (field: Field) => void;
  /** Answers it, as a host does. */
  answer: (field: Field) => void;
  /** Takes the answer back. */
  clear: (field: Field) => void;
  /** What the form's data hold then, under `a`. */
  data: readonly string[];
  /** The answer in words, when it cannot be changed. */
  words: string;
  /** The control the focus goes to, and what is read after its error: nothing, unless said. */
  control: { role: string; name: Name; description?: string };
  /** The sentence of a missing answer. */
  missing: { fr: string; en: string };
  /** Words that cannot be read, and the sentence they get; a field one does not type in has none. */
  unreadable?: { text: string; fr: string; en: string; readable: string };
}

/** The question every field under test asks. */
export const question = 'Question posée';

const form = (tag: string, attributes = '', around = '') =>
  `<form ${around}><fieldset><legend>Page</legend><${tag} name="a" label="${question}" ${attributes}></${tag}></fieldset><button type="button">Suite</button></form>`;

export function describeFormControl<Field extends FormControl>(tag: string, given: FieldCase<Field>): void {
  const { setUp = () => undefined, answer, clear, data, words, control, missing, unreadable } = given;
  const open = (attributes = '', around = '') => page<Field>(form(tag, attributes, around), tag, setUp);
  const fieldset = (field: Field) => field.closest('fieldset')!;
  const sent = (field: Field) => new FormData(field.form!).getAll('a');
  const answered = async (attributes = '') => {
    const field = await open(attributes);
    answer(field);
    await drawn(field);
    return field;
  };
  const refused = async (attributes = 'required') => {
    const field = await open(attributes);
    field.reportValidity();
    await drawn(field);
    return field;
  };

  describe(`${tag}, as every field`, () => {
    // A field of an earlier test must not hear the keys of the next one.
    afterEach(() => { fixtureCleanup(); });

    it('is accessible', async () => {
      await expect(await open()).to.be.accessible();
    });

    it('is accessible with an answer', async () => {
      await expect(await answered()).to.be.accessible();
    });

    it('is accessible with an error', async () => {
      await expect(await refused()).to.be.accessible();
    });

    it('is accessible out of use', async () => {
      await expect(await answered('disabled')).to.be.accessible();
    });

    it('is accessible when it can only be read', async () => {
      await expect(await answered('readonly')).to.be.accessible();
    });

    it('asks its question in words', async () => {
      const field = await open();
      expect(textOf(field)).to.include(question);
    });

    it('has a control named after its question', async () => {
      const field = await open();
      expect(get(field, control.role, control.name)).to.be.instanceOf(HTMLElement);
    });

    it('gives its answer to the form', async () => {
      expect(sent(await answered())).to.deep.equal(data);
    });

    it('gives its answer in the tick it is set', async () => {
      const field = await open();
      answer(field);
      expect(sent(field)).to.deep.equal(data);
    });

    it('gives nothing without an answer', async () => {
      expect(sent(await open())).to.deep.equal([]);
    });

    it('gives nothing while the fieldset around it is out of use', async () => {
      const field = await answered();
      fieldset(field).disabled = true;
      expect(sent(field)).to.deep.equal([]);
    });

    it('cannot be reached while the fieldset around it is out of use', async () => {
      const field = await open();
      fieldset(field).disabled = true;
      await drawn(field);
      await tabTo('Suite');
      await chord('Shift+Tab');
      expect(document.activeElement === field).to.equal(false);
    });

    it('comes back with its fieldset, and stays out of use when it is itself', async () => {
      const field = await open('disabled');
      fieldset(field).disabled = true;
      fieldset(field).disabled = false;
      expect([field.disabled, field.isDisabled]).to.deep.equal([true, true]);
    });

    it('forgets what came after the start when the form is reset', async () => {
      const field = await answered();
      field.form!.reset();
      expect(sent(field)).to.deep.equal([]);
    });

    it('shows no error after a reset', async () => {
      const field = await refused();
      field.form!.reset();
      await drawn(field);
      expect(errorOf(field)).to.equal('');
    });

    it('misses an answer that is required', async () => {
      const field = await open('required');
      expect([field.checkValidity(), field.validity.valueMissing, field.validationMessage]).to.deep.equal([false, true, missing.fr]);
    });

    it('misses nothing that is not required', async () => {
      expect((await open()).checkValidity()).to.equal(true);
    });

    it('is right in the tick it is answered', async () => {
      const field = await open('required');
      answer(field);
      expect(field.form!.checkValidity()).to.equal(true);
    });

    it('is wrong in the tick its answer is taken back', async () => {
      const field = await answered('required');
      clear(field);
      expect(field.form!.checkValidity()).to.equal(false);
    });

    it('is right in the tick it stops being required', async () => {
      const field = await open('required');
      field.required = false;
      expect(field.checkValidity()).to.equal(true);
    });

    it('takes a sentence from outside', async () => {
      const field = await answered();
      field.setCustomValidity('Le serveur refuse.');
      expect([field.checkValidity(), field.validity.customError, field.validationMessage]).to.deep.equal([false, true, 'Le serveur refuse.']);
    });

    it('gives the sentence from outside back', async () => {
      const field = await answered();
      field.setCustomValidity('Le serveur refuse.');
      field.setCustomValidity('');
      expect(field.checkValidity()).to.equal(true);
    });

    it('says a missing answer in the words from outside', async () => {
      const field = await open('required');
      field.setCustomValidity('Le formulaire sait mieux.');
      expect([field.validity.valueMissing, field.validationMessage]).to.deep.equal([true, 'Le formulaire sait mieux.']);
    });

    it('does not redden a missing answer that was only passed over', async () => {
      const field = await open('required');
      await tabTo('Suite');
      await drawn(field);
      expect(errorOf(field)).to.equal('');
    });

    it('shows its error when it is asked to', async () => {
      expect(errorOf(await refused())).to.equal(missing.fr);
    });

    it('has the state user-invalid while it shows an error', async () => {
      expect((await refused()).matches(':state(user-invalid)')).to.equal(true);
    });

    it('takes its error away as soon as it is answered', async () => {
      const field = await refused();
      answer(field);
      await drawn(field);
      expect([errorOf(field), field.matches(':state(user-invalid)')]).to.deep.equal(['', false]);
    });

    it('ties the error to its control', async () => {
      const field = await refused();
      expect(descriptionOf(get(field, control.role))).to.equal([missing.fr, control.description ?? []].flat().join(' '));
    });

    it('says that its control is wrong', async () => {
      const field = await refused();
      const wrong = [...field.shadowRoot!.querySelectorAll('[aria-invalid="true"]')];
      expect(wrong.length).to.be.greaterThan(0);
    });

    it('says nothing wrong before', async () => {
      expect((await open('required')).shadowRoot!.querySelector('[aria-invalid]')).to.equal(null);
    });

    it('takes the focus to its control', async () => {
      const field = await open();
      field.focus();
      expect(focused() === get(field, control.role, control.name)).to.equal(true);
    });

    it('shows its answer as text when it can only be read', async () => {
      expect(textOf(await answered('readonly'))).to.include(words);
    });

    it('cannot be changed when it can only be read', async () => {
      const field = await answered('readonly');
      expect([...field.shadowRoot!.querySelectorAll('input, button')]).to.deep.equal([]);
    });

    it('still gives its answer when it can only be read', async () => {
      expect(sent(await answered('readonly'))).to.deep.equal(data);
    });

    it('speaks English where the page does', async () => {
      const field = await open('required', 'lang="en"');
      field.reportValidity();
      await expectSoon(() => errorOf(field), missing.en);
    });

    if (unreadable) describeTypedWords(open, unreadable);
  });
}

function describeTypedWords<Field extends FormControl>(open: (attributes?: string, around?: string) => Promise<Field>, { text, fr, en, readable }: NonNullable<FieldCase<Field>['unreadable']>): void {
  const typed = async (words: string, around = '') => {
    const field = await open('', around);
    field.focus();
    await type(words);
    await drawn(field);
    return field;
  };
  const control = () => focused() as HTMLInputElement;

  it('shows no error while one types', async () => {
    expect(errorOf(await typed(text))).to.equal('');
  });

  it('keeps half a word when it is drawn again meanwhile', async () => {
    const field = await typed(text);
    field.requestUpdate();
    await drawn(field);
    expect(control().value).to.equal(text);
  });

  it('shows the error on leaving', async () => {
    const field = await typed(text);
    await tabTo('Suite');
    await drawn(field);
    expect([errorOf(field), field.validity.badInput]).to.deep.equal([fr, true]);
  });

  it('keeps the words that cannot be read', async () => {
    const field = await typed(text);
    const input = control();
    await tabTo('Suite');
    await drawn(field);
    expect(input.value).to.equal(text);
  });

  it('gives nothing of words that cannot be read', async () => {
    const field = await typed(text);
    await tabTo('Suite');
    expect(new FormData(field.form!).has('a')).to.equal(false);
  });

  it('shows no error while one types again, later', async () => {
    const field = await typed('');
    await tabTo('Suite');
    field.focus();
    await type(text);
    await drawn(field);
    expect(errorOf(field)).to.equal('');
  });

  it('takes the error away while one types, as soon as it is right', async () => {
    const field = await typed(text);
    await tabTo('Suite');
    await drawn(field);
    field.focus();
    control().select();
    await type(readable);
    await drawn(field);
    expect([errorOf(field), control().value]).to.deep.equal(['', readable]);
  });

  it('forgets the words when the form is reset', async () => {
    const field = await typed(text);
    const input = control();
    await tabTo('Suite');
    field.form!.reset();
    await drawn(field);
    expect([input.value, field.checkValidity()]).to.deep.equal(['', true]);
  });

  it('says it in English where the page does', async () => {
    const field = await typed(text, 'lang="en"');
    await tabTo('Suite');
    await expectSoon(() => errorOf(field), en);
  });

  it('does not send the form on Enter', async () => {
    const field = await typed(text);
    let isSent = false;
    field.form!.addEventListener('submit', (event) => { event.preventDefault(); isSent = true; });
    await press('Enter');
    expect(isSent).to.equal(false);
  });
}

/** English words arrive on demand: they are waited for. */
async function expectSoon(read: () => string, expected: string): Promise<void> {
  const end = performance.now() + 2000;
  while (read() !== expected && performance.now() < end) await new Promise(requestAnimationFrame);
  expect(read()).to.equal(expected);
}

if (isUnderTest(import.meta.url)) {
  describe('two fields', () => {
    it('know nothing of each other', async () => {
      const first = await page<FormControl>('<form><sps-choice-field label="Un" required></sps-choice-field><sps-choice-field label="Deux" required></sps-choice-field></form>', 'sps-choice-field');
      first.reportValidity();
      await drawn(first);
      expect(errorOf(first.nextElementSibling!)).to.equal('');
    });
  });
}

