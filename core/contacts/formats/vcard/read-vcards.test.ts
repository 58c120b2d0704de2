import { describe, expect, it } from 'vitest'
import { emptyFileContact, type FileContact, type FileRecord } from '@/core/contacts/formats/file-record'
import { readVCards } from './read-vcards'

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

async function recordsOf(file: string | Uint8Array, encoding?: string): Promise<FileRecord[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const all: FileRecord[] = []
  for await (const record of readVCards(once(bytes), { encoding })) all.push(record)
  return all
}

/** One card of vCard 3.0 with the given lines. */
async function card(...lines: string[]): Promise<FileRecord> {
  const [record] = await recordsOf(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'))
  return record ?? { line: 0, contact: emptyFileContact(), unplaced: [], findings: [] }
}

async function contact(...lines: string[]): Promise<FileContact> {
  return (await card(...lines)).contact
}

function told({ findings }: FileRecord): string[] {
  return findings.map(({ gravity, key, line }) => `${gravity} ${key} ${line}`)
}

describe('lines', () => {
  it('end with LF, CR, CR LF or CR CR LF, and are counted so', async () => {
    const [first, second] = await recordsOf(
      'BEGIN:VCARD\r\r\nN:A\r\r\n B\r\r\nEND:VCARD\nBEGIN:VCARD\rFN:C\rbroken\rEND:VCARD',
    )
    expect(first?.contact.lastName).toBe('AB')
    expect(second).toMatchObject({ line: 5, contact: { firstName: 'C' } })
    expect(second && told(second)).toEqual(['attention line-unreadable 7'])
  })

  it('are put together before characters are, so that a fold may cut one', async () => {
    const [head, tail] = [Buffer.from('BEGIN:VCARD\nNOTE:Z\u00fc').subarray(0, -1), Buffer.from([0xbc])]
    const file = Buffer.concat([head, Buffer.from('\r\n '), tail, Buffer.from('rich\r\nEND:VCARD')])
    expect((await recordsOf(file))[0]?.contact.notes).toBe('Zürich')
  })

  it('of base64 go on without a space until an empty line, as in vCard 2.1', async () => {
    const photo = 'PHOTO;ENCODING=BASE64;TYPE=PNG:\niVBO\nRw0KGgo=\n\nTEL:1'
    const [record] = await recordsOf(`BEGIN:VCARD\nVERSION:2.1\n${photo}\nEND:VCARD`)
    expect(record?.contact.photo).toEqual({
      type: 'image/png',
      data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    })
    expect(record?.contact.phones).toEqual([{ label: 'other', value: '1', extension: '' }])
  })

  it('of quoted-printable go on after a soft break, but never over the edge of a card', async () => {
    const note = 'NOTE;ENCODING=QUOTED-PRINTABLE:one=20=\r\n two=0D=0Athree='
    const records = await recordsOf(`BEGIN:VCARD\r\n${note}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD`)
    expect(records.map((record) => record.contact.notes)).toEqual(['one  two\nthree', ''])
  })

  it('that are none behind the last card are told with it, but not those without a character', async () => {
    const [record, ...others] = await recordsOf('BEGIN:VCARD\nFN:Ana\nEND:VCARD\nbye\n\n\u001a')
    expect(others).toEqual([])
    expect(record && told(record)).toEqual(['attention line-outside-card 4'])
  })

  it('that are none of a card are told with the next card', async () => {
    const [record] = await recordsOf('hello\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\n')
    expect(record?.findings).toEqual([
      { gravity: 'attention', key: 'line-outside-card', line: 1, column: '', cell: 'hello', field: '' },
    ])
  })
})

describe('cards', () => {
  it('that have lost their BEGIN are read from VERSION, N or FN on, and that is told', async () => {
    const [ana, eva, bob] = [
      'BEGIN:VCARD\nFN:Ana\nEND:VCARD\n',
      'VERSION:2.1\nN:;Eva\nTEL;CELL:2\nEND:VCARD\n',
      'N:;Bob\nTEL:3\n',
    ]
    const lost = await recordsOf(`${eva}${ana}${eva}`)
    expect(lost.map((record) => [record.line, record.contact.firstName, told(record)])).toEqual([
      [1, 'Eva', ['note begin-missing 1']],
      [5, 'Ana', []],
      [8, 'Eva', ['note begin-missing 8']],
    ])
    expect(lost[2]?.contact.phones).toEqual([{ label: 'mobile', value: '2', extension: '' }])
    const outside = await recordsOf(`${bob}${ana}${bob}`)
    expect(outside.map((record) => [record.contact.firstName, told(record)])).toEqual([
      ['Ana', [1, 2, 6, 7].map((line) => `attention line-outside-card ${line}`)],
    ])
  })

  it('without END end at the next BEGIN', async () => {
    const records = await recordsOf('BEGIN:VCARD\nVERSION:3.0\nN:A\nBEGIN:VCARD\nVERSION:3.0\nN:B')
    expect(records.map((record) => [record.contact.lastName, told(record)])).toEqual([
      ['A', ['note end-missing 1']],
      ['B', ['note end-missing 4']],
    ])
  })

  it('begin and end also with spaces around the colon', async () => {
    const one = (name: string) => `BEGIN: VCARD\nVERSION: 3.0\nFN: ${name}\nTEL: 1\nEnd : VCARD\n`
    const records = await recordsOf(one('Ana') + one('Eva'))
    expect(records.map(({ contact, findings }) => [contact.firstName, contact.phones, findings])).toEqual([
      ['Ana', [{ label: 'other', value: '1', extension: '' }], []],
      ['Eva', [{ label: 'other', value: '1', extension: '' }], []],
    ])
  })

  it('inside an AGENT of 2.1 are records of their own, and come first', async () => {
    const agent = 'AGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Agent\nEND:VCARD'
    const records = await recordsOf(`BEGIN:VCARD\nVERSION:2.1\nN:Boss\n${agent}\nTEL:1\nEND:VCARD`)
    expect(
      records.map((record) => [record.line, record.contact.lastName, record.contact.phones.length]),
    ).toEqual([
      [5, 'Agent', 0],
      [1, 'Boss', 1],
    ])
  })

  it('that begin behind the colon of an AGENT of 2.1 are too; one of 3.0 has no end there', async () => {
    const card = (version: string, end: string) =>
      `BEGIN:VCARD\nVERSION:${version}\nN:Boss\nAGENT:BEGIN:VCARD\nFN:Agent\nTEL:2\n${end}TEL:1\nEND:VCARD\n`
    const said = (all: FileRecord[]) =>
      all.map(({ contact, findings }) => [
        contact.firstName,
        contact.lastName,
        contact.phones.length,
        findings.length,
      ])
    expect(said(await recordsOf(card('2.1', 'END:VCARD\n')))).toEqual([
      ['Agent', '', 1, 0],
      ['', 'Boss', 1, 0],
    ])
    expect(said(await recordsOf(card('3.0', '')))).toEqual([['', 'Boss', 2, 1]])
  })

  it('that are lists are refused', async () => {
    expect(told(await card('KIND:group', 'FN:Friends', 'MEMBER:urn:uuid:1'))).toEqual(['refused is-a-list 1'])
  })

  it('may begin after a byte order mark', async () => {
    expect(await recordsOf('\ufeffBEGIN:VCARD\nFN:Ana\nEND:VCARD')).toHaveLength(1)
  })
})

describe('characters', () => {
  const latin = (text: string) => Buffer.from(`BEGIN:VCARD\n${text}\nEND:VCARD`, 'latin1')

  it('are those of the named charset', async () => {
    const [record] = await recordsOf(latin('NOTE;CHARSET=ISO-8859-1:Z\u00fcrich'))
    expect(record).toMatchObject({ contact: { notes: 'Zürich' }, findings: [] })
  })

  it('in base64 are words where words belong, also in what is kept for other programs', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const { contact, findings } = await card(
      `N;CHARSET=UTF-8;ENCODING=BASE64:${base64('Groß;Götz')}`,
      `NOTE;BASE64:${base64('Zürich\r\nBern')}`,
      '',
      'NOTE;ENCODING=b:no base64!',
      'NOTE;ENCODING=b:Hello',
      `TITLE:Boss`,
      `ROLE;ENCODING=b:${base64('Zürcher')}`,
      `LOGO;ENCODING=b:${base64('logo')}`,
    )
    expect(contact).toMatchObject({ lastName: 'Groß', firstName: 'Götz', title: 'Boss' })
    expect(contact.notes).toBe('Zürich\nBern\n\nno base64!\n\nHello')
    expect(contact.extras).toEqual(['ROLE:Zürcher', `LOGO;ENCODING=b:${base64('logo')}`])
    expect(findings).toEqual([])
  })

  it('of windows-1252 are more than those of ISO-8859-1, whichever of the two is named or guessed', async () => {
    const notes = [';CHARSET=WINDOWS-1252', ';CHARSET=ISO-8859-1', ''].map(
      (charset) => `NOTE${charset};ENCODING=QUOTED-PRINTABLE:It=92s 5 =80 =96 na=EFve`,
    )
    expect((await contact(...notes)).notes).toBe(Array(3).fill('It’s 5 € – naïve').join('\n\n'))
  })

  it('are taken for windows-1252 when they are not UTF-8 and nothing is named, and that is told', async () => {
    const [record] = await recordsOf(latin('NOTE:Z\u00fcrich'))
    expect(record?.contact.notes).toBe('Zürich')
    expect(record?.findings).toEqual([
      { gravity: 'repaired', key: 'guessed-charset', line: 2, column: 'NOTE', cell: 'Zürich', field: '' },
    ])
  })

  it('are UTF-8 when they are, though ISO-8859-1 is named, and that is told', async () => {
    const record = await card(
      'NOTE;CHARSET=ISO-8859-1:Zürich',
      'TITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Z=C3=BCrcher',
      'ORG;CHARSET=ISO-8859-1:Bern',
    )
    expect(record.contact).toMatchObject({ notes: 'Zürich', title: 'Zürcher', company: 'Bern' })
    expect(told(record)).toEqual(['repaired guessed-charset 3', 'repaired guessed-charset 4'])
  })

  it('of a charset that does not exist are read as those of the file, and that is told', async () => {
    const record = await card('NOTE;CHARSET=KLINGON:Zürich')
    expect(record.contact.notes).toBe('Zürich')
    expect(told(record)).toEqual(['attention unknown-charset 3'])
  })

  it('are those of the file when it has one', async () => {
    const [record] = await recordsOf(latin('NOTE:Z\u00fcrich'), 'windows-1252')
    expect(record).toMatchObject({ contact: { notes: 'Zürich' }, findings: [] })
    await expect(recordsOf('', 'klingon')).rejects.toMatchObject({
      name: 'FileError',
      key: 'unknown-encoding',
    })
  })

  it('that no text may have are left out, and that is told', async () => {
    const record = await card('FN:A\u0000na')
    expect(record.contact.firstName).toBe('Ana')
    expect(told(record)).toEqual(['repaired control-characters 3'])
  })
})

