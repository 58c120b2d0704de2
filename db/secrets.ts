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
  demoPassword: secret(12),
})

/** What the embedded default makes up at its first start, all base64url. */
export type Secrets = z.output<typeof schema>

/** The secrets of a data directory, kept in `secrets.json` (mode 0600); those not there yet are made up now. */
export function keptSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '{}'
  const secrets = schema.parse(JSON.parse(before))
  const after = JSON.stringify(secrets, null, 2)
  if (after !== before) {
    writeFileSync(`${file}.new`, after, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return secrets
}
