import { expect, it } from 'vitest'
import type { FileContact } from '../file-record'
import { filled, readTable } from '../testing/read-table'

const at = (label: string, value: string) => ({ label, value })
const phone = (label: string, value: string) => ({ label, value, extension: '' })

/**
 * What each program writes in English of the same person, shortened to the columns that tell it from others, and which
 * cells of that are listed.
 */
const samples: [string, string, Partial<FileContact>, ...string[]][] = [
  [
    'google-old',
    `Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title
Ana Muster,Ana,,Muster,* myContacts ::: Kunden,* Work,ana@muster.example ::: a@muster.example,Work,044 668 18 00,Mobile,079 234 56 78,Muster AG,Chief`,
    {
      title: 'Chief',
      company: 'Muster AG',
      tags: ['Kunden'],
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [at('work', 'ana@muster.example'), at('work', 'a@muster.example')],
    },
    '* myContacts',
  ],
  [
    'outlook',
    `Title,First Name,Middle Name,Last Name,Company,Job Title,Business Street,Business City,Business Fax,Business Phone,Business Phone 2,Home Phone,Mobile Phone,E-mail Address,E-mail Type,E-mail 2 Address
,Ana,,Muster,Muster AG,Chief,,,,044 668 18 00,,,079 234 56 78,ana@muster.example,SMTP,a@muster.example`,
    {
      title: 'Chief',
      company: 'Muster AG',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [at('work', 'ana@muster.example'), at('other', 'a@muster.example')],
    },
    'SMTP',
  ],
  [
    'yahoo',
    `First,Middle,Last,Nickname,Email,Category,Distribution Lists,Home,Work,Mobile,Yahoo! Phone,Title,Company
Ana,,Muster,,ana@muster.example,,,,044 668 18 00,079 234 56 78,,Chief,Muster AG`,
    {
      title: 'Chief',
      company: 'Muster AG',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [at('home', 'ana@muster.example')],
    },
  ],
  [
    'thunderbird',
    `First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Organization,Job Title
Ana,Muster,Ana Muster,,ana@muster.example,a@muster.example,,044 668 18 00,,,,079 234 56 78,Muster AG,Chief`,
    {
      title: 'Chief',
      company: 'Muster AG',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [at('work', 'ana@muster.example'), at('other', 'a@muster.example')],
    },
  ],
  [
    'linkedin',
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Muster,https://www.linkedin.example/in/ana,ana@muster.example,Muster AG,Chief,`,
    {
      title: 'Chief',
      company: 'Muster AG',
      emails: [at('other', 'ana@muster.example')],
      urls: [at('other', 'https://www.linkedin.example/in/ana')],
    },
  ],
  [
    'apple',
    `First name,Middle name,Last name,Nickname,Work Address Street,Work Address City
Ana,,Muster,Anni,Weg 1,Zürich`,
    {
      nickname: 'Anni',
      addresses: [
        { label: 'work', street: 'Weg 1', city: 'Zürich', region: '', postalCode: '', country: '' },
      ],
    },
  ],
]

it.each(samples)('%s', (name, table, contact, ...listed) => {
  const { dialect, records } = readTable(table)
  expect(dialect).toBe(name)
  expect(records).toHaveLength(1)
  expect(filled(records[0]?.contact)).toEqual({ firstName: 'Ana', lastName: 'Muster', ...contact })
  expect(records[0]?.unplaced.map(({ cell }) => cell)).toEqual(listed)
})
