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
import { resetPassword } from './reset-password'
import { setScope } from './set-scope'

/** What a command prints, line by line, when its work is done. */
type Work<Options> = (options: Options) => Promise<string[]>

function withDatabase<Options>(work: Work<Options>): (options: Options) => Promise<void> {
  return async (options) => {
    const lines = await withReachedDatabase(() => work(options))
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  }
}

const SCOPES = 'a scope, such as "Office Manager" or office-manager'

function program(): Command {
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
    .requiredOption('--name <name>', 'the name, such as acme.example')
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
    .option('--target <book>', 'the book: shared', 'shared')
    .option('--rehearse', 'only say what would become of each record')
    .option('--json', 'as one JSON object')
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

/** Runs one command line. Returns the exit status: 0 done, 1 refused or failed, 2 not understood. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv])
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(`${inWords(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}
