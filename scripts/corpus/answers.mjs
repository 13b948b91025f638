/** Answers to put into a form: some that fit, some that cannot. */

const dates = ['2026-11-21', '2024-02-29', '1951-01-01', '2000-06-15', '2099-12-31'];
const times = ['00:00:00', '09:30:00', '23:59:59'];
const texts = ['Texte', 'a', '12', '75011', '0102030405', 'a@example.org', 'A1', '3', '1234567890', 'ABCDEF', '12345678', '2026-11-21', '123-45-6789', 'NOM', '09:30', 'AB-12', '1.5'];

/** Values that no item should stumble over. */
export const garbage = [
  null, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1e-300, '', ' ', '\0', 'x'.repeat(20_000), '<script>alert(1)</script>', 'constructor', '__proto__', true, false,
  [], [[]], {}, { valueString: 5 }, { valueCoding: null }, { valueInteger: '3' }, { code: {} }, { value: 'x' }, { resourceType: 'Patient' }, '2026-02-30', '25:00', 'NaN', '1e3', [1, 'a', null], () => 1,
];

/** Answers as FHIR holds them, of the wrong type for most items. */
export const wrongAnswers = [
  { valueBoolean: true }, { valueInteger: 3 }, { valueDecimal: 1.25 }, { valueString: 'mot' }, { valueDate: '2026' }, { valueDateTime: '2026-11-21T09:00:00Z' }, { valueTime: '09:00:00' },
  { valueUri: 'urn:a' }, { valueCoding: { system: 'urn:none', code: 'zz' } }, { valueQuantity: { value: -1, unit: 'x' } }, { valueReference: { reference: 'Patient/1' } }, { valueAttachment: { contentType: 'text/plain' } },
  {}, { valueString: '' }, { valueInteger: 'three' }, { valueQuantity: null }, { extension: [{ url: 'urn:x' }] },
];

/** What the script answers for a value set that a server would expand. */
export const expansion = async (canonical) => ['a', 'b', 'c'].map((code) => ({ system: 'urn:corpus', code, display: `${code} (${canonical})`.slice(0, 60) }));

const bounded = (value, { minValue, maxValue }) => {
  const [least, most] = [typeof minValue === 'number' ? minValue : -Infinity, typeof maxValue === 'number' ? maxValue : Infinity];
  return Math.min(Math.max(value, least), most);
};
const dateWithin = (date, { minValue, maxValue }) => {
  if (typeof minValue === 'string' && date < minValue.slice(0, 10)) return minValue.slice(0, 10);
  return typeof maxValue === 'string' && date > maxValue.slice(0, 10) ? maxValue.slice(0, 10) : date;
};
const textWithin = (text, { minLength = 0, maxLength = Infinity }) => text.padEnd(minLength, 'a').slice(0, maxLength);

const makers = {
  boolean: (_node, random) => ({ valueBoolean: random.next() < 0.5 }),
  integer: ({ definition: { bounds } }, random) => ({ valueInteger: Math.ceil(bounded(random.whole(20), bounds)) }),
  decimal: ({ definition: { bounds } }, random) => ({ valueDecimal: bounded(Number((random.next() * 50).toFixed(bounds.maxDecimalPlaces ?? 2)), bounds) }),
  date: ({ definition: { bounds } }, random) => ({ valueDate: dateWithin(random.one(dates), bounds) }),
  dateTime: ({ definition: { bounds } }, random) => ({ valueDateTime: `${dateWithin(random.one(dates), bounds)}T10:00:00Z` }),
  time: (_node, random) => ({ valueTime: random.one(times) }),
  string: ({ definition: { bounds } }, random) => ({ valueString: textWithin(random.one(texts), bounds) }),
  text: ({ definition: { bounds } }, random) => ({ valueString: textWithin(random.one(texts), bounds) }),
  url: () => ({ valueUri: 'https://example.org/a' }),
  attachment: ({ definition: { bounds: { mimeTypes } } }) => ({ valueAttachment: { contentType: mimeTypes?.[0] ?? 'text/plain', data: 'YQ==' } }),
  reference: ({ definition: { referenceTypes } }) => ({ valueReference: { reference: `${referenceTypes[0] ?? 'Patient'}/1` } }),
  quantity: ({ definition: { bounds, unit, unitOptions } }, random) => {
    const chosen = unit ?? unitOptions[0];
    return { valueQuantity: { value: bounded(random.whole(100), bounds), ...(chosen && { unit: chosen.display ?? chosen.code, system: chosen.system, code: chosen.code }) } };
  },
  choice: ({ options }, random) => (options?.length ? { ...random.one(options).answer } : undefined),
  'open-choice': ({ options }, random) => (options?.length && random.next() < 0.7 ? { ...random.one(options).answer } : { valueString: random.one(texts) }),
};

/** An answer of the right type, within most bounds; `undefined` when the question offers nothing to choose. */
export const fittingAnswer = (node, random) => makers[node.definition.type]?.(node, random);
