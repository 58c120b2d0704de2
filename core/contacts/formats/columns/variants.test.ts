import { describe, expect, it } from 'vitest'
import { filled, readTable } from '../testing/read-table'
import { recogniseColumns } from './recognise-columns'
import { birthdayOrder, createRowReader } from './to-record'

const read = (table: string, country?: string) => {
  const { dialect, records } = readTable(table, country)
  const [record] = records
  return {
    dialect,
    contact: filled(record?.contact),
    unplaced: record?.unplaced.map(({ column, cell }) => `${column}: ${cell}`),
  }
}
const phone = (label: string, value: string, extension = '') => ({ label, value, extension })

describe('headers that programs write in some of their versions', () => {
  it('Outlook in Spanish, all of it translated', () => {
    expect(
      read(
        `Tratamiento,Nombre,Apellidos,Compañía,Departamento,Cargo,Calle del trabajo,Ciudad de trabajo,Calle particular,Ciudad particular,Fax del trabajo,Teléfono del trabajo,Particular,Móvil,Cumpleaños,Dirección de correo electrónico,Tipo de correo electrónico,Nombre de pantalla de correo electrónico,Notas,Privado
Sra.,Ana,Pérez,Sol S.L.,Ventas,Jefa,Calle 1,Madrid,C/ Sol 1,Toledo,912 345 679,912 345 678,913 345 678,612 345 678,22/3/1980,ana@sol.example,SMTP,Ana Pérez,Hola,Falso`,
        'ES',
      ),
    ).toMatchObject({
      dialect: 'outlook-es',
      contact: {
        prefix: 'Sra.',
        company: 'Sol S.L.',
        department: 'Ventas',
        title: 'Jefa',
        birthday: '1980-03-22',
        notes: 'Hola',
        phones: [
          phone('fax', '912 345 679'),
          phone('work', '912 345 678'),
          phone('home', '913 345 678'),
          phone('mobile', '612 345 678'),
        ],
        addresses: [
          { label: 'work', street: 'Calle 1', city: 'Madrid' },
          { label: 'home', street: 'C/ Sol 1', city: 'Toledo' },
        ],
      },
      unplaced: ['Tipo de correo electrónico: SMTP', 'Privado: Falso'],
    })
  })

  it('Thunderbird in British English', () => {
    expect(
      read(
        'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home City,Home County,Home Post Code,Work Address,Work City,Work Post Code,Organisation\nAnn,Sample,Ann Sample,,ann@sun.example,,,,,,,,2 Road,Bath,Avon,BA1 1AA,1 Lane,Leeds,LS1 1AB,Sun Ltd',
        'GB',
      ),
    ).toMatchObject({
      dialect: 'thunderbird',
      contact: {
        company: 'Sun Ltd',
        addresses: [
          { label: 'home', street: '2 Road', city: 'Bath', region: 'Avon', postalCode: 'BA1 1AA' },
          { label: 'work', street: '1 Lane', city: 'Leeds', postalCode: 'LS1 1AB' },
        ],
      },
      unplaced: [],
    })
  })

  it('Yahoo writes signs as HTML has them', () => {
    const header =
      'First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,Work,Company'
    const row = 'Ana,,O&#39;Sol &amp;lt;,,ana@sol.example,,,,,(212) 555-0142,A &amp; B &eacute;'
    expect(read(`${header}\n${row}`, 'US')).toMatchObject({
      dialect: 'yahoo',
      contact: { lastName: "O'Sol &lt;", company: 'A & B &eacute;' },
    })
    expect(read('First name,Company\nAna,A &amp; B').contact.company).toBe('A &amp; B')
  })

  it('NetSapiens by the names of its interface, beside others', () => {
    expect(
      read(`name-first-name,name-last-name,email-address-work,phonenumber-work,phonenumber-mobile,organization,job-title,unique-id
Ana,Muster,ana@muster.example,0446681800,0792345678,Muster AG,Chief,abc123`),
    ).toMatchObject({
      dialect: 'netsapiens',
      contact: {
        firstName: 'Ana',
        lastName: 'Muster',
        company: 'Muster AG',
        title: 'Chief',
        externalId: 'abc123',
        phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
      },
      unplaced: [],
    })
  })

  it('Salesforce by the names of its interface', () => {
    expect(
      read(`Id,Salutation,FirstName,LastName,Account.Name,MailingStreet,MailingCity,MailingPostalCode,Phone,MobilePhone,Email
0035g,Ms.,Rose,Gonzalez,Edge,Main St 1,Austin,78767,0446681800,0792345678,rose@edge.example`),
    ).toMatchObject({
      dialect: 'salesforce',
      contact: { company: 'Edge', addresses: [{ street: 'Main St 1', city: 'Austin', postalCode: '78767' }] },
      unplaced: [],
    })
  })

  it('Grandstream with single words', () => {
    expect(
      read('First Name,Last Name,Work,Home,Mobile,Account Index,Job\nAna,Muster,1001,,0792345678,1,Chief'),
    ).toMatchObject({
      dialect: 'grandstream',
      contact: { title: 'Chief', phones: [phone('work', '1001'), phone('mobile', '0792345678')] },
      unplaced: ['Account Index: 1'],
    })
  })

  it('FreePBX without its groups', () => {
    expect(
      read(`displayname,fname,lname,company,phone_1_number,phone_1_type,phone_1_extension,email_1
Ana Muster,Ana,Muster,Muster AG,0446681800,work,12,ana@muster.example`),
    ).toMatchObject({
      dialect: 'freepbx',
      contact: { phones: [phone('work', '0446681800', '12')] },
      unplaced: [],
    })
  })
})

