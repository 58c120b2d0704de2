import { describe, expect, it } from 'vitest'
import { filled, readTable } from '../testing/read-table'
import { columnTarget } from './column-target'
import { groupColumns } from './group-columns'
import { isKnownHeader } from './is-known-header'
import { recogniseColumns } from './recognise-columns'
import { targetMenu } from './target-menu'

const work = { kind: 'phone', group: 0, label: 'work' } as const

describe('headers that no program writes are matched by synonyms', () => {
  it.each([
    ['English', 'Full name,JOB TITLE,Organisation,Cell phone #,E-Mail,ZIP code,Town'],
    ['Spanish', 'Nombre completo,cargo,EMPRESA,Teléfono móvil,Correo electrónico,Codigo postal,Población'],
    ['French', 'nom complet,Fonction,Societe,Tél. portable,COURRIEL,Code Postal,ville'],
    ['German', 'Vor- und Nachname,Funktion,Firma,Handy-Nummer,E-Mail-Adresse,PLZ,Ort'],
    ['Italian', 'Nome e cognome,Ruolo,Ragione Sociale,Cellulare,Indirizzo e-mail,CAP,Città'],
    ['Portuguese', 'Nome completo,Função,Instituição,Telemóvel,Endereço de e-mail,CEP,Cidade'],
    ['Dutch', 'Naam,Functie,Bedrijfsnaam,Mobiel,E-mailadres,Postcode,Woonplaats'],
    ['Swedish', 'Namn,Befattning,Företag,Mobiltelefon,E-postadress,Postnr,Stad'],
    ['Danish', 'Navn,Stilling,Virksomhed,Mobiltelefon,E-mailadresse,Postnr.,By'],
    ['Norwegian', 'Navn,Stilling,Bedrift,Mobilnummer,E-post,Postnummer,Poststed'],
    ['Polish', 'Imię i nazwisko,Stanowisko,Nazwa firmy,Telefon komórkowy,Adres e-mail,Kod pocztowy,Miasto'],
    ['Czech', 'Jméno a příjmení,Funkce,Společnost,Mobilní telefon,E-mailová adresa,PSČ,Město'],
    ['Russian', 'Полное имя,Должность,Организация,Мобильный телефон,Эл. почта,Индекс,Город'],
    ['Japanese', '氏名,役職,会社名,携帯電話,メールアドレス,郵便番号,市区町村'],
    ['Chinese', '姓名,职位,公司名称,手机号码,电子邮件,邮编,城市'],
    ['Korean', '이름,직책,회사명,휴대폰,이메일,우편번호,도시'],
  ])('%s, without regard to case, accents and punctuation', (_, header) => {
    const { dialect, records } = readTable(
      `${header}\nAna Pérez,Chief,Sol S.L.,079 234 56 78,ana@sol.example,8001,Zürich`,
    )
    expect(dialect).toBeNull()
    expect(records[0]?.unplaced).toEqual([])
    expect(filled(records[0]?.contact)).toEqual({
      firstName: 'Ana',
      lastName: 'Pérez',
      title: 'Chief',
      company: 'Sol S.L.',
      phones: [{ label: 'mobile', value: '079 234 56 78', extension: '' }],
      emails: [{ label: 'work', value: 'ana@sol.example' }],
      addresses: [{ label: 'work', street: '', city: 'Zürich', region: '', postalCode: '8001', country: '' }],
    })
  })

  it.each([
    ['Cognome,Nome', 'Soler,Ana'],
    ['Nome,Sobrenome', 'Ana,Soler'],
    ['Nazwisko,Imię', 'Soler,Ana'],
    ['Jméno,Příjmení', 'Ana,Soler'],
    ['Förnamn,Efternamn', 'Ana,Soler'],
    ['Etternavn,Fornavn', 'Soler,Ana'],
    ['Фамилия,Имя', 'Soler,Ana'],
    ['姓,名', 'Soler,Ana'],
    ['ФИО', 'Soler Ana'],
    ['Nome', 'Ana Soler'],
  ])('given and family name: %s', (header, row) => {
    const [record] = readTable(`${header},E-mail\n${row},ana@sol.example`).records
    expect(record?.contact).toMatchObject({ firstName: 'Ana', lastName: 'Soler' })
  })

  it.each(['Opmerkingen', 'Uwagi', 'Poznámka', 'Описание', '備考'])('notes: %s', (header) => {
    const [record] = readTable(`Name,${header}\nAna Soler,Calls back`).records
    expect(record?.contact.notes).toBe('Calls back')
  })

  it('what stands between given and family name in Dutch belongs to the latter', () => {
    const [record] = readTable('Voornaam,Tussenvoegsel,Achternaam\nAna,van der,Berg').records
    expect(record?.contact).toMatchObject({ firstName: 'Ana', lastName: 'van der Berg' })
  })

  it('the Ort of a list that is only much like Outlook’s is the town, Outlook’s own is a meeting’s', () => {
    const list = 'Vorname;Nachname;Firma;Telefon geschäftlich;Straße;PLZ;Ort'
    const address = { label: 'work', street: 'Weg 2', city: 'Ulm', region: '', postalCode: '1', country: '' }
    const read = readTable(`${list}\nAna;Pérez;Sol;030 123456;Weg 2;1;Ulm`)
    expect(read.records[0]?.contact.addresses).toEqual([address])
    const own = 'Vorname;Nachname;Telefon geschäftlich;Postleitzahl geschäftlich;Ort'
    const outlook = readTable(`${own}\nAna;Pérez;030 123456;1;Saal 3`).records[0]
    expect(outlook?.contact.addresses[0]?.city).toBe('')
    expect(outlook?.unplaced.map(({ cell }) => cell)).toEqual(['Saal 3'])
  })

  it('a Name beside a first name is the last name', () => {
    for (const header of ['Name,Vorname', 'Nom,Prénom', 'Apellidos,Nombre']) {
      expect(filled(readTable(`${header}\nPérez,Ana`).records[0]?.contact)).toEqual({
        firstName: 'Ana',
        lastName: 'Pérez',
      })
    }
  })

  it('a Nombre without Apellidos is the full name', () => {
    expect(filled(readTable('Nombre,Móvil\nAna Pérez,612 345 678', 'ES').records[0]?.contact)).toMatchObject({
      firstName: 'Ana',
      lastName: 'Pérez',
    })
  })

  it('a column of titles such as Dr. is the prefix, any other title the job', () => {
    const header = ['Title', 'Last name']
    const prefixes = recogniseColumns(header, [
      ['Dr.', 'Muster'],
      ['Frau', 'Meier'],
    ])
    expect(prefixes.targets[0]).toEqual({ kind: 'text', field: 'prefix' })
    const dutch = recogniseColumns(
      ['Titel', 'Achternaam', 'Functie'],
      [
        ['Dhr.', 'Berg', 'Chef'],
        ['', 'Dam', 'Chef'],
        ['Mevr. drs.', 'Vos', ''],
      ],
    )
    expect(dutch.targets[0]).toEqual({ kind: 'text', field: 'prefix' })
    const jobs = recogniseColumns(header, [
      ['Dr.', 'Muster'],
      ['Chief', 'Meier'],
    ])
    expect(jobs.targets[0]).toEqual({ kind: 'text', field: 'title' })
  })
})

