import { html, nothing, type TemplateResult } from 'lit';

/** A row of the form: its title, what is asked, and what takes the whole width under both. */
export const row = (title: string, content: unknown, { flush = false, wide = nothing }: { flush?: boolean; wide?: unknown } = {}): TemplateResult => html`
  <section class="row">
    <h3 class=${flush ? 'row-title flush' : 'row-title'}>${title}</h3>
    <div class="cell">${content}</div>
    ${wide}
  </section>
`;

/** A listener that is given the field it listens to. */
export const on = (handle: (field: never) => void) => (event: Event): void => { handle(event.currentTarget as never); };
