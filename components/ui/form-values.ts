import type { FormValues } from './draft-store'

/** What a person typed into a form. Passwords, files and hidden fields are left out. */
export function readForm(form: HTMLFormElement): FormValues {
  return [...form.elements].flatMap((element): FormValues => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
      return element.name ? [[element.name, element.value]] : []
    }
    if (!(element instanceof HTMLInputElement) || !element.name) return []
    if (['password', 'file', 'hidden', 'submit', 'button'].includes(element.type)) return []
    if (element.type === 'checkbox' || element.type === 'radio') {
      return [[element.name, `${element.value}=${element.checked}`]]
    }
    return [[element.name, element.value]]
  })
}

/** Whether a form has other texts or choices than it was rendered with. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLSelectElement) {
      const rendered = [...element.options].find((option) => option.defaultSelected) ?? element.options[0]
      return element.value !== rendered?.value
    }
    // What is rendered may have breaks that the control does not.
    if (element instanceof HTMLTextAreaElement) {
      return element.value !== element.defaultValue.replace(/\r\n?/g, '\n')
    }
    const isText = element instanceof HTMLInputElement && element.type === 'text'
    return isText && element.value !== element.defaultValue.replace(/[\r\n]/g, '')
  })
}

/** Puts values read by readForm back; fields that are gone are passed over. Handlers hear `input` and `change`. */
export function writeForm(form: HTMLFormElement, values: FormValues): void {
  const waiting = [...values]
  for (const element of form.elements) {
    const named =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    if (!named || !element.name) continue
    const choice = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
    if (
      !choice &&
      element instanceof HTMLInputElement &&
      ['password', 'file', 'hidden'].includes(element.type)
    )
      continue
    const at = waiting.findIndex(
      ([name, value]) => name === element.name && (!choice || value.startsWith(`${element.value}=`)),
    )
    const found = waiting.splice(at, at < 0 ? 0 : 1)[0]
    if (found) writeElement(element, found[1], choice)
  }
}

function writeElement(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
  choice: boolean,
): void {
  if (choice && element instanceof HTMLInputElement) element.checked = value.endsWith('=true')
  else element.value = value
  element.dispatchEvent(new Event('input', { bubbles: true }))
  element.dispatchEvent(new Event('change', { bubbles: true }))
}
