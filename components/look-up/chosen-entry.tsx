import { callTarget } from '@/components/contacts/call-target'
import { CopyButton } from '@/components/ui/copy-button'
import { highlighted, plainText } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import type { ConsoleWords } from './console-words'
import type { EntryView } from './look-up-answer'

/** Whoever is chosen in the console: the numbers with the digit that picks each, tags and notes. */
export function ChosenEntry({
  entry,
  words,
  onUse,
}: {
  entry: EntryView
  words: ConsoleWords
  /** A link of it was followed. */
  onUse: () => void
}) {
  const { name, detail, href, mark, phones, email, tags, notes } = entry
  return (
    <>
      <h2 className="flex min-w-0 items-center gap-2 text-base leading-6 font-semibold">
        <span title={mark.label} className="flex">
          <Icon name={mark.icon} label={mark.label} className="text-muted" />
        </span>
        <a href={href} onClick={onUse} className="min-w-0 truncate hover:underline">
          {plainText(name)}
        </a>
      </h2>
      {plainText(detail) && <p className="truncate text-muted">{plainText(detail)}</p>}
      <ol className="mt-2">
        {phones.map((phone, index) => (
          // A number may be there twice.
          <li key={`${index} ${phone.plain}`} className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
            <kbd className="w-5 shrink-0 rounded border bg-bg text-center font-mono text-xs text-muted">
              {index < 9 ? index + 1 : ''}
            </kbd>
            {phone.href ? (
              <a
                href={phone.href}
                {...callTarget(phone.href)}
                onClick={onUse}
                data-number={index}
                aria-label={words.call
                  .replace('{name}', () => plainText(name))
                  .replace('{number}', () => plainText(phone.shown))}
                className="contact-link min-w-0 truncate text-base tabular-nums"
              >
                {highlighted(phone.shown)}
              </a>
            ) : (
              <span className="min-w-0 truncate">{highlighted(phone.shown)}</span>
            )}
            <span className="min-w-0 truncate text-xs text-muted">{phone.label}</span>
            <CopyButton
              value={phone.plain}
              label={words.copy.replace('{number}', () => plainText(phone.shown))}
              copied={words.copied}
              failed={words.copyFailed}
            />
          </li>
        ))}
      </ol>
      {phones.length === 0 && <p className="text-muted">{words.noNumber}</p>}
      {email && (
        <p className="mt-1 flex min-h-6 items-center gap-2">
          <Icon name="mail" className="size-3.5 w-5 text-muted" />
          <a
            href={`mailto:${encodeURIComponent(email.address).replaceAll('%40', '@')}`}
            onClick={onUse}
            className="contact-link min-w-0 truncate"
          >
            {highlighted(email.shown)}
          </a>
        </p>
      )}
      {tags.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-1">
          {tags.map((tag) => (
            <span key={tag} className="tag">
              <span className="truncate">{tag}</span>
            </span>
          ))}
        </p>
      )}
      {notes && <p className="mt-2 line-clamp-6 whitespace-pre-line text-[0.8125rem] text-muted">{notes}</p>}
    </>
  )
}
