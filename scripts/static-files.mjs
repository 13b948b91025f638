/**
 * Answers a request with a file of one of some folders. Used by the examples server and by the story tests.
 *
 * Reads   the folders it is given. Writes nothing.
 * Refuses whatever lies outside them: `..` in any spelling, hidden files, links that lead out, methods other than GET and HEAD.
 */
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

export const typeOf = (file) => types[extname(file)] ?? 'application/octet-stream';

/**
 * @param {string[]} folders looked through in this order
 * @param {string} pathname as it stands in the request, still encoded
 * @returns {{ file: string } | { redirect: string } | undefined} undefined: there is no such file for a reader
 */
export function locate(folders, pathname) {
  const decoded = decode(pathname);
  if (decoded === undefined) return undefined;
  const parts = decoded.split('/').filter(Boolean);
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules' || /[\\\0]/.test(part))) return undefined;
  for (const folder of folders) {
    const path = join(folder, ...parts);
    if (!existsSync(path) || !isInside(path, folder)) continue;
    if (statSync(path).isFile() && !decoded.endsWith('/')) return { file: path };
    const index = join(path, 'index.html');
    if (!existsSync(index) || !isInside(index, folder)) continue;
    return decoded.endsWith('/') ? { file: index } : { redirect: `/${parts.map(encodeURIComponent).join('/')}/` };
  }
  return undefined;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ folders: string[], headers?: (type: string) => Record<string, string>, html?: (source: string) => string }} options
 *   html: what a server does to a page before it sends it.
 * @returns {boolean} false when there is no such file: the caller answers
 */
export function sendFile(request, response, { folders, headers = () => ({}), html = (source) => source }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [pathname] = request.url.split('?');
  const found = locate(folders, pathname);
  if (!found) return false;
  if ('redirect' in found) {
    response.writeHead(302, { location: found.redirect + request.url.slice(pathname.length), ...headers('') }).end();
    return true;
  }
  const type = typeOf(found.file);
  const head = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers(type) };
  if (request.method === 'HEAD') {
    response.writeHead(200, head).end();
  } else if (type.startsWith('text/html')) {
    response.writeHead(200, head).end(html(readFileSync(found.file, 'utf8')));
  } else {
    response.writeHead(200, head);
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  }
  return true;
}

function isInside(path, folder) {
  const real = realpathSync(path);
  const top = realpathSync(folder);
  return real === top || real.startsWith(top + sep);
}

function decode(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
