import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { SubmitButton } from '@/components/ui/submit-button'
import { differences } from './contact-differences'
import type { FormContact } from './form-contact'

/** Says who changed what of the contact in the form since it was opened, and offers to compare. */
export function ChangedMeanwhile({ by, before, now }: { by: string; before: FormContact; now: FormContact }) {
  const t = useTranslations('ContactForm')
  const names = useTranslations('ContactForm.fields')
  const fields = differences(before, now).map(({ field }) => names(field))
  return (
    <Banner
      tone="warning"
      announce="status"
      className="mb-4 in-data-gone:hidden"
      title={t('changedTitle', { name: by || t('somebody') })}
      actions={
        <SubmitButton variant="secondary" size="small" name="intent" value="compare">
          {t('compare')}
        </SubmitButton>
      }
    >
      {fields.length > 0 && t('changedFields', { fields: fields.join(', ') })}
    </Banner>
  )
}
