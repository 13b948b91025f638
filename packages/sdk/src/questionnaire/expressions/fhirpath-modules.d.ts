/** Parts of fhirpath.js that it publishes without types: what is used of them, and no more. */
declare module 'fhirpath/fhir-context/r4/index.js' {
  const model: object;
  export default model;
}
declare module 'fhirpath/src/parser/index.js' {
  const parser: { parse: (source: unknown) => unknown };
  export default parser;
}
declare module 'fhirpath/src/types.js' {
  const types: {
    ResourceNode: new (...parts: unknown[]) => unknown;
    FP_Type: new () => unknown;
    FP_TimeBase: { prototype: { plus: (this: unknown, quantity: unknown) => unknown } };
    FP_Date: new (context: unknown, iso: string) => unknown;
    FP_DateTime: new (context: unknown, iso: string) => unknown;
    FP_Time: new (context: unknown, iso: string) => unknown;
    FP_Quantity: { new (): unknown; mapTimeUnitsToUCUMCode: Record<string, string> };
    FP_Decimal: new () => unknown;
    FP_Decimal_Native: { getDecimal: (value: number) => unknown };
  };
  export default types;
}
declare module 'fhirpath/src/deep-equal.js' {
  const equality: { deepEqual: (context: unknown, one: unknown, other: unknown) => boolean | undefined };
  export default equality;
}
declare module 'fhirpath/src/hash-object.js' {
  const hashObject: (value: unknown) => string;
  export default hashObject;
}
declare module 'fhirpath/src/navigation.js' {
  const navigation: { children: (this: unknown, collection: readonly unknown[]) => unknown[] };
  export default navigation;
}
