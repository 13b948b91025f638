import type { Extension, Questionnaire, QuestionnaireItem, QuestionnaireItemAnswerOption, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import { CANONICAL } from '../../canonical.js';
import type { Bilingual, InstrumentId } from './model.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition';
const SHORT_TEXT = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText';
const LOINC = 'http://loinc.org';

/** French, then English. */
export const say = (fr: string, en: string): Bilingual => ({ fr, en });

const translation = (en: string): { extension: Extension[] } => ({
  extension: [{ url: `${CORE}/translation`, extension: [{ url: 'lang', valueCode: 'en' }, { url: 'content', valueString: en }] }],
});

const control = (code: string): Extension => ({
  url: `${CORE}/questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const words = (text: Bilingual): Pick<QuestionnaireItem, 'text' | '_text'> => ({ text: text.fr, _text: translation(text.en) });

/** What every item may say of itself. */
export interface ItemWords {
  /** The whole question, as it is spoken to the person. */
  text: Bilingual;
  /** The same in a dense table. */
  short?: Bilingual;
  /** One sentence of help. */
  help?: Bilingual;
  /** Code of LOINC, written without a display. */
  loinc?: string;
}

interface NumberWords extends ItemWords {
  /** UCUM, and its printed form; a text alone where both languages print it alike. */
  unit: string;
  unitText: string | Bilingual;
  minimum: number;
  maximum: number;
  initial?: number;
  /** Shown as a slider, by steps of 1. */
  isSlider?: boolean;
}

type Conditions = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;

const always: Conditions = {};

/** Asked once another question is answered yes. */
export const whenYes = (question: string): Conditions => ({ enableWhen: [{ question, operator: '=', answerBoolean: true }] });

/** Asked unless a number of days was answered with 0: on no day there is no length of time. */
export function unlessNone(question: string, type: 'answerInteger' | 'answerDecimal' = 'answerInteger'): Conditions {
  const isAbove = (type === 'answerInteger' ? { answerInteger: 0 } : { answerDecimal: 0 }) satisfies Partial<QuestionnaireItemEnableWhen>;
  return { enableWhen: [{ question, operator: 'exists', answerBoolean: false }, { question, operator: '>', ...isAbove }], enableBehavior: 'any' };
}

/** Asked once a choice is answered with one code. */
export const whenCode = (question: string, system: string, code: string): Conditions => ({ enableWhen: [{ question, operator: '=', answerCoding: { system, code } }] });

function item(linkId: string, type: QuestionnaireItem['type'], { text, short, help, loinc }: ItemWords, more: Omit<Partial<QuestionnaireItem>, 'type' | 'linkId'> = {}): QuestionnaireItem {
  const { extension = [], item: children = [], ...rest } = more;
  const extensions = [...extension, ...(short ? [{ url: SHORT_TEXT, valueString: short.fr, _valueString: translation(short.en) }] : [])];
  const under = [...(help ? [{ linkId: `${linkId}.help`, type: 'display' as const, extension: [control('help')], ...words(help) }] : []), ...children];
  return {
    ...(extensions.length > 0 && { extension: extensions }),
    linkId,
    ...(loinc !== undefined && { code: [{ system: LOINC, code: loinc }] }),
    ...words(text),
    type,
    ...rest,
    ...(under.length > 0 && { item: under }),
  };
}

const unitOf = (code: string, printed: string | Bilingual): Extension => ({
  url: `${CORE}/questionnaire-unit`,
  valueCoding: { system: 'http://unitsofmeasure.org', code, ...(typeof printed === 'string' ? { display: printed } : { display: printed.fr, _display: translation(printed.en) }) },
});

const numeric = (type: 'integer' | 'decimal', linkId: string, spoken: NumberWords, conditions: Conditions): QuestionnaireItem => {
  const { unit, unitText, minimum, maximum, initial, isSlider } = spoken;
  const bound = (name: string, value: number): Extension => ({ url: `${CORE}/${name}`, ...(type === 'integer' ? { valueInteger: value } : { valueDecimal: value }) });
  return item(linkId, type, spoken, {
    extension: [
      ...(isSlider ? [control('slider'), { url: `${CORE}/questionnaire-sliderStepValue`, valueInteger: 1 }] : []),
      unitOf(unit, unitText), bound('minValue', minimum), bound('maxValue', maximum),
    ],
    ...conditions,
    ...(initial !== undefined && { initial: [type === 'integer' ? { valueInteger: initial } : { valueDecimal: initial }] }),
  });
};

export const integer = (linkId: string, spoken: NumberWords, conditions = always): QuestionnaireItem => numeric('integer', linkId, spoken, conditions);
export const decimal = (linkId: string, spoken: NumberWords, conditions = always): QuestionnaireItem => numeric('decimal', linkId, spoken, conditions);

/** Whole days of a week. */
export const days = (linkId: string, text: Bilingual, more: Partial<NumberWords> = {}, conditions = always): QuestionnaireItem =>
  integer(linkId, { text, short: say('Jours', 'Days'), unit: 'd/wk', unitText: say('j/sem', 'd/wk'), minimum: 0, maximum: 7, ...more }, conditions);

/** Whole minutes of a day. */
export const minutes = (linkId: string, text: Bilingual, more: Partial<NumberWords> = {}, conditions = always): QuestionnaireItem =>
  integer(linkId, { text, short: say('Durée par jour', 'Time a day'), unit: 'min', unitText: 'min', minimum: 0, maximum: 960, ...more }, conditions);

export const group = (linkId: string, spoken: ItemWords, item_: QuestionnaireItem[]): QuestionnaireItem => item(linkId, 'group', spoken, { item: item_ });

export const yesNo = (linkId: string, spoken: ItemWords, children: QuestionnaireItem[] = [], conditions = always): QuestionnaireItem =>
  item(linkId, 'boolean', spoken, { item: children, ...conditions });

export const freeText = (linkId: string, spoken: ItemWords): QuestionnaireItem => item(linkId, 'text', spoken, { maxLength: 1000 });

/** One answer: its code, its words, and the points it gives. */
export interface Option { code: string; words: Bilingual; points?: number; isExclusive?: boolean }

/** Code system of the answers of one question of ours. */
export const answerSystem = (instrument: InstrumentId, linkId: string): string => `${CANONICAL}/CodeSystem/${instrument}-${linkId.replaceAll('.', '-')}`;

const toOption = (system: string, { code, words: { fr, en }, points, isExclusive }: Option): QuestionnaireItemAnswerOption => ({
  ...(isExclusive && { extension: [{ url: `${CORE}/questionnaire-optionExclusive`, valueBoolean: true }] }),
  valueCoding: {
    ...(points !== undefined && { extension: [{ url: `${CORE}/ordinalValue`, valueDecimal: points }] }),
    system, code, display: fr, _display: translation(en),
  },
});

interface ChoiceWords extends ItemWords { instrument: InstrumentId; options: readonly Option[] }

/** One answer among a few, all in view. */
export const choice = (linkId: string, { instrument, options, ...spoken }: ChoiceWords, conditions = always): QuestionnaireItem =>
  item(linkId, 'choice', spoken, { extension: [control('radio-button')], ...conditions, answerOption: options.map((option) => toOption(answerSystem(instrument, linkId), option)) });

/** Several answers, and one’s own words. */
export const openChoices = (linkId: string, { instrument, options, ...spoken }: ChoiceWords): QuestionnaireItem =>
  item(linkId, 'open-choice', spoken, { extension: [control('check-box')], repeats: true, answerOption: options.map((option) => toOption(answerSystem(instrument, linkId), option)) });

/** Head of a Questionnaire of ours. */
export interface Head { id: InstrumentId; version: string; title: Bilingual; description: Bilingual; licence: Bilingual }

/** `ricci-gagnon` is `RicciGagnon`. */
const nameOf = (id: string): string => id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

export function questionnaire({ id, version, title, description, licence }: Head, items: QuestionnaireItem[]): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id,
    language: 'fr',
    url: `${CANONICAL}/Questionnaire/${id}`,
    version,
    name: nameOf(id),
    title: title.fr,
    _title: translation(title.en),
    status: 'active',
    experimental: false,
    subjectType: ['Patient'],
    date: '2026-11-22',
    publisher: 'sport-santé',
    description: description.fr,
    _description: translation(description.en),
    jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'FR' }] }],
    copyright: licence.fr,
    _copyright: translation(licence.en),
    item: items,
  };
}
