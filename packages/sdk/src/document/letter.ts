import type { Bundle, Coding } from 'fhir/r4.js';
import type { Carnet, Party } from '../carnet/model.js';
import type { Issue } from '../issue.js';
import { instantAt } from '../time-zone.js';
import type { DocumentSection } from './blocks.js';
import { documentTypes, toDocumentBundle } from './fhir-document.js';
import { sectionsHtml } from './html.js';
import { fits, settings, type LetterSize } from './letter-fit.js';
import { letterFacts, letterIssues, type LetterFacts, type LetterOptions } from './letter-facts.js';
import { letterSections } from './letter-sections.js';
import { markup, type Markup } from './markup.js';
import { capital, longDay } from './language.js';
import { pageHtml, pageStyles, type Page } from './page.js';
import { phoneWords } from './person-text.js';

export interface OutcomeLetterOptions extends LetterOptions {
  /** What the document is, in LOINC: `documentTypes.letter` when it is not given. */
  type?: Coding;
  /** A UUID for the FHIR document; one is made when it is not given. */
  id?: string;
  includeIns?: boolean;
  /** Nonce of the style sheet, under a strict Content-Security-Policy. */
  nonce?: string;
}

export interface OutcomeLetter {
  /** A FHIR document Bundle: Composition first. */
  bundle: Bundle;
  /** A whole page for one sheet of A4, to print or to keep. */
  html: string;
  /** The same in parts, to print from a frame. */
  page: Page;
  /** What is to be seen to before it leaves. `error`: it should not. */
  issues: Issue[];
}

/** Rows of measures a letter has at most. */
const MOST_MEASURES = 20;

/** The largest setting that leaves the letter on its page, with as many measures as it holds. */
function fitted(facts: LetterFacts): { sections: DocumentSection[]; size: LetterSize; isTooLong: boolean } {
  for (const size of ['', 'tight', 'tightest'] as const) {
    const { fewest } = settings[size];
    for (let most = Math.max(fewest, Math.min(MOST_MEASURES, facts.measures.rows.length)); most >= fewest; most -= 1) {
      const sections = letterSections(facts, most);
      if (fits(facts, sections, size)) return { sections, size, isTooLong: false };
    }
  }
  return { sections: letterSections(facts, settings.tightest.fewest), size: 'tightest', isTooLong: true };
}

const addressLines = (party: Party | undefined): Markup[] =>
  (party ? [markup`<b>${party.name}</b>`, ...[party.role, ...party.address ?? [], phoneWords(party)].filter((line) => line !== undefined).map((line) => markup`${line}`)] : []);

const lines = (all: readonly Markup[]): Markup => markup`<p>${all.map((line, index) => (index === 0 ? line : markup`<br>${line}`))}</p>`;

const isPhysician = ({ name, role = '' }: Party): boolean => /^(dr|docteur|pr|professeur)\b/i.test(name) || /m[ée]decin|physician|doctor/i.test(role);

/** « Fin du programme Prescri’Mouv, prescrit par vous le 3 mars 2026 ». */
export function subjectOf({ words, plan, stage, prescription, isToPrescriber, language }: LetterFacts): string {
  const programme = plan ? words.subjects[stage](plan.title) : words.noProgramme;
  if (!prescription || (prescription.prescriber === undefined && prescription.authoredOn === undefined)) return programme;
  const on = prescription.authoredOn && longDay(prescription.authoredOn, language);
  if (isToPrescriber) return `${programme}, ${words.prescribed({ by: undefined, on })}`;
  return prescription.prescriber === undefined ? programme : `${programme}, ${words.prescribed({ by: prescription.prescriber.name, on })}`;
}

function bodyOf(facts: LetterFacts, sections: readonly DocumentSection[], size: LetterSize): string {
  const { options: { author, opening, sentOn }, recipient, words, person, plan, language } = facts;
  const greeting = opening ?? (recipient && isPhysician(recipient) ? words.doctor : words.anyone);
  const place = plan?.place && plan.place.name !== author?.name ? [markup`${plan.place.name}`] : [];
  return markup`<main class="letter ${size}"><div class="addresses"><div>${lines([...addressLines(author), ...(author ? [] : place)])}</div><div>${lines(addressLines(recipient))}<p class="dated">${words.dated(longDay(sentOn, language))}</p></div></div>
<div><h1>${capital([person.full, person.born].filter(Boolean).join(', '))}</h1><p>${subjectOf(facts)}</p></div>
<p>${greeting}</p>${sectionsHtml(sections)}${author && markup`<p class="signature">${words.regards}<br>${author.name}</p>`}<p class="basis">${basisOf(facts)}</p></main>`.text;
}

