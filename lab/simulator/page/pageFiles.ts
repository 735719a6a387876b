import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer } from '../http/answer';
import { PageError } from './pageError';

const PUBLIC_DIR = join(__dirname, 'public');

const files: Record<string, string> = {
	'/': 'index.html',
	'/favicon.ico': 'icon.svg',
	'/page/icon.svg': 'icon.svg',
	'/page/list.js': 'list.js',
	'/page/page.css': 'page.css',
	'/page/page.js': 'page.js',
	'/page/views.js': 'views.js',
};

const contentTypes: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

/**
 * A file of the page, as it is on the disk now.
 * @param path undecoded, with its leading slash
 * @throws PageError for anything that is not one of the page's files
 */
export function readPageFile(path: string): Answer {
	const file = Object.hasOwn(files, path) ? files[path] : undefined;
	if (file === undefined) throw new PageError(404, 'The page has no such part.');
	const contentType = contentTypes[extname(file)] ?? 'application/octet-stream';
	return {
		status: 200,
		headers: { 'content-type': contentType },
		body: readFileSync(join(PUBLIC_DIR, file), 'utf8'),
	};
}
