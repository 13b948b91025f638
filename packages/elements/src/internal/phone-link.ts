/** What a phone dials: figures and a leading plus. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
