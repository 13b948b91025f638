import fc from 'fast-check';
import { isNothing } from './import-fields.js';
import type { Club, Price, Slot } from './model.js';
import { wrongIn } from './slot-checks.js';
import { accesses, audiences, clubKinds, deliveries, handicaps, labelCodes, pathologyGroups, precisions, priceKinds, priceUnits, publics, slotLevels, supervisions, weekDays } from './terms.js';

/** The object without its keys that say nothing, as a reader gives it. */
const told = <Shape extends object>(shape: Shape): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(values: readonly Value[]) => maybe(fc.subarray([...values], { minLength: 1 }));
/** An object that says something, or none. */
const part = <Shape extends object>(model: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(model).map((shape) => told(shape as object)).map((shape) => (Object.keys(shape).length === 0 ? undefined : (shape as { [Key in keyof Shape]: Exclude<Shape[Key], undefined> })));

/** What a person types, and what breaks a file of cells: separators, quotes, formulas, markup, lines, other scripts. */
const awkward = fc.string({ unit: fc.constantFrom('a', 'é', 'Ï', ';', ',', '"', '\'', '|', '\\', '=', '+', '-', '@', '\n', ' ', '1', '(', '\u202f', '😀', '＝', '<b>', '€'), minLength: 1, maxLength: 14 })
  .map((words) => words.trim()).filter((words) => !isNothing(words));
const words = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('Marche nordique', 'Gymnase L’Étoile', 'À 5\u00a0min du bus 42', '<img src=x onerror=alert(1)>', '=CMD|\' /C calc\'!A0', '__proto__', 'constructor', '體操', 'A | B', 'gratuit') }, { weight: 2, arbitrary: awkward });

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const dayOrMonth = fc.oneof(day, day.map((iso) => iso.slice(0, 7)));
const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((each) => String(each).padStart(2, '0')).join(':'));
const euros = fc.oneof(fc.nat(2000), fc.nat(200_000).map((cents) => cents / 100));
const insee = fc.oneof(fc.integer({ min: 1001, max: 97_999 }).map((code) => String(code).padStart(5, '0')), fc.constantFrom('2A004', '2B033', '91228', '97411'));
const postcode = fc.integer({ min: 1000, max: 97_999 }).map((code) => String(code).padStart(5, '0')).filter((code) => !/^(?:751\d\d|6938\d|132\d\d)$/.test(code));
const phone = fc.oneof(
  fc.tuple(fc.constantFrom('+331', '+336', '+339', '+33800', '+262262', '+590590', '+594694', '+596596'), fc.nat(99_999_999)).map(([start, rest]) => start + String(rest).padStart(8, '0').slice(start.length - (start.startsWith('+33') ? 12 : 13))),
  fc.constantFrom('+3225551212', '+41225551212'),
);
const degrees = (min: number, max: number) => fc.integer({ min: min * 10_000, max: max * 10_000 }).map((each) => each / 10_000 + 0);
/** In France, or too far from it to be a mistake of order. */
const point = fc.oneof(fc.record({ lat: degrees(42, 51), lon: degrees(-5, 9) }), fc.constantFrom({ lat: -21.1, lon: 55.5 }, { lat: 14.6, lon: -61 }, { lat: 35.68, lon: 139.69 }));

/** The lesser first. */
const inOrder = <Shape extends object>(min: keyof Shape, max: keyof Shape) => (shape: Shape): Shape => {
  const { [min]: least, [max]: most } = shape;
  return typeof least === 'number' && typeof most === 'number' && least > most ? { ...shape, [min]: most, [max]: least } : shape;
};

const price = fc.record({ kind: fc.constantFrom(...priceKinds), min: maybe(euros), max: maybe(euros), unit: maybe(fc.constantFrom(...priceUnits)), note: maybe(words) }).map((each) => told(each) as Price).map(inOrder<Price>('min', 'max'));
const aid = fc.record({ name: words, euros: maybe(euros), unit: maybe(fc.constantFrom(...priceUnits)), note: maybe(words) }).map(told);

