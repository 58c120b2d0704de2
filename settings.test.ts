import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSettings, settingNames, SettingsError } from './settings'

const own = {
  DATABASE_URL: 'postgresql://commonbook_app:a@db.example.com/commonbook',
  DATABASE_MIGRATION_URL: 'postgresql://commonbook_owner:b@db.example.com/commonbook',
  AUTH_SECRET: 'x'.repeat(32),
}

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('settings', () => {
  test('an empty environment is the embedded default on 127.0.0.1:3000', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      COMMONBOOK_DATA_DIR: '.data',
      SESSION_IDLE_HOURS: 12,
      SESSION_ABSOLUTE_DAYS: 7,
      TRUST_PROXY: 0,
    })
  })

  test('the public address follows the port', () => {
    expect(readSettings({ PORT: '4000' }).PUBLIC_URL).toBe('http://localhost:4000')
  })

  test('an empty variable counts as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 })
  })

  test('one’s own database needs the owner’s connection and a secret', () => {
    expect(problems({ DATABASE_URL: own.DATABASE_URL })).toEqual([
      expect.stringMatching(/^DATABASE_MIGRATION_URL is required/),
      expect.stringMatching(/^AUTH_SECRET is required/),
    ])
    expect(problems(own)).toEqual([])
  })

  test.each([
    ['AUTH_SECRET', 'short'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://db'],
    ['PUBLIC_URL', 'contacts.example.com'],
    ['PUBLIC_URL', 'https://example.com/contacts'],
    ['TRUST_PROXY', 'yes'],
    ['SESSION_IDLE_HOURS', '0'],
    ['SMTP_URL', 'mail.example.com'],
    ['COMMONBOOK_DEMO_PASSWORD', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('a wrong %s is named: %s', (name, value) => {
    expect(problems({ ...own, MAIL_FROM: 'book@example.com', [name]: value })).toEqual([
      expect.stringMatching(`^${name} `),
    ])
  })

  test('a wrong level of the log is told the levels', () => {
    expect(problems({ LOG_LEVEL: 'loud' })).toEqual([
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent',
    ])
  })

  test('mail needs a sender', () => {
    expect(problems({ SMTP_URL: 'smtp://mail.example.com' })).toEqual([expect.stringMatching(/^MAIL_FROM /)])
  })

  test('the public address is kept as an origin', () => {
    expect(readSettings({ PUBLIC_URL: 'https://Contacts.example.com/' }).PUBLIC_URL).toBe(
      'https://contacts.example.com',
    )
  })

  test('docs/operating.md lists every setting, and no other', () => {
    const document = readFileSync(new URL('./docs/operating.md', import.meta.url), 'utf8')
    const listed = [...document.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1])
    expect(listed.toSorted()).toEqual(settingNames.toSorted())
  })
})
