import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'

/** A one-time link in full, to be read and copied. */
export function ShownLink({ href, copyLabel }: { href: string; copyLabel: string }) {
  const ui = useTranslations('Ui')
  return (
    <p className="mt-2 flex items-center gap-2">
      <code className="min-w-0 flex-1 rounded border bg-surface px-2 py-1 break-all">{href}</code>
      <CopyButton value={href} label={copyLabel} copied={ui('copied')} failed={ui('copyFailed')} />
    </p>
  )
}
