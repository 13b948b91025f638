import { expect } from '@open-wc/testing';
import { prescriptions } from '@sport-sante/sdk/testing';
import { box, chord, everyOne, find, focused, get, heard, nameOf, plain, textOf, type, until } from '../internal/acts.test.js';
import { choose, complete, fillBox, names, open, prescribe, today } from './filling.test.js';

const whole = { ...complete, authoredOn: today, background: 'Bêtabloquant', precautions: 'Pas de saut' };
const see = async (setUp: Parameters<typeof open>[0] = { prescription: whole }) => {
  const form = await open(setUp);
  await choose(form, 'Voir ce qui sera transmis');
  await until(() => find(form, 'heading', 'Ce qui sera transmis'), 'the preview is there');
  return form;
};
/** The cells of the line of that name. */
const line = (form: Element, name: string): string[] => {
  const head = [...form.shadowRoot!.querySelectorAll('tbody th')].find((each) => textOf(each) === name);
  return [...head!.parentElement!.querySelectorAll('td')].map((cell) => plain(textOf(cell)));
};

describe('what a prescription will transmit', () => {
  it('stands in place of the form, with the focus on its title', async () => {
    const form = await see();
    expect(nameOf(focused())).to.equal('Ce qui sera transmis');
    expect(find(form, 'combobox')).to.equal(undefined);
  });

  it('opens by Ctrl + Shift + Enter with what is being typed, and closes the same way', async () => {
    const form = await open({ prescription: whole });
    const low = box(form, names.lowFrequency);
    low.focus();
    low.select();
    await type('1');
    await chord('Control+Shift+Enter');
    await until(() => find(form, 'heading', 'Ce qui sera transmis'), 'the preview is there');
    expect(line(form, 'Activités et dose')[0]).to.include('1 à 3 par semaine');
    await chord('Control+Shift+Enter');
    await until(() => find(form, 'combobox'), 'the form is back');
  });

  it('names each recipient, the way and the view', async () => {
    const form = await see();
    const recipients = everyOne(form, 'listitem').map((item) => plain(textOf(item)));
    expect(recipients[0]).to.equal('Mme Jeanne DUVAL Patient Original imprimé, remis en main propre Vue complète');
    expect(recipients.at(-1)).to.equal('Enseignant en activité physique adaptée Intervenant Remis par le patient Vue réduite');
  });

  it('keeps the reason and the background out of the reduced view', async () => {
    const form = await see();
    expect([line(form, 'Motif médical')[1], line(form, 'Pathologies et traitements').slice(0, 2)]).to.deep.equal(['Non transmis', ['Bêtabloquant', 'Non transmis']]);
  });

  it('stays a table where it is narrow', async () => {
    const form = await see();
    form.style.inlineSize = '22.5rem';
    const cell = form.shadowRoot!.querySelector('tbody td')!;
    expect([getComputedStyle(cell.parentElement!).display, cell.getAttribute('role'), cell.parentElement!.getAttribute('role'), cell.closest('table')!.getAttribute('role')]).to.deep.equal(['block', 'cell', 'row', 'table']);
  });

  it('keeps a simplified line beside its name where it is narrow', async () => {
    const form = await see({ prescription: { ...whole, renewalExcluded: true, renewalExcludedReason: 'À revoir' } });
    form.style.inlineSize = '22.5rem';
    const badge = form.shadowRoot!.querySelector('.badge.less')!;
    expect(badge.nextElementSibling!.getBoundingClientRect().left).to.equal(badge.getBoundingClientRect().left);
  });

  it('says of a line that does not differ that it is the same', async () => {
    expect(line(await see(), 'Activités et dose')[1]).to.equal('Identique');
  });

  it('counts in a sentence what the reduced view leaves out', async () => {
    expect(plain(textOf(await see()))).to.match(/La vue réduite retire \d informations\./);
  });

  it('gives or keeps a section by a tick, and the draft follows', async () => {
    const form = await see();
    await choose(form, /^Transmettre.: Précautions$/);
    expect([form.prescription.sharing, line(form, 'Précautions')[1]]).to.deep.equal([{ precautions: false }, 'Non transmis']);
  });

  it('goes back to the form as it was, the focus on the button', async () => {
    const form = await see();
    await choose(form, 'Revenir au formulaire');
    await until(() => nameOf(focused()) === 'Voir ce qui sera transmis', 'the focus is back');
    expect(find(form, 'heading', 'Ce qui sera transmis')).to.equal(undefined);
  });

  it('keeps words that could not be read while it is looked at', async () => {
    const form = await open({ prescription: whole });
    await fillBox(form, names.lowFrequency, 'deux');
    await choose(form, 'Voir ce qui sera transmis');
    await until(() => find(form, 'button', 'Revenir au formulaire'), 'the preview is there');
    await choose(form, 'Revenir au formulaire');
    await until(() => find(form, 'combobox'), 'the form is back');
    expect(box(form, names.lowFrequency).value).to.equal('deux');
  });

  it('prescribes from there', async () => {
    const form = await see();
    const submits = heard(form, 'sps-submit');
    await prescribe(form);
    await until(() => submits.length > 0, 'it is sent');
    expect(submits[0]!.detail.reduced!.type).to.equal('collection');
    expect(JSON.stringify(submits[0]!.detail.reduced)).to.not.match(/Diabète|Bêtabloquant/);
  });

  it('shows a draft that is not finished, and names its holes', async () => {
    const form = await see({});
    expect(plain(textOf(form))).to.include('Il reste 4 réponses : motif, limitations, intervenant, accord du patient (à répondre).');
    expect(get(form, 'button', 'Revenir au formulaire')).to.not.equal(undefined);
  });

  it('goes back to the mistakes when it is refused', async () => {
    const form = await see({});
    await prescribe(form);
    expect(find(form, 'group', /à compléter ou à corriger$/)).to.not.equal(undefined);
  });

  it('is accessible with everything a prescription can say', async () => {
    const form = await see({ prescription: { ...prescriptions.complete, authoredOn: today } });
    await expect(form).to.be.accessible();
  });
});
