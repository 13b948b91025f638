import type { Dispenser, LimitationLevel } from '../prescription/terms.js';
import type { ClubKind } from './terms.js';

/** Kinds of places a person may be sent to first. */
export const doorIds = ['physiotherapist', 'apa-structure', 'passerelle', 'club'] as const;
export type DoorId = (typeof doorIds)[number];

/** To go to now · later, or once something was asked · not for this prescription. */
export type DoorRank = 'first' | 'later' | 'not-proposed';

/** What makes a door what it is here, the reason that decides first. */
export interface DoorReason {
  code:
    | 'severe-first-line' | 'severe-complement' | 'severe-after-easing' | 'severe-excluded'
    | 'moderate-supervised' | 'moderate-team' | 'light-autonomy' | 'light-supervised' | 'limitation-unknown'
    | 'not-prescribed-dispenser' | 'prescription-in-force' | 'prescription-needed' | 'prescription-ended' | 'not-reimbursed';
  params?: Record<string, string>;
  /** Article or document. */
  source: string;
}

export interface Door { id: DoorId; rank: DoorRank; reasons: DoorReason[]; /** What it is in a directory. */ kinds: ClubKind[] }

export interface DoorProfile {
  /** As the prescriber wrote it; `undefined`: not assessed. */
  limitation?: LimitationLevel | undefined;
  dispensers?: readonly Dispenser[] | undefined;
  /** Last day of the prescription, `2026-09-15`; `true` when it has none; `false`: there is none; `undefined`: nobody said. */
  prescription?: boolean | { endsOn: string } | undefined;
  /** The day it is. */
  today: string;
}

const SEVERE = 'CSP art. D. 1172-3';
const WHO = 'CSP art. D. 1172-2';
/** Preferred trades by level: a hint of an instruction, not a prohibition, and confirmed for severe only. */
const PREFERRED = 'Instruction du 3 mars 2017, annexe 4';
/** The 2017 form says so in print (confirmed). */
const FORM = 'Formulaire de prescription de 2017';
/** S1 sends people to an association when their capacity is sufficient, to an EAPA or a masseur-kinésithérapeute else. */
const CAPACITY = 'S1:109-113';

const kindsOf: Readonly<Record<DoorId, ClubKind[]>> = {
  'physiotherapist': ['liberal-mk'],
  'apa-structure': ['mss', 'centre-prescriforme', 'liberal-eapa', 'etablissement', 'esms'],
  'passerelle': ['passerelle'],
  'club': ['club', 'collectivite'],
};

type Judged = { rank: DoorRank; reasons: DoorReason[] };

const byLimitation: Readonly<Record<'severe' | 'moderate' | 'light' | 'unknown', Readonly<Record<DoorId, Judged>>>> = {
  severe: {
    'physiotherapist': { rank: 'first', reasons: [{ code: 'severe-first-line', source: SEVERE }] },
    'apa-structure': { rank: 'later', reasons: [{ code: 'severe-complement', source: SEVERE }] },
    'passerelle': { rank: 'later', reasons: [{ code: 'severe-after-easing', source: SEVERE }] },
    'club': { rank: 'not-proposed', reasons: [{ code: 'severe-excluded', source: SEVERE }] },
  },
  moderate: {
    'apa-structure': { rank: 'first', reasons: [{ code: 'moderate-supervised', source: PREFERRED }] },
    'passerelle': { rank: 'first', reasons: [{ code: 'moderate-supervised', source: PREFERRED }] },
    'physiotherapist': { rank: 'later', reasons: [{ code: 'moderate-supervised', source: PREFERRED }] },
    'club': { rank: 'later', reasons: [{ code: 'moderate-team', source: PREFERRED }] },
  },
  light: {
    'club': { rank: 'first', reasons: [{ code: 'light-autonomy', source: CAPACITY }] },
    'passerelle': { rank: 'first', reasons: [{ code: 'light-supervised', source: CAPACITY }] },
    'apa-structure': { rank: 'later', reasons: [{ code: 'light-supervised', source: CAPACITY }] },
    'physiotherapist': { rank: 'later', reasons: [{ code: 'light-supervised', source: CAPACITY }] },
  },
  unknown: {
    'apa-structure': { rank: 'first', reasons: [{ code: 'limitation-unknown', source: CAPACITY }] },
    'passerelle': { rank: 'later', reasons: [{ code: 'limitation-unknown', source: CAPACITY }] },
    'club': { rank: 'later', reasons: [{ code: 'limitation-unknown', source: CAPACITY }] },
    'physiotherapist': { rank: 'later', reasons: [{ code: 'limitation-unknown', source: CAPACITY }] },
  },
};

/** Trades one meets behind each door; a structure of APA may have any of the professions of health. */
const tradesOf: Readonly<Record<DoorId, readonly Dispenser[]>> = {
  'physiotherapist': ['physiotherapist'],
  'apa-structure': ['eapa', 'physiotherapist', 'occupational-therapist', 'psychomotor-therapist'],
  'passerelle': ['eapa', 'sports-educator', 'professional-title', 'federal-certificate'],
  'club': ['sports-educator', 'professional-title', 'federal-certificate'],
};

function prescriptionReason({ prescription, today }: DoorProfile): DoorReason[] {
  if (prescription === undefined) return [];
  if (prescription === false) return [{ code: 'prescription-needed', source: WHO }];
  if (prescription === true) return [{ code: 'prescription-in-force', source: WHO }];
  const { endsOn } = prescription;
  return [{ code: endsOn >= today ? 'prescription-in-force' : 'prescription-ended', params: { endsOn }, source: WHO }];
}

const ranks: readonly DoorRank[] = ['first', 'later', 'not-proposed'];

/**
 * Where to begin, by what was prescribed: the same profile always gives the same answer, in the same order. What the law
 * excludes stays in it, with why. A structure’s own answer is another matter: see `openTo`. It informs; who refers decides.
 */
export function doorsFor(profile: DoorProfile): Door[] {
  const { limitation, dispensers = [] } = profile;
  const level = limitation === undefined ? 'unknown' : limitation === 'severe' || limitation === 'moderate' ? limitation : 'light';
  const doors = doorIds.map((id): Door => {
    const { rank, reasons } = byLimitation[level][id];
    const isPrescribed = dispensers.length === 0 || tradesOf[id].some((trade) => dispensers.includes(trade));
    const refused: DoorReason[] = isPrescribed || rank === 'not-proposed' ? [] : [{ code: 'not-prescribed-dispenser', source: WHO }];
    const now = refused.length > 0 ? 'not-proposed' : rank;
    return {
      id, rank: now, kinds: [...kindsOf[id]],
      reasons: [...refused, ...reasons, ...(now === 'first' ? [...prescriptionReason(profile), { code: 'not-reimbursed' as const, source: FORM }] : [])],
    };
  });
  return doors.sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || order(level, a.id) - order(level, b.id));
}

/** The order of the table above: it is that of preference. */
const order = (level: keyof typeof byLimitation, id: DoorId) => Object.keys(byLimitation[level]).indexOf(id);
