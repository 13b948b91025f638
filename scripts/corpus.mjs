#!/usr/bin/env node
/**
 * Every Questionnaire and QuestionnaireResponse under a folder, through the form engine.
 *
 *   node scripts/corpus.mjs DIR
 *
 * A Questionnaire is opened, answered 200 times at random (the same at each run: right, wrong and senseless answers, cleared,
 * unknown, occurrences added and removed), then answered as it asks to be; its response is judged by `checkResponse`,
 * which knows nothing of the engine. What is wrong with the Questionnaire itself must be in its OperationOutcome, by linkId.
 * A QuestionnaireResponse is loaded into its form and must come back equal, but for what corpus/normal.mjs names.
 *
 * Reads   the .json files of DIR and of the folders in it, Bundles too; the built packages/sdk.
 * Writes  nothing. One row each: result, file, items, steps, time, what was found.
 * Refuses an exception, a response that does not fit, an unnamed fault, one that comes back otherwise, a form of more than
 *         60 s. Last line: `N passed, N failed`. A response without its form is shown and not counted.
 */
import { existsSync, statSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { expansion } from './corpus/answers.mjs';
import { findForms, formOf, itemsIn } from './corpus/find.mjs';
import { faultsOf, groundless, summary, unexplained, unnamed } from './corpus/judge.mjs';
import { difference, normalised } from './corpus/normal.mjs';
import { chance, seedOf } from './corpus/random.mjs';
import { answerAsAsked, walkAtRandom } from './corpus/walk.mjs';

const STEPS = 200;
/** A form that takes longer hangs, for whoever waits for it. */
const LIMIT_MS = 60_000;

const [folder] = argv.slice(2);
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(folder === undefined ? 'Which folder? node scripts/corpus.mjs DIR' : `There is no folder « ${folder} ». Usage: node scripts/corpus.mjs DIR`);
  exit(1);
}

const [{ createForm, outcomeOf }, { checkResponse }, { createExpressionEngine }] = await Promise.all([
  import('@sport-sante/sdk/questionnaire/form'), import('@sport-sante/sdk/questionnaire/exchange'), import('@sport-sante/sdk/questionnaire/expressions'),
]).catch((error) => {
  console.error(`The SDK is not built: run \`npm run build\` first. (${error.message})`);
  exit(1);
});

const within = (promise, milliseconds) => {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`not ready after ${milliseconds / 1000} s`)), milliseconds); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** @returns {Promise<{ steps: number, problems: string[], notes: string }>} */
async function runQuestionnaire({ file, resource }) {
  const random = chance(seedOf(file));
  const form = createForm(structuredClone(resource), { expandValueSet: expansion });
  const { issues: own } = form.definition;
  await within(form.ready, LIMIT_MS);
  const lost = unnamed(faultsOf(resource), outcomeOf(form.definition)).map(({ linkId, fault }) => `the outcome does not name « ${linkId} » (${fault})`);
  const steps = walkAtRandom(form, random, STEPS);
  answerAsAsked(form, random);
  const response = form.response();
  const findings = checkResponse(resource, { ...response, status: 'completed' }, { expressions: createExpressionEngine() });
  const issues = form.issues().filter(({ severity }) => severity === 'error');
  const refused = new Set(own.filter(({ severity }) => severity === 'error').map(({ path }) => path.at(-1)));
  const wrong = unexplained(findings, { issues, refused }).map(({ code, path }) => `${code} ${path.join('/')}`);
  const refusals = groundless(issues, findings).map(({ code, path }) => `the form refuses what fits: ${code} ${path.join('/')}`);
  return { steps, problems: [...lost, ...wrong, ...refusals], notes: [own.length > 0 ? `outcome: ${summary(own)}` : '', issues.length > 0 ? `left open: ${summary(issues)}` : ''].filter(Boolean).join('; ') };
}

async function runResponse({ resource }, questionnaire) {
  const form = createForm(structuredClone(questionnaire.resource), { response: structuredClone(resource), expandValueSet: expansion });
  await within(form.ready, LIMIT_MS);
  const changed = difference(normalised(resource, questionnaire.resource), normalised(form.response(), questionnaire.resource));
  const told = form.issues().filter(({ code }) => code.startsWith('response-'));
  return { steps: 0, problems: changed ? [changed] : [], notes: `form: ${questionnaire.file}${told.length > 0 ? `; ${summary(told)}` : ''}` };
}

const counted = { passed: 0, failed: 0 };

async function row({ file, resource }, run) {
  const start = performance.now();
  const { steps, problems, notes } = await run().catch((error) => ({ steps: 0, problems: [error.stack?.split('\n').slice(0, 3).join(' ') ?? String(error)], notes: '' }));
  const milliseconds = performance.now() - start;
  if (milliseconds > LIMIT_MS) problems.push(`took ${(milliseconds / 1000).toFixed(0)} s`);
  counted[problems.length === 0 ? 'passed' : 'failed'] += 1;
  print(problems.length === 0 ? 'ok' : 'FAILED', file, itemsIn(resource).length, steps, milliseconds, notes);
  for (const problem of problems.slice(0, 8)) console.log(`         ${problem}`);
  if (problems.length > 8) console.log(`         and ${problems.length - 8} more`);
}

const { questionnaires, responses, unreadable, others } = findForms(folder);
const width = Math.min(70, Math.max(4, ...[...questionnaires, ...responses].map(({ file }) => file.length)));

function print(result, file, items, steps, milliseconds, notes) {
  const [count, walked, time] = [items, steps, typeof milliseconds === 'number' ? milliseconds.toFixed(0) : milliseconds].map((value) => String(value).padStart(6));
  stdout.write(`${`${String(result).padEnd(7)} ${file.padEnd(width)} ${count} ${walked} ${time}  ${notes}`.trimEnd()}\n`);
}

print('result', 'file', 'items', 'steps', 'ms', 'found');
for (const found of questionnaires) await row(found, () => runQuestionnaire(found));
for (const found of responses) {
  const questionnaire = formOf(found, questionnaires);
  if (questionnaire) await row(found, () => runResponse(found, questionnaire));
  else print('no form', found.file, itemsIn(found.resource).length, 0, 0, `none under this folder is ${found.resource.questionnaire ?? 'named'} or knows its linkIds`);
}
for (const { file, why } of unreadable) await row({ file, resource: {} }, () => Promise.reject(new Error(`It is no JSON: ${why}`)));
if (others > 0) console.log(`\n${others} other resources were passed over.`);
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
exit(counted.failed > 0 ? 1 : 0);
