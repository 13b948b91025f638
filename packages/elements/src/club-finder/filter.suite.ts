import type { ClubFilters, Facets } from '@sport-sante/sdk/club/model';
import type { CSSResult } from 'lit';
import type { FinderContext } from './context.js';
import { answer, designHits, open, type FinderHost } from './fake-context.suite.js';
import { filterBarStyles } from './filter-bar.styles.js';

/** What the tests of the filters share: counts of the first screen of the design, and a page where what is chosen is in force. */
export const designFacets: Facets = {
  kind: { mss: 8, club: 2, passerelle: 1 }, price: { free: 1, aided: 2, unknown: 8 }, prescription: { 'not-required': 2, 'required': 1, 'unknown': 8 },
  supervision: { 'EAPA': 1, 'educateur-forme': 2, 'unknown': 8 }, time: { morning: 2, afternoon: 1, unknown: 8 }, day: { tue: 1, thu: 1, sat: 1, unknown: 8 }, handicap: { moteur: 1, unknown: 10 }, delivery: { 'on-site': 11 },
  label: { 'prescriforme-club': 1, 'prescriforme-passerelle': 1, 'club-sport-sante': 1, 'prescriforme-centre': 1, 'label-essonne': 1 },
};

type Settings = Partial<FinderContext> & { styles?: CSSResult[]; width?: string; filters?: ClubFilters };

/** A page on which filters count at once, the sheet opens and closes, and everything that was asked is kept. */
export async function openFilters(draw: (context: FinderContext) => unknown, { filters = {}, styles = [], ...settings }: Settings = {}): Promise<FinderHost> {
  const hits = settings.hits ?? designHits();
  const put = (change: Partial<FinderContext>) => {
    host.settings = { ...host.settings, ...change };
  };
  const host: FinderHost = await open(draw, {
    hits, answer: answer(hits, { facets: designFacets }), query: { typed: 'Évry', origin: undefined, text: undefined, radiusKm: 20, filters }, styles: [filterBarStyles, ...styles],
    toQuery: () => ({}),
    setFilters: (next) => {
      host.asked.push(['setFilters', next]);
      put({ query: { ...host.context.query, filters: next } });
    },
    openFilters: () => { put({ isFilterSheetOpen: true }); },
    closeFilters: () => { put({ isFilterSheetOpen: false }); },
    ...settings,
  });
  return host;
}

export const filtersOf = (host: FinderHost): ClubFilters => host.context.query.filters;
