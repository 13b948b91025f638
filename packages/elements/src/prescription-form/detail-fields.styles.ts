import { css } from 'lit';

/** The look of rare fields: comes with them. */
export const detailStyles = css`
  .detail { display: grid; gap: 0.5rem; min-inline-size: 0; }
  .detail .fields > * { flex: 1 1 13rem; }
  .readers { display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; color: var(--_quiet); font-size: var(--_text-s); margin-block-start: -0.25rem; }
  .clearable { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: end; }
  .clearable > sps-choice-field:not([appearance="segmented"]) { flex: 1 1 16rem; }
`;
