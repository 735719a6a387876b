import sharp from 'sharp';
import { AddressCheck } from '../../../partner-central/addressCheck/addressCheck';
import type { AddressAnswer } from '../../../partner-central/addressCheck/visitor';
import type { TaskDetails } from '../../../partner-central/model/types';
import { CancelledError } from '../../../partner-central/service/cancelledError';
import { ScriptedRuntime } from '../../support/domain/scriptedRuntime';

const WEBSITE = 'https://www.example.com/';
const LOGO = 'https://cdn.example.com/logo.png';

type Answer = AddressAnswer | Error | 'never';

/** A check that gets these answers by address, and remembers what it asked for. */
function checkWith(answers: Record<string, Answer>) {
	const asked: string[] = [];
	const check = new AddressCheck({
		async sleep() {
			await new Promise(setImmediate);
		},
		async visit({ href }, maxBytes) {
			asked.push(`${href} ${maxBytes}`);
			const answer = answers[href] ?? { status: 200, bytes: maxBytes > 0 ? png : undefined };
			if (answer === 'never') return await new Promise(() => {});
			if (answer instanceof Error) throw answer;
			return answer;
		},
	});
	return { check, asked };
}

/** A file that goes on behind its picture. */
const padded = (file: Buffer, bytes: number) =>
	Buffer.concat([file, Buffer.alloc(bytes - file.length)]);

const picture = { create: { width: 300, height: 150, channels: 3, background: 'navy' } } as const;
let png: Buffer;
let files: Record<string, Buffer>;

beforeAll(async () => {
	png = await sharp(picture).png().toBuffer();
	const jpeg = await sharp(picture).jpeg().toBuffer();
	files = {
		png,
		jpeg,
		'png of 500 kB': padded(png, 500_000),
		'png of 1 byte more': padded(png, 500_001),
		'jpeg of 700 kB': padded(jpeg, 700_000),
		'jpeg that is damaged': padded(jpeg.subarray(0, 20), 700_000),
		webp: await sharp(picture).webp().toBuffer(),
		avif: await sharp(picture).avif({ effort: 0 }).toBuffer(),
		heic: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
		tiff: await sharp(picture).tiff().toBuffer(),
		'tiff of a Mac': Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
		bmp: Buffer.from('BM\x36\0\0\0\0\0\0\0', 'latin1'),
		ico: Buffer.from('\0\0\x01\0\x01\0\x10\x10', 'latin1'),
		gif: await sharp(picture).gif().toBuffer(),
		svg: Buffer.from('<?xml version="1.0"?><!-- a logo --><svg width="10" height="10"/>'),
		html: Buffer.from('<html lang="en"><title>Sign in</title>'),
		json: Buffer.from('{"error":"no"}'),
		empty: Buffer.alloc(0),
	};
});

async function find(
	answers: Record<string, Answer>,
	field: 'LogoUrl' | 'WebsiteUrl',
	address: string,
) {
	const { check } = checkWith(answers);
	const wanted = { [field]: address } as unknown as TaskDetails;
	const findings = await check.check(new ScriptedRuntime(), wanted, {});
	return findings.map(({ text, isShared }) => `${isShared ? 'AWS too' : 'perhaps'}: ${text}`);
}

it.each([
	['png', []],
	['jpeg', []],
	['webp', ['perhaps: is an image of the format WebP; AWS asks for PNG or JPEG']],
	['avif', ['perhaps: is an image of the format AVIF; AWS asks for PNG or JPEG']],
	['heic', ['perhaps: is an image of the format HEIC; AWS asks for PNG or JPEG']],
	['tiff', ['perhaps: is an image of the format TIFF; AWS asks for PNG or JPEG']],
	['tiff of a Mac', ['perhaps: is an image of the format TIFF; AWS asks for PNG or JPEG']],
	['bmp', ['perhaps: is an image of the format BMP; AWS asks for PNG or JPEG']],
	['ico', ['perhaps: is an image of the format icon (ICO); AWS asks for PNG or JPEG']],
	['gif', ['perhaps: is an image of the format GIF; AWS asks for PNG or JPEG']],
	['svg', ['perhaps: is an image of the format SVG; AWS asks for PNG or JPEG']],
	['png of 500 kB', []],
	['png of 1 byte more', ['perhaps: has 501 kB (300 × 150 pixels); AWS asks for at most 500 kB']],
	['jpeg of 700 kB', ['perhaps: has 700 kB (300 × 150 pixels); AWS asks for at most 500 kB']],
	['jpeg that is damaged', ['perhaps: has 700 kB; AWS asks for at most 500 kB']],
	[
		'html',
		[
			'AWS too: shows a web page, not an image; a link for sharing from Google Drive, Dropbox or SharePoint does so',
		],
	],
	['json', ['AWS too: is no image']],
	['empty', ['AWS too: is an empty file']],
	['more than is read', ['AWS too: is larger than 2 MB']],
])('a logo that is %s', async (kind, expected) => {
	const answers = { [LOGO]: { status: 200, bytes: files[kind] } };
	const found = await find(answers, 'LogoUrl', LOGO);
	expect(found.map((text) => text.replace(`Logo URL: "${LOGO}" `, ''))).toEqual(expected);
});

