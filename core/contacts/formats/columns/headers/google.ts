import {
  birthday,
  email,
  fullName,
  notes,
  repeats,
  tags,
  text,
  unknown,
  type HeaderTable,
} from './header-table'

/** Google's export since 2024; `Phone 1 - Value` and the like are in `numbered-headers.ts`. */
export const google: HeaderTable = {
  'First Name': text('firstName'),
  'Middle Name': text('middleName'),
  'Last Name': text('lastName'),
  'Phonetic First Name': unknown,
  'Phonetic Middle Name': unknown,
  'Phonetic Last Name': unknown,
  'Name Prefix': text('prefix'),
  'Name Suffix': text('suffix'),
  Nickname: text('nickname'),
  'File As': repeats,
  'Organization Name': text('company'),
  'Organization Title': text('title'),
  'Organization Department': text('department'),
  Birthday: birthday(),
  Notes: notes,
  Photo: unknown,
  Labels: tags('triple-colon'),
}

/** Google's export until 2024. */
export const googleOld: HeaderTable = {
  Name: fullName,
  'Given Name': text('firstName'),
  'Additional Name': text('middleName'),
  'Family Name': text('lastName'),
  'Yomi Name': unknown,
  'Given Name Yomi': unknown,
  'Additional Name Yomi': unknown,
  'Family Name Yomi': unknown,
  'Name Prefix': text('prefix'),
  'Name Suffix': text('suffix'),
  Initials: unknown,
  Nickname: text('nickname'),
  'Short Name': unknown,
  'Maiden Name': unknown,
  Birthday: birthday(),
  Gender: unknown,
  Location: unknown,
  'Billing Information': unknown,
  'Directory Server': unknown,
  Mileage: unknown,
  Occupation: unknown,
  Hobby: unknown,
  Sensitivity: unknown,
  Priority: unknown,
  Subject: unknown,
  Notes: notes,
  Language: unknown,
  Photo: unknown,
  'Group Membership': tags('triple-colon'),
}

/** Gmail's export before 2009, with `Section 1 - Phone` and the like in `numbered-headers.ts`. */
export const googleSections: HeaderTable = {
  Name: fullName,
  'E-mail': email('other'),
  Notes: notes,
}
