import type { PaperOptions } from '@sport-sante/sdk/prescription/paper';
import type { Territory } from '../provider/contexts.js';

/** What a territory says of the sheet. */
export function paperOptionsOf(territory: Territory | undefined): PaperOptions {
  if (!territory) return {};
  const { name, phone, ruleSet, paper } = territory;
  return { territory: { name, phone }, ruleSet, words: paper?.words, layout: paper?.layout };
}
