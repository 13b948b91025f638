import type { FhirPort } from '@sport-sante/sdk/client';
import type { LaunchValues } from '@sport-sante/sdk/questionnaire/form';
import type { Coding, Questionnaire as FhirQuestionnaire, QuestionnaireResponse } from 'fhir/r4.js';
import { property } from 'lit/decorators.js';
import { FormElement } from '../internal/form-element.js';
import type { AuthorInput, SubjectInput } from './people-of-answers.js';

/** What a host gives to a questionnaire, beside the answers. */
export abstract class QuestionnaireInputs extends FormElement {
  /** The form to fill in. With `instrument` too, its questions are these and its score is the instrument’s. */
  @property({ attribute: false }) questionnaire: FhirQuestionnaire | undefined;

  /** A questionnaire known by name: `onaps-paq`, `gpaq`, `ipaq-short`, `evs`, `ricci-gagnon`, `marshall`, `icope-step1`, `motivation`, `fitness`. */
  @property() instrument: string | undefined;

  /** Who the answers are about: a FHIR Patient, a Reference to one, or the SDK’s model. The provider’s patient when `undefined`. */
  @property({ attribute: false }) subject: SubjectInput | undefined;

  /** Who gives them: a resource or a Reference. `undefined`: the provider’s practitioner, or the subject in patient mode. */
  @property({ attribute: false }) author: AuthorInput | undefined;

  /** The FHIR server to save to. The provider’s when `undefined`; with neither, events only. */
  @property({ attribute: false }) client: FhirPort | undefined;

  /** `professional`: all items on one page. `patient`: one at a time. */
  @property({ reflect: true }) mode: 'professional' | 'patient' = 'professional';

  /** Whether the answers are shown and cannot be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Whether O, N and ? answer a row of the table of activities while the focus is in it. */
  @property() shortcuts: 'on' | 'off' = 'on';

  /** Whether the result of an instrument follows a valid submit. */
  @property() result: 'shown' | 'none' = 'shown';

  /** What the act at the end is called, in the reader’s language: « Voir mon résultat ». `''`: the words of the element, which speak of sending or saving. */
  @property({ attribute: 'submit-label' }) submitLabel = '';

  /** Earlier answers to the same instrument: the result is compared with theirs. */
  @property({ attribute: false }) earlier: QuestionnaireResponse | undefined;

  /** What the names of the form’s `launchContext` stand for; `patient` and `user` are the subject and the author when they are left out. */
  @property({ attribute: false }) launch: LaunchValues | undefined;

  /** Answers of value sets that the form does not contain, for the words typed. `undefined`: none can be searched. */
  @property({ attribute: false }) expandValueSet: ((canonical: string, filter: string) => Promise<readonly Coding[]>) | undefined;

  /** The moment it is, `2026-11-21T09:00:00+01:00`, for a host that knows better than the clock of the machine. */
  @property() now: string | undefined;
}
