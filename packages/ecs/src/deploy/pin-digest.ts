import type { RawTaskDefinition } from '../api.ts'
import { familyRevision } from '../task-definition/arn.ts'
import { containersOf } from '../task-definition/containers.ts'
import type { Edits } from '../task-definition/edits.ts'
import { type EcrImage, parseEcrImage, pinned } from '../task-definition/image.ts'
import { isMissing } from './aws-error.ts'
import { failed, patiently, type Run } from './patience.ts'
import { DeployRefused } from './refusal.ts'
import type { DeployRequest } from './request.ts'

/** The edits with each tag replaced by the digest it has now, and the same for a definition's own images. */
export interface PinnedImages {
  edits: Edits
  /** Replaces what was pinned wherever a container has it. */
  apply(definition: RawTaskDefinition): RawTaskDefinition
  notices: string[]
}

/**
 * Asks ECR once for each tag that this deploy sets: those of `images`, and of the file if one is the base. A
 * tag can be moved after the deploy; a digest can't, so that what was tested is what a new task pulls.
 * @throws DeployRefused for an image that isn't there.
 */
export async function pinImages(request: DeployRequest, run: Run): Promise<PinnedImages> {
  const unpinned: PinnedImages = { edits: request.edits, apply: (definition) => definition, notices: [] }
  if (!request.pinDigest) return unpinned

  const asked = new Set(request.edits.images.map(({ image }) => image))
  if (request.base.kind === 'file') {
    for (const { image } of containersOf(request.base.definition))
      if (typeof image === 'string') asked.add(image)
    // What an edit replaces isn't deployed: a placeholder in the file needn't exist.
    for (const image of replacedImages(request)) asked.delete(image)
  }
  const digests = new Map<string, string>()
  const notices: string[] = []
  const problems: string[] = []
  await Promise.all(
    [...asked].map(async (image) => {
      const parsed = parseEcrImage(image)
      if (parsed?.digest || image.includes('@sha256:')) return
      if (!parsed || parsed.region !== run.region) {
        notices.push(`${image} keeps its tag: "pin-digest" asks private ECR in ${run.region} only.`)
        return
      }
      const digest = await digestOf(parsed, image, run)
      if (digest) digests.set(image, pinned(image, digest))
      else problems.push(`Image ${image} isn't in ECR. Push it first, or correct the name.`)
    }),
  )
  if (problems.length > 0) throw new DeployRefused(problems)

  const edits = {
    ...request.edits,
    images: request.edits.images.map((edit) => ({ ...edit, image: digests.get(edit.image) ?? edit.image })),
  }
  return { edits, notices, apply: (definition) => withImages(definition, request, digests) }
}

async function digestOf(image: EcrImage, text: string, run: Run): Promise<string | undefined> {
  const ecr = await run.ecr?.()
  if (!ecr) return undefined
  try {
    const { imageDetails } = await patiently(run, () => ecr.describeImages(imageQuery(image)))
    return imageDetails[0]?.imageDigest
  } catch (error) {
    if (isMissing(error)) return undefined
    const doing = { doing: `look up the digest of ${familyRevision(text)}`, action: 'ecr:DescribeImages' }
    throw failed(run, { ...doing, resource: repositoryArn(image) }, error)
  }
}

/** The request that finds one image by its digest, its tag, or as `latest`. */
export function imageQuery({ account, repository, tag, digest }: EcrImage) {
  const imageIds = [digest ? { imageDigest: digest } : { imageTag: tag ?? 'latest' }]
  return { registryId: account, repositoryName: repository, imageIds }
}

export function repositoryArn({ account, region, repository }: EcrImage): string {
  return `arn:aws:ecr:${region}:${account}:repository/${repository}`
}

function replacedImages(request: DeployRequest): string[] {
  if (request.base.kind !== 'file') return []
  const named = new Set(request.edits.images.map(({ container }) => container))
  return containersOf(request.base.definition)
    .filter(({ name, essential }) => named.has(String(name)) || (named.has(undefined) && essential !== false))
    .map(({ image }) => String(image))
    .filter((image) => !request.edits.images.some((edit) => edit.image === image))
}

/** Only a file's own images: all others were pinned in the edits, and what nobody named stays as it is. */
function withImages(
  definition: RawTaskDefinition,
  request: DeployRequest,
  digests: ReadonlyMap<string, string>,
): RawTaskDefinition {
  if (request.base.kind !== 'file') return definition
  const containerDefinitions = containersOf(definition).map((container) => ({
    ...container,
    image: digests.get(String(container.image)) ?? container.image ?? '',
  }))
  return { ...definition, containerDefinitions }
}
