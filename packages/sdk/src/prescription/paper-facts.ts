import {
  dispenserLabels, equipmentLabels, limitationLabels, levelLabels, orientationLabels, practicePlaceLabels, settingLabels,
} from './codes.js';
import { groundLabel } from './ground-search.js';
import type { PrescriptionDraft } from './model.js';
import type { PaperBlock, PaperFact, PaperLine } from './paper-model.js';
import { colleague, isRepresented, structureLines } from './paper-people.js';
import { longDate, said, small, strong, text, written } from './paper-text.js';
import type { PaperWords } from './paper-words.js';
import { dispensers, limitationDimensions, limitationLevels } from './terms.js';

/** A label after another: « en institution ». */
const inSentence = (label: string) => label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('fr'));

const fact = (term: string, blocks: readonly PaperBlock[] | undefined): PaperFact[] => (blocks && blocks.length > 0 ? [{ term, blocks }] : []);

const words = (value: string | undefined): PaperBlock[] => (value === undefined || value.trim() === '' ? [] : [written(value)]);

const lines = (values: readonly string[] | undefined): PaperBlock[] => (values && values.length > 0 ? [text(...values)] : []);

/** « Endurance, à viser : 100 par minute ». */
function heartRates({ heartRate: { resting, endurance, strength } = {} }: PrescriptionDraft, say: PaperWords): PaperBlock[] {
  return lines([
    ...(resting === undefined ? [] : [say.resting(resting)]),
    ...(endurance === undefined ? [] : [say.enduranceRate(endurance)]),
    ...(strength === undefined ? [] : [say.strengthRate(strength)]),
  ]);
}

/** All seven dispensers of CSP art. D. 1172-2, ticked or not: a box that is not there could be added by hand. */
const dispenserFact = ({ dispensers: chosen = [] }: PrescriptionDraft, say: PaperWords): PaperFact => ({
  term: say.dispensers,
  note: say.dispensersNote,
  blocks: [{ kind: 'boxes', boxes: dispensers.map((code) => ({ label: dispenserLabels[code].fr, ticked: chosen.includes(code) })) }],
});

/** What who renews or adapts states (CSP art. D. 1172-2-1). */
function conditions({ kind, noAdverseReport, noContraryIndication }: PrescriptionDraft, say: PaperWords): PaperBlock[] {
  if (kind === undefined || kind === 'initial') return [];
  return lines([...(noAdverseReport === true ? [say.noAdverseReport] : []), ...(noContraryIndication === true ? [say.noContraryIndication] : [])]);
}

/** The sentence on reports names whom the agreement lets them go to. */
function reportsSentence({ reportRecipients }: PrescriptionDraft, say: PaperWords): string {
  const [only, another] = reportRecipients ?? [];
  if (only === undefined || another !== undefined) return say.agreesToReports;
  return only === 'prescriber' ? say.agreesToPrescriberOnly : say.agreesToAttendingOnly;
}

function agreementFact(draft: PrescriptionDraft, say: PaperWords): PaperFact {
  const { patientAgreement, reportAgreement } = draft;
  const line = (question: string, answer: boolean | undefined): PaperLine => [said(question), strong(answer === undefined ? undefined : say.answer(answer))];
  return { term: isRepresented(draft) ? say.representedAgreement : say.agreement, blocks: [text(line(say.agreesTo, patientAgreement), line(reportsSentence(draft, say), reportAgreement))] };
}

function structureFact({ structures = [] }: PrescriptionDraft, say: PaperWords): PaperFact[] {
  if (structures.length === 0) return [];
  return fact(say.structures, [...structures.map((structure): PaperBlock => text(...structureLines(structure))), small(say.freeChoice)]);
}

/** The questions of the form and what was answered. What the form always asks is there without an answer, to fill in by hand. */
export function factsPart(draft: PrescriptionDraft, { words: say, withGrounds }: { words: PaperWords; withGrounds: boolean }): PaperFact[] {
  const { startsOn, setting, practicePlace, severeLimitation, equipment = [], otherEquipment, orientation, attendingPhysician } = draft;
  const where = [setting && settingLabels[setting]?.fr, practicePlace && practicePlaceLabels[practicePlace]?.fr].filter((each) => each !== undefined);
  const tools = [...equipment.map((code) => equipmentLabels[code]?.fr), otherEquipment].filter((each) => each !== undefined && each !== '') as string[];
  return [
    ...fact(say.conditions, conditions(draft, say)),
    ...fact(say.start, startsOn === undefined ? [] : [text(say.startOn(longDate(startsOn)))]),
    ...fact(say.setting, where.length > 0 ? [text(where.map((each, index) => (index === 0 ? each : inSentence(each))).join(', '))] : []),
    ...fact(say.grounds, withGrounds ? lines((draft.grounds ?? []).map((ground) => groundLabel(ground, 'fr'))) : []),
    ...fact(say.goals, lines(draft.goals)),
    ...fact(say.dailyAdvice, words(draft.dailyAdvice)),
    ...fact(say.sedentaryAdvice, words(draft.sedentaryAdvice)),
    { term: say.severe, note: say.severeNote, blocks: [text([strong(severeLimitation === undefined ? undefined : severeLimitation ? say.yes : say.no)])] },
    { term: say.precautions, blocks: draft.precautions === undefined || draft.precautions.trim() === '' ? [text(say.noPrecaution)] : words(draft.precautions) },
    ...fact(say.contraindications, words(draft.contraindications)),
    ...fact(say.heartRate, heartRates(draft, say)),
    ...fact(say.equipment, lines(tools.length > 0 ? [tools.join(', ')] : [])),
    ...fact(say.background, words(draft.background)),
    dispenserFact(draft, say),
    ...structureFact(draft, say),
    ...fact(say.orientation, orientation === undefined ? [] : lines([orientationLabels[orientation]?.fr].filter((each) => each !== undefined))),
    agreementFact(draft, say),
    ...fact(say.attendingPhysician, attendingPhysician && colleague(attendingPhysician, say)),
  ];
}

/**
 * The grid of functional limitations, when at least one dimension was assessed. Not assessed is a column of its own: an
 * empty row would read as « aucune ».
 */
export function limitationsPart({ limitations = {}, sixMinuteWalkMetres }: PrescriptionDraft, say: PaperWords): PaperBlock[] {
  if (Object.keys(limitations).length === 0) return [];
  const columns = [...limitationLevels, undefined];
  const cross = (isHere: boolean): PaperLine[] => [[isHere ? { text: '×', strong: true } : { text: '' }]];
  return [
    { kind: 'heading', level: 2, text: say.limitations },
    {
      kind: 'table',
      caption: say.limitationsCaption,
      columns: [say.dimension, ...limitationLevels.map((level) => levelLabels[level].fr), say.notAssessed],
      shares: [30, 14, 14, 14, 14, 14],
      rows: limitationDimensions.map((dimension) => [[[{ text: limitationLabels[dimension].fr }]], ...columns.map((level) => cross(limitations[dimension] === level))]),
    },
    ...(sixMinuteWalkMetres === undefined ? [] : [small(say.walk(sixMinuteWalkMetres))]),
  ];
}
