import { expect, it } from 'vitest'
import { callTarget } from './call-target'

it('opens a page that dials beside the one that is called from', () => {
  expect(callTarget('https://pbx.example/dial?to=%2B14155550199')).toMatchObject({ target: '_blank' })
})

it.each(['tel:+14155550199', 'sip:204@pbx.example', 'msteams:/l/call', undefined])(
  'leaves %s to the program that it wakes',
  (href) => expect(callTarget(href)).toEqual({}),
)
