import { expect } from 'chai';
import fc from 'fast-check';
import { carnets } from '../testing/carnets.js';
import { someCarnet } from './arbitrary.suite.js';
import { readCarnet, toCarnetBundle } from './fhir.js';
import { isCarnet, type Carnet } from './model.js';

type Json = Record<string, unknown>;

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const entriesOf = (bundle: unknown): Json[] => {
  const { entry } = bundle as { entry?: unknown };
  return Array.isArray(entry) ? entry as Json[] : [];
};

/** Bundles of every kind that the carnets of demos have. */
const bundles: readonly unknown[] = [carnets.year, carnets.broken, carnets.duplicates, carnets.twoProgrammes, carnets.foreign, carnets.mixedUnits, carnets.yearAfter];
const someBundle = fc.oneof(fc.constantFrom(...bundles).map(copied), someCarnet.map((carnet) => copied(toCarnetBundle(carnet)) as unknown));

/** What stands where nobody expects it. */
const odd = fc.oneof(
  fc.constantFrom<unknown>('', ' ', 'x', '__proto__', 'constructor', '2026-02-30', '2026-13-45T99:99:99Z', '2026-06-23T10:00:00', '0000-00-00T00:00:00Z', 'Patient/', '#', '#x', 'urn:uuid:', 'javascript:alert(1)', 0, -1, 1e308, true, null, [], {}, [[]], [null], [[['x']]], { reference: 'Patient/2' }, { reference: 7 }, { coding: 'x' }, { coding: [null, 3, 'x'] }),
  fc.jsonValue(),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}') as unknown),
);

/** Every place of a tree that can hold something else. */
function placesOf(value: unknown, found: [holder: Json, key: string][] = []): [Json, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Json, key]);
    placesOf((value as Json)[key], found);
  }
  return found;
}

const broken = fc.tuple(someBundle, fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 12 })).map(([bundle, changes]) => {
  for (const [at, value] of changes) {
    const places = placesOf(bundle);
    const place = places[at % Math.max(places.length, 1)];
    if (place) Object.defineProperty(place[0], place[1], { value: copied(value), writable: true, enumerable: true, configurable: true });
  }
  return bundle;
});

/** A carnet without where each issue was: paths follow the order of what came in. */
const readInOrder = (input: unknown) => readCarnet(input).carnet;

/* The same cases each time: a failure here is one that can be looked at again. */
const seed = 20_260_317;

describe('readCarnet, whatever comes in', () => {
  it('reads anything as a carnet, and throws nothing', () => {
    fc.assert(fc.property(fc.oneof(broken, fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), odd), (input) => {
      const { carnet, issues } = readCarnet(input);
      expect(isCarnet(carnet)).to.equal(true);
      expect(issues.every(({ code, path }) => /^[a-z-]+$/.test(code) && Array.isArray(path))).to.equal(true);
      expect(({} as Json)['polluted']).to.equal(undefined);
    }), { numRuns: 150 });
  }).timeout(30_000);

  it('gives the same carnet for the same resources in any order', () => {
    fc.assert(fc.property(fc.oneof(someBundle, broken), fc.infiniteStream(fc.nat()), (bundle, numbers) => {
      const shuffled = entriesOf(bundle).map((entry) => ({ entry, by: Number(numbers.next().value) })).sort((one, other) => one.by - other.by).map(({ entry }) => entry);
      expect(readInOrder(shuffled.length > 0 ? { ...(bundle as Json), entry: shuffled } : bundle)).to.deep.equal(readInOrder(bundle));
    }), { numRuns: 60, seed });
  }).timeout(30_000);

  it('gives the same carnet whether it comes as one Bundle, as pages, or resource by resource', () => {
    for (const bundle of bundles) {
      const entries = entriesOf(bundle);
      const half = Math.floor(entries.length / 2);
      const pages = [entries.slice(half), entries.slice(0, half)].map((entry) => ({ resourceType: 'Bundle', type: 'searchset', entry }));
      expect(readInOrder(pages)).to.deep.equal(readInOrder(bundle));
      expect(readInOrder([bundle, ...pages])).to.deep.equal(readInOrder(bundle));
    }
  });

  it('reads back from its own Bundle what it read, to the last key', () => {
    fc.assert(fc.property(fc.oneof(someBundle, broken), (bundle) => {
      const { carnet } = readCarnet(bundle);
      const { kept: _kept, ...again } = readInOrder(toCarnetBundle(carnet));
      const { kept: _before, ...before }: Carnet = carnet;
      expect(again).to.deep.equal(before);
    }), { numRuns: 60, seed });
  }).timeout(30_000);

  it('opens what holds itself, and what refers in circles', () => {
    const bundle: Json = { resourceType: 'Bundle', type: 'collection' };
    const plans = [1, 2, 3].map((id) => ({ resourceType: 'CarePlan', id: String(id), subject: { reference: 'Patient/1' }, status: 'active', replaces: [{ reference: `CarePlan/${(id % 3) + 1}` }], basedOn: [{ reference: `CarePlan/${id}` }] }));
    const panels = [1, 2].map((id) => ({ resourceType: 'Observation', id: `o${id}`, subject: { reference: 'Patient/1' }, status: 'final', code: { text: 'Panel' }, hasMember: [{ reference: `Observation/o${3 - id}` }] }));
    const report = { resourceType: 'DiagnosticReport', id: 'r', subject: { reference: 'Patient/1' }, status: 'final', basedOn: [{ reference: 'CarePlan/1' }], issued: '2026-03-10T10:00:00Z', result: [{ reference: 'Observation/o1' }] };
    const own: unknown[] = [bundle, ...plans, ...panels, report];
    own.push(own);
    bundle['entry'] = [{ resource: bundle }, ...own.map((resource) => ({ resource }))];
    const { carnet } = readCarnet([bundle, own]);
    expect(carnet.plans.map(({ id, follows }) => [id, follows])).to.deep.equal([['CarePlan/1', 'CarePlan/2'], ['CarePlan/2', 'CarePlan/3'], ['CarePlan/3', 'CarePlan/1']]);
  });

  it('says so when a host gives it an object that throws, and gives an empty carnet', () => {
    const input = { resourceType: 'Bundle', get entry(): never { throw new Error('no'); } };
    const { carnet, issues } = readCarnet(input);
    expect(carnet.sessions).to.deep.equal([]);
    expect(issues.map(({ code, severity }) => [code, severity])).to.deep.equal([['unreadable', 'error']]);
  });
});
