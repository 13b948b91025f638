import { expect } from 'chai';
import { emptyCarnet } from './empty.js';
import { goalsOf } from './goals.js';
import type { Goal } from './model.js';

const goal = (id: string, text: string, more: Partial<Goal> = {}): Goal => ({ id, text, state: 'in-progress', ...more });
const of = (goals: Goal[], plan?: string) => goalsOf({ ...emptyCarnet('Europe/Paris'), goals }, plan).map(({ id }) => id);

describe('goalsOf', () => {
  it('tells once what a prescription and the carnet both say, by the one that says more', () => {
    expect(of([goal('a', 'Jouer un match'), goal('b', 'Jouer un match ', { plan: 'p', state: 'achieved' }), goal('c', 'Autre')])).to.deep.equal(['b', 'c']);
  });

  it('keeps two goals that are measured otherwise', () => {
    expect(of([goal('a', 'Marcher', { target: { measure: 'steps', low: 6000 } }), goal('b', 'Marcher', { target: { measure: 'six-minute-walk', low: 400 } })])).to.deep.equal(['a', 'b']);
  });

  it('keeps one of two that are the same to the letter', () => { expect(of([goal('a', 'Marcher'), goal('b', 'Marcher')])).to.deep.equal(['a']); });

  it('leaves out those of another plan', () => { expect(of([goal('a', 'Un', { plan: 'p' }), goal('b', 'Deux', { plan: 'q' }), goal('c', 'Trois')], 'p')).to.deep.equal(['a', 'c']); });
});
