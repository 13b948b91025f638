import { alarmWords, dropoutRisk, goalsOf, nextSession, progressOf, relayOf, yearsOld } from '@sport-sante/sdk/carnet/rules';
import { wallClock } from '@sport-sante/sdk/time-zone';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords, timeWords } from '../internal/day-words.js';
import { writeDuration } from '../internal/duration-text.js';
import { icon } from '../internal/icons.js';
import { drawing } from './carnet-icons.js';
import type { CarnetContext } from './context.js';
import type { CarnetParts } from './parts.js';
import { strings } from './patient.strings.js';
import { telOf } from '../internal/phone-link.js';

export { patientStyles as styles } from './patient.styles.js';

type Part = TemplateResult | typeof nothing;

/** A carnet for the person: what comes next, one act, what changed in plain sentences. No code, no rate, no norm. */
export function renderPatientView(context: CarnetContext, parts: CarnetParts): TemplateResult {
  const { speak, language } = context;
  const words = speak(strings);
  return html`<div class="patient">
    <header>
      <p class="kicker">${words.title}</p>
      <h2 tabindex="-1">${words.hello(address(context))}</h2>
      ${renderProgress(context)}
    </header>
    ${renderNext(context)}
    ${renderChanges(context, parts)}
    ${renderGoal(context)}
    ${renderAfter(context)}
    ${parts.get('patientDetails')?.renderPatientDetails(context) ?? nothing}
    <div class="notice">${icon('info')}<p>${alarmWords[language]}</p></div>
  </div>`;
}

/** « Madame Vasseur »; a child by the first name; nothing when nobody is named. */
function address({ carnet: { person }, today, speak }: CarnetContext): string {
  const words = speak(strings);
  const years = yearsOld(person, today);
  if (years !== undefined && years < 18) return person.givenName ?? '';
  const { familyName, gender } = person;
  if (familyName && gender === 'female') return words.madam(spoken(familyName));
  if (familyName && gender === 'male') return words.sir(spoken(familyName));
  return person.name ?? [person.givenName, familyName].filter(Boolean).join(' ');
}

/** Records write family names in capitals; nobody is greeted in them. */
const spoken = (name: string): string => (name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`) : name);

/** « 9 et 16 juin »: the month is said once when it is the same. */
function twoDays([one, other]: readonly [string, string], language: 'fr' | 'en', today: string): string {
  const isOneMonth = one.slice(0, 7) === other.slice(0, 7);
  const first = isOneMonth ? String(Number(one.slice(8))).replace(/^1$/, language === 'fr' ? '1er' : '1') : dayWords(one, language, { today });
  return `${first} ${language === 'fr' ? 'et' : 'and'} ${dayWords(other, language, { today })}`;
}

/** Who goes along with the person, by the name they say. */
const companion = ({ plan }: CarnetContext): string | undefined => plan?.contact?.name.split(' ')[0];

function renderProgress({ carnet, plan, today, speak }: CarnetContext): Part {
  const words = speak(strings);
  if (carnet.missing?.includes('sessions')) return html`<p>${words.sessionsUnloaded}</p>`;
  if (carnet.sessions.length === 0 && carnet.measures.length === 0) return html`<p>${words.starts}&#32;${words.startsHow}</p>`;
  if (!plan) return nothing;
  const { done, of, remaining } = progressOf(carnet, { plan: plan.id, today });
  if (typeof of !== 'number') return html`<p>${words.youDid}&#32;<b>${words.done(done)}</b>.</p>`;
  return html`<p>${words.youDid}&#32;<b>${words.doneOf(done, of)}</b>.&#32;${words.left(remaining ?? of - done)}</p>
    ${of <= 30 ? html`<p class="steps-bar" aria-hidden="true">${Array.from({ length: of }, (_, index) => html`<i class=${index < done ? 'full' : ''}></i>`)}</p>` : nothing}`;
}

