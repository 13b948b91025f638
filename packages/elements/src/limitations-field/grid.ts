import { levelLabels, limitationLabels } from '@sport-sante/sdk/prescription/details';
import { limitationLevels, type LimitationDimension, type LimitationLevel } from '@sport-sante/sdk/prescription/domain';
import { limitationCriteria, limitationGroups } from '@sport-sante/sdk/prescription/limitations';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../internal/localize.js';
import { levelOf, type LimitationLevels } from './levels.js';
import type { Sentences } from './limitations-field.strings.js';

/** One cell of the grid: « walking.severe ». */
export type Cell = `${LimitationDimension}.${LimitationLevel}`;

/** What the grid shows, and what it does. */
export interface Grid {
  levels: LimitationLevels;
  words: Sentences;
  language: Language;
  /** Distances shown under the walk; `''` without them. */
  walk: string;
  /** Whether every criterion is in view. */
  isFull: boolean;
  isRefused: boolean;
  isDisabled: boolean;
  /** The cells under the pointer and with the focus: their criterion is the one shown. The pointer goes first. */
  looked: readonly (Cell | undefined)[];
  choose: (dimension: LimitationDimension, level: LimitationLevel) => void;
  clear: (dimension: LimitationDimension) => void;
}

/**
 * Thirteen groups of four native radios in columns: arrows move inside a row and Tab from row to row, as in any group of
 * radios. No table and no ARIA grid, which would take the arrows; the column titles are for the eye, each radio has its
 * whole name, and its criterion as a description.
 */
export function renderGrid(grid: Grid): TemplateResult {
  const { words, language } = grid;
  return html`
    <div part="grid" class=${grid.isFull ? 'grid full' : 'grid brief'}>
      <div class="head" aria-hidden="true">
        <span>${words.dimension}</span>
        ${limitationLevels.map((level) => html`<span class="of">${levelLabels[level][language]}</span>`)}
        <span class="shown">${words.criterion}</span>
      </div>
      ${limitationGroups.map(({ code, label, dimensions }) => html`
        <div class="group" role="group" aria-labelledby=${code}>
          <p id=${code} class="group-title">${label[language]}</p>
          ${dimensions.map((dimension) => renderRow(grid, dimension))}
        </div>`)}
    </div>
  `;
}

/** The radio that takes the focus of the whole field: the chosen one of the first row, or its first. */
const isControl = ({ levels }: Grid, dimension: LimitationDimension, level: LimitationLevel): boolean =>
  dimension === limitationGroups[0]?.dimensions[0] && level === (levelOf(levels, dimension) ?? limitationLevels[0]);

function renderRow(grid: Grid, dimension: LimitationDimension): TemplateResult {
  const { levels, words, language, clear } = grid;
  const chosen = levelOf(levels, dimension);
  const name = limitationLabels[dimension][language];
  const walk = dimension === 'walking' ? grid.walk : '';
  const isWrong = grid.isRefused && dimension === limitationGroups[0]?.dimensions[0];
  return html`
    <div part="row" class=${chosen === 'severe' ? 'row severe' : 'row'} role="radiogroup" aria-labelledby="name-${dimension}"
      aria-describedby=${walk ? 'walk' : nothing} aria-invalid=${isWrong ? 'true' : nothing} @keydown=${(event: KeyboardEvent) => { onKey(event, grid, dimension); }}>
      <span class="dimension"><span id="name-${dimension}">${name}</span>${walk ? html`<small id="walk">${walk}</small>` : nothing}</span>
      ${limitationLevels.map((level) => renderLevel(grid, dimension, level))}
      <span class="shown">
        ${limitationLevels.map((level) => html`<span class="sizer" aria-hidden="true">${preview(grid, dimension, level)}</span>`)}
        <span class=${chosen === undefined || lookedAt(grid, dimension) !== chosen ? 'quiet' : ''}>${shownIn(grid, dimension)}</span>
      </span>
      ${chosen === undefined || grid.isDisabled ? nothing
        : html`<button type="button" class="link clear" tabindex="-1" aria-label=${words.clearOf(name)} @click=${() => { clear(dimension); }}>${words.clear}</button>`}
    </div>
  `;
}

function renderLevel(grid: Grid, dimension: LimitationDimension, level: LimitationLevel): TemplateResult {
  const { levels, words, language, choose } = grid;
  const id = `${dimension}-${level}`;
  const name = levelLabels[level][language];
  const isFocusTarget = isControl(grid, dimension, level);
  return html`
    <label part="level" class="cell">
      <input id=${isFocusTarget ? 'control' : nothing} type="radio" name=${dimension} .value=${level} .checked=${live(levelOf(levels, dimension) === level)}
        aria-label=${words.choice(limitationLabels[dimension][language], name)} aria-describedby=${isFocusTarget && grid.isRefused ? `error ${id}` : id}
        @change=${() => { choose(dimension, level); }} />
      <span class="of" aria-hidden="true">${name}</span>
      <span id=${id} class="criterion">${limitationCriteria[dimension][level][language]}</span>
    </label>
  `;
}

/** The level whose criterion stands in the last column: the one looked at, else the chosen one. */
function lookedAt({ levels, looked }: Grid, dimension: LimitationDimension): LimitationLevel | undefined {
  const cell = looked.find((each) => each?.startsWith(`${dimension}.`));
  return limitationLevels.find((level) => cell === `${dimension}.${level}`) ?? levelOf(levels, dimension);
}

function shownIn(grid: Grid, dimension: LimitationDimension): string {
  const level = lookedAt(grid, dimension);
  if (level === undefined) return grid.words.notAssessed;
  return level === levelOf(grid.levels, dimension) ? limitationCriteria[dimension][level][grid.language] : preview(grid, dimension, level);
}

/** The criterion of a level that is looked at and not chosen. */
function preview({ words, language }: Grid, dimension: LimitationDimension, level: LimitationLevel): string {
  const criterion = limitationCriteria[dimension][level][language];
  return words.preview(levelLabels[level][language], criterion.charAt(0).toLowerCase() + criterion.slice(1));
}

function onKey(event: KeyboardEvent, { levels, clear }: Grid, dimension: LimitationDimension): void {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  if (!isPlain || !['Delete', 'Backspace'].includes(event.key) || levelOf(levels, dimension) === undefined) return;
  event.preventDefault();
  clear(dimension);
}

/** The cell an event comes from; `undefined` when it comes from beside the levels. */
export function cellOf({ target }: Event): Cell | undefined {
  const radio = target instanceof Element ? target.closest('label')?.querySelector('input') : undefined;
  return radio ? `${radio.name}.${radio.value}` as Cell : undefined;
}
