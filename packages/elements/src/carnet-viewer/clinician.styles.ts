import { css } from 'lit';

/** The look of the professional’s view. Steps follow the width of the element, never that of the window. */
export const clinicianStyles = css`
  .clinician { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; padding: 2rem; }
  .clinician .kicker { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; }
  .clinician .quiet { color: var(--_quiet); }
  .clinician .small { font-size: var(--_text-s); line-height: 1.45; }
  .clinician .head { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; justify-content: space-between; align-items: start; }
  .clinician .who { flex: 1 1 18rem; min-inline-size: 0; }
  .clinician .who h2 { font-size: calc(var(--_size) * 1.5); line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
  .clinician .who h2:focus:not(:focus-visible) { outline: none; }
  .clinician :is(.block > h3, .block-head h3) { font-size: var(--_text-l); line-height: 1.35; font-weight: 650; }
  .clinician .frame-facts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-block-start: 0.375rem; font-size: var(--_text-s); }
  .clinician .frame-facts dt, .clinician .frame-facts dd { display: inline; }
  .clinician .frame-facts dt { color: var(--_quiet); }
  .clinician .head-acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .clinician .lead { font-size: calc(var(--_size) * 1.25); line-height: 1.4; text-wrap: pretty; }
  .clinician .lead b { font-weight: 650; }
  .clinician > .lead { margin-block: -0.75rem; }

  .clinician .facts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border-block: 1px solid var(--_line); }
  .clinician .facts > div { padding: 1rem 1.25rem 1.25rem; border-inline-start: 1px solid var(--_line); min-inline-size: 0; }
  .clinician .facts > div:first-child { border: 0; padding-inline-start: 0; }
  .clinician .facts dt { color: var(--_quiet); font-size: var(--_text-s); font-weight: 600; }
  .clinician .figure { font-size: calc(var(--_size) * 1.875); font-weight: 650; line-height: 1.25; letter-spacing: -0.02em; }
  .clinician .figure small { font-size: var(--_text-s); font-weight: 400; letter-spacing: 0; color: var(--_quiet); }
  .clinician .say { font-size: var(--_text-s); line-height: 1.45; }
  .clinician .beginning { display: grid; gap: 1rem; max-inline-size: 44rem; }
  .clinician .phone { font-size: var(--_text-m); }
  .clinician .steps-bar { display: flex; gap: 0.125rem; margin-block-start: 0.25rem; }
  .clinician .steps-bar i { flex: 1; max-inline-size: 1.25rem; block-size: 0.5rem; border: 1.5px solid var(--_accent); border-radius: 0.1875rem; }
  .clinician .steps-bar .full { background: var(--_accent); }
  .clinician .period { justify-self: end; }

  .clinician .notices { display: grid; gap: 0.75rem; }
  .clinician .notice > div { flex: 1 1 16rem; min-inline-size: 0; }
  .clinician .notice h3 { font-size: var(--_size); font-weight: 650; }
  .clinician .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }

  .clinician .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; }
  .clinician .aside { display: grid; gap: 1.5rem; align-content: start; grid-template-columns: minmax(0, 1fr); }
  .clinician .aside .block + .block { padding-block-start: 1.5rem; border-block-start: 1px solid var(--_line); }
  .clinician .block { display: grid; gap: 0.75rem; grid-template-columns: minmax(0, 1fr); }
  .clinician .block-head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
  .clinician > :is(.wide, .attendance) { border-block-start: 1px solid var(--_line); padding-block-start: 1.5rem; }
  .clinician .unloaded { display: grid; gap: 0.75rem; justify-items: start; padding: 1rem 1.25rem; border-radius: var(--_radius); background: var(--_raised); }


  @container sps (min-width: 60rem) {
    .clinician .columns { grid-template-columns: minmax(0, 1fr) 18.5rem; gap: 2.5rem; }
  }
  @container sps (max-width: 52rem) {
    .clinician .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .clinician .facts > div:nth-child(odd) { border-inline-start: 0; padding-inline-start: 0; }
    .clinician .facts > div:nth-child(n + 3) { border-block-start: 1px solid var(--_line); }
  }
  @container sps (max-width: 40rem) {
    .clinician { padding: 1rem; gap: 1.5rem; }
    .clinician .facts > div { padding: 0.75rem 0.75rem 0.875rem; }
    .clinician .head-acts, .clinician .period { inline-size: 100%; }
    .clinician :is(.head-acts > *, .switch button) { flex: 1 1 auto; }
  }
  @media (forced-colors: active) {
    .clinician .steps-bar .full { background: CanvasText; }
    .clinician .steps-bar i { border-color: CanvasText; }
  }
`;
