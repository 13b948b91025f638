import type { FhirRouter } from '@medplum/fhir-router';
import type { Parameter } from '../definition/parameter.js';
import type { Resource } from '../resource/resource.js';
import { VERSION } from '../version.js';
import type { Engine, FhirRequest } from './message.js';

const OPERATION = 'http://hl7.org/fhir/OperationDefinition';

/** Says what the server does: made from its routes and its search parameters, so it cannot promise more. */
export function metadata({ base }: FhirRequest, engine: Engine, { router: { routes } }: FhirRouter): Resource {
  const { types, parameters } = engine.definitions;
  const interactions = (isOfType: boolean): object[] => {
    const codes = routes.filter(({ path: [first], data }) => data?.interaction !== 'operation' && (first?.value === 'resourceType') === isOfType).map(({ data }) => data?.interaction);
    return [...new Set(codes)].map((code) => ({ code }));
  };
  const shared = {
    interaction: interactions(true),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'single',
    referencePolicy: ['literal', 'logical', 'local'],
  };
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-21',
    kind: 'instance',
    software: { name: '@sport-sante/sandbox', version: VERSION },
    implementation: { description: 'A sandbox with synthetic people, for demos, tests and prototyping. Not for production.', url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        documentation: 'No authentication, no profiles, no terminology service. Search dates without a time zone are read as UTC.',
        security: { cors: true },
        resource: [...types].toSorted().map((type) => describeType(type, [...(parameters.get(type)?.values() ?? [])], parameters, shared)),
        interaction: [...interactions(false), { code: 'batch' }],
        compartment: [...engine.definitions.compartments.keys()].map((owner) => `http://hl7.org/fhir/CompartmentDefinition/${owner.charAt(0).toLowerCase()}${owner.slice(1)}`),
      },
    ],
  };
}

function describeType(type: string, own: readonly Parameter[], all: Engine['definitions']['parameters'], shared: object): object {
  const references = own.filter((parameter) => parameter.type === 'reference');
  return {
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...shared,
    searchInclude: ['*', ...references.map(({ code }) => `${type}:${code}`)],
    searchRevInclude: pointersAt(type, all),
    searchParam: own.map(({ code, url, type: kind }) => ({ name: code, definition: url, type: kind })),
    operation: [
      { name: 'validate', definition: `${OPERATION}/Resource-validate` },
      ...(type === 'Patient' ? [{ name: 'everything', definition: `${OPERATION}/Patient-everything` }] : []),
    ],
  };
}

/** Reference parameters of other types that may lead to this one. */
function pointersAt(type: string, all: Engine['definitions']['parameters']): string[] {
  return [...all].flatMap(([source, parameters]) =>
    [...parameters.values()].filter(({ type: kind, targets }) => kind === 'reference' && targets.includes(type)).map(({ code }) => `${source}:${code}`),
  );
}
