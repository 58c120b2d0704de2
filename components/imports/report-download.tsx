import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** A part of the report that is a file: how many it is about, what to do with it, and where to get it. */
export function ReportDownload({
  id,
  title,
  text,
  href,
  label,
}: Record<'id' | 'title' | 'text' | 'href' | 'label', string>) {
  return (
    <section aria-labelledby={id} className="mt-6 max-w-prose">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <p className="mt-1 mb-3 text-muted">{text}</p>
      <ButtonLink href={href} download>
        <Icon name="download" />
        {label}
      </ButtonLink>
    </section>
  )
}
