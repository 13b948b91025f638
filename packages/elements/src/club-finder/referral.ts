import { openTo } from '@sport-sante/sdk/club/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { ListEntry } from './context.js';
import { drawing } from './list-panel-icons.js';
import { actOf, lengthOf, nameOf, NOTE_MAX, type ListScope } from './list-panel-state.js';
import { prescribed } from './prescribed.js';
import { answerWords, dayOf, drawings, isSince, latest } from './referral-answer.js';
import { makeReferral } from './referral-make.js';
import type { ReferralState } from './referral-state.js';
import { strings, type ReferralSentences } from './referral.strings.js';

/** One place of the list, and where its request stands. */
interface Scope extends ListScope { readonly entry: ListEntry; readonly said: ReferralSentences; readonly referred: Map<string, ReferralState> }

/**
 * Refers the person to a place of the list: what goes is told before it goes, then where the request stands, in words. Nothing
 * without a prescription.
 */
export function renderReferral(list: ListScope, entry: ListEntry): TemplateResult | typeof nothing {
  const { context, host } = list;
  const prescription = context.person?.prescription;
  if (!prescription) return nothing;
  const { club } = entry;
  const { referred } = context.list;
  const scope: Scope = { ...list, entry, said: context.speak(strings), referred };
  const state = referred.get(club.id);
  const answers = host.referrals.filter((each) => each.club.id === club.id);
  // The clock of whoever answers may be another: an answer to this very request needs none.
  const own = state?.is === 'sent' ? answers.find(({ id }) => id === state.key) : undefined;
  const answer = own ?? latest(answers);
  if (answer && (state === undefined || (state.is === 'sent' && (own !== undefined || isSince(answer, state.at))))) {
    const { look, sentence: words } = answerWords(scope.said, answer, (moment) => dayOf(list, moment));
    const sentence = renderSentence(look, words);
    return answer.state === 'cancelled' ? html`${sentence}${renderState(scope, undefined)}` : sentence;
  }
  const { limitation, dispensers } = prescribed(prescription);
  if (state === undefined && openTo(club, limitation, dispensers).verdict === 'closed') return html`<p class="quiet">${scope.said.closed}</p>`;
  return renderState(scope, state);
}

const renderSentence = (look: keyof typeof drawings, sentence: string): TemplateResult => html`<p class="answer ${look}" role="status" tabindex="-1" data-act="answer">${drawings[look]()}<span>${sentence}</span></p>`;

function renderState(scope: Scope, state: ReferralState | undefined): TemplateResult {
  const { said } = scope;
  switch (state?.is) {
    case undefined: return renderButton(scope, said.refer, () => { set(scope, { is: 'asked' }, 'send'); }, 'refer');
    case 'asked': return renderAsked(scope);
    case 'making': return renderSentence('pending', said.making);
    case 'sending': return renderSentence('pending', said.sending);
    case 'sent': return renderSentence('pending', said.pending(dayOf(scope, state.at)));
    case 'lost': return renderProblem(scope, said.lost, () => { void make(scope); });
    case 'failed': return renderProblem(scope, state.isRetryable ? said.failed : said.refused, () => { void send(scope, state.referral); });
  }
}

const renderButton = ({ said, entry }: Scope, name: string, act: () => void, key: string): TemplateResult =>
  html`<button type="button" class="link" data-act=${key} aria-label=${said.about(name, nameOf(entry))} @click=${act}>${drawing('send')}${name}</button>`;

function renderProblem(scope: Scope, sentence: string, retry: () => void): TemplateResult {
  return html`<div role="alert"><p class="wrong">${icon('error')}<span>${sentence}</span></p></div>${renderButton(scope, scope.said.retry, retry, 'retry')}`;
}

/** What goes, before it goes. */
function renderAsked(scope: Scope): TemplateResult {
  const { said, entry } = scope;
  const isLong = lengthOf(entry.note ?? '') > NOTE_MAX;
  const ready = () => { if (!isLong) void make(scope); };
  return html`<div class="refer" role="group" aria-label=${said.about(said.title, nameOf(entry))}>
    <h4>${said.title}</h4>
    <p class="quiet">${scope.words.what}</p>
    <ul>${said.what.map((line) => html`<li>${line}</li>`)}</ul>
    ${isLong ? html`<p class="wrong">${icon('error')}<span>${said.noteTooLong}</span></p>` : nothing}
    <p class="acts">
      <button type="button" class="secondary" data-act="send" aria-disabled=${isLong ? 'true' : nothing} @click=${ready}>${drawing('send')}${said.send}</button>
      <button type="button" class="link" @click=${() => { set(scope, undefined, 'refer'); }}>${said.cancel}</button>
    </p>
  </div>`;
}

/** Keeps where a request stands, beyond the panel; the focus goes on with it. */
function set({ context, referred, state: panel, entry: { club: { id } } }: Scope, state: ReferralState | undefined, focus?: string): void {
  if (state === undefined) referred.delete(id);
  else referred.set(id, state);
  if (focus !== undefined) panel.focus = actOf(id, focus);
  context.redraw();
}

async function make(scope: Scope): Promise<void> {
  set(scope, { is: 'making' }, 'answer');
  const referral = await makeReferral(scope, scope.entry).catch(() => undefined);
  if (referral) await send(scope, referral);
  else set(scope, { is: 'lost' }, 'retry');
}

async function send(scope: Scope, referral: Parameters<typeof scope.host.refer>[0]): Promise<void> {
  set(scope, { is: 'sending', referral }, 'answer');
  const sending = await scope.host.refer(referral);
  if (sending.is === 'sent') set(scope, { is: 'sent', at: scope.host.now(), key: referral.idempotencyKey });
  else set(scope, { is: 'failed', referral, isRetryable: sending.isRetryable }, 'retry');
}
