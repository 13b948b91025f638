import type { HealthcareService, Organization } from 'fhir/r4.js';
import { FR_CORE_PROFILES, MAISON_SPORT_SANTE, ORGANIZATION_KIND_SYSTEM } from '../identity/codes.js';
import { inseeExtension } from '../identity/fhir-parts.js';

interface Place { id: string; name: string; phone: string; email: string; line: string; postalCode: string; city: string; communeCode: string; comment: string }

/** An Organization and the service it offers, both of id `id`. They have no national number: none is kept for fiction. */
const maison = ({ id, name, phone, email, line, postalCode, city, communeCode, comment }: Place) => {
  const telecom = [{ system: 'phone' as const, value: phone }, { system: 'email' as const, value: email }];
  const organization: Organization = {
    resourceType: 'Organization', id, meta: { profile: [FR_CORE_PROFILES.organization] }, active: true, name, telecom,
    type: [{ coding: [{ system: ORGANIZATION_KIND_SYSTEM, code: 'GEOGRAPHICAL-ENTITY' }] }, { coding: [MAISON_SPORT_SANTE] }],
    address: [{ extension: [inseeExtension(communeCode)], use: 'work', line: [line], postalCode, city }],
  };
  const service: HealthcareService = {
    resourceType: 'HealthcareService', id, meta: { profile: [FR_CORE_PROFILES.healthcareService] }, active: true, name, telecom,
    providedBy: { reference: `Organization/${id}`, display: name }, category: [{ coding: [MAISON_SPORT_SANTE] }],
    comment, appointmentRequired: true,
  };
  return { organization, service };
};

/** Two fictional Maisons Sport-Santé of Essonne. */
export const maisonsSportSante = {
  valDOrge: maison({
    id: 'mss-val-d-orge', name: 'Maison Sport-Santé du Val d’Orge', phone: '01 99 00 12 34', email: 'val-d-orge@example.org',
    line: '1 place du Stade', postalCode: '91220', city: 'Brétigny-sur-Orge', communeCode: '91103',
    comment: 'Bilan, programme de trois mois, orientation vers un club. Sur prescription ou non.',
  }),
  fontclaire: maison({
    id: 'mss-fontclaire', name: 'Maison Sport-Santé de Fontclaire', phone: '01 99 00 56 78', email: 'fontclaire@example.org',
    line: '22 rue du Gymnase', postalCode: '91000', city: 'Évry-Courcouronnes', communeCode: '91228',
    comment: 'Accueil le mardi et le jeudi. Séances adaptées en petit groupe.',
  }),
};
