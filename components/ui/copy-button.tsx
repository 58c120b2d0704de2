'use client'

import { useEffect, useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

/**
 * Copies `value`. `label` says what it copies ("Copy +1 415 555 0199"); `copied` and `failed` are said and shown
 * afterwards. Hidden without JavaScript.
 */
export function CopyButton({
  value,
  label,
  copied,
  failed,
}: {
  value: string
  label: string
  copied: string
  failed: string
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <span className="inline-flex items-center noscript:hidden">
      <Button
        variant="ghost"
        size="small"
        iconOnly
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      >
        <Icon
          name={outcome === 'copied' ? 'check' : outcome === 'failed' ? 'circle-exclamation-point' : 'copy'}
          className={`size-3.5 ${outcome === 'copied' ? 'text-success-text' : 'text-muted'}`}
        />
      </Button>
      <output className="sr-only">
        {outcome === 'copied' ? copied : outcome === 'failed' ? failed : ''}
      </output>
    </span>
  )
}
