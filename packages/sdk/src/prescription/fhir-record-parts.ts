/** A resource, or a part of one, whose shape nobody checked. */
export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list, or the one that stands where a list should; nothing else. */
export const objectsIn = (value: unknown): Loose[] => (Array.isArray(value) ? value as unknown[] : [value]).filter(isObject);

/** Text with something in it, trimmed. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** A number that can be counted with. */
export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** The codes of a concept, or of a list of concepts. */
export const codingsIn = (concept: unknown): Loose[] => objectsIn(concept).flatMap(({ coding }) => objectsIn(coding));

/** The codes a concept carries in one system. */
export const codesIn = (concept: unknown, system: string): string[] =>
  codingsIn(concept).flatMap((coding) => (coding['system'] === system ? textIn(coding['code']) ?? [] : []));

/** The words of a concept, those of a person before those of a code system. */
export const wordsIn = (concept: unknown): string[] => [
  ...objectsIn(concept).flatMap(({ text }) => textIn(text) ?? []),
  ...codingsIn(concept).flatMap(({ display }) => textIn(display) ?? []),
];

/** `Condition/12`; `undefined` for a resource without an id. */
export function referenceOf({ resourceType, id }: Loose): string | undefined {
  const own = textIn(id);
  return own === undefined || typeof resourceType !== 'string' ? undefined : `${resourceType}/${own}`;
}

/** A relative reference, whatever server and version it was written with: `https://x/Patient/1/_history/2` is `Patient/1`. */
export function relative(reference: string): string {
  const [, type, id] = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference) ?? [];
  return type && id ? `${type}/${id}` : reference;
}
