import { shortHash, wordsIn } from './orientation-content.js';
import type { OrientationContent, OrientationLine, OrientationPlace } from './orientation-shape.js';
import type { OrientationWords } from './orientation-words.js';
import { markup, type Markup } from './markup.js';
import { pageStyles, type Page } from './page.js';

/** What stands around the content on a copy: whom it is for, who has another. */
export interface OrientationAround {
  /** « Pour Mme Hélène Vasseur, née le 4 février 1951 ». */
  person?: string | undefined;
  /** The name alone, for the head of each sheet. */
  name?: string | undefined;
  /** « Copie, mot pour mot : Dr Claire Delmas. » */
  copies?: string | undefined;
  hash: string;
}

const styles = `
  .list { min-block-size: 264mm; gap: 4.5mm; }
  .list h1 { font-size: 17pt; }
  .list .for { font-weight: 700; }
  .list .box { border: 0.6pt solid #000; border-radius: 1mm; padding: 2.4mm 3.5mm; break-inside: avoid; }
  .list .entry { font-size: 11.5pt; }
  .places { list-style: none; margin: 0; padding: 0; border-block-start: 0.6pt solid #000; }
  .places > li { display: grid; grid-template-columns: 9mm minmax(0, 1fr); padding-block: 2.6mm; border-block-end: 0.6pt solid #000; break-inside: avoid; }
  .places .number { font-size: 13pt; font-weight: 700; line-height: 1.2; }
  .list h2 { border: 0; padding: 0; margin: 0; font-size: 11.5pt; }
  .list .about { margin-block: 0.4mm 1.4mm; }
  .five { display: grid; grid-template-columns: 26mm minmax(0, 1fr); gap: 0.6mm 3mm; }
  .five dt { font-weight: 700; }
  .five dd p + p { margin-block-start: 0.2mm; }
  .list a { color: inherit; text-decoration: none; }
  .places .note { margin-block-start: 1.4mm; }
  .call { display: flex; flex-wrap: wrap; gap: 3.4mm 6mm; margin-block-start: 3mm; }
  .call > span { display: flex; align-items: flex-end; gap: 1.5mm; }
  .call > .who { flex: 1 1 50mm; }
  .call i { display: inline-block; inline-size: 15mm; border-block-end: 0.8pt dotted #000; }
  .call .who i { flex: 1; }
  .list .advice { break-inside: avoid; }
  .list .basis { margin-block-start: auto; border-block-start: 0.3pt solid #777; padding-block-start: 1mm; break-inside: avoid; }
  .list.dense { font-size: 9.2pt; line-height: 1.28; gap: 2.4mm; }
  .list.dense h1 { font-size: 15pt; }
  .dense .places > li { padding-block: 1.3mm; }
  .dense .basis br { display: none; }
  .dense .about { margin-block: 0.2mm 0.7mm; }
  .dense .five { grid-template-columns: 23mm minmax(0, 1fr) 17mm minmax(0, 1fr); gap: 0.2mm 3mm; }
  .dense .five :is(.contact, .distance, .link) { grid-column: 2 / -1; }
  .dense .contact p { display: inline-block; margin-inline-end: 5mm; }
  .dense .note { margin-block-start: 0.6mm; }
  .list.dense .box { padding-block: 1.3mm; }
  .list.dense .entry { font-size: 10.5pt; }
  .dense .call { margin-block-start: 1.4mm; }
  @media screen { .list { min-block-size: 0; } .list a { text-decoration: underline; } }
  @media screen and (max-width: 40rem) { .five, .dense .five { display: block; } .five dd { margin-block-end: 1mm; } }
`;

/** Lines of type a page holds in the large setting, beside what stands around the places. Seen in print. */
const LINES_OF_A_PAGE = 31;
/** Letters of a line. */
const LINE = 88;

const linesIn = (words: string): number => Math.max(1, Math.ceil(words.length / LINE));

/** How many lines a place takes in the large setting. */
function heightOf({ name, about, slots, blocks, note }: OrientationPlace): number {
  const words = [name, about, ...slots, ...(note === undefined ? [] : [note]), ...blocks.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')))];
  // Space around a place counts for one line.
  return 1 + words.reduce((sum, each) => sum + linesIn(each), 0);
}

const lineHtml = (line: OrientationLine): Markup[] => line.map(({ text, strong, quiet, href }) => {
  const words = href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
  return strong ? markup`<b>${words}</b>` : quiet ? markup`<i>${words}</i>` : words;
});

const linesHtml = (lines: readonly OrientationLine[]): Markup[] => lines.map((line) => markup`<p>${lineHtml(line)}</p>`);

const placeHtml = ({ number, name, about, slots, blocks, note }: OrientationPlace, words: OrientationWords): Markup => markup`<li><span class="number">${number}</span><section><h2>${name}</h2><p class="about small">${
  about}${slots.map((slot) => markup`<br>${slot}`)}</p><dl class="five">${
  blocks.map(({ key, term, lines }) => markup`<dt>${term}</dt><dd class="${key}">${linesHtml(lines)}</dd>`)}</dl>${
  note !== undefined && markup`<p class="note"><b>${words.note}${words.colon}</b>${note}</p>`}</section></li>`;

const blank = markup`<i></i>`;

const callHtml = ({ firstCall, callOn, callAt, calledWho, firstSession }: OrientationWords): Markup => markup`<section class="box"><h2>${firstCall}</h2><p class="call"><span>${
  callOn} ${blank} ${callAt} ${blank}</span> <span class="who">${calledWho} ${blank}</span> <span>${firstSession} ${blank}</span></p></section>`;

/**
 * The list on A4, black on white: one page for three places told at length or six told shortly, two or three for ten. A place
 * is never cut by the end of a page. The title names nobody.
 */
export function orientationPage({ language, title, intro, handedOn, entry, places, advice, sources }: OrientationContent, { person, name, copies, hash }: OrientationAround): Page {
  const words = wordsIn[language];
  const isDense = places.reduce((sum, place) => sum + heightOf(place), 0) > LINES_OF_A_PAGE;
  const foot = [...(copies === undefined ? [] : [copies]), `${words.hash(shortHash(hash))}.`, ...sources];
  return {
    language, title,
    styles: pageStyles({ topLeft: words.running, topRight: [name, handedOn].filter(Boolean).join('. '), bottomLeft: shortHash(hash), page: words.page }, styles),
    body: markup`<main class="list${isDense && ' dense'}" data-hash="${hash}"><header><h1>${title}</h1>${person !== undefined && markup`<p class="for">${person}</p>`}<p>${handedOn}. ${intro}</p></header><p class="box entry">${
      lineHtml(entry)}</p><ol class="places">${places.map((place) => placeHtml(place, words))}</ol>${callHtml(words)}<div class="advice">${advice.map((line) => markup`<p>${line}</p>`)}</div><p class="basis">${
      foot.map((line, index) => (index === 0 ? markup`${line}` : markup` <br>${line}`))}</p></main>`.text,
  };
}
