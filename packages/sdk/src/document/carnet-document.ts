import type { Bundle, Coding } from 'fhir/r4.js';
import type { Carnet, Party } from '../carnet/model.js';
import { alarmWords } from '../carnet/rules.js';
import { wallClock } from '../time-zone.js';
import { text, type DocumentSection } from './blocks.js';
import { past } from './carnet-attendance.js';
import { attendanceSection, documents, goals, measures, notes, relay, steps, summary } from './carnet-clinician.js';
import { carnetDocumentSections, carnetFacts, type CarnetDocumentSection, type CarnetFacts } from './carnet-facts.js';
import { after, aims, changed, next, receivers, sessionList } from './carnet-patient.js';
import { documentTypes, toDocumentBundle } from './fhir-document.js';
import { sectionsHtml } from './html.js';
import { capital, hourOf, longDay, type Language } from './language.js';
import { markup } from './markup.js';
import { pageHtml, pageStyles, type Page } from './page.js';

export interface CarnetDocumentOptions {
  /** `patient`: large type, plain sentences, no rate, no norm. */
  view: 'clinician' | 'patient';
  /** The calendar day it is where the carnet is kept. */
  today: string;
  /** FHIR instant with its offset: it stands at the foot of each page. */
  printedAt: string;
  language?: Language;
  /** `id` of the plan in view: that of the day when it is not given. */
  plan?: string;
  /** `{ notes: false }` leaves the notes out; the document says so. */
  sections?: Partial<Record<CarnetDocumentSection, boolean>>;
  author?: Party;
  /** What the document is, in LOINC: `documentTypes.carnet` when it is not given. */
  type?: Coding;
  /** A UUID for the FHIR document; one is made when it is not given. */
  id?: string;
  includeIns?: boolean;
  /** Nonce of the style sheet, under a strict Content-Security-Policy. */
  nonce?: string;
}

const makers: Record<CarnetDocumentSection, (facts: CarnetFacts) => DocumentSection> = {
  measures, relay, steps, goals, attendance: attendanceSection, documents, notes, past, next, changed, aims, after, sessions: sessionList, receivers,
};

const ownStyles = `
  .carnet h1 { font-size: 16pt; }
  .carnet.clinician { line-height: 1.3; gap: 3mm; }
  .carnet .days { margin-block-end: 1mm; }
  .carnet table { margin-block-end: 1mm; }
  .attendance table { font-size: 8.5pt; }
  .patient { font-size: 13pt; line-height: 1.45; gap: 5mm; }
  .patient h1 { font-size: 20pt; } .patient h2 { font-size: 15pt; } .patient .lead { font-size: 16pt; }
  .patient section > * + * { margin-block-start: 1.6mm; }
  .patient .days { grid-template-columns: repeat(4, minmax(0, 1fr)); font-size: 11pt; gap: 1.6mm; } .patient .days svg { inline-size: 5.5mm; block-size: 5.5mm; }
  .patient .alarm { border: 0.6pt solid #000; padding: 2mm 3mm; font-weight: 700; break-inside: avoid; }
`;

/**
 * Prints a carnet on four pages of A4 at most, whatever its years: the current plan in full, the past in a line a year, in the
 * order of the screen. States are said by a shape and a word, and a chart of more than 12 points is a line of a table.
 *
 * @returns `html`, a whole page of its own; `page`, the same in parts to print from a frame; `bundle`, a FHIR document whose
 * sections say the same words and name the resources they tell.
 * @throws RangeError when `today` is no calendar day, `printedAt` no instant, or `plan` none of the carnet.
 */
export function toCarnetDocument(carnet: Carnet, options: CarnetDocumentOptions): { bundle: Bundle; html: string; page: Page } {
  const { view, today, printedAt, language = 'fr', sections: wanted = {} } = options;
  const facts = carnetFacts(carnet, { today, language, plan: options.plan });
  const { words, person } = facts;
  const printed = wallClock(printedAt, carnet.timeZone);
  if (!printed) throw new RangeError('toCarnetDocument: printedAt is a FHIR instant, « 2026-06-17T09:15:00+02:00 ».');
  const all = carnetDocumentSections[view].map((key) => makers[key](facts)).filter(({ blocks }) => blocks.length > 0);
  const isWanted = ({ key }: DocumentSection) => wanted[key as CarnetDocumentSection] !== false;
  const leftOut = all.filter((each) => !isWanted(each)).map(({ title }) => title);
  const shown = [...(view === 'clinician' ? [summary(facts)] : []), ...all.filter(isWanted)];
  const title = view === 'clinician' ? words.clinicianTitle : words.patientTitle;
  const foot = words.printed(longDay(printed.day, language), hourOf(printedAt, carnet.timeZone, language));
  const end = [foot, leftOut.length > 0 ? words.leftOut(leftOut.join(', ')) : undefined].filter((line) => line !== undefined);
  const name = capital([person.full, person.born].filter(Boolean).join(', '));
  const headline = view === 'clinician' ? [person.full, person.age === undefined ? person.born : words.age(person.age)].filter(Boolean).join(', ') : person.full;
  const page: Page = {
    language, title,
    styles: pageStyles({ topLeft: title, topRight: name, bottomLeft: foot, page: words.page }, ownStyles),
    body: markup`<main class="carnet ${view}"><h1>${capital(headline)}</h1>${sectionsHtml(shown)}${view === 'patient' && markup`<p class="alarm">${alarmWords[language]}</p>`}<p class="basis">${end.map((line, index) => (index === 0 ? line : markup`<br>${line}`))}</p></main>`.text,
  };
  const closing: DocumentSection = { key: 'basis', title, blocks: [...(view === 'patient' ? [alarmWords[language]] : []), ...end].map((line) => text(line)), sources: [] };
  const bundle = toDocumentBundle(carnet, [...shown, closing], {
    title, language, type: options.type ?? documentTypes.carnet, at: printedAt, id: options.id, author: options.author, includeIns: options.includeIns,
  });
  return { bundle, html: pageHtml(page, options.nonce), page };
}
