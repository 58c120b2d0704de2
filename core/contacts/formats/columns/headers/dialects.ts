import { commonbookColumns } from '@/core/contacts/formats/commonbook-columns'
import { appleEnglish, appleGerman } from './apple'
import { act, lxOffice, roundcube } from './business-programs'
import { hubspot, salesforce, zoho } from './crm'
import { cisco, grandstream, snom, yealink } from './desk-phones'
import type { Dialect } from './dialect'
import { directory } from './directory'
import { google, googleOld, googleSections } from './google'
import { linkedin } from './linkedin'
import { mailchimp } from './mailchimp'
import { outlookEnglish } from './outlook-en'
import { outlookFrench } from './outlook-fr'
import { outlookGerman } from './outlook-de'
import { outlookSpanish } from './outlook-es'
import { freePbx, fusionPbx, nethVoice, netSapiens, quo, threeCx, wazo, yeastar } from './phone-systems'
import { thunderbirdEnglish, thunderbirdFrench, thunderbirdGerman, thunderbirdSpanish } from './thunderbird'
import { tine20 } from './tine20'
import { liveMailEnglish, liveMailFrench, liveMailGerman, liveMailSpanish } from './windows-live-mail'
import { yahoo } from './yahoo'
import { zimbra } from './zimbra'

const own = commonbookColumns({ phones: 0, emails: 0, addresses: 0, urls: 0 })

