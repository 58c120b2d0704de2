import { describe, expect, it } from 'vitest'
import { guessEncodings } from './guess-encodings'

function bytes(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0))
}

function utf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const view = Buffer.from(text, 'utf16le')
  return endian === 'le' ? view : view.swap16()
}

describe('the encodings of a file', () => {
  it.each([
    ['UTF-8', '\xef\xbb\xbfName\n', 'utf-8'],
    ['UTF-16 LE', '\xff\xfeN\0a\0', 'utf-16le'],
    ['UTF-16 BE', '\xfe\xff\0N\0a', 'utf-16be'],
  ])('a byte order mark decides: %s', (_name, file, encoding) => {
    expect(guessEncodings(bytes(file))[0]).toBe(encoding)
  })

  it('what is valid UTF-8 is UTF-8', () => {
    expect(guessEncodings(new TextEncoder().encode('Name\nJörg Müller\n'))[0]).toBe('utf-8')
    expect(guessEncodings(new TextEncoder().encode('Name\nJohn\n'))[0]).toBe('utf-8')
    expect(guessEncodings(new Uint8Array())[0]).toBe('utf-8')
  })

  it('a character that the end of the sample cuts in two does no harm', () => {
    expect(guessEncodings(bytes('Name\nJ\xc3'))[0]).toBe('utf-8')
  })

  it.each(['le', 'be'] as const)('UTF-16 %s without a mark is told by its zero bytes', (endian) => {
    expect(guessEncodings(utf16('Name;Phone\r\nJörg;123\r\n', endian))[0]).toBe(`utf-16${endian}`)
    expect(guessEncodings(utf16('山田太郎,東京都千代田区\n佐藤花子,大阪府大阪市\n', endian))[0]).toBe(
      `utf-16${endian}`,
    )
  })

  it('a stray zero byte does not make UTF-16', () => {
    expect(guessEncodings(bytes('Name,Phone\nJohn Doe\0,0123456789\nJane Doe,0123456789\n'))[0]).toBe('utf-8')
  })

  it.each([
    ['German', 'Name,Tel\nJ\xf6rg M\xfcller,123\nStra\xdfe\n'],
    ['one umlaut', 'Name,Tel\nJ\xf6rg,123\n'],
    ['French', 'Nom,Pr\xe9nom\nLef\xe8vre,\xc9ric\nFran\xe7ois,No\xebl\n'],
    ['Spanish', 'Nombre\nPe\xf1a,Jos\xe9 Mar\xeda\n'],
    ['apostrophe and dash', 'Name,Notes\nO\x92Brien,Monday \x96 Friday\n'],
    ['capitals', 'NOM\nLEF\xc8VRE\nM\xdcLLER\n'],
  ])('Windows-1252: %s', (_name, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe('windows-1252')
  })

  it.each([
    ['German', 'Name,Tel\nJ\x9arg M\x9fller,123\nStra\xa7e\n'],
    ['one umlaut', 'Name,Tel\nJ\x9arg M\x9fller,123\n'],
    ['French', 'Nom,Pr\x8enom\nLef\x8fvre,\x83ric\nFran\x8dois,No\x91l\n'],
    ['Spanish', 'Nombre\nPe\x96a,Jos\x8e Mar\x92a\n'],
  ])('Mac Roman: %s', (_name, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe('macintosh')
  })

  it('ISO-8859-15 by the letters it has instead of signs', () => {
    expect(guessEncodings(bytes('Nom\nC\xbdur,Val\xe9rie\nLeb\xbduf\n'))[0]).toBe('iso-8859-15')
  })

  it.each([
    // 山田太郎
    ['one name', 'name,tel\n\x8eR\x93c\x91\xbe\x98Y,03\n'],
    // カタカナ, half width
    ['half-width kana', 'name\n\xb6\xc0\xb6\xc5\n\xd4\xcf\xc0\xde\n'],
  ])('Shift_JIS: %s', (_name, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe('shift_jis')
  })

  it.each([
    // 姓名,电话 王小明 张伟
    [
      'GB18030',
      'gb18030',
      '\xd0\xd5\xc3\xfb,\xb5\xe7\xbb\xb0\n\xcd\xf5\xd0\xa1\xc3\xf7,139\n\xd5\xc5\xce\xb0,138\n',
    ],
    // 姓名,電話 陳大文
    ['Big5', 'big5', '\xa9m\xa6W,\xb9q\xb8\xdc\n\xb3\xaf\xa4j\xa4\xe5,02\n'],
    // 이름,전화 김철수
    ['EUC-KR', 'euc-kr', '\xc0\xcc\xb8\xa7,\xc0\xfc\xc8\xad\n\xb1\xe8\xc3\xb6\xbc\xf6,010\n'],
  ])('Chinese and Korean: %s', (_name, encoding, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe(encoding)
  })

  it.each([
    // Łukasz Żółć, Świętosława
    ['Polish', 'Imi\xea,Nazwisko\n\xa3ukasz,\xaf\xf3\xb3\xe6\n\x8cwi\xeatos\xb3awa,Nowak\n'],
    // Růžena Dvořáková, Ondřej
    ['Czech', 'Jm\xe9no\nR\xf9\x9eena Dvo\xf8\xe1kov\xe1\nOnd\xf8ej \x8akoda\n\x8eofie T\x9dapa\n'],
  ])('Windows-1250: %s', (_name, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe('windows-1250')
  })

  it.each([
    // Имя;Фамилия, Елена;Иванова
    [
      'names',
      '\xc8\xec\xff;\xd4\xe0\xec\xe8\xeb\xe8\xff\n\xc5\xeb\xe5\xed\xe0;\xc8\xe2\xe0\xed\xee\xe2\xe0\n',
    ],
    // ООО «Ромашка»
    ['capitals and quotes', 'Name\n\xce\xce\xce \xab\xd0\xee\xec\xe0\xf8\xea\xe0\xbb\n'],
  ])('Windows-1251: %s', (_name, file) => {
    expect(guessEncodings(bytes(file))[0]).toBe('windows-1251')
  })

  it('the mark of UTF-8 before what is none decides nothing', () => {
    const guesses = guessEncodings(bytes('\xef\xbb\xbfName\nJ\xf6rg\n'))
    expect(guesses).not.toContain('utf-8')
    expect(guesses).toEqual(guessEncodings(bytes('Name\nJ\xf6rg\n')))
  })

  it('every encoding that can read the file is offered', () => {
    expect(guessEncodings(bytes('J\xf6rg\n'))).toEqual(
      expect.arrayContaining(['windows-1252', 'iso-8859-15', 'macintosh']),
    )
    expect(guessEncodings(bytes('J\xf6rg\n'))).not.toContain('utf-8')
  })
})
