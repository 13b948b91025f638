import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../date-field/date-field.js';
import type { DateField } from '../date-field/date-field.js';
import { isOpen } from './details-row.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { renderRemarks } from './notices.js';
import { on, row } from './row.js';

/** The day of the act: in the header, and here when it is not today or is to be another. */
export function renderDate(context: FormContext): TemplateResult | typeof nothing {
  const { words, state: { draft }, isReadonly, edit } = context;
  if (isReadonly || !isOpen('authoredOn', context)) return nothing;
  return row(words.date, html`
    <sps-date-field data-key="authoredOn" name="authoredOn" required label-hidden label=${words.authoredOn} .value=${live(draft.authoredOn)}
      @change=${on(({ value }: DateField) => { edit('authoredOn', (state) => answer(state, 'authoredOn', value)); })}
    ></sps-date-field>
    ${renderRemarks(['authoredOn'], context)}
  `);
}
