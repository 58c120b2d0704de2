import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/core/access/actor'
import { formatPhone } from '@/core/contacts/phone'
import { numbersOfUser } from '@/core/numbers/of-user'

/** The shared numbers a user is assigned to; nothing for somebody without any. */
export async function NumbersSection({ actor, userId }: { actor: Actor; userId: string }) {
  const [t, numbers] = await Promise.all([getTranslations('Numbers'), numbersOfUser(actor, userId)])
  if (numbers.length === 0) return null
  return (
    <section aria-labelledby="numbers" className="mt-8 max-w-2xl border-t pt-6">
      <h2 id="numbers" className="mb-1 font-semibold">
        {t('userTitle')}
      </h2>
      <ul>
        {numbers.map(({ id, label, e164, maintained }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3 max-sm:min-h-11">
            {maintained ? (
              <Link
                href={`/numbers/${id}`}
                prefetch={false}
                className="text-accent-text underline underline-offset-2"
              >
                {label}
              </Link>
            ) : (
              label
            )}
            <span className="text-muted tabular-nums">
              {formatPhone({ value: e164, e164 }, actor.domain.defaultCountry)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
