import { FacetCounter } from './facets.js';
import { FilterCandidates } from './filters-candidates.js';
import { reader } from './filters-columns.js';
import { DoorTurns, type Turn } from './filters-doors.js';
import { nothingWanted } from './filters.js';
import type { ClubAnswer, ClubHit, Facets } from './query.js';
import { opening } from './search-data.js';
import type { Directory } from './search-directory.js';
import { firstOf, openingOf, orderOf, placed, type Placed } from './search-order.js';
import type { Plan } from './search-plan.js';
import { hitOf } from './search-reasons.js';
import { countUnplaced, countWhole, readStructures, type Whole } from './search-whole.js';

/** So many structures are looked at one by one sooner than a better way is sought. */
const FEW = 20_000;
const BEYOND = 5;
/** Whole-directory counts that are kept: one for each question of law and each set of unknowns that count. */
const KEPT = 50;

/** `ids`: `undefined` is all that the law does not close. */
interface Passing { ids: readonly number[] | undefined; total: number; served: number; unplaced: number; refused: number }
/** `served`: outside the circle, by what comes from there. */
interface Base { near: readonly number[] | undefined; served: readonly number[] }

const everything: readonly Turn[] = [{ isIn: () => true, few: undefined }];

/**
 * Answers queries.
 *
 * Why this is hard: a question must cost what its answer costs, be the directory of ten or of a million. So it begins at
 * what is fewest: the structures of a word, those of a circle, those that may meet the filters; each of them is then read in
 * columns. Live counts ask for « as if this group were free »: one reading tells them all, since a slot that misses one group
 * only counts for that group. What nothing narrows is counted once and kept.
 */
export class Answerer {
  readonly #directory: Directory;
  readonly #wholes = new Map<string, Whole>();
  #candidates: FilterCandidates | undefined;
  #doorTurns: DoorTurns | undefined;

  constructor(directory: Directory) { this.#directory = directory; }

  hits(plan: Plan): ClubHit[] {
    if (plan.isLost) return [];
    const isByDistance = plan.origin && plan.radiusKm === undefined && !plan.text && plan.wanted.active.length > 0;
    if (isByDistance && plan.offset + plan.limit < FEW) return this.#hits(plan, this.#nearestMet(plan));
    return this.#hits(plan, this.#passing(plan, undefined).ids);
  }

  answer(plan: Plan): ClubAnswer {
    const { wanted, origin, answered, isLost } = plan;
    const { columns, tables } = this.#directory.data;
    const counter = new FacetCounter(columns, tables, wanted);
    const { ids, total, served, unplaced, refused } = isLost ? { ids: [], total: 0, served: 0, unplaced: 0, refused: 0 } : this.#passing(plan, counter);
    return {
      hits: isLost ? [] : this.#hits(plan, ids), total, unknownPosition: unplaced, refused,
      facets: isLost || this.#isNarrowed(plan) ? counter.all() : this.#facets(plan, counter),
      beyond: isLost ? [] : this.#beyond(plan),
      ...(served > 0 && { served }), ...(answered && { place: answered }), ...(origin && { origin }),
    };
  }

  get #nets(): FilterCandidates { return (this.#candidates ??= new FilterCandidates(this.#directory.data.columns, this.#directory.data.tables)); }

  #isNarrowed({ text, radiusKm }: Plan): boolean { return text !== undefined || radiusKm !== undefined; }

  /** Structures that text and circle leave; `undefined`: neither is asked for. */
  #base(plan: Plan): Base | undefined {
    const { text, origin, radiusKm, serving } = plan;
    const { positions, unplaced, unplacedServing } = this.#directory;
    if (!origin || radiusKm === undefined) return text && { near: text.list(), served: [] };
    const servesElsewhere = (id: number) => serving !== undefined && unplacedServing.has(id) && !serving.has(id);
    const isNear = (id: number) => (positions.has(id) ? positions.distance(origin, id) <= radiusKm : !servesElsewhere(id));
    const served = [...serving ?? []].filter((id) => positions.has(id) && positions.distance(origin, id) > radiusKm && (!text || text.score(id) > 0));
    if (text && text.effort <= FEW) return { near: text.list().filter(isNear), served };
    const near = positions.within(origin, radiusKm).concat(unplaced.filter((id) => !servesElsewhere(id)));
    if (!text) return { near, served };
    return { near: near.length < text.effort ? near.filter((id) => text.score(id) > 0) : text.list().filter(isNear), served };
  }

