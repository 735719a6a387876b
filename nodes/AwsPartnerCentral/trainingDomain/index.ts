import { apiOperation } from '../items/apiOperation';
import type { Resource } from '../items/resource';
import { codeField } from '../parameters/contactFields';
import type { TextField } from '../parameters/textFields';
import { getAllOperation } from './getAll.operation';

const email: TextField = {
	placeholder: 'e.g. ana@example.com',
	description: 'An address of the domain, whose mailbox you can read',
};

/** The domains of e-mail addresses by which AWS counts employees' trainings and certifications for the partner. */
export const trainingDomain: Resource = {
	name: 'Training Domain',
	description: "E-mail domains by which AWS counts employees' certifications",
	operations: {
		add: apiOperation({
			api: 'AssociateAwsTrainingCertificationEmailDomain',
			name: 'Add',
			action: 'Add training domain',
			description: 'Add the domain of an e-mail address, with the code that AWS has sent to it',
			fields: { Email: email, EmailVerificationCode: codeField },
		}),
		getAll: getAllOperation,
		remove: apiOperation({
			api: 'DisassociateAwsTrainingCertificationEmailDomain',
			name: 'Remove',
			action: 'Remove training domain',
			description: 'Take a domain out, so that its certifications no longer count',
			fields: {
				DomainName: {
					placeholder: 'e.g. example.com',
					description: "The domain to take out, as 'Get Many' lists it",
				},
			},
		}),
		sendCode: apiOperation({
			api: 'SendEmailVerificationCode',
			name: 'Send Code',
			action: 'Send verification code by email',
			description: 'Let AWS send a code to an e-mail address, which proves that it is yours',
			needsPartner: false,
			fields: {
				Email: { ...email, description: 'Where AWS sends the code, at most 5 times a day' },
			},
		}),
	},
	defaultOperation: 'getAll',
};
