import type { Aid, Price, Slot } from './model.js';
import type { Dice } from './territories-dice.js';
import { handicaps, weekDays, type Access, type ClubKind, type Delivery, type PathologyGroup, type Public, type SlotLevel, type Supervision } from './terms.js';

interface Activity { name: string; setting: 'indoor' | 'outdoor' | 'either'; levels: SlotLevel[]; for: PathologyGroup[] }

const activities: readonly Activity[] = [
  { name: 'Marche nordique', setting: 'outdoor', levels: [1], for: ['cardiovascular', 'cancer', 'diabetes-metabolism'] },
  { name: 'Marche santé', setting: 'outdoor', levels: [1, 2], for: ['diabetes-metabolism', 'respiratory', 'ageing'] },
  { name: 'Gym douce', setting: 'indoor', levels: [1], for: ['ageing', 'osteoarticular'] },
  { name: 'Gym équilibre', setting: 'indoor', levels: [1, 2], for: ['ageing', 'neurological'] },
  { name: 'Aquagym', setting: 'indoor', levels: [1], for: ['osteoarticular', 'diabetes-metabolism'] },
  { name: 'Renforcement musculaire', setting: 'indoor', levels: [1, 2], for: ['osteoarticular', 'cancer', 'cardiovascular'] },
  { name: 'Activité physique adaptée en petit groupe', setting: 'indoor', levels: [1, 2, 3], for: ['cardiovascular', 'respiratory', 'neurological', 'cancer'] },
  { name: 'Tai-chi', setting: 'either', levels: [1, 2], for: ['ageing', 'mental-health'] },
  { name: 'Yoga adapté', setting: 'indoor', levels: [1, 2], for: ['mental-health', 'cancer'] },
  { name: 'Danse assise', setting: 'indoor', levels: [1, 2, 3], for: ['ageing', 'neurological', 'mental-health'] },
  { name: 'Aviron santé', setting: 'outdoor', levels: [1], for: ['cancer', 'cardiovascular'] },
  { name: 'Vélo doux', setting: 'outdoor', levels: [1], for: ['diabetes-metabolism', 'respiratory'] },
  { name: 'Tennis de table santé', setting: 'indoor', levels: [1], for: ['neurological', 'mental-health'] },
  { name: 'Judo adapté', setting: 'indoor', levels: [1], for: ['mental-health'] },
  { name: 'Randonnée', setting: 'outdoor', levels: [1], for: ['cardiovascular', 'mental-health'] },
];
const someone: readonly (readonly [Public[], number])[] = [
  [['senior'], 30], [['senior', 'ald'], 15], [['ald'], 15], [['qpv', 'precarious'], 8], [['women'], 6], [['pregnancy', 'women'], 4], [['teenager'], 6], [['child'], 5], [['disability'], 8], [['ald', 'disability'], 3],
];
const supervisionOf: Readonly<Record<ClubKind, readonly (readonly [Supervision | undefined, number])[]>> = {
  mss: [['EAPA', 8], [undefined, 2]],
  'centre-prescriforme': [['EAPA', 8], ['MK', 2]],
  passerelle: [['EAPA', 8], ['educateur-forme', 1], [undefined, 1]],
  club: [['educateur-forme', 55], ['EAPA', 10], ['autre', 10], ['inconnu', 3], [undefined, 22]],
  collectivite: [['educateur-forme', 6], [undefined, 4]],
  'liberal-eapa': [['EAPA', 1]],
  'liberal-mk': [['MK', 1]],
  etablissement: [['EAPA', 5], ['MK', 5]],
  esms: [['EAPA', 5], ['autre', 2], [undefined, 3]],
};
const deliveries: readonly (readonly [Delivery[] | undefined, number])[] = [[['on-site'], 60], [undefined, 26], [['at-home'], 4], [['remote'], 4], [['itinerant'], 3], [['on-site', 'remote'], 3]];
const accesses: readonly (readonly [Access, number])[] = [['yes', 5], ['no', 2], ['unknown', 3]];
const starts = ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '14:00', '14:30', '15:00', '16:30', '17:30', '18:00', '18:30', '19:00', '20:00'] as const;
const lengths = [45, 60, 60, 60, 75, 90] as const;
const ages = [16, 18, 45, 60] as const;
const seasons = ['De septembre à juin', 'Toute l’année', 'Hors vacances scolaires'] as const;
const stops = ['Mairie', 'Gare', 'Stade', 'Piscine', 'Hôpital', 'Centre commercial'] as const;
const aids: readonly Aid[] = [
  { name: 'Aide de la ville', euros: 40, unit: 'year' },
  { name: 'Pass’Sport', euros: 50, unit: 'year' },
  { name: 'Mutuelle', note: 'Selon le contrat' },
  { name: 'Tarif solidaire' },
];

