import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { emptyFileContact, type FileContact, type FileRecord } from '../file-record'
import { corpusBytes, corpusFiles, hasCorpus } from '../testing/corpus'
import { lostCells } from '../testing/lost-cells'
import { recogniseColumns } from './recognise-columns'
import { birthdayOrder, createRowReader } from './to-record'

type Expected = {
  file: string
  country: string
  encoding?: string
  /** Rows that are not empty before the first record: the header, and what stands before it. */
  skip?: number
  dialect: string | null
  records: number
  first: Partial<FileContact>
  last?: Partial<FileContact>
  unplaced?: string[]
  findings?: string[]
}

const phone = (label: string, value: string) => ({ label, value, extension: '' })
const email = (label: string, value: string) => ({ label, value })
const address = (label: string, street: string, city = '', region = '', postalCode = '', country = '') => ({
  label,
  street,
  city,
  region,
  postalCode,
  country,
})

const files: Expected[] = [
  {
    file: 'csv-crm-lxoffice/tine20+tine20__importtest_lxoffice1.csv',
    country: 'DE',
    dialect: 'lx-office',
    records: 3,
    first: {
      firstName: 'Wolfgang',
      lastName: 'Berger',
      externalId: '73029',
      phones: [phone('work', '12345')],
      addresses: [address('work', 'Heuerstraße 2', 'Weixdorf DD', '', '11108', 'D')],
    },
    last: {
      firstName: 'Wolfer',
      externalId: '72911',
      addresses: [address('work', 'Heuerstraße 44', 'Großenhain', '', '11558', 'D')],
    },
  },
  {
    file: 'csv-crm-tine/tine20+tine20__import_duplicate_1.csv',
    country: 'DE',
    encoding: 'latin1',
    dialect: 'tine20',
    records: 2,
    first: {
      prefix: 'Herr Dr.',
      firstName: 'Jörg',
      lastName: 'Heinz',
      company: 'effect gmbh',
      title: 'Geschäftsführer',
      phones: [phone('work', '022324321')],
      emails: [email('work', 'joerg.heinz@honk.com')],
      addresses: [address('work', 'Str. 25', 'Köln', '', '21222', 'DE')],
    },
    last: {
      prefix: 'Herr',
      firstName: 'Hans',
      lastName: 'Fritz',
      company: 'effect gmbh',
      title: 'Technical Lead',
      phones: [phone('work', '022324321')],
      emails: [email('work', 'hans.fritz@honk.com')],
      addresses: [address('work', 'Str. 25', 'Köln', '', '21222', 'DE')],
    },
  },
  {
    file: 'csv-crm-tine/tine20+tine20__import_duplicate_2_cf.csv',
    country: 'DE',
    encoding: 'latin1',
    dialect: 'tine20',
    records: 2,
    first: {
      prefix: 'Herr Dr.',
      firstName: 'Jörg',
      lastName: 'Heinz',
      company: 'effect gmbh',
      title: 'Geschäftsführer',
      phones: [phone('work', '022324321'), phone('Home fax', '022324322'), phone('home', '022324323')],
      emails: [email('work', 'joerg.heinz@honk.com'), email('home', 'joerg@home.com')],
      addresses: [address('work', 'Str. 25', 'Köln', '', '21222', 'DE')],
    },
    last: {
      prefix: 'Herr',
      firstName: 'Hans',
      lastName: 'Fritz',
      company: 'effect gmbh',
      title: 'Technical Lead',
      phones: [phone('work', '022324321')],
      emails: [email('work', 'hans.fritz@honk.com')],
      addresses: [address('work', 'Str. 25', 'Köln', '', '21222', 'DE')],
    },
    unplaced: ['customfield2: cf2-2', 'customfield1: cf1', 'customfield2: cf2'],
  },
  {
    file: 'csv-crm-zimbra/Zimbra+zm-selenium__100contacts.csv',
    country: 'US',
    dialect: null,
    records: 100,
    first: {
      firstName: 'first13203627721534',
      lastName: 'last13203627721535',
      emails: [email('work', 'email13203627721536@testdomain.com')],
    },
    last: {
      firstName: 'first1320362778450301',
      lastName: 'last1320362778450302',
      emails: [email('work', 'email1320362778450303@testdomain.com')],
    },
  },
  {
    file: 'csv-crm-zimbra/Zimbra+zm-selenium__MultiLingualContact.csv',
    country: 'US',
    dialect: 'zimbra',
    records: 6,
    first: {
      company: '去3回の',
      title: '米国と対',
      lastName: 'セル',
      middleName: 'り北',
      emails: [email('work', 'り北@り北.com')],
    },
    last: { lastName: 'Komórka', middleName: 'Imię' },
  },
  {
    file: 'csv-generic/mozilla+releases-comm-central__csv_no_header.csv',
    country: 'US',
    skip: 0,
    dialect: null,
    records: 2,
    first: { firstName: 'John', lastName: 'Doe', emails: [email('other', 'john@doe.invalid')] },
    last: { firstName: 'Jane', lastName: 'Doe', emails: [email('other', 'jane@doe.invalid')] },
  },
  {
    file: 'csv-generic/tech4242+csv2vcard__valid_contacts.csv',
    country: 'US',
    dialect: null,
    records: 3,
    first: {
      firstName: 'Forrest',
      lastName: 'Gump',
      company: 'Bubba Gump Shrimp Co.',
      title: 'Shrimp Man',
      phones: [phone('work', '+1234567890')],
      emails: [email('work', 'forrest@example.com')],
      addresses: [address('work', '42 Plantation St.', 'Baytown', '', '30314', 'USA')],
      urls: [{ label: 'work', value: 'https://example.com' }],
    },
    last: {
      firstName: 'John',
      lastName: 'Smith',
      company: 'Global Inc',
      title: 'Manager',
      phones: [phone('work', '+1112223333')],
      emails: [email('work', 'john.smith@example.org')],
      addresses: [address('work', '456 Oak Ave', 'Chicago', '', '60601', 'USA')],
      urls: [{ label: 'work', value: 'https://globalinc.com' }],
    },
    findings: ['phone plus-zero +0987654321'],
  },
  ...['append', 'mapundefined'].map((name) => ({
    file: `csv-generic/tine20+tine20__${name}.csv`,
    country: 'DE',
    dialect: null,
    records: 1,
    first: { firstName: 'Max', lastName: 'Muster', phones: [phone('work', '0190 800')] },
    unplaced: ['und_so_weiter: irgendwas'],
  })),
  {
    file: 'csv-generic/tine20+tine20__import_split.csv',
    country: 'DE',
    dialect: 'tine20',
    records: 1,
    first: { firstName: 'Jörg', lastName: 'Heinz', addresses: [address('work', '', 'Käln', '', '21222')] },
  },
  {
    file: 'csv-google-old/roundcube+roundcubemail__gmail.csv',
    country: 'US',
    dialect: 'google-old',
    records: 1,
    first: {
      prefix: 'Prefix',
      firstName: 'Firstname',
      middleName: 'Middle',
      lastName: 'Lastname',
      suffix: 'Suffix',
      nickname: 'nick',
      company: 'company',
      title: 'jobtitle',
      birthday: '1975-12-12',
      notes: 'note"note',
      tags: ['Test'],
      phones: [
        phone('pager', 'pager'),
        phone('main', 'mainphone'),
        phone('home', 'homephone'),
        phone('Home fax', 'homefax'),
        phone('mobile', 'mobile'),
        phone('work', 'workphone'),
        phone('fax', 'workfax'),
      ],
      emails: [
        email('home', 'home@aaa.pl'),
        email('work', 'work@email.pl'),
        email('other', 'unknown@email.com'),
        email('other', 'other@email.com'),
      ],
      addresses: [
        address('home', 'home_street\nhome_pobox', 'home_city', 'home_state', 'home_zip', 'home_country'),
        address('work', 'work_street', 'work_city', '', 'work_zip', 'work_country'),
      ],
      urls: [
        { label: 'Profile', value: 'test.com' },
        { label: 'Home Page', value: 'home.page.com' },
      ],
    },
    unplaced: ['Group Membership: * My Contacts', 'Relation 1 - Type: Spouse', 'Relation 1 - Value: spouse'],
    findings: [
      'Phone 1 - Value not-a-number pager',
      'Phone 2 - Value not-a-number mainphone',
      'Phone 3 - Value not-a-number homephone',
      'Phone 4 - Value not-a-number homefax',
      'Phone 5 - Value not-a-number mobile',
      'Phone 6 - Value not-a-number workphone',
      'Phone 7 - Value not-a-number workfax',
    ],
  },
  {
    file: 'csv-google-old/tine20+tine20__adb_google_import.csv',
    country: 'DE',
    dialect: 'google-old',
    records: 1,
    first: {
      firstName: 'Max',
      lastName: 'Mustermann',
      company: 'Musterfirma',
      birthday: '1999-01-01',
      phones: [phone('other', '04012345')],
      emails: [email('other', 'max@muster.de')],
      addresses: [address('other', 'Musterstraße 1', 'Hamburg', '', '22767', 'DE')],
      urls: [{ label: 'work', value: 'www.muster.de' }],
    },
    findings: ['Birthday two-digit-year 01.01.99'],
  },
  {
    file: 'csv-linkedin/labeldekho+linkedin-network-intelligence__Connections.csv',
    country: 'US',
    skip: 4,
    dialect: 'linkedin',
    records: 10,
    first: {
      firstName: 'Alice',
      lastName: 'Johnson',
      company: 'TechCorp',
      title: 'CTO',
      emails: [email('other', 'alice.johnson@techcorp.com')],
      urls: [{ label: 'other', value: 'https://linkedin.com/in/alicejohnson' }],
    },
    last: {
      firstName: 'Jack',
      lastName: 'Anderson',
      company: 'OpenAI',
      title: 'Research Scientist',
      emails: [email('other', 'jack.a@openai.com')],
      urls: [{ label: 'other', value: 'https://linkedin.com/in/jackanderson' }],
    },
    unplaced: [
      'Connected On: 15 Jan 2023',
      'Connected On: 20 Mar 2023',
      'Connected On: 10 May 2023',
      'Connected On: 25 Jul 2023',
      'Connected On: 01 Sep 2023',
      'Connected On: 15 Nov 2023',
      'Connected On: 20 Dec 2023',
      'Connected On: 05 Jan 2024',
      'Connected On: 10 Feb 2024',
      'Connected On: 25 Mar 2024',
    ],
  },
  {
    file: 'csv-outlook-de/tine20+tine20__adb_outlook2007_default_de.csv',
    country: 'DE',
    dialect: 'outlook-de',
    records: 2,
    first: { company: 'The Firm', phones: [phone('work', '+4983242332')] },
    last: {
      firstName: 'Vorname',
      lastName: 'Nachname',
      company: 'Firma',
      title: 'Pressestelle',
      tags: ['Partner'],
      phones: [
        phone('fax', '+4923782112'),
        phone('work', 'tel_work'),
        phone('Car', 'tel_car'),
        phone('home', 'tel_home'),
        phone('mobile', 'tel_cell'),
        phone('mobile', 'tel_cell_private'),
      ],
      emails: [email('work', 'email@example.org')],
    },
    unplaced: [
      'Geburtstag: 0.0.00',
      'Geschlecht: Keine Angabe',
      'Jahrestag: 0.0.00',
      'Priorit\ufffdt: Normal',
      'Privat: Aus',
      'Vertraulichkeit: Normal',
      'B\ufffdro: 123',
      'E-Mail-Typ: SMTP',
      'Geburtstag: 0.0.00',
      'Geschlecht: Keine Angabe',
      'Initialen: H.W.',
      'Jahrestag: 0.0.00',
      'Priorit\ufffdt: Normal',
      'Privat: Aus',
      'Vertraulichkeit: Normal',
    ],
    findings: [
      'Telefon gesch\ufffdftlich not-a-number tel_work',
      'Autotelefon not-a-number tel_car',
      'Telefon privat not-a-number tel_home',
      'Mobiltelefon not-a-number tel_cell',
      'Mobiltelefon 2 not-a-number tel_cell_private',
    ],
  },
  {
    file: 'csv-outlook-google-shared/GPCsolutions+google-shared-contacts-client__outlook.csv',
    country: 'US',
    dialect: 'google-outlook',
    records: 3,
    first: {
      firstName: 'Adam',
      lastName: 'Glacius',
      company: 'Acme Inc.',
      title: 'Sales Planner',
      notes: 'Has 2 kids',
      phones: [
        phone('mobile', '+1 555 3227 8544'),
        phone('pager', '+1 555 3227 8543'),
        phone('home', '+1 555 3227 8545'),
        phone('home', '+1 555 3227 8546'),
        phone('Home fax', '+1 555 3227 8546'),
        phone('work', '+1 555 3227 8547'),
        phone('work', '+1 555 3227 8548'),
        phone('fax', '+1 555 3227 8549'),
      ],
      emails: [
        email('work', 'adam.glacius@anycom.com'),
        email('other', 'adam.g@example.com'),
        email('other', 'ag@glacius.com'),
      ],
      addresses: [address('home', '999 Super Way, Super, CA, 94043'), address('work', '8999 Corporate Way')],
    },
    last: {
      firstName: 'Duncan',
      lastName: 'Amey',
      title: 'Supervisor',
      externalId: '527fbda08922b018',
      phones: [phone('mobile', '+1 555 3227 8543')],
      emails: [email('work', 'duncanamey@dreamt.com')],
    },
    unplaced: ['Action: add', 'Action: delete', 'Action: update'],
  },
  {
    file: 'csv-outlook-google-shared/Zimbra+zm-selenium__contactsGmail.csv',
    country: 'US',
    dialect: 'google-outlook',
    records: 1,
    first: {
      firstName: 'NameGmail',
      company: 'CompanyGmail',
      title: 'TitleGmail',
      notes: 'NotesGmail',
      phones: [phone('mobile', '1234512345')],
      emails: [email('work', 'EmailGmail@gmail.com')],
      addresses: [address('home', 'Gmail  Address')],
    },
  },
  {
    file: 'csv-outlook/Zimbra+zm-selenium__importContact.csv',
    country: 'US',
    dialect: 'outlook',
    records: 1,
    first: { firstName: 'zimbra', lastName: 'suite', emails: [email('work', 'zimbra@zimbra.com')] },
  },
  {
    file: 'csv-outlook/roundcube+roundcubemail__all.csv',
    country: 'US',
    dialect: 'roundcube',
    records: 1,
    first: {
      prefix: 'Prefix',
      firstName: 'First Name',
      middleName: 'Middle Name',
      lastName: 'Last Name',
      suffix: 'Suffix',
      nickname: 'Nickname',
      company: 'Company',
      department: 'Department',
      title: 'Job Title',
      birthday: '1991-01-20',
      notes: 'Notes',
      tags: ['test'],
      phones: [
        phone('home', '100'),
        phone('home', '200'),
        phone('work', '300'),
        phone('work', '400'),
        phone('mobile', '500'),
        phone('Primary', '600'),
        phone('Home fax', '700'),
        phone('fax', '800'),
        phone('Car', '900'),
        phone('pager', '111'),
        phone('Video', '222'),
        phone('Assistant', '333'),
        phone('other', '444'),
      ],
      emails: [
        email('home', 'home@example.com'),
        email('work', 'work@example.com'),
        email('other', 'other@example.com'),
      ],
      addresses: [
        address('home', 'Home Street', 'Home City', 'Home State', 'Home Zip', 'Home Country'),
        address('work', 'Work Street', 'Work City', 'Work State', 'Work Zip', 'Work Country'),
        address('other', 'Other Street', 'Other City', 'Other State', 'Other Zip', 'Other Country'),
      ],
      urls: [
        { label: 'Blog', value: 'https://blog' },
        { label: 'home', value: 'https://home' },
        { label: 'other', value: 'https://other' },
        { label: 'Profile', value: 'https://profile' },
        { label: 'work', value: 'https://work' },
      ],
    },
    unplaced: [
      'Gender: female',
      'Maiden Name: Maiden Name',
      'Anniversary: 20/02/1992',
      "Manager's Name: Manager",
      "Assistant's Name: Assistant",
      'Spouse: Spouse',
      'IM Aim: aim',
      'IM Icq: icq',
      'IM Jabber: jabber',
      'IM Msn: msn',
      'IM Skype: skype',
      'IM Yahoo: yahoo',
      'Display Name: Display Name',
    ],
  },
  {
    file: 'csv-thunderbird/mozilla+releases-comm-central__basic_csv_addressbook.csv',
    country: 'US',
    dialect: 'thunderbird',
    records: 2,
    first: { firstName: 'John', lastName: 'Doe', emails: [email('work', 'john@doe.invalid')] },
    last: { firstName: 'Jane', lastName: 'Doe', emails: [email('work', 'jane@doe.invalid')] },
  },
  ...[
    'csv-thunderbird/mozilla+releases-comm-central__export.csv',
    'tsv-thunderbird/mozilla+releases-comm-central__export.txt',
  ].map((file) => ({
    file,
    country: 'US',
    dialect: 'thunderbird',
    records: 2,
    first: { firstName: 'contact', lastName: 'one' },
    last: {
      firstName: 'contact',
      lastName: 'two',
      title: '"worker"',
      notes: "here's some unicode text…",
    },
    unplaced: [
      'Primary Email: contact1@invalid',
      'Display Name: contact number one',
      'Custom 1: custom, 1',
      'Custom 2: custom\t2',
      'Custom 3: custom\r3',
      'Custom 4: custom\n4',
      'Primary Email: contact2@invalid',
      'Display Name: contact number two',
    ],
    findings: ['Primary Email not-an-email contact1@invalid', 'Primary Email not-an-email contact2@invalid'],
  })),
  {
    file: 'csv-thunderbird/mozilla+releases-comm-central__shiftjis_addressbook.csv',
    country: 'JP',
    encoding: 'shift_jis',
    dialect: 'thunderbird',
    records: 1,
    first: {
      firstName: '権兵衛',
      lastName: '名無し',
      emails: [email('work', '名無しの権兵衛@host.invalid')],
    },
    unplaced: ['Display Name: 名無しの権兵衛'],
  },
  {
    file: 'csv-thunderbird/roundcube+roundcubemail__tb_plain.csv',
    country: 'US',
    dialect: 'thunderbird',
    records: 1,
    first: {
      firstName: 'Firstname',
      lastName: 'Lastname',
      nickname: 'Nick',
      company: 'Organization',
      department: 'department',
      title: 'title',
      birthday: '1970-11-15',
      phones: [
        phone('work', 'phone work'),
        phone('home', 'phone home'),
        phone('fax', 'fax'),
        phone('pager', 'pager'),
        phone('mobile', 'mobile'),
      ],
      emails: [email('work', 'test@domain.tld'), email('other', 'next@domain.tld')],
      addresses: [
        address('home', 'Priv address', 'City', 'region', 'xx-xxx', 'USA'),
        address('work', 'Addr work', 'Wcity', 'Wstate', '33-333', 'Poland'),
      ],
      urls: [
        { label: 'work', value: 'http://page.com' },
        { label: 'home', value: 'http://webpage.tld' },
      ],
    },
    unplaced: ['Display Name: Displayname'],
    findings: [
      'Work Phone not-a-number phone work',
      'Home Phone not-a-number phone home',
      'Fax Number not-a-number fax',
      'Pager Number not-a-number pager',
      'Mobile Number not-a-number mobile',
    ],
  },
  {
    file: 'csv-yahoo/contentfree+blackbook__yahoo_contacts.csv',
    country: 'US',
    dialect: 'yahoo',
    records: 2,
    first: { firstName: 'Joe', lastName: 'User', emails: [email('home', 'joe.user@example.com')] },
    last: { firstName: 'Jane', lastName: 'User', emails: [email('home', 'jane.user@example.com')] },
  },
  {
    file: 'derived/Zimbra+zm-selenium__contactZimbra.csv',
    country: 'US',
    dialect: 'zimbra',
    records: 1,
    first: {
      firstName: 'firstName',
      lastName: 'lastName',
      company: 'companyName',
      title: 'jobTitle',
      notes: 'notes',
      phones: [
        phone('Assistant', '23456'),
        phone('Callback', '45678'),
        phone('Car', '32145'),
        phone('main', '34567'),
        phone('Home fax', '89123'),
        phone('home', '56789'),
        phone('home', '78912'),
        phone('mobile', '912345'),
        phone('Other fax', '41236'),
        phone('other', '2025550161'),
        phone('pager', '21345'),
        phone('fax', '12345'),
        phone('work', '2025550159'),
        phone('work', '2025550160'),
      ],
      addresses: [
        address('home', 'homeStreet', 'homeCity', 'homeState', 'homePostalcode', 'homeCountry'),
        address('other', 'otherStreet', 'otherCity', 'otherState', 'otherPostalCode', 'otherCountry'),
        address('work', 'workStreet', 'workCity', 'workState', 'workPostalCode', 'workCountry'),
      ],
      urls: [
        { label: 'home', value: 'webPageHome' },
        { label: 'other', value: 'webPageOther' },
        { label: 'work', value: 'webPageWork' },
      ],
    },
    unplaced: ['fileAs: 1', 'email: email', 'email2: email2', 'email3: email3'],
    findings: ['email not-an-email email', 'email2 not-an-email email2', 'email3 not-an-email email3'],
  },
]

