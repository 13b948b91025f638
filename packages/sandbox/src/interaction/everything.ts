import type { StoredResource } from '../resource/resource.js';
import { readQuery } from '../search/query.js';
import type { Pair } from '../search/finder.js';
import type { Filter } from '../search/filter.js';
import { parseDate } from '../search/date.js';
import type { Engine, FhirRequest, FhirResponse } from './message.js';
import { present } from './read.js';
import { compartmentFilter } from './search.js';

/** `Patient/1/$everything`: the patient, their compartment and what those point at. Takes `_type`, `_since`, `_count`, `_offset`. */
export function everything(request: FhirRequest, engine: Engine): FhirResponse {
  const [owner = '', id = ''] = request.path;
  const patient = present(engine.store.read(owner, id), `${owner}/${id}`);
  const values = new Map(request.query);
  const paging = request.query.filter(([name]) => name === '_count' || name === '_offset');
  const { count, offset } = readQuery(owner, paging, engine.finder, engine.definitions);
  const all = select(gather(patient, engine), values);
  const isPaged = values.has('_count');
  const page = isPaged ? all.slice(offset, offset + count) : all;
  const at = (start: number): string => linkTo(request, start);
  return {
    status: 200,
    headers: {},
    body: {
      resourceType: 'Bundle',
      type: 'searchset',
      total: all.length,
      link: [
        { relation: 'self', url: at(offset) },
        ...(isPaged && count > 0 && offset + count < all.length ? [{ relation: 'next', url: at(offset + count) }] : []),
      ],
      entry: page.map((resource) => ({
        fullUrl: `${request.base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    },
  };
}

function gather(patient: StoredResource, engine: Engine): StoredResource[] {
  const { resourceType: owner, id } = patient;
  const inCompartment = [...engine.definitions.types].flatMap((type) => {
    const filter: Filter | undefined = type === owner ? undefined : compartmentFilter(owner, id, type, engine);
    return filter === undefined ? [] : engine.finder.find(type, [filter]);
  });
  const own = [patient, ...inCompartment];
  const pointedAt = engine.includer.include(own, [{ isReverse: false, isIterated: false, source: '*', code: '*' }]);
  return [...own, ...pointedAt.filter(({ resourceType }) => resourceType !== owner)];
}

function select(resources: readonly StoredResource[], values: ReadonlyMap<string, string>): StoredResource[] {
  const types = values.get('_type')?.split(',');
  const since = parseDate(values.get('_since') ?? '')?.low ?? Number.NEGATIVE_INFINITY;
  return resources.filter(
    ({ resourceType, meta }) => (types?.includes(resourceType) ?? true) && Date.parse(meta.lastUpdated) >= since,
  );
}

function linkTo({ base, path, query }: FhirRequest, start: number): string {
  const pairs: Pair[] = query.filter(([name]) => name !== '_offset');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
  if (start > 0) search.set('_offset', String(start));
  return `${base}/${path.join('/')}${search.size > 0 ? '?' : ''}${search.toString()}`;
}
