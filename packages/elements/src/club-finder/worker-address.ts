/** Where the code of the worker is: beside this one. */
export const workerAddress = new URL('./club-worker.js', import.meta.url);
