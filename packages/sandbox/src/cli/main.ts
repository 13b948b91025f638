import { createSandbox } from '../sandbox.js';
import { HELP, readArguments, UsageError } from './options.js';

const NOTICE = 'sport-sante-sandbox: not for production. No authentication, synthetic people only; never put real patient data here.';

/** Runs the server until it is told to end (SIGINT, SIGTERM). Exit codes: 0 ended, 1 could not start, 2 bad arguments. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const options = readArguments(argv);
    if (options === 'help') {
      process.stdout.write(HELP);
      return;
    }
    process.stderr.write(`${NOTICE}\n`);
    const sandbox = await createSandbox(options);
    endOnSignal(() => sandbox.close());
    process.stdout.write(`listening ${sandbox.url}\n`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`sport-sante-sandbox: ${message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function endOnSignal(close: () => Promise<void>): void {
  const end = (): void => {
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
