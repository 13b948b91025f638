import type { OrientationDocument } from '@sport-sante/sdk/document/orientation';
import type { FinderContext, ListEntry } from './context.js';
import type { Trouble, Way } from './handover.js';
import type { ListHost } from './list-host.js';
import type { ListSentences } from './list-panel.strings.js';
import type { ClubWords } from './term-words.js';

/** Most characters of a note: three lines of the printed list. */
export const NOTE_MAX = 300;

/** What is chosen and typed in the panel, as long as it is open; the list itself is the finder’s. */
export interface ListState {
  /** `id`s of places whose note is being written. */
  readonly writing: Set<string>;
  root: Element | undefined;
  /** Selector of what gets the focus when the list is drawn anew. */
  focus: string | undefined;
  /** What the live region says. */
  said: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  doctor: { isWanted: boolean; name: string | undefined; isMissing: boolean };
  isPreparing: boolean;
  done: { readonly way: Way; readonly name?: string; readonly isCopied?: boolean } | undefined;
  trouble: { readonly is: Trouble } | { readonly is: 'not-copied' } | { readonly is: 'note'; readonly name: string } | undefined;
  /** The text that could not be copied, to be copied by hand. */
  text: string | undefined;
  /** What was made, for as long as the list and its recipients are the same. */
  made: { readonly entries: readonly ListEntry[]; readonly key: string; readonly at: string; readonly document: OrientationDocument } | undefined;
}

export const newListState = (): ListState => ({
  writing: new Set(), root: undefined, focus: undefined, said: '', timer: undefined, doctor: { isWanted: false, name: undefined, isMissing: false }, isPreparing: false, done: undefined, trouble: undefined,
  text: undefined, made: undefined,
});

/** What each part of the panel is drawn with. */
export interface ListScope {
  readonly context: FinderContext;
  readonly words: ListSentences;
  readonly terms: ClubWords;
  readonly state: ListState;
  readonly host: ListHost;
}

/** Says one sentence in the panel’s own live region: what stands behind a dialog is not heard. The last of a burst is said. */
export function say({ context, state }: ListScope, sentence: string): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.said = sentence;
    context.redraw();
  }, 300);
}

/** Selector of a button or box of one place. */
export const actOf = (id: string, act: string): string => `[data-place="${CSS.escape(id)}"] [data-act="${act}"]`;
export const undoAct = '[data-act="undo"]';

/** Characters as a person counts them, nearly: an emoji is one or two. */
export const lengthOf = (note: string): number => Array.from(note.trim()).length;

export const nameOf = ({ club }: ListEntry): string => club.names[0] ?? club.id;
