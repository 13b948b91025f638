import type { Carnet } from '../carnet/model.js';

/**
 * A carnet for a study: nobody is named in it. Identities, free text, places, contacts, documents and agreements are left
 * out, the year stands for the birth date, and each thing has a pseudonym that holds within the export: `session-12` is the
 * same wherever it is named, and is no one elsewhere. Days are kept: a study needs them, and whoever knows a person's days
 * could find them again. The agreement of the person for research is the host's to check (`carnet.agreements`).
 */
export function forResearch(carnet: Carnet): Carnet {
  const names = new Map<string, string>();
  const nameAll = (kind: string, things: readonly { id: string }[]) => { things.forEach(({ id }, index) => names.set(id, `${kind}-${index + 1}`)); };
  nameAll('plan', carnet.plans);
  nameAll('session', carnet.sessions);
  nameAll('measure', carnet.measures);
  nameAll('assessment', carnet.assessments);
  nameAll('goal', carnet.goals);
  nameAll('step', carnet.milestones);
  const named = (id: string) => names.get(id) ?? 'unknown';
  // A reference to what is not in the carnet names nothing that can be told.
  const link = (key: 'plan' | 'assessment' | 'session' | 'follows', id: string | undefined) => (id !== undefined && names.has(id) ? { [key]: named(id) } : {});
  const customs = new Map(carnet.customMeasures.map(({ key }, index) => [key, `custom-${index + 1}`]));
  const measureName = (measure: string) => customs.get(measure) ?? measure;
  const { birthDate, gender } = carnet.person;
  return {
    person: { ...(birthDate !== undefined && { birthDate: birthDate.slice(0, 4) }), ...(gender !== undefined && { gender }) },
    timeZone: carnet.timeZone,
    prescriptions: [],
    plans: carnet.plans.map(({ id, programme, status, startsOn, endsOn, sessions, follows }) => ({
      id: named(id), title: programme ?? named(id), status, prescriptions: [], obstacles: [], levers: [],
      ...(programme !== undefined && { programme }), ...(startsOn !== undefined && { startsOn }), ...(endsOn !== undefined && { endsOn }),
      ...(sessions !== undefined && { sessions }), ...link('follows', follows),
    })),
    sessions: carnet.sessions.map(({ id, plan, day, minutes, state, isCancellationUnexplained, kind, effort, pain, mood }) => ({
      id: named(id), day, kind, alsoIn: [], ...link('plan', plan), ...(minutes !== undefined && { minutes }), ...(state !== undefined && { state }),
      ...(isCancellationUnexplained !== undefined && { isCancellationUnexplained }), ...(effort !== undefined && { effort }), ...(pain !== undefined && { pain }), ...(mood !== undefined && { mood }),
    })),
    measures: carnet.measures.map(({ id, measure, day, value, secondValue, written, status, absentReason, apart, isSelfReported, records, assessment, session }) => ({
      id: named(id), measure: measureName(measure), value, status, records, alsoIn: [], ...(day !== undefined && { day }), ...(secondValue !== undefined && { secondValue }),
      ...(written !== undefined && { written }), ...(absentReason !== undefined && { absentReason }), ...(apart !== undefined && { apart }),
      ...(isSelfReported !== undefined && { isSelfReported }), ...link('assessment', assessment), ...link('session', session),
    })),
    customMeasures: carnet.customMeasures.map(({ key, unit, code, range }) => ({
      key: measureName(key), label: code?.code ?? measureName(key), ...(unit !== undefined && { unit }), ...(code !== undefined && { code }), ...(range !== undefined && { range }),
    })),
    assessments: carnet.assessments.map(({ id, kind, plan, day }) => ({ id: named(id), kind, day, ...link('plan', plan) })),
    goals: carnet.goals.map(({ id, plan, state, target, startedOn, dueOn }) => ({
      id: named(id), text: named(id), state, ...link('plan', plan), ...(target && { target: { ...target, measure: measureName(target.measure) } }),
      ...(startedOn !== undefined && { startedOn }), ...(dueOn !== undefined && { dueOn }),
    })),
    milestones: carnet.milestones.map(({ id, kind, plan, dueOn, doneOn, isCancelled }) => ({
      id: named(id), kind, ...link('plan', plan), ...(dueOn !== undefined && { dueOn }), ...(doneOn !== undefined && { doneOn }), ...(isCancelled !== undefined && { isCancelled }),
    })),
    relays: carnet.relays.map(({ plan, outcome, decidedOn }, index) => ({ id: `relay-${index + 1}`, outcome, ...link('plan', plan), ...(decidedOn !== undefined && { decidedOn }) })),
    notes: [], calls: [], deliveries: [], agreements: [], answered: [], others: [],
    ...(carnet.missing && { missing: carnet.missing }),
  };
}
