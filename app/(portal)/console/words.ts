import { getTranslations } from 'next-intl/server'
import { lookUpWords } from '@/app/look-up/words'
import type { ConsoleWords } from '@/components/look-up/console-words'

/** The words of the console in the reader's language. */
export async function consoleWords(): Promise<ConsoleWords> {
  const [words, t] = await Promise.all([lookUpWords(), getTranslations('Console')])
  return {
    ...words,
    results: t('results'),
    recent: t('recent'),
    noNumber: t('noNumber'),
    copiedNumber: t('copiedNumber', { number: '{number}' }),
    hintChoose: t('hintChoose'),
    keyEnter: t('keyEnter'),
    hintCall: t('hintCall'),
    hintOther: t('hintOther'),
    hintCopy: t('hintCopy'),
    hintList: t('hintList'),
  }
}
