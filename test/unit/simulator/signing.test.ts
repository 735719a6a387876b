import { ManualClock } from '../../../lab/simulator';
import { parseAuthorization } from '../../../lab/simulator/signature/parseAuthorization';
import { parseAmzDate } from '../../../lab/simulator/signature/signingTime';
import { DailyQuota } from '../../../lab/simulator/state/dailyQuota';

const scope = 'AKIAIOSFODNN7EXAMPLE/20250404/us-east-1/sts/aws4_request';

describe('parseAuthorization', () => {
	test('reads the parts, with or without spaces after the commas', () => {
		const parts = [`Credential=${scope}`, 'SignedHeaders=host;x-amz-date', 'Signature=abc'];
		for (const separator of [', ', ',']) {
			expect(parseAuthorization(`AWS4-HMAC-SHA256 ${parts.join(separator)}`)).toEqual({
				accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
				scopeDate: '20250404',
				scopeRegion: 'us-east-1',
				scopeService: 'sts',
				signedHeaders: ['host', 'x-amz-date'],
				signature: 'abc',
			});
		}
	});

	test.each([
		'',
		'Bearer abc',
		`AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host`,
		`AWS4-HMAC-SHA256 Credential=${scope}, Signature=abc`,
		`AWS4-HMAC-SHA256 Credential=${scope}/more, SignedHeaders=host, Signature=abc`,
		'AWS4-HMAC-SHA256 Credential=AKIA/20250404, SignedHeaders=host, Signature=abc',
	])('finds "%s" incomplete', (header) => {
		expect(parseAuthorization(header)).toBeUndefined();
	});
});

test('parseAmzDate reads the basic format and nothing else', () => {
	expect(parseAmzDate('20250404T120001Z')).toBe(Date.UTC(2025, 3, 4, 12, 0, 1));
	for (const wrong of ['2025-04-04T12:00:01Z', '20251404T120001Z', '20250404T120001', '']) {
		expect(parseAmzDate(wrong)).toBeUndefined();
	}
});

test('a daily quota starts anew with the day of UTC', () => {
	const quota = new DailyQuota(1);
	const evening = Date.UTC(2025, 3, 4, 23, 59, 59, 999);
	expect([quota.take(evening), quota.take(evening), quota.take(evening + 1)]).toEqual([
		true,
		false,
		true,
	]);
	expect(new DailyQuota(0).take(evening)).toBe(false);
});

test('a manual clock only goes forward', () => {
	const clock = new ManualClock(1000);
	clock.advance(500);
	expect(clock.now()).toBe(1500);
	expect(() => clock.advance(-1)).toThrow(RangeError);
	expect(() => clock.advance(NaN)).toThrow(RangeError);
});
