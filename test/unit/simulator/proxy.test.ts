import { reachThisMachineDirectly } from '../../../lab/simulator/proxy';

describe('reachThisMachineDirectly', () => {
	it('adds this machine to what a proxy is not used for, in both spellings', () => {
		const environment = { HTTP_PROXY: 'http://proxy.example.com', NO_PROXY: 'example.org' };
		reachThisMachineDirectly(environment);
		expect(environment).toEqual({
			HTTP_PROXY: 'http://proxy.example.com',
			NO_PROXY: 'example.org,127.0.0.1,localhost',
			no_proxy: '127.0.0.1,localhost',
		});
	});
});