describe('columns with an unknown header or none are known by what is in them', () => {
  it('phones, e-mails, web addresses and names', () => {
    const rows = [
      ['Ana Pérez', '079 234 56 78', 'ana@sol.example', 'www.sol.example', 'blue'],
      ['Bob Muster', '+41 44 668 18 00', 'bob@sol.example', 'https://bob.example', '12'],
    ]
    expect(recogniseColumns(null, rows)).toEqual({
      dialect: null,
      targets: [
        { kind: 'fullName' },
        { kind: 'phone', part: 'value', group: 1, label: 'other' },
        { kind: 'email', part: 'value', group: 1, label: 'other' },
        { kind: 'url', part: 'value', group: 1, label: 'other' },
        { kind: 'unknown' },
      ],
      evidence: ['contents', 'contents', 'contents', 'contents', 'none'],
    })
  })

  it('what stands in every row is nobody’s name', () => {
    const rows = [
      ['Saudi Arabia', 'Ana Pérez'],
      ['Saudi Arabia', 'Bo Lund'],
    ]
    expect(recogniseColumns(['Xyz', 'Abc'], rows).targets).toEqual([
      { kind: 'unknown' },
      { kind: 'fullName' },
    ])
  })

  it('several e-mails in a cell', () => {
    const table = 'nombre,main\nAna,"ana@sol.example, a@sol.example"\nBo,"bo@sol.example ; b@sol.example"'
    const { records } = readTable(table)
    expect(records[0]?.contact.emails.map(({ value }) => value)).toEqual(['ana@sol.example', 'a@sol.example'])
  })

  it('nine of ten cells decide', () => {
    const phones = Array.from({ length: 9 }, (_, index) => [`079 234 56 7${index}`])
    expect(recogniseColumns(['Xyz'], [...phones, ['none']]).evidence).toEqual(['contents'])
    expect(recogniseColumns(['Xyz'], [...phones, ['none'], ['none']]).evidence).toEqual(['none'])
  })

  it('dates are not taken for birthdays', () => {
    expect(recogniseColumns(['Xyz'], [['22.03.1980']]).targets).toEqual([{ kind: 'unknown' }])
  })
})

