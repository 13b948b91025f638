/**
 * What a person sees, hears and does on a page, shadow trees included: for the tests of the elements. They find things by
 * role and name as a screen reader does, act by keyboard and mouse, and never reach for what is private.
 */
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

/** A name as it is heard: all of it, or what it must match. No-break spaces stay what they are. */
export type Name = string | RegExp;

/** The same words with ordinary spaces: whether they are the right ones is checked elsewhere. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const squeezed = (text: string) => text.replace(/[ \n\t]+/g, ' ').trim();

/** Every element below, in reading order, through open shadow trees. */
function below(root: ParentNode): Element[] {
  return [...root.children].flatMap((child) => [child, ...(child.shadowRoot ? below(child.shadowRoot) : []), ...below(child)]);
}

const allIn = (root: ParentNode | Element): Element[] =>
  (root instanceof Element && root.shadowRoot ? [...below(root.shadowRoot), ...below(root)] : below(root));

const nativeRoles: Record<string, string> = { a: 'link', button: 'button', fieldset: 'group', h2: 'heading', h3: 'heading', li: 'listitem', select: 'combobox', ul: 'list', aside: 'complementary', textarea: 'textbox' };

function roleOf(element: Element): string | null {
  const given = element.getAttribute('role');
  if (given !== null || !(element instanceof HTMLInputElement)) return given ?? nativeRoles[element.localName] ?? null;
  if (element.type === 'range') return 'slider';
  return ['checkbox', 'radio'].includes(element.type) ? element.type : 'textbox';
}

/** The words of an element as they are read: hidden ones and drawings left out, shadow trees included. */
export function textOf(element: Element): string {
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.localName === 'style' || node.getAttribute('aria-hidden') === 'true') return '';
    const children = node instanceof HTMLSlotElement ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
    const text = children.map(words).join('');
    return getComputedStyle(node).display === 'inline' ? text : ` ${text} `;
  };
  return squeezed(words(element));
}

const byIds = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? '').split(' ').filter(Boolean)
    .map((id) => { const target = (element.getRootNode() as ParentNode).querySelector(`#${id}`); return target ? textOf(target) : ''; }).join(' ');

/** The name of an element as a screen reader says it. */
export function nameOf(element: Element): string {
  if (element.hasAttribute('aria-labelledby')) return byIds(element, 'aria-labelledby');
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return [...(element.labels ?? [])].map(textOf).join(' ');
  const legend = element.querySelector(':scope > legend');
  return legend ? squeezed(legend.textContent) : textOf(element);
}

const isNamed = (element: Element, name: Name | undefined) =>
  name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));

/** Everything on the page with that role and name that can be seen. */
export function everyOne(root: ParentNode | Element, role: string, name?: Name): HTMLElement[] {
  return allIn(root).filter((element): element is HTMLElement => element.checkVisibility() && roleOf(element) === role && isNamed(element, name));
}

/** The first one; `undefined` when there is none. */
export const find = (root: ParentNode | Element, role: string, name?: Name): HTMLElement | undefined => everyOne(root, role, name)[0];

/** The first one. @throws Error that says what is there instead. */
export function get(root: ParentNode | Element, role: string, name?: Name): HTMLElement {
  const found = find(root, role, name);
  if (found) return found;
  throw new Error(`There is no ${role} « ${String(name)} ». There is: ${everyOne(root, role).map((each) => `« ${nameOf(each)} »`).join(', ')}.`);
}

/** A box one types in. */
export const box = (root: ParentNode | Element, name?: Name): HTMLInputElement => get(root, 'textbox', name) as HTMLInputElement;

/** What has the focus, at the bottom of the shadow trees. */
export function focused(): Element {
  let active: Element = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What is read after the name: error and hint of a control, or of the group around it. */
export function descriptionOf(control: Element): string {
  const group = control.closest('fieldset');
  const own = byIds(control, 'aria-describedby');
  return own !== '' || !group ? own : byIds(group, 'aria-describedby');
}

/** The part of a field where its error appears. */
export const errorOf = (field: Element): string => textOf(field.shadowRoot!.querySelector('[part="error"]')!);

/** The field, of a form of fields, that asks that question. */
export function fieldOf(root: Element, name: Name): HTMLElement {
  const control = ['radiogroup', 'group', 'combobox', 'textbox', 'checkbox'].flatMap((role) => everyOne(root, role, name))[0];
  const host = (control?.getRootNode() as ShadowRoot | undefined)?.host;
  if (!(host instanceof HTMLElement)) throw new Error(`No field asks « ${String(name)} ».`);
  return host;
}

export const type = (text: string): Promise<void> => sendKeys({ type: text });
export const press = (key: string): Promise<void> => sendKeys({ press: key });

/** Keys held together: « Shift+Tab », « Control+Enter ». */
export async function chord(keys: string): Promise<void> {
  const held = keys.split('+');
  const key = held.pop() ?? '';
  for (const each of held) await sendKeys({ down: each });
  await press(key);
  for (const each of held) await sendKeys({ up: each });
}

/** Goes on with Tab until the focus is on what has that name. @throws Error when a whole round did not meet it. */
export async function tabTo(name: Name): Promise<void> {
  const met: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await press('Tab');
    if (focused() !== document.body && isNamed(focused(), name)) return;
    met.push(nameOf(focused()));
  }
  throw new Error(`Tab does not lead to « ${String(name)} », but to ${[...new Set(met)].join(' · ')}.`);
}

/** Puts the words in the box that has the focus, in place of what it holds. */
export async function retype(text: string): Promise<void> {
  const input = focused();
  if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.select();
  await (text === '' ? press('Delete') : type(text));
}

/** Waits until it is drawn, with what it draws. */
export async function drawn(element: Element): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const each of [element, ...allIn(element)]) await (each as Partial<LitElement>).updateComplete;
  }
}

/** The element of a page, drawn. The first tag of the text is the page, whose first element of that tag is given back. */
export async function page<Field extends HTMLElement>(markup: string, tag: string, setUp: (field: Field) => void = () => undefined): Promise<Field> {
  const root = await fixture<HTMLElement>(markup);
  const field = root.localName === tag ? root as Field : root.querySelector<Field>(tag)!;
  setUp(field);
  await drawn(field);
  return field;
}

/** Waits until the page says so. */
export const until = (isSo: () => unknown, sentence: string): Promise<void> => waitUntil(() => Boolean(isSo()), sentence, { interval: 10, timeout: 2000 });

/** Keeps every event of that name that reaches the page. */
export function heard<Name extends keyof HTMLElementEventMap>(target: HTMLElement, name: Name): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = [];
  target.addEventListener(name, (event) => { events.push(event); });
  return events;
}

/** Whether the file is the one under test, and not only imported by it: the runner names its session then. */
export const isUnderTest = (url: string): boolean => new URL(url).searchParams.has('wtr-session-id');

if (isUnderTest(import.meta.url)) {
  describe('acts', () => {
    it('finds by role and name in shadow trees', async () => {
      const host = await fixture<HTMLElement>('<div></div>');
      host.attachShadow({ mode: 'open' }).innerHTML = '<label for="a">Nom</label><input id="a">';
      expect(box(host, 'Nom')).to.equal(host.shadowRoot!.querySelector('input'));
    });

    it('goes by Tab to what has a name', async () => {
      await fixture('<p><button>Un</button><button>Deux</button></p>');
      await tabTo('Deux');
      expect(textOf(focused())).to.equal('Deux');
    });
  });
}
