import { z } from 'zod'

/** What the environment says is wrong, one line for each variable. */
export class SettingsError extends Error {
  override name = 'SettingsError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://user:password@host/database',
})

const hops = z.preprocess(
  (value) => (value === 'true' ? 1 : value === 'false' ? 0 : value),
  z.coerce.number('must be the number of proxies in front, such as 1').int().min(0).max(10),
)

const isOrigin = (text: string) =>
  URL.canParse(text) && /^https?:\/\/[^/?#]+\/?$/i.test(text) && new URL(text).username === ''

const origin = z
  .string()
  .refine(isOrigin, 'must look like https://contacts.example.com, without a path')
  .transform((text) => new URL(text).origin)

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const variables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATION_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters (openssl rand -base64 32)').optional(),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: hops.default(0),
  COMMONBOOK_DATA_DIR: z.string().default('.data'),
  COMMONBOOK_DEMO_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host' }).optional(),
  MAIL_FROM: z.string().optional(),
  SESSION_IDLE_HOURS: z.coerce.number('must be a number of hours').positive().max(8760).default(12),
  SESSION_ABSOLUTE_DAYS: z.coerce.number('must be a number of days').positive().max(365).default(7),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

const schema = variables
  .superRefine((given, context) => {
    const require = (name: keyof typeof given, why: string) => {
      if (given[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: why })
    }
    if (given.DATABASE_URL) {
      require('DATABASE_MIGRATION_URL', 'is required with DATABASE_URL: the connection of the role that owns the tables')
      require('AUTH_SECRET', 'is required with DATABASE_URL: at least 32 random characters (openssl rand -base64 32)')
    } else if (given.DATABASE_MIGRATION_URL) {
      require('DATABASE_URL', 'is required with DATABASE_MIGRATION_URL: the connection of the application role')
    }
    if (given.SMTP_URL) require('MAIL_FROM', 'is required with SMTP_URL: the address that mail comes from')
  })
  .transform((given) => ({ ...given, PUBLIC_URL: given.PUBLIC_URL ?? `http://localhost:${given.PORT}` }))

/** Every variable that the portal reads. */
export const settingNames = variables.keyof().options

/** What the environment said, before an embedded database has filled in the connections. */
export type GivenSettings = z.output<typeof schema>

/** The settings of a running portal: the connections and the secret are known. */
export type Settings = GivenSettings &
  Required<Pick<GivenSettings, 'DATABASE_URL' | 'DATABASE_MIGRATION_URL' | 'AUTH_SECRET'>>

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Validates an environment; an empty variable counts as absent.
 * @throws SettingsError naming each variable that is missing or wrong
 */
export function readSettings(environment: Environment): GivenSettings {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || undefined]))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
}

let cached: { key: string; settings: Settings } | undefined

/**
 * The settings of this process, read again only when a variable has changed.
 * @throws SettingsError naming each variable that is missing or wrong
 */
export function settings(): Settings {
  const key = JSON.stringify(settingNames.map((name) => process.env[name]))
  if (cached?.key === key) return cached.settings
  const { DATABASE_URL, DATABASE_MIGRATION_URL, AUTH_SECRET, ...rest } = readSettings(process.env)
  if (!DATABASE_URL || !DATABASE_MIGRATION_URL || !AUTH_SECRET) {
    throw new SettingsError(['DATABASE_URL is not known: start the portal with npm start'])
  }
  cached = { key, settings: { ...rest, DATABASE_URL, DATABASE_MIGRATION_URL, AUTH_SECRET } }
  return cached.settings
}
