import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFaults } from '../fault/read.js';
import type { SandboxOptions } from '../sandbox.js';

export const HELP = `Usage: sport-sante-sandbox [--port N] [--journal FILE] [--seed demo|none] [--faults FILE]

A FHIR R4 server with synthetic people, for demos, tests and prototyping. Not for production.

  --port N         port on 127.0.0.1; 0, the default, takes a free one
  --journal FILE   keep everything written in FILE, and start from what it holds
  --seed NAME      what a new sandbox holds: demo (default) or none
  --faults FILE    JSON file of faults to inject, described in the README
  --help           this text

Prints one line, "listening http://127.0.0.1:PORT/fhir", when it accepts requests.
`;

/** An argument that cannot be understood, said in one sentence. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readArguments(argv: readonly string[]): SandboxOptions | 'help' {
  const values = parse(argv);
  if (values.help === true) return 'help';
  return {
    port: readPort(values.port ?? '0'),
    seed: readSeed(values.seed ?? 'demo'),
    journal: readJournal(values.journal),
    faults: values.faults === undefined ? undefined : readFaultFile(values.faults),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' }, journal: { type: 'string' }, seed: { type: 'string' }, faults: { type: 'string' }, help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = messageOf(error).split(/(?<=\.)\s|\n/);
    throw new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port is a whole number from 0 to 65535, not "${text}".`);
  return port;
}

function readSeed(text: string): 'demo' | 'none' {
  if (text !== 'demo' && text !== 'none') throw new UsageError(`--seed is demo or none, not "${text}".`);
  return text;
}

function readJournal(file: string | undefined): string | undefined {
  if (file === '') throw new UsageError('--journal needs the name of a file.');
  return file;
}

function readFaultFile(file: string): NonNullable<SandboxOptions['faults']> {
  try {
    return readFaults(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError(`--faults cannot use "${file}": ${messageOf(error).replace(/\.?$/, '.')}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
