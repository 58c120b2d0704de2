import { displayName, sortName } from '@/core/contacts/contact-name'

type Named = { firstName: string; lastName: string }

const withoutRest = { middleName: '', prefix: '', suffix: '', nickname: '', company: '' }

/** A user's name as it is read. */
export function userName({ firstName, lastName }: Named): string {
  return displayName({ ...withoutRest, firstName, lastName })
}

/** A user's name as it is sorted, the last name first. */
export function userSortName({ firstName, lastName }: Named): string {
  return sortName({ ...withoutRest, firstName, lastName })
}
