export { CREDENTIAL, connect } from './client';
export type { Client, Functions } from './client';
export { pages } from './pages';
export { baseUrlOf } from './place';
export { Cancelled } from './rateLimit';
