import { copied } from './copied.js';
import { prescriptionSchema, type PrescriptionDraft } from './model.js';

type Path = readonly PropertyKey[];
type Part = Record<PropertyKey, unknown>;

/** Fields that mean nothing without one of their parts. */
const wholes: readonly PropertyKey[] = ['stopped', 'guardian', 'basedOn', 'organization', 'attendingPhysician'];

const parentOf = (draft: object, path: Path): unknown => path.slice(0, -1).reduce<unknown>((part, key) => (part as Part | undefined)?.[key], draft);

/** Takes out what stands at a path: the item of a list, the key of a part, or the field when it is nothing without. */
function takeOut(draft: Part, path: Path): void {
  const [field] = path;
  const key = path.at(-1);
  if (field === undefined || key === undefined) return;
  const parent = wholes.includes(field) ? draft : parentOf(draft, path) as Part | unknown[] | undefined;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent) Reflect.deleteProperty(parent, wholes.includes(field) ? field : key);
}

/**
 * A draft whose answers are of the types they say: a text where a server wrote a number is no answer. Values out of
 * bounds stay, since a rule has a word for them.
 */
export function ofRightTypes(draft: PrescriptionDraft): PrescriptionDraft {
  const wrong = (prescriptionSchema.safeParse(draft).error?.issues ?? [])
    .filter(({ code, path }) => code === 'invalid_type' && (parentOf(draft, path) as Part | undefined)?.[path.at(-1) ?? ''] !== undefined)
    // The last item of a list first: taking one out moves those behind it.
    .map(({ path }) => path).reverse();
  if (wrong.length === 0) return draft;
  const { source, ...said } = draft;
  const copy = copied(said) as Part;
  for (const path of wrong) takeOut(copy, path);
  return { ...copy, ...(source && { source }) };
}
