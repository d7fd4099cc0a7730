import { runAction } from '@infra-actions/action-kit/run'
import { main } from './main.ts'

await runAction(main)