describe('headers of no program', () => {
  it('are taken for what all programs that know them take them for', () => {
    expect(read('Name,Business Street,Work,Ring\nAna Muster,Weg 1,1001,loud')).toMatchObject({
      dialect: null,
      contact: { addresses: [{ label: 'work', street: 'Weg 1' }], phones: [phone('work', '1001')] },
      unplaced: ['Ring: loud'],
    })
  })

  it('an address beside its city is the street', () => {
    expect(
      read('Nom;Adresse;Code postal;Ville\nLuc Durand;1 rue X;75001;Paris'.replaceAll(';', ',')),
    ).toMatchObject({
      contact: { addresses: [{ street: '1 rue X', city: 'Paris', postalCode: '75001' }] },
      unplaced: [],
    })
    const whole = 'Name,Address,City\nAna Muster,Zürich,Zürich'
    expect(read(whole).contact.addresses).toMatchObject([{ street: '', city: 'Zürich' }])
  })

  it('numbers that are counted last have their kinds', () => {
    expect(
      read(
        'Name,Phone Number 1,Phone Type 1,Phone Number 2,Phone Type 2\nAna Muster,1001,Office,0792345678,Mobile',
      ),
    ).toMatchObject({
      contact: { phones: [phone('work', '1001'), phone('mobile', '0792345678')] },
      unplaced: [],
    })
  })

  it('an office that is a place is no phone', () => {
    expect(read('Name,Office\nAna Muster,HQ')).toMatchObject({ unplaced: ['Office: HQ'] })
  })

  it('are no phones above words', () => {
    expect(read('Name,Work\nAna Muster,gardening')).toMatchObject({
      contact: { firstName: 'Ana', lastName: 'Muster' },
      unplaced: ['Work: gardening'],
    })
  })

  it.each(['Associated IDs', 'Customer', 'Kundennummer', 'VAT code', 'Created', 'Badge no.'])(
    'a column of digits called %s has no phones',
    (header) => {
      const { contact, unplaced } = read(`Name,${header}\nAna Muster,98765432`)
      expect(contact.phones).toBeUndefined()
      expect(contact.externalId ?? contact.company ?? unplaced?.join()).toContain('98765432')
    },
  )
})

