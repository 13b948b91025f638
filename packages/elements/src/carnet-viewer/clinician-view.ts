import { html, nothing, type TemplateResult } from 'lit';
import { isBeginning, renderHead } from './clinician-head.js';
import { renderNotices } from './clinician-notices.js';
import { strings } from './clinician.strings.js';
import type { CarnetContext } from './context.js';
import type { CarnetParts } from './parts.js';

export { clinicianStyles as styles } from './clinician.styles.js';

/** A carnet for a professional: where the person stands, painted first, then what shows it. */
export function renderClinicianView(context: CarnetContext, parts: CarnetParts): TemplateResult {
  const { isEditable } = context;
  const attendance = parts.get('attendance');
  // Sections that would all say « nothing yet » leave their place to what begins the carnet.
  const isEmpty = isBeginning(context);
  return html`<div class="clinician">
    ${renderHead(context)}
    ${renderNotices(context)}
    ${isEditable && attendance ? attendance.renderToday(context) : nothing}
    ${context.entry ? parts.get('entry')?.renderEntry(context, context.entry.kind, context.entry) ?? nothing : nothing}
    <div class="columns">
      ${isEmpty ? nothing : html`<div class="main">${renderMeasuresHere(context, parts)}</div>`}
      ${parts.get('aside')?.renderAside(context) ?? nothing}
    </div>
    ${isEmpty ? nothing : attendance?.renderAttendance(context) ?? nothing}
    ${parts.get('below')?.renderBelow(context) ?? nothing}
  </div>`;
}

function renderMeasuresHere(context: CarnetContext, parts: CarnetParts): TemplateResult | typeof nothing {
  const { carnet, speak, isEditable, reload } = context;
  const measures = parts.get('measures');
  if (!measures) return nothing;
  const words = speak(strings);
  return html`<section class="block" aria-labelledby="measures-title">
    <div class="block-head">
      <h3 id="measures-title">${measures.measuresTitle(context)}</h3>
      ${isEditable ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { context.openEntry('assessment'); }}>${words.addAssessment}</button><button type="button" class="link" @click=${() => { context.openEntry('measure'); }}>${words.addMeasure}</button></p>` : nothing}
    </div>
    ${carnet.missing?.includes('measures') ? html`<div class="unloaded"><p>${words.measuresUnloaded}</p>${reload ? html`<button type="button" class="secondary" @click=${() => { reload(); }}>${words.reloadMeasures}</button>` : nothing}</div>` : measures.renderMeasures(context)}
  </section>`;
}
