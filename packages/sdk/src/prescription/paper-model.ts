/** A run of text in a line; a `blank` is an answer that misses, drawn as a dotted line to fill in by hand. */
export type PaperText = { text: string; strong?: true } | { blank: true };

/** One line of text, as long as it needs: renderers wrap it. */
export type PaperLine = readonly PaperText[];

/** A box to tick: a ticked one is drawn with a cross and its label is bold. */
export interface PaperBox { label: string; ticked: boolean }

/** A question of the form and what answers it. */
export interface PaperFact { term: string; /** Small print under the term. */ note?: string; blocks: readonly PaperBlock[] }

/** What a sheet is made of. Two renderers draw it, as HTML to print and as PDF, word for word alike. */
export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; text: string; /** At the other end of the line. */ aside?: string }
  /** Lines of one thought, without a gap between them. */
  | { kind: 'text'; lines: readonly PaperLine[]; size?: 'large' | 'small' }
  | { kind: 'facts'; facts: readonly PaperFact[] }
  /** `rows`: cells of some lines each; the first cell names its row. `shares`: widths, in parts. */
  | { kind: 'table'; caption: string; columns: readonly string[]; shares: readonly number[]; rows: readonly (readonly (readonly PaperLine[])[])[] }
  | { kind: 'boxes'; boxes: readonly PaperBox[]; /** One a line. */ stacked?: true }
  /** Side by side. `share`: width, in parts; `widthMm`: a fixed one. */
  | { kind: 'columns'; columns: readonly PaperColumn[]; /** A line between them. */ ruled?: true }
  /** A frame with a title, not cut by the end of a page unless it is longer than one. */
  | { kind: 'frame'; title?: string; aside?: string; blocks: readonly PaperBlock[] }
  /** A frame left free for a signature or a stamp. */
  | { kind: 'area'; label: string; heightMm: number }
  /** A line to write on. */
  | { kind: 'line'; label: string }
  /** A picture that a machine reads. `alternative`: what it is, in words. */
  | { kind: 'code'; symbology: 'qrcode' | 'datamatrix'; content: string; alternative: string; sizeMm: number }
  /** What is cut off with scissors, under a dashed line: at the foot of the first page when that has room, else of the last. */
  | { kind: 'slip'; blocks: readonly PaperBlock[] }
  /** What follows starts on a second page; nothing happens when there is one already. */
  | { kind: 'turn' };

export interface PaperColumn { share?: number; widthMm?: number; blocks: readonly PaperBlock[] }

/** What stands at the foot of every page. */
export interface PaperFooter { legal: string; /** Whose sheet, and of which day: loose pages find each other. */ running: string; page: (page: number, of: number) => string }

/** A sheet of A4: data only, the same for each renderer. */
export interface PaperDocument {
  /** French when `undefined`. */
  language?: 'fr' | 'en' | undefined;
  /** A PDF opens with its headings beside it: for a sheet one looks something up in. */
  hasBookmarks?: boolean | undefined;
  /** Of the file and of the window: never a name, because titles end up in file names and in the history of printers. */
  title: string;
  blocks: readonly PaperBlock[];
  footer: PaperFooter;
}

/**
 * The parts of a prescription in blocks, before they are put in order: what a layout of one's own starts from. A part of
 * which the prescription says nothing, or which this reader does not get, is empty.
 */
export interface PaperParts {
  /** Who signs. */
  prescriber: readonly PaperBlock[];
  /** Who it is for; with matricule and datamatrix only when the identity is qualified. */
  patient: readonly PaperBlock[];
  /** « Fait à …, le … ». */
  dateAndPlace: readonly PaperBlock[];
  title: readonly PaperBlock[];
  /** What a masseur-kinésithérapeute must mention of a renewal or an adaptation. */
  mention: readonly PaperBlock[];
  /** « Je prescris une activité physique… ». */
  sentence: readonly PaperBlock[];
  /** The end put to it before its term. */
  stop: readonly PaperBlock[];
  dose: readonly PaperBlock[];
  /** The questions of the form and their answers, in its order. */
  facts: readonly PaperFact[];
  /** Reimbursement, follow-up, hand-over. */
  notes: readonly PaperBlock[];
  signature: readonly PaperBlock[];
  /** Block for the masseur-kinésithérapeute, or the sentence that excludes it. */
  physiotherapist: readonly PaperBlock[];
  /** The grid of functional limitations. */
  limitations: readonly PaperBlock[];
  /** Enrolment bulletin of a programme, or the phone of the single entry point. */
  bulletin: readonly PaperBlock[];
  /** Whether a form of two zones is due: an ALD is concerned, and this reader may know. */
  hasZones: boolean;
}
