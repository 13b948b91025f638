import type { Club } from '@sport-sante/sdk/club/model';
import { html, type TemplateResult } from 'lit';
import { siteOf } from './result-facts.js';
import { drawing } from './result-icons.js';
import type { ReasonSentences } from './reason-words.strings.js';

/** Pages that tell of what one does there, by whoever publishes them: each once, and only what a browser opens as a page. */
export function renderDisciplineLinks({ slots }: Club, words: ReasonSentences): TemplateResult[] {
  const pages = new Map(slots.flatMap(({ activity, disciplineUrl: url }) => {
    const site = url === undefined ? undefined : siteOf({ url });
    return site ? [[site.href, { ...site, activity }] as const] : [];
  }));
  return [...pages.values()].map(({ href, name, activity }) => html`<li>${drawing('info')}<span>${words.discipline(activity)}&#32;<a href=${href} target="_blank" rel="noopener noreferrer">${words.disciplinePage(name)}</a></span></li>`);
}
