import { componentLabels, expectedSessions, type Guardian, type PrescriptionDraft, type SharedSection } from '@sport-sante/sdk/prescription/domain';
import { equipmentLabels, guardianshipLabels, isShared, orientationLabels, practicePlaceLabels, settingLabels } from '@sport-sante/sdk/prescription/details';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceOption } from '../choice-field/choice-field.js';
import { icon } from '../internal/icons.js';
import type { Language } from '../internal/localize.js';
import { detailGroups, type DetailGroup } from './detail-groups.js';
import { strings, type Sentences } from './detail-fields.strings.js';
import { checkBox, choiceBox, dateBox, numberBox, spread, textBox } from './detail-parts.js';
import { answer, setComponent } from './draft-state.js';
import type { FormContext } from './form-context.js';
import type { FieldKey } from './form-fields.js';
import { groupName, renderRemarks } from './notices.js';

export { strings as detailStrings } from './detail-fields.strings.js';
export { renderDate } from './date-row.js';
export { detailStyles as styles } from './detail-fields.styles.js';

/** The longest texts that rules accept, in characters: `LINES_LENGTH` and `WORDS_LENGTH` of the SDK. */
const [LINES, WORDS] = [2000, 200];

interface Drawing { context: FormContext; words: Sentences; draft: PrescriptionDraft; isReadonly: boolean }

const optionsOf = <Code extends string>(labels: Record<Code, { fr: string; en: string }>, language: Language): ChoiceOption[] =>
  (Object.keys(labels) as Code[]).map((value) => ({ value, label: labels[value][language] }));

type TextField = 'precautions' | 'contraindications' | 'background' | 'dailyAdvice' | 'sedentaryAdvice' | 'renewalExcludedReason' | 'otherEquipment' | 'place';

const text = ({ context: { edit }, words, draft, isReadonly }: Drawing, field: TextField, { hint, rows = 2, maxLength = LINES }: { hint?: string; rows?: number; maxLength?: number } = {}) =>
  textBox({ key: field, label: words[field], hint, rows, maxLength, value: draft[field], isReadonly, answer: (value) => { edit(field, (state) => answer(state, field, value)); } });

/** Who reads a section, and the button that changes it: for the boxes that a prescriber may keep among health professionals. */
function readers({ context, words, draft, isReadonly }: Drawing, section: SharedSection, group: DetailGroup): TemplateResult | typeof nothing {
  if (isReadonly) return nothing;
  const isForAll = isShared(draft, section);
  const change = () => { context.edit(group as FieldKey, (state) => answer(state, 'sharing', { ...state.draft.sharing, [section]: !isForAll })); };
  return html`<p class="readers">${icon(isForAll ? 'eye' : 'lock')}<span role="status">${isForAll ? words.readByAll : words.readByHealth}</span>
    <button type="button" class="link" aria-label=${words.changeOf(groupName(group, context))} @click=${change}>${words.change}</button></p>`;
}

/** One answer out of a few that can be taken back. */
function choice<Field extends 'setting' | 'practicePlace' | 'orientation'>(drawing: Drawing, field: Field, labels: Record<NonNullable<PrescriptionDraft[Field]>, { fr: string; en: string }>, segmented = true): TemplateResult {
  const { context: { edit, language, focusField }, words, draft, isReadonly } = drawing;
  const value = draft[field];
  const set = (chosen: string | undefined) => { edit(field, (state) => answer(state, field, chosen as PrescriptionDraft[Field])); };
  const clear = () => { set(undefined); focusField(field); };
  return html`<div class="clearable">
    ${choiceBox({ key: field, label: words[field], value: value === undefined ? [] : [value], options: optionsOf(labels, language), segmented, isReadonly, answer: (values = []) => { set(values[0]); } })}
    ${value === undefined || isReadonly ? nothing : html`<button type="button" class="link" aria-label=${words.clearOf(words[field])} @click=${clear}>${words.clear}</button>`}
  </div>`;
}

function goals({ context: { edit }, words, draft, isReadonly }: Drawing): TemplateResult {
  const toGoals = (value: string | undefined) => value?.split('\n').map((line) => line.trim()).filter(Boolean);
  return textBox({
    key: 'goals', label: words.goals, hint: words.goalsHint, rows: 2, maxLength: LINES, value: draft.goals?.join('\n'), isReadonly,
    answer: (value) => { edit('goals', (state) => answer(state, 'goals', toGoals(value))); },
  });
}

function heartRate({ context: { edit }, words, draft, isReadonly }: Drawing): TemplateResult[] {
  return (['resting', 'endurance', 'strength'] as const).map((part) => numberBox({
    key: `heartRate-${part}`, label: words.heartRate[part], unit: words.perMinute, value: draft.heartRate?.[part], isReadonly,
    answer: (value) => { edit(`heartRate-${part}`, (state) => answer(state, 'heartRate', { ...state.draft.heartRate, [part]: value })); },
  }));
}

