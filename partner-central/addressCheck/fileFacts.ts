import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';

export interface FileFacts {
	isHtml: boolean;
	/** The name of an image's format; undefined for what is no image. */
	format?: string;
	/** Such as "300 × 150 pixels", where it can be told. */
	pixels?: string;
}

/** The first bytes of each format, as Latin-1; for the formats that people take for logos. */
const SIGNATURES: ReadonlyArray<[RegExp, string]> = [
	[/^\x89PNG\r\n\x1a\n/, 'PNG'],
	[/^\xff\xd8\xff/, 'JPEG'],
	[/^GIF8[79]a/, 'GIF'],
	[/^RIFF[^]{4}WEBP/, 'WebP'],
	[/^[^]{4}ftypavi[fs]/, 'AVIF'],
	[/^[^]{4}ftyphei[cx]/, 'HEIC'],
	[/^BM/, 'BMP'],
	[/^(?:II\*\0|MM\0\*)/, 'TIFF'],
	[/^\0\0\x01\0/, 'icon (ICO)'],
	[/<svg[\s>]/i, 'SVG'],
];

const HTML = /<(?:!doctype html|html|head|body)[\s>]/i;

/** How far into a file its format shows; an SVG may begin with comments. */
const START_BYTES = 1000;

const SIZES = { PNG, JPEG: JPG };

/** What the bytes of a file say; the type that a server claims for it is not asked. */
export function readFileFacts(bytes: Uint8Array): FileFacts {
	const start = Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1');
	if (HTML.test(start)) return { isHtml: true };
	const format = SIGNATURES.find(([signature]) => signature.test(start))?.[1];
	return { isHtml: false, format, pixels: pixelsOf(format, bytes) };
}

/** A picture that was cut off has no size that could be read. */
function pixelsOf(format: string | undefined, bytes: Uint8Array): string | undefined {
	if (format !== 'PNG' && format !== 'JPEG') return undefined;
	try {
		const { width, height } = SIZES[format].calculate(bytes);
		return `${width} × ${height} pixels`;
	} catch {
		return undefined;
	}
}
