import { FileError } from './file-record'

// An object or a list of objects, texts or lists; no cell of a table begins so.
const JSON_TEXT = /^\s*(?:\[\s*)*(?:\{\s*["}]|\[\s*["\]])/
const CALENDAR = /^\s*BEGIN\s*:\s*VCALENDAR\s*$/im
const RICH_TEXT = /^\s*\{\\rtf/
// What web pages, and parts of them, begin with, and what may stand before. Two patterns: in one, comments that no tag
// follows could be cut in as many ways as there are.
const BEFORE_HTML = /^\s*(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*/i
const HTML =
  /^<(?:!doctype\s+html|html|head|body|meta|title|style|script|link|table|div|span|form|h[1-6]|[pu]l?)\b/i
// The line a mailbox puts before each message, and the fields of one (RFC 5322).
const MAIL_FROM = /^From \S+ .*\d{4}\s*$/
const MAIL_FIELD =
  /^(?:from|to|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|x-[\w-]+):/i
const ANY_FIELD = /^(?:[\w-]+:|[ \t])/

function isMail(text: string): boolean {
  const lines = text.trimStart().split('\n', 100)
  if (MAIL_FROM.test(lines[0] ?? '')) return true
  const end = lines.findIndex((line) => line.trim() === '')
  const head = end < 0 ? lines : lines.slice(0, end)
  return head.every((line) => ANY_FIELD.test(line)) && head.filter((line) => MAIL_FIELD.test(line)).length > 2
}

/**
 * Throws `FileError` with what a text is, when it is no list of contacts whatever its name says: `html`, `json`,
 * `calendar`, `document`, `mail`. Only its beginning is needed, with `\n` for line ends.
 */
export function refuseOtherText(beginning: string): void {
  if (HTML.test(beginning.replace(BEFORE_HTML, ''))) throw new FileError('html')
  if (JSON_TEXT.test(beginning)) throw new FileError('json')
  if (CALENDAR.test(beginning.slice(0, 1_000))) throw new FileError('calendar')
  if (RICH_TEXT.test(beginning)) throw new FileError('document')
  if (isMail(beginning.slice(0, 20_000))) throw new FileError('mail')
}
