import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { contactInput, type ContactDraft } from './contact'
import { fieldsOf, type ContactFields } from './contact-fields'
import { toContactRow } from './contact-row'
import { contradictions, fits, mergeFields, mergeKept } from './merge-fields'

function fields(draft: ContactDraft): ContactFields {
  return fieldsOf(toContactRow(contactInput.parse({ lastName: 'Pérez', ...draft }), { country: 'CH' }))
}
const phone = (value: string, label = 'work') => ({ label, value })

describe('merging contacts', () => {
  it('keeps the numbers of both; one that is written in two ways is one number', () => {
    const kept = fields({ phones: [phone('044 668 18 00')] })
    const other = fields({ phones: [phone('+41 44 668 18 00', 'main'), phone('079 555 01 99', 'mobile')] })
    expect(mergeFields(kept, [other]).phones).toEqual([
      { label: 'work', value: '044 668 18 00', e164: '+41446681800' },
      { label: 'mobile', value: '079 555 01 99', e164: '+41795550199' },
    ])
  })

  it('tells a number from the same one with an extension, and a code from its digits', () => {
    const kept = fields({ phones: [phone('044 668 18 00'), phone('*21')] })
    const other = fields({
      phones: [phone('044 668 18 00 ext. 12'), phone('21'), phone('#21'), phone('2 1')],
    })
    expect(mergeFields(kept, [other]).phones.map(({ value }) => value)).toEqual([
      '044 668 18 00',
      '*21',
      '044 668 18 00 ext. 12',
      '21',
      '#21',
    ])
  })

  it('compares e-mail addresses and tags without case, postal addresses by their lines', () => {
    const place = { label: 'work', street: 'Bahnhofstrasse 1', city: 'Zürich' }
    const kept = fields({
      emails: [{ label: 'work', value: 'Ana@acme.example' }],
      tags: ['VIP'],
      addresses: [place],
    })
    const other = fields({
      emails: [
        { label: 'home', value: 'ana@ACME.example' },
        { label: 'home', value: 'ana@home.example' },
      ],
      tags: ['vip', 'Press'],
      addresses: [
        { ...place, label: 'home', street: 'bahnhofstrasse  1' },
        { ...place, street: 'Bahnhofstrasse 2' },
      ],
    })
    const merged = mergeFields(kept, [other])
    expect(merged.emails.map(({ value }) => value)).toEqual(['Ana@acme.example', 'ana@home.example'])
    expect(merged.tags).toEqual(['VIP', 'Press'])
    expect(merged.addresses.map(({ street }) => street)).toEqual(['Bahnhofstrasse 1', 'Bahnhofstrasse 2'])
  })

  it('takes what the kept contact lacks from the first that has it', () => {
    const merged = mergeFields(fields({ title: '' }), [
      fields({ company: 'Acme' }),
      fields({ company: 'Northwind', title: 'Head' }),
    ])
    expect(merged).toMatchObject({ lastName: 'Pérez', company: 'Acme', title: 'Head' })
  })

  it('takes what was chosen, and a name as a whole', () => {
    const kept = fields({ firstName: '', lastName: 'Ana Pérez', title: 'Head' })
    const other = fields({ firstName: 'Ana', lastName: 'Pérez', title: 'Chief' })
    expect(mergeFields(kept, [other])).toMatchObject({ firstName: '', lastName: 'Ana Pérez', title: 'Head' })
    expect(mergeFields(kept, [other], { name: 1, title: 1 })).toMatchObject({
      firstName: 'Ana',
      lastName: 'Pérez',
      title: 'Chief',
    })
  })

  it('does not take nothing instead of something, even when it was chosen', () => {
    expect(mergeFields(fields({ title: 'Head' }), [fields({})], { title: 1 }).title).toBe('Head')
  })

  it('puts notes below each other, and none twice', () => {
    const notes = (text: string) => fields({ notes: text })
    expect(mergeFields(notes('Knows Bob'), [notes('Left in May'), notes('Bob')]).notes).toBe(
      'Knows Bob\n\nLeft in May',
    )
  })

  it('keeps the id that another program knows it by, and every foreign property once', () => {
    const kept = { externalId: '', extras: ['X-A:1'] }
    expect(
      mergeKept(kept, [
        { externalId: 'g-7', extras: ['X-A:1', 'X-B:2'] },
        { externalId: 'g-8', extras: [] },
      ]),
    ).toEqual({ externalId: 'g-7', extras: ['X-A:1', 'X-B:2'] })
  })

  it('is refused when one contact could not hold all of it', () => {
    const many = (from: number) =>
      fields({ phones: Array.from({ length: 30 }, (_, index) => phone(`${from + index}`)) })
    expect(fits(mergeFields(many(100), [many(110)]))).toBe(true)
    expect(fits(mergeFields(many(100), [many(200)]))).toBe(false)
  })
})

