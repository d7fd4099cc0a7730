export const id = 657;
export const ids = [657];
export const modules = {

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   f1: () => (/* binding */ readFailure),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _infra_actions_action_kit_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2411);
/* harmony import */ var _plan_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8915);



/** Terraform ends with 0, or with 2 where there are changes (`-detailed-exitcode`); with anything else it failed. */
function hasFailed({ planExitCode }) {
    return planExitCode !== undefined && planExitCode !== 0 && planExitCode !== 2;
}
/**
 * What the inputs tell of a plan that failed; `mask` is that of the part there is.
 * @throws InputError when the log cannot be read.
 */
async function readFailure(inputs, workspace, mask) {
    const { planExitCode, planLog } = inputs;
    const exitCode = planExitCode === undefined ? {} : { exitCode: planExitCode };
    if (planLog === undefined)
        return { errors: [], logged: false, ...exitCode };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, planLog);
    const errors = await (0,_plan_log_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogErrors */ ._)(path, inputs.mask, mask).catch((error) => {
        throw new _infra_actions_action_kit_errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(`Input "plan-log": ${path} cannot be read (${error.code}). Write it with "${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(inputs.terraformBinary)} plan … 2>&1 | tee <path>".`);
    });
    return { errors, logged: true, ...exitCode };
}
/** The same as a text, for a fragment. */
function failureText({ errors, logged, exitCode }) {
    if (errors.length > 0)
        return errors.join('\n\n');
    const code = exitCode === undefined ? 'The plan failed' : `The plan ended with exit code ${exitCode}`;
    return logged ? `${code}, and its log names no error.` : `${code}.`;
}


/***/ }),

/***/ 8577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ failedStacks),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _infra_actions_terraform_plan_interpret_counts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6707);
/* harmony import */ var _infra_actions_terraform_plan_render_failed_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1825);
/* harmony import */ var _infra_actions_terraform_plan_render_stacks_state__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);
/* harmony import */ var _infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1971);





function effectsOf(findings) {
    const plans = plansOf(findings);
    const counts = plans.reduce((sum, plan) => added(sum, plan.counts), (0,_infra_actions_terraform_plan_interpret_counts__WEBPACK_IMPORTED_MODULE_1__/* .noCounts */ .Y)());
    const failed = findings.kind === 'stacks' ? failedStacks(findings.fragments) : [];
    return {
        counts,
        hasChanges: plans.some(_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik),
        hasResourceChanges: plans.some(changesResources),
        hasDestroys: counts.delete + counts.replace > 0,
        errored: findings.kind === 'failed' || failed.length > 0 || plans.some((plan) => plan.errored),
        failedStacks: failed,
        line: lineOf(findings, counts),
    };
}
/** Whether anything changes but outputs. */
function changesResources(plan) {
    return (0,_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik)({ ...plan, outputs: [], counts: { ...plan.counts, outputs: 0 } });
}
/** The names of those whose plan failed or is missing. */
function failedStacks(fragments) {
    const failed = ['failed', 'missing'];
    return fragments.filter((fragment) => failed.includes((0,_infra_actions_terraform_plan_render_stacks_state__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(fragment))).map(({ name }) => name);
}
function plansOf(findings) {
    if (findings.kind === 'plan')
        return [findings.plan];
    if (findings.kind === 'failed')
        return [];
    return findings.fragments.map(({ plan }) => plan).filter((plan) => plan !== undefined);
}
function lineOf(findings, counts) {
    if (findings.kind === 'plan')
        return (0,_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .summaryLine */ .dC)(findings.plan);
    if (findings.kind === 'failed')
        return (0,_infra_actions_terraform_plan_render_failed_plan__WEBPACK_IMPORTED_MODULE_4__/* .failedLine */ .E2)(findings.failed);
    const { fragments } = findings;
    const count = (state) => fragments.filter((fragment) => (0,_infra_actions_terraform_plan_render_stacks_state__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(fragment) === state).length;
    const [failed, missing] = [count('failed'), count('missing')];
    const changed = fragments.filter(({ plan }) => plan !== undefined && (0,_infra_actions_terraform_plan_render_verdict__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik)(plan)).length;
    const parts = [
        `${fragments.length} stack${fragments.length === 1 ? '' : 's'}`,
        `${changed} with changes`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(missing > 0 ? [`${missing} missing`] : []),
        ...['delete', 'replace', 'create', 'update']
            .filter((name) => counts[name] > 0)
            .map((name) => `${counts[name]} to ${name === 'delete' ? 'destroy' : name}`),
    ];
    return parts.join(', ');
}
function added(a, b) {
    const names = Object.keys(a);
    return { ...a, ...Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) };
}
/** Of one plan its own; of many stacks the hash of theirs; '' for a failed plan. */
function fingerprintOf(findings) {
    if (findings.kind === 'plan')
        return findings.plan.fingerprint.hash;
    if (findings.kind === 'failed')
        return '';
    const lines = findings.fragments.map(({ name, plan }) => JSON.stringify([name, plan?.fingerprint.hash ?? '']));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', lines.sort().join('\n'));
}


/***/ }),

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readLogErrors)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/log-errors.js
var log_errors = __webpack_require__(4494);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/log-values.js
const NOT_SHOWN = '(not shown)';
/** What Terraform says of a value below the code of an error without saying the value, which would end in a quote. */
const SAYS_NO_VALUE = /(?:^while calling .*| (?:has an? (?:sensitive|ephemeral) value|will be known only after apply|is (?:null|true|false|(?:an?|empty|object|list|set|map|tuple)\b[\w ,]*)))$/;
/** Configuration is in the repository, and whoever reads the comment may read it there. Files of values need not be. */
const CONFIGURATION = /\.(?:tf|tofu|hcl)(?:\.json)?$/;
/** How Go prints a value: in "Provider produced invalid plan" and its like. */
const GO_VALUE = /\bcty\.(\w+Val)\((?:"(?:[^"\\]|\\.)*"|[^()"]*)\)/g;
/**
 * An error of a log as it may be shown: without values, be there a plan that tells which are secret or not. Terraform
 * itself prints a sensitive variable that fails its validation, both the line of the `.tfvars` file and the value.
 */
function withoutValues(error) {
    let code = true;
    const lines = [];
    for (const line of error.split('\n')) {
        const file = /^\s+on (.+?) line \d+/.exec(line)?.[1];
        if (file !== undefined)
            code = CONFIGURATION.test(file);
        const [, bar, said] = /^(\s+│ )(.*)$/.exec(line) ?? [];
        if (bar === undefined || said === undefined)
            lines.push(code ? line : line.replace(/^(\s+\d+: ).*/, `$1${NOT_SHOWN}`));
        else if (SAYS_NO_VALUE.test(said))
            lines.push(line);
        else {
            const [, what] = /^(.+? is |Diff: ?$)/.exec(said) ?? [];
            if (what !== undefined)
                lines.push(`${bar}${what.trimEnd()} ${NOT_SHOWN}`);
            // More lines of a value that is not shown are as little.
            else if (!lines.at(-1)?.endsWith(NOT_SHOWN))
                lines.push(`${bar}${NOT_SHOWN}`);
        }
    }
    return lines.join('\n').replace(GO_VALUE, `cty.$1${NOT_SHOWN}`);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/mask-rules.js
var mask_rules = __webpack_require__(7765);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/masker.js + 2 modules
var masker = __webpack_require__(6837);
;// CONCATENATED MODULE: ./lib/plan-log.js





/**
 * The errors that a plan's log names, as they may be shown; nothing else of it, since what it says of the plan may hold
 * secrets that nobody marked. Nor are the values in them: what is too short to be looked for elsewhere, or a line of a
 * longer secret, no mask finds. `known`: of what was planned, where it can be read; else the user's own rules are all
 * there is. Throws what reading the file throws.
 */
async function readLogErrors(path, rules, known) {
    const mask = known ?? (0,masker/* maskerFor */.L)([], (0,mask_rules/* parseMaskRules */.d)(rules)).text;
    const errors = (0,log_errors/* errorBlocks */.p)(await (0,promises_.readFile)(path, 'utf8'));
    return errors.map((error) => masked(withoutValues(error), mask));
}
/** Terraform wraps what it says at 78 columns: also within a secret of several words. */
function masked(error, mask) {
    const shown = mask(error);
    const unwrapped = shown.replaceAll('\n', ' ');
    const safe = mask(unwrapped);
    return safe === unwrapped ? shown : safe;
}


/***/ }),

/***/ 36:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aN: () => (/* binding */ writeAction),
/* harmony export */   k$: () => (/* binding */ writeChange),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);

/**
 * Writes one effective change: alike for equal changes, whatever the order of keys or the time. Made from masked
 * values only, so a hash of it gives nobody a secret to guess at: of a secret it holds that it changes, not what to.
 * Left out: reasons, unchanged attributes, null and absent ones (a newer provider adds those), and the
 * difference between the two.
 */
function writeChange(text, change, detail) {
    const { before, after, remarked } = detail;
    text.quote(change.rawActions.join(','));
    if (change.movedFrom !== undefined) {
        text.put('moved ');
        text.quote(change.movedFrom);
    }
    if (change.importing) {
        const { id, identity, unknown } = change.importing;
        text.put(unknown ? 'import unknown ' : 'import ');
        writeValue(text, id);
        writeValue(text, identity);
    }
    if (change.action === 'delete' || change.action === 'forget') {
        text.put('id ');
        writeValue(text, idOf(before));
        return;
    }
    writeDifferences(text, before, after, []);
    if (remarked)
        text.put('remarked');
}
function writeOutput(text, output) {
    text.quote(output.action);
    writeDifferences(text, output.before, output.after, []);
}
function writeAction(text, action) {
    text.quote(action.type);
    text.quote(action.trigger);
    if (action.config !== undefined)
        writeValue(text, action.config);
}
/** What is destroyed is this object and no other, so another `id` at the same address is another change. */
function idOf(before) {
    return isTree(before) ? own(before, 'id') : undefined;
}
function writeDifferences(text, before, after, path) {
    if (before === after || ((before ?? null) === null && (after ?? null) === null))
        return;
    if (isTree(before) && isTree(after)) {
        for (const key of keysOf(before, after)) {
            path.push(key);
            writeDifferences(text, own(before, key), own(after, key), path);
            path.pop();
        }
    }
    else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
        for (let i = 0; i < before.length; i++) {
            path.push(i);
            writeDifferences(text, before[i], after[i], path);
            path.pop();
        }
    }
    else {
        writePath(text, path);
        writeValue(text, before);
        writeValue(text, after);
    }
}
function writePath(text, path) {
    for (const step of path) {
        if (typeof step === 'number')
            text.put(`${step};`);
        else
            text.quote(step);
    }
    text.put(' ');
}
/** A key may be called `constructor`, which every object has something of. */
function own(tree, key) {
    return Object.hasOwn(tree, key) ? tree[key] : undefined;
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Mostly both have the same keys in the same order. */
function keysOf(a, b) {
    const keys = Object.keys(a);
    const others = Object.keys(b);
    let same = keys.length === others.length;
    for (let i = 0; same && i < keys.length; i++)
        same = keys[i] === others[i];
    if (same)
        return isInOrder(a) ? keys : keys.sort();
    return [...new Set([...keys, ...others])].sort();
}
/** Unambiguous: texts carry their length, and no two kinds begin alike. */
function writeValue(text, value) {
    if (value === undefined || value === null)
        text.put('N');
    else if (value === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H)
        text.put('U');
    else if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value)) {
        text.put('S');
        text.quote(value.description ?? '');
    }
    else if (typeof value === 'string')
        text.quote(value);
    else if (typeof value === 'number')
        text.put(`#${value};`);
    else if (typeof value === 'boolean')
        text.put(value ? 'T' : 'F');
    else if (Array.isArray(value)) {
        text.put('[');
        for (const item of value)
            writeValue(text, item);
        text.put(']');
    }
    else {
        const tree = value;
        text.put('{');
        // No list of the keys where none is needed: a large plan has a hundred thousand such objects.
        if (isInOrder(tree))
            for (const key in tree)
                writeMember(text, key, tree[key]);
        else
            for (const key of Object.keys(tree).sort())
                writeMember(text, key, tree[key]);
        text.put('}');
    }
}
function writeMember(text, key, member) {
    if (member === null || member === undefined)
        return;
    text.quote(key);
    writeValue(text, member);
}
/** Go writes keys in order already: look before sorting. */
function isInOrder(value) {
    let last = '';
    for (const key in value) {
        if (key < last)
            return false;
        last = key;
    }
    return true;
}


/***/ }),

/***/ 2164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ BUCKETS),
  AU: () => (/* binding */ bucketOf),
  we: () => (/* binding */ fingerprintBuilder)
});

// UNUSED EXPORTS: MAX_ADDRESSES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fingerprint/canonical-text.js
function openCanonicalText() {
    let written = '';
    return {
        clear() {
            written = '';
        },
        put(own) {
            written += own;
        },
        quote(text) {
            written += `${text.length}:${text}`;
        },
        written: () => written,
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fingerprint/fingerprint.js


/** Above this the digests of addresses are not kept: no comment has room for them. The buckets narrow it down. */
const MAX_ADDRESSES = 2000;
const BUCKETS = 1024;
const DIGEST_BYTES = 16;
const SHORT_HEX = 8;
/**
 * `planTime` is the plan's own timestamp: where a value holds it (`plantimestamp()`), it counts as the same in every plan.
 */
function fingerprintBuilder(planTime) {
    const text = openCanonicalText();
    const hasTime = planTime.length >= 20;
    let holdsTime = false;
    let digests = Buffer.allocUnsafe(64 * DIGEST_BYTES);
    let slots = new Uint16Array(64);
    let count = 0;
    const addresses = new Map();
    function remember(key, short) {
        const other = addresses.get(key);
        // Masking can make two addresses one; XOR does not mind which came first.
        addresses.set(key, other === undefined ? short : xor(other, short));
    }
    return {
        add(key, write) {
            text.clear();
            text.quote(key);
            write(text);
            const written = text.written();
            const canonical = hasTime ? written.replaceAll(planTime, '(plan time)') : written;
            holdsTime ||= canonical !== written;
            const digest = (0,external_node_crypto_.hash)('sha256', canonical, 'binary');
            if ((count + 1) * DIGEST_BYTES > digests.length) {
                digests = Buffer.concat([digests], digests.length * 2);
                const larger = new Uint16Array(slots.length * 2);
                larger.set(slots);
                slots = larger;
            }
            digests.write(digest, count * DIGEST_BYTES, DIGEST_BYTES, 'latin1');
            slots[count++] = bucketOf(key);
            if (count <= MAX_ADDRESSES)
                remember(key, Buffer.from(digest, 'latin1').toString('hex', 0, SHORT_HEX / 2));
            else
                addresses.clear();
        },
        finish() {
            const inBucket = Array.from({ length: BUCKETS }, () => []);
            for (let i = 0; i < count; i++) {
                inBucket[slots[i]]?.push(digests.toString('latin1', i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES));
            }
            const bucketHashes = inBucket.map((members) => members.length === 0 ? '' : (0,external_node_crypto_.hash)('sha256', Buffer.from(members.sort().join(''), 'latin1'), 'hex'));
            return {
                hash: (0,external_node_crypto_.hash)('sha256', `infra-actions plan fingerprint 2\n${bucketHashes.join('')}`, 'hex'),
                addresses,
                count,
                ...(holdsTime && { planTime }),
                buckets: bucketHashes.map((digest) => digest.slice(0, 4)),
            };
        },
    };
}
/** The bucket of an address, the same in every plan: FNV-1a, which spreads well enough and costs next to nothing. */
function bucketOf(key) {
    let sum = 0x811c9dc5;
    for (let i = 0; i < key.length; i++)
        sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193);
    return (sum >>> 0) % BUCKETS;
}
function xor(a, b) {
    return ((Number.parseInt(a, 16) ^ Number.parseInt(b, 16)) >>> 0).toString(16).padStart(SHORT_HEX, '0');
}


/***/ }),

/***/ 4804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ changeKey),
/* harmony export */   Gp: () => (/* binding */ isRefreshOnly),
/* harmony export */   LM: () => (/* binding */ driftKey),
/* harmony export */   M6: () => (/* binding */ actionKey),
/* harmony export */   Xe: () => (/* binding */ fingerprintKeys),
/* harmony export */   kc: () => (/* binding */ isEffective),
/* harmony export */   zi: () => (/* binding */ outputKey)
/* harmony export */ });
/** What a fingerprint calls a change. */
function changeKey({ address, deposed }) {
    return deposed === undefined ? address : `${address} (deposed ${deposed})`;
}
function driftKey(change) {
    return `drift ${changeKey(change)}`;
}
function outputKey({ name }) {
    return `output.${name}`;
}
function actionKey({ address }) {
    return `invoke ${address}`;
}
/** Reading data and opening ephemeral resources changes nothing, and differs from plan to plan. */
function isEffective({ action }) {
    return action !== 'read' && action !== 'open' && action !== 'renew' && action !== 'close';
}
/** Of a refresh-only plan the drift is what applying it writes to the state. */
function isRefreshOnly({ changes, unchanged }) {
    return changes.length === 0 && unchanged === 0;
}
/** The keys of everything the plan's fingerprint is of, also where it has too many to keep a digest of each. */
function fingerprintKeys(plan) {
    return [
        ...plan.changes.filter(isEffective).map(changeKey),
        ...(isRefreshOnly(plan) ? plan.drift.map(driftKey) : []),
        ...plan.outputs.map(outputKey),
        ...plan.actions.map(actionKey),
    ];
}


/***/ }),

/***/ 6078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fragmentFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** File systems take 255 bytes for a name. */
const MAX_LENGTH = 200;
/**
 * The name of the file for a stack's fragment in a folder of them: another for each stack, so that those of many jobs go
 * into one folder; flat, whatever the stack is called; not hidden and without a character that GitHub refuses in an
 * artifact (https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md).
 */
function fragmentFile(stack) {
    const safe = encodeURIComponent(stack.toWellFormed()).replace(/[!'()*~]|^\./g, escaped);
    if (safe.length <= MAX_LENGTH)
        return `${safe}.json`;
    return `${safe.slice(0, MAX_LENGTH)}~${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', stack).slice(0, 32)}.json`;
}
function escaped(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  US: () => (/* binding */ MAX_FRAGMENT_BYTES),
  yf: () => (/* binding */ formatFragment),
  oH: () => (/* binding */ parseFragment)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/plan-error.js
var plan_error = __webpack_require__(7869);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/action.js
var interpret_action = __webpack_require__(205);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/counts.js
var interpret_counts = __webpack_require__(6707);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/limits.js
var limits = __webpack_require__(1723);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/value-codec.js
var value_codec = __webpack_require__(6013);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/decode-plan.js




const ACTIONS = new Set([
    'no-op',
    'create',
    'read',
    'update',
    'replace',
    'delete',
    'forget',
    'open',
    'renew',
    'close',
    'unknown',
]);
const TOOLS = new Set(['Terraform', 'OpenTofu', 'Terraform or OpenTofu']);
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** The model out of a fragment. Throws an Error that names the first member that is not what it should be. */
function decodePlan(plan) {
    const fingerprint = plan.object().at('fingerprint').object();
    const hash = fingerprint.at('hash').text(64);
    if (!/^[0-9a-f]{64}$/.test(hash))
        throw new Error(`${fingerprint.place}.hash is not a hash`);
    const planTime = fingerprint.at('planTime').optionalText(64);
    return {
        tool: oneOf(plan.at('tool'), TOOLS),
        toolVersion: plan.at('toolVersion').text(limits/* MAX_NAME */.zB),
        formatVersion: plan.at('formatVersion').text(limits/* MAX_NAME */.zB),
        errored: plan.at('errored').flag(),
        complete: plan.at('complete').optionalFlag(),
        applyable: plan.at('applyable').optionalFlag(),
        counts: decodeCounts(plan.at('counts')),
        changes: plan.at('changes').list(decodeChange),
        unchanged: plan.at('unchanged').count(),
        outputs: plan.at('outputs').list(decodeOutput),
        drift: plan
            .at('drift')
            .list((item) => ({ ...decodeChange(item), relevant: item.at('relevant').flag() })),
        checks: plan.at('checks').list((item) => ({
            address: item.at('address').text(limits/* MAX_NAME */.zB),
            kind: item.at('kind').text(limits/* MAX_NAME */.zB),
            status: item.at('status').text(limits/* MAX_NAME */.zB),
            problems: item.at('problems').list((problem) => problem.text()),
        })),
        deferred: plan.at('deferred').list((item) => ({
            reason: item.at('reason').text(limits/* MAX_NAME */.zB),
            change: decodeChange(item.at('change')),
        })),
        actions: plan.at('actions').list(decodeAction),
        notices: plan.at('notices').list((item) => item.text()),
        detailsLeftOut: plan.at('detailsLeftOut').count(),
        fingerprint: {
            hash,
            count: fingerprint.at('count').json === undefined ? 0 : fingerprint.at('count').count(),
            addresses: new Map(fingerprint.at('addresses').json === undefined ? [] : fingerprint.at('addresses').list(decodeDigest)),
            buckets: [],
            // Any other text would make plans equal that differ in it.
            ...(planTime !== undefined && TIME.test(planTime) && { planTime }),
        },
    };
}
function decodeDigest(pair) {
    const [address = '', digest = ''] = pair.list((item) => item.text(limits/* MAX_NAME */.zB), 2);
    if (!/^[0-9a-f]{8}$/.test(digest))
        throw new Error(`${pair.place} is not an address and its digest`);
    return [address, digest];
}
function decodeCounts(counts) {
    const decoded = (0,interpret_counts/* noCounts */.Y)();
    for (const name of Object.keys(decoded))
        decoded[name] = counts.object().at(name).count();
    return decoded;
}
function decodeChange(item) {
    const change = {
        address: item.object().at('address').text(limits/* MAX_NAME */.zB),
        module: item.at('module').text(limits/* MAX_NAME */.zB),
        mode: item.at('mode').text(limits/* MAX_NAME */.zB),
        type: item.at('type').text(limits/* MAX_NAME */.zB),
        name: item.at('name').text(limits/* MAX_NAME */.zB),
        provider: item.at('provider').text(limits/* MAX_NAME */.zB),
        action: oneOf(item.at('action'), ACTIONS),
        rawActions: item.at('rawActions').list((action) => action.text(limits/* MAX_NAME */.zB)),
        reason: item.at('reason').text(limits/* MAX_NAME */.zB),
        replacePaths: item.at('replacePaths').list(decodePath),
        detail: item.at('detail').json === undefined ? undefined : decodeDetail(item.at('detail').object()),
    };
    // What is shown is the word, what is hashed are the actions as the plan wrote them.
    const { action, order, alsoForgets } = (0,interpret_action/* actionsOf */.Ro)(change.rawActions);
    if (action !== change.action)
        throw new Error(`${item.place}.action is not what its rawActions are`);
    if (order)
        change.order = order;
    if (alsoForgets)
        change.alsoForgets = true;
    const deposed = item.at('deposed').optionalText(limits/* MAX_NAME */.zB);
    if (deposed !== undefined)
        change.deposed = deposed;
    const movedFrom = item.at('movedFrom').optionalText(limits/* MAX_NAME */.zB);
    if (movedFrom !== undefined)
        change.movedFrom = movedFrom;
    if (item.at('deletedOutside').optionalFlag())
        change.deletedOutside = true;
    if (item.at('importing').json !== undefined)
        change.importing = decodeImporting(item.at('importing').object());
    return change;
}
function decodeImporting(item) {
    const importing = {};
    const id = item.at('id').optionalText(limits/* MAX_NAME */.zB);
    if (id !== undefined)
        importing.id = id;
    const identity = decoded(item.at('identity'), (0,value_codec/* valueDecoder */.e)());
    if (identity !== undefined)
        importing.identity = identity;
    if (item.at('unknown').optionalFlag())
        importing.unknown = true;
    if (item.at('generatedConfig').optionalFlag())
        importing.generatedConfig = true;
    return importing;
}
function decodeDetail(item) {
    const decode = (0,value_codec/* valueDecoder */.e)();
    const detail = {
        before: decoded(item.at('before'), decode),
        after: decoded(item.at('after'), decode),
    };
    if (item.at('remarked').optionalFlag())
        detail.remarked = true;
    return detail;
}
function decodeOutput(item) {
    const decode = (0,value_codec/* valueDecoder */.e)();
    return {
        name: item.object().at('name').text(limits/* MAX_NAME */.zB),
        action: oneOf(item.at('action'), ACTIONS),
        before: decoded(item.at('before'), decode),
        after: decoded(item.at('after'), decode),
    };
}
function decodeAction(item) {
    const action = {
        address: item.at('address').text(limits/* MAX_NAME */.zB),
        type: item.at('type').text(limits/* MAX_NAME */.zB),
        trigger: item.at('trigger').text(limits/* MAX_NAME */.zB),
    };
    const config = decoded(item.at('config'), (0,value_codec/* valueDecoder */.e)());
    if (config !== undefined)
        action.config = config;
    return action;
}
function decodePath(path) {
    return path.list((step) => (typeof step.json === 'number' ? step.count() : step.text(limits/* MAX_NAME */.zB)), limits/* MAX_PATH */.lm);
}
function decoded(value, decode) {
    try {
        return decode(value.json);
    }
    catch (error) {
        throw new Error(`${value.place} holds ${error.message}`);
    }
}
function oneOf(value, allowed) {
    const text = value.text(limits/* MAX_NAME */.zB);
    if (!allowed.has(text))
        throw new Error(`${value.place} is none of ${[...allowed].join(', ')}`);
    return text;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/json.js
var interpret_json = __webpack_require__(8765);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/field.js


const MAX_ITEMS = 100_000;
function field(json, place) {
    const wrong = (wanted) => {
        throw new Error(`${place} is ${json === undefined ? 'missing' : `not ${wanted}`}`);
    };
    const self = {
        json,
        place,
        at: (key) => field((0,interpret_json/* member */.Dc)(json, key), place === '' ? key : `${place}.${key}`),
        text(maxLength = limits/* MAX_TEXT */.lG) {
            if (typeof json !== 'string')
                return wrong('a text');
            if (json.length > maxLength)
                throw new Error(`${place} is longer than ${maxLength} characters`);
            return json;
        },
        optionalText: (maxLength) => (json === undefined ? undefined : self.text(maxLength)),
        count() {
            return typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 ? json : wrong('a count');
        },
        flag: () => (typeof json === 'boolean' ? json : wrong('true or false')),
        optionalFlag: () => (json === undefined ? undefined : self.flag()),
        list(read, maxItems = MAX_ITEMS) {
            if (!Array.isArray(json))
                return wrong('a list');
            if (json.length > maxItems)
                throw new Error(`${place} has more than ${maxItems} entries`);
            return json.map((item, i) => read(field(item, `${place}[${i}]`)));
        },
        object: () => ((0,interpret_json/* isObject */.Gv)(json) ? self : wrong('an object')),
    };
    return self;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment.js
var fragments_fragment = __webpack_require__(8411);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/plan-json.js
var plan_json = __webpack_require__(8295);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/proof.js + 1 modules
var proof = __webpack_require__(1465);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/fragment-json.js







/** Of the file; a fragment of ours is a quarter of that. */
const MAX_FRAGMENT_BYTES = 1024 * 1024;
function formatFragment({ plan, failure, unproven: _, ...rest }) {
    const json = { ...rest };
    if (failure !== undefined)
        json.failure = failure;
    if (plan)
        json.plan = (0,plan_json/* encodePlan */.El)(plan);
    return JSON.stringify(json);
}
/** Reads what another job wrote, with the fingerprint of what it holds. Throws PlanError with a sentence that begins with `where`. */
function parseFragment(text, where) {
    if (Buffer.byteLength(text) > MAX_FRAGMENT_BYTES) {
        throw new plan_error/* PlanError */.W(`${where} is larger than ${MAX_FRAGMENT_BYTES} bytes: no fragment is, so it was not read`);
    }
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw new plan_error/* PlanError */.W(`${where} is not JSON: was it cut off, or is it something else than a fragment?`);
    }
    try {
        const fragment = field(json, '');
        const schema = fragment.at('schema').count();
        if (schema !== fragments_fragment/* FRAGMENT_SCHEMA */.Z) {
            throw new Error(`it has schema ${schema} and this version reads ${fragments_fragment/* FRAGMENT_SCHEMA */.Z}: use the same version in all jobs`);
        }
        const plan = fragment.at('plan');
        const failure = fragment.at('failure').optionalText();
        if (plan.json === undefined && failure === undefined)
            throw new Error('it has neither a plan nor a failure');
        return (0,proof/* proven */.H)({
            schema: fragments_fragment/* FRAGMENT_SCHEMA */.Z,
            name: fragment.at('name').text(limits/* MAX_STACK_NAME */._8),
            commit: matching(fragment.at('commit'), /^[0-9A-Za-z]{0,64}$/, 'a commit'),
            runUrl: matching(fragment.at('runUrl'), /^(https?:\/\/[\w.:~/?#@!$&*+,;=%-]{1,2000})?$/, 'a web address'),
            failure,
            plan: plan.json === undefined ? undefined : decodePlan(plan),
            leftOut: fragment.at('leftOut').count(),
            shape: fragment.at('shape').text(64),
        });
    }
    catch (error) {
        throw new plan_error/* PlanError */.W(`${where} is not a fragment of this action: ${error.message}`, {
            cause: error,
        });
    }
}
function matching(value, pattern, what) {
    const text = value.text(4096);
    if (!pattern.test(text))
        throw new Error(`${value.place} is not ${what}`);
    return text;
}


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ FRAGMENT_SCHEMA)
/* harmony export */ });
/** Raised when the shape on disk changes so that an older reader would misread it. */
const FRAGMENT_SCHEMA = 1;


/***/ }),

/***/ 1723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ stackName),
/* harmony export */   _8: () => (/* binding */ MAX_STACK_NAME),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   zB: () => (/* binding */ MAX_NAME)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What a fragment's reader takes, and so what a writer keeps to. Characters, and steps of a path. */
const MAX_STACK_NAME = 512;
const MAX_NAME = 4096;
const MAX_TEXT = 64 * 1024;
const MAX_PATH = 1000;
const HASH = 32;
/** A stack's name as a fragment can hold it: of one that is too long its beginning, and a hash that tells it from others. */
function stackName(name) {
    if (name.length <= MAX_STACK_NAME)
        return name;
    const start = name.slice(0, MAX_STACK_NAME - HASH - 1).toWellFormed();
    return `${start}…${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name).slice(0, HASH)}`;
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ makeFragment)
});

