import type { Session } from '../carnet/model.js';
import { milestoneLabels, relayLabels } from '../carnet/codes.js';
import { dropoutRisk, milestonesOf } from '../carnet/rules.js';
import { plain, strong, text, type Block, type DocumentSection, type Line } from './blocks.js';
import { changeSentence } from './change-sentence.js';
import { capital, dayAndMonth, daysTogether, enumerated, figure, longDay } from './language.js';
import type { LetterFacts } from './letter-facts.js';
import { quantity } from './measure-text.js';
import { phoneWords } from './person-text.js';
import type { MeasureRow } from './measure-rows.js';

const section = (key: string, title: string, blocks: readonly (Block | undefined | false)[], sources: readonly (string | undefined)[] = []): DocumentSection =>
  ({ key, title, blocks: blocks.filter((block) => typeof block === 'object'), sources: sources.filter((source) => source !== undefined) });

/** Text that somebody typed, brought to a length that leaves the letter on its page. */
const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);

/** The first paragraph: what changed, how the person came, how many goals are met. */
function summarySection(facts: LetterFacts): DocumentSection {
  const { carnet, words, person, plan, language, options: { today }, isLoaded } = facts;
  const sentences: Line = [
    ...(isLoaded('measures') ? [strong(changeSentence(carnet, { plan: plan?.id, today, language, words, person, shown: facts.measures.rows }))] : []),
    ...(isLoaded('sessions') ? [plain(attendanceSentence(facts))] : []),
    ...(isLoaded('measures') && isLoaded('goals') ? [plain(goalsSentence(facts))] : []),
  ].filter((run) => run.text !== '').map((run, index) => (index === 0 ? run : { ...run, text: ` ${run.text}` }));
  return section('summary', person.full, [sentences.length > 0 && text(sentences, 'lead')], [plan?.id]);
}

const heldOf = ({ attendance: { planned, cancelled } }: LetterFacts): number => planned - cancelled;
const totalOf = ({ progress }: LetterFacts): number | undefined => (typeof progress?.of === 'number' ? progress.of : undefined);

function attendanceSentence(facts: LetterFacts): string {
  const { words, person, attendance } = facts;
  if (heldOf(facts) === 0) return words.notAttended;
  return words.attended({ who: person.short, gender: person.gender, done: attendance.attended, of: totalOf(facts), attended: attendance.attended, held: heldOf(facts) });
}

function goalsSentence({ measures: { rows }, words }: LetterFacts): string {
  const judged = rows.filter(({ isReached }) => isReached !== undefined);
  return judged.length === 0 ? '' : words.goalsReached(judged.filter(({ isReached }) => isReached).length, judged.length);
}

/** « tour de taille », « IMC »: a name within a sentence. */
const inSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

/** Goals first, then what changed, then what was measured once. */
const rank = ({ aim, found }: MeasureRow): number => (aim !== undefined && found ? 0 : aim !== undefined ? 1 : found ? 2 : 3);

/** The measures that matter most, in the order of the catalogue, and how many are left to the carnet. */
function measuresSection(facts: LetterFacts, most: number): DocumentSection {
  const { measures: { columns, rows }, words, stage, isLoaded } = facts;
  if (rows.length === 0 || !isLoaded('measures')) return section('measures', words.measures, []);
  const kept = new Set([...rows].sort((one, other) => rank(one) - rank(other)).slice(0, most));
  const shown = rows.filter((row) => kept.has(row));
  const isOver = stage === 'final' || stage === 'stopped';
  const aimOf = ({ aim, isReached }: MeasureRow): string =>
    (aim === undefined ? words.noGoal : isReached ? words.reached(aim) : isReached === undefined ? aim : isOver ? words.notReached(aim) : words.notYet(aim));
  return section('measures', words.measures, [
    {
      kind: 'table', caption: words.measures, columns: [words.measure, ...columns, words.sinceStart, words.aim], figures: columns.map((_, index) => index + 1),
      rows: shown.map((row) => [row.name, ...row.cells.map((cell, index) => (index === row.cells.length - 1 && typeof cell === 'string' ? [strong(cell)] : cell)), row.change, aimOf(row)]),
    },
    shown.length < rows.length && text(words.otherMeasures(rows.length - shown.length), 'small'),
  ], shown.flatMap(({ sources }) => sources));
}