function perActivity({ context: { edit, language }, words, draft, isReadonly }: Drawing): TemplateResult[] {
  return (draft.components ?? []).map((component, index) => {
    const name = componentLabels[component.type][language];
    const expected = expectedSessions(component, draft.durationMonths);
    return html`<div class="fields">
      ${textBox({
        key: `advice-${index}`, label: words.adviceOf(name), hint: words.adviceHint, maxLength: WORDS, value: component.advice, isReadonly,
        answer: (advice) => { edit(`advice-${index}`, (state) => setComponent(state, index, { advice })); },
      })}
      ${numberBox({
        key: `sessions-${index}`, label: words.sessionsOf(name), hint: expected && `± ${spread(expected)}`, unit: words.sessionsUnit, value: component.sessions, isReadonly,
        answer: (sessions) => { edit(`sessions-${index}`, (state) => setComponent(state, index, { sessions })); },
      })}
    </div>`;
  });
}

function screening({ context: { edit }, words, draft, isReadonly }: Drawing): TemplateResult[] {
  return (draft.grounds ?? []).flatMap((ground, index) => {
    if (ground.kind !== 'autonomy' || ground.situation !== 'frailty') return [];
    const set = (part: Partial<typeof ground>) => (state: Parameters<typeof answer>[0]) =>
      answer(state, 'grounds', (state.draft.grounds ?? []).map((each, at) => (at === index ? { ...ground, ...part } : each)));
    return html`
      ${dateBox({ key: `screenedOn-${index}`, label: words.screenedOn, value: ground.screenedOn, isReadonly, answer: (screenedOn) => { edit(`screenedOn-${index}`, set({ screenedOn })); } })}
      ${textBox({ key: `tool-${index}`, label: words.tool, maxLength: WORDS, value: ground.tool, isReadonly, answer: (tool) => { edit(`tool-${index}`, set({ tool })); } })}`;
  });
}

function attendingPhysician({ context: { edit }, words, draft, isReadonly }: Drawing): TemplateResult {
  const { attendingPhysician: known } = draft;
  const set = (part: 'familyName' | 'givenName', label: string, hint?: string) => textBox({
    key: `attendingPhysician-${part}`, label, hint, maxLength: WORDS, value: known?.[part], isReadonly,
    answer: (value = '') => {
      // Another name is another person: what a directory said of the first goes.
      const names = { familyName: known?.familyName ?? '', givenName: known?.givenName ?? '', [part]: value };
      edit(`attendingPhysician-${part}`, (state) => answer(state, 'attendingPhysician', names.familyName || names.givenName ? { ...names, profession: 'physician' } : undefined));
    },
  });
  return html`${set('familyName', words.physicianFamilyName)}${set('givenName', words.physicianGivenName)}`;
}

function structures(drawing: Drawing): TemplateResult {
  const { context: { edit, territory }, words, draft, isReadonly } = drawing;
  const known = [...(territory?.structures ?? [])];
  const chosen = draft.structures ?? [];
  const [other] = chosen.filter(({ name }) => known.every((each) => each.name !== name));
  const offered = [...known, ...chosen.filter(({ name }) => name !== other?.name && known.every((each) => each.name !== name))];
  const put = (names: readonly string[], extra: typeof other) => {
    const list = [...offered.filter(({ name }) => names.includes(name)), ...(extra ? [extra] : [])];
    edit('structures', (state) => answer(state, 'structures', list.length > 0 ? list : undefined));
  };
  const names = chosen.map(({ name }) => name);
  return html`
    ${offered.length === 0 ? nothing : choiceBox({
      key: 'structures', label: words.structures, hint: words.structuresHint, value: names, multiple: true, isReadonly,
      options: offered.map(({ name, address }) => ({ value: name, label: name, ...(address?.city !== undefined && { note: address.city }) })), answer: (values = []) => { put(values, other); },
    })}
    ${isReadonly && !other ? nothing : textBox({
      key: offered.length === 0 ? 'structures' : 'structures-other', label: offered.length === 0 ? words.structures : words.otherStructure, hint: offered.length === 0 ? words.structuresHint : '',
      maxLength: WORDS, value: other?.name, isReadonly, answer: (name) => { put(names, name === undefined ? undefined : name === other?.name ? other : { name }); },
    })}
    ${choice(drawing, 'orientation', orientationLabels, false)}`;
}

