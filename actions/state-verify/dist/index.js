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
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5706);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/log.js
var log = __nccwpck_require__(5644);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(8683);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../../packages/terraform-state/lib/state-location.js

/** Terraform's default for `workspace_key_prefix`, the colon literal. */
const defaultWorkspaceKeyPrefix = 'env:';
/**
 * The object's key: the plain key for the default workspace, `<prefix>/<workspace>/<key>` for others.
 * Terraform joins with Go's path.Join, which cleans doubled slashes as this does.
 */
function statePath(location) {
    if (location.workspace === 'default')
        return location.key;
    return external_node_path_.posix.join(location.workspaceKeyPrefix, location.workspace, location.key);
}
/** The key of the lock object: https://developer.hashicorp.com/terraform/language/backend/s3#state-locking */
function lockFileKey(location) {
    return `${statePath(location)}.tflock`;
}
/** The `LockID` of the lock's item. */
function lockItemId(location) {
    return `${location.bucket}/${statePath(location)}`;
}
/** The `LockID` of the item with the state's MD5. It stays when the lock goes, and is no lock. */
function digestItemId(location) {
    return `${lockItemId(location)}-md5`;
}
/** `s3://bucket/path`, for people. */
function stateUrl(location) {
    return `s3://${location.bucket}/${statePath(location)}`;
}
/** `aws`, `aws-cn`, `aws-us-gov`: the second part of an ARN in the location's region. */
function partitionOf(location) {
    if (location.region?.startsWith('cn-'))
        return 'aws-cn';
    return location.region?.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/backend.js



/** The state cannot be located; the message is for the user. */
class LocationError extends Error {
    name = 'LocationError';
}
/**
 * Reads the merged backend of an initialised working directory: `$TF_DATA_DIR`, else `.terraform`.
 * @throws LocationError when it was not initialised, or has a backend that is not S3.
 */
async function backend_readInitialised(directory, env) {
    const data = (0,external_node_path_.resolve)(directory, env.TF_DATA_DIR || '.terraform');
    const file = (0,external_node_path_.join)(data, 'terraform.tfstate');
    const backend = parseBackend(await readOr(file, directory), file);
    const environment = await (0,promises_.readFile)((0,external_node_path_.join)(data, 'environment'), 'utf8').catch(() => '');
    return { ...backend, workspace: environment.trim() || undefined };
}
async function readOr(file, directory) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const why = error.code === 'ENOENT' ? 'is not there' : 'cannot be read';
        throw new LocationError(`The working directory "${directory}" is not initialised: ${file} ${why}. ` +
            'Run "terraform init" in an earlier step, or give the inputs bucket and key.');
    }
}
/** The `backend` of `.terraform/terraform.tfstate`. */
function parseBackend(text, file) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        throw new LocationError(`${file} is not JSON. Run "terraform init -reconfigure" to write it anew.`);
    }
    const backend = parsed?.backend;
    if (backend?.type === undefined) {
        throw new LocationError(`${file} names no backend: the state is a local file, which has no lock in S3 or DynamoDB. ` +
            'Configure the "s3" backend and run "terraform init", or give the inputs bucket and key.');
    }
    if (backend.type !== 's3' || typeof backend.config !== 'object' || backend.config === null) {
        throw new LocationError(`The backend in ${file} is "${String(backend.type)}", but only "s3" is known here.`);
    }
    const version = parsed?.terraform_version;
    return {
        config: backend.config,
        terraformVersion: typeof version === 'string' ? version : undefined,
    };
}
/**
 * The state's place from what was given by hand and what `init` left, the former winning. The workspace is the one
 * given, then `TF_WORKSPACE`, then the selected one.
 * @throws LocationError when bucket or key is not known, or is not one Terraform takes.
 */