describe('contacts contradict each other', () => {
  it('where both have something, and not the same', () => {
    const one = fields({ company: 'Acme', title: 'Head', notes: 'a' })
    const other = fields({ company: 'Northwind', department: 'Sales', notes: 'b', tags: ['x'] })
    expect(contradictions([one, other])).toEqual(['company'])
  })

  it('in the name as a whole', () => {
    expect(
      contradictions([fields({ firstName: 'Ana' }), fields({ firstName: 'Ana', middleName: 'M' })]),
    ).toEqual(['name'])
    expect(contradictions([fields({ lastName: '', company: 'Acme' }), fields({ firstName: 'Ana' })])).toEqual(
      [],
    )
  })
})

const word = fc.constantFrom('', 'Ana', 'ana', 'Zoë', 'Zoe', '李')
const draft = fc.record({
  firstName: word,
  company: word,
  title: word,
  notes: fc.constantFrom('', 'a', 'b', 'a b', 'line\nline'),
  phones: fc.array(
    fc
      .constantFrom('044 668 18 00', '+41446681800', '0446681800 x5', '204', '*204', 'CALL-NOW')
      .map((value) => phone(value)),
    { maxLength: 5 },
  ),
  emails: fc.array(
    fc
      .constantFrom('ana@a.example', 'ANA@a.example', 'zoë@a.example', 'zoe@a.example')
      .map((value) => phone(value)),
    { maxLength: 4 },
  ),
  tags: fc.array(word, { maxLength: 4 }),
})
const members = fc.tuple(draft.map(fields), fc.array(draft.map(fields), { minLength: 1, maxLength: 4 }))

describe('whatever is merged', () => {
  it('every number, address, tag and note of everyone is still there', () => {
    fc.assert(
      fc.property(members, ([kept, others]) => {
        const merged = mergeFields(kept, others)
        for (const one of [kept, ...others]) {
          for (const { value, e164, extension } of one.phones) {
            expect(
              merged.phones.some(
                (held) =>
                  held.extension === extension &&
                  (e164 ? held.e164 === e164 : held.value.toLowerCase() === value.toLowerCase()),
              ),
            ).toBe(true)
          }
          const held = merged.emails.map(({ value }) => value.toLowerCase())
          for (const { value } of one.emails) expect(held).toContain(value.toLowerCase())
          const tags = merged.tags.map((tag) => tag.toLowerCase())
          for (const tag of one.tags) expect(tags).toContain(tag.toLowerCase())
          expect(merged.notes).toContain(one.notes)
        }
      }),
    )
  })

  it('merging it again changes nothing', () => {
    fc.assert(
      fc.property(members, ([kept, others]) => {
        const merged = mergeFields(kept, others)
        expect(mergeFields(merged, others)).toEqual(merged)
        expect(mergeFields(merged, [merged])).toEqual(merged)
      }),
    )
  })

  it('a text that only one has stays', () => {
    fc.assert(
      fc.property(members, ([kept, others]) => {
        const titles = new Set([kept, ...others].map(({ title }) => title).filter(Boolean))
        const { title } = mergeFields(kept, others)
        expect(titles.size === 0 ? title === '' : titles.has(title)).toBe(true)
      }),
    )
  })
})
