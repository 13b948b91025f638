import { milestoneLabels, relayLabels } from '../carnet/codes.js';
import { definitionOf, measureCatalogue } from '../carnet/catalogue.js';
import { dropoutRisk, goalFor, milestonesOf, nextSession, relayOf, seriesOf, standing } from '../carnet/rules.js';
import { plain, quiet, strong, text, type Block, type DocumentSection, type Line } from './blocks.js';
import { attendanceBlocks } from './carnet-attendance.js';
import { cut, isOfPlan, loadedSection, section, type CarnetFacts } from './carnet-facts.js';
import { changeSentence } from './change-sentence.js';
import { chartOf, MOST_POINTS } from './chart.js';
import { capital, dayAndMonth, daysTogether, enumerated, figure, figuresOfDay, hourOf, longDay } from './language.js';
import { letterWords } from './letter-words.js';
import { aim, quantity } from './measure-text.js';
import { measureTable } from './measure-rows.js';
import { partyWords, phoneWords, prescriptionOf } from './person-text.js';

/** Most rows of each table: a carnet holds on four pages, whatever its years. */
const MOST = { measures: 20, often: 6, steps: 14, goals: 10, documents: 10, notes: 6, charts: 4 } as const;
const NOTE_LENGTH = 240;
const WORDS_LENGTH = 140;

const andOthers = ({ words }: CarnetFacts, left: number, [one = '', many = '']: readonly string[]): Block | false => left > 0 && text(words.others(left, one, many), 'small');

/** Where this person stands: the programme, one sentence, four facts, the most urgent notice. */
export function summary(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words, person, isLoaded } = facts;
  const prescription = prescriptionOf(carnet, plan);
  const head = [
    plan && [plan.title, typeof plan.sessions === 'number' && words.sessionsOfPlan(plan.sessions)].filter(Boolean).join(', '),
    prescription && words.prescribed({ by: prescription.prescriber?.name, on: prescription.authoredOn && longDay(prescription.authoredOn, language), months: prescription.durationMonths === undefined ? undefined : figure(prescription.durationMonths, language) }),
    prescription && (prescription.limitation ? words.limitations[prescription.limitation] : prescription.severeLimitation ? words.limitations.severe : undefined),
  ].filter(Boolean).join('. ');
  const lead = carnet.measures.length === 0 && carnet.sessions.length === 0 ? words.starts : changeSentence(carnet, { plan: plan?.id, today, language, words: letterWords(language), person });
  return section('summary', person.full, [
    head !== '' && text(`${head}.`), isLoaded('measures') && text([strong(lead)], 'lead'), { kind: 'facts', facts: fourFacts(facts) }, ...notices(facts),
  ], [plan?.id]);
}

function fourFacts({ carnet, plan, today, language, words, attendance, progress, isLoaded }: CarnetFacts) {
  const held = attendance.planned - attendance.cancelled;
  const next = nextSession(carnet, { ...(plan && { plan: plan.id }), today });
  const contact = plan?.contact;
  const hasSessions = isLoaded('sessions');
  return [
    { term: words.sessions, value: !hasSessions ? words.none : typeof progress?.of === 'number' ? words.doneOf(progress.done, progress.of) : String(attendance.attended) },
    { term: words.rate, value: attendance.rate === null || !hasSessions ? words.none : words.percent(figure(Math.round(attendance.rate * 100), language)), note: hasSessions && attendance.rate !== null ? words.held(attendance.attended, held) : undefined },
    { term: words.next, value: next && hasSessions ? dayAndMonth(next.day, language) : words.none, note: next?.startsAt === undefined ? undefined : hourOf(next.startsAt, carnet.timeZone, language) },
    { term: contact ? `${words.contact}${language === 'fr' ? '\u00a0: ' : ': '}${contact.name}` : words.contact, value: (contact && phoneWords(contact)) ?? words.none, note: contact?.role },
  ];
}

function notices({ carnet, plan, today, language, words, isLoaded }: CarnetFacts): Block[] {
  const scope = { ...(plan && { plan: plan.id }), today };
  const risk = isLoaded('sessions') ? dropoutRisk(carnet, scope) : undefined;
  const { notice } = standing(carnet, scope);
  return [
    ...(risk ? [text([strong(words.dropout(daysTogether(risk.days, language)))])] : []),
    ...(plan && plan.obstacles.length > 0 ? [text(words.obstacles(cut(enumerated(plan.obstacles, language), WORDS_LENGTH)))] : []),
    ...(plan && plan.levers.length > 0 ? [text(words.levers(cut(enumerated(plan.levers, language), WORDS_LENGTH)))] : []),
    ...(notice?.kind === 'follow-on-missing' ? [text([strong(words.followOnMissing)])] : []),
  ];
}

