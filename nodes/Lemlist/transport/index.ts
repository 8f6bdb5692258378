export { connect } from './client';
export type { Client, Way } from './client';
export { pages } from './pages';
export { baseUrlOf } from './place';
export { isPrivate } from './reach';
export { CREDENTIAL } from './wire';
export type { Functions } from './wire';
export { Cancelled, memory, THIS_PROCESS } from './world';
export type { World } from './world';
