import type { ClubQuery } from '@sport-sante/sdk/club/model';
import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { chord, drawn, everyOne, find, focused, get, nameOf, plain, press, tabTo, textOf, until } from '../internal/acts.test.js';
import type { FinderContext } from './context.js';
import { answer } from './fake-context.suite.js';
import { renderFilterBar } from './filter-bar.js';
import { renderFilterSheet, styles } from './filter-sheet.js';
import { en } from './filter-sheet.strings.en.js';
import { strings } from './filter-sheet.strings.js';
import { filtersOf, openFilters } from './filter.suite.js';

const draw = (context: FinderContext) => html`${renderFilterBar(context)}<h2 id="results-title" tabindex="-1">11 lieux</h2>${context.isFilterSheetOpen ? renderFilterSheet(context) : nothing}`;

async function sheet(settings: Parameters<typeof openFilters>[1] = {}) {
  const host = await openFilters(draw, { width: '900px', styles: [styles], ...settings });
  get(host, 'button', /^Tous les filtres|^All filters/).focus();
  await press('Enter');
  await until(() => host.shadowRoot!.querySelector('dialog')?.open, 'it opens');
  await drawn(host);
  return { host, dialog: host.shadowRoot!.querySelector('dialog')! };
}

const rows = (dialog: Element, group: string) => [...get(dialog, 'group', group).querySelectorAll('label')].map((each) => plain(textOf(each)));
const box = (dialog: Element, name: RegExp) => get(dialog, 'checkbox', name) as HTMLInputElement;
const said = (dialog: Element) => plain(textOf(dialog.querySelector('[role="status"]')!));