describe('names', () => {
  it.each([
    ['John Doe', { firstName: 'John', lastName: 'Doe' }],
    ['Doe, John', { firstName: 'John', lastName: 'Doe' }],
    ['Madonna', { firstName: 'Madonna' }],
    [
      'Dr. Ludwig van Beethoven Jr.',
      { prefix: 'Dr.', firstName: 'Ludwig', lastName: 'van Beethoven', suffix: 'Jr.' },
    ],
    ['Ana María Pérez', { firstName: 'Ana María', lastName: 'Pérez' }],
    ['山田 太郎', { firstName: '太郎', lastName: '山田' }],
    ['王小明', { firstName: '王小明' }],
    ['some.one@example.com', { firstName: 'some.one@example.com' }],
    ['Acme Widgets GmbH', { company: 'Acme Widgets GmbH' }],
  ])('FN alone, %s, is split', async (fullName, names) => {
    expect(await contact(`FN:${fullName.replace(',', '\\,')}`)).toEqual({ ...emptyFileContact(), ...names })
  })

  it.each([['KIND:org'], ['X-ABShowAs:COMPANY']])(
    'of a card with %s are those of a company',
    async (kind) => {
      expect(await contact(kind, 'N:;;;;', 'FN:Acme Widgets')).toEqual({
        ...emptyFileContact(),
        company: 'Acme Widgets',
      })
      expect(await contact(kind, 'N:Acme;;;;', 'FN:Acme', 'ORG:Acme;')).toEqual({
        ...emptyFileContact(),
        company: 'Acme',
      })
    },
  )

  it('an FN that says other words than N is told', async () => {
    const record = await card('N:Doe;John', 'FN:Johnny the Great')
    expect(record.contact).toMatchObject({ firstName: 'John', lastName: 'Doe' })
    expect(told(record)).toEqual(['note other-display-name 4'])
  })

  it('a second N is told', async () => {
    expect(told(await card('N:Doe;John', 'N:Smith;John'))).toEqual(['attention value-repeated 4'])
  })
})

