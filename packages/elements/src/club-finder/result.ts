import type { Club, ClubHit, ClubLabel } from '@sport-sante/sdk/club/model';
import { isStale } from '@sport-sante/sdk/club/record-rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { telOf } from '../internal/phone-link.js';
import { LIST_MAX, type FinderContext } from './context.js';
import { handicapsOf, siteOf, slotFacts, unknownsOf, type SlotFacts, type SlotLine } from './result-facts.js';
import { drawing } from './result-icons.js';
import { phoneWords } from './result-phone.js';
import { strings, type ResultSentences } from './result.strings.js';
import { termWords, type ClubWords } from './term-words.js';

/** What is a row’s own beside what was found. */
export interface RowState {
  /** Its number in the list and on the map, from 1. */
  readonly number: number;
  readonly isOpen: boolean;
  readonly showsAllSlots: boolean;
  /** « Ma liste » was full when it was to be added. */
  readonly isRefused: boolean;
  /** Structures of the same list that go by the same word. */
  readonly homonyms: readonly Club[];
  /** Why it is there; `undefined` while that comes, `lost` when it cannot be had. */
  readonly reasons: unknown;
  /** What is to be asked before somebody is sent there. */
  readonly toAsk: unknown;
  toggle(): void;
  toggleSlots(): void;
  refuse(): void;
}

/** Slots that are read before one asks for the others. */
const SLOTS_SHOWN = 3;

/** « sept. 2023 », « juin 2027 »: of a day, or of a month. */
export const monthOf = (day: string, language: FinderContext['language'], short: boolean): string => dayWords(`${day.slice(0, 7)}-15`, language, { short }).replace(/^15\s/, '');

const townOf = ({ address }: Club): string | undefined => address?.city?.replaceAll('\'', '’');

/** The name it goes by, with what says that it is fictional. */
const nameOf = ({ names: [name = ''], isExample }: Club, { example }: ResultSentences): string => (isExample === true && !/\((exemple|example)\)/i.test(name) ? `${name} ${example}` : name);

/** One place that was found: what it is, when and at what price, how sure that is, and how to reach it. */
export function renderResult(context: FinderContext, hit: ClubHit, row: RowState): TemplateResult {
  const { speak } = context;
  const { club } = hit;
  const [words, terms] = [speak(strings), speak(termWords)];
  const name = nameOf(club, words);
  const [, ...aliases] = club.names;
  const facts = slotFacts(hit, terms);
  const unknowns = unknownsOf(club, terms);
  return html`
    <span class="number" data-kind=${club.kind} aria-hidden="true">${row.number}</span>
    <div class="main">
      <div>
        <h4 id=${`hit-${row.number}`}>${name}${aliases.length > 0 ? html`<span class="alias">, ${aliases.join(', ')}</span>` : nothing}</h4>
        <p class="where"><span class="quiet">${`${terms.terms.kind[club.kind]}, `}</span>${[townOf(club) ?? words.noTown, distanceWords(context, hit, words, terms)].filter(Boolean).join(', ')}</p>
      </div>
      ${renderRemark(club, row.homonyms, words)}
      ${renderFacts(club, facts, row, words, terms)}
      ${row.toAsk}
      ${unknowns.length > 0 ? html`<p class="quiet">${words.ask(unknowns.map((each) => words.unknowns[each]))}</p>` : nothing}
      ${club.phonesToConfirm?.length ? html`<p class="badge warning wrap">${drawing('warning')}<span>${words.toConfirm(club.phonesToConfirm.map(phoneWords))}</span></p>` : nothing}
      <div class="foot"><ul class="tags">${renderTags(context, club, facts, words, terms)}</ul><button type="button" class="why-button" aria-expanded=${row.isOpen ? 'true' : 'false'} aria-controls=${row.isOpen ? `why-${row.number}` : nothing} @click=${row.toggle}>${drawing('right')}<span>${words.why}<span class="visually-hidden">${words.whyOf(name)}</span></span></button></div>
      ${row.isOpen ? html`<div class="why" id=${`why-${row.number}`}>${row.reasons === 'lost' ? words.whyLost : row.reasons ?? words.whyComing}</div>` : nothing}
    </div>
    <div class="side">${renderPhones(club, name, words)}${renderListButton(context, hit, name, row, words)}</div>
    ${row.isRefused ? html`<p class="refused">${words.listFull(LIST_MAX)}</p>` : nothing}`;
}

/** Nothing when no place was searched around: there is no distance then. */
function distanceWords({ query }: FinderContext, { club, distanceKm, reasons }: ClubHit, words: ResultSentences, { km }: ClubWords): string {
  if (!query.origin) return '';
  if (distanceKm === null) return words.unknownDistance;
  const isAround = query.origin.kind === 'place' && (distanceKm === 0 || reasons.some(({ code }) => code === 'same-commune'));
  return isAround ? words.sameTown : words.distance(km(distanceKm), club.position?.precision !== 'address');
}

function renderRemark({ remark }: Club, homonyms: readonly Club[], words: ResultSentences): TemplateResult | typeof nothing {
  const others = homonyms.map((other) => words.inTown(other.names[0] ?? '', townOf(other)));
  // A remark of the record that names the other says it better.
  const confused = others.length > 0 && !homonyms.some(({ names, address }) => [names[0], address?.city].some((each) => each && remark?.includes(each))) ? words.confused(others) : '';
  return remark || confused ? html`<p class="remark">${[remark, confused].filter(Boolean).join(' ')}</p>` : nothing;
}

