import { notFound } from '../api/not-found.ts'
import type { Route } from './+types/not-found'

export const loader = ({ context, request }: Route.LoaderArgs) => notFound(context, request)

/** Never drawn: the loader answers with a redirect or a 404. */
export default function NotFound() {
  return null
}
