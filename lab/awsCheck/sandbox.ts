import { randomUUID } from 'node:crypto';
import {
	CancelProfileUpdateTaskCommand,
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	GetProfileVisibilityCommand,
	ListPartnersCommand,
	StartProfileUpdateTaskCommand,
	type GetProfileUpdateTaskCommandOutput,
	type PartnerCentralAccountClient,
	type TaskDetails,
} from '@aws-sdk/client-partnercentral-account';

/** Nothing here can reach the real catalog. */
const Catalog = 'Sandbox';

export type Task = Omit<GetProfileUpdateTaskCommandOutput, '$metadata'>;

/** Ids of the account's partners in the Sandbox. */
export async function listPartners(client: PartnerCentralAccountClient): Promise<string[]> {
	const ids: string[] = [];
	let NextToken: string | undefined;
	do {
		const page = await client.send(new ListPartnersCommand({ Catalog, NextToken }));
		ids.push(...(page.PartnerSummaryList ?? []).map(({ Id }) => Id ?? ''));
		NextToken = page.NextToken;
	} while (NextToken !== undefined);
	return ids;
}

/** One partner of the Sandbox, by AWS's own client. */
export class SandboxPartner {
	constructor(
		private readonly client: PartnerCentralAccountClient,
		private readonly Identifier: string,
	) {}

	private get partner() {
		return { Catalog, Identifier: this.Identifier };
	}

	/** What an update would have to send for the profile as it is; undefined when there is none yet. */
	async profile(): Promise<TaskDetails | undefined> {
		const answer = await unlessMissing(this.client.send(new GetPartnerCommand(this.partner)));
		if (answer?.Profile?.DisplayName === undefined) return undefined;
		const { ProfileId: _id, ...details } = answer.Profile;
		return details;
	}

	async visibility(): Promise<string> {
		const answer = await this.client.send(new GetProfileVisibilityCommand(this.partner));
		return answer.Visibility ?? 'unknown';
	}

	/** The latest update, whoever has started it. */
	async latestTask(): Promise<Task | undefined> {
		return await unlessMissing(this.client.send(new GetProfileUpdateTaskCommand(this.partner)));
	}

	async start(details: TaskDetails): Promise<Task> {
		const request = { ...this.partner, ClientToken: randomUUID(), TaskDetails: details };
		return await this.client.send(new StartProfileUpdateTaskCommand(request));
	}

	async cancel(TaskId: string | undefined): Promise<Task> {
		const request = { ...this.partner, ClientToken: randomUUID(), TaskId };
		return await this.client.send(new CancelProfileUpdateTaskCommand(request));
	}
}

async function unlessMissing<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
	return await call.catch((error: unknown) => {
		if ((error as Error).name === 'ResourceNotFoundException') return undefined;
		throw error;
	});
}
