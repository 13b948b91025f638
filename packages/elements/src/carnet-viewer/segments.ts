import { html, type TemplateResult } from 'lit';

interface SegmentOptions {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}

/** One of two or three looks of the same, chosen at once. */
export function segmentsOf({ label, chosen, options, choose }: SegmentOptions): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${label}>${options.map(({ value, label: words }) => html`
    <button type="button" aria-pressed=${value === chosen ? 'true' : 'false'} @click=${() => { if (value !== chosen) choose(value); }}>${words}</button>`)}</div>`;
}
