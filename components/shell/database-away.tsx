import { EmptyState } from '@/components/ui/empty-state'
import { ReloadWhenBack } from './reload-when-back'

/** Says that the database is away. The page comes anew when it is back; without JavaScript every five seconds. */
export function DatabaseAway({ title, text }: { title: string; text: string }) {
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-xl content-center p-4">
      <title>{title}</title>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <EmptyState icon="triangle-exclamation-point" heading title={title}>
        <output>{text}</output>
      </EmptyState>
      <ReloadWhenBack />
    </main>
  )
}
