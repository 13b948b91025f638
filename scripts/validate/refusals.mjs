/** The mistakes of mutations.mjs, each made in a resource that the SDK writes. Writes nothing. */
import { emitted } from './emitted.mjs';
import { mutations } from './mutations.mjs';

/** The first resource that declares a profile. */
export const declaring = (profile) => emitted.find(({ resource }) => resource.meta?.profile?.includes(profile))?.resource;

export const nameOf = (profile) => profile.slice(profile.lastIndexOf('/') + 1);

/** Mistakes that the HL7 validator cannot see, and our own rules do: each with what it lacks. */
const beyondHl7 = new Map([
  ['a code of SNOMED CT that was not confirmed', 'a terminology server'],
  ['a length in a unit UCUM has not', 'a terminology server'],
  ['a profession nobody knows', 'a terminology server'],
  ['a patient that is a device', 'the server where the reference leads'],
  ['a patient that is a location', 'the server where the reference leads'],
  ['a group for a patient', 'the server where the reference leads'],
  ['an INS of another type', 'a closed slicing in FR Core'],
  ['an INS of no type', 'a closed slicing in FR Core'],
  ['a national identifier of somebody else', 'a rule in FR Core'],
]);

/** @returns {{ name: string, resource: object }[]} what the HL7 validator must refuse */
export function refusals() {
  return Object.entries(mutations).flatMap(([profile, changes]) => {
    const right = declaring(profile);
    return changes.filter(([title]) => right && !beyondHl7.has(title)).map(([title, change]) => {
      const resource = structuredClone(right);
      change(resource);
      return { name: `${nameOf(profile)}: ${title}`, resource };
    });
  });
}
