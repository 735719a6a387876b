/**
 * Loaded into a Node process: every name but this machine's is unknown in it. No test asks a host of
 * somebody else's, neither by its own code nor by that of n8n.
 */
const dns = require('node:dns');
const { isIP } = require('node:net');

const { lookup } = dns;
const lookupLater = dns.promises.lookup;

dns.lookup = (name, ...rest) => {
	if (isHere(name)) lookup(name, ...rest);
	else process.nextTick(rest.at(-1), unknownName(name));
};

dns.promises.lookup = async (name, ...rest) => {
	if (!isHere(name)) throw unknownName(name);
	return await lookupLater(name, ...rest);
};

function isHere(name) {
	return isIP(name) !== 0 || name === 'localhost';
}

function unknownName(hostname) {
	const facts = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname };
	return Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), facts);
}
