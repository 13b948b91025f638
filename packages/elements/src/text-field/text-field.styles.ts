import { css } from 'lit';
import { base, control, field } from '../tokens/base.js';
import { tokens } from '../tokens/tokens.js';

export const styles = [tokens, base, field, control, css`
  .label, .hint { overflow-wrap: anywhere; }
  /* Grows with its words: an unseen copy of them under the box, in the same cell, gives the height. */
  .lines { display: grid; }
  .lines > .control, .lines::after { grid-area: 1 / 1; font: inherit; letter-spacing: inherit; color: inherit; overflow-wrap: anywhere; }
  .lines > .control { display: block; resize: none; overflow-x: hidden; scrollbar-width: thin; }
  .lines::after {
    content: attr(data-words) " "; visibility: hidden; white-space: pre-wrap; max-block-size: calc(16lh + 0.75rem + 2px); overflow: hidden;
    min-inline-size: 0; padding: 0.375rem 0.75rem; border: 1px solid transparent;
  }
  .lines > .control:disabled { color: var(--_quiet); }
  .counter { justify-self: end; color: var(--_quiet); font-size: var(--_text-s); line-height: 1.45; font-variant-numeric: tabular-nums; }
  .counter.beyond { color: var(--_danger); font-weight: 600; }
  .plain-answer { white-space: pre-wrap; }
`];
