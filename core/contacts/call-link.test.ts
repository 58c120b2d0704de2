import { describe, expect, it } from 'vitest'
import { callLink, isCallTemplate } from './call-link'
import { readPhone } from './phone'

const phone = (typed: string, extension?: string) => ({
  label: 'work',
  ...readPhone(typed, 'US', extension),
})

describe('pressing a phone', () => {
  it.each([
    [null, '(415) 555-0199', 'tel:+14155550199'],
    [null, '(415) 555-0199 x12', 'tel:+14155550199;ext=12'],
    ['', '(415) 555-0199', 'tel:+14155550199'],
    [null, '204', 'tel:204'],
    [null, '*21#', 'tel:*21%23'],
    [null, '1-800-FLOWERS', 'tel:+18003569377'],
    ['sip:{e164}@pbx.example', '(415) 555-0199', 'sip:+14155550199@pbx.example'],
    ['sip:{digits}@pbx.example', '(415) 555-0199', 'sip:14155550199@pbx.example'],
    ['sip:{e164};ext={extension}@pbx.example', '415 555 0199 x12', 'sip:+14155550199;ext=12@pbx.example'],
    ['sip:{e164}@pbx.example', '204', 'sip:204@pbx.example'],
    ['sip:{e164}@pbx.example', '*21#', 'sip:*21%23@pbx.example'],
    ['https://dial.example/?to={e164}', '(415) 555-0199', 'https://dial.example/?to=%2B14155550199'],
    ['javascript:alert({e164})', '(415) 555-0199', 'tel:+14155550199'],
  ])('with the template %s, %s leads to %s', (template, typed, link) => {
    expect(callLink(template, phone(typed))).toBe(link)
  })

  it('leads nowhere without digits', () => {
    expect(callLink(null, phone('ask Anna'))).toBeNull()
  })

  it('dials the extension when it is all there is', () => {
    expect(callLink(null, phone('', '204'))).toBe('tel:204')
  })
})

describe('a call link template', () => {
  it.each([
    'tel:{e164}',
    'sip:{e164}@pbx.example',
    'sips:{digits}@pbx.example',
    'callto:{e164}',
    'msteams:/l/call/0/0?users=4:{e164}',
    'https://dial.example/call?to={e164}&ext={extension}',
  ])('%s is allowed', (template) => {
    expect(isCallTemplate(template)).toBe(true)
  })

  it.each([
    '',
    'javascript:alert({e164})',
    'JavaScript:alert({e164})',
    'data:text/html,{e164}',
    'http://dial.example/{e164}',
    'https://{e164}',
    'https://dial.example',
    'https:{e164}',
    'sip:fixed@pbx.example',
    'sip:{extension}@pbx.example',
    'sip:{user}{e164}@pbx.example',
    'sip:{e164}@pbx.example"onclick',
    ' sip:{e164}@pbx.example',
    'sip:{e164} @pbx.example',
  ])('%s is refused', (template) => {
    expect(isCallTemplate(template)).toBe(false)
  })
})
