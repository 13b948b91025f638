import { PHYSICAL_ACTIVITY } from '../prescription/codes.js';
import { SESSION_SYSTEM } from './codes.js';
import { readCarnet, type ReadOptions } from './fhir.js';

export type Resource = Record<string, unknown> & { resourceType: string };

export const subject = { reference: 'Patient/1' };
export const activity = { coding: [PHYSICAL_ACTIVITY] };
export const patient: Resource = { resourceType: 'Patient', id: '1', name: [{ family: 'Exemple', given: ['Dominique'] }], gender: 'female', birthDate: '1951-02' };

/** What a server answers, with or without its addresses. */
export const bundleOf = (resources: readonly Resource[], base?: string) => ({
  resourceType: 'Bundle', type: 'searchset',
  entry: resources.map((resource) => ({ ...(base !== undefined && { fullUrl: `${base}/${resource.resourceType}/${String(resource['id'])}` }), resource })),
});

/** The carnet of some resources, and the codes of what reading them had to say. */
export function read(resources: readonly Resource[], options: ReadOptions = {}) {
  const { carnet, issues } = readCarnet(bundleOf(resources), options);
  return { carnet, codes: issues.map(({ code }) => code), issues };
}

export const plan = (id: string, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'CarePlan', id, status: 'active', intent: 'plan', title: `Plan ${id}`, subject, category: [activity], ...more });

export const appointment = (id: string, start: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Appointment', id, status: 'booked', start, serviceType: [{ coding: [{ system: SESSION_SYSTEM, code: 'activity' }], text: 'Marche nordique' }],
  supportingInformation: [{ reference: 'CarePlan/1' }], participant: [{ actor: subject, status: 'accepted' }], ...more,
});

export const procedure = (id: string, performedDateTime: string, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'Procedure', id, status: 'completed', subject, basedOn: [{ reference: 'CarePlan/1' }], performedDateTime, ...more });

export const encounter = (id: string, start: string, more: Record<string, unknown> = {}): Resource => ({ resourceType: 'Encounter', id, status: 'finished', subject, period: { start }, ...more });
