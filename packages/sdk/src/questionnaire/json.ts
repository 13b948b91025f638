/** Reading of JSON that anybody may have written: what is not of the expected kind is not there. */

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
export const numberIn = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
export const countIn = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined);

/** The `value[x]` of an element, by its full name; `undefined` when there is none. */
export function valueEntry(element: Json): [name: string, value: unknown] | undefined {
  for (const name in element) {
    if (name.startsWith('value') && name.length > 5 && element[name] !== undefined && element[name] !== null) return [name, element[name]];
  }
  return undefined;
}

/** The extensions of an element with one URL. */
export const extensionsIn = (element: unknown, url: string): Json[] => (isObject(element) ? objectsIn(element.extension).filter((extension) => extension.url === url) : []);

/** The value of the first extension with one URL. */
export function extensionValue(element: unknown, url: string): unknown {
  const [extension] = extensionsIn(element, url);
  return extension && valueEntry(extension)?.[1];
}

/** The same object without what is `undefined`. */
export function defined<Shape extends object>(object: { [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Shape;
}
