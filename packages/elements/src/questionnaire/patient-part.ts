export { PatientPlace } from './patient-place.js';
export { patientStyles as styles, renderPatient } from './patient-view.js';