function backend_locate(given, initialised, env) {
    const config = initialised?.config ?? {};
    const text = (name) => (typeof config[name] === 'string' ? config[name] || undefined : undefined);
    const nested = (name, inner) => {
        const block = config[name];
        const value = typeof block === 'object' && block !== null ? block[inner] : null;
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const bucket = given.bucket ?? text('bucket');
    const key = given.key ?? text('key');
    if (bucket === undefined || key === undefined) {
        throw new LocationError(`The state's ${bucket === undefined ? 'bucket' : 'key'} is not known: give both inputs bucket and key, or ` +
            'the working-directory of an initialised "s3" backend.');
    }
    if (key.startsWith('/') || key.endsWith('/')) {
        throw new LocationError(`The key "${key}" starts or ends with a slash: Terraform's "s3" backend takes no such key.`);
    }
    const table = given.table ?? text('dynamodb_table');
    const role = nested('assume_role', 'role_arn') ?? text('role_arn');
    const externalId = nested('assume_role', 'external_id') ?? text('external_id');
    return {
        bucket,
        key,
        workspace: given.workspace || env.TF_WORKSPACE || initialised?.workspace || 'default',
        workspaceKeyPrefix: given.workspaceKeyPrefix ?? text('workspace_key_prefix') ?? defaultWorkspaceKeyPrefix,
        region: given.region ?? text('region') ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
        table,
        // Known by hand only, without a word on the lock: the lock object is what a current Terraform writes.
        useLockfile: given.useLockfile ?? (initialised ? config.use_lockfile === true : table === undefined),
        endpoints: {
            s3: nested('endpoints', 's3') ?? text('endpoint'),
            dynamodb: nested('endpoints', 'dynamodb') ?? text('dynamodb_endpoint'),
        },
        usePathStyle: config.use_path_style === true || config.force_path_style === true,
        encrypt: config.encrypt === true,
        kmsKeyId: text('kms_key_id'),
        acl: text('acl'),
        assumedRole: role === undefined ? undefined : { arn: role, externalId },
        customerKey: text('sse_customer_key') !== undefined || Boolean(env.AWS_SSE_CUSTOMER_KEY),
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/failure.js
/** Names that mean one kind whatever the status. */
const kinds = {
    AccessDenied: 'denied',
    AccessDeniedException: 'denied',
    AllAccessDisabled: 'denied',
    Forbidden: 'denied',
    UnauthorizedException: 'denied',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    RequestExpired: 'expired',
    TokenRefreshRequired: 'expired',
    CredentialsProviderError: 'no-credentials',
    InvalidAccessKeyId: 'no-credentials',
    InvalidClientTokenId: 'no-credentials',
    InvalidSignatureException: 'no-credentials',
    SignatureDoesNotMatch: 'no-credentials',
    UnrecognizedClientException: 'no-credentials',
    NoSuchBucket: 'no-bucket',
    ResourceNotFoundException: 'no-table',
    NoSuchKey: 'no-object',
    NoSuchVersion: 'no-object',
    NotFound: 'no-object',
    PreconditionFailed: 'condition',
    ConditionalRequestConflict: 'condition',
    ConditionalCheckFailedException: 'condition',
    PermanentRedirect: 'wrong-region',
    AuthorizationHeaderMalformed: 'wrong-region',
    IllegalLocationConstraintException: 'wrong-region',
    SlowDown: 'throttled',
    Throttling: 'throttled',
    ThrottlingException: 'throttled',
    TooManyRequestsException: 'throttled',
    RequestLimitExceeded: 'throttled',
    ProvisionedThroughputExceededException: 'throttled',
    TransactionCanceledException: 'throttled',
    TimeoutError: 'unreachable',
};
const networkCodes = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR|ERR_SSL|CERT_)/;
const unreadableNames = /^(?:SyntaxError|MalformedAnswer)$/;
const unreadableWords = /Deserialization|Unexpected (?:end|token)|not valid JSON|Unclosed|Invalid XML|Expected/i;
/**
 * Sorts an error by its name or, where the name says nothing, by its HTTP status: a HEAD or a proxy gives 403 and
 * no name, an endpoint of another make gives a name of its own.
 */
function failureOf(error) {
    const { name, code, message, status } = partsOf(error);
    const known = kinds[name] ?? kinds[code] ?? (/rate limit/i.test(message) ? 'throttled' : undefined);
    const kind = known ?? byStatus(status) ?? byWords(name, code, message) ?? 'other';
    return { kind, name: kinds[name] === undefined && code !== '' ? code : name, status, message };
}
/** Whether asking again may give another answer without anybody doing anything. */
function isPassing(failure) {
    return ['throttled', 'unreachable', 'server', 'unreadable'].includes(failure.kind);
}
function byStatus(status) {
    if (status === undefined)
        return undefined;
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 301 || status === 307)
        return 'wrong-region';
    if (status === 404)
        return 'no-object';
    if (status === 409 || status === 412)
        return 'condition';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'server' : undefined;
}
function byWords(name, code, message) {
    if (unreadableNames.test(name))
        return 'unreadable';
    const words = `${name} ${code} ${message}`;
    if (networkCodes.test(code) || /Timeout|socket hang up|fetch failed|aborted/i.test(words))
        return 'unreachable';
    return unreadableWords.test(message) ? 'unreadable' : undefined;
}
function partsOf(error) {
    if (typeof error !== 'object' || error === null) {
        return { name: 'Error', code: '', message: String(error), status: undefined };
    }
    const { name, code, Code, message, $metadata, status: plain } = error;
    // The SDK's place, then Octokit's.
    const status = ($metadata ?? {}).httpStatusCode ?? plain;
    return {
        name: typeof name === 'string' ? name : 'Error',
        code: [code, Code].find((value) => typeof value === 'string') ?? '',
        message: typeof message === 'string' ? message : '',
        // A parse error of a 200 answer carries its status: it says nothing about the failure.
        status: typeof status === 'number' && status !== 200 ? status : undefined,
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/legible.js
/** ANSI control sequences: CSI and OSC. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this finds
const ansi = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
/**
 * Words of a lock, which anybody with the right to lock may write: on one line, without control, bidi and
 * invisible characters, at most `max` long.
 */
function legible(text, max = 200) {
    const line = text
        .slice(0, max * 8)
        .replace(ansi, '')
        .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}
/** One word of a POSIX command line, quoted only when it has to be. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/finding.js


function pass(id, check, found) {
    return { id, level: 'pass', check, found };
}
function warn(id, check, found, repair) {
    return { id, level: 'warn', check, found, repair };
}
function fail(id, check, found, repair) {
    return { id, level: 'fail', check, found, repair };
}
/** S3 says by an error that nothing was configured: that is an answer. */
const unset = new Set([
    'NoSuchBucketPolicy',
    'NoSuchLifecycleConfiguration',
    'NoSuchPublicAccessBlockConfiguration',
    'OwnershipControlsNotFoundError',
    'ServerSideEncryptionConfigurationNotFoundError',
    'NotImplemented',
]);
/**
 * Reads one setting. What an API does not return is unset (`value: undefined`); what may not be read is not known,
 * which is never as good as right.
 */
async function readSetting(permission, read) {
    try {
        return { value: await read() };
    }
    catch (error) {
        const { name, kind, message, status } = failureOf(error);
        if (unset.has(name))
            return { value: undefined };
        const missing = kind === 'no-bucket' || kind === 'no-table';
        if (kind === 'denied')
            return { unknown: `not known: ${permission} is denied`, missing };
        return { unknown: `not known: ${name}${status ? ` (${status})` : ''}: ${legible(message)}`, missing };
    }
}
/** A finding from a setting: what is not known is a warning that names the right. */
function judge(id, check, setting, rule) {
    if ('value' in setting)
        return rule(setting.value);
    const right = /: (\S+) is denied$/.exec(setting.unknown)?.[1];
    const repair = right ? `Grant ${right} to the role that verifies.` : 'Try again, or look by hand.';
    return warn(id, check, setting.unknown, repair);
}
/** The worst of them; `pass` for none. */
function worst(findings) {
    if (findings.some(({ level }) => level === 'fail'))
        return 'fail';
    return findings.some(({ level }) => level === 'warn') ? 'warn' : 'pass';
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/required-version.js


async function readConfigurationFiles(directory) {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8').catch(() => '');
    const texts = await Promise.all(names.filter((name) => /\.(?:tf|tofu)$/.test(name)).map(read));
    const json = await Promise.all(names.filter((name) => /\.(?:tf|tofu)\.json$/.test(name)).map(read));
    const lock = await read('.terraform.lock.hcl');
    return {
        requiredVersions: [...texts.flatMap(requiredVersionsOf), ...json.flatMap(requiredVersionsOfJson)],
        openTofu: names.some((name) => name.endsWith('.tofu')) || lock.includes('registry.opentofu.org'),
    };
}
/**
 * The `required_version` attributes of HCL's `terraform` blocks. Comments and strings are stepped over, so that
 * neither a brace in a string nor a block in a comment counts.
 */
function requiredVersionsOf(hcl) {
    const token = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<<-?(\w+)\n[\s\S]*?\n\s*\1\b|"(?:\\.|[^"\\\n])*"|[{}\n=]|[\w-]+/g;
    const found = [];
    let depth = 0;
    let header = [];
    let block = '';
    for (const [text] of hcl.matchAll(token)) {
        if (/^(?:#|\/\/|\/\*|<<)/.test(text))
            continue;
        if (text === '{') {
            if (depth === 0)
                block = header[0] ?? '';
            depth += 1;
            header = [];
        }
        else if (text === '}') {
            depth = Math.max(0, depth - 1);
            header = [];
        }
        else if (text === '\n') {
            const [name, equals, value] = header;
            if (depth === 1 && block === 'terraform' && name === 'required_version' && equals === '=' && value) {
                found.push(value.replaceAll('"', ''));
            }
            header = [];
        }
        else {
            header.push(text);
        }
    }
    return found;
}
function requiredVersionsOfJson(text) {
    try {
        const { terraform } = JSON.parse(text);
        const blocks = Array.isArray(terraform) ? terraform : [terraform];
        return blocks.flatMap((block) => typeof block?.required_version === 'string' ? [block.required_version] : []);
    }
    catch {
        return [];
    }
}

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

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/location-inputs.js

function readLocationInputs(read) {
    const given = {
        bucket: read.string('bucket'),
        key: read.string('key'),
        region: read.string('region'),
        table: read.string('dynamodb-table'),
        useLockfile: read.string('use-lockfile') === undefined ? undefined : read.boolean('use-lockfile'),
        workspace: read.string('workspace'),
        workspaceKeyPrefix: read.string('workspace-key-prefix'),
    };
    const directory = read.string('working-directory');
    if (given.bucket?.startsWith('arn:') || given.bucket?.includes('/')) {
        read.refuse('bucket', `"${given.bucket}" must be the bucket's bare name, without "s3://", ARN or path.`);
    }
    if (given.key?.startsWith('/') || given.key?.endsWith('/')) {
        read.refuse('key', `"${given.key}" must not start or end with a slash.`);
    }
    if (given.table?.startsWith('arn:')) {
        read.refuse('dynamodb-table', `"${given.table}" must be the table's bare name, not its ARN.`);
    }
    if (directory === undefined && (given.bucket === undefined) !== (given.key === undefined)) {
        const missing = given.bucket === undefined ? 'bucket' : 'key';
        read.refuse(missing, 'bucket and key go together, unless "working-directory" supplies the other.');
    }
    if (given.workspace !== undefined && /[/\\]/.test(given.workspace)) {
        read.refuse('workspace', `"${given.workspace}" is not a workspace's name: it holds a slash.`);
    }
    const byHand = given.bucket !== undefined && given.key !== undefined;
    return { given, workingDirectory: directory ?? (byHand ? undefined : '.') };
}
/** @throws LocationError when the directory is not initialised, or the place is not known. */
async function findLocation({ given, workingDirectory }, env) {
    const initialised = workingDirectory === undefined ? undefined : await readInitialised(workingDirectory, env);
    return locate(given, initialised, env);
}

;// CONCATENATED MODULE: ./lib/inputs.js



/** @throws InputError naming every wrong input. */
function loadInputs() {
    return readInputs((read) => ({
        location: readLocationInputs(read),
        failOn: read.choice('fail-on', ['fail', 'warn', 'never']) ?? 'fail',
        aws: readCredentialInputs(read),
    }));
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/markdown.js
/** Foreign words as a code span inside a table cell: nothing in it is Markdown, HTML or a link. */
function codeCell(text) {
    if (text === '')
        return '';
    const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}${pad}${fence}`;
}
/** Our own words, with foreign ones among them, as plain text inside a table cell or a paragraph. */
function plainCell(text) {
    return text
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_~[\]|#!]/g, '\\$&')
        .replaceAll('@', '@<!-- -->');
}
function markdownTable(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
/** Lines as they are, in a fence longer than any within. */
function codeBlock(lines, language = '') {
    const text = lines.join('\n');
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}

;// CONCATENATED MODULE: ./lib/report.js



function outputsOf(findings) {
    return {
        result: worst(findings),
        passed: countOf(findings, 'pass'),
        warnings: countOf(findings, 'warn'),
        failures: countOf(findings, 'fail'),
        findings,
    };
}
const icons = { pass: '✅', warn: '⚠️', fail: '❌' };
/** A table of every check; below it the repairs, commands ready to paste. */
function summaryOf(findings, location) {
    const counts = `${countOf(findings, 'pass')} passed, ${countOf(findings, 'warn')} warn, ${countOf(findings, 'fail')} failed`;
    const order = ['fail', 'warn', 'pass'];
    const sorted = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    const rows = sorted.map(({ level, check, found }) => [
        `${icons[level]} ${level}`,
        plainCell(check),
        plainCell(found),
    ]);
    const repairs = sorted.filter(({ repair }) => repair !== undefined);
    const words = repairs.filter(({ repair }) => !isCommand(repair));
    const commands = [...new Set(repairs.map(({ repair }) => repair).filter(isCommand))];
    const parts = [
        `### ${icons[worst(findings)]} Home of the Terraform state`,
        `${codeCell(stateUrl(location))} — ${counts}.`,
        markdownTable(['', 'check', 'found'], rows),
    ];
    if (words.length > 0) {
        const lines = words.map(({ check, repair = '' }) => `- **${plainCell(check)}**: ${plainCell(repair)}`);
        parts.push('#### Repairs', lines.join('\n'));
    }
    if (commands.length > 0)
        parts.push('#### Commands', codeBlock(commands, 'sh'));
    return `${parts.join('\n\n')}\n`;
}
/** One line of the log for each check. */
function lineOf({ level, check, found, repair }) {
    return `${level.padEnd(4)}  ${check}: ${found}${repair === undefined ? '' : `. ${repair}`}`;
}
function isCommand(repair) {
    return repair?.startsWith('aws ') === true;
}
function countOf(findings, level) {
    return findings.filter((finding) => finding.level === level).length;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/lifecycle-checks.js


/** So many old versions of a state should survive whatever the lifecycle does. */
const wantedVersions = 10;
const ids = {
    current: 'lifecycle-current',
    noncurrent: 'lifecycle-noncurrent',
    markers: 'lifecycle-delete-markers',
};
/** What the lifecycle does to the state, to its old versions, and to what locks leave behind. */
function lifecycleFindings(rules, location) {
    const covering = (key) => (value) => (value ?? []).filter(({ status, prefix = '' }) => status === 'Enabled' && key.startsWith(prefix));
    const ofState = covering(statePath(location));
    const ofLock = covering(lockFileKey(location));
    const findings = [
        judge(ids.current, 'The state never expires', rules, (value) => currentFinding(ofState(value))),
        judge(ids.noncurrent, 'Old versions are kept', rules, (value) => noncurrentFinding(ofState(value))),
    ];
    if (!location.useLockfile)
        return findings;
    return [
        ...findings,
        judge(ids.markers, 'Delete markers are cleaned up', rules, (value) => markerFinding(ofLock(value))),
    ];
}
function currentFinding(rules) {
    const check = 'The state never expires';
    const expiring = rules.filter((rule) => rule.expirationDays !== undefined || rule.expirationDate !== undefined);
    const certain = expiring.find((rule) => rule.narrowed !== true);
    const rule = certain ?? expiring[0];
    if (rule === undefined)
        return pass(ids.current, check, 'no rule expires current objects');
    const when = rule.expirationDays === undefined ? `on ${rule.expirationDate}` : `after ${rule.expirationDays} days`;
    const found = `rule ${nameOf(rule)} deletes ${certain ? 'the state' : 'objects here, by tag or size,'} ${when}`;
    const repair = 'Remove the expiration of current objects from that rule, or keep its prefix away from the state.';
    return certain ? fail(ids.current, check, found, repair) : warn(ids.current, check, found, repair);
}
/** Days alone keep nothing of a stack that is quiet for longer; only a number does. */
function noncurrentFinding(rules) {
    const check = 'Old versions are kept';
    const expiring = rules.filter((rule) => rule.noncurrentDays !== undefined);
    if (expiring.length === 0)
        return pass(ids.noncurrent, check, 'every version is kept');
    const fewest = expiring.reduce((a, b) => (keptBy(b) < keptBy(a) ? b : a));
    const kept = keptBy(fewest);
    if (kept >= wantedVersions)
        return pass(ids.noncurrent, check, `at least ${kept} old versions are kept`);
    const repair = `Set NewerNoncurrentVersions to ${wantedVersions} or more in that rule.`;
    const found = kept === 0
        ? `rule ${nameOf(fewest)} deletes every old version after ${fewest.noncurrentDays} days: a state that did not change for so long has none`
        : `rule ${nameOf(fewest)} keeps ${kept} old versions, fewer than ${wantedVersions}`;
    return warn(ids.noncurrent, check, found, repair);
}
/** Each lock that is taken and released in a versioned bucket leaves a version and a delete marker. */
function markerFinding(rules) {
    const check = 'Delete markers are cleaned up';
    const cleaning = rules.find((rule) => rule.expiredObjectDeleteMarker === true && rule.narrowed !== true);
    if (cleaning !== undefined)
        return pass(ids.markers, check, `by rule ${nameOf(cleaning)}`);
    return warn(ids.markers, check, 'no rule removes expired delete markers: every lock of a run leaves one, and lists grow slow', 'Add a rule with Expiration.ExpiredObjectDeleteMarker = true and a NoncurrentVersionExpiration.');
}
function keptBy(rule) {
    return rule.newerNoncurrentVersions ?? 0;
}
function nameOf({ id }) {
    return id ? `"${id}"` : 'without a name';
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/tls-policy.js

const id = 'bucket-tls-only';
const check = 'TLS only';
/** Whether the bucket's policy refuses every request that does not come by TLS. */
function tlsFinding(policy, bucket, partition) {
    return judge(id, check, policy, (text) => {
        const arns = [`arn:${partition}:s3:::${bucket}`, `arn:${partition}:s3:::${bucket}/*`];
        const statement = JSON.stringify({
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: arns,
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        });
        const repair = `Add to the bucket's policy: ${statement}`;
        if (text === undefined)
            return warn(id, check, 'the bucket has no policy', repair);
        const statements = statementsOf(text);
        if (statements === undefined)
            return warn(id, check, 'the policy is not JSON', repair);
        const denials = statements.filter(deniesPlainHttp);
        const covered = denials.flatMap((one) => listOf(one.Resource));
        const open = arns.filter((arn) => !covered.some((pattern) => matches(pattern, arn)));
        if (open.length === 0)
            return pass(id, check, 'requests without TLS are denied');
        const what = denials.length === 0 ? 'no statement denies' : `no statement denies for ${open.join(' and ')}`;
        return warn(id, check, `${what} requests without TLS`, repair);
    });
}
function statementsOf(text) {
    try {
        const { Statement: statements } = JSON.parse(text);
        return statements === undefined ? [] : Array.isArray(statements) ? statements : [statements];
    }
    catch {
        return undefined;
    }
}
/** A Deny for everybody, of every S3 action, on nothing but the missing TLS. */
function deniesPlainHttp({ Effect, Principal, Action, Condition }) {
    const everybody = Principal === '*' || listOf(Principal?.AWS).includes('*');
    const everything = listOf(Action).some((action) => action === '*' || action.toLowerCase() === 's3:*');
    if (Effect !== 'Deny' || !everybody || !everything)
        return false;
    const conditions = Object.entries((Condition ?? {}));
    const [only] = conditions;
    if (only === undefined || conditions.length !== 1 || !/^Bool(IfExists)?$/.test(only[0]))
        return false;
    const keys = Object.entries(only[1]);
    return (keys.length === 1 &&
        keys[0]?.[0].toLowerCase() === 'aws:securetransport' &&
        listOf(keys[0][1]).join() === 'false');
}
function listOf(value) {
    return value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String);
}
/** IAM's `*` and `?`; the ARN that is looked for may itself end in the wildcard. */
function matches(pattern, arn) {
    const expression = pattern
        .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${expression}$`).test(arn);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/bucket-checks.js





const publicAccessFlags = [
    ['blockPublicAcls', 'BlockPublicAcls'],
    ['ignorePublicAcls', 'IgnorePublicAcls'],
    ['blockPublicPolicy', 'BlockPublicPolicy'],
    ['restrictPublicBuckets', 'RestrictPublicBuckets'],
];
/** The bucket's settings in six calls at once, and what each means for a state. */
async function checkBucket(settings, location) {
    const { bucket } = location;
    const [versioning, encryption, access, policy, ownership, rules] = await Promise.all([
        readSetting('s3:GetBucketVersioning', () => settings.getVersioning({ bucket })),
        readSetting('s3:GetEncryptionConfiguration', () => settings.getEncryption({ bucket })),
        readSetting('s3:GetBucketPublicAccessBlock', () => settings.getPublicAccessBlock({ bucket })),
        readSetting('s3:GetBucketPolicy', () => settings.getPolicy({ bucket })),
        readSetting('s3:GetBucketOwnershipControls', () => settings.getOwnership({ bucket })),
        readSetting('s3:GetLifecycleConfiguration', () => settings.getLifecycleRules({ bucket })),
    ]);
    if ('missing' in versioning && versioning.missing) {
        return [
            fail('bucket', 'Bucket', `there is no bucket "${bucket}" in ${location.region}`, 'Check name, account and region.'),
        ];
    }
    const set = `aws s3api put-bucket-${'%'} --bucket ${shellWord(bucket)}`;
    const command = (what, rest) => `${set.replace('%', what)} ${rest}`;
    return [
        judge('bucket-versioning', 'Versioning', versioning, (value) => value?.status === 'Enabled'
            ? pass('bucket-versioning', 'Versioning', 'enabled')
            : fail('bucket-versioning', 'Versioning', `${value?.status?.toLowerCase() ?? 'unset'}: an overwritten or deleted state is gone for good`, command('versioning', '--versioning-configuration Status=Enabled'))),
        judge('bucket-encryption', 'Encryption at rest', encryption, (value) => value?.algorithm === undefined
            ? warn('bucket-encryption', 'Encryption at rest', 'no default encryption is set', command('encryption', `--server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'`))
            : pass('bucket-encryption', 'Encryption at rest', `${value.algorithm} by default`)),
        ...publicAccessFindings(access, bucket),
        tlsFinding(policy, bucket, partitionOf(location)),
        judge('bucket-ownership', 'Object ownership', ownership, (value) => value === 'BucketOwnerEnforced'
            ? pass('bucket-ownership', 'Object ownership', 'the bucket owner owns every object, ACLs are off')
            : warn('bucket-ownership', 'Object ownership', `${value ?? 'unset'}: ACLs may give single objects away`, `aws s3api put-bucket-ownership-controls --bucket ${shellWord(bucket)} --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'`)),
        ...lifecycleFindings(rules, location),
    ];
}
/** Four switches, four findings: each closes another door. */
function publicAccessFindings(access, bucket) {
    const all = publicAccessFlags.map(([, name]) => `${name}=true`).join(',');
    return publicAccessFlags.map(([flag, name]) => {
        const id = `public-access-${name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
        return judge(id, name, access, (value) => value?.[flag] === true
            ? pass(id, name, 'on')
            : fail(id, name, value === undefined ? 'unset on the bucket' : 'off', `aws s3api put-public-access-block --bucket ${shellWord(bucket)} --public-access-block-configuration ${all}`));
    });
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/version-constraint.js
/** The last release of each minor version before Terraform knew `use_lockfile` (1.10). */
const before110 = [
    '0.11.15',
    '0.12.31',
    '0.13.7',
    '0.14.11',
    '0.15.5',
    '1.0.11',
    '1.1.9',
    '1.2.9',
    '1.3.10',
    '1.4.7',
    '1.5.7',
    '1.6.6',
    '1.7.5',
    '1.8.5',
    '1.9.8',
];
/** Whether a `required_version` lets a Terraform older than 1.10 through. Undefined for one we cannot read. */
function admitsBefore110(constraint) {
    const terms = constraint.split(',').map(parseTerm);
    if (terms.some((term) => term === undefined))
        return undefined;
    return before110.some((version) => terms.every((term) => term?.(parse(version)) ?? false));
}
function parseTerm(text) {
    const match = /^\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2})(?:-[\w.]+)?\s*$/.exec(text);
    if (match?.[2] === undefined)
        return undefined;
    const wanted = parse(match[2]);
    const parts = match[2].split('.').length;
    switch (match[1] ?? '=') {
        case '=':
            return (version) => compare(version, wanted) === 0;
        case '!=':
            return (version) => compare(version, wanted) !== 0;
        case '>=':
            return (version) => compare(version, wanted) >= 0;
        case '<=':
            return (version) => compare(version, wanted) <= 0;
        case '>':
            return (version) => compare(version, wanted) > 0;
        case '<':
            return (version) => compare(version, wanted) < 0;
        default:
            // `~> 1.9` is 1.x from 1.9 on, `~> 1.9.2` is 1.9.x from 1.9.2 on.
            return (version) => compare(version, wanted) >= 0 && version[0] === wanted[0] && (parts < 3 || version[1] === wanted[1]);
    }
}
function parse(text) {
    const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
    return [major, minor, patch];
}
function compare(a, b) {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
/** `1.11.4` → 1.11 or later. */
function isAtLeast(version, major, minor) {
    const [a, b] = parse(version.replace(/-.*$/, ''));
    return a > major || (a === major && b >= minor);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/configuration-checks.js


/** The backend's configuration: does it lock, in a way that has a future, with a Terraform that knows how. */
function checkConfiguration(location, { files, terraformVersion }) {
    const findings = [lockingFinding(location), ...deprecationFinding(location, files, terraformVersion)];
    if (files === undefined)
        return findings;
    if (!location.encrypt) {
        findings.push(warn('config-encrypt', 'encrypt', 'not set: the state is encrypted only as the bucket does by default', 'Set encrypt = true in the backend.'));
    }
    else
        findings.push(pass('config-encrypt', 'encrypt', 'true'));
    if (location.useLockfile)
        findings.push(versionFinding(files.requiredVersions));
    return findings;
}
function lockingFinding({ useLockfile, table }) {
    const ways = [...(useLockfile ? ['use_lockfile'] : []), ...(table ? [`dynamodb_table "${table}"`] : [])];
    return ways.length === 0
        ? fail('config-locking', 'Locking', 'the backend locks neither in S3 nor in DynamoDB: two runs overwrite each other', 'Set use_lockfile = true in the backend and run "terraform init -reconfigure".')
        : pass('config-locking', 'Locking', ways.join(' and '));
}
/** Deprecated since Terraform 1.11. OpenTofu has not deprecated it. */
function deprecationFinding({ table, useLockfile }, files, terraformVersion) {
    if (table === undefined || files?.openTofu)
        return [];
    if (terraformVersion === undefined || !isAtLeast(terraformVersion, 1, 11))
        return [];
    const repair = useLockfile
        ? 'Once everybody runs with use_lockfile, remove dynamodb_table and the table.'
        : 'Set use_lockfile = true beside it; once everybody runs with both, remove dynamodb_table.';
    return [
        warn('config-dynamodb-table', 'dynamodb_table', `deprecated since Terraform 1.11 (here: ${terraformVersion})`, repair),
    ];
}
function versionFinding(required) {
    const [id, check] = ['config-required-version', 'required_version'];
    const repair = 'Set required_version = ">= 1.10" (1.11 where use_lockfile should no longer be experimental).';
    if (required.length === 0) {
        return warn(id, check, 'not set, but use_lockfile needs Terraform 1.10: an older one refuses the backend', repair);
    }
    const shown = required.map((one) => `"${one}"`).join(' and ');
    // Several constraints hold together.
    const admits = admitsBefore110(required.join(','));
    if (admits === undefined)
        return warn(id, check, `${shown} cannot be read as a constraint`, repair);
    if (!admits)
        return pass(id, check, shown);
    return warn(id, check, `${shown} lets a Terraform before 1.10 through, which does not know use_lockfile`, repair);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/verify/table-checks.js


const repairKey = 'Create a table with the partition key "LockID" (string) and no sort key, and name it in the backend.';
/** The lock table in two calls at once; nothing when the configuration has none. */
async function checkTable(settings, location) {
    const { table } = location;
    if (table === undefined)
        return [];
    const [description, recovery] = await Promise.all([
        readSetting('dynamodb:DescribeTable', () => settings.describeTable({ table })),
        readSetting('dynamodb:DescribeContinuousBackups', () => settings.getPointInTimeRecovery({ table })),
    ]);
    if ('missing' in description && description.missing) {
        const found = `there is no table "${table}" in ${location.region}`;
        return [fail('table', 'Lock table', found, repairKey)];
    }
    const name = shellWord(table);
    return [
        judge('table-key', 'Key of the lock table', description, (value) => {
            const keys = (value?.keys ?? []).map((key) => `${key.name} (${key.type}, ${key.attributeType ?? '?'})`);
            const found = keys.join(' and ') || 'unset';
            return found === 'LockID (HASH, S)'
                ? pass('table-key', 'Key of the lock table', found)
                : fail('table-key', 'Key of the lock table', `${found}: Terraform cannot lock with it`, repairKey);
        }),
        judge('table-recovery', 'Point-in-time recovery', recovery, (value) => value === 'ENABLED'
            ? pass('table-recovery', 'Point-in-time recovery', 'enabled')
            : warn('table-recovery', 'Point-in-time recovery', `${value?.toLowerCase() ?? 'unset'}: digests that were lost cannot be brought back`, `aws dynamodb update-continuous-backups --table-name ${name} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`)),
        judge('table-deletion', 'Deletion protection', description, (value) => value?.deletionProtection === true
            ? pass('table-deletion', 'Deletion protection', 'enabled')
            : warn('table-deletion', 'Deletion protection', value?.deletionProtection === undefined ? 'unset' : 'off', `aws dynamodb update-table --table-name ${name} --deletion-protection-enabled`)),
    ];
}

;// CONCATENATED MODULE: ./lib/run.js



/** Every check of the state's home, in the order people read them. Reads only, and throws nothing. */
async function run(location, configuration, deps) {
    const [bucket, table] = await Promise.all([
        checkBucket(deps.bucket, location),
        checkTable(deps.table, location),
    ]);
    return [...bucket, ...table, ...checkConfiguration(location, configuration)];
}

;// CONCATENATED MODULE: ./lib/main.js











async function main(signal) {
    const inputs = loadInputs();
    const { location, configuration } = await readHome(inputs);
    const { openClients } = await Promise.all(/* import() */[__nccwpck_require__.e(610), __nccwpck_require__.e(44)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2044));
    const clients = openClients(inputs, location, signal);
    await clients.guardAccount();
    const findings = await run(location, configuration, clients);
    for (const finding of findings)
        (0,log/* info */.pq)(lineOf(finding));
    setOutputs(outputsOf(findings));
    await appendSummary(summaryOf(findings, location));
    // A cancelled job still says what it saw; what it did not see is not known.
    signal.throwIfAborted();
    conclude(findings, inputs.failOn);
}
async function readHome({ location: { given, workingDirectory } }) {
    try {
        const initialised = workingDirectory === undefined ? undefined : await backend_readInitialised(workingDirectory, process.env);
        const location = backend_locate(given, initialised, process.env);
        const { region } = location;
        if (region === undefined) {
            throw new LocationError('The region of the state is not known: give the input "region".');
        }
        const files = workingDirectory === undefined ? undefined : await readConfigurationFiles(workingDirectory);
        return {
            location: { ...location, region },
            configuration: { files, terraformVersion: initialised?.terraformVersion },
        };
    }
    catch (error) {
        throw error instanceof LocationError ? new errors/* InputError */.d(error.message) : error;
    }
}
function conclude(findings, failOn) {
    const bad = findings.filter(({ level }) => level !== 'pass');
    for (const finding of bad) {
        (0,annotations/* annotate */.f)(finding.level === 'fail' && failOn !== 'never' ? 'error' : 'warning', `${finding.check}: ${finding.found}. ${finding.repair}`, {
            title: 'State home',
        });
    }
    const result = worst(findings);
    const tolerated = failOn === 'never' || result === 'pass' || (result === 'warn' && failOn === 'fail');
    if (tolerated)
        return;
    const counts = `${countOf(findings, 'fail')} checks failed and ${countOf(findings, 'warn')} warn`;
    throw new errors/* ActionError */.l(`${counts}: each has its repair in the job summary.`, { title: 'State home' });
}


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
