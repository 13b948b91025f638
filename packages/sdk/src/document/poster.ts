import type { Issue } from '../issue.js';
import type { Programme } from '../programme/model.js';
import { capital, type Language } from './language.js';
import { markup, type Markup } from './markup.js';
import { clean, phoneRun, webRun } from './orientation-clean.js';
import { pageHtml, type Page } from './page.js';
import { posterWords, type PosterWords } from './poster-words.js';

export interface PosterOptions {
  /** The page to read more on, `https://…`; that of the programme when it is not given. */
  url?: string;
  /** The single entry phone; that of the programme when it is not given. */
  phone?: string;
  /** Where it takes place; the territory of the programme when it is not given. */
  place?: string;
  /**
   * The QR code of `posterAddress`, as one path in a square of `side` modules, quiet zone included: what `drawCode` of
   * `@sport-sante/elements/prescription-paper` makes. Without one its place is not there; the address in clear says the same.
   */
  qr?: { side: number; path: string };
  language?: Language;
  /** Nonce of the style sheet, under a strict Content-Security-Policy. */
  nonce?: string;
}

export interface Poster {
  /** A whole page of A4, to print or to keep. */
  html: string;
  page: Page;
  /** `poster-address-missing`, `poster-phone-missing`; `poster-address-parameters`: an address that people type is short, and says nothing of anybody. */
  issues: Issue[];
}

/** The address a poster leads to, for who draws its QR code. `undefined`: there is none, or it is no http(s) address. */
export const posterAddress = ({ url }: Pick<Programme, 'url'>, options: Pick<PosterOptions, 'url'> = {}): string | undefined => webRun(options.url ?? url ?? undefined)?.href;

/** As people type it: no scheme, no slash at the end. */
const inClear = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');

type Fact = readonly [name: keyof PosterWords['facts'], words: string | undefined];

/** What a person wants to know before they join (S3:261-265): of these, what nobody said is « à demander ». */
const alwaysTold: readonly Fact[0][] = ['content', 'lasts', 'cost', 'place', 'contact'];

function factsOf(programme: Programme, { place }: PosterOptions, words: PosterWords): Fact[] {
  const { sessions, isSessionsApproximate, sessionMinutes, phases, lasts, groupSize, cost, territory, operator, content } = programme;
  const [first, another] = phases;
  const rhythm = first && another === undefined ? words.rhythm(first.times.min, first.times.max, first.every, first.unit) : undefined;
  const all: Fact[] = [
    ['public', clean(programme.public ?? undefined)],
    ['content', clean(content ?? undefined)],
    ['sessions', [sessions === null ? undefined : words.sessions(sessions, isSessionsApproximate === true), sessionMinutes === null ? undefined : words.minutes(sessionMinutes.min, sessionMinutes.max), rhythm].filter(Boolean).join(', ').replace(/(séances?|sessions?), (?=de |of )/, '$1 ')],
    ['lasts', lasts === null ? undefined : words.lasts(lasts.value, lasts.unit)],
    ['group', groupSize === null ? undefined : words.group(groupSize.min, groupSize.max)],
    ['cost', cost === null ? undefined : cost.kind === 'free' ? words.free : clean(cost.text)],
    ['place', clean(place ?? territory ?? undefined)],
    ['contact', clean(operator ?? undefined)],
  ];
  return all.filter(([name, said]) => (said !== undefined && said !== '') || alwaysTold.includes(name));
}

