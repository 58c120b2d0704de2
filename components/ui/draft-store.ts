/** The typed values of a form by field name, in order; a name may repeat. */
export type FormValues = [name: string, value: string][]

const keyOf = (name: string) => `draft:${name}`

/** What was kept under `name` in this tab; undefined when there is none, or it can't be read. */
export function readDraft(name: string): unknown {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps `values` under `name` in this tab; false when the browser refuses (storage full or switched off). */
export function writeDraft(name: string, values: unknown): boolean {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(values))
    return true
  } catch {
    return false
  }
}

/** Forgets what was kept under `name`. */
export function forgetDraft(name: string): boolean {
  try {
    sessionStorage.removeItem(keyOf(name))
    return true
  } catch {
    return false
  }
}
