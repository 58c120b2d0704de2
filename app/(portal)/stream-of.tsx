import { getTranslations } from 'next-intl/server'
import { LiveStream } from '@/components/live/live-stream'
import { settings } from '@/settings'

/** The stream of a page, which follows the domain that the page is of. */
export async function StreamOf({ domainId }: { domainId: string }) {
  const t = await getTranslations('Live')
  return (
    <LiveStream
      key={domainId}
      domainId={domainId}
      idleMs={settings().SESSION_IDLE_HOURS * 3_600_000}
      words={{
        signedOut: t('signedOut'),
        signIn: t('signIn'),
        changed: t('changed'),
        reload: t('reload'),
        offline: t('offline'),
      }}
    />
  )
}