describe('tables that people make', () => {
  it.each([
    [
      'numbers before names',
      '0446681800,Muster AG\n0792345678,Ana Pérez\n112,Notruf',
      ['0446681800', '0792345678', '112'],
    ],
    ['internal numbers', '101,Reception\n102,Sales\n103,Ana Pérez', ['101', '102', '103']],
  ])('a list of two columns without headers: %s', (_, list, numbers) => {
    const rows = list.split('\n').map((row) => row.split(','))
    const { targets } = recogniseColumns(null, rows)
    expect(targets).toEqual([
      { kind: 'phone', part: 'value', group: 1, label: 'other' },
      { kind: 'fullName' },
    ])
    const reader = createRowReader(targets, {
      country: 'CH',
      header: null,
      dialect: null,
      dateOrder: birthdayOrder(targets, [], 'CH'),
    })
    const records = rows.map((cells, index) => reader({ line: index + 1, cells }))
    expect(records.map(({ contact }) => contact.phones[0]?.value)).toEqual(numbers)
    expect(records.every(({ contact }) => contact.firstName !== '' || contact.company !== '')).toBe(true)
  })

  it('a name in a column that is nearly empty is not what people are called', () => {
    const rows = [
      ['Name', 'Deputy', 'Phone'],
      ...Array.from({ length: 20 }, (_, n) => [`First${n}`, '', `044 668 18 ${n + 10}`]),
    ]
    rows[3] = ['First2', 'Bo Lund', '044 668 18 12']
    expect(recogniseColumns(null, rows).targets.map(({ kind }) => kind)).toEqual([
      'fullName',
      'unknown',
      'phone',
    ])
  })

  it('a number below a header nobody knows has the label that its words say', () => {
    const { contact } = read(
      'Name,TelNumHome,Fax-Nr.,Fixe pro,Tfno. móvil,Phone line\nAna Muster,044 668 18 01,044 668 18 02,044 668 18 03,079 234 56 78,044 668 18 04',
    )
    expect(contact.phones).toEqual([
      phone('home', '044 668 18 01'),
      phone('fax', '044 668 18 02'),
      phone('work', '044 668 18 03'),
      phone('mobile', '079 234 56 78'),
      phone('other', '044 668 18 04'),
    ])
  })

  it('ids and addresses of somebody else are listed, not taken for the contact’s own', () => {
    const { contact, unplaced } = read(
      'FirstName,LastName,OwnerId,Manager Email,Office\nAna,Muster,0055000000,boss@muster.example,Room 4',
    )
    expect(contact).toEqual({ firstName: 'Ana', lastName: 'Muster' })
    expect(unplaced).toEqual(['OwnerId: 0055000000', 'Manager Email: boss@muster.example', 'Office: Room 4'])
  })

  it('what stands beside a header in brackets, and its number, do not hide it', () => {
    expect(
      read(
        'First Name [Required],Last Name [Required],Forename(s),Firma1,Tel (Home)\nAna,Muster,,Muster AG,044 668 18 01',
      ).contact,
    ).toEqual({
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      phones: [phone('home', '044 668 18 01')],
    })
  })

  it.each([
    ['Nom Prénom', 'LEFEVRE Zoé', 'Zoé', '', 'LEFEVRE'],
    ['Nom et prénom', 'de la Tour Jean Paul', 'Jean', 'Paul', 'de la Tour'],
    ['Apellidos y nombre', 'PÉREZ GARCÍA Ana', 'Ana', '', 'PÉREZ GARCÍA'],
    ['Apellidos y nombre', 'Pérez García, Ana María', 'Ana', 'María', 'Pérez García'],
    ['Name, Vorname', 'Muster Ana', 'Ana', '', 'Muster'],
  ])('%s: a whole name begins with the family name (%s)', (header, name, firstName, middleName, lastName) => {
    const { contact } = read(`"${header}",Mail\n"${name}",ana@muster.example`)
    expect({ middleName: '', ...contact }).toMatchObject({ firstName, middleName, lastName })
  })

  it('both Spanish family names are kept', () => {
    expect(read('Nombre,Primer apellido,Segundo apellido\nAna,Pérez,García', 'ES').contact).toEqual({
      firstName: 'Ana',
      lastName: 'Pérez García',
    })
  })

  it('an extension belongs to the number that its header names, wherever it stands', () => {
    expect(
      read('Nombre,Teléfono fijo,Móvil,Extensión\nAna,912 345 678,612345678,12', 'ES').contact.phones,
    ).toEqual([phone('work', '912 345 678', '12'), phone('mobile', '612345678')])
  })

  it('an address in pieces is one address', () => {
    expect(
      read('Contacto,Domicilio,Código Postal,Localidad\nAna Pérez,Calle 1,28001,Madrid', 'ES').contact
        .addresses,
    ).toMatchObject([{ street: 'Calle 1', postalCode: '28001', city: 'Madrid' }])
    expect(
      read('Nom,Adresse 1,Adresse 2,CP,Ville\nZoé Lefèvre,1 rue X,Bât B,75001,Paris', 'FR').contact.addresses,
    ).toMatchObject([{ street: '1 rue X\nBât B', postalCode: '75001', city: 'Paris' }])
  })
})

