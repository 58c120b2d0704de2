import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import { contactInput, type ContactDraft } from './contact'
import { toContactRow } from './contact-row'

const read = (draft: ContactDraft) => contactInput.parse({ lastName: 'Meier', ...draft })

function problems(draft: object): Record<string, string> {
  const result = contactInput.safeParse({ lastName: 'Meier', ...draft })
  return Object.fromEntries(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [])
}

describe('a contact', () => {
  it.each(['firstName', 'middleName', 'lastName', 'nickname', 'company'])('needs only its %s', (field) => {
    expect(contactInput.safeParse({ [field]: 'x' }).success).toBe(true)
  })

  it.each([{}, { firstName: '  ' }, { title: 'CEO', phones: [{ value: '204' }] }, { prefix: 'Dr.' }])(
    'needs a name or a company: %j',
    (draft) => {
      expect(problems({ lastName: '', ...draft })).toEqual({ firstName: 'name-or-company-required' })
    },
  )

  it('has every field, empty where nothing was given', () => {
    expect(contactInput.parse({ company: 'ACME' })).toEqual({
      ...{ firstName: '', middleName: '', lastName: '', prefix: '', suffix: '', nickname: '' },
      ...{ company: 'ACME', department: '', title: '', birthday: '', notes: '' },
      ...{ phones: [], emails: [], addresses: [], urls: [], tags: [] },
    })
  })

  it('takes no field it does not know', () => {
    const forged = { domainId: 'd', version: 9, ownerId: 'o', id: 'i', searchText: 's' }
    const phones = [{ label: 'work', value: '204', e164: '+15550199', domainId: 'd' }]
    const contact = contactInput.parse({ lastName: 'Meier', phones, ...forged, ['__proto__']: forged })
    expect(contact).toEqual(read({ phones: [{ label: 'work', value: '204' }] }))
    expect(JSON.stringify(toContactRow(contact, { country: 'CH' }))).not.toMatch(
      /domainId|ownerId|version|e164/,
    )
  })

  it.each([null, 'text', 7, []])('is no %j', (value) => {
    expect(contactInput.safeParse(value).success).toBe(false)
  })

  it('passes again unchanged', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 5 })
    const row = fc.record({ label: text, value: text })
    const draft = fc.record({
      lastName: text,
      company: text,
      notes: text,
      phones: fc.array(row),
      tags: fc.array(text),
    })
    fc.assert(
      fc.property(draft, (values) => {
        const once = contactInput.parse({ ...values, nickname: 'x' })
        expect(contactInput.parse(once)).toEqual(once)
      }),
    )
  })
})

describe('texts', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['delete', 'a\u007fb'],
    ['line break', 'a\nb'],
    ['lone high surrogate', 'a\ud83d'],
    ['lone low surrogate', '\ude00a'],
    ['non-character', 'a\uffff'],
  ])('with a %s are refused, naming the field', (_, value) => {
    expect(problems({ firstName: value })).toEqual({ firstName: 'invalid-characters' })
    expect(problems({ tags: ['vip', value.replace('\n', '\u000b') + 'z'] })).toEqual({
      'tags.1': 'invalid-characters',
    })
    expect(problems({ addresses: [{}, { city: value }] })).toEqual({
      'addresses.1.city': 'invalid-characters',
    })
  })

  it.each(['أحمد\u200f (مدير)', '👩‍👩‍👧‍👦 🇨🇭', 'ẹ́', 'क्षत्रिय', 'z\u0335\u0321', '"; DROP TABLE --', '<b>&amp;'])(
    'such as %s are kept',
    (value) => {
      expect(read({ company: value }).company).toBe(value.normalize('NFC'))
    },
  )

  it('are normalised to NFC and trimmed', () => {
    expect(read({ firstName: ' \u00a0Zoe\u0308 \t' }).firstName).toBe('Zoë')
  })

  it('keep tabs and line breaks only in notes and streets', () => {
    expect(read({ notes: 'a\tb\r\nc\rd\n' }).notes).toBe('a\tb\nc\nd')
    expect(read({ addresses: [{ street: 'Bahnhofstrasse 1\r\n3. Stock' }] }).addresses[0]?.street).toBe(
      'Bahnhofstrasse 1\n3. Stock',
    )
    expect(problems({ notes: 'a\u0000' })).toEqual({ notes: 'invalid-characters' })
  })

  it.each([
    ['lastName', 200],
    ['company', 200],
    ['title', 200],
    ['notes', 20_000],
  ])('%s holds %d characters', (field, max) => {
    expect(problems({ [field]: 'x'.repeat(max) })).toEqual({})
    expect(problems({ [field]: 'x'.repeat(max + 1) })).toEqual({ [field]: 'too-long' })
    expect(problems({ [field]: 'e\u0301'.repeat(max) })).toEqual({})
  })

  it.each(['x', '\u0301', 'e\u0301\u0316', '👍'])('of a megabyte of %j are refused at once', (unit) => {
    const huge = unit.repeat(1_000_000 / unit.length)
    expect(problems({ firstName: huge, notes: huge, phones: [{ value: huge }], tags: [huge] })).toEqual({
      firstName: 'too-long',
      notes: 'too-long',
      'phones.0.value': 'too-long',
      'tags.0': 'too-long',
    })
  })

  it('say by how much they are too long', () => {
    const issue = contactInput.safeParse({ lastName: 'x'.repeat(201) }).error?.issues[0]
    expect(issue).toMatchObject({ params: { max: 200 } })
  })

  it('must be texts', () => {
    expect(problems({ firstName: 7, phones: 'x' })).toEqual({
      firstName: 'invalid-value',
      phones: 'invalid-value',
    })
  })

  it('have problems with words for them', () => {
    const keys = Object.values(
      problems({
        ...{
          firstName: '\u0000',
          title: 7,
          notes: 'x'.repeat(20_001),
          tags: Array.from({ length: 60 }, (_, n) => `t${n}`),
        },
        ...{
          emails: [{ value: '@' }],
          urls: [{ value: 'javascript:1' }, { value: 'ftp://x' }],
          birthday: 'x',
        },
      }),
    )
    expect(new Set([...keys, ...Object.values(problems({ lastName: '' }))])).toEqual(
      new Set(Object.keys(en.ContactErrors)),
    )
  })
})

