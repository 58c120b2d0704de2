/** What is wrong with the form's fields, in words, by the fields' names as they were sent. */
export type FieldErrors = Readonly<Record<string, string | undefined>>
