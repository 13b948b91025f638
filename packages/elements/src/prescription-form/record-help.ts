import { groundLabel, type Ground } from '@sport-sante/sdk/prescription/domain';
import { readRecord, type RecordHints } from '@sport-sante/sdk/prescription/record';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderChip, renderMore } from './details-row.js';
import { answer } from './draft-state.js';
import type { FormContext } from './form-context.js';
import { groundKey } from './grounds-options.js';
import { strings } from './record-help.strings.js';

/** What a host gives of a record: resources, or the Bundle of a search. */
export type RecordInput = readonly FhirResource[] | Bundle;

export type { RecordHints };

/** The minutes a week that the WHO (2020) advises at least, of moderate activity. */
const ADVISED_MINUTES = 150;

/** More of them would push the form away: the others stand behind « Autres ». */
const MOST_GROUNDS = 6;

/** Reads a record once for each record, patient and day. */
export function rememberedRecord(): (record: RecordInput, options: { patient: string | undefined; today: string; language: 'fr' | 'en' }) => RecordHints {
  let last: { record: RecordInput; key: string; hints: RecordHints } | undefined;
  return (record, options) => {
    const key = JSON.stringify(options);
    if (last?.record !== record || last.key !== key) last = { record, key, hints: readRecord(record, options) };
    return last.hints;
  };
}

/** Two grounds that say the same, whatever the words kept with them. */
const sameGround = (one: Ground, other: Ground): boolean =>
  (one.kind === 'ald' && other.kind === 'ald' ? one.number === other.number : groundKey(one) === groundKey(other));

/** « Dans le dossier : + Diabète de type 2 »: one click adds the ground, and its button goes away. */
export function renderRecordGrounds(context: FormContext): TemplateResult | typeof nothing {
  const { record, isReadonly, speak, language, view, show, focusOn, state: { draft }, edit, focusField } = context;
  const kept = draft.grounds ?? [];
  const offered = (record?.grounds ?? [])
    .filter(({ ground, otherwise }) => kept.every((each) => !sameGround(each, ground) && (otherwise === undefined || !sameGround(each, otherwise))))
    .flatMap(({ ground, label, otherwise }) => [{ ground, label }, ...(otherwise ? [{ ground: otherwise, label: groundLabel(otherwise, language) }] : [])]);
  if (isReadonly || offered.length === 0) return nothing;
  const tag = (ground: Ground) => (ground.kind === 'ald' ? ` (ALD\u00a0${ground.number})` : '');
  const add = (ground: Ground) => {
    edit('grounds', (state) => answer(state, 'grounds', [...(state.draft.grounds ?? []), ground]));
    focusField('grounds');
  };
  const words = speak(strings);
  const isFolded = !view.hasAllGrounds && offered.length > MOST_GROUNDS + 1;
  return html`<div class="chips" role="group" aria-labelledby="in-record">
    <span class="quiet" id="in-record">${words.inRecord}</span>
    ${(isFolded ? offered.slice(0, MOST_GROUNDS) : offered).map(({ ground, label }) => renderChip(`${label}${tag(ground)}`, () => { add(ground); }))}
    ${isFolded ? renderMore(words.others(offered.length - MOST_GROUNDS), () => { show({ hasAllGrounds: true }); focusOn(`[aria-labelledby="in-record"] > :nth-child(${MOST_GROUNDS + 2})`); }) : nothing}
  </div>`;
}

/** « 135 min par semaine le 18/11/2026, pour 150 »: beside the statement, which stays the doctor's. */
export function minutesNote({ record, speak }: FormContext): string {
  const { value, date } = record?.measures.activityMinutesPerWeek ?? {};
  return value === undefined ? '' : speak(strings).minutes({ value: Math.round(value), date, advised: ADVISED_MINUTES });
}

/** Current medicines, to be put among the treatments worth knowing by a click. */
export function renderTreatments({ record, isReadonly, speak, state: { draft }, edit }: FormContext): TemplateResult | typeof nothing {
  const known = draft.background ?? '';
  const offered = (record?.treatments ?? []).filter((name) => !known.includes(name));
  if (isReadonly || offered.length === 0) return nothing;
  const add = (name: string) => { edit('background', (state) => answer(state, 'background', [state.draft.background, name].filter(Boolean).join('\n'))); };
  return html`<div class="chips"><span class="quiet">${speak(strings).inRecord}</span>${offered.map((name) => renderChip(name, () => { add(name); }))}</div>`;
}
