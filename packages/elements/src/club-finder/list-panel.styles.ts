import { css } from 'lit';

/** « Ma liste »: a dialog over the results, as wide as a page on paper; the whole screen of a phone. */
export const listPanelStyles = css`
  .list {
    inline-size: min(44rem, 100% - 2rem); max-inline-size: none; max-block-size: calc(100dvh - 2rem); margin: auto; padding: 0; border: 1px solid var(--_control-line); border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface); color: var(--_text); font: 400 var(--_size) / 1.5 var(--_font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; overscroll-behavior: contain;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.18);
  }
  .list::backdrop { background: color-mix(in oklab, #000 45%, transparent); }
  .list .top {
    position: sticky; inset-block-start: 0; z-index: 1; display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: 1rem 1.5rem;
    background: var(--_surface); border-block-end: 1px solid var(--_line);
  }
  .list .top .secondary { flex: none; white-space: nowrap; }
  .list :is(h2, h3, h4, p, ol, li, details) { margin: 0; padding: 0; }
  .list h2 { font-size: calc(var(--_size) * 1.25); font-weight: 650; line-height: 1.3; }
  .list :is(h2, h3):focus { outline: none; }
  .list section > h3 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .list .inside, .list section, .list .asked, .list .doctor, .list .refer { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; }
  .list .inside { gap: 1.5rem; padding: 1.25rem 1.5rem 1.5rem; }
  .list .quiet { color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; }
  .list .wrong { display: flex; gap: 0.5rem; align-items: start; color: var(--_danger); font-size: var(--_text-s); line-height: 1.45; }
  .list .icon { flex: none; }
  .list :is(.wrong, .handed, .removed) .icon { margin-block-start: 0.125em; }
  .list :is([role="alert"], [role="status"]):empty { position: absolute; }
  .list [role="status"] .icon { vertical-align: -0.25em; color: var(--_success); }
  .list :is(.primary, .secondary, .link) { min-block-size: 2.75rem; }
  .list :is(.primary, .secondary)[aria-disabled] { border-style: dashed; cursor: default; }
  .list .secondary[aria-disabled] { color: var(--_quiet); background: var(--_raised); }
  .list .square { inline-size: 2.75rem; padding: 0; flex: none; }

  .list .picks { list-style: none; border-block-start: 1px solid var(--_line); }
  .list .pick { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.25rem 1rem; align-items: start; padding-block: 1rem; border-block-end: 1px solid var(--_line); }
  .list .pick:last-child { border-block-end: 0; }
  .list .order { display: grid; gap: 0.25rem; }
  .list .pick h3 { font-size: var(--_size); font-weight: 650; line-height: 1.4; }
  .list .pick .what { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; min-inline-size: 0; justify-items: start; }
  .list .pick .what > p { font-size: var(--_text-s); }
  .list .pick .what > :is(.asked, .refer) { justify-self: stretch; }
  .list .note { white-space: pre-line; }
  .list .link { display: inline-flex; font-size: var(--_text-s); text-decoration: none; }
  .list .link:hover { text-decoration: underline 2px; }
  .list .removed {
    display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; justify-content: space-between; padding: 0.5rem 1rem; border: 1px solid color-mix(in oklab, var(--_accent) 32%, var(--_line));
    border-radius: var(--_radius-control); background: var(--_tint);
  }
  .list .removed .link { padding-inline: 0.5rem; margin-inline-end: -0.5rem; }
  .list :is(.removed p, .handed) { display: flex; gap: 0.5rem; align-items: start; }
  .list .handed > .icon { color: var(--_success); }
  .list .handed.stale > .icon { color: var(--_warning); }

  .list section { gap: 1rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--_line); }
  .list .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .list .asked { gap: 0.25rem; padding-block: 0.25rem; }
  .list .asked > label { font-size: var(--_text-s); font-weight: 600; }
  .list .asked :is(input, select, textarea) {
    inline-size: 100%; min-inline-size: 0; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control);
    background: var(--_surface); color: inherit; font: inherit; line-height: 1.4;
  }
  .list .asked textarea { resize: vertical; }
  .list .asked .text { font: 400 var(--_text-s) / 1.4 ui-monospace, monospace; }
  .list .asked [aria-invalid] { border: 2px solid var(--_danger); }
  .list .tick { display: flex; gap: 0.75rem; align-items: center; min-block-size: 2.75rem; cursor: pointer; }
  .list .tick input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--_accent); }
  .list .doctor > :not(.tick) { margin-inline-start: 2rem; }
  .list .doctor .asked { padding-block-start: 0.75rem; }

  .list summary { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2.75rem; color: var(--_accent); font-weight: 600; cursor: pointer; list-style: none; }
  .list summary::-webkit-details-marker { display: none; }
  .list summary .icon { transition: rotate 150ms; }
  .list details[open] > summary .icon { rotate: 90deg; }
  .list .what-goes { display: grid; gap: 0.5rem; padding-block-start: 0.25rem; font-size: var(--_text-s); }
  .list .what-goes ol { padding-inline-start: 1.5rem; list-style: decimal; }
  .list .what-goes li span { display: block; color: var(--_quiet); }
  .list .what-goes li + li { margin-block-start: 0.25rem; }

  .list .refer { gap: 0.5rem; padding: 0.75rem 1rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .list .refer h4 { font-size: var(--_size); font-weight: 650; }
  .list .refer ul { display: grid; gap: 0.25rem; padding-inline-start: 1.25rem; list-style: disc; font-size: var(--_text-s); }
  .list .refer .acts { margin-block-start: 0.25rem; }
  .list .answer:focus { outline: none; }
  .list .answer { display: flex; gap: 0.5rem; align-items: start; font-size: var(--_text-s); }
  .list .answer .icon { margin-block-start: 0.125em; }
  .list .answer.accepted .icon { color: var(--_success); }
  .list .answer.declined .icon { color: var(--_warning); }

  @media (max-width: 40rem) {
    .list { inline-size: 100%; max-block-size: 100dvh; block-size: 100dvh; border: 0; border-radius: 0; }
    .list .top { padding: 0.75rem 1rem; }
    .list .inside { padding: 1rem 1rem 1.5rem; }
    .list .pick { gap: 0.25rem 0.75rem; }
    /* Below the buttons on both sides, it has their width too. */
    .list .refer { inline-size: calc(100% + 7rem); margin: 0.5rem -3.5rem 0; }
    .list .acts > * { flex: 1 1 100%; }
    .list .doctor > :not(.tick) { margin-inline-start: 0; }
  }
  /* Text twice as large on a phone. */
  @container sps (max-width: 17rem) {
    .list .top { position: static; flex-wrap: wrap; }
    .list .inside { padding-inline: 0.5rem; }
    .list .pick { grid-template-columns: minmax(0, 1fr) auto; }
    .list .pick .order { display: flex; }
    .list .pick .what { grid-column: 1 / -1; grid-row: 2; }
    .list .refer { inline-size: 100%; margin-inline: 0; padding-inline: 0.5rem; }
  }
  @media (prefers-reduced-motion: reduce) { .list summary .icon { transition: none; } }
  @media (forced-colors: active) { .list .removed { border-color: CanvasText; } }
  @media print { .list { display: none; } }
`;
