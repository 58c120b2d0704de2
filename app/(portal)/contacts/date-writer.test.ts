import { expect, test } from 'vitest'
import { dateWriter } from './date-writer'

const thisYear = new Date().getUTCFullYear()
const write = dateWriter('en', 'Europe/Zurich')

test('a day of this year is written without the year, an older one with it', () => {
  expect(write(new Date(`${thisYear}-07-12T23:40:48.364Z`))).toEqual({
    iso: `${thisYear}-07-12T23:40:48.364Z`,
    day: 'Jul 13',
    // Versions of ICU differ in the space.
    moment: expect.stringMatching(new RegExp(`^Jul 13, ${thisYear}, 1:40\\sAM$`)) as string,
  })
  expect(write(new Date('2001-02-03T12:00:00Z')).day).toBe('Feb 2001')
})

test('moments of one minute have the same words, each with its own second', () => {
  const [first, second] = ['10', '50'].map((s) => write(new Date(`${thisYear}-03-04T05:06:${s}.000Z`)))
  expect(first?.moment).toBe(second?.moment)
  expect(first?.iso).not.toBe(second?.iso)
})

test('a language and a time zone have words of their own', () => {
  const date = new Date('2001-02-03T23:30:00Z')
  expect(dateWriter('fr', 'UTC')(date).moment).toMatch(/^3 févr\. 2001/)
  expect(dateWriter('fr', 'Europe/Zurich')(date).moment).toMatch(/^4 févr\. 2001/)
})
