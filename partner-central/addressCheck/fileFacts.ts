import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';

export interface FileFacts {
	isHtml: boolean;
	/** The name of an image's format; undefined for what is no image. */
	format?: string;
	/** Such as "300 × 150 pixels", where it can be told. */
	pixels?: string;
}

/** What the formats that people take for logos begin with, as Latin-1, and at which byte. */
const SIGNATURES: ReadonlyArray<[format: string, at: number, text: string]> = [
	['PNG', 0, '\x89PNG\r\n\x1a\n'],
	['JPEG', 0, '\xff\xd8\xff'],
	['GIF', 0, 'GIF8'],
	['WebP', 8, 'WEBP'],
	['AVIF', 4, 'ftypavi'],
	['HEIC', 4, 'ftyphei'],
	['BMP', 0, 'BM'],
	['TIFF', 0, 'II*\0'],
	['TIFF', 0, 'MM\0*'],
	['icon (ICO)', 0, '\0\0\x01\0'],
];

const SVG = /<svg[\s>]/i;
const HTML = /<(?:!doctype html|html|head|body)[\s>]/i;

/** How far into a file its format shows; an SVG may begin with comments. */
const START_BYTES = 1000;

const SIZES = new Map<string | undefined, typeof PNG>([
	['PNG', PNG],
	['JPEG', JPG],
]);

/** What the bytes of a file say; the type that a server claims for it is not asked. */
export function readFileFacts(bytes: Uint8Array): FileFacts {
	const start = Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1');
	if (HTML.test(start)) return { isHtml: true };
	const format = formatOf(start);
	return { isHtml: false, format, pixels: pixelsOf(format, bytes) };
}

function formatOf(start: string): string | undefined {
	const known = SIGNATURES.find(([, at, text]) => start.startsWith(text, at));
	return known?.[0] ?? (SVG.test(start) ? 'SVG' : undefined);
}

/** A picture that was cut off has no size that could be read. */
function pixelsOf(format: string | undefined, bytes: Uint8Array): string | undefined {
	try {
		const size = SIZES.get(format)?.calculate(bytes);
		return size && `${size.width} × ${size.height} pixels`;
	} catch {
		return undefined;
	}
}
