import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { ListEntry } from './context.js';
import { drawing } from './list-panel-icons.js';
import { actOf, lengthOf, nameOf, NOTE_MAX, say, undoAct, type ListScope } from './list-panel-state.js';
import { isSameName } from './place-words.js';
import { renderReferral } from './referral.js';
import { capital, isFull, whenWords } from './slot-words.js';

/** A place of the list: its order, what is meant of it, its note, and in clinical mode the request to it. */
export function renderItem(scope: ListScope, entry: ListEntry, index: number): TemplateResult {
  const { context: { list, mode }, words, state } = scope;
  const { id, phones = [], phonesToConfirm = [] } = entry.club;
  const name = nameOf(entry);
  const remove = () => {
    state.focus = undoAct;
    list.remove(id);
    say(scope, words.removed(name));
  };
  return html`<li class="pick" data-place=${id}>
    <div class="order">${renderMove(scope, entry, index, 'up')}${renderMove(scope, entry, index, 'down')}</div>
    <div class="what">
      <h3>${index + 1}.&#32;${name}</h3>
      <p class="quiet">${whereWords(scope, entry)}${phones.length === 0 && phonesToConfirm.length > 0 ? `. ${words.phoneToConfirm}` : nothing}</p>
      ${renderSlot(scope, entry, index)}
      ${renderNote(scope, entry, index)}
      ${mode === 'clinical' ? renderReferral(scope, entry) : nothing}
    </div>
    <button type="button" class="secondary square" data-act="remove" aria-label=${words.remove(name)} @click=${remove}>${icon('close')}</button>
  </li>`;
}

function renderMove(scope: ListScope, entry: ListEntry, index: number, way: 'up' | 'down'): TemplateResult {
  const { context: { list }, words, state } = scope;
  const { id } = entry.club;
  const name = nameOf(entry);
  const isEnd = index === (way === 'up' ? 0 : list.entries.length - 1);
  const move = () => {
    if (isEnd) {
      say(scope, way === 'up' ? words.first(name) : words.last(name));
      return;
    }
    state.focus = actOf(id, way);
    list.move(id, way === 'up' ? -1 : 1);
    say(scope, words.moved(name, way === 'up' ? index : index + 2, list.entries.length));
  };
  // Not disabled at the ends: the focus stays on what was pressed.
  return html`<button type="button" class="secondary square" data-act=${way} aria-label=${words[way](name)} aria-disabled=${isEnd ? 'true' : nothing} @click=${move}>${drawing(way)}</button>`;
}

/** « Ris-Orangis, 2,9 km »; with its origin when places of the list were found from several. */
function whereWords({ context: { list: { entries } }, words, terms }: ListScope, { club, distanceKm, from }: ListEntry): string {
  const isMixed = new Set(entries.flatMap((each) => each.from ?? [])).size > 1;
  // Communes of one postcode may have one point: a place of the next one is not « dans la commune ».
  const isNowhere = distanceKm === 0 && club.position?.precision !== 'address' && !(club.address?.city && from && isSameName(club.address.city, from));
  const km = distanceKm === null || isNowhere ? words.distanceUnknown : distanceKm === 0 ? words.inTown : [words.distance(terms.km(distanceKm), club.position?.precision === 'address'), isMixed && from && terms.from(from)].filter(Boolean).join(' ');
  return [club.address?.city, km].filter(Boolean).join(', ');
}

function renderSlot({ context: { list, language }, words, terms }: ListScope, entry: ListEntry, place: number): TemplateResult | typeof nothing {
  const { id, slots } = entry.club;
  // Days are no names in French: inside a line they begin small.
  const inLine = (text: string) => (language === 'fr' ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text);
  const say = (slot: (typeof slots)[number], number: number) =>
    capital([slot.activity, inLine(whenWords(slot, terms)), isFull(slot) && inLine(terms.full)].filter(Boolean).join(', ')) || words.slotNumber(number);
  const [only, ...others] = slots;
  if (!only) return nothing;
  if (others.length === 0) return html`<p>${say(only, 1)}</p>`;
  const choose = ({ target }: Event) => { list.choose(id, (target as HTMLSelectElement).value || undefined); };
  return html`<div class="asked"><label for="list-slot-${place}">${words.slotLabel}</label>
    <select id="list-slot-${place}" aria-label=${words.about(words.slotLabel, nameOf(entry))} @change=${choose}>
      <option value="" .selected=${entry.slot === undefined}>${words.noSlot}</option>
      ${slots.map((slot, index) => html`<option value=${slot.id} .selected=${slot.id === entry.slot}>${say(slot, index + 1)}</option>`)}
    </select></div>`;
}

function renderNote(scope: ListScope, entry: ListEntry, place: number): TemplateResult {
  const { context, words, state } = scope;
  const { club: { id }, note = '' } = entry;
  const name = nameOf(entry);
  const turn = (isWriting: boolean) => {
    if (isWriting) state.writing.add(id);
    else state.writing.delete(id);
    state.focus = actOf(id, isWriting ? 'text' : 'note');
    context.redraw();
  };
  if (!state.writing.has(id)) {
    const isNone = note.trim() === '';
    const act = isNone ? words.addNote : words.editNote;
    return html`${isNone ? nothing : html`<p class="note">${words.noteSays(note.trim())}</p>`}
      <button type="button" class="link" data-act="note" aria-label=${words.about(act, name)} @click=${() => { turn(true); }}>${isNone ? icon('plus') : drawing('pencil')}${act}</button>`;
  }
  const length = lengthOf(note);
  const isLong = length > NOTE_MAX;
  const write = ({ target }: Event) => { context.list.note(id, (target as HTMLTextAreaElement).value); };
  return html`<div class="asked"><label for="list-note-${place}">${words.noteLabel}</label>
    <textarea id="list-note-${place}" data-act="text" rows="3" aria-label=${words.about(words.noteLabel, name)} .value=${note} aria-invalid=${isLong ? 'true' : nothing} aria-describedby="list-note-hint-${place}" @input=${write}></textarea>
    <p id="list-note-hint-${place}" class=${isLong ? 'wrong' : 'quiet'}>${isLong ? html`${icon('error')}<span>${words.noteTooLong(length, NOTE_MAX)}</span>` : words.noteHint(NOTE_MAX)}</p>
    <button type="button" class="link" aria-label=${words.about(words.noteDone, name)} @click=${() => { turn(false); }}>${drawing('check')}${words.noteDone}</button></div>`;
}
