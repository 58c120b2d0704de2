import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Address } from '@/core/contacts/contact'
import {
  emptyFileContact,
  type FileContact,
  type FilePhoto,
  type FileRecord,
} from '@/core/contacts/formats/file-record'
import { corpusBytes, corpusFiles, hasCorpus } from '@/core/contacts/formats/testing/corpus'
import { readVCards } from './read-vcards'

/**
 * What a person reads in a card: only what is not empty. A photo is its type, its bytes and the beginning of their
 * SHA-256; a finding its gravity, key, line and property; `…` stands for the middle of a long text.
 */
type Expected = Partial<Omit<FileContact, 'photo'>> & { photo?: string; findings?: string[] }

function phone(label: string, value: string, extension = '') {
  return { label, value, extension }
}

function at(label: string, value: string) {
  return { label, value }
}

function address(
  ...[label, street, city, region, postalCode, country]: [string, string, string, string, string, string]
): Address {
  return { label, street, city, region, postalCode, country }
}

/** The first and the last card of each file, in the order in which they end. */
const EXPECTED: Record<string, [Expected, Expected?]> = {
  'vcard-2.1/KDE+kcontacts__vcard10.vcf': [
    {
      company: 'Bike Shop',
      addresses: [address('work', 'DDDDDDDDDDDDDDD-Staße 2\n00000 DDDDDDDDDD', '', '', '', '')],
      notes: 'This one has a funny character at the end in the contact list',
      externalId: 'bfa5fdc5-fbfc-4ce2-8196-29ca0deb3bd3',
    },
    {
      firstName: 'Second',
      lastName: 'Doctor',
      title: 'Dentist',
      addresses: [address('work', 'DDDDDDDDDDDstraße 26\n00000 DDDDDDDDDDDDDDDDD', '', '', '', '')],
      notes: 'Sprechzeiten:\nMo   8–13\nDi   10–12, 13–18\nMi  10–12, 13–18\nDo  13–18\nFr      8–12',
      externalId: '941b057d-e959-4644-b41f-e122b26c3807',
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_backslash.vcf': [
    {
      firstName: 'A;B\\',
      middleName: 'C\\;',
      prefix: 'D',
      suffix: ':E',
      findings: ['attention name-part-left 3 N', 'note other-display-name 4 FN'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_base64_no_2_crlf.vcf': [
    {
      lastName: 'name',
      photo: 'image/jpeg 3888 764284cee9b51280',
      findings: ['note other-display-name 4 FN'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_blackberry_photo.vcf': [
    {
      lastName: 'boogie',
      phones: [phone('work', '+5555555'), phone('mobile', '+5555556')],
      emails: [at('other', 'forrestgump@walladalla.com')],
      photo: 'image/png 2056 74cdd3328a520c68',
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_complicated.vcf': [
    {
      firstName: 'Forrest',
      middleName: 'Hoge',
      lastName: 'Gump',
      prefix: 'Pos',
      suffix: 'Tao',
      company: 'Gump Shrimp Co.',
      department: 'Sales Dept.;Manager, Fish keeper',
      title: 'Shrimp Man',
      phones: [
        phone('work', '(111) 555-1212'),
        phone('home', '(404) 555-1212'),
        phone('mobile', '0311111111'),
        phone('Video', '0322222222'),
        phone('other', '0333333333'),
      ],
      emails: [at('other', 'forrestgump@walladalla.com'), at('Mobile', 'cell@example.com')],
      addresses: [
        address('work', '100 Waters Edge', 'Baytown', 'LA', '30314', 'United States of America'),
        address('home', '42 Plantation St.', 'Baytown', 'LA', '30314', 'United States of America'),
      ],
      urls: [at('other', 'http://www.example.com/')],
      birthday: '1980-01-01',
      notes:
        "The following note is the example from RFC 2045.\n\nNow's the time for all folk to come to the aid of their country.",
      extras: [
        'ROLE:Fish Cake Keeper!',
        'X-CLASS:PUBLIC',
        'X-ATTRIBUTE:Some String',
        'GEO:35.6563854,139.6994233',
      ],
      photo: 'image/jpeg 3888 764284cee9b51280',
      findings: ['note other-display-name 4 FN'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_invalid_multiple_line.vcf': [
    {
      firstName: 'Omega',
      emails: [at('other', 'omega@example.com')],
      findings: ['repaired email-with-name 4 EMAIL'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_japanese_1.vcf': [
    {
      lastName: '安藤ロイド',
      phones: [phone('other', '0300000000')],
      extras: ['SOUND;TYPE=X-IRMC-N:ｱﾝﾄﾞｳﾛｲﾄﾞ;;;;'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_japanese_2.vcf': [
    {
      firstName: 'ロイド1',
      lastName: '安藤',
      addresses: [address('home', '東京都渋谷区桜丘町26-1セルリアンタワー6階', '', '', '150-8512', '')],
      notes: 'メモ',
      extras: ['SOUND;TYPE=X-IRMC-N:ｱﾝﾄﾞｳ;ﾛｲﾄﾞ1;;;'],
      findings: ['note other-display-name 3 FN'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_nest.vcf': [
    {
      lastName: 'nest1',
    },
    {
      lastName: 'parent',
      phones: [phone('other', '1')],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_simple_2.vcf': [
    {
      firstName: 'Ando',
      lastName: 'Roid',
      findings: ['note name-split 2 FN'],
    },
  ],
  'vcard-2.1/LineageOS+android_frameworks_opt_vcard__v21_winmo_65.vcf': [
    {
      lastName: 'Example',
      extras: [
        'ANNIVERSARY;VALUE=DATE:20091010',
        'AGENT:Invalid line which must be handled correctly.',
        'X-CLASS:PUBLIC',
      ],
    },
  ],
  'vcard-2.1/mangstadt+ez-vcard__John_Doe_MS_OUTLOOK.vcf': [
    {
      firstName: 'John',
      middleName: 'Richter James',
      lastName: 'Doe',
      prefix: 'Mr.',
      suffix: 'Sr.',
      nickname: 'Johny',
      company: 'IBM',
      department: 'Accounting',
      title: 'Money Counter',
      phones: [phone('work', '(905) 555-1234'), phone('home', '(905) 666-1234')],
      emails: [at('other', 'john.doe@ibm.cm')],
      addresses: [
        address('work', 'Cresent moon drive', 'Albaney', 'New York', '12345', 'United States of America'),
        address('home', 'Silicon Alley 5,', 'New York', 'New York', '12345', 'United States of America'),
      ],
      urls: [at('work', 'http://www.ibm.com')],
      birthday: '1980-03-22',
      notes: 'THIS SOFTWARE IS PROVIDED BY G…HE POSSIBILITY OF SUCH DAMAGE.',
      extras: [
        'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
        'ROLE:Counting Money',
        'X-MS-ANNIVERSARY:20110113',
        'X-MS-IMADDRESS:johny5@aol.com',
        'X-MS-OL-DESIGN:<card xmlns="ht…prop="blank" size="8"/></card>',
        'X-MS-MANAGER:Big Blue',
        'X-MS-ASSISTANT:Jenny',
      ],
      photo: 'image/jpeg 860 41533f06ce6eabc2',
    },
  ],
  'vcard-2.1/mozilla+releases-comm-central__basic_vcard_addressbook.vcf': [
    {
      firstName: 'John',
      lastName: 'Doe',
      emails: [at('other', 'john.doe@genericemail.invalid')],
    },
    {
      firstName: 'Jane',
      lastName: 'Doe',
      emails: [at('other', 'jane.doe@genericemail.invalid')],
    },
  ],
  'vcard-2.1/mozilla+releases-comm-central__emptylines_vcard_addressbook.vcf': [
    {
      firstName: 'John',
      lastName: 'Doe',
      emails: [at('other', 'john.doe@genericemail.invalid')],
    },
    {
      firstName: 'Jane',
      lastName: 'Doe',
      emails: [at('other', 'jane.doe@genericemail.invalid')],
    },
  ],
  'vcard-2.1/nuovo+vCard-parser__Example2.1.vcf': [
    {
      firstName: 'Forrest',
      lastName: 'Gump',
      company: 'Bubba Gump Shrimp Co.',
      title: 'Shrimp Man',
      phones: [phone('work', '(111) 555-1212'), phone('home', '(404) 555-1212')],
      emails: [at('home', 'forrestgump@example.com')],
      addresses: [
        address('work', '100 Waters Edge', 'Baytown', 'LA', '30314', 'United States of America'),
        address('home', '42 Plantation St.', 'Baytown', 'LA', '30314', 'United States of America'),
      ],
    },
  ],
  'vcard-2.1/roundcube+roundcubemail__johndoe.vcf': [
    {
      firstName: 'John',
      lastName: 'Doë',
      company: 'roundcube.net',
      phones: [phone('work', '+123456789'), phone('mobile', '+987654321')],
      emails: [at('work', 'inbox@roundcube.net'), at('home', 'roundcube@gmail.com')],
      addresses: [address('work', 'The street', 'Hometown', '', '5555', 'Cayman Islands')],
      notes: 'The notes...',
    },
  ],
  'vcard-2.1/roundcube+roundcubemail__thebat.vcf': [
    {
      firstName: 'Piotr',
      lastName: 'Iksiñski',
      emails: [at('other', 'piotr.iksinski@somedomain.com')],
      extras: ['X-GENDER:Male'],
      findings: ['repaired guessed-charset 3 N', 'repaired guessed-charset 4 FN'],
    },
  ],
  'vcard-2.1/sabre-io+vobject__issue64.vcf': [
    {
      photo: 'image/jpeg 19685 48b3723a31fd05f2',
    },
  ],
  'vcard-2.1/tine20+tine20__without_N_property.vcf': [
    {
      firstName: 'Hans',
      lastName: 'Müller',
      company: 'Mein Schiff',
      emails: [at('other', 'hans@schiff.de')],
      addresses: [address('work', '', 'Nürnberg', '', '90329', 'Deutschland')],
      urls: [at('work', 'http://www.meinschiff.de')],
      findings: ['note name-split 3 FN'],
    },
  ],
  'vcard-3.0/CalConnect+caldavtester__17.vcf': [
    {
      lastName: 'Group',
      externalId: '760d9b28-5a13-4880-b7eb-5769e6600fa3',
      extras: [
        'X-ADDRESSBOOKSERVER-KIND:group',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:3765A955-1B96-41EA-994D-335192BEDCCD:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:44745975-AE6D-4FB0-80A6-A298427E047A:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:44EE78BF-8814-4471-899C-92280CEFB098:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:760d9b28-5a13-4880-b7eb-5769e6600fa3',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:8424B7F0-C878-4722-B522-EBB07CF48AD7:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:934731C6-1C95-4C40-BE1F-FA4215B2307B:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AFBB77B8-0438-4825-A1DB-A75D76B6C3A8:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ED7A5AEC-AB19-4CE0-AD6A-2923A3E5C4E1:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ED7A5AEC-AB19-4CE0-AD6A-2923A3E5C4E2:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:F0A6918D-8E09-43FA-9684-226810B8A96F:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:FCBA0FA3-00B2-4C95-B4EC-4CCC4843F8B1',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:FCBA0FA3-00B2-4C95-B4EC-4CCC4843F8B1:ABPerson',
        'X-ADDRESSBOOKSERVER-MEMBER:user01@example.com',
        'X-ADDRESSBOOKSERVER-MEMBER:user02@example.com',
      ],
      findings: ['refused is-a-list 1'],
    },
  ],
  'vcard-3.0/CalConnect+caldavtester__2.vcf': [
    {
      firstName: 'Mulberry',
      lastName: 'Contact',
      nickname: 'mulberry',
      company: 'Apple Inc.',
      phones: [phone('home', '777-777-7777'), phone('work', '8888888888'), phone('fax', '5555555555')],
      emails: [at('work', 'mulberry@example.com')],
      addresses: [address('work', '1234 Infinite Circle', 'Exampletino, CA 99999', 'USA', '', '')],
      urls: [at('Home Page', 'http://www.example.com/~magic')],
      notes: 'This is a contact created in Mulberry.',
      externalId: 'ED7A5AEC-AB19-4CE0-AD6A-2923A3E5C4E2:ABPerson',
      extras: ['item1.X-ABADR:us'],
    },
  ],
  'vcard-3.0/KDE+kcontacts__vcard12.vcf': [
    {
      firstName: 'Good',
      lastName: 'Looking',
      emails: [at('work', 'goodlooking@example.com')],
      externalId: 'pas-id-54B2522600000001',
      photo: 'image/png 159 9752df19fcc157d9',
      findings: ['attention photo-not-kept 10 PHOTO'],
    },
  ],
  'vcard-3.0/KDE+kcontacts__vcard9.vcf': [
    {
      lastName: '123ㄓㄕㄖbcdeαβγδαβγδαβγδαβγδαβγδαβγδαβㄤㄓㄕㄖ',
      notes: 'Длинный комментарий на русском языке, чтобы в результате получилась строка более 70 символов.',
      externalId: '20140316T155019.877e370c11@martin',
      findings: ['note other-display-name 2 FN'],
    },
  ],
  'vcard-3.0/KDE+kcontacts__vcard_legacy_messaging_fields.vcf': [
    {
      firstName: 'My',
      lastName: 'Name',
      externalId: '12345',
      extras: [
        'X-messaging/twitter-All:kdecommunity',
        'X-messaging/irc-All:konqui',
        'X-messaging/xmpp-All:one@test.org\ue000two@test.org',
      ],
    },
  ],
  'vcard-3.0/KDE+kcontacts__vcardwithitemasapplesupport.vcf': [
    {
      firstName: 'SOMENAME',
      company: 'SOME COMPANY',
      phones: [phone('work', '(111) 111-1111')],
      addresses: [address('work', 'STREET', 'CITY', 'STATE', 'ZIP', 'COUNTRY')],
      notes: 'SOME NOTES',
      externalId: 'fe395f83-d5a6-49e3-ae22-ae0799a5aa99',
      extras: ['X-ABShowAs-ABShowAs:COMPANY'],
      findings: ['note other-display-name 3 FN'],
    },
  ],
  'vcard-3.0/LineageOS+android_frameworks_opt_vcard__v30_ios_613_multiline.vcf': [
    {
      firstName: 'Bob',
      lastName: 'Smith',
      company: 'Smith Auto Repair',
      phones: [phone('mobile', '(650) 555-1212')],
      emails: [at('other', 'bob@smithauto.com')],
      urls: [at('Home Page', 'www.smithauto.com')],
      photo: 'image/jpeg 5165 074e4d23d4b5d97b',
    },
  ],
  'vcard-3.0/LineageOS+android_frameworks_opt_vcard__v30_pager.vcf': [
    {
      firstName: 'G',
      middleName: 'M',
      lastName: 'F',
      phones: [phone('pager', '6101231234@pagersample.com')],
    },
  ],
  'vcard-3.0/LineageOS+android_frameworks_opt_vcard__v30_pause_wait.vcf': [
    {
      firstName: 'Wait',
      lastName: 'Pause',
      phones: [phone('other', 'p1234p5678w9')],
    },
  ],
  'vcard-3.0/bitfireAT+vcard4android__allfields-vcard3.vcf': [
    {
      firstName: 'Firstname',
      middleName: 'Middlename1 Middlename2',
      lastName: 'Lastname',
      prefix: 'DDDr.',
      suffix: 'MBA',
      nickname: 'Nick1, Nick2',
      company: 'ABC, Inc.',
      department: 'North American Division, Marketing',
      title: 'Director, Research and Development',
      phones: [phone('Useless', '+49 1234 56788'), phone('fax', '+1-800-MYFAX')],
      emails: [at('home', 'private@example.com'), at('@work', 'work@example.com')],
      addresses: [
        address('work', '6544 Battleford Drive', 'Raleigh', 'NC', '27613-3502', 'U.S.A.'),
        address(
          'Monkey Tree',
          'Postfach 314\nvorne hinten\nTeststraße 22',
          'Mönchspfaffingen',
          '',
          '4043',
          'Klöster-Reich',
        ),
      ],
      urls: [
        at('other', 'https://www.davx5.com/'),
        at('blog', 'http://www.swbyps.restaurant.french/~chezchic.html'),
      ],
      birthday: '1996-04-15',
      notes: 'This fax number is operational 0800 to 1715 EST, Mon-Fri.\n\nSecond note',
      tags: ['A', "B'C"],
      externalId: 'mostfields1@at.bitfire.vcard4android',
      extras: [
        'X-PHONETIC-FIRST-NAME:Förstnehm',
        'X-PHONETIC-MIDDLE-NAME:Mittelnehm',
        'X-PHONETIC-LAST-NAME:Laastnehm',
        'ROLE:Programmer',
        'personalIM.IMPP;TYPE=personal,mobile,x-myIM,pref:myIM:anonymous@example.com',
        'personalIM.X-ABLabel:MyIM',
        'IMPP;TYPE=business,video,voice:skype:echo@example.com',
        'X-SIP:mysip@example.com',
        'ANNIVERSARY:2014-08-12',
        'RELATED;TYPE=co-worker,crush;VALUE=text:Ägidius',
        'RELATED;TYPE=parent;VALUE=uri:muuum@example.com',
        'X-TEST;A=B:Value',
        'item2.X-ABDate:20210729',
        'item2.X-ABLabel:Custom Date',
      ],
      photo: 'image/jpeg 317 5694f576a5002e09',
      findings: ['note other-display-name 4 FN'],
    },
  ],
  'vcard-3.0/mangstadt+ez-vcard__John_Doe_EVOLUTION.vcf': [
    {
      firstName: 'John',
      middleName: 'Richter, James',
      lastName: 'Doe',
      prefix: 'Mr.',
      suffix: 'Sr.',
      nickname: 'Johny',
      company: 'IBM',
      department: 'Accounting, Dungeon',
      title: 'Money Counter',
      phones: [phone('mobile', '905-666-1234'), phone('work', '905-555-1234')],
      emails: [at('work', 'john.doe@ibm.com')],
      addresses: [
        address(
          'home',
          'ASB-123\n15 Crescent moon drive',
          'Albaney',
          'New York',
          '12345',
          'United States of America',
        ),
      ],
      urls: [at('other', 'http://www.ibm.com')],
      birthday: '1980-03-22',
      notes: 'THIS SOFTWARE IS PROVIDED BY T…HE POSSIBILITY OF SUCH DAMAGE.',
      tags: ['VIP'],
      externalId: '477343c8e6bf375a9bac1f96a5000837',
      extras: [
        'X-COUCHDB-APPLICATION-ANNOTATIONS:{"Evolution":{"revision":"2012-03-05T13:32:54Z"}}',
        'X-AIM;TYPE=HOME;X-COUCHDB-UUID="cb9e11fc-bb97-4222-9cd8-99820c1de454":johnny5@aol.com',
        'X-EVOLUTION-FILE-AS:Doe\\, John',
        'X-EVOLUTION-SPOUSE:Maria',
        'X-EVOLUTION-MANAGER:Big Blue',
        'X-EVOLUTION-ASSISTANT:Little Red',
        'X-EVOLUTION-ANNIVERSARY:1980-03-22',
      ],
    },
  ],
  'vcard-3.0/mangstadt+ez-vcard__John_Doe_GMAIL.vcf': [
    {
      firstName: 'John',
      middleName: 'Richter, James',
      lastName: 'Doe',
      prefix: 'Mr.',
      suffix: 'Sr.',
      company: 'IBM',
      title: 'Money Counter',
      phones: [phone('mobile', '905-555-1234'), phone('home', '905-666-1234')],
      emails: [at('home', 'john.doe@ibm.com')],
      addresses: [
        address(
          'home',
          'Crescent moon drive\n555-asd\nNice Area, Albaney, New York 12345\nUnited States of America',
          '',
          '',
          '',
          '',
        ),
      ],
      urls: [at('work', 'http://www.ibm.com')],
      birthday: '1980-03-22',
      notes: 'THIS SOFTWARE IS PROVIDED BY T…H DAMAGE.\nFavotire Color: Blue',
      extras: [
        'X-PHONETIC-FIRST-NAME:Jon',
        'X-PHONETIC-LAST-NAME:Dow',
        'item1.X-ABDATE:1975-03-01',
        'item1.X-ABLabel:_$!<Anniversary>!$_',
        'item2.X-ABRELATEDNAMES:Jenny',
        'item2.X-ABLabel:_$!<Spouse>!$_',
      ],
    },
  ],
  'vcard-3.0/mangstadt+ez-vcard__John_Doe_IPHONE.vcf': [
    {
      firstName: 'John',
      middleName: 'Richter James',
      lastName: 'Doe',
      prefix: 'Mr.',
      suffix: 'Sr.',
      nickname: 'Johny',
      company: 'IBM',
      department: 'Accounting',
      title: 'Money Counter',
      phones: [
        phone('mobile', '905-555-1234'),
        phone('home', '905-666-1234'),
        phone('work', '905-777-1234'),
        phone('Home Fax', '905-888-1234'),
        phone('fax', '905-999-1234'),
        phone('pager', '905-111-1234'),
        phone('Assistant', '905-222-1234'),
      ],
      emails: [at('other', 'john.doe@ibm.com')],
      addresses: [
        address('home', 'Silicon Alley 5,', 'New York', 'New York', '12345', 'United States of America'),
        address('work', 'Street4\nBuilding 6\nFloor 8', 'New York', '', '12345', 'USA'),
      ],
      urls: [at('Home Page', 'http://www.ibm.com')],
      birthday: '2012-06-06',
      extras: [
        'item3.X-ABADR:Silicon Alley',
        'item4.X-ABADR:Street 4, Building 6,\\n Floor 8\\nNew York\\nUSA',
      ],
      photo: 'image/jpeg 32531 e01af63d0602d72a',
    },
  ],
  'vcard-3.0/mangstadt+ez-vcard__gmail-list.vcf': [
    {
      firstName: 'Arnold',
      lastName: 'Smith',
      emails: [at('other', 'asmithk@gmail.com')],
    },
    {
      firstName: 'Doug',
      lastName: 'White',
      emails: [at('other', 'dwhite@gmail.com')],
    },
  ],
  'vcard-3.0/mangstadt+ez-vcard__thunderbird-MoreFunctionsForAddressBook-extension.vcf': [
    {
      firstName: 'John',
      lastName: 'Doe',
      nickname: 'Johnny',
      company: 'TheOrganization',
      department: 'TheDepartment',
      title: 'TheTitle',
      phones: [
        phone('work', '555-555-1111'),
        phone('home', '555-555-2222'),
        phone('mobile', '555-555-5555'),
        phone('fax', '555-555-3333'),
        phone('pager', '555-555-4444'),
      ],
      emails: [
        at('other', 'doe.john@hotmail.com'),
        at('other', 'additional-email@company.com'),
        at('other', 'additional-email1@company.com'),
        at('other', 'additional-email2@company.com'),
        at('other', 'additional-email3@company.com'),
      ],
      addresses: [
        address('work', '222 Broadway\nSuite 100', 'New York', 'NY', '98765', 'USA'),
        address('home', '123 Main St\nApt 10', 'Austin', 'TX', '12345', 'USA'),
      ],
      urls: [at('home', 'http://www.private-webpage.com'), at('work', 'http://www.work-webpage.com')],
      birthday: '1970-09-21',
      notes:
        'This is the notes field.\nSecond Line\n\nFourth Line\nYou can put anything in the "note" field; even curse words.',
      tags: ['category1, category2, category3'],
      extras: ['X-SPOUSE:TheSpouse', 'X-ANNIVERSARY:1990-04-30'],
      photo: 'image/jpeg 8940 d5c5effbd371b9f4',
    },
  ],
  'vcard-3.0/nextcloud+contacts__forrest-gump.vcf': [
    {
      firstName: 'Forrest',
      lastName: 'Gump',
      prefix: 'Mr.',
      company: 'Sheri Nom Co.',
      title: 'Ultimate Warrior',
      emails: [at('other', 'sherinnom@example.com')],
      externalId: '5efe2430-92e5-4ea2-9a7c-a05aed152ec92',
      extras: ['X-QQ:21588891'],
    },
  ],
  'vcard-3.0/qoobaa+vcard__bday_decode_2.vcard': [
    {
      birthday: '1970-07-14',
      extras: ['BDAY:70-7-14', 'BDAY:1970-07-15T03:45:12', 'BDAY:1970-07-15T03:45:12Z'],
      findings: [
        'attention birthday-unreadable 3 BDAY',
        'attention value-repeated 4 BDAY',
        'attention value-repeated 5 BDAY',
      ],
    },
  ],
  'vcard-3.0/qoobaa+vcard__gmail.vcard': [
    {
      firstName: 'Stepcase',
      lastName: 'TestUser',
      company: 'Stepcase.com',
      title: 'CTO',
      phones: [
        phone('fax', '44444444'),
        phone('pager', '66666666'),
        phone('home', '22222222'),
        phone('mobile', '11111111'),
        phone('fax', '55555555'),
        phone('work', '33333333'),
      ],
      emails: [at('other', 'testuser@stepcase.com')],
      addresses: [
        address('home', '123 Home, Home Street\nKowloon, N/A\nHong Kong', '', '', '', ''),
        address('home', '321 Office, Work Road\nTsuen Wan NT\nHong Kong', '', '', '', ''),
      ],
      notes: 'Stepcase test user is a robot.',
      extras: [
        'X-GTALK:gtalk.step',
        'X-AIM:aim.step',
        'X-YAHOO:yahoo.step',
        'X-MSN:msn.step',
        'X-ICQ:icq.step',
        'X-JABBER:jabber.step',
      ],
    },
  ],
  'vcard-3.0/roundcube+roundcubemail__apple.vcf': [
    {
      company: 'Apple Computer AG',
      addresses: [address('work', 'Birgistrasse 4a', 'Wallisellen-Zürich', '', '8304', 'Switzerland')],
      urls: [at('Home Page', 'http://www.apple.ch')],
      extras: ['item1.X-ABADR:ch', 'X-ABUID:2E4CB084-4767-4C85-BBCA-805B1DCB1C8E\\:ABPerson'],
      photo: 'image/jpeg 2043 0321a675b9a86c9e',
    },
  ],
  'vcard-3.0/roundcube+roundcubemail__utf-16_sample.vcf': [
    {
      firstName: 'Ǽgean',
      lastName: 'ĽdaMonté',
      addresses: [address('work', '169 Mária Canal', 'LaPaz', 'Conceptión', '245-876', 'Perú')],
      extras: ['item1.X-ABADR:us', 'X-ABUID:DC88726E-3E31-4B75-AEB5-C51BC6326779\\:ABPerson'],
    },
  ],
  'vcard-3.0/tine20+tine20__WebDAVCollaborator.vcf': [
    {
      firstName: 'Vorname',
      middleName: 'Middle',
      lastName: 'Nachname',
      prefix: 'salutation',
      suffix: 'name suffix',
      nickname: 'nickname',
      company: 'Firma',
      department: 'department',
      title: 'Position',
      phones: [
        phone('work', '+49 (040) 12345 - 0'),
        phone('home', '+49 (040) 12345 - 1'),
        phone('mobile', '+49 (040) 12345 - 3'),
        phone('fax', '+49 (040) 12345 - 2'),
      ],
      emails: [
        at('other', 'mail@example.com'),
        at('other', 'mail2@example.com'),
        at('other', 'mail3@example.com'),
      ],
      addresses: [
        address('work', 'Office\nbusiness street 2', 'businesscity', 'businessarea', '45734', 'Deutschland'),
        address('home', 'private street 44', 'private cyty', 'private area', '44322', 'Deutschland'),
      ],
      urls: [at('other', 'websi.te')],
      birthday: '1980-08-09',
      notes: 'Nots \nWith \nLine\nBreaks',
      externalId: '93e1e937b15c5df61fb87348861855e692640ef3',
      extras: [
        'ROLE:job description',
        'AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:assistent\\nN:assistent\\nEND:VCARD',
        'X-OUTLOOK-INITIALS:V.M.N.',
        'OFFICE:office',
        'X-OUTLOOK-OFFICE-LOCATION:office',
        'ASSNAME:assistent',
        'MANNAME:boss',
        'X-OUTLOOK-MANAGER-NAME:boss',
        'SPOUSNAME:partner',
        'X-OUTLOOK-SPOUSE-NAME:partner',
        'ANNIVERSARY:2013-08-16',
        'X-OUTLOOK-WEDDING-ANNIVERSARY:2013-08-16',
        'X-OUTLOOK-EMAIL-DISPLAY;TYPE=PREF,INTERNET:Nachname\\, Vorname (mail@example.com)',
        'X-OUTLOOK-EMAIL-FLAG:32769',
        'X-OUTLOOK-EMAIL-2;TYPE=INTERNET:mail2@example.com',
        'X-OUTLOOK-EMAIL-2-DISPLAY;TYPE=INTERNET:Vorname Middle Nachname name suffix (mail2@example.com)',
        'X-OUTLOOK-EMAIL-3;TYPE=INTERNET:mail3@example.com',
        'X-OUTLOOK-EMAIL-3-DISPLAY;TYPE=INTERNET:Vorname Middle Nachname name suffix (mail3@example.com)',
        'X-OUTLOOK-CREATE-TIME:20130826T102228Z',
      ],
    },
  ],
  'vcard-3.0/tine20+tine20__adb_vcard_import.vcf': [
    {
      firstName: 'Max',
      lastName: 'Mustermann',
      company: 'Musterfrima',
      title: 'CEO',
      phones: [phone('work', '04012345'), phone('home', '04054321')],
      emails: [at('other', 'max@muster.de')],
      addresses: [
        address('work', 'Musterstraße 1', 'Hamburg', '', '22767', 'Deutschland'),
        address('home', 'Musterstraße 2', 'Hamburg', '', '22767', 'Deutschland'),
      ],
      urls: [at('work', 'http://www.example.com/')],
      birthday: '1999-04-24',
    },
  ],
  'vcard-3.0/tine20+tine20__emclient_addressbook.vcf': [
    {
      firstName: 'Vor',
      lastName: 'Nach',
      prefix: 'Prefix',
      company: 'Firma',
      department: 'Abteilung',
      title: 'Position',
      phones: [
        phone('home', '+49 PRIVAT'),
        phone('mobile', '+49 MOBIL'),
        phone('other', '+49 MOBIL2'),
        phone('fax', '+49 FAX'),
        phone('Home Fax', '+49 PRIVATFAX'),
        phone('work', '+49 BUSINESS'),
      ],
      emails: [at('other', 'privat@email.de'), at('other', 'business@email.de')],
      addresses: [
        address('home', 'Address Privat', 'City Privat', '', '98765', 'COUNTRY PRIVAT'),
        address('work', 'Address Business', 'City Business', '', '12345', 'COUNTRY BUSINESS'),
      ],
      urls: [at('other', 'www.business.de')],
      birthday: '1950-01-26',
      notes: 'Notes\nwith\nbreaks',
      externalId: 'b41b1529-bfd2-437f-b441-19dc97b44d11',
      findings: ['note other-display-name 6 FN'],
    },
  ],
  'vcard-3.0/tine20+tine20__rcube_contacts-3.vcf': [
    {
      lastName: 'some.one@mytine.de',
      emails: [at('work', 'some.one@mytine.de')],
      notes: 'Dieser Kontakt wurde automatisch bei der Syncronisation angelegt',
      externalId: '6cd3ebdbbd6766cefa0c48e3f35f24348575d53f',
      extras: ['X-ABUID:2504F18F-29BA-4207-A756-3B94F7F2563B\\:ABPerson'],
      findings: ['note other-display-name 5 FN'],
    },
    {
      firstName: 'der',
      lastName: 'der',
      emails: [at('home', 'der.der@mytine.de')],
    },
  ],
  'vcard-4.0/KDE+kcontacts__testfullvcard.vcf': [
    {
      firstName: 'Sherlock',
      lastName: 'Holmes',
      prefix: 'Mr',
      nickname: 'Shirley',
      title: 'Detective',
      phones: [
        phone('home', '+44-555-555-5555', '5555'),
        phone('mobile', '+44-555-555-6666'),
        phone('work', '+44-555-555-7777'),
      ],
      emails: [at('home', 'sherlock.holmes@gmail.com'), at('work', 'detective@sherlockholmes.com')],
      addresses: [address('other', '221B Baker Street', 'London', '', 'NW1', 'United Kingdom')],
      urls: [at('other', 'https://sherlockholmes.com')],
      birthday: '1953-10-15',
      tags: ['FICTION', 'LITERATURE'],
      externalId: 'urn:uuid:b8767877-b4a1-4c70-9acc-505d3819e519',
      extras: [
        'ANNIVERSARY:19960415',
        'GENDER:M',
        'IMPP;PREF=1:xmpp:detective@sherlockholmes.com',
        'LANG;TYPE=work;PREF=1:en',
        'LANG;TYPE=work;PREF=2:fr',
        'TZ:London/Europe',
        'GEO:geo:51.5237,0.1585',
        'KEY;MEDIATYPE=application/pgp-keys:https://sherlockholmes.com/sherlock-holmes.pub.asc',
        'CALURI;PREF=1:https://sherlockholmes.com/calendar/sherlockholmes',
        'FBURL;PREF=1:https://sherlockholmes.com/busy/detective',
        'CALADRURI;PREF=1:mailto:detective@sherlockholmes.com',
      ],
    },
  ],
  'vcard-4.0/bitfireAT+vcard4android__vcard4.vcf': [
    {
      firstName: 'VCard 4',
      lastName: 'Test',
      birthday: '--04-16',
      externalId: 'vcard4test',
      findings: ['note name-split 4 FN'],
    },
  ],
  'vcard-4.0/lucc+khard__altid.vcf': [
    {
      firstName: 'one',
      lastName: 'representation',
      notes:
        'RFC6350 requires N to have cardinality <=1 but allows alternative representations to be included if they are linked by the ALTID parameter.',
      externalId: 'altid',
      findings: ['attention value-repeated 6 N', 'note other-display-name 4 FN'],
    },
  ],
  'vcard-4.0/lucc+khard__labels.vcf': [
    {
      firstName: 'labeled',
      lastName: 'guy',
      company: 'Test Inc',
      externalId: '51953f58-237e-429a-a271-cb47c026a895',
      extras: ['item1.X-ABLabel:Work'],
      findings: ['note name-split 4 FN'],
    },
  ],
  'vcard-4.0/lucc+khard__org.vcf': [
    {
      company: 'ACME Inc.',
      externalId: '429A43AB-52F2-4714-AA62-077528A12464',
    },
  ],
  'vcard-4.0/mangstadt+ez-vcard__fullcontact.vcf': [
    {
      firstName: 'FirstName',
      middleName: 'MiddleName',
      lastName: 'LastName',
      prefix: 'Prefix',
      suffix: 'Suffix',
      nickname: 'NickName',
      company: 'Organization1',
      department: 'Department1',
      title: 'Title1',
      phones: [
        phone('home', '555-555-1111'),
        phone('work', '555-555-1112'),
        phone('mobile', '555-555-1113'),
        phone('mobile', '555-555-1114'),
        phone('other', '555-555-1115'),
        phone('Home Fax', '555-555-1116'),
        phone('fax', '555-555-1117'),
        phone('other', '555-555-1118'),
        phone('other', '555-555-1119'),
      ],
      emails: [
        at('home', 'home@example.com'),
        at('work', 'work@example.com'),
        at('School', 'school@example.com'),
        at('other', 'other@example.com'),
        at('customtype', 'custom@example.com'),
      ],
      addresses: [
        address('home', 'HomeExtended\nHomeStreet', 'HomeCity', 'HomeState', 'HomePostal', 'HomeCountry'),
        address('work', 'WorkExtended\nWorkStreet', 'WorkCity', 'WorkState', 'WorkPostal', 'WorkCountry'),
        address(
          'other',
          'OtherExtended\nOtherStreet',
          'OtherCity',
          'OtherState',
          'OtherPostal',
          'OtherCountry',
        ),
        address(
          'customtype',
          'CustomExtended\nCustomStreet',
          'CustomCity',
          'CustomState',
          'CustomPostal',
          'CustomCountry',
        ),
      ],
      urls: [
        at('other', 'http://www.homepage.com'),
        at('other', 'http://www.blog.com'),
        at('other', 'http://www.other.com'),
        at('other', 'http://www.custom.com'),
      ],
      birthday: '2016-08-01',
      notes: 'Notes line 1\nNotes line 2',
      tags: ['Tag'],
      extras: [
        'ORG:Organization2;Department2',
        'TITLE:Title2',
        'GENDER:M',
        'X-GENDER:male',
        'X-ID:14f9aba0c9422da9ae376fe28bd89c2a.0',
        'X-ETAG:fffffea9056d8166e2b7a427977e570c87dd51279d11d9b137c593eb',
        'X-FC-TAGS:579c773f-736d-11e6-8dff-0ac8448704fb',
        'X-FC-LIST-ID:8ad23200aa3e1984736b11e688dc0add41994b95',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A4D6F74686572:Mother',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A466174686572:Father',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A506172656E74:Parent',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A42726F74686572:Brother',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A536973746572:Sister',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A4368696C64:Child',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A467269656E64:Friend',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A53706F757365:Spouse',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A4669616E63C3A9:Fiance',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A506172746E6572:Partner',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A417373697374616E74:Assistant',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A4D616E61676572:Manager',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A4F74686572:Other',
        'X-FCENCODED-582D46432D52656C617465644E616D65733A437573746F6D54595045:Custom',
        'X-FCENCODED-582D46432D4F7468657244617465733A416E6E6976657273617279:2016-08-02',
        'X-FCENCODED-582D46432D4F7468657244617465733A4F74686572:2016-08-03',
        'X-FCENCODED-582D46432D4F7468657244617465733A437573746F6D54595045:2016-08-04',
        'IMPP;X-SERVICE-TYPE=GTalk:xmpp:gtalk',
        'IMPP;X-SERVICE-TYPE=Skype:skype:skype',
        'IMPP;X-SERVICE-TYPE=Yahoo:ymsgr:yahoo',
        'IMPP;X-SERVICE-TYPE=AIM:aim:aim',
        'IMPP;X-SERVICE-TYPE=Jabber:xmpp:jabber',
        'IMPP;X-SERVICE-TYPE=Other:other:other',
        'IMPP;X-SERVICE-TYPE=CustomTYPE:customtype:custom',
      ],
      findings: [
        'note photo-elsewhere 19 PHOTO',
        'note photo-elsewhere 21 PHOTO',
        'note photo-elsewhere 23 PHOTO',
      ],
    },
  ],
  'vcard-4.0/mangstadt+ez-vcard__issue114.vcf': [
    {
      firstName: 'Dummy',
      lastName: 'Dummy',
      company: 'Dummy GmbH',
      phones: [phone('mobile', '+49 1234 56789'), phone('work', '+49 9876 54321')],
      emails: [at('home', 'dummy.dummy@dummy.com')],
      addresses: [
        address(
          'work',
          'BHG01:^n61352 Bad Homburg^nGERMANY:61352 Bad Homburg\nGERMANY:\nBHG01:\nDummy-Dummy-Strasse 1',
          'Bad Homburg',
          '',
          '61352',
          'Germany',
        ),
      ],
      externalId: '8b574c60-fd7f-4e99-b584-c5db131ae687',
    },
  ],
}

const LONG = 300

function shortened(text: string): string {
  return text.length > LONG ? `${text.slice(0, 30)}…${text.slice(-30)}` : text
}

function seen({ type, data }: FilePhoto): string {
  return `${type} ${data.length} ${createHash('sha256').update(data).digest('hex').slice(0, 16)}`
}

function shown({ contact, findings }: FileRecord) {
  return {
    ...contact,
    notes: shortened(contact.notes),
    extras: contact.extras.map(shortened),
    photo: contact.photo && seen(contact.photo),
    findings: findings.map(({ gravity, key, line, column }) => `${gravity} ${key} ${line} ${column}`.trim()),
  }
}

async function* inChunks(path: string) {
  const bytes = corpusBytes(path)
  for (let start = 0; start < bytes.length; start += 1000) {
    yield await Promise.resolve(bytes.subarray(start, start + 1000))
  }
}

async function records(path: string): Promise<FileRecord[]> {
  const all: FileRecord[] = []
  const encoding = path.includes('utf-16') ? 'utf-16be' : 'utf-8'
  for await (const record of readVCards(inChunks(path), { encoding })) all.push(record)
  return all
}

describe('vCards from other software, in the corpus', () => {
  const files = corpusFiles(/^vcard-/).map(({ path, records: count }): [string, number] => [path, count])

  it.skipIf(!hasCorpus)('each file of the list is compared here', () => {
    expect(files.map(([path]) => path).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it.each(files)('%s: %i cards, the first and the last field by field', async (path, count) => {
    const read = await records(path)
    expect(read).toHaveLength(count)
    const ends = read.length > 1 ? [read.at(0), read.at(-1)] : read
    const expected = (EXPECTED[path] ?? []).map((card) => ({ ...emptyFileContact(), findings: [], ...card }))
    expect(ends.map((record) => record && shown(record))).toEqual(expected)
    expect(read.flatMap(({ unplaced }) => unplaced)).toEqual([])
  })
})
