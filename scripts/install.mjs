import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './programs.mjs'

/** The repository's directory. */
export const root = fileURLToPath(new URL('..', import.meta.url))

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/**
 * Whether the packages are absent or older than the lockfile. npm writes node_modules/.package-lock.json last, so
 * an installation that was cut off counts as absent.
 */
function isInstalled(directory = root) {
  const installed = changedAt(join(directory, 'node_modules', '.package-lock.json'))
  const locked = changedAt(join(directory, 'package-lock.json'))
  return installed !== undefined && locked !== undefined && installed >= locked
}

/** Runs `npm ci` when something is missing. Ends the process with npm's exit code when npm fails. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  try {
    const { code } = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (code === 0) return
    console.error('npm ci failed; its message is above.')
    process.exit(code ?? 1)
  } catch (error) {
    console.error(`npm could not be run: ${error.message}`)
    process.exit(1)
  }
}
