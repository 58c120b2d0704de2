import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Tag } from '@/components/ui/tag'
import type { PhoneWarning } from '@/core/contacts/phone'

/** A number or address with its label in words, what pressing it does, and what copying it gives. */
export type SheetLine = {
  label: string
  text: string
  href?: string
  action?: string
  external?: boolean
  warning?: PhoneWarning
}

/** A contact as its own page shows it, formatted. Addresses are lines of text. */
export type ContactSheetView = {
  phones: readonly SheetLine[]
  emails: readonly SheetLine[]
  urls: readonly SheetLine[]
  addresses: readonly SheetLine[]
  facts: readonly { label: string; text: string }[]
  tags: readonly { text: string; href: string }[]
  notes: string
}

/** All of a contact: numbers to call, addresses to copy, and the rest. Sections without content are left out. */
export function ContactSheet({ contact }: { contact: ContactSheetView }) {
  const t = useTranslations('Contacts')
  const { phones, emails, urls, addresses, facts, tags, notes } = contact
  return (
    <div className="max-w-3xl rounded-lg border bg-surface px-4 sm:px-5 [&>section+section]:border-t">
      <Lines title={t('phonesSection')} lines={phones} />
      <Lines title={t('emailsSection')} lines={emails} />
      <Lines title={t('urlsSection')} lines={urls} />
      <Lines title={t('addressesSection')} lines={addresses} />
      {facts.length > 0 && (
        <Section title={t('aboutSection')}>
          <dl className="grid gap-1 sm:py-1">
            {facts.map(({ label, text }) => (
              <div key={label} className="flex flex-wrap gap-x-3">
                <dt className="w-24 shrink-0 text-muted">{label}</dt>
                <dd className="min-w-0">{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {tags.length > 0 && (
        <Section title={t('tags')}>
          <p className="flex flex-wrap gap-1.5 sm:py-0.5">
            {tags.map(({ text, href }) => (
              <Tag key={text} href={href}>
                {text}
              </Tag>
            ))}
          </p>
        </Section>
      )}
      {notes !== '' && (
        <Section title={t('notes')}>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line sm:py-1" dir="auto">
            {notes}
          </p>
        </Section>
      )}
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-x-6 gap-y-2 py-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <h2 className="font-medium text-muted sm:py-1">{title}</h2>
      {children}
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly SheetLine[] }) {
  const t = useTranslations('Contacts')
  const ui = useTranslations('Ui')
  const warnings = useTranslations('PhoneWarnings')
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <ul className="grid grid-cols-1 gap-1">
        {lines.map(({ label, text, href, action, external, warning }, index) => (
          <li key={index}>
            <span className="flex items-start gap-x-3 max-sm:items-center">
              <span className="w-24 shrink-0 py-1 text-muted max-sm:w-20">{label}</span>
              <span className="min-w-0 py-1 wrap-anywhere whitespace-pre-line" dir="auto">
                {href === undefined ? (
                  text
                ) : (
                  <a
                    href={href}
                    title={action}
                    {...(external ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
                    className="text-accent-text underline-offset-2 hover:underline max-sm:py-2.5"
                  >
                    {text}
                  </a>
                )}
              </span>
              <CopyButton
                value={text}
                label={t('copy', { value: text })}
                copied={ui('copied')}
                failed={ui('copyFailed')}
              />
            </span>
            {warning && (
              <span className="text-[0.8125rem] text-warning-text sm:ml-27">{warnings(warning)}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