const slotOf = (id: string): fc.Arbitrary<Slot> => fc.record({
  structureId: fc.constant(undefined), activity: maybe(words), disciplineCode: maybe(words), disciplineUrl: maybe(fc.constantFrom('https://disciplines.example/marche?lang=fr&x=1', 'http://disciplines.example/a;b,c')), level: some(slotLevels), pathologies: some(pathologyGroups), publics: some(publics),
  ageMin: maybe(fc.nat(99)), ageMax: maybe(fc.nat(120)), audience: maybe(fc.constantFrom(...audiences)), sessionsPerWeek: maybe(fc.constantFrom(0.5, 1, 2, 3)),
  day: maybe(fc.constantFrom(...weekDays)), start: maybe(time), end: maybe(time), season: maybe(words),
  capacity: part<NonNullable<Slot['capacity']>>({ min: maybe(fc.nat(9)), max: maybe(fc.nat(40)), left: maybe(fc.nat(40)) }).map((each) => each && inOrder<NonNullable<Slot['capacity']>>('min', 'max')(each)), full: maybe(fc.boolean()), price: maybe(price), aids: maybe(fc.array(aid, { minLength: 1, maxLength: 3 })),
  supervision: maybe(fc.constantFrom(...supervisions)), prescriptionRequired: maybe(fc.boolean()),
  handicap: part(Object.fromEntries(handicaps.map((each) => [each, maybe(fc.constantFrom(...accesses))]))),
  place: part({ name: maybe(words), indoor: maybe(fc.boolean()), outdoor: maybe(fc.boolean()), venueId: maybe(words) }), transport: part({ stop: maybe(words), line: maybe(words) }),
  delivery: some(deliveries), note: maybe(words),
}).map((slot) => inOrder<Slot>('ageMin', 'ageMax')(told({ id, ...slot }) as Slot)).filter((slot) => wrongIn(slot) === undefined);

const structure = fc.record({
  kind: fc.constantFrom(...clubKinds), names: fc.array(words, { minLength: 1, maxLength: 3 }),
  address: part({ street: maybe(words), postcode: maybe(postcode), city: maybe(words), insee: maybe(insee) }),
  position: maybe(fc.tuple(point, fc.constantFrom(...precisions)).map(([where, precision]) => ({ ...where, precision }))),
  phones: maybe(fc.uniqueArray(phone, { minLength: 1, maxLength: 3 })), phonesToConfirm: maybe(fc.array(fc.oneof(phone, fc.constantFrom('3646', '01 69 02 41')), { minLength: 1, maxLength: 2 })),
  email: maybe(fc.constantFrom('contact@club.example', 'a.b+c@sante-territoire.example')), url: maybe(fc.constantFrom('https://club.example/', 'http://www.club.example/a;b?c=d,e#f')),
  labels: maybe(fc.array(fc.record({ code: fc.oneof(fc.constantFrom<string>(...labelCodes), words), name: maybe(words), issuer: maybe(words), validUntil: maybe(dayOrMonth) }).map(told), { minLength: 1, maxLength: 3 })),
  habilitation: part({ validFrom: maybe(day), validUntil: maybe(day), number: maybe(words) }),
  identifiers: part({ siret: maybe(fc.constant('00000000000000')), finess: maybe(fc.constantFrom('910000012', '2A0000014')), rna: maybe(fc.constant('W912000001')), ror: maybe(words) }),
  lastVerified: maybe(dayOrMonth), source: maybe(words), licence: maybe(words), remark: maybe(words), isExample: maybe(fc.boolean()), coverage: maybe(fc.array(fc.constantFrom('91', '2A', '974', '91228'), { minLength: 1, maxLength: 3 })),
});

const id = fc.oneof(fc.uuid(), words);

/** Any club that `clubSchema` accepts, tidy as the door leaves it: no empty list, no key without a value. */
export const clubArbitrary: fc.Arbitrary<Club> = fc.tuple(id, structure, fc.uniqueArray(id, { maxLength: 3 }))
  .chain(([clubId, rest, slotIds]) => fc.tuple(...slotIds.map(slotOf)).map((slots) => told({ id: clubId, ...rest, slots }) as Club));

/** A directory: no identifier twice. */
export const clubsArbitrary: fc.Arbitrary<Club[]> = fc.uniqueArray(clubArbitrary, { maxLength: 5, selector: (club) => club.id });
