/**
 * Measures the form engine without a screen: opening 300 questions, and one answer, beside a copy of the same
 * Questionnaire by JSON, which any machine does at its own pace.
 *
 * Reads   packages/sdk/dist: build first. Writes nothing.
 */
import { createForm } from '@sport-sante/sdk/questionnaire/form';
import { bigForm } from './questionnaire.mjs';

/** Best of several rounds, in ms a time: what is left when nothing else ran. */
function timeOf(act, { rounds = 9, times = 50 } = {}) {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) act(time);
    best = Math.min(best, (performance.now() - start) / times);
  }
  return best;
}

export async function measureEngine() {
  const form = createForm(bigForm);
  await form.ready;
  return {
    copy: timeOf(() => JSON.parse(JSON.stringify(bigForm))),
    open: timeOf(() => createForm(bigForm), { times: 10 }),
    answer: timeOf((time) => form.answer('q2', `x${time}`), { times: 2000 }),
    calculate: timeOf((time) => form.answer('q1', time % 10), { times: 200 }),
    response: timeOf(() => form.response()),
  };
}
