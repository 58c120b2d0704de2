import { describe, expect, it } from 'vitest'
import { contactInput, type ContactDraft } from './contact'
import { displayName, sortName } from './contact-name'

describe('the name of a contact', () => {
  it.each<[ContactDraft, string, string]>([
    [{ firstName: 'Ana', lastName: 'Pérez' }, 'Ana Pérez', 'Pérez, Ana'],
    [{ firstName: 'Ana', middleName: 'M.', lastName: 'Pérez' }, 'Ana M. Pérez', 'Pérez, Ana M.'],
    [
      { prefix: 'Dr.', firstName: 'Ana', lastName: 'Pérez', suffix: 'PhD' },
      'Dr. Ana Pérez PhD',
      'Pérez, Ana',
    ],
    [{ firstName: 'Ana' }, 'Ana', 'Ana'],
    [{ lastName: 'Pérez', company: 'ACME' }, 'Pérez', 'Pérez'],
    [{ firstName: '小明', lastName: '王' }, '王小明', '王小明'],
    [{ firstName: '太郎', lastName: '山田' }, '山田太郎', '山田太郎'],
    [{ firstName: '민수', lastName: '김' }, '김민수', '김민수'],
    [{ firstName: 'David', lastName: '王' }, 'David 王', '王, David'],
    [{ company: 'ACME', nickname: 'the club' }, 'ACME', 'ACME'],
    [{ nickname: 'Bob' }, 'Bob', 'Bob'],
  ])('%j reads %s and sorts as %s', (draft, read, sorted) => {
    const contact = contactInput.parse(draft)
    expect(displayName(contact)).toBe(read)
    expect(sortName(contact)).toBe(sorted)
  })
})