function renderFacts(club: Club, { shared, lines }: SlotFacts, row: RowState, words: ResultSentences, { full }: ClubWords): TemplateResult | typeof nothing {
  const { address, email } = club;
  const site = siteOf(club);
  const said = lines.filter(({ text, isFull }) => text || isFull);
  const rest = said.length - SLOTS_SHOWN;
  const line = ({ text, isFull }: SlotLine) => html`${text}${isFull ? html`&#32;<span class="badge warning">${full}</span>` : nothing}`;
  const [only] = said;
  const times = said.length < 2 ? only && line(only) : html`<ul>${said.map((each, index) => html`<li class=${index >= SLOTS_SHOWN && !row.showsAllSlots ? 'later' : ''}>${line(each)}</li>`)}</ul>${rest > 0
    ? html`<button type="button" class="link slots-button" aria-expanded=${row.showsAllSlots ? 'true' : 'false'} @click=${row.toggleSlots}>${row.showsAllSlots ? words.fewerSlots : words.moreSlots(rest)}</button>` : nothing}`;
  const rows: [keyof ResultSentences['facts'], unknown][] = [
    ['activity', shared.activity], ['when', times], ['price', shared.price], ['supervision', shared.supervision], ['level', shared.level], ['public', shared.public], ['place', shared.place],
    ['address', address?.street && [address.street, [address.postcode, townOf(club)].filter(Boolean).join(' ')].join(', ')],
    ['site', site && html`<a href=${site.href} target="_blank" rel="noopener noreferrer">${site.name}<span class="visually-hidden">${` ${words.newTab}`}</span></a>`],
    ['email', email && (/^[^\s@]+@[^\s@]+$/.test(email) ? html`<a href=${`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>${email}</a>` : email)],
  ];
  const known = rows.filter(([, value]) => value);
  return known.length > 0 ? html`<dl class="facts">${known.map(([fact, value]) => html`<div><dt>${words.facts[fact]}</dt><dd>${value}</dd></div>`)}</dl>` : nothing;
}

function renderTags(context: FinderContext, club: Club, { prescription }: SlotFacts, words: ResultSentences, terms: ClubWords): unknown[] {
  const { language, today } = context;
  const [fitted, refused] = [handicapsOf(club, terms, 'yes'), handicapsOf(club, terms, 'no')];
  const notFitted = refused.filter((each) => !fitted.includes(each));
  const kind = terms.terms.kind[club.kind];
  const tag = (text: string, look = '') => html`<li class=${`badge ${look}`}>${text}</li>`;
  const label = ({ code, name, validUntil }: ClubLabel) => {
    const said = terms.terms.label[code] ?? name ?? code;
    // What the kind says already is not said again, unless it is for how long.
    if (validUntil === undefined) return said === kind || code === club.kind ? nothing : html`<li class="badge accent">${drawing('check')}${said}</li>`;
    const month = monthOf(validUntil, language, false);
    return validUntil < today.slice(0, validUntil.length) ? html`<li class="badge warning">${drawing('clock')}${words.expired(said, month)}</li>` : html`<li class="badge accent">${drawing('check')}${words.until(said, month)}</li>`;
  };
  const labels = [...club.labels ?? []];
  const { habilitation } = club;
  if (habilitation?.validUntil !== undefined && !labels.some(({ code, validUntil }) => code === 'mss' && validUntil !== undefined)) labels.unshift({ code: 'mss', validUntil: habilitation.validUntil });
  return [
    ...labels.map(label),
    prescription === undefined ? nothing : tag(words.prescription(prescription)),
    fitted.length > 0 ? tag(words.fitted(fitted.map((each) => (refused.includes(each) ? words.bySlot(each) : each)))) : nothing,
    notFitted.length > 0 ? tag(words.notFitted(notFitted)) : nothing,
    renderFreshness(context, club, words),
  ];
}

function renderFreshness({ language, today }: FinderContext, club: Club, words: ResultSentences): TemplateResult {
  const { lastVerified: day } = club;
  if (day === undefined || isStale(club, today)) return html`<li class="badge stale">${drawing('clock')}${day === undefined ? words.undated : words.stale(monthOf(day, language, true))}</li>`;
  return html`<li class="quiet">${words.verified(day.length < 10 ? monthOf(day, language, false) : dayWords(day, language))}</li>`;
}

const renderPhones = ({ phones = [] }: Club, name: string, words: ResultSentences): unknown[] =>
  phones.map((phone) => html`<a class="tel" href=${telOf(phone)}>${drawing('phone')}<span><span class="visually-hidden">${`${words.call(name)} `}</span>${phoneWords(phone)}</span></a>`);

function renderListButton({ list, say, redraw, openList }: FinderContext, hit: ClubHit, name: string, row: RowState, words: ResultSentences): TemplateResult {
  const { id } = hit.club;
  const isIn = list.has(id);
  const press = () => {
    if (isIn) {
      list.remove(id);
      say(words.removed(name));
    } else if (list.add(hit)) say(words.added(name, list.entries.length, LIST_MAX));
    else {
      row.refuse();
      say(words.listFull(LIST_MAX));
    }
    redraw();
  };
  return html`<button type="button" class="secondary list-button" aria-pressed=${isIn ? 'true' : 'false'} @click=${press}>${drawing(isIn ? 'check' : 'plus')}<span>${isIn ? words.inList : words.list}<span class="visually-hidden">${words.whyOf(name)}</span></span></button>${
    isIn ? html`<button type="button" class="secondary to-list" @click=${() => { openList(); }}>${words.toList}</button>` : nothing}`;
}
