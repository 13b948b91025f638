import { dropoutRisk, nextSession, relayOf } from '../carnet/rules.js';
import { plain, strong, text, type Block, type DocumentSection } from './blocks.js';
import { cut, isOfPlan, loadedSection, section, type CarnetFacts } from './carnet-facts.js';
import { capital, dayAndMonth, daysTogether, hourOf, longDay, shortDay, figuresOfDay, weekday } from './language.js';
import { aim, isNoChange, quantity } from './measure-text.js';
import { measureTable } from './measure-rows.js';
import { phoneWords } from './person-text.js';

/** Most of each: large type, four pages at most. */
const MOST = { changes: 9, aims: 8, sessions: 30, receivers: 8 } as const;
const WORDS_LENGTH = 160;


/** The session to come, where, with whom, and whom to call. No blame for the last ones. */
export function next(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words, progress, attendance, isLoaded } = facts;
  const scope = { ...(plan && { plan: plan.id }), today };
  const coming = nextSession(carnet, scope);
  const risk = isLoaded('sessions') ? dropoutRisk(carnet, scope) : undefined;
  const contact = plan?.contact;
  const phone = contact && phoneWords(contact);
  const day = coming && capital(weekday(coming.day, language));
  const when = day !== undefined && coming?.startsAt !== undefined ? words.atHour(day, hourOf(coming.startsAt, carnet.timeZone, language)) : day;
  const minutes = coming?.minutes ?? (coming?.startsAt !== undefined && coming.endsAt !== undefined ? Math.round((Date.parse(coming.endsAt) - Date.parse(coming.startsAt)) / 60_000) : undefined);
  const about = coming && [
    coming.practitioner && words.withWhom(coming.practitioner.name), coming.place && words.where([coming.place.name, coming.place.address?.at(-1)].filter(Boolean).join(', ')), minutes !== undefined && minutes > 0 && words.lasts(words.length(minutes)),
  ].filter(Boolean).join(' ');
  return loadedSection(facts, 'sessions', section('next', words.yourNext, [
    text(when === undefined ? words.noNext : [strong(when)], when === undefined ? undefined : 'lead'), about !== undefined && about !== '' && text(about),
    risk && text(words.missedDays(daysTogether(risk.days, language))),
    contact && phone !== undefined && text([plain(words.callThem(contact.name, phone))]),
    text(words.youDid(progress?.done ?? attendance.attended, typeof progress?.of === 'number' ? progress.of : undefined, progress?.remaining ?? 0)),
  ], [coming?.id]));
}

/** A sentence for each measure, from the first figure to the last. A decline is said as plainly as a gain, then whom to talk to. */
export function changed(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words } = facts;
  const { rows } = measureTable(carnet, { plan: plan?.id, today, language, most: 3, withKinds: false, withPlanned: false });
  const kept = [...rows].sort((one, other) => Number(other.aim !== undefined) - Number(one.aim !== undefined)).filter(({ found }) => found).slice(0, MOST.changes);
  const blocks = kept.flatMap(({ definition, found, aim: goalAim, goal }): Block[] => {
    if (!found) return [];
    const told = { last: quantity(found.last, definition, language), day: dayOf(found.last.day), first: quantity(found.first, definition, language), firstDay: dayOf(found.first.day) };
    const sentence = isNoChange(found, definition) ? words.yourSame(told) : words.yourChange(told);
    const aimWords = goal && goalAim !== undefined ? ` ${words.yourAim(aim(goal, definition, language, true) ?? goalAim)}` : '';
    return [text([strong(definition.label[language]), plain(`${language === 'fr' ? '\u00a0: ' : ': '}${sentence}.${aimWords}${found.verdict === 'away' ? ` ${words.tellAway(plan?.contact?.name)}` : ''}`)])];
  });
  function dayOf(day: string): string {
    return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day, language) : longDay(day, language);
  }
  return loadedSection(facts, 'measures', section('changed', words.changed, blocks.length > 0 ? blocks : [text(words.noChangeYet)], kept.flatMap(({ sources }) => sources)));
}

