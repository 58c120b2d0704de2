type Named = { firstName: string; lastName: string; nickname: string; company: string }

// What a person sees as one character (UAX #29), such as a letter with its accents.
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function first(text: string): string {
  const word = /[\p{L}\p{N}][^]*/u.exec(text)?.[0] ?? ''
  for (const { segment } of characters.segment(word)) return segment.toLocaleUpperCase()
  return ''
}

/** The initials of a contact: of first and last name, else of the nickname or the company; '' when it has no letter. */
export function initialsOf({ firstName, lastName, nickname, company }: Named): string {
  return first(firstName) + first(lastName) || first(nickname) || first(company)
}
