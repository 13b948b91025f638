import type { Prescription } from './model.js';
import { isShared } from './sharing.js';
import type { SharedSection } from './terms.js';

/*
 * Why this is hard: what is forgotten must be missing, not leak. So nothing is taken out of a copy: the view is built from
 * the names below, at every depth. A key that is not named here, of ours or of a host, never leaves.
 */

/** What is copied of a value: `true` for what has no parts, else its parts by name. A list has those of each item. */
type Named<Value> = Value extends readonly (infer Item)[] ? Named<Item> : Value extends object ? { readonly [Key in keyof Value]?: Named<Exclude<Value[Key], undefined>> } : true;

const address = { lines: true, postalCode: true, city: true, communeCode: true } as const;
const contact = { phone: true, email: true } as const;
const practitioner = {
  reference: true, rpps: true, familyName: true, givenName: true, profession: true, specialty: true, ...contact, secureEmail: true, address,
} as const satisfies Named<Prescription['prescriber']>;
const structure = {
  reference: true, name: true, finess: true, siret: true, ...contact, secureEmail: true, address,
} as const satisfies Named<NonNullable<Prescription['organization']>>;
const range = { low: true, high: true } as const;

/** What anybody who receives a person needs to know of them: never a matricule, a place of birth or an address. */
const identity = { reference: true, familyName: true, givenNames: true, usualFamilyName: true, gender: true, birthDate: true } as const;
const guardian = { familyName: true, givenName: true, relationship: true } as const;

/** Fields that say nothing of an illness: all may read them. What is not named here, or in a section that is shared, stays out. */
const open = {
  id: true, kind: true, basedOn: { id: true, authoredOn: true, prescriber: practitioner }, authoredOn: true, place: true, startsOn: true,
  patient: identity, guardian, prescriber: practitioner, organization: structure, attendingPhysician: practitioner,
  components: { type: true, sessionsPerWeek: range, sessionMinutes: range, intensity: true, sessions: true, advice: true },
  durationMonths: true, setting: true, practicePlace: true, dailyAdvice: true, sedentaryAdvice: true, severeLimitation: true, dispensers: true,
  structures: structure, orientation: true, patientAgreement: true, reportAgreement: true, reportRecipients: true, renewalExcluded: true,
  noAdverseReport: true, noContraryIndication: true, handedOver: true, rulesVersion: true, stopped: { on: true, by: practitioner },
} as const satisfies Named<Prescription>;

/** Fields that go with a section. */
const sections = {
  contact: { patient: { ...identity, ...contact }, guardian: { ...guardian, phone: true } },
  precautions: { precautions: true, contraindications: true, heartRate: { resting: true, endurance: true, strength: true } },
  equipment: { equipment: true, otherEquipment: true },
  goals: { goals: true },
  background: { background: true },
} as const satisfies Record<SharedSection, Named<Prescription>>;

/** Names of the fields of a section. */
export const fieldsOf = <Section extends SharedSection>(section: Section) => Object.keys(sections[section]) as (keyof (typeof sections)[Section])[];

/** Sections that go only when the prescriber gives them: said on, so that a second reduction does not take them out. */
function givenAll(seen: Partial<Prescription>): Pick<Prescription, 'sharing'> {
  const given = (['equipment', 'background'] as const).filter((section) => fieldsOf(section).some((field) => seen[field] !== undefined));
  return given.length === 0 ? {} : { sharing: Object.fromEntries(given.map((section) => [section, true])) };
}

/** Why a prescription was stopped, for those who are not told. */
const WITHHELD = 'Motif non transmis';

type Names = true | { readonly [key: string]: Names };

/** A copy of what has a name; `undefined` when nothing has, or when a thing stands where words should. */
function namedPart(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return Array.from(value, (item) => namedPart(item, names)).filter((item) => item !== undefined);
  const isThing = typeof value === 'object' && value !== null;
  if (names === true) return isThing ? undefined : value;
  if (!isThing) return undefined;
  const entries = Object.entries(value).flatMap(([key, part]) => (Object.hasOwn(names, key) ? [[key, namedPart(part, names[key] ?? {})] as const] : []));
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

/** Built anew at every depth: what reads the result, or reduces it again, finds no more in it. */
export function reduced(prescription: Prescription): Prescription {
  const given = (Object.keys(sections) as SharedSection[]).filter((section) => isShared(prescription, section));
  const seen = namedPart(prescription, Object.assign({}, open, ...given.map((section) => sections[section])) as Names) as Prescription;
  return {
    ...seen,
    ...(seen.stopped && { stopped: { ...seen.stopped, reason: WITHHELD } }),
    ...givenAll(seen),
    grounds: [],
    view: 'other',
  };
}
