import { html } from 'lit';
import { drawn, get, plain, textOf, until } from '../internal/acts.test.js';
import type { FinderContext, FinderPerson } from './context.js';
import { designHits, open, type FinderHost } from './fake-context.suite.js';
import { listAsideStyles, renderListAside } from './list-aside.js';
import type { ListHost, SharedList } from './list-host.js';
import { renderListPanel, styles } from './list-panel.js';

/** What the tests of « Ma liste » share: a finder with places in its list, and what its host was told. */

export const NOW = '2026-06-17T11:04:00+02:00';

export const garnier: FinderPerson = { name: 'M. Garnier', age: 68, prescription: undefined, town: 'Corbeil-Essonnes', doctor: 'Dr Claire Delmas' };

export interface Told { readonly host: FinderHost; readonly shared: SharedList[] }

/** The finder with those places of the design’s screen in its list, by id. */
export async function finder(ids: readonly string[], { host: more = {}, ...settings }: Partial<Omit<FinderContext, 'list'>> & { host?: Partial<ListHost>; width?: string } = {}): Promise<Told> {
  const shared: SharedList[] = [];
  const listHost: ListHost = {
    now: () => NOW, timeZone: 'Europe/Paris', author: undefined, referrals: [], refer: () => Promise.resolve({ is: 'sent' }),
    emitShared: (list) => { shared.push(list); }, ...more,
  };
  let isListOpen = false;
  const host: FinderHost = await open((context) => html`<aside>${renderListAside({ ...context, openList: () => { turn(true); } })}</aside>${
    isListOpen ? renderListPanel({ ...context, closeList: () => { turn(false); } }, listHost) : ''}`, { styles: [listAsideStyles, styles], ...settings });
  function turn(isOpen: boolean): void {
    isListOpen = isOpen;
    host.requestUpdate();
  }
  for (const id of ids) host.context.list.add(designHits().find(({ club }) => club.id === id)!);
  await drawn(host);
  return { host, shared };
}

const panelOf = ({ host }: Told): HTMLDialogElement | null => host.shadowRoot!.querySelector('dialog.list');

/** The panel, opened as a person does. */
export async function panel(told: Told): Promise<HTMLDialogElement> {
  get(told.host, 'button', /imprimer|remettre|print|hand over/).click();
  await until(() => panelOf(told)?.open, 'the list is open');
  return panelOf(told)!;
}

export const seen = (root: Element): string => plain(textOf(root));
export const says = (root: Element, words: RegExp): Promise<void> => until(() => words.test(seen(root)), `the list says ${String(words)}`);

/** Names of the places, in order. */
export const places = (root: Element): string[] => [...root.querySelectorAll('.picks h3')].map((each) => seen(each));

/** Fills a box as a person does. */
export function fill(box: HTMLElement, text: string): void {
  (box as HTMLInputElement).value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