function participationSection(facts: LetterFacts): DocumentSection {
  const { words, attendance, sessions, language, isLoaded } = facts;
  const came = sessions.filter(({ state }) => state === 'present');
  const [first, last] = [came[0]?.day, came.at(-1)?.day];
  if (heldOf(facts) === 0 || !isLoaded('sessions')) return section('participation', words.participation, []);
  const done = [strong(words.sessionsDone(attendance.attended, totalOf(facts))), plain(first === undefined || last === undefined ? '.' : words.between(longDay(first, language), longDay(last, language)))];
  return section('participation', words.participation, [
    text(done),
    attendance.rate !== null && text(words.rate({ percent: figure(Math.round(attendance.rate * 100), language), held: heldOf(facts), ...attendance })),
  ], sessions.map(({ id }) => id));
}

/** The first and the last figure of what was felt in sessions. */
function feltLine({ sessions, words, language }: LetterFacts, name: 'effort' | 'pain'): string | undefined {
  const noted = sessions.filter((session): session is Session & Record<typeof name, number> => session[name] !== undefined);
  const [first, last] = [noted[0], noted.at(-1)];
  const write = (session: (typeof noted)[number]) => words.valueOn(figure(session[name], language, 1), dayAndMonth(session.day, language));
  return first && last && words[name](write(first), first === last ? undefined : write(last));
}

const INCIDENTS = 2;
const INCIDENT_LENGTH = 120;
const OWN_GOALS = 2;

/** A prescription and a plan may hold the same goal: it is told once. */
const onceEach = <Told extends { text: string }>(goals: readonly Told[]): Told[] => [...new Map(goals.map((goal) => [goal.text, goal])).values()];

function experienceSection(facts: LetterFacts): DocumentSection {
  const { words, sessions, carnet, plan, person, language, isLoaded } = facts;
  const incidents = sessions.filter(({ incident }) => incident !== undefined).reverse();
  const own = onceEach(carnet.goals.filter((goal) => goal.isOwnWords && (goal.plan === undefined || goal.plan === plan?.id))).slice(0, OWN_GOALS);
  const felt = isLoaded('sessions') ? [feltLine(facts, 'effort'), feltLine(facts, 'pain')] : [];
  const told = isLoaded('sessions') && sessions.length > 0 ? [
    ...incidents.slice(0, INCIDENTS).map(({ day, incident = '' }) => words.incident(dayAndMonth(day, language), cut(incident, INCIDENT_LENGTH))),
    ...(incidents.length > INCIDENTS ? [words.otherIncidents(incidents.length - INCIDENTS)] : []),
    ...(incidents.length === 0 ? [words.noIncident] : []),
  ] : [];
  const lines = [...felt, ...told, ...own.map(({ text: said, state }) => words.ownGoal(cut(said, INCIDENT_LENGTH), person.short, words.goalStates[state]))].filter((line) => line !== undefined);
  return section('experience', words.experience, lines.map((line) => text(line)),
    [...sessions.flatMap(({ experience }) => Object.values(experience ?? {})), ...incidents.map(({ id }) => id), ...own.map(({ id }) => id)]);
}

const MISSED = 5;

/** What did not work, from figures alone: goals that are not met, measures that go the other way, what was not measured. */
function notReachedSection(facts: LetterFacts): DocumentSection {
  const { measures: { rows, missing, columns }, words, stage, language, carnet, plan, options: { today }, isLoaded } = facts;
  const isOver = stage === 'final' || stage === 'stopped';
  const title = words.notReachedTitle[stage];
  if (!isLoaded('measures')) return section('not-reached', title, []);
  const missed = rows.flatMap(({ isReached, aim, found, last, definition, goal }) => {
    if (isReached !== false || !last || aim === undefined || !goal || (!isOver && found?.verdict !== 'away')) return [];
    const figures = { label: definition.label[language], last: quantity(last, definition, language) };
    const isAway = found?.verdict === 'away';
    return [{ line: isAway ? words.movedAway({ ...figures, first: quantity(found.first, definition, language) }) : words.goalMissed({ ...figures, aim }), source: goal.id }];
  });
  const left = carnet.goals.filter((goal) => !goal.target && !goal.isOwnWords && (goal.plan === undefined || goal.plan === plan?.id) && (goal.state === 'not-achieved' || goal.state === 'given-up'))
    .map((goal) => ({ line: words.goalLeft(cut(goal.text, INCIDENT_LENGTH), words.goalStates[goal.state]), source: goal.id }));
  const risk = isOver || !isLoaded('sessions') ? undefined : dropoutRisk(carnet, { ...(plan && { plan: plan.id }), today });
  const lastDay = missing.map(({ day }) => day).sort().at(-1);
  const unmeasured = missing.filter(({ day }) => day === lastDay);
  const all = [...missed, ...left].slice(0, MISSED);
  return section('not-reached', title, [
    risk && text(words.lastAbsences(daysTogether(risk.days, language))),
    ...all.map(({ line }) => text(line)),
    columns.length > 1 && lastDay !== undefined && text(words.notMeasured(dayAndMonth(lastDay, language), unmeasured.slice(0, MISSED).map(({ definition }) => inSentence(definition.short[language])).join(language === 'fr' ? '\u202f; ' : '; '))),
  ], [...all.map(({ source }) => source), ...risk?.sessions ?? []]);
}

