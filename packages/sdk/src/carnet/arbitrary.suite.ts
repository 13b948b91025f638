import fc from 'fast-check';
import { addMonths } from '../iso-date.js';
import { DEFAULT_TIME_ZONE, instantAt } from '../time-zone.js';
import { PROGRAMME_PREFIX } from './fhir-read-plans.js';
import { emptyCarnet, type Carnet, type CarnetPrescription, type Goal, type Measure, type Party, type Plan, type Session } from './model.js';
import { assessmentKinds, attendanceStates, callOutcomes, channels, deliveryStates, goalStates, milestoneKinds, moods, planStates, relayOutcomes } from './terms.js';

const day = fc.date({ min: new Date('2021-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const time = fc.tuple(fc.integer({ min: 8, max: 20 }), fc.constantFrom('00', '15', '30')).map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
/** Words as people type them: no white space at the ends, which no reader keeps. */
const words = fc.constantFrom('Marche nordique', 'Renforcement, équilibre', 'À revoir\u00a0: genou gauche', '<b>gras</b> & "guillemets"', 'Aller au marché à pied', '__proto__', '體操');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** The object without its keys that say nothing, as a reader gives it. */
const told = <Shape extends object>(shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

/** Those around a person: one name for one place, whoever refers to it. */
const professionals: Party[] = [
  { reference: 'Practitioner/camille', name: 'Camille Renaud', role: 'enseignante en activité physique adaptée', phone: '01 99 00 24 60' },
  { reference: 'Practitioner/delmas', name: 'Dr Claire Delmas' }, { name: 'Le kinésithérapeute du quartier' }, { name: 'Association des Rives', phone: '01 99 00 24 63', address: ['2 rue Haute', '54340 Pompey'] },
];
const halls: Party[] = [{ reference: 'Location/hall', name: 'Complexe sportif', address: ['54340 Pompey'] }, { name: 'Au parc' }];
const clubs: Party[] = [{ reference: 'Organization/club', name: 'Gym douce (exemple)', phone: '01 99 00 24 62' }, { name: 'Club du quartier (exemple)' }];

const plans = ['CarePlan/1', 'CarePlan/2'] as const;
const planId = fc.constantFrom(undefined, ...plans);

const planOf = (id: string): fc.Arbitrary<Plan> => fc.record({
  title: words, status: fc.constantFrom(...planStates), startsOn: maybe(day), endsOn: maybe(day), sessions: fc.constantFrom(undefined, null, 12, 24),
  programme: maybe(fc.constantFrom('prescrimouv', 'salutance')), contact: maybe(fc.constantFrom(...professionals)), place: maybe(fc.constantFrom(...clubs)),
  obstacles: fc.uniqueArray(words, { maxLength: 2 }), levers: fc.uniqueArray(words, { maxLength: 2 }), prescriptions: fc.constantFrom<string[]>([], ['ServiceRequest/1']),
}).map((plan) => told({ id, ...plan, canonical: plan.programme && `${PROGRAMME_PREFIX}${plan.programme}`, ...(id === plans[1] && { follows: plans[0] }) }));

const prescription = fc.record({
  authoredOn: day, prescriber: maybe(fc.constantFrom(...professionals)), durationMonths: maybe(fc.integer({ min: 1, max: 24 })), status: fc.constantFrom('draft', 'active', 'stopped', 'completed', 'unknown', 'on-hold'),
  kind: fc.constantFrom('initial', 'unknown', 'renewal', 'adaptation'), severeLimitation: maybe(fc.boolean()), limitation: maybe(fc.constantFrom('none', 'minimal', 'moderate', 'severe')),
  activities: fc.array(words, { minLength: 1, maxLength: 3 }),
} as const);

const prescriptions = fc.tuple(prescription, prescription, fc.integer({ min: 1, max: 2 })).map(([one, other, count]) => [one, other].slice(0, count).map((each, index): CarnetPrescription => told({
  ...each, id: `ServiceRequest/${index === 0 ? '1' : '5'}`, requests: each.activities.map((_, part) => `ServiceRequest/${(index === 0 ? 1 : 5) + part}`),
  ...(each.durationMonths !== undefined && { endsOn: addMonths(each.authoredOn, each.durationMonths) }),
  ...(index === 1 && (each.kind === 'renewal' || each.kind === 'adaptation') && { basedOn: 'ServiceRequest/1' }),
})));

const zeroToTen = fc.integer({ min: 0, max: 10 });
const session = fc.record({
  plan: planId, day, time: maybe(time), minutes: fc.constantFrom(30, 45, 60), hasEnd: fc.boolean(), state: maybe(fc.constantFrom(...attendanceStates)), isUnexplained: fc.boolean(), title: maybe(words),
  kind: fc.constantFrom('activity', 'workshop'), place: maybe(fc.constantFrom(...halls)), practitioner: maybe(fc.constantFrom(...professionals)), effort: maybe(zeroToTen), pain: maybe(zeroToTen),
  mood: maybe(fc.constantFrom(...moods)), incident: maybe(words), others: fc.constantFrom<string[]>([], [], ['Encounter'], ['Procedure'], ['Encounter', 'Procedure']), disagrees: fc.boolean(),
} as const);

type SessionParts = typeof session extends fc.Arbitrary<infer Parts> ? Parts : never;

function sessionOf({ time: hour, minutes, hasEnd, isUnexplained, others, disagrees, ...said }: SessionParts, index: number, timeZone: string): Session {
  const type = hour === undefined && others.length === 0 ? 'Procedure' : 'Appointment';
  const names = (['effort', 'pain', 'mood', 'incident'] as const).filter((name) => said[name] !== undefined);
  const startsAt = hour === undefined ? undefined : instantAt(said.day, hour, timeZone);
  const hasMinutes = type === 'Appointment' && (hour === undefined || hasEnd);
  return told({
    ...said, id: `${type}/s${index}`, startsAt, endsAt: hasEnd && startsAt !== undefined ? new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() : undefined,
    minutes: hasMinutes ? minutes : undefined,
    isCancellationUnexplained: said.state === 'cancelled' && isUnexplained ? true : undefined,
    isToCheck: disagrees && others.length > 0 && said.state !== undefined ? true : undefined,
    alsoIn: others.map((each) => `${each}/s${index}`),
    experience: names.length > 0 ? Object.fromEntries(names.map((name) => [name, `${name === 'incident' ? 'AdverseEvent' : 'Observation'}/s${index}-${name}`])) : undefined,
  });
}

/** At most one a day, so that none is taken for another; as a reader orders them. */
const sessions = (timeZone: string) => fc.uniqueArray(session, { maxLength: 12, selector: (each) => each.day })
  .map((all) => all.map((each, index) => sessionOf(each, index, timeZone)).sort((one, other) => (one.day < other.day ? -1 : 1)));

const measured = [['weight', 40, 150], ['six-minute-walk', 50, 700], ['pain', 0, 10], ['steps', 0, 20_000]] as const;
const measures = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...measured), day, value: fc.double({ min: 0, max: 1, noNaN: true }), assessment: maybe(fc.constant('DiagnosticReport/1')), comment: maybe(words) }), {
  maxLength: 10, selector: ({ kind, day: on }) => `${kind[0]} ${on}`,
}).map((all) => all.map(({ kind: [measure, low, high], value, ...rest }, index): Measure => told({
  id: `Observation/m${index}`, measure, value: Math.round(low + value * (high - low)), status: 'final', records: 1, alsoIn: [], ...rest,
})).sort((one, other) => (`${String(one.day)} ${one.id}` < `${String(other.day)} ${other.id}` ? -1 : 1)));

