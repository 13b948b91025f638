/**
 * What a structure is. The codes are those of the public record (knowledge: clubs.md §2), French where the thing is an
 * institution: a Maison Sport-Santé, a centre or programme of Prescri’forme, an independent EAPA or masseur-kinésithérapeute.
 */
export const clubKinds = ['mss', 'centre-prescriforme', 'passerelle', 'club', 'collectivite', 'liberal-eapa', 'liberal-mk', 'etablissement', 'esms'] as const;
export type ClubKind = (typeof clubKinds)[number];

/** How well a place is known. `commune`: the middle of its commune. `unknown`: no point at all. */
export const precisions = ['address', 'commune', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

/**
 * Groups of pathologies a finder filters by. Ours: the eight groups of Médicosport-santé are named in the knowledge without
 * their list, which was not read (clubs.md §1); a territory sets its own words by `label`.
 */
export const pathologyGroups = ['cardiovascular', 'diabetes-metabolism', 'respiratory', 'cancer', 'osteoarticular', 'neurological', 'mental-health', 'ageing'] as const;
export type PathologyGroup = (typeof pathologyGroups)[number];

/** Who a place is made for (clubs.md §3.3). `qpv`: people of a « quartier prioritaire de la politique de la ville ». */
export const publics = ['senior', 'teenager', 'child', 'pregnancy', 'ald', 'disability', 'qpv', 'precarious', 'women'] as const;
export type Public = (typeof publics)[number];

/** What a place is fitted for; the words of the public record. */
export const handicaps = ['moteur', 'visuel', 'auditif', 'mental'] as const;
export type Handicap = (typeof handicaps)[number];
/** What somebody said about it; `unknown` is not `no`. */
export const accesses = ['yes', 'no', 'unknown'] as const;
export type Access = (typeof accesses)[number];

/**
 * The greatest limitation a slot takes people with: 1 minimal, 2 moderate, 3 severe. That these are the three levels of
 * Médicosport-santé (« level 1 in a federal setting, 2 and 3 in a medical one ») is inferred; a structure declares its own.
 */
export const slotLevels = [1, 2, 3] as const;
export type SlotLevel = (typeof slotLevels)[number];

/** Who supervises, in the codes of the public record. `inconnu` is the same as none given. */
export const supervisions = ['EAPA', 'MK', 'educateur-forme', 'autre', 'inconnu'] as const;
export type Supervision = (typeof supervisions)[number];

/** Price: `modulated` by income; `quote` on demand; `unknown` is the same as none given. Amounts are euros (ISO 4217 `EUR`). */
export const priceKinds = ['free', 'fixed', 'range', 'modulated', 'quote', 'unknown'] as const;
export type PriceKind = (typeof priceKinds)[number];
/** What a price is for. */
export const priceUnits = ['session', 'month', 'quarter', 'year', 'programme'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** Days of FHIR `HealthcareService.availableTime.daysOfWeek`. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

/** Parts of a day: before 12:00, before 18:00, after. Ours. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** `dedicated`: only people with a prescription or of one programme. `mixed`: among other members (S4:108-114). */
export const audiences = ['dedicated', 'mixed'] as const;
export type Audience = (typeof audiences)[number];

/** Where one practises: there, at home, by video, or where an itinerant offer (« Mobilisport », S4:134) stops. */
export const deliveries = ['on-site', 'at-home', 'remote', 'itinerant'] as const;
export type Delivery = (typeof deliveries)[number];

/**
 * Labels of the sources, each with who gives it. `centre`, `passerelle`, `club` are Prescri’forme’s and `club-sport-sante`
 * stands beside them: S4 counts 16, 341, 352 and 1,150 of them, which are never summed (S4:559-593). `mss` is an
 * habilitation, for five years (S4:619).
 */
export const labelCodes = ['mss', 'prescriforme-centre', 'prescriforme-passerelle', 'prescriforme-club', 'club-sport-sante'] as const;
export type LabelCode = (typeof labelCodes)[number];