function guardian({ context: { edit, language }, words, draft, isReadonly }: Drawing): TemplateResult {
  const set = (part: keyof Guardian, value: string | undefined) => {
    edit(`guardian-${part}`, (state) => {
      const { familyName = '', givenName = '', ...rest } = state.draft.guardian ?? {};
      const named = { familyName, givenName, ...rest, [part]: value ?? (part === 'familyName' || part === 'givenName' ? '' : undefined) };
      return answer(state, 'guardian', Object.values(named).some(Boolean) ? named as Guardian : undefined);
    });
  };
  const box = (part: 'familyName' | 'givenName' | 'phone', label: string) =>
    textBox({ key: `guardian-${part}`, label, maxLength: WORDS, value: draft.guardian?.[part], isReadonly, answer: (value) => { set(part, value); } });
  const { relationship } = draft.guardian ?? {};
  return html`
    <div class="fields">${box('familyName', words.guardianFamilyName)}${box('givenName', words.guardianGivenName)}${box('phone', words.guardianPhone)}</div>
    ${choiceBox({
      key: 'guardian-relationship', label: words.guardianRelationship, value: relationship === undefined ? [] : [relationship], options: optionsOf(guardianshipLabels, language), isReadonly,
      answer: (values = []) => { set('relationship', values[0]); },
    })}`;
}

const drawings: Record<Exclude<DetailGroup, 'authoredOn'>, (drawing: Drawing) => unknown> = {
  guardian,
  precautions: (all) => html`${text(all, 'precautions')}${readers(all, 'precautions', 'precautions')}`,
  goals: (all) => html`${goals(all)}${readers(all, 'goals', 'goals')}`,
  dailyAdvice: (all) => html`${text(all, 'dailyAdvice')}${text(all, 'sedentaryAdvice')}`,
  setting: (all) => html`<div class="fields">${choice(all, 'setting', settingLabels)}${choice(all, 'practicePlace', practicePlaceLabels)}</div>`,
  equipment: (all) => html`
    ${choiceBox({
      key: 'equipment', label: all.words.equipment, value: all.draft.equipment ?? [], multiple: true, options: optionsOf(equipmentLabels, all.context.language), isReadonly: all.isReadonly,
      answer: (values = []) => { all.context.edit('equipment', (state) => answer(state, 'equipment', values.length > 0 ? values as PrescriptionDraft['equipment'] : undefined)); },
    })}
    ${text(all, 'otherEquipment', { rows: 1, maxLength: WORDS })}${readers(all, 'equipment', 'equipment')}`,
  background: (all) => html`${text(all, 'background')}${all.context.parts.get('record')?.renderTreatments(all.context) ?? nothing}${readers(all, 'background', 'background')}`,
  contraindications: (all) => html`${text(all, 'contraindications')}${readers(all, 'precautions', 'contraindications')}`,
  heartRate: (all) => html`<div class="fields">${heartRate(all)}</div>`,
  perActivity,
  screening: (all) => html`<div class="fields">${screening(all)}</div>`,
  startsOn: ({ context: { edit }, words, draft, isReadonly }) => dateBox({
    key: 'startsOn', label: words.startsOn, hint: words.startsOnHint, value: draft.startsOn, isReadonly, answer: (value) => { edit('startsOn', (state) => answer(state, 'startsOn', value)); },
  }),
  attendingPhysician: (all) => html`<div class="fields">${attendingPhysician(all)}</div>`,
  structures,
  renewalExcluded: (given) => {
    // The doctor's word: who renews reads it.
    const all = { ...given, isReadonly: given.isReadonly || given.draft.prescriber?.profession === 'physiotherapist' };
    return html`
    ${checkBox({
      key: 'renewalExcluded', label: all.words.renewalExcluded, value: all.draft.renewalExcluded, isReadonly: all.isReadonly,
      answer: (value) => { all.context.edit('renewalExcluded', (state) => answer(state, 'renewalExcluded', value)); },
    })}
    ${all.draft.renewalExcluded === true || all.draft.renewalExcludedReason !== undefined ? text(all, 'renewalExcludedReason', { hint: all.words.renewalExcludedHint }) : nothing}`;
  },
  place: (all) => html`
    ${text(all, 'place', { rows: 1, maxLength: WORDS })}
    ${checkBox({
      key: 'handedOver', label: all.words.handedOver, value: all.draft.handedOver, isReadonly: all.isReadonly,
      answer: (value) => { all.context.edit('handedOver', (state) => answer(state, 'handedOver', value)); },
    })}`,
};

/** The fields of one group, and what is told near them. They fold back when they were left empty. */
export function renderDetail(group: DetailGroup, context: FormContext): TemplateResult | typeof nothing {
  if (group === 'authoredOn') return nothing;
  const { speak, open, fold, whenLeft, isReadonly, state: { draft } } = context;
  return html`<div class="detail" @focusin=${() => { open(group); }} @focusout=${whenLeft(() => { fold(group); })}>
    ${drawings[group]({ context, words: speak(strings), draft, isReadonly })}
    ${renderRemarks(detailGroups[group], context)}
  </div>`;
}
