import type { Picture } from '@cep/contracts/public-api'

type ResponsivePictureProps = {
  picture: Picture
  /** How wide it is drawn, as in the `sizes` attribute. */
  sizes: string
  className?: string
  /** `hero`: what people see first, before all else; `eager`: also in view at once. */
  loading?: 'hero' | 'eager' | 'lazy'
  /** Beside words that say the same: skipped by screen readers. */
  isDecorative?: boolean
}

/** An image with its sizes; width and height are always set, so nothing moves when it arrives. */
export function ResponsivePicture(props: ResponsivePictureProps) {
  const { picture, sizes, className, loading = 'lazy', isDecorative = false } = props
  return (
    <img
      src={picture.sources[0]?.url}
      srcSet={picture.sources.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      // What editors write is Spanish; the empty text of a decoration needs no language.
      lang={isDecorative ? undefined : 'es'}
      alt={isDecorative ? '' : picture.alt}
      loading={loading === 'lazy' ? 'lazy' : 'eager'}
      fetchPriority={loading === 'hero' ? 'high' : undefined}
      decoding="async"
      className={className}
    />
  )
}
