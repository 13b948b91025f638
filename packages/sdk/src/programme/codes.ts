import { CANONICAL } from '../canonical.js';

/** Where the PlanDefinition of a programme is named: this, then its id. Ours. */
export const PROGRAMME_CANONICAL = `${CANONICAL}/PlanDefinition/`;
/** `Programme.id` where only plain characters may stand: a URL, a search. */
export const plainId = (id: string): string => id.replace(/[^\w.-]/g, '-');
/** `Programme.id`, as an identifier of its PlanDefinition. */
export const PROGRAMME_SYSTEM = `${CANONICAL}/identifier/programme`;

/* Ours: no standard code was found for these. */
/** Who may enter: `useContext` of kind `focus`. Codes are the `needs` of an eligibility. */
export const NEED_SYSTEM = `${CANONICAL}/CodeSystem/programme-need`;
/** What an action of the PlanDefinition stands for: `course`, `phase`, `after`, `kit`, `instrument`. */
export const PART_OF_PROGRAMME_SYSTEM = `${CANONICAL}/CodeSystem/programme-part`;

/** Of R4 4.0.1: what a useContext is about. `age`, `focus`. */
export const USAGE_CONTEXT_SYSTEM = 'http://terminology.hl7.org/CodeSystem/usage-context-type';
/** Of R4 4.0.1. `clinical-protocol`. */
export const PLAN_DEFINITION_TYPE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';
export const UCUM_SYSTEM = 'http://unitsofmeasure.org';

const extension = (name: string) => `${CANONICAL}/StructureDefinition/programme-${name}`;

/** What R4 has no element for. On the PlanDefinition, unless a line says otherwise. */
export const PROGRAMME_EXTENSIONS = {
  /** `valueBoolean`: « environ 50 par an ». */
  approximate: extension('approximate'),
  /** `valueBoolean`, on an action too: ours where the source is silent. */
  inferred: extension('inferred'),
  /** `valueRange`, people. */
  groupSize: extension('group-size'),
  /** `valueBoolean`. */
  renewable: extension('renewable'),
  /** `valueString`. */
  financing: extension('financing'),
  /** With `kind` (`valueCode`), `text` (`valueString`), `amount` (`valueMoney`). */
  cost: extension('cost'),
} as const;
