import { css } from 'lit';
import { presenceStyles } from './attendance.styles.js';

/** The panel of what leaves: a dialog over whatever is in view, as wide as a page on paper; the whole screen of a phone. */
export const shareStyles = css`
  ${presenceStyles}
  .share {
    inline-size: min(46rem, 100% - 2rem); max-inline-size: none; max-block-size: calc(100dvh - 2rem); margin: auto; padding: 0; border: 1px solid var(--_control-line); border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface); color: var(--_text); font: 400 var(--_size) / 1.5 var(--_font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; overscroll-behavior: contain;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.18);
  }
  .share::backdrop { background: color-mix(in oklab, #000 45%, transparent); }
  .share .top {
    position: sticky; inset-block-start: 0; z-index: 1; display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: 1rem 1.5rem;
    background: var(--_surface); border-block-end: 1px solid var(--_line);
  }
  .share .top .secondary { flex: none; white-space: nowrap; }
  .share h2 { font-size: calc(var(--_size) * 1.25); font-weight: 650; line-height: 1.3; }
  .share h3 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .share h4 { font-size: var(--_size); font-weight: 650; }
  .share :is(h2, h4):focus { outline: none; }
  .share .inside { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0 1.5rem 1.5rem; }
  .share section, .share form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .share section { padding-block: 1.5rem; scroll-margin-block-start: 5rem; }
  .share section + section { border-block-start: 1px solid var(--_line); }
  .share .quiet { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .share :is([role="alert"], [role="status"]):empty { position: absolute; }
  .share [role="status"] .icon { vertical-align: -0.25em; color: var(--_success); }
  .share .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .share :is(.primary, .secondary, .link) { min-block-size: 2.75rem; }
  .share .primary[aria-disabled] { border-style: dashed; border-color: var(--_on-accent); cursor: progress; }
  .share small { display: block; color: var(--_quiet); font-size: var(--_text-s); font-weight: 400; line-height: 1.4; }
  .share .acts .secondary > span { text-align: start; }
  .share .notice > p:not(.acts) { flex: 1 1 14rem; min-inline-size: 0; }
  .share .unsaved .icon { flex: none; }

  .share .parts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0 1.5rem; }
  .share .parts li { border-block-end: 1px solid var(--_line); }
  .share .parts label, .share .tick { display: flex; gap: 0.75rem; align-items: start; padding-block: 0.625rem; min-block-size: 2.75rem; cursor: pointer; }
  .share .parts .none { cursor: default; color: var(--_quiet); }
  .share input[type="checkbox"] { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0.125em 0 0; accent-color: var(--_accent); }

  .share .asked { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; align-content: start; }
  .share .asked > label { font-size: var(--_text-s); font-weight: 600; }
  .share .asked :is(input, select, textarea) {
    inline-size: 100%; min-inline-size: 0; min-block-size: 2.75rem; padding: 0.375rem 0.75rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control);
    background: var(--_surface); color: inherit; font: inherit;
  }
  .share .asked textarea { font: 400 var(--_text-s) / 1.4 ui-monospace, monospace; resize: vertical; overflow-wrap: anywhere; }
  .share .asked input[type="file"] { padding-block: 0.5rem; font-size: var(--_text-s); }
  .share .asked [aria-invalid] { border: 2px solid var(--_danger); }
  .share .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0.75rem 1rem; align-items: start; }
  .share .beside { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; }
  .share .beside > input { flex: 1 1 10rem; }

  .share .made { display: flex; flex-wrap: wrap; gap: 1.25rem 1.5rem; align-items: start; }
  .share .qr { flex: none; inline-size: min(15rem, 100%); aspect-ratio: 1; border: 1px solid var(--_line); border-radius: var(--_radius); background: #fff; forced-color-adjust: none; }
  .share .told { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; flex: 1 1 18rem; min-inline-size: 0; }
  .share dl { display: grid; gap: 0.25rem; margin: 0; }
  .share dl > div { display: grid; grid-template-columns: minmax(0, 9rem) minmax(0, 1fr); gap: 0 0.75rem; align-items: baseline; }
  .share dt { color: var(--_quiet); font-size: var(--_text-s); }
  .share dd { margin: 0; font-weight: 600; }
  .share dd .link { min-block-size: 2rem; }

  .share .found { display: grid; gap: 0.25rem; }
  .share table { inline-size: 100%; border-collapse: collapse; font-size: var(--_text-s); }
  .share caption { padding-block-end: 0.25rem; font-size: var(--_size); font-weight: 650; text-align: start; }
  .share :is(th, td) { padding: 0.5rem 1rem 0.5rem 0; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--_line); font-weight: 400; }
  .share thead th { font-weight: 600; border-color: var(--_control-line); white-space: nowrap; }
  .share tbody th { white-space: nowrap; font-weight: 600; }

  @media (max-width: 40rem) {
    .share { inline-size: 100%; max-block-size: 100dvh; block-size: 100dvh; border: 0; border-radius: 0; }
    .share .top { padding: 0.75rem 1rem; }
    .share .inside { padding: 0 1rem 1.5rem; }
    .share section > .acts > *, .share form > .acts > * { flex: 1 1 100%; }
    .share .qr { margin-inline: auto; }
    .share dl > div { grid-template-columns: minmax(0, 1fr); }
    .share thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .share tr { display: grid; padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
    .share tbody :is(th, td) { display: block; padding: 0.0625rem 0; border: 0; }
    .share tbody [data-label]::before { content: attr(data-label) "\\a0: "; color: var(--_quiet); font-weight: 400; }
  }
  @media print { .share { display: none; } }
`;