const styles = `@page { size: A4; margin: 14mm; }
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; color-scheme: light; font: 15.5pt/1.35 Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; overflow-wrap: break-word; }
  h1, p, dl, dd { margin: 0; }
  main { display: flex; flex-direction: column; gap: 9mm; min-block-size: 267mm; }
  .kicker { font-size: 16pt; border-block-end: 1.2pt solid #000; padding-block-end: 2mm; }
  h1 { font-size: 38pt; line-height: 1.1; hyphens: auto; }
  h1.long { font-size: 26pt; }
  .lead { font-size: 19pt; font-weight: 700; line-height: 1.3; }
  dl { display: grid; grid-template-columns: 34mm minmax(0, 1fr); gap: 3mm 5mm; }
  dt { font-weight: 700; }
  .reach { margin-block-start: auto; display: flex; gap: 9mm; align-items: center; border: 1.2pt solid #000; border-radius: 2mm; padding: 6mm; break-inside: avoid; }
  .reach > svg { flex: none; inline-size: 48mm; block-size: 48mm; }
  .reach > div { min-inline-size: 0; }
  .reach a { color: inherit; text-decoration: none; }
  .phone { font-size: 32pt; font-weight: 700; line-height: 1.2; margin-block-end: 4mm; }
  .address { font-size: 17pt; font-weight: 700; overflow-wrap: anywhere; }
  main.dense { font-size: 12pt; gap: 5mm; }
  .dense dl { gap: 2mm 5mm; }
  .dense .lead { font-size: 15pt; }
  .dense .phone { font-size: 26pt; margin-block-end: 2mm; }
  .dense .address { font-size: 12pt; }
  @media screen { main { max-inline-size: 182mm; margin: 12mm auto; min-block-size: 0; } }
`;

/** Letters of a name that stands on two lines of the large title. */
const LONG_NAME = 44;
/** Letters of a poster in large type. Seen in print. */
const LARGE_TYPE = 500;

function issuesOf(address: string | undefined, phone: string | undefined): Issue[] {
  const { search = '', hash = '' } = address === undefined ? {} : new URL(address);
  return [
    ...(address === undefined ? [{ code: 'poster-address-missing', severity: 'warning' as const, path: ['url'] }] : []),
    ...(search + hash === '' ? [] : [{ code: 'poster-address-parameters', severity: 'warning' as const, path: ['url'] }]),
    ...(phone === undefined ? [{ code: 'poster-phone-missing', severity: 'warning' as const, path: ['phone'] }] : []),
  ];
}

/**
 * A poster of a programme on one page of A4: for a waiting room, a town hall, a pharmacy. All of it is from the programme;
 * nobody is in it.
 */
export function toPoster(programme: Programme, options: PosterOptions = {}): Poster {
  const { language = 'fr', qr } = options;
  const words = posterWords[language];
  const address = posterAddress(programme, options);
  const phone = clean(options.phone ?? programme.phone ?? undefined, 40);
  const name = clean(programme.name, 120) ?? '';
  const call = phone === undefined ? undefined : phoneRun(phone);
  // A workshop is no activity to be fit for.
  const lead = programme.eligibility.needs.includes('prescription') ? words.prescription : programme.sessionKind === 'activity' ? words.noPrescription : undefined;
  const drawn: Markup | undefined = qr && address !== undefined
    ? markup`<svg viewBox="0 0 ${qr.side} ${qr.side}" role="img" aria-label="${words.qr(inClear(address))}" shape-rendering="crispEdges"><path fill-rule="evenodd" d="${qr.path}"/></svg>` : undefined;
  const facts = factsOf(programme, options, words);
  const isDense = facts.reduce((sum, [, said = '']) => sum + said.length, name.length + (address?.length ?? 0)) > LARGE_TYPE;
  const page: Page = {
    language, title: words.title, styles,
    body: markup`<main${isDense && markup` class="dense"`}><p class="kicker">${words.kicker[programme.sessionKind]}</p><h1${name.length > LONG_NAME && markup` class="long"`}>${name}</h1>${
      lead !== undefined && markup`<p class="lead">${lead}</p>`}<dl>${
      facts.map(([fact, said]) => markup`<dt>${words.facts[fact]}</dt><dd>${said === undefined || said === '' ? markup`<i>${words.toAsk}</i>` : capital(said)}</dd>`)}</dl>${
      (call !== undefined || address !== undefined) && markup`<section class="reach">${drawn}<div>${
        call && markup`<p>${words.call}</p><p class="phone">${call.href === undefined ? call.text : markup`<a href="${call.href}">${call.text}</a>`}</p>`}${
        address !== undefined && markup`<p>${words.scan}</p><p class="address"><a href="${address}">${inClear(address)}</a></p>`}</div></section>`}</main>`.text,
  };
  return { html: pageHtml(page, options.nonce), page, issues: issuesOf(address, phone) };
}
