import { neighbourPairs } from '@/core/contacts/east-asian'
import { fold } from '@/core/contacts/fold'
import { userName, userSortName } from './user-name'

type Keyed = { firstName: string; lastName: string; email: string; extension: string }

/** The columns that a user's other columns decide: how they sort, and what search looks in. */
export function userKeys(user: Keyed): { sortName: string; searchText: string } {
  const words = [userName(user), user.firstName, user.lastName, user.email, user.extension]
  const text = ` ${[...new Set(words.map(fold))].filter((word) => word !== '').join(' ')} `
  return {
    sortName: userSortName(user),
    searchText: [text, ...neighbourPairs(text).map((pair) => `${pair} `)].join(''),
  }
}
