/** Where public holidays are counted. `none`: nowhere, sessions are held on all days. */
export const holidayTerritories = [
  'metropole', 'alsace-moselle', 'guadeloupe', 'martinique', 'guyane', 'reunion', 'mayotte', 'saint-barthelemy', 'saint-martin', 'none',
] as const;
export type HolidayTerritory = (typeof holidayTerritories)[number];

/** Days of the whole country that have a date, `MM-DD`. Code du travail, art. L. 3133-1, read in the text of DILA. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Monday of Easter, Ascension, Monday of Pentecost. Same article. */
const afterEaster = [1, 39, 50];

/**
 * Commemoration of the abolition of slavery. Code du travail, art. L. 3422-2, read on Légifrance (edition of 21 May 2019).
 * Mayotte and others may keep further days by custom or agreement: those are given as pauses.
 */
const abolition: Partial<Record<HolidayTerritory, string>> = {
  mayotte: '04-27', martinique: '05-22', guadeloupe: '05-27', 'saint-martin': '05-27', guyane: '06-10', 'saint-barthelemy': '10-09', reunion: '12-20',
};

const DAY_MS = 86_400_000;

/** A calendar day some days later. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Easter Sunday of a year of the Gregorian calendar, by the rule of the golden number and the epact (Meeus). */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const lunar = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - lunar - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * lunar + 22 * sunday) / 451);
  const count = lunar + sunday - 7 * late + 114;
  return `${String(year).padStart(4, '0')}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
}

/**
 * Public holidays of a year, as calendar days, in order.
 *
 * In Alsace and Moselle: Good Friday and 26 December too (Code du travail, art. L. 3134-13). The article gives Good Friday
 * to places that have a Protestant church or a shared one; it is counted everywhere here, since a session too few on that
 * day costs less than people before a closed door.
 */
export function holidaysOf(year: number, territory: HolidayTerritory): string[] {
  if (territory === 'none') return [];
  const easter = easterOf(year);
  const dated = [...fixed, ...(abolition[territory] ? [abolition[territory]] : []), ...(territory === 'alsace-moselle' ? ['12-26'] : [])];
  const moving = [...afterEaster, ...(territory === 'alsace-moselle' ? [-2] : [])];
  return [...new Set([...dated.map((date) => `${easter.slice(0, 4)}-${date}`), ...moving.map((days) => addDays(easter, days))])].sort();
}

/** Whether a calendar day is a public holiday there. */
export function isHoliday(day: string, territory: HolidayTerritory): boolean {
  return holidaysOf(Number(day.slice(0, 4)), territory).includes(day);
}
