import { useRouter } from 'next/navigation'
import { useRef, useState, type MouseEvent } from 'react'
import type { ContactRowView } from './contact-row-view'

/** A contact, and whether it has the reader's star. */
type Starred = Pick<ContactRowView, 'id' | 'starred'>

/** How long what a press asked for is believed before the list says so. */
type Wishes = ReadonlyMap<string, boolean>

async function send(address: string, star: string, renderedFor: string): Promise<void> {
  const body = new FormData()
  body.set('star', star)
  body.set('renderedFor', renderedFor)
  const answer = await fetch(address, {
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
export function useStars(rows: readonly Starred[], renderedFor: string) {
  const router = useRouter()
  const [wishes, setWishes] = useState<Wishes>(new Map())
  const [seen, setSeen] = useState(rows)
  if (rows !== seen) {
    setSeen(rows)
    const isOpen = ([id, wish]: [string, boolean]) =>
      rows.some((row) => row.id === id && Boolean(row.starred) !== wish)
    setWishes((now) => new Map([...now].filter(isOpen)))
  }
  /** The contacts of which a star is being sent, with what was pressed since. */
  const sending = useRef(new Map<string, string | null>())
  // One after the other, the newest last: what is pressed twice would arrive in any order.
  const sendInTurn = async (id: string, button: HTMLButtonElement) => {
    const { formAction, value } = button
    if (sending.current.has(id)) {
      sending.current.set(id, value)
      return
    }
    let next: string | null = value
    try {
      while (next !== null) {
        sending.current.set(id, null)
        await send(formAction, next, renderedFor)
        next = sending.current.get(id) ?? null
      }
      router.refresh()
    } catch {
      button.form?.requestSubmit(button)
    } finally {
      sending.current.delete(id)
    }
  }
  const press = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.name !== 'star') return
    event.preventDefault()
    const id = button.dataset.contact ?? ''
    setWishes((now) => new Map(now).set(id, button.value === 'on'))
    void sendInTurn(id, button)
  }
  const isStarred = ({ id, starred }: Starred) => wishes.get(id) ?? starred ?? false
  return { press, isStarred }
}
