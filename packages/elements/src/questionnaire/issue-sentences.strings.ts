import { translated } from '../internal/localize.js';

/** What an issue tells beside its code. */
interface Params { least?: unknown; most?: unknown; length?: unknown; entryFormat?: unknown; types?: unknown; human?: unknown; unit?: unknown }

const list = (types: unknown): string => (Array.isArray(types) ? types.join(', ') : String(types ?? ''));

const fr = {
  missing: 'Répondez à cette question.',
  missingGroup: 'Remplissez au moins une fois cette partie.',
  other: 'Cette réponse n’est pas possible ici. Corrigez-la.',
  byCode: {
    'value-too-small': ({ least }: Params) => `La plus petite réponse possible est ${String(least)}.`,
    'value-too-great': ({ most }: Params) => `La plus grande réponse possible est ${String(most)}.`,
    'too-many-decimals': ({ most }: Params) => (most === 0 ? 'Écrivez un nombre entier.' : `Gardez au plus ${String(most)} chiffres après la virgule.`),
    'text-too-short': ({ least, length }: Params) => `Écrivez au moins ${String(least)} signes. Il y en a ${String(length)}.`,
    'text-too-long': ({ most, length }: Params) => `Au plus ${String(most)} signes. Il y en a ${String(length)}.`,
    'pattern-mismatch': ({ entryFormat }: Params) => (entryFormat === undefined ? 'La forme de cette réponse n’est pas celle attendue. Vérifiez-la.' : `Écrivez sous la forme\u00a0: ${String(entryFormat)}.`),
    'file-too-large': ({ most }: Params) => `Choisissez un fichier plus léger\u00a0: au plus ${String(Math.floor(Number(most) / 1000))}\u00a0ko.`,
    'file-type': ({ types }: Params) => `Choisissez un fichier d’un de ces types\u00a0: ${list(types)}.`,
    'not-an-option': () => 'Choisissez une des réponses proposées.',
    'too-few-answers': ({ least }: Params) => `Donnez au moins ${String(least)} réponses.`,
    'too-many-answers': ({ most }: Params) => `Gardez au plus ${String(most)} réponses.`,
    'exclusive-answer': () => 'Une de ces réponses se choisit seule. Retirez-la, ou retirez les autres.',
    'constraint-failed': ({ human }: Params) => String(human ?? 'Vérifiez cette réponse.'),
  } as Readonly<Record<string, (params: Params) => string>>,
};

export type IssueSentences = typeof fr;

export const issueSentences = translated(fr, () => import('./issue-sentences.strings.en.js'));
