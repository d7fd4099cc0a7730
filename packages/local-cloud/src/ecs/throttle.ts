/**
 * The token buckets ECS throttles an account with.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 */
import { AwsError } from '../protocol/aws-json.ts'

interface Category {
  operations: string[]
  burst: number
  perSecond: number
}

const categories: Category[] = [
  {
    operations: [
      'CreateCluster',
      'DeleteCluster',
      'PutClusterCapacityProviders',
      'UpdateCluster',
      'UpdateClusterSettings',
    ],
    burst: 20,
    perSecond: 1,
  },
  { operations: ['DescribeClusters', 'ListClusters'], burst: 50, perSecond: 20 },
  { operations: ['DeregisterTaskDefinition', 'RegisterTaskDefinition'], burst: 20, perSecond: 1 },
  {
    operations: ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
    burst: 50,
    perSecond: 20,
  },
  { operations: ['DeleteTaskDefinitions'], burst: 5, perSecond: 1 },
  { operations: ['DescribeCapacityProviders'], burst: 50, perSecond: 20 },
  { operations: ['TagResource', 'UntagResource'], burst: 20, perSecond: 10 },
  { operations: ['ListTagsForResource'], burst: 50, perSecond: 20 },
  { operations: ['StopTask'], burst: 100, perSecond: 40 },
  { operations: ['DescribeTasks', 'ListTasks', 'ListContainerInstances'], burst: 100, perSecond: 20 },
  { operations: ['CreateService', 'DeleteService', 'UpdateService'], burst: 50, perSecond: 5 },
  { operations: ['DescribeServices', 'ListServices'], burst: 100, perSecond: 20 },
  {
    // The table has no row for stopping and continuing; they are counted with the deployments they act on.
    operations: [
      'DescribeServiceDeployments',
      'ListServiceDeployments',
      'StopServiceDeployment',
      'ContinueServiceDeployment',
    ],
    burst: 50,
    perSecond: 20,
  },
  { operations: ['DescribeServiceRevisions'], burst: 50, perSecond: 20 },
]

export interface Throttle {
  /** Takes a token, or throws ThrottlingException. */
  take(operation: string): void
  /** Refuses every call (or only those operations) for so long. */
  refuseFor(milliseconds: number, operations?: string[]): void
  /** `false` leaves the buckets out; `refuseFor` still holds. */
  enable(on: boolean): void
}

export function createThrottle(now: () => number, enabled: boolean): Throttle {
  const buckets = categories.map((category) => ({ ...category, tokens: category.burst, at: now() }))
  let refusals: { until: number; operations: string[] | undefined }[] = []
  let on = enabled
  return {
    take(operation) {
      refusals = refusals.filter((refusal) => refusal.until > now())
      if (refusals.some(({ operations }) => operations === undefined || operations.includes(operation))) {
        throw rateExceeded()
      }
      const bucket = buckets.find(({ operations }) => operations.includes(operation))
      if (!on || bucket === undefined) return
      const elapsed = (now() - bucket.at) / 1000
      bucket.tokens = Math.min(bucket.burst, bucket.tokens + elapsed * bucket.perSecond)
      bucket.at = now()
      if (bucket.tokens < 1) throw rateExceeded()
      bucket.tokens--
    },
    refuseFor(milliseconds, operations) {
      refusals.push({ until: now() + milliseconds, operations })
    },
    enable(value) {
      on = value
    },
  }
}

function rateExceeded(): AwsError {
  return new AwsError('ThrottlingException', 'Rate exceeded')
}
