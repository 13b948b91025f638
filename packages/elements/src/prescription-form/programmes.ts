import { html, nothing, type TemplateResult } from 'lit';
import type { Programme } from '../provider/contexts.js';
import type { FormContext } from './form-context.js';
import { strings } from './programmes.strings.js';

export { programmesStyles as styles } from './programmes.styles.js';

const phoneLink = (phone: string) => html`<a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a>`;

/** What a patient needs to know of a programme before it is chosen. What the territory did not say is not there. */
function renderSheet(programme: Programme, index: number, { speak, view, show, focusOn }: FormContext): TemplateResult {
  const words = speak(strings);
  const isChosen = view.programme === index;
  const known = (['content', 'duration', 'place', 'cost', 'contact'] as const).filter((part) => programme[part] !== undefined);
  const choose = () => { show({ programme: index, isChoosingProgramme: false }); focusOn('#programme-change'); };
  return html`
    <li>
      <h4>${programme.name}</h4>
      <dl>${known.map((part) => html`<dt>${words[part]}</dt><dd>${programme[part]}</dd>`)}
        ${programme.phone === undefined ? nothing : html`<dt>${words.phone}</dt><dd>${phoneLink(programme.phone)}</dd>`}</dl>
      ${isChosen ? html`<p class="quiet">${words.chosen}</p>` : html`<p><button type="button" class="secondary" aria-label=${words.chooseOf(programme.name)} @click=${choose}>${words.choose}</button></p>`}
    </li>`;
}

/** « Orientation : Maison Sport-Santé du Val d’Orge, 01 99 00 12 34. Bulletin d’adhésion joint. Changer » */
export function renderProgrammes(context: FormContext): TemplateResult | typeof nothing {
  const { speak, territory, view, show, focusOn, isReadonly } = context;
  const programmes = territory?.programmes ?? [];
  if (isReadonly || programmes.length === 0) return nothing;
  const words = speak(strings);
  const chosen = programmes[view.programme];
  const toggle = () => {
    show({ isChoosingProgramme: !view.isChoosingProgramme });
    focusOn(view.isChoosingProgramme ? '#programme-change' : '#programmes');
  };
  return html`
    <p class="programme">${chosen ? html`${words.orientation} ${chosen.name}${chosen.phone === undefined ? nothing : html`, ${phoneLink(chosen.phone)}`}. ${words.joined}` : words.none}
      <button type="button" class="link" id="programme-change" aria-expanded=${view.isChoosingProgramme ? 'true' : 'false'} @click=${toggle}>${words.change}</button></p>
    ${view.isChoosingProgramme ? html`
      <div class="programmes" id="programmes" role="group" tabindex="-1" aria-label=${words.programmes}>
        <ul>${programmes.map((programme, index) => renderSheet(programme, index, context))}</ul>
        ${chosen ? html`<button type="button" class="link" @click=${() => { show({ programme: -1, isChoosingProgramme: false }); focusOn('#programme-change'); }}>${words.without}</button>` : nothing}
      </div>` : nothing}`;
}
