/** Runs one command of node_modules/.bin (or of PATH), shows its output, throws a plain sentence when it fails. */
import { spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, capture?: boolean, allowFailure?: boolean }} [options]
 *   capture: gather stdout and stderr instead of showing them. allowFailure: return the code instead of throwing.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { cwd, env, capture = false, allowFailure = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { output += chunk; });
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0 && !allowFailure) throw new Error(`${command} ${args.join(' ')} ended with ${code}.${output && `\n${output}`}`);
  return { code, output };
}
