import { getTranslations } from 'next-intl/server'
import type { LookUpWords } from '@/components/look-up/look-up-words'

/** The words of the dock and the console in the reader's language. */
export async function lookUpWords(): Promise<LookUpWords> {
  const t = await getTranslations('LookUp')
  return {
    title: t('title'),
    search: t('search'),
    placeholder: t('placeholder'),
    submit: t('submit'),
    filter: t('filter'),
    filters: {
      all: t('filters.all'),
      favorites: t('filters.favorites'),
      shared: t('filters.shared'),
      mine: t('filters.mine'),
      coworkers: t('filters.coworkers'),
    },
    nothing: t('nothing'),
    failed: t('failed'),
    signedOut: t('signedOut'),
    again: t('again'),
    call: t('call', { number: '{number}', name: '{name}' }),
    write: t('write', { address: '{address}' }),
    copy: t('copy', { number: '{number}' }),
    copied: t('copied'),
    copyFailed: t('copyFailed'),
    popOut: t('popOut'),
    close: t('close'),
  }
}
