import { z } from 'zod'
import { contactInput } from '@/core/contacts/contact'

const lists = ['phones', 'emails', 'addresses', 'urls'] as const

function ownLabel(row: unknown): unknown {
  if (!row || typeof row !== 'object' || !('label' in row) || row.label !== 'own') return row
  return { ...row, label: 'ownLabel' in row ? row.ownLabel : '' }
}

/** A contact as its form sends it: "Own label…" is chosen with `own`, and the words stand in `ownLabel`. */
export const contactForm = z.preprocess((sent: unknown) => {
  if (!sent || typeof sent !== 'object') return sent
  const rows = Object.entries(sent).map(([name, value]: [string, unknown]) =>
    lists.some((list) => list === name) && Array.isArray(value)
      ? [name, Array.from(value as unknown[], ownLabel)]
      : [name, value],
  )
  return Object.fromEntries(rows) as unknown
}, contactInput)
