/** A contact given to a member, or to everyone assigned to a number. */
export type GrantInput =
  | { userId: string; numberId?: null; canEdit: boolean }
  | { numberId: string; userId?: null; canEdit: boolean }

/** A grant as it is stored: one of the two ids is null. */
export type Grant = {
  userId: string | null
  numberId: string | null
  canEdit: boolean
  /** The contact's version from which on its history is seen by this way. */
  since: number
  /** When it was given, ISO 8601. */
  createdAt: string
}

/** A member or a number. */
export type Grantee = { userId?: string | null | undefined; numberId?: string | null | undefined }

/** Whether two grants are to the same member or number. */
export function sameGrantee(one: Grantee, other: Grantee): boolean {
  return (
    (one.userId ?? null) === (other.userId ?? null) && (one.numberId ?? null) === (other.numberId ?? null)
  )
}

/** Each member and number once; whoever is given the same twice may edit when one of the two says so. */
export function onceEach(grants: readonly GrantInput[]): GrantInput[] {
  return grants.flatMap((grant, index) => {
    const same = grants.filter((one) => sameGrantee(one, grant))
    const isFirst = grants.findIndex((one) => sameGrantee(one, grant)) === index
    return isFirst ? [{ ...grant, canEdit: same.some(({ canEdit }) => canEdit) }] : []
  })
}

/** Whether two lists of grants give the same to the same. */
export function sameGrants(one: readonly Grant[], other: readonly Grant[]): boolean {
  return (
    one.length === other.length &&
    one.every((grant) => other.some((same) => sameGrantee(grant, same) && grant.canEdit === same.canEdit))
  )
}
