import { describe, expect, it } from 'vitest'
import { pathFrom } from './path-from'

describe('the way back out of a form', () => {
  it.each([
    ['/contacts?q=ana&after=x', '/contacts?q=ana&after=x'],
    ['/contacts#top', '/contacts'],
    ['/users/../contacts', '/contacts'],
  ])('%j leads to %s', (given, path) => {
    expect(pathFrom(given)).toBe(path)
  })

  it.each([
    '//evil.example/x',
    '/.//evil.example/x',
    '/\\evil.example',
    'https://evil.example/',
    'contacts',
    '',
    null,
    undefined,
    7,
  ])('%j leads nowhere but to the first page', (given) => {
    expect(pathFrom(given)).toBe('/')
  })
})
