'use client'

import { useTranslations } from 'next-intl'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Select, type SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveAccess } from './actions'
import { accessValues, type Start } from './access-values'
import { useNowWords } from './now-words'
import { GrantRows } from './grant-rows'
import { MemberFinder } from './member-finder'
import { SaidLine } from './said-line'
import { WhoChoices } from './who-choices'

/**
 * The form of who has contacts. Members and numbers come and go by its buttons, without JavaScript too: `path` is the
 * address of its page, with the selection.
 */
export function AccessForm({
  start,
  fields,
  path,
  back,
  canShare,
  workspace,
  departments,
  numbers,
}: {
  start: Start
  /** The selection, and for which domain the form was rendered. */
  fields: KeptFields
  path: string
  back: string
  canShare: boolean
  /** The name of the domain. */
  workspace: string
  departments: readonly SelectOption[]
  numbers: readonly SelectOption[]
}) {
  const t = useTranslations('ManageAccess')
  const [state, send] = useFormAction(saveAccess, path)
  const { errors } = useFormWords(state)
  const values = accessValues('values' in state ? state.values : undefined, start)
  // React puts a form back to what it began with; a select does not follow its new value unless it is another one.
  const stamp = JSON.stringify([values.who, values.grants])
  const { of, began, seen, now } = values
  const rows = { rows: values.grants, of, errors }
  const nowWords = useNowWords(workspace)
  const by = state.status === 'conflict' ? state.by : ''
  const changed = now && t('changed', { name: by || t('somebodyElse'), count: of, now: nowWords(now, of) })
  const free = numbers.filter(({ value }) => !values.grants.some(({ who }) => who === `number:${value}`))
  return (
    <form action={send} noValidate className="group/access grid max-w-2xl gap-4">
      <HiddenFields key={seen} fields={{ ...fields, back, of, began, seen }} />
      <FormAnswer
        state={state}
        changed={changed ?? undefined}
        again={{ href: path, label: t('lookAgain') }}
      />
      <WhoChoices
        key={`who ${stamp}`}
        chosen={values.who}
        several={of > 1}
        canShare={canShare || start.choice === 'workspace'}
        workspace={workspace}
      />
      <div className="hidden gap-4 rounded-lg border bg-surface p-3 group-has-[[value=adjust]:checked]/access:grid group-has-[[value=members]:checked]/access:grid sm:p-4">
        <section aria-labelledby="members">
          <h2 id="members" className="mb-2 font-medium">
            {t('members')}
          </h2>
          <GrantRows key={`members ${stamp}`} kind="member" {...rows} />
          <SaidLine said={values.said} />
          <MemberFinder values={values} departments={departments} error={errors.find} />
        </section>
        {numbers.length > 0 && (
          <section aria-labelledby="numbers" className="border-t pt-4">
            <h2 id="numbers" className="mb-2 font-medium">
              {t('numbers')}
            </h2>
            <GrantRows key={`numbers ${stamp}`} kind="number" {...rows} />
            {free.length > 0 && (
              <Field id="number" label={t('number')} hideLabel>
                {(control) => (
                  <span className="flex gap-2">
                    <Select
                      {...control}
                      key={stamp}
                      name="number"
                      options={[{ value: '', label: t('number') }, ...free]}
                      className="flex-1"
                    />
                    <SubmitButton name="intent" value="add-number" variant="secondary">
                      {t('add')}
                    </SubmitButton>
                  </span>
                )}
              </Field>
            )}
          </section>
        )}
      </div>
      {values.ask > 0 && (
        <div className="hidden group-has-[[value=members]:checked]/access:block group-has-[[value=private]:checked]/access:block">
          <Banner tone="warning" announce="alert" title={t('takeBackTitle', { count: values.ask })}>
            {t('takeBackText', { count: values.ask, workspace })}
            <HiddenFields fields={{ confirmed: values.ask }} />
          </Banner>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="save">
          {t('save')}
        </SubmitButton>
        <ButtonLink href={back}>{t('cancel')}</ButtonLink>
      </div>
    </form>
  )
}