function readRows({ file, encoding = 'utf-8', skip = 1 }: Expected) {
  const text = new TextDecoder(encoding).decode(corpusBytes(file))
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
  return { header: skip > 0 ? (rows[skip - 1] ?? null) : null, rows: rows.slice(skip) }
}

describe('files of the corpus', () => {
  it.skipIf(!hasCorpus)('stand beside the project, and each table of the list is compared here', () => {
    const listed = corpusFiles(/^[ct]sv-/).map(({ path, records }) => [path, records])
    expect(files.map(({ file, records }) => [file, records]).toSorted()).toEqual(listed.toSorted())
  })

  it.each(hasCorpus ? files : [])('$file', (expected) => {
    const { header, rows } = readRows(expected)
    const { dialect, targets } = recogniseColumns(header, rows)
    const { country } = expected
    const dateOrder = birthdayOrder(
      targets,
      rows.map((cells) => ({ cells })),
      country,
    )
    const read = createRowReader(targets, { country, header, dialect, dateOrder })
    const records: FileRecord[] = rows.map((cells, index) => read({ line: index + 2, cells }))

    expect(dialect).toBe(expected.dialect)
    expect(records).toHaveLength(expected.records)
    expect(records[0]?.contact).toEqual({ ...emptyFileContact(), ...expected.first })
    expect(records.at(-1)?.contact).toEqual({ ...emptyFileContact(), ...(expected.last ?? expected.first) })
    expect(
      records.flatMap(({ unplaced }) => unplaced.map(({ column, cell }) => `${column}: ${cell}`)),
    ).toEqual(expected.unplaced ?? [])
    expect(
      records.flatMap(({ findings }) => findings.map(({ column, key, cell }) => `${column} ${key} ${cell}`)),
    ).toEqual(expected.findings ?? [])
    for (const [index, record] of records.entries()) expect(lostCells(rows[index] ?? [], record)).toEqual([])
  })
})
