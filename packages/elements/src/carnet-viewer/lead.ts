import { definitionOf, standing } from '@sport-sante/sdk/carnet/rules';
import type { CarnetContext } from './context.js';
import { strings } from './lead.strings.js';
import { amountWords, quantityWords } from './measure-words.js';
import { stepName } from './step-name.js';

/** The first sentence of a carnet: what changed for the person’s first goal, then the most urgent notice. Facts, no judgement. */
export function leadOf(context: CarnetContext): { lead: string; notice: string | undefined } {
  const { carnet, plan, today, speak, language } = context;
  const words = speak(strings);
  const { lead, notice } = standing(carnet, { ...(plan && { plan: plan.id }), today });
  return { lead: leadSentence(), notice: noticeSentence() };

  function leadSentence(): string {
    if (lead.kind === 'starts') return words.starts;
    if (lead.kind === 'attended') return words.attended(lead.sessions);
    const definition = definitionOf(carnet, lead.measure);
    const { first, last, delta } = lead.change;
    if (!definition || first.value === null || last.value === null) return words.starts;
    const told = {
      gender: carnet.person.gender, isMore: delta > 0, label: definition.label[language],
      amount: amountWords(delta, definition, { language }), last: quantityWords(last, definition, { language }), first: quantityWords(first, definition, { language }),
    };
    if (delta === 0) return words.same(told);
    return (words.changes[lead.measure] ?? words.change)(told);
  }

  function noticeSentence(): string | undefined {
    if (!notice) return undefined;
    if (notice.kind === 'dropout') return words.dropout(carnet.person.gender);
    if (notice.kind === 'late') return words.late(stepName(notice.milestone, language), notice.lateDays);
    if (notice.kind === 'relay') return words.relay(notice.next, notice.of);
    return words.followOn;
  }
}
