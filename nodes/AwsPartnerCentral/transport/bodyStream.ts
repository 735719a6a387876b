import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { BodyStream } from '../../../partner-central/service/readBody';

/** The body of an answer that was asked for as a stream (`encoding`); n8n's types do not say that it is one. */
export function bodyStream({ body }: IN8nHttpFullResponse): BodyStream {
	return body as unknown as BodyStream;
}