// UNUSED EXPORTS: FRAGMENT_BYTES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/printable.js
var printable = __webpack_require__(9126);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/detail-budget.js
var detail_budget = __webpack_require__(270);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/limits.js
var limits = __webpack_require__(1723);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/plan-json.js
var plan_json = __webpack_require__(8295);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/cut-plan.js



/** What of the bytes may go to the addresses of the fingerprint: a comment for many stacks has no room for more. */
const ADDRESSES_SHARE = 1 / 8;
/**
 * Cuts the lists of a plan: entries by importance, destroys first; then, with what is left, the attributes in the same
 * order. Counts, flags and the fingerprint's hash stay those of the whole plan.
 */
function cutPlan(plan, maxBytes) {
    const addresses = keptAddresses(plan, maxBytes * ADDRESSES_SHARE);
    let left = maxBytes - sizeOf(addresses);
    let leftOut = 0;
    const rows = new Map();
    /** Keeps what fits, the least rank first, in the order it came. */
    function keep(list, rank, weigh) {
        const order = list.map((item, place) => ({ item, place, rank: rank(item) }));
        order.sort((a, b) => a.rank - b.rank || a.place - b.place);
        const kept = new Set();
        for (const { item, place } of order) {
            const bytes = Buffer.byteLength(JSON.stringify(weigh(item))) + 1;
            if (bytes > left) {
                leftOut++;
                continue;
            }
            left -= bytes;
            kept.add(place);
        }
        return list.filter((_, place) => kept.has(place));
    }
    function row(change) {
        const bare = { ...change, detail: undefined };
        rows.set(bare, change);
        return bare;
    }
    const equal = () => 0;
    const notices = keep(plan.notices, equal, (notice) => notice);
    const changes = keep(plan.changes.map(row), detail_budget/* rankOf */.IQ, plan_json/* encodeChange */.NJ);
    const checks = keep(plan.checks, ({ status }) => (status === 'pass' ? 1 : 0), (check) => check);
    const actions = keep(plan.actions, equal, plan_json/* encodeAction */.JE);
    const outputs = keep(plan.outputs, equal, plan_json/* encodeOutput */.UG);
    const deferred = keep(plan.deferred.map(({ reason, change }) => ({ reason, change: row(change) })), equal, plan_json/* encodeDeferred */.yK);
    const drift = keep(plan.drift.map(row), ({ relevant }) => (relevant ? 0 : 1), plan_json/* encodeChange */.NJ);
    let detailsLeftOut = plan.detailsLeftOut;
    const byRank = [...changes, ...deferred.map(({ change }) => change), ...drift].sort((a, b) => (0,detail_budget/* rankOf */.IQ)(a) - (0,detail_budget/* rankOf */.IQ)(b));
    for (const bare of byRank) {
        const { detail } = rows.get(bare);
        if (!detail)
            continue;
        const bytes = Buffer.byteLength(JSON.stringify((0,plan_json/* encodeChange */.NJ)({ ...bare, detail }))) -
            Buffer.byteLength(JSON.stringify((0,plan_json/* encodeChange */.NJ)(bare)));
        if (bytes > left) {
            detailsLeftOut++;
            continue;
        }
        left -= bytes;
        bare.detail = detail;
    }
    const fingerprint = { ...plan.fingerprint, addresses, buckets: [] };
    return {
        plan: {
            ...plan,
            notices,
            changes,
            checks,
            actions,
            outputs,
            deferred,
            drift,
            detailsLeftOut,
            fingerprint,
        },
        leftOut,
    };
}
/** All addresses with their digests or none: a part of them would name the rest as missing. */
function keptAddresses({ fingerprint: { addresses } }, maxBytes) {
    const fit = sizeOf(addresses) <= maxBytes && [...addresses.keys()].every((key) => key.length <= limits/* MAX_NAME */.zB);
    return fit ? addresses : new Map();
}
function sizeOf(addresses) {
    return addresses.size === 0 ? 0 : Buffer.byteLength(JSON.stringify([...addresses]));
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/fit-plan.js


/** Cuts the texts that are longer than a fragment's reader takes; they end in an ellipsis then. */
function fitPlan(plan) {
    let cut = 0;
    let isCut = false;
    function name(text, max = limits/* MAX_NAME */.zB) {
        if (text.length <= max)
            return text;
        isCut = true;
        return (0,printable/* shorten */.ml)(text, max);
    }
    function path(steps) {
        if (steps.length > limits/* MAX_PATH */.lm)
            isCut = true;
        return steps.slice(0, limits/* MAX_PATH */.lm).map((step) => {
            if (typeof step === 'string')
                return name(step);
            if (Number.isSafeInteger(step) && step >= 0)
                return step;
            isCut = true;
            return String(step);
        });
    }
    function change(one) {
        const { deposed, movedFrom, importing } = one;
        return {
            ...one,
            address: name(one.address),
            module: name(one.module),
            mode: name(one.mode),
            type: name(one.type),
            name: name(one.name),
            provider: name(one.provider),
            rawActions: one.rawActions.map((action) => name(action)),
            reason: name(one.reason),
            replacePaths: one.replacePaths.map(path),
            ...(deposed !== undefined && { deposed: name(deposed) }),
            ...(movedFrom !== undefined && { movedFrom: name(movedFrom) }),
            ...(importing?.id !== undefined && { importing: { ...importing, id: name(importing.id) } }),
        };
    }
    const check = ({ address, kind, status, problems }) => ({
        address: name(address),
        kind: name(kind),
        status: name(status),
        problems: problems.map((problem) => name(problem, limits/* MAX_TEXT */.lG)),
    });
    /** The entries as they are, but for those of which something had to be cut. */
    function each(list, cutItem) {
        return list.map((item) => {
            isCut = false;
            const short = cutItem(item);
            if (isCut)
                cut++;
            return isCut ? short : item;
        });
    }
    const fitted = {
        ...plan,
        changes: each(plan.changes, change),
        outputs: each(plan.outputs, (output) => ({ ...output, name: name(output.name) })),
        drift: each(plan.drift, change),
        checks: each(plan.checks, check),
        deferred: each(plan.deferred, (one) => ({ reason: name(one.reason), change: change(one.change) })),
        actions: each(plan.actions, (action) => ({
            ...action,
            address: name(action.address),
            type: name(action.type),
            trigger: name(action.trigger),
        })),
        notices: each(plan.notices, (notice) => name(notice, limits/* MAX_TEXT */.lG)),
        toolVersion: name(plan.toolVersion),
        formatVersion: name(plan.formatVersion),
    };
    return { plan: fitted, cut };
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment.js
var fragment = __webpack_require__(8411);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/make-fragment.js






/** Three hundred of these are 75 MB to read, and one comment shows a two-hundredth of each. */
const FRAGMENT_BYTES = 256 * 1024;
const FAILURE_CHARACTERS = 8000;
/** Cuts one stack's result to about `maxBytes` of JSON, and its texts to what a reader takes. What went is counted. */
function makeFragment(source, maxBytes = FRAGMENT_BYTES) {
    const fitted = source.plan && fitPlan(source.plan);
    const cut = fitted && cutPlan(fitted.plan, maxBytes);
    return {
        schema: fragment/* FRAGMENT_SCHEMA */.Z,
        name: (0,limits/* stackName */.Qx)(source.name),
        commit: source.commit ?? '',
        runUrl: source.runUrl ?? '',
        failure: source.failure === undefined ? undefined : (0,printable/* shorten */.ml)(source.failure, FAILURE_CHARACTERS),
        plan: cut?.plan,
        leftOut: (cut?.leftOut ?? 0) + (fitted?.cut ?? 0),
        shape: source.plan ? shapeOf(source.plan) : '',
    };
}
function shapeOf({ changes, outputs, deferred, actions }) {
    const lines = [];
    for (const { rawActions, address, deposed, movedFrom, importing } of changes) {
        lines.push([rawActions.join(), address, deposed, movedFrom, importing !== undefined]);
    }
    for (const { action, name } of outputs)
        lines.push(['output', action, name]);
    for (const { reason, change } of deferred)
        lines.push(['deferred', reason, change.address]);
    for (const { address, trigger } of actions)
        lines.push(['action', address, trigger]);
    const sorted = lines.map((line) => JSON.stringify(line)).sort();
    return (0,external_node_crypto_.hash)('sha256', sorted.join('\n'), 'hex').slice(0, 16);
}


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   n: () => (/* binding */ withMissing)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1723);
/* harmony import */ var _make_fragment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1211);


/** A stack that should have reported and has not: there is neither a plan nor a word why. */
function isMissing({ plan, failure }) {
    return plan === undefined && failure === undefined;
}
/** The fragments, and one for each expected stack that has none; by name. */
function withMissing(fragments, expected) {
    const found = new Set(fragments.map(({ name }) => name));
    const missing = [...new Set(expected.map(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .stackName */ .Qx))].filter((name) => !found.has(name));
    return [...fragments, ...missing.map((name) => (0,_make_fragment_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFragment */ .d)({ name }))].sort((a, b) => a.name < b.name ? -1 : 1);
}


/***/ }),

/***/ 8295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ encodePlan),
/* harmony export */   JE: () => (/* binding */ encodeAction),
/* harmony export */   NJ: () => (/* binding */ encodeChange),
/* harmony export */   UG: () => (/* binding */ encodeOutput),
/* harmony export */   yK: () => (/* binding */ encodeDeferred)
/* harmony export */ });
/* harmony import */ var _value_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6013);

/** The model as JSON: marks are encoded, `undefined` is absent, the fingerprint is its hash, count and addresses. */
function encodePlan(plan) {
    const { changes, outputs, drift, checks, deferred, actions, fingerprint, counts, ...rest } = plan;
    return plain({
        ...rest,
        counts: { ...counts },
        fingerprint: plain({
            hash: fingerprint.hash,
            count: fingerprint.count,
            planTime: fingerprint.planTime,
            addresses: fingerprint.addresses.size > 0 ? [...fingerprint.addresses] : undefined,
        }),
        changes: changes.map(encodeChange),
        outputs: outputs.map(encodeOutput),
        drift: drift.map(encodeChange),
        checks: checks.map((check) => ({ ...check })),
        deferred: deferred.map(encodeDeferred),
        actions: actions.map(encodeAction),
    });
}
function encodeChange(change) {
    const { detail, importing, ...rest } = change;
    const encoded = { ...rest };
    if (importing) {
        const { identity, ...others } = importing;
        encoded.importing = plain(identity === undefined ? others : { ...others, identity: (0,_value_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .valueEncoder */ .g)()(identity) });
    }
    if (detail)
        encoded.detail = encodeDetail(detail);
    return plain(encoded);
}
function encodeDetail({ before, after, remarked }) {
    const encode = (0,_value_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .valueEncoder */ .g)();
    return plain({ before: encode(before), after: encode(after), remarked });
}
function encodeOutput({ before, after, ...rest }) {
    const encode = (0,_value_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .valueEncoder */ .g)();
    return plain({ ...rest, before: encode(before), after: encode(after) });
}
function encodeAction({ config, ...rest }) {
    return plain({ ...rest, config: (0,_value_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .valueEncoder */ .g)()(config) });
}
function encodeDeferred({ reason, change }) {
    return { reason, change: encodeChange(change) };
}
/** Without the members that are undefined, which JSON would lose anyway. */
function plain(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ believed),
  H: () => (/* binding */ proven)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/canonical.js
var canonical = __webpack_require__(36);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/fingerprint.js + 1 modules
var fingerprint_fingerprint = __webpack_require__(2164);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/keys.js
var keys = __webpack_require__(4804);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fingerprint/recompute.js



/**
 * The fingerprint of what a model holds, whatever it says of itself; `undefined` where a diff that it is of was left out.
 * The same as that of reading the plan, since both are made of masked values.
 */
function recomputed(plan) {
    const fingerprint = (0,fingerprint_fingerprint/* fingerprintBuilder */.we)(plan.fingerprint.planTime ?? '');
    const whole = addAll(fingerprint, plan.changes.filter(keys/* isEffective */.kc), keys/* changeKey */.Cy) &&
        (!(0,keys/* isRefreshOnly */.Gp)(plan) || addAll(fingerprint, plan.drift, keys/* driftKey */.LM));
    if (!whole)
        return undefined;
    for (const output of plan.outputs)
        fingerprint.add((0,keys/* outputKey */.zi)(output), (text) => (0,canonical/* writeOutput */.zh)(text, output));
    for (const action of plan.actions)
        fingerprint.add((0,keys/* actionKey */.M6)(action), (text) => (0,canonical/* writeAction */.aN)(text, action));
    return fingerprint.finish();
}
/** False where a change has no diff. */
function addAll(fingerprint, changes, keyOf) {
    return changes.every((change) => {
        const { detail } = change;
        if (detail)
            fingerprint.add(keyOf(change), (text) => (0,canonical/* writeChange */.k$)(text, change, detail));
        return detail !== undefined;
    });
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/counts.js
var interpret_counts = __webpack_require__(6707);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/proof.js


/**
 * Another job's fragment with the fingerprint of what it holds, which is what a comment shows, in the place of the one it
 * claims. Where not all of the plan is there to make it of, it is marked as `unproven`. Throws an Error where the counts
 * are not those of the lists.
 */
function proven(fragment) {
    const { plan, leftOut } = fragment;
    if (plan === undefined)
        return fragment;
    checkCounts(plan, leftOut);
    const fingerprint = leftOut === 0 ? recomputed(plan) : undefined;
    if (fingerprint === undefined)
        return { ...fragment, unproven: true };
    return { ...fragment, plan: { ...plan, fingerprint: { ...fingerprint, buckets: [] } } };
}
/** The fragment of a job that may be taken at its word. */
function believed({ unproven: _, ...fragment }) {
    return fragment;
}
/** The headline, the gates and the outputs go by the counts, readers by the lists. */
function checkCounts(plan, leftOut) {
    const counts = (0,interpret_counts/* noCounts */.Y)();
    for (const change of plan.changes)
        (0,interpret_counts/* countChange */.M)(counts, change);
    counts.outputs = plan.outputs.length;
    counts.deferred = plan.deferred.length;
    counts.actions = plan.actions.length;
    counts.drift = plan.drift.filter(({ relevant }) => relevant).length;
    for (const name of Object.keys(counts)) {
        const [claimed, held] = [plan.counts[name], counts[name]];
        if (claimed < held || (claimed > held && leftOut === 0)) {
            throw new Error(`plan.counts.${name} is ${claimed}, and its lists hold ${held}`);
        }
    }
}


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ valueDecoder),
/* harmony export */   g: () => (/* binding */ valueEncoder)
/* harmony export */ });
/* harmony import */ var _interpret_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8765);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);


/** Of one change: what is the same hidden value on both sides has the same number. */
function valueEncoder() {
    const numbers = new Map();
    function encode(value) {
        if (value === undefined)
            return ['n'];
        if (value === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H)
            return ['u'];
        if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value)) {
            const number = numbers.get(value) ?? numbers.size;
            numbers.set(value, number);
            return ['s', number, value.description ?? ''];
        }
        if (Array.isArray(value))
            return ['a', ...value.map(encode)];
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]));
    }
    return encode;
}
/** As deep as the reader of plans goes. */
const MAX_DEPTH = 1000;
function valueDecoder() {
    const hidden = new Map();
    function decodeHidden(number, shown) {
        if (typeof number !== 'number' || typeof shown !== 'string')
            throw new Error('a malformed hidden value');
        // Somebody else's numbers: two texts are never one value.
        const name = `${number} ${shown}`;
        const known = hidden.get(name) ?? Symbol(shown);
        hidden.set(name, known);
        return known;
    }
    function decode(json, depth) {
        if (depth > MAX_DEPTH)
            throw new Error('a value nests too deeply');
        if (Array.isArray(json)) {
            const [kind, ...items] = json;
            if (kind === 'a')
                return items.map((item) => decode(item, depth + 1) ?? null);
            if (items.length === 2 && kind === 's')
                return decodeHidden(items[0], items[1]);
            if (items.length === 0 && kind === 'u')
                return _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H;
            if (items.length === 0 && kind === 'n')
                return undefined;
            throw new Error('an array without its kind');
        }
        if (!(0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json))
            return json;
        return Object.fromEntries(Object.entries(json).map(([key, member]) => [key, decode(member, depth + 1) ?? null]));
    }
    return (json) => decode(json, 0);
}


/***/ }),

/***/ 2680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ actionInvocation),
/* harmony export */   g: () => (/* binding */ deferredInvocation)
/* harmony export */ });
/* harmony import */ var _secrets_attribute_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _hiding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(544);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5566);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);
/* harmony import */ var _overlay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8415);





/** One element of `action_invocations` (Terraform 1.14). */
function actionInvocation(json, context) {
    const { masker, notices, shared } = context;
    const address = masker.text((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'address')) || '(no address)');
    const trigger = triggerOf(json, masker.text);
    if (trigger === undefined)
        notices.add('What triggers an action is not known to this version and not shown', address);
    const invocation = {
        address,
        type: shared((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'type'))),
        trigger: trigger ?? 'not known',
    };
    const config = configOf(json, context);
    if (config !== undefined && config !== null)
        invocation.config = config;
    return invocation;
}
function configOf(json, { masker }) {
    const [values, marks] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'config_values'), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'config_sensitive')];
    const covers = masker.globs.length > 0 ? (0,_secrets_attribute_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .coverageOf */ ._5)(masker.globs, (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .identify */ .l)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(json))) : undefined;
    return (0,_overlay_js__WEBPACK_IMPORTED_MODULE_3__/* .overlay */ .L)(values, marks, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'config_unknown'), covers, masker, (0,_hiding_js__WEBPACK_IMPORTED_MODULE_4__/* .openHiding */ .a)());
}
/** An invocation that waits for a later plan, among the changes that do: of mode `action`, and no change of an object. */
function deferredInvocation({ address, type }) {
    return {
        address,
        module: '',
        mode: 'action',
        type,
        name: '',
        provider: '',
        action: 'no-op',
        rawActions: ['no-op'],
        reason: '',
        replacePaths: [],
        detail: undefined,
    };
}
/** `undefined` for a trigger that is newer than this version. */
function triggerOf(json, mask) {
    const lifecycle = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'lifecycle_action_trigger');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(lifecycle)) {
        // `AfterCreate` reads "after create"; hidden first, since a secret in other letters is not found.
        const event = mask((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(lifecycle, 'action_trigger_event')))
            .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
            .toLowerCase();
        const resource = mask((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(lifecycle, 'triggering_resource_address')));
        return resource === '' ? event : `${event || 'by the lifecycle'} of ${resource}`;
    }
    const invoked = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(json, 'invoke_action_trigger');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(invoked))
        return undefined;
    const caller = mask((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(invoked, 'calling_resource_address')));
    return caller === '' ? 'invoke' : `invoke by ${caller}`;
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ knownWords),
/* harmony export */   Ro: () => (/* binding */ actionsOf),
/* harmony export */   l4: () => (/* binding */ knownReasons)
/* harmony export */ });
const known = new Map([
    ['no-op', { action: 'no-op' }],
    ['create', { action: 'create' }],
    ['read', { action: 'read' }],
    ['update', { action: 'update' }],
    ['delete', { action: 'delete' }],
    ['forget', { action: 'forget' }],
    ['open', { action: 'open' }],
    ['renew', { action: 'renew' }],
    ['close', { action: 'close' }],
    ['delete,create', { action: 'replace', order: 'destroy-first' }],
    ['create,delete', { action: 'replace', order: 'create-first' }],
    // Terraform's CreateThenForget and OpenTofu's ForgetThenCreate: nothing is destroyed, so it is no replacement.
    ['create,forget', { action: 'create', alsoForgets: true }],
    ['forget,create', { action: 'create', alsoForgets: true }],
]);
const unknown = { action: 'unknown' };
/** Terraform's `actions` list in one word. */
function actionsOf(raw) {
    return known.get(raw.join(',')) ?? unknown;
}
/** Reasons that Terraform and OpenTofu give (`internal/command/jsonplan`); others are shown with a notice. */
const knownReasons = new Set([
    '',
    'replace_because_cannot_update',
    'replace_because_tainted',
    'replace_by_request',
    'replace_by_triggers',
    'delete_because_no_resource_config',
    'delete_because_wrong_repetition',
    'delete_because_count_index',
    'delete_because_each_key',
    'delete_because_no_module',
    'delete_because_no_move_target',
    'delete_because_enabled_false',
    'read_because_config_unknown',
    'read_because_dependency_pending',
    'read_because_check_nested',
    'forgot_because_lifecycle_destroy_in_state',
    'forgot_because_lifecycle_destroy_in_config',
]);
/** Modes, check kinds and statuses, and reasons to defer that are part of the format. */
const knownWords = new Set([
    'managed',
    'data',
    'ephemeral',
    'resource',
    'output_value',
    'check',
    'var',
    'pass',
    'fail',
    'error',
    'unknown',
    'instance_count_unknown',
    'resource_config_unknown',
    'provider_config_unknown',
    'deferred_prereq',
    'absent_prereq',
    'excluded',
    'not_included',
]);


/***/ }),

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countChange),
/* harmony export */   Y: () => (/* binding */ noCounts)
/* harmony export */ });
function noCounts() {
    return {
        create: 0,
        update: 0,
        replace: 0,
        delete: 0,
        import: 0,
        move: 0,
        forget: 0,
        read: 0,
        outputs: 0,
        drift: 0,
        deferred: 0,
        actions: 0,
    };
}
/** One change may count in several: an import that also updates, a move, a create that forgets the old object. */
function countChange(counts, change) {
    switch (change.action) {
        case 'create':
        case 'update':
        case 'replace':
        case 'delete':
        case 'forget':
        case 'read':
            counts[change.action]++;
    }
    if (change.alsoForgets)
        counts.forget++;
    if (change.importing)
        counts.import++;
    if (change.movedFrom !== undefined)
        counts.move++;
}


/***/ }),

/***/ 270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ DRIFT_RANK),
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   lA: () => (/* binding */ detailBudget)
/* harmony export */ });
const DRIFT_RANK = 3;
const RANKS = 5;
/** What is destroyed is looked at first, what is only read last. */
function rankOf(change) {
    switch (change.action) {
        case 'delete':
        case 'replace':
        case 'forget':
        case 'unknown':
            return 0;
        case 'create':
            return change.alsoForgets ? 0 : 2;
        case 'read':
        case 'open':
        case 'renew':
        case 'close':
            return 4;
        default:
            return 1;
    }
}
function detailBudget(bytes) {
    const ranks = Array.from({ length: RANKS }, () => ({ kept: [], bytes: 0 }));
    let left = bytes;
    let dropped = 0;
    function drop(change) {
        change.detail = undefined;
        dropped++;
    }
    function makeRoom(size, rank) {
        let most = left;
        for (let lesser = rank + 1; lesser < RANKS; lesser++)
            most += ranks[lesser].bytes;
        if (most < size)
            return false;
        for (const from of ranks.slice(rank + 1).reverse()) {
            while (left < size) {
                const least = from.kept.pop();
                if (!least)
                    break;
                from.bytes -= least.size;
                left += least.size;
                drop(least.change);
            }
        }
        return true;
    }
    return {
        keep(change, size, rank) {
            if (left < size && !makeRoom(size, rank)) {
                drop(change);
                return;
            }
            left -= size;
            const of = ranks[rank];
            of.bytes += size;
            of.kept.push({ change, size });
        },
        leftOut: () => dropped,
    };
}


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openHiding)
/* harmony export */ });
function openHiding() {
    // Few changes hide anything.
    let values;
    let keys;
    return {
        value(raw, shown = '') {
            if (raw === undefined)
                return Symbol(shown);
            // A text that is hidden in part is another thing than one that is hidden whole.
            const name = `${shown === ''}${JSON.stringify(raw)}`;
            values ??= new Map();
            const hidden = values.get(name) ?? Symbol(shown);
            values.set(name, hidden);
            return hidden;
        },
        key(raw, shown) {
            keys ??= new Map();
            const alike = keys.get(shown) ?? new Map();
            keys.set(shown, alike);
            const name = alike.get(raw) ?? (alike.size === 0 ? shown : `${shown} ${alike.size + 1}`);
            alike.set(raw, name);
            return name;
        },
    };
}


/***/ }),

/***/ 5566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ identify)
});

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/address.js
/** Reads `module.a["x.y"].data.aws_ami.this[0]`. Never throws: what cannot be told apart ends up in `name`. */
function parseAddress(address) {
    const steps = splitSteps(address);
    let at = 0;
    while (steps[at] === 'module' && at + 1 < steps.length)
        at += 2;
    const module = steps.slice(0, at).join('.');
    let mode = 'managed';
    if ((steps[at] === 'data' || steps[at] === 'ephemeral') && steps.length - at > 2) {
        mode = steps[at];
        at++;
    }
    if (steps.length - at < 2)
        return { module, mode, type: '', name: bare(steps.slice(at).join('.')) };
    return { module, mode, type: steps[at], name: bare(steps.slice(at + 1).join('.')) };
}
/** Splits at dots that are not inside an index; a step keeps its index. */
function splitSteps(address) {
    const steps = [];
    let start = 0;
    let quoted = false;
    let depth = 0;
    for (let i = 0; i < address.length; i++) {
        const c = address[i];
        if (quoted) {
            if (c === '\\')
                i++;
            else if (c === '"')
                quoted = false;
        }
        else if (c === '"')
            quoted = depth > 0;
        else if (c === '[')
            depth++;
        else if (c === ']')
            depth = Math.max(0, depth - 1);
        else if (c === '.' && depth === 0) {
            steps.push(address.slice(start, i));
            start = i + 1;
        }
    }
    steps.push(address.slice(start));
    return steps;
}
function bare(step) {
    const index = step.indexOf('[');
    return index < 0 ? step : step.slice(0, index);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/json.js
var interpret_json = __webpack_require__(8765);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/identity.js


/** Which resource an element of the plan or the state is about: what it does not say itself its address says. */
function identify(json) {
    const address = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'address'));
    const says = (0,interpret_json/* member */.Dc)(json, 'module_address') !== undefined || !address.startsWith('module.');
    const parsed = says && (0,interpret_json/* member */.Dc)(json, 'type') && (0,interpret_json/* member */.Dc)(json, 'name') ? undefined : parseAddress(address);
    return {
        module: (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'module_address')) || (parsed?.module ?? ''),
        mode: (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'mode')) || (parsed?.mode ?? 'managed'),
        type: (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'type')) || (parsed?.type ?? ''),
        name: (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'name')) || (parsed?.name ?? ''),
    };
}


/***/ }),

/***/ 8765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YO: () => (/* binding */ array),
/* harmony export */   nV: () => (/* binding */ ownMember)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object, or an empty one. */
function object(value) {
    return isObject(value) ? value : {};
}
function array(value) {
    return Array.isArray(value) ? value : [];
}
/** The string; numbers and booleans as text; '' for anything else. */
function text(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
/** A member by a name of somebody's own, which may be one that every object has something of. */
function ownMember(tree, key) {
    return tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined;
}
/** A member by a name of the plan format, none of which is one that every object has. */
function member(value, key) {
    return isObject(value) ? value[key] : undefined;
}


/***/ }),

