import type { PlaceData } from '@sport-sante/sdk/club/worker';

/** The communes for a worker, which a bundler may have put where it has none beside it. Where the page cannot load them it does without. */
export const placesForWorker = (): Promise<{ places?: PlaceData }> => import('@sport-sante/sdk/club/communes').then(({ communesData }) => ({ places: communesData }), () => ({}));
