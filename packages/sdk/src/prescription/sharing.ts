import type { PrescriptionDraft } from './model.js';
import type { SharedSection } from './terms.js';

/**
 * What people who are no health professionals get unless the prescriber says otherwise: not the medical background, and not
 * the equipment, since a glucose meter or a spray tells the disease.
 */
const sharedByDefault: Record<SharedSection, boolean> = { contact: true, precautions: true, equipment: false, goals: true, background: false };

/** Whether a section goes to people who are no health professionals. */
export const isShared = ({ sharing }: Pick<PrescriptionDraft, 'sharing'>, section: SharedSection): boolean => sharing?.[section] ?? sharedByDefault[section];
