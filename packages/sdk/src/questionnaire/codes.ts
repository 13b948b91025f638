/**
 * Extensions of a Questionnaire that the form reads, by the name of its own field. Core ones are of FHIR R4 (4.0.1), the
 * `sdc-` ones of Structured Data Capture; both spellings are read where SDC moved an address.
 */
const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

export const urls = {
  itemControl: core('questionnaire-itemControl'),
  hidden: core('questionnaire-hidden'),
  choiceOrientation: core('questionnaire-choiceOrientation'),
  displayCategory: core('questionnaire-displayCategory'),
  supportLink: core('questionnaire-supportLink'),
  sliderStep: core('questionnaire-sliderStepValue'),
  unit: core('questionnaire-unit'),
  unitOption: core('questionnaire-unitOption'),
  optionExclusive: core('questionnaire-optionExclusive'),
  optionPrefix: core('questionnaire-optionPrefix'),
  minOccurs: core('questionnaire-minOccurs'),
  maxOccurs: core('questionnaire-maxOccurs'),
  referenceResource: core('questionnaire-referenceResource'),
  constraint: core('questionnaire-constraint'),
  targetConstraint: core('targetConstraint'),
  minLength: core('minLength'),
  minValue: core('minValue'),
  maxValue: core('maxValue'),
  maxDecimalPlaces: core('maxDecimalPlaces'),
  maxSize: core('maxSize'),
  mimeType: core('mimeType'),
  regex: core('regex'),
  entryFormat: core('entryFormat'),
  markdown: core('rendering-markdown'),
  xhtml: core('rendering-xhtml'),
  ordinalValue: core('ordinalValue'),
  itemWeight: core('itemWeight'),
  translation: core('translation'),
  variable: core('variable'),
  preferredTerminologyServer: core('preferredTerminologyServer'),
  terminologyServer: core('terminology-server'),
  dataAbsentReason: core('data-absent-reason'),
  textExpression: core('cqf-expression'),
  sdcMinQuantity: sdc('minQuantity'),
  sdcMaxQuantity: sdc('maxQuantity'),
  sdcPreferredTerminologyServer: sdc('preferredTerminologyServer'),
  shortText: sdc('shortText'),
  launchContext: sdc('launchContext'),
  initialExpression: sdc('initialExpression'),
  calculatedExpression: sdc('calculatedExpression'),
  enableWhenExpression: sdc('enableWhenExpression'),
  answerExpression: sdc('answerExpression'),
  candidateExpression: sdc('candidateExpression'),
  subQuestionnaire: sdc('subQuestionnaire'),
} as const;

/** Reason of an answer that the person does not know (http://terminology.hl7.org/CodeSystem/data-absent-reason). */
export const askedUnknown = 'asked-unknown';
