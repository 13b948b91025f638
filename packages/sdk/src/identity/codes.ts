import { CANONICAL } from '../canonical.js';
import type { Profession } from './model.js';

/**
 * Systems and codes of people and structures in France. Unless a line says otherwise the source is the package
 * hl7.fhir.fr.core 2.2.0 (25 March 2026), snapshots of fr-core-patient-ins and fr-core-practitioner.
 */
const FR_CORE = 'https://hl7.fr/ig/fhir/core';
/** Nomenclatures des objets de santé (NOS) of the Agence du numérique en santé. */
const NOS = 'https://mos.esante.gouv.fr/NOS';

export const FR_CORE_PROFILES = {
  patient: `${FR_CORE}/StructureDefinition/fr-core-patient`,
  patientIns: `${FR_CORE}/StructureDefinition/fr-core-patient-ins`,
  practitioner: `${FR_CORE}/StructureDefinition/fr-core-practitioner`,
  practitionerRole: `${FR_CORE}/StructureDefinition/fr-core-practitioner-role`,
  organization: `${FR_CORE}/StructureDefinition/fr-core-organization`,
  organizationEtablissement: `${FR_CORE}/StructureDefinition/fr-core-organization-etablissement`,
  relatedPerson: `${FR_CORE}/StructureDefinition/fr-core-related-person`,
  healthcareService: `${FR_CORE}/StructureDefinition/fr-core-healthcare-service`,
} as const;

export const FR_CORE_EXTENSIONS = {
  identityReliability: `${FR_CORE}/StructureDefinition/fr-core-identity-reliability`,
  birthListGivenName: `${FR_CORE}/StructureDefinition/fr-core-patient-birth-list-given-name`,
  inseeCode: `${FR_CORE}/StructureDefinition/fr-core-address-insee-code`,
  emailType: `${FR_CORE}/StructureDefinition/fr-core-contact-point-email-type`,
} as const;

/** HL7 extension pack 5.2.0, as FR Core asks for it. */
export const BIRTH_PLACE_EXTENSION = 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace';

/**
 * Registers of the national health identity (INS): OID of the authority that gave the matricule.
 * `TEST` is not the production register, whatever public code says: production is `NIR` or `NIA`.
 */
export const INS_OIDS = {
  NIR: '1.2.250.1.213.1.4.8',
  NIA: '1.2.250.1.213.1.4.9',
  TEST: '1.2.250.1.213.1.4.10',
  DEMO: '1.2.250.1.213.1.4.11',
} as const;

export type InsRegister = keyof typeof INS_OIDS;

/** Identifier types of FR Core (CodeSystem fr-core-cs-v2-0203). */
export const IDENTIFIER_TYPE_SYSTEM = `${FR_CORE}/CodeSystem/fr-core-cs-v2-0203`;
export const INS_TYPES: Record<InsRegister, string> = {
  NIR: 'INS-NIR',
  NIA: 'INS-NIA',
  TEST: 'INS-NIR-TEST',
  DEMO: 'INS-NIR-DEMO',
};

/**
 * HL7 v2-0203 `NH`: social security number (NSS). FR Core 2.1.0 wrote it under the OID of INS-NIR, 2.2.0 moved it to
 * `….4.13` and `….4.14`: an identifier of this type is never an INS.
 */
export const NSS_TYPE = 'NH';

/** Reliability of an identity (CodeSystem fr-core-cs-v2-0445): `VALI`, `PROV`, `VIDE`… */
export const IDENTITY_STATUS_SYSTEM = `${FR_CORE}/CodeSystem/fr-core-cs-v2-0445`;
export const VALIDATED = 'VALI';

/** INSEE codes of communes, of overseas communes and of countries of birth (99xxx). */
export const COMMUNE_SYSTEM = `${NOS}/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM`;

export const RPPS_SYSTEM = 'https://rpps.esante.gouv.fr';
/** National identifier of a professional (idNatPs): `8` then the RPPS. */
export const ID_NAT_PS_SYSTEM = 'urn:oid:1.2.250.1.71.4.2.1';
/** Profile fr-core-organization-etablissement. */
export const FINESS_SYSTEM = 'https://finess.esante.gouv.fr';
/** SIREN and SIRET share it; their identifier types differ. Profile fr-core-organization-etablissement. */
export const SIRENE_SYSTEM = 'https://sirene.fr';

