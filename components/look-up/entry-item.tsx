import { callTarget } from '@/components/contacts/call-target'
import { CopyButton } from '@/components/ui/copy-button'
import { highlighted, plainText } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import type { EntryView } from './look-up-answer'
import type { LookUpWords } from './look-up-words'

/** Somebody in a list of results: the name leads to all of it, each number dials, and is copied. */
export function EntryItem({
  entry,
  words,
  target,
}: {
  entry: EntryView
  words: LookUpWords
  /** Where links open, when not here. */
  target?: string
}) {
  const { name, detail, href, mark, phones, email } = entry
  return (
    <li className="border-t px-3 py-1.5 first:border-t-0 has-[[data-entry]:focus-visible]:bg-selected">
      <p className="flex min-w-0 items-center gap-1.5">
        <span title={mark.label} className="flex">
          <Icon name={mark.icon} label={mark.label} className="size-3.5 text-muted" />
        </span>
        <a
          href={href}
          target={target}
          data-entry
          className="min-w-0 shrink-0 max-w-[75%] truncate font-medium hover:underline max-sm:py-1.5"
        >
          {highlighted(name)}
        </a>
        <span className="min-w-0 truncate text-[0.8125rem] text-muted">{highlighted(detail)}</span>
      </p>
      {phones.map((phone, index) => (
        // A number may be there twice.
        <p key={`${index} ${phone.plain}`} className="flex min-h-6 items-center gap-1.5 pl-5">
          {phone.href ? (
            <a
              href={phone.href}
              {...callTarget(phone.href)}
              aria-label={words.call
                .replace('{name}', () => plainText(name))
                .replace('{number}', () => plainText(phone.shown))}
              className="contact-link min-w-0 truncate tabular-nums max-sm:py-2"
            >
              {highlighted(phone.shown)}
            </a>
          ) : (
            <span className="min-w-0 truncate">{highlighted(phone.shown)}</span>
          )}
          <span className="min-w-0 truncate text-xs text-muted">{phone.label}</span>
          <span className="ml-auto">
            <CopyButton
              value={phone.plain}
              label={words.copy.replace('{number}', () => plainText(phone.shown))}
              copied={words.copied}
              failed={words.copyFailed}
            />
          </span>
        </p>
      ))}
      {email && (
        <p className="flex min-h-6 items-center pl-5 text-[0.8125rem]">
          <a
            href={`mailto:${encodeURIComponent(email.address).replaceAll('%40', '@')}`}
            aria-label={words.write.replace('{address}', () => email.address)}
            className="min-w-0 truncate text-muted hover:underline max-sm:py-1.5"
          >
            {highlighted(email.shown)}
          </a>
        </p>
      )}
    </li>
  )
}
