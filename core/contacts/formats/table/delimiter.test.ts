import { expect, it } from 'vitest'
import { guessDelimiter } from './delimiter'

it.each([
  ['comma', 'Name,Phone,Email\nJohn,1,a@b.c\n', ','],
  ['semicolon', 'Name;Phone;Address\nJohn;1;"Street 1, 2; Berlin"\n', ';'],
  ['tab', 'Name\tPhone\nDoe, John\t1\n', '\t'],
  ['pipe', 'Name|Phone\nJohn|1\n', '|'],
  [
    'commas within cells of semicolons',
    'Name;Tel;Adresse\nMax;1;Weg 1, 10115 Berlin, DE\nEva;2;Weg 2, 10115 Berlin, DE\n',
    ';',
  ],
  ['a line that says it', 'sep=|\r\nName,Phone\r\n', '|'],
  ['delimiters within quotes', '"a;b;c;d","x"\n"e;f;g;h","y"\n', ','],
  [
    'a preamble',
    'Notes:\nSome addresses; may be missing.\n\nFirst Name,Last Name,URL\nJohn,Doe,x\nJane,Doe,y\n',
    ',',
  ],
  ['a last line that is cut off', 'a;b;c\n1;2;3\n4;5', ';'],
])('%s', (_name, sample, delimiter) => {
  expect(guessDelimiter(sample)).toBe(delimiter)
})

it('a single column keeps its cells whole', () => {
  expect(guessDelimiter('Company\nAcme\nDoe, Inc.\nGlobex\nInitech\n')).toBe(';')
  expect(guessDelimiter('Phone\n0123\n')).toBe(',')
  expect(guessDelimiter('')).toBe(',')
})