const assessments = fc.record({ kind: fc.constantFrom(...assessmentKinds), plan: planId, day, title: maybe(words), by: maybe(fc.constantFrom(...professionals)), conclusion: maybe(words) })
  .map((each) => [told({ id: 'DiagnosticReport/1', ...each })]);

const goal = fc.record({
  plan: planId, text: words, isOwnWords: fc.constantFrom(undefined, true as const), state: fc.constantFrom(...goalStates), startedOn: maybe(day), dueOn: maybe(day),
  target: fc.constantFrom(undefined, { measure: 'six-minute-walk', low: 400 }, { measure: 'pain', high: 3 }, { measure: 'weight', low: 60, high: 70 }),
});
const goals = fc.array(goal, { maxLength: 5 }).map((all) => all.map((each, index): Goal => told({ id: `Goal/${index}`, ...each })));

const byDay = <Thing extends { id: string }>(things: Thing[], dayOf: (thing: Thing) => string | undefined): Thing[] =>
  things.map((thing) => [`${(dayOf(thing) ?? '').padEnd(10)} ${thing.id}`, thing] as const).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing);

const step = fc.record({ kind: fc.constantFrom(...milestoneKinds), plan: planId, title: maybe(words), dueOn: maybe(day), doneOn: maybe(day), isCancelled: fc.boolean() });
const relay = fc.record({ outcome: fc.constantFrom(...relayOutcomes), place: maybe(fc.constantFrom(...clubs)), details: maybe(words), startsOn: maybe(day), isFirstVisitAccompanied: maybe(fc.boolean()) });

/** Steps, and what was decided in those that ask for it. */
const steps = fc.array(fc.tuple(step, maybe(relay)), { maxLength: 6 }).map((all) => {
  const milestones = all.map(([{ isCancelled, ...each }], index) => told({ id: `Task/${index}`, ...each, isCancelled: isCancelled && each.doneOn === undefined ? true as const : undefined }));
  const relays = all.flatMap(([{ kind, plan, doneOn }, decided], index) => (kind === 'relay' && decided ? [told({ id: `Task/${index}`, plan, decidedOn: doneOn, ...decided })] : []));
  return { milestones: byDay(milestones, ({ dueOn, doneOn }) => dueOn ?? doneOn), relays: byDay(relays, ({ decidedOn }) => decidedOn) };
});

