import { css } from 'lit';

/** Communes under the search box. */
export const suggestionsStyles = css`
  #communes {
    position: absolute; inset-inline: 0; inset-block-start: calc(100% + 0.25rem); z-index: 5; max-block-size: min(24rem, 60vh); margin: 0; padding: 0.375rem; overflow-y: auto; overscroll-behavior: contain;
    border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.14); list-style: none;
  }
  #communes[hidden] { display: none; }
  #communes li { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-content: center; align-items: baseline; justify-content: space-between; min-block-size: 2.75rem; padding: 0.25rem 0.625rem; border-radius: calc(var(--_radius-control) * 0.8); line-height: 1.35; overflow-wrap: anywhere; cursor: pointer; }
  #communes li:hover { background: var(--_hover); }
  #communes li[aria-selected="true"] { background: var(--_tint); box-shadow: inset 0 0 0 2px var(--_accent); }
  #communes small { color: var(--_quiet); font-size: var(--_text-s); }
  @media (forced-colors: active) { #communes li[aria-selected="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
`;
