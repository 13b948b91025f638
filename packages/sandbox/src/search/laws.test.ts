import { expect } from 'chai';
import fc from 'fast-check';
import { create, idsOf, observation, said, useSandbox, type Reply } from '../internal/client.test.js';
import { splitEscaped, unescapeValue } from './escape.js';
import { distanceKm } from './near.js';

interface Row {
  id: string;
  value: number;
  status: string;
  day: string;
}

/** The haversine of two ends of the Earth loses half its digits: some decimetres. */
const ROUNDING_KM = 1e-3;

const KEYS: Record<string, (row: Row) => string | number> = {
  'value-quantity': ({ value }) => value,
  status: ({ status }) => status,
  date: ({ day }) => day,
  _id: ({ id }) => id,
};

describe('laws of searching', () => {
  const server = useSandbox();
  const rows: Row[] = Array.from({ length: 120 }, (_, at) => ({
    id: `o${String((at * 37) % 120)}`,
    value: (at * 7) % 5,
    status: ['final', 'amended', 'preliminary'][at % 3] ?? '',
    day: `2026-0${String(1 + ((at * 5) % 4))}-1${String(at % 3)}`,
  }));
  before(() => server.transact(...rows.map(({ id, value, status, day }) => {
    const resource = observation('Patient/1', { id, status, effectiveDateTime: day, valueQuantity: { value } });
    return { ...create(resource), request: { method: 'PUT', url: `Observation/${id}` } };
  })));

  it('a sort by several keys is the reference sort by these keys', async () => {
    const key = fc.tuple(fc.constantFrom(...Object.keys(KEYS)), fc.boolean());
    await fc.assert(fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 3 }), async (keys) => {
      const sort = keys.map(([code, isDescending]) => `${isDescending ? '-' : ''}${code}`).join(',');
      const reply = await server.get(`/Observation?_count=200&_sort=${sort}`);
      expect(idsOf(reply)).to.deep.equal(referenceSort(rows, keys).map(({ id }) => id));
    }), { numRuns: 40 });
  });

  it('paging visits each match exactly once, whatever the size of the page', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 7, max: 150 }), async (count) => {
      const visited: string[] = [];
      for (let url: string | undefined = `${server.url}/Observation?_sort=status&_count=${String(count)}`; url !== undefined; ) {
        const body = (await (await fetch(url)).json()) as Reply['body'];
        visited.push(...idsOf({ body } as Reply));
        url = linkOf(body, 'next');
      }
      expect(visited.toSorted()).to.deep.equal(rows.map(({ id }) => id).toSorted());
    }), { numRuns: 15 });
  });

  it('the previous link leads back to the page before', async () => {
    const { body } = await server.get('/Observation?_count=50&_offset=50');
    const back = (await (await fetch(linkOf(body, 'previous') ?? '')).json()) as Reply['body'];
    expect(linkOf(back, 'next')).to.equal(linkOf(body, 'self'));
  });

  it('what is split at commas and unescaped is what was escaped and joined', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
      const joined = parts.map((part) => part.replace(/[\\,$|]/g, '\\$&')).join(',');
      expect(splitEscaped(joined, ',').map(unescapeValue)).to.deep.equal(parts);
    }));
  });

  it('a distance is the same both ways, and no detour is shorter', () => {
    const place = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(fc.property(place, place, place, (a, b, c) => {
      expect(distanceKm(a, b)).to.be.closeTo(distanceKm(b, a), ROUNDING_KM);
      expect(distanceKm(a, c)).to.be.at.most(distanceKm(a, b) + distanceKm(b, c) + ROUNDING_KM);
    }));
  });
});

describe('twenty thousand observations', () => {
  const server = useSandbox();
  before(async function () {
    this.timeout(30_000);
    for (let batch = 0; batch < 20; batch += 1) {
      await server.transact(...Array.from({ length: 1000 }, (_, at) => create(observation(`Patient/${String(at % 50)}`, { effectiveDateTime: `20${String(10 + batch)}-01-01`, valueQuantity: { value: at } }))));
    }
  });

  it('are searched by patient and code and sorted in well under 100 ms', async () => {
    const started = performance.now();
    const { body } = await server.get('/Observation?patient=Patient/7&code=http://loinc.org%7C29463-7&_sort=-date&_count=50');
    const elapsedMs = performance.now() - started;
    expect(body['total']).to.equal(400);
    expect(elapsedMs).to.be.below(100);
  });
});

function referenceSort(rows: readonly Row[], keys: readonly (readonly [string, boolean])[]): Row[] {
  return rows.toSorted((a, b) => {
    for (const [code, isDescending] of keys) {
      const [left, right] = [KEYS[code]?.(a) ?? '', KEYS[code]?.(b) ?? ''];
      if (left !== right) return left < right === isDescending ? 1 : -1;
    }
    return 0;
  });
}

function linkOf(body: Reply['body'], relation: string): string | undefined {
  const link = [...(body['link'] ?? [])].find((candidate) => said(candidate['relation']) === relation);
  return link === undefined ? undefined : said(link['url']);
}
