import { PLAN_PART_SYSTEM } from '../carnet/codes.js';

/** The plan all parts are named after. */
export interface NamedPlan { programme: string; id: string }

/** Four numbers of 32 bits that stand for a text (MurmurHash3's mixing, public domain), one UUID's worth. No secret hangs on it. */
function digest(text: string): number[] {
  return [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0xcc9e2d51);
      hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  });
}

/** A UUID (RFC 9562, version 8) made of what a plan is: the same person, prescription, programme and day give the same. */
export function planIdOf(...what: readonly (string | undefined)[]): string {
  const hex = digest(JSON.stringify(what)).map((number) => number.toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** The identifier that names one part on every server, so that a second delivery finds the first. */
export const partIdentifier = ({ programme, id }: NamedPlan, part: string) => ({ system: PLAN_PART_SYSTEM, value: `${programme}/${id}/${part}` });

/** Parts by number: what the first group of their URN is made of. */
const starts: Record<string, number> = { 'plan': 0, 'provenance': 1, 'session': 0x10000000, 'step': 0x20000000 };

/** The `urn:uuid:` under which entries name each other: the plan's UUID with its first group replaced by the number of the part. */
export function partUrn({ id }: NamedPlan, kind: 'plan' | 'provenance' | 'session' | 'step', number = 0): string {
  return `urn:uuid:${((starts[kind] ?? 0) + number).toString(16).padStart(8, '0')}${id.slice(8)}`;
}
