/** Names that no public name server knows (RFC 6761, RFC 6762, and what ICANN keeps for internal use). */
const PRIVATE_ENDINGS = ['.localhost', '.local', '.internal'];

/**
 * Whether an address has a host that AWS could reach: neither an IP address nor a name of a local network. Nothing
 * else is ever asked for, so that nobody learns from a check what answers inside n8n's network.
 */
export function hasPublicHost(address: URL): boolean {
	// A name may end in the dot of the root.
	const host = address.hostname.replace(/\.$/, '');
	// URL takes whatever ends in a number for IPv4, and writes IPv6 without dots.
	const isIpAddress = /\d$/.test(host);
	return (
		host.includes('.') && !isIpAddress && !PRIVATE_ENDINGS.some((ending) => host.endsWith(ending))
	);
}
