import type { FileError } from '@/core/contacts/formats/file-record'
import type en from '@/messages/en.json'

/** Why a file cannot be read, in the words of the command line; `{name}` stands for one of its values. */
const fileErrorWords: Record<keyof typeof en.FileErrors, string> = {
  binary: 'This is no text. Export the contacts as CSV or vCard.',
  calendar: 'This is a calendar. Export the contacts as CSV or vCard.',
  document: 'This is a text document. Export the contacts as CSV or vCard.',
  'empty-file': 'The file is empty.',
  'header-alone': 'The file has a row of headers and no record.',
  html: 'This is a web page. Export the contacts as CSV or vCard.',
  image: 'This is a picture. Export the contacts as CSV or vCard.',
  json: 'This is JSON. Export the contacts as CSV or vCard.',
  'line-too-long': 'The record on line {line} is longer than any contact. Is the file a list of contacts?',
  mail: 'This is an e-mail or a mailbox. Save the list that is attached to it and import that.',
  'old-excel': 'This is an Excel workbook. Save it as CSV (UTF-8) in Excel and import that.',
  pdf: 'This is a PDF. Export the contacts as CSV or vCard.',
  spreadsheet: 'This is a spreadsheet. Save it as CSV (UTF-8) in the program it is from and import that.',
  'too-many-columns': 'Line {line} has more than {max} columns.',
  'too-many-records': 'The file has more than {max} records. Import it in parts.',
  'unknown-encoding': 'The encoding {encoding} is not known.',
  'wrong-encoding': 'The file is not all in {encoding}: line {line} has something else.',
  'xml-damaged': 'The XML is damaged at line {line}.',
  'xml-entities': 'The XML defines entities, which phone books do not need.',
  'xml-too-deep': 'The XML is nested more than {max} deep.',
  'xml-too-large': 'The XML is too large for a phone book.',
  'xml-unknown':
    'This XML ({root}) is no phone book that Commonbook knows. Export the contacts as CSV or vCard.',
  zip: 'This is an archive. Unpack it and import the file inside.',
}

/** Why a file cannot be read, in English. */
export function fileInWords({ key, params }: Pick<FileError, 'key' | 'params'>): string {
  const known = (fileErrorWords as Record<string, string>)[key] ?? key
  return known.replace(/\{(\w+)[^}]*\}/g, (whole, name: string) => String(params[name] ?? whole))
}