describe('columns beside each other make one row of a list', () => {
  it('a label goes with the number it stands before or behind', () => {
    const label = { ...work, part: 'label' } as const
    const value = { ...work, part: 'value' } as const
    const groups = (targets: Parameters<typeof groupColumns>[0]) =>
      groupColumns(targets).map((target) => ('group' in target ? target.group : 0))
    expect(groups([label, value, label, value])).toEqual([1, 1, 2, 2])
    expect(groups([value, label, value, label])).toEqual([1, 1, 2, 2])
    expect(groups([value, value, { ...work, part: 'extension' }])).toEqual([1, 2, 2])
    expect(groups([{ ...work, part: 'areaCode' }, value, value])).toEqual([1, 1, 2])
  })

  it.each(['Name,Durchwahl,Mobil', 'Name,Ext,Cell phone', 'Name,Extension,Mobile'])(
    'an extension beside a mobile number is the desk’s: %s',
    (header) => {
      const { phones } = readTable(`${header}\nAna Pérez,123,079 234 56 78`).records[0]?.contact ?? {}
      expect(phones).toEqual([
        { label: 'work', value: '', extension: '123' },
        { label: 'mobile', value: '079 234 56 78', extension: '' },
      ])
    },
  )

  it('an extension behind a mobile number is not its, and one behind the phone at work is', () => {
    const read = (header: string) => readTable(`${header}\nAna,079 234 56 78,123`).records[0]?.contact.phones
    expect(read('Name,Mobile,Ext')).toEqual([
      { label: 'mobile', value: '079 234 56 78', extension: '' },
      { label: 'work', value: '', extension: '123' },
    ])
    expect(read('Name,Phone,Ext')).toEqual([{ label: 'work', value: '079 234 56 78', extension: '123' }])
  })

  it('grouping again changes nothing', () => {
    const { targets } = recogniseColumns(
      ['Phone 1', 'Phone 1 type', 'Mobile', 'Street', 'City', 'Home address'],
      [],
    )
    expect(groupColumns(targets)).toEqual(targets)
  })
})

describe('a person’s choice', () => {
  it('every target of the menu is one that can be stored', () => {
    for (const target of targetMenu().flatMap(({ targets }) => targets)) {
      expect(columnTarget.parse(JSON.parse(JSON.stringify(target)))).toEqual(target)
    }
  })
})

