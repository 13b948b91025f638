/** Units as people and programs write them, by what they mean in UCUM. Only what cannot be two things. */
const written: Readonly<Record<string, string>> = {
  'kg': 'kgs|kilo|kilos|kilogramme|kilogrammes|kilogram|kilograms',
  'g': 'gramme|grammes|gram|grams',
  '[lb_av]': 'lb|lbs|pound|pounds|lb_av',
  '[lbf_av]': 'lbf|lbsf|lbf_av',
  'N': 'newton|newtons',
  'm': 'mètre|mètres|metre|metres|meter|meters',
  'cm': 'cms|centimètre|centimètres|centimetre|centimetres|centimeter|centimeters',
  'mm': 'millimètre|millimètres|millimeter|millimeters',
  'km': 'kms|kilomètre|kilomètres|kilometer|kilometers',
  '[in_i]': 'in|inch|inches|in_i',
  '[ft_i]': 'ft|foot|feet|ft_i',
  's': 'sec|secs|seconde|secondes|second|seconds',
  'min': 'mn|mins|minute|minutes',
  'h': 'hr|hrs|heure|heures|hour|hours',
  'm/s': 'm/sec|mètres par seconde|meters per second',
  'mm[Hg]': 'mmhg|mm hg|mm[hg]|millimètres de mercure|millimeters of mercury',
  'kPa': 'kpa',
  '/min': 'bpm|beats/min|beats/minute|beats per minute|batt/min|bat/min|bat./min|batt./min|battements/min|battements par minute|per minute|par minute',
  'min/wk': 'min/sem|min/semaine|min/week|minutes/week|minutes/semaine|minutes per week|minutes par semaine|min per week|min par semaine',
  'min/d': 'min/j|min/jour|min/day|minutes/day|minutes per day|minutes par jour|min par jour',
  'h/d': 'h/j|h/jour|h/day|hours/day|hours per day|heures par jour|h par jour',
  'd/wk': 'j/sem|jours/semaine|jours/sem|days/week|days per week|jours par semaine|d/week',
  '/d': 'pas/j|pas/jour|pas par jour|steps/day|steps per day|steps/d|per day|par jour',
  '/(30.s)': 'en 30 s|in 30 s',
  'kg/m2': 'kg/m²|kg/m^2|kg.m-2',
  '1': 'score|points|point|pts|sur 10|of 10|out of 10|fois|times|levers|stands|répétitions|repetitions|reps|count|pas|steps',
  '%': 'percent|pourcent|pour cent',
};

export const spellings: ReadonlyMap<string, string> = new Map(Object.entries(written).flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)));

/** A unit as it is printed after a figure: `mm[Hg]` is mmHg, `[lb_av]` lb, an annotation its own words. */
export const unitInWords = (unit: string): string =>
  (unit === '1' ? '' : unit.replace(/\{(.*?)\}/g, (_, note: string) => (/^(#|score|count)$/.test(note) ? '' : note)).replace('m[Hg]', 'mHg').replace(/\[(\w+?)(_\w+)?\]/g, '$1').replace('m2', 'm²'));
