import type { Measure } from '@sport-sante/sdk/carnet';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { drawing } from './carnet-icons.js';
import { chartModel, type ChartModel } from './chart-model.js';
import { axisStart, hasGap } from './chart.js';
import { chart } from './chart-part.js';
import { measuredOf, whyApart, type MeasureFacts } from './measure-facts.js';
import { measureIcon } from './measure-icons.js';
import { renderMeasureTable } from './measure-table.js';
import { changeWords, dayOf, figureWords, goalWords, quantityWords, unitOf, type Speech } from './measure-words.js';

/** Cards stand under the heading of their section. */
const titleOf = ({ definition }: MeasureFacts, { language }: Speech): string => definition.short[language];

/** The change since the start: an arrow, the difference, what it means for the goal. */
export function renderChange({ change, definition }: MeasureFacts, speech: Speech): TemplateResult | typeof nothing {
  if (!change) return nothing;
  const { said, verdict, way } = changeWords(change, definition, speech);
  return html`<p class=${`change ${change.isStable ? '' : change.verdict ?? ''}`}>${measureIcon(way)}<span>${verdict === undefined ? said : speech.words.withVerdict(said, verdict)}</span></p>`;
}

/** What has to be known to read the values: one sentence each, the axis left out. */
function cautions(facts: MeasureFacts, isInterrupted: boolean, { words, language }: Speech): string[] {
  const measured = measuredOf(facts);
  const last = measured.at(-1)?.measure;
  const { norm, definition } = facts;
  return [
    last?.isSelfReported === true && last.by === undefined ? words.selfReported : '',
    last?.by !== undefined && last.assessment === undefined ? words.source(last.by) : '',
    measured.some(({ measure }) => measure?.status === 'amended') ? words.amendedSome : '',
    isInterrupted ? words.lineStops : '',
    facts.change?.isStable && definition.stableWithin ? words.stableWithin(String(definition.stableWithin.by), definition.stableWithin.source) : '',
    norm ? norm.text[language] : '',
  ].filter(Boolean);
}

/** Those that stand apart, each with what was written and why it is not compared. */
function renderApart(apart: readonly Measure[], speech: Speech): TemplateResult | typeof nothing {
  const { words, language } = speech;
  if (apart.length === 0) return nothing;
  const whyOf = (measure: Measure) => words.apartReasons[whyApart(measure, speech.today) ?? 'not-a-number'];
  const reasons = [...new Set(apart.map(whyOf))];
  const written = ({ written: as, value }: Measure) => {
    if (as) return [as.comparator, as.value.toLocaleString(language), as.unit].filter((each) => each !== undefined).join('\u00a0');
    return value === null ? words.unwritten : value.toLocaleString(language);
  };
  return html`
    <details class="apart">
      <summary>${drawing('warning')}<span>${words.apartBecause(apart.length, reasons.join(', '))}</span></summary>
      <ul>${apart.map((measure) => html`<li>${words.apartItem(written(measure), measure.day === undefined ? '' : dayOf(measure.day, speech), whyOf(measure))}</li>`)}</ul>
    </details>`;
}

/** The last value, with its unit and its day; or that there is none. */
function renderValue(facts: MeasureFacts, speech: Speech): TemplateResult {
  const { words } = speech;
  const last = measuredOf(facts).at(-1);
  if (!last) return html`<p class="value none">${facts.apart.length > 0 ? words.nothingToCompare : words.notYet}</p>`;
  const { definition } = facts;
  return html`<p class="value"><b>${figureWords(last, definition, speech)}</b><small>${words.on(unitOf(definition, speech), dayOf(last.day, speech))}</small></p>`;
}

const keyOf = (name: 'first' | 'second'): TemplateResult => html`<svg viewBox="0 0 30 12" aria-hidden="true">${
  name === 'first' ? svg`<path class="line" d="M1 6h28"></path><circle class="point" cx="15" cy="6" r="4"></circle>` : svg`<path class="line second" d="M1 6h28"></path><path class="point" d="M15 1l5 5-5 5-5-5z"></path>`}</svg>`;

