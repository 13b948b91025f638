import type { Milestone } from '@sport-sante/sdk/carnet';
import { milestoneLabels } from '@sport-sante/sdk/carnet/rules';
import type { Language } from '../internal/localize.js';

/** A step in the reader’s language: what the record calls it, unless that is only our own French name of it. */
export function stepName({ kind, title }: Pick<Milestone, 'kind' | 'title'>, language: Language): string {
  const label = milestoneLabels[kind];
  return title === undefined || title === label.fr ? label[language] : title;
}