it('a column that says yes or no is no name of a firm', () => {
  const [ana, sol] = readTable(
    'Name,Related company,Customer,Supplier\nAna Soler,Sol S.L.,,FALSE\nSol S.L.,,TRUE,',
  ).records
  expect(ana?.contact.company).toBe('Sol S.L.')
  expect(sol?.contact.company).toBe('Sol S.L.')
  expect(sol?.unplaced).toEqual([{ column: 'Customer', cell: 'TRUE' }])
})

it('amounts and places on a map are no phones', () => {
  const table =
    'Name,Phone,Latitude,Longitude,Monthly visits,Coverage,Last IP\n' +
    'Ana Soler,044 668 18 00,47.3768900,8.5416900,57800000,0.01010101,198.51.100.7\n' +
    'Bo Lund,044 668 18 01,-33.8688200,151.2092900,1500000,0.01086957,203.0.113.42'
  const [ana, bo] = readTable(table).records
  expect(ana?.contact.phones).toEqual([{ label: 'work', value: '044 668 18 00', extension: '' }])
  expect(bo?.contact.phones).toHaveLength(1)
  expect(bo?.unplaced.map(({ column }) => column)).toEqual([
    'Latitude',
    'Longitude',
    'Monthly visits',
    'Coverage',
    'Last IP',
  ])
  const bare = readTable('Muster,Max,1990-01-01,4500.0\nSchmid,Lara,1992-03-24,4100.5').records[0]
  expect(bare?.contact.phones).toEqual([])
})

it('the header finder knows headers from data', () => {
  for (const header of [
    'First Name',
    'E-mail 2 Address',
    'Stra\ufffde gesch\ufffdftlich',
    'TÉLÉPHONE',
    'tel_work',
  ]) {
    expect(isKnownHeader(header)).toBe(true)
  }
  for (const cell of [
    'Ana',
    '+41446681800',
    'ana@sol.example',
    '',
    'Notes about everything',
    'x'.repeat(5000),
  ]) {
    expect(isKnownHeader(cell)).toBe(false)
  }
})

it('Business is a number above numbers, in the digits of any script, and else a firm', () => {
  const header = ['First Name', 'Company', 'Business', 'Business2', 'الهاتف']
  const { targets } = recogniseColumns(header, [
    ['Ana', 'Acme', '415 555 0142', '415 555 0143', '٠٥٠١٢٣٤٥٦٨'],
    ['Bo', 'Acme', '415 555 0144', '', '+971 50 123 4567'],
  ])
  expect(targets.slice(2)).toMatchObject([
    { kind: 'phone', label: 'work' },
    { kind: 'phone', label: 'work' },
    { kind: 'phone', label: 'other' },
  ])
  const firms = recogniseColumns(['Name', 'Business'], [['Ana Pérez', 'Acme']])
  expect(firms.targets[1]).toEqual({ kind: 'text', field: 'company' })
})

it('the lists of users that Microsoft 365 and Google Workspace write are understood', () => {
  const header = ['Display name', 'ZIP or postal code', 'Country or region', 'Employee Title']
  const { targets } = recogniseColumns(header, [['Ana Pérez', '8001', 'Switzerland', 'CEO']])
  expect(targets.slice(1)).toMatchObject([
    { kind: 'address', part: 'postalCode' },
    { kind: 'address', part: 'country' },
    { kind: 'text', field: 'title' },
  ])
})

it('firms are told from people by their legal forms, where no header names either', () => {
  const { targets } = recogniseColumns(null, [
    ['415 555 0142', 'Ana Pérez', 'Iberia Foods S.L.'],
    ['415 555 0143', 'Bo Lund', 'Nordlys Inc'],
  ])
  expect(targets.slice(1)).toEqual([{ kind: 'fullName' }, { kind: 'text', field: 'company' }])
})

it('how another program files a name repeats it', () => {
  const { targets } = recogniseColumns(['Full Name', 'File As'], [['Ana Pérez', 'Pérez, Ana']])
  expect(targets).toEqual([{ kind: 'fullName' }, { kind: 'repeats' }])
})
