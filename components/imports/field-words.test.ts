import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { fieldWords } from './field-words'

const t = createTranslator({ locale: 'en', messages, namespace: 'ContactForm' })

it.each([
  ['company', 'Company'],
  ['phones[0].value', 'Phone'],
  ['phones[1].value', 'Phone 2'],
  ['phones[1].extension', 'Phone 2: extension'],
  ['emails[0].label', 'E-mail: label'],
  ['addresses[0].street', 'Address, Street'],
  ['addresses[2].city', 'Address 3, City'],
  ['emails', 'E-mail addresses'],
  ['tags[3]', 'Tags'],
  ['externalId', ''],
  ['', ''],
])('a finding about %s names the field as the form does', (path, name) => {
  expect(fieldWords(t, path)).toBe(name)
})
