/** A header of a call in the middle of which the process that takes it is killed. */
export const DIES = 'x-dies';