  /** A structure meets the filters, and the law does not close it. */
  #passes(plan: Plan, isComing = false): (id: number) => boolean {
    const { columns, tables } = this.#directory.data;
    const read = reader(columns, tables, plan.wanted);
    return (id) => {
      if (openingOf(this.#directory, plan, id) === opening.closed) return false;
      const { kind, label, slot } = read(id, isComing);
      return kind && label && slot;
    };
  }

  #passing(plan: Plan, counter: FacetCounter | undefined): Passing {
    const { near, served } = this.#base(plan) ?? { near: plan.wanted.active.length > 0 ? this.#nets.of(plan.wanted) : undefined, served: [] };
    if (!near) return { ids: undefined, served: 0, ...this.#whole(plan) };
    const { data } = this.#directory;
    const ids: number[] = [];
    const refused = readStructures(data, near, { ...readingOf(plan), counter, into: ids });
    const nearby = ids.length;
    const refusedAfar = readStructures(data, served, { ...readingOf(plan), counter, into: ids, isComing: true });
    return { ids, total: ids.length, served: ids.length - nearby, refused: refused + refusedAfar, unplaced: countUnplaced(data, ids) };
  }

  /** Counts where neither words nor a circle narrow the directory: each group that is in force is freed in turn. */
  #facets(plan: Plan, counted: FacetCounter): Facets {
    const { columns, tables } = this.#directory.data;
    const { wanted } = plan;
    if (wanted.active.length === 0) return this.#whole(plan).facets;
    const facets = counted.all();
    for (const group of wanted.active) {
      const others = this.#nets.of(wanted, group);
      const counter = new FacetCounter(columns, tables, wanted);
      if (others) readStructures(this.#directory.data, others, { ...readingOf(plan), counter });
      facets[group] = others ? counter.of(group) : this.#whole(plan).facets[group] ?? {};
    }
    return facets;
  }

  /** All of the directory, without a filter. */
  #whole({ openings, lawKey, wanted: { spread, isLabelUnknownIn } }: Plan): Whole {
    const key = JSON.stringify([lawKey, spread, isLabelUnknownIn]);
    const known = this.#wholes.get(key);
    if (known) return known;
    const whole = countWhole(this.#directory.data, { wanted: { ...nothingWanted, spread, isLabelUnknownIn }, openings });
    if (this.#wholes.size >= KEPT) this.#wholes.clear();
    this.#wholes.set(key, whole);
    return whole;
  }

  #hits(plan: Plan, ids: readonly number[] | undefined): ClubHit[] {
    const { offset, limit } = plan;
    const first = ids ? this.#first(plan, ids, offset + limit) : this.#firstOfAll(plan, offset + limit);
    return first.slice(offset, offset + limit).map(({ id, distance }) => hitOf(this.#directory, plan, id, distance));
  }

  #first(plan: Plan, ids: readonly number[], count: number): Placed[] {
    return firstOf(ids.map((id) => placed(this.#directory, plan, id)), count, orderOf(this.#directory));
  }

  #firstOfAll(plan: Plan, count: number): Placed[] {
    const { data: { order }, size } = this.#directory;
    if (plan.origin && count < FEW) return this.#first(plan, this.#nearest(plan, () => true), count);
    const most = plan.origin ? size : count;
    const ids: number[] = [];
    for (const { isIn, few } of this.#turns(plan)) {
      if (ids.length >= most) break;
      for (const id of few ?? order) {
        if (!few && ids.length >= most) break;
        if (few ?? isIn(id)) ids.push(id);
      }
    }
    return this.#first(plan, ids, count);
  }

  /** What the law leaves: all at once, or what is open and then what is to ask. */
  #turns({ openings, isOpenFirst }: Plan): readonly Turn[] {
    if (!openings) return everything;
    const { columns, tables } = this.#directory.data;
    return (this.#doorTurns ??= new DoorTurns(columns.doors, tables.doorClasses.length)).of(openings, { isOpenFirst, most: FEW });
  }

  /** The first that meet `passes`, in no order: the nearest; those without a place where there are fewer. */
  #nearest(plan: Plan, passes: (id: number) => boolean): number[] {
    const { positions, unplaced } = this.#directory;
    const found: number[] = [];
    for (const { isIn, few } of this.#turns(plan)) {
      const left = plan.offset + plan.limit - found.length;
      if (!plan.origin || left <= 0) break;
      const isOne = (id: number) => isIn(id) && passes(id);
      const near = few ? few.filter(passes) : positions.nearest(plan.origin, left, isOne);
      for (const id of near) found.push(id);
      if (!few && near.length < left) for (const id of unplaced) if (isOne(id)) found.push(id);
    }
    return found;
  }

  /** The nearest that meet filters. */
  #nearestMet(plan: Plan): number[] {
    const may = this.#nets.of(plan.wanted) ?? [];
    const passes = this.#passes(plan);
    return may.length <= FEW ? may.filter(passes) : this.#nearest(plan, passes);
  }

  /** The nearest outside the circle. */
  #beyond(plan: Plan): ClubHit[] {
    const { origin, radiusKm, text, wanted, serving } = plan;
    if (!origin || radiusKm === undefined) return [];
    const { positions } = this.#directory;
    const passes = this.#passes(plan);
    const comesAndPasses = this.#passes(plan, true);
    const isBeyond = (id: number) => positions.has(id) && positions.distance(origin, id) > radiusKm && (!text || text.score(id) > 0) && passes(id) && !(serving?.has(id) && comesAndPasses(id));
    const few = text && text.effort <= FEW ? text.list() : this.#fewThatMay(wanted);
    const ids = few ? few.filter(isBeyond) : positions.nearest(origin, BEYOND, isBeyond);
    // What is beyond is told with all of its slots.
    const told: Plan = { ...plan, radiusKm: undefined, isOpenFirst: false };
    return this.#first(told, ids, BEYOND).map(({ id, distance }) => hitOf(this.#directory, told, id, distance));
  }

  #fewThatMay(wanted: Plan['wanted']): number[] | undefined {
    const may = wanted.active.length > 0 ? this.#nets.of(wanted) : undefined;
    return may && may.length <= FEW ? may : undefined;
  }
}

const readingOf = ({ wanted, openings }: Plan): Pick<Plan, 'wanted' | 'openings'> => ({ wanted, openings });
