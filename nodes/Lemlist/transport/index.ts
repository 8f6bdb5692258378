export { CREDENTIAL, connect } from './client';
export type { Answer, Client, Functions } from './client';
export { pages, rowsOf } from './pages';
export type { ListShape } from './pages';
export { Cancelled } from './rateLimit';
