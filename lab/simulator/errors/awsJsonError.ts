import { jsonAnswer, type Answer, type Answerable } from '../http/answer';
import type { JsonObject } from '../json';

const SERVICE_NAMESPACE = 'com.amazonaws.partnercentralaccount';
/** Namespace of errors raised by the framework in front of AWS services. */
const FRAMEWORK_NAMESPACE = 'com.amazon.coral.service';

/** An error of the service itself: `__type`, `Message` and the members of its shape in the model. */
export class ServiceError extends Error implements Answerable {
	constructor(
		readonly type: string,
		readonly httpStatus: number,
		message: string,
		readonly members: JsonObject = {},
	) {
		super(message);
		this.name = type;
	}

	toAnswer(): Answer {
		return jsonAnswer(this.httpStatus, {
			__type: `${SERVICE_NAMESPACE}#${this.type}`,
			Message: this.message,
			...this.members,
		});
	}
}

/** An error raised before the service is reached: lower-case `message` and no `Reason`. */
export class FrameworkError extends Error implements Answerable {
	constructor(
		readonly type: string,
		readonly httpStatus: number,
		message: string,
	) {
		super(message);
		this.name = type;
	}

	toAnswer(): Answer {
		return jsonAnswer(this.httpStatus, {
			__type: `${FRAMEWORK_NAMESPACE}#${this.type}`,
			message: this.message,
		});
	}
}
