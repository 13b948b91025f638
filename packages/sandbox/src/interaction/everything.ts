import type { Resource, StoredResource } from '../resource/resource.js';
import type { Filter } from '../search/filter.js';
import { parseDate } from '../search/date.js';
import { makeLinks, readNatural } from '../search/paging.js';
import type { Engine, FhirRequest } from './message.js';
import { present } from './read.js';
import { compartmentFilter } from './search.js';

/** `Patient/1/$everything`: the patient, their compartment and what those point at. Takes `_type`, `_since`, `_count`, `_offset`. */
export function everything(request: FhirRequest, engine: Engine): Resource {
  const [owner = '', id = ''] = request.path;
  const patient = present(engine.store.read(owner, id), `${owner}/${id}`);
  const values = new Map(request.query);
  const all = select(gather(patient, engine), values);
  // Without `_count`, everything is everything.
  const count = values.has('_count') ? readNatural('_count', values.get('_count') ?? '') : all.length;
  const offset = readNatural('_offset', values.get('_offset') ?? '0');
  const pairs = request.query.filter(([name]) => name !== '_offset');
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: all.length,
    link: makeLinks({ url: `${request.base}/${request.path.join('/')}`, pairs, offset, count, total: all.length }),
    entry: all.slice(offset, offset + count).map((resource) => ({
      fullUrl: `${request.base}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' },
    })),
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
