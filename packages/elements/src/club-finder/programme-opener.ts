import type { Programme } from '@sport-sante/sdk/programme';
import { css, html, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import { onDemand } from '../internal/on-demand.js';
import type { FinderContext } from './context.js';
import { strings } from './programme-sheet.strings.js';
import type * as programmeSheet from './programme-sheet.js';

interface Kept { isOpen?: boolean; sheet?: typeof programmeSheet | 'coming' | 'lost' }

/** « Fiche du programme »: unfolds in place, and loads when it does. */
export const renderProgrammeSheet = (context: FinderContext, programme: Programme): unknown => keeping((): Kept => ({}), (kept) => {
  const { speak, redraw } = context;
  const words = speak(strings);
  const load = async () => {
    kept.sheet = 'coming';
    redraw();
    kept.sheet = await onDemand(() => import('./programme-sheet.js')).catch(() => 'lost' as const);
    redraw();
  };
  const toggled = ({ currentTarget }: Event) => {
    kept.isOpen = (currentTarget as HTMLDetailsElement).open;
    if (kept.isOpen && typeof kept.sheet !== 'object') void load();
  };
  return html`<details class="sheet" @toggle=${toggled}><summary>${words.sheet}<span class="visually-hidden" lang="fr">${words.sheetOf(programme.name)}</span></summary>${
    kept.isOpen ? renderBody(context, programme, { sheet: kept.sheet, retry: () => { void load(); } }) : ''}</details>`;
});

function renderBody(context: FinderContext, programme: Programme, { sheet, retry }: { sheet: Kept['sheet']; retry: () => void }): TemplateResult {
  const words = context.speak(strings);
  if (typeof sheet === 'object') return html`<div class="sheet-body">${sheet.renderProgrammeFacts(context, programme)}</div>`;
  return sheet === 'lost' ? html`<p class="sheet-body" role="alert">${words.lost}&#32;<button type="button" class="link" @click=${retry}>${words.retry}</button></p>` : html`<p class="sheet-body quiet" role="status">${words.coming}</p>`;
}

export const sheetStyles = css`
  .programmes { font-size: var(--_text-s); }
  .programmes summary { min-block-size: 2.75rem; display: list-item; padding-block: 0.625rem; font-weight: 600; color: var(--_accent); cursor: pointer; }
  .programmes ul { display: grid; gap: 0.75rem; margin: 0; padding-inline-start: 1rem; }
  .programmes .source { color: var(--_quiet); }
  .sheet { margin-block-start: 0.125rem; }
  .sheet-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding: 0.75rem 1rem; border: 1px solid var(--_line); border-radius: var(--_radius-control); background: var(--_surface); }
  .sheet-facts { display: grid; gap: 0.5rem; }
  .sheet-facts div { display: grid; grid-template-columns: minmax(0, 1fr); }
  .sheet-facts dt { color: var(--_quiet); }
  .sheet-facts a { color: var(--_accent); text-underline-offset: 0.2em; }
  .programmes .sheet-facts ul { gap: 0.25rem; padding: 0; list-style: none; }
  .sheet-ask { font-weight: 600; }
  @container sps (min-width: 34rem) {
    .sheet-facts div { grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; }
  }
  @media (pointer: coarse) {
    .sheet-facts a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
  }
  @media print { .programmes { display: none; } }
`;
