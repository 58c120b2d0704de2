import { useTranslations } from 'next-intl'

/** Why a file cannot be read, in words: `error` is a key of the messages `FileErrors` or `Errors`. */
export function FileErrorText({ error, params }: { error: string; params: Record<string, string | number> }) {
  const t = useTranslations('FileErrors')
  const others = useTranslations('Errors')
  const key = error as Parameters<typeof t.has>[0]
  if (/^[a-z-]+$/.test(error) && t.has(key)) return t(key as 'wrong-encoding', params as never)
  const other = error as Parameters<typeof others.has>[0]
  return /^[a-z-]+$/.test(error) && others.has(other)
    ? others(other as 'forbidden', params as never)
    : others('invalid-value')
}
