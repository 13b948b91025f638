import type { Prescription } from '@sport-sante/sdk/prescription';
import type { Language } from '../internal/localize.js';
import type { Shared } from '../provider/shared.js';
import type { FinderPerson } from './context.js';
import type { FinderInputs } from './finder-inputs.js';
import { prescriptionFrom } from './finder-start.js';
import type { FinderParts } from './parts.js';

/** What names somebody, in our model and in FHIR: a new address or phone makes nobody another person. */
const naming = ['id', 'reference', 'identifier', 'ins', 'name', 'familyName', 'givenNames', 'birthDate'] as const;

/** Tells one person from another without reading what the host gave: whoever may be somebody else is. */
function keyOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  try {
    return JSON.stringify(naming.map((key) => (input as Record<string, unknown>)[key]));
  } catch {
    // It refers to itself: no person does.
    return '?';
  }
}

/** For whom the finder works, in clinical mode, as its host told it; in public mode it is for nobody. */
export class FinderPeople {
  readonly #finder: FinderInputs;
  readonly #shared: Shared;
  readonly #parts: FinderParts;
  #last: { given: unknown; prescription: Prescription | undefined } | undefined;

  constructor(finder: FinderInputs, shared: Shared, parts: FinderParts) {
    this.#finder = finder;
    this.#shared = shared;
    this.#parts = parts;
  }

  get isClinical(): boolean { return this.#finder.mode === 'clinical'; }

  /** Read once for each thing given. */
  get prescription(): Prescription | undefined {
    if (!this.isClinical) return undefined;
    const given: unknown = this.#finder.prescription;
    if (!this.#last || this.#last.given !== given) this.#last = { given, prescription: prescriptionFrom(given) };
    return this.#last.prescription;
  }

  /** A prescription was given that is none. */
  get isUnreadable(): boolean { return this.isClinical && (this.#finder.prescription ?? undefined) !== undefined && !this.prescription; }

  /** Another one when it is somebody else. */
  get key(): string { return this.isClinical ? keyOf(this.#given) : ''; }

  get #given(): unknown { return this.#finder.patient ?? this.#shared.patient ?? this.prescription?.patient; }

  /** Whom the list is for: what nobody told is `undefined`, and so are their names until what reads them is there. */
  person(today: string, language: Language): FinderPerson | undefined {
    if (!this.isClinical) return undefined;
    const { prescription, isUnreadable } = this;
    const described = this.#parts.get('clinical')?.describePerson(this.#given, prescription?.patient, today, language) ?? { name: undefined, fullName: undefined, age: undefined, town: undefined };
    return { ...described, prescription, isUnreadable, doctor: this.#finder.doctor };
  }
}
