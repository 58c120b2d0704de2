import { Refresher } from './refresher'

/** A bar that shows how far a job is. The page comes anew by itself until it has ended, without JavaScript too. */
export function JobProgress({
  done,
  total,
  label,
  text,
}: {
  done: number
  total: number
  label: string
  text: string
}) {
  return (
    <div className="grid max-w-md gap-2">
      <progress value={done} max={total} aria-label={label} className="progress" />
      <output className="tabular-nums">{label}</output>
      <p className="text-muted">{text}</p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Refresher everyMs={1000} />
    </div>
  )
}
