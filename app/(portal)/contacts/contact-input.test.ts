import { expect, it } from 'vitest'
import { readSubmission } from '@/app/door/submission'
import { contactForm } from './contact-input'

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return readSubmission(contactForm, form)
}

it('an own label is stored in the person’s words', () => {
  const { input } = sent({
    lastName: 'Pérez',
    'phones[0].label': 'own',
    'phones[0].ownLabel': 'Boat',
    'phones[0].value': '12',
  })
  expect(input?.phones).toEqual([{ label: 'Boat', value: '12', extension: '' }])
})

it('a label chosen after an own one was typed counts', () => {
  const { input } = sent({
    lastName: 'Pérez',
    'emails[0].label': 'home',
    'emails[0].ownLabel': 'Club',
    'emails[0].value': 'a@b.example',
  })
  expect(input?.emails).toEqual([{ label: 'home', value: 'a@b.example' }])
})

it('an unchecked tag leaves a gap that is no tag', () => {
  const { input } = sent({ lastName: 'Pérez', 'tags[1]': 'VIP', 'tags[2]': '' })
  expect(input?.tags).toEqual(['VIP'])
})

it('a contact without name and company is refused at the first name, with what was typed', () => {
  const { wrong } = sent({ title: 'Boss' })
  expect(wrong).toMatchObject({
    status: 'invalid',
    fields: { firstName: [{ key: 'name-or-company-required' }] },
    values: { title: 'Boss' },
  })
})

it('what is wrong is told in the order of the form', () => {
  const { wrong } = sent({
    lastName: 'Pérez',
    'emails[0].value': 'nonsense',
    birthday: 'tomorrow',
    'urls[0].value': 'not an address',
  })
  expect(wrong?.status === 'invalid' && Object.keys(wrong.fields)).toEqual([
    'emails[0].value',
    'birthday',
    'urls[0].value',
  ])
})

it('forged fields are dropped', () => {
  const { input } = sent({ lastName: 'Pérez', domainId: 'x', version: '9', ownerId: 'y', deletedAt: 'now' })
  expect(Object.keys(input ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(domainId|version|ownerId|deletedAt)$/)]),
  )
})
