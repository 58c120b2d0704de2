import { describe, expect, it } from 'vitest'
import { commandOf } from './console-keys'

const key = (name: string, more: { code?: string; altKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  code: more.code ?? '',
  altKey: more.altKey ?? false,
  ctrlKey: more.ctrlKey ?? false,
  metaKey: false,
  shiftKey: false,
})

describe('a key of the console', () => {
  it.each(['field', 'list'] as const)('moves and calls the main number in the %s', (where) => {
    expect(commandOf(key('ArrowDown'), where)).toEqual({ kind: 'move', by: 1 })
    expect(commandOf(key('ArrowUp'), where)).toEqual({ kind: 'move', by: -1 })
    expect(commandOf(key('Enter'), where)).toEqual({ kind: 'call', number: null })
    expect(commandOf(key('Escape'), where)).toEqual({ kind: 'leave' })
  })

  it.each(['1', '9', '0', 't', 'a', 'Home'])('is typed in the search field: %s', (name) => {
    expect(commandOf(key(name), 'field')).toBeNull()
  })

  it('picks a number or copies in the list', () => {
    expect(commandOf(key('2'), 'list')).toEqual({ kind: 'call', number: 1 })
    expect(commandOf(key('t'), 'list')).toEqual({ kind: 'copy' })
    expect(commandOf(key('0'), 'list')).toBeNull()
    expect(commandOf(key('End'), 'list')).toEqual({ kind: 'last' })
  })

  it('does so with Alt in the field too, whatever the key then writes', () => {
    expect(commandOf(key('™', { code: 'Digit2', altKey: true }), 'field')).toEqual({
      kind: 'call',
      number: 1,
    })
    expect(commandOf(key('†', { code: 'KeyT', altKey: true }), 'field')).toEqual({ kind: 'copy' })
    expect(commandOf(key('ArrowDown', { altKey: true }), 'field')).toBeNull()
  })

  it('is the browser’s with Ctrl', () => {
    expect(commandOf(key('1', { code: 'Digit1', ctrlKey: true }), 'list')).toBeNull()
  })
})
