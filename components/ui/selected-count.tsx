'use client'

import { useEffect, useRef, useState } from 'react'

/** A text for each plural form of the page's language, with `#` where the number goes. */
export type CountedText = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** How many checkboxes named `name` of its form are checked, in words. */
export function SelectedCount({ name, words }: { name: string; words: CountedText }) {
  const marker = useRef<HTMLOutputElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    const form = marker.current?.closest('form')
    const count = () => {
      const checked =
        form?.querySelectorAll(`input[type=checkbox][name="${CSS.escape(name)}"]:checked`).length ?? 0
      const locale = document.documentElement.lang
      const chosen = words[new Intl.PluralRules(locale).select(checked)] ?? words.other
      setText(chosen.replaceAll('#', new Intl.NumberFormat(locale).format(checked)))
    }
    count()
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  }, [name, words])

  return (
    <output ref={marker} className="text-muted tabular-nums">
      {text}
    </output>
  )
}