export function aims(facts: CarnetFacts): DocumentSection {
  const { carnet, language, words } = facts;
  const told = new Map(carnet.goals.filter((goal) => isOfPlan(facts, goal) && goal.state !== 'given-up').map((goal) => [goal.text, goal]));
  const shown = [...told.values()].sort((one, other) => Number(other.isOwnWords ?? false) - Number(one.isOwnWords ?? false)).slice(0, MOST.aims);
  const lines = shown.map(({ text: said, isOwnWords, state, dueOn }) => text([
    isOwnWords ? strong(words.quoted(cut(said, WORDS_LENGTH))) : plain(cut(said, WORDS_LENGTH)),
    plain(`. ${words.goalStates[state]}.${state === 'in-progress' && dueOn !== undefined ? ` ${words.aimDue(longDay(dueOn, language))}` : ''}`),
  ]));
  return loadedSection(facts, 'goals', section('aims', words.aims, lines.length > 0 ? lines : [text(words.noAim)], shown.map(({ id }) => id)));
}

export function after({ carnet, plan, today, language, words }: CarnetFacts): DocumentSection {
  if (!plan) return section('after', words.after, []);
  const { state, relay } = relayOf(carnet, { plan: plan.id, today });
  const follows = carnet.plans.find((each) => each.follows === plan.id);
  if (relay) {
    const { outcome, place, details, startsOn, isFirstVisitAccompanied } = relay;
    const lines: (Block | false)[] = [
      outcome === 'declined' && text(words.afterDeclined), outcome === 'renewal' && text(words.renewalWish),
      place !== undefined && text([strong([place.name, place.address?.at(-1)].filter(Boolean).join(', ')), plain(place.phone === undefined ? '' : `, ${phoneWords(place) ?? ''}`)]),
      details !== undefined && text(`${capital(cut(details, WORDS_LENGTH)).replace(/\.$/, '')}.`),
      startsOn !== undefined && text(`${capital(weekday(startsOn, language))} ${startsOn.slice(0, 4)}.`), isFirstVisitAccompanied === true && text(words.withYou),
    ];
    return section('after', words.after, lines, [relay.id]);
  }
  const line = follows ? words.nextPlan(follows.title) : state === 'to-decide' ? words.afterNothing : words.afterAhead;
  return section('after', words.after, [text(line)], [follows?.id]);
}

export function sessionList(facts: CarnetFacts): DocumentSection {
  const { sessions, words, person, language, today } = facts;
  const shown = sessions.slice(-MOST.sessions);
  const isOneYear = new Set(shown.map(({ day }) => day.slice(0, 4))).size === 1;
  const earlier = new Map<number, number>();
  for (const { day, state } of sessions.slice(0, Math.max(0, sessions.length - MOST.sessions))) if (state === 'present') earlier.set(Number(day.slice(0, 4)), (earlier.get(Number(day.slice(0, 4))) ?? 0) + 1);
  return loadedSection(facts, 'sessions', section('sessions', words.yourSessions, [
    shown.length === 0 && text(words.noSession),
    shown.length > 0 && {
      kind: 'days', caption: words.days,
      days: shown.map(({ day, state }) => ({
        day: isOneYear ? shortDay(day, language) : figuresOfDay(day, language), shape: state ?? (day > today ? 'planned' as const : 'open' as const),
        word: state ? words.yourState(state, person.gender) : day > today ? words.toCome : words.toMark,
      })),
    },
    ...[...earlier].reverse().slice(0, MOST.receivers).map(([year, count]) => text(words.byYear(year, count))),
  ], shown.map(({ id }) => id)));
}

export function receivers(facts: CarnetFacts): DocumentSection {
  const { carnet, language, words } = facts;
  const sent = carnet.deliveries.filter(({ recipient, state }) => recipient && state !== 'ready' && state !== 'failed').sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1)).slice(0, MOST.receivers);
  return loadedSection(facts, 'documents', section('receivers', words.receivers, sent.map(({ title, recipient, day }) => text(words.received(cut(title, WORDS_LENGTH), recipient?.name ?? '', day === undefined ? undefined : longDay(day, language)))), sent.map(({ id }) => id)));
}
