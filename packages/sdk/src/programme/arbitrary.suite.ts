import fc from 'fast-check';
import { holidayTerritories } from './holidays.js';
import { eligibilitySchema, followUpSchema, type Programme } from './model.js';

/** What tests make programmes and plans of: all that the schema accepts and FHIR can count. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('é', 'œ', '’', '«\u00a0', '\u202f!', ' ', 'a', 'Z', '"', '<b>', '&', '|', ',', '\\', '😀', '/'), minLength: 1, maxLength: 30 }),
  fc.constantFrom('Prescri’Mouv', 'Île-de-France', '01 60 74 64 05'),
).filter((words) => words.trim() !== '');
const count = fc.integer({ min: 1, max: 60 });
const range = fc.tuple(count, count).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const said = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Keys that are `undefined` are absent: a model never holds such a key once it was read. */
const whole = <Shape extends object>(shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;

const phase = fc.record({
  every: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom('wk' as const, 'mo' as const), times: range, sessions: said(count), lasts: said(count), isInferred: maybe(fc.boolean()),
}).map(whole);
const followUp = fc.record({ kind: fc.constantFrom(...Object.values(followUpSchema.shape.kind.def.entries)), isInferred: maybe(fc.boolean()) }).map(whole);
const needs = Object.values(eligibilitySchema.shape.needs.def.element.def.entries);

export const anyProgramme = fc.record({
  id: text, name: text, territory: said(text), operator: said(text), public: said(text),
  eligibility: fc.record({ ageMin: maybe(fc.integer({ min: 0, max: 99 })), ageMax: maybe(fc.integer({ min: 0, max: 99 })), needs: fc.uniqueArray(fc.constantFrom(...needs)) }).map(whole),
  sessions: said(count), isSessionsApproximate: maybe(fc.boolean()), phases: fc.array(phase, { maxLength: 3 }),
  lasts: said(fc.record({ value: count, unit: fc.constantFrom('wk' as const, 'mo' as const) })),
  sessionMinutes: said(range), groupSize: said(range), isRenewable: said(fc.boolean()), after: said(text),
  cost: said(fc.record({ kind: fc.constantFrom('free' as const, 'fixed' as const, 'modulated' as const), text, euros: maybe(fc.integer({ min: 0, max: 500 })) }).map(whole)),
  financing: said(text), kit: fc.array(text, { maxLength: 3 }), content: said(text), instruments: fc.array(text, { maxLength: 3 }),
  followUps: fc.array(followUp, { maxLength: 5 }), phone: said(text), url: said(text),
  resources: fc.array(fc.record({ label: text, url: text }), { maxLength: 2 }), sessionKind: fc.constantFrom('activity' as const, 'workshop' as const), source: text,
}).map(whole) as fc.Arbitrary<Programme>;

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2036-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const pause = fc.tuple(day, fc.integer({ min: 0, max: 80 })).map(([from, days]) => ({ from, to: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) }));
const two = (number: number) => String(number).padStart(2, '0');

/** Options of a plan that can be laid out. */
export const anyOptions = fc.record({
  startsOn: day, weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  // Not in the hour that a night of March does not have, which is another test's.
  time: fc.tuple(fc.integer({ min: 4, max: 22 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  minutes: fc.integer({ min: 1, max: 300 }), sessions: fc.integer({ min: 1, max: 60 }), pauses: fc.array(pause, { maxLength: 4 }),
  holidays: fc.constantFrom(...holidayTerritories), timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'America/Cayenne'),
});