describe('the sheet of all the filters', () => {
  it('begins at its title, and has every group with what each value would leave', async () => {
    const { dialog } = await sheet();
    expect([nameOf(dialog), focused().id]).to.deep.equal(['Filtres', 'filter-title']);
    expect(everyOne(dialog, 'group').map(nameOf)).to.deep.equal([
      'Ordonnance', 'Prix', 'Jour', 'Moment', 'Encadrement', 'Accueil du handicap', 'Façon de pratiquer', 'Places',
    ]);
    dialog.querySelector('summary')!.click();
    expect(everyOne(dialog, 'group').map(nameOf).slice(8)).to.deep.equal(['Cadre', 'Transport', 'Public', 'Maladie', 'Limitation', 'Type de lieu', 'Label']);
    expect(rows(dialog, 'Ordonnance')).to.deep.equal(['Sans ordonnance 2 lieux', 'Ordonnance obligatoire 1 lieu']);
    expect(rows(dialog, 'Label').at(-1)).to.equal('label-essonne 1 lieu');
    await expect(dialog).to.be.accessible();
  });

  it('counts at once, by the keyboard alone, and stays where one is', async () => {
    const { host, dialog } = await sheet();
    await tabTo(/^Sans ordonnance/);
    expect(dialog.contains(focused())).to.equal(true);
    await press('Space');
    await drawn(host);
    expect([filtersOf(host), (focused() as HTMLInputElement).checked, nameOf(get(dialog, 'button', /^Voir/)), said(dialog)]).to.deep.equal([{ prescription: ['not-required'] }, true, 'Voir 11 lieux', '11 lieux avec ces filtres.']);
    await press('Space');
    await drawn(host);
    expect([filtersOf(host), (focused() as HTMLInputElement).checked]).to.deep.equal([{}, false]);
  });

  it('says that the place is not known, leads back to it, and leaves every filter to be chosen', async () => {
    const withBox = (context: FinderContext) => html`<input id="where" aria-label="Ville">${draw(context)}`;
    const host = await openFilters(withBox, {
      hits: [], styles: [styles], query: { typed: 'Xyzzy', origin: undefined, text: 'Xyzzy', radiusKm: 20, filters: {} },
      answer: answer([], { total: 0, place: { state: 'unknown', others: [] }, facets: { day: { mon: 0 }, price: { free: 0 }, prescription: { 'not-required': 0 } } }),
    });
    get(host, 'button', /^Tous les filtres/).click();
    await until(() => host.shadowRoot!.querySelector('dialog')?.open, 'it opens');
    await drawn(host);
    const dialog = host.shadowRoot!.querySelector('dialog')!;
    expect(said(dialog)).to.equal('Nous n’avons pas trouvé « Xyzzy » : les lieux sont comptés dès que la ville est connue. Vos filtres restent.');
    expect([rows(dialog, 'Prix'), everyOne(dialog, 'checkbox').some((each) => each.hasAttribute('aria-disabled'))]).to.deep.equal([['Gratuit', 'Gratuit ou aidé'], false]);
    await expect(dialog).to.be.accessible();
    box(dialog, /^Gratuit/).click();
    await drawn(host);
    expect(filtersOf(host)).to.deep.equal({ price: ['free'] });
    get(dialog, 'button', 'Corriger la recherche').click();
    await until(() => nameOf(focused()) === 'Ville', 'the box has the focus');
  });

  it('keeps in reach what would leave nothing, without choosing it', async () => {
    const { host, dialog } = await sheet();
    const monday = box(dialog, /^Lundi|^Mercredi/);
    host.settings = { ...host.settings, answer: { ...host.context.answer!, facets: { day: { mon: 0, wed: 0 } } } };
    await drawn(host);
    monday.focus();
    await press('Space');
    await drawn(host);
    expect([focused(), monday.checked, monday.getAttribute('aria-disabled'), filtersOf(host)]).to.deep.equal([monday, false, 'true', {}]);
  });

  it('includes places that do not say, once something is asked of them', async () => {
    const { host, dialog } = await sheet();
    expect(rows(dialog, 'Prix')).to.deep.equal(['Gratuit 1 lieu', 'Gratuit ou aidé 2 lieux']);
    box(dialog, /^Gratuit 1/).click();
    await drawn(host);
    expect(rows(dialog, 'Prix').at(-1)).to.equal('Inclure les lieux qui ne le disent pas 8 lieux');
    box(dialog, /^Inclure/).click();
    await drawn(host);
    expect(filtersOf(host)).to.deep.equal({ price: ['free'], includeUnknown: ['price'] });
    box(dialog, /^Gratuit 1/).click();
    await drawn(host);
    expect(filtersOf(host)).to.deep.equal({});
  });

  it('asks the directory how many they are when it did not count them, once', async () => {
    const asked: unknown[] = [];
    const ask = (query: ClubQuery) => { asked.push(query.filters); return Promise.resolve(answer([], { total: 15 })); };
    const { host, dialog } = await sheet({ filters: { delivery: ['on-site'], kind: ['club'] }, toQuery: (query) => ({ filters: query!.filters }), ask });
    await until(() => rows(dialog, 'Façon de pratiquer').at(-1) === 'Inclure les lieux qui ne le disent pas 4 lieux', 'the number comes');
    host.requestUpdate();
    await drawn(host);
    expect([asked, rows(dialog, 'Type de lieu').at(-1)]).to.deep.equal([[{ delivery: ['on-site'], kind: ['club'], includeUnknown: ['delivery'] }], 'Établissement médico-social 0 lieu']);
  });

  it('includes them without a number when the directory cannot say', async () => {
    const { host, dialog } = await sheet({ filters: { delivery: ['on-site'] }, ask: () => Promise.reject(new Error('offline')) });
    await drawn(host);
    expect(rows(dialog, 'Façon de pratiquer').at(-1)).to.equal('Inclure les lieux qui ne le disent pas');
  });

  for (const [way, act] of [['Escape', () => press('Escape')], ['« Fermer »', async () => { await tabTo('Fermer les filtres'); await press('Enter'); }]] as const) {
    it(`keeps what was chosen and gives the focus back by ${way}`, async () => {
      const { host, dialog } = await sheet();
      box(dialog, /^Mardi/).click();
      await drawn(host);
      await act();
      await until(() => !host.context.isFilterSheetOpen, 'it closes');
      await drawn(host);
      expect([filtersOf(host), nameOf(focused())]).to.deep.equal([{ day: ['tue'] }, 'Tous les filtres (1)']);
    });
  }

  it('goes on to the results by « Voir … lieux »', async () => {
    const { host } = await sheet();
    await tabTo(/^Voir 11 lieux/);
    await press('Enter');
    await until(() => focused().id === 'results-title', 'the results have the focus');
    expect(host.context.isFilterSheetOpen).to.equal(false);
  });

  it('keeps the focus inside, whichever way one goes', async () => {
    const { dialog } = await sheet();
    await chord('Shift+Tab');
    expect(focused() === document.body || dialog.contains(focused())).to.equal(true);
    await press('Tab');
    await press('Tab');
    expect(focused() === document.body || dialog.contains(focused())).to.equal(true);
  });

  it('is open where something is in force, and stays so when it no longer is', async () => {
    const { host, dialog } = await sheet({ filters: { kind: ['club'] } });
    box(dialog, /^Club 2/).click();
    await drawn(host);
    expect([filtersOf(host), box(dialog, /^Club 2/).checkVisibility()]).to.deep.equal([{}, true]);
  });

  it('clears all, and puts it back', async () => {
    const { host, dialog } = await sheet({ filters: { day: ['tue'] } });
    await tabTo('Effacer');
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), nameOf(focused()), said(dialog)]).to.deep.equal([{}, 'Remettre', 'Filtres effacés. 11 lieux avec ces filtres.']);
    await press('Enter');
    await drawn(host);
    expect([filtersOf(host), nameOf(focused()), said(dialog)]).to.deep.equal([{ day: ['tue'] }, 'Effacer', 'Filtres remis. 11 lieux avec ces filtres.']);
  });

  it('says what the prescription asks, and leaves no way to drop it', async () => {
    const { dialog } = await sheet({ mode: 'clinical', toQuery: () => ({ limitation: 'severe' }) });
    expect(plain(textOf(dialog))).to.include('Limitation sévère : ce filtre vient de la prescription, il ne se retire pas ici.');
  });

  it('leads somewhere when nothing is left', async () => {
    const { host, dialog } = await sheet();
    host.settings = { ...host.settings, answer: { ...host.context.answer!, total: 0, hits: [] } };
    await drawn(host);
    expect(plain(nameOf(get(dialog, 'button', /que faire/)))).to.equal('Aucun lieu : voir que faire');
  });

  it('speaks English', async () => {
    strings.en = en;
    const { dialog } = await sheet({ language: 'en' });
    expect([nameOf(dialog), find(dialog, 'button', 'Show 11 places') !== undefined]).to.deep.equal(['Filters', true]);
    delete strings.en;
  });
});