/***/ 5225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ sameMarks),
/* harmony export */   PK: () => (/* binding */ marksOfBoth),
/* harmony export */   Ve: () => (/* binding */ eitherMark),
/* harmony export */   mP: () => (/* binding */ hasMark)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);

/** Whether a tree of marks (`*_sensitive`, `after_unknown`) holds a single one. */
function hasMark(tree) {
    if (typeof tree !== 'object' || tree === null)
        return tree === true;
    if (Array.isArray(tree))
        return tree.some(hasMark);
    for (const key in tree)
        if (hasMark(tree[key]))
            return true;
    return false;
}
/**
 * What either tree marks, `undefined` where that is nothing. A value that becomes sensitive was as secret before, and
 * one that no longer is has not been told yet: Terraform hides both sides too.
 */
function eitherMark(a, b) {
    if (!hasMark(b))
        return hasMark(a) ? a : undefined;
    if (!hasMark(a))
        return b;
    if (Array.isArray(a) && Array.isArray(b)) {
        return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => eitherMark(a[i], b[i]) ?? false);
    }
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b))
        return true;
    const either = Object.create(null);
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        either[key] = eitherMark((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV)(a, key), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV)(b, key)) ?? false;
    }
    return either;
}
/** Whether both mark the same: branches without a mark are written in several ways. */
function sameMarks(a, b) {
    if (!hasMark(a) || !hasMark(b))
        return hasMark(a) === hasMark(b);
    if (Array.isArray(a) && Array.isArray(b)) {
        return Array.from({ length: Math.max(a.length, b.length) }).every((_, i) => sameMarks(a[i], b[i]));
    }
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b)) {
        return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameMarks((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV)(a, key), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV)(b, key)));
    }
    return a === b;
}
/**
 * The marks of what has a value on both sides of a change. A block that comes or goes brings or takes its marks, and
 * nothing is called otherwise by that.
 */
function marksOfBoth(marks, change) {
    return marksWhereBoth(marks, change.before, change.after, change.after_unknown);
}
function marksWhereBoth(marks, was, is, later) {
    if (!hasMark(marks) || (was ?? null) === null || ((is ?? null) === null && !hasMark(later)))
        return false;
    const within = (key) => marksWhereBoth(inner(marks, key), inner(was, key), inner(is, key), inner(later, key));
    if (Array.isArray(marks))
        return marks.map((_, index) => within(String(index)));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(marks) ? Object.fromEntries(Object.keys(marks).map((key) => [key, within(key)])) : true;
}
/** What is inside of a list or an object; anything else is the same all through. */
function inner(tree, key) {
    return typeof tree === 'object' && tree !== null ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMember */ .nV)(tree, key) : tree;
}


/***/ }),

/***/ 8415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ overlay),
/* harmony export */   P: () => (/* binding */ maskedPath)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7716);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8765);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5225);



/**
 * One tree of a value and the trees of what is sensitive and unknown in it. Terraform leaves unknown attributes
 * out of the value, so the trees are joined by key; in lists it puts null in their place.
 *
 * `value` is taken over: it becomes the result, since a copy of every attribute of a large plan costs as much as parsing it.
 * `covers`: what the user's rules hide. `hiding` gives what stands in the place of a leaf, a branch or a key that is
 * hidden.
 */
function overlay(value, sensitive, unknown, covers, masker, hiding) {
    // Most trees of marks hold not one, and need no looking up beside each attribute.
    const unknowns = (0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .hasMark */ .mP)(unknown) ? unknown : undefined;
    if (value === undefined && unknowns === undefined)
        return undefined;
    const clean = covers === undefined && isClean(value, sensitive, masker);
    const path = [];
    function walk(of, marks, later) {
        if (clean && !marks && !later)
            return of;
        // A null says only that there is no secret, and the difference to "set" is worth seeing.
        if (of === null && later !== true)
            return null;
        if (marks === true || (covers && path.length > 0 && covers(path))) {
            if (of === undefined && !(0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .hasMark */ .mP)(later))
                return undefined;
            return hiding.value(later === true ? undefined : of);
        }
        if (later === true)
            return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .UNKNOWN */ .H;
        if (typeof of === 'string' || typeof of === 'number') {
            const shown = masker.shown(of);
            return shown === undefined ? of : hiding.value(of, shown);
        }
        if (typeof of === 'boolean')
            return of;
        if (Array.isArray(of) || (of === undefined && Array.isArray(later)))
            return walkItems(of ?? [], marks, later);
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(of) || (of === undefined && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(later)))
            return walkMembers(of ?? {}, marks, later);
        return undefined;
    }
    function walkItems(of, marks, later) {
        const result = of;
        const own = Array.isArray(marks) ? marks : undefined;
        const laters = Array.isArray(later) ? later : undefined;
        const length = Math.max(of.length, laters?.length ?? 0);
        for (let i = 0; i < length; i++) {
            path.push(i);
            result[i] = walk(of[i], own?.[i], laters?.[i]) ?? null;
            path.pop();
        }
        return result;
    }
    function walkMembers(of, marks, later) {
        const result = of;
        const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(marks) ? marks : undefined;
        const laters = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(later) ? later : undefined;
        let renames = false;
        for (const key of Object.keys(of)) {
            path.push(key);
            const joined = walk(of[key], (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMember */ .nV)(own, key), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMember */ .nV)(laters, key));
            path.pop();
            if (joined !== result[key])
                setMember(result, key, joined ?? null);
            if (masker.key(key) !== key)
                renames = true;
        }
        for (const key in laters) {
            if (Object.hasOwn(of, key))
                continue;
            path.push(key);
            const joined = walk(undefined, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMember */ .nV)(own, key), laters[key]);
            path.pop();
            // An unknown-tree of empty containers says only that nothing in there is unknown.
            if (joined === undefined || !(0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .hasMark */ .mP)(laters[key]))
                continue;
            setMember(result, key, joined);
            if (masker.key(key) !== key)
                renames = true;
        }
        return renames ? renamed(result, masker, hiding) : result;
    }
    return walk(value, sensitive, unknowns);
}
/**
 * Beside what is marked there is nothing to hide. Most values of most plans are so, and looking one through costs less
 * than half of what writing it anew does.
 */
function isClean(value, marks, masker) {
    if (masker.idle || marks === true)
        return true;
    if (typeof value === 'string' || typeof value === 'number')
        return masker.shown(value) === undefined;
    if (Array.isArray(value)) {
        const own = Array.isArray(marks) ? marks : undefined;
        return value.every((item, i) => isClean(item, own?.[i], masker));
    }
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(marks) ? marks : undefined;
        for (const key in value) {
            if (masker.key(key) !== key || !isClean(value[key], (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMember */ .nV)(own, key), masker))
                return false;
        }
    }
    return true;
}
/** The path as it may be shown: map keys can hold secrets too. */
function maskedPath(path, masker) {
    return path.map((step) => (typeof step === 'string' ? masker.text(step) : step));
}
/** Assigning `__proto__` would replace the prototype. */
function setMember(result, key, value) {
    if (key === '__proto__') {
        Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true });
    }
    else {
        result[key] = value;
    }
}
/** With the secrets taken out of its keys. */
function renamed(result, masker, hiding) {
    const copy = {};
    for (const [key, value] of Object.entries(result)) {
        const shown = masker.key(key);
        const name = shown === key ? key : hiding.key(key, shown);
        let unique = name;
        // Somebody may have called a key what we call it.
        for (let i = 2; Object.hasOwn(copy, unique); i++)
            unique = `${name} ${i}`;
        setMember(copy, unique, value);
    }
    return copy;
}


/***/ }),

/***/ 7716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ UNKNOWN),
/* harmony export */   d: () => (/* binding */ isHidden)
/* harmony export */ });
/**
 * What a plan says, independent of the format version that said it. Secrets are already masked and unknown
 * values already marked in every `Value` here, so whatever renders a model cannot leak one.
 */
/** Stands where the value will only be known after apply. */
const UNKNOWN = Symbol('unknown');
function isHidden(value) {
    return typeof value === 'symbol' && value !== UNKNOWN;
}


/***/ }),

/***/ 9126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
/**
 * Removes what a reader cannot see or what changes how the rest is seen: terminal sequences, control, bidi
 * and zero-width characters, Unicode tags, halves of surrogate pairs. New lines and tabs stay.
 */
function printable(text) {
    if (PLAIN.test(text))
        return text;
    return text.toWellFormed().replace(TERMINAL_SEQUENCES, '').replace(LINE_BREAKS, '\n').replace(INVISIBLE, '');
}
/** The same in one line: runs of white space become one space. */
function printableLine(text) {
    if (PLAIN_WORD.test(text))
        return text;
    return printable(text).replace(/\s+/g, ' ').trim();
}
/** At most `max` UTF-16 units, the last one an ellipsis where something was cut, and never half a pair. */
function shorten(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/**
 * Writes the characters that `printable` would remove, and spaces that only look like one, as `\u{202e}`, so that a
 * change made of them shows.
 */
function showInvisible(text) {
    if (PLAIN.test(text))
        return text;
    const code = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
    return text.toWellFormed().replace(INVISIBLE, code).replace(OTHER_SPACES, code);
}
/** Nearly every text is of these alone, and needs no further look. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
const PLAIN_WORD = /^[\x21-\x7e]*$/;
// CSI and OSC sequences and two-character escapes, of ESC and of the C1 forms (ECMA-48, xterm).
const TERMINAL_SEQUENCES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b\]|\x9d)(?:[^\x07\x1b\x9c\n]{0,2000}(?:\x07|\x1b\\|\x9c))?|\x1b[ -/]*[0-~]?/g;
const OTHER_SPACES = /(?! )\p{Zs}/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// C0 and C1 controls but tab and new line; soft hyphen; Arabic letter mark; fillers; zero-width characters and
// bidi marks (Unicode TR9); invisible operators; variation selectors; interlinear and tag characters.
const INVISIBLE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is wanted by itself
/[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;


/***/ }),

/***/ 9537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   ak: () => (/* binding */ openBudget),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hg: () => (/* binding */ characters),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   wv: () => (/* binding */ SEPARATOR)
/* harmony export */ });
/** UTF-16 units: never fewer than code points, whichever of the two GitHub counts. */
const characters = (text) => text.length;
const bytes = (text) => Buffer.byteLength(text);
const SEPARATOR = '\n\n';
function openBudget(limit, measure) {
    return { measure, limit, left: limit };
}
/** Takes the room of a part, if there is enough. */
function take(budget, text) {
    const size = budget.measure(text) + SEPARATOR.length;
    if (size > budget.left)
        return false;
    budget.left -= size;
    return true;
}
/** Takes the room of the change from one text to another, if there is enough. */
function exchange(budget, from, to) {
    const growth = budget.measure(to) - budget.measure(from);
    if (growth > budget.left)
        return false;
    budget.left -= growth;
    return true;
}
/** A part of the room as a budget of its own; `giveBack` returns what it did not use. */
function share(budget, size) {
    const left = Math.max(0, Math.min(size, budget.left));
    budget.left -= left;
    return { measure: budget.measure, limit: budget.limit, left };
}
function giveBack(budget, shared) {
    budget.left += shared.left;
    shared.left = 0;
}


/***/ }),

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ MAX_COMMENT),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9537);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4458);


/** GitHub takes comments of up to 65,536 characters; whatever is added on the way has the rest. */
const MAX_COMMENT = 65_000;
/**
 * The comment for one stack. Never longer than `maxCharacters`, as long as those hold the marker and one line,
 * counted in UTF-16 units, of which there are never fewer than characters.
 */
function renderComment(plan, context, options = { maxCharacters: MAX_COMMENT }) {
    return (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_0__/* .planText */ .P)(plan, context, 'comment', options.maxCharacters, _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .characters */ .hg);
}


/***/ }),

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ holdsData)
/* harmony export */ });
/**
 * Resource types whose objects hold what a new object will not have: data, keys, addresses others know. A word in
 * the table, not a rule; a type that is not here is shown as any other.
 */
const HOLD_DATA = new Set([
    'aws_backup_vault',
    'aws_cloudwatch_log_group',
    'aws_cognito_user_pool',
    'aws_db_instance',
    'aws_docdb_cluster',
    'aws_dynamodb_table',
    'aws_ebs_volume',
    'aws_ecr_repository',
    'aws_efs_file_system',
    'aws_elasticache_cluster',
    'aws_elasticache_replication_group',
    'aws_elasticsearch_domain',
    'aws_fsx_lustre_file_system',
    'aws_fsx_ontap_file_system',
    'aws_fsx_openzfs_file_system',
    'aws_fsx_windows_file_system',
    'aws_glacier_vault',
    'aws_keyspaces_table',
    'aws_kinesis_stream',
    'aws_kms_key',
    'aws_memorydb_cluster',
    'aws_mq_broker',
    'aws_msk_cluster',
    'aws_neptune_cluster',
    'aws_opensearch_domain',
    'aws_rds_cluster',
    'aws_rds_global_cluster',
    'aws_redshift_cluster',
    'aws_route53_zone',
    'aws_s3_bucket',
    'aws_secretsmanager_secret',
    'aws_sqs_queue',
    'aws_ssm_parameter',
    'aws_timestreamwrite_table',
    'azurerm_cosmosdb_account',
    'azurerm_key_vault',
    'azurerm_managed_disk',
    'azurerm_mssql_database',
    'azurerm_mysql_flexible_server',
    'azurerm_postgresql_flexible_server',
    'azurerm_storage_account',
    'azurerm_storage_container',
    'google_bigquery_dataset',
    'google_bigquery_table',
    'google_bigtable_instance',
    'google_compute_disk',
    'google_filestore_instance',
    'google_kms_crypto_key',
    'google_secret_manager_secret',
    'google_spanner_database',
    'google_sql_database_instance',
    'google_storage_bucket',
    'kubernetes_namespace',
    'kubernetes_persistent_volume',
    'kubernetes_persistent_volume_claim',
]);
function holdsData(type) {
    return HOLD_DATA.has(type);
}


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ align)
/* harmony export */ });
/** Differences beyond which a shortest script of lines is no longer looked for: the work is (lines × differences). */
const MAX_DIFFERENCES = 250;
/**
 * The shortest edit script between two sequences of equal-if-same-text items (E. Myers, "An O(ND) Difference
 * Algorithm", 1986), removals before additions. Where the two differ too much it is everything out, everything in.
 */
function align(before, after, mostDifferences = MAX_DIFFERENCES) {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start])
        start += 1;
    let end = 0;
    while (end < before.length - start &&
        end < after.length - start &&
        before[before.length - 1 - end] === after[after.length - 1 - end]) {
        end += 1;
    }
    const steps = [];
    for (let index = 0; index < start; index += 1)
        steps.push({ kind: 'keep', before: index, after: index });
    const middle = alignMiddle(before, after, start, before.length - end, after.length - end, mostDifferences);
    for (const step of removalsFirst(middle))
        steps.push(step);
    for (let index = end; index > 0; index -= 1) {
        steps.push({ kind: 'keep', before: before.length - index, after: after.length - index });
    }
    return steps;
}
function alignMiddle(before, after, start, beforeEnd, afterEnd, mostDifferences) {
    const n = beforeEnd - start;
    const m = afterEnd - start;
    const trace = n > 0 && m > 0 ? searchScript(before, after, start, n, m, mostDifferences) : undefined;
    if (trace === undefined)
        return wholesale(start, beforeEnd, afterEnd);
    const steps = [];
    let x = n;
    let y = m;
    for (let d = trace.length - 1; d >= 0; d -= 1) {
        const furthest = trace[d];
        const at = (k) => furthest[k + d + 1] ?? 0;
        const k = x - y;
        const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
        const previousX = d === 0 ? 0 : at(down ? k + 1 : k - 1);
        const previousY = d === 0 ? 0 : previousX - (down ? k + 1 : k - 1);
        while (x > previousX && y > previousY && (d > 0 || x > 0)) {
            x -= 1;
            y -= 1;
            steps.push({ kind: 'keep', before: start + x, after: start + y });
        }
        if (d === 0)
            break;
        if (down)
            steps.push({ kind: 'add', after: start + previousY });
        else
            steps.push({ kind: 'remove', before: start + previousX });
        x = previousX;
        y = previousY;
    }
    return steps.reverse();
}
/**
 * The furthest points reached before each number of differences, only those that it can go on from; or nothing when there
 * are too many.
 */
function searchScript(before, after, start, n, m, mostDifferences) {
    const most = Math.min(mostDifferences, n + m);
    const furthest = new Array(2 * most + 3).fill(0);
    const offset = most + 1;
    const trace = [];
    for (let d = 0; d <= most; d += 1) {
        trace.push(furthest.slice(offset - d - 1, offset + d + 2));
        for (let k = -d; k <= d; k += 2) {
            const left = furthest[offset + k - 1] ?? 0;
            const right = furthest[offset + k + 1] ?? 0;
            let x = k === -d || (k !== d && left < right) ? right : left + 1;
            let y = x - k;
            while (x < n && y < m && before[start + x] === after[start + y]) {
                x += 1;
                y += 1;
            }
            furthest[offset + k] = x;
            if (x >= n && y >= m)
                return trace;
        }
    }
    return undefined;
}
function wholesale(start, beforeEnd, afterEnd) {
    const steps = [];
    for (let index = start; index < beforeEnd; index += 1)
        steps.push({ kind: 'remove', before: index });
    for (let index = start; index < afterEnd; index += 1)
        steps.push({ kind: 'add', after: index });
    return steps;
}
function removalsFirst(steps) {
    const ordered = [];
    let added = [];
    for (const step of steps) {
        if (step.kind === 'add') {
            added.push(step);
            continue;
        }
        if (step.kind === 'keep') {
            for (const each of added)
                ordered.push(each);
            added = [];
        }
        ordered.push(step);
    }
    return [...ordered, ...added];
}


/***/ }),

/***/ 1674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   j4: () => (/* binding */ hiddenNames),
/* harmony export */   n4: () => (/* binding */ isEqual)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);

/** Objects nest deeper than this only in input made to break readers; below it values count as different. */
const MAX_DEPTH = 100;
/**
 * Equal as far as anyone can tell: `undefined` and `null` differ here, an unknown value equals nothing, and a hidden
 * one only what hides the same.
 */
function isEqual(a, b, depth = 0) {
    if (a === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H || b === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H)
        return false;
    if (a === b)
        return true;
    if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
        return false;
    if (depth > MAX_DEPTH)
        return false;
    if (Array.isArray(a) || Array.isArray(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
            return false;
        return a.every((item, index) => isEqual(item, b[index], depth + 1));
    }
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length)
        return false;
    return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key], depth + 1));
}
function hiddenNames() {
    const names = new Map();
    return (value) => {
        const name = names.get(value) ?? `*${names.size}${JSON.stringify(value.description)}`;
        names.set(value, name);
        return name;
    };
}
/**
 * One text for equal values, whatever the order of their keys: what elements are matched by. What is too deep to
 * look at is `tooDeep`, so that two sides that give different words for it are never taken as equal.
 */
function canonicalText(value, nameOf, tooDeep = '…', depth = 0) {
    if (value === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H)
        return '?';
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value))
        return nameOf(value);
    if (value === undefined)
        return 'undefined';
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (depth > MAX_DEPTH)
        return tooDeep;
    const within = (inner) => canonicalText(inner, nameOf, tooDeep, depth + 1);
    let text = '';
    if (Array.isArray(value)) {
        for (const item of value)
            text += `${within(item)},`;
        return `[${text}]`;
    }
    for (const key of Object.keys(value).sort())
        text += `${JSON.stringify(key)}:${within(value[key])},`;
    return `{${text}}`;
}


/***/ }),

/***/ 2729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VI: () => (/* binding */ beginningOf),
  Ri: () => (/* binding */ differingExcerpts),
  tE: () => (/* binding */ excerptText)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/grouped.js
var grouped = __webpack_require__(1648);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/alignment.js
var alignment = __webpack_require__(4617);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/differences.js

/** More than this is one difference: comparing it would take longer than reading it. */
const MAX_COMPARED = 20_000;
/** Words that differ: no excerpt has room for more places. */
const MOST_WORDS = 60;
/** A longer word is compared by its characters. */
const MAX_WORD = 40;
/** The differences between two texts, those together that have no more than `near` characters between them. */
function differencesOf(before, after, near) {
    const start = commonStart(before, after);
    const end = commonEnd(before, after, start);
    const left = before.slice(start, before.length - end);
    const right = after.slice(start, after.length - end);
    if (left.length + right.length > MAX_COMPARED) {
        return [{ before: spanOf(start, left.length), after: spanOf(start, right.length) }];
    }
    return joinNear(differencesOfTokens(tokensOf(left), tokensOf(right), start), near);
}
function differencesOfTokens(left, right, start) {
    const differences = [];
    let open;
    let [x, y] = [start, start];
    for (const step of (0,alignment/* align */.M)(left, right, MOST_WORDS)) {
        if (step.kind === 'keep')
            open = undefined;
        else if (open === undefined) {
            open = { before: spanOf(x, 0), after: spanOf(y, 0) };
            differences.push(open);
        }
        if (step.kind !== 'add')
            x += left[step.before]?.length ?? 0;
        if (step.kind !== 'remove')
            y += right[step.after]?.length ?? 0;
        if (open !== undefined) {
            open.before.to = x;
            open.after.to = y;
        }
    }
    return differences;
}
function joinNear(differences, near) {
    const joined = [];
    for (const each of differences) {
        const last = joined.at(-1);
        if (last === undefined || each.before.from - last.before.to > near)
            joined.push(each);
        else {
            last.before.to = each.before.to;
            last.after.to = each.after.to;
        }
    }
    return joined;
}
function tokensOf(text) {
    const words = text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu) ?? [];
    return words.flatMap((word) => (word.length > MAX_WORD ? [...word] : word));
}
function commonStart(a, b) {
    let index = 0;
    while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index))
        index += 1;
    return index;
}
function commonEnd(a, b, start) {
    const most = Math.min(a.length, b.length) - start;
    let count = 0;
    while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count))
        count += 1;
    return count;
}
function spanOf(from, length) {
    return { from, to: from + length };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/excerpt.js


/** What stands before and after a difference, so that its place is found. */
const AROUND = 40;
/** With less room than this a place says nothing. */
const LEAST_ROOM = 60;
/** Two texts where they differ. They are compared once, and not before they are shown. */
function differingExcerpts(before, after) {
    let differences;
    return (room) => {
        differences ??= differencesOf(before, after, 2 * AROUND);
        return excerptsOf(differences, before, after, room);
    };
}
/** The places share the room. */
function excerptsOf(differences, before, after, room) {
    const places = differences.slice(0, Math.max(1, Math.floor(room / LEAST_ROOM)));
    const each = Math.floor(room / Math.max(1, places.length));
    const side = (text, which) => {
        const spans = places.map((place) => excerpt_window(place[which], each, text.length));
        const differing = differences.reduce((sum, place) => sum + sizeOf(place[which]), 0);
        const shown = places.reduce((sum, place, index) => sum + overlap(place[which], spans[index]), 0);
        return { text, spans, hidden: differing - shown, whole: differing === shown };
    };
    return [side(before, 'before'), side(after, 'after')];
}
/** The beginning of a text all of which counts. */
function beginningOf(text, room) {
    return { text, spans: [{ from: 0, to: room }], hidden: 0, whole: text.length <= room };
}
/** An excerpt in one line: `write` makes its pieces printable, an ellipsis outside of them is what is not there. */
function excerptText({ text, spans, hidden }, write) {
    const pieces = spans.map(({ from, to }) => write(wholeCharacters(text, from, to)));
    const head = (spans[0]?.from ?? 0) > 0 ? '…' : '';
    const tail = (spans.at(-1)?.to ?? 0) < text.length ? '…' : '';
    if (spans.length === 1 && head === '' && tail === '')
        return pieces.join('');
    const missing = hidden > 0 ? `, ${(0,grouped/* grouped */.z)(hidden)} of the change not shown` : '';
    return `${head}${pieces.join('…')}${tail} (${(0,grouped/* grouped */.z)(text.length)} characters${missing})`;
}
/** Without what a cut leaves of characters that take two units; halves that the text itself has are its own. */
function wholeCharacters(text, from, to) {
    return text.slice(cutsPair(text, from) ? from + 1 : from, cutsPair(text, to) ? to - 1 : to);
}
function cutsPair(text, at) {
    return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
function excerpt_window({ from, to }, room, length) {
    const around = Math.min(AROUND, Math.floor(room / 4));
    const start = Math.max(0, from - around);
    return { from: start, to: Math.min(length, to + around, start + room) };
}
function overlap(difference, shown) {
    return Math.max(0, Math.min(difference.to, shown?.to ?? 0) - difference.from);
}
function sizeOf({ from, to }) {
    return to - from;
}


/***/ }),

/***/ 6904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ identifyingKeys),
/* harmony export */   XE: () => (/* binding */ saysSomething),
/* harmony export */   nm: () => (/* binding */ elementKeys)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1814);
/* harmony import */ var _whole_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5047);



/** Attributes that say which object this is. */
const IDENTIFYING = ['id', 'name', 'arn', 'key', 'bucket', 'sid', 'Sid'];
/** So many tell an element of a list from the others: a rule of a security group, a statement of a policy. */
const MOST_OF_ELEMENT = 8;
const MAX_TEXT = 100;
/** The unchanged attributes that say which object this is. */
function identifyingKeys(after, changed) {
    return IDENTIFYING.filter((key) => isTelling(after[key]) && !changed.includes(key)).slice(0, 2);
}
/**
 * The same for an element of a list, which nothing but its attributes tells from the others: an address range that is
 * added to a rule means one thing where the rule is for port 443, and another for port 22.
 */
function elementKeys(after, changed) {
    const first = identifyingKeys(after, changed);
    const others = Object.keys(after).filter((key) => saysSomething(after[key]) && !changed.includes(key) && !first.includes(key));
    return [...first, ...others].slice(0, MOST_OF_ELEMENT);
}
/** False for what is false or empty, as most attributes of a provider's schema are. */
function saysSomething(value) {
    if (value === false || value === '' || (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value))
        return false;
    if (!(0,_whole_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isShortList */ .l0)(value))
        return isTelling(value);
    return value.every(isTelling) && value.map((item) => (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarText */ .ws)(item)).join(', ').length < MAX_TEXT;
}
function isTelling(value) {
    if (value === undefined || value === null || value === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H || typeof value === 'object')
        return false;
    return !(0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .isText */ .KH)(value) && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarText */ .ws)(value).length < MAX_TEXT;
}


/***/ }),

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseJsonText)
/* harmony export */ });
/** Longer texts are compared as text: parsing them twice costs more than it shows. */
const MAX_LENGTH = 200_000;
/**
 * The value of a string that holds a JSON object or list (policies, task definitions, dashboards), if it does and its
 * value is all that it says. A reader in Go sees digits and doubled names that `JSON.parse` drops, and so may two texts
 * of one value here mean different things there: they are left to be compared as text.
 */
function parseJsonText(text) {
    if (typeof text !== 'string' || text.length > MAX_LENGTH || !/^\s*[[{]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
            return undefined;
        return isLossless(text, value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isLossless(text, value) {
    // What is no string is punctuation, numbers and three words; each colon is a member's.
    const bare = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '');
    const numbers = bare.match(/-?\d[\d.eE+-]*/g) ?? [];
    return numbers.every(isExact) && bare.split(':').length - 1 === countMembers(value);
}
/** Fifteen digits always fit a double; of more only what comes out as it went in. */
function isExact(number) {
    return /^-?[\d.]{1,15}$/.test(number) || String(Number(number)) === number;
}
/** Without recursion, as such a text may be nested deeper than the stack. */
function countMembers(value) {
    const trees = [value];
    let count = 0;
    for (const tree of trees) {
        const members = Object.values(tree);
        if (!Array.isArray(tree))
            count += members.length;
        for (const member of members)
            if (member !== null && typeof member === 'object')
                trees.push(member);
    }
    return count;
}


/***/ }),

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   MA: () => (/* binding */ changedLines),
/* harmony export */   VR: () => (/* binding */ showDiff),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   wQ: () => (/* binding */ openDiff),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);

/** Room that is kept back for the line that says how many are missing. */
const LINE_OF_MORE = 40;
function openDiff(context, maxCharacters, forces = []) {
    return {
        context,
        maxCharacters,
        lines: [],
        size: 0,
        beyond: 0,
        forces: new Map(forces.map((path) => [path, false])),
    };
}
/** Writes a line; the sign is in column 0, where GitHub looks for it, and never comes from the text. */
function put(diff, sign, depth, text) {
    const start = `${sign} ${'  '.repeat(depth)}`;
    putLine(diff, typeof text === 'string' ? (start + text).trimEnd() : { start, make: text });
}
function putLine(diff, line) {
    diff.lines.push(line);
    diff.size += (typeof line === 'string' ? line.length : 1) + 1;
    if (diff.size > diff.maxCharacters)
        diff.beyond += 1;
}
/** Writes the lines of a draft. */
function append(diff, draft) {
    for (const line of draft.lines)
        putLine(diff, line);
}
/** How many lines of a diff are not context. */
function changedLines({ lines }) {
    return lines.filter((line) => !(typeof line === 'string' ? line : line.start).startsWith(' ')).length;
}
/** More lines than these without a place are not counted. */
const MAX_COUNTED = 2000;
/** True when writing more can only add to the count of lines left out; big loops stop then. */
function isFull(diff) {
    return diff.beyond > MAX_COUNTED;
}
/** As many lines of a diff as there is room for, and how many there are more. */
function showDiff(diff, options) {
    const shown = [];
    // What is full does not end with its last line.
    const room = isFull(diff) ? Math.min(options.maxCharacters, diff.maxCharacters) : options.maxCharacters;
    let left = room - LINE_OF_MORE;
    let whole = true;
    for (const line of diff.lines) {
        const made = typeof line === 'string' ? undefined : line.make(options.maxValue);
        const text = typeof line === 'string' ? line : (line.start + made?.text).trimEnd();
        left -= text.length + 1;
        if (left < 0)
            break;
        shown.push(text);
        if (made?.whole === false)
            whole = false;
    }
    const leftOut = diff.lines.length - shown.length;
    if (leftOut > 0) {
        shown.push(`  # ${leftOut > MAX_COUNTED ? `more than ${MAX_COUNTED}` : leftOut} more lines`);
    }
    else if (shown.length > 0) {
        const unmarked = [...diff.forces].filter(([, marked]) => !marked).map(([path]) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(path, 80));
        const named = `${unmarked.slice(0, 5).join(', ')}${unmarked.length > 5 ? ' …' : ''}`;
        if (unmarked.length > 0)
            shown.push(`  # ${named} forces replacement`);
    }
    return { text: shown.join('\n'), whole: whole && leftOut === 0 };
}


/***/ }),