export function measures(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words } = facts;
  const { columns, rows } = measureTable(carnet, { plan: plan?.id, today, language, most: 4, withKinds: true, withPlanned: true });
  const letter = letterWords(language);
  const shown = rows.slice(0, MOST.measures);
  const planned = carnet.milestones.filter(({ kind, dueOn, doneOn }) => kind.endsWith('assessment') && dueOn !== undefined && doneOn === undefined && dueOn > today).map(({ dueOn = '' }) => dueOn).sort();
  const scope = { ...(plan && { plan: plan.id }), to: today };
  const charts = [...shown].sort((one, other) => Number(other.aim !== undefined) - Number(one.aim !== undefined))
    .flatMap(({ definition, goal }) => chartOf({ definition, points: seriesOf(carnet, definition.id, scope), goal, planned, language }) ?? []).slice(0, MOST.charts);
  const often = repeated(facts, scope);
  const apart = carnet.measures.filter((measure) => measure.apart !== undefined).length;
  return loadedSection(facts, 'measures', section('measures', words.measures, [
    shown.length > 0 ? {
      kind: 'table', caption: words.measures, columns: [letter.measure, ...columns, letter.sinceStart, letter.aim], figures: columns.map((_, index) => index + 1),
      rows: shown.map((row) => [row.name, ...row.cells, row.change, row.aim === undefined ? words.none : row.isReached ? letter.reached(row.aim) : row.aim]),
    } : often.rows.length === 0 && text(words.noMeasure),
    andOthers(facts, rows.length - shown.length, words.otherMeasures),
    charts.length > 0 && { kind: 'charts', charts },
    often.rows.length > 0 && { kind: 'table', caption: words.often, columns: words.oftenColumns, rows: often.rows, figures: [1] },
    apart > 0 && text(words.apart(apart), 'small'),
  ], [...shown.flatMap(({ sources }) => sources), ...often.sources]));
}

/** Measures of which there are more than a drawing holds: in a line each. */
function repeated({ carnet, language, words }: CarnetFacts, scope: { plan?: string; to: string }): { rows: Line[][]; sources: string[] } {
  const all = [...measureCatalogue.map(({ id }) => id), ...carnet.customMeasures.map(({ key }) => key)].flatMap((id) => {
    const [definition, points] = [definitionOf(carnet, id), seriesOf(carnet, id, scope).filter(({ value }) => value !== null)];
    return definition && points.length > MOST_POINTS ? [{ definition, points }] : [];
  }).slice(0, MOST.often);
  const rows = all.map(({ definition, points }): Line[] => {
    const write = (point: (typeof points)[number] | undefined) => (point ? words.valueOn(quantity(point, definition, language), figuresOfDay(point.day, language)) : words.none);
    const sorted = [...points].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
    return [definition.label[language], figure(points.length, language), write(points[0]), write(points.at(-1)), write(sorted[0]), write(sorted.at(-1))];
  });
  return { rows, sources: all.flatMap(({ points }) => [points[0]?.id, points.at(-1)?.id]).filter((id) => id !== undefined) };
}

export function relay(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words } = facts;
  if (!plan) return section('relay', words.relay, []);
  const { state, next, of, relay: decided } = relayOf(carnet, { plan: plan.id, today });
  const follows = carnet.plans.find((each) => each.follows === plan.id);
  if (decided) {
    const { outcome, place, details, startsOn, isFirstVisitAccompanied, decidedOn } = decided;
    const letter = letterWords(language);
    const rest = [place && [place.name, place.address?.at(-1), phoneWords(place)].filter(Boolean).join(', '), details && cut(details, WORDS_LENGTH), startsOn && letter.startsOn(longDay(startsOn, language)).replace(/\.$/, ''),
      isFirstVisitAccompanied === undefined ? undefined : (isFirstVisitAccompanied ? letter.accompanied : letter.notAccompanied).replace(/\.$/, '')].filter(Boolean).map((part) => `${capital(String(part))}. `).join('');
    return section('relay', words.relay, [text([strong(`${relayLabels[outcome][language]}. `), plain(rest), plain(decidedOn === undefined ? '' : words.decidedOn(longDay(decidedOn, language)))])], [decided.id]);
  }
  const line = follows ? words.nextPlan(follows.title) : state === 'to-decide' ? words.relayToDecide : (state === 'announced' || state === 'active') && typeof of === 'number' ? words.relayAhead(next, of) : undefined;
  return section('relay', words.relay, [line !== undefined && text(line)], [follows?.id]);
}