function relaySection({ relay, words, carnet, plan, stage, language }: LetterFacts): DocumentSection {
  const decided = relay?.relay;
  if (decided) {
    const { outcome, place, details, startsOn, isFirstVisitAccompanied, decidedOn } = decided;
    const kind = place && outcome !== 'club' ? relayLabels[outcome][language] : undefined;
    const where = [kind, place?.address?.at(-1), place && phoneWords(place)].filter(Boolean).join(', ');
    const sentences = [
      details && `${cut(details, INCIDENT_LENGTH).replace(/\.$/, '')}.`, startsOn && words.startsOn(longDay(startsOn, language)),
      isFirstVisitAccompanied !== undefined && (isFirstVisitAccompanied ? words.accompanied : words.notAccompanied), decidedOn && words.decidedOn(longDay(decidedOn, language)),
    ].filter(Boolean).map((sentence) => ` ${capital(String(sentence))}`);
    const line = [strong(place?.name ?? words.relays[outcome]), plain(`${where === '' ? '' : `, ${where}`}.${sentences.join('')}`)];
    return section('relay', words.relay, [text(line)], [decided.id]);
  }
  const next = carnet.plans.find((each) => plan && each.follows === plan.id);
  if (next) return section('relay', words.relay, [text(words.nextPlan(next.title))], [next.id]);
  if (relay && (relay.state === 'announced' || relay.state === 'active') && typeof relay.of === 'number') return section('relay', words.relay, [text(words.relayAhead(relay.next, relay.of))]);
  return section('relay', words.relay, [stage === 'final' && text(words.noRelay)]);
}

const FOLLOW_UPS = 3;

/** What comes next: the proposal under its author's name, the dates ahead, and who decides. */
function nextSection(facts: LetterFacts): DocumentSection {
  const { words, options: { proposal, author, today }, carnet, plan, language } = facts;
  const ahead = milestonesOf(carnet, { ...(plan && { plan: plan.id }), today }).filter(({ state, milestone }) => state !== 'done' && milestone.dueOn !== undefined && milestone.dueOn >= today);
  const followUps = ahead.filter(({ milestone }) => milestone.kind.startsWith('follow-up')).slice(0, FOLLOW_UPS);
  const bilan = ahead.find(({ milestone }) => milestone.kind === 'mid-assessment' || milestone.kind === 'final-assessment')?.milestone;
  return section('next', proposal === undefined ? words.next : words.proposal, [
    ...(proposal === undefined ? [] : proposal.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => text(line))),
    proposal !== undefined && text(author ? words.signed(author.name) : words.toSign, 'small'),
    bilan?.dueOn !== undefined && text(words.nextAssessment(bilan.title ?? milestoneLabels[bilan.kind][language], longDay(bilan.dueOn, language))),
    followUps.length > 0 && text(words.followUps(enumerated(followUps.map(({ milestone }) => longDay(milestone.dueOn ?? '', language)), language))),
    text(decision(facts)),
  ], [...followUps.map(({ milestone }) => milestone.id), bilan?.id]);
}

/** Who decides. The letter never does. */
function decision({ prescription, words, isToPrescriber, options: { today }, language }: LetterFacts): Line {
  if (!prescription) return [strong(words.yoursWithout)];
  const { endsOn } = prescription;
  if (endsOn === undefined) return [strong(isToPrescriber ? words.yoursAlone : words.theirsAlone)];
  const until = (endsOn < today ? words.prescriptionRan : words.prescriptionRuns)(longDay(endsOn, language), isToPrescriber);
  return [plain(until), strong(isToPrescriber ? words.yours : words.theirs)];
}

/**
 * All sections of a letter that have something to say, with so many measures in the table. How the person came and what was
 * felt stand side by side, unless there are incidents to tell: lines of half a width would take the place of measures.
 */
export function letterSections(facts: LetterFacts, measures: number): DocumentSection[] {
  const beside = facts.sessions.every(({ incident }) => incident === undefined) ? { isHalf: true as const } : {};
  return [
    summarySection(facts), measuresSection(facts, measures), { ...participationSection(facts), ...beside }, { ...experienceSection(facts), ...beside },
    notReachedSection(facts), relaySection(facts), nextSection(facts),
  ].filter(({ blocks }) => blocks.length > 0);
}
