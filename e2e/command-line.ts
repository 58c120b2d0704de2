import { execFile } from 'node:child_process'
import { root } from './portal-process'

/** What a command printed, and its exit status. */
export type Said = { status: number; out: string; err: string }

/** Runs `npm run -s admin -- …words` beside the run's portal, as somebody on its server does. */
export function admin(...words: string[]): Promise<Said> {
  const env = {
    ...process.env,
    COMMONBOOK_DATA_DIR: process.env.COMMONBOOK_E2E_DATA_DIR,
    NODE_ENV: 'production' as const,
  }
  return new Promise((done, failed) => {
    execFile('npm', ['run', '-s', 'admin', '--', ...words], { cwd: root, env }, (error, out, err) => {
      if (error && typeof error.code !== 'number') return failed(error)
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

/** The path of the one-time link that a command printed. */
export function linkIn({ out }: Said, portal: string): string {
  const links = out.split('\n').filter((line) => line.startsWith(`${portal}/link/`))
  if (links.length !== 1 || !links[0]) throw new Error(`There is not one link to ${portal} in:\n${out}`)
  return new URL(links[0]).pathname
}
