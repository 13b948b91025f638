import type { FhirResource } from 'fhir/r4.js';
import { requestParts } from './prescription-requests.js';

const otherParts: Record<string, Record<string, FhirResource>> = {
  complete: {
    'limitation-endurance': {
      resourceType: 'Observation',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-limitation'] },
      identifier: [{
        system: 'https://sport-sante.example/fhir/identifier/prescription-part',
        value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-endurance',
      }],
      status: 'final',
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam' }] }],
      code: {
        coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-limitation', code: 'endurance', display: 'Endurance à l’effort' }],
        text: 'Endurance à l’effort',
      },
      subject: { reference: 'Patient/patient-02' },
      effectiveDateTime: '2026-11-20',
      performer: [{ reference: 'Practitioner/hugo-valcoeur' }],
      valueCodeableConcept: {
        coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-limitation-level', code: 'severe', display: 'Sévère' }],
        text: 'Sévère',
      },
    },
    'six-minute-walk': {
      resourceType: 'Observation',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-walk-test'] },
      identifier: [{
        system: 'https://sport-sante.example/fhir/identifier/prescription-part',
        value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/six-minute-walk',
      }],
      status: 'final',
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '64098-7' }], text: 'Distance au test de marche de 6 minutes' },
      subject: { reference: 'Patient/patient-02' },
      effectiveDateTime: '2026-11-20',
      performer: [{ reference: 'Practitioner/hugo-valcoeur' }],
      valueQuantity: { value: 312, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' },
    },
    'endurance-heart-rate': {
      resourceType: 'Goal',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-goal'] },
      identifier: [{
        system: 'https://sport-sante.example/fhir/identifier/prescription-part',
        value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/endurance-heart-rate',
      }],
      lifecycleStatus: 'active',
      category: [{ coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' }] }],
      description: {
        coding: [{
          system: 'https://sport-sante.example/fhir/CodeSystem/apa-target',
          code: 'endurance-heart-rate',
          display: 'Fréquence cardiaque à viser en endurance',
        }],
        text: 'Fréquence cardiaque à viser en endurance',
      },
      subject: { reference: 'Patient/patient-02' },
      startDate: '2026-11-20',
      expressedBy: { reference: 'Practitioner/hugo-valcoeur' },
      target: [{
        measure: {
          coding: [{
            system: 'https://sport-sante.example/fhir/CodeSystem/apa-target',
            code: 'endurance-heart-rate',
            display: 'Fréquence cardiaque à viser en endurance',
          }],
          text: 'Fréquence cardiaque à viser en endurance',
        },
        detailQuantity: { value: 95, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
      }],
    },
    'goal-1': {
      resourceType: 'Goal',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-goal'] },
      identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/goal-1' }],
      lifecycleStatus: 'active',
      category: [{ coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' }] }],
      description: { text: 'Monter deux étages sans m’arrêter' },
      subject: { reference: 'Patient/patient-02' },
      startDate: '2026-11-20',
      expressedBy: { reference: 'Patient/patient-02' },
    },
    'ground-2': {
      resourceType: 'Condition',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-reason-condition'] },
      identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/ground-2' }],
      clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'encounter-diagnosis' }] }],
      code: { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'chronic' }], text: 'Lombalgie chronique' },
      subject: { reference: 'Patient/patient-02' },
      recordedDate: '2026-11-20',
      asserter: { reference: 'Practitioner/hugo-valcoeur' },
    },
    'referral-2': {
      resourceType: 'Task',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-task'] },
      identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/referral-2' }],
      groupIdentifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911' },
      status: 'requested',
      intent: 'order',
      code: { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] },
      focus: {
        reference: 'urn:uuid:00000009-8d24-4a95-b3f1-5e90c7d2a911',
        identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/request-1' },
      },
      for: { reference: 'Patient/patient-02' },
      authoredOn: '2026-11-20',
      requester: { reference: 'Practitioner/hugo-valcoeur' },
      owner: { reference: 'urn:uuid:32000002-8d24-4a95-b3f1-5e90c7d2a911', display: 'Association Cœur et Marche' },
    },
  },
  minor: {
    guardian: {
      resourceType: 'RelatedPerson',
      meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-related-person'] },
      identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '1e5a9d73-2b60-4c8f-97ad-c04b83f6e512/guardian' }],
      active: true,
      patient: { reference: 'Patient/patient-04' },
      relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }], text: 'Mère' }],
      name: [{ use: 'official', family: 'PETITPAS', given: ['Élise'] }],
      telecom: [{ system: 'phone', value: '06 39 98 20 11' }],
    },
    'consent-prescription': {
      resourceType: 'Consent',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-consent'] },
      identifier: [{
        system: 'https://sport-sante.example/fhir/identifier/prescription-part',
        value: '1e5a9d73-2b60-4c8f-97ad-c04b83f6e512/consent-prescription',
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
      patient: { reference: 'Patient/patient-04' },
      dateTime: '2026-11-20',
      performer: [{
        reference: 'urn:uuid:10000000-2b60-4c8f-97ad-c04b83f6e512',
        identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '1e5a9d73-2b60-4c8f-97ad-c04b83f6e512/guardian' },
      }],
      policyRule: { text: 'CSP art. D. 1172-2' },
      provision: { type: 'permit' },
    },
  },
  renewal: {
    'no-adverse-report': {
      resourceType: 'Observation',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-statement'] },
      identifier: [{
        system: 'https://sport-sante.example/fhir/identifier/prescription-part',
        value: '93cf5e18-a7b2-4d60-8e4f-716d0c2b9a14/no-adverse-report',
      }],
      status: 'final',
      code: {
        coding: [{
          system: 'https://sport-sante.example/fhir/CodeSystem/apa-statement',
          code: 'no-adverse-report',
          display: 'Bilans sans difficulté ni risque',
        }],
        text: 'Bilans sans difficulté ni risque',
      },
      subject: { reference: 'Patient/patient-02' },
      effectiveDateTime: '2027-02-22',
      performer: [{ reference: 'Practitioner/karim-souplet' }],
      valueBoolean: true,
    },
  },
  stopped: {
    stop: {
      resourceType: 'Provenance',
      meta: {
        profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-provenance'],
        tag: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', code: 'f0395b6a-41ce-4872-9b0d-e6a7d28c5316/stop' }],
      },
      contained: [{
        resourceType: 'Practitioner',
        id: 'stopped-by',
        meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-practitioner'] },
        identifier: [
          {
            use: 'official',
            type: { coding: [{ system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203', code: 'IDNPS' }] },
            system: 'urn:oid:1.2.250.1.71.4.2.1',
            value: '899900000029',
          },
          {
            use: 'official',
            type: { coding: [{ system: 'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203', code: 'RPPS' }] },
            system: 'https://rpps.esante.gouv.fr',
            value: '99900000029',
          },
        ],
        name: [{ use: 'official', family: 'VALCOEUR', given: ['Hugo'] }],
        telecom: [
          { system: 'phone', value: '01 99 00 00 29', use: 'work' },
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
            value: 'hugo.valcoeur@mssante.example',
            use: 'work',
          },
        ],
        address: [{
          use: 'work',
          extension: [{
            url: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code',
            valueCoding: { system: 'https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM', code: '91228' },
          }],
          line: ['Centre médical des Aunettes', '10 rue des Aunettes'],
          city: 'Évry-Courcouronnes',
          postalCode: '91000',
        }],
        qualification: [
          {
            code: {
              coding: [
                { system: 'https://mos.esante.gouv.fr/NOS/TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle', code: 'C' },
                { system: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante', code: '10' },
              ],
            },
          },
          { code: { text: 'Cardiologie' } },
        ],
      }],
      target: [{ reference: 'urn:uuid:00000009-41ce-4872-9b0d-e6a7d28c5316' }],
      occurredDateTime: '2026-11-18',
      recorded: '2026-11-20T09:30:00Z',
      activity: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'ABORT' }] },
      agent: [{
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' }] },
        role: [{ coding: [{ system: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante', code: '10' }] }],
        who: { reference: 'Practitioner/hugo-valcoeur', display: 'Hugo VALCOEUR' },
      }],
      entity: [{ role: 'source', what: { reference: '#stopped-by' } }],
    },
  },
};

/**
 * One resource of each kind that `prescriptions` become, written out, by the name of the prescription and of the part:
 * `prescriptionParts.minor.guardian`. Recorded at 2026-11-20T09:30:00Z. A change of the mapping is seen here.
 */
export const prescriptionParts: readonly { name: string; part: string; resource: FhirResource }[] = [requestParts, otherParts]
  .flatMap((all) => Object.entries(all).flatMap(([name, parts]) => Object.entries(parts).map(([part, resource]) => ({ name, part, resource }))));
