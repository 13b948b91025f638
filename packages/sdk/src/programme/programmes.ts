import type { Programme } from './model.js';
import { grandEst } from './programmes-grand-est.js';
import { ileDeFrance } from './programmes-ile-de-france.js';
import { occitanie } from './programmes-occitanie.js';

/** The programmes of the sources. What a source does not say is `null`: a territory fills it in its own copy. */
export const programmes: readonly Programme[] = [...grandEst, ...occitanie, ...ileDeFrance];

/** One of them by its `id`; `undefined` when there is none of that name. */
export const programmeOf = (id: string): Programme | undefined => programmes.find((programme) => programme.id === id);
