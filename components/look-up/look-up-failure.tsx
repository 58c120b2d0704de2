import { Button } from '@/components/ui/button'
import type { LookUpWords } from './look-up-words'
import type { LookUp } from './use-look-up'

/** Says that asking failed, or that the person is signed out; what failed can be asked again. */
export function LookUpFailure({
  failed,
  words,
  again,
  className,
}: {
  failed: NonNullable<LookUp['failed']>
  words: LookUpWords
  again: () => void
  className: string
}) {
  return (
    <div
      role="alert"
      className={`flex items-center gap-2 bg-warning-soft px-3 py-2 text-warning-text ${className}`}
    >
      <span className="min-w-0 flex-1">{words[failed]}</span>
      {failed === 'failed' && (
        <Button size="small" onClick={again}>
          {words.again}
        </Button>
      )}
    </div>
  )
}