describe('a name of which N has only one half', () => {
  it.each([
    ['N:Doe', 'FN:John Paul Doe', ['John Paul', 'Doe']],
    ['N:Doe', 'FN:Doe, John', ['John', 'Doe']],
    ['N:Doe', 'FN:Dr. Doe', ['', 'Doe']],
    ['N:Doe;;;Dr.;', 'FN:Dr. Doe', ['', 'Doe']],
    ['N:;John', 'FN:John Doe', ['John', 'Doe']],
    ['N:;John', 'FN:John (at home)', ['John', '']],
    ['N:Doe', 'FN:Johnny', ['', 'Doe']],
    ['N:Works', 'ORG:The Works\r\nFN:The Works', ['', 'Works']],
  ])('%s is completed by %s', async (n, fn, names) => {
    const { firstName, lastName } = await contact(n, fn)
    expect([firstName, lastName]).toEqual(names)
  })
})

describe('properties for other programs', () => {
  it('are not kept when they say nothing, and base64 without the spaces of its folds', async () => {
    const { extras } = await contact(
      'SOUND;X-IRMC-N:;;;;',
      'X-NO:',
      'LOGO;BASE64:',
      '    aaaa',
      '    bbbb',
      '',
    )
    expect(extras).toEqual(['LOGO;ENCODING=b:aaaabbbb'])
  })
})

