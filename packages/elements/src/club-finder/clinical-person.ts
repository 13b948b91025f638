import { limitationLabels } from '@sport-sante/sdk/prescription/details';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords } from '../internal/day-words.js';
import { icon } from '../internal/icons.js';
import { strings } from './clinical.strings.js';
import type { FinderContext } from './context.js';

/** Whom one looks for a place for, and what was prescribed; what nobody told is left out. */
export function renderClinicalHead(context: FinderContext): TemplateResult {
  const { person, language, speak } = context;
  const words = speak(strings);
  const { name, fullName = name, age, prescription, town, isUnreadable, isAnother } = person ?? {};
  const { authoredOn, durationMonths } = prescription ?? {};
  const facts: [string, string][] = [
    ...(typeof authoredOn === 'string' && typeof durationMonths === 'number' ? [[words.prescription, words.prescribed(dayWords(authoredOn, language), durationMonths)] as [string, string]] : []),
    [words.limitation, limitationWords(context)],
    ...(town === undefined ? [] : [[words.town, town] as [string, string]]),
  ];
  return html`<p class="over">${words.over}</p>
    <h2 tabindex="-1">${fullName === undefined ? words.title : [fullName, age === undefined ? '' : words.years(age)].filter(Boolean).join(', ')}</h2>
    ${prescription ? html`<dl class="person-facts">${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>` : isUnreadable ? html`<p class="notice warning" role="alert">${icon('warning')}<span>${words.unreadable}</span></p>` : html`<p class="quiet">${words.noPrescription}</p>`}${
      isAnother ? html`<p class="notice warning" role="alert">${icon('warning')}<span>${words.another}</span></p>` : nothing}`;
}

/** « sévère (force, équilibre) »: the prescriber’s own word, and the dimensions they wrote. */
export function limitationWords({ person, language, speak }: FinderContext): string {
  const words = speak(strings);
  const { severeLimitation, limitations = {} } = person?.prescription ?? {};
  // A host may write dimensions that nobody knows.
  const written = (Object.keys(limitations) as (keyof typeof limitations)[]).filter((each) => Object.hasOwn(limitationLabels, each));
  const those = (level: 'severe' | 'moderate') => written.filter((each) => limitations[each] === level).map((each) => limitationLabels[each][language].toLocaleLowerCase(language));
  const [severe, moderate] = [those('severe'), those('moderate')];
  if (severeLimitation) return words.severe(severe);
  if (severe.length > 0) return words.severeIn(severe);
  return moderate.length > 0 ? words.moderate(moderate) : words.notSevere;
}
