export { assessmentLabels, milestoneLabels, relayLabels } from './codes.js';
export { yearsOld } from './person.js';
export { attendance, attendanceByMonth, type Attendance, type AttendanceYear } from './attendance.js';
export { dropoutRisk, type DropoutRisk } from './dropout.js';
export { dueFollowUps, followUpMonths, type DueFollowUp, type FollowUpMonths } from './follow-ups.js';
export { milestonesOf, type MilestoneState } from './milestones.js';
export { currentPlan, nextSession, plansInOrder, sessionsOf, type SessionScope } from './plans.js';
export { progressOf, type Progress } from './progress.js';
export { relayOf, type RelayState } from './relay.js';
