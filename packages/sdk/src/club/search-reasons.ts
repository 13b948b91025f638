import { fold } from '../fold.js';
import { departmentOf } from './commune-codes.js';
import { areasOf } from './coverage.js';
import { comes, kindValues, listOf, maskOf, slotBits, valuesOf, type Wanted, type WantedGroup } from './filters.js';
import type { Club, Slot } from './model.js';
import type { ClubHit, HitReason } from './query.js';
import { openTo } from './rules.js';
import { precise } from './search-data.js';
import type { Directory } from './search-directory.js';
import type { Plan } from './search-plan.js';
import { closeness, inActivity, inAlias, inName } from './words-index.js';
import { wordsOf } from './words.js';

/** A result, with why it is there. */
export function hitOf(directory: Directory, plan: Plan, id: number, distance: number): ClubHit {
  const club = directory.data.records.at(id);
  const distanceKm = plan.origin && Number.isFinite(distance) ? distance : null;
  const isServed = plan.radiusKm !== undefined && distanceKm !== null && distanceKm > plan.radiusKm;
  const { slots, reasons } = filterReasons(club, isServed ? club.slots.filter(comes) : club.slots, plan.wanted);
  const at = directory.positions.at(id);
  return {
    club, distanceKm, ...(at && { at }), ...(slots && { slots }),
    reasons: [...placeReasons(club, plan, distanceKm, directory.data.precisions[id] ?? 0), ...textReasons(club, plan, id), ...reasons, ...lawReasons(club, plan)],
  };
}

function placeReasons({ address, coverage }: Club, { origin, place, insee }: Plan, distanceKm: number | null, precision: number): HitReason[] {
  const reasons: HitReason[] = [];
  const town = address?.city === undefined ? {} : { town: address.city };
  if (distanceKm !== null) reasons.push({ code: 'distance', params: { km: distanceKm, ...(place && { from: place.name }) } });
  else if (origin) reasons.push({ code: 'unknown-position', params: town });
  const isNamed = place && address?.insee === undefined && address?.city !== undefined && fold(address.city) === fold(place.name) && place.postcodes.includes(address.postcode ?? '');
  if (insee !== undefined && (address?.insee === insee || isNamed)) reasons.push({ code: 'same-commune', params: { ...town, ...(place && { town: place.name }) } });
  if (distanceKm !== null && precision !== precise.address) reasons.push({ code: 'approximate-position', params: town });
  const serves = insee === undefined ? undefined : areasOf({ coverage }).find((area) => area === insee || area === (place?.department ?? departmentOf(insee)));
  if (serves !== undefined) reasons.push({ code: 'serves-place', params: { coverage: serves, ...(place && { town: place.name }) } });
  return reasons;
}

/** By which words: the name, the activity, the town they stand in, and what was taken for another word. */
function textReasons(club: Club, { text }: Plan, id: number): HitReason[] {
  const reasons = new Map<string, HitReason>();
  for (const { typed, word, fields, closeness: how } of text?.found(id) ?? []) {
    const has = (each: unknown) => typeof each === 'string' && wordsOf(each).some((one) => one.slice(0, word.length + 1) === word || one.startsWith(word));
    const reason: HitReason = fields & (inName | inAlias)
      ? { code: 'text-name', params: { name: club.names.find(has) ?? club.names[0] ?? '' } }
      : fields & inActivity
        ? { code: 'text-activity', params: { activity: club.slots.find(({ activity }) => has(activity))?.activity ?? '' } }
        : { code: 'text-town', params: { town: club.address?.city ?? '' } };
    reasons.set(JSON.stringify(reason), reason);
    if (how === closeness.like) reasons.set(`${typed} ${word}`, { code: 'text-approximate', params: { typed, found: word } });
  }
  return [...reasons.values()];
}

interface Filtered { slots: string[] | undefined; reasons: HitReason[] }

function filterReasons(club: Club, offered: readonly Slot[], wanted: Wanted): Filtered {
  const { groups, kinds, labels, active } = wanted;
  if (active.length === 0) return { slots: undefined, reasons: [] };
  const slots = offered.filter((slot) => meets(slotBits(slot), wanted));
  // A structure without slots is taken for one that nobody said anything of.
  const told = (slots.length > 0 ? slots : [{}]).map((slot) => slotBits(slot));
  const reasons = active.map((group): HitReason => {
    const values = group === 'kind'
      ? kindValues.filter((kind, number) => kinds?.has(number) && kind === club.kind)
      : group === 'label'
        ? [...labels ?? []].filter((code) => listOf(club.labels).some((label) => (label as { code?: unknown } | null)?.code === code))
        : knownValues(groups.find((each) => each.group === group), told);
    return values.length > 0 ? { code: 'filter', params: { group, values } } : { code: 'unknown-included', params: { group } };
  });
  return { slots: groups.length > 0 ? slots.map(({ id }) => id) : undefined, reasons };
}

function meets([low, high, unknown]: readonly number[], { groups, spread }: Wanted): boolean {
  let [all, more] = [low ?? 0, high ?? 0];
  for (const { unknown: bit, mask } of spread) if ((unknown ?? 0) & bit) { all |= mask.low; more |= mask.high; }
  return groups.every(({ chosen }) => ((all & chosen.low) | (more & chosen.high)) !== 0);
}

/** Of the values that were chosen, those a slot tells. */
function knownValues(group: WantedGroup | undefined, told: readonly (readonly number[])[]): string[] {
  if (!group) return [];
  return valuesOf[group.group].filter((value) => {
    const { low, high } = maskOf(group.group, [value]);
    const isChosen = (group.chosen.low & low) | (group.chosen.high & high);
    return isChosen && told.some(([one = 0, other = 0]) => (one & low) | (other & high));
  });
}

function lawReasons(club: Club, { openings, query: { limitation, dispensers } }: Plan): HitReason[] {
  if (!openings) return [];
  const { verdict, code, source, slots } = openTo(club, limitation, dispensers);
  return [{
    code: verdict === 'to-ask' ? 'to-ask-limitation' : 'open-to-limitation',
    params: { rule: code, ...(limitation && { limitation }), ...(slots && { slots }) }, ...(source !== undefined && { source }),
  }];
}
