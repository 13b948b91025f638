import type { Issue } from '../issue.js';
import { factsBeforeJoining, programmeFacts, type ProgrammeFact } from '../programme/facts.js';
import type { Programme } from '../programme/model.js';
import { clean, phoneRun } from './orientation-clean.js';
import type { Page } from './page.js';
import { addressIssues, posterAddress } from './poster-address.js';
import { posterPage, type PosterAround, type PosterSheet } from './poster-sheet.js';
import { posterWords } from './poster-words.js';

export { posterAddress } from './poster-address.js';
export { toClubPoster, type ClubPosterOptions } from './poster-club.js';
export type { PosterAround, PosterCode } from './poster-sheet.js';

export interface Poster {
  /** A whole page of A4, to print or to keep. */
  html: string;
  page: Page;
  /**
   * `poster-address-missing`, `poster-phone-missing`; `poster-address-parameters`: an address with parameters is not printed, only the name
   * of its site, for it might say something of somebody. Of a place: `poster-slots-missing`, `poster-slots-cut` (`count` had no room),
   * `poster-phone-to-confirm`, `poster-label-ended` (`label`): such a number, such a label is not printed.
   */
  issues: Issue[];
}

export interface PosterOptions extends PosterAround {
  /** The single entry phone; that of the programme when it is not given. */
  phone?: string | undefined;
  /** Where it takes place; the territory of the programme when it is not given. */
  place?: string | undefined;
}

/** What is printed: what the source says, and what a person asks before they join, said or not. */
function factsOf(programme: Programme, { place, language }: PosterOptions): ProgrammeFact[] {
  return programmeFacts(programme, language)
    .map((fact) => ({ ...fact, text: clean(fact.name === 'place' ? place ?? fact.text : fact.text) }))
    .filter(({ name, text }) => text !== undefined || factsBeforeJoining.includes(name));
}

/**
 * A poster of a programme on one page of A4: for a waiting room, a town hall, a pharmacy. All of it is from the programme;
 * nobody is in it. Of a place: `toClubPoster`.
 */
export function toPoster(programme: Programme, options: PosterOptions = {}): Poster {
  const { language = 'fr', qr } = options;
  const words = posterWords[language];
  const phone = clean(options.phone ?? programme.phone ?? undefined, 40);
  const sheet: PosterSheet = {
    title: words.title.programme, kicker: words.kicker[programme.sessionKind], name: clean(programme.name, 160) ?? '',
    // A workshop is no activity to be fit for.
    lead: programme.eligibility.needs.includes('prescription') ? words.prescription : programme.sessionKind === 'activity' ? words.noPrescription : undefined,
    rows: [], left: 0, hasPrices: false,
    facts: factsOf(programme, options).map(({ term, text }) => [term, text] as const),
    call: words.call, phones: phone === undefined ? [] : [phoneRun(phone)],
    hasCode: qr !== undefined && posterAddress(programme, options) !== undefined,
  };
  const { cut: _, ...poster } = posterPage(sheet, programme, options);
  return { ...poster, issues: [...addressIssues(programme, options), ...(phone === undefined ? [{ code: 'poster-phone-missing', severity: 'warning' as const, path: ['phone'] }] : [])] };
}
