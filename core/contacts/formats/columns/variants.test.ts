import { describe, expect, it } from 'vitest'
import { filled, readTable } from '../testing/read-table'

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
      unplaced: [],
    })
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
