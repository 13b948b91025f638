import type { Prescription } from '@sport-sante/sdk/prescription';
import { ageOn } from '../internal/age.js';
import type { Language } from '../internal/localize.js';
import { remembered, toPatientModel } from '../internal/people.js';
import { titledName } from '../internal/person-name.js';
import type { Shared } from '../provider/shared.js';
import type { FinderPerson } from './context.js';
import type { FinderInputs } from './finder-inputs.js';
import { prescriptionFrom } from './finder-start.js';


/** What a host gave, as a person; what is none is nobody. */
function read(input: unknown): ReturnType<typeof toPatientModel> {
  try {
    return toPatientModel(input);
  } catch {
    return undefined;
  }
}

/** Tells one person from another: a new address or phone makes nobody another person. */
function keyOf(input: unknown): string {
  const { reference, ins, familyName, givenNames, birthDate } = read(input) ?? {};
  return JSON.stringify([reference, ins?.matricule, familyName, givenNames, birthDate]);
}

/** For whom the finder works, in clinical mode, as its host told it; in public mode it is for nobody. */
export class FinderPeople {
  readonly #finder: FinderInputs;
  readonly #shared: Shared;
  readonly #read = remembered(prescriptionFrom);

  constructor(finder: FinderInputs, shared: Shared) {
    this.#finder = finder;
    this.#shared = shared;
  }

  get isClinical(): boolean { return this.#finder.mode === 'clinical'; }

  get prescription(): Prescription | undefined { return this.isClinical ? this.#read(this.#finder.prescription) : undefined; }

  /** A prescription was given that is none. */
  get isUnreadable(): boolean { return this.isClinical && (this.#finder.prescription ?? undefined) !== undefined && !this.prescription; }

  /** Another one when it is somebody else. */
  get key(): string { return this.isClinical ? keyOf(this.#given) : ''; }

  get #given(): unknown { return this.#finder.patient ?? this.#shared.patient ?? this.prescription?.patient; }

  /** Whom the list is for: what nobody told is `undefined`. */
  person(today: string, language: Language): FinderPerson | undefined {
    if (!this.isClinical) return undefined;
    const { prescription, isUnreadable } = this;
    const { givenNames, familyName, birthDate, address, gender } = read(this.#given) ?? {};
    const years = birthDate === undefined ? NaN : ageOn(birthDate, today);
    const age = Number.isNaN(years) ? undefined : years;
    const name = (isShort: boolean) => (familyName === undefined ? undefined : titledName({ givenName: givenNames?.[0], familyName, gender, age }, language, isShort));
    return { name: name(true), fullName: name(false), age, prescription, isUnreadable, town: address?.city, doctor: this.#finder.doctor };
  }
}
