import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 3655:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9295);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6338);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(8683);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/duration.js
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of `90s`, `20m`, `1h30m`, `7d`; `undefined` when the text is not such a duration. */
function parseDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|[smhd]))+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)) {
        total += Number(amount) * (units[unit ?? ''] ?? Number.NaN);
    }
    return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : undefined;
}
/** `1h 05m`, `4m 32s`, `12s`: for people. */
function formatDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
    const padded = (value) => String(value).padStart(2, '0');
    if (hours > 0)
        return `${hours}h ${padded(minutes)}m`;
    return minutes > 0 ? `${minutes}m ${padded(rest)}s` : `${rest}s`;
}

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __nccwpck_require__(6512);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/inputs.js




/**
 * Everything the action was given, checked. All problems are reported at once.
 * @throws InputError naming each wrong input, its value and what is wanted.
 */
function readInputs(build) {
    const problems = [];
    const inputs = build(reader(problems));
    if (problems.length === 1)
        throw new errors/* InputError */.d(problems[0]);
    if (problems.length > 1) {
        throw new errors/* InputError */.d(`${problems.length} inputs are wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    }
    return inputs;
}
function reader(problems) {
    const string = (name) => core/* getInput */.V4(name) || undefined;
    const wrong = (name, value, wanted) => {
        problems.push(`Input "${name}" is "${(0,untrusted/* oneLine */.TN)(value, 120)}", but must be ${wanted}.`);
        return undefined;
    };
    const within = (name, value, shown, unit, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) => {
        if (value >= min && value <= max)
            return value;
        const limit = max === Number.MAX_SAFE_INTEGER ? `at least ${min}${unit}` : `from ${min} to ${max}${unit}`;
        return wrong(name, shown, limit);
    };
    return {
        string,
        required(name) {
            const value = string(name);
            if (value === undefined)
                problems.push(`Input "${name}" is required, but it is missing or empty.`);
            return value ?? '';
        },
        secret(name) {
            const value = string(name);
            if (value !== undefined)
                core/* setSecret */.Pq(value);
            return value;
        },
        boolean(name) {
            const value = string(name);
            if (value === undefined)
                return false;
            try {
                return core/* getBooleanInput */.Vt(name);
            }
            catch {
                return wrong(name, value, '"true" or "false"') ?? false;
            }
        },
        integer(name, range) {
            const value = string(name);
            if (value === undefined)
                return undefined;
            if (!/^-?\d{1,15}$/.test(value))
                return wrong(name, value, 'a whole number');
            return within(name, Number(value), value, '', range);
        },
        duration(name, range) {
            const value = string(name);
            if (value === undefined)
                return undefined;
            const milliseconds = parseDuration(value);
            if (milliseconds === undefined)
                return wrong(name, value, 'a duration such as 90s, 20m or 1h30m');
            return within(name, milliseconds, value, ' ms', range);
        },
        lines: (name) => core/* getMultilineInput */.q3(name).filter((line) => line !== ''),
        choice(name, choices) {
            const value = string(name);
            if (value === undefined)
                return undefined;
            return choices.find((choice) => choice === value) ?? wrong(name, value, oneOf(choices));
        },
        choices(name, choices) {
            const values = (string(name) ?? '').split(/[,\n]/).map((value) => value.trim());
            return values
                .filter((value) => value !== '')
                .map((value) => choices.find((choice) => choice === value) ?? wrong(name, value, oneOf(choices)))
                .filter((value) => value !== undefined);
        },
        refuse(name, why) {
            problems.push(`Input "${name}": ${why}`);
        },
    };
}
function oneOf(choices) {
    return choices.map((choice) => `"${choice}"`).join(' or ');
}

// EXTERNAL MODULE: ../../packages/action-kit/lib/log.js
var log = __nccwpck_require__(5644);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/outputs.js

/**
 * Sets outputs by the names action.yml declares; objects become JSON, `undefined` is left unset.
 * The runner drops an output that holds a masked value, without a word: never mask an account id.
 */
function setOutputs(values) {
    for (const [name, value] of Object.entries(values)) {
        if (value !== undefined)
            core/* setOutput */.uH(name, value);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/summary.js


/** GitHub refuses a step's summary over 1 MiB whole. https://docs.github.com/actions (job summaries, limits) */
const summaryLimit = 1024 * 1024;
/**
 * Appends Markdown to the job summary, within what is left of the step's limit, cut at a line.
 * Whoever writes more than fits should have kept to `summaryLimit` before.
 */
async function appendSummary(markdown) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (!path) {
        (0,log/* debug */.Yz)('No job summary: GITHUB_STEP_SUMMARY is not set.');
        return { truncated: false };
    }
    const used = await (0,promises_.stat)(path).then(({ size }) => size, () => 0);
    const bytes = Buffer.from(`${markdown.replace(/\n*$/, '')}\n`);
    const note = Buffer.from('\n\n_The rest did not fit the 1 MiB a job summary may have._\n');
    if (used + bytes.length <= summaryLimit) {
        await (0,promises_.appendFile)(path, bytes);
        return { truncated: false };
    }
    const room = summaryLimit - used - note.length;
    if (room > 0) {
        const end = bytes.subarray(0, room).lastIndexOf(0x0a);
        await (0,promises_.appendFile)(path, Buffer.concat([bytes.subarray(0, Math.max(0, end)), note]));
    }
    return { truncated: true };
}

;// CONCATENATED MODULE: ../../packages/aws/lib/inputs.js
/** Region and credentials. */
function readAwsInputs(read) {
    const region = read.string('aws-region') || process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || '';
    if (region === '') {
        read.refuse('aws-region', 'is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set. Name the region.');
    }
    else if (!/^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(region)) {
        read.refuse('aws-region', `"${region}" is not the name of an AWS region, such as eu-central-1.`);
    }
    return { region, ...readCredentialInputs(read) };
}
/** For an action that learns the region elsewhere: the state's is in the backend configuration. */
function readCredentialInputs(read) {
    const roleToAssume = read.string('role-to-assume');
    if (roleToAssume && !/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(roleToAssume)) {
        read.refuse('role-to-assume', `"${roleToAssume}" is not a role's ARN (arn:aws:iam::123456789012:role/name).`);
    }
    return {
        roleToAssume,
        roleSessionName: read.string('role-session-name'),
        allowedAccountIds: readAccounts(read),
    };
}
/**
 * An expression that came out empty (`${{ vars.TYPO }}`) must not open the guard: action.yml gives the input
 * the default `any`, so an empty value was set on purpose or by mistake and allows no account.
 */
function readAccounts(read) {
    const value = read.string('allowed-account-ids');
    if (value === undefined)
        return [];
    if (value === 'any')
        return undefined;
    const accounts = value.split(/[\s,]+/).filter((account) => account !== '');
    for (const account of accounts) {
        if (!/^\d{12}$/.test(account)) {
            read.refuse('allowed-account-ids', `"${account}" is not an account id of 12 digits.`);
        }
    }
    return accounts;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/pin.js
/** Last part of a name or an ARN. */
function shortName(nameOrArn) {
    return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
/** One service of one cluster, however it was written. */
function keyOf(pin) {
    return `${shortName(pin.cluster)}/${shortName(pin.service)}`;
}
/** `family:revision` of a task definition's ARN. */
function revisionName(taskDefinition) {
    return shortName(taskDefinition);
}
/** Whether two task definitions are one; a bare `family:revision` stands for this account and region. */
function sameRevision(a, b) {
    return a === b || ((!isArn(a) || !isArn(b)) && revisionName(a) === revisionName(b));
}
/** The deployment new tasks are started for. */
function primaryOf(deployments) {
    return deployments.find(({ status }) => status === 'PRIMARY');
}
function isArn(text) {
    return text.startsWith('arn:');
}

;// CONCATENATED MODULE: ./lib/deployments-input.js

const example = '[{"cluster": "main", "service": "backend", "taskDefinition": "arn:…:task-definition/backend:12", "deploymentId": "ecs-svc/…", "previousTaskDefinition": "arn:…", "status": "started"}]';
/** The pins in the JSON of a deployer's output, and every problem with it as a clause after the input's name. */
function parseDeployments(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { pins: [], problems: [`is not JSON: "${(0,untrusted/* oneLine */.TN)(text, 80)}". It looks like ${example}.`] };
    }
    if (!Array.isArray(value)) {
        return { pins: [], problems: [`must be a JSON list, but is ${kindOf(value)}. It looks like ${example}.`] };
    }
    if (value.length === 0) {
        return { pins: [], problems: ['is an empty list: nothing was deployed. Skip this step then with `if`.'] };
    }
    const problems = [];
    const pins = value.map((item, index) => pinOf(item, (why) => problems.push(`[${index}]${why}`)));
    return { pins, problems };
}
function pinOf(item, refuse) {
    const entry = {};
    if (typeof item === 'object' && item !== null && !Array.isArray(item))
        Object.assign(entry, item);
    else
        refuse(` must be an object, but is ${kindOf(item)}.`);
    const text = (key, required) => {
        const value = entry[key];
        if (typeof value === 'string' && value !== '')
            return value;
        if (required || (value !== undefined && value !== null && value !== '')) {
            refuse(`.${key} must be a string that is not empty, but is ${kindOf(value)}.`);
        }
        return undefined;
    };
    const status = text('status', false);
    if (status !== undefined && status !== 'started' && status !== 'unchanged') {
        refuse(`.status must be "started" or "unchanged", but is "${(0,untrusted/* oneLine */.TN)(status, 40)}".`);
    }
    const deploymentId = text('deploymentId', status === 'started');
    const taskDefinition = text('taskDefinition', true);
    const previousTaskDefinition = text('previousTaskDefinition', false);
    if (taskDefinition !== undefined && !/:\d+$/.test(taskDefinition)) {
        refuse(`.taskDefinition must name one revision, but is "${(0,untrusted/* oneLine */.TN)(taskDefinition, 120)}".`);
    }
    return {
        cluster: text('cluster', true) ?? '',
        service: text('service', true) ?? '',
        deployed: status === 'started' || status === 'unchanged' ? status : 'unknown',
        ...(taskDefinition !== undefined && { taskDefinition }),
        ...(deploymentId !== undefined && { deploymentId }),
        ...(previousTaskDefinition !== undefined && { previousTaskDefinition }),
    };
}
function kindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (value === '')
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object'
        ? 'an object'
        : `${typeof value} ${(0,untrusted/* oneLine */.TN)(JSON.stringify(value) ?? '', 40)}`;
}

;// CONCATENATED MODULE: ./lib/pins-input.js



/** What is to be waited for: by `deployments`, or by `cluster`, `services` and perhaps `task-definition`. */
function readPins(read) {
    const deployments = read.string('deployments');
    const others = ['cluster', 'services', 'task-definition'].filter((name) => read.string(name));
    if (deployments === undefined)
        return readServices(read);
    if (others.length > 0) {
        const list = others.map((name) => `"${name}"`).join(', ');
        read.refuse('deployments', `says what to wait for, and so does ${list}. Give one of the two.`);
    }
    const { pins, problems } = parseDeployments(deployments);
    for (const problem of problems)
        read.refuse('deployments', problem);
    return withoutTwins(read, 'deployments', pins);
}
function readServices(read) {
    const cluster = read.string('cluster');
    const services = listOf(read.string('services'));
    if (cluster === undefined && services.length === 0) {
        read.refuse('deployments', 'is missing, and so are "cluster" and "services". Say what to wait for.');
        return [];
    }
    if (cluster === undefined)
        read.refuse('cluster', 'is missing: "services" needs the cluster they are in.');
    if (services.length === 0)
        read.refuse('services', 'is missing: name the services of the cluster to wait for.');
    const revisions = readRevisions(read, services);
    const pins = services.map((service) => {
        const taskDefinition = revisions.get(shortName(service)) ?? revisions.get('');
        return { cluster: cluster ?? '', service, deployed: 'unknown', ...(taskDefinition && { taskDefinition }) };
    });
    return withoutTwins(read, 'services', pins);
}
/** By short name of the service; under `''` what holds for all. */
function readRevisions(read, services) {
    const names = new Set(services.map(shortName));
    const revisions = new Map();
    for (const line of read.lines('task-definition')) {
        const [left, right] = splitOnce(line);
        const [service, revision] = right === undefined ? ['', left] : [shortName(left), right];
        if (service !== '' && !names.has(service)) {
            read.refuse('task-definition', `"${(0,untrusted/* oneLine */.TN)(line, 120)}" is for a service that is not in "services".`);
        }
        else if (!/^(?:arn:aws[\w-]*:ecs:[\w-]+:\d{12}:task-definition\/)?[\w-]+:\d+$/.test(revision)) {
            read.refuse('task-definition', `"${(0,untrusted/* oneLine */.TN)(revision, 120)}" is not one revision, such as family:12 or its ARN.`);
        }
        else if (revisions.has(service)) {
            read.refuse('task-definition', `"${(0,untrusted/* oneLine */.TN)(line, 120)}" is given twice${service ? '' : ': put "service=" before each'}.`);
        }
        revisions.set(service, revision);
    }
    return revisions;
}
function withoutTwins(read, name, pins) {
    const seen = new Set();
    for (const pin of pins) {
        if (seen.has(keyOf(pin)))
            read.refuse(name, `names service "${(0,untrusted/* oneLine */.TN)(shortName(pin.service), 120)}" twice.`);
        seen.add(keyOf(pin));
    }
    return pins;
}
function listOf(text) {
    return (text ?? '')
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function splitOnce(line) {
    const at = line.indexOf('=');
    return at < 0 ? [line, undefined] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

;// CONCATENATED MODULE: ./lib/inputs.js


const minute = 60_000;
/** A job ends after six hours on GitHub's runners and five days on one's own. */
const longest = 5 * 24 * 60 * minute;
const policies = ['leave', 'rollback'];
function loadInputs(read) {
    return {
        plan: {
            pins: readPins(read),
            timeout: read.duration('timeout', { min: 1000, max: longest }) ?? 20 * minute,
            failAfterTasks: read.integer('fail-after-tasks', { min: 1, max: 1000 }) ?? 2,
            waitUntil: read.choice('wait-until', ['completed', 'traffic-shifted']) ?? 'completed',
            onFailure: read.choice('on-failure', policies) ?? 'leave',
            onTimeout: read.choice('on-timeout', policies) ?? 'leave',
            onCancel: read.choice('on-cancel', policies) ?? 'leave',
        },
        // GetLogEvents gives at most 10,000.
        logLines: read.integer('log-lines', { min: 0, max: 10_000 }) ?? 50,
        aws: readAwsInputs(read),
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/outcome.js
/** Best first: the outcome of a whole wait is the last of this list that one of its services has. */
const outcomes = [
    'unchanged',
    'success',
    'paused',
    'superseded',
    'stopped',
    'timeout',
    'rolled-back',
    'failed',
    'cancelled',
];
function overallOutcome(all) {
    return all.reduce((worst, one) => (outcomes.indexOf(one) > outcomes.indexOf(worst) ? one : worst), 'unchanged');
}
/** Only `success` and `unchanged` are green. 130 is what a shell gives for a command ended by SIGINT. */
function exitStatusOf(outcome) {
    if (outcome === 'success' || outcome === 'unchanged')
        return 0;
    return outcome === 'cancelled' ? 130 : 1;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/timeline/moment.js
/** The history with `moment` added, unless it only says what goes on already. */
function withMoment(moments, moment) {
    const running = moments.findLast(({ kind }) => kind === 'phase');
    const repeats = moment.kind === 'phase' && running?.label === moment.label;
    return repeats ? [...moments] : [...moments, moment];
}
/** The phases one after another, the last one ending at `end`. */
function spansOf(moments, end) {
    const phases = moments.filter(({ kind }) => kind === 'phase');
    return phases.map(({ at, label, tone }, index) => ({
        from: at,
        to: Math.max(at, phases[index + 1]?.at ?? end),
        label,
        tone,
    }));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/cause.js
/** The row for a text, or undefined when the table knows nothing like it. */
function causeOf(table, text) {
    const row = table.find(({ match }) => match.test(text));
    return row && { id: row.id, kind: row.kind, title: row.title, hint: row.hint };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/exit-code.js
/**
 * What a container's exit code says, in words. Codes above 128 are 128 + the signal that ended the
 * process (POSIX shells and container runtimes alike).
 */
const meanings = {
    0: 'it ended by itself without an error; a service must keep running',
    1: 'the application ended with an error',
    2: 'the application ended with an error, often a wrong argument',
    125: 'the container runtime could not start it',
    126: 'the command cannot be executed: not executable, or no permission',
    127: 'the command was not found in the image',
    134: 'SIGABRT: the process aborted itself, often a failed assertion or a full heap',
    137: 'SIGKILL: it was killed, mostly for using more memory than its limit, or for not stopping in time',
    139: 'SIGSEGV: the process touched memory it does not own and crashed',
    143: 'SIGTERM: it was asked to stop and did',
    255: 'the application ended with an error or the exit code is out of range',
};
const signals = {
    1: 'SIGHUP',
    2: 'SIGINT',
    3: 'SIGQUIT',
    4: 'SIGILL',
    6: 'SIGABRT',
    7: 'SIGBUS',
    8: 'SIGFPE',
    13: 'SIGPIPE',
};
/** One clause without a full stop, such as `SIGTERM: it was asked to stop and did`. */
function explainExitCode(exitCode) {
    const known = meanings[exitCode];
    if (known !== undefined)
        return known;
    const signal = exitCode - 128;
    if (signal > 0 && signal < 65)
        return `${signals[signal] ?? `signal ${signal}`}: a signal ended the process`;
    return 'the application ended with an error';
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/health-reasons.js
/** Why a task that ran was taken out: memory and health. Tried before the reasons of the runtime. */
const healthReasons = [
    {
        id: 'out-of-memory',
        kind: 'crash',
        match: /OutOfMemory|out of memory|memory (?:usage|limit) exceeded/i,
        title: 'The container used more memory than its limit',
        hint: 'Raise memory of the container or the task, or make the runtime respect the limit (for example --max-old-space-size, -XX:MaxRAMPercentage).',
    },
    {
        id: 'load-balancer-health',
        kind: 'crash',
        match: /failed (?:ELB|load balancer) health checks|is unhealthy in \(?target-group|failed (?:ELB|load balancer)|health checks? failed with these codes/i,
        title: 'The health check of the load balancer failed',
        hint: 'Check path, port and expected codes of the target group, that the security group of the task lets the load balancer in, and healthCheckGracePeriodSeconds against the time the application needs to start.',
    },
    {
        id: 'container-health',
        kind: 'crash',
        match: /failed container health checks|container \S* ?(?:is |was )?unhealthy/i,
        title: 'The health check of a container failed',
        hint: 'Run healthCheck.command inside the image by hand (the tool it calls must be in the image), and give startPeriod the time the application needs to start.',
    },
];

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/image-reasons.js
/**
 * Why an image could not be pulled or run. ECS gives the container runtime's own words, so one cause has
 * several spellings (Docker on EC2, containerd on Fargate 1.4).
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
const imageReasons = [
    {
        id: 'image-platform',
        kind: 'deterministic',
        match: /exec format error|no matching manifest for|does not contain descriptor matching platform|image operating system .* cannot be used/i,
        title: 'The image is built for another CPU architecture or operating system',
        hint: 'Build the image for the platform of the task (docker build --platform linux/amd64 or linux/arm64), or set runtimePlatform.cpuArchitecture of the task definition to what the image is.',
    },
    {
        id: 'image-rate-limit',
        kind: 'crash',
        match: /toomanyrequests|too many requests|pull rate limit/i,
        title: 'The registry refuses more pulls for now',
        hint: 'Keep the image in ECR (or use an ECR pull-through cache) or log in to the registry with repositoryCredentials.',
    },
    {
        id: 'image-not-found',
        kind: 'deterministic',
        match: /CannotPull(?:Container|Image|ECRContainer).*(?:not found|manifest unknown|does not exist(?! or may)|name unknown|no such (?:image|manifest)|invalid reference format|MANIFEST_UNKNOWN)|CannotPullImageManifestError.*(?:not found|unknown)/is,
        title: 'The image does not exist',
        hint: 'Check repository, tag or digest of the image, that its push finished before the deploy, and that a lifecycle policy did not expire it.',
    },
    {
        id: 'image-access-denied',
        kind: 'deterministic',
        match: /CannotPull.*(?:access denied|AccessDenied|403|401|forbidden|unauthorized|not authorized|no basic auth credentials|may require 'docker login')/is,
        title: 'The task may not pull the image',
        hint: 'Give the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer; for another account also a repository policy; and check that the repository exists in that registry.',
    },
    {
        id: 'image-disk-full',
        kind: 'crash',
        match: /CannotPull.*no space left on device/is,
        title: 'There is no room on the disk for the image',
        hint: 'Raise ephemeralStorage (Fargate) or the volume of the container instance, or make the image smaller.',
    },
    {
        id: 'image-network',
        kind: 'crash',
        match: /CannotPull.*(?:i\/o timeout|timed? ?out|dial tcp|no route to host|connection (?:refused|reset)|context (?:deadline exceeded|canceled)|no such host|TLS handshake|request canceled|net\/http)/is,
        title: 'The registry cannot be reached from the subnets of the task',
        hint: 'Give the subnets a way out (NAT gateway, or assignPublicIp with an internet gateway) or VPC endpoints for ecr.api, ecr.dkr and S3, and let the security group out on port 443.',
    },
    {
        id: 'image-pull',
        kind: 'crash',
        match: /CannotPull(?:Container|Image|ECRContainer)/i,
        title: 'The image could not be pulled',
        hint: 'Read the reason below; pull the same image by hand from the same account and network.',
    },
];

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/resource-reasons.js
/**
 * Why the things around a container could not be made: secrets, logs, roles, volumes, network.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
 */
const resourceReasons = [
    {
        id: 'secret-access-denied',
        kind: 'deterministic',
        match: /(?:unable to (?:pull|retrieve|fetch) secrets?|secrets? manager|ssm parameter|fetching secret|from (?:asm|ssm)).*(?:AccessDenied|not authorized|is not authorized to perform)/is,
        title: 'The task may not read one of its secrets',
        hint: 'Give the execution role secretsmanager:GetSecretValue or ssm:GetParameters on it, and kms:Decrypt on its key if that is your own.',
    },
    {
        id: 'secret-missing',
        kind: 'deterministic',
        match: /(?:secret|ssm|parameter).*(?:ResourceNotFoundException|can't find the specified secret|ParameterNotFound|invalid (?:ssm )?parameters?|InvalidParameters|did not contain json key|retrieved secret from .* did not contain|failed to find secret|no such key)/is,
        title: 'A secret of the task does not exist',
        hint: 'Check name, JSON key and version of each entry in `secrets` of the task definition, and that it is in this region and account.',
    },
    {
        id: 'log-group-missing',
        kind: 'deterministic',
        match: /log group does not exist|(?:logger|logging driver|awslogs|CreateLogStream).*ResourceNotFoundException/is,
        title: 'The log group of a container does not exist',
        hint: 'Create the group named in awslogs-group, or set awslogs-create-group to true and give the execution role logs:CreateLogGroup.',
    },
    {
        id: 'log-access-denied',
        kind: 'deterministic',
        match: /(?:logging driver|logger|logs:Create\w+|CreateLog(?:Stream|Group)).*(?:AccessDenied|not authorized)/is,
        title: 'The task may not write its logs',
        hint: 'Give the execution role logs:CreateLogStream and logs:PutLogEvents (and logs:CreateLogGroup with awslogs-create-group).',
    },
    {
        id: 'log-options',
        kind: 'deterministic',
        match: /failed to (?:validate logger args|initialize logging driver)/i,
        title: 'The log driver of a container could not be set up',
        hint: 'Check logConfiguration: the options must exist for this driver, and the log service must be reachable from the subnets.',
    },
    {
        id: 'role',
        kind: 'deterministic',
        match: /unable to assume (?:the )?(?:service linked )?role|unable to get (?:execution|task) role|role .*(?:does not exist|is not valid)|NoCredentialProviders|trust(?:ed)? (?:policy|relationship)/i,
        title: 'ECS cannot use a role of the task',
        hint: 'Check that the task role and the execution role exist and that their trust policy names ecs-tasks.amazonaws.com.',
    },
    {
        id: 'registry-auth-denied',
        kind: 'deterministic',
        match: /unable to (?:pull secrets or registry auth|retrieve ecr registry auth).*(?:AccessDenied|not authorized)/is,
        title: 'The task may not log in to the registry',
        hint: 'Give the execution role ecr:GetAuthorizationToken (the managed policy AmazonECSTaskExecutionRolePolicy has it).',
    },
    {
        id: 'init-network',
        kind: 'crash',
        match: /ResourceInitializationError.*(?:i\/o timeout|timed? ?out|dial tcp|RequestError|connection issue|signal: killed|no such host|context deadline|network configuration)/is,
        title: 'AWS services cannot be reached from the subnets of the task',
        hint: 'Give the subnets a way out (NAT gateway or public address) or VPC endpoints for ecr.api, ecr.dkr, S3, logs, secretsmanager or ssm, with DNS on, and let the security group out on port 443.',
    },
    {
        id: 'efs',
        kind: 'crash',
        match: /\bEFS\b|mount\.nfs|fs-[0-9a-f]{8,}|failed to invoke EFS utils/i,
        title: 'An EFS volume could not be mounted',
        hint: 'Check file system id and access point, a mount target in each zone, port 2049 open from the security group of the task, and elasticfilesystem:ClientMount for its role.',
    },
    {
        id: 'volume',
        kind: 'deterministic',
        match: /CannotCreateVolumeError|invalid mount config|failed to (?:create|attach) (?:the )?(?:EBS )?volume/i,
        title: 'A volume of the task could not be made',
        hint: 'Check volumes and mountPoints of the task definition and the role that manages EBS volumes.',
    },
    {
        id: 'env-file',
        kind: 'deterministic',
        match: /failed to (?:download|read) env(?:ironment)? ?files?|environmentFiles/i,
        title: 'An environment file could not be read',
        hint: 'Check the S3 ARN in environmentFiles and s3:GetObject and s3:GetBucketLocation for the execution role.',
    },
    {
        id: 'resource-init',
        kind: 'deterministic',
        match: /ResourceInitializationError/i,
        title: 'The resources of the task could not be set up',
        hint: 'Read the reason below: it names the resource.',
    },
];

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/run-reasons.js
/**
 * Why a container did not start, did not live or was stopped.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
const runReasons = [
    {
        id: 'port-conflict',
        kind: 'deterministic',
        match: /port is already allocated|address already in use|RESOURCE:PORTS|ports? .*already in use/i,
        title: 'The host port is taken',
        hint: 'Use hostPort 0 (dynamic) or the awsvpc network mode, or set minimumHealthyPercent below 100 so that an old task leaves its port first.',
    },
    {
        id: 'command',
        kind: 'deterministic',
        match: /executable file not found|no such file or directory: unknown|exec: ".*": (?:permission denied|stat)|OCI runtime (?:create|exec) failed.*(?:not found|permission denied|no such file)/is,
        title: 'The command of the container cannot be run',
        hint: 'Check entryPoint and command of the task definition against what is in the image, and that the file is executable.',
    },
    {
        id: 'spot',
        kind: 'transient',
        match: /SpotInterruption|Spot (?:Task|Instance) was interrupted|spot interruption/i,
        title: 'Spot capacity was taken back',
        hint: 'Nothing to do: ECS starts another task. Give the service a base of on-demand capacity if this happens often.',
    },
    {
        id: 'capacity',
        kind: 'transient',
        match: /capacity is unavailable|insufficient capacity|RESOURCE:(?:CPU|MEMORY|GPU|ENI)|no container instances? (?:met|were found)|InsufficientInstanceCapacity|was unable to place a task/i,
        title: 'There is no room for the task',
        hint: 'ECS goes on trying. Add capacity, more subnets in other zones or capacity providers, or lower CPU and memory of the task.',
    },
    {
        id: 'eni',
        kind: 'transient',
        match: /network interface provisioning|ENI (?:attach|provision)|network interface.*(?:attach|timed? ?out)|Unexpected EC2 error|subnet has no|not have enough free (?:IP )?addresses|InsufficientFreeAddresses/i,
        title: 'The network interface of the task was not ready',
        hint: 'ECS starts another task. If it repeats, check for free addresses in the subnets and the quota of network interfaces.',
    },
    {
        id: 'host',
        kind: 'transient',
        match: /^AGENT$|\bAGENT\b(?= |$|:)|agent (?:is )?disconnected|Host EC2 .*(?:terminated|stopped)|InfrastructureHealth|TerminationNotice|retir(?:ed|ement)|container instance .*(?:deregistered|draining)|Task stopped due to (?:platform|infrastructure)|unhealthy (?:container )?instance/i,
        title: 'The machine under the task went away',
        hint: 'ECS starts another task elsewhere. If it repeats, look at the container instances and their ECS agent.',
    },
    {
        id: 'scheduler',
        kind: 'benign',
        match: /Scaling activity initiated by|deployment initiated by|AZ [Rr]ebalancing|ServiceSchedulerInitiated(?!.*health)/i,
        title: 'ECS stopped the task on purpose',
        hint: 'Nothing to do.',
    },
    {
        id: 'user',
        kind: 'benign',
        match: /UserInitiated|Task stopped by user/i,
        title: 'Somebody stopped the task',
        hint: 'Nothing to do: ECS starts another one.',
    },
    {
        id: 'container-start',
        kind: 'deterministic',
        match: /CannotStartContainer|OCI runtime|failed to create (?:shim|task|containerd task)/i,
        title: 'The container could not be started',
        hint: 'Read the reason below; check entryPoint, command, user, linuxParameters and mountPoints of the task definition.',
    },
    {
        id: 'runtime',
        kind: 'crash',
        match: /ContainerRuntimeTimeout|DockerTimeout|CannotInspectContainer|CannotCreateContainer|CannotStopContainer|ContainerRuntimeError|InternalError|TaskFailedToStart/i,
        title: 'The container runtime failed',
        hint: 'ECS starts another task. If it repeats, read the reason below and look at the image and the machine.',
    },
];

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/dead-task.js






const reasonTables = [imageReasons, resourceReasons, healthReasons, runReasons];
/** Two diagnoses with the same key are one cause to a reader: one annotation for both. */
function causeKey(diagnosis) {
    return `${diagnosis.cause}/${diagnosis.container ?? ''}`;
}
/** Last part of the ARN, which the console and the log streams call the task id. */
function taskId(taskArn) {
    return taskArn.slice(taskArn.lastIndexOf('/') + 1);
}
/** Whether ECS has told all it will tell about the task: exit codes come with the last status only. */
function isDead(task) {
    return (task.lastStatus === 'STOPPED' || task.lastStatus === 'DELETED' || task.stopCode === 'TaskFailedToStart');
}
/** Names the cause of a dead task from its stop code, stopped reason, containers' reasons and exit codes. */
function diagnose(task) {
    const culprit = culpritOf(task);
    const reason = reasonOf(task, culprit);
    const cause = firstCause(reason, task) ?? causeByExit(culprit);
    return {
        cause: cause.id,
        kind: cause.kind,
        title: cause.title,
        hint: cause.hint,
        taskArn: task.taskArn,
        taskDefinitionArn: task.taskDefinitionArn,
        reason,
        ...(culprit && { container: culprit.name }),
        ...(culprit?.image !== undefined && { image: culprit.image }),
        ...(culprit?.runtimeId !== undefined && { runtimeId: culprit.runtimeId }),
        ...(culprit?.exitCode !== undefined && {
            exitCode: culprit.exitCode,
            exitMeaning: explainExitCode(culprit.exitCode),
        }),
        ...(culprit?.healthStatus && culprit.healthStatus !== 'UNKNOWN' && { health: culprit.healthStatus }),
        ...(task.stopCode && { stopCode: task.stopCode }),
        ...(task.startedAt !== undefined && { startedAt: task.startedAt * 1000 }),
        ...(task.stoppedAt !== undefined && { stoppedAt: task.stoppedAt * 1000 }),
    };
}
/** The container to blame: the unhealthy one, the one with a reason, the one with a bad exit code. */
function culpritOf(task) {
    const { containers } = task;
    if (/ELB|load balancer/i.test(task.stoppedReason ?? ''))
        return containers[0];
    return (containers.find(({ reason }) => reason) ??
        containers.find(({ healthStatus }) => healthStatus === 'UNHEALTHY') ??
        containers.find(({ exitCode }) => exitCode !== undefined && ![0, 137, 143].includes(exitCode)) ??
        containers.find(({ exitCode }) => exitCode === 137) ??
        containers.find(({ exitCode }) => exitCode !== undefined) ??
        containers[0]);
}
function reasonOf(task, culprit) {
    const [ofTask = '', ofContainer = ''] = [task.stoppedReason, culprit?.reason];
    if (ofContainer === '' || ofTask.includes(ofContainer))
        return ofTask || 'ECS gave no reason';
    return ofTask === '' ? ofContainer : `${ofTask}: ${ofContainer}`;
}
/** The stop code is consulted last: it is the coarsest of the three. */
function firstCause(reason, task) {
    const code = task.stopCode === 'EssentialContainerExited' ? '' : (task.stopCode ?? '');
    return causeOfReason(reason) ?? causeOfReason(code);
}
/** What the tables of stopped reasons know of a text. */
function causeOfReason(text) {
    for (const table of reasonTables) {
        const cause = causeOf(table, text);
        if (cause)
            return cause;
    }
    return undefined;
}
function causeByExit(culprit) {
    const exitCode = culprit?.exitCode;
    if (exitCode === undefined) {
        return {
            id: 'unknown',
            kind: 'crash',
            title: 'The task stopped for a reason this action does not know',
            hint: 'Read the reason below and look at the task in the console.',
        };
    }
    const id = exitCode === 0 ? 'exited' : exitCode === 137 ? 'killed' : 'crashed';
    return {
        id,
        kind: 'crash',
        title: `The container exited with code ${exitCode}`,
        hint: exitCode === 0
            ? 'A service must keep running: check that the command starts the server in the foreground.'
            : exitCode === 137
                ? 'Raise the memory limit, or make the application stop on SIGTERM within stopTimeout.'
                : 'Its last log lines say why the application ended; run the image by hand with the same environment.',
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/deployment-configuration.js
const deployment_configuration_minute = 60_000;
/** How a service shifts its traffic. ROLLING where the field is absent. */
function strategyOf(service) {
    const strategy = service.deploymentConfiguration?.strategy;
    return typeof strategy === 'string' ? strategy : 'ROLLING';
}
/**
 * Milliseconds that ECS is configured to wait on purpose, which no timeout of ours should count: the bake
 * time, the pauses between the steps of a linear shift (none after the last) and that of a canary.
 * Defaults from https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
function bakeTimeOf(service) {
    const configuration = service.deploymentConfiguration ?? {};
    const strategy = strategyOf(service);
    if (strategy === 'ROLLING')
        return 0;
    const bake = numberIn(configuration, 'bakeTimeInMinutes', 0);
    return (bake + pauses(strategy, configuration)) * deployment_configuration_minute;
}
/** Whether a person or another system is configured to hold the deployment at some stage. */
function hasPauseHooks(service) {
    const hooks = service.deploymentConfiguration?.lifecycleHooks;
    return Array.isArray(hooks) && hooks.some((hook) => objectOf(hook).targetType === 'PAUSE');
}
/** Whether ECS itself goes back when its circuit breaker or an alarm fails a deployment. */
function rollsBackByItself(service) {
    const { deploymentCircuitBreaker, alarms } = service.deploymentConfiguration ?? {};
    return [deploymentCircuitBreaker, alarms].some((monitor) => {
        const { enable, rollback } = objectOf(monitor);
        return enable === true && rollback === true;
    });
}
/** The percentage at which ECS may call a rolling deployment done before all tasks run, if configured. */
function earlySuccessPercent(service) {
    const criteria = objectOf(service.deploymentConfiguration?.earlySuccessCriteria);
    return criteria.enable === true ? numberIn(criteria, 'healthyPercent', 100) : undefined;
}
/** Old tasks are stopped before new ones start only below 100. */
function minimumHealthyPercent(service) {
    return numberIn(service.deploymentConfiguration ?? {}, 'minimumHealthyPercent', 100);
}
function pauses(strategy, configuration) {
    if (strategy === 'CANARY') {
        return numberIn(objectOf(configuration.canaryConfiguration), 'canaryBakeTimeInMinutes', 10);
    }
    if (strategy !== 'LINEAR')
        return 0;
    const linear = objectOf(configuration.linearConfiguration);
    const steps = Math.ceil(100 / Math.max(numberIn(linear, 'stepPercent', 10), 1));
    return (steps - 1) * numberIn(linear, 'stepBakeTimeInMinutes', 6);
}
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function numberIn(object, key, otherwise) {
    const value = object[key];
    return typeof value === 'number' ? value : otherwise;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/dead-task-rule.js


/**
 * Whether the dead tasks of the pinned deployment end the wait: one with a cause that cannot go away, or
 * `failAfterTasks` with any cause that counts. The cause most tasks died of is named.
 */
function judgeDeadTasks(state, service, failAfterTasks) {
    const counting = state.deadTasks.filter(({ kind }) => kind === 'deterministic' || kind === 'crash');
    const hopeless = counting.find(({ kind }) => kind === 'deterministic');
    const worst = hopeless ?? (counting.length >= failAfterTasks ? mostFrequent(counting) : undefined);
    return worst && verdictOf(state, service, worst, counting);
}
/** The verdict a diagnosis supports, also for failures that ECS itself declared. */
function verdictOf(state, service, diagnosis, all) {
    const same = all.filter((one) => causeKey(one) === causeKey(diagnosis)).length;
    const container = diagnosis.container
        ? `container ${diagnosis.container}`
        : `task ${taskId(diagnosis.taskArn)}`;
    const count = same === 1 ? 'one task died' : `${same} tasks died`;
    // A task that ECS stops for its health ends by a signal: that is no cause of its own.
    const exit = diagnosis.exitCode === undefined || diagnosis.cause.endsWith('-health')
        ? ''
        : ` (exit code ${diagnosis.exitCode}: ${diagnosis.exitMeaning})`;
    const goesBack = service && rollsBackByItself(service)
        ? ' ECS will roll back by itself once its circuit breaker opens.'
        : '';
    return {
        outcome: 'failed',
        reason: `${diagnosis.title}: ${count} in ${container} of ${state.name}${exit}.`,
        evidence: diagnosis.reason,
        hint: `${diagnosis.hint}${goesBack}`,
        cause: diagnosis.cause,
    };
}
/** The newest diagnosis of the most frequent cause; undefined when there is none that counts. */
function mostFrequent(diagnoses) {
    const counts = new Map();
    for (const one of diagnoses)
        counts.set(causeKey(one), (counts.get(causeKey(one)) ?? 0) + 1);
    const top = Math.max(...counts.values());
    return diagnoses.findLast((one) => counts.get(causeKey(one)) === top);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/service-events.js



/**
 * Service events that say a task cannot be placed or kept.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
const eventCauses = [
    {
        id: 'role',
        kind: 'deterministic',
        match: /unable to assume (?:the )?role|ECS was unable to assume/i,
        title: 'ECS cannot use a role of the service or the task',
        hint: 'Check that the roles exist and that their trust policies name ecs-tasks.amazonaws.com (or ecs.amazonaws.com for the service role).',
    },
    {
        id: 'port-conflict',
        kind: 'deterministic',
        match: /already using a port required by your task/i,
        title: 'Each container instance already uses the host port of the task',
        hint: 'Use hostPort 0 (dynamic) or the awsvpc network mode, or set minimumHealthyPercent below 100 so that an old task leaves its port first.',
    },
    {
        id: 'placement',
        kind: 'transient',
        match: /unable to place (?:a task|tasks)|capacity is unavailable|no container instance met all of its requirements/i,
        title: 'ECS finds no place for a task',
        hint: 'ECS goes on trying. Add capacity, zones or capacity providers, or lower CPU and memory of the task.',
    },
    {
        id: 'throttled-starts',
        kind: 'transient',
        match: /unable to (?:consistently )?start (?:a task|tasks)/i,
        title: 'Tasks keep failing to start, so ECS starts them ever more slowly',
        hint: 'The stopped tasks say why they fail.',
    },
    {
        id: 'target-registration',
        kind: 'transient',
        match: /failed to (?:register|deregister) targets/i,
        title: 'A task could not be registered with its target group',
        hint: 'Check that the target group exists, has the target type the network mode needs (ip for awsvpc), and the rights of the service-linked role.',
    },
];
/** Reasons of the placement itself, and of the roles it takes. */
const lackOfRoom = /capacity|insufficient|not enough|resource|container instance|attribute|constraint|availability zone|\bassume\b|^\s*$/i;
/**
 * The trouble an event tells of, or undefined for the ordinary ones. `unable to place a task. Reason: …` is
 * also what ECS says of a task that could not start: it is then only told, since the dead task itself says
 * whose it was.
 */
function causeOfEvent(message) {
    const reason = /unable to place a task\. Reason: (.+)/is.exec(message)?.[1];
    const ofTask = reason === undefined ? undefined : causeOfReason(reason);
    if (ofTask && ofTask.id !== 'role') {
        return ofTask.kind === 'transient' ? ofTask : { ...ofTask, kind: 'crash' };
    }
    // What else could not start is no lack of room: the dead task says what it was.
    if (reason !== undefined && !lackOfRoom.test(reason))
        return undefined;
    return causeOf(eventCauses, message) ?? causeOf(healthReasons, message);
}
/** Whether the event says that ECS gave this deployment up (circuit breaker, alarm or a person). */
function saysDeploymentFailed(message, deploymentId) {
    return message.includes(deploymentId) && /deployment failed/i.test(message);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/alarm.js
/**
 * ECS failed the deployment because a CloudWatch alarm of the service's deployment configuration went off; undefined
 * when nothing says so. The tasks may all be well: what the alarm measures is the place to look.
 */
function failedByAlarm(state, service, serviceDeployment, said) {
    const triggered = namesIn(serviceDeployment?.alarms?.triggeredAlarmNames);
    if (triggered.length === 0 && !/\balarms?\b/i.test(said ?? ''))
        return undefined;
    const watched = namesIn(service.deploymentConfiguration?.alarms?.alarmNames);
    const names = triggered.length > 0 ? triggered : watched;
    return {
        outcome: 'failed',
        reason: `A CloudWatch alarm went off during the deployment of ${state.name}, so ECS failed it.`,
        ...evidenceOf(said, triggered),
        hint: alarmHint(names),
        cause: 'alarm',
    };
}
/** What to look at after an alarm; `names` are those that went off, or those that are watched. */
function alarmHint(names = []) {
    const which = names.length > 0 ? `Look in CloudWatch at ${names.join(', ')}` : 'Look at the alarm in CloudWatch';
    return `${which}: what it measures got worse with the new revision. If it is not the revision's doing (or was in ALARM before), mend the alarm and deploy again.`;
}
function evidenceOf(said, triggered) {
    const parts = [said ?? '', triggered.length > 0 ? `In ALARM: ${triggered.join(', ')}` : ''].filter(Boolean);
    return parts.length > 0 ? { evidence: parts.join(' ') } : {};
}
function namesIn(value) {
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/ruling.js





/** The pinned deployment is PRIMARY and COMPLETED: the one way to be green. */
function successOf(state, service, deployment) {
    const revision = revisionName(deployment.taskDefinition);
    const nothingRolled = state.pin.deployed !== 'started' && !state.moments.some(({ kind }) => kind === 'phase');
    const outcome = nothingRolled ? 'unchanged' : 'success';
    const { desiredCount } = service;
    const { runningCount } = deployment;
    const percent = earlySuccessPercent(service);
    const reason = nothingRolled
        ? `${state.name} runs ${revision} and nothing was being rolled out when the wait began.`
        : `${state.name} runs ${revision}: the deployment is PRIMARY and COMPLETED.`;
    const detail = desiredCount === 0
        ? ' Its desired count is 0, so no task runs.'
        : runningCount < desiredCount && percent !== undefined
            ? ` ${runningCount} of ${desiredCount} tasks run: its earlySuccessCriteria let ECS complete it at ${percent} %.`
            : '';
    return { outcome, reason: reason + detail, cause: 'completed' };
}
/** ECS itself failed the deployment: breaker, alarm, hook or a person's StopServiceDeployment. */
function failedByEcs(state, service, deployment, serviceDeployment) {
    const said = serviceDeployment?.rollback?.reason ??
        serviceDeployment?.statusReason ??
        deployment?.rolloutStateReason ??
        service.events.find(({ message }) => saysDeploymentFailed(message, state.pinned?.id ?? ''))?.message;
    const byAlarm = failedByAlarm(state, service, serviceDeployment, said);
    if (byAlarm)
        return byAlarm;
    const counting = state.deadTasks.filter(({ kind }) => kind === 'deterministic' || kind === 'crash');
    const diagnosis = mostFrequent(counting);
    if (diagnosis) {
        const verdict = verdictOf(state, undefined, diagnosis, counting);
        return { ...verdict, evidence: said ? `${said} ${diagnosis.reason}` : diagnosis.reason };
    }
    return {
        outcome: 'failed',
        reason: `ECS failed the deployment of ${state.name}${failedCount(deployment)}.`,
        ...(said !== undefined && { evidence: said }),
        hint: 'Look at the events and the stopped tasks of the service in the console; ECS forgets a stopped task after about an hour.',
        cause: 'ecs-failed',
    };
}
/** The service deployment was stopped and nothing came in its place. */
function givenUp(state, serviceDeployment) {
    return {
        outcome: 'stopped',
        reason: `The deployment of ${state.name} was stopped before it was complete.`,
        ...(serviceDeployment.statusReason !== undefined && { evidence: serviceDeployment.statusReason }),
        hint: 'Somebody called StopServiceDeployment, or ECS gave up. Deploy again, or deploy the previous revision.',
        cause: 'stopped',
    };
}
/** PRIMARY runs something else, and nothing says that ECS took ours back by itself. */
function goneVerdict(state, service, primary, serviceDeployment) {
    const [ours, theirs] = [state.pinned?.taskDefinition ?? '', primary.taskDefinition];
    const said = serviceDeployment?.statusReason ?? primary.rolloutStateReason;
    const evidence = said === undefined ? {} : { evidence: said };
    if (isWayBack(state, service, primary) && !sameRevision(ours, theirs)) {
        return {
            outcome: 'rolled-back',
            reason: `${state.name} runs ${revisionName(theirs)} again: ${revisionName(ours)} was rolled back.`,
            ...evidence,
            hint: /\balarms?\b/i.test(said ?? '')
                ? alarmHint()
                : 'Look at the events of the service: they name the deployment that failed, or who put the old revision back.',
            cause: 'rolled-back',
        };
    }
    return {
        outcome: 'superseded',
        reason: `Another deployment (${primary.id}) took the place of ours: ${state.name} is given ${revisionName(theirs)} instead of ${revisionName(ours)}.`,
        ...evidence,
        hint: 'Another run deployed in the meantime: look at that one. A concurrency group keeps deployments of one service apart.',
        cause: 'superseded',
    };
}
/** Whether a deployment that took the place of ours brings an earlier revision back, as far as one can tell. */
function isWayBack(state, service, primary) {
    const { previousTaskDefinition } = state.pin;
    const older = (primary.createdAt ?? 0) * 1000 <= (state.pinned?.createdAt ?? 0);
    const told = [primary.rolloutStateReason ?? '', ...service.events.map(({ message }) => message)].some((text) => /rolling back/i.test(text) && (text === primary.rolloutStateReason || text.includes(primary.id)));
    return (older ||
        told ||
        (previousTaskDefinition !== undefined && sameRevision(primary.taskDefinition, previousTaskDefinition)));
}
/** Whether an event says so, for when the deployment itself is no longer listed. */
function deploymentFailed(service, pinned) {
    return service.events.some(({ message }) => saysDeploymentFailed(message, pinned.id));
}
function failedCount(deployment) {
    const failed = deployment?.failedTasks ?? 0;
    return failed === 0 ? '' : ` after ${failed} failed ${failed === 1 ? 'task' : 'tasks'}`;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/service-deployment.js
const pairingSeconds = 3;
/**
 * The service deployment that stands for a deployment of DescribeServices. The API links the two nowhere
 * directly: the id of the target service revision is the number in `ecs-svc/…`; where that does not hold,
 * the two are made within a second or two of each other.
 */
function serviceDeploymentOf(deployment, candidates) {
    const number = deployment.id.slice(deployment.id.lastIndexOf('/') + 1);
    const byRevision = candidates.find((one) => targetRevisionOf(one)?.endsWith(`/${number}`));
    if (byRevision || deployment.createdAt === undefined)
        return byRevision;
    const { createdAt } = deployment;
    const distance = (one) => Math.abs((one.createdAt ?? 0) - createdAt);
    const nearest = candidates.toSorted((a, b) => distance(a) - distance(b))[0];
    return nearest && distance(nearest) <= pairingSeconds ? nearest : undefined;
}
function targetRevisionOf(deployment) {
    return deployment.targetServiceRevision?.arn ?? deployment.targetServiceRevisionArn;
}
/** Whether ECS is taking it back, has done so, or has failed to. */
function isRollingBack(deployment) {
    return deployment?.status.startsWith('ROLLBACK_') ?? false;
}
/** A PAUSE hook that waits for somebody to continue or roll back. */
function waitingHook(deployment) {
    return deployment?.lifecycleHookDetails?.find(({ status, targetType }) => status === 'AWAITING_ACTION' && (targetType ?? 'PAUSE') === 'PAUSE');
}
const shifted = ['POST_PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP'];
/** Whether all production traffic goes to the new revision: only the bake time and the clean-up are left. */
function isTrafficShifted(deployment) {
    const weight = deployment?.targetServiceRevision?.requestedProductionTrafficWeight;
    return (deployment !== undefined &&
        !isRollingBack(deployment) &&
        shifted.includes(deployment.lifecycleStage ?? '') &&
        (weight === undefined || weight >= 100));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/judge.js





const inProgress = { is: 'in-progress' };
/** How long an answer may lag behind the UpdateService that came before the wait. Milliseconds. */
const lagAllowance = 30_000;
/** A wait that was not told for what would else end green on an answer from before the deploy. */
const unchangedDoubt = 'unchanged';
/** How long ECS may take from FAILED to the first sign of its own rollback. Milliseconds. */
const rollbackStart = 30_000;
/** How long a dead task may take to show up after ECS counted it. Milliseconds. */
const explanation = 30_000;
function judge(state, service, serviceDeployment, context) {
    const { pinned } = state;
    const primary = primaryOf(service.deployments);
    if (!pinned || !primary)
        return inProgress;
    const current = service.deployments.find(({ id }) => id === pinned.id);
    if (current && current.id === primary.id) {
        return judgePrimary(state, service, current, serviceDeployment, context);
    }
    return judgeReplaced(state, service, pinned, current, primary, serviceDeployment, context);
}
/** The pinned deployment is what ECS works towards. */
function judgePrimary(state, service, deployment, serviceDeployment, { plan, firstLook }) {
    if (isRollingBack(serviceDeployment))
        return takenBack(state, service, serviceDeployment);
    if (deployment.rolloutState === 'COMPLETED') {
        const success = decided(successOf(state, service, deployment));
        if (!firstLook || state.pin.taskDefinition !== undefined)
            return success;
        return { is: 'doubtful', about: unchangedDoubt, patience: 0, meaning: success };
    }
    if (deployment.rolloutState === 'FAILED') {
        const failed = decided(failedByEcs(state, service, deployment, serviceDeployment));
        if (!rollsBackByItself(service))
            return failed;
        return { is: 'doubtful', about: 'no rollback', patience: rollbackStart, meaning: failed };
    }
    if (serviceDeployment?.status === 'STOPPED') {
        const meaning = decided(givenUp(state, serviceDeployment));
        return { is: 'doubtful', about: 'stopped', patience: 0, meaning };
    }
    const hook = waitingHook(serviceDeployment);
    if (hook) {
        const id = hook.hookId ?? 'unknown';
        const reason = `The deployment of ${state.name} waits at ${serviceDeployment?.lifecycleStage ?? 'a stage'} for the PAUSE hook ${id}.`;
        const hint = `Continue it with: aws ecs continue-service-deployment --service-deployment-arn ${serviceDeployment?.serviceDeploymentArn} --hook-id ${id} --action CONTINUE (or ROLLBACK), then wait again.`;
        return decided({ outcome: 'paused', reason, hint, cause: 'pause-hook' });
    }
    if (plan.waitUntil === 'traffic-shifted' && isTrafficShifted(serviceDeployment)) {
        const reason = `${state.name} runs ${revisionName(deployment.taskDefinition)} and all production traffic goes to it; ECS still bakes or cleans up (${serviceDeployment?.lifecycleStage}) and may yet roll back.`;
        return decided({ outcome: 'success', reason, cause: 'traffic-shifted' });
    }
    const verdict = judgeDeadTasks(state, service, plan.failAfterTasks);
    if (verdict)
        return decided(verdict);
    const unexplained = (deployment.failedTasks ?? 0) >= plan.failAfterTasks;
    if (!unexplained || state.deadTasks.length > 0 || state.trouble)
        return inProgress;
    const meaning = decided(failedByEcs(state, service, deployment, serviceDeployment));
    return { is: 'doubtful', about: 'failed tasks', patience: explanation, meaning };
}
/** Another deployment is PRIMARY: ours was replaced, rolled back, stopped or is not visible yet. */
function judgeReplaced(state, service, pinned, current, primary, serviceDeployment, { now, startedAt }) {
    const createdAt = (primary.createdAt ?? 0) * 1000;
    const newer = createdAt > (pinned.createdAt ?? startedAt);
    if (current?.rolloutState === 'FAILED' ||
        isRollingBack(serviceDeployment) ||
        deploymentFailed(service, pinned)) {
        return takenBack(state, service, serviceDeployment, current);
    }
    const unseen = current === undefined && pinned.createdAt === undefined;
    if (unseen && !newer && now - startedAt < lagAllowance)
        return inProgress;
    if (sameRevision(primary.taskDefinition, pinned.taskDefinition) && (newer || unseen)) {
        return { is: 'followed', deployment: primary };
    }
    const meaning = decided(goneVerdict(state, service, primary, serviceDeployment));
    return { is: 'doubtful', about: `replaced by ${primary.id}`, patience: 0, meaning };
}
/** ECS gave ours up. What is PRIMARY now is its way back, or what somebody deployed after the failure. */
function takenBack(state, service, serviceDeployment, current) {
    const verdict = failedByEcs(state, service, current, serviceDeployment);
    const primary = primaryOf(service.deployments);
    const replacement = primary && primary.id !== state.pinned?.id ? primary : undefined;
    if (replacement && !isRollingBack(serviceDeployment) && !isWayBack(state, service, replacement)) {
        return decided(verdict);
    }
    return {
        is: 'rolling-back',
        verdict: { ...verdict, outcome: 'rolled-back' },
        ...(replacement && { to: replacement.taskDefinition }),
    };
}
function decided(verdict) {
    return { is: 'decided', verdict };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/pinning.js


/**
 * The deployment to follow. Given by the deployer, or the newest one of the given revision, or what is
 * PRIMARY at the first look, unless that is ECS's way back from a deployment that just failed: then the
 * failed one, since that is what was deployed. An answer may lag behind the update that came before the wait,
 * so what it does not show yet is waited for a while.
 */
function pinDeployment(state, service, now, startedAt) {
    const { pinned, pin } = state;
    const wanted = pin.taskDefinition;
    // Nothing was being rolled out at the first look: what the second shows is taken instead.
    const open = wanted === undefined && state.doubt?.about === unchangedDoubt;
    if (pinned && !open) {
        const seen = service.deployments.find(({ id }) => id === pinned.id);
        return seen && pinned.createdAt === undefined ? pinnedOf(seen) : pinned;
    }
    if (wanted === undefined) {
        const chosen = failedBeforeRollback(service) ?? primaryOf(service.deployments);
        return chosen && pinnedOf(chosen);
    }
    const newest = service.deployments
        .filter(({ taskDefinition }) => sameRevision(taskDefinition, wanted))
        .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    const late = now - startedAt >= lagAllowance;
    if (newest && (late || newest.status === 'PRIMARY' || newest.rolloutState === 'FAILED')) {
        return pinnedOf(newest);
    }
    return late ? { id: '', taskDefinition: wanted } : undefined;
}
function pinnedOf(deployment) {
    return {
        id: deployment.id,
        taskDefinition: deployment.taskDefinition,
        createdAt: (deployment.createdAt ?? 0) * 1000,
    };
}
function failedBeforeRollback(service) {
    const primary = primaryOf(service.deployments);
    if (!/rolling back/i.test(primary?.rolloutStateReason ?? ''))
        return undefined;
    return service.deployments.find(({ id, rolloutState }) => id !== primary?.id && rolloutState === 'FAILED');
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/plan.js
/** A rollback is waited for this long at most, and never longer than `timeout`. Milliseconds. */
const rollbackPatience = 10 * 60_000;

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/apply.js




/** What a judgement makes of the state. */
function applyJudgement(state, judgement, plan, now) {
    if (judgement.is === 'doubtful') {
        const { about, patience, meaning } = judgement;
        const since = state.doubt?.about === about ? state.doubt.since : now;
        const doubt = { about, since, ...(meaning.is === 'decided' && { verdict: meaning.verdict }) };
        const confirmed = state.doubt?.about === about && now - since >= patience;
        return confirmed
            ? applyJudgement(state, meaning, plan, now)
            : { state: { ...state, doubt }, observations: [] };
    }
    const { doubt: _, ...sure } = state;
    if (judgement.is === 'in-progress')
        return { state: sure, observations: [] };
    if (judgement.is === 'decided')
        return settle(sure, judgement.verdict, plan, now);
    if (judgement.is === 'followed') {
        const pinned = pinnedOf(judgement.deployment);
        const label = `ECS replaced the deployment by ${pinned.id} of the same revision`;
        const moments = withMoment(sure.moments, { at: now, kind: 'milestone', label, tone: 'plain' });
        const followed = [...sure.followed, sure.pinned?.id ?? ''];
        const text = `${label}: following that one`;
        return {
            state: { ...sure, pinned, followed, moments },
            observations: [{ at: now, service: sure.name, kind: 'followed', text }],
        };
    }
    const { verdict, to } = judgement;
    const rollback = {
        by: 'ecs',
        state: 'in-progress',
        deadline: Math.max(sure.deadline, now),
        ...(to !== undefined && { to }),
    };
    const text = `${verdict.reason} ECS rolls back${to === undefined ? '' : ` to ${revisionName(to)}`}`;
    return {
        state: { ...apply_decided(sure, verdict, now, 'ECS rolls back'), phase: 'rolling-back', rollback },
        observations: [
            {
                at: now,
                service: sure.name,
                kind: 'rollback',
                text,
                ...(verdict.evidence && { foreign: verdict.evidence }),
            },
        ],
    };
}
/** The end of the wait for a service, or of all but its rollback when the plan asks for one. */
function settle(state, verdict, plan, now) {
    const known = apply_decided(state, verdict, now);
    // What a dead task died of was said when it was found.
    const said = state.deadTasks.some(({ reason }) => reason === verdict.evidence);
    const observations = [
        {
            at: now,
            service: state.name,
            kind: 'verdict',
            text: `${verdict.outcome}: ${verdict.reason}`,
            ...(verdict.evidence && !said && { foreign: verdict.evidence }),
        },
    ];
    if (!canRollBack(known) || policyFor(verdict, plan) !== 'rollback') {
        return { state: { ...known, phase: 'settled' }, observations };
    }
    const deadline = now + Math.min(plan.timeout, rollbackPatience);
    return {
        state: { ...known, phase: 'rolling-back', rollback: { by: 'nobody', state: 'wanted', deadline } },
        observations,
    };
}
/** Only what is still ours is taken back: never another's deployment, never what ECS takes back itself. */
function policyFor({ outcome, cause }, plan) {
    if (outcome === 'timeout')
        return plan.onTimeout;
    if (outcome === 'cancelled')
        return plan.onCancel;
    return outcome === 'failed' && !unrelated.includes(cause ?? '') ? plan.onFailure : 'leave';
}
const unrelated = ['no-such-service', 'unsupported-controller', 'no-rollout-state', 'watch'];
function canRollBack({ pinned, found }) {
    return found && pinned !== undefined && pinned.id !== '';
}
function apply_decided(state, verdict, now, label = verdict.outcome) {
    const good = verdict.outcome === 'success' || verdict.outcome === 'unchanged';
    const moments = withMoment(state.moments, {
        at: now,
        kind: 'milestone',
        label,
        tone: good ? 'done' : 'bad',
    });
    return { ...state, verdict, decidedAt: now, moments };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/timeline/markdown.js
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const ansi = /\u001b\[[0-?]*[ -/]*[@-~]/g;
/**
 * Text from AWS inside Markdown: on one line, without control and direction characters, and with everything
 * that Markdown or HTML would take for its own made literal.
 */
function cell(text, max = 240) {
    const line = text
        .replaceAll(ansi, '')
        .replaceAll(/\s+/g, ' ')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
        .replaceAll(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
        .trim();
    const short = line.length > max ? `${line.slice(0, max - 1)}…` : line;
    return short
        .toWellFormed()
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_[\]|~#@$!]/g, (character) => `&#${character.codePointAt(0)};`)
        .replaceAll(/(https?|ftp):\/\//gi, '$1:&#8288;//')
        .replaceAll(/\bwww\./gi, 'www&#8288;.');
}
/** Lines of foreign text as a code block that no line in it can end. */
function codeBlock(lines) {
    const body = lines
        .join('\n')
        .replaceAll(ansi, '')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
        .toWellFormed();
    const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${body}\n${fence}`;
}
/** `4:05`, `1:02:03`. */
function elapsed(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    const pad = (value) => String(value).padStart(2, '0');
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}
/** `06:12:03` in UTC. */
function clockTime(at) {
    return new Date(at).toISOString().slice(11, 19);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/progress.js
function progressOf(service, pinned, serviceDeployment) {
    const { lifecycleStage, deploymentCircuitBreaker, targetServiceRevision } = serviceDeployment ?? {};
    const weight = targetServiceRevision?.requestedProductionTrafficWeight;
    const others = service.deployments.filter(({ id }) => id !== pinned.id);
    return {
        desired: pinned.status === 'PRIMARY' ? service.desiredCount : pinned.desiredCount,
        running: pinned.runningCount,
        pending: pinned.pendingCount,
        failed: pinned.failedTasks ?? 0,
        old: others.reduce((sum, { runningCount }) => sum + runningCount, 0),
        rolloutState: pinned.rolloutState ?? 'unknown',
        ...(lifecycleStage && { stage: lifecycleStage }),
        ...(weight !== undefined && { weight }),
        ...(deploymentCircuitBreaker &&
            deploymentCircuitBreaker.status !== 'DISABLED' && {
            breaker: {
                count: deploymentCircuitBreaker.failureCount,
                threshold: deploymentCircuitBreaker.threshold,
            },
        }),
    };
}
/** One line without the service's name: `2/4 running, 1 pending, 3 old, breaker 1/3, IN_PROGRESS`. */
function describeProgress(progress) {
    const { desired, running, pending, failed, old, stage, weight, breaker, rolloutState } = progress;
    return [
        `${running}/${desired} running`,
        pending > 0 && `${pending} pending`,
        failed > 0 && `${failed} failed`,
        old > 0 && `${old} old`,
        stage && `stage ${stage}`,
        weight !== undefined && `${weight} % of the traffic`,
        breaker && breaker.count > 0 && `circuit breaker ${breaker.count}/${breaker.threshold}`,
        rolloutState,
    ]
        .filter(Boolean)
        .join(', ');
}
/** What the service is busy with: a span of the timeline. */
function phaseOf({ desired, running, old, stage }) {
    if (stage)
        return stageNames[stage] ?? stage.toLowerCase().replaceAll('_', ' ');
    if (running < desired)
        return 'starting new tasks';
    return old > 0 ? 'draining old tasks' : 'settling';
}
const stageNames = {
    RECONCILE_SERVICE: 'reconciling',
    PRE_SCALE_UP: 'before scale-up',
    SCALE_UP: 'starting new tasks',
    POST_SCALE_UP: 'after scale-up',
    TEST_TRAFFIC_SHIFT: 'shifting test traffic',
    POST_TEST_TRAFFIC_SHIFT: 'test traffic shifted',
    PRE_PRODUCTION_TRAFFIC_SHIFT: 'before the traffic shift',
    PRODUCTION_TRAFFIC_SHIFT: 'shifting production traffic',
    POST_PRODUCTION_TRAFFIC_SHIFT: 'production traffic shifted',
    BAKE_TIME: 'baking',
    CLEAN_UP: 'cleaning up the old tasks',
};

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/deadline.js



/** The wait for a service, or for its rollback, ends when its time is up. */
function decideAtDeadline(state, plan, now) {
    const { phase, deadline, rollback } = state;
    if (phase === 'watching' && now >= deadline) {
        // Nobody will look again, so what was only doubtful is the best that is known.
        return settle(state, state.doubt?.verdict ?? timeoutVerdict(state, plan, now), plan, now);
    }
    if (phase !== 'rolling-back' || !rollback || rollback.state === 'wanted' || now < rollback.deadline) {
        return { state, observations: [] };
    }
    const note = 'The rollback was still going on when the wait ended.';
    return {
        state: { ...state, phase: 'settled', rollback: { ...rollback, state: 'unfinished', note } },
        observations: [{ at: now, service: state.name, kind: 'rollback', text: note }],
    };
}
/** Asked to stop by the runner: what was not decided yet is `cancelled`. */
function cancel(state, plan, now) {
    if (state.phase === 'settled')
        return { state, observations: [] };
    if (state.phase === 'rolling-back') {
        const rollback = state.rollback && { ...state.rollback, note: 'Cancelled while it was going on.' };
        const unfinished = rollback?.state === 'in-progress' ? { ...rollback, state: 'unfinished' } : rollback;
        const keeps = unfinished?.state === 'wanted';
        return {
            state: {
                ...state,
                phase: keeps ? 'rolling-back' : 'settled',
                ...(unfinished && { rollback: unfinished }),
            },
            observations: [],
        };
    }
    const where = state.progress ? ` (${describeProgress(state.progress)})` : '';
    const verdict = {
        outcome: 'cancelled',
        reason: `The run was cancelled before the rollout of ${state.name} was decided${where}.`,
        hint: 'ECS goes on with the rollout unless it was asked to roll back: look at the service in the console.',
        cause: 'cancelled',
    };
    return settle(state, verdict, plan, now);
}
/** So long without an answer is worth saying. Milliseconds. */
const silence = 30_000;
function timeoutVerdict(state, plan, now) {
    const { trouble, progress, deadTasks } = state;
    const where = progress ? describeProgress(progress) : 'ECS never answered with its deployment';
    const last = deadTasks.findLast(({ kind }) => kind !== 'benign');
    const why = trouble ? ` ${trouble.title}.` : last ? ` ${last.title}.` : '';
    const quiet = state.seenAt === undefined ? 0 : now - state.seenAt;
    const unanswered = quiet > silence ? ` AWS gave no answer for the last ${elapsed(quiet)}.` : '';
    const evidence = trouble?.message ?? last?.reason;
    return {
        outcome: 'timeout',
        reason: `${state.name} was not complete within ${elapsed(plan.timeout + state.bakeTime)}: ${where}.${why}${unanswered}`,
        ...(evidence !== undefined && { evidence }),
        hint: trouble?.hint ?? last?.hint ?? hintFor(state),
        cause: 'timeout',
    };
}
function hintFor({ progress }) {
    if (!progress)
        return 'Check that the deployment was made, and that AWS can be reached.';
    if (progress.running >= progress.desired && progress.old > 0) {
        return 'Old tasks are still draining: shorten the deregistration delay of the target group and stopTimeout, or raise `timeout`.';
    }
    if (progress.running >= progress.desired) {
        return 'All tasks run, so ECS waits for their health checks: look at the target group, or raise `timeout`.';
    }
    return 'Look at the events of the service and at its pending tasks, or raise `timeout`.';
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/console-links.js

/** Parts of an ARN; everything after the fifth colon is `resource`. */
function partsOfArn(arn) {
    const [, partition = 'aws', , region = '', account = '', ...resource] = arn.split(':');
    return { partition, region, account, resource: resource.join(':') };
}
const consoles = {
    aws: 'console.aws.amazon.com',
    'aws-us-gov': 'console.amazonaws-us-gov.com',
    'aws-cn': 'console.amazonaws.cn',
};
/** The page of a service: its deployments and events. */
function serviceLink(serviceArn) {
    const { region, resource } = partsOfArn(serviceArn);
    const [, cluster = '', service = ''] = resource.split('/');
    const page = `clusters/${encodeURIComponent(cluster)}/services/${encodeURIComponent(service)}`;
    return `${consoleOf(serviceArn, region)}/ecs/v2/${page}/deployments?region=${region}`;
}
/** The page of a task, which the console shows for about an hour after it stopped. */
function taskLink(taskArn) {
    const { region, resource } = partsOfArn(taskArn);
    const cluster = resource.split('/')[1] ?? '';
    const page = `clusters/${encodeURIComponent(cluster)}/tasks/${encodeURIComponent(taskId(taskArn))}`;
    return `${consoleOf(taskArn, region)}/ecs/v2/${page}/configuration?region=${region}`;
}
/** The log stream; the console wants `/` and `$` encoded twice, with `$25` for `%`. */
function logLink(arn, region, group, stream) {
    const twice = (text) => encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$');
    const page = `log-groups/log-group/${twice(group)}/log-events/${twice(stream)}`;
    return `${consoleOf(arn, region)}/cloudwatch/home?region=${region}#logsV2:${page}`;
}
function consoleOf(arn, region) {
    const { partition } = partsOfArn(arn);
    return `https://${region}.${consoles[partition] ?? consoles.aws}`;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/diagnose/log-evidence.js


/**
 * The stream of the container a diagnosis blames: `prefix/container/task-id`, or the container's runtime
 * id on EC2 when no prefix is set. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
 */
function logStreamOf(diagnosis, definition) {
    const container = objects(definition.containerDefinitions).find(({ name }) => name === diagnosis.container);
    const logging = object(container?.logConfiguration);
    const options = object(logging?.options);
    const group = options?.['awslogs-group'];
    if (!container || logging?.logDriver !== 'awslogs' || typeof group !== 'string')
        return undefined;
    const prefix = options?.['awslogs-stream-prefix'];
    const stream = typeof prefix === 'string' && prefix !== ''
        ? `${prefix}/${diagnosis.container}/${taskId(diagnosis.taskArn)}`
        : diagnosis.runtimeId;
    if (stream === undefined)
        return undefined;
    const own = partsOfArn(diagnosis.taskArn).region;
    const region = typeof options?.['awslogs-region'] === 'string' ? options['awslogs-region'] : own;
    return { region, group, stream, link: logLink(diagnosis.taskArn, region, group, stream) };
}
/** The last lines of the stream. Never throws: without evidence the verdict still stands, and `note` says why. */
async function readLogEvidence(diagnosis, definition, logs, limit, explain) {
    const stream = logStreamOf(diagnosis, definition);
    if (!stream)
        return { lines: [], note: 'The container has no awslogs stream to read.' };
    if (stream.region !== partsOfArn(diagnosis.taskArn).region) {
        return { stream, lines: [], note: `Its logs are in another region (${stream.region}): follow the link.` };
    }
    try {
        const { events } = await logs.getLogEvents({
            logGroupName: stream.group,
            logStreamName: stream.stream,
            limit,
            startFromHead: false,
        });
        const lines = events.map(({ message }) => message ?? '');
        return lines.length > 0 ? { stream, lines } : { stream, lines, note: 'The container wrote no log line.' };
    }
    catch (error) {
        return { stream, lines: [], note: explain(error) };
    }
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function objects(value) {
    return Array.isArray(value) ? value.map(object).filter((item) => item !== undefined) : [];
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/evidence.js


function createEvidenceStore({ ecs, logs, failureOf, clock }, lines) {
    const found = new Map();
    const definitions = new Map();
    const keyOf = (service, diagnosis) => `${service.key} ${causeKey(diagnosis)}`;
    function definitionOf(arn) {
        const known = definitions.get(arn);
        if (known)
            return known;
        const asked = ecs
            .describeTaskDefinition({ taskDefinition: arn })
            .then(({ taskDefinition }) => taskDefinition);
        definitions.set(arn, asked);
        return asked;
    }
    async function read(diagnosis, deadline) {
        try {
            const definition = await definitionOf(diagnosis.taskDefinitionArn);
            if (clock.now() >= deadline)
                return { lines: [], note: 'There was no time left to read its logs.' };
            const explain = (error) => failureOf(error, 'read the logs of the container', 'logs:GetLogEvents').explanation;
            return await readLogEvidence(diagnosis, definition, logs, lines, explain);
        }
        catch (error) {
            const doing = 'find the log stream of the container';
            return { lines: [], note: failureOf(error, doing, 'ecs:DescribeTaskDefinition').explanation };
        }
    }
    return {
        async collect(services, deadline) {
            if (lines === 0 || clock.now() >= deadline)
                return;
            const wanted = services.flatMap((service) => {
                const causes = new Map(service.deadTasks.filter(ranLongEnough).map((one) => [causeKey(one), one]));
                return [...causes.values()].map((diagnosis) => ({ key: keyOf(service, diagnosis), diagnosis }));
            });
            const missing = wanted.filter(({ key }) => (found.get(key)?.lines.length ?? 0) === 0);
            await Promise.all(missing.map(async ({ key, diagnosis }) => found.set(key, await read(diagnosis, deadline))));
        },
        of: (service, diagnosis) => found.get(keyOf(service, diagnosis)),
    };
}
/** A container that never started wrote nothing, and what was stopped on purpose explains nothing. */
function ranLongEnough({ kind, startedAt, exitCode }) {
    return kind !== 'benign' && (startedAt !== undefined || exitCode !== undefined);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/cadence.js
/** Between two looks, in milliseconds. DescribeServices allows 20 a second sustained, of all callers together. */
const soon = 2_500;
const wayBack = 3_500;
const ending = 2_500;
const late = 10_000;
const throttledFirst = 5_000;
const throttledMost = 15_000;
/** How long after the start of the wait it looks often. */
const opening = 30_000;
/**
 * Milliseconds until the next look: often at the start and when some rollout may end any moment, seldom while
 * the tasks of a long one come up in batches, and less and less only while AWS throttles.
 * @param random in [0, 1): spreads many waits that were throttled together.
 */
function untilNextLook(state, now, random) {
    if (state.throttled > 0) {
        const most = Math.min(throttledFirst * 2 ** (state.throttled - 1), throttledMost);
        return Math.round(most * (0.75 + random / 4));
    }
    if (now - state.startedAt < opening)
        return soon;
    const open = state.services.filter(({ phase }) => phase !== 'settled');
    return Math.min(...open.map((service) => pace(service, now - state.startedAt, now)), late);
}
function pace(state, elapsed, now) {
    const { phase, progress, doubt, deadTasks } = state;
    if (phase === 'rolling-back')
        return wayBack;
    if (doubt || progress === undefined || deadTasks.length > 0)
        return ending;
    const { desired, running, pending, stage } = progress;
    if (stage === 'BAKE_TIME')
        return whileBaking(state, now);
    // The last batch may be all that is missing: from its start on, the end may come at any moment.
    if (running + pending >= desired || desired - running <= Math.max(1, desired / 3))
        return ending;
    const done = running / desired;
    const remaining = done === 0 ? Number.POSITIVE_INFINITY : (elapsed * (1 - done)) / done;
    return Math.max(ending, Math.min(late, remaining / 6));
}
/** Seldom until the configured time is nearly over. */
function whileBaking({ moments, bakeTime }, now) {
    const since = moments.findLast(({ kind }) => kind === 'phase')?.at ?? now;
    return Math.max(ending, Math.min(late / 2, (since + bakeTime - now) / 6));
}
const alarmed = /unhealthy|failed|unable|replaced/i;
/** Whether a service looks as if tasks of it died since the last look: worth two more calls now. */
function looksTroubled(state, service) {
    const deployment = service.deployments.find(({ id }) => id === state.pinned?.id);
    if (!deployment)
        return false;
    const before = state.progress;
    const known = new Set(state.seenEvents);
    const since = state.pinned?.createdAt ?? 0;
    const alarming = service.events.some(({ id, createdAt, message }) => !known.has(id) && createdAt * 1000 >= since && alarmed.test(message));
    return (alarming ||
        deployment.rolloutState === 'FAILED' ||
        (deployment.failedTasks ?? 0) > (before?.failed ?? 0) ||
        deployment.runningCount < (before?.running ?? 0) ||
        (deployment.pendingCount < (before?.pending ?? 0) && deployment.runningCount <= (before?.running ?? 0)));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/news.js




/** Events from before the wait are told only if they are this fresh. Milliseconds. */
const recent = 10 * 60_000;
/** Service events not seen before, oldest first. Those older than the deployment are not its business. */
function tellEvents(state, service, now) {
    const since = Math.max(state.pinned?.createdAt ?? now, now - recent);
    const seen = new Set(state.seenEvents);
    const fresh = service.events
        .filter(({ id, createdAt }) => !seen.has(id) && createdAt * 1000 >= since)
        .toSorted((a, b) => a.createdAt - b.createdAt);
    if (fresh.length === 0)
        return { state, observations: [] };
    const observations = fresh.map(({ message }) => ({
        at: now,
        service: state.name,
        kind: 'event',
        text: 'event',
        foreign: withoutPrefix(message),
    }));
    const next = { ...state, seenEvents: [...state.seenEvents, ...fresh.map(({ id }) => id)] };
    const told = fresh
        .map(({ message }) => ({ message, cause: causeOfEvent(message) }))
        .findLast(({ cause }) => cause !== undefined && cause.kind !== 'crash');
    if (!told?.cause)
        return { state: next, observations };
    return troubleOf(next, service, told.cause, told.message, observations, now);
}
/** Dead tasks not seen before: one line each, and a milestone unless they were stopped on purpose. */
function tellDeadTasks(state, deadTasks, now) {
    const known = new Set(state.deadTasks.map(({ taskArn }) => taskArn));
    const fresh = deadTasks.filter(({ taskArn }) => !known.has(taskArn));
    let { moments } = state;
    const observations = [];
    for (const dead of fresh) {
        const told = dead.exitCode === undefined || dead.title.includes(`code ${dead.exitCode}`);
        const exit = told ? '' : ` (exit code ${dead.exitCode})`;
        const where = dead.container ? ` in container ${dead.container}` : '';
        const label = `task ${taskId(dead.taskArn).slice(0, 8)} stopped: ${lowerFirst(dead.title)}${where}${exit}`;
        observations.push({
            at: now,
            service: state.name,
            kind: dead.kind === 'transient' ? 'warning' : 'dead-task',
            text: label,
            foreign: dead.reason,
        });
        const tone = dead.kind === 'benign' || dead.kind === 'transient' ? 'plain' : 'bad';
        moments = withMoment(moments, {
            at: Math.min(dead.stoppedAt ?? now, now),
            kind: 'milestone',
            label,
            tone,
            foreign: dead.reason,
        });
    }
    return { state: { ...state, deadTasks: [...state.deadTasks, ...fresh], moments }, observations };
}
function troubleOf(state, service, cause, message, observations, now) {
    const { title, hint } = cause;
    // Below 100 % an old task is stopped first and frees its port: then it is only a matter of waiting.
    const hopeless = cause.kind === 'deterministic' && (cause.id !== 'port-conflict' || minimumHealthyPercent(service) >= 100);
    if (hopeless) {
        const reason = `${title}: the deployment of ${state.name} cannot go on.`;
        return {
            state,
            observations,
            verdict: { outcome: 'failed', reason, evidence: message, hint, cause: cause.id },
        };
    }
    const warning = { at: now, service: state.name, kind: 'warning', text: `${title}. ${hint}` };
    const repeated = state.trouble?.title === title;
    return {
        state: { ...state, trouble: { title, hint, message, at: now } },
        observations: repeated ? observations : [...observations, warning],
    };
}
/** `(service backend) has started …` says the name again that stands before it in our line. */
function withoutPrefix(message) {
    return message.replace(/^\(service [^)]*\)\s*/, '');
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/unwaitable.js
/** The service is not there, or no longer: deleted services stay visible for a while, DRAINING or INACTIVE. */
function absentVerdict(state, service) {
    if (service !== 'missing' && service.status === 'ACTIVE')
        return undefined;
    if (state.found || service !== 'missing') {
        const status = service === 'missing' ? 'no longer there' : service.status;
        return {
            outcome: 'stopped',
            reason: `Service ${state.name} is ${status}: it was deleted.`,
            hint: 'Create the service again, or take it out of the list.',
            cause: 'deleted',
        };
    }
    return {
        outcome: 'failed',
        reason: `There is no service ${state.name} in cluster ${state.pin.cluster}.`,
        hint: 'Check the names, the region and the account.',
        cause: 'no-such-service',
    };
}
/** What only ECS's own controller reports cannot be waited for with another one. */
function unsupportedVerdict(state, service, serviceDeployment) {
    const controller = service.deploymentController?.type ?? 'ECS';
    if (controller !== 'ECS') {
        const instead = controller === 'CODE_DEPLOY'
            ? 'Wait for it with: aws deploy wait deployment-successful --deployment-id <id>.'
            : 'Ask the system that controls its task sets.';
        return {
            outcome: 'failed',
            reason: `Service ${state.name} is deployed by the ${controller} controller, which this action cannot wait for.`,
            hint: `${instead} The ECS controller has blue/green, linear and canary deployments of its own.`,
            cause: 'unsupported-controller',
        };
    }
    const tellsNothing = service.deployments.length > 0 &&
        service.deployments.every(({ rolloutState }) => rolloutState === undefined) &&
        serviceDeployment === undefined;
    if (!tellsNothing)
        return undefined;
    return {
        outcome: 'failed',
        reason: `ECS reports no rollout state for service ${state.name}, so nothing can prove that it is complete.`,
        hint: 'That is so behind a Classic Load Balancer: move the service to an Application or Network Load Balancer.',
        cause: 'no-rollout-state',
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/look.js









/** One look at a service that is still being waited for. */
function lookAtService(before, seen, context) {
    const { plan, startedAt, now } = context;
    const counted = { ...before, looks: before.looks + 1, seenAt: now };
    const absent = absentVerdict(counted, seen.service);
    if (absent) {
        return applyJudgement(counted, { is: 'doubtful', about: 'absent', patience: 0, meaning: { is: 'decided', verdict: absent } }, plan, now);
    }
    if (seen.service === 'missing')
        return { state: counted, observations: [] };
    const { service, serviceDeployment } = { ...seen, service: seen.service };
    const unsupported = unsupportedVerdict(counted, service, serviceDeployment);
    if (unsupported)
        return settle(counted, unsupported, plan, now);
    const met = meet(counted, service, now, startedAt);
    const events = tellEvents(met.state, service, now);
    const deaths = tellDeadTasks(events.state, seen.deadTasks ?? [], now);
    const progress = readProgress(deaths.state, service, seen, now);
    const observations = [met, events, deaths, progress].flatMap((news) => news.observations);
    const judgement = judge(progress.state, service, serviceDeployment, {
        plan,
        now,
        startedAt,
        firstLook: before.looks === 0,
    });
    const ruled = events.verdict && judgement.is === 'in-progress'
        ? settle(progress.state, events.verdict, plan, now)
        : applyJudgement(progress.state, judgement, plan, now);
    const nothingHappened = ruled.state.verdict?.outcome === 'unchanged';
    const told = nothingHappened ? [] : observations;
    return { ...ruled, observations: [...told, ...ruled.observations] };
}
/** Finds the deployment to follow and says so once; bake times move the deadline once. */
function meet(state, service, now, startedAt) {
    const pinned = pinDeployment(state, service, now, startedAt);
    const source = state.sourceTaskDefinition ?? sourceOf(service, pinned);
    const found = {
        ...state,
        found: true,
        serviceArn: service.serviceArn,
        ...(pinned && { pinned }),
        ...(source !== undefined && { sourceTaskDefinition: source }),
    };
    const observations = [];
    if (pinned && pinned.createdAt !== undefined && state.pinned?.createdAt === undefined) {
        const text = `watching ${pinned.id}, which runs ${revisionName(pinned.taskDefinition)}`;
        observations.push({ at: now, service: state.name, kind: 'watching', text });
    }
    const bakeTime = bakeTimeOf(service);
    if (bakeTime <= found.bakeTime)
        return { state: found, observations };
    const added = bakeTime - found.bakeTime;
    const text = `${strategyOf(service)} deployment: ${added / 60_000} minutes of baking are added to its deadline`;
    observations.push({ at: now, service: state.name, kind: 'deadline', text });
    return { state: { ...found, bakeTime, deadline: found.deadline + added }, observations };
}
function readProgress(state, service, seen, now) {
    const deployment = service.deployments.find(({ id }) => id === state.pinned?.id);
    if (!deployment)
        return { state, observations: [] };
    const progress = progressOf(service, deployment, seen.serviceDeployment);
    const text = describeProgress(progress);
    const working = deployment.status === 'PRIMARY' && progress.rolloutState === 'IN_PROGRESS';
    const phase = { at: now, kind: 'phase', label: phaseOf(progress), tone: 'active' };
    const moments = working ? withMoment(state.moments, phase) : state.moments;
    const observations = text === state.lastLine ? [] : [{ at: now, service: state.name, kind: 'progress', text }];
    return { state: { ...state, progress, lastLine: text, moments }, observations };
}
/** What the newest other deployment runs: where a rollback would go. */
function sourceOf(service, pinned) {
    if (!pinned)
        return undefined;
    return service.deployments
        .filter(({ id, taskDefinition }) => id !== pinned.id && !sameRevision(taskDefinition, pinned.taskDefinition))
        .filter(({ rolloutState }) => rolloutState !== 'FAILED')
        .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0]?.taskDefinition;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/rollback-progress.js



/** One look at a service whose previous revision is on its way back. */
function judgeRollback(state, seen, now) {
    const { rollback, pinned } = state;
    if (!rollback || rollback.state === 'wanted')
        return { state, observations: [] };
    if (seen.service === 'missing' || seen.service.status !== 'ACTIVE') {
        return ended(state, { ...rollback, state: 'failed', note: 'The service was deleted meanwhile.' }, now);
    }
    const { service, serviceDeployment } = { ...seen, service: seen.service };
    const primary = primaryOf(service.deployments);
    const back = primary && primary.id !== pinned?.id ? primary : undefined;
    const known = back ? { ...rollback, to: back.taskDefinition } : rollback;
    if (serviceDeployment?.status === 'ROLLBACK_FAILED' || back?.rolloutState === 'FAILED') {
        const note = 'ECS could not bring the previous revision back.';
        return ended(state, { ...known, state: 'failed', note }, now);
    }
    const finished = serviceDeployment?.status === 'ROLLBACK_SUCCESSFUL' || back?.rolloutState === 'COMPLETED';
    if (back && finished)
        return ended(state, { ...known, state: 'completed' }, now);
    const told = back && describeProgress(progressOf(service, back, undefined));
    const text = `rolling back${known.to ? ` to ${revisionName(known.to)}` : ''}${told ? `: ${told}` : ''}`;
    const moments = withMoment(state.moments, { at: now, kind: 'phase', label: 'rolling back', tone: 'bad' });
    return {
        state: { ...state, rollback: known, moments, lastLine: text },
        observations: text === state.lastLine ? [] : [{ at: now, service: state.name, kind: 'rollback', text }],
    };
}
/** A rollback that failed leaves the service in the state of the failure: the outcome says so. */
function ended(state, rollback, now) {
    const revision = rollback.to === undefined ? 'the previous revision' : revisionName(rollback.to);
    const done = rollback.state === 'completed';
    const text = done
        ? `rolled back: ${state.name} runs ${revision} again`
        : `the rollback failed: ${rollback.note}`;
    const moments = withMoment(state.moments, {
        at: now,
        kind: 'milestone',
        label: text,
        tone: done ? 'done' : 'bad',
    });
    const verdict = state.verdict && {
        ...state.verdict,
        outcome: !done && state.verdict.outcome === 'rolled-back' ? 'failed' : state.verdict.outcome,
    };
    return {
        state: { ...state, phase: 'settled', rollback, moments, ...(verdict && { verdict }) },
        observations: [{ at: now, service: state.name, kind: 'rollback', text }],
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/state.js

function begin(plan, now) {
    const names = Map.groupBy(plan.pins, ({ service }) => shortName(service));
    const services = plan.pins.map((pin) => ({
        key: keyOf(pin),
        name: names.get(shortName(pin.service))?.length === 1 ? shortName(pin.service) : keyOf(pin),
        pin,
        phase: 'watching',
        ...(pin.deploymentId !== undefined &&
            pin.taskDefinition !== undefined && {
            pinned: { id: pin.deploymentId, taskDefinition: pin.taskDefinition },
        }),
        followed: [],
        deadline: now + plan.timeout,
        bakeTime: 0,
        looks: 0,
        found: false,
        seenEvents: [],
        deadTasks: [],
        lastLineAt: now,
        moments: [],
    }));
    return { plan, startedAt: now, services, throttled: 0 };
}
function isSettled(state) {
    return state.services.every(({ phase }) => phase === 'settled');
}
/** Epoch milliseconds after which nothing is waited for, rollbacks included. */
function lastDeadline({ services }) {
    const open = services.filter(({ phase }) => phase !== 'settled');
    return Math.max(...open.map(({ deadline, rollback }) => Math.max(deadline, rollback?.deadline ?? 0)));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/machine.js





const heartbeatEvery = 60_000;
/**
 * The whole state machine: no clock, no client, nothing changed in place. Deciding what a snapshot means is
 * `look.ts`; this puts the services together, keeps the deadline and says when to look again.
 */
function step(before, snapshot, now, random = 0) {
    const observations = [];
    const services = before.services.map((service) => {
        const seen = snapshot.get(service.key);
        const looked = seen && service.phase !== 'settled' ? stepService(before, service, seen, now) : undefined;
        observations.push(...(looked?.observations ?? []));
        const late = decideAtDeadline(looked?.state ?? service, before.plan, now);
        observations.push(...late.observations);
        return late.state;
    });
    const spoken = heartbeats({ ...before, services }, observations, now);
    const state = { ...before, services: spoken.services };
    return {
        state,
        observations: [...observations, ...spoken.observations],
        nextPollAt: isSettled(state) ? undefined : nextPoll(state, now, random),
        rollbacks: state.services.filter(({ rollback }) => rollback?.state === 'wanted'),
    };
}
function stepService({ plan, startedAt }, service, seen, now) {
    return service.phase === 'rolling-back'
        ? judgeRollback(service, seen, now)
        : lookAtService(service, seen, { plan, startedAt, now });
}
/** Never later than the next deadline: what comes after it is not to be waited for. */
function nextPoll(state, now, random) {
    const deadlines = state.services
        .filter(({ phase }) => phase !== 'settled')
        .map(({ phase, deadline, rollback }) => phase === 'rolling-back' ? (rollback?.deadline ?? deadline) : deadline);
    return Math.max(now, Math.min(now + untilNextLook(state, now, random), ...deadlines));
}
/** One line a minute for what has nothing new to say, so that a quiet log is not a hung one. */
function heartbeats(state, said, now) {
    const speaking = new Set(said.map(({ service }) => service));
    const observations = [];
    const services = state.services.map((service) => {
        if (speaking.has(service.name))
            return { ...service, lastLineAt: now };
        if (service.phase === 'settled' || now - service.lastLineAt < heartbeatEvery)
            return service;
        const text = service.lastLine ?? 'not seen yet';
        observations.push({ at: now, service: service.name, kind: 'heartbeat', text: `still waiting: ${text}` });
        return { ...service, lastLineAt: now };
    });
    return { services, observations };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/call-budget.js
/** Requests a tick, of all kinds together. */
const most = 10;
/** DescribeServices of them when there are more services than that: the others have their turn next. */
const mostBatches = 8;
/**
 * How the calls of a tick are dealt out. Trouble comes first; while there is none, every other tick of a
 * crowded wait goes to the service deployments.
 */
function budgetOf(batches, tick, troubled) {
    const described = Math.min(batches, mostBatches);
    const left = most - described;
    const spare = left - 1;
    const searches = Math.min(2, Math.max(0, spare - 2));
    if (troubled === 0 && searches === 0 && tick % 2 === 1) {
        return { batches: described, tasks: 0, searches: spare, deployments: 1 };
    }
    if (left <= 2)
        return { batches: described, tasks: 1, searches: 0, deployments: 0 };
    return { batches: described, tasks: Math.floor((spare - searches) / 2), searches, deployments: 1 };
}
/** The list begun at another place each tick, `width` further, so that everybody has a turn. */
function turnOf(all, tick, width) {
    if (all.length <= width)
        return [...all];
    const start = (tick * width) % all.length;
    return [...all.slice(start), ...all.slice(0, start)].slice(0, width);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/read-dead-tasks.js

/** DescribeTasks takes at most so many. */
const perCall = 100;
/**
 * The tasks of one deployment that died and were not read before. ListTasks costs one call; DescribeTasks
 * another only when there is something new. A task that is still stopping is left for a later look, since
 * its exit codes are not there yet.
 */
async function readDeadTasks({ name, pin: { cluster } }, deploymentId, known, ecs, requests) {
    const listed = await requests.needed('ecs:ListTasks', `list the stopped tasks of ${name}`, () => ecs.listTasks({ cluster, startedBy: deploymentId, desiredStatus: 'STOPPED', maxResults: perCall }));
    const fresh = listed?.taskArns.filter((arn) => !known.has(arn)) ?? [];
    if (fresh.length === 0)
        return listed && [];
    const described = await requests.needed('ecs:DescribeTasks', `describe the stopped tasks of ${name}`, () => ecs.describeTasks({ cluster, tasks: fresh.slice(0, perCall) }));
    const dead = described?.tasks.filter(isDead) ?? [];
    for (const { taskArn } of dead)
        known.add(taskArn);
    return dead.filter(({ startedBy }) => startedBy === undefined || startedBy === deploymentId).map(diagnose);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/read-services.js

/** DescribeServices takes at most so many. */
const read_services_perCall = 10;
function batchesOf(services) {
    const byCluster = new Map();
    for (const service of services) {
        const { cluster } = service.pin;
        byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), service]);
    }
    return [...byCluster].flatMap(([cluster, all]) => Array.from({ length: Math.ceil(all.length / read_services_perCall) }, (_, index) => ({
        cluster,
        services: all.slice(index * read_services_perCall, (index + 1) * read_services_perCall),
    })));
}
/** What ECS says of each service of the batch, by key. One it says nothing of is left out. */
async function readBatch({ cluster, services }, ecs) {
    const answer = await ecs.describeServices({ cluster, services: services.map(({ pin }) => pin.service) });
    const found = new Map();
    for (const { key, pin } of services) {
        const name = shortName(pin.service);
        const service = answer.services.find(({ serviceName }) => serviceName === name);
        const missing = answer.failures?.some(({ arn }) => shortName(arn ?? '') === name);
        if (service)
            found.set(key, service);
        else if (missing)
            found.set(key, 'missing');
    }
    return found;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/ports.js
/** The wait cannot go on; the message is for the user. */
class WatchFailure extends Error {
    name = 'WatchFailure';
}
/** Settles as `promise` does, or rejects with the signal's reason as soon as it is aborted. */
function untilAborted(promise, signal) {
    if (signal.aborted)
        return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/requests.js

function requestsOver({ failureOf, clock }) {
    const said = new Set();
    const denied = new Set();
    let fresh = [];
    let slow = false;
    let last = Number.POSITIVE_INFINITY;
    const warn = (text) => {
        if (said.has(text))
            return;
        said.add(text);
        fresh.push(text);
    };
    async function attempt(action, doing, call, onDenied) {
        if (action !== 'ecs:DescribeServices' && clock.now() >= last)
            return undefined;
        try {
            return await call();
        }
        catch (error) {
            const { kind, explanation } = failureOf(error, doing, action);
            if (kind === 'throttled')
                slow = true;
            else if (kind === 'denied')
                onDenied(explanation);
            else if (kind === 'fatal')
                throw new WatchFailure(explanation, { cause: error });
            if (kind === 'throttled')
                warn('AWS throttles the requests: looking less often.');
            if (kind === 'passing')
                warn(`${explanation} Trying again.`);
            return undefined;
        }
    }
    return {
        begin(deadline) {
            slow = false;
            last = deadline;
        },
        needed: (action, doing, call) => attempt(action, doing, call, (explanation) => {
            throw new WatchFailure(explanation);
        }),
        optional: async (action, doing, call) => {
            if (denied.has(action))
                return undefined;
            return attempt(action, doing, call, (explanation) => {
                denied.add(action);
                warn(`${explanation} Going on without.`);
            });
        },
        throttled: () => slow,
        isDenied: (action) => denied.has(action),
        warn,
        warnings() {
            const news = fresh;
            fresh = [];
            return news;
        },
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/read-service-deployments.js

/** DescribeServiceDeployments takes at most so many. */
const perDescription = 20;
/** A rollback that ended before the wait began counts for a wait without a pin for so long. Seconds. */
const read_service_deployments_recent = 300;
/** The ARN of the service deployment of a deployment, when ECS lists it already. */
async function findServiceDeployment(cluster, service, deployment, ecs) {
    const { serviceDeployments } = await ecs.listServiceDeployments({ cluster, service });
    return serviceDeploymentOf(deployment, serviceDeployments)?.serviceDeploymentArn;
}
/**
 * The newest service deployment, if it is one that was rolled back just now: for somebody who waits without
 * saying for what, that is what was deployed, and not what is PRIMARY again.
 */
async function findRecentRollback(cluster, service, now, ecs) {
    const { serviceDeployments } = await ecs.listServiceDeployments({ cluster, service });
    const newest = serviceDeployments.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))[0];
    const endedAt = newest?.finishedAt ?? now / 1000;
    return isRollingBack(newest) && now / 1000 - endedAt < read_service_deployments_recent ? newest?.serviceDeploymentArn : undefined;
}
/** Their present state, by ARN. */
async function readServiceDeployments(arns, ecs) {
    const chunks = Array.from({ length: Math.ceil(arns.length / perDescription) }, (_, index) => arns.slice(index * perDescription, (index + 1) * perDescription));
    const answers = await Promise.all(chunks.map((serviceDeploymentArns) => ecs.describeServiceDeployments({ serviceDeploymentArns })));
    return new Map(answers.flatMap(({ serviceDeployments }) => serviceDeployments.map((one) => [one.serviceDeploymentArn, one])));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/service-deployment-tracker.js




/** How often a service deployment is looked for: it may lag behind, or not exist (before October 2024). */
const searches = 6;
const lessToSee = 'read stages, traffic, circuit breaker counts and pauses';
/** Finds the service deployment of each pinned deployment once, and reads it again each tick. */
function trackServiceDeployments({ ecs, clock }, requests) {
    const arns = new Map();
    const searched = new Map();
    /** Its ARN is not known, or is that of a deployment which is followed no longer. */
    function isWanted({ key }, pinned) {
        if (!pinned?.id || requests.isDenied('ecs:ListServiceDeployments'))
            return false;
        const times = searched.get(`${key} ${pinned.id}`) ?? 0;
        if (times === 0)
            arns.delete(key);
        return times < searches && !arns.has(key);
    }
    async function search({ state, service }, pinned) {
        const { cluster, service: name, deploymentId } = state.pin;
        const key = `${state.key} ${pinned.id}`;
        searched.set(key, (searched.get(key) ?? 0) + 1);
        const saysNothing = deploymentId === undefined && state.looks === 0;
        const arn = await requests.optional('ecs:ListServiceDeployments', lessToSee, async () => {
            const createdAt = pinned.createdAt === undefined ? {} : { createdAt: pinned.createdAt / 1000 };
            const back = saysNothing ? await findRecentRollback(cluster, name, clock.now(), ecs) : undefined;
            return back ?? findServiceDeployment(cluster, name, { id: pinned.id, ...createdAt }, ecs);
        });
        if (arn)
            arns.set(state.key, arn);
        else
            warnOfBlindness(requests, state.name, service);
    }
    return {
        arnOf: (key) => arns.get(key),
        async read(all, budget, tick, startedAt) {
            const unknown = all
                .map((seen) => ({ seen, pinned: pinDeployment(seen.state, seen.service, clock.now(), startedAt) }))
                .filter(({ seen, pinned }) => isWanted(seen.state, pinned));
            await Promise.all(unknown.slice(0, budget.searches).map(({ seen, pinned }) => pinned && search(seen, pinned)));
            const keys = all.map(({ state }) => state.key).filter((key) => arns.has(key));
            const wanted = turnOf(keys, tick, budget.deployments * perDescription);
            if (wanted.length === 0)
                return new Map();
            const read = await requests.optional('ecs:DescribeServiceDeployments', lessToSee, () => readServiceDeployments([...new Set(wanted.map((key) => arns.get(key) ?? ''))], ecs));
            return new Map(wanted.flatMap((key) => {
                const one = read?.get(arns.get(key) ?? '');
                return one ? [[key, one]] : [];
            }));
        },
    };
}
/** Without its service deployment a pause or a shift of traffic looks like a rollout that takes long. */
function warnOfBlindness(requests, name, service) {
    if (!requests.isDenied('ecs:ListServiceDeployments'))
        return;
    if (hasPauseHooks(service) || strategyOf(service) !== 'ROLLING') {
        requests.warn(`${name} uses ${strategyOf(service)} deployments or PAUSE hooks, which cannot be seen without ecs:ListServiceDeployments and ecs:DescribeServiceDeployments.`);
    }
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/observer.js








/**
 * Reads what the state machine needs, in as few calls as it takes and never more than ten a tick: all
 * services first, then the dead tasks of those that look troubled, their service deployments, and the dead
 * tasks of the rest in turn. Remembers only what spares calls.
 */
function createObserver(ports) {
    const { ecs, clock } = ports;
    const requests = requestsOver(ports);
    const tracker = trackServiceDeployments(ports, requests);
    const knownTasks = new Set();
    let tick = 0;
    async function observe(state) {
        tick += 1;
        requests.begin(lastDeadline(state));
        const open = state.services.filter(({ phase }) => phase !== 'settled');
        const described = await describe(open);
        const seen = open.flatMap((one) => {
            const service = described.get(one.key);
            return typeof service === 'object' ? [{ state: one, service }] : [];
        });
        const troubled = seen.filter(({ state: one, service }) => looksTroubled(one, service));
        const calm = seen.filter((one) => !troubled.includes(one));
        const budget = budgetOf(batchesOf(open).length, tick, troubled.length);
        const asked = troubled.slice(0, budget.tasks);
        const [tasks, deployments] = await Promise.all([
            readTasks([...asked, ...turnOf(calm, tick, budget.tasks - asked.length)], state.startedAt),
            tracker.read(seen, budget, tick, state.startedAt),
        ]);
        return {
            snapshot: assemble(open, described, tasks, deployments),
            throttled: requests.throttled(),
            warnings: requests.warnings(),
        };
    }
    async function describe(open) {
        const all = batchesOf(open);
        const batches = turnOf(all, tick, budgetOf(all.length, tick, 0).batches);
        const answers = await Promise.all(batches.map((batch) => requests.needed('ecs:DescribeServices', `describe the services of cluster ${batch.cluster}`, () => readBatch(batch, ecs))));
        return new Map(answers.flatMap((answer) => [...(answer ?? [])]));
    }
    async function readTasks(services, startedAt) {
        const entries = await Promise.all(services.map(async ({ state, service }) => {
            const pinned = pinDeployment(state, service, clock.now(), startedAt);
            if (!pinned?.id)
                return [];
            const dead = await readDeadTasks(state, pinned.id, knownTasks, ecs, requests);
            return dead ? [[state.key, dead]] : [];
        }));
        return new Map(entries.flat());
    }
    return { observe, serviceDeploymentArn: tracker.arnOf };
}
function assemble(open, described, tasks, deployments) {
    return new Map(open.flatMap(({ key }) => {
        const service = described.get(key);
        const [deadTasks, serviceDeployment] = [tasks.get(key), deployments.get(key)];
        if (service === undefined)
            return [];
        return [
            [key, { service, ...(deadTasks && { deadTasks }), ...(serviceDeployment && { serviceDeployment }) }],
        ];
    }));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/roll-back.js

/**
 * Brings the previous revision back: StopServiceDeployment where there is a service deployment to stop,
 * else one UpdateService to the revision recorded before. Each is sent at most once. Looks first, so that
 * only what is still ours is taken back. Never throws: what failed is in the note.
 */
async function rollBack(state, serviceDeploymentArn, ports) {
    const rollback = state.rollback ?? { deadline: 0 };
    const base = { deadline: rollback.deadline, by: 'nobody' };
    const failed = (note) => ({ ...base, state: 'failed', note });
    try {
        await ports.guardAccount();
    }
    catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
    }
    const present = await look(state, ports);
    if (typeof present === 'string')
        return failed(present);
    const arn = serviceDeploymentArn ?? present.currentServiceDeployment;
    const to = previousOf(state, present);
    const known = to === undefined ? {} : { to };
    const refusal = arn === undefined ? undefined : await stop(state, arn, ports);
    if (arn !== undefined && refusal === undefined) {
        return { ...base, ...known, by: 'StopServiceDeployment', state: 'in-progress' };
    }
    if (to === undefined) {
        return failed(`There is no earlier revision to go back to. ${refusal ?? 'Give `deployments` of the deploy step, which records it.'}`);
    }
    return update(state, to, { ...base, ...known }, ports);
}
async function look(state, { ecs, failureOf }) {
    const { cluster, service } = state.pin;
    try {
        const { services } = await ecs.describeServices({ cluster, services: [service] });
        const found = services[0];
        if (found?.status !== 'ACTIVE')
            return `Service ${state.name} is gone.`;
        const primary = primaryOf(found.deployments);
        if (primary?.id === state.pinned?.id)
            return found;
        return `Nothing was done: ${primary?.id ?? 'another deployment'}, which runs ${revisionName(primary?.taskDefinition ?? 'another revision')}, took the place of ours meanwhile.`;
    }
    catch (error) {
        return failureOf(error, `look at ${state.name} before the rollback`, 'ecs:DescribeServices').explanation;
    }
}
/** Undefined when ECS accepted it, else why not. */
async function stop(state, arn, { ecs, failureOf }) {
    try {
        await ecs.stopServiceDeployment({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' });
        return undefined;
    }
    catch (error) {
        return failureOf(error, `stop the deployment of ${state.name}`, 'ecs:StopServiceDeployment').explanation;
    }
}
async function update(state, to, base, { ecs, failureOf }) {
    const { cluster, service } = state.pin;
    try {
        await ecs.updateService({ cluster, service, taskDefinition: to });
        return { ...base, by: 'UpdateService', state: 'in-progress' };
    }
    catch (error) {
        const failure = failureOf(error, `put ${state.name} back to ${revisionName(to)}`, 'ecs:UpdateService');
        // An answer that was lost says nothing: whether it took effect is seen by looking on.
        if (failure.kind === 'passing') {
            return { ...base, by: 'UpdateService', state: 'in-progress', note: failure.explanation };
        }
        return { ...base, by: 'nobody', state: 'failed', note: failure.explanation };
    }
}
function previousOf({ pin, pinned, sourceTaskDefinition }, service) {
    const other = service.deployments.find(({ id }) => id !== pinned?.id)?.taskDefinition;
    return [pin.previousTaskDefinition, sourceTaskDefinition, other].find((one) => one !== undefined && !sameRevision(one, pinned?.taskDefinition ?? ''));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/rollback-starter.js


/** Starts rollbacks that are wanted, once a service and run, whatever becomes of the attempt. */
function rollbackStarter(observer, ports, say) {
    const attempts = new Map();
    function attempt(service) {
        const begun = attempts.get(service.key);
        if (begun)
            return begun;
        const rollback = rollBack(service, observer.serviceDeploymentArn(service.key), ports);
        attempts.set(service.key, rollback);
        return rollback;
    }
    async function start(state) {
        const services = await Promise.all(state.services.map(async (service) => {
            if (service.rollback?.state !== 'wanted')
                return service;
            const rollback = await attempt(service);
            const at = ports.clock.now();
            say([{ at, service: service.name, kind: 'rollback', text: describeRollback(rollback) }]);
            return { ...service, rollback, phase: rollback.state === 'failed' ? 'settled' : service.phase };
        }));
        return { ...state, services };
    }
    /** After a cancellation: what is still going on is told as such. */
    function abandon(state) {
        const services = state.services.map((service) => {
            const { rollback } = service;
            const open = rollback?.state === 'wanted' || rollback?.state === 'in-progress';
            if (!open)
                return { ...service, phase: 'settled' };
            const note = rollback.state === 'wanted'
                ? 'ECS did not answer the request for a rollback in time.'
                : 'It was asked for and not waited for, since the run was cancelled.';
            return { ...service, phase: 'settled', rollback: { ...rollback, state: 'unfinished', note } };
        });
        return { ...state, services };
    }
    return { start, abandon };
}
function describeRollback({ by, state, to, note }) {
    if (state === 'failed')
        return `no rollback: ${note}`;
    const target = to === undefined ? 'the previous revision' : revisionName(to);
    return `rollback to ${target} asked for by ${by}${note ? ` (${note})` : ''}`;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/rollout/wait.js








/** What may still be done after a cancellation, of the seven seconds there are. Milliseconds. */
const afterCancel = 4_500;
/** A timer may be so late for the last look. Milliseconds. */
const grace = 250;
const nothingSeen = { snapshot: new Map(), throttled: false, warnings: [] };
/**
 * Waits until each service of the plan has a verdict: looks, lets the state machine decide, says what is new
 * and sleeps. Ends by the plan's timeout and one request, except for a rollback that was asked for. Never
 * throws for what happens at AWS: that is a verdict too.
 */
async function waitForRollouts(plan, logLines, ports, tell) {
    const { clock, signal } = ports;
    const observer = createObserver(ports);
    const evidence = createEvidenceStore(ports, logLines);
    const say = (observations) => tell(observations, state);
    const rollbacks = rollbackStarter(observer, ports, say);
    let state = begin(plan, clock.now());
    async function tick() {
        const deadline = lastDeadline(state);
        // A request for logs may have taken the time there was: the one more that is allowed was that.
        const late = clock.now() > deadline + grace;
        const look = late ? nothingSeen : await observer.observe(state);
        signal.throwIfAborted();
        const now = clock.now();
        say(look.warnings.map((text) => ({ at: now, kind: 'warning', text })));
        const throttled = look.throttled ? state.throttled + 1 : 0;
        const next = step({ ...state, throttled }, look.snapshot, now, ports.random());
        state = next.state;
        say(next.observations);
        await evidence.collect(state.services, deadline);
        signal.throwIfAborted();
        if (next.rollbacks.length > 0) {
            const after = await rollbacks.start(state);
            // What follows a cancellation is cancelAll's business, which takes this attempt up again.
            signal.throwIfAborted();
            state = after;
        }
        return isSettled(state) ? undefined : (next.nextPollAt ?? clock.now());
    }
    try {
        for (;;) {
            const nextPollAt = await untilAborted(tick(), signal);
            if (nextPollAt === undefined)
                break;
            await clock.sleep(Math.max(0, nextPollAt - clock.now()), signal);
        }
    }
    catch (error) {
        if (signal.aborted)
            state = await cancelAll();
        else if (error instanceof WatchFailure)
            giveUp(error.message);
        else
            throw error;
    }
    return { state, evidence };
    /** A rollback is asked for, not waited for: the runner kills this process soon. */
    async function cancelAll() {
        const cancelled = state.services.map((service) => cancel(service, plan, clock.now()));
        say(cancelled.flatMap(({ observations }) => observations));
        state = { ...state, services: cancelled.map((one) => one.state) };
        const asked = rollbacks.start(state).then((after) => {
            state = after;
        });
        await Promise.race([
            Promise.all([asked, evidence.collect(state.services, clock.now() + afterCancel)]),
            clock.sleep(afterCancel),
        ]);
        return rollbacks.abandon(state);
    }
    function giveUp(why) {
        const now = clock.now();
        const services = state.services.map((service) => {
            if (service.phase === 'settled')
                return service;
            const reason = `The wait for ${service.name} had to end: ${why}`;
            const known = service.verdict
                ? { ...service, phase: 'settled' }
                : settle(service, { outcome: 'failed', reason, cause: 'watch' }, plan, now).state;
            const { rollback } = known;
            return rollback
                ? { ...known, rollback: { ...rollback, state: 'unfinished', note: why } }
                : known;
        });
        say([{ at: now, kind: 'warning', text: why }]);
        state = { ...state, services };
    }
}

;// CONCATENATED MODULE: ./lib/outputs.js


/** The service whose outcome is the worst stands for all. */
function worstOf(services) {
    const rank = ({ verdict }) => outcomes.indexOf(verdict?.outcome ?? 'failed');
    return services.toSorted((a, b) => rank(b) - rank(a))[0];
}
function outputsOf({ services, startedAt }, end) {
    const list = services.map((service) => outcomeOf(service, startedAt, end));
    return {
        outcome: overallOutcome(list.map(({ outcome }) => outcome)),
        outcomes: list,
        durationSeconds: Math.round((end - startedAt) / 1000),
        reason: worstOf(services)?.verdict?.reason ?? '',
    };
}
function outcomeOf(service, startedAt, end) {
    const { pin, name, pinned, verdict, rollback, decidedAt } = service;
    return {
        cluster: shortName(pin.cluster),
        service: name,
        outcome: verdict?.outcome ?? 'failed',
        reason: verdict?.reason ?? 'No verdict was reached.',
        cause: verdict?.cause ?? 'unknown',
        taskDefinition: revisionName(pinned?.taskDefinition ?? pin.taskDefinition ?? ''),
        deploymentId: pinned?.id ?? pin.deploymentId ?? '',
        ...(rollback && {
            rollback: {
                state: rollback.state,
                by: rollback.by,
                ...(rollback.to !== undefined && { taskDefinition: revisionName(rollback.to) }),
                ...(rollback.note !== undefined && { note: rollback.note }),
            },
        }),
        durationSeconds: Math.round(((decidedAt ?? end) - startedAt) / 1000),
    };
}

;// CONCATENATED MODULE: ./lib/progress-line.js

/** `[2:15 of 20:00] backend: 2/4 running, 1 pending, IN_PROGRESS`. What AWS said comes last, made plain. */
function progressLine({ at, service, kind, text, foreign }, state, plain) {
    const clock = `[${elapsed(at - state.startedAt)} of ${elapsed(deadlineOf(state, service) - state.startedAt)}]`;
    const who = service === undefined ? '' : ` ${service}:`;
    const said = foreign === undefined ? undefined : plain(foreign);
    const own = kind === 'event' ? undefined : kind === 'warning' ? `warning: ${text}` : text;
    return `${clock}${who} ${[own, said && (kind === 'event' ? `ECS: ${said}` : said)].filter(Boolean).join(' | ')}`;
}
/** Of the service, its rollback, or the last of them all. Epoch milliseconds. */
function deadlineOf({ services }, name) {
    const deadlines = services
        .filter((service) => name === undefined || service.name === name)
        .map(({ deadline, rollback }) => Math.max(deadline, rollback?.deadline ?? 0));
    return Math.max(...deadlines);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/timeline/gantt.js

const milestonesShown = 12;
/** Mermaid takes `:`, `;`, `,` and `#` of a name for its own; service names have none of what is left out. */
function plain(text) {
    return (text
        .replaceAll(/[^\w .()/-]/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim() || 'unnamed');
}
/** Written and read without a zone, so that the axis shows UTC, as the table does, wherever it is looked at. */
function utc(at) {
    return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
const tags = { active: 'active, ', done: 'done, ', bad: 'crit, ', plain: '' };
/**
 * A Mermaid gantt chart of the wait, from `start` to `end` (epoch milliseconds). Only our own labels are in
 * it. A mark under the bar of its service is a point in time: a dead task, a verdict.
 */
function ganttOf(histories, start, end) {
    const lines = ['gantt', '  title times in UTC', '  dateFormat YYYY-MM-DD HH:mm:ss', '  axisFormat %H:%M:%S'];
    lines.push('  todayMarker off');
    for (const { name, moments } of histories) {
        lines.push(`  section ${plain(name)}`);
        for (const { label, tone, from, to } of spansOf(moments, end)) {
            const begun = Math.max(from, start);
            lines.push(`  ${plain(label)} :${tags[tone]}${utc(begun)}, ${utc(Math.max(to, begun + 1000))}`);
        }
        for (const { label, tone, at } of milestonesOf(moments)) {
            lines.push(`  ${plain(label)} :${tone === 'bad' ? 'crit, ' : ''}milestone, ${utc(Math.max(at, start))}, 0d`);
        }
    }
    return lines.join('\n');
}
/** The first ones and the last: a crash loop would otherwise fill the page. */
function milestonesOf(moments) {
    const all = moments.filter(({ kind }) => kind === 'milestone');
    return all.length <= milestonesShown ? all : [...all.slice(0, milestonesShown - 1), ...all.slice(-1)];
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/timeline/history-table.js



/** The facts of the picture as a table: when (UTC), how long, which service, what. Sorted by time. */
function historyTable(histories, start, end) {
    const rows = histories.flatMap(({ name, moments }) => [
        ...spansOf(moments, end).map(({ from, to, label }) => ({
            at: from,
            name,
            what: label,
            lasted: elapsed(to - from),
        })),
        ...milestonesOf(moments).map(({ at, label, foreign }) => ({
            at,
            name,
            what: foreign === undefined ? label : `${label}: ${foreign}`,
            lasted: '',
        })),
    ]);
    const lines = rows
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, name, what, lasted }) => `| ${clockTime(at)} | ${elapsed(at - start)} | ${cell(name)} | ${cell(what)} | ${lasted} |`);
    return ['| UTC | after | service | what | lasted |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

;// CONCATENATED MODULE: ./lib/log-excerpt.js
/** CloudWatch takes lines of a megabyte; what a person reads of one stands at its beginning. Characters. */
const longestLine = 2000;
/** The last of the lines that fit into so many bytes, each shortened; at least the very last. */
function lastLinesWithin(lines, bytes) {
    const kept = [];
    let left = bytes;
    for (const line of lines.toReversed()) {
        const short = line.length > longestLine ? `${line.slice(0, longestLine - 1).toWellFormed()}…` : line;
        left -= Buffer.byteLength(short) + 1;
        if (left < 0 && kept.length > 0)
            break;
        kept.unshift(short);
    }
    return kept;
}

;// CONCATENATED MODULE: ./lib/verdicts.js





/** The end of the log, unfolded: what went well in a line each, what did not with cause, evidence, what to do. */
function tellVerdicts(state, evidence, reporter) {
    for (const service of state.services) {
        const { verdict, name, decidedAt } = service;
        const good = verdict !== undefined && exitStatusOf(verdict.outcome) === 0;
        const after = elapsed((decidedAt ?? state.startedAt) - state.startedAt);
        reporter.say('');
        reporter.say(`${good ? '✓' : '✗'} ${name}: ${verdict?.outcome ?? 'failed'} after ${after}`);
        if (good)
            reporter.say(`  ${verdict.reason}`);
        else
            tellFailure(service, evidence, reporter);
    }
    annotateCauses(state.services, evidence, reporter);
}
function tellFailure(service, evidence, reporter) {
    const { verdict, rollback, serviceArn } = service;
    const { say, plain } = reporter;
    say(`  Cause: ${verdict?.reason ?? 'unknown'}`);
    const words = lastWordsOf(service, evidence);
    if (verdict?.evidence)
        say(`  Evidence: ${plain(verdict.evidence, 1000)}`);
    if (words !== undefined)
        say(`  Last log line: ${plain(words, 500)}`);
    for (const diagnosis of examplesOf(service, evidence))
        tellDeadTask(service, diagnosis, evidence, reporter);
    if (rollback)
        say(`  Rollback: ${verdicts_describeRollback(rollback)}`);
    if (verdict?.hint)
        say(`  What to do: ${verdict.hint}`);
    if (serviceArn)
        say(`  Console: ${serviceLink(serviceArn)}`);
}
function tellDeadTask(service, diagnosis, evidence, { say, quote, plain }) {
    say(`  Task ${taskId(diagnosis.taskArn)}: ${describeDeadTask(diagnosis)}`);
    if (diagnosis.reason !== service.verdict?.evidence)
        say(`    ECS: ${plain(diagnosis.reason, 1000)}`);
    say(`    ${taskLink(diagnosis.taskArn)}`);
    const logs = evidence.of(service, diagnosis);
    if (!logs)
        return;
    if (logs.lines.length === 0) {
        say(`    Logs: ${logs.note ?? 'none'}`);
    }
    else {
        say(`    Last ${logs.lines.length} log lines (${logs.stream?.group} ${logs.stream?.stream}):`);
        quote(logs.lines);
    }
    if (logs.stream)
        say(`    ${logs.stream.link}`);
}
/** Container, exit code in words and health of a dead task, in our words. */
function describeDeadTask(diagnosis) {
    const { title, container, exitCode, exitMeaning, health, startedAt, stoppedAt } = diagnosis;
    const lived = startedAt !== undefined && stoppedAt !== undefined && stoppedAt >= startedAt;
    return [
        title,
        container && `container ${container}`,
        exitCode !== undefined && `exit code ${exitCode} (${exitMeaning})`,
        health && `health ${health}`,
        lived ? `ran for ${elapsed(stoppedAt - startedAt)}` : 'never ran',
    ]
        .filter(Boolean)
        .join(', ');
}
/** What became of a rollback, in our words. */
function verdicts_describeRollback({ by, state, to, note }) {
    const who = by === 'nobody' ? '' : `by ${by === 'ecs' ? 'ECS' : by} `;
    const revision = `${who}to ${to === undefined ? 'the previous revision' : revisionName(to)}`;
    const said = {
        wanted: 'was not begun',
        'in-progress': `${revision} is going on`,
        completed: `${revision} is complete`,
        failed: 'failed',
        unfinished: `${revision} was not seen to end`,
    };
    return `${said[state]}.${note ? ` ${note}` : ''}`;
}
/**
 * One task for each cause and no more than three, the rest died of the same: the one whose logs were read, else the
 * newest.
 */
function examplesOf(service, evidence) {
    const telling = service.deadTasks.filter(({ kind }) => kind !== 'benign');
    return [...Map.groupBy(telling, causeKey).values()]
        .flatMap((same) => same.findLast((one) => isReadFrom(one, evidence.of(service, one))) ?? same.at(-1) ?? [])
        .slice(-3);
}
/** The last line that is not empty of the logs that belong to the verdict's cause. */
function lastWordsOf(service, evidence) {
    const dead = service.deadTasks.findLast(({ cause }) => cause === service.verdict?.cause);
    return dead && evidence.of(service, dead)?.lines.findLast((line) => line.trim() !== '');
}
/** With a full stop, where whoever said it left it out: an annotation has no lines to tell sentences apart. */
function verdicts_ended(sentence) {
    const text = sentence.trim();
    return /[.!?…]["')\]]*$/.test(text) ? text : `${text}.`;
}
function isReadFrom(diagnosis, logs) {
    return logs?.stream?.stream.endsWith(taskId(diagnosis.taskArn)) ?? false;
}
/** One error a cause: two services that died of the same are one thing to mend. */
function annotateCauses(services, evidence, { annotate, plain }) {
    const bad = services.filter(({ verdict }) => verdict && exitStatusOf(verdict.outcome) !== 0);
    for (const [, same] of Map.groupBy(bad, ({ verdict }) => `${verdict?.outcome} ${verdict?.cause}`)) {
        const verdict = same[0]?.verdict;
        const reasons = same.map((service) => service.verdict?.reason).join(' ');
        const words = same[0] && lastWordsOf(same[0], evidence);
        const names = same.map(({ name }) => name).join(', ');
        const sentences = [
            plain(reasons, 900),
            verdict?.evidence && plain(verdict.evidence, 500),
            words && `Last log line: ${plain(words, 500)}`,
            verdict?.hint,
            same[0]?.rollback && `Rollback ${verdicts_describeRollback(same[0].rollback)}`,
        ];
        annotate('error', sentences
            .filter((sentence) => sentence !== undefined)
            .map(verdicts_ended)
            .join(' '), `${names}: ${verdict?.outcome}`);
    }
}

;// CONCATENATED MODULE: ./lib/summary.js









/** A chart of more services is a wall: the table has them all. */
const drawnServices = 12;
/** Of those that failed; the others are in the table. */
const explainedServices = 40;
/** For the logs of all dead tasks together, of the megabyte that GitHub takes. Bytes. */
const roomForLogs = 500_000;
/** The job summary: a row a service, what failed with its evidence, and the timeline as picture and table. */
function summaryOf(state, evidence, end) {
    const { services, startedAt } = state;
    const overall = overallOutcome(services.map(({ verdict }) => verdict?.outcome ?? 'failed'));
    const failed = services.filter(({ verdict }) => exitStatusOf(verdict?.outcome ?? 'failed') !== 0);
    const shown = failed.length > 0 ? failed : services;
    const explained = failed.slice(0, explainedServices);
    const excerpts = explained.flatMap((service) => examplesOf(service, evidence)).length;
    return [
        `### ${exitStatusOf(overall) === 0 ? '✅' : '❌'} ECS rollout: ${overall} after ${elapsed(end - startedAt)}`,
        serviceTable(state),
        ...explained.map((service) => failureSection(service, evidence, roomForLogs / Math.max(1, excerpts))),
        ...(failed.length > explained.length
            ? [`And ${failed.length - explained.length} more that failed: see the table.`]
            : []),
        ['```mermaid', ganttOf(shown.slice(0, drawnServices), startedAt, end), '```'].join('\n'),
        `<details><summary>The timeline as a table</summary>\n\n${historyTable(services, startedAt, end)}\n\n</details>`,
    ].join('\n\n');
}
function serviceTable({ services, startedAt }) {
    const rows = services.map(({ name, serviceArn, verdict, pinned, pin, rollback, decidedAt }) => {
        const revision = revisionName(pinned?.taskDefinition ?? pin.taskDefinition ?? '');
        const title = serviceArn ? `[${cell(name)}](${serviceLink(serviceArn)})` : cell(name);
        const why = `${verdict?.reason ?? ''}${rollback ? ` Rollback ${verdicts_describeRollback(rollback)}` : ''}`;
        const after = decidedAt === undefined ? '' : elapsed(decidedAt - startedAt);
        return `| ${title} | ${verdict?.outcome ?? ''} | ${after} | ${cell(revision)} | ${cell(why, 600)} |`;
    });
    return ['| service | outcome | after | revision | why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
/** @param room bytes for the log of one dead task. */
function failureSection(service, evidence, room) {
    const { name, verdict } = service;
    const words = lastWordsOf(service, evidence);
    const parts = [`#### ${cell(name)}: ${verdict?.outcome ?? 'failed'}`];
    // Again, because on a phone the last column of the table is out of sight.
    if (verdict)
        parts.push(`**Cause:** ${cell(verdict.reason, 600)}`);
    const said = [verdict?.evidence, words].filter((text) => text !== undefined);
    if (said.length > 0)
        parts.push(said.map((text) => `> ${cell(text, 1000)}`).join('\n>\n'));
    if (verdict?.hint)
        parts.push(`**What to do:** ${cell(verdict.hint, 1000)}`);
    for (const diagnosis of examplesOf(service, evidence)) {
        const link = `[${cell(taskId(diagnosis.taskArn))}](${taskLink(diagnosis.taskArn)})`;
        parts.push(`Task ${link}: ${cell(describeDeadTask(diagnosis), 500)}`);
        const logs = evidence.of(service, diagnosis);
        if (logs?.stream && logs.lines.length > 0) {
            const lines = lastLinesWithin(logs.lines, room);
            const of = lines.length < logs.lines.length ? ` of ${logs.lines.length}` : '';
            const title = `Last ${lines.length}${of} log lines`;
            parts.push(`<details><summary>${title}</summary>\n\n${codeBlock(lines)}\n\n</details>\n\n[The whole stream](${logs.stream.link})`);
        }
    }
    return parts.join('\n\n');
}

;// CONCATENATED MODULE: ./lib/run.js







/** Waits for the rollouts of the plan, telling what happens, and ends with a verdict on each service. */
async function run({ plan, logLines }, deps) {
    const { reporter, clock } = deps;
    announce(plan, reporter);
    warnOfExpiry(plan, deps);
    const { state, evidence } = await waitForRollouts(plan, logLines, deps, (observations, now) => {
        for (const one of observations)
            reporter.say(progressLine(one, now, reporter.plain));
    });
    const end = clock.now();
    tellVerdicts(state, evidence, reporter);
    const outputs = outputsOf(state, end);
    return { outputs, summary: summaryOf(state, evidence, end), exitStatus: exitStatusOf(outputs.outcome) };
}
function announce({ pins, timeout, failAfterTasks, waitUntil }, { say, plain }) {
    const names = pins.map(({ service }) => service.slice(service.lastIndexOf('/') + 1));
    const list = plain(names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', '), 900);
    say(`Waiting for ${list} until ${waitUntil}, at most ${elapsed(timeout)}; ${failAfterTasks} dead ${failAfterTasks === 1 ? 'task fails' : 'tasks fail'} a rollout.`);
}
function warnOfExpiry({ timeout }, { credentialsEnd, clock, reporter }) {
    if (!credentialsEnd || credentialsEnd.getTime() >= clock.now() + timeout)
        return;
    const left = elapsed(credentialsEnd.getTime() - clock.now());
    reporter.annotate('warning', `The AWS credentials end in ${left}, before the timeout of ${elapsed(timeout)}. Set "role-to-assume" so that this action renews them, or ask for a longer session.`, 'Credentials end early');
}

;// CONCATENATED MODULE: ./lib/main.js








async function main(signal) {
    const { plan, logLines, aws } = readInputs(loadInputs);
    // Wrong inputs are told before the SDK is loaded.
    const { openWorld } = await Promise.all(/* import() */[__nccwpck_require__.e(253), __nccwpck_require__.e(121)]).then(__nccwpck_require__.bind(__nccwpck_require__, 121));
    const { outputs, summary, exitStatus } = await run({ plan, logLines }, { ...openWorld(aws, signal), reporter });
    setOutputs({
        outcome: outputs.outcome,
        outcomes: outputs.outcomes,
        'duration-seconds': outputs.durationSeconds,
        reason: outputs.reason,
    });
    await appendSummary(summary);
    process.exitCode = exitStatus;
}
const reporter = {
    say: log/* info */.pq,
    quote: (lines) => (0,untrusted/* printUntrusted */.Qi)(lines.join('\n')),
    annotate: (level, message, title) => (0,annotations/* annotate */.f)(level, message, { title }),
    plain: untrusted/* oneLine */.TN,
};


/***/ }),

/***/ 8683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  Vt: () => (/* binding */ getBooleanInput),
  V4: () => (/* binding */ getInput),
  q3: () => (/* binding */ getMultilineInput),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, endGroup, exportVariable, getIDToken, getState, group, info, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8683);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5644);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6512);



/** GitHub keeps ten annotations of a level a step; those beyond are silently lost. */
const perLevel = 10;
const write = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
const written = { error: 0, warning: 0, notice: 0 };
/**
 * An annotation on the run, at a file's line where one is known. What does not fit GitHub's limit is still
 * printed, as a plain line.
 */
function annotate(level, message, place = {}) {
    const text = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message);
    written[level] += 1;
    if (written[level] > perLevel) {
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)(`${level}: ${text.replaceAll('\n', ' ')}`);
        return;
    }
    const properties = {};
    if (place.title !== undefined)
        properties.title = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place.title);
    if (place.file !== undefined)
        properties.file = place.file;
    if (place.line !== undefined)
        properties.startLine = place.line;
    write[level](text, properties);
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError),
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** The user's to mend: what they gave is missing, malformed or contradictory. Shown without a stack. */
class InputError extends Error {
    name = 'InputError';
}
/** An expected failure whose message is written for the user: what happened, why, what to do. */
class ActionError extends Error {
    name = 'ActionError';
    /** The annotation's heading. */
    title;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.title = options.title;
    }
}


/***/ }),

/***/ 5644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   pq: () => (/* binding */ info)
/* harmony export */ });
/* unused harmony exports group, isDebug */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8683);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);


/** A line of our own words; foreign words inside must have gone through `oneLine`. */
function info(text) {
    process.stdout.write(`${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(text)}\n`);
}
/** Lines folded under a title. */
function group(title, lines) {
    core.startGroup(title);
    for (const line of lines)
        info(line);
    core.endGroup();
}
/** Shown only when the workflow is run with debug logging. */
function debug(text) {
    if (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .isDebug */ ._o())
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(text);
}
function isDebug() {
    return core.isDebug();
}


/***/ }),

/***/ 9295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(8683);
// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/cancellation.js
/** Why a signal was aborted: the runner asked this process to end. */
class Cancelled extends Error {
    name = 'Cancelled';
    constructor(signal) {
        super(`The workflow run was cancelled (${signal}).`);
    }
}
/**
 * An AbortSignal that is aborted by SIGINT or SIGTERM, whichever comes first. The runner sends INT, TERM 7.5 s
 * later and KILL 2.5 s after that, so what follows an abort must end within 7 s.
 */
function cancellation() {
    const controller = new AbortController();
    const abort = (name) => controller.abort(new Cancelled(name));
    // For as long as the process lives: without a listener a second signal would end it in the middle of a write.
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
}

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/log.js
var log = __nccwpck_require__(5644);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/run.js





/** Milliseconds from the runner's first signal to our own end, which is better than the runner's KILL at 10 s. */
const patience = 6800;
/**
 * Runs an action: the one place where a failure becomes an annotation and an exit status.
 * An InputError or ActionError shows its message alone; anything else is ours, and its cause chain is there
 * when the run is debugged. The signal is aborted when the runner cancels.
 */
async function runAction(main) {
    const signal = cancellation();
    signal.addEventListener('abort', () => setTimeout(() => giveUp(signal.reason), patience).unref());
    try {
        await main(signal);
    }
    catch (error) {
        process.exitCode = core/* ExitCode */.yU.Failure;
        report(error);
    }
    // Keep-alive sockets must not hold the step open; what was written to a pipe must still arrive.
    await drained(process.stdout);
    await drained(process.stderr);
    process.exit();
}
/** Something did not end with the signal. */
function giveUp(reason) {
    const why = 'Something did not end in time, so outputs and summary may be missing.';
    (0,annotations/* annotate */.f)('error', `${reason.message} ${why}`, { title: 'Cancelled' });
    process.exit(core/* ExitCode */.yU.Failure);
}
function report(error) {
    if (error instanceof errors/* InputError */.d)
        (0,annotations/* annotate */.f)('error', error.message, { title: 'Wrong input' });
    else if (error instanceof errors/* ActionError */.l)
        (0,annotations/* annotate */.f)('error', error.message, { title: error.title });
    else if (error instanceof Cancelled)
        (0,annotations/* annotate */.f)('error', error.message, { title: 'Cancelled' });
    else
        (0,annotations/* annotate */.f)('error', `Unexpected failure: ${describe(error)}`);
    for (const line of causes(error))
        (0,log/* debug */.Yz)(line);
}
function describe(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
function causes(error) {
    const lines = [];
    for (let cause = error, depth = 0; cause !== undefined && depth < 8; depth += 1) {
        lines.push(cause instanceof Error ? (cause.stack ?? describe(cause)) : String(cause));
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return lines;
}
function drained(stream) {
    return new Promise((resolve) => stream.write('', () => resolve()));
}


/***/ }),

/***/ 6512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Qi: () => (/* binding */ printUntrusted),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/**
 * Text that is not ours (a plan, a stopped reason, an event, a log line, a lock's holder) reaches a terminal,
 * a log or Markdown only through this module.
 */
const ansiSequences = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this finds
/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[PX^_][^\u001b]*(?:\u001b\\)?|[ -/]*[0-~])|\u009b[0-?]*[ -/]*[@-~]/g;
/** C0 and C1 controls except newline and tab; bidi controls; zero-width and other invisible formatters. */
const invisible = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
/** The text without ANSI sequences, bidi and control characters; tabs and line ends stay, each of them as LF. */
function plainText(text) {
    return text
        .replace(ansiSequences, '')
        .replaceAll(/[\u0085\u2028\u2029]/g, '\n')
        .replace(invisible, '')
        .toWellFormed();
}
/** No more than so many times what is shown of a text is looked at: it may have gigabytes of spaces. */
const lookedAt = 8;
/** The text on one line of at most `max` characters, shortened in words' sight with `…`. */
function oneLine(text, max = 300) {
    const start = text.slice(0, max * lookedAt);
    const line = plainText(start).replaceAll(/\s+/g, ' ').trim();
    const whole = start.length === text.length && line.length <= max;
    return whole ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}
/**
 * Our own line made safe to print though foreign words stand in it: neither of the runner's two command
 * grammars (`::name::` at a line's start, `##[name]` anywhere) finds anything.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function withoutCommands(text) {
    return text.replaceAll('##[', '#\u2060#[').replaceAll(/^(\s*):(?=:)/gm, '$1\u2060:');
}
/**
 * Prints foreign text as it is, fenced so that the runner takes no command from it.
 * The token is new each time: text printed earlier cannot end the fence.
 */
function printUntrusted(text) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    try {
        process.stdout.write(`${plainText(text)}\n`);
    }
    finally {
        process.stdout.write(`::${token}::\n`);
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3655);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
