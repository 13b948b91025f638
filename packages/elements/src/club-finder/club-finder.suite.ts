import { essonneDirectory } from '@sport-sante/sdk/testing';
import { drawn, find, get, page, plain, textOf, until } from '../internal/acts.test.js';
import './club-finder.js';
import type { ClubFinder } from './club-finder.js';
import '../provider/provider.js';
import type { Provider } from '../provider/provider.js';

/** What the tests of the whole finder share: one on a page, with the directory of a real territory, and what a person does with it. */

export const NOW = '2026-06-17T09:12:00+02:00';
export const essonne = { name: 'Plateforme Prescri’forme, Essonne', phone: '01 60 74 64 05' };

type Given = Partial<Omit<ClubFinder, keyof HTMLElement>>;

/** The finder, with what a host gives; drawn, with what it searched for found. */
export async function finder(more: Given = {}, around = 'lang="fr"'): Promise<ClubFinder> {
  const host = await page<ClubFinder>(`<div ${around}><sps-club-finder></sps-club-finder></div>`, 'sps-club-finder', (each) => { Object.assign(each, { now: NOW, clubs: essonneDirectory, ...more }); });
  await settled(host);
  return host;
}

/** The same inside a provider. */
export async function within(provided: Partial<Provider>, more: Given = {}): Promise<ClubFinder> {
  const host = await page<ClubFinder>('<sps-provider lang="fr"><sps-club-finder></sps-club-finder></sps-provider>', 'sps-club-finder', (each) => {
    Object.assign(each.parentElement!, provided);
    Object.assign(each, { now: NOW, clubs: essonneDirectory, ...more });
  });
  await settled(host);
  return host;
}

/** Nothing is being opened or searched. */
export async function settled(host: ClubFinder): Promise<void> {
  await drawn(host);
  await until(() => !host.shadowRoot!.querySelector('[aria-busy="true"]'), 'it is at rest');
  await drawn(host);
}

export const seen = (host: Element): string => plain(textOf(host));
export const says = (host: Element, words: RegExp): Promise<void> => until(() => words.test(seen(host)), `the page says ${String(words)}`);

/** Names of the places in the list, in order. */
export const names = (host: ClubFinder): string[] => [...host.shadowRoot!.querySelectorAll('.hit h4')].map((each) => seen(each));
/** « 11 lieux à 20 km ou moins ». */
export const title = (host: ClubFinder): string => seen(host.shadowRoot!.querySelector('#results-title')!);

/** Types in the box and searches. */
export async function searchFor(host: ClubFinder, words: string): Promise<void> {
  const box = get(host, 'combobox', /Ville|Town/) as HTMLInputElement;
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  get(host, 'button', /^(Chercher|Search)$/).click();
  await settled(host);
}

export async function radius(host: ClubFinder, value: string): Promise<void> {
  const select = get(host, 'combobox', 'Rayon') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(host);
}

/** Presses, and waits for what comes of it. */
export async function pressed(host: ClubFinder, name: RegExp | string): Promise<void> {
  get(host, 'button', name).click();
  await settled(host);
}

export const has = (host: ClubFinder, name: RegExp): boolean => find(host, 'button', name) !== undefined;

/** All that happened to a finder, as its host hears it. */
export function told(host: HTMLElement, name: keyof HTMLElementEventMap): unknown[] {
  const all: unknown[] = [];
  host.addEventListener(name, (event) => { all.push((event as CustomEvent).detail); });
  return all;
}