describe('names of properties', () => {
  it('of a program’s own may have spaces, which no other program would read', async () => {
    const { contact, findings } = await card('X-Lucky Number;TYPE=HOME:7', 'LUCKY NUMBER:7')
    expect(contact.extras).toEqual(['X-Lucky-Number;TYPE=HOME:7'])
    expect(findings.map(({ key, line }) => [key, line])).toEqual([['line-unreadable', 4]])
  })
})

describe('labels', () => {
  it.each([
    ['TEL;TYPE=WORK,VOICE:1', 'work'],
    ['TEL;TYPE="voice,cell":1', 'mobile'],
    ['TEL;type=HOME;type=FAX:1', 'Home Fax'],
    ['TEL;WORK;FAX:1', 'fax'],
    ['TEL;PAGER;WORK:1', 'pager'],
    ['TEL;TYPE=MAIN:1', 'main'],
    ['TEL;TYPE=MAIN-NUMBER:1', 'main'],
    ['TEL;TYPE=phone:1', 'other'],
    ['TEL;PREF;X-INTERNET;X-Synthesis-Ref12:1', 'other'],
    ['TEL;TYPE=X-Boat:1', 'Boat'],
    ['TEL:1', 'other'],
    ['a.TEL;TYPE=WORK:1\r\na.X-ABLabel:_$!<Mobile>!$_', 'mobile'],
    ['a.TEL;TYPE=WORK:1\r\na.X-ABLabel:$!<Mobile>!$', 'mobile'],
    ['a.TEL:1\r\nA.X-ABLABEL:HOME', 'home'],
    ['a.TEL:1\r\na.X-ABLabel:Summer House', 'Summer House'],
  ])('%s', async (lines, label) => {
    expect(await contact(lines)).toMatchObject({ phones: [{ label, value: '1' }], extras: [] })
  })
})

