import { silent } from './header-table'

// Columns that every row of an export has and that mostly say nothing about a person. A cell that
// says something else than what stands here is listed as unplaced.

/** Outlook writes a gender for everybody, unspecified unless it was chosen. */
export const gender = silent(
  'unspecified',
  'keine angabe',
  'nicht angegeben',
  'non specifie',
  'non precise',
  'sin especificar',
  'no especificado',
)

/** Outlook's importance of an item: an e-mail's property that contacts carry too. */
export const priority = silent('normal', 'normale', 'media', 'moyenne')

/** Outlook's sensitivity of an item: nothing unless it is private or confidential. */
export const sensitivity = silent('normal', 'normale')

/** Outlook's private flag, as each language writes false. */
export const privateFlag = silent('false', 'falsch', 'aus', 'off', 'no', 'nein', 'non', 'faux', 'falso', '0')

/** How Outlook sends to an address: SMTP, or EX inside its own server. */
export const emailType = silent('smtp', 'ex')

/** A marketing switch that is off. */
export const flag = silent('false', 'no', '0', 'off')

/** What a database says of a number beside it: whether it takes calls or is the first. */
export const rowFlag = silent('0', '1', 'true', 'false', 't', 'f')

/** What kind of thing a row is, when it is a contact. */
export const rowType = silent('contact', 'person', 'internal', 'external')