describe('programs beside contact lists', () => {
  it('a company’s directory by the names of its attributes', () => {
    expect(
      read(
        'givenName,sn,displayName,mail,telephoneNumber,facsimileTelephoneNumber,streetAddress,l,st,postalCode,co,physicalDeliveryOfficeName\nAna,Muster,"Muster, Ana",ana@muster.example,044 668 18 00,044 668 18 03,Weg 1,Zug,ZG,6300,Schweiz,Room 4',
      ),
    ).toEqual({
      dialect: 'directory',
      contact: {
        firstName: 'Ana',
        lastName: 'Muster',
        phones: [phone('work', '044 668 18 00'), phone('fax', '044 668 18 03')],
        emails: [{ label: 'work', value: 'ana@muster.example' }],
        addresses: [
          {
            label: 'work',
            street: 'Weg 1',
            city: 'Zug',
            region: 'ZG',
            postalCode: '6300',
            country: 'Schweiz',
          },
        ],
      },
      unplaced: ['physicalDeliveryOfficeName: Room 4'],
    })
  })

  it('FusionPBX writes the country code beside the number', () => {
    const table = (code: string, number: string) =>
      read(
        `contact_uuid,contact_organization,contact_name_given,contact_name_family,phone_label,phone_country_code,phone_number,phone_primary\nu-1,Sol,Ana,Pérez,Mobile,${code},${number},1`,
      )
    expect(table('34', '612345678')).toMatchObject({
      dialect: 'fusionpbx',
      contact: { externalId: 'u-1', phones: [phone('mobile', '+34 612345678')] },
      unplaced: ['phone_primary: 1'],
    })
    expect(table('34', '+34612345678').contact.phones).toEqual([phone('mobile', '+34612345678')])
    expect(table('34', '+41792345678')).toMatchObject({
      contact: { phones: [phone('mobile', '+41792345678')] },
      unplaced: ['phone_primary: 1', 'phone_country_code: 34'],
    })
  })

  it('HubSpot’s further addresses and its newer name of the company', () => {
    expect(
      read(
        'Record ID,Email,Lead status,Primary company,Additional email addresses\n151,ana@sol.example,Open,Sol S.L.,ana2@sol.example;ana3@sol.example',
      ).contact,
    ).toMatchObject({
      company: 'Sol S.L.',
      emails: [{ value: 'ana@sol.example' }, { value: 'ana2@sol.example' }, { value: 'ana3@sol.example' }],
    })
  })

  it('Dynamics numbers its addresses and names their parts', () => {
    expect(
      read(
        'Full Name,Address 1: Street 1,Address 1: City,Address 1: ZIP/Postal Code,Address 1: Country/Region\nAna Muster,Weg 1,Zug,6300,Schweiz',
      ).contact.addresses,
    ).toMatchObject([{ street: 'Weg 1', city: 'Zug', postalCode: '6300', country: 'Schweiz' }])
  })
})
