import { doorsFor, type Door } from '@sport-sante/sdk/club/doors';
import { endOf } from '@sport-sante/sdk/prescription/domain';
import { programmeSource } from '@sport-sante/sdk/programme/facts';
import { reasonText, suggestProgrammes, type ProgrammeProfile, type Suggestion } from '@sport-sante/sdk/programme';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayWords } from '../internal/day-words.js';
import { icon, type IconName } from '../internal/icons.js';
import { strings } from './clinical.strings.js';
import type { FinderContext, FinderPerson } from './context.js';
import { prescribed } from './prescribed.js';
import { renderProgrammeSheet } from './programme-opener.js';

const rankIcons: Readonly<Record<Door['rank'], IconName>> = { 'first': 'done', 'later': 'clock', 'not-proposed': 'close' };

/** Which door for this person: kinds of places and programmes, each with its reasons and their sources. What is refused stays in view. */
export function renderChooser(context: FinderContext): TemplateResult | typeof nothing {
  const { person, today, speak } = context;
  if (!person?.prescription) return nothing;
  const words = speak(strings);
  const { prescription } = person;
  const endsOn = endOf(prescription);
  const doors = doorsFor({ ...prescribed(prescription), prescription: endsOn === undefined ? true : { endsOn }, today });
  return html`<section class="chooser" aria-labelledby="chooser">
    <h3 id="chooser">${words.choose}</h3>
    <ol class="doors">${doors.map((door) => renderDoor(context, door))}</ol>
    ${renderProgrammes(context, suggestProgrammes(profileOf(person, context)))}
    <p class="quiet">${words.decides}</p>
  </section>`;
}

function renderDoor(context: FinderContext, { id, rank, reasons, kinds }: Door): TemplateResult {
  const { query: { filters }, language, speak } = context;
  const words = speak(strings);
  const isTaken = filters.kind !== undefined && filters.kind.join() === kinds.join();
  // « D. 1172-2 » is one word.
  const sources = [...new Set(reasons.map(({ source }) => source.replaceAll('. ', '.\u00a0')))];
  return html`<li class="door" data-rank=${rank} data-taken=${isTaken ? 'true' : nothing}>
    <p class="rank">${icon(rankIcons[rank])}${words.rank[rank]}</p>
    <h4>${words.door[id]}</h4>
    <ul>${reasons.map(({ code, params = {} }) => html`<li>${words.reason[code](params['endsOn'] === undefined ? params : { ...params, endsOn: dayWords(params['endsOn'], language) })}</li>`)}</ul>
    <p class="source">${words.sources(sources)}</p>
    ${rank === 'not-proposed' ? nothing : html`<button type="button" class=${rank === 'first' && !isTaken ? 'primary' : 'secondary'} aria-pressed=${isTaken ? 'true' : 'false'}
      @click=${() => { context.setFilters(isTaken ? withoutKind(filters) : { ...filters, kind: [...kinds] }); }}>${isTaken ? words.taken : rank === 'first' ? words.take : words.see}<span class="visually-hidden">&#32;${words.door[id]}</span></button>`}
  </li>`;
}

const withoutKind = ({ kind: _, ...filters }: FinderContext['query']['filters']) => filters;

/** What a prescription tells of a person who looks for a programme; what it does not tell stays to be checked. */
function profileOf({ age, prescription, town }: FinderPerson, { today, query: { origin } }: FinderContext): ProgrammeProfile {
  const endsOn = prescription && endOf(prescription);
  const grounds = prescription?.grounds ?? [];
  const department = origin?.place?.department;
  return {
    today, age,
    ...((department ?? town) !== undefined && { territory: department ?? town }),
    prescription: prescription === undefined ? undefined : endsOn === undefined ? true : { endsOn },
    ...(grounds.some(({ kind }) => kind === 'ald') && { ald: true }),
    ...(grounds.some(({ kind }) => kind === 'ald' || kind === 'chronic') && { chronicDisease: true }),
    ...(grounds.some(({ kind }) => kind === 'risk') && { riskFactors: grounds.flatMap((ground) => (ground.kind === 'risk' ? [ground.factor] : [])) }),
    ...(prescription && { severeLimitation: prescription.severeLimitation }),
    ...(prescription?.belowWhoLevel !== undefined && { inactive: prescription.belowWhoLevel }),
  };
}

/** How many programmes are in view at once; the others unfold. Ours. */
const SHOWN = 3;

function renderProgrammes(context: FinderContext, suggestions: readonly Suggestion[]): TemplateResult {
  const words = context.speak(strings);
  const fit = suggestions.filter(({ rank }) => rank !== 'not-proposed');
  const refused = suggestions.filter(({ rank }) => rank === 'not-proposed');
  // An open sheet stays with its programme when another prescription ranks them otherwise.
  const items = (some: readonly Suggestion[]) => repeat(some, ({ programme: { id } }) => id, (each) => renderProgramme(context, each));
  return html`<details class="programmes"><summary>${words.programmes}</summary>
    ${fit.length === 0 ? html`<p>${words.noProgramme}</p>` : html`<ul>${items(fit.slice(0, SHOWN))}</ul>`}
    ${fit.length > SHOWN ? html`<details><summary>${words.more(fit.length - SHOWN)}</summary><ul>${items(fit.slice(SHOWN))}</ul></details>` : nothing}
    ${refused.length > 0 ? html`<details><summary>${words.notForThem(refused.length)}</summary><ul>${items(refused)}</ul></details>` : nothing}
  </details>`;
}

function renderProgramme(context: FinderContext, { programme, rank, reasons }: Suggestion): TemplateResult {
  const { language, speak } = context;
  const words = speak(strings);
  return html`<li><p><b lang="fr">${programme.name}</b>${programme.territory ? html`, <span lang="fr">${programme.territory}</span>` : nothing}. ${words.rank[rank]}.</p>
    <ul class="reasons">${reasons.map((reason) => html`<li>${reasonText(reason, language)} <span class="source">(${programmeSource(reason)})</span></li>`)}</ul>
    ${renderProgrammeSheet(context, programme)}</li>`;
}
