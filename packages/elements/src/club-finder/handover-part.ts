import { wallClock } from '@sport-sante/sdk/time-zone';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { dayWords, timeWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { copyText, documentOf, HandoverError, printList, recipientsOf, saveDraft, savePdf, type Way } from './handover.js';
import { drawing } from './list-panel-icons.js';
import { actOf, lengthOf, nameOf, NOTE_MAX, type ListScope, type ListState } from './list-panel-state.js';

/** The ways for the list to leave, what goes, to whom, and when it last went. */
export function renderHandover(scope: ListScope): TemplateResult {
  const { context: { mode }, words, state } = scope;
  const way = (which: Way) => () => { void hand(scope, which); };
  const busy = state.isPreparing ? 'true' : nothing;
  return html`<section aria-labelledby="list-hand">
    <h3 id="list-hand" tabindex="-1">${words.hand}</h3>
    ${renderHanded(scope)}
    ${mode === 'clinical' ? renderDoctor(scope) : nothing}
    ${renderWhat(scope)}
    <p class="acts">
      <button type="button" class="primary" aria-disabled=${busy} @click=${way('print')}>${icon('print')}${words.print}</button>
      <button type="button" class="secondary" aria-disabled=${busy} @click=${way('pdf')}>${drawing('file')}${words.pdf}</button>
      <button type="button" class="secondary" aria-disabled=${busy} @click=${way('mail')}>${drawing('mail')}${words.mail}</button>
      <button type="button" class="secondary" aria-disabled=${busy} @click=${way('copy')}>${drawing('copy')}${words.copy}</button>
    </p>
    <p role="status">${state.isPreparing ? words.preparing : renderDone(scope)}</p>
    <div role="alert">${renderTrouble(scope)}</div>
    ${state.text === undefined ? nothing : html`<div class="asked"><label for="list-text">${words.textBox}</label>
      <textarea id="list-text" class="text" readonly rows="8" spellcheck="false" .value=${state.text} ${ref(selectAll)}></textarea></div>`}
  </section>`;
}

const selectAll = (box: Element | undefined): void => {
  queueMicrotask(() => { if (box instanceof HTMLTextAreaElement && box.isConnected) box.select(); });
};

function renderDone({ words: { done }, state: { done: was } }: ListScope): TemplateResult | typeof nothing {
  if (!was) return nothing;
  const { way, name = '', isCopied = false } = was;
  const sentence = way === 'pdf' ? done.pdf(name) : way === 'mail' ? done.mail(name, isCopied) : done[way];
  return html`${drawing('check')} ${sentence}`;
}

function renderTrouble({ words, state: { trouble } }: ListScope): TemplateResult | typeof nothing {
  if (!trouble) return nothing;
  const sentence = trouble.is === 'note' ? words.tooLong(trouble.name) : trouble.is === 'not-copied' ? words.notCopied : words.troubles[trouble.is];
  return html`<p class="wrong">${icon('error')}<span>${sentence}</span></p>`;
}

/** « Remise le 17 juin 2026 à 11 h 04, empreinte 7f3a 91c2. »: the first eight figures, as they are printed. */
function renderHanded({ context: { list: { handed }, language }, words, host }: ListScope): TemplateResult | typeof nothing {
  if (!handed) return nothing;
  const { day, time } = wallClock(handed.at, host.timeZone) ?? { day: handed.at, time: '' };
  const mark = `${handed.hash.slice(0, 4)}\u00a0${handed.hash.slice(4, 8)}`;
  return html`<div class=${handed.isChanged ? 'handed stale' : 'handed'}>${handed.isChanged ? icon('warning') : drawing('check')}<p>${words.handed(dayWords(day, language), timeWords(time, language), mark)}${
    handed.recipients.length === 0 ? nothing : html`&#32;${words.handedCopy(handed.recipients.join(words.and))}`}${handed.isChanged ? html`&#32;<b>${words.changed}</b>` : nothing}</p></div>`;
}

function renderDoctor({ context, words, state: { doctor } }: ListScope): TemplateResult {
  const tick = ({ target }: Event) => {
    doctor.isWanted = (target as HTMLInputElement).checked;
    doctor.isMissing = false;
    context.redraw();
  };
  const name = ({ target }: Event) => {
    doctor.name = (target as HTMLInputElement).value;
    doctor.isMissing &&= doctor.name.trim() === '';
    context.redraw();
  };
  return html`<div class="doctor">
    <label class="tick"><input type="checkbox" .checked=${doctor.isWanted} aria-describedby="list-doctor-hint" @change=${tick} /><b>${words.doctor}</b></label>
    <p class="quiet" id="list-doctor-hint">${words.doctorHint}</p>
    ${doctor.isWanted ? html`<div class="asked"><label for="list-doctor">${words.doctorName}</label>
      <input id="list-doctor" required maxlength="100" autocomplete="off" .value=${doctor.name ?? context.person?.doctor ?? ''} aria-invalid=${doctor.isMissing ? 'true' : nothing} aria-describedby=${doctor.isMissing ? 'list-doctor-wrong' : nothing} @input=${name} />
      ${doctor.isMissing ? html`<p class="wrong" id="list-doctor-wrong">${icon('error')}<span>${words.doctorMissing}</span></p>` : nothing}</div>` : nothing}
  </div>`;
}

function renderWhat(scope: ListScope): TemplateResult {
  const { context: { list: { entries }, mode }, words } = scope;
  const [person, ...others] = recipientsOf(scope);
  const note = (text: string) => (text === '' ? nothing : html`<span>${words.whatNote(text)}</span>`);
  return html`<details>
    <summary>${drawing('right')}${words.what}</summary>
    <div class="what-goes">
      <p>${words.whatPlaces(entries.length)}</p>
      <ol>${entries.map((entry) => html`<li>${nameOf(entry)}${note((entry.note ?? '').trim())}</li>`)}</ol>
      <p>${mode === 'public' ? words.whatPublic : words.whatFor([person?.name ?? words.thePatient, ...others.map(({ name = '' }) => name)].join(words.and))}</p>
      <p>${words.never}</p>
    </div>
  </details>`;
}

/** Stops what cannot leave, and leads to it. */
function isStopped({ context, state }: ListScope): boolean {
  const long = context.list.entries.find(({ note = '' }) => lengthOf(note) > NOTE_MAX);
  if (long) {
    state.trouble = { is: 'note', name: nameOf(long) };
    state.writing.add(long.club.id);
    state.focus = actOf(long.club.id, 'text');
    return true;
  }
  state.doctor.isMissing = state.doctor.isWanted && (state.doctor.name ?? context.person?.doctor ?? '').trim() === '';
  if (state.doctor.isMissing) state.focus = '#list-doctor';
  return state.doctor.isMissing;
}

const run: Record<Way, (scope: ListScope, made: Awaited<ReturnType<typeof documentOf>>, isGone: () => boolean) => Promise<ListState['done']> | ListState['done']> = {
  print: (_, { document }) => {
    printList(document);
    return { way: 'print' };
  },
  pdf: async ({ context }, { document }, isGone) => {
    const name = await savePdf(document, context.today, isGone);
    return name === undefined ? undefined : { way: 'pdf', name };
  },
  mail: async ({ context }, { document }) => ({ way: 'mail', name: saveDraft(document, context.today), isCopied: await copyText(document) }),
  copy: async ({ state }, { document }) => {
    if (await copyText(document)) return { way: 'copy' };
    state.text = document.text;
    state.trouble = { is: 'not-copied' };
    return undefined;
  },
};

/** Hands the list over in one way, unless something stops it; what came of it is in the state. Never rejects. */
export async function hand(scope: ListScope, way: Way): Promise<void> {
  const { context, state } = scope;
  if (state.isPreparing) return;
  // The list was emptied meanwhile, for another person: what was being made of it goes nowhere.
  const { referred } = context.list;
  const isGone = () => context.list.referred !== referred;
  Object.assign(state, { trouble: undefined, done: undefined, text: undefined });
  if (isStopped(scope)) {
    context.redraw();
    return;
  }
  state.isPreparing = true;
  context.redraw();
  try {
    const made = await documentOf(scope);
    if (isGone()) return;
    state.done = await run[way](scope, made, isGone);
    if (state.done && !isGone()) tell(scope, made);
  } catch (error) {
    state.trouble = { is: error instanceof HandoverError ? error.trouble : 'code' };
  } finally {
    state.isPreparing = false;
    context.redraw();
  }
}

/** The host is told once of what left, however often it is printed again; anew when it changed, or when another gets it too. */
function tell({ context: { list }, host }: ListScope, { at, entries, document: { bundle, filing, html: printed, hash }, recipients }: Awaited<ReturnType<typeof documentOf>>): void {
  const copies = recipients.flatMap(({ kind, name }) => (kind === 'doctor' && name !== undefined ? [name] : []));
  const { handed } = list;
  if (handed && !handed.isChanged && handed.hash === hash && handed.recipients.join('\n') === copies.join('\n')) return;
  list.hand({ at, hash, recipients: copies }, entries);
  host.emitShared({ bundle, filing, html: printed, hash, recipients });
}