/** The one thing to do: come, or call. */
function renderNext(context: CarnetContext): Part {
  const { carnet, plan, today, speak, language, territory } = context;
  if (carnet.missing?.includes('sessions')) return nothing;
  const words = speak(strings);
  const scope = plan ? { plan: plan.id } : {};
  const next = nextSession(carnet, { ...scope, today });
  const risk = dropoutRisk(carnet, { ...scope, today });
  const phone = plan?.contact?.phone ?? territory?.phone;
  if (!next && !risk && !phone) return nothing;
  const clock = next?.startsAt === undefined ? undefined : wallClock(next.startsAt, carnet.timeZone)?.time;
  const who = next?.practitioner?.name ?? plan?.contact?.name;
  const name = companion(context);
  const days = risk && twoDays(risk.days, language, today);
  return html`<section class="notice warm next" aria-labelledby="next-title">
    <h3 id="next-title" class="kicker">${words.next}</h3>
    ${next ? html`<p class="when">${capital(words.at(dayWords(next.day, language, { today, weekday: true }), clock && clock !== '00:00' ? timeWords(clock, language) : undefined))}</p>
      <p>${[who && `${words.with(who)}.`, next.place && words.place(next.place.name), next.minutes && words.lasts(writeDuration(next.minutes, language))].filter(Boolean).join(' ')}</p>` : html`<p>${words.noNext}</p>`}
    ${days ? html`<p>${words.missed(days)}&#32;${name ? words.adapts(name) : words.adaptsNobody}</p>` : nothing}
    ${phone ? html`<a class="primary" href=${telOf(phone)}>${drawing('phone')}<span>${name ? words.call(name) : words.callPlace}<br>${phone}</span></a>` : nothing}
  </section>`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function renderChanges(context: CarnetContext, parts: CarnetParts): Part {
  const { carnet, speak, reload } = context;
  const words = speak(strings);
  if (carnet.missing?.includes('measures')) return html`<section><h3>${words.changed}</h3><p>${words.measuresUnloaded}</p>${reload ? html`<button type="button" class="secondary" @click=${() => { reload(); }}>${words.retry}</button>` : nothing}</section>`;
  return parts.get('bars')?.renderBars(context) ?? nothing;
}

function renderGoal(context: CarnetContext): Part {
  const { carnet, plan, today, speak, language } = context;
  const words = speak(strings);
  const own = goalsOf(carnet, plan?.id).filter((goal) => goal.isOwnWords === true && goal.state !== 'given-up');
  if (own.length === 0) return nothing;
  const name = companion(context);
  const assessment = carnet.milestones.find(({ kind, dueOn, doneOn }) => kind === 'final-assessment' && doneOn === undefined && dueOn !== undefined && dueOn >= today)?.dueOn;
  return html`<section aria-labelledby="goal-title"><h3 id="goal-title">${own.length > 1 ? words.goals : words.goal}</h3>
    ${own.map(({ text, startedOn, state }) => html`<p class="own">${language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`}</p><p class="quiet">${[
      startedOn && words.chosen(dayWords(startedOn, language, { today })), state === 'achieved' ? words.reached : assessment && (name ? words.talkAgain(name, dayWords(assessment, language, { today })) : words.talkAgainDay(dayWords(assessment, language, { today }))),
    ].filter(Boolean).join(' ')}</p>`)}</section>`;
}

function renderAfter(context: CarnetContext): Part {
  const { carnet, plan, today, speak, language } = context;
  if (!plan) return nothing;
  const words = speak(strings);
  const { relay, of, state } = relayOf(carnet, { plan: plan.id, today });
  const name = companion(context);
  const count = typeof of === 'number' ? of : undefined;
  if (!relay && state === 'decided') return nothing;
  const said = !relay ? [name ? words.afterPlan(name) : words.afterPlanNobody]
    : relay.outcome === 'declined' ? [words.afterDeclined]
      : [relay.place ? words.afterDecided([relay.place.name, relay.details].filter(Boolean).join(', ')) : relay.outcome === 'renewal' ? words.afterRenewed : name ? words.afterPlan(name) : words.afterPlanNobody,
        relay.startsOn && words.from(dayWords(relay.startsOn, language, { today })), relay.isFirstVisitAccompanied && words.accompanied].filter((each) => typeof each === 'string');
  return html`<section aria-labelledby="after-title"><h3 id="after-title">${words.after(count)}</h3><p>${said.join(' ')}</p></section>`;
}
