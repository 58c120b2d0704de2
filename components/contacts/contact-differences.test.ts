import { describe, expect, it } from 'vitest'
import { differences } from './contact-differences'
import { formContact } from './form-contact'

const base = { firstName: 'Ana', company: 'Acme', phones: [{ label: 'work', value: '1' }] }
const of = (changes: object) => formContact({ ...base, ...changes })

describe('two people editing the same contact', () => {
  it('differ where one of them changed something', () => {
    expect(differences(of({ title: 'Boss' }), of({ company: 'Globex' }), of({}))).toEqual([
      { field: 'company', changedBy: 'theirs' },
      { field: 'title', changedBy: 'mine' },
    ])
  })

  it('differ by both where both changed the same field', () => {
    const found = differences(of({ phones: [] }), of({ phones: [{ label: 'work', value: '2' }] }), of({}))
    expect(found).toEqual([{ field: 'phones', changedBy: 'both' }])
  })

  it('do not differ where both wrote the same', () => {
    expect(differences(of({ title: 'Boss' }), of({ title: 'Boss' }), of({}))).toEqual([])
  })

  it('do not differ by empty rows, line ends or a label that is not chosen', () => {
    const mine = of({
      notes: 'a\r\nb',
      phones: [
        { label: 'work', ownLabel: 'left over', value: '1' },
        { label: 'mobile', value: '' },
      ],
    })
    expect(differences(mine, of({ notes: 'a\nb' }), of({}))).toEqual([])
  })

  it('are both asked about when nobody knows what they began with', () => {
    expect(differences(of({ title: 'Boss' }), of({}))).toEqual([{ field: 'title', changedBy: 'both' }])
  })
})
