import { NotFound } from '@/components/shell/not-found'

/** What is not there, or not for this person, with the navigation beside it. */
export default function PortalNotFoundPage() {
  return (
    <div className="mx-auto max-w-xl py-10">
      <NotFound />
    </div>
  )
}
