/**
 * Runs some programs side by side until the person ends them.
 *
 * Reads   their output, shown only when one fails. Writes nothing.
 * Refuses to leave one running: Ctrl-C, SIGTERM, a closed terminal, or the end of one ends them all.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onParentGone } from './parent.mjs';

const root = resolve(import.meta.dirname, '..');
const secondsToAnswer = 120;

/**
 * @typedef {object} Program
 * @property {string} name as the person reads it
 * @property {string[]} command
 * @property {string} address printed once all answer
 * @property {Record<string, string>} [besides] other addresses of the same program, by name
 * @property {string} probe URL that answers when it is ready
 */

/**
 * Starts them, waits until each answers, prints their addresses. Ends the process when they end.
 * @param {Program[]} programs
 */
export async function startAll(programs) {
  const running = programs.map(launch);
  let ending = false;

  const end = async (code) => {
    if (ending) return;
    ending = true;
    await Promise.all(running.map(stop));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
  onParentGone(() => end(0));
  for (const each of running) {
    each.ended.then(async (how) => {
      if (ending) return;
      console.error(`\n${each.name} ended by itself (${how}). The rest is ended too.\n${each.tail()}`);
      await end(1);
    });
  }

  try {
    await Promise.all(running.map(answers));
  } catch (error) {
    if (!ending) console.error(error.message);
    return end(1);
  }
  if (ending) return undefined;
  const addresses = programs.flatMap(({ name, address, besides = {} }) => [[name, address], ...Object.entries(besides)]);
  const width = Math.max(...addresses.map(([name]) => name.length));
  console.log(`\n${addresses.map(([name, address]) => `  ${name.padEnd(width)}  ${address}`).join('\n')}\n\nCtrl-C ends ${programs.length > 1 ? 'all of it' : 'it'}.`);
  return undefined;
}

/** In a process group of its own, so that whatever it starts itself ends with it. */
function launch(program) {
  const [command, ...args] = program.command;
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: root,
    detached: !windows,
    shell: windows && command !== process.execPath,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output = (output + chunk).slice(-4000); });
  const ended = new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('exit', (code, signal) => done(signal ?? `exit code ${code}`));
  });
  return { ...program, child, ended, tail: () => output.trim().split('\n').slice(-15).map((line) => `  ${line}`).join('\n') };
}

async function answers({ name, probe, ended, tail }) {
  let over = false;
  ended.then(() => { over = true; });
  const until = Date.now() + secondsToAnswer * 1000;
  while (Date.now() < until) {
    if (over) throw new Error(`${name} did not start.`);
    const answer = await fetch(probe, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 150));
  }
  throw new Error(`${name} did not answer within ${secondsToAnswer} s.\n${tail()}`);
}

async function stop({ child, ended }) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 4000);
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL'); // What it started and did not end.
}

function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
