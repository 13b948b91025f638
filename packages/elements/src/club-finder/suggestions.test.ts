import type { PlaceIndex, PlaceMatch } from '@sport-sante/sdk/club/model';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { drawn, everyOne, find, focused, get, nameOf, plain, press, textOf, type, until } from '../internal/acts.test.js';
import { evry, open, type FinderHost } from './fake-context.suite.js';
import { PlaceSuggestions, styles } from './suggestions.js';
import { en } from './suggestions.strings.en.js';
import { strings } from './suggestions.strings.js';

const { alias: _alias, ...nameless } = evry;
const town = (name: string, department: string, postcodes: string[]): PlaceMatch => ({ ...nameless, insee: department + name, name, department, postcodes });
const towns: PlaceMatch[] = [evry, town('Saint-Denis', '93', ['93200', '93210']), town('Saint-Denis', '974', ['97400', '97417', '97490'])];

/** An index that knows three communes, by how they begin. */
function fakeIndex() {
  const asked: string[] = [];
  const find = (text: string): PlaceMatch[] => {
    asked.push(text);
    return towns.filter(({ name, alias = '' }) => name.toLowerCase().startsWith(text.toLowerCase()) || alias.toLowerCase().startsWith(text.toLowerCase()));
  };
  return { index: { find } as unknown as PlaceIndex, asked };
}

interface Page { host: FinderHost; input: HTMLInputElement; asked: string[]; taken: string[]; submitted: string[] }

async function box(load?: () => Promise<PlaceIndex>, language: 'fr' | 'en' = 'fr'): Promise<Page> {
  const { index, asked } = fakeIndex();
  const [taken, submitted]: [string[], string[]] = [[], []];
  const made: { suggestions?: PlaceSuggestions } = {};
  const host = await open((context) => html`<form @submit=${(event: Event) => { event.preventDefault(); submitted.push('typed'); }}>
    <label for="where">Ville</label>
    <div class="where-box"><input id="where" role="combobox" aria-autocomplete="list" aria-expanded=${made.suggestions && made.suggestions.list.length > 0 ? 'true' : 'false'} aria-controls="communes"
      aria-activedescendant=${made.suggestions && made.suggestions.active >= 0 ? `commune-${made.suggestions.active}` : ''}
      @input=${({ target }: Event) => { made.suggestions?.typed((target as HTMLInputElement).value); }} @blur=${() => { made.suggestions?.close(); }}
      @keydown=${(event: KeyboardEvent) => { if (made.suggestions?.onKey(event)) event.preventDefault(); }}>
    ${made.suggestions?.render(context, ({ name, department }) => { taken.push(`${name} ${department}`); })}</div></form>`, { styles: [styles], language });
  made.suggestions = new PlaceSuggestions(host, load ?? (() => Promise.resolve(index)));
  host.requestUpdate();
  await drawn(host);
  const input = host.shadowRoot!.querySelector('input')!;
  input.focus();
  return { host, input, asked, taken, submitted };
}

const options = (host: Element) => everyOne(host, 'option').map((each) => plain(textOf(each)));
const highlighted = (host: Element) => everyOne(host, 'option').filter((each) => each.getAttribute('aria-selected') === 'true').map((each) => plain(textOf(each)));

async function typed(text: string, page: Page): Promise<void> {
  await type(text);
  // On a busy machine communes are proposed for the first letters while the others are typed.
  await until(() => page.asked.at(-1) === page.input.value.trim() && find(page.host, 'option'), 'communes are proposed');
  await drawn(page.host);
}