/** NOS TRE_R256: kind of mailbox. */
export const MAIL_TYPE_SYSTEM = `${NOS}/TRE_R256-TypeMessagerie/FHIR/TRE-R256-TypeMessagerie`;
export const MSSANTE = 'MSSANTE';

/** NOS TRE_R09: professional category; `C` civil. */
export const PROFESSIONAL_CATEGORY_SYSTEM = `${NOS}/TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle`;
export const CIVIL = 'C';

/** NOS TRE_G15: health professions. */
export const HEALTH_PROFESSION_SYSTEM = `${NOS}/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante`;
/** NOS TRE_R85: roles in care. `361` is the EAPA, since 25 October 2024; `310` is another « APA », the autonomy allowance. */
export const CARE_ROLE_SYSTEM = `${NOS}/TRE_R85-RolePriseCharge/FHIR/TRE-R85-RolePriseCharge`;
/** NOS TRE_R38: specialties of physicians, required in PractitionerRole.specialty. */
export const SPECIALTY_SYSTEM = `${NOS}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale`;
/** NOS TRE_R244: categories of organisations; `137` Maison sport-santé, since 28 June 2024. */
export const ORGANIZATION_CATEGORY_SYSTEM = `${NOS}/TRE_R244-CategorieOrganisation/FHIR/TRE-R244-CategorieOrganisation`;
export const MAISON_SPORT_SANTE = { system: ORGANIZATION_CATEGORY_SYSTEM, code: '137', display: 'Maison sport-santé' } as const;
/** FR Core kinds of organisation (CodeSystem fr-core-cs-v2-3307). */
export const ORGANIZATION_KIND_SYSTEM = `${FR_CORE}/CodeSystem/fr-core-cs-v2-3307`;

/** Ours: for professions that no national nomenclature names. */
export const OWN_PROFESSION_SYSTEM = `${CANONICAL}/CodeSystem/profession`;

/** The code of each profession. Midwife 50: NOS TRE_G15. */
export const professionCodings: Record<Profession, { system: string; code: string }> = {
  physician: { system: HEALTH_PROFESSION_SYSTEM, code: '10' },
  midwife: { system: HEALTH_PROFESSION_SYSTEM, code: '50' },
  nurse: { system: HEALTH_PROFESSION_SYSTEM, code: '60' },
  physiotherapist: { system: HEALTH_PROFESSION_SYSTEM, code: '70' },
  podiatrist: { system: HEALTH_PROFESSION_SYSTEM, code: '80' },
  'occupational-therapist': { system: HEALTH_PROFESSION_SYSTEM, code: '94' },
  dietitian: { system: HEALTH_PROFESSION_SYSTEM, code: '95' },
  'psychomotor-therapist': { system: HEALTH_PROFESSION_SYSTEM, code: '96' },
  eapa: { system: CARE_ROLE_SYSTEM, code: '361' },
  'sports-educator': { system: OWN_PROFESSION_SYSTEM, code: 'sports-educator' },
};

/** What a profession is called in front of people, written once for forms, prints and FHIR `display`s of ours. */
export const professionLabels: Record<Profession, { fr: string; en: string }> = {
  physician: { fr: 'Médecin', en: 'Physician' },
  midwife: { fr: 'Sage-femme', en: 'Midwife' },
  nurse: { fr: 'Infirmier', en: 'Nurse' },
  physiotherapist: { fr: 'Masseur-kinésithérapeute', en: 'Physiotherapist' },
  podiatrist: { fr: 'Pédicure-podologue', en: 'Podiatrist' },
  'occupational-therapist': { fr: 'Ergothérapeute', en: 'Occupational therapist' },
  dietitian: { fr: 'Diététicien', en: 'Dietitian' },
  'psychomotor-therapist': { fr: 'Psychomotricien', en: 'Psychomotor therapist' },
  eapa: { fr: 'Enseignant en activité physique adaptée', en: 'Adapted physical activity teacher' },
  'sports-educator': { fr: 'Éducateur sportif', en: 'Sports educator' },
};
