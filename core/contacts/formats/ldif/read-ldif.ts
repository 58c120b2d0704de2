import { FileError, type FileRecord, type Finding } from '../file-record'
import { entryToRecord } from './entry-to-record'
import { ldifLines, type LdifLine } from './read-lines'
import { readAttribute, type LdifAttribute } from './read-value'

const MOST_RECORDS = 500_000
const LISTS =
  /^(?:groupof(?:names|uniquenames|urls|members|entries)|posixgroup|group|(?:rfc822)?mailgroup|nismailalias|msexchdynamicdistributionlist)$/i
const PLACES =
  /^(?:organizationalunit|organization|dcobject|dnsdomain|domain(?:relatedobject|dns)?|builtindomain|container|country|locality|device|applicationprocess|simplesecurityobject|referral|subschema|meta(?:top|schema|attributetype|objectclass)|olc\w+)$/i
// Directories of Windows keep a computer as a kind of user.
const COMPUTER = /^computer$/i
const DN = /^dn:/i
// What a change of an entry says to do; behind an empty line it goes on with the next without its dn.
const CHANGES = /^(?:add|delete|replace|increment)$/i
// How ldapsearch ends what it found, and where it says that more may be.
const OF_THE_SEARCH = /^(?:search|result|matcheddn|text|ref|control)$/i
const PERSON = /person|account|contact|user/i

/**
 * The entries of an LDIF file (RFC 2849) as mail programs export it. A list, a unit of a directory and a change to
 * one are given too, refused with the finding that says so. Throws `FileError`: `line-too-long`, `too-many-records`.
 */
export async function* readLdif(text: AsyncIterable<string>): AsyncGenerator<FileRecord, void, undefined> {
  let entry: LdifLine[] = []
  let count = 0
  for await (const lines of ldifLines(text)) {
    for (const line of lines) {
      // Some programs leave the empty line between entries out.
      const isNext = DN.test(line.text) && entry.some(({ text }) => DN.test(text))
      if (line.text.trim() !== '' && !isNext) {
        entry.push(line)
        continue
      }
      if (entry.length > 0 && count++ === MOST_RECORDS) {
        throw new FileError('too-many-records', { line: line.line, max: MOST_RECORDS })
      }
      yield* readEntry(entry)
      entry = isNext ? [line] : []
    }
  }
  yield* readEntry(entry)
}

function readEntry(lines: LdifLine[]): FileRecord[] {
  const attributes: LdifAttribute[] = []
  const findings: Finding[] = []
  for (const { line, text } of lines) {
    const attribute = readAttribute(line, text)
    if (attribute) attributes.push(attribute)
    else if (text !== '-') findings.push(finding('attention', 'line-not-understood', line, '', text))
  }
  // `version: 1` stands in front of the first entry.
  if (isNamed(attributes[0], 'version')) attributes.shift()
  const first = attributes[0] ?? findings[0]
  if (!first || (findings.length === 0 && attributes.every(({ name }) => OF_THE_SEARCH.test(name)))) return []
  const record = { ...entryToRecord(attributes), line: first.line }
  record.findings.push(...findings)
  const refusal = refusalOf(attributes)
  if (refusal) record.findings.push(refusal)
  return [record]
}

function refusalOf(attributes: LdifAttribute[]): Finding | undefined {
  const [first] = attributes
  const isNext = CHANGES.test(first?.name ?? '') && !attributes.some((one) => isNamed(one, 'dn'))
  const type = attributes.find((one) => isNamed(one, 'changetype') && !/^add$/i.test(one.raw.trim()))
  const change = isNext ? first : type
  if (change) return finding('refused', 'ldif-change', change.line, change.name, change.raw)
  const classes = attributes.filter((one) => isNamed(one, 'objectclass'))
  const is = (kind: RegExp) => classes.find(({ raw }) => kind.test(raw.trim()))
  const list = is(LISTS)
  if (list) return finding('refused', 'is-a-list', list.line, list.name, list.raw)
  const place = is(COMPUTER) ?? (is(PERSON) ? undefined : is(PLACES))
  if (place) return finding('refused', 'not-a-person', place.line, place.name, place.raw)
  return undefined
}

function isNamed(attribute: LdifAttribute | undefined, name: string): boolean {
  return attribute?.name.toLowerCase() === name
}

function finding(
  gravity: Finding['gravity'],
  key: string,
  line: number,
  column: string,
  cell: string,
): Finding {
  return { gravity, key, line, column, cell: cell.slice(0, 200), field: '' }
}
