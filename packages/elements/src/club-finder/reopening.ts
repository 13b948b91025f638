import type { ClubSearcher } from '@sport-sante/sdk/club/model';

/** Whether the worker of a directory stopped (`ClubPortError` of the SDK): what was read is lost, and may be read again. */
export const isStopped = (error: unknown): error is Error => error instanceof Error && error.name === 'ClubPortError';

/** A directory whose worker may stop: the question that met it fails, and the next one opens the directory again. */
export function reopening(first: ClubSearcher, open: () => Promise<ClubSearcher>): ClubSearcher {
  let current: Promise<ClubSearcher> | undefined = Promise.resolve(first);
  let isClosed = false;
  const ask = async <Answer>(question: (searcher: ClubSearcher) => Promise<Answer>): Promise<Answer> => {
    if (isClosed) throw new Error('The directory is closed.');
    const asked = (current ??= open());
    const left = () => { if (current === asked) current = undefined; };
    const searcher = await asked.catch((error: unknown) => {
      left();
      throw error;
    });
    return question(searcher).catch((error: unknown) => {
      if (isStopped(error)) left();
      throw error;
    });
  };
  return {
    size: first.size,
    answer: (query, options) => ask((searcher) => searcher.answer(query, options)),
    byIds: (ids) => ask((searcher) => searcher.byIds(ids)),
    close() {
      isClosed = true;
      void current?.then((searcher) => { searcher.close(); }, () => undefined);
    },
  };
}
