import { factsBeforeJoining, programmeFacts, programmeSource, type ProgrammeFactName } from '@sport-sante/sdk/programme/facts';
import type { Programme } from '@sport-sante/sdk/programme';
import { html, nothing, type TemplateResult } from 'lit';
import { telOf } from '../internal/phone-link.js';
import type { FinderContext } from './context.js';
import { strings, type SheetSentences } from './programme-sheet.strings.js';
import { siteOf } from './result-facts.js';
import { phoneWords } from './result-phone.js';
import { capital, small } from './slot-words.js';

/** Told in the reader’s language; the rest is in the words of the source. */
const ours: readonly ProgrammeFactName[] = ['sessions', 'lasts', 'group'];

const french = (text: string | null): TemplateResult | undefined => (text === null ? undefined : html`<span lang="fr">${text}</span>`);

function linkTo(url: string, label: string | undefined, { newTab }: SheetSentences): TemplateResult | undefined {
  const site = siteOf({ url });
  return site && html`<a href=${site.href} target="_blank" rel="noopener noreferrer">${label ?? site.name}<span class="visually-hidden">&#32;${newTab}</span></a>`;
}

/** All that is known of a programme before one joins it, then what is to be asked, and where it was read. */
export function renderProgrammeFacts(context: FinderContext, programme: Programme): TemplateResult {
  const { language, speak, posters } = context;
  const words = speak(strings);
  const { phone, url, after, isRenewable, kit, financing, resources } = programme;
  const facts = programmeFacts(programme, language);
  const page = url === null ? undefined : linkTo(url, undefined, words);
  const links = resources.flatMap(({ label, url: address }) => linkTo(address, label, words) ?? []);
  const rows: [string, unknown][] = [
    ...facts.map(({ name, term, text }): [string, unknown] => [term, text && (ours.includes(name) ? capital(text) : french(capital(text)))]),
    [words.more.phone, phone && html`<a href=${telOf(phone)}>${phoneWords(phone)}</a>`],
    [words.more.page, page],
    [words.more.after, french(after)],
    [words.more.renewable, isRenewable === null ? undefined : words.renewable[isRenewable ? 'yes' : 'no']],
    [words.more.kit, kit.length > 0 && french(kit.join(', '))],
    [words.more.financing, french(financing)],
    [words.more.resources, links.length > 0 && html`<ul>${links.map((link) => html`<li>${link}</li>`)}</ul>`],
  ];
  const missing = [...facts.filter(({ name, text }) => text === undefined && factsBeforeJoining.includes(name)).map(({ term }) => small(term)), ...(phone === null && !page ? [words.noPhone] : [])];
  return html`<dl class="sheet-facts">${rows.map(([term, said]) => (said ? html`<div><dt>${term}</dt><dd>${said}</dd></div>` : nothing))}</dl>
    ${missing.length > 0 ? html`<p class="sheet-ask">${words.toAsk(missing)}</p>` : nothing}
    <p class="source">${words.source(programmeSource(programme))}</p>
    ${posters?.renderPosterOffer(context, { programme }) ?? nothing}`;
}
