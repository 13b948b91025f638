/**
 * The paper of a prescription, as data: one document from which the print and the PDF are drawn, word for word alike.
 *
 * The official model (annex of the arrêté, JO of 31 December 2023) could not be read: the order and the fixed sentences
 * here are those that secondary sources report. Whoever has the annex puts it in by `words` (sentences) and `layout`
 * (order, frames, anything): both renderers draw whatever blocks come out.
 */
import type { PrescriptionDraft } from './model.js';
import type { PaperProgramme, PaperTerritory } from './paper-bulletin.js';
import type { PaperBlock, PaperDocument, PaperParts } from './paper-model.js';
import { partsOf } from './paper-parts.js';
import { shortName } from './paper-people.js';
import { shortDate } from './paper-text.js';
import { paperWords, type PaperWords } from './paper-words.js';
import { ruleSetWith, type RuleSet } from './rule-set.js';
import { viewFor, type View } from './views.js';

export type * from './paper-model.js';
export type { PaperProgramme, PaperTerritory } from './paper-bulletin.js';
export { paperWords, type PaperWords } from './paper-words.js';

/** What the sheet is for, and what a territory or a host says otherwise. */
export interface PaperOptions {
  /**
   * Who gets the sheet. `other`: no reason, ALD, zone, medical background, grid of limitations, matricule or datamatrix.
   * `health`, of a draft that was not reduced, when `undefined`.
   */
  view?: View | undefined;
  /** Articles and version of the footer; the SDK's rule set for what is left out. */
  ruleSet?: Partial<RuleSet> | undefined;
  territory?: PaperTerritory | undefined;
  /** A programme to enrol in: prints the bulletin with its QR code. */
  programme?: PaperProgramme | undefined;
  /** Prints the reasons. `false` when `undefined`: whether the official form names them is not confirmed, and the sheet is shown to people who are no health professionals. */
  withGrounds?: boolean | undefined;
  /** Sentences that replace ours. */
  words?: Partial<PaperWords> | undefined;
  /** Puts the parts in an order of its own, with any block around or between them. */
  layout?: ((parts: PaperParts) => PaperBlock[]) | undefined;
}

/** The head, the form in one zone or in two, the physiotherapist's block, the bulletin, the grid on a page of its own. */
export function paperLayout(parts: PaperParts, words: PaperWords = paperWords): PaperBlock[] {
  const { prescriber, patient, dateAndPlace, title, stop, mention, sentence, dose, facts, notes, signature, physiotherapist, limitations, bulletin } = parts;
  const act: PaperBlock[] = [
    ...mention, ...sentence, ...dose, { kind: 'facts', facts },
    { kind: 'columns', columns: [{ share: 1, blocks: notes }, { widthMm: 64, blocks: signature }] },
  ];
  const zones: PaperBlock[] = parts.hasZones
    ? [
      { kind: 'frame', title: words.zoneAld, aside: words.zoneAldAside, blocks: act },
      { kind: 'frame', title: words.zoneOther, aside: words.zoneOtherAside, blocks: [{ kind: 'text', size: 'small', lines: [[{ text: words.zoneEmpty }]] }] },
    ]
    : [{ kind: 'frame', blocks: act }];
  return [
    { kind: 'columns', ruled: true, columns: [{ share: 1, blocks: prescriber }, { share: 1, blocks: [...patient, ...dateAndPlace] }] },
    ...title, ...stop, ...zones, ...physiotherapist, ...bulletin,
    ...(limitations.length > 0 ? [{ kind: 'turn' } as const, ...limitations] : []),
  ];
}

/** Stands for a patient who is not known yet, while a draft is brought down. */
const NOBODY = { familyName: '-', givenNames: ['-'], gender: 'unknown', birthDate: '1900-01-01' } as const;

const UNKNOWN = { familyName: '', givenNames: [], gender: 'unknown', birthDate: '' } as const;

/** What the reader of the sheet may see: made by the function that makes what is sent. */
function seenBy(draft: PrescriptionDraft, view: View): PrescriptionDraft {
  // A host may know no more than a name.
  const whole = { ...draft, patient: draft.patient ? { ...UNKNOWN, ...withoutUndefined(draft.patient) } : NOBODY, grounds: draft.grounds ?? [] };
  const seen = viewFor(whole as Parameters<typeof viewFor>[0], view);
  return { ...seen, patient: draft.patient && seen.patient };
}

/**
 * The sheet of a prescription, whole or still being filled in: an answer that misses, or that a rule refuses, is a dotted
 * line. Pure: no clock, no DOM, no network.
 *
 * @throws RangeError when the address of the programme is none, or carries data of a person: an error of the host's
 * configuration, the same for every patient.
 */
export function paperOf(draft: PrescriptionDraft, options: PaperOptions = {}): PaperDocument {
  const words: PaperWords = { ...paperWords, ...withoutUndefined(options.words) };
  const view = draft.view === 'other' ? 'other' : options.view ?? 'health';
  const seen = seenBy(draft, view);
  const { legalMentions, version } = ruleSetWith(options.ruleSet);
  const parts = partsOf(seen, { words, view, withGrounds: options.withGrounds ?? false, programme: options.programme, territory: options.territory });
  const day = seen.authoredOn === undefined ? undefined : shortDate(seen.authoredOn);
  return {
    title: words.title,
    blocks: options.layout ? options.layout(parts) : paperLayout(parts, words),
    footer: {
      legal: words.legal(legalMentions, version),
      running: [shortName(seen.patient), day].filter((part) => part !== undefined && part !== '').join(' · '),
      page: words.page,
    },
  };
}

const withoutUndefined = <Value extends object>(value: Value | undefined): Partial<Value> =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, each]) => each !== undefined)) as Partial<Value>;
