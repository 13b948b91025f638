/**
 * What the HL7 validator says without a terminology server that is no fault of ours, each with its reason. Anything else it
 * warns of or refuses fails. Reads and writes nothing.
 */

/** Code systems that only a terminology server, or their publisher, can list. The codes themselves are held to confirmed-codes.mjs. */
const unlisted = String.raw`http://loinc\.org|http://snomed\.info/sct|http://unitsofmeasure\.org|http://hl7\.org/fhir/sid/icd-10(?:-cm)?|http://www\.whocc\.no/atc|urn:ietf:bcp:47|urn:ietf:bcp:13|urn:iso:std:iso:3166|https://mos\.esante\.gouv\.fr/NOS/[\w/-]+|http://hl7\.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes|http://terminology\.hl7\.org/CodeSystem/appointment-cancellation-reason`;

/** @type {{ name: string, level: RegExp, text: RegExp, reason: string }[]} */
const table = [
  {
    name: 'code system not listed',
    level: /WARNING/,
    text: new RegExp(`^A definition for CodeSystem '(?:${unlisted})'.* could not be found`),
    reason: 'no terminology server: LOINC, SNOMED CT, UCUM, ICD-10, ISO, BCP, the NOS and the reasons of a cancellation are not listed here',
  },
  {
    name: 'value set not checked',
    level: /WARNING/,
    text: /^Unable to check whether the code is in the value set '.*' because the code system .* was not found|^Unable to validate code '.*' in system 'http:\/\/(?:unitsofmeasure|loinc)\.org' because the validator is running without terminology services/,
    reason: 'the same: a value set over such a system cannot be expanded',
  },
  {
    name: 'type of a file',
    level: /ERROR|WARNING/,
    text: /^The value provided \('(?:application\/(?:pdf|fhir\+json)|text\/(?:html|plain))'\) was not found in the value set 'MimeType'.*TerminologyClientContext/,
    reason: 'the same: BCP 13 cannot be listed, and the validator says so by a failure of its own',
  },
  {
    name: 'reference that leads out of a document',
    level: /WARNING/,
    text: /^A Reference without an actual reference or identifier should have a display/,
    reason: 'a document holds what it tells and points at nothing else: of what it leaves out, the type stays, and words only where the record had them',
  },
  {
    name: 'pinned nomenclature',
    level: /ERROR|WARNING/,
    text: /^The code provided \(https:\/\/mos\.esante\.gouv\.fr\/NOS\/(?:TRE_R13-CommuneOM\/FHIR\/TRE-R13-CommuneOM#[0-9AB]{5}|TRE_R256-TypeMessagerie\/FHIR\/TRE-R256-TypeMessagerie#MSSANTE)\) (?:was not found|is not) in the value set 'FR Core ValueSet (?:INSEE code|Email type)'/,
    reason: 'the same: FR Core takes all of TRE_R13 and TRE_R256, each pinned to a version that is not in its package',
  },
  {
    name: 'address not resolved',
    level: /WARNING/,
    text: /^No definition could be found for URL value '(?:https:\/\/mos\.esante\.gouv\.fr\/NOS\/[\w/-]+|https:\/\/(?:rpps|finess)\.esante\.gouv\.fr|https:\/\/sirene\.fr|http:\/\/www\.whocc\.no\/atc)'/,
    reason: 'names of nomenclatures and registers, as FR Core writes them; they need not be pages',
  },
  {
    name: 'rules of a version',
    level: /WARNING/,
    text: /^No definition could be found for URL value 'https:\/\/sport-sante\.example\/fhir\/rules\/[\w.-]+'/,
    reason: 'the version of the rules an act was written under: a territory gives its own, and none is a resource',
  },
  {
    name: 'type of identifier',
    level: /WARNING/,
    text: /^None of the codings provided are in the value set 'IdentifierType'.*https:\/\/hl7\.fr\/ig\/fhir\/core\/CodeSystem\/fr-core-cs-v2-0203#/,
    reason: 'FR Core asks for types of its own, which the extensible set of R4 has not',
  },
  {
    name: 'policy in words',
    level: /WARNING/,
    text: /^No code provided, and a code should be provided from the value set 'Consent PolicyRule Codes'/,
    reason: 'an article of French law has no code in that extensible set',
  },
  {
    name: 'measure without a performer',
    level: /WARNING/,
    text: /^Best Practice Recommendation: In general, all observations should have a performer/,
    reason: 'the synthetic record does not say who measured; what we write does',
  },
  {
    name: 'code of an issue',
    level: /WARNING/,
    text: /^A definition for CodeSystem 'https:\/\/sport-sante\.example\/fhir\/CodeSystem\/issue' could not be found/,
    reason: 'the codes of our issues are listed in the README of the SDK, not in their code system',
  },
  {
    name: 'end of a prescription',
    level: /WARNING/,
    text: /^None of the codings provided are in the value set 'Provenance activity type'.*v3-DataOperation#ABORT/,
    reason: 'that extensible set has no code for stopping; v3-DataOperation, which it draws from, has',
  },
  {
    name: 'points and movements',
    level: /WARNING/,
    text: /^UCUM Codes that contain human readable annotations like \{(?:score|#|count)\} can be misleading/,
    reason: 'LOINC and the research notes give {score} and {#}/(30.s); the unit beside it is what people read, in French',
  },
  {
    name: 'millimetres of mercury',
    level: /WARNING/,
    text: /^The code provided \(http:\/\/unitsofmeasure\.org#mm\[Hg\]\) is not in the value set 'Vital Signs Units'/,
    reason: 'it is (R4, ucum-vitals-common): the validator reads no UCUM code with brackets without a terminology server',
  },
  {
    name: 'SDC not here',
    level: /ERROR|WARNING/,
    text: /^The extension http:\/\/hl7\.org\/fhir\/uv\/sdc\/StructureDefinition\/sdc-questionnaire-shortText (?:is unknown|could not be found)|^No definition could be found for URL value 'http:\/\/hl7\.org\/fhir\/uv\/sdc\/StructureDefinition\/sdc-questionnaire-shortText'/,
    reason: 'the dense label of a question is an extension of Structured Data Capture, whose definitions are not here',
  },
  {
    name: 'US guide not here',
    level: /ERROR|WARNING/,
    text: /^No definition could be found for URL value 'http:\/\/hl7\.org\/fhir\/us\/physical-activity\/CodeSystem\/pa-temporary-codes'|^Profile reference 'http:\/\/hl7\.org\/fhir\/us\/physical-activity\/StructureDefinition\/[\w-]+' has not been checked because it could not be found/,
    reason: 'only where the definitions of the US Physical Activity IG do not lie beside the repository',
  },
  {
    name: 'US Core',
    level: /WARNING/,
    text: /^ValueSet 'http:\/\/hl7\.org\/fhir\/us\/core\/ValueSet\/[\w-]+' not found|^Constraint failed: us-core-1:/,
    reason: 'in the US output: US Core is not here, and its profiles are replaced by plain R4 (us-core.mjs)',
  },
  {
    name: 'category of the US guide',
    level: /WARNING/,
    text: /^None of the codings provided are in the value set 'Condition Category Codes'.*pa-temporary-codes#PhysicalActivity/,
    reason: 'in the US output: the guide asks for this category beside one of R4',
  },
  {
    name: 'measure of a goal',
    level: /WARNING/,
    text: /^None of the codings provided are in the value set 'PA Goal Target Measure Codes'.*CodeSystem\/apa-target#/,
    reason: 'in the US output: that extensible set has no heart rate to aim at',
  },
  {
    name: 'update without an address',
    level: /ERROR|WARNING/,
    text: /^Bundle entry missing fullUrl|^Relative Reference appears inside Bundle whose entry is missing a fullUrl|^Entry \d+ matches the reference [\w/.-]+ by type and id but it does not match the full target URL/,
    reason: 'an edit of a carnet does not know the base of the server, which R4 asks for in the fullUrl of an update; the URL of its request says which resource it is',
  },
  {
    name: 'the person at an appointment',
    level: /WARNING/,
    text: /^None of the codings provided are in the value set 'Participant type'.*v3-ParticipationType#SBJ/,
    reason: 'that extensible set names who treats; v3-ParticipationType, which it draws from, has a code for who is treated',
  },
  {
    name: 'commune of what is referred to',
    level: /ERROR/,
    text: /^Unable to find a profile match for \S+ among choices: https:\/\/hl7\.fr\/ig\/fhir\/core\/StructureDefinition\/fr-core-(?:organization|location)$/,
    reason: 'the code of INSEE in an address has no list here, as above, so nothing with an address matches a profile of FR Core when it is looked at through a reference; without the address it does, and each Organization is looked at by itself',
  },
  {
    name: 'euros',
    level: /ERROR/,
    text: /^The value provided \('EUR'\) was not found in the value set 'CurrencyCode'/,
    reason: 'it is (ISO 4217): R4 has no list of currencies of its own, and there is no terminology server',
  },
  {
    name: 'no narrative',
    level: /WARNING/,
    text: /^Constraint failed: dom-6:/,
    reason: 'a best practice of FHIR: our resources are data and carry no text made from it, which would have to be kept out of the reduced view too',
  },
];

/**
 * @param {{ level: string, text: string }} message
 * @returns {{ name: string, reason: string } | undefined} why it is none of ours
 */
export function explanation({ level, text }) {
  return table.find((row) => row.level.test(level) && row.text.test(text));
}

export const reasons = table.map(({ name, reason }) => ({ name, reason }));
