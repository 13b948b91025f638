import type { Club, ClubHit, FilterGroup, HitReason } from '@sport-sante/sdk/club/model';
import { homonyms, openTo } from '@sport-sante/sdk/club/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { renderAccess } from './access-words.js';
import type { FinderContext } from './context.js';
import { renderDisciplineLinks } from './discipline-links.js';
import { drawing, type ResultIcon } from './result-icons.js';
import { strings, type Reasoned, type ReasonSentences } from './reason-words.strings.js';
import { strings as listStrings } from './results-list.strings.js';
import { termWords } from './term-words.js';

/** Structures that are compared by name: among thousands, the same word says nothing. */
const COMPARED_MAX = 300;

/** By id, the structures of a list that go by the same word elsewhere. */
export const confusable = (hits: readonly ClubHit[]): ReadonlyMap<string, readonly Club[]> => (hits.length > COMPARED_MAX ? new Map<string, Club[]>() : homonyms(hits.map(({ club }) => club)));

/** What kind of reason it is, beside its words: where, what was met, what is to know. */
const icons: Record<HitReason['code'], ResultIcon> = {
  'distance': 'pin', 'same-commune': 'pin', 'approximate-position': 'info', 'unknown-position': 'info', 'text-name': 'check', 'text-activity': 'check', 'text-town': 'check', 'text-approximate': 'info',
  'filter': 'check', 'unknown-included': 'info', 'serves-place': 'pin', 'open-to-limitation': 'check', 'to-ask-limitation': 'warning',
};

type Params = NonNullable<HitReason['params']>;

const textOf = (params: Params, ...names: string[]): string | undefined => {
  const value = names.map((name) => params[name]).find((each) => each !== undefined && each !== '');
  return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') : String(value);
};

const listOf = (value: Params[string] | undefined): string[] => (Array.isArray(value) ? value : value === undefined ? [] : [String(value)]);

const levels = ['none', 'minimal', 'moderate', 'severe'] as const;

/** « d’Évry-Courcouronnes », « de votre position ». */
function fromOf({ query: { origin }, speak }: FinderContext): string {
  const words = speak(listStrings);
  if (origin?.kind === 'place' && origin.place) return speak(termWords).from(origin.place.name);
  return origin?.kind === 'address' ? words.ofAddress : words.ofMyPosition;
}

function reasoned(context: FinderContext, { distanceKm }: ClubHit, params: Params): Reasoned {
  const { query, speak } = context;
  const terms = speak(termWords);
  const group = (textOf(params, 'group') ?? '') as FilterGroup;
  const values = listOf(params['values'] ?? params['value'] ?? query.filters[group]);
  return {
    km: terms.km(distanceKm ?? 0), from: fromOf(context), town: query.origin?.place?.name.replaceAll('\'', '’'),
    text: textOf(params, 'typed', 'text') ?? query.text, found: textOf(params, 'found', 'name', 'activity'),
    group: terms.groups[group] ? `«\u00a0${terms.groups[group]}\u00a0»` : '', values: values.map((value) => terms.terms[group]?.[value] ?? value).join(', '),
    limitation: levels.find((level) => level === (textOf(params, 'level', 'limitation') ?? context.toQuery().limitation)),
  };
}

/** Every reason why a result is there, each a sentence, then from whom the record is. */
export function renderReasons(context: FinderContext, hit: ClubHit): TemplateResult {
  const { query: { origin, radiusKm, filters }, speak, language, mode } = context;
  const words = speak(strings);
  const { club } = hit;
  const isUnfiltered = mode === 'public' && !Object.values(filters).some((values) => Array.isArray(values) && values.length > 0);
  const inRadius = origin && radiusKm !== undefined && hit.distanceKm !== null && hit.distanceKm <= radiusKm ? words.inRadius(radiusKm) : '';
  const asked = [inRadius, isUnfiltered ? words.noFilter : ''].filter(Boolean).join(' ');
  const verified = club.lastVerified && (club.lastVerified.length < 10 ? dayWords(`${club.lastVerified}-15`, language).replace(/^15\s/, '') : dayWords(club.lastVerified, language));
  const names = speak(termWords).terms.label;
  return html`<ul class="reasons">
    ${toTell(context, hit).map((reason) => line(icons[reason.code] ?? 'info', sentenceOf(context, hit, reason, words)))}
    ${asked ? line('check', asked) : nothing}
    ${(club.labels ?? []).map(({ code, name, issuer }) => (issuer ? line('info', words.label(names[code] ?? name ?? code, issuer)) : nothing))}
    ${line('info', words.declared(club.isExample === true ? undefined : club.source, verified, club.isExample === true))}
    ${renderDisciplineLinks(club, words)}
    ${context.access ? renderAccess(context, club) : nothing}
  </ul>${context.posters?.renderPosterOffer(context, { club }) ?? nothing}`;
}

/** In clinical mode, what is to be asked before somebody is sent there; it is in view without a press. */
export function renderToAsk(context: FinderContext, hit: ClubHit): TemplateResult | typeof nothing {
  const [reason] = hit.reasons.filter(({ code }) => code === 'to-ask-limitation');
  if (!reason || context.mode !== 'clinical') return nothing;
  const { source: _, ...unsourced } = reason;
  return html`<p class="to-ask">${drawing('warning')}<span>${sentenceOf(context, hit, unsourced, context.speak(strings))}</span></p>`;
}

/** Where the centre of a commune stands for a place, one sentence says so. */
function toTell(context: FinderContext, hit: ClubHit): readonly HitReason[] {
  const has = (code: HitReason['code']) => hit.reasons.some((each) => each.code === code);
  const isInTown = has('same-commune') && isFromCentre(context, hit);
  return hit.reasons.filter(({ code }) => !(code === 'distance' && isInTown) && !(code === 'approximate-position' && (isInTown || (has('distance') && isFromCentre(context, hit)))));
}

const isFromCentre = ({ query }: FinderContext, { club }: ClubHit): boolean => club.position?.precision !== 'address' && query.origin?.kind === 'place';

const line = (icon: ResultIcon, text: string): TemplateResult | typeof nothing => (text === '' ? nothing : html`<li>${drawing(icon)}<span>${text}</span></li>`);

function sentenceOf(context: FinderContext, hit: ClubHit, { code, params = {}, source }: HitReason, words: ReasonSentences): string {
  const filled = reasoned(context, hit, code === 'text-town' && params['town'] !== undefined ? { found: params['town'], ...params } : params);
  const isCentre = isFromCentre(context, hit);
  const sentence = (code === 'open-to-limitation' || code === 'to-ask-limitation' ? ruleOf(context, hit, filled, params, words) : words[code]?.(filled, isCentre)) ?? '';
  return sentence && source ? `${sentence} ${words.rule(source)}` : sentence;
}

/** The rule of the law that applies, told by its code; it is asked again when the reason does not name it. */
function ruleOf(context: FinderContext, { club }: ClubHit, filled: Reasoned, params: Params, { rules }: ReasonSentences): string | undefined {
  const code = textOf(params, 'code', 'rule') ?? openTo(club, filled.limitation, context.toQuery().dispensers).code;
  return (rules[code] ?? rules['no-rule'])?.(filled);
}
