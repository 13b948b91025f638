import type { Issue } from '@sport-sante/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { keeping } from '../internal/keeping.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import { printPoster, type PosterSubject } from './poster-print.js';
import { strings, type PosterSentences } from './posters.strings.js';
import { sheetStyles } from './programme-opener.js';
import type * as programmeList from './programme-list.js';

interface Offer { of?: string; state?: 'preparing' | 'failed' | readonly Issue[] }

/** « Affiche à imprimer »: then what the poster misses, for who can complete the record. */
export const renderPosterOffer = (context: FinderContext, subject: PosterSubject): unknown => keeping((): Offer => ({}), (kept) => {
  const words = context.speak(strings);
  const [id, name = ''] = 'club' in subject ? [subject.club.id, subject.club.names[0]] : [subject.programme.id, subject.programme.name];
  // The same line of the page may come to stand for another place.
  if (kept.of !== id) Object.assign(kept, { of: id, state: undefined });
  const { state } = kept;
  const print = async () => {
    if (kept.state === 'preparing') return;
    kept.state = 'preparing';
    context.redraw();
    const done = await printPoster(context, subject).catch(() => 'failed' as const);
    if (kept.of !== id) return;
    kept.state = done;
    context.redraw();
  };
  return html`<div class="poster"><button type="button" class="secondary" aria-disabled=${state === 'preparing' ? 'true' : nothing} @click=${print}>${icon('print')}<span>${words.poster}<span class="visually-hidden">${words.of(name)}</span></span></button>
    <p role="status">${state === 'preparing' ? words.preparing : typeof state === 'object' ? doneWords(state, words) : nothing}</p>
    <div role="alert">${state === 'failed' ? words.trouble : nothing}</div></div>`;
});

const doneWords = (issues: readonly Issue[], words: PosterSentences): string =>
  [words.printed, ...new Set(issues.map(({ code, params }) => words.missing[code]?.(Number(params?.['count'] ?? 1))))].filter(Boolean).join(' ');

interface Kept { list?: typeof programmeList | 'coming' | 'lost' }

/** On a page of a territory: the programmes, each with its sheet and its poster. They load when they are unfolded. */
export const renderProgrammes = (context: FinderContext): unknown => keeping((): Kept => ({}), (kept) => {
  const words = context.speak(strings);
  const load = async () => {
    kept.list = 'coming';
    context.redraw();
    kept.list = await onDemand(() => import('./programme-list.js')).catch(() => 'lost' as const);
    context.redraw();
  };
  const toggled = ({ currentTarget }: Event) => { if ((currentTarget as HTMLDetailsElement).open && typeof kept.list !== 'object') void load(); };
  return html`<details class="programmes" @toggle=${toggled}><summary>${words.programmes}</summary>${renderListed(context, kept.list, () => { void load(); })}</details>`;
});

function renderListed(context: FinderContext, list: Kept['list'], retry: () => void): TemplateResult | typeof nothing {
  const words = context.speak(strings);
  if (typeof list === 'object') return list.renderProgrammeList(context);
  if (list === undefined) return nothing;
  return list === 'lost' ? html`<p role="alert">${words.lost}&#32;<button type="button" class="link" @click=${retry}>${words.retry}</button></p>` : html`<p class="quiet" role="status">${words.coming}</p>`;
}

export const styles = css`${sheetStyles}
  .poster { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin-block-start: 0.75rem; font-size: var(--_text-s); }
  .sheet-body .poster { margin-block-start: 0; }
  .poster :is([role="status"], [role="alert"]):empty { display: none; }
  .poster [role="alert"] { color: var(--_danger); font-weight: 600; }
  .programmes .elsewhere { margin-block-start: 0.5rem; }
`;
