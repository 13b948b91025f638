/**
 * Stand-ins for US Core, which the US Physical Activity IG builds on and which is not here: each profile it names is the R4
 * resource without any demand of US Core. So the rest of the IG can be looked at; US Core itself is not. Reads and writes nothing.
 */
const PREFIX = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';

const types = {
  careplan: 'CarePlan', condition: 'Condition', 'diagnosticreport-note': 'DiagnosticReport', encounter: 'Encounter', goal: 'Goal',
  organization: 'Organization', patient: 'Patient', practitioner: 'Practitioner', practitionerrole: 'PractitionerRole',
};

/**
 * @param {object[]} bases StructureDefinitions of R4
 * @returns {object[]} StructureDefinitions under the URLs of US Core, and the extension of R5 that the IG names
 */
export function usCoreStandIns(bases) {
  const standIn = (url, type) => {
    const base = bases.find((each) => each.id === type);
    const id = url.slice(url.lastIndexOf('/') + 1).replaceAll('.', '-');
    return { ...base, id, url, name: `StandIn${type}`, derivation: 'constraint', baseDefinition: base.url, differential: { element: [{ id: type, path: type }] } };
  };
  return [
    ...Object.entries(types).map(([id, type]) => standIn(`${PREFIX}${id}`, type)),
    standIn('http://hl7.org/fhir/5.0/StructureDefinition/extension-Observation.focus', 'Extension'),
  ];
}
