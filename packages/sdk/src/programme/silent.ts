import type { FollowUp, Programme } from './model.js';

/** A programme of which the source says nothing: each one says what is known over it. */
export const silent = {
  territory: null, operator: null, public: null, eligibility: { needs: [] }, sessions: null, phases: [], lasts: null, sessionMinutes: null,
  groupSize: null, isRenewable: null, after: null, cost: null, financing: null, kit: [], content: null, instruments: [], followUps: [],
  phone: null, url: null, resources: [], sessionKind: 'activity',
} satisfies Omit<Programme, 'id' | 'name' | 'source'>;

/**
 * The dates of any programme of adapted physical activity. Assessments and reports at the start, periodically and at
 * the end: CSP art. D. 1172-5. What is marked inferred is our default where the source is silent: an interview half-way
 * as Kiné Référent Sport has (S3:662), and the follow-ups the sources ask for in general (S2:123, S3:423).
 */
const usual: readonly FollowUp[] = [
  { kind: 'initial-assessment' }, { kind: 'mid-interview', isInferred: true }, { kind: 'report' }, { kind: 'relay', isInferred: true },
  { kind: 'final-assessment' }, { kind: 'final-report' },
  { kind: 'follow-up-6', isInferred: true }, { kind: 'follow-up-9', isInferred: true }, { kind: 'follow-up-12', isInferred: true },
];

/** The usual dates, of which the source of a programme asks for some by itself. */
export const followUpsWith = (said: readonly FollowUp['kind'][] = []): FollowUp[] =>
  usual.map(({ kind, isInferred }) => (isInferred && !said.includes(kind) ? { kind, isInferred } : { kind }));
