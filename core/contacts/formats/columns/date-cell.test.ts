import { describe, expect, it } from 'vitest'
import { isDateText, joinBirthday, readDateCell, readDateOrder, type DateOrder } from './date-cell'

const dayFirst: DateOrder = { order: 'day-first', certain: true, serials: false }
const monthFirst: DateOrder = { order: 'month-first', certain: true, serials: false }

describe('a birthday is read in the shapes people and programs write', () => {
  it.each([
    ['1980-03-22', '1980-03-22'],
    ['--04-16', '--04-16'],
    ['19800322', '1980-03-22'],
    ['1980-03-22T00:00:00Z', '1980-03-22'],
    ['22/03/1980 0:00', '1980-03-22'],
    ['1980/3/22', '1980-03-22'],
    ['22.03.1980', '1980-03-22'],
    ['2.3.1980', '1980-03-02'],
    ['22 Mar 1980', '1980-03-22'],
    ['22-Mar-1980', '1980-03-22'],
    ['22. März 1980', '1980-03-22'],
    ['22 mars 1980', '1980-03-22'],
    ['1er août 1980', '1980-08-01'],
    ['22 de marzo de 1980', '1980-03-22'],
    ['March 22, 1980', '1980-03-22'],
    ['March 22nd, 1980', '1980-03-22'],
    ['22. Dezember', '--12-22'],
    ['1980年3月22日', '1980-03-22'],
    ['22.12.', '--12-22'],
    ['22/12', '--12-22'],
    ['12/22', '--12-22'],
    ['29-02', '--02-29'],
  ])('%s', (cell, birthday) => {
    expect(readDateCell(cell, dayFirst)).toEqual({ birthday })
  })

  it.each(['0/0/00', '0.0.00', '00/00/00', '0000-00-00'])('%s is no birthday', (cell) => {
    expect(readDateCell(cell, dayFirst)).toEqual({ birthday: '' })
  })

  it.each(['31.02.1980', '1980-13-01', '32/1/1980', 'soon', '1234'])('%s is no date', (cell) => {
    expect(readDateCell(cell, dayFirst)).toEqual({ key: 'invalid-date' })
    expect(isDateText(cell)).toBe(false)
  })
})

describe('the order of day and month is the column’s', () => {
  it('one day above 12 decides for every row', () => {
    expect(readDateOrder(['3/4/1980', '22/3/1980'], 'US')).toEqual({ ...dayFirst, serials: true })
    expect(readDateOrder(['3/4/1980', '3/22/1980'], 'CH')).toEqual({ ...monthFirst, serials: true })
    expect(readDateCell('3/4/1980', dayFirst)).toEqual({ birthday: '1980-04-03' })
    expect(readDateCell('3/4/1980', monthFirst)).toEqual({ birthday: '1980-03-04' })
  })

  it('a column that does not show it is read by the country’s custom, and wants attention', () => {
    const american = readDateOrder(['3/4/1980'], 'US')
    expect(american).toEqual({ order: 'month-first', certain: false, serials: true })
    expect(readDateCell('3/4/1980', american)).toEqual({ birthday: '1980-03-04', key: 'date-order-unclear' })
    expect(readDateCell('5/5/1980', american)).toEqual({ birthday: '1980-05-05' })
    expect(readDateOrder(['3/4/1980'], 'FR').order).toBe('day-first')
    expect(readDateCell('3/4', american)).toEqual({ birthday: '--03-04', key: 'date-order-unclear' })
    expect(readDateOrder(['3/4', '22/3'], 'US')).toMatchObject({ order: 'day-first', certain: true })
  })

  it('a column that shows both is uncertain', () => {
    expect(readDateOrder(['22/3/1980', '3/22/1980'], 'CH').certain).toBe(false)
  })
})

it('day and month alone are a date in a column of birthdays, and nothing that tells such a column', () => {
  expect(isDateText('22.12.')).toBe(false)
  expect(readDateCell('22.13.', dayFirst)).toEqual({ key: 'invalid-date' })
})

it('a year of two digits is the last such year, and wants attention', () => {
  expect(readDateCell('01.01.99', dayFirst, 2026)).toEqual({ birthday: '1999-01-01', key: 'two-digit-year' })
  expect(readDateCell('01.01.26', dayFirst, 2026)).toEqual({ birthday: '2026-01-01', key: 'two-digit-year' })
  expect(readDateCell('01.01.27', dayFirst, 2026)).toEqual({ birthday: '1927-01-01', key: 'two-digit-year' })
})

it('a bare number is a day of Excel’s calendar only among dates', () => {
  const among = readDateOrder(['29302', '22.03.1980'], 'CH')
  expect(readDateCell('29302', among)).toEqual({ birthday: '1980-03-22', key: 'date-from-number' })
  expect(readDateCell('29302', readDateOrder(['29302', '30000'], 'CH'))).toEqual({ key: 'invalid-date' })
})

it('year, month and day in cells of their own', () => {
  expect(joinBirthday('1970', '11', '15')).toBe('1970-11-15')
  expect(joinBirthday('', '3', '22')).toBe('--03-22')
  expect(joinBirthday('1970', 'März', '22')).toBe('1970-03-22')
  expect(joinBirthday('1970', '2', '30')).toBe('')
  expect(joinBirthday('1970', '', '')).toBe('')
})
