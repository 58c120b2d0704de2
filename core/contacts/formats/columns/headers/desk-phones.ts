import { email, fullName, phone, tags, text, unknown, type HeaderTable } from './header-table'

/** Yealink's local phone book as CSV. */
export const yealink: HeaderTable = {
  display_name: fullName,
  office_number: phone('work'),
  mobile_number: phone('mobile'),
  other_number: phone('other'),
  line: unknown,
  ring: unknown,
  auto_divert: unknown,
  priority: unknown,
  group_id_name: tags('any'),
  group: tags('any'),
  default_photo: unknown,
}

/** Grandstream's phone book as CSV. */
export const grandstream: HeaderTable = {
  'First Name': text('firstName'),
  'Last Name': text('lastName'),
  Company: text('company'),
  Department: text('department'),
  'Job Title': text('title'),
  'Work Number': phone('work'),
  'Home Number': phone('home'),
  'Mobile Number': phone('mobile'),
  'Cell Number': phone('mobile'),
  'Fax Number': phone('fax'),
  Work: phone('work'),
  Home: phone('home'),
  Mobile: phone('mobile'),
  Cell: phone('mobile'),
  Job: text('title'),
  'Email Address': email('work'),
  Email: email('work'),
  Group: tags('any'),
  Groups: tags('any'),
  'Account Index': unknown,
  Ringtone: unknown,
  Frequent: unknown,
  Primary: unknown,
}

/** Snom's directory as CSV. */
export const snom: HeaderTable = {
  first_name: text('firstName'),
  last_name: text('lastName'),
  name: fullName,
  number: phone('work'),
  number_type: phone('', 'label'),
  contact_type: tags('any'),
  outgoing_identity: unknown,
  group: tags('any'),
  organization: text('company'),
  title: text('title'),
  email: email('work'),
  mobile_number: phone('mobile'),
  office_number: phone('work'),
  home_number: phone('home'),
}

/** Cisco's personal address book and corporate directory as CSV. */
export const cisco: HeaderTable = {
  'First Name': text('firstName'),
  'Last Name': text('lastName'),
  Nickname: text('nickname'),
  Department: text('department'),
  'Work Phone': phone('work'),
  'Telephone Number': phone('work'),
  'Mobile Number': phone('mobile'),
  'Mobile Phone': phone('mobile'),
  'Home Number': phone('home'),
  'Home Phone': phone('home'),
  Pager: phone('pager'),
  Email: email('work'),
  'Mail ID': email('work'),
  'User ID': unknown,
  'Manager User ID': unknown,
  'Directory URI': unknown,
}
