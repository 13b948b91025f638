import { expect } from '@open-wc/testing';
import { createForm } from '@sport-sante/sdk/questionnaire/form';
import type { QuestionnaireItem } from 'fhir/r4.js';
import { plain } from '../internal/acts.test.js';
import { answerWords } from './answer-words.js';
import { strings } from './questionnaire.strings.js';

function said(type: QuestionnaireItem['type'], value: unknown): string {
  const form = createForm({ resourceType: 'Questionnaire', status: 'active', item: [{ linkId: 'a', type }] });
  form.answer('a', value as string);
  return plain(answerWords(form.node('a')!, strings.fr, 'fr'));
}

describe('An answer in words', () => {
  it('keeps every figure of a number', () => {
    expect([said('decimal', 0.0001), said('decimal', -12.34567), said('integer', 1_000_000), said('quantity', { value: 0.0005, unit: 'g' })])
      .to.deep.equal(['0,0001', '−12,34567', '1 000 000', '0,0005 g']);
  });

  it('says a date as precisely as it is known, and an hour as one says it', () => {
    expect([said('date', '2026'), said('date', '2026-03'), said('date', '2026-03-21'), said('time', '14:30:00')]).to.deep.equal(['2026', '03/2026', '21/03/2026', '14 h 30']);
  });

  it('says an instant by the clock of its reader, as its box does', () => {
    const instant = new Date('2026-11-21T08:30:00Z');
    const hour = `${instant.getHours()} h ${String(instant.getMinutes()).padStart(2, '0')}`;
    expect(said('dateTime', '2026-11-21T08:30:00Z')).to.include(hour);
  });
});
