import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_LIMIT_MS = 60_000

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Paths of the Chromiums on PATH and in the usual directories. */
export function installedChromiums(path = process.env.PATH ?? '') {
  const directories = [...path.split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return directories.flatMap((directory) => NAMES.map((name) => join(directory, name))).filter(isExecutable)
}

/** Whether this browser starts here; one without its system libraries does not. */
export function starts(path) {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank']
  return spawnSync(path, flags, { timeout: 20_000, stdio: 'ignore' }).status === 0
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? [path] : []
}

/** Downloads Playwright's Chromium. The download is given up after a minute: offline machines must not wait. */
function downloadChromium() {
  console.log('Downloading Chromium …')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
}

/** Installs the system's Chromium as root, or through sudo where it asks no password. */
function installFromSystem() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command) => {
    const [program, ...args] = [...asRoot, ...command]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  }
  if (!existsSync('/usr/bin/apt-get')) return
  console.log('Installing the system’s Chromium (apt-get install chromium) …')
  if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
}

/**
 * Path of a Chromium that starts on this machine: COMMONBOOK_CHROMIUM, Playwright's own, an installed one, a
 * downloaded one, or the system's package, in that order of cost.
 * @throws Error that says what to do when none can be had
 */
export async function ensureBrowser() {
  const given = process.env.COMMONBOOK_CHROMIUM
  if (given) {
    if (starts(given)) return given
    throw new Error(`COMMONBOOK_CHROMIUM=${given} does not start.`)
  }
  const present = [...(await playwrightChromium()), ...installedChromiums()].find(starts)
  if (present) return present
  downloadChromium()
  const downloaded = (await playwrightChromium()).find(starts)
  if (downloaded) return downloaded
  installFromSystem()
  const fromSystem = installedChromiums().find(starts)
  if (fromSystem) return fromSystem
  throw new Error(
    'No Chromium for the end-to-end tests: the download failed and there is no chromium package to install. ' +
      'Install Chromium or Chrome, or set COMMONBOOK_CHROMIUM to its path.',
  )
}
