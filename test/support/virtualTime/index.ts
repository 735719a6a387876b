export { HangError, inVirtualTime, type VirtualTime } from './virtualTime';
