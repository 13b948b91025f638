/**
 * Extensions of SDC that fill a form or draw from it (https://hl7.org/fhir/uv/sdc, STU 4), by the name of their own field.
 * The form itself reads none of them.
 */
const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;

export const exchangeUrls = {
  itemPopulationContext: sdc('itemPopulationContext'),
  sourceQueries: sdc('sourceQueries'),
  sourceStructureMap: sdc('sourceStructureMap'),
  observationLinkPeriod: sdc('observationLinkPeriod'),
  observationExtract: sdc('observationExtract'),
  observationExtractEntry: sdc('observationExtractEntry'),
  observationExtractCategory: sdc('observation-extract-category'),
  extractAllocateId: sdc('extractAllocateId'),
  templateExtract: sdc('templateExtract'),
  templateExtractBundle: sdc('templateExtractBundle'),
  templateExtractContext: sdc('templateExtractContext'),
  templateExtractValue: sdc('templateExtractValue'),
  definitionExtract: sdc('definitionExtract'),
  itemExtractionContext: sdc('itemExtractionContext'),
  itemContext: sdc('itemContext'),
  targetStructureMap: sdc('targetStructureMap'),
} as const;

export const fhirQuery = 'application/x-fhir-query';
export const fhirPath = 'text/fhirpath';
