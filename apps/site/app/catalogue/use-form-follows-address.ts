import type { CourseQuery } from '@cep/contracts/public-api'
import { type RefObject, useEffect } from 'react'
import { serialiseCourseQuery } from './course-query.ts'

/**
 * Sets the form's fields to what the address says whenever that changes from outside the form (a
 * chip taken away, back and forward). The fields stay uncontrolled, so that they work before
 * hydration, and are not replaced, so that the keyboard keeps its place.
 */
export function useFormFollowsAddress(form: RefObject<HTMLFormElement | null>, query: CourseQuery) {
  const address = serialiseCourseQuery(query).toString()
  useEffect(() => {
    const params = new URLSearchParams(address)
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = params.getAll(field.name).includes(field.value)
      } else if (field instanceof HTMLSelectElement) {
        field.value = params.get(field.name) ?? ''
      } else if (field instanceof HTMLInputElement && field !== document.activeElement) {
        field.value = params.get(field.name) ?? ''
      }
    }
  }, [form, address])
}