describe('rows', () => {
  it('that are empty are dropped', () => {
    const contact = read({
      phones: [
        { label: 'work', value: ' ' },
        { label: 'Work', value: '204' },
        { value: '', extension: '' },
      ],
      emails: [{ label: 'home', value: '' }],
      addresses: [{ label: 'home', street: '', city: ' ' }],
      urls: [{}],
      tags: ['', ' '],
    })
    expect(contact).toEqual(read({ phones: [{ label: 'work', value: '204' }] }))
  })

  it('keep their order and their own labels', () => {
    const phones = [
      { label: 'Yacht', value: '1' },
      { label: 'MOBILE', value: '2' },
      { label: '', value: '3' },
    ]
    expect(read({ phones }).phones.map((phone) => phone.label)).toEqual(['Yacht', 'mobile', 'other'])
  })

  it.each([
    ['phones', 50, { value: '204' }],
    ['emails', 50, { value: 'a@b.example' }],
    ['urls', 50, { value: 'b.example' }],
    ['addresses', 20, { city: 'Zürich' }],
  ])('%s are at most %d', (field, max, row) => {
    expect(problems({ [field]: Array.from({ length: max }, () => row) })).toEqual({})
    expect(problems({ [field]: Array.from({ length: max + 1 }, () => row) })).toEqual({ [field]: 'too-many' })
  })

  it('tags are unique whatever their case, at most 50', () => {
    expect(read({ tags: ['VIP', ' vip', 'Ärzte', 'ÄRZTE', 'A\u0308rzte'] }).tags).toEqual(['VIP', 'Ärzte'])
    const many = Array.from({ length: 51 }, (_, n) => `tag ${n}`)
    expect(problems({ tags: many })).toEqual({ tags: 'too-many' })
    expect(problems({ tags: many.slice(1) })).toEqual({})
  })
})

describe('e-mail addresses', () => {
  it.each([
    'a@b.example',
    "o'brien+x@mail.b.example",
    'jörg@müller.example',
    '用户@例子.example',
    'mailto:a@b.example',
  ])('%s is plausible', (value) => {
    expect(read({ emails: [{ value }] }).emails[0]?.value).toBe(value.replace('mailto:', ''))
  })

  it.each([
    'a',
    'a@',
    '@b.example',
    'a@b',
    'a b@c.example',
    'a@b..example',
    'A <a@b.example>',
    'a@b.example, c@d.example',
  ])('%s is not', (value) => {
    expect(problems({ emails: [{ value }] })).toEqual({ 'emails.0.value': 'invalid-email' })
  })

  it('hold 254 characters', () => {
    expect(problems({ emails: [{ value: `${'x'.repeat(250)}@b.example` }] })).toEqual({
      'emails.0.value': 'too-long',
    })
  })
})

describe('web addresses', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['//example.com/a', 'https://example.com/a'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['http://example.com', 'http://example.com'],
    ['HTTPS://Example.com/ä?q=1#x', 'HTTPS://Example.com/ä?q=1#x'],
    ['bücher.example', 'https://bücher.example'],
  ])('%s is kept as %s', (typed, value) => {
    expect(read({ urls: [{ value: typed }] }).urls[0]?.value).toBe(value)
  })

  it.each([
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\u200bscript:alert(1)',
      'data:text/html,x',
      'ftp://x.example',
    ],
    ...['mailto:a@b.example', 'https://', 'a b.example', 'https://a b', 'vbscript:x', 'file:///etc/passwd'],
  ])('%s is refused', (value) => {
    expect(problems({ urls: [{ value }] })).toEqual({ 'urls.0.value': 'invalid-url' })
  })

  it('never lead anywhere but the web', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `javascript:${text}`),
        ),
        (value) => {
          const result = contactInput.safeParse({ lastName: 'x', urls: [{ value }] })
          const schemes = result.data?.urls.map((url) => new URL(url.value).protocol) ?? []
          expect(['https:', 'http:']).toEqual(expect.arrayContaining(schemes))
        },
      ),
    )
  })
})

describe('birthdays', () => {
  it.each([
    ['1985-04-12', '1985-04-12'],
    ['19850412', '1985-04-12'],
    ['--04-12', '--04-12'],
    ['--0412', '--04-12'],
    ['--02-29', '--02-29'],
    ['2000-02-29', '2000-02-29'],
    ['0099-01-01', '0099-01-01'],
    ['', ''],
  ])('%s is %s', (typed, stored) => {
    expect(read({ birthday: typed }).birthday).toBe(stored)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '1985-13-01',
    '1985-00-10',
    '1985-04-31',
    '--02-30',
    '12.04.1985',
    '0000-01-01',
    'x',
  ])('%s is no day', (birthday) => {
    expect(problems({ birthday })).toEqual({ birthday: 'invalid-birthday' })
  })
})
