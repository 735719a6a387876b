/** Names under which n8n knows what this package has. */
export const PACKAGE_NAME = 'n8n-nodes-aws-partner-central';
export const NODE_TYPE = `${PACKAGE_NAME}.awsPartnerCentral`;
export const CREDENTIAL_TYPE = 'awsPartnerCentralApi';
