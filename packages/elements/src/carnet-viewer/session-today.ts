import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dayWords } from '../internal/day-words.js';
import type { CarnetContext, Session } from './context.js';
import { noting, renderMarking, type LastPress } from './session-marking.js';
import { placeInPlan } from './session-panel.js';
import { hoursWords } from './session-words.js';
import { strings } from './session.strings.js';

/** What is the block's own: the session it stays on while its outcome is read. */
export interface TodayLook extends LastPress { id: string | undefined }

/** The session of today, or the last one nobody marked, to be marked by one press. The next one comes when it is asked for. */
export function renderTodayBlock(context: CarnetContext, session: Session, unmarked: readonly Session[], look: TodayLook): TemplateResult {
  const { today, language, carnet, speak, select } = context;
  const words = speak(strings);
  const hours = hoursWords(session, carnet, language);
  const day = dayWords(session.day, language, { today, weekday: true });
  const others = unmarked.filter(({ id }) => id !== session.id);
  const next = others.at(-1);
  const goOn = ({ currentTarget }: Event) => {
    const block = (currentTarget as Element).closest('.session-today');
    look.id = next?.id;
    context.redraw();
    requestAnimationFrame(() => { block?.querySelector<HTMLElement>('.mark')?.focus(); });
  };
  return html`
    <section class="session-today" aria-labelledby="today-title">
      <div>
        <h3 id="today-title">${session.day === today ? [words.today, ', ', hours ?? day].join('') : [`${day.charAt(0).toUpperCase()}${day.slice(1)}`, hours].filter(Boolean).join(', ')}</h3>
        <p class="hint">${placeInPlan(session, context)}</p>
      </div>
      ${keyed(session.id, renderMarking(noting(context, look), session, { id: 'today-question', last: look, isUnderSection: true, onMark: () => { look.id = session.id; } }))}
      ${session.state === 'present' || next && session.state ? html`<p class="on">
        ${session.state === 'present' ? html`<button type="button" class="quiet-act" aria-haspopup="dialog" @click=${() => { look.id = session.id; select('session', session.id); }}>${words.details}</button>` : nothing}
        ${next && session.state ? html`<button type="button" class="quiet-act" @click=${goOn}>${words.next(dayWords(next.day, language, { today, weekday: true }), others.length)}</button>` : nothing}
      </p>` : nothing}
    </section>`;
}
