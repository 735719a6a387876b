import type { IDataObject } from 'n8n-workflow';

/** What the service has answered, as n8n's items hold it: both are plain JSON. */
export function toJson(answer: object): IDataObject {
	return answer as IDataObject;
}
