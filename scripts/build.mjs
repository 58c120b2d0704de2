import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { root } from './install.mjs'
import { run } from './programs.mjs'

const SOURCES = new Set('.ts .tsx .css .json .mjs .svg .png .ico .webp .woff2 .txt .webmanifest'.split(' '))
const NOT_BUILT = new Set([
  'node_modules',
  'e2e',
  'bench',
  'docs',
  'scripts',
  'test-results',
  'playwright-report',
])
const GENERATED = new Set(['next-env.d.ts'])

function isSource(name) {
  return SOURCES.has(extname(name)) && !/\.test\.tsx?$/.test(name) && !GENERATED.has(name)
}

/** Paths of the files that a build is made of, sorted; hidden directories and `ignored` ones are left out. */
export function sourceFiles(directory, ignored = []) {
  const left = new Set(ignored.map((path) => resolve(path)))
  const walk = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (!entry.isDirectory()) return isSource(entry.name) ? [path] : []
      return entry.name.startsWith('.') || NOT_BUILT.has(entry.name) || left.has(path) ? [] : walk(path)
    })
  return walk(resolve(directory)).sort()
}

/** One hash over the names and contents of the sources: what a build is compared with. */
export function sourceStamp(directory, ignored = []) {
  const hash = createHash('sha256')
  for (const path of sourceFiles(directory, ignored)) {
    const content = createHash('sha256').update(readFileSync(path)).digest('hex')
    hash.update(`${relative(directory, path)}\0${content}\n`)
  }
  return hash.digest('hex')
}

function readStamp(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

async function nextBuild(directory) {
  const next = join(directory, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { code, signal, output } = await run(process.execPath, [next, 'build'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (signal) throw new Error(`The build was stopped by ${signal}.`)
  if (code !== 0) throw new Error(`${output.trim()}\n\nThe build failed; its message is above.`)
}

/**
 * Makes one script of what runs in each thread of an import, so that it starts without reading TypeScript. Packages stay
 * where they are.
 */
async function buildThreads(directory) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: directory,
    entryPoints: ['import-thread', 'staging-thread'].map((name) =>
      join('core', 'imports', 'work', `${name}.ts`),
    ),
    outdir: '.next',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  })
}

/**
 * Runs `next build` when the build is absent or was made from other sources.
 * @throws Error with the build's own message when it fails
 */
export async function ensureBuilt(directory = root) {
  const dataDirectory = resolve(directory, process.env.COMMONBOOK_DATA_DIR || '.data')
  const file = join(directory, '.next', 'commonbook-sources')
  const stamp = sourceStamp(directory, [dataDirectory])
  if (readStamp(file) === stamp) return
  console.log('Building the portal …')
  rmSync(file, { force: true })
  await nextBuild(directory)
  await buildThreads(directory)
  writeFileSync(file, stamp)
}
