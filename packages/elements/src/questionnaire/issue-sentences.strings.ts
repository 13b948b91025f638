import { translated } from '../internal/localize.js';

/** What an issue tells beside its code. */
export interface IssueParams { least?: number | string; most?: number | string; length?: number; entryFormat?: string; types?: readonly string[]; human?: string }

const fr = {
  missing: 'Répondez à cette question.',
  missingGroup: 'Remplissez au moins une fois cette partie.',
  other: 'Cette réponse n’est pas possible ici. Corrigez-la.',
  byCode: {
    'value-too-small': ({ least }: IssueParams) => `Indiquez au moins ${least}.`,
    'value-too-great': ({ most }: IssueParams) => `Indiquez au plus ${most}.`,
    'too-early': ({ least }: IssueParams) => `Indiquez au plus tôt\u00a0: ${least}.`,
    'too-late': ({ most }: IssueParams) => `Indiquez au plus tard\u00a0: ${most}.`,
    'day-too-short': ({ least }: IssueParams) => `Indiquez au moins ${least} par jour.`,
    'day-too-long': ({ most }: IssueParams) => `Indiquez au plus ${most} par jour.`,
    'bout-too-short': ({ least }: IssueParams) => `Comptez seulement ce qui dure au moins ${least}. Sinon, répondez «\u00a0Non\u00a0».`,
    'bout-too-short-yours': ({ least }: IssueParams) => `Comptez seulement ce qui dure au moins ${least}. Sinon, revenez et répondez 0\u00a0jour.`,
    'too-many-decimals': ({ most }: IssueParams) => (most === 0 ? 'Écrivez un nombre entier.' : `Gardez au plus ${most} chiffres après la virgule.`),
    'text-too-short': ({ least, length }: IssueParams) => `Écrivez au moins ${least} signes. Il y en a ${length}.`,
    'text-too-long': ({ most, length }: IssueParams) => `Au plus ${most} signes. Il y en a ${length}.`,
    'pattern-mismatch': ({ entryFormat }: IssueParams) => (entryFormat === undefined ? 'La forme de cette réponse n’est pas celle attendue. Vérifiez-la.' : `Écrivez sous la forme\u00a0: ${entryFormat}.`),
    'file-too-large': ({ most }: IssueParams) => `Choisissez un fichier plus léger\u00a0: au plus ${Math.floor(Number(most) / 1000)}\u00a0ko.`,
    'file-type': ({ types }: IssueParams) => `Choisissez un fichier d’un de ces types\u00a0: ${(types ?? []).join(', ')}.`,
    'not-an-option': () => 'Choisissez une des réponses proposées.',
    'too-few-answers': ({ least }: IssueParams) => `Donnez au moins ${least} réponses.`,
    'too-many-answers': ({ most }: IssueParams) => `Gardez au plus ${most} réponses.`,
    'exclusive-answer': () => 'Une de ces réponses se choisit seule. Retirez-la, ou retirez les autres.',
    'constraint-broken': ({ human }: IssueParams) => human ?? 'Vérifiez cette réponse.',
  } as Readonly<Record<string, (params: IssueParams) => string>>,
};

export type IssueSentences = typeof fr;

export const issueSentences = translated(fr, () => import('./issue-sentences.strings.en.js'));
