import type { RowIssue } from '@sport-sante/sdk/document/exchange';
import type { Language } from '../internal/localize.js';
import type { Picture } from '../prescription-paper/picture.js';
import type { CarnetContext, EditStatus } from './context.js';
import type { ShareHost } from './share-host.js';
import type { Additions, FileTrouble } from './share-import-rows.js';
import type { LinkTrouble, MadeLink, Term } from './share-link-make.js';
import type { SectionId } from './share-sections.js';
import type { ShareSentences } from './share.strings.js';

/** A link that was made, and what it was made of. */
export interface Made extends MadeLink {
  /** The parts that are in it; `undefined`: all. */
  readonly opens: readonly SectionId[] | undefined;
  /** Whether a person puts the file in its place. */
  readonly isByHand: boolean;
  /** `undefined`: it is being drawn; `null`: it cannot be. */
  picture?: Picture | null;
}

/** What a chosen file says, and what of it is new. */
export interface FileRead {
  readonly additions: Additions;
  readonly issues: readonly RowIssue[];
  readonly sentenceOf: (issue: RowIssue, language: Language) => string;
}

/** What is chosen and typed in the panel, as long as it is open. Nothing of it is kept afterwards. */
export interface ShareState {
  readonly leftOut: Set<SectionId>;
  recipient: string;
  file: { readonly is: 'preparing' | 'lost' } | { readonly is: 'saved'; readonly name: string } | undefined;
  link: {
    term: Term;
    until: string | undefined;
    asksPasscode: boolean;
    passcode: string;
    isPasscodeShown: boolean;
    folder: string;
    /** Whether the host turned out to keep no files. */
    isUnheard: boolean;
    step: 'asking' | 'making' | 'storing';
    trouble: LinkTrouble | undefined;
    made: Made | undefined;
    copied: boolean | undefined;
  };
  imported: {
    isReading: boolean;
    trouble: FileTrouble | undefined;
    read: FileRead | undefined;
    /** `id`s of what was sent, and their statuses before. */
    sent: ReadonlyMap<string, EditStatus | undefined> | undefined;
  };
}

export const newShareState = (): ShareState => ({
  leftOut: new Set(), recipient: '', file: undefined,
  link: { term: 'month', until: undefined, asksPasscode: false, passcode: '', isPasscodeShown: false, folder: '', isUnheard: false, step: 'asking', trouble: undefined, made: undefined, copied: undefined },
  imported: { isReading: false, trouble: undefined, read: undefined, sent: undefined },
});

/** What each part of the panel is drawn with. */
export interface ShareScope {
  readonly context: CarnetContext;
  readonly words: ShareSentences;
  readonly state: ShareState;
  readonly host: ShareHost;
}
