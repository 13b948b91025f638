import { expect } from 'chai';
import type { FhirResource } from 'fhir/r4.js';
import { fromClubBundle, toClubResources } from './fhir.js';
import { exampleClubs } from './territories.js';

const ours = (path: string): string => `https://sport-sante.example/fhir/${path}`;

/** « Passerelle Marche et équilibre (exemple) » of the shipped data, as it stands in FHIR. */
const pair: unknown = [
  {
    resourceType: 'Organization',
    meta: {
      profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-organization'],
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }],
    },
    language: 'fr',
    identifier: [{ system: ours('identifier/club'), value: 'exemple-passerelle-marche-equilibre' }],
    active: true,
    type: [{ coding: [{ system: ours('CodeSystem/club-kind'), code: 'passerelle', display: 'Programme passerelle' }] }],
    name: 'Passerelle Marche et équilibre (exemple)',
    telecom: [{ system: 'phone', value: '+33199003518' }],
    address: [
      {
        extension: [
          {
            url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code',
            valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM', code: '91521' },
          },
        ],
        use: 'work',
        line: ['Gymnase municipal'],
        city: 'Ris-Orangis',
        postalCode: '91130',
      },
    ],
    id: '17dceb70-f5ca-858d-aab6-4f2ce1f35704',
  },
  {
    resourceType: 'Location',
    language: 'fr',
    identifier: [{ system: ours('identifier/club'), value: 'exemple-passerelle-marche-equilibre' }],
    status: 'active',
    name: 'Passerelle Marche et équilibre (exemple)',
    mode: 'instance',
    address: {
      extension: [
        {
          url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code',
          valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM', code: '91521' },
        },
      ],
      use: 'work',
      line: ['Gymnase municipal'],
      city: 'Ris-Orangis',
      postalCode: '91130',
    },
    managingOrganization: { reference: 'Organization/17dceb70-f5ca-858d-aab6-4f2ce1f35704' },
    id: '352e8e04-6517-8fb8-a6e2-2e497da57693',
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] },
  },
  {
    resourceType: 'Location',
    language: 'fr',
    identifier: [{ system: ours('identifier/club-slot'), value: 'exemple-passerelle-marche-equilibre/exemple-passerelle-marche-equilibre-1' }],
    status: 'active',
    name: 'Gymnase municipal',
    mode: 'instance',
    managingOrganization: { reference: 'Organization/17dceb70-f5ca-858d-aab6-4f2ce1f35704' },
    id: '9075d822-d041-8922-a7c7-d00a2fe4fe56',
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] },
  },
  {
    resourceType: 'HealthcareService',
    meta: {
      profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-healthcare-service'],
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }],
    },
    language: 'fr',
    extension: [
      {
        url: ours('StructureDefinition/club-slot-of'),
        valueReference: { reference: 'HealthcareService/6967759b-3c96-8732-a23a-0da19f21e72a' },
      },
      { url: ours('StructureDefinition/club-sessions-per-week'), valueDecimal: 1 },
      { url: ours('StructureDefinition/club-places-left'), valueUnsignedInt: 2 },
    ],
    identifier: [{ system: ours('identifier/club-slot'), value: 'exemple-passerelle-marche-equilibre/exemple-passerelle-marche-equilibre-1' }],
    active: true,
    providedBy: { reference: 'Organization/17dceb70-f5ca-858d-aab6-4f2ce1f35704' },
    type: [{ text: 'Marche et équilibre' }],
    location: [{ reference: 'Location/9075d822-d041-8922-a7c7-d00a2fe4fe56' }],
    name: 'Marche et équilibre',
    serviceProvisionCode: [
      {
        coding: [
          { system: ours('CodeSystem/club-price'), code: 'free', display: 'Gratuit' },
          { system: 'http://terminology.hl7.org/CodeSystem/service-provision-conditions', code: 'free' },
        ],
        text: '12 semaines',
      },
    ],
    eligibility: [
      { code: { coding: [{ system: ours('CodeSystem/club-pathology'), code: 'osteoarticular', display: 'Os et articulations' }] } },
      { code: { coding: [{ system: ours('CodeSystem/club-pathology'), code: 'ageing', display: 'Vieillissement, perte d’autonomie' }] } },
      { code: { coding: [{ system: ours('CodeSystem/club-public'), code: 'senior', display: 'Seniors' }] } },
      { code: { coding: [{ system: ours('CodeSystem/club-public'), code: 'ald', display: 'Affection de longue durée (ALD)' }] } },
    ],
    characteristic: [
      { coding: [{ system: ours('CodeSystem/club-level'), code: '1', display: 'Limitation minime au plus' }] },
      { coding: [{ system: ours('CodeSystem/club-level'), code: '2', display: 'Limitation modérée au plus' }] },
      { coding: [{ system: ours('CodeSystem/club-audience'), code: 'dedicated', display: 'groupe dédié' }] },
      { coding: [{ system: ours('CodeSystem/club-supervision'), code: 'EAPA', display: 'Enseignant en activité physique adaptée' }] },
      { coding: [{ system: ours('CodeSystem/club-delivery'), code: 'on-site', display: 'Sur place' }] },
      { coding: [{ system: ours('CodeSystem/club-feature'), code: 'prescription-required', display: 'Ordonnance obligatoire' }] },
      { coding: [{ system: ours('CodeSystem/club-feature'), code: 'not-full', display: 'Non complet' }] },
    ],
    availableTime: [{ daysOfWeek: ['tue'], availableStartTime: '10:00:00', availableEndTime: '11:00:00' }],
    id: '5961e070-7a8f-847b-a5e8-72c3f637c123',
  },
  {
    resourceType: 'HealthcareService',
    meta: {
      profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-healthcare-service'],
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }],
    },
    language: 'fr',
    extension: [
      { url: ours('StructureDefinition/club-last-verified'), valueDate: '2026-05-04' },
      { url: ours('StructureDefinition/club-source'), valueString: 'Fiche fictive, pour démonstration' },
      { url: ours('StructureDefinition/club-example'), valueBoolean: true },
    ],
    identifier: [{ system: ours('identifier/club'), value: 'exemple-passerelle-marche-equilibre' }],
    active: true,
    providedBy: { reference: 'Organization/17dceb70-f5ca-858d-aab6-4f2ce1f35704' },
    category: [{ coding: [{ system: ours('CodeSystem/club-kind'), code: 'passerelle', display: 'Programme passerelle' }] }],
    location: [{ reference: 'Location/352e8e04-6517-8fb8-a6e2-2e497da57693' }],
    name: 'Passerelle Marche et équilibre (exemple)',
    telecom: [{ system: 'phone', value: '+33199003518' }],
    program: [
      {
        extension: [{ url: ours('StructureDefinition/club-label-issuer'), valueString: 'DRAJES et ARS Île-de-France' }],
        coding: [{ system: ours('CodeSystem/club-label'), code: 'prescriforme-passerelle', display: 'Passerelle Prescri’forme' }],
      },
    ],
    id: '6967759b-3c96-8732-a23a-0da19f21e72a',
  },
];

describe('a club and its resources', () => {
  const club = exampleClubs.find(({ id }) => id === 'exemple-passerelle-marche-equilibre');

  it('are written one from the other, to the letter', () => {
    expect(club && toClubResources(club)).to.deep.equal(pair);
  });
  it('are read one from the other', () => {
    expect(fromClubBundle(pair as FhirResource[])).to.deep.equal({ clubs: [club], issues: [] });
  });
});
