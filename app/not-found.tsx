import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFound } from '@/components/shell/not-found'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Pages'))('notFoundTitle') }
}

/** An address that leads nowhere, or nowhere for the person who asks: the two look the same. */
export default async function NotFoundPage() {
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-xl content-center p-4">
      <NotFound />
    </main>
  )
}
