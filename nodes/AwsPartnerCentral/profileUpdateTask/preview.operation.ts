import type { IDataObject } from 'n8n-workflow';

import { inOrder } from '../../../partner-central/failure/inOrder';
import { summarise } from '../../../partner-central/failure/summarise';
import { fieldsOf } from '../../../partner-central/profile/profileChanges';
import { previewUpdate, type Preview } from '../../../partner-central/update/previewUpdate';
import type { Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { inspectAddresses, type AddressInspection } from './inspectAddresses';
import { taskDetailsOf } from './output';
import { previewProperties } from './start.properties';
import { invalidResult, startOperation, tellOfLook, wishOf } from './start.operation';

type Prepared = ReturnType<typeof startOperation.prepare>;

/** What a start with the same parameters would change. Only reads. */
export const previewOperation: Operation<Prepared> = {
	name: 'Preview',
	action: 'Preview profile update',
	description: 'See what an update would change, without starting it',
	properties: previewProperties,
	needsPartner: false,

	prepare: (parameters) => startOperation.prepare(parameters),

	partnerOf: (parameters) => startOperation.partnerOf?.(parameters),

	findClash: (items) => startOperation.findClash?.(items),

	combine: (parts) => startOperation.combine?.(parts) ?? { ok: false, problems: [] },

	async run(prepared, environment) {
		if ('isEmptyRow' in prepared) return [{ Status: 'EMPTY_ROW' }];
		const { runtime, service, workflowDeadline } = environment;
		const { partner, checkAddresses } = prepared;
		const addresses = inspectAddresses(environment, partner, checkAddresses);
		const preview = await previewUpdate(
			{
				runtime,
				service,
				state: environment.partnerState(partner),
				inspect: addresses.inspect,
				onLook: (look) => tellOfLook(look, prepared, environment),
			},
			wishOf(prepared),
			{ deadline: workflowDeadline },
		);
		if ('problems' in preview) throw invalidResult(preview);
		return [toItem(preview, addresses)];
	},
};

function toItem(preview: Preview, { warnings }: AddressInspection): IDataObject {
	const { status, partner, details, changes, inProgress, visibility } = preview;
	const { Catalog, Arn, Id } = partner;
	return toJson(
		inOrder({
			Status: status,
			Id,
			ChangedFields: fieldsOf(changes),
			Summary: summarise(preview),
			Changes: changes,
			UpdateInProgress: inProgress
				? {
						TaskId: inProgress.task.TaskId,
						StartedAt: inProgress.task.StartedAt,
						Changes: inProgress.changes,
					}
				: null,
			...(visibility === undefined ? {} : { Visibility: visibility }),
			...(warnings.size > 0 ? { Warnings: [...warnings] } : {}),
			Catalog,
			Arn,
			TaskDetails: taskDetailsOf(details),
		}),
	);
}
