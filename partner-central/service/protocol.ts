/** How requests of the service look (model: `service`, protocol AWS JSON 1.0). */
export const CONTENT_TYPE = 'application/x-amz-json-1.0';
export const TARGET_PREFIX = 'PartnerCentralAccount';
export const SIGNING_NAME = 'partnercentral-account';
/** The service exists in this region only. */
export const SERVICE_REGION = 'us-east-1';
export const SERVICE_ENDPOINT = `https://partnercentral-account.${SERVICE_REGION}.api.aws`;
/** By this header AWS asks integrators to say who they are (Partner Central API guide). */
export const USER_AGENT = { 'x-amzn-user-agent': 'n8n community|n8n-nodes-aws-partner-central' };
/**
 * Header by which a caller tells the credential until when it waits, in milliseconds since the epoch. Never sent:
 * a role's session may come so late that the caller has given up, and nobody must write behind its back.
 */
export const GIVE_UP_HEADER = 'x-partner-central-give-up-at';