describe('values', () => {
  it('of phones are text, or tel: URIs with their extension', async () => {
    const { phones } = await contact(
      'TEL;VALUE=uri:tel:+1-415-555-0199;ext=12',
      'TEL:p12w3',
      'TEL:+14155550199\\,7',
    )
    expect(phones).toEqual([
      { label: 'other', value: '+1-415-555-0199', extension: '12' },
      { label: 'other', value: 'p12w3', extension: '' },
      { label: 'other', value: '+14155550199', extension: '7' },
    ])
  })

  it.each([
    ['19800322', '1980-03-22'],
    ['1980-03-22T12:00:00Z', '1980-03-22'],
    ['1980-3-2', '1980-03-02'],
    ['1995/04/15', '1995-04-15'],
    ['1995.4.5', '1995-04-05'],
    ['19531015T231000Z', '1953-10-15'],
    ['--0416', '--04-16'],
    ['--04-16', '--04-16'],
  ])('of birthdays: %s', async (value, birthday) => {
    expect(await contact(`BDAY:${value}`)).toEqual({ ...emptyFileContact(), birthday })
  })

  it('of birthdays without a year as Apple writes them', async () => {
    expect(await contact('BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-04-16')).toMatchObject({
      birthday: '--04-16',
    })
  })

  it('of birthdays without a year as others write what Apple wrote', async () => {
    expect(await contact('BDAY;value=date:1604-04-16')).toMatchObject({ birthday: '--04-16' })
  })

  it('of birthdays that are no day are kept and told', async () => {
    const record = await card('BDAY:circa 1800')
    expect(record.contact).toMatchObject({ birthday: '', extras: ['BDAY:circa 1800'] })
    expect(record.findings).toEqual([
      {
        gravity: 'attention',
        key: 'birthday-unreadable',
        line: 3,
        column: 'BDAY',
        cell: 'circa 1800',
        field: 'birthday',
      },
    ])
  })

  it('escaped backslashes stand before separators', async () => {
    expect(await contact('N:A\\\\;B\\;C;D\\,E,F')).toMatchObject({
      lastName: 'A\\',
      firstName: 'B;C',
      middleName: 'D,E F',
    })
  })

  it('of an address in nothing but a LABEL parameter are its lines (RFC 6868)', async () => {
    expect(await contact('ADR;LABEL="1 Main St^nOld ^\'Town^\'":;;;;;;')).toMatchObject({
      addresses: [{ label: 'other', street: '1 Main St\nOld "Town"', city: '' }],
    })
  })

  it('a LABEL that says more than its ADR is kept', async () => {
    const lines = ['ADR;TYPE=home:;;1 Main St;Oldtown', 'LABEL;TYPE=home:1 Main St\\, Oldtown']
    expect((await contact(...lines)).extras).toEqual([])
    expect((await contact(...lines, 'LABEL;TYPE=home:Back door')).extras).toEqual([
      'LABEL;TYPE=home:Back door',
    ])
  })

  it('second companies and titles, and a role beside a title, are kept', async () => {
    expect(await contact('ORG:A;B;C', 'ORG:D', 'ROLE:E', 'TITLE:F', 'TITLE:G')).toMatchObject({
      company: 'A',
      department: 'B, C',
      title: 'F',
      extras: ['ORG:D', 'ROLE:E', 'TITLE:G'],
    })
    expect(await contact('ROLE:E')).toMatchObject({ title: 'E', extras: [] })
  })

  it('without a field are kept as content lines, in UTF-8 and with named parameters', async () => {
    const [record] = await recordsOf(
      'BEGIN:VCARD\nVERSION:2.1\nx.X-Thing;HOME;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=FC=0D=0Ab;c\nEND:VCARD',
    )
    expect(record?.contact.extras).toEqual(['x.X-Thing;TYPE=HOME:ü\\nb;c'])
  })

  it('of properties whose parameters break the grammar are read without them, and that is told', async () => {
    const record = await card('TEL;TYPE="work:1', 'NOTE;=x:hello')
    expect(record.contact).toMatchObject({ phones: [{ label: 'other', value: '1' }], notes: 'hello' })
    expect(told(record)).toEqual(['note parameters-unreadable 3', 'note parameters-unreadable 4'])
  })
})

describe('photos', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')

  it('are read from a data: URI by what they are, not by what they say', async () => {
    const { photo } = await contact('PHOTO:data:image/svg+xml;base64,/9j/4AAQ')
    expect(photo).toEqual({ type: 'image/jpeg', data: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]) })
  })

  it.each([
    ['an SVG', `PHOTO;ENCODING=b;TYPE=SVG:${svg}`, 'unsupported'],
    ['no base64', 'PHOTO;ENCODING=b:%%%', 'damaged'],
    ['more than 4 MB', `PHOTO;ENCODING=b:/9j/${'A'.repeat(5_400_000)}`, 'too-large'],
  ])('that are %s are not kept', async (_, line, reason) => {
    const record = await card(line)
    expect(record.contact.photo).toBeNull()
    expect(record.findings).toMatchObject([{ key: 'photo-not-kept', params: { reason }, field: 'photo' }])
  })

  it('do not make Google’s cards need attention, whose photos are addresses and whose tags begin with its own', async () => {
    const record = await card('PHOTO:https://lh3.example/x\r\nCATEGORIES:myContacts,Clients')
    expect(record.findings.map(({ gravity }) => gravity)).toEqual(['note'])
    expect(record.contact.tags).toEqual(['Clients'])
  })

  it('elsewhere are told and not fetched', async () => {
    const record = await card('PHOTO;VALUE=uri:https://example.com/me.jpg')
    expect(record.contact.photo).toBeNull()
    expect(told(record)).toEqual(['note photo-elsewhere 3'])
  })
})

describe('phones of Samsung and others with Android', () => {
  it('put a label of the user’s own into the place of a type', async () => {
    const { phones } = await contact(
      'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=9Cber=20uns):1',
      'TEL;X-CUSTOM(Barn):2',
    )
    expect(phones.map(({ label, value }) => [label, value])).toEqual([
      ['Über uns', '1'],
      ['Barn', '2'],
    ])
  })

  it('put a nickname among what is theirs alone, which is kept', async () => {
    const event = 'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-01;1;;'
    const { nickname, extras } = await contact(
      'N:Pérez;Ana',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anni;1;;;;;;;;;;;;;',
      event,
    )
    expect([nickname, extras]).toEqual(['Anni', [event]])
  })
})
