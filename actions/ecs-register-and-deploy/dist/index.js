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
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9312);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
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
// EXTERNAL MODULE: ../../packages/action-kit/lib/log.js
var log = __nccwpck_require__(5644);
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

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/refusal.js
/** Nothing was changed, because something asked for can't be done: every reason found, one sentence each. */
class DeployRefused extends Error {
    name = 'DeployRefused';
    problems;
    constructor(problems) {
        const list = problems.length === 1 ? problems[0] : problems.map((problem) => `\n- ${problem}`).join('');
        super(`Nothing was changed: ${list}`);
        this.problems = problems;
    }
}
/** The deploy stopped half-way: what was done so far is in `outcome`. */
class DeployIncomplete extends Error {
    name = 'DeployIncomplete';
    outcome;
    constructor(message, outcome, cause) {
        super(message, { cause });
        this.outcome = outcome;
    }
}
/** A request to AWS failed for good; the message is a sentence for the user, the cause AWS's own error. */
class RequestFailed extends Error {
    name = 'RequestFailed';
}
/** A request was sent and its answer not seen, nor could it be looked after: it may have had its effect. */
class EffectUnknown extends Error {
    name = 'EffectUnknown';
    /** What it was about: a service's name. */
    subject;
    constructor(subject, cause) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
        this.subject = subject;
    }
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

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/arn.js
/** The parts of `arn:partition:service:region:account:resource`, or undefined where the text is no ARN. */
function parseArn(text) {
    const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/.exec(text);
    if (!match)
        return undefined;
    const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
    return { partition, service, region, account, resource };
}
/** `service/cluster/name`, `cluster/name` or `task-definition/name`: the last part, and a plain name as it is. */
function nameOfArn(text) {
    return parseArn(text)?.resource.split('/').at(-1) ?? text;
}
/** Reads `family:12` or a task definition's ARN; a family without a number is undefined: it isn't pinned. */
function parseFamilyRevision(reference) {
    const arn = parseArn(reference);
    if (arn && !(arn.service === 'ecs' && arn.resource.startsWith('task-definition/')))
        return undefined;
    const match = /^([\w-]{1,255}):([1-9]\d{0,9})$/.exec(nameOfArn(reference));
    return match?.[1] && match[2] ? { family: match[1], revision: Number(match[2]) } : undefined;
}
/** `family:12` for an ARN: says as much without the account id, which runners mask. */
function familyRevision(reference) {
    return nameOfArn(reference);
}
/** The family of `family:12`, of an ARN, or of a family's own name. */
function familyOf(reference) {
    return nameOfArn(reference).replace(/:\d+$/, '');
}
/** The number of a revision, 0 where there is none. */
function revisionOf(reference) {
    return parseFamilyRevision(reference)?.revision ?? 0;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/image.js
// Classic and dual-stack host names: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
const host = /^(\d{12})\.dkr(?:\.ecr|-ecr)(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/** Reads the image of a private ECR registry; undefined for every other registry. */
function parseEcrImage(image) {
    const slash = image.indexOf('/');
    const match = host.exec(image.slice(0, Math.max(slash, 0)));
    if (!match?.[1] || !match[2])
        return undefined;
    const [path = '', digest] = image.slice(slash + 1).split('@');
    const colon = path.lastIndexOf(':');
    const repository = colon < 0 ? path : path.slice(0, colon);
    const tag = colon < 0 ? undefined : path.slice(colon + 1);
    return { account: match[1], region: match[2], repository, ...(tag && { tag }), ...(digest && { digest }) };
}
/** The image by digest: `repository@sha256:…`, its tag taken out. */
function pinned(image, digest) {
    const path = image.split('@')[0] ?? image;
    const colon = path.lastIndexOf(':');
    return `${colon > path.lastIndexOf('/') ? path.slice(0, colon) : path}@${digest}`;
}
/** Why a text can't be an image, or undefined. Only what no registry takes is refused. */
function imageProblem(image) {
    if (image === '')
        return 'has no image after "="';
    if (/\s/.test(image))
        return 'has white space in the image';
    if (/^https?:\/\//.test(image))
        return 'has a URL for an image: take the "https://" away';
    return undefined;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/edits.js

const noEdits = { images: [], environment: [], secrets: [] };
/** Reads the lines of `images`, `environment` and `secrets`; every line that can't be read is a problem. */
function parseEdits(lines) {
    const problems = [];
    const edits = {
        images: collect('images', lines.images, imageEdit, problems),
        environment: collect('environment', lines.environment, variableEdit, problems),
        secrets: collect('secrets', lines.secrets, variableEdit, problems),
    };
    problems.push(...repeated('images', edits.images, (edit) => edit.container ?? ''));
    problems.push(...repeated('environment', edits.environment, variableKey));
    problems.push(...repeated('secrets', edits.secrets, variableKey));
    const environment = new Set(edits.environment.filter(sets).map(variableKey));
    for (const edit of edits.secrets.filter(sets).filter((edit) => environment.has(variableKey(edit)))) {
        const why = `${variableKey(edit)} is set by "environment" too; a variable can only come from one of them`;
        problems.push({ input: 'secrets', why });
    }
    return { edits, problems };
}
function imageEdit(line) {
    const equals = line.indexOf('=');
    const container = equals < 0 ? undefined : line.slice(0, equals).trim();
    const image = line.slice(equals + 1).trim();
    if (container === '')
        return `"${line}" has no container before "="; write container=image`;
    const why = imageProblem(image);
    return why ? `"${line}" ${why}` : { container, image, line };
}
function variableEdit(line) {
    const removal = /^-\s*([^.=\s]+)\.([^=\s]+)$/.exec(line);
    if (removal?.[1] && removal[2])
        return { container: removal[1], name: removal[2], value: undefined, line };
    const setting = /^([^.=\s]+)\.([^=\s]+)\s*=([\s\S]*)$/.exec(line);
    if (setting?.[1] && setting[2] && !line.startsWith('-')) {
        return { container: setting[1], name: setting[2], value: setting[3] ?? '', line };
    }
    // What stands after "=" may be a secret: only the name is repeated.
    const name = line.split('=')[0];
    return `"${name}" isn't container.NAME; write container.NAME=value to set and -container.NAME to remove`;
}
function collect(input, lines, read, problems) {
    return lines.flatMap((line) => {
        const edit = read(line);
        if (typeof edit !== 'string')
            return [edit];
        problems.push({ input, why: edit });
        return [];
    });
}
function repeated(input, edits, keyOf) {
    const keys = edits.map(keyOf);
    return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => ({
        input,
        why: `${key || 'the only essential container'} is named more than once`,
    }));
}
function variableKey(edit) {
    return `${edit.container}.${edit.name}`;
}
function sets(edit) {
    return edit.value !== undefined;
}

;// CONCATENATED MODULE: ./lib/revision-input.js

/** Reads `revision`: `previous`, one revision for all services, or one `service=revision` a line. */
function parseRevision(lines, refuse) {
    const [first] = lines;
    if (first === undefined)
        return undefined;
    if (lines.length === 1 && first === 'previous')
        return { kind: 'previous' };
    if (lines.length === 1 && !first.includes('=')) {
        if (!parseFamilyRevision(first))
            refuse(`"${first}" is not previous, a family:12 or a task definition's ARN.`);
        return { kind: 'one', reference: first };
    }
    const references = new Map();
    for (const line of lines) {
        const [service = '', reference = ''] = line.split('=').map((part) => part.trim());
        if (service === '' || !parseFamilyRevision(reference))
            refuse(`"${line}" is not service=family:12 or service=ARN.`);
        if (references.has(nameOfArn(service)))
            refuse(`names service "${nameOfArn(service)}" more than once.`);
        references.set(nameOfArn(service), reference);
    }
    return { kind: 'each', references };
}

;// CONCATENATED MODULE: ./lib/tags-input.js
/** Reads `key=value` lines by the rules of AWS tags: at most 50, keys of 128 and values of 256 characters. */
function parseTags(lines, refuse) {
    const tags = lines.map((line) => {
        const equals = line.indexOf('=');
        const key = equals < 0 ? line : line.slice(0, equals).trim();
        const value = equals < 0 ? '' : line.slice(equals + 1).trim();
        if (equals < 0 || key === '')
            refuse(`"${line}" is not key=value.`);
        if (key.length > 128)
            refuse(`key "${key.slice(0, 40)}…" has ${key.length} characters; AWS takes 128.`);
        if (value.length > 256)
            refuse(`the value of "${key}" has ${value.length} characters; AWS takes 256.`);
        if (key.toLowerCase().startsWith('aws:'))
            refuse(`"${key}" begins with aws:, which only AWS may set.`);
        return { key, value };
    });
    if (tags.length > 50)
        refuse(`has ${tags.length} tags; AWS takes 50.`);
    return tags;
}

;// CONCATENATED MODULE: ./lib/inputs.js





function loadInputs(read) {
    const request = {
        cluster: reference(read, 'cluster', read.required('cluster'), 'cluster/'),
        services: readServices(read),
        base: readBase(read),
        edits: readEdits(read),
        tags: parseTags(read.lines('tags'), (why) => read.refuse('tags', why)),
        revision: parseRevision(read.lines('revision'), (why) => read.refuse('revision', why)),
        desiredCount: read.integer('desired-count', { min: 0 }),
        forceNewDeployment: read.boolean('force-new-deployment'),
        order: read.choice('order', ['parallel', 'sequential']) ?? 'parallel',
        pinDigest: read.boolean('pin-digest'),
        preflight: read.boolean('preflight'),
        dryRun: read.boolean('dry-run'),
        keepRevisions: read.integer('keep-revisions', { min: 1 }),
    };
    refuseContradictions(read);
    refuseNothing(read, request);
    return { aws: readAwsInputs(read), request };
}
function readServices(read) {
    read.required('services');
    const services = read.lines('services').map((line) => reference(read, 'services', line, 'service/'));
    const names = services.map(nameOfArn);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    if (twice.length > 0)
        read.refuse('services', `names ${[...new Set(twice)].join(', ')} more than once.`);
    return services;
}
/** A name or an ARN of ECS; anything else is refused. */
function reference(read, input, text, resource) {
    const arn = parseArn(text);
    if (arn && !(arn.service === 'ecs' && arn.resource.startsWith(resource))) {
        read.refuse(input, `"${text}" is not the ARN of an ECS ${resource.replace('/', '')}.`);
    }
    else if (!arn && text !== '' && !/^[\w-]{1,255}$/.test(text)) {
        read.refuse(input, `"${text}" is no name (letters, digits, "-" and "_"; one a line) and no ARN.`);
    }
    return text;
}
function readBase(read) {
    const path = read.string('task-definition-file');
    const base = read.string('base') ?? (path ? 'file' : 'service');
    if (base === 'file') {
        if (!path)
            read.refuse('task-definition-file', 'is missing, but "base" is "file".');
        return { kind: 'file', path: path ?? '' };
    }
    if (path)
        read.refuse('task-definition-file', `is given, but "base" is "${base}". Set "base: file", or leave it out.`);
    if (base === 'service' || base === 'latest')
        return { kind: base };
    if (!parseFamilyRevision(base)) {
        read.refuse('base', `"${base}" is not service, latest, file, a family:12 or a task definition's ARN.`);
    }
    return { kind: 'revision', reference: base };
}
function readEdits(read) {
    const { edits, problems } = parseEdits({
        images: read.lines('images'),
        environment: read.lines('environment'),
        secrets: read.lines('secrets'),
    });
    for (const { input, why } of problems)
        read.refuse(input, `${why}.`);
    return edits;
}
const makesNewRevision = ['images', 'environment', 'secrets', 'tags', 'base', 'task-definition-file'];
function refuseContradictions(read) {
    if (!read.string('revision'))
        return;
    const given = makesNewRevision.filter((name) => read.string(name) !== undefined);
    if (given.length === 0)
        return;
    read.refuse('revision', `deploys a revision that exists, so it can't go with ${given.join(', ')}.`);
}
/** An expression that came out empty must not make a deploy that does nothing and is green. */
function refuseNothing(read, request) {
    if (request.base.kind !== 'service' || read.string('revision') || request.forceNewDeployment)
        return;
    const asked = ['images', 'environment', 'secrets', 'desired-count', 'base'];
    if (asked.some((name) => read.string(name) !== undefined))
        return;
    read.refuse('images', 'is empty and no other input asks for a change. Did an expression come out empty?');
}

// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
;// CONCATENATED MODULE: ./lib/narrator.js



/** Tells a deploy to the log, and keeps its groups for the summary. All lines are made safe for the log. */
function logNarrator() {
    const groups = [];
    const safe = (text) => (0,untrusted/* oneLine */.TN)(text, 2000);
    return {
        groups,
        info: (text) => (0,log/* info */.pq)(safe(text)),
        notice: (text) => (0,annotations/* annotate */.f)('notice', safe(text), { title: 'ECS deploy' }),
        warning: (text) => (0,annotations/* annotate */.f)('warning', safe(text), { title: 'ECS deploy' }),
        group(title, lines) {
            // Indentation carries meaning in the printed policy.
            const printed = lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${safe(line)}`);
            groups.push({ title: safe(title), lines: printed });
            (0,log/* group */.Os)(safe(title), printed);
        },
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/outcome.js

/** `complete` is false where services that were asked for are missing in `deployments`. */
function outcomeOf(deployments, registered, complete) {
    return {
        changed: deployments.some(({ status }) => status === 'started'),
        deployments,
        registered,
        rollback: rollbackOf(deployments, complete),
    };
}
/** One `family:12` when it is right for every service, else `service=family:12`, one a line. */
function rollbackOf(deployments, complete) {
    const previous = new Set(deployments.map((deployment) => deployment.previousTaskDefinition));
    const [only] = previous;
    const sameFamily = deployments.every((one) => familyOf(one.taskDefinition) === familyOf(one.previousTaskDefinition));
    if (only !== undefined && previous.size === 1 && complete && sameFamily)
        return familyRevision(only);
    return deployments
        .map(({ service, previousTaskDefinition }) => `${service}=${familyRevision(previousTaskDefinition)}`)
        .join('\n');
}
/** The distinct task definitions that the services are at now, and those registered without being reached. */
function taskDefinitionsOf(outcome) {
    return [
        ...new Set([...outcome.deployments.map(({ taskDefinition }) => taskDefinition), ...outcome.registered]),
    ];
}

;// CONCATENATED MODULE: ./lib/outputs.js


function outputsOf(outcome) {
    const arns = taskDefinitionsOf(outcome);
    return {
        changed: outcome.changed,
        'task-definition-arns': arns,
        'family-revisions': arns.map(familyRevision),
        deployments: outcome.deployments,
        rollback: outcome.rollback,
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/nearest-name.js
/** The candidate a mistyped name most likely means, or undefined when none is near. */
function nearestName(name, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
/** Levenshtein distance: insertions, deletions and substitutions. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/containers.js

/** The containers of a task definition, in its order. Empty where the definition has none. */
function containersOf(definition) {
    return listOf(definition.containerDefinitions);
}
function containerNames(definition) {
    return containersOf(definition).map((container) => String(container.name ?? ''));
}
/** The container that a plain image goes to, or why there is none. AWS: a container is essential by default. */
function onlyEssential(definition) {
    const essential = containersOf(definition).filter((container) => container.essential !== false);
    const names = essential.map((container) => String(container.name ?? ''));
    if (names.length === 1 && names[0])
        return { name: names[0] };
    const found = names.length === 0 ? 'none' : names.join(', ');
    const family = String(definition.family ?? 'the task definition');
    return {
        why: `${family} has not one essential container but ${names.length} (${found}); write container=image`,
    };
}
/** Says that no container has this name, what there is, and which was probably meant. */
function unknownContainer(name, known) {
    const near = nearestName(name, known);
    const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `no container is called "${name}"; there are ${[...new Set(known)].join(', ') || 'none'}.${meant}`;
}
/** The objects of a JSON list; anything else in it, or no list at all, counts as nothing. */
function listOf(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/defaults.js
/**
 * What Amazon ECS fills in or takes as given when a field is absent, by path. A field that has its default
 * means the same as one that is left out.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html and the
 * answers of DescribeTaskDefinition. Where absent and default differ on some launch type, it isn't here.
 */
const defaults = {
    networkMode: 'bridge',
    enableFaultInjection: false,
    'containerDefinitions[].cpu': 0,
    'containerDefinitions[].essential': true,
    'containerDefinitions[].versionConsistency': 'enabled',
    'containerDefinitions[].privileged': false,
    'containerDefinitions[].readonlyRootFilesystem': false,
    'containerDefinitions[].interactive': false,
    'containerDefinitions[].pseudoTerminal': false,
    'containerDefinitions[].disableNetworking': false,
    'containerDefinitions[].portMappings[].protocol': 'tcp',
    'containerDefinitions[].portMappings[].hostPort': 0,
    'containerDefinitions[].mountPoints[].readOnly': false,
    'containerDefinitions[].volumesFrom[].readOnly': false,
    'containerDefinitions[].healthCheck.interval': 30,
    'containerDefinitions[].healthCheck.timeout': 5,
    'containerDefinitions[].healthCheck.retries': 3,
    'containerDefinitions[].healthCheck.startPeriod': 0,
    'containerDefinitions[].restartPolicy.restartAttemptPeriod': 300,
    'volumes[].configuredAtLaunch': false,
    'volumes[].efsVolumeConfiguration.rootDirectory': '/',
    'volumes[].efsVolumeConfiguration.transitEncryption': 'DISABLED',
    'volumes[].efsVolumeConfiguration.authorizationConfig.iam': 'DISABLED',
    'volumes[].dockerVolumeConfiguration.scope': 'task',
    'proxyConfiguration.type': 'APPMESH',
};
/** Only on Fargate: on other launch types "absent" lets a task land on any architecture. */
const fargateDefaults = {
    'runtimePlatform.operatingSystemFamily': 'LINUX',
    'runtimePlatform.cpuArchitecture': 'X86_64',
};
/** Lists whose order means nothing and which AWS may give back in another, with the key that orders them. */
const unordered = {
    containerDefinitions: 'name',
    'containerDefinitions[].environment': 'name',
    'containerDefinitions[].secrets': 'name',
    'containerDefinitions[].logConfiguration.secretOptions': 'name',
    'containerDefinitions[].ulimits': 'name',
    'containerDefinitions[].systemControls': 'namespace',
    'proxyConfiguration.properties': 'name',
    volumes: 'name',
    requiresCompatibilities: '',
};

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/registration.js
/**
 * The keys of a described task definition that RegisterTaskDefinition doesn't take: all that the API's
 * `TaskDefinition` shape has and its `RegisterTaskDefinitionRequest` has not.
 */
const readOnlyKeys = new Set([
    'taskDefinitionArn',
    'revision',
    'status',
    'requiresAttributes',
    'compatibilities',
    'registeredAt',
    'registeredBy',
    'deregisteredAt',
    'deleteRequestedAt',
]);
/** What to register for a definition: itself without what only AWS writes, so that no other field is lost. */
function registrationOf(definition, tags = []) {
    const kept = Object.entries(definition).filter(([key]) => !readOnlyKeys.has(key) && key !== 'tags');
    const writable = tags.filter(({ key }) => !isReserved(key)).map(({ key, value }) => ({ key, value }));
    return { ...Object.fromEntries(kept), ...(writable.length > 0 && { tags: writable }) };
}
/** The base's tags with the asked ones set on top; a key stays where it was. */
function mergeTags(base, asked) {
    const values = new Map([...base, ...asked].map(({ key, value }) => [key, value]));
    return [...values].map(([key, value]) => ({ key, value }));
}
/** Tags that AWS itself writes, CloudFormation's among them; a request that carries one is refused. */
function isReserved(key) {
    return key.toLowerCase().startsWith('aws:');
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/canonical.js




/**
 * One form for all task definitions that ECS would run alike: without what AWS writes itself, without
 * defaults and empty lists, keys and unordered lists sorted. Tags are no part of it. For comparing only:
 * what is registered is never canonical.
 */
function canonical(definition) {
    const input = withHostPorts(registrationOf(definition));
    const fargate = Array.isArray(input.requiresCompatibilities) && input.requiresCompatibilities.includes('FARGATE');
    const filledIn = fargate ? { ...defaults, ...fargateDefaults } : defaults;
    const { tags: _, ...body } = input;
    const result = reduce({ ...body, ...sizes(body) }, '', filledIn);
    return isObject(result) ? result : {};
}
/** A text that is equal for task definitions that ECS would run alike. */
function fingerprint(definition) {
    return JSON.stringify(canonical(definition));
}
/** True when registering one would give what the other is. */
function sameDefinition(a, b) {
    return fingerprint(a) === fingerprint(b);
}
function reduce(value, path, filledIn) {
    if (value === null || (0,external_node_util_.isDeepStrictEqual)(value, filledIn[path]))
        return undefined;
    if (Array.isArray(value)) {
        const items = value.map((item) => reduce(item, `${path}[]`, filledIn) ?? emptyOf(item));
        return items.length === 0 ? undefined : sorted(items, unordered[path]);
    }
    if (!isObject(value))
        return value;
    const entries = Object.keys(value)
        .sort()
        .flatMap((key) => {
        const reduced = reduce(value[key] ?? null, path === '' ? key : `${path}.${key}`, filledIn);
        return reduced === undefined ? [] : [[key, reduced]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
/** An item of a list keeps its place even where nothing of it is left. */
function emptyOf(item) {
    return isObject(item) ? {} : Array.isArray(item) ? [] : item;
}
function sorted(items, by) {
    if (by === undefined)
        return items;
    const keyOf = (item) => (isObject(item) ? String(item[by] ?? '') : String(item));
    return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
/** In the awsvpc and host network modes ECS sets a left-out host port to the container's port. */
function withHostPorts(input) {
    if (input.networkMode !== 'awsvpc' && input.networkMode !== 'host')
        return input;
    const containers = listOf(input.containerDefinitions).map((container) => {
        if (!Array.isArray(container.portMappings))
            return container;
        const portMappings = container.portMappings.map((mapping) => isObject(mapping) && mapping.hostPort === mapping.containerPort ? { ...mapping, hostPort: 0 } : mapping);
        return { ...container, portMappings };
    });
    return Array.isArray(input.containerDefinitions) ? { ...input, containerDefinitions: containers } : input;
}
/** AWS turns `1 vCPU` into CPU units and `2 GB` into MiB, and answers with text where a number was given. */
function sizes(body) {
    return {
        ...(body.cpu !== undefined && { cpu: sizeIn(body.cpu, /^([\d.]+)\s*vcpu$/i) }),
        ...(body.memory !== undefined && { memory: sizeIn(body.memory, /^([\d.]+)\s*gb$/i) }),
    };
}
/** The number of CPU units or MiB as text: both units are 1024 of the small ones. */
function sizeIn(value, large) {
    if (typeof value === 'number')
        return String(value);
    const match = typeof value === 'string' ? large.exec(value.trim()) : null;
    return match?.[1] ? String(Number(match[1]) * 1024) : value;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/difference.js



/** Where two task definitions differ, in the order of their canonical forms. */
function differences(before, after) {
    return compare([], canonical(before), canonical(after));
}
/** Paths of `asked` that `got` has lost: fields that AWS didn't keep. Defaults and empty values don't count. */
function lostFields(asked, got) {
    return differences(asked, got)
        .filter(({ before, after }) => before !== undefined && after === undefined)
        .map(({ path }) => path.join('.'));
}
function compare(path, before, after) {
    if ((0,external_node_util_.isDeepStrictEqual)(before, after))
        return [];
    const [left, right] = [byKey(before), byKey(after)];
    // What is new or gone as a whole is told part by part, as long as it has parts.
    const whole = (before !== undefined && !left) || (after !== undefined && !right);
    const keys = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])].sort();
    if (whole || keys.length === 0)
        return [{ path, before, after }];
    return keys.flatMap((key) => compare([...path, key], left?.[key], right?.[key]));
}
/** An object as it is and a list of named objects as an object by name; undefined for anything else. */
function byKey(value) {
    if (isObject(value))
        return value;
    if (!Array.isArray(value) || value.length === 0)
        return undefined;
    const names = value.map((item) => (isObject(item) && typeof item.name === 'string' ? item.name : undefined));
    if (names.includes(undefined) || new Set(names).size !== names.length)
        return undefined;
    return Object.fromEntries(value.flatMap((item, index) => {
        if (!isObject(item))
            return [];
        const { name: _, ...rest } = item;
        const keys = Object.keys(rest);
        const only = keys.length === 1 && (keys[0] === 'value' || keys[0] === 'valueFrom') ? rest[keys[0]] : rest;
        return [[names[index] ?? '', only ?? rest]];
    }));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/difference-text.js

/**
 * The difference in lines to read: `~ web.image: a → b`. Values of environment variables are never shown and
 * neither is anything whose name speaks of a secret; `secrets` only hold references, so those are.
 */
function differenceLines(before, after) {
    return differences(before, after).map(lineOf);
}
function lineOf({ path, before, after }) {
    const place = (path[0] === 'containerDefinitions' && path.length > 1 ? path.slice(1) : path).join('.');
    const show = (value) => secretPlace(path, value) ? '(value not shown)' : shorten(JSON.stringify(value));
    if (before === undefined && after !== undefined)
        return `+ ${place}: ${show(after)}`;
    if (after === undefined && before !== undefined)
        return `- ${place}: ${show(before)}`;
    if (before === undefined || after === undefined)
        return `  ${place}`;
    const [left, right] = [show(before), show(after)];
    return left === right ? `~ ${place}: changed ${left}` : `~ ${place}: ${left} → ${right}`;
}
const secretName = /pass|secret|token|key|credential|auth|private|dsn|header/i;
const secretText = /:\/\/[^/\s"]*:[^/\s"]*@|(pass(word)?|secret|token|api-?key)["']?\s*[=:]|-----BEGIN|AKIA[0-9A-Z]{16}/i;
/** Whether a value may hold a secret: by the place it has, by what its own keys say, or by how it looks. */
function secretPlace(path, value) {
    const [root, , field, ...rest] = path;
    if (root !== 'containerDefinitions')
        return secretText.test(JSON.stringify(value));
    if (field === 'secrets')
        return false;
    // A whole container or list that could not be told part by part.
    if (field === undefined || field === 'environment')
        return true;
    return rest.some((part) => secretName.test(part)) || holdsSecret(value);
}
function holdsSecret(value) {
    const text = JSON.stringify(value);
    const keys = typeof value === 'object' ? [...text.matchAll(/"([^"]+)":/g)].map((match) => match[1] ?? '') : [];
    return secretText.test(text) || keys.some((key) => secretName.test(key) && key !== 'secretOptions');
}
function shorten(text) {
    return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/needs.js



/** Everything that definitions refer to outside themselves, each once. */
function needsOf(definitions) {
    const containers = definitions.flatMap(containersOf);
    const references = unique(containers.flatMap(secretReferences));
    return {
        images: unique(containers.map(({ image }) => String(image ?? ''))).flatMap((text) => {
            const image = parseEcrImage(text);
            return image ? [{ text, image }] : [];
        }),
        roles: unique(definitions.flatMap(({ taskRoleArn, executionRoleArn }) => [taskRoleArn, executionRoleArn])),
        logGroups: uniqueGroups(containers.flatMap(logGroup)),
        secrets: unique(references.filter(isSecret).map((arn) => arn.split(':').slice(0, 7).join(':'))),
        parameters: references.filter((reference) => !isSecret(reference)),
    };
}
function secretReferences(container) {
    const log = isObject(container.logConfiguration) ? container.logConfiguration : {};
    const credentials = isObject(container.repositoryCredentials) ? container.repositoryCredentials : {};
    const listed = [...listOf(container.secrets), ...listOf(log.secretOptions)].map(({ valueFrom }) => valueFrom);
    return unique([...listed, credentials.credentialsParameter]);
}
/** The awslogs driver's group, unless the agent may create it. */
function logGroup(container) {
    const log = isObject(container.logConfiguration) ? container.logConfiguration : {};
    const options = isObject(log.options) ? log.options : {};
    const name = options['awslogs-group'];
    if (log.logDriver !== 'awslogs' || typeof name !== 'string' || options['awslogs-create-group'] === 'true')
        return [];
    return [{ name, region: String(options['awslogs-region'] ?? '') }];
}
function isSecret(reference) {
    return parseArn(reference)?.service === 'secretsmanager';
}
function unique(values) {
    return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))];
}
function uniqueGroups(groups) {
    return [...new Map(groups.map((group) => [`${group.region}/${group.name}`, group])).values()];
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/aws-error.js
/**
 * What an error of an AWS request means for the next step. Told apart by `name`, `message` and
 * `$metadata.httpStatusCode`, which every AWS SDK error has.
 */
const throttlingNames = new Set([
    'ThrottlingException',
    'Throttling',
    'ThrottledException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
]);
const deniedNames = /^(AccessDenied|UnauthorizedOperation|UnauthorizedException|AuthorizationError|Forbidden)/;
/** To be sent again later. Parallel registrations in one family get a ClientException that says as much. */
function isThrottled(error) {
    return (throttlingNames.has(nameOf(error)) ||
        statusOf(error) === 429 ||
        /^rate exceeded$|too many concurrent attempts to create a new revision/i.test(messageOf(error)));
}
function isDenied(error) {
    if (/expired/i.test(nameOf(error)))
        return false;
    return deniedNames.test(nameOf(error)) || (statusOf(error) === 403 && !isThrottled(error));
}
/** The resource a read was about doesn't exist. */
function isMissing(error) {
    return statusOf(error) === 404 || /NotFound|^NoSuch/.test(nameOf(error));
}
/**
 * The request may have taken effect though it failed: no answer, an unreadable one, or 5xx. A 4xx answer had
 * none, nor did what was never sent.
 */
function mayHaveHappened(error) {
    const status = statusOf(error);
    if (status !== undefined)
        return status >= 500 || status < 300;
    return !/^(AbortError|CredentialsProviderError|TypeError|ReferenceError|Cancelled)$/.test(nameOf(error));
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function statusOf(error) {
    const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/patience.js


/** How long throttled requests of one deploy are sent again, in milliseconds from its start. */
const throttlingDeadline = 10 * 60_000;
const firstPause = 500;
const longestPause = 15_000;
function startRun(deps) {
    return { ...deps, deadline: deps.clock.now() + throttlingDeadline };
}
/**
 * Sends a request until it isn't throttled any more, to a deadline instead of a count: registrations are
 * refilled at one a second for the whole account, so a hundred parallel deploys need minutes.
 */
async function patiently(run, request) {
    for (let attempt = 0;; attempt += 1) {
        run.signal?.throwIfAborted();
        try {
            return await request();
        }
        catch (error) {
            const pause = pauseAfter(attempt, run.random());
            if (!isThrottled(error) || run.clock.now() + pause > run.deadline)
                throw error;
            if (attempt === 3)
                run.narrator.info('AWS throttles the requests of this account; trying on.');
            await run.clock.sleep(pause, run.signal);
        }
    }
}
/** Between half and all of a pause that doubles: no two runs that were throttled together come back together. */
function pauseAfter(attempt, random) {
    return Math.min(longestPause, firstPause * 2 ** attempt) * (0.5 + random / 2);
}
/** `patiently`, with a failure put into a sentence. */
async function ask(run, doing, request) {
    try {
        return await patiently(run, request);
    }
    catch (error) {
        throw failed(run, doing, error);
    }
}
/** The failure as a sentence; a cancellation stays what it is. */
function failed(run, doing, error) {
    if (run.signal?.aborted || error instanceof RequestFailed)
        return error;
    return new RequestFailed(run.explain(error, doing), { cause: error });
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/pin-digest.js






/**
 * Asks ECR once for each tag that this deploy sets: those of `images`, and of the file if one is the base. A
 * tag can be moved after the deploy; a digest can't, so that what was tested is what a new task pulls.
 * @throws DeployRefused for an image that isn't there.
 */
async function pinImages(request, run) {
    const unpinned = { edits: request.edits, apply: (definition) => definition, notices: [] };
    if (!request.pinDigest)
        return unpinned;
    const asked = new Set(request.edits.images.map(({ image }) => image));
    if (request.base.kind === 'file') {
        for (const { image } of containersOf(request.base.definition))
            if (typeof image === 'string')
                asked.add(image);
        // What an edit replaces isn't deployed: a placeholder in the file needn't exist.
        for (const image of replacedImages(request))
            asked.delete(image);
    }
    const digests = new Map();
    const notices = [];
    const problems = [];
    await Promise.all([...asked].map(async (image) => {
        const parsed = parseEcrImage(image);
        if (parsed?.digest || image.includes('@sha256:'))
            return;
        if (!parsed || parsed.region !== run.region) {
            notices.push(`${image} keeps its tag: "pin-digest" asks private ECR in ${run.region} only.`);
            return;
        }
        const digest = await digestOf(parsed, image, run);
        if (digest)
            digests.set(image, pinned(image, digest));
        else
            problems.push(`Image ${image} isn't in ECR. Push it first, or correct the name.`);
    }));
    if (problems.length > 0)
        throw new DeployRefused(problems);
    const edits = {
        ...request.edits,
        images: request.edits.images.map((edit) => ({ ...edit, image: digests.get(edit.image) ?? edit.image })),
    };
    return { edits, notices, apply: (definition) => withImages(definition, request, digests) };
}
async function digestOf(image, text, run) {
    const ecr = await run.ecr?.();
    if (!ecr)
        return undefined;
    try {
        const { imageDetails } = await patiently(run, () => ecr.describeImages(imageQuery(image)));
        return imageDetails[0]?.imageDigest;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        const doing = { doing: `look up the digest of ${familyRevision(text)}`, action: 'ecr:DescribeImages' };
        throw failed(run, { ...doing, resource: repositoryArn(image) }, error);
    }
}
/** The request that finds one image by its digest, its tag, or as `latest`. */
function imageQuery({ account, repository, tag, digest }) {
    const imageIds = [digest ? { imageDigest: digest } : { imageTag: tag ?? 'latest' }];
    return { registryId: account, repositoryName: repository, imageIds };
}
function repositoryArn({ account, region, repository }) {
    return `arn:aws:ecr:${region}:${account}:repository/${repository}`;
}
function replacedImages(request) {
    if (request.base.kind !== 'file')
        return [];
    const named = new Set(request.edits.images.map(({ container }) => container));
    return containersOf(request.base.definition)
        .filter(({ name, essential }) => named.has(String(name)) || (named.has(undefined) && essential !== false))
        .map(({ image }) => String(image))
        .filter((image) => !request.edits.images.some((edit) => edit.image === image));
}
/** Only a file's own images: all others were pinned in the edits, and what nobody named stays as it is. */
function withImages(definition, request, digests) {
    if (request.base.kind !== 'file')
        return definition;
    const containerDefinitions = containersOf(definition).map((container) => ({
        ...container,
        image: digests.get(String(container.image)) ?? container.image ?? '',
    }));
    return { ...definition, containerDefinitions };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/services.js




/** DescribeServices takes at most this many. */
const perRequest = 10;
/**
 * The services asked for, in that order, read in as few requests as AWS allows.
 * @throws DeployRefused naming every one that isn't there or can't be deployed to.
 */
async function describeServices(request, run) {
    const answers = await Promise.all(chunks(request.services).map((names) => describe(request.cluster, names, run)));
    const found = answers.flatMap(({ services }) => services);
    const failures = answers.flatMap((answer) => answer.failures);
    const problems = [];
    const services = request.services.flatMap((asked) => {
        const name = nameOfArn(asked);
        const service = found.find(({ serviceName }) => serviceName === name);
        if (service) {
            problems.push(...serviceProblems(service, request));
            return [service];
        }
        const reason = failures.find(({ arn }) => arn && nameOfArn(arn) === name)?.reason ?? 'MISSING';
        problems.push(`Service "${name}" isn't in cluster "${nameOfArn(request.cluster)}" in ${run.region} (${reason}). ` +
            'Check its name, the cluster and the region.');
        return [];
    });
    if (problems.length > 0)
        throw new DeployRefused(problems);
    return services;
}
/** One service, read again. */
async function describeService(cluster, name, run) {
    const { services } = await describe(cluster, [name], run);
    return services.find(({ serviceName }) => serviceName === name);
}
async function describe(cluster, services, run) {
    const doing = {
        doing: `describe the services ${services.map(nameOfArn).join(', ')} of cluster "${nameOfArn(cluster)}"`,
        action: 'ecs:DescribeServices',
    };
    try {
        return await ask(run, doing, () => run.ecs.describeServices({ cluster, services }));
    }
    catch (error) {
        const cause = error instanceof Error ? error.cause : undefined;
        if (nameOf(cause) !== 'ClusterNotFoundException')
            throw error;
        throw new DeployRefused([
            `Cluster "${nameOfArn(cluster)}" isn't in ${run.region} of this account, or isn't ACTIVE. ` +
                'Check its name, the region and the credentials.',
        ]);
    }
}
/** The deployment that ECS works towards; undefined where the service has none (task sets). */
function primaryOf(service) {
    return service.deployments.find(({ status }) => status === 'PRIMARY');
}
/** True when the service has finished rolling out what it points at. */
function isCompleted(service) {
    const primary = primaryOf(service);
    if (primary?.rolloutState !== undefined)
        return primary.rolloutState === 'COMPLETED';
    // Deployments made before 2020 have no rollout state.
    return service.deployments.length === 1 && service.runningCount === service.desiredCount;
}
function serviceProblems(service, request) {
    const name = `Service "${service.serviceName}"`;
    const controller = service.deploymentController?.type ?? 'ECS';
    const problems = [];
    if (service.status !== 'ACTIVE') {
        problems.push(`${name} is ${service.status}, not ACTIVE: it is being or has been deleted. Create it first.`);
    }
    if (controller !== 'ECS') {
        problems.push(`${name} is deployed by ${controller}, which UpdateService can't do. ` +
            'Use its deployment controller, or change the service to ECS (rolling, blue/green and canary are native there).');
    }
    if (request.desiredCount !== undefined && service.schedulingStrategy === 'DAEMON') {
        problems.push(`${name} is a DAEMON service: it runs one task an instance. Leave "desired-count" out.`);
    }
    return problems;
}
/** ARNs that the user gave and that lie elsewhere: in another account, region, or not in ECS at all. */
async function foreignArns(request, run) {
    const given = [request.cluster, ...request.services, ...referencesOf(request)];
    const arns = given.flatMap((text) => {
        const arn = parseArn(text);
        return arn ? [{ text, arn }] : [];
    });
    if (arns.length === 0)
        return [];
    const account = await run.account();
    return arns.flatMap(({ text, arn }) => {
        if (arn.account !== account)
            return [`${text} is in account ${arn.account}, the credentials are for ${account}.`];
        if (arn.region !== run.region)
            return [`${text} is in ${arn.region}, "aws-region" is ${run.region}.`];
        return [];
    });
}
function referencesOf({ base, revision }) {
    const chosen = revision?.kind === 'each' ? [...revision.references.values()] : [];
    if (revision?.kind === 'one')
        chosen.push(revision.reference);
    if (base.kind === 'revision')
        chosen.push(base.reference);
    return chosen;
}
function chunks(names) {
    return Array.from({ length: Math.ceil(names.length / perRequest) }, (_, index) => names.slice(index * perRequest, (index + 1) * perRequest));
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/plan.js


/** The body of the UpdateService that a service needs to be at `arn`, nothing in it that wasn't asked; or none. */
function updateFor({ service }, arn, request) {
    const differs = arn !== service.taskDefinition;
    const scales = request.desiredCount !== undefined && request.desiredCount !== service.desiredCount;
    if (!differs && !scales && !request.forceNewDeployment)
        return undefined;
    return {
        cluster: request.cluster,
        service: service.serviceName,
        ...((differs || request.forceNewDeployment) && { taskDefinition: arn }),
        ...(scales && request.desiredCount !== undefined && { desiredCount: request.desiredCount }),
        ...(request.forceNewDeployment && { forceNewDeployment: true }),
    };
}
/** What a target is called before its registration: `app:12`, or `app (new revision)`. */
function targetName(target) {
    return target.kind === 'revision'
        ? familyRevision(target.revision.arn)
        : `${target.registration.family} (new revision)`;
}
/** The definition that the service will run. */
function targetDefinition(target) {
    return target.kind === 'revision' ? target.revision.definition : target.registration.body;
}
/** True where a service gets another task definition, or a first look at it by a rollout that isn't COMPLETED. */
function isChange({ service, target }) {
    return target.kind === 'registration' || target.revision.arn !== service.taskDefinition;
}
/** True where nothing at all is left to do. */
function isSettled(planned, request) {
    if (isChange(planned) || planned.target.kind === 'registration')
        return false;
    return isCompleted(planned.service) && !updateFor(planned, planned.target.revision.arn, request);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/permissions.js




/** The IAM policy that this deploy needs and nothing more, without the account guard's STS call, which needs none. */
function neededStatements(request, plan) {
    const services = plan.services.map(({ service }) => service.serviceArn);
    const changed = plan.services.filter(isChange).map(({ target }) => targetDefinition(target));
    return [
        allow(['ecs:DescribeServices', 'ecs:UpdateService'], services),
        // These have no resource-level permissions that hold for a revision which doesn't exist yet.
        allow(definitionActions(request), ['*']),
        ...(request.revision?.kind === 'previous'
            ? [allow(['ecs:ListServiceDeployments', 'ecs:DescribeServiceRevisions'], serviceHistory(services))]
            : []),
        ...passRole(plan),
        ...tagging(plan, services),
        ...(request.preflight || request.pinDigest ? reads(changed, request) : []),
    ];
}
function definitionActions(request) {
    return [
        'ecs:DescribeTaskDefinition',
        ...(request.revision ? [] : ['ecs:RegisterTaskDefinition']),
        ...(request.revision?.kind === 'previous' || request.keepRevisions !== undefined
            ? ['ecs:ListTaskDefinitions']
            : []),
        ...(request.keepRevisions === undefined ? [] : ['ecs:DeregisterTaskDefinition']),
    ];
}
function passRole(plan) {
    const roles = needsOf(plan.registrations.map(({ body }) => body)).roles.filter((role) => parseArn(role));
    if (roles.length === 0)
        return [];
    const Condition = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };
    return [{ ...allow(['iam:PassRole'], roles), Condition }];
}
function tagging(plan, services) {
    const tagged = plan.registrations.filter(({ body }) => body.tags !== undefined);
    if (tagged.length === 0)
        return [];
    const home = parseArn(services[0] ?? '');
    const prefix = `arn:${home?.partition}:ecs:${home?.region}:${home?.account}:task-definition`;
    const Condition = { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } };
    return [
        {
            ...allow(['ecs:TagResource'], tagged.map(({ family }) => `${prefix}/${family}:*`)),
            Condition,
        },
    ];
}
/** A service revision's and a service deployment's ARN begin as their service's does. */
function serviceHistory(services) {
    return services.flatMap((arn) => [arn, `${arn.replace(':service/', ':service-revision/')}/*`]);
}
function reads(definitions, request) {
    const needs = needsOf(definitions);
    const statement = (action, resources) => resources.length > 0 ? [allow([action], resources)] : [];
    const images = statement('ecr:DescribeImages', [
        ...new Set(needs.images.map(({ image }) => repositoryArn(image))),
    ]);
    if (!request.preflight)
        return images;
    return [
        ...images,
        ...statement('iam:GetRole', needs.roles),
        ...statement('logs:DescribeLogGroups', needs.logGroups.length > 0 ? ['*'] : []),
        ...statement('secretsmanager:DescribeSecret', needs.secrets),
        ...statement('ssm:DescribeParameters', needs.parameters.length > 0 ? ['*'] : []),
    ];
}
function allow(actions, resources) {
    return { Effect: 'Allow', Action: actions, Resource: resources };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/dry-run.js




/** Says what a deploy would do: each new revision's difference, each update, and the permissions it takes. */
function tellDryRun(request, plan, run) {
    const { narrator } = run;
    for (const registration of plan.registrations) {
        const lines = differenceLines(registration.base, registration.body);
        narrator.group(`Would register a revision of ${registration.family} (${registration.services.join(', ')})`, lines);
    }
    for (const planned of plan.services) {
        const { service, target } = planned;
        const arn = target.kind === 'revision' ? target.revision.arn : targetName(target);
        const runs = familyRevision(service.taskDefinition);
        if (isSettled(planned, request))
            narrator.info(`Service "${service.serviceName}" runs ${runs} already.`);
        else if (!updateFor(planned, arn, request))
            narrator.info(`Service "${service.serviceName}" is rolling out ${runs}.`);
        else
            narrator.info(`Would update service "${service.serviceName}": ${runs} → ${targetName(target)}.`);
    }
    const policy = { Version: '2012-10-17', Statement: neededStatements(request, plan) };
    narrator.group('The IAM policy this deploy needs', JSON.stringify(policy, null, 2).split('\n'));
    narrator.info('Dry run: nothing was changed.');
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/half-way.js



/** The error for a deploy that can't go on: what was updated, what wasn't and why, how to go on or back. */
function stopHalfWay(plan, deployments, registered, errors, run) {
    const outcome = outcomeOf(deployments, registered, false);
    const reached = new Set(deployments.map(({ service }) => service));
    const updated = deployments
        .filter(({ status }) => status === 'started')
        .map(({ service, taskDefinition }) => `${service} (${familyRevision(taskDefinition)})`);
    const unclear = errors.flatMap((error) => (error instanceof EffectUnknown ? [error.subject] : []));
    const left = plan.services
        .map(({ service }) => service.serviceName)
        .filter((name) => !reached.has(name) && !unclear.includes(name));
    const why = [...new Set(errors.map((error) => (error instanceof Error ? error.message : String(error))))];
    const back = updated.length > 0
        ? ` To go back instead, deploy with "revision: ${outcome.rollback.split('\n').join(', ')}" (one a line).`
        : '';
    const message = [
        run.signal?.aborted ? 'The deploy was cancelled half-way.' : 'The deploy stopped half-way.',
        `Updated: ${updated.join(', ') || 'none'}.`,
        ...(unclear.length > 0
            ? [`Perhaps updated: ${unclear.join(', ')} (the request was sent, its answer did not come).`]
            : []),
        `Not updated: ${left.join(', ') || 'none'}.`,
        why.join(' '),
        `Run it again to go on${registered.length > 0 ? `: ${registered.map(familyRevision).join(', ')} is used then` : ''}.${back}`,
    ].join(' ');
    return new DeployIncomplete(message, outcome, errors[0]);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/edit.js

/** Applies the edits to the containers they name. Pure: `base` stays as it is. */
function editDefinition(base, edits) {
    const definition = structuredClone(base);
    const result = { definition, used: new Set(), notes: [], problems: [] };
    const names = containerNames(definition);
    for (const edit of edits.images) {
        const target = edit.container === undefined ? onlyEssential(definition) : { name: edit.container };
        if ('why' in target) {
            result.problems.push(target.why);
            result.used.add(edit);
        }
        if (!('name' in target) || !names.includes(target.name))
            continue;
        result.used.add(edit);
        container(definition, target.name).image = edit.image;
    }
    for (const edit of edits.environment.filter(({ container }) => names.includes(container))) {
        result.used.add(edit);
        setVariable(container(definition, edit.container), 'environment', 'value', edit, result.notes);
    }
    for (const edit of edits.secrets.filter(({ container }) => names.includes(container))) {
        result.used.add(edit);
        setVariable(container(definition, edit.container), 'secrets', 'valueFrom', edit, result.notes);
    }
    return result;
}
function container(definition, name) {
    return listOf(definition.containerDefinitions).find((candidate) => candidate.name === name) ?? {};
}
/** One entry of `environment` or `secrets`, set in its place, added at the end, or taken out. */
function setVariable(target, list, valueKey, edit, notes) {
    if (edit.value === undefined) {
        takeOut(target, list, edit.name);
        return;
    }
    const entries = Array.isArray(target[list]) ? target[list] : [];
    const present = entries.filter(isObject).find((entry) => entry.name === edit.name);
    if (present)
        present[valueKey] = edit.value;
    else
        target[list] = [...entries, { name: edit.name, [valueKey]: edit.value }];
    // ECS refuses a name that is in both lists.
    const other = list === 'secrets' ? 'environment' : 'secrets';
    if (takeOut(target, other, edit.name)) {
        notes.push(`${edit.container}.${edit.name} moved from ${other} to ${list}: ECS takes a name in one of them only.`);
    }
}
function takeOut(target, list, name) {
    const entries = target[list];
    if (!Array.isArray(entries))
        return false;
    const kept = entries.filter((entry) => !(isObject(entry) && entry.name === name));
    if (kept.length === entries.length)
        return false;
    target[list] = kept;
    return true;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/task-definition/limits.js


/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html: 64 KiB, not adjustable. */
const maximumBytes = 65_536;
/** Why AWS would refuse this definition for its size, its container count or its Fargate size; empty if it would not. */
function limitProblems(registration) {
    return [sizeProblem(registration), fargateProblem(registration)].filter((why) => why !== undefined);
}
function sizeProblem(registration) {
    const bytes = byteLength(registration);
    if (bytes <= maximumBytes)
        return undefined;
    const largest = containersOf(registration)
        .flatMap((container) => Object.entries(container).map(([key, value]) => ({
        path: `${String(container.name)}.${key}`,
        bytes: byteLength(value),
    })))
        .sort((a, b) => b.bytes - a.bytes)[0];
    const where = largest ? ` The largest part is ${largest.path} with ${largest.bytes} bytes.` : '';
    return (`the definition has ${bytes} bytes and ECS takes at most ${maximumBytes} (64 KiB).${where}` +
        ' Move environment variables to environmentFiles or to a secret.');
}
function byteLength(value) {
    return Buffer.byteLength(JSON.stringify(value));
}
/** Memory in GiB for each CPU size: first, last, step. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
const fargateMemory = {
    512: { from: 1, to: 4, step: 1 },
    1024: { from: 2, to: 8, step: 1 },
    2048: { from: 4, to: 16, step: 1 },
    4096: { from: 8, to: 30, step: 1 },
    8192: { from: 16, to: 60, step: 4 },
    16384: { from: 32, to: 120, step: 8 },
};
function fargateProblem(definition) {
    const launchTypes = definition.requiresCompatibilities;
    if (!Array.isArray(launchTypes) || !launchTypes.includes('FARGATE'))
        return undefined;
    const cpu = Number(sizeIn(definition.cpu ?? null, /^([\d.]+)\s*vcpu$/i) ?? Number.NaN);
    const memory = Number(sizeIn(definition.memory ?? null, /^([\d.]+)\s*gb$/i) ?? Number.NaN);
    if (!(cpu > 0) || !(memory > 0))
        return 'a Fargate task needs "cpu" and "memory" at task level';
    // A size newer than this table is for AWS to judge.
    if (cpu > 16384)
        return undefined;
    if (fargateMemorySizes(cpu).includes(memory))
        return undefined;
    const takes = fargateMemorySizes(cpu);
    return takes.length === 0
        ? `Fargate has no cpu ${cpu}; it has 256, ${Object.keys(fargateMemory).join(', ')}`
        : `Fargate has no memory ${memory} with cpu ${cpu}; it takes ${takes.join(', ')} MiB`;
}
/** The memory sizes (MiB) that go with a CPU size (units); empty for a size Fargate doesn't have. */
function fargateMemorySizes(cpu) {
    if (cpu === 256)
        return [512, 1024, 2048];
    const range = fargateMemory[cpu];
    if (!range)
        return [];
    const count = (range.to - range.from) / range.step + 1;
    return Array.from({ length: count }, (_, index) => (range.from + index * range.step) * 1024);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/plan-new-revision.js








/**
 * Edits each service's base and decides where it goes: to what it runs, if that is the same already; to a
 * revision that an earlier run registered; or to a new one, shared by all services that want the same.
 * @throws DeployRefused where an edit names no container, or AWS would refuse the definition.
 */
async function planNewRevisions(request, services, book, run) {
    const pinned = await pinImages(request, run);
    const starts = await Promise.all(services.map((service) => startOf(service, request.base, book)));
    const edited = starts.map((start) => ({ start, ...editDefinition(start.definition, pinned.edits) }));
    const problems = new Set([
        ...edited.flatMap((one) => one.problems),
        ...unusedEdits(request, starts, edited),
    ]);
    if (problems.size > 0)
        throw new DeployRefused([...problems]);
    const notices = new Set([...pinned.notices, ...edited.flatMap(({ notes }) => notes)]);
    const registrations = new Map();
    const planned = [];
    for (const { start, definition } of edited) {
        const wanted = pinned.apply(definition);
        const target = await targetFor(start, wanted, request, book, registrations);
        planned.push({ service: start.service, target });
        notices.add(await newestNotice(start, request, target, book));
    }
    const refused = [...registrations.values()].flatMap(({ family, body }) => limitProblems(body).map((why) => `Task definition ${family}: ${why}.`));
    if (refused.length > 0)
        throw new DeployRefused(refused);
    notices.delete('');
    return { services: planned, registrations: [...registrations.values()], notices: [...notices] };
}
async function startOf(service, base, book) {
    const runs = familyOf(service.taskDefinition);
    if (base.kind === 'file') {
        const family = typeof base.definition.family === 'string' ? base.definition.family : runs;
        await Promise.all([book.newest(family), family === runs && book.read(service.taskDefinition)]);
        return { service, family, definition: { ...base.definition, family }, tags: fileTags(base.definition) };
    }
    const newest = await book.newest(base.kind === 'revision' ? familyOf(base.reference) : runs);
    const current = await book.read(service.taskDefinition);
    const from = base.kind === 'service' ? current : base.kind === 'latest' ? (newest ?? current) : undefined;
    const revision = from ?? (await book.read(base.kind === 'revision' ? base.reference : service.taskDefinition));
    return { service, family: revision.family, definition: revision.definition, tags: revision.tags };
}
async function targetFor(start, wanted, request, book, registrations) {
    const print = fingerprint(wanted);
    const same = (await book.known(start.family)).filter(({ definition }) => fingerprint(definition) === print);
    const running = same.find(({ arn }) => arn === start.service.taskDefinition);
    const revision = running ?? same.find(({ active }) => active);
    if (revision)
        return { kind: 'revision', revision };
    const newest = await book.newest(start.family);
    const registration = registrations.get(print) ?? {
        family: start.family,
        body: registrationOf(wanted, mergeTags(start.tags, request.tags)),
        floor: newest?.number ?? 0,
        base: await comparedWith(start, book),
        services: [],
    };
    registration.services.push(start.service.serviceName);
    registrations.set(print, registration);
    return { kind: 'registration', registration };
}
/** What the reader of a difference knows: the definition that runs now, where it is of the same family. */
async function comparedWith(start, book) {
    if (familyOf(start.service.taskDefinition) !== start.family)
        return {};
    return (await book.read(start.service.taskDefinition)).definition;
}
/** An edit that no service's definition has a container for is a mistyped name. */
function unusedEdits(request, starts, edited) {
    const used = new Set(edited.flatMap((one) => [...one.used].map((edit) => ('line' in edit ? edit.line : ''))));
    const names = starts.flatMap(({ definition }) => containerNames(definition));
    const { images, environment, secrets } = request.edits;
    return [...images, ...environment, ...secrets]
        .filter(({ line }) => !used.has(line))
        .map(({ container }) => `In ${families(starts)} ${unknownContainer(container ?? '', names)}`);
}
function families(starts) {
    return [...new Set(starts.map(({ family }) => `"${family}"`))].join(' and ');
}
/** Someone registered a revision that the service doesn't run: the new one is made without it, which is said. */
async function newestNotice(start, request, target, book) {
    const newest = await book.newest(start.family);
    const runs = start.service.taskDefinition;
    if (request.base.kind !== 'service' || !newest || newest.arn === runs)
        return '';
    if (target.kind === 'revision' && target.revision.arn === newest.arn)
        return '';
    return (`Service "${start.service.serviceName}" runs ${familyRevision(runs)}, but the newest revision of its family is ` +
        `${familyRevision(newest.arn)}. This deploy starts from what runs; "base: latest" would start from the newest.`);
}
function fileTags(definition) {
    const tags = Array.isArray(definition.tags) ? definition.tags : [];
    return tags.flatMap((tag) => typeof tag === 'object' && tag !== null && !Array.isArray(tag) && typeof tag.key === 'string'
        ? [{ key: tag.key, value: String(tag.value ?? '') }]
        : []);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/active-revisions.js


/** ARNs of a family's active revisions, newest first. Asks for another hundred only when they are wanted. */
async function* activeRevisions(family, run) {
    let nextToken;
    do {
        const page = {
            familyPrefix: family,
            status: 'ACTIVE',
            sort: 'DESC',
            ...(nextToken && { nextToken }),
        };
        const answer = await ask(run, { doing: `list the revisions of ${family}`, action: 'ecs:ListTaskDefinitions', resource: '*' }, () => run.ecs.listTaskDefinitions(page));
        yield* answer.taskDefinitionArns.filter((arn) => familyOf(arn) === family);
        nextToken = answer.nextToken;
    } while (nextToken);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/previous.js





/**
 * The revision a service ran before the one it points at. What ECS or an earlier run has brought back already
 * stays: asking twice must not go forth again, nor one further back.
 * @throws DeployRefused where there is none.
 */
async function previousRevision(cluster, service, run) {
    const current = service.taskDefinition;
    const history = await pastRollouts(cluster, service, run);
    const other = history.find(({ taskDefinition }) => taskDefinition !== current);
    if (other && (isRolledBack(history[0], current) || isStepBack(current, other))) {
        return {
            reference: current,
            why: `is back at ${familyRevision(current)} already, from ${familyRevision(other.taskDefinition)}. ` +
                'To go elsewhere, name the revision.',
        };
    }
    const ran = history.find(({ taskDefinition, status }) => taskDefinition !== current && status === 'SUCCESSFUL');
    if (ran)
        return found(service, ran.taskDefinition, 'its last successful deployment before this one');
    // A rollout under way keeps what it replaces as an ACTIVE deployment.
    const draining = service.deployments.find(({ taskDefinition }) => taskDefinition !== current);
    if (draining)
        return found(service, draining.taskDefinition, 'the deployment that is being replaced');
    return found(service, await olderRevision(service, run), 'the next older active revision of its family');
}
function found(service, reference, source) {
    return {
        reference,
        why: `goes back from ${familyRevision(service.taskDefinition)} to ${familyRevision(reference)} (${source}).`,
    };
}
/** ECS itself has gone back, or is going, from what was deployed last. */
function isRolledBack(last, current) {
    return last !== undefined && last.taskDefinition !== current && last.status.startsWith('ROLLBACK');
}
/** What ran before is newer than what runs: a deploy has gone back since. */
function isStepBack(current, { taskDefinition: before }) {
    return familyOf(current) === familyOf(before) && revisionOf(current) < revisionOf(before);
}
/** The service's last rollouts; empty where they can't be read (old services, missing rights). */
async function pastRollouts(cluster, service, run) {
    try {
        const { serviceDeployments } = await patiently(run, () => run.ecs.listServiceDeployments({ cluster, service: service.serviceName, maxResults: 20 }));
        const newestFirst = [...serviceDeployments].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
        const arns = [...new Set(newestFirst.map(revisionArn).filter((arn) => arn !== ''))];
        if (arns.length === 0)
            return [];
        const { serviceRevisions } = await patiently(run, () => run.ecs.describeServiceRevisions({ serviceRevisionArns: arns }));
        const definitions = new Map(serviceRevisions.map(({ serviceRevisionArn, taskDefinition }) => [serviceRevisionArn, taskDefinition]));
        return newestFirst.flatMap((deployment) => {
            const taskDefinition = definitions.get(revisionArn(deployment));
            return taskDefinition ? [{ taskDefinition, status: deployment.status }] : [];
        });
    }
    catch (error) {
        run.signal?.throwIfAborted();
        const said = run.explain(error, {
            doing: `list the deployments of service "${service.serviceName}"`,
            action: 'ecs:ListServiceDeployments',
            resource: service.serviceArn,
        });
        run.narrator.notice(`${said} The previous revision is taken from the service and its family instead.`);
        return [];
    }
}
function revisionArn(deployment) {
    return deployment.targetServiceRevisionArn ?? deployment.targetServiceRevision?.arn ?? '';
}
async function olderRevision(service, run) {
    const current = primaryOf(service)?.taskDefinition ?? service.taskDefinition;
    for await (const arn of activeRevisions(familyOf(current), run)) {
        if (revisionOf(arn) < revisionOf(current))
            return arn;
    }
    throw new DeployRefused([
        `Service "${service.serviceName}" has no revision to go back to: ${familyRevision(current)} is the oldest active one.`,
    ]);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/plan-revision.js



/**
 * Sends each service to a revision that exists: the one it ran before, or the one that was named.
 * @throws DeployRefused for a deregistered revision, and for another family's that wasn't named for the service.
 */
async function planExistingRevisions(request, choice, services, book, run) {
    const problems = [];
    const notices = [];
    const planned = await Promise.all(services.map(async (service) => {
        const { reference, why } = await chosen(choice, request, service, run);
        if (why)
            notices.push(`Service "${service.serviceName}": ${why}`);
        const revision = await book.read(reference);
        if (!revision.active && revision.arn !== service.taskDefinition) {
            const named = familyRevision(revision.arn);
            problems.push(`${named} is deregistered (INACTIVE): no service can be updated to it. Name an active revision.`);
        }
        const runs = familyOf(service.taskDefinition);
        if (choice.kind === 'one' && revision.family !== runs) {
            problems.push(`${familyRevision(revision.arn)} is of family "${revision.family}", but service "${service.serviceName}" runs ` +
                `"${runs}". If that is meant, write "${service.serviceName}=${familyRevision(revision.arn)}".`);
        }
        return { service, target: { kind: 'revision', revision } };
    }));
    if (choice.kind === 'each')
        problems.push(...unknownServices(choice.references, services));
    if (problems.length > 0)
        throw new DeployRefused(problems);
    return { services: planned, registrations: [], notices };
}
async function chosen(choice, request, service, run) {
    if (choice.kind === 'previous')
        return previousRevision(request.cluster, service, run);
    if (choice.kind === 'one')
        return { reference: choice.reference };
    return { reference: choice.references.get(service.serviceName) ?? service.taskDefinition };
}
function unknownServices(references, services) {
    const names = services.map(({ serviceName }) => serviceName);
    return [...references.keys()]
        .filter((name) => !names.includes(name))
        .map((name) => `"revision" names service "${name}", which "services" doesn't (${names.join(', ')}).`);
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/preflight-checks.js


/** A look for each thing, none of them begun. `home` is the services' account. */
function checksOf(needs, home, run) {
    return [
        ...needs.images.map(({ text, image }) => ({
            check: 'image',
            subject: text,
            action: 'ecr:DescribeImages',
            missing: 'its tasks would stop with CannotPullContainerError. Push it, or correct the name',
            look: async () => {
                if (image.region !== run.region)
                    return elsewhere(image.region, run);
                const ecr = await run.ecr?.();
                return ecr ? (await ecr.describeImages(imageQuery(image))).imageDetails.length > 0 : noReader;
            },
        })),
        ...needs.roles.map((role) => ({
            check: 'role',
            subject: role,
            action: 'iam:GetRole',
            missing: 'no task could start with it. Create the role, or correct the definition',
            look: async () => {
                const roles = await run.roles?.();
                if (!roles)
                    return noReader;
                await roles.getRole({ RoleName: nameOfArn(role) });
                return true;
            },
        })),
        ...needs.logGroups.map(({ name, region }) => ({
            check: 'log group',
            subject: name,
            action: 'logs:DescribeLogGroups',
            missing: 'tasks would stop with ResourceInitializationError. Create it, or set awslogs-create-group',
            look: async () => {
                if (region !== '' && region !== run.region)
                    return elsewhere(region, run);
                const logs = await run.logs?.();
                if (!logs)
                    return noReader;
                const { logGroups } = await logs.describeLogGroups({ logGroupNamePrefix: name, limit: 50 });
                return logGroups.some(({ logGroupName }) => logGroupName === name);
            },
        })),
        ...needs.secrets.map((arn) => ({
            check: 'secret',
            subject: nameOfArn(arn),
            action: 'secretsmanager:DescribeSecret',
            missing: 'tasks would stop with ResourceInitializationError. Create the secret, or correct its ARN',
            look: async () => {
                const away = outside(arn, home, run);
                if (away)
                    return away;
                const secrets = await run.secrets?.();
                if (!secrets)
                    return noReader;
                await secrets.describeSecret({ SecretId: arn });
                return true;
            },
        })),
        ...needs.parameters.map((reference) => ({
            check: 'parameter',
            subject: parameterName(reference),
            action: 'ssm:DescribeParameters',
            missing: 'tasks would stop with ResourceInitializationError. Create the parameter, or correct its name',
            look: async () => {
                const away = outside(reference, home, run);
                if (away)
                    return away;
                const secrets = await run.secrets?.();
                if (!secrets)
                    return noReader;
                return hasParameter(await secrets.describeParameters(parameterQuery(reference)), reference);
            },
        })),
    ];
}
const noReader = 'not checked: this run has no means to look';
function elsewhere(region, run) {
    return `not checked: it is in ${region}, this deploy is in ${run.region}`;
}
/** Shared secrets and parameters of other accounts don't show in lists of ours. */
function outside(reference, home, run) {
    const arn = parseArn(reference);
    if (arn && arn.region !== run.region)
        return elsewhere(arn.region, run);
    if (arn && arn.account !== home)
        return `not checked: it is in account ${arn.account}`;
    return undefined;
}
/**
 * `/app/db` and `arn:…:parameter/app/db` are the same; a name without a path has no leading slash. A version or label
 * behind a colon is no part of the name.
 */
function parameterName(reference) {
    const arn = parseArn(reference);
    const [name = ''] = (arn ? arn.resource.replace(/^parameter\//, '') : reference).split(':');
    return arn && name.includes('/') ? `/${name}` : name;
}
function parameterQuery(reference) {
    return { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [parameterName(reference)] }] };
}
/** SSM may answer an empty page with more to come, which says nothing. */
function hasParameter({ Parameters, NextToken }, reference) {
    if (Parameters.some(({ Name }) => Name === parameterName(reference)))
        return true;
    return NextToken ? 'not checked: SSM did not answer in full' : false;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/preflight.js



/** A check that has no answer by then is skipped, in milliseconds. */
const preflightLimit = 3000;
/**
 * Looks for everything that the definitions' tasks need, all at the same time. What is missing has `failed`;
 * what can't be looked at, for want of a right or of an answer, is `skipped`. `home` is the services' account.
 */
async function preflight(definitions, home, run) {
    const needs = needsOf(definitions);
    const done = new AbortController();
    const limit = run.clock.sleep(preflightLimit, done.signal).then(() => `no answer within ${preflightLimit / 1000} s`, () => 'not asked any more');
    try {
        return await Promise.all(checksOf(needs, home, run).map((check) => make(check, limit)));
    }
    finally {
        done.abort();
    }
}
async function make(check, limit) {
    const { subject } = check;
    const finding = (verdict, detail) => ({
        check: check.check,
        subject,
        verdict,
        detail,
    });
    const answer = await Promise.race([check.look().catch((error) => preflight_outcomeOf(error, check.action)), limit]);
    if (answer === true)
        return finding('ok', 'is there');
    if (answer === false)
        return finding('failed', `isn't there: ${check.missing}`);
    return finding('skipped', answer);
}
function preflight_outcomeOf(error, action) {
    if (isMissing(error))
        return false;
    if (isDenied(error))
        return `not checked: the credentials lack ${action}`;
    return `not checked: ${nameOf(error) || 'error'}: ${messageOf(error).slice(0, 120)}`;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/revisions.js



/**
 * Reads a family's newest revision before any other: mostly it is the one the service runs, and one request
 * then tells both what to start from and that an earlier run hasn't registered the same already.
 */
function openBook(run) {
    const newest = new Map();
    const revisions = new Map();
    const readNewest = async (family) => {
        const revision = await describeNewest(family, run);
        if (revision)
            revisions.set(familyRevision(revision.arn), Promise.resolve(revision));
        return revision;
    };
    return {
        newest(family) {
            const found = newest.get(family) ?? readNewest(family);
            newest.set(family, found);
            return found;
        },
        async read(reference) {
            await newest.get(parseFamilyRevision(reference)?.family ?? '');
            const key = familyRevision(reference);
            const found = revisions.get(key) ?? describeRevision(reference, run);
            revisions.set(key, found);
            return found;
        },
        async known(family) {
            const all = await Promise.all(revisions.values());
            return all.filter((revision) => revision.family === family).sort((a, b) => b.number - a.number);
        },
    };
}
/** The newest active revision, read fresh; undefined for a family that has none. */
async function describeNewest(family, run) {
    try {
        return revisionFrom(await patiently(run, () => revisions_describe(family, run)));
    }
    catch (error) {
        // "Unable to describe task definition.": no such family, or every revision of it deregistered.
        if (nameOf(error) === 'ClientException' && !isThrottled(error))
            return undefined;
        throw failed(run, doingFor(family), error);
    }
}
/** One revision, read fresh. */
async function describeRevision(reference, run) {
    return revisionFrom(await ask(run, doingFor(reference), () => revisions_describe(reference, run)));
}
/** A described or just registered task definition as a revision. */
function revisionFrom(answer) {
    const definition = answer.taskDefinition;
    const arn = String(definition.taskDefinitionArn ?? '');
    const { family = '', revision: number = 0 } = parseFamilyRevision(arn) ?? {};
    return {
        arn,
        family,
        number,
        active: definition.status === undefined || definition.status === 'ACTIVE',
        definition,
        tags: answer.tags ?? [],
    };
}
function revisions_describe(taskDefinition, run) {
    return run.ecs.describeTaskDefinition({ taskDefinition, include: ['TAGS'] });
}
function doingFor(reference) {
    return {
        doing: `describe the task definition ${familyRevision(reference)}`,
        action: 'ecs:DescribeTaskDefinition',
        resource: '*',
    };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/register.js






const attempts = 4;
const pauseBeforeLook = 1000;
/**
 * Registers a revision once. When the answer is lost it looks whether the revision is there before it asks
 * again: RegisterTaskDefinition has no idempotency token.
 */
async function register(registration, run) {
    const doing = {
        doing: `register a revision of ${registration.family}`,
        action: 'ecs:RegisterTaskDefinition',
        resource: '*',
    };
    for (let attempt = 1;; attempt += 1) {
        try {
            const revision = revisionFrom(await patiently(run, () => run.ecs.registerTaskDefinition(registration.body)));
            tell(registration, revision, run);
            return revision;
        }
        catch (error) {
            if (!mayHaveHappened(error))
                throw failed(run, doing, error);
            await run.clock.sleep(pauseBeforeLook * attempt * (1 + run.random()), run.signal);
            const landed = await findRegistered(registration, run);
            if (landed) {
                run.narrator.info(`The answer to the registration was lost; ${familyRevision(landed.arn)} is there and is what was asked.`);
                return landed;
            }
            if (attempt === attempts)
                throw failed(run, doing, error);
        }
    }
}
/** A revision above the ones we knew that is what we asked for; at most ten are read. */
async function findRegistered(registration, run) {
    const newest = await describeNewest(registration.family, run);
    if (!newest)
        return undefined;
    const oldest = Math.max(registration.floor + 1, newest.number - 9);
    for (let number = newest.number; number >= oldest; number -= 1) {
        const revision = number === newest.number ? newest : await describeRevision(`${registration.family}:${number}`, run);
        if (revision.active && sameDefinition(revision.definition, registration.body))
            return revision;
    }
    return undefined;
}
function tell(registration, revision, run) {
    run.narrator.info(`Registered ${familyRevision(revision.arn)} for ${registration.services.join(', ')}.`);
    const lost = lostFields(registration.body, revision.definition);
    if (lost.length > 0) {
        run.narrator.warning(`AWS did not keep ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ' and more' : ''} of ` +
            `${familyRevision(revision.arn)}: it doesn't know these fields. Check their spelling.`);
    }
}
/** Registers all, families side by side and one family's one after another: ECS refuses parallel ones there. */
async function registerAll(registrations, run) {
    const registered = new Map();
    const families = [...new Set(registrations.map(({ family }) => family))];
    const results = await Promise.allSettled(families.map(async (family) => {
        for (const registration of registrations.filter((one) => one.family === family)) {
            registered.set(registration, await register(registration, run));
        }
    }));
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    return { registered, errors };
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/service-checks.js



/** The checks that need no request: all is in the services and definitions that were read already. */
function checkServices(plan, request) {
    return plan.services.flatMap((planned) => [
        ...rolloutInProgress(planned, request),
        ...failedBefore(planned, request),
        ...noTasks(planned, request),
        ...rolesElsewhere(planned),
    ]);
}
function rolloutInProgress(planned, request) {
    const { service } = planned;
    const primary = primaryOf(service);
    if (isCompleted(service) || primary?.rolloutState === 'FAILED')
        return [];
    if (!isChange(planned) && !request.forceNewDeployment)
        return [];
    const under = familyRevision(primary?.taskDefinition ?? service.taskDefinition);
    const detail = `rolls out ${under} right now; this deploy replaces that rollout before it is done`;
    return [{ check: 'rollout', subject: service.serviceName, verdict: 'warning', detail }];
}
/** ECS starts no new deployment for an update that changes nothing, so a failed one stays failed. */
function failedBefore(planned, request) {
    const { service } = planned;
    if (isChange(planned) || request.forceNewDeployment || primaryOf(service)?.rolloutState !== 'FAILED')
        return [];
    const detail = `its rollout of ${familyRevision(service.taskDefinition)} has failed and this deploy asks for the same; ` +
        'set "force-new-deployment: true" to try that revision again';
    return [{ check: 'rollout', subject: service.serviceName, verdict: 'warning', detail }];
}
function noTasks(planned, request) {
    const { service } = planned;
    const count = request.desiredCount ?? service.desiredCount;
    if (count > 0 || service.schedulingStrategy === 'DAEMON' || !isChange(planned))
        return [];
    const detail = 'has a desired count of 0: no task will start, so nothing shows whether this revision works';
    return [{ check: 'desired count', subject: service.serviceName, verdict: 'warning', detail }];
}
/** ECS can only assume roles of its own account. */
function rolesElsewhere(planned) {
    if (!isChange(planned))
        return [];
    const definition = targetDefinition(planned.target);
    const home = parseArn(planned.service.serviceArn)?.account;
    return [definition.taskRoleArn, definition.executionRoleArn].flatMap((role) => {
        const account = typeof role === 'string' ? parseArn(role)?.account : undefined;
        if (typeof role !== 'string' || !account || account === home)
            return [];
        const detail = `is in account ${account}, but the service is in ${home}: ECS can't assume it`;
        return [{ check: 'role', subject: role, verdict: 'failed', detail }];
    });
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/tidy.js



/** What one run deregisters at most: the rest is for the next, so that a first run doesn't take an hour. */
const perRun = 50;
/**
 * Deregisters a family's revisions beyond the `keep` newest. Never one that a service of this deploy runs, ran
 * before it or is being rolled from: those are what a rollback needs. It can fail without the deploy failing.
 */
async function deregisterOld(services, targets, keep, run) {
    const used = new Set([
        ...targets,
        ...services.flatMap(({ service }) => [
            service.taskDefinition,
            ...service.deployments.map(({ taskDefinition }) => taskDefinition),
        ]),
    ]);
    const families = [...new Set(targets.map(familyOf))];
    const gone = [];
    try {
        for (const family of families) {
            for (const arn of (await beyond(family, keep, used, run)).slice(0, perRun - gone.length)) {
                await ask(run, {
                    doing: `deregister ${familyRevision(arn)}`,
                    action: 'ecs:DeregisterTaskDefinition',
                    resource: '*',
                }, () => run.ecs.deregisterTaskDefinition({ taskDefinition: arn }));
                gone.push(arn);
            }
        }
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        run.narrator.warning(`Old revisions were not all deregistered; the deploy itself is done. ${why}`);
    }
    if (gone.length > 0)
        run.narrator.info(`Deregistered ${gone.map(familyRevision).join(', ')}.`);
    return gone;
}
/** Active revisions of a family older than its `keep` newest and not in use, oldest first. */
async function beyond(family, keep, used, run) {
    const arns = [];
    for await (const arn of activeRevisions(family, run))
        arns.push(arn);
    return arns
        .sort((a, b) => revisionOf(b) - revisionOf(a))
        .slice(keep)
        .filter((arn) => !used.has(arn))
        .reverse();
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/update.js






const update_attempts = 4;
const update_pauseBeforeLook = 1000;
/** Brings one service to `arn`, with no request where it is there already. */
async function updateService(planned, arn, request, run) {
    const { service } = planned;
    const body = updateFor(planned, arn, request);
    const after = body ? await send(service, body, run) : service;
    const status = !body && isCompleted(service) ? 'unchanged' : 'started';
    const previous = service.taskDefinition;
    run.narrator.info(line(service, arn, body !== undefined, status));
    return {
        cluster: service.clusterArn.split('/').at(-1) ?? request.cluster,
        service: service.serviceName,
        previousTaskDefinition: previous,
        taskDefinition: arn,
        deploymentId: primaryOf(after)?.id ?? '',
        status,
    };
}
function line(service, arn, updated, status) {
    const { serviceName, taskDefinition: previous } = service;
    const runs = familyRevision(arn);
    if (!updated && status === 'unchanged')
        return `Service "${serviceName}" runs ${runs} already.`;
    if (!updated)
        return `Service "${serviceName}" is rolling out ${runs} already; nothing sent.`;
    if (previous === arn)
        return `Service "${serviceName}" updated at ${runs}.`;
    return `Service "${serviceName}": ${familyRevision(previous)} → ${runs}.`;
}
/**
 * UpdateService; when its answer is lost, the service is read before anything is sent again.
 * @throws EffectUnknown where that cannot be done any more.
 */
async function send(before, body, run) {
    const doing = {
        doing: `update service "${before.serviceName}"`,
        action: 'ecs:UpdateService',
        resource: before.serviceArn,
    };
    let unclear = false;
    const update = async () => {
        try {
            return await run.ecs.updateService(body);
        }
        catch (error) {
            unclear ||= mayHaveHappened(error) || error === run.signal?.reason;
            throw error;
        }
    };
    try {
        for (let attempt = 1;; attempt += 1) {
            try {
                return (await patiently(run, update)).service;
            }
            catch (error) {
                if (!mayHaveHappened(error))
                    throw failed(run, doing, error);
                await run.clock.sleep(update_pauseBeforeLook * attempt * (1 + run.random()), run.signal);
                const now = await describeService(before.clusterArn, before.serviceName, run);
                if (now && hasLanded(before, now, body))
                    return now;
                unclear = false;
                if (attempt === update_attempts)
                    throw failed(run, doing, error);
            }
        }
    }
    catch (error) {
        throw unclear ? new EffectUnknown(before.serviceName, error) : error;
    }
}
function hasLanded(before, now, body) {
    const moved = primaryOf(now)?.id !== primaryOf(before)?.id;
    if (body.forceNewDeployment === true && !moved)
        return false;
    if (typeof body.taskDefinition === 'string' && now.taskDefinition !== body.taskDefinition)
        return false;
    return body.desiredCount === undefined || now.desiredCount === body.desiredCount;
}

;// CONCATENATED MODULE: ../../packages/ecs/lib/deploy/deploy.js
















/**
 * Points services at a task definition: looks, plans, checks, and only then registers and updates.
 * @throws DeployRefused before anything was changed.
 * @throws DeployIncomplete with what was done, where a request after the first change failed.
 */
async function deploy(request, deps) {
    const run = startRun(deps);
    const services = await lookAround(request, run);
    const plan = await makePlan(request, services, run);
    for (const notice of plan.notices)
        run.narrator.notice(notice);
    await checkBefore(plan, request, run);
    if (request.dryRun) {
        tellDryRun(request, plan, run);
        return { ...outcomeOf([], [], true), changed: !plan.services.every((one) => isSettled(one, request)) };
    }
    const { registered, errors } = await registerAll(plan.registrations, run);
    const arns = [...registered.values()].map(({ arn }) => arn);
    if (errors.length === 1 && arns.length === 0)
        throw errors[0];
    if (errors.length > 0)
        throw stopHalfWay(plan, [], arns, errors, run);
    const { deployments, failures } = await updateAll(plan, registered, request, run);
    if (failures.length > 0)
        throw stopHalfWay(plan, deployments, arns, failures, run);
    if (request.keepRevisions !== undefined) {
        const targets = deployments.map(({ taskDefinition }) => taskDefinition);
        await deregisterOld(plan.services, targets, request.keepRevisions, run);
    }
    return outcomeOf(deployments, arns, true);
}
/** The services, unless the account or an ARN is wrong: with the wrong account "not found" would mislead. */
async function lookAround(request, run) {
    const services = describeServices(request, run);
    services.catch(() => { });
    const [, foreign] = await Promise.all([run.guardAccount(), foreignArns(request, run)]);
    if (foreign.length > 0)
        throw new DeployRefused(foreign);
    return services;
}
async function makePlan(request, services, run) {
    const book = openBook(run);
    return request.revision
        ? planExistingRevisions(request, request.revision, services, book, run)
        : planNewRevisions(request, services, book, run);
}
async function checkBefore(plan, request, run) {
    const definitions = plan.services.filter(isChange).map(({ target }) => targetDefinition(target));
    const home = parseArn(plan.services[0]?.service.serviceArn ?? '')?.account ?? '';
    const looked = request.preflight && definitions.length > 0 ? await preflight([...new Set(definitions)], home, run) : [];
    const findings = [...checkServices(plan, request), ...looked];
    if (findings.length > 0)
        run.narrator.group('Checks before the deploy', findings.map(findingLine));
    for (const finding of findings.filter(({ verdict }) => verdict === 'warning')) {
        run.narrator.warning(`${sentence(finding)}.`);
    }
    const failed = findings.filter(({ verdict }) => verdict === 'failed');
    if (failed.length > 0)
        throw new DeployRefused(failed.map((finding) => `${sentence(finding)}.`));
}
function findingLine({ check, subject, verdict, detail }) {
    const mark = { ok: '✓', warning: '!', failed: '✗', skipped: '–' }[verdict];
    return `${mark} ${check} ${subject}: ${verdict === 'skipped' ? 'skipped, ' : ''}${detail}`;
}
function sentence({ check, subject, detail }) {
    const noun = check === 'rollout' || check === 'desired count'
        ? 'Service'
        : `${check[0]?.toUpperCase()}${check.slice(1)}`;
    return `${noun} "${subject}" ${detail}`;
}
/** Updates every service: all at once, or one after another up to the first failure. */
async function updateAll(plan, registered, request, run) {
    const update = (planned) => {
        const { target } = planned;
        const revision = target.kind === 'revision' ? target.revision : registered.get(target.registration);
        if (!revision)
            throw new Error(`No revision was registered for service "${planned.service.serviceName}".`);
        return updateService(planned, revision.arn, request, run);
    };
    const deployments = [];
    if (request.order === 'sequential') {
        for (const planned of plan.services) {
            try {
                deployments.push(await update(planned));
            }
            catch (error) {
                return { deployments, failures: [error] };
            }
        }
        return { deployments, failures: [] };
    }
    const results = await Promise.allSettled(plan.services.map(async (planned) => update(planned)));
    deployments.push(...results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    return { deployments, failures: results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])) };
}

;// CONCATENATED MODULE: ./lib/task-definition-file.js



/**
 * A task definition as it stands in a file: what RegisterTaskDefinition takes, or the answer of
 * DescribeTaskDefinition. @throws InputError naming the file and where in it; never its content.
 */
async function readTaskDefinitionFile(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* InputError */.d(`Input "task-definition-file": ${path} can't be read (${error.code ?? error.message}).`);
    });
    const json = parse(text.replace(/^\uFEFF/, ''), path);
    const definition = isObject(json) && isObject(json.taskDefinition) ? json.taskDefinition : json;
    if (!isObject(definition) || !Array.isArray(definition.containerDefinitions)) {
        throw new errors/* InputError */.d(`Input "task-definition-file": ${path} has no "containerDefinitions" list.`);
    }
    if (definition.family !== undefined && !/^[\w-]{1,255}$/.test(String(definition.family))) {
        throw new errors/* InputError */.d(`Input "task-definition-file": the family "${String(definition.family)}" in ${path} is no name ` +
            '(letters, digits, "-" and "_").');
    }
    return definition;
}
function parse(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        // The parser's message quotes the text around the place, which may be a password.
        const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
        const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
        const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
        throw new errors/* InputError */.d(`Input "task-definition-file": ${path} isn't JSON from ${place} on.`);
    }
}

;// CONCATENATED MODULE: ./lib/run.js


/**
 * Reads the file if there is one, then deploys.
 * @throws InputError, DeployRefused (nothing was changed), DeployIncomplete (with what was done so far).
 */
async function run({ request }, deps) {
    const base = request.base.kind === 'file'
        ? { ...request.base, definition: await readTaskDefinitionFile(request.base.path) }
        : request.base;
    const outcome = await deploy({ ...request, base }, deps);
    const started = outcome.deployments
        .filter(({ status }) => status === 'started')
        .map(({ service }) => service);
    if (started.length > 0)
        deps.narrator.info(`Rolling out: ${started.join(', ')}. wait-stable tells how it ends.`);
    else if (!request.dryRun)
        deps.narrator.info('Nothing changed: nothing registered, nothing updated.');
    return outcome;
}

;// CONCATENATED MODULE: ./lib/summary.js

/** The job summary: what each service ran and runs; in a dry run what would change. */
function summaryOf(outcome, told) {
    if (outcome.deployments.length > 0)
        return `### ECS deploy\n\n${serviceTable(outcome)}\n${goBack(outcome)}`;
    const sections = told.map(({ title, lines }) => `**${cell(title)}**\n\n\`\`\`\`diff\n${fenced(lines)}\n\`\`\`\`\n`);
    return sections.length > 0 ? `### ECS deploy\n\n${sections.join('\n')}` : '';
}
function serviceTable({ deployments }) {
    const rows = deployments.map(({ service, previousTaskDefinition, taskDefinition, status }) => {
        const [before, after] = [familyRevision(previousTaskDefinition), familyRevision(taskDefinition)];
        return `| ${cell(service)} | \`${before}\` | \`${after}\` | ${status === 'started' ? 'rolling out' : 'unchanged'} |`;
    });
    return ['| service | ran | runs | |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
function goBack({ changed, rollback }) {
    if (!changed)
        return '';
    return `To go back, deploy with \`revision\`:\n\n\`\`\`\n${rollback}\n\`\`\`\n`;
}
function fenced(lines) {
    return lines.map((line) => line.replaceAll('````', "'''`")).join('\n');
}
function cell(text) {
    return text.replaceAll(/[|<>&\\`*_[\]]/g, (character) => `\\${character}`);
}

;// CONCATENATED MODULE: ./lib/main.js










async function main(signal) {
    const inputs = readInputs(loadInputs);
    const narrator = logNarrator();
    // Wrong inputs are told before the SDK is loaded.
    const { openWorld } = await Promise.all(/* import() */[__nccwpck_require__.e(253), __nccwpck_require__.e(121)]).then(__nccwpck_require__.bind(__nccwpck_require__, 121));
    const tell = async (outcome) => {
        setOutputs(outputsOf(outcome));
        await appendSummary(summaryOf(outcome, inputs.request.dryRun ? narrator.groups : []));
    };
    try {
        await tell(await run(inputs, openWorld(inputs.aws, narrator, signal)));
    }
    catch (error) {
        if (error instanceof DeployIncomplete)
            await tell(error.outcome);
        throw forUser(error);
    }
}
/** The domain's errors are written for the user; the title is what the annotation begins with. */
function forUser(error) {
    if (error instanceof DeployRefused)
        return new errors/* ActionError */.l(error.message, { title: 'Not deployed', cause: error });
    if (error instanceof DeployIncomplete)
        return new errors/* ActionError */.l(error.message, { title: 'Deployed in part', cause: error });
    if (error instanceof RequestFailed)
        return new errors/* ActionError */.l(error.message, { title: 'Not deployed', cause: error });
    return error;
}


/***/ }),

/***/ 8683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  Vt: () => (/* binding */ getBooleanInput),
  V4: () => (/* binding */ getInput),
  q3: () => (/* binding */ getMultilineInput),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable, getIDToken, getState, group, info, markdownSummary, platform, saveState, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

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
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
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
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   pq: () => (/* binding */ info)
/* harmony export */ });
/* unused harmony export isDebug */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8683);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6512);


/** A line of our own words; foreign words inside must have gone through `oneLine`. */
function info(text) {
    process.stdout.write(`${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(text)}\n`);
}
/** Lines folded under a title. */
function group(title, lines) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(title);
    for (const line of lines)
        info(line);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
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
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony export printUntrusted */
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
    const token = randomUUID();
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
