export { EVENT_FAMILIES } from '../locators/event';
