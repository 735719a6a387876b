export { startSimulator, type Simulator } from './simulator';
export type { SimulatorOptions } from './options';
export { ManualClock, systemClock, type Clock } from './clock';
export { samplePartners } from './sample-partners';
export { simulatedOperations } from './operations';
export { validateRequest } from './validation/validate-request';
export { findDuplicateLocales } from './validation/duplicate-locales';
export type { Denial } from './access-rules';
export type { FieldProblem, FieldValidationCode } from './errors/service-errors';
export type { Fault, FaultInjection, FaultKind } from './faults/fault';
export type { FaultInjector } from './faults/fault-injector';
export type { AfterHook, BeforeHook, Hooks, Unsubscribe } from './hooks';
export type { Answer } from './http/answer';
export type { LoggedRequest, RequestLog } from './http/request-log';
export type { JsonObject, JsonValue } from './json';
export type { TemporaryCredentials } from './signature/credential-store';
export type { AllianceLeadContact, PartnerSeed, Visibility } from './state/partner';
export type {
	ErrorDetail,
	Headquarters,
	LocalizedContent,
	Profile,
	TaskDetails,
} from './state/profile';
export type { TaskEnd, TaskOutcome, TaskRecord, TaskStatus } from './state/profile-task';
