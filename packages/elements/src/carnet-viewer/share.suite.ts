import { carnets } from '@sport-sante/sdk/testing';
import { find, get, page, plain, textOf, until } from '../internal/acts.test.js';
import './carnet-viewer.js';
import type { CarnetViewer } from './carnet-viewer.js';

/** What the tests of the panel of what leaves share. */

export const NOW = '2026-06-17T09:12:00+02:00';

/** Madame Vasseur’s carnet, in the viewer. */
export const viewer = (more: Partial<CarnetViewer> = {}, lang = 'fr'): Promise<CarnetViewer> =>
  page<CarnetViewer>(`<div lang="${lang}"><sps-carnet-viewer></sps-carnet-viewer></div>`, 'sps-carnet-viewer', (host) => { Object.assign(host, { now: NOW, bundle: carnets.year, ...more }); });

export const seen = (root: Element): string => plain(textOf(root));

/** The panel, opened as a person does. */
export async function opened(host: CarnetViewer): Promise<HTMLDialogElement> {
  const name = /^(Partager|Share|Transmettre|Send)/;
  await until(() => find(host, 'button', name), 'the carnet can be shared');
  get(host, 'button', name).click();
  await until(() => panelOf(host)?.open, 'the panel is open');
  return panelOf(host)!;
}

const panelOf = (host: CarnetViewer): HTMLDialogElement | null => host.shadowRoot!.querySelector('dialog.share');

export const untick = (panel: Element, name: RegExp): void => { get(panel, 'checkbox', name).click(); };

/** Fills a box as a person does. */
export function fill(panel: Element, name: RegExp, text: string): void {
  const input = get(panel, 'textbox', name) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** A file that was handed to the browser, in place of the browser. */
export interface Saved { readonly name: string; readonly type: string; readonly text: string }

/** The next file that is saved by a press: nothing is written to the disk of the tests. */
export async function savedBy(press: () => void): Promise<Saved> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let blob: Blob | undefined;
  let name: string | undefined;
  URL.createObjectURL = (object) => {
    blob = object as Blob;
    return createObjectURL.call(URL, object);
  };
  HTMLAnchorElement.prototype.click = function took(this: HTMLAnchorElement) { name = this.download; };
  try {
    press();
    await until(() => name !== undefined, 'a file is saved');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name: name ?? '', type: blob?.type ?? '', text: await blob?.text() ?? '' };
}

export const saves = (panel: Element, name: RegExp): Promise<Saved> => savedBy(() => { get(panel, 'button', name).click(); });

/** Waits for words in the panel. */
export const says = (panel: Element, words: RegExp): Promise<void> => until(() => words.test(seen(panel)), `the panel says ${String(words)}`);

export const has = (root: Element, role: string, name: RegExp): boolean => find(root, role, name) !== undefined;