export function steps(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, today, language, words } = facts;
  const all = milestonesOf(carnet, { ...(plan && { plan: plan.id }), today });
  const shown = all.slice(0, MOST.steps);
  const rows = shown.map(({ milestone: { kind, title, doneOn, dueOn }, state, lateDays }): Line[] => {
    const day = doneOn ?? dueOn;
    return [title ?? milestoneLabels[kind][language], state === 'late' ? [strong(words.late(lateDays))] : words.stepStates[state], day === undefined ? words.none : longDay(day, language)];
  });
  return loadedSection(facts, 'milestones', section('steps', words.steps, [
    rows.length > 0 && { kind: 'table', caption: words.steps, columns: words.stepColumns, rows }, andOthers(facts, all.length - shown.length, words.otherSteps),
  ], shown.map(({ milestone }) => milestone.id)));
}

export function goals(facts: CarnetFacts): DocumentSection {
  const { carnet, plan, language, words } = facts;
  const all = carnet.goals.filter((goal) => isOfPlan(facts, goal));
  const shown = all.slice(0, MOST.goals);
  const rows = shown.map((goal): Line[] => {
    const definition = goal.target && definitionOf(carnet, goal.target.measure);
    const points = goal.target && goalFor(carnet, goal.target.measure, plan?.id)?.id === goal.id ? seriesOf(carnet, goal.target.measure, { ...(plan && { plan: plan.id }) }).filter(({ value }) => value !== null) : [];
    const last = points.at(-1);
    const goalAim = definition && aim(goal, definition, language);
    const where = definition && last && goalAim !== undefined ? ` (${words.goalAt(quantity(last, definition, language), goalAim)})` : '';
    return [goal.isOwnWords ? words.quoted(cut(goal.text, WORDS_LENGTH)) : cut(goal.text, WORDS_LENGTH), `${words.goalStates[goal.state]}${where}`, goal.dueOn === undefined ? words.none : longDay(goal.dueOn, language)];
  });
  return loadedSection(facts, 'goals', section('goals', words.goals, [
    rows.length > 0 && { kind: 'table', caption: words.goals, columns: words.goalColumns, rows }, andOthers(facts, all.length - shown.length, words.otherGoals),
  ], shown.map(({ id }) => id)));
}

export function attendanceSection(facts: CarnetFacts): DocumentSection {
  return loadedSection(facts, 'sessions', section('attendance', facts.words.attendance, attendanceBlocks(facts), facts.sessions.map(({ id }) => id)));
}

export function documents(facts: CarnetFacts): DocumentSection {
  const { carnet, language, words } = facts;
  const all = [...carnet.deliveries].sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1));
  const shown = all.slice(0, MOST.documents);
  const rows = shown.map(({ title, recipient, channel, state, day }): Line[] => [
    cut(title, WORDS_LENGTH), recipient?.name ?? words.none, channel ? words.channels[channel] : words.none, day === undefined ? words.deliveries[state] : words.stateOn(words.deliveries[state], figuresOfDay(day, language)),
  ]);
  const agreements = carnet.agreements.slice(0, MOST.documents).map(({ kind, isGiven, day }) => {
    const on = day && longDay(day, language);
    const name = words.agreements[kind];
    return text(isGiven === undefined ? words.agreementUnsaid(name) : isGiven ? words.agreementGiven(name, on) : words.agreementRefused(name, on), 'small');
  });
  return loadedSection(facts, 'documents', section('documents', words.documents, [
    rows.length > 0 && { kind: 'table', caption: words.documents, columns: words.documentColumns, rows }, andOthers(facts, all.length - shown.length, words.otherDocuments), ...agreements,
  ], shown.map(({ id }) => id)));
}

export function notes(facts: CarnetFacts): DocumentSection {
  const { carnet, language, words } = facts;
  const all = [
    ...carnet.notes.map(({ id, day, author, text: said }) => ({ id, day, author, said, kind: undefined })),
    ...carnet.calls.map(({ id, day, author, text: said, outcome }) => ({ id, day, author, said, kind: [words.call, outcome && words.callOutcomes[outcome]].filter(Boolean).join(', ') })),
  ].sort((one, other) => (one.day < other.day ? 1 : -1));
  const shown = all.slice(0, MOST.notes);
  const lines = shown.map(({ day, author, said, kind }) => text([
    strong(longDay(day, language)), quiet([kind, author && words.by(partyWords(author))].filter(Boolean).map((part) => `, ${String(part)}`).join('')), plain(said === undefined ? '.' : `${language === 'fr' ? '\u00a0: ' : ': '}${cut(said, NOTE_LENGTH)}`),
  ]));
  return loadedSection(facts, 'notes', section('notes', words.notes, [...lines, andOthers(facts, all.length - shown.length, words.otherNotes)], shown.map(({ id }) => id)));
}
