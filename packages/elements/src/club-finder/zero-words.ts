import type { Relaxation } from '@sport-sante/sdk/club/relax';
import type { FilterGroup } from '@sport-sante/sdk/club/model';
import type { FinderContext } from './context.js';
import { chosenIn, wordsOfValue } from './filter-acts.js';
import { townName } from './place-words.js';
import { termWords } from './term-words.js';
import { strings } from './zero.strings.js';

/** « d’Évry-Courcouronnes », « de votre position »; `undefined` when nothing was searched around. */
function aroundWords({ query: { origin }, speak }: FinderContext): string | undefined {
  if (!origin) return undefined;
  if (origin.kind === 'place' && origin.place) return speak(termWords).from(origin.place.name);
  const { here, address } = speak(strings);
  return origin.kind === 'address' ? address : here;
}

/** « Aucun lieu gratuit à 10 km de Milly-la-Forêt ». */
export function emptyWords(context: FinderContext): string {
  const { answer, mode, query: { filters, origin, radiusKm, text, typed }, speak } = context;
  const words = speak(strings);
  if (answer?.place?.state === 'unknown' && !origin) return words.notFound(typed.trim());
  const where = words.where(aroundWords(context), radiusKm);
  const chosen = chosenIn(filters);
  const [first] = chosen;
  if (text) return words.noneFor(text, where);
  if (!first) return mode === 'clinical' ? words.noneClinical(where) : words.none(where);
  const [group] = first;
  const isOneGroup = chosen.every(([of]) => of === group);
  const one = isOneGroup ? words.noneThat[`${group}:${chosen.map(([, value]) => value).join('|')}`] : undefined;
  return one ? one(where) : words.noneWith(chosen.length, where);
}

/** « Inclure les tarifs inconnus, jusqu’à 20 km »: what a way out changes. */
export function wayWords(context: FinderContext, { changes }: Relaxation): string {
  const { query: { text }, speak } = context;
  const words = speak(strings);
  const km = changes.find((each) => each.code === 'radius')?.km;
  const [main] = changes.filter(({ code }) => code !== 'radius');
  if (!main || main.code === 'radius') return km === undefined ? '' : widerWords(context, km);
  if (main.code === 'include-unknown') return words.upTo(unknownWords(context, main.groups), km);
  if (main.code === 'drop') {
    const [only] = main.groups;
    return words.upTo(main.isAll || !only ? words.dropAll : words.drop[only], km);
  }
  if (main.code === 'drop-text') return words.upTo(words.dropText(text ?? ''), km);
  return words.upTo(words.deliveries[main.delivery], km);
}

function unknownWords({ query: { filters }, speak }: FinderContext, groups: readonly FilterGroup[]): string {
  const words = speak(strings);
  const [only] = groups;
  const isAlone = groups.length === 1 && chosenIn(filters).every(([group]) => group === only);
  return (isAlone && only ? words.includeUnknown[only] : undefined) ?? words.includeAnyUnknown;
}

function widerWords(context: FinderContext, km: number): string {
  const words = context.speak(strings);
  const [first, ...rest] = chosenIn(context.query.filters);
  if (!first) return words.wider(km);
  return rest.length > 0 ? words.keepingAll(km) : words.keeping(wordsOfValue(context, ...first), km);
}

/** « 1 lieu, Itteville »; none of several is the nearest where no place was searched around. */
export function givesWords({ speak, query: { origin } }: FinderContext, { changes, count, town }: Relaxation): string {
  const words = speak(strings);
  return changes[0]?.code === 'delivery' ? words.offers(count) : words.gives(count, town === undefined || (!origin && count > 1) ? undefined : townName(town));
}
