import type { Issue } from '../issue.js';
import type { PrescriptionDraft } from './model.js';
import { information, SOURCE } from './rule-parts.js';
import { limitationLevels, type Dispenser, type LimitationLevel } from './terms.js';

/** The annex of the table. « Domaines d’intervention préférentiels »: preferred, a word of an instruction, which forbids nothing. */
export const TRADES_SOURCE = 'Instruction DGS/EA3/DGESIP/DS/SG/2017/81, annexe 4';

/**
 * What the table says of a trade at a level: `usual`; `if-need`, when a need for it is found; `in-team`, beside other
 * trades; `complement`, after a health professional, once autonomy is sufficient; `excluded` by CSP art. D. 1172-3.
 */
export type TradeHint = 'usual' | 'if-need' | 'in-team' | 'complement' | 'excluded';

/** A cell of the table, and whether it was read in a text. */
export interface TradeCell {
  readonly hint: TradeHint;
  /** `false`: inferred, the annex itself could not be read. A default that says so. */
  readonly confirmed: boolean;
}

const read = (hint: TradeHint): TradeCell => ({ hint, confirmed: true });
const inferred = (hint: TradeHint): TradeCell => ({ hint, confirmed: false });

type Row = Readonly<Record<LimitationLevel, TradeCell>>;

const physiotherapist: Row = { none: inferred('usual'), minimal: inferred('usual'), moderate: inferred('usual'), severe: read('usual') };
const eapa: Row = { none: inferred('usual'), minimal: inferred('usual'), moderate: inferred('usual'), severe: read('complement') };
const occupational: Row = { none: inferred('if-need'), minimal: inferred('if-need'), moderate: inferred('usual'), severe: read('usual') };
const educator: Row = { none: inferred('usual'), minimal: inferred('usual'), moderate: inferred('in-team'), severe: read('excluded') };

/**
 * Trades by level of limitation. Confirmed: the severe column (CSP art. D. 1172-3, annexe 11-7-2), and the moderate level
 * of the psychomotor therapist (Azur Sport Santé). The rest is inferred from regional schemes, and is a hint at most.
 */
export const trades: Readonly<Record<Dispenser, Row>> = {
  physiotherapist,
  'occupational-therapist': occupational,
  'psychomotor-therapist': { ...occupational, moderate: read('usual') },
  eapa,
  'sports-educator': educator,
  'professional-title': educator,
  'federal-certificate': educator,
};

/** What the table says of one trade at one level. */
export const tradeHint = (dispenser: Dispenser, level: LimitationLevel): TradeHint => trades[dispenser][level].hint;

/** The highest level among the assessed dimensions, and severe when the prescriber says so. `undefined`: nothing was assessed. */
function highestLevel({ limitations, severeLimitation }: PrescriptionDraft): LimitationLevel | undefined {
  const assessed: readonly unknown[] = [...Object.values(limitations ?? {}), ...(severeLimitation ? ['severe'] : [])];
  return limitationLevels.findLast((level) => assessed.includes(level));
}

/** Cells that are worth a word, in the order they are told. `excluded` is not among them: rules V5 and V6 speak of it. */
const told = ['if-need', 'in-team', 'complement'] as const satisfies readonly TradeHint[];

/**
 * Tells what the trades table adds to the chosen dispensers at the highest assessed level: `trade-if-need`,
 * `trade-in-team` and `trade-complement`, all of them information. What D. 1172-3 excludes is an error of `checkDraft`.
 *
 * @returns an issue for each hint with its `dispensers`, the `level`, and `confirmed`, false where the table is inferred;
 * none before a level was assessed.
 */
export function checkTrades(draft: PrescriptionDraft): Issue[] {
  const level = highestLevel(draft);
  if (!level) return [];
  return told.flatMap((hint) => {
    const dispensers = (draft.dispensers ?? []).filter((dispenser) => Object.hasOwn(trades, dispenser) && tradeHint(dispenser, level) === hint);
    if (dispensers.length === 0) return [];
    const confirmed = dispensers.every((dispenser) => trades[dispenser][level].confirmed);
    return [information(`trade-${hint}`, ['dispensers'], hint === 'complement' ? SOURCE.V5 : TRADES_SOURCE, { dispensers, level, confirmed })];
  });
}
