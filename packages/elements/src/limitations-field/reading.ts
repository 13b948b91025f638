import { levelLabels, limitationLabels } from '@sport-sante/sdk/prescription/details';
import { limitationDimensions } from '@sport-sante/sdk/prescription/domain';
import { limitationCriteria } from '@sport-sante/sdk/prescription/limitations';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/localize.js';
import { assessedIn, type LimitationLevels } from './levels.js';
import type { Sentences } from './limitations-field.strings.js';

/** What cannot be changed: the dimensions that were assessed, each with its level and what the level means. */
export function renderReading({ levels, words, language, walk }: { levels: LimitationLevels; words: Sentences; language: Language; walk: string }): TemplateResult {
  const assessed = assessedIn(levels);
  if (assessed.length === 0) return html`<p class="plain-answer">${words.none}</p>`;
  const others = limitationDimensions.length - assessed.length;
  return html`
    <dl class="reading">
      ${assessed.map(([dimension, level]) => html`
        <div class=${level === 'severe' ? 'assessed severe' : 'assessed'}>
          <dt>${limitationLabels[dimension][language]}${dimension === 'walking' && walk ? html`<small>${walk}</small>` : nothing}</dt>
          <dd class="of">${levelLabels[level][language]}</dd>
          <dd class="criterion">${limitationCriteria[dimension][level][language]}</dd>
        </div>`)}
    </dl>
    ${others === 0 ? nothing : html`<p class="note">${words.othersNotAssessed(others)}</p>`}
  `;
}
