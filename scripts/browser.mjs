import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { root } from './install.mjs'

/** A headless shell has no window to draw: a page of it costs a third of one in a whole browser. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const USUAL = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const DOWNLOAD_LIMIT_MS = 60_000

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Paths of the Chromiums on PATH and in the usual directories, headless shells first. */
export function installedChromiums(path = process.env.PATH ?? '', usual = USUAL) {
  const directories = [...path.split(delimiter).filter(Boolean), ...usual]
  return [SHELLS, BROWSERS]
    .flatMap((names) => directories.flatMap((directory) => names.map((name) => join(directory, name))))
    .filter(isExecutable)
}

/** Whether this browser starts here; one without its system libraries does not. */
export function starts(path) {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank']
  return spawnSync(path, flags, { timeout: 20_000, stdio: 'ignore' }).status === 0
}

/**
 * Paths of Playwright's headless shell and of its browser, as far as they are downloaded. `browser` is where the
 * browser belongs: …/chromium-1255/chrome-linux64/chrome, with the shell in …/chromium_headless_shell-1255.
 */
export function playwrightChromiums(browser) {
  const [, store, revision] = /^(.*)[/\\]chromium-(\d+)[/\\]/.exec(browser) ?? []
  const folder = join(store ?? '', `chromium_headless_shell-${revision}`)
  const shells =
    revision && existsSync(folder)
      ? readdirSync(folder, { recursive: true }).filter((file) =>
          /^(chrome-)?headless[-_]shell(\.exe)?$/.test(basename(file)),
        )
      : []
  return [...shells.map((file) => join(folder, file)), browser].filter(isExecutable)
}

async function downloadedChromiums() {
  const { chromium } = await import('@playwright/test')
  return playwrightChromiums(chromium.executablePath())
}

/** Downloads Playwright's headless shell. The download is given up after a minute: offline machines must not wait. */
function downloadChromium() {
  console.log('Downloading Chromium …')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
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
  console.log('Installing the system’s Chromium (apt-get install chromium-headless-shell, or chromium) …')
  if (!run('apt-get', 'update')) return
  // Releases of old have no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (run('apt-get', 'install', '-y', '--no-install-recommends', name)) return
  }
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
  const present = [...(await downloadedChromiums()), ...installedChromiums()].find(starts)
  if (present) return present
  downloadChromium()
  const downloaded = (await downloadedChromiums()).find(starts)
  if (downloaded) return downloaded
  installFromSystem()
  const fromSystem = installedChromiums().find(starts)
  if (fromSystem) return fromSystem
  throw new Error(
    'No Chromium for the end-to-end tests: the download failed and there is no chromium package to install. ' +
      'Install Chromium or Chrome, or set COMMONBOOK_CHROMIUM to its path.',
  )
}
