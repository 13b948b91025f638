import type { ClubAnswer, FilterGroup } from '@sport-sante/sdk/club/model';
import type { FinderContext } from './context.js';
import { countOf, toggledUnknown } from './filter-acts.js';

/**
 * How many places would be added if those that say nothing of a group counted too. A directory that does not count them is
 * asked, once for each answer; until then, or when it cannot say, there is no number.
 */
export class UnknownCounts {
  #answer: ClubAnswer | undefined;
  #counts = new Map<FilterGroup, number | undefined>();

  of(context: FinderContext, group: FilterGroup): number | undefined {
    const { answer } = context;
    const counted = countOf(context, group, ['unknown']);
    if (counted !== undefined || !answer) return counted;
    if (answer !== this.#answer) {
      this.#answer = answer;
      this.#counts = new Map();
    }
    if (!this.#counts.has(group) && context.state === 'ready') {
      this.#counts.set(group, undefined);
      void this.#ask(context, answer, group);
    }
    return this.#counts.get(group);
  }

  async #ask({ ask, toQuery, query, redraw }: FinderContext, answer: ClubAnswer, group: FilterGroup): Promise<void> {
    try {
      const { total } = await ask({ ...toQuery({ ...query, filters: toggledUnknown(query.filters, group) }), limit: 1 });
      if (answer !== this.#answer) return;
      this.#counts.set(group, Math.max(total - answer.total, 0));
      redraw();
    } catch { /* Nobody knows: there is no number. */ }
  }
}
