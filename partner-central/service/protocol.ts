/** How requests of the service look (model: `service`, protocol AWS JSON 1.0). */
export const CONTENT_TYPE = 'application/x-amz-json-1.0';
export const TARGET_PREFIX = 'PartnerCentralAccount';
export const SIGNING_NAME = 'partnercentral-account';
/** The service exists in this region only. */
export const SERVICE_REGION = 'us-east-1';
export const SERVICE_ENDPOINT = `https://partnercentral-account.${SERVICE_REGION}.api.aws`;
