import type { FileRecord, Finding } from '@/core/contacts/formats/file-record'
import { finding } from '../findings'
import { CARD_LIMITS } from '../limits'
import { readProperty, type Property } from '../property'
import type { RawCard } from '../raw-cards'
import { decodeText } from '../charset'
import { readAddress, readAddressLabels } from './addresses'
import { readBirthdayProperty } from './birthday'
import { readFullNames, readSortNames } from './display-name'
import { isList, readKind } from './kind'
import { readAndroidCustom, readNames, readNickname } from './names'
import { readPhone } from './phones'
import { readPhoto } from './photo'
import { readEmail, readUrl } from './places'
import { Reading } from './reading'
import { readNote, readOrganization, readTags, readTitle, readUid } from './texts'

type Reader = (reading: Reading, property: Property) => void

const FIELDS: Record<string, Reader> = {
  N: readNames,
  NICKNAME: readNickname,
  ORG: readOrganization,
  TITLE: readTitle,
  ROLE: readTitle,
  TEL: readPhone,
  EMAIL: readEmail,
  ADR: readAddress,
  URL: readUrl,
  BDAY: readBirthdayProperty,
  NOTE: readNote,
  CATEGORIES: readTags,
  UID: readUid,
  PHOTO: readPhoto,
  'X-ANDROID-CUSTOM': readAndroidCustom,
}
const LABELLED = new Set(['TEL', 'EMAIL', 'ADR', 'URL', 'LABEL'])
const SAYS_NOTHING = new Set(['VERSION', 'REV', 'PRODID'])
const READ_LAST = new Set(['FN', 'KIND', 'X-ABSHOWAS', 'LABEL', 'SORT-STRING'])

function readInOrder(reading: Reading): void {
  const labelled = new Set(
    reading.properties.filter(({ name }) => LABELLED.has(name)).map(({ group }) => group.toLowerCase()),
  )
  for (const property of reading.properties) {
    const { name, group, value } = property
    const isLabel = name === 'X-ABLABEL' && group !== '' && labelled.has(group.toLowerCase())
    if (value.trim() === '' || isLabel || SAYS_NOTHING.has(name) || READ_LAST.has(name)) continue
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    if (read) read(reading, property)
    else if (!/^[\s;]*$/.test(value)) reading.keep(property)
  }
}

function readAfterwards(reading: Reading): void {
  readFullNames(reading)
  readKind(reading)
  readAddressLabels(reading)
  readSortNames(reading)
}

function limited(findings: Finding[], line: number): Finding[] {
  if (findings.length <= CARD_LIMITS.findings) return findings
  // What ends the record must not be among those left out.
  const kept = findings.toSorted((a, b) => Number(b.gravity === 'refused') - Number(a.gravity === 'refused'))
  const more = finding(
    'attention',
    'more-findings',
    { line, column: '', cell: '' },
    { count: findings.length - CARD_LIMITS.findings },
  )
  return [...kept.slice(0, CARD_LIMITS.findings), more]
}

/** A card as a record; `charset` is that of the file. Takes anything, also a card without a name. */
export function readCard(card: RawCard, charset: string): FileRecord {
  const { line } = card
  const read = card.properties.map((raw) => readProperty(raw, charset))
  const reading = new Reading(read.map(({ property }) => property).filter((property) => property !== null))
  readInOrder(reading)
  readAfterwards(reading)
  const whole: Finding[] = card.strays.map((stray) =>
    finding('attention', 'line-outside-card', {
      line: stray.line,
      column: '',
      cell: decodeText(stray.bytes, '', charset).text,
    }),
  )
  const about = { line, column: '', cell: '' }
  if (card.isTooLarge) whole.push(finding('refused', 'card-too-large', about))
  else if (!card.hasBegin) whole.push(finding('note', 'begin-missing', about))
  else if (!card.hasEnd) whole.push(finding('note', 'end-missing', about))
  if (isList(reading)) whole.push(finding('refused', 'is-a-list', about))
  const findings = [...whole, ...read.flatMap((one) => one.findings), ...reading.findings]
  return { line, contact: reading.contact, unplaced: [], findings: limited(findings, line) }
}