const contact = fc.record({ plan: planId, day, author: maybe(fc.constantFrom(...professionals)), text: words });
const notes = fc.array(contact, { maxLength: 3 }).map((all) => byDay(all.map((each, index) => told({ id: `Communication/n${index}`, ...each })), (each) => each.day));
const calls = fc.array(fc.tuple(contact, maybe(fc.constantFrom(...callOutcomes))), { maxLength: 3 })
  .map((all) => byDay(all.map(([each, outcome], index) => told({ id: `Communication/c${index}`, ...each, outcome })), (each) => each.day));

const sent = fc.record({ title: words, recipient: maybe(fc.constantFrom(...professionals, ...clubs)), channel: maybe(fc.constantFrom(...channels)), state: fc.constantFrom(...deliveryStates), day, url: maybe(fc.constant('https://example.org/a.pdf')) });
const deliveries = fc.array(sent, { maxLength: 4 }).map((all) => byDay(all.map((each, index) => {
  // By hand, what was received was handed over, and nothing is handed over otherwise.
  const channel = each.state === 'handed' ? 'by-hand' as const : each.state === 'received' && each.channel === 'by-hand' ? 'post' as const : each.channel;
  if (index === 0) return told({ id: 'DocumentReference/1', document: 'DocumentReference/1', title: each.title, url: each.url, state: 'ready' as const, day: each.day });
  return told({ id: `Communication/d${index}`, ...each, channel });
}), (each) => each.day));

const agreements = fc.array(fc.record({ text: words, kind: fc.constantFrom('prescription', 'reports', 'research', 'other'), isGiven: maybe(fc.boolean()), day: maybe(day) } as const), { maxLength: 3 })
  .map((all) => byDay(all.map((each, index) => told({ id: `Consent/${index}`, ...each })), (each) => each.day));
const answered = fc.array(fc.record({ title: words, questionnaire: maybe(fc.constant('https://example.org/Questionnaire/evs|1')), day: maybe(day), status: fc.constantFrom('completed', 'in-progress'), plan: planId }), { maxLength: 2 })
  .map((all) => byDay(all.map((each, index) => told({ id: `QuestionnaireResponse/${index}`, ...each })), (each) => each.day));
const others = fc.array(fc.record({ resourceType: fc.constant('Condition'), title: maybe(words), day: maybe(day) }), { maxLength: 2 })
  .map((all) => byDay(all.map((each, index) => told({ id: `Condition/${index}`, ...each })), (each) => each.day));

const person = fc.record({
  id: fc.constantFrom('Patient/1', 'urn:uuid:5c1c3b1e-3b55-4c84-9f6a-0d0a5f0a1b2c'), familyName: maybe(fc.constant('Exemple')), givenName: maybe(fc.constant('Dominique')),
  gender: maybe(fc.constantFrom('male', 'female', 'other', 'unknown')), birthDate: maybe(fc.constantFrom('1951', '1951-02', '1951-02-04')), phone: maybe(fc.constant('06 39 98 51 02')),
} as const).map(told);

/** Goals of a plan in its order, those of no plan first by their day: as they are read. */
function goalsInOrder(all: Goal[], known: readonly Plan[]): Goal[] {
  const ofKnown = all.map((each) => (known.some(({ id }) => id === each.plan) ? each : (({ plan: _plan, ...rest }) => rest)(each)));
  const key = ({ plan, startedOn = '', id }: Goal) => `${(plan ?? '').padEnd(12)} ${plan === undefined ? startedOn.padEnd(10) : ''} ${id}`;
  return [...ofKnown].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Carnets of no server: each holds some of everything, as a reader of FHIR would give it. */
export const someCarnet: fc.Arbitrary<Carnet> = fc.constantFrom(DEFAULT_TIME_ZONE, 'Indian/Reunion', 'America/Martinique').chain((timeZone) => fc.record({
  person, plans: fc.tuple(planOf(plans[0]), planOf(plans[1])), prescriptions, sessions: sessions(timeZone), measures, assessments, goals, steps, notes, calls, deliveries, agreements, answered, others,
}).map(({ steps: { milestones, relays }, goals: wanted, ...rest }): Carnet => ({
  ...emptyCarnet(timeZone), ...rest, plans: byDay([...rest.plans], ({ startsOn }) => startsOn), prescriptions: byDay(rest.prescriptions, ({ authoredOn }) => authoredOn), milestones, relays, goals: goalsInOrder(wanted, rest.plans),
})));
