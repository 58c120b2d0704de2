import type { ConsoleWords } from './console-words'

function Key({ children }: { children: string }) {
  return <kbd className="rounded border bg-bg px-1 font-mono text-[0.6875rem] leading-4">{children}</kbd>
}

/** What the keys do, in a line below the search; not where there is no keyboard or no JavaScript. */
export function KeyHints({ id, words }: { id: string; words: ConsoleWords }) {
  const hints = [
    { keys: ['↑', '↓'], text: words.hintChoose },
    { keys: [words.keyEnter], text: words.hintCall },
    { keys: ['Alt+1–9'], text: words.hintOther },
    { keys: ['Alt+T'], text: words.hintCopy },
    { keys: ['Tab'], text: words.hintList },
  ]
  return (
    <ul
      id={id}
      className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] text-muted noscript:hidden max-sm:hidden"
    >
      {hints.map(({ keys, text }) => (
        <li key={text} className="flex items-center gap-1">
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {text}
        </li>
      ))}
    </ul>
  )
}
