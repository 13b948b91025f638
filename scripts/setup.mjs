#!/usr/bin/env node
/**
 * Makes a fresh clone ready, then runs one script on the Node that npm installed.
 *
 *   node scripts/setup.mjs scripts/test.mjs [arguments …]
 *
 * Reads   package-lock.json and the package.json files.
 * Writes  node_modules/, and in it a stamp that says for which lockfile it was made.
 * Refuses nothing: with nothing to do it is silent; when the install fails it says so and ends with 1.
 *
 * Runs on any Node from 20 on, with no dependency: it is the first thing that runs.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onParentGone } from './parent.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.sport-sante-setup');

/** What the installed tree depends on: lockfile, manifests, platform. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  const manifests = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'package.json'));
  for (const file of [join(root, 'package-lock.json'), join(root, 'package.json'), ...manifests.sort()]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function currentStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : undefined;
}

/** Share of the lockfile's packages that stand in node_modules, 0 to 1. */
function installedShare(paths) {
  return paths.filter((path) => existsSync(join(root, path, 'package.json'))).length / paths.length;
}

function lockedPaths() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.link)
    .map(([path]) => path);
}

/** npm's own command line: the one that started us, or the one on PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

async function install() {
  const paths = lockedPaths();
  console.log(`Setting up: installing ${paths.length} packages from package-lock.json. This is done once.`);
  const [command, ...prefix] = npmCommand();
  const child = spawn(command, [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && prefix.length === 0,
  });
  const started = Date.now();
  const report = () => {
    const percent = Math.floor(installedShare(paths) * 100);
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = `  ${String(percent).padStart(3)} %  ${seconds} s`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
    else console.log(line);
  };
  const timer = setInterval(report, process.stdout.isTTY ? 500 : 10_000);
  const code = await new Promise((done) => child.on('close', done).on('error', () => done(1)));
  clearInterval(timer);
  if (process.stdout.isTTY) process.stdout.write('\r');
  if (code !== 0) {
    console.error('The install failed. Check the network and the disk space, then run the same command again.');
    process.exit(1);
  }
  console.log(`Ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The Node installed by npm; the running one where npm has none for this platform. */
function nodeCommand() {
  const installed = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(installed)) return installed;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return process.execPath;
  console.error(`Node 24 is needed and npm has none for ${process.platform}-${process.arch}. Install Node 24 or newer, then run the same command again.`);
  process.exit(1);
}

const wanted = wantedStamp();
if (currentStamp() !== wanted) {
  await install();
  writeFileSync(stampFile, `${wanted}\n`);
}

const [script, ...args] = process.argv.slice(2);
if (script) {
  const node = nodeCommand();
  const child = spawn(node, [resolve(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: node.endsWith('.cmd'),
    env: { ...process.env, PATH: `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
  });
  // A terminal sends Ctrl-C to the whole group: the script ends itself, we wait for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { if (signal === 'SIGTERM') child.kill(signal); });
  onParentGone(() => child.kill('SIGTERM'));
  child.on('close', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