function priceOf(dice: Dice): Price | undefined {
  const draw = dice.next();
  if (draw < 0.22) return undefined;
  if (draw < 0.37) return { kind: 'free' };
  if (draw < 0.6) return { kind: 'fixed', min: 60 + 5 * dice.below(40), unit: 'year' };
  if (draw < 0.76) return { kind: 'fixed', min: 3 + dice.below(20), unit: 'session' };
  if (draw < 0.82) return { kind: 'fixed', min: 15 + 5 * dice.below(10), unit: dice.chance(0.7) ? 'month' : 'quarter' };
  if (draw < 0.9) {
    const min = 80 + 10 * dice.below(10);
    return { kind: 'range', min, max: min + 10 * (1 + dice.below(12)), unit: 'year' };
  }
  if (draw < 0.96) return { kind: 'modulated', min: 20, max: 180, unit: 'year', note: 'Selon le quotient familial' };
  return draw < 0.99 ? { kind: 'quote' } : { kind: 'unknown' };
}

const plusMinutes = (time: string, minutes: number): string => {
  const total = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

function setHours(slot: Slot, dice: Dice): void {
  if (dice.chance(0.12)) return;
  slot.day = dice.pick(weekDays);
  if (dice.chance(0.08)) return;
  slot.start = dice.pick(starts);
  slot.end = plusMinutes(slot.start, dice.pick(lengths));
}

function setPlaces(slot: Slot, dice: Dice): void {
  const draw = dice.next();
  if (draw < 0.45) return;
  slot.full = draw < 0.62;
  if (slot.full) return;
  const max = 8 + dice.below(13);
  slot.capacity = draw < 0.8 ? { max } : { max, left: 1 + dice.below(max) };
}

function levelsOf(activity: Activity, supervision: Supervision | undefined): SlotLevel[] {
  if (supervision === 'MK') return [1, 2, 3];
  if (supervision !== 'EAPA') return [1];
  return activity.levels.length > 1 ? [...activity.levels] : [1, 2];
}

/** One slot of a synthetic territory: about a third of what one would like to know of it is not said. */
export function syntheticSlot(id: string, kind: ClubKind, dice: Dice): Slot {
  const activity = dice.pick(activities);
  const supervision = dice.weighed(supervisionOf[kind]);
  const isMedical = supervision === 'EAPA' || supervision === 'MK';
  // One assignment after the other: half the time that spreads of small objects take, for millions of slots.
  const slot: Slot = { id, activity: activity.name };
  if (dice.chance(0.75)) slot.level = levelsOf(activity, supervision);
  if (dice.chance(0.5)) slot.pathologies = [...activity.for];
  if (dice.chance(0.55)) slot.publics = [...dice.weighed(someone)];
  if (dice.chance(0.15)) slot.ageMin = dice.pick(ages);
  if (dice.chance(0.7)) slot.audience = isMedical && dice.chance(0.7) ? 'dedicated' : 'mixed';
  if (dice.chance(0.4)) slot.sessionsPerWeek = 1 + dice.below(2);
  setHours(slot, dice);
  if (dice.chance(0.4)) slot.season = dice.pick(seasons);
  setPlaces(slot, dice);
  const price = priceOf(dice);
  if (price !== undefined) slot.price = price;
  if (price?.kind !== 'free' && dice.chance(0.3)) slot.aids = [{ ...dice.pick(aids) }];
  if (supervision !== undefined) slot.supervision = supervision;
  if (dice.chance(0.7)) slot.prescriptionRequired = dice.chance(isMedical ? 0.8 : 0.15);
  if (dice.chance(0.35)) slot.handicap = { moteur: dice.weighed(accesses), [dice.pick(handicaps)]: dice.weighed(accesses) };
  if (dice.chance(0.8)) slot.place = { indoor: activity.setting !== 'outdoor', outdoor: activity.setting !== 'indoor' };
  if (dice.chance(0.3)) slot.transport = dice.chance(0.5) ? { stop: dice.pick(stops), line: String(401 + dice.below(20)) } : { stop: dice.pick(stops) };
  const delivery = dice.weighed(deliveries);
  if (delivery !== undefined) slot.delivery = [...delivery];
  return slot;
}
