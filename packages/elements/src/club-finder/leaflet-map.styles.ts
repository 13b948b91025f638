import { css } from 'lit';
import { styles as miniMapStyles } from './mini-map.js';

/** The look of the map on tiles, with what Leaflet itself needs: its own style sheet is not used. */
export const styles = css`${miniMapStyles}
  .tile-map { position: relative; display: grid; gap: 0.5rem; }
  .tiles { position: relative; z-index: 0; block-size: var(--sps-club-finder-map-height, 24rem); overflow: hidden; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_hover); touch-action: none; }
  .tiles:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .leaflet-pane, .leaflet-tile, .leaflet-tile-container, .leaflet-pane > svg, .leaflet-layer { position: absolute; inset-block-start: 0; inset-inline-start: 0; }
  .leaflet-pane { z-index: 400; }
  .leaflet-tile-pane { z-index: 200; }
  .leaflet-overlay-pane { z-index: 400; }
  .leaflet-marker-pane { z-index: 600; }
  .leaflet-tile { max-inline-size: none; max-block-size: none; visibility: hidden; user-select: none; }
  .leaflet-tile-loaded { visibility: inherit; }
  .leaflet-overlay-pane svg { max-inline-size: none; max-block-size: none; pointer-events: none; }
  .leaflet-grab { cursor: grab; }
  .radius-ring { stroke: var(--_accent); stroke-dasharray: 4 5; }
  .mark { position: absolute; inset-block-start: 0; inset-inline-start: 0; min-inline-size: 1.75rem; block-size: 1.75rem; padding: 0 0.375rem; border: 2px solid var(--_accent); border-radius: 1rem; background: var(--_surface); color: var(--_accent); font: 650 0.8125rem/1 var(--_font); white-space: nowrap; cursor: pointer; }
  .mark[data-merged] { border-width: 3px; }
  .mark[data-kind="mss"] { border-radius: 0.25rem; }
  .mark:is([aria-current], [aria-expanded="true"]) { background: var(--_accent); color: var(--_on-accent); }
  .mark[aria-current] { z-index: 1; }
  /* Tiles are light in the dark too: the outline has a rim of its own. */
  .mark:focus-visible { z-index: 2; outline: 3px solid var(--_text); outline-offset: 2px; box-shadow: 0 0 0 7px var(--_surface); }
  .zoom { position: absolute; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; display: grid; gap: 0.25rem; }
  .zoom button { inline-size: 2.75rem; block-size: 2.75rem; border: 1px solid var(--_control-line); border-radius: var(--_radius-control); background: var(--_surface); font-size: 1.25rem; cursor: pointer; }
  .attribution { font-size: var(--_text-s); color: var(--_quiet); }
  .skip { position: absolute; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; z-index: 1; padding: 0.5rem; background: var(--_surface); }
  .skip:not(:focus) { clip-path: inset(50%); }
  @media (forced-colors: active) {
    .tiles { border-color: CanvasText; }
    .mark:is([aria-current], [aria-expanded="true"]) { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
    .radius-ring { stroke: CanvasText; }
  }
`;
