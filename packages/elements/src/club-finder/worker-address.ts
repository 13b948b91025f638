/**
 * Where the code of the worker is: a file that needs no other, in the root of what is published. Bundlers that know this way of
 * writing (Vite, webpack, Parcel) bring it along as it stands; in the one-file bundle it is beside it.
 */
export const workerAddress = new URL('../sport-sante-club-worker.min.js', import.meta.url);
