import type { Bundle } from 'fhir/r4.js';

const camilleSansliens: Bundle = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: 'urn:uuid:00000009-5c3a-4168-8e0f-93ad26c7b808',
      resource: {
        resourceType: 'ServiceRequest',
        language: 'fr',
        meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-service-request'] },
        identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/request-1' }],
        requisition: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:70be94d2-5c3a-4168-8e0f-93ad26c7b808' },
        status: 'active',
        intent: 'original-order',
        category: [{ coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' }] }],
        code: {
          coding: [{ system: 'http://snomed.info/sct', code: '390893007', display: 'Referral to physical activity program' }],
          text: 'Activité physique adaptée',
        },
        orderDetail: [
          {
            coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-component', code: 'endurance', display: 'Endurance' }],
            text: 'Endurance',
          },
          { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-intensity', code: 'moderate', display: 'Modérée' }], text: 'Modérée' },
          {
            coding: [{
              system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser',
              code: 'eapa',
              display: 'Enseignant en activité physique adaptée',
            }],
            text: 'Enseignant en activité physique adaptée',
          },
        ],
        subject: { reference: 'Patient/patient-14', type: 'Patient' },
        occurrenceTiming: {
          repeat: {
            boundsDuration: { value: 3, unit: 'mois', system: 'http://unitsofmeasure.org', code: 'mo' },
            frequency: 2,
            frequencyMax: 3,
            period: 1,
            periodUnit: 'wk',
            duration: 30,
            durationMax: 45,
            durationUnit: 'min',
          },
        },
        authoredOn: '2026-11-20',
        requester: { reference: 'Practitioner/ines-lamiel' },
        performerType: {
          coding: [
            { system: 'https://mos.esante.gouv.fr/NOS/TRE_R85-RolePriseCharge/FHIR/TRE-R85-RolePriseCharge', code: '361' },
            { system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser', code: 'eapa', display: 'Enseignant en activité physique adaptée' },
          ],
          text: 'Enseignant en activité physique adaptée',
        },
        reasonCode: [{
          coding: [
            { system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'ald' },
            { system: 'https://sport-sante.example/fhir/CodeSystem/ald', code: '8', display: 'Diabète de type 1 et de type 2' },
          ],
          text: 'Diabète de type 1',
        }],
        reasonReference: [{
          reference: 'urn:uuid:31000001-5c3a-4168-8e0f-93ad26c7b808',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/ground-1' },
        }],
        supportingInfo: [
          {
            reference: 'urn:uuid:00000003-5c3a-4168-8e0f-93ad26c7b808',
            identifier: {
              system: 'https://sport-sante.example/fhir/identifier/prescription-part',
              value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/severe-limitation',
            },
          },
          {
            reference: 'urn:uuid:00000006-5c3a-4168-8e0f-93ad26c7b808',
            identifier: {
              system: 'https://sport-sante.example/fhir/identifier/prescription-part',
              value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/consent-prescription',
            },
          },
        ],
      },
      request: {
        method: 'POST',
        url: 'ServiceRequest',
        ifNoneExist: 'identifier=https://sport-sante.example/fhir/identifier/prescription-part|70be94d2-5c3a-4168-8e0f-93ad26c7b808/request-1',
      },
    },
    {
      fullUrl: 'urn:uuid:00000003-5c3a-4168-8e0f-93ad26c7b808',
      resource: {
        resourceType: 'Observation',
        language: 'fr',
        meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-statement'] },
        identifier: [{
          system: 'https://sport-sante.example/fhir/identifier/prescription-part',
          value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/severe-limitation',
        }],
        status: 'final',
        category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam' }] }],
        code: {
          coding: [{
            system: 'https://sport-sante.example/fhir/CodeSystem/apa-statement',
            code: 'severe-limitation',
            display: 'Limitation fonctionnelle sévère',
          }],
          text: 'Limitation fonctionnelle sévère',
        },
        subject: { reference: 'Patient/patient-14' },
        effectiveDateTime: '2026-11-20',
        performer: [{ reference: 'Practitioner/ines-lamiel' }],
        valueBoolean: false,
      },
      request: {
        method: 'POST',
        url: 'Observation',
        ifNoneExist: 'identifier=https://sport-sante.example/fhir/identifier/prescription-part|70be94d2-5c3a-4168-8e0f-93ad26c7b808/severe-limitation',
      },
    },
    {
      fullUrl: 'urn:uuid:00000006-5c3a-4168-8e0f-93ad26c7b808',
      resource: {
        resourceType: 'Consent',
        language: 'fr',
        meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-consent'] },
        identifier: [{
          system: 'https://sport-sante.example/fhir/identifier/prescription-part',
          value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/consent-prescription',
        }],
        status: 'active',
        scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }] },
        category: [{
          coding: [
            { system: 'http://loinc.org', code: '59284-0' },
            {
              system: 'https://sport-sante.example/fhir/CodeSystem/apa-statement',
              code: 'consent-prescription',
              display: 'Accord pour la prescription d’activité physique adaptée',
            },
          ],
          text: 'Accord pour la prescription d’activité physique adaptée',
        }],
        patient: { reference: 'Patient/patient-14' },
        dateTime: '2026-11-20',
        policyRule: { text: 'CSP art. D. 1172-2' },
        provision: { type: 'permit' },
      },
      request: {
        method: 'POST',
        url: 'Consent',
        ifNoneExist: 'identifier=https://sport-sante.example/fhir/identifier/prescription-part|70be94d2-5c3a-4168-8e0f-93ad26c7b808/consent-prescription',
      },
    },
    {
      fullUrl: 'urn:uuid:31000001-5c3a-4168-8e0f-93ad26c7b808',
      resource: {
        resourceType: 'Condition',
        language: 'fr',
        meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-reason-condition'] },
        identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/ground-1' }],
        clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
        category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'encounter-diagnosis' }] }],
        code: {
          coding: [
            { system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'ald' },
            { system: 'https://sport-sante.example/fhir/CodeSystem/ald', code: '8', display: 'Diabète de type 1 et de type 2' },
          ],
          text: 'Diabète de type 1',
        },
        subject: { reference: 'Patient/patient-14' },
        recordedDate: '2026-11-20',
        asserter: { reference: 'Practitioner/ines-lamiel' },
      },
      request: {
        method: 'POST',
        url: 'Condition',
        ifNoneExist: 'identifier=https://sport-sante.example/fhir/identifier/prescription-part|70be94d2-5c3a-4168-8e0f-93ad26c7b808/ground-1',
      },
    },
    {
      fullUrl: 'urn:uuid:00000002-5c3a-4168-8e0f-93ad26c7b808',
      resource: {
        resourceType: 'Provenance',
        meta: {
          profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-provenance'],
          tag: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', code: '70be94d2-5c3a-4168-8e0f-93ad26c7b808/provenance' }],
        },
        contained: [
          {
            resourceType: 'Patient',
            id: 'patient',
            meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient'] },
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
                valueAddress: {
                  extension: [{
                    url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code',
                    valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM', code: '99999' },
                  }],
                },
              },
              {
                url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-identity-reliability',
                extension: [{ url: 'identityStatus', valueCoding: { system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0445', code: 'PROV' } }],
              },
            ],
            name: [{ use: 'official', family: 'SANSLIENS', given: ['Camille'] }],
            gender: 'unknown',
            birthDate: '1986-01-01',
          },
          {
            resourceType: 'Practitioner',
            id: 'prescriber',
            meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-practitioner'] },
            identifier: [
              {
                use: 'official',
                type: { coding: [{ system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203', code: 'IDNPS' }] },
                system: 'urn:oid:1.2.250.1.71.4.2.1',
                value: '899900000037',
              },
              {
                use: 'official',
                type: { coding: [{ system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203', code: 'RPPS' }] },
                system: 'https://rpps.esante.gouv.fr',
                value: '99900000037',
              },
            ],
            name: [{ use: 'official', family: 'LAMIEL', given: ['Inès'] }],
            telecom: [
              { system: 'phone', value: '01 99 00 00 37', use: 'work' },
              {
                extension: [{
                  url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-contact-point-email-type',
                  valueCoding: {
                    system: 'https://mos.esante.gouv.fr/NOS/TRE_R256-TypeMessagerie/FHIR/TRE-R256-TypeMessagerie',
                    code: 'MSSANTE',
                    display: 'MSSANTE',
                  },
                }],
                system: 'email',
                value: 'ines.lamiel@mssante.example',
                use: 'work',
              },
            ],
            qualification: [
              {
                code: {
                  coding: [
                    { system: 'https://mos.esante.gouv.fr/NOS/TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle', code: 'C' },
                    { system: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante', code: '10' },
                  ],
                },
              },
              { code: { text: 'Endocrinologie' } },
            ],
          },
        ],
        target: [
          { reference: 'urn:uuid:00000009-5c3a-4168-8e0f-93ad26c7b808' },
          { reference: 'urn:uuid:00000003-5c3a-4168-8e0f-93ad26c7b808' },
          { reference: 'urn:uuid:00000006-5c3a-4168-8e0f-93ad26c7b808' },
          { reference: 'urn:uuid:31000001-5c3a-4168-8e0f-93ad26c7b808' },
        ],
        recorded: '2026-11-20T09:30:00Z',
        activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }] },
        agent: [{
          type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' }] },
          role: [{ coding: [{ system: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante', code: '10' }] }],
          who: { reference: 'Practitioner/ines-lamiel' },
        }],
        entity: [{ role: 'source', what: { reference: '#patient' } }, { role: 'source', what: { reference: '#prescriber' } }],
      },
      request: {
        method: 'POST',
        url: 'Provenance',
        ifNoneExist: '_tag=https://sport-sante.example/fhir/identifier/prescription-part|70be94d2-5c3a-4168-8e0f-93ad26c7b808/provenance',
      },
    },
  ],
};

/**
 * What the smallest of `prescriptions` becomes in FHIR, recorded at 2026-11-20T09:30:00Z: the other half of the pair,
 * written out so that a change of the mapping is seen here. The parts of the others: `prescriptionParts`.
 */
export const prescriptionBundles = { camilleSansliens };