/***/ 8125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ writeObjectDiff),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   Zo: () => (/* binding */ unionOfKeys)
/* harmony export */ });
/* harmony import */ var _equality_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1674);
/* harmony import */ var _identifying_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6904);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2739);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1814);
/* harmony import */ var _whole_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5047);





/** The keys of two objects that differ, and what their neighbours are. */
function writeObjectDiff(diff, place, before, after, writeChange) {
    const depth = place.depth + 1;
    const { inText = false } = place;
    const keys = unionOfKeys(before, after);
    const changed = keys.filter((key) => !isSame(before, after, key));
    // Which element of a list it is that changes is no context, but a part of the change.
    const isElement = typeof place.path.at(-1) === 'number';
    const context = diff.context ? (0,_identifying_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyingKeys */ .H)(after, changed) : [];
    const identifying = isElement ? (0,_identifying_js__WEBPACK_IMPORTED_MODULE_0__/* .elementKeys */ .nm)(after, changed) : context;
    const width = (0,_whole_value_js__WEBPACK_IMPORTED_MODULE_1__/* .labelWidth */ .dB)([...changed, ...identifying]);
    for (const key of identifying) {
        (0,_whole_value_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(diff, ' ', { depth, label: (0,_whole_value_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(key, width), tail: '' }, after[key]);
    }
    for (const key of changed) {
        if ((0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isFull */ .uq)(diff))
            return;
        const path = [...place.path, key];
        const at = { depth, label: (0,_whole_value_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(key, width), tail: '', inText, path };
        const left = own(before, key);
        const right = own(after, key);
        if (left === null && right === undefined)
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .put */ .yJ)(diff, '-', depth, `${at.label}null`);
        else if (left === undefined && right === null)
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .put */ .yJ)(diff, '+', depth, `${at.label}null`);
        else
            writeChange(diff, at, left, right);
    }
    writeHidden(diff, depth, keys.length - changed.length - identifying.length);
}
function writeHidden(diff, depth, hidden) {
    if (hidden > 0 && diff.context)
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .put */ .yJ)(diff, ' ', depth, `# ${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(hidden, 'unchanged attribute')} hidden`);
}
/** Keys of both, those of `before` first where they are in another order. */
function unionOfKeys(before, after) {
    const keys = Object.keys(before);
    const others = Object.keys(after);
    if (keys.length === others.length && keys.every((key, i) => key === others[i]))
        return keys;
    return [...new Set([...keys, ...others])];
}
/** A key may be called `constructor`, which every object has something of. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function isSame(before, after, key) {
    return (0,_equality_js__WEBPACK_IMPORTED_MODULE_4__/* .isEqual */ .n4)(own(before, key), own(after, key));
}


/***/ }),

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   P: () => (/* binding */ keyText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);

/** `root_block_device[0].volume_type`; keys that are no identifiers are quoted: `tags["a b"]`. */
function pathText(path) {
    let text = '';
    for (const step of path) {
        if (typeof step === 'number')
            text += `[${step}]`;
        else if (IDENTIFIER.test(step))
            text += text === '' ? step : `.${step}`;
        else
            text += `[${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)(JSON.stringify(step))}]`;
    }
    return text;
}
/** A key as it stands before ` = `: bare when it is an identifier, else quoted. */
function keyText(key) {
    return IDENTIFIER.test(key) ? key : (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)(JSON.stringify(key));
}
const IDENTIFIER = /^[A-Za-z_][\w-]{0,200}$/;


/***/ }),

/***/ 2203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ splitTail)
/* harmony export */ });
/** An opening bracket has the remark, its closing one the comma. */
function splitTail(place) {
    const comma = place.tail.startsWith(',') ? ',' : '';
    return { remark: place.tail.slice(comma.length), comma };
}


/***/ }),

/***/ 1814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ MAX_STRING),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J7: () => (/* binding */ shortTexts),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   rD: () => (/* binding */ longTexts),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   ws: () => (/* binding */ scalarText),
/* harmony export */   xK: () => (/* binding */ isTree)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7716);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9126);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2729);



/** A string longer than this is shortened, with its length said. */
const MAX_STRING = 240;
const KNOWN_AFTER_APPLY = '(known after apply)';
const SENSITIVE_VALUE = '(sensitive value)';
/** A value in one line, as Terraform writes it; collections by their size. */
function scalarText(value, room = MAX_STRING) {
    if (value === undefined)
        return '(absent)';
    if (value === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H)
        return KNOWN_AFTER_APPLY;
    if ((0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value))
        return value.description ? scalarText(value.description, room) : SENSITIVE_VALUE;
    if (typeof value === 'string')
        return quoted((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .beginningOf */ .VI)(value, room));
    if (Array.isArray(value))
        return value.length === 0 ? '[]' : `[… ${count(value.length, 'element')}]`;
    if (value !== null && typeof value === 'object') {
        const keys = Object.keys(value).length;
        return keys === 0 ? '{}' : `{… ${count(keys, 'attribute')}}`;
    }
    return String(value);
}
/** The text of a value that is hidden in part, as far as it may be seen; any other value as it is. */
function visible(value) {
    return (0,_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isHidden */ .d)(value) && value.description ? value.description : value;
}
/** True where `scalarText` shows all of a value. */
function isWhole(value, room = MAX_STRING) {
    return typeof value === 'string' ? value.length <= room : !isTree(value);
}
/** True where a value takes more than the line of its name. */
function isTree(value) {
    return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && /\n[\s\S]/.test(value);
}
/** Where neither side is long. What becomes unknown or sensitive needs no more than its size. */
function shortTexts(before, after) {
    const known = typeof after !== 'symbol';
    if (known && !(isWhole(before) && isWhole(after)))
        return undefined;
    const gone = after === _model_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .H && typeof before === 'string' ? sizeText(before) : scalarText(before);
    return { before: gone, after: scalarText(after) };
}
/** Of long strings the parts that differ, within `room` characters. */
function longTexts(before, after) {
    if (typeof before !== 'string' || typeof after !== 'string') {
        return (room) => ({
            before: scalarText(before, room),
            after: scalarText(after, room),
            whole: isWhole(before, room) && isWhole(after, room),
        });
    }
    const excerpts = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .differingExcerpts */ .Ri)(before, after);
    return (room) => {
        const [left, right] = excerpts(room);
        return { before: quoted(left), after: quoted(right), whole: left.whole && right.whole };
    };
}
/** A text that gives way to an unknown one: its beginning says enough. */
function sizeText(text) {
    if (/\n[\s\S]/.test(text))
        return `(${count(text.replace(/\n$/, '').split('\n').length, 'line')})`;
    return text.length <= 80 ? scalarText(text) : scalarText(text, 60);
}
function quoted(excerpt) {
    return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerptText */ .tE)(excerpt, (piece) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .showInvisible */ .jQ)(JSON.stringify(piece)));
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 6280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ shownSides)
/* harmony export */ });
/* harmony import */ var _equality_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1674);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1814);


/**
 * Most providers cannot tell '' from null and write now one and now the other for an attribute that is not set, also in
 * what nobody touched. That is no change, as it is none to Terraform, unless there is no other.
 */
function shownSides(change) {
    const { detail } = change;
    if (detail === undefined)
        return { before: undefined, after: undefined };
    // What people put into `terraform_data` is no schema's.
    if (change.provider.endsWith('builtin/terraform'))
        return detail;
    const [before, after] = [withoutEmpty(detail.before), withoutEmpty(detail.after)];
    const same = before === detail.before && after === detail.after;
    return same || (0,_equality_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n4)(before, after) ? detail : { before, after };
}
/** The attributes of a resource or a block, which is an element of a list, with null for ''; what is in maps stays. */
function withoutEmpty(value) {
    if (!(0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    let copy;
    for (const [key, member] of Object.entries(value)) {
        const shown = member === '' ? null : Array.isArray(member) ? blocksWithoutEmpty(member) : member;
        if (shown === member)
            continue;
        copy ??= { ...value };
        copy[key] = shown;
    }
    return copy ?? value;
}
function blocksWithoutEmpty(list) {
    const blocks = list.map((block) => withoutEmpty(block) ?? null);
    return blocks.some((block, index) => block !== list[index]) ? blocks : list;
}


/***/ }),

/***/ 5023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ writeText),
  w: () => (/* binding */ writeTextDiff)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/alignment.js
var alignment = __webpack_require__(4617);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/lines.js
var lines = __webpack_require__(2739);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/printable.js
var printable = __webpack_require__(9126);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/excerpt.js + 1 modules
var diff_excerpt = __webpack_require__(2729);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/text-line.js


/** A line of a text that is longer is shortened, with its length said. */
const MAX_LINE = 480;
/** A line that is the same on both sides. */
function keptLine(line) {
    return (0,diff_excerpt/* excerptText */.tE)((0,diff_excerpt/* beginningOf */.VI)(line, MAX_LINE), printable/* showInvisible */.jQ);
}
/** A line of a text that is new or gone as a whole. */
function newLine(line) {
    return line.length <= MAX_LINE ? keptLine(line) : (room = 0) => beginning(line, room);
}
/** The same where other lines of the text stay. Blanks at its end, which nobody would see, are written. */
function loneLine(line) {
    return newLine(showBlanks(line, false));
}
/**
 * A line and what it becomes. Blanks that nobody would see are written: those at its end, and tabs where the two differ
 * in nothing but blanks.
 */
function changedLines(before, after) {
    let compared;
    const side = (which) => {
        return (room = 0) => {
            compared ??= compareLines(before, after);
            return compared(Math.max(MAX_LINE, room))[which];
        };
    };
    return [side(0), side(1)];
}
function compareLines(before, after) {
    const hasTabs = before.includes('\t') || after.includes('\t');
    const tabs = hasTabs && withoutBlanks(before) === withoutBlanks(after);
    const [left, right] = [showBlanks(before, tabs), showBlanks(after, tabs)];
    // Who writes `\u{200b}` in full means six other characters.
    if ((0,printable/* showInvisible */.jQ)(left) === (0,printable/* showInvisible */.jQ)(right)) {
        return (room) => [beginning(JSON.stringify(before), room), beginning(JSON.stringify(after), room)];
    }
    const isShort = (line) => line.length <= MAX_LINE;
    if (isShort(left) && isShort(right)) {
        const both = [beginning(left, MAX_LINE), beginning(right, MAX_LINE)];
        return () => both;
    }
    const excerpts = (0,diff_excerpt/* differingExcerpts */.Ri)(left, right);
    return (room) => {
        const [old, its] = excerpts(room);
        return [
            isShort(left) ? beginning(left, room) : shown(old),
            isShort(right) ? beginning(right, room) : shown(its),
        ];
    };
}
function beginning(line, room) {
    return shown((0,diff_excerpt/* beginningOf */.VI)(line, Math.max(MAX_LINE, room)));
}
function shown(excerpt) {
    return { text: (0,diff_excerpt/* excerptText */.tE)(excerpt, printable/* showInvisible */.jQ), whole: excerpt.whole };
}
function showBlanks(line, tabs) {
    let at = line.length;
    // No expression: one that looks for the end of a text tries every run of blanks before it, blank by blank.
    while (at > 0 && MARKS[line.charAt(at - 1)] !== undefined)
        at -= 1;
    // By runs, as there may be millions.
    const mark = (run) => (MARKS[run.charAt(0)] ?? '').repeat(run.length);
    const end = line.slice(0, at) + line.slice(at).replace(/ +|\t+|·+|⇥+/g, mark);
    return tabs ? end.replaceAll('\t', '⇥') : end;
}
/** What is such a mark itself is written by its number. */
const MARKS = { ' ': '·', '\t': '⇥', '·': '\\u{b7}', '⇥': '\\u{21e5}' };
function withoutBlanks(line) {
    return line.replace(/[ \t]+/g, '');
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/text-diff.js



/** Lines around a change that stay, where context is wanted. */
const CONTEXT_LINES = 2;
/** Every line of a text under one sign. */
function writeText(diff, sign, depth, text) {
    for (const line of text.split('\n')) {
        if ((0,lines/* isFull */.uq)(diff))
            return;
        (0,lines/* put */.yJ)(diff, sign, depth, sign === ' ' ? keptLine(line) : newLine(line));
    }
}
/**
 * Two texts line by line. A line's own dash or plus stands behind the sign's column, so YAML stays context. Above
 * each hunk stand the lines it is indented under, because `- name: x` says little without `spec.containers`.
 */
function writeTextDiff(diff, depth, before, after) {
    const bothEnd = before.endsWith('\n') && after.endsWith('\n');
    const left = (bothEnd ? before.slice(0, -1) : before).split('\n');
    const right = (bothEnd ? after.slice(0, -1) : after).split('\n');
    const steps = (0,alignment/* align */.M)(left, right);
    const shown = shownSteps(steps, left, diff.context ? CONTEXT_LINES : 0);
    const changed = changedTexts(steps, left, right);
    const write = (step) => {
        const line = (step.kind === 'add' ? right[step.after] : left[step.before]) ?? '';
        (0,lines/* put */.yJ)(diff, SIGNS[step.kind], depth, changed.get(step) ?? (step.kind === 'keep' ? keptLine(line) : loneLine(line)));
    };
    let hidden = [];
    const writeHidden = () => {
        const [only] = hidden;
        if (hidden.length === 1 && only !== undefined)
            write(only);
        else if (hidden.length > 1)
            (0,lines/* put */.yJ)(diff, ' ', depth, `# … ${hidden.length} unchanged lines`);
        hidden = [];
    };
    for (const [index, step] of steps.entries()) {
        if ((0,lines/* isFull */.uq)(diff))
            return;
        if (shown.has(index)) {
            writeHidden();
            write(step);
        }
        else {
            hidden.push(step);
        }
    }
    writeHidden();
}
const SIGNS = { keep: ' ', remove: '-', add: '+' };
/** Of lines removed and added in one place, first with first: a line and what it becomes. */
function changedTexts(steps, left, right) {
    const texts = new Map();
    let removed = [];
    let next = 0;
    for (const step of steps) {
        if (step.kind === 'remove')
            removed.push(step);
        else if (step.kind === 'keep') {
            if (removed.length > 0)
                removed = [];
            next = 0;
        }
        else {
            const old = removed[next];
            if (old === undefined)
                continue;
            next += 1;
            const [before, after] = changedLines(left[old.before] ?? '', right[step.after] ?? '');
            texts.set(old, before);
            texts.set(step, after);
        }
    }
    return texts;
}
/** Changed lines, the lines within `around` of them, and the less indented lines they belong to. */
function shownSteps(steps, lines, around) {
    const shown = new Set();
    const parents = [];
    for (const [index, step] of steps.entries()) {
        const line = step.kind === 'add' ? undefined : lines[step.before];
        if (step.kind !== 'keep') {
            for (let near = Math.max(0, index - around); near <= Math.min(steps.length - 1, index + around); near += 1) {
                shown.add(near);
            }
            const inner = line === undefined ? Number.POSITIVE_INFINITY : indentOf(line);
            for (const parent of parents)
                if (parent.indent < inner)
                    shown.add(parent.index);
        }
        else if (line !== undefined && line.trim() !== '') {
            const indent = indentOf(line);
            while (parents.length > 0 && (parents.at(-1)?.indent ?? 0) >= indent)
                parents.pop();
            if (parents.length < 12)
                parents.push({ index, indent });
        }
    }
    return shown;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}


/***/ }),

/***/ 5047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ brackets),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   dB: () => (/* binding */ labelWidth),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   l0: () => (/* binding */ isShortList),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(642);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2739);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8341);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2203);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1814);
/* harmony import */ var _text_diff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5023);






/** Deeper trees are shown by their size. */
const MAX_DEPTH = 24;
/** A value that is added, removed or context as a whole, each of its lines under the same sign. */
function writeWhole(diff, sign, place, of) {
    if ((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isFull */ .uq)(diff))
        return;
    const value = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(of);
    const { depth, label, tail, inText = false } = place;
    const { remark, comma } = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .splitTail */ .H)(place);
    const json = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonText */ .l)(value);
    if (json !== undefined && depth < MAX_DEPTH) {
        const [open, close] = brackets(json);
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${label}jsonencode(${open}${remark}`);
        writeMembers(diff, sign, depth + 1, json, true);
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${close})${comma}`);
    }
    else if (isShortList(value)) {
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${label}[${value.map((item) => (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(item)).join(', ')}]${tail}`);
    }
    else if ((0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isTree */ .xK)(value) && depth < MAX_DEPTH) {
        const [open, close] = brackets(value);
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${label}${open}${remark}`);
        writeMembers(diff, sign, depth + 1, value, inText);
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${close}${comma}`);
    }
    else if ((0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(value)) {
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, `${label}<<-EOT${remark}`);
        (0,_text_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x)(diff, sign, depth + 1, value.replace(/\n$/, ''));
        (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, 'EOT');
    }
    else {
        const text = (room) => `${label}${(0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(value, room)}${tail}`;
        if (sign === ' ' || (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhole */ .wP)(value))
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, text());
        else
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(diff, sign, depth, (room) => ({ text: text(room), whole: (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhole */ .wP)(value, room) }));
    }
}
/** A list of a few short values stands in one line. */
function isShortList(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > 8)
        return false;
    return value.every((item) => !(0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isTree */ .xK)(item) && !(0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(item) && (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarText */ .ws)(item).length <= 40);
}
function brackets(value) {
    return Array.isArray(value) ? ['[', ']'] : ['{', '}'];
}
function writeMembers(diff, sign, depth, value, inText) {
    if (Array.isArray(value)) {
        for (const item of value) {
            if ((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isFull */ .uq)(diff))
                return;
            writeWhole(diff, sign, { depth, label: '', tail: ',', inText }, item);
        }
        return;
    }
    // Terraform writes every attribute of a schema; those without a value say nothing.
    const entries = Object.entries(value).filter(([, member]) => inText || member !== null);
    const width = labelWidth(entries.map(([key]) => key));
    for (const [key, member] of entries) {
        if ((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isFull */ .uq)(diff))
            return;
        writeWhole(diff, sign, { depth, label: label(key, width), tail: '', inText }, member);
    }
}
/** The width names are padded to, so that the equals signs of a block stand in one column. */
function labelWidth(keys) {
    let width = 0;
    for (const key of keys) {
        const length = (0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .P)(key).length;
        if (length <= 28 && length > width)
            width = length;
    }
    return width;
}
function label(key, width) {
    return `${(0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .P)(key).padEnd(width)} = `;
}


/***/ }),

/***/ 1825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ failedLine),
/* harmony export */   Ku: () => (/* binding */ renderFailedSummary),
/* harmony export */   L8: () => (/* binding */ renderFailedPlan)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9537);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2947);
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9261);
/* harmony import */ var _markdown_link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3004);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4458);
/* harmony import */ var _sections_footer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7728);
/* harmony import */ var _sections_head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4005);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1118);








/** The comment on a plan that failed: its errors, and the part of the plan that there is. */
function renderFailedPlan(failure, context, options = { maxCharacters: _comment_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COMMENT */ .b }) {
    return failedText(failure, context, 'comment', options.maxCharacters, _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .characters */ .hg);
}
/** The same for the job summary. */
function renderFailedSummary(failure, context, options = { maxBytes: _summary_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SUMMARY */ .u }) {
    return failedText(failure, { ...context, marker: '' }, 'summary', options.maxBytes, _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee);
}
/** One line for an output and the log. */
function failedLine({ errors, exitCode }) {
    const known = errors.length === 0 ? '' : `: ${counted(errors.length, 'error')}`;
    return `plan failed${exitCode === undefined ? '' : ` with exit code ${exitCode}`}${known}`;
}
function failedText({ failed, plan }, context, where, limit, measure) {
    return plan === undefined
        ? nothingPlanned(failed, context, (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .openBudget */ .ak)(limit, measure))
        : partlyPlanned(failed, plan, context, where, (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .openBudget */ .ak)(limit, measure));
}
function nothingPlanned(failed, context, budget) {
    const title = `### ❌ ${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_3__/* .inlineCode */ .ti)(context.stack, 100)}: the plan failed`;
    const code = failed.exitCode === undefined ? '' : ` It ended with exit code ${failed.exitCode}.`;
    const what = `**There is no plan to review.**${code}${aboutLog(failed, context)}`;
    const least = [context.marker, title].join('\n').trimStart();
    const top = [least, '', (0,_sections_head_js__WEBPACK_IMPORTED_MODULE_4__/* .alert */ .xE)('WARNING', [what])].join('\n');
    const bottom = (0,_sections_footer_js__WEBPACK_IMPORTED_MODULE_5__/* .footer */ .q)(undefined, context);
    if (!(0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(budget, top) || !(0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(budget, bottom))
        return { markdown: least, truncated: true };
    const { parts, truncated } = errorParts(failed, context, budget);
    return { markdown: [top, ...parts, bottom].filter((part) => part !== '').join(_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .SEPARATOR */ .wv), truncated };
}
/** How much of the room the errors may take from what was planned. */
const ERRORS_SHARE = 1 / 4;
function partlyPlanned(failed, plan, context, where, budget) {
    const { parts, truncated } = errorParts(failed, context, (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .share */ .uM)(budget, budget.limit * ERRORS_SHARE));
    const errors = parts.map((part) => `${_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .SEPARATOR */ .wv}${part}`).join('');
    const planned = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_6__/* .planText */ .P)(plan, context, where, budget.limit - budget.measure(errors), budget.measure);
    const top = [context.marker, (0,_sections_head_js__WEBPACK_IMPORTED_MODULE_4__/* .head */ .d5)(plan, context)].join('\n').trimStart();
    // Where there is no room for more than a heading there is none for what failed.
    if (!planned.markdown.startsWith(top))
        return { ...planned, truncated: true };
    const markdown = `${top}${errors}${planned.markdown.slice(top.length)}`;
    return { markdown, truncated: truncated || planned.truncated };
}
/** The errors that there is room for, each as a block, and where to read on. */
function errorParts({ errors, logged }, context, budget) {
    const more = (left) => `${left === 0 ? 'The rest of its log' : `Its log, with ${counted(left, 'more error')},`} is in the ${runLink(context)}.`;
    const parts = [];
    if (!logged || errors.length === 0 || !(0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(budget, more(errors.length))) {
        return { parts, truncated: errors.length > 0 };
    }
    for (const error of errors) {
        const block = (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_3__/* .fencedCode */ .Vl)(error);
        if (!(0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(budget, block))
            break;
        parts.push(block);
    }
    let left = errors.length - parts.length;
    const cut = left > 0 && parts.length === 0 ? startOf(errors[0] ?? '', budget) : '';
    if (cut !== '') {
        parts.push(cut);
        left--;
    }
    parts.push(more(left));
    return { parts, truncated: left > 0 || cut !== '' };
}
function aboutLog({ errors, logged }, context) {
    if (!logged)
        return ' Its log was not kept.';
    return errors.length > 0 ? '' : ` Its log names no error; read it in the ${runLink(context)}.`;
}
function runLink({ runUrl }) {
    return (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .n)('run', runUrl);
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The largest of a few sizes of an error's start that there is room for, in whole lines; '' when none fits. */
function startOf(error, budget) {
    for (const part of [1, 0.9, 0.75, 0.5, 0.3, 0.1]) {
        const start = error.slice(0, Math.max(0, Math.floor((budget.left - 100) * part)));
        const lines = start.replace(/\n[^\n]*$/, '').toWellFormed();
        const block = lines === '' ? '' : (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_3__/* .fencedCode */ .Vl)(`${lines}\n…`);
        if (block !== '' && (0,_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(budget, block))
            return block;
    }
    return '';
}


/***/ }),

/***/ 1648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A count as people read it: 12,345. Without `Intl`, whose first use costs as much as reading a small plan. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 3505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ changesByKind),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IE: () => (/* binding */ isGrave),
/* harmony export */   TI: () => (/* binding */ isDestructive),
/* harmony export */   Ze: () => (/* binding */ ICONS)
/* harmony export */ });
/** What a change means to a reviewer, in the order in which they want to see it. */
const KINDS = [
    'destroy',
    'replace',
    'unknown',
    'forget',
    'update',
    'move',
    'import',
    'create',
    'read',
    'ephemeral',
];
const ICONS = {
    destroy: '🔴',
    replace: '🟠',
    unknown: '❓',
    forget: '🟣',
    update: '🟡',
    move: '🔵',
    import: '🔵',
    create: '🟢',
    read: '⚪',
    ephemeral: '⚪',
};
function kindOf(change) {
    switch (change.action) {
        case 'delete':
            return 'destroy';
        case 'create':
        case 'update':
        case 'replace':
        case 'forget':
        case 'read':
            return change.action;
        case 'open':
        case 'renew':
        case 'close':
            return 'ephemeral';
        case 'no-op':
            return change.movedFrom !== undefined ? 'move' : change.importing !== undefined ? 'import' : 'unknown';
        default:
            return 'unknown';
    }
}
/** An existing object goes away, for good or for a new one. */
function isDestructive(kind) {
    return kind === 'destroy' || kind === 'replace';
}
/** Each of these is looked at by itself, however many there are: what goes away, leaves the state, or is not understood. */
function isGrave(kind) {
    return isDestructive(kind) || kind === 'forget' || kind === 'unknown';
}
/** Changes by kind, each kind grouped by module in the order of module names; linear in the changes. */
function changesByKind(plan) {
    const kinds = new Map(KINDS.map((kind) => [kind, new Map()]));
    for (const change of plan.changes) {
        const modules = kinds.get(kindOf(change));
        const sameModule = modules?.get(change.module);
        if (sameModule === undefined)
            modules?.set(change.module, [change]);
        else
            sameModule.push(change);
    }
    return new Map([...kinds].map(([kind, modules]) => [
        kind,
        [...modules.keys()].sort().flatMap((module) => modules.get(module) ?? []),
    ]));
}


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ errorBlocks)
/* harmony export */ });
/* harmony import */ var _interpret_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8765);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);


/** More errors than these say no more than these. */
const MAX_ERRORS = 20;
const MAX_LINES = 60;
/**
 * What a log goes on with after an error that has no box to end it: another message, or what init and plan print. A plan
 * that is tried again prints all its values there.
 */
const GOES_ON = new RegExp([
    '^(?:Warning|Planning failed|No changes\\.|Changes to Outputs:|Note: Objects have changed|Plan: \\d)',
    '^(?:(?:Releasing|Acquiring) state lock|Initializing |(?:Refreshing|Reading) )',
    '^(?:Terraform|OpenTofu) (?:used the selected|will perform|planned the following|detected the following|has compared)',
    // Before its first change, or between two: "# aws_x.y will be created", `+ resource "aws_x" "y" {`.
    '^ {2}# .+ (?:will|must) be ',
    // A line of the configuration that an error quotes has its number before it.
    '^[ ~+./<=-]{0,6} (?:resource|data) "[^"]*" "[^"]*" \\{',
    '^[^:]+: (?:Refreshing state|Reading|Still reading|Read complete|Opening|Still opening)\\b',
    '^[─-]{20}',
    // Debug output of TF_LOG.
    '^\\d{4}-\\d\\d-\\d\\dT\\S+ \\[',
].join('|'));
/** Not what a state lock that somebody else has says below its own error. */
const BEGINS = /^Error(?:: | (?!message: ))/;
/**
 * The errors of a plan's log, each as Terraform words it. It draws them in a box (`╷ │ ╵`) on a terminal and with
 * color, plain (`Error: …`) without, and as a `diagnostic` of a JSON line with `-json`. Nothing else of the log: the
 * plan in it may hold secrets that nothing marks.
 */
