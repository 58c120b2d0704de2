/** Form values that travel along unseen; a list becomes a field each, undefined and '' none. */
export type KeptFields = Record<string, string | number | readonly string[] | undefined>

/** Hidden inputs for `fields`. */
export function HiddenFields({ fields }: { fields: KeptFields }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== '')
      .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
  )
}