const failure = (code: string) => Object.assign(new Error(code), { code });
const redirect = (location: string) => ({ status: 302, location });

it.each<[string, Answer, string | undefined]>([
	['answers', { status: 200 }, undefined],
	['answers in some other way', { status: 299 }, undefined],
	['does not like the address', { status: 400 }, 'AWS too: answers with HTTP 400'],
	['is gone', { status: 404 }, 'AWS too: answers with HTTP 404'],
	['is gone for good', { status: 410 }, 'AWS too: answers with HTTP 410'],
	['wants a sign-in', { status: 401 }, 'perhaps: answers with HTTP 401'],
	['takes n8n for a robot', { status: 403 }, 'perhaps: answers with HTTP 403'],
	['is busy', { status: 429 }, 'perhaps: answers with HTTP 429'],
	['has failed', { status: 500 }, 'perhaps: answers with HTTP 500'],
	['is down', { status: 503 }, 'perhaps: answers with HTTP 503'],
	['leads nowhere', { status: 302 }, 'perhaps: answers with HTTP 302'],
	[
		'leads to no address',
		redirect('https://['),
		'perhaps: redirects to something that is no address',
	],
	['tells of another page', { status: 201, location: '/en' }, undefined],
	['has no host', failure('ENOTFOUND'), 'AWS too: does not work: the host name is unknown'],
	[
		'has an expired certificate',
		failure('CERT_HAS_EXPIRED'),
		'AWS too: does not work: its certificate has expired',
	],
	[
		'refuses the connection',
		failure('ECONNREFUSED'),
		'perhaps: could not be looked at: the connection was refused',
	],
	[
		'does not end its answer',
		'never',
		'perhaps: could not be looked at: no complete answer came within 10 seconds',
	],
	['leads to another page', redirect('/en'), undefined],
	['leads in a circle', redirect('/'), 'AWS too: redirects more than 5 times'],
	[
		'leads to http',
		redirect('http://www.example.com/'),
		'AWS too: redirects to an address without https',
	],
	...[
		'https://127.0.0.1/',
		'https://0x7f.1/',
		'https://[::1]/',
		'https://169.254.169.254/latest/meta-data',
		'https://localhost/',
		'https://intranet/',
		'https://n8n.internal./',
	].map((target): [string, Answer, string] => [
		`leads to ${target}`,
		redirect(target),
		'AWS too: redirects to an address that is not public',
	]),
])('a website that %s', async (_case, answer, expected) => {
	const found = await find({ [WEBSITE]: answer }, 'WebsiteUrl', WEBSITE);
	expect(found.map((text) => text.replace(`Website URL: "${WEBSITE}" `, ''))).toEqual(
		expected ? [expected] : [],
	);
});

it.each([
	['https://10.0.0.1/', 'is no public address'],
	['https://printer.local/a', 'is no public address'],
	['https://localhost:8443/', 'is no public address'],
	['https://www.example.com:port/', 'is no address'],
])('%s is told, and never asked for', async (address, text) => {
	const { check, asked } = checkWith({});
	const wanted = { WebsiteUrl: address } as TaskDetails;
	await expect(check.check(new ScriptedRuntime(), wanted, undefined)).resolves.toEqual([
		{ path: ['WebsiteUrl'], text: `Website URL: "${address}" ${text}`, isShared: true },
	]);
	expect(asked).toEqual([]);
});

it('a name with a number, and an address that is website and logo, of which each is another question', async () => {
	const address = 'https://www.3com.example.com/';
	const { check, asked } = checkWith({ [address]: { status: 200, bytes: files.html } });
	const wanted = { WebsiteUrl: address, LogoUrl: address } as TaskDetails;
	const findings = await check.check(new ScriptedRuntime(), wanted, {});
	expect(findings.map(({ path }) => path)).toEqual([['LogoUrl']]);
	expect(asked).toEqual([`${address} 0`, `${address} 2097152`]);
});

it('asks once for each address that changes, in whatever locale or profile it stands', async () => {
	const { check, asked } = checkWith({ [LOGO]: { status: 404 } });
	const present = { WebsiteUrl: WEBSITE, LogoUrl: 'https://cdn.example.com/old.png' };
	const wanted = {
		...present,
		LocalizedContents: [
			{ Locale: 'fr-FR', LogoUrl: LOGO },
			{ Locale: 'de-DE', LogoUrl: LOGO },
		],
	} as unknown as TaskDetails;
	const runtime = new ScriptedRuntime();
	const expected = [expect.objectContaining({ path: ['LocalizedContents', 0, 'LogoUrl'] })];
	await expect(check.check(runtime, wanted, present)).resolves.toEqual(expected);
	await expect(check.check(runtime, wanted, present)).resolves.toEqual(expected);
	expect(asked).toEqual([`${LOGO} 2097152`]);
});

it('a stop of the execution ends the check', async () => {
	const { check } = checkWith({ [LOGO]: new Error('aborted') });
	const runtime = new ScriptedRuntime();
	runtime.throwIfCancelled = () => {
		throw new CancelledError();
	};
	const wanted = { LogoUrl: LOGO } as TaskDetails;
	await expect(check.check(runtime, wanted, undefined)).rejects.toThrow(CancelledError);
});
