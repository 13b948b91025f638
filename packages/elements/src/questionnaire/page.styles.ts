import { css } from 'lit';

/** The whole form on one page, and beside it what it comes to and the act. */
export const pageStyles = css`
  .header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: start; gap: 0.25rem 1rem; padding: 1.25rem 1.5rem 1rem; border-block-end: 1px solid var(--_line); }
  .header h2 { flex: 1 1 16rem; min-inline-size: 0; overflow-wrap: anywhere; font-size: var(--_text-xl); line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
  .meta { flex: 1 0 100%; display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--_quiet); font-size: var(--_text-s); }
  .meta span { max-inline-size: 46rem; }
  .columns { display: grid; gap: 1rem 2rem; min-inline-size: 0; }
  .main { container: main / inline-size; min-inline-size: 0; }
  .columns.single > .main { max-inline-size: 46rem; }
  .columns.single > .summary { max-inline-size: 46rem; }

  .items, .group { display: grid; gap: 1rem; min-inline-size: 0; }
  .group:focus { outline: none; }
  .group.part { padding-block: 0.25rem 0.75rem; }
  .group.part + .group.part { border-block-start: 1px solid var(--_line); padding-block-start: 1rem; }
  .depth-0 { font-size: var(--_text-l); font-weight: 650; line-height: 1.35; }
  .depth-1, .depth-2 { font-size: var(--_text-m); font-weight: 650; line-height: 1.4; }
  .group .group { padding-inline-start: 1rem; border-inline-start: 2px solid var(--_line); }
  .group > h3 + .hint { margin-block-start: -0.75rem; }
  .question { display: grid; gap: 0.375rem; max-inline-size: 46rem; min-inline-size: 0; }
  /* A long form is laid out where one looks at it; where one types nothing is cut. */
  .group > .question:not(:focus-within) { content-visibility: auto; contain-intrinsic-block-size: auto 4.25rem; }
  .under { display: grid; gap: 0.75rem; margin-block-start: 0.375rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--_line); }
  .under:not(:has(*)) { display: none; }
  .display { display: flex; gap: 0.5rem; max-inline-size: 46rem; overflow-wrap: anywhere; }
  .display.footer, .display.header { color: var(--_quiet); font-size: var(--_text-s); }
  .display.warning > div { color: var(--_text); }
  .summary { display: grid; gap: 0.75rem; align-content: start; padding: 1rem 1.25rem; border-radius: var(--_radius); background: var(--_raised); min-inline-size: 0; }
  .summary h3 { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; }
  @container form (min-width: 58rem) {
    .columns:not(.single) { grid-template-columns: minmax(0, 1fr) 21rem; align-items: start; }
    .columns:not(.single) > .summary { position: sticky; inset-block-start: 1rem; }
  }
  @container form (max-width: 35rem) {
    .header { padding: 1rem 1rem 0.75rem; row-gap: 0.625rem; }
    .header .secondary { inline-size: 100%; }
    .summary { margin-inline: -1rem; margin-block-end: -1rem; border-radius: 0 0 calc(var(--_radius) * 1.5) calc(var(--_radius) * 1.5); padding-inline: 1rem; }
    .group .group, .under { padding-inline-start: 0.75rem; }
  }
`;
