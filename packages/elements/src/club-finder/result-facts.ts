import type { Club, ClubHit, Slot } from '@sport-sante/sdk/club/model';
import { capital, isFull, levelWords, placeWords, pricePieces, priceWords, publicWords, small, supervisionWords, whenWords } from './slot-words.js';
import type { ClubWords } from './term-words.js';

/** What a slot says, in the order it is read. */
const told = { activity: ({ activity = '' }: Slot) => activity, price: priceWords, supervision: supervisionWords, level: levelWords, public: publicWords, place: placeWords };

export type SlotFact = keyof typeof told;

/** A slot of a row: when it is, with what it says that the others of its row do not. */
export interface SlotLine { readonly id: string; readonly text: string; readonly isFull: boolean }

/** The slots of a structure: what all of them say once, then each. Those that meet the filters come first. */
export interface SlotFacts { readonly shared: Partial<Record<SlotFact, string>>; readonly lines: readonly SlotLine[]; readonly prescription: boolean | undefined }

/** What the slots of a result say. Without a slot: nothing. */
export function slotFacts({ club, slots: matching }: ClubHit, words: ClubWords): SlotFacts {
  const rank = ({ id }: Slot) => (matching?.includes(id) === false ? 1 : 0);
  const slots = [...club.slots].sort((one, other) => rank(one) - rank(other));
  const shared: Partial<Record<SlotFact, string>> = {};
  const apart: SlotFact[] = [];
  for (const fact of Object.keys(told) as SlotFact[]) {
    const values = new Set(slots.map((slot) => told[fact](slot, words)));
    const [only] = values;
    if (values.size > 1) apart.push(fact);
    else if (only) shared[fact] = only;
  }
  const prescriptions = new Set(slots.map(({ prescriptionRequired }) => prescriptionRequired));
  const isMixed = prescriptions.size > 1;
  const lines = slots.map((slot): SlotLine => {
    const [activity, ...others] = (Object.keys(told) as SlotFact[]).map((fact) => (!apart.includes(fact) ? '' : fact === 'price' ? pricePieces(slot, words).join(', ') : told[fact](slot, words)));
    const required = isMixed && slot.prescriptionRequired !== undefined ? words.terms.prescription[slot.prescriptionRequired ? 'required' : 'not-required'] ?? '' : '';
    const pieces = [activity ?? '', whenWords(slot, words), ...others, required].filter(Boolean);
    return { id: slot.id, text: capital(pieces.map(small).join(', ')), isFull: isFull(slot) };
  });
  return { shared, lines, prescription: isMixed ? undefined : [...prescriptions][0] };
}

type Unknown = 'phone' | 'hours' | 'price' | 'supervision' | 'level';

/** What is worth a question before going: nobody said it. */
export function unknownsOf({ phones = [], phonesToConfirm = [], slots, kind }: Club, words: ClubWords): Unknown[] {
  const isSaid = (say: (slot: Slot, words: ClubWords) => string) => slots.some((slot) => say(slot, words) !== '');
  // The one who practises alone is the one who supervises.
  const isSupervised = slots.length === 0 || kind === 'liberal-eapa' || kind === 'liberal-mk' || isSaid(supervisionWords);
  const known: Record<Unknown, boolean> = {
    phone: phones.length + phonesToConfirm.length > 0, hours: isSaid(whenWords), price: isSaid((slot) => words.price(slot.price)), supervision: isSupervised, level: isSaid(levelWords),
  };
  return (Object.keys(known) as Unknown[]).filter((each) => !known[each]);
}

/** A page of the structure’s: only what a browser opens as a page. */
export function siteOf({ url }: Pick<Club, 'url'>): { href: string; name: string } | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { href, hostname } = new URL(url);
  return { href, name: hostname.replace(/^www\./, '') };
}

/** Handicaps that any slot says it is fitted for, or not. */
export function handicapsOf({ slots }: Club, words: ClubWords, said: 'yes' | 'no'): string[] {
  const found = new Set(slots.flatMap(({ handicap = {} }) => Object.entries(handicap).filter(([, access]) => access === said).map(([each]) => each)));
  return [...found].map((each) => (words.terms.handicap[each] ?? each).toLocaleLowerCase());
}
