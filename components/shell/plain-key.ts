const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea'))

/**
 * Whether a key may be a shortcut of the portal: not when it is typed into a field, comes with Ctrl, Alt or Meta, or
 * while a dialog is open.
 */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    return false
  return document.querySelector('dialog[open]') === null
}