function errorBlocks(log) {
    const blocks = [];
    let open;
    let inBox = false;
    const close = () => {
        const text = open?.join('\n').trim() ?? '';
        if (text !== '' && blocks.length < MAX_ERRORS && !blocks.includes(text))
            blocks.push(text);
        open = undefined;
    };
    for (const raw of (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(log).split('\n')) {
        if (blocks.length >= MAX_ERRORS)
            break;
        const [, bar, rest = raw] = /^(\s*│) ?(.*)$/.exec(raw) ?? [];
        const diagnostic = jsonError(raw);
        if (diagnostic !== undefined) {
            close();
            open = [diagnostic];
            close();
        }
        else if (BEGINS.test(rest)) {
            close();
            open = [rest.trimEnd()];
            inBox = bar !== undefined;
        }
        else if (open !== undefined) {
            if (inBox ? bar === undefined : GOES_ON.test(raw) || /^\s*[╷╵]/.test(raw))
                close();
            else if (open.length < MAX_LINES)
                open.push((inBox ? rest : raw).trimEnd());
        }
    }
    close();
    return blocks;
}
function jsonError(line) {
    if (!line.startsWith('{') || !line.includes('"error"') || line.length > 100_000)
        return undefined;
    try {
        const entry = JSON.parse(line);
        if (entry['@level'] !== 'error' || typeof entry['@message'] !== 'string')
            return undefined;
        const detail = (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(entry.diagnostic, 'detail'));
        return [entry['@message'], placeOf(entry.diagnostic), detail].filter((part) => part !== '').join('\n\n');
    }
    catch {
        return undefined;
    }
}
/** Where the error is, in the form it has in a log without `-json`. */
function placeOf(diagnostic) {
    const [range, snippet] = [(0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(diagnostic, 'range'), (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(diagnostic, 'snippet')];
    const [address, file, context] = [
        (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(diagnostic, 'address'),
        (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(range, 'filename'),
        (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(snippet, 'context'),
    ].map((part) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(part)));
    const [line, first] = [(0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(range, 'start'), 'line'), (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(snippet, 'start_line')];
    const place = address ? [`  with ${address},`] : [];
    if (file && typeof line === 'number') {
        place.push(`  on ${file} line ${line}${context ? `, in ${context}` : ''}:`);
        const code = typeof first === 'number' ? (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(snippet, 'code')).split('\n', MAX_LINES) : [];
        place.push(...code.map((each, index) => `  ${Number(first) + index}: ${each.trimEnd()}`));
    }
    return place.join('\n');
}


/***/ }),

/***/ 9261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ cellCode),
/* harmony export */   Vl: () => (/* binding */ fencedCode),
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);

/**
 * Foreign text as inline code. Inside code GitHub makes no mention, reference, link, emoji or HTML of anything;
 * the fence of backticks is longer than any run inside. Good in paragraphs, headings, lists and alerts.
 */
function inlineCode(text, max = 400) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text), max);
    if (line === '')
        return '`(empty)`';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/**
 * Inline code in a table cell: rows are split at `|` before anything else is read, also inside code. GitHub
 * reads a backslash before the pipe as an escaped backslash, so the two are kept apart by a space.
 */
function cellCode(text, max = 400) {
    return inlineCode(text.replace(/\\(?=\|)/g, '\\ '), max).replaceAll('|', '\\|');
}
/** Foreign text as a fenced block of its own lines, with a fence longer than any run of backticks inside. */
function fencedCode(text, language = 'text') {
    const content = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text);
    const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text, character) {
    if (!text.includes(character))
        return 0;
    let longest = 0;
    let run = 0;
    for (const each of text) {
        run = each === character ? run + 1 : 0;
        if (run > longest)
            longest = run;
    }
    return longest;
}


/***/ }),

/***/ 9321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);

/**
 * Foreign text as `<code>` inside an HTML block of ours (a `<summary>` line), where Markdown is not read.
 * GitHub's filters (mentions, references, commits, emoji) leave the text of `<code>` alone.
 */
function htmlCode(text, max = 400) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text), max);
    return `<code>${escapeHtml(line === '' ? '(empty)' : line)}</code>`;
}
/** Our own words in an HTML block. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * A collapsed section. The summary is HTML of ours (foreign text in it by `htmlCode`), the body Markdown; the
 * blank lines around the body are what makes GitHub read it as Markdown.
 */
function details(summaryHtml, body) {
    return `<details><summary>${summaryHtml}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 3004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
/** A link with a text of ours, or its text alone when the address is none we would send a reader to. */
function link(text, url) {
    const target = url === undefined ? undefined : safeUrl(url);
    return target === undefined ? text : `[${text}](${target})`;
}
/** Only http and https, and nothing left in it that ends a Markdown link, an attribute or a table cell. */
function safeUrl(url) {
    if (url.length > 1000 || !/^https?:\/\//i.test(url))
        return undefined;
    try {
        return new URL(url).href.replace(/[^A-Za-z0-9\-./:?#@!$&+,;=%]/g, hex).replaceAll('&', '&amp;');
    }
    catch {
        return undefined;
    }
}
const hex = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;


/***/ }),

/***/ 9533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ prose)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9126);

/**
 * A sentence of ours with foreign words in it, as plain text for a paragraph, a table cell, an alert or HTML.
 * Punctuation becomes character references, which are text in Markdown and in HTML alike; what GitHub would
 * still find in the rendered text (mentions, references, commits, links, emoji) is broken by zero-width spaces.
 */
function prose(text, max = 600) {
    return breakReferences((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text), max)).replace(PUNCTUATION, (character) => `&#${character.charCodeAt(0)};`);
}
const GAP = '\u200b';
function breakReferences(line) {
    return (line
        .replace(/[@#:/]/g, (character) => character + GAP)
        // GH-123 and a repository's own autolink prefixes (TICKET-123)
        .replace(/-(?=\d)/g, `-${GAP}`)
        .replace(/(\.|www)(?=\S)/gi, (match) => match + GAP)
        // a commit is linked from 7 hexadecimal digits on
        .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, (digits) => digits + GAP));
}
// Not the letters, digits, spaces, commas and brackets that mean nothing in Markdown or HTML.
const PUNCTUATION = /[!"#$%&'*+./:;<=>?@[\\\]^_`{|}~()-]/g;


/***/ }),

/***/ 9889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   Tl: () => (/* binding */ phraseInline),
/* harmony export */   Zk: () => (/* binding */ joinPhrases),
/* harmony export */   fP: () => (/* binding */ phraseMarkdown),
/* harmony export */   ls: () => (/* binding */ phraseHtml)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9261);
/* harmony import */ var _markdown_html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9321);


const MAX_CODE = 160;
/** For a table cell, where a pipe is escaped. */
function phraseMarkdown(phrase) {
    return joined(phrase, (code) => (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .cellCode */ .GA)(code, MAX_CODE));
}
/** For a paragraph, a list or an alert, where an escape would be read as text. */
function phraseInline(phrase) {
    return joined(phrase, (code) => (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(code, MAX_CODE));
}
function joined(phrase, write) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        return 'code' in part ? write(part.code) : `**${part.strong}**`;
    })
        .join('');
}
/** For a `<summary>`. */
function phraseHtml(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        return 'code' in part ? (0,_markdown_html_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(part.code, MAX_CODE) : `<b>${part.strong}</b>`;
    })
        .join('');
}
/** Phrases with a separator of ours between them. */
function joinPhrases(phrases, separator) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [separator, ...phrase]));
}
/** `a`, `b` and 3 more. */
function nameList(names, max, total = names.length) {
    const shown = names.slice(0, max).map((name) => [{ code: name }]);
    const phrase = joinPhrases(shown, ', ');
    return total > shown.length ? [...phrase, ` and ${total - shown.length} more`] : phrase;
}


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ planParts),
  P: () => (/* binding */ planText)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/budget.js
var render_budget = __webpack_require__(9537);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/kinds.js
var render_kinds = __webpack_require__(3505);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/link.js
var markdown_link = __webpack_require__(3004);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/html.js
var html = __webpack_require__(9321);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/grouped.js
var grouped = __webpack_require__(1648);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/markdown/code.js
var markdown_code = __webpack_require__(9261);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/roll-up.js



