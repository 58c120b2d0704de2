import { once } from 'node:events'
import { Command, CommanderError, Option } from 'commander'
import { exportFormats } from '@/core/contacts/exports/formats'
import { withReachedDatabase } from '@/core/installation/reach'
import { assignDomain } from './assign-domain'
import { makeDomain } from './create-domain'
import { makeUser } from './create-user'
import { deactivate, reactivate } from './deactivate'
import { importFile, type ImportOptions } from './import'
import { exportToFile } from './export'
import { inWords, UsageError } from './in-words'
import { listAllUsers } from './list-users'
import { statuses, type Outcome } from './outcome'
import { resetPassword } from './reset-password'
import { setScope } from './set-scope'

/** A command's work: gives what it prints, line by line, when it is done. */
type Work<Options> = (options: Options) => Promise<string[] | Outcome>

const isOutcome = (told: string[] | Outcome): told is Outcome => !Array.isArray(told)

async function print({ lines }: Pick<Outcome, 'lines'>): Promise<void> {
  for await (const line of lines) {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
}

const SCOPES = 'a scope, such as "Office Manager" or office-manager'

const EXIT_STATUSES = `
Exit status:
  0  every record of the file is accounted for: added, updated, the same, or skipped
  1  refused or failed; nothing was written
  2  the command or the file was not understood; nothing was written
  3  done, but some records cannot be imported; the output says which and why
`

function program(ended: (status: number) => void): Command {
  function withDatabase<Options>(work: Work<Options>): (options: Options) => Promise<void> {
    return async (options) => {
      await withReachedDatabase(async () => {
        const told = await work(options)
        await print(isOutcome(told) ? told : { lines: told })
        ended(isOutcome(told) ? told.status : 0)
      })
    }
  }
  const admin = new Command('npm run -s admin --')
    .description('Administers Commonbook. Works while the portal runs and while it does not.')
    .showHelpAfterError()
    .exitOverride()
  const user = (name: string, description: string) =>
    admin
      .command(name)
      .description(description)
      .requiredOption('--domain <name>', 'the domain, such as acme.example')
      .requiredOption('--email <address>', 'the e-mail address of the user')
  admin
    .command('create-domain')
    .description('Makes a domain.')
    .requiredOption('--name, --domain <name>', 'the name, such as acme.example')
    .option('--title <title>', 'what people call the company; the name unless said')
    .option('--country <code>', 'default country of phone numbers, ISO 3166-1 alpha-2', 'US')
    .option('--language <code>', 'en, es or fr', 'en')
    .option('--time-zone <zone>', 'IANA name, such as Europe/Zurich', 'UTC')
    .action(withDatabase(makeDomain))
  user('create-user', 'Adds a user and prints the one-time link of the invitation.')
    .requiredOption('--scope <scope>', SCOPES)
    .option('--first-name <name>', 'the first name', '')
    .option('--last-name <name>', 'the last name; the mailbox of the e-mail address unless said')
    .action(withDatabase(makeUser))
  user('set-scope', 'Gives a user another scope.')
    .requiredOption('--scope <scope>', SCOPES)
    .action(withDatabase(setScope))
  user('reset-password', 'Prints a one-time link with which a user sets a new password.').action(
    withDatabase(resetPassword),
  )
  user('deactivate', 'Takes the portal away from a user and signs them out.').action(withDatabase(deactivate))
  user('reactivate', 'Gives a deactivated user the portal back.').action(withDatabase(reactivate))
  user('assign-domain', 'Lets a Reseller, wherever they belong, work in a domain.').action(
    withDatabase(assignDomain),
  )
  admin
    .command('import')
    .description(
      'Brings a file of contacts (CSV, TSV, vCard, LDIF, phone book XML) into a domain, all of it or nothing.',
    )
    .argument('<file>', 'the file')
    .requiredOption('--domain <name>', 'the domain, such as acme.example')
    .option('--as <email>', 'the user who brings it, with their rights; the operator unless said')
    .addOption(
      new Option('--target <book>', 'the book: the Shared Contacts, or the own contacts of --as')
        .choices(['shared', 'personal'])
        .default('shared'),
    )
    .option('--mapping <name>', 'what the columns of a table are, as it was saved under a name')
    .option('--rehearse', 'only say what would become of each record')
    .option('--json', 'as one JSON object')
    .addHelpText('after', EXIT_STATUSES)
    .action(async (file: string, options: ImportOptions) => {
      await withDatabase((given: ImportOptions) => importFile(file, given))(options)
    })
  admin
    .command('list-users')
    .description('Lists users.')
    .option('--domain <name>', 'of one domain only')
    .option('--json', 'as a JSON array')
    .action(withDatabase(listAllUsers))
  admin
    .command('export')
    .description('Writes the Shared Contacts of a domain to standard output or into a file.')
    .requiredOption('--domain <name>', 'the domain, such as acme.example')
    .option('--as <email>', 'the user who exports them, with their rights; the operator unless said')
    .addOption(new Option('--format <format>', 'how').choices(exportFormats).default('commonbook'))
    .option('--search <words>', 'only those that match, as in the portal')
    .option('--tag <tag>', 'only those with the tag')
    .addOption(
      new Option('--separator <name>', 'between the columns of a CSV for Excel or Outlook')
        .choices(['comma', 'semicolon'])
        .default('comma'),
    )
    .option('--bom', 'begins such a CSV with the mark for UTF-8 that Excel needs')
    .option('--output <file>', 'the file; it is written over')
    .action(withDatabase(exportToFile))
  return admin
}

/**
 * Runs one command line. Returns the exit status: 0 done, 1 refused or failed, 2 not understood, 3 done but for
 * some records of a file.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let status = 0
  try {
    await program((ended) => (status = ended)).parseAsync([...argv])
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : statuses.misunderstood
    process.stderr.write(`${inWords(error)}\n`)
    return error instanceof UsageError ? statuses.misunderstood : statuses.refused
  }
}
