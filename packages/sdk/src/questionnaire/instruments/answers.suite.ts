import type { QuestionnaireResponse } from 'fhir/r4.js';
import fc from 'fast-check';

type Plain = boolean | number | string;
const valueOf = (plain: Plain) =>
  typeof plain === 'boolean' ? { valueBoolean: plain } : typeof plain === 'number' ? (Number.isInteger(plain) ? { valueInteger: plain } : { valueDecimal: plain }) : { valueCoding: { code: plain } };

/** A flat response under the linkIds of our contract, as another form might give it. */
export const flat = (answers: Readonly<Record<string, Plain | undefined>>): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: Object.entries(answers).flatMap(([linkId, plain]) => (plain === undefined ? [] : [{ linkId, answer: [valueOf(plain)] }])),
});

/** Days and minutes of an activity that is asked by yes or no; `undefined`: nothing is said of it. */
export const activity = (id: string, said: readonly [days: number, minutes: number] | false | undefined): Record<string, Plain> =>
  said === undefined ? {} : said === false ? { [id]: false } : { [id]: true, [`${id}.days`]: said[0], [`${id}.minutes`]: said[1] };

export const sitting = (id: string, said: readonly [days: number, minutes: number] | undefined): Record<string, Plain> =>
  said === undefined ? {} : { [`${id}.days`]: said[0], [`${id}.minutes`]: said[1] };

/** The items of a response, at every depth, in another order. */
export const shuffled = (response: QuestionnaireResponse): fc.Arbitrary<QuestionnaireResponse> =>
  fc.shuffledSubarray(response.item ?? [], { minLength: response.item?.length ?? 0 }).map((item) => ({ ...response, item }));

/** Anything a host may hand over: random JSON, and responses whose answers are of any kind. */
export const garbage = (linkIds: readonly string[]): fc.Arbitrary<unknown> => {
  const value = fc.oneof(
    fc.record({ valueBoolean: fc.anything() }), fc.record({ valueInteger: fc.anything() }), fc.record({ valueDecimal: fc.double() }),
    fc.record({ valueQuantity: fc.anything() }), fc.record({ valueQuantity: fc.record({ value: fc.double(), code: fc.constantFrom('min', 'h', 'parsec', '__proto__') }) }),
    fc.record({ valueCoding: fc.record({ code: fc.constantFrom('1', '5', 'yes', 'no', 'never', '3+', 'constructor') }) }), fc.record({ valueString: fc.string() }), fc.anything(),
  );
  const { item } = fc.letrec((tie) => ({
    item: fc.record({ linkId: fc.constantFrom(...linkIds, '__proto__'), answer: fc.oneof(fc.array(value, { maxLength: 2 }), fc.anything()), item: fc.oneof({ depthSize: 'small' }, fc.constant(undefined), fc.array(tie('item'), { maxLength: 3 })) }),
  }));
  return fc.oneof(fc.anything(), fc.record({ resourceType: fc.constant('QuestionnaireResponse'), item: fc.array(item, { maxLength: 12 }) }));
};