/** What changes that have no row come to: counts per module and type, the most first, within `limit`. */
function rollUp(left, afterRows, limit, measure) {
    const groups = new Map();
    let total = 0;
    for (const [kind, changes] of left) {
        for (const change of changes) {
            const key = `${change.module}\n${change.type}`;
            let group = groups.get(key);
            if (group === undefined) {
                group = { module: change.module, type: change.type, counts: new Map(), total: 0 };
                groups.set(key, group);
            }
            group.counts.set(kind, (group.counts.get(kind) ?? 0) + 1);
            group.total += 1;
            total += 1;
        }
    }
    const kinds = render_kinds/* KINDS */.GW.filter((kind) => left.has(kind));
    const title = `${afterRows ? 'And ' : ''}**${(0,grouped/* grouped */.z)(total)}**${afterRows ? ' more' : ''}, by module and type:`;
    const columns = kinds.map((kind) => `${render_kinds/* ICONS */.Ze[kind]} ${kind}`);
    const lines = [
        `| Module | Type | ${columns.join(' | ')} |`,
        `|:--|:--|${kinds.map(() => '--:').join('|')}|`,
    ];
    const sorted = [...groups.values()].sort((a, b) => b.total - a.total);
    let size = measure(title) + measure(lines.join('\n')) + 90;
    let shown = 0;
    for (const group of sorted) {
        const cells = kinds.map((kind) => cell(group.counts.get(kind)));
        const module = group.module === '' ? 'root' : (0,markdown_code/* cellCode */.GA)(group.module, 120);
        const line = `| ${module} | ${(0,markdown_code/* cellCode */.GA)(group.type, 80)} | ${cells.join(' | ')} |`;
        size += measure(line) + 1;
        if (size > limit)
            break;
        lines.push(line);
        shown += 1;
    }
    if (shown === 0)
        return '';
    const more = sorted.length - shown;
    const rest = more > 0 ? `\n\n… and ${(0,grouped/* grouped */.z)(more)} more kinds of resources.` : '';
    return `${title}\n\n${lines.join('\n')}${rest}`;
}
function cell(count) {
    return count === undefined ? '' : (0,grouped/* grouped */.z)(count);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/phrase.js
var phrase = __webpack_require__(9889);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/why.js
var why = __webpack_require__(6684);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/table-rows.js




/** The reason stands below the address: in a column of its own it would be out of sight on a telephone. */
const HEADER = '| | Resource and why |\n|:--|:--|';
const SHORT_HEADER = '| | Resource |\n|:--|:--|';
/** Instances of one resource from this many on share a row, when the same happens to them for the same reason. */
const FOLD_FROM = 4;
const SHOWN_KEYS = 6;
/**
 * The rows of one kind, made one by one, so that a table that is full costs nothing more. Instances of a `count`
 * or `for_each` that follow each other are one row; what is grave always has a row of its own.
 */
function* tableRows(kind, changes) {
    let run;
    for (const change of changes) {
        const reason = (0,phrase/* phraseMarkdown */.fP)((0,why/* why */.d)(change));
        const base = (0,render_kinds/* isGrave */.IE)(kind) ? change.address : instanceBase(change.address);
        if (run !== undefined && run.base === base && run.why === reason && !(0,render_kinds/* isGrave */.IE)(kind)) {
            run.changes.push(change);
            continue;
        }
        if (run !== undefined)
            yield* flush(kind, run);
        run = { base, why: reason, changes: [change] };
    }
    if (run !== undefined)
        yield* flush(kind, run);
}
function* flush(kind, run) {
    if (run.changes.length < FOLD_FROM) {
        for (const change of run.changes)
            yield tableRow(kind, (0,markdown_code/* cellCode */.GA)(change.address, 300), run.why, 1, []);
        return;
    }
    const keys = run.changes.slice(0, SHOWN_KEYS).map((change) => change.address.slice(run.base.length));
    const names = (0,phrase/* phraseMarkdown */.fP)((0,phrase/* nameList */.OD)(keys, SHOWN_KEYS, run.changes.length));
    const resource = `${(0,markdown_code/* cellCode */.GA)(run.base, 300)} × ${run.changes.length}: ${names}`;
    yield tableRow(kind, resource, run.why, run.changes.length, run.changes.slice(SHOWN_KEYS));
}
function tableRow(kind, resource, why, changes, unnamed) {
    // A space that does not break keeps icon and word in one line.
    const markdown = `| ${render_kinds/* ICONS */.Ze[kind]}\u00a0${kind} | ${why === '' ? resource : `${resource}<br>${why}`} |`;
    return { markdown, hasReason: why !== '', changes, unnamed };
}
/** Rows under their header. */
function tableMarkdown(rows) {
    const header = rows.some((row) => row.hasReason) ? HEADER : SHORT_HEADER;
    return [header, ...rows.map((row) => row.markdown)].join('\n');
}
/** The address without the key of the last instance: `a.b["c"]` is `a.b`. */
function instanceBase(address) {
    if (!address.endsWith(']') || address.length > 500)
        return address;
    const key = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address);
    return key === null ? address : address.slice(0, key.index);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/change-table.js





/** Rows beyond these are collapsed, unless they are of what is grave. */
const OPEN_ROWS = 25;
/** The room that the counts of what has no row may take: so much of a large one, enough for one count of a small. */
function withoutRollUp(budget) {
    return Math.min(budget.left * 0.92, budget.left - 450);
}
/**
 * Puts destructive changes first. The other rows are added by `finishTable` when the diffs of the destructive
 * ones have had their share, because those are worth more than the name of a new object.
 */
function openTable(changes, budget) {
    const room = (0,render_budget/* share */.uM)(budget, withoutRollUp(budget));
    (0,render_budget/* take */.s)(room, HEADER);
    const table = { rows: [], left: new Map() };
    addRows(table, render_kinds/* KINDS */.GW.filter(render_kinds/* isDestructive */.TI), changes, room);
    (0,render_budget/* giveBack */.F5)(budget, room);
    return table;
}
function finishTable(table, changes, budget) {
    const others = render_kinds/* KINDS */.GW.filter((kind) => !(0,render_kinds/* isDestructive */.TI)(kind));
    const room = (0,render_budget/* share */.uM)(budget, withoutRollUp(budget));
    addRows(table, others.filter(render_kinds/* isGrave */.IE), changes, room);
    const grave = table.rows.length;
    addRows(table, others.filter((kind) => !(0,render_kinds/* isGrave */.IE)(kind)), changes, room);
    (0,render_budget/* giveBack */.F5)(budget, room);
    const unnamed = table.rows.flatMap((row) => row.unnamed);
    const open = Math.max(grave, OPEN_ROWS);
    const folded = table.rows.length > open + 5 ? table.rows.splice(open) : [];
    const parts = table.rows.length > 0 ? [tableMarkdown(table.rows)] : [];
    if (folded.length > 0) {
        parts.push((0,html/* details */.zH)(`and ${folded.length} more rows`, tableMarkdown(folded)));
        budget.left -= budget.measure(HEADER) + 80;
    }
    const left = render_kinds/* KINDS */.GW.flatMap((kind) => table.left.get(kind) ?? []);
    if (left.length > 0) {
        const counted = rollUp(table.left, table.rows.length > 0, Math.max(0, budget.left), budget.measure);
        if (counted !== '' && (0,render_budget/* take */.s)(budget, counted))
            parts.push(counted);
    }
    return { markdown: parts.join('\n\n'), withoutRow: left.length, unnamed };
}
/** Adds rows kind by kind until one does not fit; that one and everything after it stay left, now and the next time. */
function addRows(table, kinds, changes, room) {
    let full = table.left.size > 0;
    for (const kind of kinds) {
        const ofKind = changes.get(kind) ?? [];
        let shown = 0;
        for (const row of full ? [] : tableRows(kind, ofKind)) {
            if (!(0,render_budget/* take */.s)(room, row.markdown)) {
                full = true;
                break;
            }
            table.rows.push(row);
            shown += row.changes;
        }
        if (shown < ofKind.length)
            keep(table, kind, ofKind.slice(shown));
    }
}
function keep(table, kind, changes) {
    if (changes.length > 0)
        table.left.set(kind, changes);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/address-list.js


function addressList(changes, maxCharacters) {
    const lines = [];
    let left = maxCharacters;
    for (const { address } of changes) {
        const line = address.slice(0, 300).replace(/\s+/g, ' ');
        left -= line.length + 1;
        if (left < 0)
            break;
        lines.push(line);
    }
    const named = changes.slice(0, lines.length);
    const more = changes.length - named.length;
    if (more > 0)
        lines.push(`… and ${(0,grouped/* grouped */.z)(more)} more`);
    return { markdown: (0,markdown_code/* fencedCode */.Vl)(lines.join('\n')), named, whole: more === 0 };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/folded-names.js




/** The part of the room the list may keep for itself. */
const SHARE = 1 / 2;
/** What stands around the list. */
const FRAME = 120;
function keepRoom(changes, budget) {
    return { changes, room: (0,render_budget/* share */.uM)(budget, Math.min(sizeOf(changes, budget), budget.left * SHARE)) };
}
/** Drops those that have a diff by now, and gives their room back. False when there were none. */
function dropNamed(names, named, budget) {
    (0,render_budget/* giveBack */.F5)(budget, names.room);
    const rest = names.changes.filter((change) => !named.has(change));
    const some = rest.length < names.changes.length;
    Object.assign(names, keepRoom(rest, budget));
    return some;
}
/** The list, as long as there is room for, and how many it does not name. */
function foldedNames(names, budget) {
    (0,render_budget/* giveBack */.F5)(budget, names.room);
    const { changes } = names;
    if (changes.length === 0)
        return { markdown: '', left: 0 };
    // Names outside of ASCII take more bytes than characters.
    for (const part of [1, 0.7, 0.3]) {
        const list = addressList(changes, Math.floor(part * (budget.left - FRAME)));
        const summary = `and ${(0,grouped/* grouped */.z)(changes.length)} more instances by name`;
        const markdown = (0,html/* details */.zH)(summary, list.markdown);
        if (list.named.length > 0 && (0,render_budget/* take */.s)(budget, markdown))
            return { markdown, left: changes.length - list.named.length };
    }
    return { markdown: '', left: changes.length };
}
function sizeOf(changes, budget) {
    let size = changes.length === 0 ? 0 : FRAME + render_budget/* SEPARATOR */.wv.length;
    for (const { address } of changes) {
        size += budget.measure(address.slice(0, 300)) + 1;
        if (size > budget.left)
            break;
    }
    return size;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/footer.js
var footer = __webpack_require__(7728);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/head.js
var head = __webpack_require__(4005);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/sections/left-out.js
var left_out = __webpack_require__(6887);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/model.js
var model = __webpack_require__(7716);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/equality.js
var equality = __webpack_require__(1674);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/lines.js
var lines = __webpack_require__(2739);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/object-diff.js
var object_diff = __webpack_require__(8125);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/path-text.js
var path_text = __webpack_require__(8341);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/scalar.js
var scalar = __webpack_require__(1814);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/shown-sides.js
var shown_sides = __webpack_require__(6280);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/json-text.js
var json_text = __webpack_require__(642);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/alignment.js
var alignment = __webpack_require__(4617);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/reordering.js

/** True when the script only moves elements. */
function isSameInAnotherOrder(steps, left, right) {
    if (left.length !== right.length || steps.every((step) => step.kind === 'keep'))
        return false;
    const removed = countTexts(steps, left, right, 'remove');
    const added = countTexts(steps, left, right, 'add');
    return removed.size === added.size && [...removed].every(([text, times]) => added.get(text) === times);
}
/** The script with objects that are removed in one place and added in another as kept where they are now. */
function keepMovedObjects(steps, left, right, before) {
    const objects = steps.filter((step) => step.kind === 'remove' && (0,scalar/* isObject */.Gv)(before[step.before]));
    if (objects.length === 0)
        return steps;
    const sources = new Map();
    for (const step of objects) {
        if (step.kind !== 'remove')
            continue;
        const text = left[step.before] ?? '';
        const queue = sources.get(text);
        if (queue === undefined)
            sources.set(text, [step.before]);
        else
            queue.push(step.before);
    }
    const moved = new Set();
    const kept = steps.map((step) => {
        if (step.kind !== 'add')
            return step;
        const source = sources.get(right[step.after] ?? '')?.shift();
        if (source === undefined)
            return step;
        moved.add(source);
        return { kind: 'keep', before: source, after: step.after };
    });
    return kept.filter((step) => step.kind !== 'remove' || !moved.has(step.before));
}
/**
 * How many of the elements at these places, which are listed in their old order, have to be moved to get the new one:
 * all but those of the longest series that goes up (found by patience sorting).
 */
function countMoved(places) {
    /** The least last place of a series of each length. */
    const ends = [];
    for (const place of places) {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < place)
                low = middle + 1;
            else
                high = middle;
        }
        ends[low] = place;
    }
    return places.length - ends.length;
}
function countTexts(steps, left, right, kind) {
    const counts = new Map();
    for (const step of steps) {
        if (step.kind !== kind)
            continue;
        const text = (step.kind === 'remove' ? left[step.before] : right[step.after]) ?? '';
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/identifying.js
var identifying = __webpack_require__(6904);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/likeness.js



/** Attributes whose equality makes two objects versions of one element, the most telling first. */
const KEYS = [
    'name',
    'Name',
    'key',
    'Key',
    'id',
    'Id',
    'sid',
    'Sid',
    'rule_id',
    'priority',
    'from_port',
    'path',
    'type',
];
/** The attribute an element may be known by, with its value. */
function elementKey(value) {
    if (!(0,scalar/* isObject */.Gv)(value))
        return undefined;
    const name = KEYS.find((each) => typeof value[each] === 'string' || typeof value[each] === 'number');
    return name === undefined ? undefined : { name, text: `${name}=${String(value[name])}` };
}
/** Of elements with one key: two rules of one port may differ in whom they let in. */
function mostAlike(of, candidates, after) {
    if (candidates.length < 2)
        return candidates[0];
    const alike = candidates.map((candidate) => likeness(of, after[candidate]).same);
    return candidates[alike.indexOf(Math.max(...alike))];
}
/** True where no more of two elements differs than is the same: one may be the other, or the other under a new name. */
function isMuchAlike(a, b) {
    const { telling, different } = likeness(a, b);
    return telling >= different;
}
function likeness(a, b) {
    const alike = { same: 0, telling: 0, different: 0 };
    if (!(0,scalar/* isObject */.Gv)(a) || !(0,scalar/* isObject */.Gv)(b))
        return alike;
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        if (!(0,equality/* isEqual */.n4)(a[key], b[key]))
            alike.different += 1;
        else {
            alike.same += 1;
            if ((0,scalar/* isTree */.xK)(a[key]) || (0,identifying/* saysSomething */.XE)(a[key]))
                alike.telling += 1;
        }
    }
    return alike;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/element-pairs.js



/** More objects of one key than this are not looked through. */
const MAX_CANDIDATES = 20;
/**
 * Which removed element became which added one in the same place: objects of the same key, hidden values, and a lone
 * pair of objects that may well be one. From indexes of `before` to indexes of `after`.
 */
function pairElements(removed, added, before, after) {
    const pairs = pairByKey(removed, added, before, after);
    // A hidden value that changes stays where it is.
    const places = new Set(added);
    for (const index of removed) {
        if ((0,model/* isHidden */.d)(before[index]) && (0,model/* isHidden */.d)(after[index]) && places.has(index))
            pairs.set(index, index);
    }
    const taken = new Set(pairs.values());
    const [lone, ...others] = removed.filter((index) => (0,scalar/* isObject */.Gv)(before[index]) && !pairs.has(index));
    const [partner, ...rest] = added.filter((index) => (0,scalar/* isObject */.Gv)(after[index]) && !taken.has(index));
    if (lone === undefined || partner === undefined || others.length + rest.length > 0)
        return pairs;
    const [was, is] = [before[lone], after[partner]];
    // Those with keys of one kind that differ are two, unless that is about all: one that was renamed.
    const isTwo = elementKey(was)?.name === elementKey(is)?.name && elementKey(was) !== undefined;
    const isOnly = before.length === 1 && after.length === 1;
    if (isOnly || !isTwo || isMuchAlike(was, is))
        pairs.set(lone, partner);
    return pairs;
}
/** Which removed object became which added one: the most alike of those with the same key, or much alike without one. */
function pairByKey(removed, added, before, after) {
    const pairs = new Map();
    const free = new Set(added);
    const byKey = new Map();
    for (const index of added) {
        if (!(0,scalar/* isObject */.Gv)(after[index]))
            continue;
        const key = elementKey(after[index])?.text ?? NO_KEY;
        const candidates = byKey.get(key);
        if (candidates === undefined)
            byKey.set(key, [index]);
        else if (candidates.length < MAX_CANDIDATES)
            candidates.push(index);
    }
    for (const index of removed) {
        const was = before[index];
        if (!(0,scalar/* isObject */.Gv)(was))
            continue;
        const key = elementKey(was)?.text ?? NO_KEY;
        const open = (byKey.get(key) ?? []).filter((candidate) => free.has(candidate));
        const partner = mostAlike(was, open, after);
        if (partner === undefined || (key === NO_KEY && !isMuchAlike(was, after[partner])))
            continue;
        pairs.set(index, partner);
        free.delete(partner);
    }
    return pairs;
}
/** Those without a key have this one, which no key is: a statement of a policy has no Sid as often as not. */
const NO_KEY = '';

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/runs.js


function toRuns(steps, before, after) {
    const runs = [];
    for (const step of steps)
        addStep(runs, step);
    const changes = runs.filter((run) => run.kind === 'change');
    for (const run of changes)
        run.pairs = pairElements(run.removed, run.added, before, after);
    return pairAcross(changes, before, after) ? withoutEmpty(runs) : runs;
}
function addStep(runs, step) {
    const kind = step.kind === 'keep' ? 'keep' : 'change';
    let run = runs.at(-1);
    if (run === undefined || run.kind !== kind) {
        run = { kind, removed: [], added: [], pairs: new Map() };
        runs.push(run);
    }
    if (step.kind !== 'add')
        run.removed.push(step.before);
    if (step.kind !== 'remove')
        run.added.push(step.after);
    if (step.kind === 'keep')
        run.pairs.set(step.before, step.after);
}
/**
 * An element of a set that changes has another place in it: it is told as one that changed where it is now. False
 * where there is none.
 */
function pairAcross(changes, before, after) {
    const [goes, comes] = [new Map(), new Map()];
    for (const run of changes) {
        const taken = new Set(run.pairs.values());
        for (const index of run.removed)
            if (!run.pairs.has(index))
                goes.set(index, run);
        for (const index of run.added)
            if (!taken.has(index))
                comes.set(index, run);
    }
    const pairs = [...pairByKey([...goes.keys()], [...comes.keys()], before, after)].filter(([from, to]) => isMuchAlike(before[from], after[to]));
    const moved = new Set(pairs.map(([from]) => from));
    for (const run of changes)
        run.removed = run.removed.filter((index) => !moved.has(index));
    for (const [from, to] of pairs) {
        comes.get(to)?.removed.push(from);
        comes.get(to)?.pairs.set(from, to);
    }
    return pairs.length > 0;
}
/** Kept elements between which nothing changes any more are in one run. */
function withoutEmpty(runs) {
    const kept = [];
    for (const run of runs) {
        const last = kept.at(-1);
        if (run.removed.length + run.added.length === 0)
            continue;
        if (last?.kind !== 'keep' || run.kind !== 'keep') {
            kept.push(run);
            continue;
        }
        last.removed.push(...run.removed);
        last.added.push(...run.added);
        for (const [from, to] of run.pairs)
            last.pairs.set(from, to);
    }
    return kept;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/whole-value.js
var whole_value = __webpack_require__(5047);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/list-diff.js







/**
 * Two lists. The JSON of a plan does not tell sets from lists, so elements that are on both sides are matched by
 * value: in order where order holds, and objects also out of order, as the order of a set of objects means nothing.
 */
function writeListDiff(diff, place, before, after, writeChange) {
    const depth = place.depth + 1;
    const names = (0,equality/* hiddenNames */.j4)();
    const left = before.map((item) => (0,equality/* canonicalText */.A4)(item, names, 'before'));
    const right = after.map((item) => (0,equality/* canonicalText */.A4)(item, names, 'after'));
    const inOrder = (0,alignment/* align */.M)(left, right);
    const runs = toRuns(keepMovedObjects(inOrder, left, right, before), before, after);
    if (isSameInAnotherOrder(inOrder, left, right)) {
        (0,lines/* put */.yJ)(diff, '!', depth, `# the same ${(0,scalar/* count */.U9)(after.length, 'element')} in another order`);
    }
    else {
        writeMoves(diff, depth, runs);
    }
    if (runs.length === 1 && runs[0]?.kind === 'keep')
        return;
    for (const [index, run] of runs.entries()) {
        if ((0,lines/* isFull */.uq)(diff))
            return;
        if (run.kind === 'change')
            writeRun(diff, { ...place, depth }, run, before, after, writeChange);
        else
            writeKept(diff, { ...place, depth }, run.added, after, index === 0, index === runs.length - 1);
    }
}
/** The first rule that matches may be the one that counts, so that elements changed places is a change of its own. */
function writeMoves(diff, depth, runs) {
    const staying = runs.flatMap((run) => [...run.pairs]).sort(([a], [b]) => a - b);
    const moved = countMoved(staying.map(([, place]) => place));
    if (moved === 0)
        return;
    const are = moved === 1 ? 'is' : 'are';
    const which = `${moved} of the ${staying.length} elements that stay`;
    (0,lines/* put */.yJ)(diff, ' ', depth, `# ${which} ${are} in another place, which counts in a list and not in a set`);
}
/**
 * Removed and added elements of one place, in the order of the new list, which may be the one that counts. Those that
 * are versions of one element are one changed element.
 */
function writeRun(diff, place, run, before, after, writeChange) {
    const at = { ...place, label: '', tail: ',' };
    const goes = run.removed.filter((index) => !run.pairs.has(index));
    const partners = new Map([...run.pairs].map(([from, to]) => [to, from]));
    const places = oldPlaces(run.added, partners);
    let gone = 0;
    for (const [position, index] of run.added.entries()) {
        for (; (goes[gone] ?? Infinity) < (places[position] ?? Infinity) && !(0,lines/* isFull */.uq)(diff); gone += 1)
            (0,whole_value/* writeWhole */.f8)(diff, '-', at, before[goes[gone]]);
        if ((0,lines/* isFull */.uq)(diff))
            return;
        const partner = partners.get(index);
        if (partner === undefined)
            (0,whole_value/* writeWhole */.f8)(diff, '+', at, after[index]);
        else
            writeChange(diff, { ...at, path: [...place.path, index] }, before[partner], after[index]);
    }
    for (; gone < goes.length && !(0,lines/* isFull */.uq)(diff); gone += 1)
        (0,whole_value/* writeWhole */.f8)(diff, '-', at, before[goes[gone]]);
}
/** Where each of the new elements was, or the one after it that was anywhere: what goes stands before those it stood before. */
function oldPlaces(added, partners) {
    let next = Number.POSITIVE_INFINITY;
    const places = added.toReversed().map((index) => {
        next = partners.get(index) ?? next;
        return next;
    });
    return places.reverse();
}
/** Kept elements: where context is wanted the neighbours of a change, the rest by number. */
function writeKept(diff, { depth, inText = false }, kept, after, first, last) {
    if (!diff.context)
        return;
    const head = first ? 0 : 1;
    const tail = last ? 0 : 1;
    const hidden = kept.length - head - tail;
    const shownAll = hidden <= 1;
    for (const [position, index] of kept.entries()) {
        if (shownAll || position < head || position >= kept.length - tail) {
            (0,whole_value/* writeWhole */.f8)(diff, ' ', { depth, label: '', tail: ',', inText }, after[index]);
        }
        else if (position === head) {
            (0,lines/* put */.yJ)(diff, ' ', depth, `# ${(0,scalar/* count */.U9)(hidden, 'unchanged element')}`);
        }
    }
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/place.js
var diff_place = __webpack_require__(2203);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/shorter.js

/** Writes in the usual way, unless the other way has less than half of its changed lines. */
function writeShorter(diff, usual, other) {
    const [first, second] = [usual, other].map((write) => {
        const draft = (0,lines/* openDiff */.wQ)(diff.context, diff.maxCharacters);
        write(draft);
        return draft;
    });
    if (first === undefined || second === undefined)
        return;
    (0,lines/* append */.BC)(diff, (0,lines/* changedLines */.MA)(second) * 2 < (0,lines/* changedLines */.MA)(first) ? second : first);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/diff/text-diff.js + 1 modules
var text_diff = __webpack_require__(5023);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/text-change.js





/** A short change is one line (`a -> b`), a long one two. */
const ONE_LINE = 96;
function isHeredocChange(before, after) {
    if (typeof before !== 'string' || typeof after !== 'string' || before === '' || after === '')
        return false;
    return (0,scalar/* isText */.KH)(before) || (0,scalar/* isText */.KH)(after);
}
function writeHeredoc(diff, place, before, after) {
    (0,lines/* put */.yJ)(diff, ' ', place.depth, `${place.label}<<-EOT${place.tail}`);
    (0,text_diff/* writeTextDiff */.w)(diff, place.depth + 1, before, after);
    (0,lines/* put */.yJ)(diff, ' ', place.depth, 'EOT');
}
/** What is hidden in a text changes, and nothing else of it. */
function writeHiddenChange(diff, { depth, label, tail }, text) {
    (0,lines/* put */.yJ)(diff, '!', depth, `${label}${(0,scalar/* scalarText */.ws)(text)} # what is hidden in it changes${tail}`);
}
/** A change that is no longer one of two trees or two texts. */
function writeScalarChange(diff, place, before, after) {
    const { depth, label, tail } = place;
    if ((0,model/* isHidden */.d)(before) && (0,model/* isHidden */.d)(after)) {
        (0,lines/* put */.yJ)(diff, '!', depth, `${label}(sensitive value changed)${tail}`);
        return;
    }
    const visible = after !== model/* UNKNOWN */.H && !(0,model/* isHidden */.d)(after);
    if (visible && ((0,scalar/* isText */.KH)(before) || (0,scalar/* isText */.KH)(after) || (0,scalar/* isTree */.xK)(before) || (0,scalar/* isTree */.xK)(after))) {
        (0,whole_value/* writeWhole */.f8)(diff, '-', { depth, label, tail: '' }, before);
        (0,whole_value/* writeWhole */.f8)(diff, '+', place, after);
        return;
    }
    const short = (0,scalar/* shortTexts */.J7)(before, after);
    if (short === undefined) {
        const texts = (0,scalar/* longTexts */.rD)(before, after);
        const write = (sign, side) => (0,lines/* put */.yJ)(diff, sign, depth, (room = scalar/* MAX_STRING */.BP) => {
            const shown = texts(room);
            return { text: label + side(shown), whole: shown.whole };
        });
        write('-', (shown) => shown.before);
        write('+', (shown) => shown.after + tail);
        return;
    }
    const oneLine = `${label}${short.before} -> ${short.after}${tail}`;
    if (oneLine.length + depth * 2 <= ONE_LINE || after === model/* UNKNOWN */.H) {
        (0,lines/* put */.yJ)(diff, '!', depth, oneLine);
    }
    else {
        (0,lines/* put */.yJ)(diff, '-', depth, label + short.before);
        (0,lines/* put */.yJ)(diff, '+', depth, label + short.after + tail);
    }
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/yaml-scalar.js
/** Thrown where a text is more than the block YAML that is read here. */
const TOO_MUCH = Symbol('not plain block YAML');
/** A one-line scalar that YAML 1.1 and the core schema of 1.2 read alike. */
function readScalar(text) {
    if (text === '[]')
        return [];
    if (text === '{}')
        return {};
    if (/^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/.test(text))
        return JSON.parse(text);
    if (/^'(?:[^']|'')*'$/.test(text))
        return text.slice(1, -1).replaceAll("''", "'");
    if (/^(~|null|Null|NULL)$/.test(text))
        return null;
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text))
        return number(text);
    if (READ_OTHERWISE.some((form) => form.test(text)))
        throw TOO_MUCH;
    if (!/^[A-Za-z0-9_./$(+-]/.test(text) || /^[-?]( |$)|: |:$| #|[\u0080-\u009f\ufeff]/.test(text))
        throw TOO_MUCH;
    return text;
}
/**
 * Plain scalars that are no strings in YAML 1.1 or in 1.2, and not the same in both. Kubernetes, Compose and cloud-init
 * read them by rules of their own (`yes` is true, `22:22` is 1342), so quoting one may change what a text means.
 */
const READ_OTHERWISE = [
    /^(y|yes|n|no|on|off)$/i,
    /^[-+]?0[\dbox_]/i,
    /^[-+]?\d[\d_,]*(:\d+)+(\.[\d_]*)?$/,
    // With two runs of digits and no point between them each digit could be of either.
    /^[-+]?[\d_,]*(\.[\d_,]*)?(e[-+]?\d+)?$/i,
    /^\d{4}-\d{1,2}-\d{1,2}([Tt ]|$)/,
    /^[-+]?\.(inf|nan)$/i,
];
/** Only as it would be written again: `0644`, `1.10` and `1e3` are no numbers to some readers, or others. */
function number(text) {
    const value = Number(text);
    if (String(value) !== text || Math.abs(value) > Number.MAX_SAFE_INTEGER || /e/.test(text))
        throw TOO_MUCH;
    return value;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/yaml-text.js

/** Longer texts are compared as lines. */
const MAX_LINES = 3000;
const MAX_DEPTH = 40;
/**
 * The value of a text in plain block YAML: mappings, sequences, one-line scalars, `|` blocks, comments, as
 * `yamlencode` and most people write it. `undefined` for everything else (anchors, tags, flow collections, folded
 * text, several documents): that is compared line by line. What it reads is what YAML 1.1 and 1.2 both say it is.
 */
function parseYamlText(text) {
    if (typeof text !== 'string' || !text.includes('\n') || /[\t\r]|^(%|\.\.\.)/m.test(text))
        return undefined;
    const lines = readLines(text);
    if (lines === undefined || lines.length === 0)
        return undefined;
    const reader = { lines, next: 0 };
    try {
        const value = readBlock(reader, lines[0]?.indent ?? 0, 0);
        return reader.next === lines.length ? value : undefined;
    }
    catch (error) {
        if (error === TOO_MUCH)
            return undefined;
        throw error;
    }
}
/** True when the comments of two texts, which their values do not have, are the same. */
function sameComments(before, after) {
    const comments = (text) => text
        .split('\n')
        .filter((line) => line.includes('#'))
        .map((line) => line.trim());
    return comments(before).join('\n') === comments(after).join('\n');
}
function readLines(text) {
    const raw = text.replace(/^---\n/, '').split('\n');
    if (raw.length > MAX_LINES || raw.some((line) => /^---/.test(line)))
        return undefined;
    if (raw.at(-1) === '')
        raw.pop();
    return raw.map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim(), raw: line }));
}
/** Skips empty lines and comments; the line that follows, if it is indented at least so far. */
function peek(reader, indent) {
    let line = reader.lines[reader.next];
    while (line !== undefined && (line.text === '' || line.text.startsWith('#'))) {
        reader.next += 1;
        line = reader.lines[reader.next];
    }
    return line !== undefined && line.indent >= indent ? line : undefined;
}
function readBlock(reader, indent, depth) {
    const first = peek(reader, indent);
    if (first === undefined || depth > MAX_DEPTH)
        throw TOO_MUCH;
    return isItem(first) ? readSequence(reader, first.indent, depth) : readMapping(reader, first.indent, depth);
}
function isItem(line) {
    return line.text === '-' || line.text.startsWith('- ');
}
function readSequence(reader, indent, depth) {
    const items = [];
    for (let line = peek(reader, indent); line !== undefined && isItem(line); line = peek(reader, indent)) {
        if (line.indent !== indent)
            throw TOO_MUCH;
        const rest = line.text.slice(1).trimStart();
        const inner = line.indent + line.text.length - rest.length;
        if (rest === '' || rest.startsWith('#')) {
            reader.next += 1;
            items.push(nested(reader, indent + 1, depth));
        }
        else if (KEY.test(rest) || isItem({ ...line, text: rest })) {
            // `- key: value` is a block of its own that begins in this line.
            reader.lines[reader.next] = { indent: inner, text: rest, raw: line.raw };
            items.push(readBlock(reader, inner, depth + 1));
        }
        else {
            reader.next += 1;
            items.push(readValue(reader, rest, indent));
        }
    }
    return items;
}
const KEY = /^("(?:[^"\\]|\\.)*"|[A-Za-z0-9_./][A-Za-z0-9_./ -]*):(?: +(.*))?$/;
function readMapping(reader, indent, depth) {
    const mapping = new Map();
    for (let line = peek(reader, indent); line !== undefined; line = peek(reader, indent)) {
        const match = line.indent === indent ? KEY.exec(line.text) : null;
        if (match === null)
            throw TOO_MUCH;
        const key = readScalar((match[1] ?? '').trimEnd());
        if (typeof key !== 'string' || key === '__proto__' || key === '<<' || mapping.has(key))
            throw TOO_MUCH;
        const rest = match[2] ?? '';
        reader.next += 1;
        const hasRest = rest !== '' && !rest.startsWith('#');
        mapping.set(key, hasRest ? readValue(reader, rest, indent) : nestedOrSequence(reader, indent, depth));
    }
    return Object.fromEntries(mapping);
}
/** A sequence may stand under its key without more indentation. */
function nestedOrSequence(reader, indent, depth) {
    const line = peek(reader, indent);
    if (line !== undefined && line.indent === indent && isItem(line))
        return readSequence(reader, indent, depth + 1);
    return nested(reader, indent + 1, depth);
}
function nested(reader, indent, depth) {
    const line = peek(reader, indent);
    if (line === undefined)
        return null;
    if (!isItem(line) && !KEY.test(line.text))
        throw TOO_MUCH;
    return readBlock(reader, line.indent, depth + 1);
}
function readValue(reader, text, indent) {
    if (text === '|' || text === '|-')
        return readLiteral(reader, indent, text === '|');
    const value = readScalar(withoutComment(text));
    // A scalar that goes on in the next line is more than is read here.
    if (peek(reader, indent + 1) !== undefined)
        throw TOO_MUCH;
    return value;
}
function readLiteral(reader, indent, endsWithNewline) {
    const first = reader.lines[reader.next];
    if (first === undefined || first.text === '' || first.indent <= indent)
        throw TOO_MUCH;
    const lines = [];
    for (let line = reader.lines[reader.next]; line !== undefined; line = reader.lines[reader.next]) {
        if (line.text !== '' && line.indent < first.indent)
            break;
        if (line.text === '' && line.raw !== '')
            throw TOO_MUCH;
        lines.push(line.raw.slice(first.indent));
        reader.next += 1;
    }
    while (lines.at(-1) === '')
        lines.pop();
    return lines.join('\n') + (endsWithNewline ? '\n' : '');
}
function withoutComment(text) {
    if (text.startsWith('"') || text.startsWith("'"))
        return text;
    return text.replace(/(?<! ) +#.*$/, '');
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/value-diff.js













/**
 * Writes what changed from one value to the other; they are known to differ. `null` and absent are both no value: only
 * objects tell them apart, by their keys, and JSON and YAML texts.
 */
function writeChange(diff, place, hiddenBefore, hiddenAfter) {
    const [before, after] = [(0,scalar/* visible */.RK)(hiddenBefore), (0,scalar/* visible */.RK)(hiddenAfter)];
    const isNothing = (value) => value === undefined || (value === null && !place.inText);
    if ((0,lines/* isFull */.uq)(diff) || (isNothing(before) && isNothing(after)))
        return;
    const marked = { ...place, tail: place.tail + forceMark(diff, place.path) };
    if (typeof before === 'string' && before === after)
        writeHiddenChange(diff, marked, before);
    else if (isNothing(before))
        (0,whole_value/* writeWhole */.f8)(diff, '+', marked, after);
    else if (isNothing(after))
        (0,whole_value/* writeWhole */.f8)(diff, '-', marked, before);
    else if (isCollection(before) && isCollection(after) && canNest(place, before, after)) {
        writeTreeChange(diff, marked, before, after, '');
    }
    else {
        // Around two secrets the same may stand in other words: that says nothing of the secrets.
        const same = (0,model/* isHidden */.d)(hiddenBefore) && (0,model/* isHidden */.d)(hiddenAfter) ? 'around what is hidden the same' : 'the same';
        if (writeJsonChange(diff, marked, before, after, same))
            return;
        if (isHeredocChange(before, after))
            writeTextChange(diff, marked, String(before), String(after), same);
        else
            writeScalarChange(diff, marked, before, after);
    }
}
/** Strings that both hold JSON, compared as what they hold; false when they don't. */
function writeJsonChange(diff, place, before, after, same) {
    const left = (0,json_text/* parseJsonText */.l)(before);
    const right = (0,json_text/* parseJsonText */.l)(after);
    if (left === undefined || right === undefined || !canNest(place, left, right))
        return false;
    if (!(0,equality/* isEqual */.n4)(left, right))
        writeTreeChange(diff, place, left, right, 'jsonencode');
    else
        (0,lines/* put */.yJ)(diff, '!', place.depth, `${place.label}(${same} JSON, written differently)${place.tail}`);
    return true;
}
/**
 * Texts line by line; or, where both are YAML that was mostly written differently, by what they hold. Comments are
 * compared too, as `#cloud-config` is one.
 */
function writeTextChange(diff, place, before, after, same) {
    const asLines = (to) => writeHeredoc(to, place, before, after);
    const left = parseYamlText(before);
    const right = parseYamlText(after);
    if (left === undefined ||
        right === undefined ||
        !canNest(place, left, right) ||
        !sameComments(before, after)) {
        asLines(diff);
    }
    else if ((0,equality/* isEqual */.n4)(left, right)) {
        (0,lines/* put */.yJ)(diff, '!', place.depth, `${place.label}(${same} YAML, written differently)${place.tail}`);
    }
    else {
        writeShorter(diff, asLines, (to) => writeTreeChange(to, place, left, right, 'yamlencode'));
    }
}
function writeTreeChange(diff, place, before, after, wrapper) {
    const [open, close] = (0,whole_value/* brackets */.Iv)(after);
    const { remark, comma } = (0,diff_place/* splitTail */.H)(place);
    const inside = { ...place, inText: place.inText === true || wrapper !== '' };
    (0,lines/* put */.yJ)(diff, ' ', place.depth, `${place.label}${wrapper === '' ? open : `${wrapper}(${open}`}${remark}`);
    if (Array.isArray(before) && Array.isArray(after))
        writeListDiff(diff, inside, before, after, writeChange);
    else if (!Array.isArray(before) && !Array.isArray(after))
        (0,object_diff/* writeObjectDiff */.Oy)(diff, inside, before, after, writeChange);
    (0,lines/* put */.yJ)(diff, ' ', place.depth, `${close}${wrapper === '' ? '' : ')'}${comma}`);
}
/** ` # forces replacement` where the plan says that this path does. */
function forceMark(diff, path) {
    if (diff.forces.size === 0)
        return '';
    const text = (0,path_text/* pathText */.L)(path);
    if (!diff.forces.has(text))
        return '';
    diff.forces.set(text, true);
    return ' # forces replacement';
}
function isCollection(value) {
    return value !== null && typeof value === 'object';
}
function canNest(place, before, after) {
    return place.depth < whole_value/* MAX_DEPTH */.lr && Array.isArray(before) === Array.isArray(after);
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/diff/resource-diff.js









/** What is written of a change, without context and with it: it is shown many times, in rooms of many sizes. */
const written = {
    plain: new WeakMap(),
    inContext: new WeakMap(),
};
/** Room for nearly every diff, so that few are written again for a larger one. */
const USUAL_ROOM = 60_000;
/** The attribute diff of a resource change as lines for a `diff` fence; an empty text where there is nothing to show. */
function resourceDiff(change, options) {
    // What is forgotten stays as it is; only the state no longer has it.
    if (change.action === 'forget' || change.detail === undefined)
        return NOTHING;
    const diff = (0,lines/* showDiff */.VR)(linesOf(change, options), options);
    // Context alone is no diff: an object that is replaced because it is tainted changes in nothing.
    return /^[-+!]/m.test(diff.text) || !diff.whole ? diff : NOTHING;
}
function linesOf(change, { context, maxCharacters }) {
    const of = context ? written.inContext : written.plain;
    const known = of.get(change);
    if (known !== undefined && (!(0,lines/* isFull */.uq)(known) || maxCharacters <= known.maxCharacters))
        return known;
    const paths = change.replacePaths.slice(0, 200).map(path_text/* pathText */.L);
    const diff = (0,lines/* openDiff */.wQ)(context, Math.max(USUAL_ROOM, maxCharacters), paths);
    writeDetail(diff, (0,shown_sides/* shownSides */.i)(change), change.action);
    of.set(change, diff);
    return diff;
}
function writeDetail(diff, { before, after }, action) {
    if (isAttributes(before) && isAttributes(after))
        writeAttributeChanges(diff, before, after, action);
    else if (isAttributes(after))
        writeAttributes(diff, '+', after);
    else if (isAttributes(before))
        writeAttributes(diff, '-', before);
    else if (after !== model/* UNKNOWN */.H && !(0,equality/* isEqual */.n4)(before, after))
        writeChange(diff, TOP, before, after);
}
const NOTHING = { text: '', whole: true };
const TOP = { depth: 0, label: '', tail: '', path: [] };
function writeAttributes(diff, sign, attributes) {
    const shown = [];
    const unknown = [];
    for (const [key, value] of Object.entries(attributes)) {
        if (value === model/* UNKNOWN */.H)
            unknown.push(key);
        else if (!isEmpty(value))
            shown.push([key, value]);
    }
    const width = (0,whole_value/* labelWidth */.dB)(shown.map(([key]) => key));
    for (const [key, value] of shown)
        (0,whole_value/* writeWhole */.f8)(diff, sign, { depth: 0, label: (0,whole_value/* label */.Pf)(key, width), tail: '' }, value);
    writeKnownAfterApply(diff, unknown);
}
function writeAttributeChanges(diff, before, after, action) {
    const unknown = action === 'replace' ? onlyRecomputed(diff, after) : [];
    // At the top an attribute that is absent has no value, as `null` has none: formats differ in what they write.
    const noise = new Set(unknown);
    const all = (0,object_diff/* unionOfKeys */.Zo)(before, after);
    const keys = all.filter((key) => !noise.has(key) && (((0,object_diff/* own */.ZV)(before, key) ?? null) !== null || ((0,object_diff/* own */.ZV)(after, key) ?? null) !== null));
    const [left, right] = keys.length === all.length ? [before, after] : [only(before, keys), only(after, keys)];
    if (!(0,equality/* isEqual */.n4)(left, right))
        (0,object_diff/* writeObjectDiff */.Oy)(diff, { ...TOP, depth: -1 }, left, right, writeChange);
    writeKnownAfterApply(diff, unknown);
}
/** Attributes of a replaced object that the provider computes anew: noise, unless they force the replacement. */
function onlyRecomputed(diff, after) {
    return Object.keys(after).filter((key) => after[key] === model/* UNKNOWN */.H && !diff.forces.has((0,path_text/* pathText */.L)([key])));
}
function writeKnownAfterApply(diff, keys) {
    if (keys.length === 0)
        return;
    const names = keys.slice(0, diff.context ? 40 : 6).map(path_text/* keyText */.P);
    const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : '';
    if (diff.context)
        (0,lines/* put */.yJ)(diff, ' ', 0, `# known after apply: ${names.join(', ')}${more}`);
    else
        (0,lines/* put */.yJ)(diff, ' ', 0, `# ${(0,scalar/* count */.U9)(keys.length, 'attribute')} known after apply`);
}
function isEmpty(value) {
    return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
function only(attributes, keys) {
    return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(attributes, key) ? [[key, attributes[key]]] : [])));
}
function isAttributes(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/verdict.js
var verdict = __webpack_require__(1971);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/same-change.js




/** A longer diff is not compared as it is shown, but as what it is made from. */
const MAX_DIFF = 4000;
/**
 * One text for changes that are the same wherever they are looked at: what is shown of them, or all values that change
 * where something is not shown. `undefined` where there is nothing to compare, so that nothing is said to be alike.
 */
function sameChangeKey(change) {
    if (change.detail === undefined)
        return undefined;
    const { text, whole } = resourceDiff(change, { context: false, maxCharacters: MAX_DIFF });
    if (whole)
        return text === '' ? undefined : text;
    const { before, after } = change.detail;
    const changed = (0,scalar/* isObject */.Gv)(before) && (0,scalar/* isObject */.Gv)(after) ? changedOnly(before, after) : [before, after];
    const names = (0,equality/* hiddenNames */.j4)();
    const sides = changed.map((side) => (0,equality/* canonicalText */.A4)(side, names, TOO_DEEP));
    return sides.some((side) => side.includes(TOO_DEEP)) ? undefined : sides.join('\n');
}
/** No JSON has a control character as it is. */
const TOO_DEEP = '\u0000';
function changedOnly(before, after) {
    const keys = (0,object_diff/* unionOfKeys */.Zo)(before, after).filter((key) => !(0,equality/* isEqual */.n4)((0,object_diff/* own */.ZV)(before, key), (0,object_diff/* own */.ZV)(after, key)));
    return [pick(before, keys), pick(after, keys)];
}
function pick(attributes, keys) {
    return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(attributes, key) ? [[key, attributes[key]]] : [])));
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/section.js
const NO_SECTION = { markdown: '', whole: true };

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/drift.js








/** More are not compared to find those that drifted alike. */
const MAX_COMPARED = 1000;
/** More different drifts than these are collapsed one by one. */
const MAX_OPEN = 3;
/** A diff has more room than this only where the section has a lot. */
const USUAL_DIFF = 3000;
const HOW_ONE = {
    alike: '',
    gone: ' no longer exists',
    moved: '',
    unseen: ' drifted in nothing that is shown',
    'not kept': ' drifted; how was not kept, as the plan is large',
};
const HOW_MANY = {
    ...HOW_ONE,
    alike: ' drifted alike',
    gone: ' no longer exist',
};
/**
 * What changed outside of this configuration and matters to this plan, apart from what is planned. Resources that drifted
 * alike are told once.
 */
function driftSection(plan) {
    const { drift } = plan;
    const relevant = drift.filter((resource) => resource.relevant);
    if (relevant.length === 0)
        return () => NO_SECTION;
    const groups = groupsOf(relevant.slice(0, MAX_COMPARED));
    const others = drift.length - relevant.length;
    const effect = (0,verdict/* stateUpdates */.qs)(plan) > 0 ? 'which this plan writes to the state' : 'with effect on this plan';
    const summary = `🌊 <b>${(0,grouped/* grouped */.z)(relevant.length)} drifted</b>: changed outside of this configuration, ${effect}`;
    return (maxCharacters) => {
        const untold = relevant.slice(MAX_COMPARED);
        const parts = [];
        let left = maxCharacters;
        let whole = true;
        for (const group of groups) {
            const part = groupText(group, groups.length > MAX_OPEN, maxCharacters, left);
            if (part === undefined || part.markdown.length > left) {
                untold.push(...group.resources);
                continue;
            }
            left -= part.markdown.length + 2;
            parts.push(part.markdown);
            whole &&= part.whole;
        }
        if (untold.length > 0) {
            const list = addressList(untold, left);
            const named = list.named.length > 0;
            parts.push(`… and ${(0,grouped/* grouped */.z)(untold.length)} more${named ? ':' : '.'}`, named ? list.markdown : '');
            whole = false;
        }
        if (others > 0)
            parts.push(`${(0,grouped/* grouped */.z)(others)} more drifted in ways that do not matter to this plan.`);
        return { markdown: (0,html/* details */.zH)(summary, parts.filter((part) => part !== '').join('\n\n')), whole };
    };
}
function moveOf({ movedFrom }) {
    return movedFrom === undefined ? '' : ` moved from ${(0,html/* htmlCode */.h8)(movedFrom, 300)}`;
}
/** The largest first. */
function groupsOf(drift) {
    const groups = new Map();
    for (const [index, resource] of drift.entries()) {
        const how = howOf(resource);
        const key = resource.movedFrom !== undefined
            ? `#${index}`
            : how === 'alike'
                ? `= ${sameChangeKey(resource) ?? index}`
                : how;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { how, resources: [resource] });
        else
            group.resources.push(resource);
    }
    return [...groups.values()].sort((a, b) => b.resources.length - a.resources.length);
}
function howOf(resource) {
    if (resource.action === 'delete')
        return 'gone';
    if (resource.detail === undefined)
        return 'not kept';
    if (diffOf(resource, USUAL_DIFF).text !== '')
        return 'alike';
    return resource.movedFrom === undefined ? 'unseen' : 'moved';
}
function diffOf(resource, maxCharacters) {
    const maxValue = maxCharacters > USUAL_DIFF ? Math.floor(maxCharacters / 8) : undefined;
    return resourceDiff(resource, { context: false, maxCharacters, ...(maxValue && { maxValue }) });
}
/** What is told of a group, where the section has room for so much in all; `undefined` where `left` is too little for it. */
function groupText({ how, resources }, collapsed, room, left) {
    const [first] = resources;
    if (first === undefined)
        return NO_SECTION;
    const one = resources.length === 1;
    const title = one
        ? `${(0,html/* htmlCode */.h8)(first.address, 300)}${HOW_ONE[how]}${moveOf(first)}`
        : `<b>${(0,grouped/* grouped */.z)(resources.length)} resources</b>${HOW_MANY[how]}`;
    const list = one ? { markdown: '', whole: true } : addressList(resources, Math.floor(room / 2));
    const diff = how === 'alike' ? diffOf(first, Math.max(USUAL_DIFF, Math.floor(room / 4))) : { text: '', whole: true };
    if (diff.text.length > left)
        return undefined;
    const body = [list.markdown, diff.text === '' ? '' : (0,markdown_code/* fencedCode */.Vl)(diff.text, 'diff')];
    const text = body.filter((part) => part !== '').join('\n\n');
    const markdown = text !== '' && collapsed
        ? (0,html/* details */.zH)(title, text)
        : [`<p>${title}</p>`, text].filter((part) => part !== '').join('\n\n');
    return { markdown, whole: list.whole && diff.whole };
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/printable.js
var printable = __webpack_require__(9126);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/render/reasons.js
var reasons = __webpack_require__(1475);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/action-invocation.js
var action_invocation = __webpack_require__(2680);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/action-configs.js





/** What stands around the text of one. */
const action_configs_FRAME = 100;
/** What actions are invoked with, as many as there is room for; what several triggers share is told once. */
function actionConfigs(actions) {
    const configs = configsOf(actions);
    return (maxCharacters) => {
        const parts = [];
        let left = maxCharacters;
        let whole = true;
        for (const config of configs) {
            const room = left - action_configs_FRAME - config.address.length;
            const shown = resourceDiff(config, { context: false, maxCharacters: Math.max(0, room) });
            // As a new object is shown, but nothing is added here: without the signs.
            const code = (0,markdown_code/* fencedCode */.Vl)(shown.text.replace(/^[+ ] /gm, ''));
            const part = shown.text === '' ? '' : (0,html/* details */.zH)((0,html/* htmlCode */.h8)(config.address, 300), code);
            if (room < 0 || part.length > left)
                return { markdown: parts.join('\n\n'), whole: false };
            whole &&= shown.whole;
            if (part === '')
                continue;
            parts.push(part);
            left -= part.length + 2;
        }
        return { markdown: parts.join('\n\n'), whole };
    };
}
/** Each with what it is invoked with as a new object. */
function configsOf(actions) {
    const configs = new Map();
    for (const action of actions) {
        if (action.config === undefined)
            continue;
        const key = JSON.stringify([action.address, (0,equality/* canonicalText */.A4)(action.config, (0,equality/* hiddenNames */.j4)())]);
        const detail = { before: undefined, after: action.config };
        configs.set(key, { ...(0,action_invocation/* deferredInvocation */.g)(action), detail });
    }
    return [...configs.values()];
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/lists.js










/** Checks that did not pass, with what they say. */
function checksSection(checks) {
    const open = checks.filter((check) => check.status !== 'pass');
    if (open.length === 0)
        return () => NO_SECTION;
    const lines = open.flatMap(({ status, address, problems }) => [
        () => `${statusText(status)} ${(0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(address), 300)}`,
        ...problems.map((problem) => () => `    ${(0,printable/* printableLine */.oy)(problem)}`),
    ]);
    const failed = open.filter((check) => check.status === 'fail' || check.status === 'error').length;
    // Before apply, after an error, and in a plan that destroys: those are not checked.
    const unknown = open.filter((check) => check.status === 'unknown').length;
    const others = open.length - failed - unknown;
    const words = [
        failed > 0 ? `<b>${failed} failed</b>` : '',
        unknown > 0 ? `${unknown} not known yet` : '',
        others > 0 ? `${others} of another status` : '',
    ].filter((word) => word !== '');
    const passed = checks.length - open.length;
    const summary = `${failed > 0 ? '❌' : '🔎'} Checks: ${words.join(', ')}${passed > 0 ? `, ${passed} passed` : ''}`;
    return linesSection(summary, lines);
}
const STATUS = { fail: 'failed   ', error: 'error    ', unknown: 'unknown  ' };
/** A status that is newer than this version is shown as it is. */
function statusText(status) {
    return (Object.hasOwn(STATUS, status) && STATUS[status]) || (0,printable/* shorten */.ml)((0,printable/* printableLine */.oy)(status), 30);
}
/** What this plan puts off, and until when. */
function deferredSection(deferred) {
    if (deferred.length === 0)
        return () => NO_SECTION;
    const rows = deferred.map(({ reason, change }) => () => {
        const words = (0,reasons/* deferredReason */.Y)(reason) ?? (reason === '' ? 'no reason given' : (0,markdown_code/* cellCode */.GA)(reason, 80));
        const { kind, more } = aboutDeferred(change);
        return `| ${kind} | ${[(0,markdown_code/* cellCode */.GA)(change.address, 300), more].filter(Boolean).join('<br>')} | ${words} |`;
    });
    const summary = `⏳ <b>${deferred.length} deferred</b> to a later plan`;
    return rowsSection(summary, '| | Resource | Waits because |\n|:--|:--|:--|', rows);
}
/** What happens to it then, in a word, and as much as the table says of what happens now. */
function aboutDeferred(change) {
    if (change.mode === 'action')
        return { kind: 'invoke', more: '' };
    const kind = (0,render_kinds/* kindOf */.I)(change);
    // Also what stays as it is may be put off: a plan cannot tell yet.
    if (kind === 'unknown' && change.action === 'no-op')
        return { kind: 'no change', more: '' };
    return { kind, more: (0,phrase/* phraseMarkdown */.fP)((0,why/* why */.d)(change)) };
}
/** Actions of Terraform 1.14 that applying invokes. */
function actionsSection(actions) {
    if (actions.length === 0)
        return () => NO_SECTION;
    const rows = actions.map((action) => () => `| ${(0,markdown_code/* cellCode */.GA)(action.address, 300)} | ${(0,markdown_code/* cellCode */.GA)(action.trigger, 200)} |`);
    const summary = `⚡ <b>${actions.length} action${actions.length === 1 ? '' : 's'}</b> invoked`;
    return rowsSection(summary, '| Action | Triggered by |\n|:--|:--|', rows, actionConfigs(actions));
}
/** Notices the head has no room for. */
function noticesSection({ notices }) {
    if (notices.length <= 5)
        return () => NO_SECTION;
    return linesSection('📎 All notices', notices.map((notice) => () => (0,printable/* printableLine */.oy)(notice)));
}
/** Lines in a fence; one that is long gives way to the others. */
function linesSection(summary, makers) {
    const lines = madeOnce(makers);
    return (maxCharacters) => {
        const longest = Math.max(500, Math.floor(maxCharacters / 8));
        let whole = true;
        const shown = fitting(lines, maxCharacters, (line) => {
            if (line.length > longest)
                whole = false;
            return (0,printable/* shorten */.ml)(line, longest);
        });
        const more = makers.length - shown.length;
        const text = more > 0 ? [...shown, `… and ${(0,grouped/* grouped */.z)(more)} more lines`] : shown;
        return { markdown: (0,html/* details */.zH)(summary, (0,markdown_code/* fencedCode */.Vl)(text.join('\n'))), whole: whole && more === 0 };
    };
}
function rowsSection(summary, header, makers, below = () => NO_SECTION) {
    const rows = madeOnce(makers);
    return (maxCharacters) => {
        const shown = fitting(rows, maxCharacters, (row) => row);
        const more = makers.length - shown.length;
        const rest = more > 0 ? `… and ${(0,grouped/* grouped */.z)(more)} more.` : '';
        const table = [header, ...shown].join('\n');
        const { markdown, whole } = below(maxCharacters - table.length);
        const parts = [table, rest, markdown].filter((part) => part !== '');
        return { markdown: (0,html/* details */.zH)(summary, parts.join('\n\n')), whole: more === 0 && whole };
    };
}
/** The lines from the first on, each made once however often they are gone through. */
function madeOnce(makers) {
    const made = [];
    return {
        *[Symbol.iterator]() {
            for (const [index, make] of makers.entries()) {
                const line = made[index] ?? make();
                made[index] = line;
                yield line;
            }
        },
    };
}
function fitting(lines, maxCharacters, write) {
    let left = maxCharacters;
    const fitting = [];
    for (const each of lines) {
        const line = write(each);
        left -= line.length + 1;
        if (left < 0)
            break;
        fitting.push(line);
    }
    return fitting;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/outputs.js








/** Outputs that change, those that go away first. */
function outputsSection(outputs, largest) {
    const changed = outputs.filter((output) => output.action !== 'no-op');
    if (changed.length === 0)
        return () => NO_SECTION;
    const ordered = [...changed].sort((a, b) => rank(a) - rank(b));
    const diff = (0,lines/* openDiff */.wQ)(true, largest);
    const width = (0,whole_value/* labelWidth */.dB)(ordered.map((output) => output.name));
    for (const output of ordered) {
        const place = { depth: 0, label: (0,whole_value/* label */.Pf)(output.name, width), tail: '', path: [] };
        if ((0,equality/* isEqual */.n4)(output.before, output.after))
            (0,lines/* put */.yJ)(diff, '!', 0, `${place.label}(changed, not in its value)`);
        else
            writeChange(diff, place, output.before, output.after);
    }
    const summary = `📤 <b>${changed.length} output${changed.length === 1 ? '' : 's'}</b> of the stack ${changed.length === 1 ? 'changes' : 'change'}`;
    return (maxCharacters) => {
        const maxValue = Math.max(scalar/* MAX_STRING */.BP, maxCharacters / 8);
        const { text, whole } = (0,lines/* showDiff */.VR)(diff, { maxCharacters, maxValue });
        return { markdown: (0,html/* details */.zH)(summary, (0,markdown_code/* fencedCode */.Vl)(text, 'diff')), whole };
    };
}
function rank(output) {
    return output.action === 'delete' ? 0 : output.action === 'create' ? 2 : 1;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/plan-sections.js




/** The part of the whole room that each section has before the diffs of updates and creates. */
const FIRST_SHARE = 1 / 12;
/** In less room than this a section says nothing. */
const LEAST = 200;
/** What is not a change of a resource: those sections that have something to tell, each in its own part of the room. */
function openSections(plan, budget) {
    const makers = [
        ['outputs', outputsSection(plan.outputs, budget.limit)],
        ['checks', checksSection(plan.checks)],
        ['actions', actionsSection(plan.actions)],
        ['deferred changes', deferredSection(plan.deferred)],
        ['drift', driftSection(plan)],
        ['notices', noticesSection(plan)],
    ];
    const sections = [];
    for (const [name, make] of makers) {
        const size = Math.floor(budget.limit * FIRST_SHARE);
        const made = make(size);
        if (made.markdown === '')
            continue;
        const placed = (0,render_budget/* take */.s)(budget, made.markdown);
        sections.push({ name, make, ...(placed ? { ...made, size } : { markdown: '', whole: false, size: 0 }) });
    }
    return sections;
}
/** What one section leaves of its part is for the others the next time. */
const ROUNDS = 3;
/** Gives the sections that are cut, or have no place, what room is left, in equal parts. */
function growSections(sections, budget) {
    for (let round = 0; round < ROUNDS; round += 1)
        growOnce(sections, budget);
}
function growOnce(sections, budget) {
    const cut = sections.filter((section) => !section.whole);
    for (const [index, section] of cut.entries()) {
        const fair = Math.floor(budget.left / (cut.length - index));
        // Characters outside of ASCII and the frame take more than their number.
        for (const part of [1, 0.7, 0.3]) {
            const size = section.size + Math.floor(fair * part);
            if (size < LEAST)
                break;
            const made = section.make(size);
            const fits = section.markdown === ''
                ? (0,render_budget/* take */.s)(budget, made.markdown)
                : (0,render_budget/* exchange */.cv)(budget, section.markdown, made.markdown);
            if (!fits)
                continue;
            Object.assign(section, made, { size });
            break;
        }
    }
}
/** What is missing of the sections, in words. */
function sectionsLeftOut(sections) {
    return sections
        .filter((section) => !section.whole)
        .map(({ name, markdown }) => (markdown === '' ? name : `parts of the ${name}`));
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/resource-body.js







/** The collapsed attribute diff of one resource, or of several that share it; `undefined` where there is none to show. */
function resourceBody(changes, options) {
    const [first] = changes;
    if (first === undefined)
        return undefined;
    const { text, whole } = resourceDiff(first, options);
    if (text === '')
        return undefined;
    const diff = (0,markdown_code/* fencedCode */.Vl)(text, 'diff');
    if (changes.length === 1)
        return { markdown: (0,html/* details */.zH)(summaryOf(first), diff), whole, named: changes };
    const kind = (0,render_kinds/* kindOf */.I)(first);
    // Of what is hidden nobody can say that it is the same.
    const seen = text.includes('(sensitive value') ? ', as far as it is shown' : '';
    const summary = `${render_kinds/* ICONS */.Ze[kind]} <b>${changes.length} resources</b>, the same ${kind} of each${seen}`;
    const list = addressList(changes, Math.floor(options.maxCharacters / 2));
    return { markdown: (0,html/* details */.zH)(summary, `${list.markdown}\n\n${diff}`), whole, named: list.named };
}
function summaryOf(change) {
    const kind = (0,render_kinds/* kindOf */.I)(change);
    const reason = kind === 'update' ? '' : (0,phrase/* phraseHtml */.ls)((0,why/* why */.d)(change));
    return `${render_kinds/* ICONS */.Ze[kind]} ${(0,html/* htmlCode */.h8)(change.address, 300)} ${kind}${reason === '' ? '' : ` · ${reason}`}`;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/sections/resource-bodies.js






/** More diffs than these of one kind are collapsed together. */
const resource_bodies_MAX_OPEN = 12;
/** Updates beyond these are not compared to find equal ones. */
const resource_bodies_MAX_COMPARED = 2000;
/** No diff is longer than this, whatever the room. */
const resource_bodies_MAX_DIFF = 60_000;
/** So many long values have room in one diff. */
const VALUES_A_DIFF = 8;
/** What the line costs under which many diffs are collapsed. */
const WRAPPER = 120;
function openBodies(kind, changes) {
    return { kind, shown: [], rest: changes };
}
/** Adds diffs in order until one doesn't fit. A diff has at most a quarter of the whole room. */
function addBodies(bodies, budget) {
    const options = { context: false, maxCharacters: maxBody(budget) };
    budget.left -= WRAPPER;
    const groups = equalGroups(bodies.kind, bodies.rest);
    let next = 0;
    for (const group of groups) {
        const body = group[0]?.detail === undefined ? undefined : resourceBody(group, options);
        if (body !== undefined) {
            if (!(0,render_budget/* take */.s)(budget, body.markdown))
                break;
            bodies.shown.push({ ...body, changes: group });
        }
        next += 1;
    }
    bodies.rest = groups.slice(next).flat();
    if (bodies.shown.length <= resource_bodies_MAX_OPEN)
        budget.left += WRAPPER;
}
/** Shows more of the diffs that are shown in part, as far as there is still room. */
function addMissing(bodies, budget) {
    for (const body of bodies.shown)
        if (!body.whole)
            enrich(body, false, budget);
}
/** Shows unchanged context where there is still room. False when some diff has to do without it. */
function addContext(bodies, budget) {
    // What resources that share a diff leave as it is differs from one to the next.
    return bodies.shown.every((body) => body.changes.length > 1 || enrich(body, true, budget));
}
function enrich(body, context, budget) {
    const maxCharacters = Math.min(resource_bodies_MAX_DIFF, Math.max(maxBody(budget), body.markdown.length + budget.left));
    // In a small room a part of it is less than what a value has anyway.
    const maxValue = Math.max(scalar/* MAX_STRING */.BP, Math.floor(maxBody(budget) / VALUES_A_DIFF));
    const richer = resourceBody(body.changes, { context, maxCharacters, maxValue });
    if (richer === undefined)
        return true;
    if (!(0,render_budget/* exchange */.cv)(budget, body.markdown, richer.markdown))
        return false;
    Object.assign(body, richer);
    return true;
}
function bodiesMarkdown(bodies) {
    const markdown = bodies.shown.map((body) => body.markdown);
    if (markdown.length <= resource_bodies_MAX_OPEN)
        return markdown.join('\n\n');
    return (0,html/* details */.zH)(`${render_kinds/* ICONS */.Ze[bodies.kind]} <b>${bodies.kind}</b>: ${markdown.length} diffs`, markdown.join('\n\n'));
}
/** The resources that are named above a diff. */
function bodiesNamed(bodies) {
    return new Set(bodies.flatMap(({ shown }) => shown.flatMap((body) => body.named)));
}
/** How many resources have a diff that found no place. */
function bodiesLeftOut(bodies) {
    return bodies.rest.reduce((sum, change) => sum + (change.detail === undefined ? 0 : 1), 0);
}
/** How many diffs are shown in part. */
function bodiesCut(bodies) {
    return bodies.shown.filter((body) => !body.whole).length;
}
function maxBody(budget) {
    return Math.min(resource_bodies_MAX_DIFF, Math.floor(budget.limit / 4));
}
/** Updates that change the same thing in the same way, together; everything else by itself. */
function equalGroups(kind, changes) {
    if (kind !== 'update' || changes.length < 2)
        return changes.map((change) => [change]);
    const groups = new Map();
    for (const [index, change] of changes.entries()) {
        const key = (index < resource_bodies_MAX_COMPARED ? sameChangeKey(change) : undefined) ?? `#${index}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [change]);
        else
            group.push(change);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/render/plan-text.js










/** How much of the room the diffs of destructive changes may take before the other changes have their names. */
const DESTRUCTIVE_SHARE = 0.6;
/**
 * A plan within `limit`. What is worth most takes its room first: head and footer, the names of what is destroyed,
 * its diffs, the other names, outputs and findings, the diffs of updates, of creates, what was cut of diffs, outputs and
 * findings, unchanged context. Whatever is cut is cut between parts, so that no fence or section is left open.
 */
function planText(plan, context, where, limit, measure) {
    // Estimates are on the safe side; should one ever not be, less room is planned with.
    for (const part of [1, 0.9, 0.7, 0.4]) {
        const rendered = fill(plan, context, where, (0,render_budget/* openBudget */.ak)(limit * part, measure));
        if (measure(rendered.markdown) <= limit)
            return rendered;
    }
    return { markdown: plan_text_lines([context.marker, (0,head/* heading */.R_)(plan, context)]), truncated: true };
}
function fill(plan, context, where, budget) {
    const top = plan_text_lines([context.marker, (0,head/* head */.d5)(plan, context)]);
    const bottom = (0,footer/* footer */.q)(plan, context);
    (0,render_budget/* take */.s)(budget, top);
    (0,render_budget/* take */.s)(budget, bottom);
    budget.left -= left_out/* NOTE_ROOM */.xy + ((0,markdown_link/* safeUrl */.P)(context.summaryUrl ?? '') ?? '').length;
    const middle = planParts(plan, budget);
    const note = (0,left_out/* leftOutNote */.UZ)(middle.leftOut, where, context.summaryUrl);
    return { markdown: join([top, middle.markdown, note, bottom]), truncated: note !== '' };
}
/** Everything between the head and the footer, as far as there is room, and what there is no room for. */
function planParts(plan, budget, part = 'all') {
    const changes = (0,render_kinds/* changesByKind */.BO)(plan);
    const named = part === 'rest' ? NO_CHANGES : changes;
    const bodies = part === 'table' ? [] : render_kinds/* KINDS */.GW.map((kind) => openBodies(kind, changes.get(kind) ?? []));
    const destructive = bodies.filter(({ kind }) => (0,render_kinds/* isDestructive */.TI)(kind));
    const opened = openTable(named, budget);
    const room = (0,render_budget/* share */.uM)(budget, opened.left.size > 0 ? 0 : budget.left * DESTRUCTIVE_SHARE);
    addInOrder(destructive, room);
    (0,render_budget/* giveBack */.F5)(budget, room);
    const table = finishTable(opened, named, budget);
    const names = keepRoom(table.unnamed, budget);
    const sections = part === 'table' ? [] : openSections(plan, budget);
    const placed = table.withoutRow === 0 && addInOrder(bodies, budget);
    const freed = dropNamed(names, bodiesNamed(bodies), budget);
    const complete = placed || (table.withoutRow === 0 && freed && addInOrder(bodies, budget));
    dropNamed(names, bodiesNamed(bodies), budget);
    const list = foldedNames(names, budget);
    for (const each of bodies)
        addMissing(each, budget);
    growSections(sections, budget);
    const inContext = complete && bodies.map((each) => addContext(each, budget)).every((whole) => whole);
    return {
        markdown: join([
            table.markdown,
            list.markdown,
            ...bodies.map(bodiesMarkdown),
            ...sections.map(({ markdown }) => markdown),
        ]),
        leftOut: {
            diffs: new Map(bodies.map((each) => [each.kind, bodiesLeftOut(each)])),
            cut: bodies.reduce((sum, each) => sum + bodiesCut(each), 0),
            names: table.withoutRow + list.left,
            context: !inContext,
            notKept: plan.detailsLeftOut,
            sections: sectionsLeftOut(sections),
        },
    };
}
const NO_CHANGES = new Map();
/** Adds diffs kind by kind; what comes after one that has no room stays out. */
function addInOrder(bodies, budget) {
    return bodies.every((each) => {
        if (each.rest.length > 0)
            addBodies(each, budget);
        return bodiesLeftOut(each) === 0;
    });
}
function join(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function plan_text_lines(parts) {
    return parts.filter((part) => part !== '').join('\n');
}


/***/ }),

/***/ 1475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ deferredReason),
/* harmony export */   h: () => (/* binding */ actionReason)
/* harmony export */ });
/**
 * `action_reason` in words: Terraform internal/command/jsonplan and OpenTofu's (`delete_because_enabled_false`,
 * `forgot_because_…`). `replace_because_cannot_update` is told by the paths that force it.
 */
const ACTION_REASONS = {
    replace_because_tainted: 'it is marked as tainted',
    replace_because_cannot_update: 'it cannot be updated in place',
    replace_by_request: 'asked for with -replace',
    replace_by_triggers: 'by its replace_triggered_by',
    delete_because_no_resource_config: 'no longer in the configuration',
    delete_because_wrong_repetition: 'its count or for_each was added or removed',
    delete_because_count_index: 'its index is beyond count',
    delete_because_each_key: 'its key is no longer in for_each',
    delete_because_enabled_false: 'its enabled is now false',
    delete_because_no_module: 'its module is no longer in the configuration',
    delete_because_no_move_target: 'moved to an address that is not in the configuration',
    read_because_config_unknown: 'its configuration is only known after apply',
    read_because_dependency_pending: 'something it depends on changes first',
    read_because_check_nested: 'read for a check',
    forgot_because_lifecycle_destroy_in_state: 'its destroy is false in the state',
    forgot_because_lifecycle_destroy_in_config: 'its destroy is false in the configuration',
};
/** Why a change is put off to a later plan (Terraform's `deferred_changes`). */
const DEFERRED_REASONS = {
    unknown: 'no reason given',
    instance_count_unknown: 'its count or for_each is only known after apply',
    resource_config_unknown: 'its configuration is only known after apply',
    provider_config_unknown: 'the configuration of its provider is only known after apply',
    absent_prereq: 'something it needs does not exist yet',
    deferred_prereq: 'something it depends on is deferred',
};
/** Words for a reason, `undefined` for one that is newer than this version. */
function actionReason(reason) {
    return Object.hasOwn(ACTION_REASONS, reason) ? ACTION_REASONS[reason] : undefined;
}
function deferredReason(reason) {
    return Object.hasOwn(DEFERRED_REASONS, reason) ? DEFERRED_REASONS[reason] : undefined;
}


/***/ }),

/***/ 7728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9261);
/* harmony import */ var _markdown_link_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3004);
/* harmony import */ var _markdown_prose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9533);



/** What was planned, by what, and where to read on. */
function footer(plan, context) {
    const parts = [];
    if (context.commit !== undefined && context.commit !== '')
        parts.push(`commit ${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(context.commit.slice(0, 8))}`);
    if (plan !== undefined) {
        parts.push(`${plan.tool} ${versionText(plan.toolVersion)}`.trim());
        if (plan.fingerprint.hash !== '')
            parts.push(`fingerprint ${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(plan.fingerprint.hash.slice(0, 12))}`);
    }
    const run = context.runUrl === undefined ? undefined : (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .P)(context.runUrl);
    if (run !== undefined)
        parts.push(`[run](${run})`);
    return parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`;
}
function versionText(version) {
    return /^\d{1,4}(\.\d{1,4}){1,3}$/.test(version) ? version : (0,_markdown_prose_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .C)(version, 40);
}


/***/ }),

/***/ 4005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
/* harmony import */ var _data_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1440);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1648);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3505);
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9261);
/* harmony import */ var _markdown_prose_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9533);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9889);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1971);







const MAX_NOTICES = 5;
/** The heading: which stack, and what the plan does to it. */
function heading(plan, context) {
    const { icon, words } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .verdict */ .WJ)(plan);
    return `### ${icon} ${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .ti)(context.stack, 100)}: ${words}`;
}
/** Everything above the table: heading, alerts where there is something to be alert about, counts. */
function head(plan, context) {
    const parts = [heading(plan, context), caution(plan), warning(plan), (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .countsLine */ .J7)(plan)];
    return parts.filter((part) => part !== '').join('\n\n');
}
/** Only when existing objects go away. */
function caution(plan) {
    const { delete: destroyed, replace: replaced } = plan.counts;
    const total = destroyed + replaced;
    if (total === 0)
        return '';
    const what = replaced === 0
        ? `${resources(destroyed)} destroyed.`
        : destroyed === 0
            ? `${resources(replaced)} destroyed and created anew.`
            : `${resources(total)} destroyed: ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(destroyed)} for good, ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(replaced)} to be created anew.`;
    const kinds = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .changesByKind */ .BO)(plan);
    const gone = [...(kinds.get('destroy') ?? []), ...(kinds.get('replace') ?? [])];
    return alert('CAUTION', [`**${what}**${dataAtRisk(gone, total)}`]);
}
function resources(count) {
    return count === 1 ? 'One existing object is' : `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} existing objects are`;
}
function dataAtRisk(gone, total) {
    const names = gone
        .filter((change) => change.deposed === undefined && (0,_data_types_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsData */ .V)(change.type))
        .map((change) => change.address);
    if (names.length === 0)
        return '';
    if (total === 1)
        return ' It holds data.';
    return ` Of those, ${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .phraseInline */ .Tl)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .nameList */ .OD)(names, 3))} ${names.length === 1 ? 'holds' : 'hold'} data.`;
}
/** What makes the plan less than it looks: failed, partial, not applicable, failed checks, not understood. */
function warning(plan) {
    const lines = [];
    if (plan.errored) {
        lines.push('**The plan failed.** What is shown is what was planned before the error; it cannot be applied.');
    }
    if (plan.complete === false && !plan.errored) {
        lines.push('**The plan is not complete.** After applying it, another plan may have more to do.');
    }
    if (plan.applyable === false && !plan.errored && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .hasChanges */ .ik)(plan)) {
        lines.push(`**${plan.tool} says that this plan cannot be applied.**`);
    }
    const failed = plan.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    if (failed.length > 0) {
        const names = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .phraseInline */ .Tl)((0,_phrase_js__WEBPACK_IMPORTED_MODULE_5__/* .nameList */ .OD)(failed.map((check) => check.address), 3));
        lines.push(`**${failed.length === 1 ? 'A check fails' : `${failed.length} checks fail`}:** ${names}`);
    }
    for (const notice of plan.notices.slice(0, MAX_NOTICES))
        lines.push((0,_markdown_prose_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .C)(notice, 300));
    if (plan.notices.length > MAX_NOTICES)
        lines.push(`And ${plan.notices.length - MAX_NOTICES} more notices.`);
    return lines.length === 0 ? '' : alert('WARNING', lines);
}
function alert(kind, lines) {
    return [`> [!${kind}]`, lines.map((line) => `> ${line}`).join('\n>\n')].join('\n');
}


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ leftOutNote),
/* harmony export */   Wn: () => (/* binding */ pointer),
/* harmony export */   xy: () => (/* binding */ NOTE_ROOM)
/* harmony export */ });
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1648);
/* harmony import */ var _markdown_link_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3004);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4005);



