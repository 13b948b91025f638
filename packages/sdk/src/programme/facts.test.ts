import { expect } from 'chai';
import { factsBeforeJoining, programmeFacts, programmeSource } from './facts.js';
import type { Programme } from './model.js';
import { programmeOf, programmes } from './programmes.js';

const told = (programme: Programme | undefined, language: 'fr' | 'en' = 'fr') =>
  Object.fromEntries(programmeFacts(programme!, language).map(({ name, text }) => [name, text?.replace(/[\u00a0\u202f]/g, ' ')]));

describe('The facts of a programme', () => {
  it('are what its source says, and nothing where it is silent', () => {
    expect(told(programmeOf('krs-montpellier'))).to.include({ sessions: 'environ 50 séances de 45 à 80 minutes, 1 à 2 fois par semaine', lasts: '12 mois', place: 'CPTS Montpellier 1 (34)', cost: undefined, group: undefined });
    expect(told(programmeOf('salutance'))).to.include({ sessions: '24 séances, 1 fois par semaine, puis 1 fois par mois', group: '10 à 15 personnes' });
    expect(told(programmeOf('cpts-toulouse-ouest'))).to.include({ cost: 'Gratuit. Les 8 semaines sont offertes aux participants.', sessions: '8 séances de 60 minutes, 1 fois par semaine' });
  });

  it('have a source by its title, and one of a territory’s own as it is written', () => {
    expect(programmeSource(programmeOf('salutance')!)).to.equal('«\u00a0CPTS en pratique\u00a0», n°\u00a01, janvier 2025');
    expect(programmeSource({ source: 'Règlement de 2024, article 3' })).to.equal('Règlement de 2024, article 3');
    for (const programme of programmes) expect(programmeSource(programme)).to.not.match(/\bS\d/);
  });

  it('are all there for each programme, with those one asks before joining', () => {
    for (const programme of programmes) {
      const names = programmeFacts(programme).map(({ name }) => name);
      expect(names).to.include.members([...factsBeforeJoining]);
      for (const { term, text } of programmeFacts(programme, 'en')) expect(`${term} ${text ?? ''}`).to.not.match(/undefined|null|NaN|séances? de|fois par/);
    }
  });
});
