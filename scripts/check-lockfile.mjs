#!/usr/bin/env node
/**
 * The lockfile installs on any machine, from any registry.
 *
 * Reads   package-lock.json and the package.json files. Writes nothing.
 * Refuses a download host, an optional platform package that npm dropped (then `npm ci` fails elsewhere), a direct
 *         dependency that is not pinned to one version, and a package without an integrity.
 */
import { filesOf, finish, read } from './source-files.mjs';

/**
 * @param {{ packages: Record<string, { resolved?: string, link?: boolean, integrity?: string, optionalDependencies?: Record<string, string> }> }} lockfile
 * @returns {string[]}
 */
export function problemsOfLockfile({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const problems = [];
    if (/^(https?|git|ssh)/.test(entry.resolved ?? '')) problems.push(`${path} names the host it was downloaded from.`);
    if (path.includes('node_modules/') && !entry.link && !entry.integrity && !entry.inBundle) problems.push(`${path} has no integrity.`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) problems.push(`${path || 'The root'} needs ${name} on some platform, and the lockfile lacks it: choose a version that is complete.`);
    }
    return problems;
  });
}

/** As Node resolves: beside it, then in each folder above. */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder.includes('node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

/** @returns {string[]} */
export function problemsOfManifest(file, manifest) {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => `${file} asks ${name} as « ${version} »: pin one version.`);
}

if (import.meta.filename === process.argv[1]) {
  const manifests = filesOf('package.json', 'packages/*/package.json');
  finish(
    [...problemsOfLockfile(JSON.parse(read('package-lock.json'))), ...manifests.flatMap((file) => problemsOfManifest(file, JSON.parse(read(file))))],
    'The lockfile is complete and names no host.',
  );
}
