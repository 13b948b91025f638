import type { Sentences } from './help-part.strings.js';

const told = (sentence: string, params: Readonly<Record<string, unknown>>) => (params['confirmed'] === false ? `${sentence} To be confirmed: read second-hand.` : sentence);

const consultation: Record<string, string> = {
  'cardiovascular-risk': 'level of cardiovascular risk',
  diabetes: 'diabetes',
  'diabetes-complication': 'diabetes with a complication',
  'diabetes-risk-factor': 'diabetes with another major risk factor',
  'cardiotoxic-treatment': 'past cardiotoxic treatment',
  'severe-obesity': 'severe obesity',
};

const named = (codes: unknown, names: Readonly<Record<string, string>>) => (Array.isArray(codes) ? codes as string[] : []).map((code) => names[code] ?? '').filter(Boolean).join(', ');

export const en: Sentences = {
  button: 'Decision help',
  title: 'Decision help',
  purpose: 'This informs, decides nothing and stops nobody from prescribing.',
  purposeBlock: 'Your organisation chose that a warning sign stops a prescription. The rest only informs.',
  signs: 'Warning signs to look for',
  signsHint: 'Tick those that are present: no activity is advised before a diagnosis.',
  risk: 'Cardiovascular risk, as you assessed it',
  risks: { low: 'Low', moderate: 'Moderate', high: 'High', 'very-high': 'Very high' },
  facts: 'About the dose',
  specialist: 'A specialist’s opinion is asked for before prescribing',
  sourceOf: (source) => `Source: ${source}.`,
  unconfirmed: 'To be confirmed: read second-hand.',
  version: (day, version) => `Help reviewed on ${day}. Rules: version ${version}.`,
  keys: 'By keyboard',
  keyList: [
    ['Ctrl + Enter', 'prescribe, from any field'],
    ['Ctrl + Shift + Enter', 'see what will be transmitted, and come back'],
    ['Tab', 'next field'],
    ['Arrows', 'next answer in a group'],
    ['Enter', 'add the chosen reason; never sends'],
    ['Escape', 'close the list of reasons, or this help'],
  ],
  noLetters: 'There is no shortcut with Alt and a letter: browsers and screen readers use them already.',
  links: 'Pages of the territory',
  close: 'Close the help',
  addBalance: 'Add balance',
  sentences: {
    'warning-sign': { field: 'A warning sign is present: the HAS advises no activity before a diagnosis.' },
    'consultation-advised': { field: (params) => told(`The HAS advises a consultation before activity of this intensity: ${named(params.reasons, consultation)}.`, params) },
    'balance-advised': { field: (params) => `From 65, the WHO also advises balance, ${params.daysPerWeek} days a week.` },
    'near-maximal-effort': { field: 'From 45, the HAS advises a medical opinion before an effort near the maximum that one is not used to.' },
    'heart-rate-beta-blocker': { field: 'On a beta-blocker, a heart rate to aim at says little: go by perceived effort or the talk test.' },
    'trade-if-need': { field: (params) => told('At this level of limitation, this trade comes in when a precise need is found.', params) },
    'trade-in-team': { field: (params) => told('At this level of limitation, this trade works in a team, beside others.', params) },
    'trade-complement': { field: 'An adapted physical activity teacher complements, once autonomy is sufficient.' },
  },
};