/** Every dialect. When two know equally many headers of a file, the first is taken. */
export const dialects: Dialect[] = [
  {
    name: 'commonbook',
    tables: [Object.fromEntries(own.map(({ header, target }) => [header, target]))],
    signs: [own.map(({ header }) => header)],
  },
  {
    name: 'google',
    tables: [google],
    signs: [
      ['First Name', 'Labels', 'Organization Name'],
      ['First Name', 'Phone 1 - Label'],
      ['First Name', 'E-mail 1 - Label'],
    ],
  },
  {
    name: 'google-old',
    tables: [googleOld],
    also: [outlookEnglish],
    signs: [
      ['Given Name', 'Phone 1 - Value'],
      ['Given Name', 'E-mail 1 - Value'],
      ['Given Name', 'Group Membership'],
    ],
  },
  { name: 'google-sections', tables: [googleSections], signs: [['Name', 'Section 1 - Description']] },
  {
    name: 'google-outlook',
    tables: [outlookEnglish, { Action: { kind: 'unknown' }, ID: { kind: 'externalId' } }],
    signs: [['Name', 'E-mail Address', 'Business Phone', 'Other Address']],
  },
  { name: 'outlook-com', tables: [outlookEnglish], signs: [['First Name', 'IMAddress', 'Business Phone']] },
  {
    name: 'outlook',
    tables: [outlookEnglish],
    signs: [
      ['First Name', 'Business Phone'],
      ['First Name', 'Business Street'],
      ['First Name', 'E-mail 2 Address'],
    ],
  },
  {
    name: 'outlook-de',
    tables: [outlookGerman],
    signs: [
      ['Vorname', 'Weitere Vornamen'],
      ['Vorname', 'Telefon geschäftlich'],
      ['Vorname', 'Ort geschäftlich'],
    ],
  },
  {
    name: 'outlook-fr',
    tables: [outlookFrench],
    signs: [
      ['Prénom', 'Téléphone (bureau)'],
      ['Prénom', 'Ville (bureau)'],
    ],
  },
  {
    name: 'outlook-es',
    tables: [outlookSpanish, outlookEnglish],
    signs: [
      ['Nombre', 'Apellidos', 'Teléfono del trabajo'],
      ['Nombre', 'Apellidos', 'Calle del trabajo'],
      ['Nombre', 'Apellidos', 'Número de centralita de la organización'],
    ],
  },
  { name: 'roundcube', tables: [roundcube, outlookEnglish], signs: [['Display Name', 'IM Aim']] },
  { name: 'apple', tables: [appleEnglish], signs: [['First name', 'Work Address Street']] },
  { name: 'apple-de', tables: [appleGerman], signs: [['Vorname', 'Arbeit Telefon']] },
  {
    name: 'yahoo',
    tables: [yahoo],
    signs: [
      ['First', 'Last', 'Yahoo! Phone'],
      ['First', 'Last', 'Distribution Lists'],
    ],
  },
  {
    name: 'thunderbird',
    tables: [thunderbirdEnglish],
    signs: [['Display Name', 'Primary Email', 'Secondary Email']],
  },
  {
    name: 'thunderbird-de',
    tables: [thunderbirdGerman],
    signs: [['Anzeigename', 'Primäre E-Mail-Adresse']],
  },
  {
    name: 'thunderbird-fr',
    tables: [thunderbirdFrench],
    signs: [['Nom à afficher', 'Adresse électronique principale']],
  },
  {
    name: 'thunderbird-es',
    tables: [thunderbirdSpanish],
    signs: [['Nombre mostrado', 'Dirección de correo electrónico principal']],
  },
  {
    name: 'live-mail',
    tables: [liveMailEnglish],
    signs: [['First Name', 'Personal Web Page', 'Business Web Page']],
  },
  { name: 'live-mail-de', tables: [liveMailGerman], signs: [['2. Vorname', 'Telefon (geschäftlich)']] },
  { name: 'live-mail-fr', tables: [liveMailFrench], signs: [['Prénom', 'Téléphone domicile', 'Pseudo']] },
  { name: 'live-mail-es', tables: [liveMailSpanish], signs: [['Nombre', 'Fax particular']] },
  { name: 'linkedin', tables: [linkedin], signs: [['First Name', 'Position', 'Connected On']] },
  {
    name: 'hubspot',
    tables: [hubspot],
    signs: [
      ['First Name', 'Phone Number', 'Mobile Phone Number'],
      ['Record ID', 'Email', 'Lead Status'],
      ['Email', 'Lifecycle Stage'],
    ],
  },
  {
    name: 'mailchimp',
    tables: [mailchimp],
    signs: [
      ['Email Address', 'MEMBER_RATING'],
      ['Email Address', 'OPTIN_TIME', 'LEID'],
    ],
  },
  {
    name: 'zoho',
    tables: [zoho],
    signs: [
      ['Record Id', 'Account Name'],
      ['Account Name', 'Mailing Zip'],
    ],
  },
  {
    name: 'salesforce',
    tables: [salesforce],
    signs: [
      ['Account Name', 'Mailing Zip/Postal Code'],
      ['Account Name', 'Mailing Street'],
      ['Last Name', 'Asst. Phone'],
      ['Mailing Address Line1'],
    ],
  },
  {
    name: '3cx',
    tables: [threeCx],
    signs: [
      ['FirstName', 'Business', 'Business2'],
      ['FirstName', 'Business', 'Mobile2'],
      ['FirstName', 'Business', 'HomeFax'],
    ],
  },
  {
    name: 'freepbx',
    tables: [freePbx],
    signs: [
      ['groupname', 'grouptype', 'displayname'],
      ['displayname', 'fname', 'lname'],
    ],
  },
  {
    name: 'fusionpbx',
    tables: [fusionPbx],
    signs: [['contact_name_given'], ['contact_organization'], ['contact_name_family']],
  },
  {
    name: 'netsapiens',
    tables: [netSapiens],
    signs: [['first_name', 'work_phone', 'cell_phone'], ['name-first-name']],
  },
  { name: 'quo', tables: [quo], signs: [['First Name', 'Role', 'Phone Number']] },
  { name: 'yeastar', tables: [yeastar], signs: [['First Name', 'Business Number', 'Remark']] },
  { name: 'wazo', tables: [wazo], signs: [['society', 'officenumber']] },
  { name: 'nethvoice', tables: [nethVoice], signs: [['owner_id', 'workphone']] },
  { name: 'yealink', tables: [yealink], signs: [['display_name', 'office_number']] },
  {
    name: 'grandstream',
    tables: [grandstream],
    signs: [
      ['First Name', 'Account Index'],
      ['First Name', 'Work Number'],
    ],
  },
  {
    name: 'snom',
    tables: [snom],
    signs: [
      ['number', 'number_type'],
      ['number', 'contact_type'],
      ['number', 'outgoing_identity'],
    ],
  },
  {
    name: 'cisco',
    tables: [cisco],
    signs: [['Last Name', 'User ID', 'Telephone Number'], ['Directory URI']],
  },
  {
    name: 'zimbra',
    tables: [zimbra],
    signs: [
      ['firstName', 'fullName', 'jobTitle'],
      ['firstName', 'fileAs'],
      ['firstName', 'workURL'],
    ],
  },
  {
    name: 'directory',
    tables: [directory],
    signs: [
      ['givenName', 'sn'],
      ['sAMAccountName', 'givenName'],
      ['telephoneNumber', 'physicalDeliveryOfficeName'],
    ],
  },
  { name: 'tine20', tables: [tine20], signs: [['n_given', 'n_family']] },
  { name: 'lx-office', tables: [lxOffice], signs: [['customernumber', 'cp_name']] },
  { name: 'act', tables: [act], signs: [['Company', 'Phone Ext-'], ['E-mail Login']] },
]
