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
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4330);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
// EXTERNAL MODULE: ../../packages/action-kit/lib/clock.js
var clock = __nccwpck_require__(1512);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ../../packages/action-kit/lib/environment.js


function runContext(env = process.env) {
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
    const runId = env.GITHUB_RUN_ID ?? '';
    const runAttempt = env.GITHUB_RUN_ATTEMPT || '1';
    return {
        serverUrl,
        apiUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
        repository: { owner, repo },
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        eventName: env.GITHUB_EVENT_NAME ?? '',
        runId,
        runAttempt,
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/attempts/${runAttempt}`,
        job: env.GITHUB_JOB ?? '',
        actor: env.GITHUB_ACTOR ?? '',
        workspace: env.GITHUB_WORKSPACE || process.cwd(),
        runnerName: env.RUNNER_NAME ?? '',
    };
}
/**
 * The event that started the run, as GitHub sent it; `{}` when there is none.
 * @throws InputError when GITHUB_EVENT_PATH names a file that is not JSON.
 */
function eventPayload(env = process.env) {
    const path = env.GITHUB_EVENT_PATH;
    if (!path || !existsSync(path))
        return {};
    try {
        const event = JSON.parse(readFileSync(path, 'utf8'));
        return typeof event === 'object' && event !== null ? { ...event } : {};
    }
    catch (error) {
        throw new InputError(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON: ${error}`);
    }
}

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

// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __nccwpck_require__(6512);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../../packages/terraform-state/lib/state-location.js

/** Terraform's default for `workspace_key_prefix`, the colon literal. */
const defaultWorkspaceKeyPrefix = 'env:';
/**
 * The object's key: the plain key for the default workspace, `<prefix>/<workspace>/<key>` for others.
 * Terraform joins with Go's path.Join, which cleans doubled slashes as this does.
 */
