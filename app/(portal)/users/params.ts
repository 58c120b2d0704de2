import { isId } from '@/core/access/id'
import { type Scope, scopes } from '@/core/access/scope'
import { type UserQuery, userSorts } from '@/core/users/list'
import { userStatuses } from '@/core/users/user'
import { type Address, pageIn, sortIn, textIn } from '@/app/door/list-address'

/** The list of users that an address asks for. What it says wrongly is as if it said nothing. */
export function userQueryIn(address: Address): UserQuery {
  const unit = (name: string) => {
    const value = textIn(address, name)
    return value === 'none' || (value && isId(value)) ? value : undefined
  }
  const scope = textIn(address, 'scope')
  const status = textIn(address, 'status')
  return {
    search: textIn(address, 'q'),
    departmentId: unit('department'),
    siteId: unit('site'),
    scope: scopes.find((known): known is Scope => known === scope),
    status: userStatuses.find((known) => known === status),
    ...sortIn(address, userSorts),
    ...pageIn(address),
  }
}