/** At most so long without its link. */
const NOTE_ROOM = 640;
/** Says what is missing and where it can be read; '' when nothing is. */
function leftOutNote(left, where, summaryUrl) {
    const parts = [];
    if (left.names > 0)
        parts.push(`the name${left.names === 1 ? '' : 's'} of ${resources(left.names)}`);
    const diffs = [...left.diffs].filter(([, count]) => count > 0);
    if (diffs.length > 0) {
        const kinds = diffs.map(([kind, count]) => `${number(count)} ${kind}`).join(', ');
        parts.push(`attribute diffs (${kinds})`);
    }
    if (left.cut > 0)
        parts.push(left.cut === 1 ? 'parts of a long diff' : `parts of ${number(left.cut)} long diffs`);
    parts.push(...left.sections);
    if (left.context && parts.length === 0)
        parts.push('unchanged attributes around the changes');
    const lines = [];
    if (parts.length > 0)
        lines.push(`**Left out to fit:** ${parts.join('; ')}.${pointer(where, summaryUrl)}`);
    if (left.notKept > 0)
        lines.push(`The diffs of ${resources(left.notKept)} were not kept, as the plan is large.`);
    return lines.length === 0 ? '' : (0,_head_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)('NOTE', lines);
}
/** Where to read on. */
function pointer(where, summaryUrl) {
    if (where === 'summary')
        return ' The log of the plan has them.';
    const url = summaryUrl === undefined ? undefined : (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_1__/* .safeUrl */ .P)(summaryUrl);
    return url === undefined ? ' The job summary has more.' : ` The [job summary](${url}) has more.`;
}
function resources(count) {
    return `${number(count)} resource${count === 1 ? '' : 's'}`;
}
function number(count) {
    return (0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count);
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   xj: () => (/* binding */ STATES)
/* harmony export */ });
/* harmony import */ var _fragments_missing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1675);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3505);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1971);



