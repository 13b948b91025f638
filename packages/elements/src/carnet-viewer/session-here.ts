import { html, nothing, type TemplateResult } from 'lit';
import { keeping } from '../internal/keeping.js';
import type { CarnetContext, Session } from './context.js';
import { later, lostPart } from './session-later.js';

const load = () => import('./session.js');

/** The panel of the session that was chosen, where one may edit. */
export function renderSessionHere(context: CarnetContext): TemplateResult | typeof nothing {
  const { carnet, selected, isEditable } = context;
  const session = selected?.kind === 'session' && isEditable ? carnet.sessions.find(({ id }) => id === selected.id) : undefined;
  return session ? html`${later(load, ({ renderPanel }) => renderPanel(context, session), lostPart(context))}` : nothing;
}

/** Sessions of the plan in view that could be marked now, and are not. */
const unmarkedOf = ({ carnet, plan, today }: CarnetContext): Session[] =>
  carnet.sessions.filter((session) => session.state === undefined && session.day <= today && (plan === undefined || session.plan === plan.id));

/** What is to be marked: the one just marked, so that its outcome and its undo stay; else that of today; else the last one nobody marked. */
function toMark({ carnet, plan, today }: CarnetContext, unmarked: readonly Session[], kept: string | undefined): Session | undefined {
  const ofToday = carnet.sessions.filter(({ day, plan: of }) => day === today && (plan === undefined || of === plan.id));
  return carnet.sessions.find(({ id, plan: of }) => id === kept && (plan === undefined || of === plan.id))
    ?? ofToday.find(({ state }) => state === undefined) ?? ofToday.at(-1) ?? unmarked.at(-1);
}

/** « Était-elle là ? » of the session of today, or of the last one nobody marked: one press. Nothing when there is none, or where one may not edit. */
export function renderToday(context: CarnetContext): TemplateResult | typeof nothing {
  if (!context.isEditable || context.carnet.missing?.includes('sessions')) return nothing;
  return html`${keeping(() => ({ id: undefined as string | undefined, about: undefined, isUndone: false }), (look) => {
    const unmarked = unmarkedOf(context);
    const session = toMark(context, unmarked, look.id);
    return session ? later(load, ({ renderTodayBlock }) => renderTodayBlock(context, session, unmarked, look), lostPart(context)) : nothing;
  })}`;
}
