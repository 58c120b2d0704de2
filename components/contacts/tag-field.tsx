'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'

/**
 * A contact's tags as boxes to uncheck, and a field for one more, with the domain's tags as suggestions. What stands in
 * the field counts when the form is saved.
 */
export function TagField({
  tags,
  suggestions,
  error,
}: {
  tags: readonly string[]
  suggestions: readonly string[]
  error?: string
}) {
  const t = useTranslations('ContactForm')
  const [shown, setShown] = useState(tags)
  const field = useRef<HTMLInputElement>(null)

  const add = () => {
    const typed = field.current?.value.trim()
    if (!field.current || !typed) return
    const fresh = typed.split(/[,;]/).map((tag) => tag.trim())
    setShown([...new Set([...shown, ...fresh.filter((tag) => tag !== '')])])
    field.current.value = ''
    field.current.focus()
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{t('fields.tags')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {shown.map((tag, index) => (
          <label
            key={tag}
            className="tag gap-1.5 max-w-full cursor-pointer max-sm:h-11 max-sm:px-3 has-checked:text-text has-[input:not(:checked)]:line-through"
          >
            <input type="checkbox" name={`tags[${index}]`} value={tag} defaultChecked />
            <span className="truncate">{tag}</span>
          </label>
        ))}
        <span className="flex gap-2 max-sm:w-full">
          <Input
            ref={field}
            id="tags"
            name={`tags[${shown.length}]`}
            list="tag-suggestions"
            aria-label={t('newTag')}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'tags-note' : undefined}
            placeholder={t('newTag')}
            maxLength={50}
            autoComplete="off"
            className="sm:w-44"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !field.current?.value.trim())
                return
              event.preventDefault()
              add()
            }}
          />
          <Button
            type="submit"
            name="intent"
            value="add-tags"
            formNoValidate
            onClick={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <Icon name="plus" />
            {t('addTag')}
          </Button>
        </span>
      </div>
      <datalist id="tag-suggestions">
        {suggestions.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      {error && (
        <p id="tags-note" className="mt-1 text-[0.8125rem] text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  )
}
