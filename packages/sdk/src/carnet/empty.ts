import type { Carnet } from './model.js';

/** A carnet of nobody yet. */
export const emptyCarnet = (timeZone: string): Carnet => ({
  person: {}, timeZone, prescriptions: [], plans: [], sessions: [], measures: [], customMeasures: [], assessments: [], goals: [], milestones: [],
  relays: [], notes: [], calls: [], deliveries: [], agreements: [], answered: [], others: [],
});
