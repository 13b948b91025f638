export { newId } from '../new-id.js';
export { applyEdit, touchedBy, type Applied } from './apply.js';
export { conflictOf, type Conflict } from './conflict.js';
export type { CarnetEdit, EditContext } from './edits.js';
export { toEditBundle } from './fhir-edits.js';
export { afterSaved, savedAs } from './fhir-edits-saved.js';
export { undoOf } from './undo.js';
