import type { AccessAnswer, AccessFact } from '@sport-sante/sdk/club/enrich';
import { html, nothing, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import { strings, type Sentences } from './access-words.strings.js';
import type { Club, FinderContext } from './context.js';
import { drawing } from './result-icons.js';

interface Kept { of?: string; answer?: AccessAnswer }

/** How one gets in, as a service that the host chose says it: asked when details are opened, and told when it comes. */
export const renderAccess = (context: FinderContext, club: Club): unknown => keeping((): Kept => ({}), (kept) => {
  const { access, redraw, speak } = context;
  if (!access) return nothing;
  if (kept.of !== club.id) {
    kept.of = club.id;
    delete kept.answer;
    void access(club).then((answer) => {
      if (kept.of !== club.id) return;
      kept.answer = answer;
      redraw();
    });
  }
  return kept.answer ? line(kept.answer, speak(strings)) : nothing;
});

function line(answer: AccessAnswer, words: Sentences): TemplateResult {
  if (answer.state !== 'found') return html`<li>${drawing('info')}<span>${words[answer.state]}</span></li>`;
  // A host may give a lookup of its own: only facts there are words for, and addresses a browser may follow.
  const facts = (Object.keys(words.facts) as AccessFact[]).flatMap((fact) => (typeof answer.facts[fact] === 'boolean' ? [words.facts[fact][answer.facts[fact] ? 0 : 1]] : []));
  const page = answer.url === undefined || !/^https?:\/\//i.test(answer.url) ? nothing : html`&#32;<a href=${answer.url} target="_blank" rel="noopener noreferrer">${words.page}<span class="visually-hidden">&#32;${words.newTab}</span></a>`;
  return html`<li>${drawing('info')}<span>${facts.length > 0 ? words.said(facts) : words.nothingSaid}${page}</span></li>`;
}
