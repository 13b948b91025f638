/** `91`, `2A`, `974`: the number of the department of an INSEE code, or of what stands for one overseas. */
export const departmentOf = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);
