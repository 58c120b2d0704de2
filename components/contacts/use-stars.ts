import { useRouter } from 'next/navigation'
import { useState, type MouseEvent } from 'react'
import type { ContactRowView } from './contact-row-view'

/** How long what a press asked for is believed before the list says so. */
type Wishes = ReadonlyMap<string, boolean>

async function send(button: HTMLButtonElement, renderedFor: string): Promise<void> {
  const body = new FormData()
  body.set('star', button.value)
  body.set('renderedFor', renderedFor)
  const answer = await fetch(button.formAction, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  })
  if (!answer.ok) throw new Error(`${answer.status}`)
}

/**
 * Sets stars in place. `press` is for clicks among buttons named `star` of a form that would set them too; one that is
 * refused is left to the form, whose answer says why. `isStarred` is what was pressed until the list says the same.
 */
export function useStars(rows: readonly ContactRowView[], renderedFor: string) {
  const router = useRouter()
  const [wishes, setWishes] = useState<Wishes>(new Map())
  const [seen, setSeen] = useState(rows)
  if (rows !== seen) {
    setSeen(rows)
    const isOpen = ([id, wish]: [string, boolean]) =>
      rows.some((row) => row.id === id && Boolean(row.starred) !== wish)
    setWishes((now) => new Map([...now].filter(isOpen)))
  }
  const press = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.name !== 'star') return
    event.preventDefault()
    const id = button.dataset.contact ?? ''
    setWishes((now) => new Map(now).set(id, button.value === 'on'))
    send(button, renderedFor).then(
      () => router.refresh(),
      () => button.form?.requestSubmit(button),
    )
  }
  const isStarred = ({ id, starred }: ContactRowView) => wishes.get(id) ?? starred ?? false
  return { press, isStarred }
}
