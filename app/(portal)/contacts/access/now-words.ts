import { useFormatter, useTranslations } from 'next-intl'
import type { Now } from './access-values'

/** Who has contacts now, in a sentence: of one by name, of several how many are whose. */
export function useNowWords(workspace: string): (now: Now, of: number) => string {
  const t = useTranslations('ManageAccess')
  const format = useFormatter()
  return (now, of) => {
    if (of > 1) {
      const given = of - now.workspace - now.private
      const parts = [
        now.workspace > 0 && t('areWorkspace', { count: now.workspace }),
        given > 0 && t('areGiven', { count: given }),
        now.private > 0 && t('arePrivate', { count: now.private }),
      ]
      return t('now', { parts: format.list(parts.filter((part) => part !== false)) })
    }
    if (now.workspace > 0) return t('now', { parts: t('wholeWorkspace', { workspace }) })
    if (now.private > 0) return t('now', { parts: t('choice.private') })
    const parts = (['edit', 'view'] as const).flatMap((level) => {
      const names = now.rows.filter((row) => row.level === level).map(({ name }) => name || t('somebody'))
      return names.length > 0
        ? [t('nowLevel', { level: t(`level.${level}`), names: format.list(names) })]
        : []
    })
    return t('now', { parts: parts.join('; ') })
  }
}
