import { printedText, type PrescriptionDraft } from '@sport-sante/sdk/prescription/domain';
import { html, nothing, render, type TemplateResult } from 'lit';
import { writeDate } from '../internal/date-text.js';
import { paperStrings as words } from './paper.strings.js';
import { fullName, longDate, prescriberName, type NameWords } from './person-words.js';

/** Black on white, lines of 0.25 mm at least: what any printer of a practice can do. */
const paper = `
  @page { size: A4; margin: 16mm; }
  body { margin: 0; color: #000; background: #fff; font: 11pt/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
  header { display: flex; justify-content: space-between; gap: 10mm; padding-bottom: 5mm; border-bottom: 0.3mm solid #000; }
  header p, footer p { margin: 0; }
  h1 { margin: 9mm 0 6mm; font-size: 15pt; text-align: center; }
  h2 { margin: 0 0 1mm; font-size: 9pt; text-transform: uppercase; letter-spacing: 0.04em; }
  section { margin-bottom: 5mm; }
  section p { margin: 0 0 2.5mm; }
  .signature { display: flex; justify-content: space-between; margin-top: 12mm; }
  .signature div { width: 75mm; min-height: 32mm; padding: 2mm 3mm; border: 0.3mm solid #000; }
  footer { margin-top: 10mm; padding-top: 3mm; border-top: 0.3mm solid #000; font-size: 8.5pt; }
`;

function renderPaper(draft: PrescriptionDraft, names: NameWords): TemplateResult {
  const { patient, prescriber, authoredOn, patientAgreement } = draft;
  return html`
    <header>
      <div>${prescriber ? html`<h2>${words.prescriber}</h2><p><b>${prescriberName(prescriber, names)}</b></p>
        ${prescriber.specialty ? html`<p>${prescriber.specialty}</p>` : nothing}
        ${prescriber.rpps ? html`<p>${words.rpps(prescriber.rpps)}</p>` : nothing}
        ${(prescriber.address?.lines ?? []).map((line) => html`<p>${line}</p>`)}
        ${prescriber.address ? html`<p>${prescriber.address.postalCode} ${prescriber.address.city}</p>` : nothing}
        ${prescriber.phone ? html`<p>${prescriber.phone}</p>` : nothing}` : nothing}</div>
      <div>${patient ? html`<h2>${words.patient}</h2><p><b>${fullName(patient, names)}</b></p><p>${words.born(writeDate(patient.birthDate))}</p>` : nothing}</div>
    </header>
    <h1>${words.title}</h1>
    ${printedText(draft).map((paragraph) => html`<section><p>${paragraph.map((segment) => ('text' in segment
      ? (segment.strong ? html`<b>${segment.text}</b>` : segment.text) : '……………'))}</p></section>`)}
    ${patientAgreement ? html`<section><p>${words.agreed}</p></section>` : nothing}
    <div class="signature"><p>${authoredOn === undefined ? nothing : words.date(longDate(authoredOn, 'fr'))}</p><div>${words.signature}</div></div>
    <footer><p>${words.notReimbursed}</p><p>${words.legal}</p></footer>
  `;
}

/**
 * Prints a prescription as a document of its own: the page around the form stays out of it. The paper is French. The
 * reason stays out of it: the sheet is shown to people who are no health professionals, and whether the official form
 * carries the reason is not confirmed. The title carries no name, because a title ends up in file names and in the history of printers.
 *
 * @param names the French civilities: the form has them already.
 */
export function printPrescription(draft: PrescriptionDraft, names: NameWords): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.documentElement.lang = 'fr';
  page.title = words.title;
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(paper);
  page.adoptedStyleSheets = [sheet];
  render(renderPaper(draft, names), page.body);
  view.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  view.print();
}