function basisOf({ words, options: { sentOn }, person, agreement, language }: LetterFacts): string {
  const agreedOn = agreement?.isGiven === true && agreement.day !== undefined ? longDay(agreement.day, language) : undefined;
  return words.basis({ day: longDay(sentOn, language), who: person.short, agreedOn });
}

const letterStyles = `
  .letter { min-block-size: 268mm; }
  .addresses { display: grid; grid-template-columns: minmax(0, 1fr) 72mm; gap: 10mm; }
  .dated { margin-block-start: 2mm; }
  .letter h1 { font-size: 13pt; }
  .signature { break-inside: avoid; }
  .letter .basis { margin-block-start: auto; border-block-start: 0.3pt solid #777; padding-block-start: 1mm; }
${Object.entries(settings).map(([size, { text, line, gap, lead, table, cell, title }]) => {
  const name = size === '' ? '.letter' : `.letter.${size}`;
  return `  ${name} { font-size: ${text}pt; line-height: ${line}; gap: ${gap}mm; } ${name} .lead { font-size: ${lead}pt; line-height: ${line}; } ${name} table { font-size: ${table}pt; } ${name} :is(th, td) { padding-block: ${cell / 2}mm; } ${name} h2 { font-size: ${title}pt; } ${name} .small { font-size: ${Math.min(8.5, text)}pt; }`;
}).join('\n')}
  @media screen { .letter { min-block-size: 0; } }
`;

/**
 * Writes what a prescriber is owed at mid-course and at the end (CSP art. D. 1172-5): what changed and how the person came in
 * the first paragraph, the measures at three dates, what did not work, what was felt, what follows, and that a renewal is
 * theirs to decide. All of it is from the data; what is not is the author's, under their name. It judges nobody, and holds on
 * one page of A4: what does not fit is said to be in the carnet.
 *
 * « Avec l’accord de » stands in it only when the carnet holds that agreement. What is not loaded is left out, never said
 * to be none.
 *
 * @returns the letter, and `issues`: `report-agreement-missing`, `report-agreement-refused`, `recipient-missing`,
 * `author-missing`, `proposal-missing`, `measures-missing`, `not-loaded`, `letter-too-long`.
 * @throws RangeError when `today` or `sentOn` is no calendar day, or `plan` is none of the carnet.
 */
export function toOutcomeLetter(carnet: Carnet, options: OutcomeLetterOptions): OutcomeLetter {
  const facts = letterFacts(carnet, options);
  const { words, language, person } = facts;
  const { sections, size, isTooLong } = fitted(facts);
  const page: Page = {
    language, title: words.title, body: bodyOf(facts, sections, size),
    styles: pageStyles({ bottomLeft: [words.title, person.full, person.born].filter(Boolean).join(', '), page: words.page }, letterStyles),
  };
  const bundle = toDocumentBundle(carnet, [...sections, basisSection(facts)], {
    title: words.title, language, type: options.type ?? documentTypes.letter, at: instantAt(options.sentOn, '00:00', carnet.timeZone),
    id: options.id, author: options.author, includeIns: options.includeIns,
  });
  const issues = [...letterIssues(facts), ...(isTooLong ? [{ code: 'letter-too-long', severity: 'warning' as const, path: ['proposal'] }] : [])];
  return { bundle, html: pageHtml(page, options.nonce), page, issues };
}

/** What the sheet says at its head and at its foot, for who reads the FHIR document. */
function basisSection(facts: LetterFacts): DocumentSection {
  return { key: 'basis', title: facts.words.title, blocks: [{ kind: 'text', line: subjectOf(facts) }, { kind: 'text', line: basisOf(facts) }], sources: [] };
}
