export { HangError, VirtualTime } from './virtualTime';
