import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

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

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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
/* harmony import */ var _infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2863);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(194);


await (0,_infra_actions_action_kit_run__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../../packages/action-kit/lib/annotations.js
var annotations = __nccwpck_require__(5260);
// EXTERNAL MODULE: ../../packages/action-kit/lib/clock.js
var clock = __nccwpck_require__(1512);
// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __nccwpck_require__(2411);
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
    if (!path || !(0,external_node_fs_.existsSync)(path))
        return {};
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return typeof event === 'object' && event !== null ? { ...event } : {};
    }
    catch (error) {
        throw new errors/* InputError */.d(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON: ${error}`);
    }
}

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

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/mask-rules.js
var mask_rules = __nccwpck_require__(7765);
;// CONCATENATED MODULE: ./lib/inputs.js


/** @throws InputError naming every wrong input. */
function loadInputs() {
    return readInputs((read) => {
        const planExitCode = read.integer('plan-exit-code', { min: 0, max: 255 });
        const [json, binary, fragments] = [
            read.lines('plan-json'),
            read.string('plan-file'),
            read.string('fragments'),
        ];
        const given = [json.length > 0, binary !== undefined, fragments !== undefined].filter(Boolean).length;
        if (given > 1)
            read.refuse('plan-json', 'give only one of "plan-json", "plan-file" and "fragments".');
        const failed = planExitCode !== undefined && planExitCode !== 0 && planExitCode !== 2;
        if (given === 0 && !failed) {
            read.refuse('plan-json', 'is missing: give "plan-json", "plan-file" or "fragments" (or a failed plan\'s "plan-exit-code").');
        }
        const [fragment, verify] = [read.string('fragment'), read.boolean('verify')];
        if (fragment !== undefined && fragments !== undefined) {
            read.refuse('fragment', 'writes results, "fragments" reads them: they belong to different jobs.');
        }
        const expectedStacks = read.lines('expected-stacks');
        if (expectedStacks.length > 0 && fragments === undefined && json.length === 0) {
            read.refuse('expected-stacks', 'says which stacks "fragments" or a folder of "plan-json" should hold, and neither is given.');
        }
        if (verify && (fragment !== undefined || fragments !== undefined || given === 0)) {
            read.refuse('verify', 'compares one plan: give it "plan-json" or "plan-file", and no fragments.');
        }
        const mask = read.lines('mask');
        try {
            (0,mask_rules/* parseMaskRules */.d)(mask);
        }
        catch (error) {
            read.refuse('mask', `${error instanceof Error ? error.message.replace(/^mask /, '') : error}.`);
        }
        const workingDirectory = read.string('working-directory') ?? '.';
        return {
            source: fragments !== undefined
                ? { kind: 'fragments', folder: fragments }
                : binary !== undefined
                    ? { kind: 'binary', path: binary }
                    : json.length > 0
                        ? { kind: 'json', patterns: json }
                        : { kind: 'none' },
            workingDirectory,
            terraformBinary: read.string('terraform-binary') ?? 'terraform',
            name: read.string('name') ?? nameOf(workingDirectory),
            planLog: read.string('plan-log'),
            planExitCode,
            fragment,
            expectedStacks,
            verify,
            pullRequest: read.integer('pull-request', { min: 1 }),
            whenEmpty: read.choice('when-empty', ['update', 'delete', 'skip']) ?? 'update',
            mask,
            maxDestroys: read.integer('max-destroys', { min: 0 }),
            failOn: read.choices('fail-on', ['destroy', 'replace', 'drift', 'errored']),
            failOnCommentError: read.boolean('fail-on-comment-error'),
            githubToken: read.secret('github-token'),
        };
    });
}
function nameOf(workingDirectory) {
    const path = workingDirectory.replace(/^\.\//, '').replace(/\/+$/, '');
    return path === '' || path === '.' ? 'terraform' : path;
}

;// CONCATENATED MODULE: ./lib/own-event.js
/**
 * Whether the event says that the code of this run, or of the run it follows, is of a branch of this repository. Who can
 * push there can have the comment say anything; a fork's author cannot. An event that does not say (a comment, a
 * merge queue, a dispatch) may be about a fork.
 */
function isOwnEvent(event, { eventName, repository: { owner, repo }, }) {
    if (eventName === 'push')
        return true;
    const head = member(member(event, 'pull_request'), 'head');
    const from = member(head, 'repo') ?? member(member(event, 'workflow_run'), 'head_repository');
    const name = member(from, 'full_name');
    return typeof name === 'string' && name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/main.js











async function main(signal) {
    const inputs = loadInputs();
    const context = runContext();
    const event = eventPayload();
    // Loaded once the inputs are right: a wrong input is said without waiting for them.
    const [{ run }, { gather }, { openConversation }, { eventCommit }, { mkdir, writeFile }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(657), __nccwpck_require__.e(433)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8433)),
        Promise.all(/* import() */[__nccwpck_require__.e(657), __nccwpck_require__.e(359)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6359)),
        Promise.all(/* import() */[__nccwpck_require__.e(679), __nccwpck_require__.e(485)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9485)),
        __nccwpck_require__.e(/* import() */ 982).then(__nccwpck_require__.bind(__nccwpck_require__, 8982)),
        Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1455, 19)),
    ]);
    const { outputs, failures } = await run(inputs, {
        gather: () => gather(inputs, { workspace: context.workspace, own: isOwnEvent(event, context) }, signal),
        conversation: openConversation(inputs, context, event, { clock: clock/* systemClock */.m, signal, onWait: log/* info */.pq }),
        runUrl: context.runUrl,
        commit: eventCommit(event, context.sha, inputs.pullRequest),
        isFolder: (path) => /[/\\]$/.test(path) || (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true,
        async writeFile(path, text) {
            await mkdir((0,external_node_path_.dirname)(path), { recursive: true });
            await writeFile(path, text);
        },
        async summary(markdown) {
            await appendSummary(markdown);
        },
        say: log/* info */.pq,
        warn: (text) => (0,annotations/* annotate */.f)('warning', text, { title: inputs.name }),
    });
    setOutputs(outputs);
    signal.throwIfAborted();
    if (failures.length > 0)
        throw new errors/* ActionError */.l(failures.join('\n'), { title: inputs.name });
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

/***/ 3171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation),
/* harmony export */   c: () => (/* binding */ Cancelled)
/* harmony export */ });
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

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7428);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5260);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3171);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2411);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5644);





/** Milliseconds from the runner's first signal to our own end, which is better than the runner's KILL at 10 s. */
const patience = 6800;
/**
 * Runs an action: the one place where a failure becomes an annotation and an exit status.
 * An InputError or ActionError shows its message alone; anything else is ours, and its cause chain is there
 * when the run is debugged. The signal is aborted when the runner cancels.
 */
async function runAction(main) {
    const signal = (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .cancellation */ .W)();
    signal.addEventListener('abort', () => setTimeout(() => giveUp(signal.reason), patience).unref());
    try {
        await main(signal);
    }
    catch (error) {
        process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .ExitCode */ .yU.Failure;
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
    (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)('error', `${reason.message} ${why}`, { title: 'Cancelled' });
    process.exit(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .ExitCode */ .yU.Failure);
}
function report(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d)
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)('error', error.message, { title: 'Wrong input' });
    else if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l)
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)('error', error.message, { title: error.title });
    else if (error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .c)
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)('error', error.message, { title: 'Cancelled' });
    else
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)('error', `Unexpected failure: ${describe(error)}`);
    for (const line of causes(error))
        (0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .debug */ .Yz)(line);
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


/***/ }),

/***/ 7869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PlanError)
/* harmony export */ });
/**
 * The file cannot be read as a plan. The message is a sentence for the user and holds nothing of the file but
 * byte offsets and names of top-level keys: a plan is full of secrets, and V8's own JSON errors quote their input.
 */
class PlanError extends Error {
    name = 'PlanError';
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ mayMatch),
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   qF: () => (/* binding */ parseGlob)
/* harmony export */ });
const STEP = /^(?:\*\*|[A-Za-z0-9_*-]+)$/;
/** Throws an Error whose message says what is wrong with the glob. */
function parseGlob(glob) {
    const names = glob
        .replaceAll(/\[(\*|\d+|"[^"]*")\]/g, (_, index) => `.${index.replaceAll('"', '')}`)
        .split('.');
    if (names.length < 2) {
        throw new Error(`an attribute glob has at least two names, as in "**.${names[0] || 'password'}" or "aws_db_instance.*.password"`);
    }
    for (const name of names) {
        if (name === '')
            throw new Error('a name between two dots is missing');
        if (!STEP.test(name))
            throw new Error(`"${name}" is neither a name, "*" nor "**"`);
    }
    const inModule = names[0] === 'module';
    // Names of modules stand in the JSON as part of an address only.
    const literal = (inModule ? names.slice(-1) : names).filter((name) => !/\*|^\d+$/.test(name)).at(-1) ?? '';
    return {
        inModule,
        steps: names.map((name) => name === '**' ? '**' : new RegExp(`^${name.replaceAll('-', '\\-').replaceAll('*', '.*')}$`)),
        literal,
    };
}
/** Whether any of the globs might cover something in this JSON. */
function mayMatch(globs, json) {
    return globs.some(({ literal }) => literal === '' || json.includes(`"${literal}"`));
}
/** What the globs cover of one owner, of whose kind an output is called `output`; `undefined` without globs. */
function coverageOf(globs, { module, type, name }) {
    if (globs.length === 0)
        return undefined;
    const own = [type, name];
    const withModules = [...moduleNames(module), ...own];
    return (path) => globs.some(({ steps, inModule }) => matches(steps, 0, [...(inModule ? withModules : own), ...path.map(String)], 0));
}
/** `module.a["x.y"].module.b` without its keys: a `for_each` key is no name of the configuration. */
function moduleNames(module) {
    return module.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '').split('.');
}
function matches(steps, step, names, at) {
    if (step === steps.length)
        return at === names.length;
    const wanted = steps[step];
    if (wanted === '**') {
        for (let next = at; next <= names.length; next++)
            if (matches(steps, step + 1, names, next))
                return true;
        return false;
    }
    return (at < names.length &&
        wanted !== undefined &&
        wanted.test(names[at]) &&
        matches(steps, step + 1, names, at + 1));
}


/***/ }),

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseMaskRules)
/* harmony export */ });
/* harmony import */ var _plan_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7869);
/* harmony import */ var _attribute_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1782);


/**
 * One rule a line: `/regular expression/flags` masks what it matches in any value; anything else is an attribute
 * glob (`aws_db_instance.*.password`, `**.password`). Empty lines and lines that start with `#` say nothing.
 */
function parseMaskRules(lines) {
    const rules = { globs: [], patterns: [] };
    const wrong = [];
    lines.forEach((line, index) => {
        const rule = line.trim();
        if (rule === '' || rule.startsWith('#'))
            return;
        try {
            if (rule.startsWith('/'))
                rules.patterns.push(parsePattern(rule));
            else
                rules.globs.push((0,_attribute_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .qF)(rule));
        }
        catch (error) {
            wrong.push(`line ${index + 1} "${rule}": ${error instanceof Error ? error.message : String(error)}`);
        }
    });
    if (wrong.length > 0)
        throw new _plan_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PlanError */ .W(`mask has rules that cannot be read: ${wrong.join('; ')}`);
    return rules;
}
function parsePattern(rule) {
    const end = rule.lastIndexOf('/');
    if (end === 0)
        throw new Error('a regular expression ends with "/", as in /secret-[0-9]+/');
    const flags = rule.slice(end + 1);
    if (/[^imsu]/.test(flags))
        throw new Error(`flags other than i, m, s and u mean nothing here: "${flags}"`);
    const pattern = new RegExp(rule.slice(1, end), `${flags}g`);
    if (new RegExp(pattern.source, flags).test('')) {
        throw new Error('it matches the empty text, so it would match everywhere');
    }
    return pattern;
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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
