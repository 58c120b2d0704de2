import { email, text, unknown, url, type HeaderTable } from './header-table'

/** LinkedIn's `Connections.csv`. */
export const linkedin: HeaderTable = {
  'First Name': text('firstName'),
  'Last Name': text('lastName'),
  URL: url('other'),
  'Email Address': email('other'),
  Company: text('company'),
  Position: text('title'),
  'Connected On': unknown,
}