/** The two figures of a pair, by the look of their points. */
const renderKey = ({ definition: { secondLabel }, rows }: MeasureFacts, { words, language }: Speech): TemplateResult | typeof nothing =>
  (secondLabel && rows.some(({ secondValue }) => secondValue !== undefined)
    ? html`<p class="key" aria-hidden="true"><span>${keyOf('first')}${words.firstOfPair}</span><span>${keyOf('second')}${secondLabel[language]}</span></p>`
    : nothing);

interface CardLook {
  /** Over the whole row: the one chart of ten years. */
  readonly isWide: boolean;
  /** Opens what changes a record. `undefined`: nothing may be changed. */
  readonly correct?: ((id: string) => void) | undefined;
}

/** A card: chart or table is its own business, and stays as chosen while the carnet changes. */
class CardDirective extends AsyncDirective {
  #isTable = false;
  #facts: MeasureFacts | undefined;
  #speech: Speech | undefined;
  #model: ChartModel | undefined;
  #look: CardLook = { isWide: false };

  override render(facts: MeasureFacts, speech: Speech, look: CardLook): unknown {
    if (facts !== this.#facts || speech.words !== this.#speech?.words) this.#model = undefined;
    this.#facts = facts;
    this.#speech = speech;
    this.#look = look;
    const { isWide } = look;
    const title = titleOf(facts, speech);
    const count = measuredOf(facts).length;
    return html`
      <article class=${isWide ? 'card wide' : 'card'} aria-label=${title}>
        <h4>${isWide && count > 2 ? speech.words.series(title, count) : title}</h4>
        ${renderValue(facts, speech)}
        ${renderChange(facts, speech)}
        ${count > 0 ? this.#body(facts, speech) : this.#withoutChart(facts, speech)}
        ${renderApart(facts.apart, speech)}
      </article>`;
  }

  #withoutChart({ goal, definition }: MeasureFacts, speech: Speech): TemplateResult | typeof nothing {
    const aim = goalWords(goal, definition, speech);
    return aim === undefined ? nothing : html`<p class="caution">${speech.words.goal(aim)}</p>`;
  }

  /** Chart or table, in the same place and of the same height: what is said of the axis, and both names of the button, keep their place too. */
  #body(facts: MeasureFacts, speech: Speech): TemplateResult {
    const { words } = speech;
    const { definition } = facts;
    const model = this.#model ??= chartModel(facts, speech);
    const title = titleOf(facts, speech);
    const start = axisStart(model);
    const act = this.#isTable ? words.asChart : words.asTable;
    return html`
      <div class="body">${this.#isTable
        ? html`<div class="scroll" role="region" tabindex="0" aria-label=${title}>${renderMeasureTable(facts, model.title, speech, this.#look.correct)}</div>`
        : html`${renderKey(facts, speech)}<div class="chart"><div class="ruler"></div>${chart(model)}</div>`}</div>
      <div class="foot">
        <div class="caution">
          ${cautions(facts, hasGap(model), speech).map((sentence) => html`<p>${sentence}</p>`)}
          ${start === undefined ? nothing : html`<p class=${this.#isTable ? 'away' : ''}>${words.axisFrom(quantityWords({ value: start }, definition, speech))}</p>`}
        </div>
        <button type="button" class="toggle" aria-label=${words.ofMeasure(act, title)} @click=${this.#toggle}>
          <span class=${this.#isTable ? 'away' : ''}>${measureIcon('table')}${words.asTable}</span><span class=${this.#isTable ? '' : 'away'}>${measureIcon('chart')}${words.asChart}</span>
        </button>
      </div>`;
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    const body = (currentTarget as Element).closest('article')?.querySelector<HTMLElement>('.body');
    if (!this.#facts || !this.#speech || !body) return;
    this.#isTable = !this.#isTable;
    // What stands below must not move.
    body.style.blockSize = this.#isTable ? `${String(body.offsetHeight)}px` : '';
    this.setValue(this.render(this.#facts, this.#speech, this.#look));
  };
}

/** The card of one measure. */
export const measureCard = directive(CardDirective);
