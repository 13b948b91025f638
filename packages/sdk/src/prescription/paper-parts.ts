import type { PrescriptionDraft } from './model.js';
import { bulletinPart, type PaperProgramme, type PaperTerritory } from './paper-bulletin.js';
import { dosePart, sentencePart } from './paper-dose.js';
import { factsPart, limitationsPart } from './paper-facts.js';
import type { PaperBlock, PaperParts } from './paper-model.js';
import { datePart, patientPart, prescriberPart, signatory } from './paper-people.js';
import { shortDate, small, strong, text, written } from './paper-text.js';
import type { PaperWords } from './paper-words.js';
import type { View } from './views.js';

/** What the parts are made with. */
export interface PartsContext {
  words: PaperWords;
  view: View;
  withGrounds: boolean;
  programme?: PaperProgramme | undefined;
  territory?: PaperTerritory | undefined;
}

/** Signed by a masseur-kinésithérapeute: a renewal or an adaptation on what a doctor prescribed (CSP art. D. 1172-2-1). */
const isByPhysiotherapist = ({ prescriber }: PrescriptionDraft) => prescriber?.profession === 'physiotherapist';

function titlePart({ kind, basedOn }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const date = basedOn?.authoredOn === undefined ? undefined : shortDate(basedOn.authoredOn);
  const aside = { initial: words.initial, renewal: words.renewalOf(date), adaptation: words.adaptationOf(date) }[kind ?? 'initial'];
  return [{ kind: 'heading', level: 1, text: words.title, aside }];
}

/** The mention, and which prescription it is about; name, number, date and signature have their own parts. */
function mentionPart(draft: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const { kind, basedOn } = draft;
  if (!isByPhysiotherapist(draft) || kind === undefined || kind === 'initial') return [];
  const first = basedOn?.prescriber;
  return [text([strong(kind === 'renewal' ? words.renewal : words.adaptation)], ...(first ? [words.initialPrescriber(signatory(first, words))] : []))];
}

function stopPart({ stopped }: PrescriptionDraft, { words, view }: PartsContext): PaperBlock[] {
  if (!stopped) return [];
  return [{ kind: 'frame', title: words.stopped(shortDate(stopped.on)), blocks: view === 'health' ? [written(stopped.reason)] : [] }];
}

const notesPart = ({ handedOver }: PrescriptionDraft, words: PaperWords): PaperBlock[] =>
  [small(words.followUp, words.notReimbursed, ...(handedOver === false ? [] : [words.handedOver]))];

function signaturePart({ prescriber }: PrescriptionDraft, words: PaperWords): PaperBlock[] {
  const { profession } = prescriber ?? {};
  const label = profession === undefined || profession === 'physician' ? words.signature : profession === 'physiotherapist' ? words.physiotherapistSignature : words.otherSignature;
  return [{ kind: 'area', label, heightMm: 26 }];
}

/** Where a masseur-kinésithérapeute writes the three mentions that CSP art. D. 1172-2-1 asks for; a reduced sheet is not the original. */
function physiotherapistPart(draft: PrescriptionDraft, { words, view }: PartsContext): PaperBlock[] {
  if (isByPhysiotherapist(draft) || view === 'other') return [];
  if (draft.renewalExcluded === true) return [text(words.renewalExcluded)];
  return [{
    kind: 'frame',
    blocks: [
      { kind: 'heading', level: 2, text: words.physiotherapist },
      small(words.physiotherapistNote),
      {
        kind: 'columns',
        columns: [
          {
            share: 66,
            blocks: [
              { kind: 'boxes', stacked: true, boxes: [{ label: words.renewal, ticked: false }, { label: words.adaptation, ticked: false }] },
              { kind: 'line', label: words.physiotherapistDose },
              { kind: 'line', label: '' },
            ],
          },
          { share: 30, blocks: [words.physiotherapistName, words.physiotherapistNumber, words.physiotherapistDate].map((label): PaperBlock => ({ kind: 'line', label })) },
          { widthMm: 34, blocks: [{ kind: 'area', label: words.physiotherapistSign, heightMm: 24 }] },
        ],
      },
    ],
  }];
}

/** The parts of a prescription that was already brought down to what its reader may see. */
export function partsOf(draft: PrescriptionDraft, context: PartsContext): PaperParts {
  const { words, view, withGrounds } = context;
  const hasAld = (draft.grounds ?? []).some(({ kind }) => kind === 'ald');
  return {
    prescriber: prescriberPart(draft, words),
    patient: patientPart(draft, { words, view }),
    dateAndPlace: datePart(draft, words),
    title: titlePart(draft, words),
    mention: mentionPart(draft, words),
    sentence: sentencePart(draft, words),
    stop: stopPart(draft, context),
    dose: dosePart(draft, words),
    facts: factsPart(draft, { words, withGrounds: withGrounds && view === 'health' }),
    notes: notesPart(draft, words),
    signature: signaturePart(draft, words),
    physiotherapist: physiotherapistPart(draft, context),
    limitations: view === 'health' ? limitationsPart(draft, words) : [],
    bulletin: bulletinPart(context, words),
    hasZones: view === 'health' && hasAld && !isByPhysiotherapist(draft),
  };
}
