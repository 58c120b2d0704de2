/** Classes shared by text inputs, selects and textareas. */
export const controlStyle =
  'block w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-text ' +
  'enabled:hover:border-muted focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 ' +
  'read-only:[&:not(select)]:bg-hover aria-invalid:border-danger aria-invalid:bg-danger-soft'
