import { expect, it } from 'vitest'
import type { FileContact } from '../file-record'
import { lostCells } from '../testing/lost-cells'
import { filled, readTable } from '../testing/read-table'

const phone = (label: string, value: string, extension = '') => ({ label, value, extension })
const email = (label: string, value: string) => ({ label, value })
const address = (label: string, street: string, city = '', region = '', postalCode = '', country = '') => ({
  label,
  street,
  city,
  region,
  postalCode,
  country,
})

type Sample = { dialect: string; table: string; contact: Partial<FileContact>; unplaced?: string[] }

const samples: Sample[] = [
  {
    dialect: 'google',
    table: `First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
Ana,,Muster,,,,Dr.,,Anni,"Muster, Ana",Muster AG,Leiterin,Verkauf,--04-16,Kennt Bob,,Kunden ::: * myContacts ::: * starred,Work,ana@muster.example,Mobile,079 234 56 78 ::: 079 234 56 79,* Work,044 668 18 00,Home,"Weg 1
8001 Zürich",Weg 1,Zürich,,8001,Schweiz,Blog,muster.example,Badge,17`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      prefix: 'Dr.',
      nickname: 'Anni',
      company: 'Muster AG',
      department: 'Verkauf',
      title: 'Leiterin',
      birthday: '--04-16',
      notes: 'Kennt Bob',
      tags: ['Kunden'],
      phones: [
        phone('work', '044 668 18 00'),
        phone('mobile', '079 234 56 78'),
        phone('mobile', '079 234 56 79'),
      ],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('home', 'Weg 1', 'Zürich', '', '8001', 'Schweiz')],
      urls: [{ label: 'Blog', value: 'muster.example' }],
    },
    unplaced: [
      'Labels: * myContacts',
      'Labels: * starred',
      'Custom Field 1 - Label: Badge',
      'Custom Field 1 - Value: 17',
    ],
  },
  {
    dialect: 'google-sections',
    table: `Name,E-mail,Notes,Section 1 - Description,Section 1 - Email,Section 1 - IM,Section 1 - Phone,Section 1 - Mobile,Section 1 - Company,Section 1 - Title,Section 1 - Address
Ana Muster,ana@muster.example,Note,Work,,,044 668 18 00,079 234 56 78,Muster AG,Chief,Weg 1`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      notes: 'Note',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [email('other', 'ana@muster.example')],
      addresses: [address('other', 'Weg 1')],
    },
  },
  {
    dialect: 'outlook-fr',
    table: `Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Rue (bureau) 2,Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Ville (domicile),Télécopie (bureau),Téléphone (bureau),Téléphone 2 (bureau),Téléphone (domicile),Tél. mobile,Anniversaire,Catégories,Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Adresse de messagerie 2,Sexe,Notes,Priorité,Privé,Critère de diffusion,Page Web
Mme,Zoé,,Durand,,Durand SA,Achats,Cheffe,Rue 1,Bât. B,Paris,,75001,France,Lyon,01 99 00 12 35,01 99 00 12 34,,,06 39 98 12 34,22/03/1980,Clients;VIP,zoe@durand.example,SMTP,Zoé Durand (zoe@durand.example),z@durand.example,Non spécifié,Salut,Normale,Faux,Normal,www.durand.example`,
    contact: {
      prefix: 'Mme',
      firstName: 'Zoé',
      lastName: 'Durand',
      company: 'Durand SA',
      department: 'Achats',
      title: 'Cheffe',
      birthday: '1980-03-22',
      notes: 'Salut',
      tags: ['Clients', 'VIP'],
      phones: [
        phone('fax', '01 99 00 12 35'),
        phone('work', '01 99 00 12 34'),
        phone('mobile', '06 39 98 12 34'),
      ],
      emails: [email('work', 'zoe@durand.example'), email('other', 'z@durand.example')],
      addresses: [
        address('work', 'Rue 1\nBât. B', 'Paris', '', '75001', 'France'),
        address('home', '', 'Lyon'),
      ],
      urls: [{ label: 'work', value: 'www.durand.example' }],
    },
    unplaced: [
      'Type de messagerie: SMTP',
      'Sexe: Non spécifié',
      'Priorité: Normale',
      'Privé: Faux',
      'Critère de diffusion: Normal',
    ],
  },
  {
    dialect: 'outlook-es',
    table: `Title,Nombre,Segundo nombre,Apellidos,Suffix,Organización,Department,Puesto,Calle del trabajo,Ciudad de trabajo,Código postal del trabajo,País o región del trabajo,Home City,Teléfono del trabajo,Particular,Mobile Phone,Número de centralita de la organización,E-mail Address,Dirección de correo electrónico 2,Género,Categorías,Notes
Sra.,Ana,,Pérez,,Sol S.L.,Ventas,Jefa,Calle 1,Madrid,28001,España,Toledo,912 345 678,913 345 678,612 345 678,914 345 678,ana@sol.example,a@sol.example,Sin especificar,Clientes,Hola`,
    contact: {
      prefix: 'Sra.',
      firstName: 'Ana',
      lastName: 'Pérez',
      company: 'Sol S.L.',
      department: 'Ventas',
      title: 'Jefa',
      notes: 'Hola',
      tags: ['Clientes'],
      phones: [
        phone('work', '912 345 678'),
        phone('home', '913 345 678'),
        phone('mobile', '612 345 678'),
        phone('main', '914 345 678'),
      ],
      emails: [email('work', 'ana@sol.example'), email('other', 'a@sol.example')],
      addresses: [address('work', 'Calle 1', 'Madrid', '', '28001', 'España'), address('home', '', 'Toledo')],
    },
    unplaced: ['Género: Sin especificar'],
  },
  {
    dialect: 'outlook-de',
    table: `Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Position,Strasse geschaeftlich,Ort geschaeftlich,Land/Region geschaeftlich,Telefon geschaeftlich,Telefon (privat),Mobiltelefon,E-Mail-Adresse,Ort
Frau,Ana,,Müller,Muster AG,Leiterin,Weg 1,Zürich,Schweiz,044 668 18 00,044 668 18 01,079 234 56 78,ana@muster.example,Büro 12`,
    contact: {
      prefix: 'Frau',
      firstName: 'Ana',
      lastName: 'Müller',
      company: 'Muster AG',
      title: 'Leiterin',
      phones: [
        phone('work', '044 668 18 00'),
        phone('home', '044 668 18 01'),
        phone('mobile', '079 234 56 78'),
      ],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', '', '', 'Schweiz')],
    },
    unplaced: ['Ort: Büro 12'],
  },
  {
    dialect: 'outlook-com',
    table: `First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,IMAddress,Job Title,Department,Company,Business Street,Business City,Business Country/Region,Personal Web Page,Birthday,Notes
Ana,,Muster,Dr.,,Anni,,,ana@muster.example,,,,,044 668 18 00,,079 234 56 78,sip:ana,Chief,Sales,Muster AG,Weg 1,Zürich,Schweiz,https://ana.example,1980-03-22,Hi`,
    contact: {
      prefix: 'Dr.',
      firstName: 'Ana',
      lastName: 'Muster',
      nickname: 'Anni',
      company: 'Muster AG',
      department: 'Sales',
      title: 'Chief',
      birthday: '1980-03-22',
      notes: 'Hi',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', '', '', 'Schweiz')],
      urls: [{ label: 'home', value: 'https://ana.example' }],
    },
    unplaced: ['IMAddress: sip:ana'],
  },
  {
    dialect: 'thunderbird-fr',
    table: `Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,Adresse électronique secondaire,Tél. professionnel,Portable,Adresse privée,Ville,Pays/État,Code postal,Région,Adresse professionnelle,Ville,Pays/État,Code postal,Région,Profession,Service,Société,Site Web 1,Année de naissance,Mois,Jour,Notes
Zoé,Durand,Zoé Durand,,zoe@durand.example,,01 99 00 12 34,06 39 98 12 34,Rue 1,Lyon,,69001,France,Rue 2,Paris,,75001,France,Cheffe,Achats,Durand SA,www.durand.example,1980,3,22,Salut`,
    contact: {
      firstName: 'Zoé',
      lastName: 'Durand',
      company: 'Durand SA',
      department: 'Achats',
      title: 'Cheffe',
      birthday: '1980-03-22',
      notes: 'Salut',
      phones: [phone('work', '01 99 00 12 34'), phone('mobile', '06 39 98 12 34')],
      emails: [email('work', 'zoe@durand.example')],
      addresses: [
        address('home', 'Rue 1', 'Lyon', '', '69001', 'France'),
        address('work', 'Rue 2', 'Paris', '', '75001', 'France'),
      ],
      urls: [{ label: 'work', value: 'www.durand.example' }],
    },
  },
  {
    dialect: 'thunderbird-de',
    table: `Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Adresse 2,Privat: Ort,Privat: PLZ,Dienstlich: Ort,Arbeitstitel,Organisation,Geburtsjahr,Geburtsmonat,Geburtstag
Ana,Müller,Ana Müller,,ana@muster.example,,,044 668 18 00,,,,079 234 56 78,Weg 1,Hof,Bern,3000,Zürich,Leiterin,Muster AG,1980,3,22`,
    contact: {
      firstName: 'Ana',
      lastName: 'Müller',
      company: 'Muster AG',
      title: 'Leiterin',
      birthday: '1980-03-22',
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('home', 'Weg 1\nHof', 'Bern', '', '3000'), address('work', '', 'Zürich')],
    },
  },
  {
    dialect: 'thunderbird-es',
    table: `Nombre,Apellidos,Nombre mostrado,Apodo,Dirección de correo electrónico principal,Dirección de correo electrónico secundaria,Teléfono (Trabajo),Teléfono particular,Teléfono móvil,Ciudad donde vive,Puesto,Departamento,Organización,Año de nacimiento,Mes de nacimiento,Día de nacimiento,Notas
Ana,Pérez,Ana Pérez,Anita,ana@sol.example,,912 345 678,,612 345 678,Toledo,Jefa,Ventas,Sol S.L.,1980,3,22,Hola`,
    contact: {
      firstName: 'Ana',
      lastName: 'Pérez',
      nickname: 'Anita',
      company: 'Sol S.L.',
      department: 'Ventas',
      title: 'Jefa',
      birthday: '1980-03-22',
      notes: 'Hola',
      phones: [phone('work', '912 345 678'), phone('mobile', '612 345 678')],
      emails: [email('work', 'ana@sol.example')],
      addresses: [address('home', '', 'Toledo')],
    },
  },
  {
    dialect: 'live-mail-fr',
    table: `Prénom,Nom,Deuxième prénom,Nom,Pseudo,Adresse de messagerie,Rue (domicile),Téléphone domicile,Téléphone mobile,Téléphone professionnel,Télécopie professionnelle,Société,Fonction,Service,Notes
Zoé,Durand,,Zoé Durand,,zoe@durand.example,Rue 1,,06 39 98 12 34,01 99 00 12 34,,Durand SA,Cheffe,Achats,Salut`,
    contact: {
      firstName: 'Zoé',
      lastName: 'Durand',
      company: 'Durand SA',
      department: 'Achats',
      title: 'Cheffe',
      notes: 'Salut',
      phones: [phone('mobile', '06 39 98 12 34'), phone('work', '01 99 00 12 34')],
      emails: [email('work', 'zoe@durand.example')],
      addresses: [address('home', 'Rue 1')],
    },
  },
  {
    dialect: 'apple-de',
    table: `Vorname,Ausspracheform Vorname,Nachname,Ausspracheform Nachname,Firma,Berufsbezeichnung,Arbeitsadresse Land,Arbeitsadresse Strasse,Arbeitsadresse Stadt,Arbeitsadresse PLZ,Arbeit E-Mail,Privat E-Mail,Arbeit Telefon,Privat Telefon,Hauptnummer,Mobiltelefon,Arbeit Fax,Arbeit AIM,Homepage,Notizen,Geburtstag
Ana,,Müller,,Muster AG,Leiterin,Schweiz,Weg 1,Zürich,8001,ana@muster.example,a@muster.example,044 668 18 00,,044 668 18 01,079 234 56 78,,ana.aim,muster.example,Notiz,22.03.1980`,
    contact: {
      firstName: 'Ana',
      lastName: 'Müller',
      company: 'Muster AG',
      title: 'Leiterin',
      birthday: '1980-03-22',
      notes: 'Notiz',
      phones: [
        phone('work', '044 668 18 00'),
        phone('main', '044 668 18 01'),
        phone('mobile', '079 234 56 78'),
      ],
      emails: [email('work', 'ana@muster.example'), email('home', 'a@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', '', '8001', 'Schweiz')],
      urls: [{ label: 'work', value: 'muster.example' }],
    },
    unplaced: ['Arbeit AIM: ana.aim'],
  },
  {
    dialect: 'hubspot',
    table: `Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Associated Company,Job Title,City,State/Region,Postal Code,Country/Region,Contact owner,Lead Status,Website URL
101,Ana,Muster,ana@muster.example,+41446681800,+41792345678,Muster AG,Chief,Zürich,ZH,8001,Schweiz,Bob,New,muster.example`,
    contact: {
      externalId: '101',
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      phones: [phone('work', '+41446681800'), phone('mobile', '+41792345678')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', '', 'Zürich', 'ZH', '8001', 'Schweiz')],
      urls: [{ label: 'work', value: 'muster.example' }],
    },
    unplaced: ['Contact owner: Bob', 'Lead Status: New'],
  },
  {
    dialect: 'mailchimp',
    table: `"Email Address","First Name","Last Name",Address,"Phone Number",MEMBER_RATING,OPTIN_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,CC,REGION,LEID,EUID,NOTES,TAGS
ana@muster.example,Ana,Muster,"Weg 1  Zürich  8001",044 668 18 00,4,"2024-03-22 10:00:00",198.51.100.7,47.3768900,8.5416900,CH,ZH,222555609,2cbd66e9c4,,"""Board, old"",""Donor"""`,
    contact: {
      externalId: '2cbd66e9c4',
      firstName: 'Ana',
      lastName: 'Muster',
      tags: ['Board, old', 'Donor'],
      phones: [phone('work', '044 668 18 00')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1  Zürich  8001')],
    },
    unplaced: [
      'MEMBER_RATING: 4',
      'OPTIN_TIME: 2024-03-22 10:00:00',
      'CONFIRM_IP: 198.51.100.7',
      'LATITUDE: 47.3768900',
      'LONGITUDE: 8.5416900',
      'CC: CH',
      'REGION: ZH',
      'LEID: 222555609',
    ],
  },
  {
    dialect: 'zoho',
    table: `Record Id,Contact Owner,Lead Source,First Name,Last Name,Account Name,Email,Title,Department,Phone,Home Phone,Mobile,Mailing Street,Mailing City,Mailing State,Mailing Zip,Description,Created Time,Modified Time,Tag
zcrm_1,,,Ana,Muster,Muster AG,ana@muster.example,Chief,Sales,044 668 18 00,,079 234 56 78,Weg 1,Zürich,,8001,Note,,,"VIP,Kunde"`,
    contact: {
      externalId: 'zcrm_1',
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      department: 'Sales',
      title: 'Chief',
      notes: 'Note',
      tags: ['VIP', 'Kunde'],
      phones: [phone('work', '044 668 18 00'), phone('mobile', '079 234 56 78')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', '', '8001')],
    },
  },
  {
    dialect: 'salesforce',
    table: `Salutation,First Name,Last Name,Title,Department,Account Name,Email,Phone,Mobile,Fax,Asst. Phone,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Birthdate,Do Not Call
Ms.,Ana,Muster,Chief,Sales,Muster AG,ana@muster.example,044 668 18 00,079 234 56 78,,044 668 18 02,Weg 1,Zürich,ZH,8001,Schweiz,1980-03-22,1`,
    contact: {
      prefix: 'Ms.',
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      department: 'Sales',
      title: 'Chief',
      birthday: '1980-03-22',
      phones: [
        phone('work', '044 668 18 00'),
        phone('mobile', '079 234 56 78'),
        phone('Assistant', '044 668 18 02'),
      ],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', 'ZH', '8001', 'Schweiz')],
    },
    unplaced: ['Do Not Call: 1'],
  },
  {
    dialect: '3cx',
    table: `FirstName,LastName,Company,Mobile,Mobile2,Home,Home2,Business,Business2,Email,Other,BusinessFax,HomeFax,Pager
Ana,Muster,Muster AG,0792345678,,,,0446681800,,ana@muster.example,,0446681801,,`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      phones: [phone('mobile', '0792345678'), phone('work', '0446681800'), phone('fax', '0446681801')],
      emails: [email('work', 'ana@muster.example')],
    },
  },
  {
    dialect: 'freepbx',
    table: `groupname,grouptype,displayname,fname,lname,title,company,address,userman_username,phone_1_number,phone_1_type,phone_1_extension,phone_1_flags,phone_1_speeddial,phone_2_number,phone_2_type,phone_2_extension,email_1,website_1
Kunden,external,Ana Muster,Ana,Muster,Chief,Muster AG,Weg 1,,+41446681800,work,12,,,+41792345678,cell,,ana@muster.example,muster.example`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      tags: ['Kunden'],
      phones: [phone('work', '+41446681800', '12'), phone('mobile', '+41792345678')],
      emails: [email('other', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1')],
      urls: [{ label: 'other', value: 'muster.example' }],
    },
    unplaced: ['grouptype: external'],
  },
  {
    dialect: 'fusionpbx',
    table: `contact_organization,contact_name_given,contact_name_family,contact_title,contact_category,phone_label,phone_number,phone_extension,email_address,email_label,url_address,address_street,address_locality,address_region,address_postal_code,group_name
Muster AG,Ana,Muster,Chief,customer,Mobile,+41792345678,,ana@muster.example,Work,muster.example,Weg 1,Zürich,ZH,8001,Sales`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      tags: ['customer', 'Sales'],
      phones: [phone('mobile', '+41792345678')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('work', 'Weg 1', 'Zürich', 'ZH', '8001')],
      urls: [{ label: 'work', value: 'muster.example' }],
    },
  },
  {
    dialect: 'netsapiens',
    table: `first_name,last_name,company,email,work_phone,cell_phone,home_phone
Ana,Muster,Muster AG,ana@muster.example,0446681800,0792345678,`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
      emails: [email('work', 'ana@muster.example')],
    },
  },
  {
    dialect: 'netsapiens',
    table: `name-first-name,name-middle-name,name-last-name,email,company,phonenumber-work,phonenumber-cell,phonenumber-home,phonenumber-fax,tags
Ana,,Muster,ana@muster.example,Muster AG,0446681800,0792345678,,0446681801,VIP`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      tags: ['VIP'],
      phones: [phone('work', '0446681800'), phone('mobile', '0792345678'), phone('fax', '0446681801')],
      emails: [email('work', 'ana@muster.example')],
    },
  },
  {
    dialect: 'quo',
    table: `First Name,Last Name,Company,Role,Phone Number,Email
Ana,Muster,Muster AG,Chief,+41446681800,ana@muster.example`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      phones: [phone('work', '+41446681800')],
      emails: [email('work', 'ana@muster.example')],
    },
  },
  {
    dialect: 'yealink',
    table: `display_name,office_number,mobile_number,other_number,line,ring,group_id_name
Ana Muster,0446681800,0792345678,,,,Sales`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      tags: ['Sales'],
      phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
    },
  },
  {
    dialect: 'grandstream',
    table: `First Name,Last Name,Work Number,Home Number,Mobile Number,Account Index,Company,Job Title,Group
Ana,Muster,0446681800,,0792345678,1,Muster AG,Chief,Sales`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      company: 'Muster AG',
      title: 'Chief',
      tags: ['Sales'],
      phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
    },
    unplaced: ['Account Index: 1'],
  },
  {
    dialect: 'snom',
    table: `first_name,last_name,number,number_type
Ana,Muster,0792345678,mobile`,
    contact: { firstName: 'Ana', lastName: 'Muster', phones: [phone('mobile', '0792345678')] },
  },
  {
    dialect: 'cisco',
    table: `First Name,Last Name,User ID,Telephone Number,Mobile Number,Directory URI,Department
Ana,Muster,amuster,0446681800,0792345678,,Sales`,
    contact: {
      firstName: 'Ana',
      lastName: 'Muster',
      department: 'Sales',
      phones: [phone('work', '0446681800'), phone('mobile', '0792345678')],
    },
    unplaced: ['User ID: amuster'],
  },
  {
    dialect: 'commonbook',
    table: `Prefix,First name,Middle name,Last name,Suffix,Nickname,Company,Department,Title,Phone 1 label,Phone 1,Phone 2 label,Phone 2,E-mail 1 label,E-mail 1,Address 1 label,Address 1 street,Address 1 city,Address 1 region,Address 1 postal code,Address 1 country,Website 1 label,Website 1,Birthday,Tags,Notes,Contact ID
Dr.,Ana,,''t Hooft,,,Muster AG,Sales,'=Chief,work,'+41446681800 ext. 12,Cell,"089/1; 2",work,ana@muster.example,home,"Weg 1
Hof",Zürich,ZH,8001,Schweiz,Blog,https://muster.example,--04-16,a\\; b; c,Note,0192`,
    contact: {
      prefix: 'Dr.',
      firstName: 'Ana',
      lastName: "'t Hooft",
      company: 'Muster AG',
      department: 'Sales',
      title: '=Chief',
      birthday: '--04-16',
      notes: 'Note',
      tags: ['a; b', 'c'],
      externalId: '0192',
      phones: [phone('work', '+41446681800', '12'), phone('Cell', '089/1; 2')],
      emails: [email('work', 'ana@muster.example')],
      addresses: [address('home', 'Weg 1\nHof', 'Zürich', 'ZH', '8001', 'Schweiz')],
      urls: [{ label: 'Blog', value: 'https://muster.example' }],
    },
  },
]

// What programs write for nothing, and `cell`, which is our label `mobile`.
const SILENT = [
  'cell',
  'Non spécifié',
  'Sin especificar',
  'Normale',
  'Normal',
  'Faux',
  'SMTP',
  'external',
  'Kunden ::: * myContacts ::: * starred',
]

it.each(samples)('$dialect is recognised by its headers and read field by field', (sample) => {
  const { dialect, records } = readTable(sample.table)
  const [record] = records
  expect(dialect).toBe(sample.dialect)
  expect(filled(record?.contact)).toEqual(sample.contact)
  expect(record?.unplaced.map(({ column, cell }) => `${column}: ${cell}`)).toEqual(sample.unplaced ?? [])
  expect(record?.findings.filter(({ gravity }) => gravity === 'attention')).toEqual([])
})

it.each(samples)('$dialect loses no cell', ({ table, dialect }) => {
  const [record] = readTable(table).records
  if (!record || dialect === 'commonbook') return
  const cells = table.split('\n').slice(1).join('\n').split(',')
  expect(lostCells(cells, record).filter((cell) => !SILENT.includes(cell))).toEqual([])
})
