import type { Sentences } from './club-finder.strings.js';
import type { FinderContext, Origin } from './context.js';
import { isLost } from './filter-acts.js';
import type { FinderSearch } from './finder-search.js';

type SearchActs = Pick<FinderContext, 'query' | 'answer' | 'hits' | 'alsoNamed' | 'attribution' | 'search' | 'searchNames' | 'take' | 'setRadius' | 'setFilters' | 'toQuery' | 'more'>;

/** What changed by an act, and what stands in the box after it; `undefined`: what stood there. */
export type Act = (changed: 'search' | 'filters', work: () => void, draft?: string) => void;

/** What was found, and what a person may ask for next. */
export function searchActs(search: FinderSearch, act: Act): SearchActs {
  const { query, answer, hits, alsoNamed, attribution } = search;
  return {
    query, answer, hits, alsoNamed, attribution,
    search: (typed) => { act('search', () => { search.typed(typed); }, typed); },
    searchNames: (text) => { act('search', () => { search.named(text); }); },
    take: (place) => { act('search', () => { search.take(place); }, place.name); },
    setRadius: (radiusKm) => { act('search', () => { search.change({ radiusKm }); }); },
    setFilters: (filters) => { act('filters', () => { search.change({ filters }); }); },
    toQuery: (asked) => search.toQuery(asked),
    more: () => { search.more(); },
  };
}

/** What is heard of an answer: a town that nobody knows is none without places. */
export const foundWords = (search: Pick<FinderContext, 'answer' | 'query'>, words: Pick<Sentences, 'lost' | 'found'>): string => (isLost(search) ? words.lost(search.query.typed.trim()) : words.found(search.answer?.total ?? 0));

/** From where distances are counted, for who reads it elsewhere; `undefined`: from nowhere. */
export function originName(origin: Origin | undefined, words: { here: string; address: string }): string | undefined {
  if (origin?.kind === 'place') return origin.place?.name;
  return origin && (origin.kind === 'position' ? words.here : words.address);
}
