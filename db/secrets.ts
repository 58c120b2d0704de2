import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secret = (bytes: number) => z.string().default(() => randomBytes(bytes).toString('base64url'))

const schema = z.object({
  authSecret: secret(32),
  superuserPassword: secret(32),
  ownerPassword: secret(32),
  appPassword: secret(32),
  /** The password of the demonstration's users; absent until a demonstration is begun. */
  demo: z.object({ password: z.string(), complete: z.boolean() }).optional(),
})

/** What the embedded default makes up at its first start, all base64url. */
export type Secrets = z.output<typeof schema>

const secretsFile = (directory: string) => join(directory, 'secrets.json')

function write(directory: string, secrets: Secrets): void {
  const half = `${secretsFile(directory)}.new`
  writeFileSync(half, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true })
  renameSync(half, secretsFile(directory))
}

/** The secrets of a data directory, kept in `secrets.json` (mode 0600); those not there yet are made up now. */
export function keptSecrets(directory: string): Secrets {
  const file = secretsFile(directory)
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = schema.parse(before)
  if (JSON.stringify(secrets) !== JSON.stringify(before)) write(directory, secrets)
  return secrets
}

/** Keeps the password that the demonstration is made with: the one wished for, or a random one. */
export function beginDemo(directory: string, wished: string | undefined): string {
  const password = wished ?? randomBytes(12).toString('base64url')
  write(directory, { ...keptSecrets(directory), demo: { password, complete: false } })
  return password
}

/** Notes that the demonstration is there in full. */
export function completeDemo(directory: string, password: string): void {
  write(directory, { ...keptSecrets(directory), demo: { password, complete: true } })
}
