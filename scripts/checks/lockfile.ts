import type { Check, SourceFile } from './check'

/** Addresses of registries in the lockfile or npm's settings: they bind everybody to one machine's registry. */
export function registryHosts(files: SourceFile[]): string[] {
  const lockfile = files.find((file) => file.path === 'package-lock.json')
  if (!lockfile) return ['package-lock.json is missing']
  const lines = lockfile.text.split('\n')
  return lines.flatMap((line, index) =>
    /"resolved":\s*"[a-z+]+:\/\//.test(line) ? [`package-lock.json:${index + 1}: ${line.trim()}`] : [],
  )
}

/** The lockfile names versions and checksums, no hosts. */
export const lockfile: Check = {
  name: 'lockfile',
  mend: 'Install with `npm install --omit-lockfile-registry-resolved`.',
  find: registryHosts,
}