function state_location_statePath(location) {
    if (location.workspace === 'default')
        return location.key;
    return external_node_path_.posix.join(location.workspaceKeyPrefix, location.workspace, location.key);
}
/** The key of the lock object: https://developer.hashicorp.com/terraform/language/backend/s3#state-locking */
function state_location_lockFileKey(location) {
    return `${state_location_statePath(location)}.tflock`;
}
/** The `LockID` of the lock's item. */
function state_location_lockItemId(location) {
    return `${location.bucket}/${state_location_statePath(location)}`;
}
/** The `LockID` of the item with the state's MD5. It stays when the lock goes, and is no lock. */
function state_location_digestItemId(location) {
    return `${state_location_lockItemId(location)}-md5`;
}
/** `s3://bucket/path`, for people. */
function stateUrl(location) {
    return `s3://${location.bucket}/${state_location_statePath(location)}`;
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
async function readInitialised(directory, env) {
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
function locate(given, initialised, env) {
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
function failure_failureOf(error) {
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
function legible_legible(text, max = 200) {
    const line = text
        .slice(0, max * 8)
        .replace(ansi, '')
        .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}
/** One word of a POSIX command line, quoted only when it has to be. */
function legible_shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/failure-words.js


/** What was asked, why there is no answer, what to do: one sentence or two for each kind. */
function explainUnknown({ store, failure, doing }, location) {
    const name = store === 's3' ? `bucket "${location.bucket}"` : `table "${location.table}"`;
    return `Whether the state is locked in ${store === 's3' ? 'S3' : 'DynamoDB'} is not known: ${reason(failure, doing, name, location)}`;
}
/** The same reasons for calls that are not a look. `doing` names the permission it takes. */
function explainFailure(failure, doing, location) {
    const name = doing.resource === 'table' ? `table "${location.table}"` : `bucket "${location.bucket}"`;
    return reason(failure, doing, name, location);
}
function reason(failure, doing, name, location) {
    const region = location.region ?? 'an unknown region';
    const said = legible_legible(failure.message, 300);
    switch (failure.kind) {
        case 'denied':
            return (`${doing.permission} on the ${name} is denied (${failure.name}). Grant the role of this job: ` +
                `${JSON.stringify({ Effect: 'Allow', Action: doing.permission, Resource: arnOf(doing, location) })}`);
        case 'expired':
            return 'the AWS credentials have expired. Get fresh ones in the step before, or set role-to-assume.';
        case 'no-credentials':
            return (`AWS has or accepts no credentials (${failure.name}). Set role-to-assume, or configure credentials in an ` +
                'earlier step.');
        case 'no-bucket':
            return `there is no ${name}. Check the name, the account and the region (${region}).`;
        case 'no-table':
            return `there is no ${name} in ${region}. Check the name, the account and the region.`;
        case 'wrong-region':
            return `the ${name} is not in ${region} (${failure.name}). Give its region as input "region".`;
        case 'throttled':
            return `AWS throttles the requests (${failure.name}). Try again, or check fewer states at a time.`;
        case 'unreachable':
            return `the endpoint cannot be reached (${failure.name}: ${said}). Check network, proxy and region (${region}).`;
        case 'server':
            return `the service failed with status ${failure.status} (${failure.name}). Try again.`;
        case 'unreadable':
            return `the answer was cut off or is not what AWS sends (${said}). Check for a proxy in between, and try again.`;
        default:
            return `${failure.name}: ${said}`;
    }
}
/** The ARN a statement has to name. */
function arnOf({ resource }, location) {
    const partition = partitionOf(location);
    const bucket = `arn:${partition}:s3:::${location.bucket}`;
    if (resource === 'bucket')
        return bucket;
    if (resource === 'lock object')
        return `${bucket}/${state_location_lockFileKey(location)}`;
    if (resource === 'state object')
        return `${bucket}/${state_location_statePath(location)}`;
    return `arn:${partition}:dynamodb:${location.region ?? '*'}:*:table/${location.table}`;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/lock-info.js

/** The text of a lock as Terraform reads it; its words made legible. Says why when it cannot be read. */
function parseLockInfo(text) {
    if (text.trim() === '')
        return { unreadable: 'its body is empty' };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { unreadable: 'its body is not JSON' };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { unreadable: 'its body is not a JSON object' };
    }
    const fields = value;
    const word = (name) => (typeof fields[name] === 'string' ? legible_legible(fields[name]) : '');
    if (word('ID') === '')
        return { unreadable: 'its body has no "ID"' };
    const created = new Date(word('Created'));
    return {
        info: {
            id: word('ID'),
            operation: word('Operation'),
            info: word('Info'),
            who: word('Who'),
            version: word('Version'),
            created: Number.isNaN(created.getTime()) || created.getTime() <= 0 ? undefined : created,
            path: word('Path'),
        },
    };
}
/** The text Terraform would have written. */
function lockText(info) {
    return JSON.stringify({
        ID: info.id,
        Operation: info.operation,
        Info: info.info,
        Who: info.who,
        Version: info.version,
        Created: (info.created ?? new Date(0)).toISOString(),
        Path: info.path,
    });
}
const operations = {
    OperationTypeInvalid: 'an unnamed operation',
    OperationTypeRefresh: 'refresh',
    OperationTypePlan: 'plan',
    OperationTypeApply: 'apply',
};
/** `OperationTypeApply` → `apply`; what Terraform does not list is left as it is. */
function operationInWords(operation) {
    return operations[operation] ?? (operation || 'an unnamed operation');
}
/** The host of `user@host`; a Windows user may hold `\`, never the last `@`. */
function hostOf(who) {
    return who.slice(who.lastIndexOf('@') + 1);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/restore/held-lock.js




/** The lock cannot be taken; the message is for the user. */
class LockRefused extends Error {
    name = 'LockRefused';
}
/** Where a lock has to be taken so that a Terraform of this configuration respects it: the file first, as it does. */
function lockStores({ useLockfile, table }) {
    const stores = useLockfile || table === undefined ? ['s3'] : [];
    return table === undefined ? stores : [...stores, 'dynamodb'];
}
/**
 * Takes the lock in every store the configuration locks in, or in none. An answer that was lost is looked after: the
 * lock is ours when its text is.
 * @throws LockRefused naming the holder, or the missing right.
 */
async function takeLock(stores, location, info) {
    const lock = { info, text: lockText(info), held: [] };
    for (const store of lockStores(location)) {
        try {
            const etag = store === 's3' ? await putFile(stores, location, lock) : await putItem(stores, location, lock);
            lock.held.push({ store, ...(etag === undefined ? {} : { etag }) });
        }
        catch (error) {
            const left = await releaseLock(stores, location, lock);
            const message = error instanceof Error ? error.message : String(error);
            throw new LockRefused(left.length === 0 ? message : `${message} ${left.join(' ')}`);
        }
    }
    return lock;
}
/** How Terraform encrypts what it writes here. */
function encryptionOf({ encrypt, kmsKeyId }) {
    if (!encrypt)
        return {};
    return kmsKeyId ? { serverSideEncryption: 'aws:kms', kmsKeyId } : { serverSideEncryption: 'AES256' };
}
async function putFile({ bucket }, location, { text }) {
    const place = { bucket: location.bucket, key: state_location_lockFileKey(location) };
    const read = async () => {
        const { body, etag } = await bucket.getObject(place);
        return { text: new TextDecoder().decode(body), etag };
    };
    try {
        const { etag } = await bucket.putObject({
            ...place,
            body: new TextEncoder().encode(text),
            contentType: 'application/json',
            ifNoneMatch: '*',
            ...encryptionOf(location),
        });
        return etag;
    }
    catch (error) {
        const there = await read().catch(goneOr(text));
        if (there?.text === text)
            return there.etag;
        throw refusal(there?.text, error, { permission: 's3:PutObject', resource: 'lock object' }, location);
    }
}
async function putItem({ table }, location, { text }) {
    const place = { table: location.table ?? '', lockId: state_location_lockItemId(location) };
    try {
        const item = { LockID: place.lockId, Info: text };
        await table.putItem({ table: place.table, item, onlyIfAbsent: true });
    }
    catch (error) {
        const there = await table.getItem(place).catch(goneOr(text));
        if (there?.Info === text)
            return undefined;
        throw refusal(there?.Info, error, { permission: 'dynamodb:PutItem', resource: 'table' }, location);
    }
    return undefined;
}
/** No lock there is an answer; no answer leaves open whether ours is. */
function goneOr(text) {
    return (error) => {
        const { kind, name } = failure_failureOf(error);
        if (kind === 'no-object' || kind === 'denied')
            return undefined;
        const body = parseLockInfo(text);
        throw new LockRefused(`Whether the lock was taken is not known (${name}); the state was not changed. If state-lock-check shows lock ` +
            `${'info' in body ? body.info.id : ''}, remove it with terraform force-unlock.`);
    };
}
function refusal(there, error, doing, location) {
    const failure = failure_failureOf(error);
    if (there === undefined && failure.kind !== 'condition') {
        return new LockRefused(`The lock could not be taken: ${explainFailure(failure, doing, location)}`);
    }
    const body = parseLockInfo(there ?? '');
    if (!('info' in body))
        return new LockRefused('The state is locked by somebody else; nothing was changed.');
    const { who, operation, id } = body.info;
    return new LockRefused(`The state is locked by ${who} for ${operationInWords(operation)} (lock ${id}); nothing was changed.`);
}
/**
 * Lets go of exactly our lock, last taken first. Returns a sentence for each store in which it may still lie.
 */
async function releaseLock(stores, location, lock) {
    const left = [];
    for (const { store, etag } of [...lock.held].reverse()) {
        try {
            if (store === 's3')
                await releaseFile(stores, location, lock, etag);
            else
                await releaseItem(stores, location, lock);
        }
        catch (error) {
            const { name } = failure_failureOf(error);
            const where = store === 's3' ? 'S3' : 'DynamoDB';
            left.push(`The lock in ${where} could not be released (${name}). Remove it: terraform force-unlock ${lock.info.id}`);
        }
    }
    return left;
}
async function releaseFile({ bucket }, location, lock, etag) {
    const place = { bucket: location.bucket, key: state_location_lockFileKey(location) };
    try {
        await bucket.deleteObject(etag ? { ...place, ifMatch: etag } : place);
    }
    catch (error) {
        if (failure_failureOf(error).kind === 'no-object')
            return;
        const there = await bucket.getObject(place).catch((cause) => {
            if (failure_failureOf(cause).kind === 'no-object')
                return undefined;
            throw error;
        });
        if (there !== undefined && new TextDecoder().decode(there.body) === lock.text)
            throw error;
    }
}
async function releaseItem({ table }, location, lock) {
    const place = { table: location.table ?? '', lockId: state_location_lockItemId(location) };
    try {
        await table.deleteItem({ ...place, onlyIfInfo: lock.text });
    }
    catch (error) {
        const there = await table.getItem(place);
        if (there?.Info === lock.text)
            throw error;
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/digest.js



/** Terraform's digest: MD5 in lower-case hex. */
function md5(body) {
    return (0,external_node_crypto_.createHash)('md5').update(body).digest('hex');
}
/**
 * Compares the state with the digest of a look that asked for it; writes nothing. The listing's ETag is the MD5 of
 * an object that is not encrypted with KMS, so the state itself is read only when the two differ. A holder writes the
 * state first and the digest after, so while a lock is held a difference says nothing.
 */
async function checkDigest(bucket, location, look) {
    const { state, digestItem } = look;
    if (digestItem === undefined)
        return unknown('the table could not be read');
    if (state === undefined)
        return unknown('the state could not be listed');
    if (digestItem === 'absent')
        return { digest: 'missing' };
    if (state !== 'absent' && state.etag === digestItem) {
        return { digest: 'ok', actual: digestItem, stored: digestItem };
    }
    if (look.locked === true)
        return unknown('the state is locked, its holder may be writing');
    if (state === 'absent')
        return { digest: 'mismatch', stored: digestItem };
    if (location.customerKey)
        return unknown("the state is encrypted with a customer's key");
    try {
        const { body } = await bucket.getObject({ bucket: location.bucket, key: statePath(location) });
        const actual = md5(body);
        return { digest: actual === digestItem ? 'ok' : 'mismatch', actual, stored: digestItem };
    }
    catch (error) {
        const { kind, name } = failureOf(error);
        return unknown(kind === 'denied' ? 'reading the state is denied (s3:GetObject)' : `the read failed (${name})`);
    }
}
function unknown(why) {
    return { digest: 'unknown', why };
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/lock-words.js



const storeNames = { s3: 'S3', dynamodb: 'DynamoDB', both: 'S3 and DynamoDB' };
/** `Locked in S3 by ci@host for apply since …, 4m 12s ago (…)`: who, for what, since when, by which evidence. */
function describeLock({ look, age, evidence }, location) {
    const where = `${stateUrl(location)} is locked in ${storeNames[look.store ?? 's3']}`;
    const info = look.held?.info;
    const since = age === undefined ? '' : ` ${sinceInWords(age)}`;
    if (info === undefined) {
        return `${where}${since}; its details are unreadable: ${look.held?.unreadable ?? 'no body'}.`;
    }
    const note = info.info === '' ? '' : `, "${info.info}"`;
    const who = info.who || 'an unnamed holder';
    return (`${where} by ${who} for ${operationInWords(info.operation)}${note}${since} (Terraform ${info.version || '?'}, ` +
        `lock ${info.id}).${evidence === undefined ? '' : ` ${describeEvidence(evidence)}`}`);
}
/** `since 2026-01-02T03:04:05Z (4m 12s)`, or `at most …` where only the holder's clock is known. */
function sinceInWords({ since, milliseconds, exact }) {
    const time = since.toISOString().replace(/\.\d+Z$/, 'Z');
    return `since ${time} (${exact ? '' : 'at most '}${durationInWords(milliseconds)})`;
}
const thisJobInWords = {
    true: 'It was made on this machine since this job began, and no Terraform runs here now: an earlier step left it.',
    false: 'It was made on this machine since this job began, and a Terraform still runs here.',
    unknown: 'It was made on this machine since this job began: an earlier step may have left it.',
    'shared name': 'Its host is this one: an earlier step of this job left it, or another job of this run with the same host name ' +
        'holds it.',
};
function describeEvidence(evidence) {
    if (evidence.kind === 'none')
        return `Nothing more is known of its holder: ${evidence.why}.`;
    if (evidence.kind === 'this-job')
        return thisJobInWords[String(evidence.left)] ?? '';
    const { run, kind, by } = evidence;
    const name = `run #${run.number}${run.attempt > 1 ? ` (attempt ${run.attempt})` : ''} of "${run.name}"`;
    const status = kind === 'run-ended' ? (run.conclusion ?? run.status) : run.status.replaceAll('_', ' ');
    const link = `${name}, ${status}, by its ${by}: ${run.url}`;
    return kind === 'run-ended' ? `That run ended, the lock is orphaned: ${link}` : `Held by ${link}`;
}
/**
 * The commands that remove the lock, ready to paste; one a lock where the stores hold different ones. Terraform removes
 * a lock by its ID from every store it is configured for; one without an ID, or in a store that this configuration does
 * not use, has to be deleted where it is, on the condition that it is still the same.
 */
function forceUnlockLines({ look }, location, workingDirectory) {
    const chdir = workingDirectory && workingDirectory !== '.' ? ` -chdir=${shellWord(workingDirectory)}` : '';
    const workspace = location.workspace === 'default' ? '' : `TF_WORKSPACE=${shellWord(location.workspace)} `;
    const used = usedStores(location);
    const lines = look.stores.flatMap((one) => {
        if (one.lock !== 'held')
            return [];
        const id = one.held.info?.id;
        if (id === undefined || !used.includes(one.store))
            return [removalLine(one.store, one.held, location)];
        return [`${workspace}terraform${chdir} force-unlock ${shellWord(id)}`];
    });
    return [...new Set(lines)];
}
function usedStores({ useLockfile, table }) {
    return [...(useLockfile ? ['s3'] : []), ...(table === undefined ? [] : ['dynamodb'])];
}
function removalLine(store, { info, etag }, location) {
    if (store === 's3') {
        const condition = etag ? ` --if-match ${shellWord(etag)}` : '';
        const [bucket, key] = [shellWord(location.bucket), shellWord(lockFileKey(location))];
        return `aws s3api delete-object --bucket ${bucket} --key ${key}${condition}`;
    }
    const key = shellWord(JSON.stringify({ LockID: { S: lockItemId(location) } }));
    const same = info === undefined
        ? ''
        : ` --condition-expression 'contains(Info, :id)' --expression-attribute-values ${shellWord(JSON.stringify({ ':id': { S: info.id } }))}`;
    return `aws dynamodb delete-item --table-name ${shellWord(location.table ?? '')} --key ${key}${same}`;
}
/** What the digest means for the next Terraform run, and the repair. */
function describeDigest(check, location) {
    if (check.digest === 'ok')
        return "The digest in the lock table is the state's MD5.";
    if (check.digest === 'unknown')
        return `The digest could not be checked: ${check.why}.`;
    if (check.digest === 'missing') {
        return 'The lock table has no digest of this state; Terraform writes one with the next state.';
    }
    const item = `the attribute "Digest" of item "${digestItemId(location)}" in table "${location.table}"`;
    if (check.actual === undefined) {
        return (`The lock table has a digest (${check.stored}) but there is no state: Terraform refuses to go on. Bring the ` +
            `state back (state-restore), or, if it was deleted on purpose, delete ${item}.`);
    }
    return (`The digest in the lock table (${check.stored}) is not the state's MD5 (${check.actual}): Terraform refuses to ` +
        'read this state. Somebody wrote the object without Terraform, or a run was cut between state and digest. If the ' +
        `object is the state you want, set ${item} to ${check.actual}; if not, use state-restore.`);
}
/** `1h 05m`, `4m 32s`, `12s`. */
function durationInWords(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    const [days, hours, minutes] = [
        Math.floor(seconds / 86_400),
        Math.floor(seconds / 3600) % 24,
        Math.floor(seconds / 60) % 60,
    ];
    const two = (value) => String(value).padStart(2, '0');
    if (days > 0)
        return `${days}d ${two(hours)}h`;
    if (hours > 0)
        return `${hours}h ${two(minutes)}m`;
    return minutes > 0 ? `${minutes}m ${two(seconds % 60)}s` : `${seconds}s`;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/store-look.js



/**
 * S3 in one or two calls: a listing of the state's path gives the presence of the lock, S3's time and the state's
 * ETag at once; the lock is read only when it is there.
 */
async function lookInBucket(bucket, location) {
    const doing = { permission: 's3:ListBucket', resource: 'bucket' };
    let listing;
    try {
        listing = await listStateAndLock(bucket, location);
    }
    catch (error) {
        const failure = failure_failureOf(error);
        const look = { store: 's3', lock: 'unknown', failure, doing };
        if (failure.kind !== 'denied')
            return { look, state: undefined, serverTime: undefined };
        // Without ListBucket a read still tells a lock that is there; S3 answers 403 when it is not.
        const held = await readLockObject(bucket, location);
        const seen = held !== 'gone' && held.text !== undefined;
        return {
            look: seen ? { store: 's3', lock: 'held', held } : look,
            state: undefined,
            serverTime: undefined,
        };
    }
    const { lock, state = 'absent', serverTime } = listing;
    if (lock === undefined)
        return { look: { store: 's3', lock: 'free' }, state, serverTime };
    const held = await readLockObject(bucket, location);
    // Released between the two calls.
    if (held === 'gone')
        return { look: { store: 's3', lock: 'free' }, state, serverTime };
    const look = {
        store: 's3',
        lock: 'held',
        held: { etag: lock.etag, writtenAt: lock.lastModified, ...held },
    };
    return { look, state, serverTime: serverTime ?? undefined };
}
/** An answer without what every listing has. */
class NotAListing extends Error {
    name = 'MalformedAnswer';
    message = 'the listing names no bucket';
}
/** One page nearly always: only keys between `x.tfstate` and `x.tfstate.tflock` sort before the lock. */
async function listStateAndLock(bucket, location) {
    const lockKey = state_location_lockFileKey(location);
    const found = { lock: undefined, state: undefined, serverTime: undefined };
    let token;
    do {
        const page = await bucket.listObjects({
            bucket: location.bucket,
            prefix: state_location_statePath(location),
            ...(token === undefined ? {} : { continuationToken: token }),
        });
        if ('bucket' in page && !page.bucket)
            throw new NotAListing();
        found.serverTime = page.serverTime ?? found.serverTime;
        found.lock ??= page.objects.find(({ key }) => key === lockKey);
        found.state ??= page.objects.find(({ key }) => key === state_location_statePath(location));
        const last = page.objects.at(-1)?.key ?? '';
        token = page.truncated && last < lockKey ? page.nextToken : undefined;
    } while (token !== undefined);
    return found;
}
/** The lock object; one that cannot be read is held all the same. */
async function readLockObject(bucket, location) {
    try {
        const object = await bucket.getObject({ bucket: location.bucket, key: state_location_lockFileKey(location) });
        const text = new TextDecoder().decode(object.body);
        const written = object.lastModified === undefined ? {} : { writtenAt: object.lastModified };
        return { text, etag: object.etag, ...written, ...bodyOf(text) };
    }
    catch (error) {
        const failure = failure_failureOf(error);
        if (failure.kind === 'no-object')
            return 'gone';
        const why = failure.kind === 'denied'
            ? 'reading it is denied (s3:GetObject)'
            : `reading it failed (${failure.name})`;
        return { text: undefined, info: undefined, unreadable: why };
    }
}
function bodyOf(text) {
    const body = parseLockInfo(text);
    return 'info' in body ? body : { info: undefined, unreadable: body.unreadable };
}
/** DynamoDB in one call, exact keys: the lock's item and, when wanted, the digest's. Never a scan. */
async function lookInTable(table, location, wantDigest) {
    try {
        const lockIds = [state_location_lockItemId(location), ...(wantDigest ? [state_location_digestItemId(location)] : [])];
        const [lock, digest] = await readItems(table, location.table, lockIds);
        const look = lock === undefined
            ? { store: 'dynamodb', lock: 'free' }
            : { store: 'dynamodb', lock: 'held', held: { text: lock.Info ?? '', ...bodyOf(lock.Info ?? '') } };
        return { look, digest: wantDigest ? (digest?.Digest ?? 'absent') : undefined };
    }
    catch (error) {
        const doing = { permission: 'dynamodb:GetItem', resource: 'table' };
        return {
            look: { store: 'dynamodb', lock: 'unknown', failure: failure_failureOf(error), doing },
            digest: undefined,
        };
    }
}
/**
 * One transaction, also for one item: its answer has an entry for an item that is not there, where GetItem's is merely
 * empty. Where transactions are not to be had (a server that is not AWS, a policy that names them apart) each item is
 * read by itself.
 */
async function readItems(table, name, lockIds) {
    try {
        return await table.getItems({ table: name, lockIds });
    }
    catch (error) {
        const { kind, name: code } = failure_failureOf(error);
        const unsupported = /UnknownOperation|NotImplemented|ValidationException/.test(code);
        if (kind !== 'denied' && !unsupported && code !== 'TransactionCanceledException')
            throw error;
    }
    return await Promise.all(lockIds.map((lockId) => table.getItem({ table: name, lockId })));
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/look.js

/** Looks in S3 and, when a table is known, in DynamoDB, at the same time: at most 2 calls and 1. Never throws. */
async function look(stores, location, wantDigest) {
    const { table } = location;
    const [inBucket, inTable] = await Promise.all([
        lookInBucket(stores.bucket, location),
        table === undefined ? undefined : lookInTable(stores.table, { ...location, table }, wantDigest),
    ]);
    const looks = inTable === undefined ? [inBucket.look] : [inBucket.look, inTable.look];
    const holders = looks.filter((one) => one.lock === 'held');
    return {
        locked: holders.length > 0 ? true : looks.some((one) => one.lock === 'unknown') ? 'unknown' : false,
        stores: looks,
        store: holders.length === 2 ? 'both' : holders[0]?.store,
        held: holders[0]?.held,
        state: inBucket.state,
        digestItem: inTable?.digest,
        serverTime: inBucket.serverTime,
        warnings: oddities(looks, location),
    };
}
function oddities(looks, location) {
    const warnings = [];
    const held = (store) => looks.find((one) => one.store === store && one.lock === 'held');
    const free = (store) => looks.some((one) => one.store === store && one.lock === 'free');
    const [file, item] = [held('s3'), held('dynamodb')];
    if (file !== undefined && !location.useLockfile) {
        warnings.push('A lock object lies beside the state, but this configuration does not lock with one (use_lockfile): somebody ' +
            'runs Terraform with another configuration, or it was left by one. This configuration does not respect it.');
    }
    if (location.table !== undefined && location.useLockfile) {
        if (file !== undefined && free('dynamodb')) {
            warnings.push('The stores disagree: the S3 lock is held and the DynamoDB lock is free. The holder locks with S3 alone, ' +
                'is between the two, or ended between the two. (force-unlock then removes it, and ends in an error about ' +
                'the other.)');
        }
        if (item !== undefined && free('s3')) {
            warnings.push('The stores disagree: the DynamoDB lock is held and the S3 lock is free. The holder locks with DynamoDB ' +
                'alone (an older configuration), is between the two, or ended between the two. (force-unlock then removes ' +
                'it, and ends in an error about the other.)');
        }
    }
    const [a, b] = [infoOf(file), infoOf(item)];
    if (a !== undefined && b !== undefined && a.id !== b.id) {
        warnings.push(`The stores disagree: S3 is locked by ${a.id} (${a.who}), DynamoDB by ${b.id} (${b.who}). ` +
            'Two configurations lock one state in different places, and do not see each other.');
    }
    return warnings;
}
function infoOf(one) {
    return one?.lock === 'held' ? one.held.info : undefined;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/versions/state-file.js
/** A state file cannot be read, or not be changed; the message is for the user. */
class StateFileError extends Error {
    name = 'StateFileError';
}
/** @throws StateFileError saying what is wrong with it. */
function parseState(text) {
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        throw new StateFileError('it is not JSON');
    }
    if (typeof raw !== 'object' || raw === null)
        throw new StateFileError('it is not a JSON object');
    const { serial, lineage, terraform_version: version, resources, version: format } = raw;
    if (!Number.isSafeInteger(serial) || serial < 0)
        throw new StateFileError('it has no serial');
    if (typeof lineage !== 'string' || lineage === '')
        throw new StateFileError('it has no lineage');
    const encrypted = typeof raw.encrypted_data === 'string';
    if (!encrypted && format !== 4) {
        throw new StateFileError(`its format is version ${String(format)}; only 4 (Terraform 0.12 and later) is known`);
    }
    return {
        serial: serial,
        lineage,
        terraformVersion: typeof version === 'string' ? version : '',
        addresses: Array.isArray(resources) ? resources.flatMap(addressesOf).sort() : [],
        encrypted,
    };
}
/** `module.a.data.type.name["key"]` for each instance. */
function addressesOf({ module, mode, type, name, instances = [] }) {
    const base = [module, mode === 'data' ? 'data' : undefined, type, name].filter(Boolean).join('.');
    return instances.map(({ index_key: key, deposed }) => {
        const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
        return `${base}${index}${deposed ? ` (deposed ${deposed})` : ''}`;
    });
}
/** Serial and lineage from the first bytes, as Terraform writes them before anything else; undefined if not there. */
function headerOf(start) {
    const serial = topLevelValue(start, 'serial');
    const lineage = topLevelValue(start, 'lineage');
    if (serial === undefined || lineage === undefined)
        return undefined;
    const value = Number(serial.text);
    return Number.isSafeInteger(value) ? { serial: value, lineage: lineage.text.slice(1, -1) } : undefined;
}
/**
 * The same bytes with another serial. Nothing else is written anew: numbers too long for a double and the order of
 * keys stay as Terraform wrote them.
 * @throws StateFileError for a state encrypted by OpenTofu, which would no longer open.
 */
function withSerial(text, serial) {
    if (parseState(text).encrypted) {
        throw new StateFileError('it is encrypted by OpenTofu: its serial is sealed in, and cannot be raised without the key');
    }
    const found = topLevelValue(text, 'serial');
    if (found === undefined)
        throw new StateFileError('it has no serial');
    return `${text.slice(0, found.start)}${serial}${text.slice(found.end)}`;
}
/** A scalar of the outermost object, by position. Works on a text that is cut off behind it. */
function topLevelValue(text, wanted) {
    const token = /"(?:\\.|[^"\\])*"|[{}[\]:,]|[-\w.+]+/g;
    let depth = 0;
    let key;
    let previous = '';
    for (const match of text.matchAll(token)) {
        const [part] = match;
        const atKey = depth === 1 && (previous === '{' || previous === ',');
        if (atKey)
            key = part;
        else if (depth === 1 && previous === ':' && key === JSON.stringify(wanted) && !/[{[]/.test(part)) {
            const end = match.index + part.length;
            // A number at the very end of a cut text may be a part of it.
            return end === text.length ? undefined : { text: part, start: match.index, end };
        }
        if (part === '{' || part === '[')
            depth += 1;
        if (part === '}' || part === ']')
            depth -= 1;
        previous = part;
    }
    return undefined;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/versions/state-versions.js




/** Enough for Terraform's own beginning of a state, whatever its length. */
const headerBytes = 2048;
const atOnce = 8;
/**
 * Every version and delete marker of the state, newest first. The versions of its lock object, often thousands, sort
 * behind it and are not listed.
 * @throws StateFileError when they cannot be listed, or the bucket keeps none.
 */
async function listStateVersions(bucket, location) {
    const key = state_location_statePath(location);
    const versions = [];
    let marker = {};
    try {
        while (marker !== undefined) {
            const page = await bucket.listVersions({ bucket: location.bucket, prefix: key, ...marker });
            versions.push(...page.versions.filter((version) => version.key === key));
            const more = page.truncated && page.nextKeyMarker === key;
            marker = more ? { keyMarker: key, ...versionMarker(page.nextVersionIdMarker) } : undefined;
        }
    }
    catch (error) {
        const doing = { permission: 's3:ListBucketVersions', resource: 'bucket' };
        throw new StateFileError(`The versions of the state cannot be listed: ${explainFailure(failure_failureOf(error), doing, location)}`);
    }
    return versions;
}
function versionMarker(id) {
    return id === undefined ? {} : { versionIdMarker: id };
}
/** @throws StateFileError when the version is not there or may not be read. */
async function readVersion(bucket, location, versionId) {
    return inspected(await getVersion(bucket, location, versionId));
}
/** The live state. @throws StateFileError when it may not be read. */
async function readCurrent(bucket, location) {
    try {
        return inspected(await bucket.getObject({ bucket: location.bucket, key: state_location_statePath(location) }));
    }
    catch (error) {
        const doing = { permission: 's3:GetObject', resource: 'state object' };
        throw new StateFileError(`The state cannot be read: ${explainFailure(failure_failureOf(error), doing, location)} Nothing was changed.`);
    }
}
function inspected(object) {
    const text = new TextDecoder().decode(object.body);
    try {
        return { object, text, state: parseState(text), problem: undefined };
    }
    catch (error) {
        return { object, text, state: undefined, problem: error.message };
    }
}
async function getVersion(bucket, location, versionId, range) {
    try {
        return await bucket.getObject({
            bucket: location.bucket,
            key: state_location_statePath(location),
            versionId,
            ...(range === undefined ? {} : { range }),
        });
    }
    catch (error) {
        const failure = failure_failureOf(error);
        const why = failure.kind === 'no-object' ||
            failure.name === 'InvalidArgument' ||
            failure.name === 'MethodNotAllowed'
            ? 'this state has no such version. Run mode "list" to see those it has.'
            : explainFailure(failure, { permission: 's3:GetObjectVersion', resource: 'state object' }, location);
        throw new StateFileError(`Version "${versionId}" cannot be read: ${why}`);
    }
}
/** The highest serial of all versions there are; versions that are no state do not count. */
async function highestSerial(bucket, location, versions) {
    const serials = await eachAtOnce(versions.filter(({ deleteMarker }) => !deleteMarker), (version) => serialOf(bucket, location, version));
    return Math.max(-1, ...serials.filter((serial) => serial !== undefined));
}
async function serialOf(bucket, location, { versionId, size }) {
    if (size === 0)
        return undefined;
    const start = await getVersion(bucket, location, versionId, `bytes=0-${headerBytes - 1}`);
    const header = headerOf(new TextDecoder().decode(start.body));
    if (header !== undefined)
        return header.serial;
    return (await readVersion(bucket, location, versionId)).state?.serial;
}
/** The results in order, a few at a time: a state may have thousands of versions. */
async function eachAtOnce(items, work) {
    const results = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            results[index] = await work(items[index]);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/restore/restore-plan.js






/** A restore that did not happen, or not wholly; the message is for the user and says what is there now. */
class RestoreError extends Error {
    name = 'RestoreError';
}
/** @throws RestoreError when it is no state, or not the one that was meant. */
async function readTarget({ bucket }, location, { versionId, expectSerial }) {
    const { text, state, problem, object } = await readVersion(bucket, location, versionId);
    if (state === undefined) {
        throw new RestoreError(`Version "${versionId}" is no state (${problem}); nothing was changed.`);
    }
    if (state.serial !== expectSerial) {
        throw new RestoreError(`Version "${versionId}" has serial ${state.serial}, but expect-serial is ${expectSerial}; nothing was changed. ` +
            'Check in mode "list" which of the two is meant.');
    }
    return { text, lineage: state.lineage, object };
}
/** A lock in a store that this configuration does not use keeps us out as well. */
async function refuseWhereLocked(deps, location) {
    const seen = await look(deps, location, false);
    if (seen.locked === false)
        return;
    if (seen.locked === true) {
        const words = describeLock({
            look: seen,
            evidence: undefined,
            age: undefined,
            stale: false,
            orphaned: 'unknown',
            digest: undefined,
        }, location);
        throw new RestoreError(`${words} Nothing was changed.`);
    }
    const reasons = seen.stores.flatMap((one) => one.lock === 'unknown' ? [explainUnknown(one, location)] : []);
    throw new RestoreError(`${reasons.join(' ')} Nothing was changed.`);
}
/** Everything that is decided, decided under the lock. */
async function prepare({ bucket }, location, target, { signal, versionId }) {
    const versions = await listStateVersions(bucket, location);
    if (!versions.some((version) => version.versionId === versionId)) {
        throw new RestoreError(`Version "${versionId}" was read, but the list of versions does not have it: the list cannot be trusted. ` +
            'Nothing was changed; check for a proxy in between, and try again.');
    }
    const live = versions[0] !== undefined && !versions[0].deleteMarker;
    const newest = versions.find(({ deleteMarker }) => !deleteMarker);
    // The live state is read as Terraform reads it: a right that lacks shows before anything is written.
    const read = live
        ? await readCurrent(bucket, location)
        : newest && (await readVersion(bucket, location, newest.versionId));
    const lineage = read?.state?.lineage;
    if (lineage !== undefined && lineage !== target.lineage) {
        throw new RestoreError(`That version is of lineage ${target.lineage}, but the state here is of ${lineage}: it is another state. ` +
            'Nothing was changed.');
    }
    const serial = (await highestSerial(bucket, location, versions)) + 1;
    const body = new TextEncoder().encode(withSerial(target.text, serial));
    signal?.throwIfAborted();
    return {
        body,
        digest: md5(body),
        serial,
        target,
        current: live ? read?.object : undefined,
        previous: live ? { versionId: read?.object.versionId ?? 'null', serial: read?.state?.serial } : undefined,
    };
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

;// CONCATENATED MODULE: ./lib/inputs.js



/** @throws InputError naming every wrong input. */
function loadInputs() {
    return readInputs((read) => {
        const inputs = {
            mode: read.choice('mode', ['list', 'drill', 'restore']) ?? 'drill',
            versionId: read.string('version-id'),
            expectSerial: read.integer('expect-serial', { min: 0 }),
            versions: read.integer('versions', { min: 1, max: 1000 }) ?? 10,
            plan: read.boolean('plan'),
            terraform: read.string('terraform-command') ?? 'terraform',
            location: readLocationInputs(read),
            aws: readCredentialInputs(read),
        };
        refuseContradictions(inputs, read);
        return inputs;
    });
}
function refuseContradictions(inputs, read) {
    const { mode, versionId, plan, location } = inputs;
    if (mode === 'restore') {
        const how = 'mode "restore" needs it; mode "list" shows what there is.';
        if (versionId === undefined)
            read.refuse('version-id', `is missing, but ${how}`);
        if (read.string('expect-serial') === undefined)
            read.refuse('expect-serial', `is missing, but ${how}`);
    }
    if (plan && mode !== 'drill')
        read.refuse('plan', `belongs to mode "drill", but mode is "${mode}".`);
    if (plan && location.workingDirectory === undefined) {
        read.refuse('plan', 'needs "working-directory", an initialised configuration to plan with.');
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ../../packages/action-kit/lib/process-group.js


/** Time a tool has between INT and KILL: with our own limit of 7 s it leaves room to write the summary. */
const grace = 2000;
const pause = 25;
/** Starts a command as the leader of a process group of its own, so that what it starts ends with it. */
function startGroup(command, args, options) {
    const child = (0,external_node_child_process_.spawn)(command, args, { ...options, detached: true });
    return {
        child,
        async end() {
            const last = Date.now() + grace;
            send(child, 'SIGINT');
            // The leader may be gone while a program it started still puts things in order.
            while (send(child, 0) && Date.now() < last)
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(pause);
            send(child, 'SIGKILL');
        },
    };
}
/** False when no process is there to get the signal. */
function send({ pid }, signal) {
    if (pid === undefined)
        return false;
    try {
        return process.kill(-pid, signal);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../../packages/action-kit/lib/child-process.js



/** What is kept of stderr: its end, where a tool says why it failed. Characters. */
const stderrKept = 1_000_000;
/**
 * Runs a tool silently and returns what it printed, whatever its exit code.
 * For output that fits in memory comfortably; see `runToolInto` for the rest.
 * @throws ActionError when the tool is not on the PATH; the signal's reason when it was aborted.
 */
async function runTool(command, args, options = {}) {
    const chunks = [];
    const end = await run(command, args, options, 'pipe', (text) => chunks.push(text));
    return { ...end, stdout: chunks.join('') };
}
/** Runs a tool with its stdout going straight into a file: no size is too large, nothing passes through us. */
async function runToolInto(path, command, args, options = {}) {
    options.signal?.throwIfAborted();
    const file = openSync(path, 'w', 0o600);
    try {
        return await run(command, args, options, file);
    }
    finally {
        closeSync(file);
    }
}
async function run(command, args, { cwd, env = toolEnvironment(), signal, stdin }, stdout, onStdout) {
    signal?.throwIfAborted();
    const group = startGroup(command, args, { cwd, env, stdio: [stdin ? 'pipe' : 'ignore', stdout, 'pipe'] });
    const { child } = group;
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => onStdout?.(text));
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-stderrKept);
    });
    // A tool that ends without reading all of its input is no failure of ours.
    child.stdin?.on('error', () => { }).end(stdin);
    const exitCode = await endOf(group, signal, command);
    return { exitCode, stderr };
}
/** The exit code (1 for a signal's), or the rejection once everything that was started is gone. */
function endOf({ child, end }, signal, command) {
    return new Promise((resolve, reject) => {
        const stop = () => end().then(() => reject(signal?.reason));
        signal?.addEventListener('abort', stop, { once: true });
        child.on('error', (error) => reject(notStarted(command, error)));
        child.on('close', (code) => {
            if (signal?.aborted)
                return;
            signal?.removeEventListener('abort', stop);
            resolve(code ?? 1);
        });
    });
}
/** Our environment without the action's own inputs: secrets among them are no business of a tool. */
function toolEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('INPUT_')));
}
function notStarted(command, error) {
    return new errors/* ActionError */.l(`"${command}" could not be started: ${error.message}. Install it in an earlier step, or name it with its path.`, { cause: error });
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

;// CONCATENATED MODULE: ./lib/plan-on-copy.js




/**
 * Plans with the state as a local file in a copy of the directory, so that neither the real state, its lock nor the
 * directory is touched. The copy lies beside the original, where relative module paths still lead somewhere.
 */
async function planOnCopy(options) {
    const directory = (0,external_node_path_.resolve)(options.directory);
    const copy = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(directory), `.drill-${(0,external_node_path_.basename)(directory)}-`));
    try {
        await (0,promises_.cp)(directory, copy, { recursive: true, filter: (path) => !isBackendState(path, directory) });
        await (0,promises_.writeFile)((0,external_node_path_.join)(copy, 'zz_drill_override.tf'), 'terraform {\n  backend "local" {}\n}\n');
        return await plan(copy, options);
    }
    finally {
        await (0,promises_.rm)(copy, { recursive: true, force: true });
    }
}
/** Which backend was initialised is kept here; the copy has another. Downloaded modules and providers stay. */
function isBackendState(path, directory) {
    const data = (0,external_node_path_.join)(directory, '.terraform');
    return (path === (0,external_node_path_.join)(data, 'terraform.tfstate') || path === (0,external_node_path_.join)(data, 'environment') || /\/\.git$/.test(path));
}
async function plan(copy, { terraform, workspace, signal, versionId, state }) {
    const env = environment(workspace);
    const run = (args) => runTool(terraform, args, { cwd: copy, env, signal });
    const [id, check] = ['plan', 'terraform plan on a copy'];
    const init = await run(['init', '-input=false', '-no-color', '-reconfigure']);
    if (init.exitCode !== 0) {
        return {
            changes: 'error',
            finding: fail(id, check, 'init failed', 'See the log; run "terraform init" in an earlier step.'),
            output: init.stdout + init.stderr,
        };
    }
    // Not before: init takes a local state that is already there for one to migrate.
    const folder = workspace === 'default' ? copy : (0,external_node_path_.join)(copy, 'terraform.tfstate.d', workspace);
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'terraform.tfstate'), state, { mode: 0o600 });
    const result = await run(['plan', '-lock=false', '-input=false', '-no-color', '-detailed-exitcode']);
    const output = result.stdout + result.stderr;
    if (result.exitCode === 0) {
        return { changes: 'none', finding: pass(id, check, `version ${versionId}: no changes`), output };
    }
    if (result.exitCode === 2) {
        const summary = /^Plan: .*$/m.exec(result.stdout)?.[0] ?? 'changes to outputs';
        const repair = 'Read the plan in the log: this is what would be applied after a restore of that version.';
        return { changes: 'some', finding: warn(id, check, `version ${versionId}: ${summary}`, repair), output };
    }
    const repair = 'See the log. Where a provider is not to be reached from here, drill without plan.';
    return {
        changes: 'error',
        finding: fail(id, check, `version ${versionId}: plan failed`, repair),
        output,
    };
}
/** Ours without the inputs, with the state's workspace, and with the copy's own data directory. */
function environment(workspace) {
    const own = Object.entries(process.env).filter((entry) => entry[1] !== undefined &&
        !/^(INPUT_|(TF_DATA_DIR|TF_WORKSPACE|TF_CLI_ARGS|TF_CLI_ARGS_init)$)/.test(entry[0]));
    const workspaceVariable = workspace === 'default' ? {} : { TF_WORKSPACE: workspace };
    return { ...Object.fromEntries(own), ...workspaceVariable, TF_IN_AUTOMATION: '1' };
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



/** Addresses shown of what came and went, a version. */
const shownAddresses = 5;
/** And in the output, which the runner cuts off at 1 MiB. */
const listedAddresses = 50;
function outputsOf(result) {
    const restored = result.mode === 'restore' ? result.restored : undefined;
    return {
        result: result.mode === 'drill' ? worst(result.findings) : { list: 'listed', restore: 'restored' }[result.mode],
        versions: result.mode === 'restore' ? '' : result.history.entries.map(entryJson),
        findings: result.mode === 'drill' ? result.findings : '',
        'version-id': restored?.versionId ?? '',
        serial: restored?.serial ?? '',
        'previous-version-id': restored?.previous?.versionId ?? '',
        'previous-serial': restored?.previous?.serial ?? '',
        digest: restored?.digest ?? '',
        'plan-changes': result.mode === 'drill' ? (result.plan ?? '') : '',
    };
}
function entryJson(entry) {
    return {
        'version-id': entry.versionId,
        modified: entry.modified.toISOString(),
        current: entry.current,
        'delete-marker': entry.deleteMarker,
        serial: entry.state?.serial ?? null,
        lineage: entry.state?.lineage ?? null,
        resources: entry.state?.addresses.length ?? null,
        came: entry.came.slice(0, listedAddresses),
        went: entry.went.slice(0, listedAddresses),
        'came-count': entry.came.length,
        'went-count': entry.went.length,
        problem: entry.problem ?? null,
    };
}
function summaryOf(result, location) {
    const place = codeCell(stateUrl(location));
    if (result.mode === 'restore')
        return restoreSummary(result.restored, place);
    const { entries, total } = result.history;
    const head = result.mode === 'list' ? '### Versions of the Terraform state' : drillHead(result.findings);
    const parts = [head, `${place} — ${total} versions and delete markers, the newest ${entries.length} here.`];
    if (result.mode === 'drill')
        parts.push(findingsTable(result.findings));
    parts.push(versionsTable(entries));
    return `${parts.join('\n\n')}\n`;
}
const icons = { pass: '✅', warn: '⚠️', fail: '❌' };
function drillHead(findings) {
    const level = worst(findings);
    return `### ${icons[level]} Drill: the versions of the Terraform state ${level === 'fail' ? 'would not all do' : 'would do'}`;
}
function findingsTable(findings) {
    const rows = findings.map(({ level, check, found, repair = '' }) => [
        `${icons[level]} ${level}`,
        plainCell(check),
        plainCell(found),
        plainCell(repair),
    ]);
    return markdownTable(['', 'check', 'found', 'what to do'], rows);
}
function versionsTable(entries) {
    const rows = entries.map((entry) => [
        codeCell(entry.versionId),
        entry.modified.toISOString().replace('.000Z', 'Z'),
        entry.deleteMarker ? '🗑️ deleted' : (entry.state?.serial ?? '❌').toString(),
        entry.state === undefined ? plainCell(entry.problem ?? '') : String(entry.state.addresses.length),
        addressCell(entry.came),
        addressCell(entry.went),
        entry.current ? 'current' : '',
    ]);
    return markdownTable(['version-id', 'written', 'serial', 'resources', 'came', 'went', ''], rows);
}
function addressCell(addresses) {
    const shown = addresses.slice(0, shownAddresses).map(codeCell).join(' ');
    const rest = addresses.length - shownAddresses;
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}
/** What is there now, and how to get back what was there before. */
function restoreSummary(restored, place) {
    const rows = [
        ['State', place],
        ['Serial', String(restored.serial)],
        ['Version', codeCell(restored.versionId ?? 'unversioned')],
        ['Lineage', codeCell(restored.lineage)],
        ...(restored.digest === undefined ? [] : [['Digest', codeCell(restored.digest)]]),
    ];
    const parts = ['### ♻️ Terraform state restored', markdownTable(['', ''], rows)];
    for (const line of restored.locksLeft)
        parts.push(`> ⚠️ ${plainCell(line)}`);
    parts.push('Plan files made before are refused now: plan again, and read the plan before it is applied.', '#### Undo', codeBlock(undoLines(restored), 'yaml'));
    return `${parts.join('\n\n')}\n`;
}
/** The inputs that bring back what was there before. */
function undoLines({ previous, versionId }) {
    if (versionId === undefined || versionId === 'null') {
        return ['# The bucket keeps no versions: what was there before is overwritten.'];
    }
    if (previous === undefined)
        return ['# There was no state before: to undo, delete it again.'];
    return [
        'mode: restore',
        `version-id: ${JSON.stringify(previous.versionId)}`,
        `expect-serial: ${previous.serial ?? '# what was there was no state; it cannot be restored'}`,
    ];
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/heeding.js
/**
 * The same port, but no call is waited for once the signal is aborted: it rejects with the signal's reason, and the
 * answer that may come later is nobody's. For reads; a write has to be waited for, or looked after.
 */
function heeding(port, signal) {
    if (signal === undefined)
        return port;
    const calls = Object.entries(port).map(([name, call]) => [
        name,
        (input) => unlessAborted(() => call(input), signal),
    ]);
    return Object.fromEntries(calls);
}
function unlessAborted(call, signal) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const leave = () => reject(signal.reason);
        signal.addEventListener('abort', leave, { once: true });
        const done = () => signal.removeEventListener('abort', leave);
        call().then(resolve, reject).finally(done);
    });
}
/** What fails in a cancelled run has one reason, whatever became of its words on the way. */
async function orCancelled(signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error;
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/restore/restore-writes.js






/** Whether the write took effect could not be found out. */
class StateUncertain extends Error {
}
/** On the condition that the state is still what it was. A lost answer is cleared up by reading. */
async function writeState({ bucket }, location, { body, digest, current, target }) {
    const place = { bucket: location.bucket, key: state_location_statePath(location) };
    const { contentType, serverSideEncryption, kmsKeyId, bucketKeyEnabled, metadata } = current ?? target.object;
    try {
        const { versionId } = await bucket.putObject({
            ...place,
            body,
            contentType: contentType ?? 'application/json',
            serverSideEncryption,
            kmsKeyId,
            bucketKeyEnabled,
            metadata,
            acl: location.acl,
            ...(current === undefined ? { ifNoneMatch: '*' } : { ifMatch: current.etag }),
        });
        return { versionId };
    }
    catch (error) {
        const failure = failure_failureOf(error);
        if (failure.kind === 'denied') {
            const doing = { permission: 's3:PutObject', resource: 'state object' };
            throw new RestoreError(`The state was not written: ${explainFailure(failure, doing, location)} Nothing was changed.`);
        }
        const there = await bucket.getObject(place).catch((cause) => {
            if (failure_failureOf(cause).kind === 'no-object')
                return undefined;
            throw new StateUncertain(`Whether the state was written is not known (${failure.name}, then ${failure_failureOf(cause).name}).`);
        });
        if (there !== undefined && md5(there.body) === digest)
            return { versionId: there.versionId };
        throw new RestoreError(`The state was not written (${failure.name})${failure.kind === 'condition' ? ': somebody changed it without the lock' : ''}. ` +
            'Nothing was changed by us; try again.');
    }
}
/** The state is new now: the digest must follow, so it is tried a few times. */
async function writeDigest({ table, clock }, location, digest) {
    if (location.table === undefined)
        return;
    const lockId = state_location_digestItemId(location);
    for (let attempt = 1;; attempt += 1) {
        try {
            await table.putItem({ table: location.table, item: { LockID: lockId, Digest: digest } });
            return;
        }
        catch (error) {
            const there = await table.getItem({ table: location.table, lockId }).catch(() => undefined);
            if (there?.Digest === digest)
                return;
            const failure = failure_failureOf(error);
            if (attempt < 3 && failure.kind !== 'denied') {
                await clock.sleep(500 * attempt);
                continue;
            }
            const doing = { permission: 'dynamodb:PutItem', resource: 'table' };
            throw new Error(`The state ${stateUrl(location)} is the restored one, but its digest was not written: ` +
                `${explainFailure(failure, doing, location)} Set the attribute "Digest" of item "${lockId}" in table ` +
                `"${location.table}" to ${digest}.`);
        }
    }
}
/** Both as Terraform will read them. */
async function readBack({ bucket, table }, location, digest) {
    const reads = async () => {
        const { body } = await bucket.getObject({ bucket: location.bucket, key: state_location_statePath(location) });
        parseState(new TextDecoder().decode(body));
        const item = location.table === undefined
            ? { Digest: digest }
            : await table.getItem({ table: location.table, lockId: state_location_digestItemId(location) });
        return { state: md5(body), stored: item?.Digest };
    };
    const { state, stored } = await reads().catch((error) => {
        throw new Error(`State and digest were written, but could not be read back (${failure_failureOf(error).name}). Check them with ` +
            'state-lock-check.');
    });
    if (state === digest && stored === digest)
        return;
    const what = state === digest ? 'the digest' : 'the state';
    throw new Error(`After the restore ${what} is not what was written: somebody writes without the lock.`);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/restore/restore.js





/**
 * Brings an old version back as a new one: under the real lock, with a serial above every other (an old plan file then
 * no longer applies), on the condition that the state is still the one that was read, then its digest. Cut at any
 * point it leaves the old state or the new one, and unless both fit and were read back, a lock that names it.
 * The signal is heeded up to the write; from there on the few calls left are made to the end.
 * @throws RestoreError | StateFileError | LockRefused, and the signal's reason.
 */
async function restore(deps, location, options) {
    const { say } = deps;
    const { signal } = options;
    const reads = { ...deps, bucket: heeding(deps.bucket, signal), table: heeding(deps.table, signal) };
    const target = await orCancelled(signal, async () => {
        const wanted = await readTarget(reads, location, options);
        await refuseWhereLocked(reads, location);
        signal?.throwIfAborted();
        return wanted;
    });
    const lock = await takeLock(deps, location, lockInfo(deps, location, options));
    say(`Locked as ${lock.info.id}.`);
    const plan = await orCancelled(signal, () => prepare(reads, location, target, options)).catch(async (error) => {
        throw await afterRelease(deps, location, lock, error);
    });
    const written = await writeState(deps, location, plan).catch(async (error) => {
        if (error instanceof StateUncertain)
            throw new RestoreError(`${error.message} ${keptLock(lock)}`);
        throw await afterRelease(deps, location, lock, error);
    });
    say(`Wrote serial ${plan.serial} as version ${written.versionId ?? '(unversioned)'}.`);
    await writeDigest(deps, location, plan.digest).catch((error) => {
        throw new RestoreError(`${error.message} ${keptLock(lock)}`);
    });
    await readBack(deps, location, plan.digest).catch((error) => {
        throw new RestoreError(`${error.message} ${keptLock(lock)}`);
    });
    say('Read state and digest back: they fit.');
    const locksLeft = await releaseLock(deps, location, lock);
    return {
        versionId: written.versionId,
        serial: plan.serial,
        lineage: target.lineage,
        digest: location.table === undefined ? undefined : plan.digest,
        previous: plan.previous,
        locksLeft,
    };
}
function lockInfo({ clock }, location, { lockId, who, note, versionId, expectSerial }) {
    return {
        id: lockId,
        operation: 'state-restore',
        info: `restores version ${versionId} (serial ${expectSerial})${note === '' ? '' : `, ${note}`}`,
        who,
        version: 'state-restore',
        created: new Date(clock.now()),
        path: `${location.bucket}/${state_location_statePath(location)}`,
    };
}
function keptLock({ info }) {
    return (`The lock ${info.id} was left in place, so that nobody builds on this; when it is in order, remove it with ` +
        `terraform force-unlock ${info.id}, or restore again after that.`);
}
/** Nothing was written: the lock goes, and what went wrong is said with what is left of it. */
async function afterRelease(deps, location, lock, error) {
    const left = await releaseLock(deps, location, lock);
    if (left.length === 0 || !(error instanceof Error))
        return error;
    return new RestoreError(`${error.message} ${left.join(' ')}`);
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/versions/drill.js

/**
 * Whether the versions would do when they are needed: they are there, they parse, they are of one lineage, their
 * serials rise. Reads nothing but a history that was read before.
 */
function drill({ entries, total }) {
    if (entries.length === 0) {
        const repair = 'Check bucket, key and workspace; enable versioning on the bucket.';
        return [fail('versions', 'Versions', 'the state has no version at all', repair)];
    }
    const states = entries.filter(({ deleteMarker }) => !deleteMarker);
    return [
        countFinding(states, total),
        currentFinding(entries),
        parseFinding(states),
        ...chainFindings(states),
    ];
}
function countFinding(states, total) {
    const check = 'Versions';
    if (states.length > 1)
        return pass('versions', check, `${states.length} looked at, of ${total}`);
    return warn('versions', check, 'there is one version only: nothing to go back to', 'Enable versioning on the bucket; a lifecycle rule may also delete old versions (see state-verify).');
}
function currentFinding(entries) {
    const check = 'The current state is there';
    if (entries[0]?.deleteMarker !== true)
        return pass('current', check, `version ${entries[0]?.versionId}`);
    const last = entries.find(({ state }) => state !== undefined);
    return fail('current', check, `it was deleted ${entries[0].modified.toISOString()}`, last === undefined
        ? 'No readable version is among the newest ones: look at more of them.'
        : `Restore version-id ${last.versionId}, expect-serial ${last.state?.serial}.`);
}
function parseFinding(states) {
    const check = 'Every version is a state';
    const bad = states.filter(({ problem }) => problem !== undefined);
    if (bad.length === 0)
        return pass('parse', check, `${states.length} of ${states.length}`);
    const found = bad.map(({ versionId, problem }) => `${versionId}: ${problem}`).join('; ');
    return fail('parse', check, found, 'Do not restore these; find out who wrote them other than by Terraform.');
}
/** Neighbours compared: one lineage, and each newer serial higher. */
function chainFindings(entries) {
    const states = entries.filter(({ state }) => state !== undefined);
    const lineages = [...new Set(states.map(({ state }) => state?.lineage ?? ''))];
    const lineage = lineages.length <= 1
        ? pass('lineage', 'One lineage', lineages[0] ?? 'none')
        : fail('lineage', 'One lineage', `${lineages.length} lineages: ${lineages.join(', ')}`, 'Another state was written over this one. Compare the resources in mode "list" before anything is applied.');
    const falls = states.flatMap((newer, index) => {
        const older = states[index + 1];
        if (older === undefined || newer.state === undefined || older.state === undefined)
            return [];
        if (newer.state.serial > older.state.serial)
            return [];
        if (newer.state.serial === older.state.serial && newer.etag === older.etag)
            return [];
        return [
            { text: `${older.state.serial} → ${newer.state.serial} in ${newer.versionId}`, newest: index === 0 },
        ];
    });
    const repair = 'Somebody wrote a state by hand: a plan file made before may apply to the wrong state. Restore by mode "restore", ' +
        'which raises the serial above all others.';
    const found = falls.map(({ text }) => text).join('; ');
    if (falls.length === 0)
        return [lineage, pass('serial', 'Serials rise', serialsOf(states))];
    const make = falls.some(({ newest }) => newest) ? fail : warn;
    return [lineage, make('serial', 'Serials rise', `not always: ${found}`, repair)];
}
function serialsOf(states) {
    const [newest, oldest] = [states[0]?.state?.serial, states.at(-1)?.state?.serial];
    return newest === oldest ? String(newest ?? 'none') : `${oldest} to ${newest}`;
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/versions/history.js

/** The newest versions of a state, each with what came and went. One version more is read, to compare the last. */
async function readHistory(bucket, location, count) {
    const all = await listStateVersions(bucket, location);
    const read = await eachAtOnce(all.slice(0, count + 1), (version) => readEntry(bucket, location, version));
    const entries = read.map((entry, index) => ({ ...entry, ...changes(entry, before(read, index)) }));
    return { entries: entries.slice(0, count), total: all.length };
}
async function readEntry(bucket, location, version) {
    const read = version.deleteMarker ? undefined : await readVersion(bucket, location, version.versionId);
    return {
        versionId: version.versionId,
        modified: version.lastModified,
        current: version.isLatest,
        deleteMarker: version.deleteMarker,
        etag: version.etag,
        size: version.size,
        state: read?.state,
        problem: read?.problem,
    };
}
/** The next older one that is a state. */
function before(entries, index) {
    return entries.slice(index + 1).find(({ state }) => state !== undefined);
}
function changes(newer, older) {
    if (newer.state === undefined || older?.state === undefined)
        return { came: [], went: [] };
    const [now, then] = [newer.state.addresses, older.state.addresses];
    return { came: without(now, then), went: without(then, now) };
}
function without(a, b) {
    const known = new Set(b);
    return a.filter((address) => !known.has(address));
}

;// CONCATENATED MODULE: ./lib/run.js






/** One of three: look at the versions, try them, or bring one back. Only the last writes. */
async function run_run(inputs, location, deps) {
    if (inputs.mode === 'restore')
        return { mode: 'restore', restored: await bringBack(inputs, location, deps) };
    const reads = { ...deps, bucket: heeding(deps.bucket, deps.signal) };
    return orCancelled(deps.signal, () => lookOrDrill(inputs, location, reads));
}
async function lookOrDrill(inputs, location, deps) {
    const history = await readHistory(deps.bucket, location, inputs.versions);
    if (inputs.mode === 'list')
        return { mode: 'list', history };
    const findings = drill(history);
    if (!inputs.plan)
        return { mode: 'drill', history, findings, plan: undefined };
    const planned = await tryPlan(inputs, location, deps, history).catch((error) => {
        if (!deps.signal.aborted)
            throw error;
        return withoutPlan('the run was cancelled before it was done', 'Run the job again.');
    });
    return { mode: 'drill', history, findings: [...findings, planned.finding], plan: planned.changes };
}
async function bringBack(inputs, location, deps) {
    await deps.guardAccount();
    return restore(deps, location, {
        versionId: inputs.versionId ?? '',
        expectSerial: inputs.expectSerial ?? -1,
        who: deps.who,
        lockId: deps.newLockId(),
        note: deps.note,
        signal: deps.signal,
    });
}
async function tryPlan({ versionId, location: { workingDirectory }, terraform }, location, deps, { entries }) {
    const wanted = versionId ?? entries.find(({ state }) => state !== undefined)?.versionId;
    if (wanted === undefined)
        return withoutPlan('there is no version to plan on', 'Look at more versions.');
    const { text } = await readVersion(deps.bucket, location, wanted);
    const result = await deps.planOnCopy({
        directory: workingDirectory ?? '.',
        state: text,
        versionId: wanted,
        workspace: location.workspace,
        terraform,
        signal: deps.signal,
    });
    if (result.output !== '')
        deps.printForeign(result.output);
    return result;
}
function withoutPlan(found, repair) {
    return { changes: 'error', finding: fail('plan', 'terraform plan on a copy', found, repair), output: '' };
}

;// CONCATENATED MODULE: ./lib/main.js


















async function main(signal) {
    const inputs = loadInputs();
    const location = await locateState(inputs);
    const { openClients } = await Promise.all(/* import() */[__nccwpck_require__.e(610), __nccwpck_require__.e(634)]).then(__nccwpck_require__.bind(__nccwpck_require__, 634));
    const result = await run_run(inputs, location, {
        ...openClients(inputs, location),
        ...whoWeAre(),
        planOnCopy: planOnCopy,
        printForeign: untrusted/* printUntrusted */.Qi,
        clock: clock/* systemClock */.m,
        say: log/* info */.pq,
        newLockId: external_node_crypto_.randomUUID,
        signal,
    }).catch((error) => {
        throw inWords(error);
    });
    setOutputs(outputsOf(result));
    await appendSummary(summaryOf(result, location));
    // A restore that got as far as the write was made to its end, whatever was asked meanwhile.
    if (result.mode !== 'restore')
        signal.throwIfAborted();
    conclude(result);
}
async function locateState(inputs) {
    try {
        const location = await findLocation(inputs.location, process.env);
        const { region } = location;
        if (region === undefined) {
            throw new LocationError('The region of the state is not known: give the input "region".');
        }
        return { ...location, region };
    }
    catch (error) {
        throw error instanceof LocationError ? new errors/* InputError */.d(error.message) : error;
    }
}
/** The host name that state-lock-check knows how to look up: a lock we leave behind leads to this run. */
function whoWeAre() {
    const { runId, runAttempt, runUrl } = runContext();
    return runId === ''
        ? { who: 'state-restore@local', note: '' }
        : { who: `state-restore@gh-${runId}-${runAttempt}`, note: runUrl };
}
function inWords(error) {
    if (error instanceof LockRefused)
        return new errors/* ActionError */.l(error.message, { title: 'Locked', cause: error });
    const ours = error instanceof RestoreError || error instanceof StateFileError;
    return ours ? new errors/* ActionError */.l(error.message, { title: 'State restore', cause: error }) : error;
}
function conclude(result) {
    if (result.mode === 'restore') {
        for (const line of result.restored.locksLeft)
            (0,annotations/* annotate */.f)('warning', line, { title: 'Lock left' });
        (0,log/* info */.pq)(`Restored as serial ${result.restored.serial}. To undo:`);
        for (const line of undoLines(result.restored))
            (0,log/* info */.pq)(`  ${line}`);
        return;
    }
    if (result.mode === 'list') {
        for (const { versionId, modified, state, deleteMarker } of result.history.entries) {
            const what = deleteMarker
                ? 'deleted'
                : `serial ${state?.serial ?? '?'}, ${state?.addresses.length ?? '?'} resources`;
            (0,log/* info */.pq)(`${modified.toISOString()}  ${(0,untrusted/* oneLine */.TN)(versionId)}  ${what}`);
        }
        return;
    }
    for (const { level, check, found, repair } of result.findings) {
        (0,log/* info */.pq)(`${level.padEnd(4)}  ${check}: ${(0,untrusted/* oneLine */.TN)(found)}`);
        if (level !== 'pass') {
            (0,annotations/* annotate */.f)(level === 'fail' ? 'error' : 'warning', `${check}: ${found}. ${repair ?? ''}`, {
                title: 'State drill',
            });
        }
    }
    const failed = result.findings.filter(({ level }) => level === 'fail');
    if (failed.length > 0) {
        throw new errors/* ActionError */.l(`${failed.length} checks of the drill failed: ${failed.map(({ check }) => check).join(', ')}.`, {
            title: 'State drill',
        });
    }
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

/***/ 1512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const wake = () => {
            signal?.removeEventListener('abort', stop);
            resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
    }),
};


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
