import { capital, type Language } from './language.js';
import { markup, type Markup } from './markup.js';
import { posterAddress, addressInClear, type Addressed } from './poster-address.js';
import { fitPoster } from './poster-fit.js';
import { posterStyles, titleOf } from './poster-look.js';
import { posterWords, type PosterWords } from './poster-words.js';
import type { OrientationRun } from './orientation-shape.js';
import { pageHtml, type Page } from './page.js';

/**
 * The QR code of `posterAddress`, as one path in a square of `side` modules, quiet zone included: what `drawCode` of
 * `@sport-sante/elements/prescription-paper` makes.
 */
export interface PosterCode { side: number; path: string }

/** What an author sets of a poster. */
export interface PosterAround {
  /** The page to read more on, `https://…`; that of the programme or the place when it is not given. */
  url?: string | undefined;
  /** Without one its place is not there; the address in clear says the same. */
  qr?: PosterCode | undefined;
  language?: Language | undefined;
  /** Nonce of the style sheet, under a strict Content-Security-Policy. */
  nonce?: string | undefined;
}

/** An activity of a place: where the table has a price for each, `price` is that, and `undefined` that nobody said. */
export interface PosterRow {
  name: string;
  /** For whom and where, when not all activities say the same. */
  more: string | undefined;
  /** `isUnknown`: `words` says that it is to be asked. */
  times: readonly { words: string; isUnknown: boolean }[];
  price: string | undefined;
}

/** What a poster says, from top to bottom. */
export interface PosterSheet {
  title: string;
  kicker: string;
  name: string;
  lead: string | undefined;
  rows: readonly PosterRow[];
  hasPrices: boolean;
  /** Slots that stand in none of the rows. */
  left: number;
  /** `undefined`: nobody said, which the poster says. */
  facts: readonly (readonly [term: string, said: string | undefined])[];
  /** What stands before the numbers, and after them: whose they are. */
  call: string;
  phones: readonly OrientationRun[];
  phoneOf?: string | undefined;
  hasCode: boolean;
  foot?: readonly string[] | undefined;
}

const toAsk = ({ toAsk: words }: PosterWords): Markup => markup`<i>${words}</i>`;

function tableOf(rows: readonly PosterRow[], { hasPrices, left }: { hasPrices: boolean; left: number }, words: PosterWords): Markup | undefined {
  if (rows.length === 0) return left === 0 ? undefined : markup`<p>${words.otherSlots(left)}</p>`;
  const { columns } = words;
  return markup`<section><table><thead><tr><th scope="col">${columns.activity}</th><th scope="col" class="when">${columns.when}</th>${hasPrices && markup`<th scope="col" class="price">${columns.price}</th>`}</tr></thead><tbody>${
    rows.map(({ name, more, times, price }) => markup`<tr><th scope="row">${capital(name)}${more !== undefined && markup`<span class="of-slot">${capital(more)}</span>`}</th><td class="when">${
      times.map((time) => markup`<p>${time.isUnknown ? markup`<i>${time.words}</i>` : capital(time.words)}</p>`)}</td>${hasPrices && markup`<td class="price">${price === undefined ? toAsk(words) : capital(price)}</td>`}</tr>`)}</tbody></table>${
    left > 0 && markup`<p class="others">${words.otherSlots(left)}</p>`}</section>`;
}

function reachOf({ call, phones, phoneOf }: PosterSheet, { href, clear, qr }: { href: string | undefined; clear: string | undefined; qr: PosterCode | undefined }, words: PosterWords): Markup | undefined {
  if (phones.length === 0 && clear === undefined) return undefined;
  const drawn = qr && href !== undefined && clear !== undefined
    && markup`<svg viewBox="0 0 ${qr.side} ${qr.side}" role="img" aria-label="${words.qr(clear)}" shape-rendering="crispEdges"><path fill-rule="evenodd" d="${qr.path}"/></svg>`;
  const numbers = phones.map((phone, index) => markup`${index > 0 && markup` <span class="or">${words.or}</span> `}${phone.href === undefined ? markup`<span>${phone.text}</span>` : markup`<a href="${phone.href}">${phone.text}</a>`}`);
  return markup`<section class="reach">${drawn}<div>${phones.length > 0 && markup`<p>${call}</p><p class="phone">${numbers}</p>${phoneOf !== undefined && markup`<p>${phoneOf}</p>`}`}${
    clear !== undefined && markup`<p class="more">${words.scan}</p><p class="address">${href === undefined ? clear : markup`<a href="${href}">${clear}</a>`}</p>`}</div></section>`;
}

/**
 * A poster on one page of A4, black on white, in the largest type that holds: all of it is escaped, and nobody is in it.
 *
 * @returns `cut`: how many hours had no room; the poster counts them.
 */
export function posterPage(sheet: PosterSheet, address: Addressed, { language = 'fr', url, qr, nonce }: PosterAround): { html: string; page: Page; cut: number } {
  const words = posterWords[language];
  const clear = addressInClear(address, { url });
  const { size, rows } = fitPoster(sheet, clear);
  const { title, kicker, name, lead, facts, foot = [], hasPrices } = sheet;
  const cut = sheet.left + sheet.rows.slice(rows).reduce((sum, { times }) => sum + times.length, 0);
  const page: Page = {
    language, title, styles: posterStyles,
    body: markup`<main class="${size}"><p class="kicker">${kicker}</p><h1 class="title-${titleOf(name)}">${name}</h1>${lead !== undefined && markup`<p class="lead">${lead}</p>`}${
      tableOf(sheet.rows.slice(0, rows), { hasPrices, left: cut }, words)}${
      facts.length > 0 && markup`<dl>${facts.map(([term, said]) => markup`<dt>${term}</dt><dd>${said === undefined ? toAsk(words) : capital(said)}</dd>`)}</dl>`}${
      reachOf(sheet, { href: posterAddress(address, { url }), clear, qr }, words)}${foot.length > 0 && markup`<p class="foot">${foot.join(' ')}</p>`}</main>`.text,
  };
  return { html: pageHtml(page, nonce), page, cut };
}
