import { validate, v7 } from 'uuid'

/** A new UUIDv7: ids grow with time, and are made by the application. */
export function newId(): string {
  return v7()
}

/** Whether a text is a UUID; anything else in an address is simply not found. */
export function isId(text: string): boolean {
  return validate(text)
}
