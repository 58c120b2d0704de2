'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import type { AccessValues } from './access-values'
import type { Said } from './find-grantees'

/** What finding or adding came to. It takes the focus when the button that was pressed is gone. */
export function SaidLine({ said }: Pick<AccessValues, 'said'>) {
  const t = useTranslations('ManageAccess')
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said.length > 0 && document.activeElement === document.body) line.current?.focus()
  }, [said])
  const inWords = (one: Said) => {
    if (one.key === 'missing') return t('said.missing', { count: one.count, names: one.names })
    if (one.key === 'nobody' || one.key === 'more') return t(`said.${one.key}`)
    return t(`said.${one.key}`, { count: one.count })
  }
  return (
    <div ref={line} aria-live="polite" tabIndex={-1} className="mb-3 grid gap-2 outline-none empty:mb-0">
      {said.map((one) => (
        <Banner key={one.key} tone={one.key === 'added' ? 'success' : 'warning'}>
          <span className="wrap-anywhere">{inWords(one)}</span>
        </Banner>
      ))}
    </div>
  )
}
