import { expect } from '@open-wc/testing';
import { drawn, errorOf, find, focused, get, heard, nameOf, page, plain, textOf, until } from '../internal/acts.test.js';
import { describeFormControl, question } from '../internal/form-control.test.js';
import './attachment-field.js';
import type { AttachmentField } from './attachment-field.js';

const open = (attributes = '', types: readonly string[] = []) =>
  page<AttachmentField>(`<form><sps-attachment-field name="a" label="Ordonnance" ${attributes}></sps-attachment-field><button type="button">Suite</button></form>`, 'sps-attachment-field', (field) => {
    field.types = types;
  });

const letter = (text = 'Bonjour', type = 'text/plain', name = 'lettre.txt') => new File([text], name, { type });

/** Puts a file in the control, as the browser does once it was chosen. */
async function choose(field: AttachmentField, file: File): Promise<AttachmentField> {
  const files = new DataTransfer();
  files.items.add(file);
  const input = field.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = files.files;
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }));
  await drawn(field);
  return field;
}

async function taken(field: AttachmentField, file: File): Promise<AttachmentField> {
  await choose(field, file);
  await until(() => field.value?.title === file.name, 'the file was read');
  await drawn(field);
  return field;
}

describeFormControl<AttachmentField>('sps-attachment-field', {
  answer: (field) => { field.value = { contentType: 'text/plain', data: 'Qm9uam91cg==', size: 7, title: 'lettre.txt' }; },
  clear: (field) => { field.value = undefined; },
  data: ['{"contentType":"text/plain","data":"Qm9uam91cg==","size":7,"title":"lettre.txt"}'],
  words: 'lettre.txt',
  control: { role: 'textbox', name: question },
  missing: { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
});

describe('sps-attachment-field', () => {
  it('reads the file that was chosen', async () => {
    expect((await taken(await open(), letter())).value).to.deep.equal({ contentType: 'text/plain', data: 'Qm9uam91cg==', size: 7, title: 'lettre.txt' });
  });

  it('says so once, when it is read', async () => {
    const field = await open();
    const values: unknown[] = [];
    for (const name of ['input', 'change']) field.form!.addEventListener(name, () => { values.push([name, field.value?.title]); });
    await taken(field, letter());
    expect(values).to.deep.equal([['input', 'lettre.txt'], ['change', 'lettre.txt']]);
  });

  it('names the file and its size, with a way to take it away', async () => {
    const field = await taken(await open(), letter('x'.repeat(1500)));
    expect([plain(textOf(field)).includes('lettre.txt, 1,5 ko'), plain(nameOf(get(field, 'button')))]).to.deep.equal([true, 'Retirer : lettre.txt']);
  });

  it('takes it away, and goes back to the control', async () => {
    const field = await taken(await open(), letter());
    const changes = heard(field.form!, 'change');
    get(field, 'button').click();
    await drawn(field);
    await until(() => (focused() as HTMLInputElement).type === 'file', 'the control has the focus');
    expect([field.value, changes.length, find(field, 'button')]).to.deep.equal([undefined, 1, undefined]);
  });

  it('says in words what is accepted', async () => {
    const field = await open('max-size="2000000" hint="Une photo suffit."', ['application/pdf', 'image/*', 'image/png']);
    expect(plain(textOf(field))).to.include('Une photo suffit. Fichiers acceptés : PDF, image, PNG. 2 Mo au plus.');
  });

  it('says it in English', async () => {
    const field = await open('max-size="2500000" lang="en"', ['text/plain']);
    await until(() => plain(textOf(field)).includes('Accepted files: text. At most 2.5 MB.'), 'it speaks English');
  });

  it('refuses a file that is too big, at once', async () => {
    const field = await choose(await open('max-size="1000"'), letter('x'.repeat(1500)));
    expect([field.value, plain(errorOf(field)), field.validity.badInput]).to.deep.equal([undefined, '« lettre.txt » pèse 1,5 ko. Choisissez un fichier de 1 ko au plus.', true]);
  });

  it('refuses a file of another kind', async () => {
    const field = await choose(await open('', ['application/pdf', 'image/*']), letter());
    expect(plain(errorOf(field))).to.equal('« lettre.txt » n’est pas un fichier accepté. Choisissez parmi : PDF, image.');
  });

  it('takes any kind of those it accepts', async () => {
    expect((await taken(await open('', ['image/*']), letter('x', 'image/png', 'photo.png'))).value?.contentType).to.equal('image/png');
  });

  it('takes its refusal away with the next file', async () => {
    const field = await choose(await open('max-size="10"'), letter('x'.repeat(50)));
    await taken(field, letter('court', 'text/plain', 'court.txt'));
    expect([errorOf(field), field.checkValidity()]).to.deep.equal(['', true]);
  });

  it('keeps nothing of a file that is read after the answer was taken away', async () => {
    const field = await open();
    const inputs = heard(field.form!, 'input');
    await choose(field, letter('x'.repeat(5_000_000)));
    field.clear();
    await taken(field, letter('court', 'text/plain', 'court.txt'));
    expect([field.value?.title, inputs.length]).to.deep.equal(['court.txt', 1]);
  });

  it('reads an empty file as one', async () => {
    expect((await taken(await open(), letter(''))).value).to.deep.include({ data: '', size: 0 });
  });
});
