import { departmentsOf } from '../departments.js';
import { findingsOf, territoryFinding, type Finding, type ProgrammeProfile, type Reason } from './eligibility.js';
import type { Programme } from './model.js';
import { programmes } from './programmes.js';

export const ranks = ['first', 'later', 'not-proposed'] as const;
/** Proposed now · possible once something is known or done · not for this person. What is refused stays in view, with why. */
export type Rank = (typeof ranks)[number];

export interface Suggestion {
  programme: Programme;
  rank: Rank;
  /** All that was weighed, what decides the rank first. */
  reasons: Reason[];
}

/**
 * With a severe limitation only a masseur-kinésithérapeute, an ergothérapeute or a psychomotricien may dispense at
 * first: the others come in addition (CSP art. D. 1172-3). The sources that send such people to one: S1:109-113.
 */
const SEVERE_LIMITATION = 'CSP art. D. 1172-3';

const isRunByPhysiotherapists = ({ operator, content }: Programme) => /kin[ée]sith[ée]rapeute/i.test(`${operator ?? ''} ${content ?? ''}`);

function limitationFindings(programme: Programme, { severeLimitation }: ProgrammeProfile): Finding[] {
  if (severeLimitation !== true || programme.sessionKind === 'workshop' || programme.eligibility.needs.includes('no-severe-limitation')) return [];
  const isFit = isRunByPhysiotherapists(programme);
  return [{ code: isFit ? 'severe-limitation-met' : 'severe-limitation-to-check', verdict: isFit ? 'met' : 'to-check', source: SEVERE_LIMITATION }];
}

/** A workshop goes beside a programme of activity, it does not stand for one (S1:310-316). */
const workshopFindings = ({ sessionKind, source }: Programme): Finding[] =>
  (sessionKind === 'workshop' ? [{ code: 'beside-activity', verdict: 'to-check', source }] : []);

function weigh(programme: Programme, profile: ProgrammeProfile): Finding[] {
  const needs = findingsOf(programme, profile);
  const none: Finding[] = needs.length === 0 ? [{ code: 'no-condition', verdict: 'met', source: programme.source }] : [];
  return [...needs, ...none, ...limitationFindings(programme, profile), ...workshopFindings(programme), territoryFinding(programme, profile)];
}

/** A prescription that is missing can be written: it puts off, and does not refuse. */
const isFinal = ({ verdict, code }: Finding) => verdict === 'missing' && code !== 'prescription-missing';

function rankOf(findings: readonly Finding[]): Rank {
  if (findings.some(isFinal)) return 'not-proposed';
  return findings.every(({ verdict }) => verdict === 'met') ? 'first' : 'later';
}

const weightOf = (finding: Finding) => (isFinal(finding) ? 0 : finding.verdict === 'missing' ? 1 : finding.verdict === 'to-check' ? 2 : 3);

const countOf = (findings: readonly Finding[], verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;

/** Departments a programme serves; many when nobody said. */
const reachOf = ({ territory }: Programme) => departmentsOf(territory ?? '').length || Number.MAX_SAFE_INTEGER;

/**
 * The programmes for a person, each with its reasons: those to propose first, then what is possible later, then what is
 * not for them. Among equals the one made for more of what the person has comes first, then the nearer one, then the order
 * of the list: the same profile always gives the same answer. What nobody said neither admits nor refuses: it is to check.
 *
 * @param from the programmes of a territory; those of the sources when `undefined`.
 */
export function suggestProgrammes(profile: ProgrammeProfile, from: readonly Programme[] = programmes): Suggestion[] {
  const weighed = from.map((programme, index) => {
    const findings = weigh(programme, profile);
    return { programme, index, findings, rank: rankOf(findings) };
  });
  weighed.sort((a, b) =>
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank)
    || countOf(b.findings, 'met') - countOf(a.findings, 'met')
    || countOf(a.findings, 'to-check') - countOf(b.findings, 'to-check')
    || reachOf(a.programme) - reachOf(b.programme)
    || a.index - b.index);
  return weighed.map(({ programme, rank, findings }) => ({
    programme, rank, reasons: [...findings].sort((a, b) => weightOf(a) - weightOf(b)).map(({ verdict: _verdict, ...reason }) => reason),
  }));
}
