import { openTo } from '@sport-sante/sdk/club/rules';
import type { ClubHit } from '@sport-sante/sdk/club/model';
import { css, html, nothing, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import { icon } from '../internal/icons.js';
import { strings } from './clinical.strings.js';
import type { FinderContext } from './context.js';
import type { ListHost } from './list-host.js';
import { townName } from './place-words.js';
import { renderChooser } from './programme-chooser.js';
import { sheetStyles } from './programme-opener.js';
import { renderRequests, requestsStyles } from './referral-open.js';

export { describePerson, readPatient, readPractitioner } from './clinical-people.js';
export { renderClinicalHead } from './clinical-person.js';
export { ReferralReader } from './referral-reading.js';

/** What was asked of structures before, the rule that filters the list, then the choice of a door. */
export function renderClinicalChoice(context: FinderContext, host: ListHost): TemplateResult {
  const words = context.speak(strings);
  const { limitation, dispensers } = context.toQuery();
  const rules: Rule[] = [...(limitation === 'severe' || limitation === 'moderate' ? [limitation] : []), ...(dispensers ? ['prescribed' as const] : [])];
  const [first] = rules;
  return html`${renderRequests(context, host)}${first ? html`<section class="rule" aria-labelledby="rule">${icon('lock')}<div><h3 id="rule">${words.ruleTitle[first]}</h3>${rules.map((rule) =>
    html`<p>${words.rule[rule]}${sourceOf[rule] ? html`&#32;<span class="source">(${sourceOf[rule]})</span>` : nothing}</p>`)}<p class="quiet">${words.toChange}</p></div></section>` : nothing}${renderChooser(context)}`;
}

type Rule = 'severe' | 'moderate' | 'prescribed';
/** Articles of the law; what a place says of itself has none. */
const sourceOf: Readonly<Partial<Record<Rule, string>>> = { severe: 'CSP art. D.\u00a01172-3', prescribed: 'CSP art. D.\u00a01172-2' };

interface Refused { isOpen?: boolean; asked?: object; hits?: readonly ClubHit[]; hasFailed?: boolean }

/** How many refused places are named. Ours. */
const SHOWN = 50;

/** What the rule left out, each with why: asked for when somebody unfolds it, and again for another search. */
export function renderRefused(context: FinderContext): unknown {
  const { answer, redraw } = context;
  return keeping((): Refused => ({}), (kept) => {
    const words = context.speak(strings);
    if (kept.isOpen && answer && kept.asked !== answer) void look(context, kept, answer);
    const hits = kept.hits ?? [];
    const rest = Math.max(answer?.refused ?? 0, hits.length) - SHOWN;
    return html`<details class="refused" @toggle=${({ currentTarget }: Event) => {
        kept.isOpen = (currentTarget as HTMLDetailsElement).open;
        if (kept.hasFailed) delete kept.asked;
        redraw();
      }}>
      <summary>${words.refused(answer?.refused ?? 0)}</summary>
      ${kept.hasFailed ? html`<p role="alert">${words.refusedFailed}</p>` : kept.isOpen && !kept.hits ? html`<p role="status">${words.refusedComing}</p>` : nothing}
      ${hits.length > 0 ? html`<ul>${hits.slice(0, SHOWN).map((hit) => renderRefusedPlace(context, hit))}</ul>${rest > 0 ? html`<p class="quiet">${words.more(rest)}</p>` : nothing}` : nothing}
    </details>`;
  });
}

function renderRefusedPlace(context: FinderContext, { club }: ClubHit): TemplateResult {
  const words = context.speak(strings);
  const { limitation, dispensers } = context.toQuery();
  const { code, source } = openTo(club, limitation, dispensers);
  // Of a club that says nothing, nobody knows who supervises.
  const isUnsaid = code === 'not-a-prescribed-dispenser' && club.slots.every(({ supervision = 'inconnu' }) => supervision === 'inconnu') && !club.kind.startsWith('liberal');
  return html`<li><b>${club.names[0]}</b>${club.address?.city ? `, ${townName(club.address.city)}` : nothing}. ${words.refusedFor[isUnsaid ? 'supervision-unknown' : code] ?? ''}${source ? html` <span class="source">(${source})</span>` : nothing}</li>`;
}

async function look(context: FinderContext, kept: Refused, answer: object): Promise<void> {
  kept.asked = answer;
  delete kept.hits;
  kept.hasFailed = false;
  const { limitation, dispensers, ...query } = context.toQuery();
  try {
    const all = await context.ask({ ...query, limit: 1000 });
    // Something else was searched for meanwhile.
    if (kept.asked !== answer) return;
    kept.hits = all.hits.filter(({ club }) => openTo(club, limitation, dispensers).verdict === 'closed');
  } catch {
    if (kept.asked !== answer) return;
    kept.hasFailed = true;
  }
  context.redraw();
}

export const styles = css`${sheetStyles}
  ${requestsStyles}
  .title h2:focus { outline: none; }
  .over { font-size: var(--_text-s); font-weight: 600; color: var(--_quiet); }
  .person-facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-block-start: 0.375rem; font-size: var(--_text-s); }
  .person-facts div { display: flex; flex-wrap: wrap; gap: 0 0.375rem; }
  .person-facts dt { color: var(--_quiet); }
  .person-facts dt::after { content: "\\a0:"; }
  .rule { display: flex; gap: 0.75rem; padding: 1rem 1.25rem; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); border-radius: var(--_radius-control); }
  .rule .icon { margin-block-start: 0.15em; }
  .rule h3, .chooser h3 { font-size: var(--_text-l, 1.125rem); line-height: 1.3; }
  .source { color: var(--_quiet); font-size: var(--_text-s); }
  .chooser { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding-block-end: 1.5rem; border-block-end: 1px solid var(--_line); }
  .doors { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
  .door { display: flex; flex-direction: column; align-items: start; gap: 0.5rem; padding: 1rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .door[data-rank="first"] { border: 2px solid var(--_accent); }
  .door[data-rank="not-proposed"] { border-style: dashed; border-color: var(--_control-line); background: var(--_hover); }
  .door h4 { font-size: 1rem; line-height: 1.35; }
  .door ul { display: grid; gap: 0.375rem; font-size: var(--_text-s); }
  .door li { padding-inline-start: 1rem; text-indent: -1rem; }
  .door li::before { content: "–\\a0"; display: inline-block; inline-size: 1rem; text-indent: 0; }
  .rank { display: inline-flex; align-items: center; gap: 0.375rem; justify-self: start; font-size: var(--_text-s); font-weight: 600; }
  .door[data-rank="first"] .rank { color: var(--_accent); }
  .door button { inline-size: 100%; margin-block-start: auto; align-self: end; }
  .refused { font-size: var(--_text-s); }
  .refused summary { min-block-size: 2.75rem; display: list-item; padding-block: 0.625rem; font-weight: 600; color: var(--_accent); cursor: pointer; }
  .refused ul { display: grid; gap: 0.75rem; padding-inline-start: 1rem; }
  .programmes .reasons { gap: 0.125rem; }
  @container sps (min-width: 52rem) {
    .doors { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
  }
  /* Text twice as large on a phone. */
  @container sps (max-width: 17rem) {
    .rule { flex-wrap: wrap; padding: 0.5rem; }
    .door { padding: 0.5rem; }
  }
  @media print { .chooser, .rule { display: none; } }
`;
