import { css } from 'lit';

/** The look of « Ce qui sera transmis »: comes with it. */
export const previewStyles = css`
  .preview h3 { font-size: var(--_text-m); font-weight: 600; }
  .preview h2:focus { outline: none; }
  .preview h2:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .preview small { display: block; color: var(--_quiet); font-weight: 400; }
  .recipients { border-block-start: 1px solid var(--_line); }
  .recipient { display: grid; grid-template-columns: 1.25rem 1fr 1fr 8rem; gap: 0.25rem 0.75rem; align-items: center; padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
  .recipient .badge { justify-self: start; }
  .badge {
    display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.0625rem 0.625rem; border: 1px solid var(--_accent); border-radius: 1rem;
    background: var(--_tint); font-size: var(--_text-xs); font-weight: 600; white-space: nowrap;
  }
  .badge.reduced, .badge.less { border-style: dashed; border-color: var(--_warning); background: var(--_surface); }
  .badge.none { border-color: var(--_control-line); background: var(--_surface); }
  .badge .icon { inline-size: 1em; block-size: 1em; }
  .what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1rem; margin-block-start: 0.75rem; }
  .preview table { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); }
  .preview th, .preview td { padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--_line); overflow-wrap: anywhere; }
  .preview thead th { vertical-align: bottom; border-block-end-color: var(--_control-line); font-weight: 600; }
  .preview tbody th { inline-size: 20%; font-weight: 600; }
  .preview .lines { white-space: pre-line; }
  .preview .seam { border-inline-start: 1px dashed var(--_warning); padding-inline-start: 0.75rem; inline-size: 33%; }
  .preview .removed { background: repeating-linear-gradient(135deg, transparent 0 0.5rem, var(--_line) 0.5rem calc(0.5rem + 1px)); }
  .preview .choice { inline-size: 9.5rem; padding-inline-start: 0.75rem; }
  .foot { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; padding: 1rem 1.5rem 1.25rem; border-block-start: 1px solid var(--_line); }
  .foot .primary { inline-size: auto; min-block-size: var(--_control); }
  @container form (max-width: 44rem) {
    .recipient { grid-template-columns: 1.25rem 1fr; }
    .recipient > :nth-child(n + 3) { grid-column: 2; }
    .preview table, .preview tbody, .preview tr, .preview th, .preview td { display: block; }
    .preview tbody th, .preview .seam, .preview .choice { inline-size: auto; }
    .preview thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
    .preview tr { padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
    .preview tbody th, .preview tbody td { border: 0; padding: 0.125rem 0; }
    .preview tbody td[data-label] { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.5rem; }
    .preview tbody td[data-label] > * { grid-column: 2; justify-self: start; }
    .preview tbody td[data-label]::before { content: attr(data-label); color: var(--_quiet); font-size: var(--_text-xs); }
    .preview tbody .seam { padding-inline-start: 0; border-inline-start: 0; }
    .preview .choice:empty { display: none; }
    .foot > * { flex: 1 1 100%; }
  }
  @media (forced-colors: active) { .preview .removed { background: none; outline: 1px dashed CanvasText; outline-offset: -2px; } }
`;
