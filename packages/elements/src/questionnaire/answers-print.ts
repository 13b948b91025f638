import type { PageContext } from './page-context.js';

/** Prints the answers. */
export async function printAnswers(context: PageContext): Promise<void> {
  await Promise.resolve(context);
}
