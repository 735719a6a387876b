import { CATALOGS } from '../account';
import type { JsonValue } from '../json';
import type { PartnerNetwork } from '../state/partnerNetwork';
import { endTask } from './endTask';
import { PageError } from './pageError';

/** What the page's buttons do, by the path that they send their body to. */
export const buttons: Readonly<Record<string, (network: PartnerNetwork, body: JsonValue) => void>> =
	{
		'/page/end-task': endTask,
		'/page/pause-reviews': (network) => network.pauseReviews(),
		'/page/resume-reviews': (network) => network.resumeReviews(),
		'/page/new-day': (network) => network.startNewDay(),
		'/page/invite': (network) => {
			const catalog = CATALOGS.find((name) =>
				network.first.participantAt(name, network.first.clock.now()),
			);
			if (catalog === undefined) throw new PageError(409, 'There is no profile to invite yet.');
			network.addInvitation({ from: 'them', catalog });
		},
	};
