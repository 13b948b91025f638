import type { FhirResource } from 'fhir/r4.js';

/** What the mapping writes of the requests of `prescriptions` that are not simple, by the name of the prescription and of the part. */
export const requestParts: Record<string, Record<string, FhirResource>> = {
  complete: {
    'request-1': {
      resourceType: 'ServiceRequest',
      language: 'fr',
      meta: { profile: ['https://sport-sante.example/fhir/StructureDefinition/apa-service-request'] },
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal',
          valueReference: {
            reference: 'urn:uuid:30000001-8d24-4a95-b3f1-5e90c7d2a911',
            identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/goal-1' },
          },
        },
        {
          url: 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal',
          valueReference: {
            reference: 'urn:uuid:30000002-8d24-4a95-b3f1-5e90c7d2a911',
            identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/goal-2' },
          },
        },
        {
          url: 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal',
          valueReference: {
            reference: 'urn:uuid:10000006-8d24-4a95-b3f1-5e90c7d2a911',
            identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/endurance-heart-rate' },
          },
        },
        {
          url: 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal',
          valueReference: {
            reference: 'urn:uuid:10000007-8d24-4a95-b3f1-5e90c7d2a911',
            identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/strength-heart-rate' },
          },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-prescribing-organization',
          valueReference: { identifier: { system: 'https://sirene.fr', value: '99900000100019' }, display: 'Centre médical des Aunettes' },
        },
        { url: 'https://sport-sante.example/fhir/StructureDefinition/apa-attending-physician', valueReference: { reference: 'Practitioner/claire-morel', display: 'Claire MOREL' } },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-orientation',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-orientation', code: 'coordinator', display: 'L’orientation est confiée au coordonnateur' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-report-recipient',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-report-recipient', code: 'prescriber', display: 'Prescripteur' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-report-recipient',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-report-recipient', code: 'attending-physician', display: 'Médecin traitant' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-shared-section',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-section', code: 'contact', display: 'Coordonnées' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-shared-section',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-section', code: 'precautions', display: 'Précautions' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-shared-section',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-section', code: 'equipment', display: 'Matériel' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-shared-section',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-section', code: 'goals', display: 'Objectifs' },
        },
        {
          url: 'https://sport-sante.example/fhir/StructureDefinition/apa-withheld-section',
          valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-section', code: 'background', display: 'Contexte médical' },
        },
        { url: 'https://sport-sante.example/fhir/StructureDefinition/apa-handed-over', valueBoolean: true },
      ],
      identifier: [{ system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/request-1' }],
      requisition: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911' },
      instantiatesUri: ['https://sport-sante.example/fhir/rules/2026-11'],
      status: 'active',
      intent: 'original-order',
      category: [{ coding: [{ system: 'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes', code: 'PhysicalActivity' }] }],
      code: { coding: [{ system: 'http://snomed.info/sct', code: '390893007', display: 'Referral to physical activity program' }], text: 'Activité physique adaptée' },
      orderDetail: [
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-component', code: 'endurance', display: 'Endurance' }], text: 'Endurance' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-intensity', code: 'light', display: 'Légère' }], text: 'Légère' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser', code: 'physiotherapist', display: 'Masseur-kinésithérapeute' }], text: 'Masseur-kinésithérapeute' },
        {
          coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser', code: 'eapa', display: 'Enseignant en activité physique adaptée' }],
          text: 'Enseignant en activité physique adaptée',
        },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-detail', code: 'advised-activity', display: 'Activité conseillée' }], text: 'Marche en terrain plat' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-setting', code: 'individual', display: 'Individuel' }], text: 'Individuel' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-practice-place', code: 'town', display: 'En ville' }], text: 'En ville' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-equipment', code: 'heart-rate-monitor', display: 'Cardiofréquencemètre' }], text: 'Cardiofréquencemètre' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-equipment', code: 'orthosis', display: 'Orthèse' }], text: 'Orthèse' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-detail', code: 'other-equipment', display: 'Autre matériel' }], text: 'Bâtons de marche' },
      ],
      subject: { reference: 'Patient/patient-02', type: 'Patient' },
      occurrenceTiming: {
        repeat: {
          boundsPeriod: {
            extension: [{ url: 'https://sport-sante.example/fhir/StructureDefinition/apa-exact-duration', valueDuration: { value: 4.5, unit: 'mois', system: 'http://unitsofmeasure.org', code: 'mo' } }],
            start: '2026-12-01',
            end: '2027-04-16',
          },
          count: 40,
          frequency: 2,
          frequencyMax: 3,
          period: 1,
          periodUnit: 'wk',
          duration: 20,
          durationMax: 30,
          durationUnit: 'min',
        },
      },
      authoredOn: '2026-11-20',
      requester: { reference: 'Practitioner/hugo-valcoeur' },
      performer: [
        { reference: 'Organization/mss-fontclaire', display: 'Maison Sport-Santé de Fontclaire' },
        { reference: 'urn:uuid:32000002-8d24-4a95-b3f1-5e90c7d2a911', display: 'Association Cœur et Marche' },
      ],
      performerType: {
        coding: [
          { system: 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante', code: '70' },
          { system: 'https://sport-sante.example/fhir/CodeSystem/apa-dispenser', code: 'physiotherapist', display: 'Masseur-kinésithérapeute' },
        ],
        text: 'Masseur-kinésithérapeute',
      },
      reasonCode: [
        {
          extension: [{ url: 'https://sport-sante.example/fhir/StructureDefinition/apa-condition', valueReference: { reference: 'Condition/patient-02-infarction' } }],
          coding: [
            { system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'ald' },
            { system: 'https://sport-sante.example/fhir/CodeSystem/ald', code: '13', display: 'Maladie coronaire' },
          ],
          text: 'Infarctus du myocarde',
        },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'chronic' }], text: 'Lombalgie chronique' },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'dyslipidaemia', display: 'Dyslipidémie' }] },
        { coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'other', display: 'Autre facteur de risque' }], text: 'Apnées du sommeil' },
        {
          extension: [
            { url: 'https://sport-sante.example/fhir/StructureDefinition/apa-screened-on', valueDate: '2026-10-12' },
            { url: 'https://sport-sante.example/fhir/StructureDefinition/apa-screening-tool', valueString: 'ICOPE' },
          ],
          coding: [{ system: 'https://sport-sante.example/fhir/CodeSystem/apa-ground', code: 'frailty', display: 'Fragilité liée à l’âge, repérée par un dépistage' }],
        },
      ],
      reasonReference: [
        { reference: 'Condition/patient-02-infarction' },
        {
          reference: 'urn:uuid:31000002-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/ground-2' },
        },
      ],
      supportingInfo: [
        {
          reference: 'urn:uuid:00000003-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/severe-limitation' },
        },
        {
          reference: 'urn:uuid:00000004-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/below-who-level' },
        },
        {
          reference: 'urn:uuid:00000005-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/needs-support' },
        },
        {
          reference: 'urn:uuid:10000003-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/renewal-excluded' },
        },
        {
          reference: 'urn:uuid:20000001-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-osteoarticular' },
        },
        {
          reference: 'urn:uuid:20000002-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-endurance' },
        },
        {
          reference: 'urn:uuid:20000003-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-strength' },
        },
        {
          reference: 'urn:uuid:20000007-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-mood' },
        },
        {
          reference: 'urn:uuid:2000000c-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/limitation-pain' },
        },
        {
          reference: 'urn:uuid:10000004-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/six-minute-walk' },
        },
        {
          reference: 'urn:uuid:10000005-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/resting-heart-rate' },
        },
        {
          reference: 'urn:uuid:00000006-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/consent-prescription' },
        },
        {
          reference: 'urn:uuid:00000007-8d24-4a95-b3f1-5e90c7d2a911',
          identifier: { system: 'https://sport-sante.example/fhir/identifier/prescription-part', value: '6b1f7c0e-8d24-4a95-b3f1-5e90c7d2a911/consent-reports' },
        },
      ],
      note: [
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'precautions', display: 'Précautions' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'Arrêter si une douleur dans la poitrine, un essoufflement inhabituel ou un malaise survient.',
        },
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'contraindications', display: 'Contre-indications' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'Pas d’effort en apnée.',
        },
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'background', display: 'Contexte médical' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'Bêtabloquant : la fréquence cardiaque monte peu.',
        },
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'daily-advice', display: 'Conseils pour l’activité de tous les jours' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'Marcher dix minutes après chaque repas.',
        },
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'sedentary-advice', display: 'Conseils pour rester moins assis' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'Se lever toutes les heures.',
        },
        {
          extension: [{
            url: 'https://sport-sante.example/fhir/StructureDefinition/apa-note-kind',
            valueCoding: { system: 'https://sport-sante.example/fhir/CodeSystem/apa-note', code: 'renewal-excluded', display: 'Motif de l’opposition au renouvellement' },
          }],
          authorReference: { reference: 'Practitioner/hugo-valcoeur' },
          time: '2026-11-20',
          text: 'À revoir en consultation avant de continuer.',
        },
      ],
      patientInstruction: 'Marcher dix minutes après chaque repas.\n\nSe lever toutes les heures.',
    },
  },
};