describe('communes under the search box', () => {
  it('come after three letters, with their department and what they were found by', async () => {
    const page = await box();
    await type('év');
    await type('r');
    await until(() => find(page.host, 'option'), 'communes are proposed');
    expect([options(page.host), page.asked]).to.deep.equal([['Évry-Courcouronnes (91) aussi « Évry » 91000, 91080'], ['évr']]);
    await expect(page.host).to.be.accessible();
  });

  it('tell namesakes apart', async () => {
    const page = await box();
    await typed('saint-d', page);
    expect(options(page.host)).to.deep.equal(['Saint-Denis (93) 93200, 93210', 'Saint-Denis (974) 97400, 97417 et un autre']);
  });

  it('are gone through by arrows and taken by Enter, the focus staying in the box', async () => {
    const page = await box();
    await typed('saint', page);
    expect(highlighted(page.host)).to.deep.equal([]);
    await press('ArrowDown');
    await press('ArrowDown');
    await drawn(page.host);
    expect([highlighted(page.host), page.input.getAttribute('aria-activedescendant'), focused()]).to.deep.equal([['Saint-Denis (974) 97400, 97417 et un autre'], 'commune-1', page.input]);
    await press('Enter');
    await drawn(page.host);
    expect([page.taken, page.submitted, find(page.host, 'option')]).to.deep.equal([['Saint-Denis 974'], [], undefined]);
  });

  it('go round by the box itself', async () => {
    const page = await box();
    await typed('saint', page);
    await press('ArrowUp');
    await drawn(page.host);
    expect(page.input.getAttribute('aria-activedescendant')).to.equal('commune-1');
    await press('ArrowDown');
    await drawn(page.host);
    expect(highlighted(page.host)).to.deep.equal([]);
  });

  it('leave Enter to the search when none is highlighted', async () => {
    const page = await box();
    await typed('saint', page);
    await press('Enter');
    expect([page.taken, page.submitted]).to.deep.equal([[], ['typed']]);
  });

  it('are closed by Escape, and the words stay', async () => {
    const page = await box();
    await typed('saint', page);
    await press('Escape');
    await drawn(page.host);
    expect([find(page.host, 'option'), page.input.value, page.input.getAttribute('aria-expanded')]).to.deep.equal([undefined, 'saint', 'false']);
  });

  it('are taken by a press, before the box is left', async () => {
    const page = await box();
    await typed('saint', page);
    const option = get(page.host, 'option', /974/);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    option.dispatchEvent(down);
    option.click();
    expect([down.defaultPrevented, page.taken]).to.deep.equal([true, ['Saint-Denis 974']]);
  });

  it('go when too little is left, or the box is', async () => {
    const page = await box();
    await typed('sai', page);
    await press('Backspace');
    await drawn(page.host);
    expect(find(page.host, 'option')).to.equal(undefined);
    await typed('i', page);
    page.input.blur();
    await drawn(page.host);
    expect(find(page.host, 'option')).to.equal(undefined);
  });

  it('are asked for once when one types fast', async () => {
    const page = await box();
    for (const text of ['sai', 'sain', 'saint']) {
      page.input.value = text;
      page.input.dispatchEvent(new Event('input'));
    }
    await until(() => find(page.host, 'option'), 'communes are proposed');
    expect(page.asked).to.deep.equal(['saint']);
  });

  it('are not proposed for what was typed before they came', async () => {
    let bring: ((index: PlaceIndex) => void) | undefined;
    const { index, asked } = fakeIndex();
    const page = await box(() => new Promise((done) => { bring = done; }));
    await type('sain');
    await until(() => bring, 'they are asked for');
    await press('Escape');
    page.input.blur();
    bring!(index);
    await drawn(page.host);
    expect([asked, find(page.host, 'option')]).to.deep.equal([[], undefined]);
  });

  it('are asked for again when they could not be had', async () => {
    const { index } = fakeIndex();
    let attempts = 0;
    const page = await box(() => { attempts += 1; return attempts === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(index); });
    await type('sai');
    await until(() => attempts === 1, 'they are asked for');
    await type('n');
    await until(() => options(page.host).length === 2, 'both are proposed');
  });

  it('speak English', async () => {
    strings.en = en;
    const page = await box(undefined, 'en');
    await typed('évr', page);
    expect([nameOf(get(page.host, 'listbox')), options(page.host)]).to.deep.equal(['Suggested towns', ['Évry-Courcouronnes (91) also “Évry” 91000, 91080']]);
    delete strings.en;
  });
});
