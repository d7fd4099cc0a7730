import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

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

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 3655:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9295);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6391);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
// EXTERNAL MODULE: ../../packages/action-kit/lib/clock.js
var clock = __nccwpck_require__(1512);
// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
// EXTERNAL MODULE: ../../packages/action-kit/lib/log.js
var log = __nccwpck_require__(5644);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(7428);
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

;// CONCATENATED MODULE: ./lib/inputs.js



/** @throws InputError naming every wrong input. */
function loadInputs() {
    return readInputs((read) => {
        const onLocked = read.choice('on-locked', ['wait', 'fail', 'warn']) ?? 'wait';
        return {
            location: readLocationInputs(read),
            onLocked,
            onStale: read.choice('on-stale', ['wait', 'fail', 'warn']) ?? (onLocked === 'warn' ? 'warn' : 'fail'),
            timeout: read.duration('timeout') ?? 600_000,
            staleAfter: read.duration('stale-after', { min: 1000 }),
            checkDigest: read.boolean('check-digest'),
            unlock: read.choice('unlock', ['never', 'orphaned']) ?? 'never',
            githubToken: read.secret('github-token'),
            aws: readCredentialInputs(read),
        };
    });
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
    const word = (name) => (typeof fields[name] === 'string' ? legible(fields[name]) : '');
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



/** Every output, '' where there is nothing to say: a step that reads one never meets an old value. */
function outputsOf({ last, waited, unlock }) {
    const info = last?.look.held?.info;
    const flat = {
        locked: String(last?.look.locked ?? 'unknown'),
        'lock-id': info?.id ?? '',
        who: info?.who ?? '',
        operation: info?.operation ?? '',
        created: info?.created?.toISOString() ?? '',
        acquired: last?.look.held?.writtenAt?.toISOString() ?? '',
        'age-seconds': last?.age === undefined ? '' : Math.round(last.age.milliseconds / 1000),
        version: info?.version ?? '',
        path: info?.path ?? '',
        store: last?.look.store ?? '',
        stale: String(last?.stale ?? false),
        orphaned: String(last?.orphaned ?? 'unknown'),
        digest: last?.digest?.digest ?? '',
        'waited-seconds': Math.round(waited / 1000),
        unlocked: (unlock?.removed.length ?? 0) > 0,
    };
    return { ...flat, lock: { ...flat, info: info?.info ?? '', stores: storesOf(last) } };
}
function storesOf(last) {
    return (last?.look.stores ?? []).map((one) => ({
        store: one.store,
        lock: one.lock,
        ...(one.lock === 'held' ? { 'lock-id': one.held.info?.id ?? '', who: one.held.info?.who ?? '' } : {}),
        ...(one.lock === 'unknown' ? { error: one.failure.name, permission: one.doing.permission } : {}),
    }));
}
/** The page people look at: one table of facts, and the command to paste. */
function summaryOf(story, verdict, location, workingDirectory) {
    const { last, waited, unlock } = story;
    const icon = { ok: '🔓', warning: '⚠️', error: '🔒' }[verdict.level];
    const info = last?.look.held?.info;
    const rows = [['State', codeCell(stateUrl(location))]];
    for (const one of last?.look.stores ?? []) {
        const words = { held: '🔒 locked', free: 'free', unknown: '❓ not known' }[one.lock];
        rows.push([one.store === 's3' ? 'S3 lock object' : `Lock table ${codeCell(location.table ?? '')}`, words]);
    }
    if (info !== undefined) {
        rows.push(['Held by', codeCell(info.who)], ['For', codeCell(info.operation)]);
        if (info.info !== '')
            rows.push(['Note', codeCell(info.info)]);
        rows.push(['Lock ID', codeCell(info.id)], ['Terraform', codeCell(info.version)]);
    }
    if (last?.age !== undefined)
        rows.push(['Age', plainCell(sinceInWords(last.age))]);
    if (last?.evidence !== undefined)
        rows.push(['Evidence', evidenceCell(last)]);
    if (last?.digest !== undefined)
        rows.push(['Digest', plainCell(describeDigest(last.digest, location))]);
    if (waited >= 1000)
        rows.push(['Waited', durationInWords(waited)]);
    if (unlock !== undefined) {
        rows.push(['Unlock', plainCell(unlock.refused ?? `removed from ${unlock.removed.join(' and ')}`)]);
    }
    const parts = [
        `### ${icon} ${verdict.title}`,
        ...(verdict.level === 'ok' ? [] : [plainCell(withoutCommand(verdict.message))]),
        markdownTable(['', ''], rows),
        ...(last?.look.warnings ?? []).map((warning) => `> ⚠️ ${plainCell(warning)}`),
    ];
    if (last?.look.locked === true)
        parts.push(codeBlock(forceUnlockLines(last, location, workingDirectory), 'sh'));
    return `${parts.join('\n\n')}\n`;
}
/** A run's link is worth a click; its words are escaped. */
function evidenceCell({ evidence }) {
    if (evidence === undefined)
        return '';
    const text = describeEvidence(evidence);
    if (!('run' in evidence))
        return plainCell(text);
    const { url } = evidence.run;
    const words = plainCell(text.replace(`: ${url}`, ''));
    return /^https?:\/\/[\w.:/-]+$/.test(url) ? `[${words}](${url})` : words;
}
/** The command stands in its own block below. */
function withoutCommand(message) {
    return message.replace(/ (?:Remove it|If you are sure[^:]*) with: .*$/s, '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
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

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/holder.js


/** A container job with `options: --hostname gh-${{ github.run_id }}-${{ github.run_attempt }}`. */
const runHost = /^gh-(\d{1,15})-(\d{1,6})$/;
/** Machines of GitHub: all of one image have one host name, so the name says nothing of the job. */
const hostedHost = /^(?:runnervm|fv-az|Mac-\d|pkrvm)/i;
/**
 * Looks for the run behind a lock's `Who`. Asks GitHub at most for one run by its number, or for the runs around
 * the lock's creation on a runner of the host's name.
 */
async function findEvidence(lock, self, runs) {
    const host = hostOf(lock.who);
    const named = runHost.exec(host);
    try {
        if (named !== null)
            return await byRunNumber(Number(named[1]), Number(named[2]), host, self, runs);
        if (host === '')
            return none('the lock names no host');
        if (hostedHost.test(host))
            return none(`"${host}" is a name that many machines of GitHub share`);
        if (self !== undefined && host === self.hostname)
            return await byThisMachine(lock, self);
        if (runs === undefined)
            return none('no token was given to look up workflow runs');
        if (lock.created === undefined)
            return none('the lock does not say when it was made');
        const run = await runs.findRunOnRunner({ runnerName: host, at: lock.created });
        if (run === undefined)
            return none(`no job ran on a runner named "${host}" when the lock was made`);
        return { kind: run.status === 'completed' ? 'run-ended' : 'run-active', run, by: 'runner name' };
    }
    catch (error) {
        const { kind, name, status } = failureOf(error);
        if (kind === 'denied')
            return none('workflow runs may not be read: grant "actions: read" to the job');
        return none(`the lookup of workflow runs failed (${name}${status === undefined ? '' : ` ${status}`})`);
    }
}
async function byRunNumber(runId, attempt, host, self, runs) {
    if (self !== undefined && runId === self.runId && attempt === self.attempt && host === self.hostname) {
        // Jobs of a matrix are given the same host name by the same expression.
        return { kind: 'this-job', left: 'shared name' };
    }
    if (runs === undefined)
        return none(`no token was given to look up run ${runId}`);
    const run = await runs.findRun({ runId, attempt });
    if (run === undefined)
        return none(`this repository has no run ${runId} (attempt ${attempt})`);
    return { kind: run.status === 'completed' ? 'run-ended' : 'run-active', run, by: 'host name' };
}
async function byThisMachine(lock, self) {
    if (lock.created === undefined || self.startedAt === undefined) {
        return none('the lock was made on this machine, but it cannot be told whether by this job');
    }
    if (lock.created < self.startedAt) {
        return none('the lock was made on this machine before this job began');
    }
    const runs = await self.terraformRuns();
    return { kind: 'this-job', left: runs === undefined ? 'unknown' : !runs };
}
function none(why) {
    return { kind: 'none', why };
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
        const failure = failureOf(error);
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
    const lockKey = lockFileKey(location);
    const found = { lock: undefined, state: undefined, serverTime: undefined };
    let token;
    do {
        const page = await bucket.listObjects({
            bucket: location.bucket,
            prefix: statePath(location),
            ...(token === undefined ? {} : { continuationToken: token }),
        });
        if ('bucket' in page && !page.bucket)
            throw new NotAListing();
        found.serverTime = page.serverTime ?? found.serverTime;
        found.lock ??= page.objects.find(({ key }) => key === lockKey);
        found.state ??= page.objects.find(({ key }) => key === statePath(location));
        const last = page.objects.at(-1)?.key ?? '';
        token = page.truncated && last < lockKey ? page.nextToken : undefined;
    } while (token !== undefined);
    return found;
}
/** The lock object; one that cannot be read is held all the same. */
async function readLockObject(bucket, location) {
    try {
        const object = await bucket.getObject({ bucket: location.bucket, key: lockFileKey(location) });
        const text = new TextDecoder().decode(object.body);
        const written = object.lastModified === undefined ? {} : { writtenAt: object.lastModified };
        return { text, etag: object.etag, ...written, ...bodyOf(text) };
    }
    catch (error) {
        const failure = failureOf(error);
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
        const lockIds = [lockItemId(location), ...(wantDigest ? [digestItemId(location)] : [])];
        const [lock, digest] = await readItems(table, location.table, lockIds);
        const look = lock === undefined
            ? { store: 'dynamodb', lock: 'free' }
            : { store: 'dynamodb', lock: 'held', held: { text: lock.Info ?? '', ...bodyOf(lock.Info ?? '') } };
        return { look, digest: wantDigest ? (digest?.Digest ?? 'absent') : undefined };
    }
    catch (error) {
        const doing = { permission: 'dynamodb:GetItem', resource: 'table' };
        return {
            look: { store: 'dynamodb', lock: 'unknown', failure: failureOf(error), doing },
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
        const { kind, name: code } = failureOf(error);
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

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/inspection.js



/** Looks once, and asks about the holder. `known` is evidence of an earlier look at the same lock. */
async function inspect(deps, location, options, known) {
    const wantDigest = options.checkDigest && location.table !== undefined;
    const seen = await look(deps, location, wantDigest);
    const info = seen.held?.info;
    const evidence = info === undefined
        ? undefined
        : known?.lockId === info.id
            ? known.evidence
            : await findEvidence(info, options.self, deps.runs);
    const age = ageOf(seen, deps.clock);
    const digest = wantDigest ? await checkDigest(deps.bucket, location, seen) : undefined;
    return { look: seen, evidence, age, digest, ...judge(seen, evidence, age, options.staleAfter) };
}
/** S3 says when it wrote the lock and what time it is; DynamoDB has only what the holder said. */
function ageOf({ held, serverTime }, clock) {
    const since = held?.writtenAt ?? held?.info?.created;
    if (since === undefined)
        return undefined;
    const now = serverTime?.getTime() ?? clock.now();
    return {
        milliseconds: Math.max(0, now - since.getTime()),
        since,
        exact: held?.writtenAt !== undefined && serverTime !== undefined,
    };
}
function judge({ locked }, evidence, age, staleAfter) {
    if (locked !== true)
        return { stale: false, orphaned: locked === false ? false : 'unknown' };
    if (evidence?.kind === 'run-ended')
        return { stale: true, orphaned: true };
    if (evidence?.kind === 'run-active')
        return { stale: false, orphaned: false };
    if (evidence?.kind === 'this-job' && evidence.left === true)
        return { stale: true, orphaned: true };
    if (evidence?.kind === 'this-job' && evidence.left === false)
        return { stale: false, orphaned: false };
    const old = staleAfter !== undefined && age !== undefined && age.milliseconds >= staleAfter;
    return { stale: old ? 'suspected' : false, orphaned: 'unknown' };
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/unlock.js



/**
 * Removes the lock of a process that is known to have ended, and no other: everything is read and judged anew, each
 * delete is conditional on the very bytes that were judged, and a look afterwards says what is there.
 * The table goes first: whoever locks both stores begins with the file and stays out until that is gone too.
 */
async function unlockOrphan(deps, location, options, judged) {
    const before = whyNot(judged);
    if (before !== undefined)
        return { removed: [], refused: before, after: judged };
    const again = await inspect(deps, location, options);
    const refusal = changedSince(judged, again) ?? whyNot(again);
    if (refusal !== undefined)
        return { removed: [], refused: refusal, after: again };
    const removed = [];
    let refused;
    for (const { store, held } of holdersOf(again).reverse()) {
        refused = await removeFrom(store, held, deps, location);
        if (refused !== undefined)
            break;
        removed.push(store);
    }
    return { removed, refused, after: await inspect(deps, location, options) };
}
/**
 * Evidence, and never age. That a lock was left by this very job rests on host and time alone, so it opens no more
 * than the lock of a plan, which writes nothing.
 */
function whyNot({ look, evidence }) {
    if (look.stores.some((one) => one.lock === 'unknown'))
        return 'one of the stores could not be read';
    const holders = holdersOf({ look });
    const [first] = holders;
    if (first === undefined)
        return 'no lock is held';
    if (holders.some(({ held }) => held.info === undefined || held.text === undefined)) {
        return 'the details of the lock cannot be read, so nothing is known of its holder';
    }
    if (holders.some(({ held }) => held.info?.id !== first.held.info?.id)) {
        return 'the two stores hold locks of different holders';
    }
    if (evidence?.kind === 'run-ended')
        return undefined;
    if (evidence?.kind === 'this-job' && evidence.left === true) {
        if (first.held.info?.operation === 'OperationTypePlan')
            return undefined;
        return 'only a host name says that this job left it: that is not enough for a lock that may be an apply';
    }
    if (evidence?.kind === 'run-active')
        return 'the run that holds it has not ended';
    return `there is no evidence that its holder has ended${evidence?.kind === 'none' ? ` (${evidence.why})` : ''}`;
}
function changedSince(judged, again) {
    const [a, b] = [judged.look.held?.info?.id, again.look.held?.info?.id];
    if (again.look.locked === false)
        return 'the lock was released meanwhile';
    return a === b ? undefined : 'another lock was taken meanwhile';
}
function holdersOf({ look }) {
    return look.stores.flatMap((one) => (one.lock === 'held' ? [{ store: one.store, held: one.held }] : []));
}
/** Deletes exactly the lock that was read; undefined when it is gone, else why it is not. */
async function removeFrom(store, held, deps, location) {
    try {
        if (store === 's3') {
            if (!held.etag)
                return 'the ETag of the lock object is not known, so it cannot be deleted safely';
            await deps.bucket.deleteObject({
                bucket: location.bucket,
                key: lockFileKey(location),
                ifMatch: held.etag,
            });
        }
        else {
            await deps.table.deleteItem({
                table: location.table ?? '',
                lockId: lockItemId(location),
                onlyIfInfo: held.text ?? '',
            });
        }
        return undefined;
    }
    catch (error) {
        const failure = failureOf(error);
        const where = store === 's3' ? 'S3' : 'DynamoDB';
        if (failure.kind === 'no-object')
            return undefined;
        if (failure.kind === 'condition')
            return `the lock in ${where} was changed or released meanwhile`;
        if (failure.kind === 'denied') {
            const permission = store === 's3' ? 's3:DeleteObject (and s3:GetObject)' : 'dynamodb:DeleteItem';
            return `deleting the lock in ${where} is denied: grant ${permission}`;
        }
        return `deleting the lock in ${where} failed (${failure.name}: ${failure.message})`;
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-state/lib/waiting.js
/** A lookup of evidence is good for this long: a run ends, and its lock is orphaned from then on. */
const evidenceFor = 60_000;
/**
 * Looks until the caller has seen enough or the time is over, pausing 2 to 15 s, longer as it goes on and never the
 * same twice: many jobs that wait for one lock must not ask in step. The last look is made at the end of the time.
 * @throws the signal's reason.
 */
async function waitWhile(inspectOnce, { clock, timeout, goOn, onChange, signal, random }) {
    const start = clock.now();
    let known;
    let shown = '';
    for (let poll = 0;; poll += 1) {
        const fresh = known !== undefined && clock.now() - known.at < evidenceFor;
        const last = await inspectOnce(fresh ? known : undefined);
        signal?.throwIfAborted();
        known = remembered(last, fresh ? known : undefined, clock.now());
        const waited = clock.now() - start;
        const face = faceOf(last);
        if (face !== shown)
            onChange(last, waited);
        shown = face;
        if (!goOn(last))
            return { last, waited, timedOut: false };
        const left = timeout - waited;
        if (left <= 0)
            return { last, waited, timedOut: true };
        await clock.sleep(pause(poll, left, random()), signal);
    }
}
function remembered({ look, evidence }, known, now) {
    const id = look.held?.info?.id;
    if (id === undefined || evidence === undefined)
        return undefined;
    return known?.lockId === id ? known : { lockId: id, evidence, at: now };
}
/** What a reader of the log would see change. */
function faceOf({ look, evidence, orphaned }) {
    const stores = look.stores.map((one) => `${one.store}:${one.lock}`).join();
    return [look.locked, stores, look.held?.info?.id ?? look.held?.etag, evidence?.kind, orphaned].join('|');
}
/** 2 to 4 s at first, up to 7.5 to 15 s later; never under 2 s except to look at the very end of the time. */
function pause(poll, left, random) {
    const ceiling = Math.min(15_000, 4000 * 1.5 ** poll);
    const wanted = Math.round(Math.max(2000, ceiling / 2 + (ceiling / 2) * random));
    return left < wanted + 2000 ? Math.max(left, 0) : wanted;
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
    const said = legible(failure.message, 300);
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
        return `${bucket}/${lockFileKey(location)}`;
    if (resource === 'state object')
        return `${bucket}/${statePath(location)}`;
    return `arn:${partition}:dynamodb:${location.region ?? '*'}:*:table/${location.table}`;
}

;// CONCATENATED MODULE: ./lib/verdict.js




/** Whether to look again: a live holder lets go, a passing failure passes; a dead holder and a missing right do not. */
function mayChangeByWaiting({ look, stale, orphaned }, { onStale, unlock }) {
    if (look.locked === false)
        return false;
    if (look.locked === true) {
        if (orphaned === true && unlock === 'orphaned')
            return false;
        return stale === false || onStale === 'wait';
    }
    return look.stores.every((one) => one.lock !== 'unknown' || isPassing(one.failure));
}
/** Tells apart: free, locked, stale, timed out, not known, digest that Terraform would refuse. */
function verdict_judge(story, inputs, location) {
    const { last } = story;
    const bad = inputs.onLocked === 'warn' ? 'warning' : 'error';
    if (last.look.locked === 'unknown') {
        const reasons = last.look.stores.flatMap((one) => one.lock === 'unknown' ? [explainUnknown(one, location)] : []);
        if (location.assumedRole !== undefined) {
            reasons.push(`The backend itself assumes ${location.assumedRole.arn}, as this step does unless role-to-assume names another.`);
        }
        return { level: bad, title: 'Lock not known', message: reasons.join(' ') };
    }
    if (last.look.locked === true)
        return lockedVerdict(story, inputs, location);
    if (last.digest?.digest === 'mismatch') {
        return { level: bad, title: 'State digest mismatch', message: describeDigest(last.digest, location) };
    }
    const after = story.waited < 1000 ? '' : ` after ${durationInWords(story.waited)}`;
    const message = story.unlock?.removed.length
        ? `The orphaned lock of ${stateUrl(location)} was removed.`
        : `${stateUrl(location)} is not locked${after}.`;
    return { level: 'ok', title: 'Not locked', message };
}
function lockedVerdict(story, { onLocked, onStale, location: { workingDirectory } }, location) {
    const { last, unlock } = story;
    const stale = last.stale !== false;
    const level = (stale && onStale !== 'wait' ? onStale : onLocked) === 'warn' ? 'warning' : 'error';
    const title = last.stale === true
        ? 'Orphaned lock'
        : last.stale === 'suspected'
            ? 'Lock may be stale'
            : story.timedOut && onLocked === 'wait'
                ? 'Still locked'
                : 'Locked';
    const waited = title === 'Still locked' ? `Gave up after ${durationInWords(story.waited)}: ` : '';
    const kept = unlock?.refused === undefined ? '' : ` It was not removed: ${unlock.refused}.`;
    const commands = forceUnlockLines(last, location, workingDirectory).join(' ; ');
    const sure = last.stale === true ? 'Remove it' : 'If you are sure that nobody is at work, remove it';
    return {
        level,
        title,
        message: `${waited}${describeLock(last, location)}${kept} ${sure} with: ${commands}`,
    };
}

;// CONCATENATED MODULE: ./lib/run.js





/** A digest that does not fit is looked at twice: a state may have been written between our two reads. */
const secondGlance = 3000;
/**
 * Looks; waits while there is sense in it; removes an orphan where that was asked for. `story` is filled as it
 * goes, so that a cancelled job still reports what it saw.
 * @throws the signal's reason; an ActionError of the account guard.
 */
async function run(inputs, location, deps, story) {
    const options = {
        checkDigest: inputs.checkDigest,
        staleAfter: inputs.staleAfter,
        self: deps.self,
    };
    const start = deps.clock.now();
    const watch = async (timeout) => {
        const result = await waitWhile((known) => inspect(deps, location, options, known), {
            clock: deps.clock,
            timeout,
            signal: deps.signal,
            random: deps.random,
            goOn: (seen) => mayChangeByWaiting(seen, inputs),
            onChange: (seen) => {
                const waited = deps.clock.now() - start;
                Object.assign(story, { last: seen, waited });
                if (seen.look.locked !== false)
                    deps.say(progress(seen, location, waited));
            },
        }).finally(() => {
            story.waited = deps.clock.now() - start;
        });
        Object.assign(story, { last: result.last, timedOut: result.timedOut });
        return result.last;
    };
    let last = await watch(inputs.onLocked === 'wait' ? inputs.timeout : 0);
    if (inputs.unlock === 'orphaned' && last.orphaned === true) {
        await deps.guardAccount();
        story.unlock = await unlockOrphan(deps, location, options, last);
        last = story.unlock.after;
        story.last = last;
        deps.signal.throwIfAborted();
        const left = inputs.timeout - (deps.clock.now() - start);
        if (last.look.locked === true && inputs.onLocked === 'wait' && left > 0)
            last = await watch(left);
    }
    if (last.digest?.digest === 'mismatch') {
        await deps.clock.sleep(secondGlance, deps.signal);
        story.last = await inspect(deps, location, options);
        deps.signal.throwIfAborted();
    }
}
function progress(seen, location, waited) {
    const time = waited < 1000 ? '' : `[${Math.round(waited / 1000)} s] `;
    if (seen.look.locked === true)
        return `${time}${describeLock(seen, location)}`;
    return `${time}Whether the state is locked is not known.`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ../../packages/action-kit/lib/environment.js
var environment = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./lib/this-job.js




/** What tells this job's own lock from others'. */
function thisJob(env = process.env) {
    const { runId, runAttempt } = (0,environment/* runContext */.p)(env);
    return {
        runId: Number(runId),
        attempt: Number(runAttempt),
        hostname: (0,external_node_os_.hostname)(),
        startedAt: modifiedAt(env.GITHUB_EVENT_PATH),
        terraformRuns: () => terraformRuns(),
    };
}
/** The runner writes the event's file when the job begins. */
function modifiedAt(path) {
    try {
        return path ? (0,external_node_fs_.statSync)(path).mtime : undefined;
    }
    catch {
        return undefined;
    }
}
const binaries = new Set(['terraform', 'tofu']);
/** Looks through Linux's process list; undefined where there is none to read. */
async function terraformRuns(proc = '/proc') {
    try {
        const pids = (await (0,promises_.readdir)(proc)).filter((name) => /^\d+$/.test(name));
        if (pids.length === 0)
            return undefined;
        const names = await Promise.all(pids.map((pid) => (0,promises_.readFile)(`${proc}/${pid}/comm`, 'utf8').catch(() => '')));
        return names.some((name) => binaries.has(name.trim()));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/main.js













async function main(signal) {
    const inputs = loadInputs();
    const location = await locateState(inputs);
    // The SDK and the GitHub client are loaded once the inputs are right.
    const { openClients } = await Promise.all(/* import() */[__nccwpck_require__.e(610), __nccwpck_require__.e(38)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4038));
    const clients = openClients(inputs, location, signal);
    const story = { last: undefined, waited: 0, timedOut: false, unlock: undefined };
    try {
        await run(inputs, location, { ...clients, clock: clock/* systemClock */.m, random: Math.random, self: thisJob(), say: log/* info */.pq, signal }, story);
    }
    catch (error) {
        // A cancelled job still says what it saw; the error that ended it keeps the last word.
        await publish(story, inputs, location);
        throw error;
    }
    conclude(await publish(story, inputs, location));
}
async function locateState(inputs) {
    try {
        const location = await findLocation(inputs.location, process.env);
        const { region } = location;
        if (region === undefined)
            throw new LocationError('The region of the state is not known: give the input "region".');
        return { ...location, region };
    }
    catch (error) {
        throw error instanceof LocationError ? new errors/* InputError */.d(error.message) : error;
    }
}
/** Outputs, summary and warnings of whatever is known. */
async function publish(story, inputs, location) {
    setOutputs(outputsOf(story));
    const { last } = story;
    if (last === undefined)
        return undefined;
    const verdict = verdict_judge({ ...story, last }, inputs, location);
    await appendSummary(summaryOf(story, verdict, location, inputs.location.workingDirectory));
    for (const warning of last.look.warnings)
        (0,annotations/* annotate */.f)('warning', warning, { title: 'State lock' });
    return verdict;
}
function conclude(verdict) {
    if (verdict === undefined)
        return;
    const { level, title, message } = verdict;
    if (level === 'error')
        throw new errors/* ActionError */.l(message, { title });
    if (level === 'warning')
        (0,annotations/* annotate */.f)('warning', message, { title });
    else
        (0,log/* info */.pq)(message);
}


/***/ }),

/***/ 7428:
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

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
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
    process.stdout.write(external_os_.EOL);
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7428);
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

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ runContext)
/* harmony export */ });
/* unused harmony export eventPayload */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);


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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7428);
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

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1_patch_hash=f9c03d151364e41254a059da3f737adc5f09f6c9a8b62153b643b9145fa45b11/node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(7428);
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
