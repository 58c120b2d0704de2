import { Command, Option } from 'commander'
import { measureAccess, type AccessOptions } from './access'
import { measureDatabase, type DatabaseOptions } from './database'
import { measureExport, type ExportOptions } from './export'
import { measureImport, type ImportOptions } from './import'
import { measureLive, type LiveOptions } from './live'
import { measureLookUp, type LookUpOptions } from './look-up'
import { measurePage, type PageOptions } from './page'

const PARTS = {
  page: measurePage,
  database: measureDatabase,
  access: measureAccess,
  'look-up': measureLookUp,
  import: measureImport,
  export: measureExport,
  live: measureLive,
} as const
type Part = keyof typeof PARTS

const isPart = (name: string): name is Part => name in PARTS
const numbers = (text: string) => text.split(',').map((number) => Number(number))

/** Runs the parts of the benchmark that the command line chooses, one after another; each prints its tables. */
export async function run(argv: string[]): Promise<void> {
  const program = new Command('npm run bench --')
    .description('Measures how fast Commonbook is. Ratios are of numbers taken side by side in this run.')
    .addOption(
      new Option('--part <names...>', 'what to measure')
        .choices(Object.keys(PARTS))
        .default(Object.keys(PARTS)),
    )
    .option(
      '--sizes <list>',
      'contacts of the domains that are compared',
      numbers,
      [1_000, 10_000, 100_000, 1_000_000],
    )
    .option(
      '--records <list>',
      'records of the files that are imported',
      numbers,
      [1_000, 10_000, 100_000, 500_000],
    )
    .option(
      '--exported <list>',
      'contacts of the domains that are exported',
      numbers,
      [20_000, 100_000, 1_000_000],
    )
    .option('--domains <count>', 'domains of 1,000 contacts beside them', Number, 1_000)
    .option(
      '--hidden <count>',
      'contacts of a domain whose user sees 200 of them, and of one in which is looked up',
      Number,
      100_000,
    )
    .option('--seen <count>', 'contacts of a domain whose user sees all of them', Number, 1_000_000)
    .option('--runs <count>', 'how often each thing is timed', Number, 200)
    .option('--seconds <count>', 'how long each server is asked in a row', Number, 5)
    .option('--rounds <count>', 'how often each server’s turn comes', Number, 5)
    .option('--connections <list>', 'over how many connections each server is asked', numbers, [1, 50])
    .option('--streams <count>', 'streams that are open', Number, 1_000)
    .option('--changes <count>', 'changes that are timed to the last stream', Number, 100)
    .option('--kills <count>', 'how often listening is killed while something changes', Number, 100)
    .option('--seed <number>', 'seed of the generated people', Number, 1)
  const options = program
    .parse(argv)
    .opts<
      { part: string[] } & DatabaseOptions &
        AccessOptions &
        LookUpOptions &
        PageOptions &
        ImportOptions &
        ExportOptions &
        LiveOptions
    >()
  for (const part of options.part.filter(isPart)) await PARTS[part](options)
}