/** What a reviewer of many stacks sorts them by, the gravest first. */
const STATES = ['failed', 'missing', 'destructive', 'unknown', 'changes', 'unchanged'];
function stateOf(fragment) {
    const { plan } = fragment;
    if ((0,_fragments_missing_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b)(fragment))
        return 'missing';
    if (plan === undefined || fragment.failure !== undefined || plan.errored)
        return 'failed';
    if (plan.counts.delete + plan.counts.replace > 0)
        return 'destructive';
    if (plan.changes.some((change) => (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(change) === 'unknown'))
        return 'unknown';
    if ((0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .hasChanges */ .ik)(plan) || plan.checks.some((check) => check.status === 'fail' || check.status === 'error')) {
        return 'changes';
    }
    return 'unchanged';
}
/** The state in a few words, for a cell or a summary line. */
function stateWords(fragment) {
    const { plan } = fragment;
    if ((0,_fragments_missing_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b)(fragment))
        return { icon: '❌', words: 'missing' };
    if (plan === undefined)
        return { icon: '❌', words: 'failed' };
    const said = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ)(plan);
    if (fragment.failure !== undefined)
        return { icon: '❌', words: 'failed' };
    if (plan.errored)
        return { icon: '❌', words: 'failed half-way' };
    const extras = [
        plan.checks.some((check) => check.status === 'fail' || check.status === 'error') ? 'a check fails' : '',
        plan.complete === false ? 'not complete' : '',
        plan.counts.drift > 0 ? `${plan.counts.drift} drifted` : '',
    ].filter((word) => word !== '');
    return { icon: said.icon, words: [said.words, ...extras].join(', ') };
}


/***/ }),

/***/ 1118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   u: () => (/* binding */ MAX_SUMMARY)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9537);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4458);


/** GitHub takes 1 MiB a step; what a step writes besides has the rest. */
const MAX_SUMMARY = 1_000_000;
/** The job summary of one stack: the comment with room for more, counted in bytes and without a marker. */
function renderSummary(plan, context, options = { maxBytes: MAX_SUMMARY }) {
    return (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_0__/* .planText */ .P)(plan, { ...context, marker: '' }, 'summary', options.maxBytes, _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee);
}


/***/ }),

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   qs: () => (/* binding */ stateUpdates)
/* harmony export */ });
/* harmony import */ var _fingerprint_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4804);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1648);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3505);



/** Changes nobody knows the action of, which no count has. */
function unknownChanges(plan) {
    return plan.changes.reduce((sum, change) => sum + ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(change) === 'unknown' ? 1 : 0), 0);
}
/**
 * Resources that only change in the state: of a refresh-only plan the drift is what applying it writes. Terraform says
 * of any other plan that has nothing but drift that it cannot be applied.
 */
function stateUpdates(plan) {
    // A plan that was cut to pass it on may have lost all changes, but not their number.
    const { outputs: _, drift, deferred: __, actions: ___, ...resources } = plan.counts;
    const none = (0,_fingerprint_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefreshOnly */ .Gp)(plan) && Object.values(resources).every((count) => count === 0);
    return none && plan.applyable !== false ? drift : 0;
}
/** True when applying the plan would do anything at all, to objects or to the state. */
function hasChanges(plan) {
    const { drift: _, read: __, ...effects } = plan.counts;
    const counts = [...Object.values(effects), unknownChanges(plan), stateUpdates(plan)];
    return counts.some((count) => count > 0);
}
/**
 * The plan in one line, for an output and the log: `1 to destroy, 2 to replace, 3 to create, 1 output`. Only words
 * and numbers, nothing of the plan's text.
 */
function summaryLine(plan) {
    const { counts } = plan;
    const parts = [
        part(counts.delete, 'to destroy'),
        part(counts.replace, 'to replace'),
        part(unknownChanges(plan), 'of an unknown action'),
        part(counts.forget, 'to forget'),
        part(counts.update, 'to update'),
        part(counts.create, 'to create'),
        part(counts.move, 'to move'),
        part(counts.import, 'to import'),
        part(counts.read, 'to read'),
        part(counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'),
        part(counts.actions, counts.actions === 1 ? 'action' : 'actions'),
        part(counts.deferred, 'deferred'),
        stateUpdates(plan) > 0
            ? part(counts.drift, 'to update in the state only')
            : part(counts.drift, 'drifted'),
    ].filter((text) => text !== '');
    const line = hasChanges(plan) ? parts.join(', ') : ['no changes', ...parts].join(', ');
    return plan.errored ? `plan failed, as far as it came: ${line}` : line;
}
/** The verdict of a heading: an icon and what the plan does, the gravest thing first. */
function verdict(plan) {
    const { counts } = plan;
    if (plan.errored)
        return { icon: '❌', words: 'the plan failed, this is only part of it' };
    if (counts.delete + counts.replace > 0) {
        const words = [
            counts.delete > 0 ? `destroys ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.delete)}` : '',
            counts.replace > 0 ? `replaces ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.replace)}` : '',
        ];
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.destroy, words: words.filter((word) => word !== '').join(', ') };
    }
    if (unknownChanges(plan) > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.unknown, words: 'has an action this version does not know' };
    const forgets = counts.forget > 0 ? `, forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.forget)}` : '';
    if (counts.update > 0)
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.update, words: `updates ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.update)} in place${forgets}` };
    const adds = additions(plan);
    const others = stateChanges(plan);
    if (counts.create > 0 && others === '')
        return { icon: _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.create, words: `only ${adds}` };
    const words = [adds, others].filter((word) => word !== '').join(', ');
    if (words !== '')
        return { icon: adds !== '' && forgets !== '' ? _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.forget : _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.move, words };
    return { icon: '✅', words: 'no changes' };
}
/** New objects, and the outputs that come with them. */
function additions(plan) {
    const { create } = plan.counts;
    const outputs = outputsThat(plan, 'create');
    if (create === 0)
        return '';
    return `adds ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(create)}${outputs > 0 ? ` and ${number(outputs, 'output')}` : ''}`;
}
/** What a plan does that changes no object: it is no less a change. */
function stateChanges(plan) {
    const { counts } = plan;
    const [added, removed] = [outputsThat(plan, 'create'), outputsThat(plan, 'delete')];
    const changed = counts.outputs - added - removed;
    const parts = [
        counts.forget > 0 ? `forgets ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.forget)}` : '',
        counts.move > 0 ? `moves ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.move)}` : '',
        counts.import > 0 ? `imports ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.import)}` : '',
        stateUpdates(plan) > 0 ? `updates the state of ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(stateUpdates(plan))}` : '',
        removed > 0 ? `removes ${number(removed, 'output')}` : '',
        changed > 0 ? `changes ${number(changed, 'output')}` : '',
        // Else they are told with the new objects.
        added > 0 && counts.create === 0 ? `adds ${number(added, 'output')}` : '',
        counts.actions > 0 ? `invokes ${number(counts.actions, 'action')}` : '',
        counts.deferred > 0 ? `defers ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(counts.deferred)}` : '',
    ].filter((part) => part !== '');
    return parts.join(', ');
}
function outputsThat({ outputs }, action) {
    return outputs.reduce((sum, output) => sum + (output.action === action ? 1 : 0), 0);
}
/** The counts with their icons, for the line above the table. */
function countsLine(plan) {
    const { counts } = plan;
    const entries = [
        [counts.delete, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.destroy, 'destroy'],
        [counts.replace, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.replace, 'replace'],
        [unknownChanges(plan), _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.unknown, 'unknown'],
        [counts.forget, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.forget, 'forget'],
        [counts.update, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.update, 'update'],
        [counts.create, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.create, 'create'],
        [counts.move, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.move, 'move'],
        [counts.import, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.import, 'import'],
        [counts.read, _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.read, 'read'],
        [counts.outputs, '📤', counts.outputs === 1 ? 'output' : 'outputs'],
        [counts.actions, '⚡', counts.actions === 1 ? 'action' : 'actions'],
        [counts.deferred, '⏳', 'deferred'],
        [counts.drift, '🌊', 'drifted'],
    ];
    const parts = entries
        .filter(([count]) => count > 0)
        .map(([count, icon, word]) => `${icon} **${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)}** ${word}`);
    const unchanged = (0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(plan.unchanged);
    if (plan.unchanged > 0)
        parts.push(parts.length > 0 || plan.complete === false ? `${unchanged} unchanged` : asConfigured(plan));
    return parts.join(' · ');
}
function asConfigured({ unchanged }) {
    if (unchanged === 1)
        return 'The one resource is as configured.';
    return `All ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(unchanged)} resources are as configured.`;
}
function number(count, noun) {
    return `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} ${noun}${count === 1 ? '' : 's'}`;
}
function part(count, words) {
    return count > 0 ? `${count} ${words}` : '';
}


/***/ }),

/***/ 6684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ why)
/* harmony export */ });
/* harmony import */ var _data_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1440);
/* harmony import */ var _diff_equality_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1674);
/* harmony import */ var _diff_object_diff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8125);
/* harmony import */ var _diff_path_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8341);
/* harmony import */ var _diff_scalar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1814);
/* harmony import */ var _diff_shown_sides_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6280);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3505);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9889);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1475);









/** It is asked for again and again: for each table, and to compare stacks. */
const told = new WeakMap();
/** Why a resource changes, or what of it: the last column of the table. */
function why(change) {
    const phrase = told.get(change) ?? reasonsOf(change);
    told.set(change, phrase);
    return phrase;
}
function reasonsOf(change) {
    const kind = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(change);
    const phrases = [];
    if (kind === 'destroy' || kind === 'replace') {
        if ((0,_data_types_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsData */ .V)(change.type))
            phrases.push([{ strong: 'holds data' }]);
    }
    if (change.deposed !== undefined) {
        phrases.push(['the old object ', { code: change.deposed }, ' of an unfinished replacement']);
    }
    if (change.deletedOutside === true)
        phrases.push(['deleted outside of this configuration']);
    phrases.push(...reasonPhrases(change));
    if (change.order === 'destroy-first')
        phrases.push(['destroyed, then created']);
    if (change.order === 'create-first')
        phrases.push(['created, then the old one destroyed']);
    if (change.movedFrom !== undefined)
        phrases.push(['moved from ', { code: change.movedFrom }]);
    if (change.importing !== undefined)
        phrases.push(importPhrase(change.importing));
    if (change.alsoForgets === true)
        phrases.push(['the old object stays, out of the state']);
    if (kind === 'forget')
        phrases.push(['leaves the state, the object stays']);
    if (kind === 'update')
        phrases.push(changedAttributes(change));
    if (kind === 'unknown')
        phrases.push(['action not known: ', { code: change.rawActions.slice(0, 10).join(', ') }]);
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPhrases */ .Zk)(phrases.filter((phrase) => phrase.length > 0), ' · ');
}
function reasonPhrases(change) {
    if (change.reason === '' && change.replacePaths.length === 0)
        return [];
    const paths = [...new Set(change.replacePaths.slice(0, 50).map(_diff_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .L))].filter((path) => path !== '');
    const forced = paths.length > 0
        ? [[...(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(paths, 4, paths.length), paths.length === 1 ? ' forces it' : ' force it']]
        : [];
    if (change.reason === '')
        return forced;
    const words = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_4__/* .actionReason */ .h)(change.reason);
    if (change.reason === 'replace_because_cannot_update' && forced.length > 0)
        return forced;
    return [[...(words === undefined ? ['reason ', { code: change.reason }] : [words])], ...forced];
}
function importPhrase(importing) {
    const generated = importing.generatedConfig === true ? ', configuration generated' : '';
    if (importing.id !== undefined)
        return ['imported as ', { code: importing.id }, generated];
    if (importing.identity !== undefined)
        return ['imported by ', { code: identityText(importing.identity) }, generated];
    return [
        `imported, by an id ${importing.unknown === true ? 'only known after apply' : 'the plan does not say'}${generated}`,
    ];
}
function identityText(identity) {
    if (identity === null || typeof identity !== 'object' || Array.isArray(identity))
        return (0,_diff_scalar_js__WEBPACK_IMPORTED_MODULE_5__/* .scalarText */ .ws)(identity);
    return Object.entries(identity)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${key}=${typeof value === 'string' ? value : (0,_diff_scalar_js__WEBPACK_IMPORTED_MODULE_5__/* .scalarText */ .ws)(value)}`)
        .join(', ');
}
/** The attributes an update changes, by name. */
function changedAttributes(change) {
    if (change.detail === undefined)
        return [];
    const { before, after } = (0,_diff_shown_sides_js__WEBPACK_IMPORTED_MODULE_6__/* .shownSides */ .i)(change);
    if (!(0,_diff_scalar_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(before) || !(0,_diff_scalar_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(after))
        return [];
    const keys = (0,_diff_object_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .unionOfKeys */ .Zo)(after, before);
    const changed = keys.filter((key) => !(0,_diff_equality_js__WEBPACK_IMPORTED_MODULE_8__/* .isEqual */ .n4)((0,_diff_object_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .own */ .ZV)(before, key) ?? null, (0,_diff_object_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .own */ .ZV)(after, key) ?? null));
    if (changed.length === 0)
        return change.detail.remarked ? ['changes no value, only what is called sensitive'] : [];
    return [
        'changes ',
        ...(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .nameList */ .OD)(changed, 4),
        ...(change.detail.remarked ? [' and what is called sensitive'] : []),
    ];
}


/***/ }),

/***/ 6837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ maskerFor)
});

// UNUSED EXPORTS: MASKED_TEXT

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/printable.js
var printable = __webpack_require__(9126);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/secrets/disguise.js

/** JSON in JSON in JSON is as deep as people nest it. */
const MAX_DEPTH = 3;
/** An escape, or what `printable` may take away or make a new line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const MAY_BE_DISGUISED = /[\\\x00-\x08\x0b-\x1f\x7f-\uffff]/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^ux]))/g;
const LETTERS = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/**
 * What a text becomes when it is read as JSON or YAML and shown: escapes are undone, each of which has many
 * spellings, and characters nobody sees are gone. `undefined` where that is the text itself.
 */
function undisguised(text) {
    if (!MAY_BE_DISGUISED.test(text))
        return undefined;
    let plain = (0,printable/* printable */.g$)(text);
    for (let depth = 0; depth < MAX_DEPTH && plain.includes('\\'); depth++) {
        plain = plain.replace(ESCAPE, (_, unicode, hex, letter = '') => {
            const code = unicode ?? hex;
            return code === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16));
        });
    }
    const seen = (0,printable/* printable */.g$)(plain);
    return seen === text ? undefined : seen;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/secrets/scanner.js
const GRAM = 4;
const HASH = 0x9e3779b1;
/** Grams looked at when choosing a form's anchor: enough to find a rare one, and bounded for long keys. */
const ANCHOR_CANDIDATES = 64;
/**
 * Each text is anchored at the rarest of its runs of four characters. The scan keeps the last four characters in a
 * number and asks a bitmap whether any text is anchored there: one probe a character, however many texts
 * there are. Only then is the bucket looked up and compared. Texts shorter than four characters are refused.
 */
function scannerFor(forms) {
    if (forms.length === 0)
        return { size: 0, find: () => undefined };
    const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(forms.length * 64))));
    const shift = 32 - bits;
    const counts = new Uint16Array(2 ** bits);
    const grams = new Int32Array(ANCHOR_CANDIDATES);
    for (const { text } of forms) {
        const found = gramsOf(text, grams);
        for (let i = 0; i < found; i++) {
            const slot = slotOf(grams[i], shift);
            const count = counts[slot];
            if (count < 0xffff)
                counts[slot] = count + 1;
        }
    }
    const present = new Uint8Array(2 ** (bits - 3));
    const buckets = new Map();
    for (const form of forms) {
        const found = gramsOf(form.text, grams);
        let best = 0;
        let rarest = Infinity;
        for (let i = 0; i < found; i++) {
            const count = counts[slotOf(grams[i], shift)];
            if (count >= rarest)
                continue;
            rarest = count;
            best = i;
        }
        const bestGram = grams[best];
        const slot = slotOf(bestGram, shift);
        present[slot >>> 3] = present[slot >>> 3] | (1 << (slot & 7));
        const bucket = buckets.get(bestGram);
        if (bucket)
            bucket.push({ ...form, anchor: best + GRAM - 1 });
        else
            buckets.set(bestGram, [{ ...form, anchor: best + GRAM - 1 }]);
    }
    for (const bucket of buckets.values())
        bucket.sort((a, b) => b.text.length - a.text.length);
    function find(text) {
        const { length } = text;
        if (length < GRAM)
            return undefined;
        let found;
        let gram = 0;
        for (let at = 0; at < GRAM - 1; at++)
            gram = (gram << 8) ^ foldCode(text.charCodeAt(at));
        for (let at = GRAM - 1; at < length; at++) {
            gram = (gram << 8) ^ foldCode(text.charCodeAt(at));
            const slot = Math.imul(gram, HASH) >>> shift;
            if ((present[slot >>> 3] & (1 << (slot & 7))) !== 0)
                found = compare(text, at, gram, found);
        }
        return found && merged(found);
    }
    function compare(text, at, gram, found) {
        let all = found;
        for (const form of buckets.get(gram) ?? []) {
            const from = at - form.anchor;
            if (from < 0 || !text.startsWith(form.text, from))
                continue;
            const to = from + form.text.length;
            all ??= [];
            all.push(form.widen ? widened(text, from, to) : { from, to });
        }
        return all;
    }
    return { size: forms.length, find };
}
/** One byte of a UTF-16 unit: exact for Latin-1, good enough a filter for the rest. */
function foldCode(code) {
    return code < 256 ? code : (code ^ (code >>> 8)) & 0xff;
}
function slotOf(gram, shift) {
    return Math.imul(gram, HASH) >>> shift;
}
/** The first runs of four characters of a text, oldest first; `grams` is used again for the next. */
function gramsOf(text, grams) {
    const end = Math.min(text.length, grams.length + GRAM - 1);
    let gram = 0;
    for (let at = 0; at < end; at++) {
        gram = (gram << 8) ^ foldCode(text.charCodeAt(at));
        if (at >= GRAM - 1)
            grams[at - GRAM + 1] = gram;
    }
    return Math.max(0, end - GRAM + 1);
}
function widened(text, from, to) {
    while (from > 0 && isBase64(text.charCodeAt(from - 1)))
        from--;
    while (to < text.length && isBase64(text.charCodeAt(to)))
        to++;
    return { from, to };
}
function isBase64(code) {
    return ((code >= 0x30 && code <= 0x39) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0x61 && code <= 0x7a) ||
        code === 0x2b ||
        code === 0x2f ||
        code === 0x2d ||
        code === 0x5f ||
        code === 0x3d);
}
function merged(ranges) {
    ranges.sort((a, b) => a.from - b.from);
    const result = [];
    for (const range of ranges) {
        const last = result.at(-1);
        if (last && range.from <= last.to)
            last.to = Math.max(last.to, range.to);
        else
            result.push({ ...range });
    }
    return result;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/secret-forms.js
var secret_forms = __webpack_require__(5445);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/secrets/masker.js



/** Stands in a text where a secret was. */
const MASKED_TEXT = '(sensitive value)';
const MAX_KEYS = 50_000;
const SPACE = /\s/;
const SPACES = /\s+/g;
function maskerFor(forms, rules) {
    const scanner = scannerFor(forms);
    const { globs, patterns } = rules;
    function findPlain(text) {
        const found = scanner.size > 0 ? scanner.find(text) : undefined;
        return patterns.length === 0 ? found : withPatterns(text, found, patterns);
    }
    const spaced = scannerFor(forms.flatMap(evenlySpaced));
    function findSpaced(text) {
        return spaced.size > 0 && SPACE.test(text) && spaced.find(text.replace(SPACES, ' ')) !== undefined;
    }
    function find(text) {
        if (patterns.length === 0 && (scanner.size === 0 || text.length < secret_forms/* MIN_LENGTH */.G6))
            return undefined;
        const found = findPlain(text);
        const rest = found ? replaced(text, found) : text;
        const plain = undisguised(rest);
        // Where in the text that is nobody can tell.
        return (plain !== undefined && findPlain(plain)) || findSpaced(plain ?? rest)
            ? [{ from: 0, to: text.length }]
            : found;
    }
    const keys = new Map();
    function masked(text) {
        const ranges = find(text);
        return ranges ? replaced(text, ranges) : text;
    }
    return {
        idle: scanner.size === 0 && globs.length === 0 && patterns.length === 0,
        text: masked,
        key(key) {
            const known = keys.get(key);
            if (known !== undefined)
                return known;
            const shown = masked(key);
            if (keys.size < MAX_KEYS)
                keys.set(key, shown);
            return shown;
        },
        shown(value) {
            const text = typeof value === 'string' ? value : String(value);
            const ranges = find(text);
            if (!ranges)
                return undefined;
            const [first] = ranges;
            if (typeof value === 'number' || (first?.from === 0 && first.to === text.length))
                return '';
            return replaced(text, ranges);
        },
        globs,
    };
}
/** A secret of several words, for texts that are shown, or were indented, with other white space between them. */
function evenlySpaced({ text }) {
    const even = text.replace(SPACES, ' ');
    return SPACE.test(text) && even.length >= secret_forms/* MIN_LENGTH */.G6 ? [{ text: even, widen: false }] : [];
}
function withPatterns(text, found, patterns) {
    let ranges = found;
    for (const pattern of patterns) {
        for (const match of text.matchAll(pattern)) {
            if (match[0] === '')
                continue;
            ranges = [...(ranges ?? []), { from: match.index, to: match.index + match[0].length }];
        }
    }
    return ranges?.sort((a, b) => a.from - b.from);
}
/** `ranges` in order of their starts; they may overlap. */
function replaced(text, ranges) {
    let result = '';
    let at = 0;
    let open = false;
    for (const { from, to } of ranges) {
        if (from > at || !open)
            result += text.slice(at, Math.max(from, at)) + MASKED_TEXT;
        open = true;
        at = Math.max(at, to);
    }
    return result + text.slice(at);
}


/***/ }),

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ MIN_LENGTH),
/* harmony export */   VP: () => (/* binding */ canTaint),
/* harmony export */   XP: () => (/* binding */ formsOf)
/* harmony export */ });
/* harmony import */ var _sensitive_leaves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);

/** Shorter texts are too common to be looked for. */
const MIN_LENGTH = 4;
/** Below this a base64 piece is so short that it turns up by chance. */
const MIN_ENCODED_SECRET = 8;
const MAX_ENCODED_SECRET = 64 * 1024;
const MIN_INNER_LEAF = 12;
const MIN_LINE = 16;
const WORDS = new Set(['true', 'false', 'null']);
/**
 * Short and common values are no secrets to look for elsewhere: masking every `true` or `80` would hide the plan.
 * They stay masked where they are marked.
 */
function canTaint(secret) {
    return secret.length >= MIN_LENGTH && !WORDS.has(secret.toLowerCase()) && secret.trim() !== '';
}
/**
 * The spellings under which one secret turns up in a plan: as it is; escaped in a JSON string (Go's encoder escapes
 * `<>&` too) or in one of HCL; URL-encoded, as in a connection string; base64, whole or as a piece of a longer blob
 * (user data, basic auth). A hash of a secret cannot be turned back and stays visible. Of a secret of several lines the dense lines
 * count by themselves, since `indent()` tears a key apart, and of a JSON document its long leaves.
 */
function formsOf(secret) {
    const texts = new Set();
    for (const text of [secret, ...parts(secret)]) {
        if (!canTaint(text))
            continue;
        texts.add(text);
        for (const spelling of spellings(text))
            if (spelling.length >= MIN_LENGTH)
                texts.add(spelling);
    }
    const forms = [...texts].map((text) => ({ text, widen: false }));
    if (secret.length >= MIN_ENCODED_SECRET && secret.length <= MAX_ENCODED_SECRET) {
        for (const text of base64Pieces(secret))
            if (!texts.has(text))
                forms.push({ text, widen: true });
    }
    return forms;
}
function parts(secret) {
    const found = [];
    if (secret.includes('\n')) {
        for (const line of secret.split('\n')) {
            const dense = line.trim();
            if (dense.length >= MIN_LINE && !/\s/.test(dense))
                found.push(dense);
        }
    }
    const trimmed = secret.trim();
    if (trimmed !== secret)
        found.push(trimmed);
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
        try {
            (0,_sensitive_leaves_js__WEBPACK_IMPORTED_MODULE_0__/* .eachLeaf */ .C)(JSON.parse(trimmed), (leaf) => {
                if (leaf.length >= MIN_INNER_LEAF)
                    found.push(leaf);
            });
        }
        catch {
            // Not JSON after all; the whole text is still a secret.
        }
    }
    return found;
}
function spellings(text) {
    const found = [];
    const json = JSON.stringify(text).slice(1, -1);
    if (json !== text)
        found.push(json);
    const goJson = json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (goJson !== json)
        found.push(goJson);
    // In the key of an address, where these two would begin a template.
    const hcl = json.replace(/([$%])\{/g, '$1$1{');
    if (hcl !== json)
        found.push(hcl);
    if (/[^A-Za-z0-9_.~-]/.test(text)) {
        const url = Buffer.from(text)
            .toString('latin1')
            .replace(/[^A-Za-z0-9_.~-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
        found.push(url, url.replaceAll('%20', '+'));
        // What browsers and most libraries leave unescaped, Go's urlencode() does not.
        try {
            found.push(encodeURIComponent(text));
        }
        catch {
            // A lone surrogate has no UTF-8; it cannot be in an URL either.
        }
    }
    return found;
}
/** The characters that stay the same whatever is before and after the secret, for each of the three alignments. */
function base64Pieces(secret) {
    const pieces = new Set();
    const bytes = Buffer.from(secret);
    for (let shift = 0; shift < 3; shift++) {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const bits = (shift + bytes.length) * 8;
        const piece = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
        pieces.add(piece);
        pieces.add(piece.replaceAll('+', '-').replaceAll('/', '_'));
    }
    return pieces;
}


/***/ }),

/***/ 4212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ eachLeaf),
/* harmony export */   S: () => (/* binding */ eachSensitiveLeaf)
/* harmony export */ });
/* harmony import */ var _interpret_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);

/**
 * Every string and number of `value` that `marks` (a `*_sensitive` tree: true, or the same shape with true at what
 * is sensitive) covers. Map keys are left alone: they name things far more often than they hide them.
 */
function eachSensitiveLeaf(value, marks, found) {
    if (value === undefined || value === null || marks === undefined || marks === null || marks === false)
        return;
    if (marks === true) {
        eachLeaf(value, found);
    }
    else if (Array.isArray(marks)) {
        if (Array.isArray(value))
            for (let i = 0; i < marks.length; i++)
                eachSensitiveLeaf(value[i], marks[i], found);
    }
    else if ((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(marks) && (0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        for (const key of Object.keys(marks)) {
            if (Object.hasOwn(value, key))
                eachSensitiveLeaf(value[key], marks[key], found);
        }
    }
}
/** Every string and number of `value`. */
function eachLeaf(value, found) {
    if (typeof value === 'string')
        found(value);
    else if (typeof value === 'number')
        found(String(value));
    else if (Array.isArray(value))
        for (const item of value)
            eachLeaf(item, found);
    else if ((0,_interpret_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        for (const key of Object.keys(value))
            eachLeaf(value[key], found);
}


/***/ })

};
