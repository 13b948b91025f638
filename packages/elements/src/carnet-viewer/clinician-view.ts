import { css, html, nothing, type TemplateResult } from 'lit';
import { renderAttendance, renderToday, styles as attendanceStyles } from './attendance.js';
import { renderAside } from './clinician-aside.js';
import { renderDocuments } from './clinician-documents.js';
import { renderHead } from './clinician-head.js';
import { renderNotices } from './clinician-notices.js';
import { renderPlans } from './clinician-plans.js';
import { renderRest } from './clinician-rest.js';
import { strings } from './clinician.strings.js';
import { clinicianStyles } from './clinician.styles.js';
import type { CarnetContext } from './context.js';
import { renderEntryHere } from './entry-here.js';
import { measureStyles } from './measure.styles.js';
import { measuresTitle, renderMeasures } from './measures.js';

export const styles = css`${attendanceStyles}${measureStyles}${clinicianStyles}`;

/** A carnet for a professional: where the person stands, then what shows it. */
export function renderClinicianView(context: CarnetContext): TemplateResult {
  const { carnet, speak, isEditable } = context;
  const words = speak(strings);
  return html`<div class="clinician">
    ${renderHead(context)}
    ${renderNotices(context)}
    ${isEditable ? renderToday(context) : nothing}
    ${renderEntryHere(context)}
    <div class="columns">
      <div class="main">
        <section class="block" aria-labelledby="measures-title">
          <div class="block-head">
            <h3 id="measures-title">${measuresTitle(context)}</h3>
            ${isEditable ? html`<p class="acts"><button type="button" class="secondary" @click=${() => { context.openEntry('assessment'); }}>${words.addAssessment}</button><button type="button" class="link" @click=${() => { context.openEntry('measure'); }}>${words.addMeasure}</button></p>` : nothing}
          </div>
          ${carnet.missing?.includes('measures') ? unloaded(context, words.measuresUnloaded, words.reloadMeasures) : renderMeasures(context)}
        </section>
      </div>
      ${renderAside(context)}
    </div>
    ${renderAttendance(context)}
    ${renderPlans(context)}
    ${renderDocuments(context)}
    ${renderRest(context)}
  </div>`;
}

/** A section that is not there keeps its place, and says that it is unknown, not empty. */
export function unloaded(context: CarnetContext, sentence: string, act: string): TemplateResult {
  return html`<div class="unloaded"><p>${sentence}</p>${context.reload ? html`<button type="button" class="secondary" @click=${() => { context.reload?.(); }}>${act}</button>` : nothing}</div>`;
}
