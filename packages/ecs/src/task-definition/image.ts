/** An image in a private Amazon ECR repository. */
export interface EcrImage {
  account: string
  region: string
  /** `team/backend`, as the ECR API wants it. */
  repository: string
  tag?: string
  digest?: string
}

// Classic and dual-stack host names: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
const host = /^(\d{12})\.dkr(?:\.ecr|-ecr)(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/

/** Reads the image of a private ECR registry; undefined for every other registry. */
export function parseEcrImage(image: string): EcrImage | undefined {
  const slash = image.indexOf('/')
  const match = host.exec(image.slice(0, Math.max(slash, 0)))
  if (!match?.[1] || !match[2]) return undefined
  const [path = '', digest] = image.slice(slash + 1).split('@')
  const colon = path.lastIndexOf(':')
  const repository = colon < 0 ? path : path.slice(0, colon)
  const tag = colon < 0 ? undefined : path.slice(colon + 1)
  return { account: match[1], region: match[2], repository, ...(tag && { tag }), ...(digest && { digest }) }
}

/** The image by digest: `repository@sha256:…`, its tag taken out. */
export function pinned(image: string, digest: string): string {
  const path = image.split('@')[0] ?? image
  const colon = path.lastIndexOf(':')
  return `${colon > path.lastIndexOf('/') ? path.slice(0, colon) : path}@${digest}`
}

/** Why a text can't be an image, or undefined. Only what no registry takes is refused. */
export function imageProblem(image: string): string | undefined {
  if (image === '') return 'has no image after "="'
  if (/\s/.test(image)) return 'has white space in the image'
  if (/^https?:\/\//.test(image)) return 'has a URL for an image: take the "https://" away'
  return undefined
}
