export const id = 359;
export const ids = [359];
export const modules = {

/***/ 6359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gather: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../../packages/action-kit/lib/errors.js
var errors = __webpack_require__(2411);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/make-fragment.js + 2 modules
var make_fragment = __webpack_require__(1211);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/missing.js
var missing = __webpack_require__(1675);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/proof.js + 1 modules
var proof = __webpack_require__(1465);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/plan-error.js
var plan_error = __webpack_require__(7869);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment-file.js
var fragment_file = __webpack_require__(6078);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment-json.js + 2 modules
var fragment_json = __webpack_require__(4749);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/read-fragments.js







const MAX_FILES = 5000;
const MAX_DEPTH = 8;
/**
 * Reads every `.json` below a folder, as `actions/download-artifact` leaves them: all in one, or each in its artifact's
 * folder. A file that is no fragment is a stack that failed: it hides no other, and is not hidden either. `expected` are
 * the stacks that there should be. Throws PlanError when there are none and none are expected.
 */
function readFragments(folder, expected = []) {
    // Where every job died, nothing was downloaded: not even the folder is there.
    const paths = expected.length > 0 && !(0,external_node_fs_.existsSync)(folder) ? [] : jsonFiles(folder);
    if (paths.length === 0 && expected.length === 0) {
        throw new plan_error/* PlanError */.W(`${folder} holds no fragments (*.json): download the artifacts of the plan jobs into it first`);
    }
    const problems = [];
    const read = paths.map((path) => {
        try {
            return { path, fragment: readFragment(path) };
        }
        catch (error) {
            const failure = sentence(error instanceof plan_error/* PlanError */.W ? error.message : `${path} cannot be read`);
            problems.push(failure);
            return { path, fragment: (0,make_fragment/* makeFragment */.d)({ name: fileStack(path, folder, expected), failure }) };
        }
    });
    const { fragments, problems: clashes } = apart(read, folder);
    return { fragments: (0,missing/* withMissing */.n)(fragments, expected), problems: [...problems, ...clashes] };
}
function readFragment(path) {
    if ((0,external_node_fs_.statSync)(path).size > fragment_json/* MAX_FRAGMENT_BYTES */.US) {
        throw new plan_error/* PlanError */.W(`${path} is larger than ${fragment_json/* MAX_FRAGMENT_BYTES */.US} bytes: no fragment is, so it was not read`);
    }
    return (0,fragment_json/* parseFragment */.oH)((0,external_node_fs_.readFileSync)(path, 'utf8'), path);
}
/** Which stack a file seems to be of, by its name alone: the one that was expected, if it is called so. */
function fileStack(path, folder, expected) {
    return expected.find((stack) => (0,fragment_file/* fragmentFile */.f)(stack) === (0,external_node_path_.basename)(path)) ?? (0,external_node_path_.relative)(folder, path);
}
/**
 * Two results of one stack: nobody can tell which is its own, so neither counts as planned, and both are shown, the
 * second under its path as well.
 */
function apart(read, folder) {
    const byName = Map.groupBy(read, ({ fragment }) => fragment.name);
    const problems = [];
    const fragments = [...byName].flatMap(([name, same]) => {
        if (same.length === 1)
            return same.map(({ fragment }) => fragment);
        const paths = same.map(({ path }) => path).join(' and ');
        const problem = `${paths} are all of "${name}": give each stack a name of its own.`;
        problems.push(problem);
        return same.map(({ path, fragment }, index) => ({
            ...fragment,
            name: index === 0 ? name : `${name} (${(0,external_node_path_.relative)(folder, path)})`,
            failure: [problem, fragment.failure].filter((text) => text !== undefined).join('\n\n'),
        }));
    });
    return { fragments, problems };
}
/** Sorted, so that of two files with one name it is always the same that keeps it. Links are not followed. */
function jsonFiles(folder, depth = 0) {
    let entries;
    try {
        entries = readEntries(folder);
    }
    catch (error) {
        throw new plan_error/* PlanError */.W(`${folder} cannot be read as a folder (${error.code ?? 'unknown error'})`, { cause: error });
    }
    const found = [];
    for (const entry of entries) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && depth < MAX_DEPTH)
            found.push(...jsonFiles(path, depth + 1));
        else if (entry.isFile() && entry.name.endsWith('.json'))
            found.push(path);
        if (found.length > MAX_FILES)
            throw new plan_error/* PlanError */.W(`${folder} holds more than ${MAX_FILES} .json files: is it the right folder?`);
    }
    return found;
}
function readEntries(folder) {
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/action.js
var interpret_action = __webpack_require__(205);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/context.js

const MAX_SHARED = 100_000;
function openContext(masker, notices) {
    const texts = new Map();
    function shared(text) {
        const known = texts.get(text);
        if (known !== undefined)
            return known;
        const masked = masker.text(text);
        if (texts.size < MAX_SHARED)
            texts.set(text, masked);
        return masked;
    }
    return {
        masker,
        notices,
        shared,
        word: (text) => (interpret_action/* knownWords */.L3.has(text) || interpret_action/* knownReasons */.l4.has(text) ? text : shared(text)),
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/notices.js
const MAX_KINDS = 50;
function openNotices() {
    const kinds = new Map();
    return {
        add(kind, example) {
            const seen = kinds.get(kind);
            if (seen)
                seen.count++;
            else if (kinds.size < MAX_KINDS)
                kinds.set(kind, { example, count: 1 });
        },
        sentences: () => [...kinds].map(([kind, { example, count }]) => {
            if (example === undefined)
                return `${kind}.`;
            return count === 1 ? `${kind} (${example}).` : `${kind} (${example} and ${count - 1} more).`;
        }),
    };
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/canonical.js
var canonical = __webpack_require__(36);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/fingerprint.js + 1 modules
var fingerprint = __webpack_require__(2164);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fingerprint/keys.js
var keys = __webpack_require__(4804);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/exact-json.js
/** A number that may be an integer of more digits than a double keeps. Most plans have none, and are parsed as ever. */
const LONG_INTEGER = /[:[,\s]-?\d{16}/;
/**
 * `JSON.parse`, but for integers beyond 2^53, which it would round until two ids are one: they become texts of their
 * digits. Throws what `JSON.parse` throws.
 */
function parseExactly(json) {
    return LONG_INTEGER.test(json) ? JSON.parse(json, digits) : JSON.parse(json);
}
/** `source`: https://tc39.es/proposal-json-parse-with-source, of primitive values only. */
function digits(_key, value, { source = '' } = {}) {
    const rounded = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source);
    return rounded ? source : value;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/elements.js



/** JSON.parse is a good third faster on a few dozen elements at once than on each. */
const BATCH_BYTES = 48 * 1024;
/** Between two neighbours is a comma and white space; no element that was left out is that short. */
const MAX_GAP = 24;
const YIELD_EVERY = 64;
/** Reads elements again, in the order of the file. Gives way to the event loop now and then. */
async function eachElement(bytes, at, use, signal) {
    let batches = 0;
    for (let first = 0; first < at.count;) {
        const last = lastOfBatch(at, first);
        const values = parsedBatch(bytes, at, first, last);
        for (let i = first; i <= last; i++)
            use(values[i - first], at.length(i));
        first = last + 1;
        if (++batches % YIELD_EVERY !== 0)
            continue;
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
    }
}
function lastOfBatch(at, first) {
    const start = at.offset(first);
    let last = first;
    let end = start + at.length(first);
    while (last + 1 < at.count) {
        const offset = at.offset(last + 1);
        const next = offset + at.length(last + 1);
        if (offset < end || offset - end > MAX_GAP || next - start > BATCH_BYTES)
            break;
        last++;
        end = next;
    }
    return last;
}
function parsedBatch(bytes, at, first, last) {
    const start = at.offset(first);
    const json = bytes.read(start, at.offset(last) + at.length(last) - start);
    if (first === last)
        return [parsed(json, start)];
    try {
        const values = parseExactly(`[${json.toString()}]`);
        if (values.length === last - first + 1)
            return values;
    }
    catch {
        // One of them is malformed: each by itself, to say which.
    }
    return Array.from({ length: last - first + 1 }, (_, i) => {
        const offset = at.offset(first + i);
        return parsed(bytes.read(offset, at.length(first + i)), offset);
    });
}
/** V8's message quotes the text it fails on, which may be a secret: ours has only the place. */
function parsed(json, offset) {
    try {
        return parseExactly(json.toString());
    }
    catch {
        throw new plan_error/* PlanError */.W(`is not valid JSON: the value that starts at byte ${offset} cannot be parsed`);
    }
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/action-invocation.js
var action_invocation = __webpack_require__(2680);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/counts.js
var interpret_counts = __webpack_require__(6707);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/detail-budget.js
var detail_budget = __webpack_require__(270);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/json.js
var interpret_json = __webpack_require__(8765);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/attribute-glob.js
var attribute_glob = __webpack_require__(1782);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/hiding.js
var interpret_hiding = __webpack_require__(544);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/identity.js + 1 modules
var identity = __webpack_require__(5566);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/marks.js
var interpret_marks = __webpack_require__(5225);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/overlay.js
var overlay = __webpack_require__(8415);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/resource-change.js







const NO_PATHS = [];
const rawActionLists = new Map();
/**
 * One element of `resource_changes`, `resource_drift` or the change of a deferred one, masked; `readDetail` reads its
 * attributes.
 */
function resourceChange(json, context) {
    const { masker, notices } = context;
    const change = (0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(json, 'change'));
    const rawAddress = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'address'));
    const owner = (0,identity/* identify */.l)(json);
    const { module, mode, type, name } = owner;
    const address = masker.text(rawAddress || addressOf(json, module, mode, type, name));
    const rawActions = actionList((0,interpret_json/* array */.YO)((0,interpret_json/* member */.Dc)(change, 'actions')), context);
    const { action, order, alsoForgets } = (0,interpret_action/* actionsOf */.Ro)(rawActions);
    const reason = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'action_reason'));
    if (action === 'unknown') {
        notices.add(`The action [${rawActions.join(', ')}] is not known to this version and is shown as it is`, address);
    }
    if (!interpret_action/* knownReasons */.l4.has(reason)) {
        notices.add(`The reason "${context.shared(reason)}" is not known to this version and is shown as it is`, address);
    }
    const result = {
        address,
        module: context.shared(module),
        mode: context.word(mode),
        type: context.shared(type),
        name: context.shared(name),
        provider: context.shared((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'provider_name'))),
        action,
        rawActions,
        reason: context.word(reason),
        replacePaths: replacePaths((0,interpret_json/* member */.Dc)(change, 'replace_paths'), context),
        detail: undefined,
    };
    if (order)
        result.order = order;
    if (alsoForgets)
        result.alsoForgets = true;
    const deposed = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'deposed'));
    if (deposed !== '')
        result.deposed = masker.text(deposed);
    const previous = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'previous_address'));
    if (previous !== '' && previous !== rawAddress)
        result.movedFrom = masker.text(previous);
    const importing = importOf(change, owner, context);
    if (importing)
        result.importing = importing;
    return result;
}
/** A no-op is a change all the same when it moves, imports or concerns a forgotten object. */
function changesSomething(change) {
    if (change.mode === 'data' && change.action === 'delete')
        return false;
    return change.action !== 'no-op' || change.movedFrom !== undefined || change.importing !== undefined;
}
/** For elements without an address, which no known Terraform writes. */
function addressOf(json, module, mode, type, name) {
    const index = (0,interpret_json/* member */.Dc)(json, 'index');
    const key = index === undefined || index === null ? '' : `[${JSON.stringify(index)}]`;
    const own = [mode === 'managed' ? '' : mode, type, name].filter((part) => part !== '').join('.');
    return own === '' ? '(no address)' : `${module === '' ? '' : `${module}.`}${own}${key}`;
}
/** Known actions are the plan's own words; unknown ones are masked like any text. */
function actionList(json, context) {
    const raw = json.map(interpret_json/* text */.Qq);
    const key = raw.length === 1 ? raw[0] : raw.join(',');
    const known = rawActionLists.get(key);
    if (known)
        return known;
    if ((0,interpret_action/* actionsOf */.Ro)(raw).action === 'unknown')
        return raw.map(context.shared);
    rawActionLists.set(key, raw);
    return raw;
}
function replacePaths(json, context) {
    const paths = (0,interpret_json/* array */.YO)(json);
    if (paths.length === 0)
        return NO_PATHS;
    return paths.map((path) => (0,overlay/* maskedPath */.P)(pathOf(path), context.masker));
}
/** A path of the plan: names and indexes; anything else is dropped. */
function pathOf(json) {
    return (0,interpret_json/* array */.YO)(json).filter((step) => typeof step === 'string' || typeof step === 'number');
}
/** The attributes of such an element, masked. Takes the JSON over. */
function readDetail(json, masker) {
    const change = (0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(json, 'change'));
    const covers = masker.globs.length > 0 ? (0,attribute_glob/* coverageOf */._5)(masker.globs, (0,identity/* identify */.l)(json)) : undefined;
    const [was, is] = [(0,interpret_json/* member */.Dc)(change, 'before_sensitive'), (0,interpret_json/* member */.Dc)(change, 'after_sensitive')];
    const marks = (0,interpret_marks/* eitherMark */.Ve)(was, is);
    if (marks !== undefined)
        dropEmptySecrets(change, marks);
    const remarked = marks !== undefined &&
        !(0,interpret_marks/* sameMarks */.Ly)(was, is) &&
        !(0,interpret_marks/* sameMarks */.Ly)((0,interpret_marks/* marksOfBoth */.PK)(was, change), (0,interpret_marks/* marksOfBoth */.PK)(is, change));
    const hiding = (0,interpret_hiding/* openHiding */.a)();
    const before = (0,overlay/* overlay */.L)((0,interpret_json/* member */.Dc)(change, 'before'), marks, undefined, covers, masker, hiding);
    const unknown = (0,interpret_json/* member */.Dc)(change, 'after_unknown');
    const after = (0,overlay/* overlay */.L)((0,interpret_json/* member */.Dc)(change, 'after'), marks, unknown, covers, masker, hiding);
    // A null is how the plan writes that there is no object, before it is created and after it is destroyed.
    const detail = { before: before ?? undefined, after: after ?? undefined };
    if (remarked)
        detail.remarked = true;
    return detail;
}
/**
 * Most providers write '' or null for a secret that is not set. Where it turns from one into the other no secret comes or
 * goes, as it would look when both are hidden.
 */
function dropEmptySecrets(change, marks) {
    const [before, after] = [(0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(change, 'before')), (0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(change, 'after'))];
    const unknown = (0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(change, 'after_unknown'));
    for (const [key, mark] of Object.entries((0,interpret_json/* object */.Ik)(marks))) {
        if (mark !== true || (0,interpret_marks/* hasMark */.mP)((0,interpret_json/* ownMember */.nV)(unknown, key)))
            continue;
        const sides = [(0,interpret_json/* ownMember */.nV)(before, key) ?? null, (0,interpret_json/* ownMember */.nV)(after, key) ?? null];
        if (!sides.includes('') || !sides.includes(null))
            continue;
        if (Object.hasOwn(before, key))
            before[key] = null;
        if (Object.hasOwn(after, key))
            after[key] = null;
    }
}
function importOf(change, owner, { masker }) {
    const json = (0,interpret_json/* member */.Dc)(change, 'importing');
    const generatedConfig = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(change, 'generated_config')) !== '';
    if (!(0,interpret_json/* isObject */.Gv)(json))
        return generatedConfig ? { generatedConfig } : undefined;
    const importing = {};
    const id = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'id'));
    if (id !== '')
        importing.id = masker.text(id);
    const covers = (0,attribute_glob/* coverageOf */._5)(masker.globs, owner);
    const identity = (0,overlay/* overlay */.L)((0,interpret_json/* member */.Dc)(json, 'identity'), undefined, undefined, covers, masker, (0,interpret_hiding/* openHiding */.a)());
    if (identity !== undefined && identity !== null)
        importing.identity = identity;
    if ((0,interpret_json/* member */.Dc)(json, 'unknown') === true)
        importing.unknown = true;
    if (generatedConfig)
        importing.generatedConfig = true;
    return importing;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/changes.js






/** Reads `resource_changes`. */
async function readChanges({ each, context, counts, fingerprint, details }) {
    const changes = [];
    const registries = { opentofuRegistry: false, terraformRegistry: false };
    let unchanged = 0;
    await each('change', (json, size) => {
        const change = resourceChange((0,interpret_json/* object */.Ik)(json), context);
        if (change.provider.startsWith('registry.opentofu.org/'))
            registries.opentofuRegistry = true;
        if (change.provider.startsWith('registry.terraform.io/'))
            registries.terraformRegistry = true;
        if (!changesSomething(change)) {
            unchanged++;
            return;
        }
        (0,interpret_counts/* countChange */.M)(counts, change);
        const detail = readDetail((0,interpret_json/* object */.Ik)(json), context.masker);
        change.detail = detail;
        if ((0,keys/* isEffective */.kc)(change))
            fingerprint.add((0,keys/* changeKey */.Cy)(change), (text) => (0,canonical/* writeChange */.k$)(text, change, detail));
        details.keep(change, size, (0,detail_budget/* rankOf */.IQ)(change));
        changes.push(change);
    });
    return { changes, unchanged, registries };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/checks.js

/** One element of `checks`: a result for each instance, or one for the block where none was expanded. */
function checkResults(json, { masker, word }) {
    const address = (0,interpret_json/* member */.Dc)(json, 'address');
    const kind = word((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(address, 'kind')));
    const own = masker.text((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(address, 'to_display')) || (0,interpret_json/* text */.Qq)(address) || '(no address)');
    const instances = (0,interpret_json/* array */.YO)((0,interpret_json/* member */.Dc)(json, 'instances'));
    if (instances.length === 0) {
        return [
            {
                address: own,
                kind,
                status: word((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'status'))),
                problems: problemsOf(json, masker.text),
            },
        ];
    }
    return instances.map((instance) => ({
        address: masker.text((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)((0,interpret_json/* member */.Dc)(instance, 'address'), 'to_display'))) || own,
        kind,
        status: word((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(instance, 'status'))),
        problems: problemsOf(instance, masker.text),
    }));
}
function problemsOf(json, mask) {
    return (0,interpret_json/* array */.YO)((0,interpret_json/* member */.Dc)(json, 'problems')).map((problem) => mask((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(problem, 'message'))));
}
/** One element of `condition_results`, which Terraform 1.2 wrote in the place of `checks`. */
function conditionResult(json, { masker }) {
    const message = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'error_message'));
    const passed = (0,interpret_json/* member */.Dc)(json, 'result') === true;
    return {
        address: masker.text((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'address')) || '(no address)'),
        kind: (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'condition_type')).startsWith('Output') ? 'output_value' : 'resource',
        status: (0,interpret_json/* member */.Dc)(json, 'unknown') === true ? 'unknown' : passed ? 'pass' : 'fail',
        problems: message === '' || passed ? [] : [masker.text(message)],
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/drift.js



/**
 * Reads `resource_drift`. Terraform itself shows drift only where `relevant_attributes` names an attribute that drifted;
 * `all` where that cannot be told, or where the drift is the plan (`-refresh-only`).
 */
async function readDrift({ each, context }, all) {
    const addresses = new Set();
    await each('drift', (json) => void addresses.add((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'address'))));
    if (addresses.size === 0)
        return [];
    const attributes = new Map();
    await each('relevant', (json) => {
        const resource = (0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'resource'));
        // No resource: the attribute counts for every one.
        if (resource !== '' && !addresses.has(resource))
            return;
        const paths = attributes.get(resource);
        if (paths)
            paths.push(pathOf((0,interpret_json/* member */.Dc)(json, 'attribute')));
        else
            attributes.set(resource, [pathOf((0,interpret_json/* member */.Dc)(json, 'attribute'))]);
    });
    const drift = [];
    await each('drift', (json, size) => {
        const own = attributes.get((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'address'))) ?? [];
        const change = {
            ...resourceChange((0,interpret_json/* object */.Ik)(json), context),
            detail: readDetail((0,interpret_json/* object */.Ik)(json), context.masker),
        };
        if (!changesSomething(change))
            return;
        const relevant = all || matters(change, [...own, ...(attributes.get('') ?? [])]);
        drift.push({ ...change, relevant, size });
    });
    return drift;
}
/** Says of what is created that it was there before: somebody deleted it, and the plan makes it again. */
function markDeletedOutside(changes, drift) {
    const gone = new Set(drift.filter((drifted) => drifted.action === 'delete' && drifted.deposed === undefined).map(keys/* changeKey */.Cy));
    if (gone.size === 0)
        return;
    for (const change of changes) {
        if (change.action === 'create' && gone.has((0,keys/* changeKey */.Cy)(change)))
            change.deletedOutside = true;
    }
}
function matters(change, paths) {
    if (paths.length === 0)
        return false;
    if (change.action === 'delete')
        return true;
    const changed = changedPaths(change.detail.before, change.detail.after);
    return paths.some((path) => changed.some((other) => overlaps(path, other)));
}
/** One path leads to, or through, the other. */
function overlaps(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++)
        if (String(a[i]) !== String(b[i]))
            return false;
    return true;
}
/** Paths of the leaves that differ between two values. */
function changedPaths(before, after, at = []) {
    if (before === after)
        return [];
    if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
        const left = before;
        const right = after;
        const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
        const isArray = Array.isArray(before);
        return [...keys].flatMap((key) => changedPaths(left[key], right[key], [...at, isArray ? Number(key) : key]));
    }
    return [at];
}
function isBranch(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/format.js
/**
 * Reads `format_version`. Terraform promises that a new minor version only adds, so 0.1 to 1.x are read alike; a
 * new major one may mean something else, which is said and read all the same.
 */
function formatOf(version, { notices, masker }) {
    const match = /^(\d+)\.(\d+)/.exec(version);
    const [major, minor] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
    const shown = masker.text(version);
    if (!match) {
        notices.add(version === ''
            ? 'The plan does not say which format it has'
            : `The plan has a format that cannot be told, "${shown}"`);
    }
    else if (major > 1) {
        notices.add(`The plan has format ${shown}, which is newer than this version knows: what is shown may be incomplete`);
    }
    return { version: shown, knowsRelevance: !match || major > 1 || (major === 1 && minor >= 1) };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/output-change.js






/**
 * One member of `output_changes`. `declaredSensitive` is what the configuration and the planned values say:
 * formats before 1.0 have no marks on the change itself. `undefined` for an output that stays as it is.
 */
function outputChange(name, json, declaredSensitive, context) {
    if (!(0,interpret_json/* isObject */.Gv)(json))
        return undefined;
    const { masker, notices } = context;
    const raw = (0,interpret_json/* array */.YO)((0,interpret_json/* member */.Dc)(json, 'actions')).map(interpret_json/* text */.Qq);
    const { action } = (0,interpret_action/* actionsOf */.Ro)(raw);
    if (action === 'no-op')
        return undefined;
    const shown = masker.text(name);
    if (action === 'unknown') {
        notices.add(`The action [${raw.map(context.shared).join(', ')}] is not known to this version and is shown as it is`, `output.${shown}`);
    }
    const covers = (0,attribute_glob/* coverageOf */._5)(masker.globs, { module: '', type: 'output', name });
    const marks = declaredSensitive || covers?.([]) === true
        ? true
        : (0,interpret_marks/* eitherMark */.Ve)((0,interpret_json/* member */.Dc)(json, 'before_sensitive'), (0,interpret_json/* member */.Dc)(json, 'after_sensitive'));
    const hiding = (0,interpret_hiding/* openHiding */.a)();
    const before = (0,overlay/* overlay */.L)((0,interpret_json/* member */.Dc)(json, 'before'), marks, undefined, covers, masker, hiding);
    const after = (0,overlay/* overlay */.L)((0,interpret_json/* member */.Dc)(json, 'after'), marks, (0,interpret_json/* member */.Dc)(json, 'after_unknown'), covers, masker, hiding);
    return {
        name: shown,
        action,
        // There is no output before it is created, and none after it is deleted; else a null is a value.
        before: action === 'create' ? undefined : before,
        after: action === 'delete' ? undefined : after,
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/tool.js
/**
 * OpenTofu began at 1.6; its providers come from its own registry unless the configuration says otherwise. From 1.9 on
 * no plan of Terraform is without `applyable`.
 */
function toolOf(traces) {
    if (traces.saysApplyable)
        return 'Terraform';
    const [major = 0, minor = 0] = traces.version.split('.').map(Number);
    if (traces.version !== '' && major < 2 && (major === 0 || minor < 6))
        return 'Terraform';
    if (traces.opentofuRegistry)
        return 'OpenTofu';
    const isFrom = (since) => major > 1 || (major === 1 && minor >= since);
    if (isFrom(9))
        return 'OpenTofu';
    if (traces.terraformRegistry)
        return isFrom(8) ? 'Terraform or OpenTofu' : 'Terraform';
    return isFrom(8) ? 'OpenTofu' : 'Terraform or OpenTofu';
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/interpret/plan.js















/** The second pass: secrets are known by now, so nothing leaves this function unmasked. */
async function interpretPlan(bytes, index, context, budget, signal) {
    const { header } = index;
    const format = formatOf((0,interpret_json/* text */.Qq)(header.get('format_version')), context);
    const reading = {
        context,
        counts: (0,interpret_counts/* noCounts */.Y)(),
        fingerprint: (0,fingerprint/* fingerprintBuilder */.we)((0,interpret_json/* text */.Qq)(header.get('timestamp'))),
        details: (0,detail_budget/* detailBudget */.lA)(budget),
        each: (part, use) => eachElement(bytes, index.at[part], use, signal),
    };
    const { changes, unchanged, registries } = await readChanges(reading);
    const refreshOnly = (0,keys/* isRefreshOnly */.Gp)({ changes, unchanged: index.untouched + unchanged });
    const drift = await readDrift(reading, refreshOnly || !format.knowsRelevance);
    for (const drifted of drift) {
        if (refreshOnly)
            reading.fingerprint.add((0,keys/* driftKey */.LM)(drifted), (text) => (0,canonical/* writeChange */.k$)(text, drifted, drifted.detail));
        if (drifted.relevant)
            reading.details.keep(drifted, drifted.size, detail_budget/* DRIFT_RANK */.Hq);
    }
    markDeletedOutside(changes, drift);
    const outputs = [];
    for (const [name, { offset, length }] of index.outputs) {
        const output = outputChange(name, parsed(bytes.read(offset, length), offset), index.sensitiveOutputs.has(name), context);
        if (!output)
            continue;
        reading.fingerprint.add((0,keys/* outputKey */.zi)(output), (text) => (0,canonical/* writeOutput */.zh)(text, output));
        outputs.push(output);
    }
    const checks = [];
    await reading.each('check', (json) => void checks.push(...checkResults(json, context)));
    await reading.each('condition', (json) => void checks.push(conditionResult(json, context)));
    const deferred = await readDeferred(reading);
    const actions = await readActions(reading);
    const counts = {
        ...reading.counts,
        outputs: outputs.length,
        deferred: deferred.length,
        actions: actions.length,
    };
    counts.drift = drift.filter(({ relevant }) => relevant).length;
    const toolVersion = (0,interpret_json/* text */.Qq)(header.get('terraform_version'));
    return {
        tool: toolOf({
            version: toolVersion,
            saysApplyable: header.has('applyable') || header.has('complete'),
            ...registries,
        }),
        toolVersion: context.masker.text(toolVersion),
        formatVersion: format.version,
        errored: header.get('errored') === true,
        complete: flag(header.get('complete')),
        applyable: flag(header.get('applyable')),
        counts,
        changes,
        unchanged: index.untouched + unchanged,
        outputs,
        // Of drift that does not matter only the number is shown.
        drift: drift.map(({ size: _, ...drifted }) => drifted.relevant ? drifted : { ...drifted, detail: undefined }),
        checks,
        deferred,
        actions,
        notices: context.notices.sentences(),
        detailsLeftOut: reading.details.leftOut(),
        fingerprint: reading.fingerprint.finish(),
    };
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
async function readDeferred({ each, context, details }) {
    const deferred = [];
    await each('deferred', (json, size) => {
        const of = (0,interpret_json/* object */.Ik)((0,interpret_json/* member */.Dc)(json, 'resource_change'));
        const change = { ...resourceChange(of, context), detail: readDetail(of, context.masker) };
        details.keep(change, size, (0,detail_budget/* rankOf */.IQ)(change));
        deferred.push({ reason: context.word((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'reason'))), change });
    });
    await each('deferred-action', (json) => {
        const invocation = (0,action_invocation/* actionInvocation */.J)((0,interpret_json/* member */.Dc)(json, 'action_invocation') ?? json, context);
        deferred.push({
            reason: context.word((0,interpret_json/* text */.Qq)((0,interpret_json/* member */.Dc)(json, 'reason'))),
            change: (0,action_invocation/* deferredInvocation */.g)(invocation),
        });
    });
    return deferred;
}
async function readActions({ each, context, fingerprint }) {
    const actions = [];
    await each('action', (json) => {
        const action = (0,action_invocation/* actionInvocation */.J)(json, context);
        fingerprint.add((0,keys/* actionKey */.M6)(action), (text) => (0,canonical/* writeAction */.aN)(text, action));
        actions.push(action);
    });
    return actions;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/plan-bytes.js


/** Small enough to stay in the processor's cache while it is looked through. */
const CHUNK = 256 * 1024;
/** A file up to this size is quickest read at once. */
const WHOLE = 32 * 1024 * 1024;
/** A larger file is read twice and never kept; a stream has to be kept in memory, so large plans are given as a path. */
function openBytes(source) {
    if (typeof source !== 'string')
        return streamBytes(source, 'the plan');
    const fd = plan_bytes_open(source);
    const about = (0,external_node_fs_.fstatSync)(fd);
    // A pipe cannot be read twice.
    if (!about.isFile())
        return streamBytes((0,external_node_fs_.createReadStream)(source, { fd }), source);
    return about.size <= WHOLE ? wholeFile(source, fd) : largeFile(source, fd);
}
function wholeFile(path, fd) {
    const whole = (0,external_node_fs_.readFileSync)(fd);
    return {
        where: path,
        async *chunks() {
            yield whole;
        },
        read: (offset, length) => whole.subarray(offset, offset + length),
        close: () => (0,external_node_fs_.closeSync)(fd),
    };
}
function largeFile(path, fd) {
    let cache = Buffer.allocUnsafe(0);
    let cached = { from: 0, to: 0 };
    function fill(offset, length) {
        if (cache.length < length)
            cache = Buffer.allocUnsafe(Math.max(CHUNK, 2 ** Math.ceil(Math.log2(length))));
        let got = 0;
        while (got < length) {
            const count = (0,external_node_fs_.readSync)(fd, cache, got, cache.length - got, offset + got);
            if (count === 0)
                throw new plan_error/* PlanError */.W('became shorter while it was read');
            got += count;
        }
        cached = { from: offset, to: offset + got };
    }
    return {
        where: path,
        async *chunks() {
            let [chunk, other] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
            for (let at = 0;;) {
                const count = (0,external_node_fs_.readSync)(fd, chunk, 0, chunk.length, at);
                if (count === 0)
                    return;
                at += count;
                yield chunk.subarray(0, count);
                [chunk, other] = [other, chunk];
            }
        },
        read(offset, length) {
            if (offset < cached.from || offset + length > cached.to)
                fill(offset, length);
            return cache.subarray(offset - cached.from, offset - cached.from + length);
        },
        close: () => (0,external_node_fs_.closeSync)(fd),
    };
}
function plan_bytes_open(path) {
    try {
        const fd = (0,external_node_fs_.openSync)(path, 'r');
        if (!(0,external_node_fs_.fstatSync)(fd).isDirectory())
            return fd;
        (0,external_node_fs_.closeSync)(fd);
    }
    catch (error) {
        const code = error.code;
        throw new plan_error/* PlanError */.W(code === 'ENOENT'
            ? `${path} does not exist: write it with "terraform show -json" or "tofu show -json"`
            : `${path} cannot be read (${code ?? 'unknown error'})`, { cause: error });
    }
    throw new plan_error/* PlanError */.W(`${path} is a folder: give the file that "show -json" wrote`);
}
function streamBytes(source, where) {
    const kept = [];
    let whole;
    return {
        where,
        async *chunks() {
            for await (const chunk of source) {
                // A copy: whoever made the chunk may use its memory again.
                const copy = Buffer.from(chunk);
                kept.push(copy);
                yield copy;
            }
        },
        read(offset, length) {
            whole ??= Buffer.concat(kept.splice(0));
            return whole.subarray(offset, offset + length);
        },
        close: () => { },
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/marks.js
/**
 * Whether an element can hold a true in a tree of marks, without parsing it. `key` is the end of the tree's name: where
 * no "true" follows its first occurrence there is no mark.
 */
function mayHaveMarks(json, key) {
    const at = json.indexOf(key);
    return at >= 0 && json.indexOf(TRUE, at) >= 0;
}
/** Ends of the names of trees of marks: of a change, and of a resource in the state. */
const CHANGE_MARKS = Buffer.from('_sensitive"');
const STATE_MARKS = Buffer.from('sensitive_values"');
const TRUE = Buffer.from('true');

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/offsets.js
function openOffsets() {
    let offsets = new Float64Array(256);
    let lengths = new Uint32Array(256);
    let count = 0;
    return {
        get count() {
            return count;
        },
        add(offset, length) {
            if (count === offsets.length) {
                const more = new Float64Array(count * 2);
                more.set(offsets);
                offsets = more;
                const moreLengths = new Uint32Array(count * 2);
                moreLengths.set(lengths);
                lengths = moreLengths;
            }
            offsets[count] = offset;
            lengths[count] = length;
            count++;
        },
        offset: (index) => offsets[index],
        length: (index) => lengths[index],
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/shape.js
const skip = { kind: 'skip' };
const take = (part) => ({ kind: 'take', part });
const items = (of) => ({ kind: 'items', of });
const eachMember = (part) => ({ kind: 'members', of: new Map(), rest: take(part) });
const members = (of) => ({
    kind: 'members',
    of: new Map(Object.entries(of)),
    rest: skip,
});
/** Modules nest: `resources` here, and the same again in every one of `child_modules`. */
function stateModule() {
    const of = new Map();
    const module = { kind: 'members', of, rest: skip };
    of.set('resources', items(take('prior')));
    of.set('child_modules', items(module));
    return module;
}
/**
 * `planned_values.root_module` is skipped: it repeats the `after` of every resource change, with the same marks.
 * `condition_results` is what Terraform 1.2 had in the place of `checks`.
 */
const planShape = members({
    format_version: take('format_version'),
    terraform_version: take('terraform_version'),
    timestamp: take('timestamp'),
    errored: take('errored'),
    complete: take('complete'),
    applyable: take('applyable'),
    variables: eachMember('variable'),
    planned_values: members({ outputs: eachMember('output-planned') }),
    resource_drift: items(take('drift')),
    resource_changes: items(take('change')),
    deferred_changes: items(take('deferred')),
    deferred_action_invocations: items(take('deferred-action')),
    action_invocations: items(take('action')),
    output_changes: eachMember('output-change'),
    relevant_attributes: items(take('relevant')),
    checks: items(take('check')),
    condition_results: items(take('condition')),
    prior_state: members({
        values: members({ outputs: eachMember('output-prior'), root_module: stateModule() }),
    }),
    configuration: members({
        root_module: members({
            variables: eachMember('variable-declared'),
            outputs: eachMember('output-declared'),
        }),
    }),
});

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/sniff.js

const SHOW = 'run "terraform show -json <plan file>" (with OpenTofu "tofu show …") and give its output';
/** Why a file that starts like this cannot be a plan, or `undefined`. `head` is its first bytes. */
function notPlanByHead(head) {
    if (head.length === 0)
        return `is empty: ${SHOW}`;
    const [a, b] = head;
    if (a === 0x50 && b === 0x4b)
        return `is a binary plan file: ${SHOW}`;
    if (a === 0x1f && b === 0x8b)
        return 'is compressed with gzip: unpack it first (gzip -d)';
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
        return 'is UTF-16, as Windows PowerShell writes it with ">": write it as UTF-8 (Out-File -Encoding utf8)';
    }
    const text = Buffer.from(head.buffer, head.byteOffset, head.length)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '')
        .trimStart();
    if (text === '')
        return `holds nothing but white space: ${SHOW}`;
    if (text.startsWith('{'))
        return undefined;
    if (text.startsWith('[command]')) {
        return 'starts with a line of the wrapper of hashicorp/setup-terraform: set "terraform_wrapper: false" there, or use "terraform-bin"';
    }
    if (text.startsWith('['))
        return `is a JSON array, not a plan: ${SHOW}`;
    return `is text, not JSON (the output of "plan" without -json?): ${SHOW}`;
}
/** Why a JSON object with these top-level keys is not a plan, or `undefined`. */
function notPlanByKeys(keys) {
    if (keys.has('@level') || keys.has('@message')) {
        return `is the log that "plan -json" prints, one message a line: save the plan with -out, then ${SHOW}`;
    }
    if (keys.has('encrypted_data')) {
        return 'is a plan or a state that OpenTofu encrypted: run "tofu show -json <plan file>" where its encryption is configured';
    }
    if (keys.has('lineage') || (keys.has('serial') && keys.has('version'))) {
        return `is a state file, not a plan: ${SHOW}`;
    }
    if (['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((key) => keys.has(key))) {
        return undefined;
    }
    if (keys.has('values'))
        return `is a state as "show -json" prints it without a plan file: ${SHOW}`;
    if (keys.has('provider_schemas'))
        return `is the output of "providers schema", not a plan: ${SHOW}`;
    if (keys.has('diagnostics'))
        return `is the output of "validate", not a plan: ${SHOW}`;
    if (keys.has('format_version')) {
        return `is what "show -json" prints where there is no state; it holds no plan: name the plan file, ${SHOW}`;
    }
    return `is JSON, but has none of the keys of a plan: ${SHOW}`;
}
/** Adds the path in front of what the reader says, so that every message names the input. */
function named(where, error) {
    return error instanceof plan_error/* PlanError */.W ? new plan_error/* PlanError */.W(`${where} ${error.message}`, { cause: error }) : error;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/skim.js
const ORDINARY = 0;
const QUOTE = 1;
const OPEN = 2;
const CLOSE = 3;
const ENDS_SCALAR = 4;
const kindOf = new Uint8Array(256).fill(ORDINARY);
kindOf['"'.charCodeAt(0)] = QUOTE;
for (const c of '{[')
    kindOf[c.charCodeAt(0)] = OPEN;
for (const c of '}]')
    kindOf[c.charCodeAt(0)] = CLOSE;
for (const c of ', \t\r\n')
    kindOf[c.charCodeAt(0)] = ENDS_SCALAR;
/**
 * Runs over one value, minding only strings and brackets: about a nanosecond a byte, the price of the whole file.
 * True when the value has ended; false when the window has. `window.at` is moved to where it stopped.
 */
function skim(window, state) {
    const { bytes, end } = window;
    let at = window.at;
    let { depth, deepest, inString } = state;
    let ended = false;
    while (at < end) {
        if (inString) {
            let byte = 0;
            while (at < end) {
                byte = bytes[at];
                if (byte === 0x22 || byte === 0x5c)
                    break;
                at++;
            }
            if (at >= end)
                break;
            if (byte === 0x5c) {
                if (at + 1 >= end)
                    break;
                at += 2;
                continue;
            }
            at++;
            inString = false;
            if (depth === 0) {
                ended = true;
                break;
            }
            continue;
        }
        const kind = kindOf[bytes[at]];
        if (kind === ORDINARY || (kind === ENDS_SCALAR && depth > 0)) {
            at++;
        }
        else if (kind === QUOTE) {
            inString = true;
            at++;
        }
        else if (kind === OPEN) {
            if (++depth > deepest)
                deepest = depth;
            at++;
        }
        else {
            // A closing bracket or a comma at depth 0 ends a number, true, false or null, and is not part of it.
            if (depth === 0) {
                ended = true;
                break;
            }
            at++;
            if (--depth === 0) {
                ended = true;
                break;
            }
        }
    }
    window.at = at;
    state.depth = depth;
    state.deepest = deepest;
    state.inString = inString;
    return ended;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/window.js
function openWindow() {
    return { bytes: Buffer.allocUnsafe(0), owned: false, end: 0, at: 0, base: 0 };
}
/**
 * Appends `chunk`, which has to stay as it is until the next one has been appended, and keeps the bytes from `keepFrom`
 * on. Grows by doubling, so a long element stays linear.
 */
function append(window, chunk, keepFrom) {
    if (window.end === 0) {
        window.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        window.owned = false;
        window.end = chunk.length;
        return;
    }
    const kept = window.end - keepFrom;
    const needed = kept + chunk.length;
    if (!window.owned || needed > window.bytes.length) {
        const bytes = Buffer.allocUnsafe(Math.max(needed, 2 * kept));
        window.bytes.copy(bytes, 0, keepFrom, window.end);
        window.bytes = bytes;
        window.owned = true;
    }
    else if (keepFrom > 0) {
        window.bytes.copyWithin(0, keepFrom, window.end);
    }
    window.bytes.set(chunk, kept);
    window.base += keepFrom;
    window.at -= keepFrom;
    window.end = needed;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/splitter.js




/** A resource of 64 MiB or 1,000 levels is no plan of this world, and either would take the memory or the stack. */
const LIMITS = { elementBytes: 64 * 1024 * 1024, depth: 1000 };
const MAX_KEY_BYTES = 1024 * 1024;
/**
 * Cuts a stream of JSON into the parts that `shape` names and hands each over as bytes. Nothing is decoded here but
 * the keys on the way, so memory is one chunk plus the largest element. Skipped parts are only checked for
 * balanced brackets; what is handed over is for the receiver to parse.
 */
function splitter(shape, onElement, onTopKey = () => { }, limits = LIMITS) {
    const window = openWindow();
    const frames = [];
    const state = { depth: 0, deepest: 0, inString: false };
    let expect = 'root';
    let key = '';
    let skimming;
    let from = 0;
    let first = true;
    const fail = (what) => {
        throw new plan_error/* PlanError */.W(`is not valid JSON: ${what} at byte ${window.base + window.at}`);
    };
    function finishSkim() {
        const shapeOf = skimming;
        skimming = undefined;
        expect = 'comma-or-end';
        if (shapeOf.kind !== 'take')
            return;
        const { bytes, at: to, base } = window;
        onElement({ part: shapeOf.part, key, bytes, from, to, offset: base + from });
    }
    function startValue(of, byte) {
        const isArray = byte === 0x5b;
        if ((of.kind === 'members' && byte === 0x7b) || (of.kind === 'items' && isArray)) {
            frames.push({
                isArray,
                of: isArray ? undefined : of,
                item: isArray && of.kind === 'items' ? of.of : skip,
            });
            if (frames.length > limits.depth)
                fail(`more than ${limits.depth} levels of nesting`);
            window.at++;
            expect = isArray ? 'item-or-end' : 'key-or-end';
            return;
        }
        if (byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x3a)
            fail('a value is missing');
        skimming = of.kind === 'take' ? of : skip;
        from = window.at;
        state.depth = 0;
        state.deepest = 0;
        state.inString = false;
    }
    function endContainer() {
        window.at++;
        frames.pop();
        expect = frames.length === 0 ? 'nothing' : 'comma-or-end';
    }
    /** Index behind the closing quote of the string at `window.at`, or -1 where the window ends first. */
    function endOfString() {
        for (let at = window.at + 1; at < window.end; at++) {
            const byte = window.bytes[at];
            if (byte === 0x22)
                return at + 1;
            if (byte === 0x5c)
                at++;
        }
        if (window.end - window.at > MAX_KEY_BYTES)
            fail('a key of more than 1 MiB');
        return -1;
    }
    function readKey() {
        if (window.bytes[window.at] !== 0x22)
            fail('a key is missing');
        const end = endOfString();
        if (end < 0)
            return false;
        try {
            key = JSON.parse(window.bytes.toString('utf8', window.at, end));
        }
        catch {
            fail('a malformed key');
        }
        if (frames.length === 1)
            onTopKey(key);
        window.at = end;
        expect = 'colon';
        return true;
    }
    function run() {
        for (;;) {
            if (skimming) {
                const ended = skim(window, state);
                if (state.deepest + frames.length > limits.depth)
                    fail(`more than ${limits.depth} levels of nesting`);
                if (skimming.kind === 'take' && window.at - from > limits.elementBytes) {
                    fail(`an element of more than ${limits.elementBytes} bytes ends`);
                }
                if (!ended)
                    return;
                finishSkim();
                continue;
            }
            while (window.at < window.end && isSpace(window.bytes[window.at]))
                window.at++;
            if (window.at >= window.end)
                return;
            const byte = window.bytes[window.at];
            const frame = frames.at(-1);
            switch (expect) {
                case 'root':
                    if (byte !== 0x7b)
                        fail('something other than an object');
                    startValue(shape, byte);
                    break;
                case 'key-or-end':
                    if (byte === 0x7d) {
                        endContainer();
                        break;
                    }
                    if (!readKey())
                        return;
                    break;
                case 'key':
                    if (!readKey())
                        return;
                    break;
                case 'colon':
                    if (byte !== 0x3a)
                        fail('a colon is missing');
                    window.at++;
                    expect = 'value';
                    break;
                case 'value':
                    startValue(frame?.of?.of.get(key) ?? frame?.of?.rest ?? frame?.item ?? skip, byte);
                    break;
                case 'item-or-end':
                    if (byte === 0x5d) {
                        endContainer();
                        break;
                    }
                    key = '';
                    startValue(frame?.item ?? skip, byte);
                    break;
                case 'comma-or-end':
                    if (byte === (frame?.isArray ? 0x5d : 0x7d)) {
                        endContainer();
                        break;
                    }
                    if (byte !== 0x2c)
                        fail('a comma is missing');
                    window.at++;
                    key = '';
                    expect = frame?.isArray ? 'value' : 'key';
                    break;
                default:
                    fail('more text after the end');
            }
        }
    }
    return {
        push(chunk) {
            append(window, chunk, skimming?.kind === 'take' ? from : window.at);
            if (skimming?.kind === 'take')
                from = 0;
            if (first && window.end >= 3) {
                first = false;
                // Windows PowerShell writes a byte order mark in front of UTF-8.
                if (window.bytes[0] === 0xef && window.bytes[1] === 0xbb && window.bytes[2] === 0xbf)
                    window.at = 3;
            }
            if (!first)
                run();
        },
        end() {
            if (first)
                run();
            if (expect !== 'nothing') {
                throw new plan_error/* PlanError */.W(`ends in the middle, after ${window.base + window.end} bytes: it was cut off while written`);
            }
        },
    };
}
function isSpace(byte) {
    return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/untouched.js
/**
 * Whether a resource change is a plain no-op, told from its bytes, since most of a large plan is. It has to be exact: a
 * resource must not be able to hide by carrying `actions = ["no-op"]` in an attribute. Terraform writes scalars
 * before `change`, so the first bracket of the element opens `change`; inside a string its quotes would be escaped.
 * Another order of keys or spacing is no match, and is parsed.
 */
function isUntouched(json) {
    const open = json.indexOf(0x7b, 1);
    if (open < OPENING.length)
        return false;
    if (json.toString('latin1', open - OPENING.length, open + ACTIONS.length) !== OPENING + ACTIONS)
        return false;
    return !alsoChanges.some((key) => json.indexOf(key) >= 0);
}
const OPENING = '"change":';
const ACTIONS = '{"actions":["no-op"],';
const alsoChanges = ['"previous_address":', '"importing":', '"generated_config":'].map((key) => Buffer.from(key));

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read/plan-index.js










const HEAD_BYTES = 512;
/**
 * Reads the file from start to end once. Secrets may come after the place where they recur (variables are called
 * sensitive only in `configuration`, near the end), so nothing is interpreted before all of it has been seen.
 * `mayCover`: whether a rule of the user might hide something in this JSON.
 */
async function indexPlan(bytes, mayCover, signal) {
    const header = new Map();
    const index = {
        header,
        at: {
            change: openOffsets(),
            drift: openOffsets(),
            deferred: openOffsets(),
            'deferred-action': openOffsets(),
            action: openOffsets(),
            relevant: openOffsets(),
            check: openOffsets(),
            condition: openOffsets(),
        },
        secretive: {
            change: openOffsets(),
            drift: openOffsets(),
            deferred: openOffsets(),
            prior: openOffsets(),
        },
        outputs: new Map(),
        sensitiveOutputs: new Set(),
        sensitiveValues: [],
        untouched: 0,
    };
    const variables = new Map();
    const sensitiveVariables = new Set();
    const topKeys = new Set();
    let head;
    function onElement(element) {
        const { part, key, offset } = element;
        const json = element.bytes.subarray(element.from, element.to);
        const secretive = (marks) => mayHaveMarks(json, marks) || mayCover(json);
        switch (part) {
            case 'change':
                if (isUntouched(json))
                    index.untouched++;
                else
                    index.at.change.add(offset, json.length);
                if (secretive(CHANGE_MARKS))
                    index.secretive.change.add(offset, json.length);
                break;
            case 'drift':
            case 'deferred':
                index.at[part].add(offset, json.length);
                if (secretive(CHANGE_MARKS))
                    index.secretive[part].add(offset, json.length);
                break;
            case 'prior':
                if (secretive(STATE_MARKS))
                    index.secretive.prior.add(offset, json.length);
                break;
            case 'action':
            case 'deferred-action':
            case 'relevant':
            case 'check':
            case 'condition':
                index.at[part].add(offset, json.length);
                break;
            case 'output-change':
                index.outputs.set(key, { offset, length: json.length });
                break;
            case 'output-planned':
            case 'output-prior':
            case 'output-declared': {
                const value = parsed(json, offset);
                if ((0,interpret_json/* member */.Dc)(value, 'sensitive') !== true)
                    break;
                index.sensitiveOutputs.add(key);
                index.sensitiveValues.push((0,interpret_json/* member */.Dc)(value, 'value') ?? null);
                break;
            }
            case 'variable':
                variables.set(key, (0,interpret_json/* member */.Dc)(parsed(json, offset), 'value') ?? null);
                break;
            case 'variable-declared': {
                const value = parsed(json, offset);
                if ((0,interpret_json/* member */.Dc)(value, 'sensitive') !== true)
                    break;
                sensitiveVariables.add(key);
                index.sensitiveValues.push((0,interpret_json/* member */.Dc)(value, 'default') ?? null);
                break;
            }
            default:
                header.set(part, parsed(json, offset));
        }
    }
    const split = splitter(planShape, onElement, (key) => topKeys.add(key));
    try {
        for await (const chunk of bytes.chunks()) {
            if (!head && chunk.length > 0) {
                head = chunk;
                const reason = notPlanByHead(chunk.subarray(0, HEAD_BYTES));
                if (reason)
                    throw new plan_error/* PlanError */.W(reason);
            }
            split.push(chunk);
            // Lets a signal in: everything else here is synchronous.
            await (0,promises_.setImmediate)();
            signal?.throwIfAborted();
        }
        if (!head)
            throw new plan_error/* PlanError */.W(notPlanByHead(new Uint8Array()) ?? 'is empty');
        split.end();
    }
    catch (error) {
        // What the file is explains more than where it stops being JSON.
        const reason = topKeys.size > 0 ? notPlanByKeys(topKeys) : undefined;
        if (error instanceof plan_error/* PlanError */.W && reason && topKeys.has('@level'))
            throw new plan_error/* PlanError */.W(reason);
        throw error;
    }
    const reason = notPlanByKeys(topKeys);
    if (reason)
        throw new plan_error/* PlanError */.W(reason);
    for (const name of sensitiveVariables)
        index.sensitiveValues.push(variables.get(name) ?? null);
    return index;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/secret-forms.js
var secret_forms = __webpack_require__(5445);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/sensitive-leaves.js
var sensitive_leaves = __webpack_require__(4212);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/secrets/secret-collector.js






function secretCollector({ globs }) {
    const secrets = new Set();
    const add = (leaf) => {
        if ((0,secret_forms/* canTaint */.VP)(leaf))
            secrets.add(leaf);
    };
    function covered(value, covers, path = []) {
        if (covers === undefined || value === undefined || value === null)
            return;
        if (covers(path)) {
            (0,sensitive_leaves/* eachLeaf */.C)(value, add);
        }
        else if (Array.isArray(value)) {
            for (const [i, item] of value.entries())
                covered(item, covers, [...path, i]);
        }
        else if ((0,interpret_json/* isObject */.Gv)(value)) {
            for (const key of Object.keys(value))
                covered(value[key], covers, [...path, key]);
        }
    }
    function coveredBy(json) {
        return globs.length > 0 ? (0,attribute_glob/* coverageOf */._5)(globs, (0,identity/* identify */.l)((0,interpret_json/* object */.Ik)(json))) : undefined;
    }
    return {
        all: (value) => (0,sensitive_leaves/* eachLeaf */.C)(value, add),
        fromChange(json) {
            const change = (0,interpret_json/* member */.Dc)(json, 'change');
            const marks = (0,interpret_marks/* eitherMark */.Ve)((0,interpret_json/* member */.Dc)(change, 'before_sensitive'), (0,interpret_json/* member */.Dc)(change, 'after_sensitive'));
            (0,sensitive_leaves/* eachSensitiveLeaf */.S)((0,interpret_json/* member */.Dc)(change, 'before'), marks, add);
            (0,sensitive_leaves/* eachSensitiveLeaf */.S)((0,interpret_json/* member */.Dc)(change, 'after'), marks, add);
            const covers = coveredBy(json);
            covered((0,interpret_json/* member */.Dc)(change, 'before'), covers);
            covered((0,interpret_json/* member */.Dc)(change, 'after'), covers);
        },
        fromState(json) {
            (0,sensitive_leaves/* eachSensitiveLeaf */.S)((0,interpret_json/* member */.Dc)(json, 'values'), (0,interpret_json/* member */.Dc)(json, 'sensitive_values'), add);
            covered((0,interpret_json/* member */.Dc)(json, 'values'), coveredBy(json));
        },
        fromAction(json) {
            const action = (0,interpret_json/* member */.Dc)(json, 'action_invocation') ?? json;
            (0,sensitive_leaves/* eachSensitiveLeaf */.S)((0,interpret_json/* member */.Dc)(action, 'config_values'), (0,interpret_json/* member */.Dc)(action, 'config_sensitive'), add);
            covered((0,interpret_json/* member */.Dc)(action, 'config_values'), coveredBy(action));
        },
        fromOutput(name, json, declaredSensitive) {
            const covers = (0,attribute_glob/* coverageOf */._5)(globs, { module: '', type: 'output', name });
            const marks = declaredSensitive || (0,interpret_marks/* eitherMark */.Ve)((0,interpret_json/* member */.Dc)(json, 'before_sensitive'), (0,interpret_json/* member */.Dc)(json, 'after_sensitive'));
            for (const side of ['before', 'after']) {
                (0,sensitive_leaves/* eachSensitiveLeaf */.S)((0,interpret_json/* member */.Dc)(json, side), marks, add);
                covered((0,interpret_json/* member */.Dc)(json, side), covers);
            }
        },
        forms() {
            const forms = new Map();
            for (const secret of secrets) {
                for (const form of (0,secret_forms/* formsOf */.XP)(secret))
                    if (!forms.get(form.text)?.widen)
                        forms.set(form.text, form);
            }
            return [...forms.values()];
        },
    };
}

;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/secrets/collect-secrets.js



/** All spellings of every secret of the plan; nothing is interpreted before they are known. */
async function collectSecrets(bytes, { at, outputs, secretive, sensitiveOutputs, sensitiveValues }, rules, signal) {
    const secrets = secretCollector(rules);
    for (const value of sensitiveValues)
        secrets.all(value);
    for (const [name, { offset, length }] of outputs) {
        secrets.fromOutput(name, parsed(bytes.read(offset, length), offset), sensitiveOutputs.has(name));
    }
    await eachElement(bytes, secretive.change, secrets.fromChange, signal);
    await eachElement(bytes, secretive.drift, secrets.fromChange, signal);
    await eachElement(bytes, secretive.deferred, (json) => secrets.fromChange((0,interpret_json/* member */.Dc)(json, 'resource_change') ?? null), signal);
    await eachElement(bytes, secretive.prior, secrets.fromState, signal);
    await eachElement(bytes, at.action, secrets.fromAction, signal);
    await eachElement(bytes, at['deferred-action'], secrets.fromAction, signal);
    return secrets.forms();
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/mask-rules.js
var mask_rules = __webpack_require__(7765);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/secrets/masker.js + 2 modules
var secrets_masker = __webpack_require__(6837);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/read-plan.js










const DETAIL_BUDGET = 3 * 1024 * 1024;
/**
 * Reads the output of `terraform show -json` or `tofu show -json` into the masked model. A path is read twice and
 * never held in memory; a stream is held whole, so give large plans as a path.
 *
 * Throws PlanError, with a sentence that names the path, when this is no plan or not all of one, and for a mask rule
 * that cannot be read; the signal's reason when it is aborted.
 */
async function readPlan(source, options = {}) {
    const { plan } = await readPlanWithMask(source, options);
    return plan;
}
/** The same, with what masks. */
async function readPlanWithMask(source, options = {}) {
    const rules = (0,mask_rules/* parseMaskRules */.d)(options.mask ?? []);
    const bytes = openBytes(source);
    try {
        const index = await indexPlan(bytes, (json) => (0,attribute_glob/* mayMatch */.B7)(rules.globs, json), options.signal);
        const masker = (0,secrets_masker/* maskerFor */.L)(await collectSecrets(bytes, index, rules, options.signal), rules);
        const context = openContext(masker, openNotices());
        const budget = options.detailBudget ?? DETAIL_BUDGET;
        const plan = await interpretPlan(bytes, index, context, budget, options.signal);
        return { plan, mask: masker.text };
    }
    catch (error) {
        throw named(bytes.where, error);
    }
    finally {
        bytes.close();
    }
}

// EXTERNAL MODULE: ./lib/failed-plan.js
var failed_plan = __webpack_require__(820);
// EXTERNAL MODULE: ./lib/findings.js
var findings = __webpack_require__(8577);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ../../packages/action-kit/lib/untrusted.js
var untrusted = __webpack_require__(6512);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/plan-tree.js



/** What `terragrunt run --all plan --json-out-dir <folder>` calls each unit's plan. */
const PLAN_FILE = 'tfplan.json';
const LOG_FILE = 'tfplan.log';
const plan_tree_MAX_DEPTH = 32;
/** Finds every stack below `folder`, by name: those with a plan, and those of which only the log tells. Throws PlanError when there is none. */
function findUnits(folder) {
    const units = [];
    walk([]);
    if (units.length === 0) {
        throw new plan_error/* PlanError */.W(`${folder} holds no <stack>/${PLAN_FILE}: write them with "terraform show -json" or "tofu show -json", or run ` +
            `"terragrunt run --all plan --json-out-dir ${folder}" first`);
    }
    return units.sort((a, b) => (a.name < b.name ? -1 : 1));
    function walk(steps) {
        const here = (0,external_node_path_.join)(folder, ...steps);
        const entries = list(here);
        const fileOf = (name) => entries.some((entry) => entry.isFile() && entry.name === name) ? (0,external_node_path_.join)(here, name) : undefined;
        const [plan, log] = [fileOf(PLAN_FILE), fileOf(LOG_FILE)];
        if (plan !== undefined || log !== undefined)
            units.push({ name: steps.length === 0 ? '.' : steps.join('/'), plan, log });
        if (steps.length === plan_tree_MAX_DEPTH)
            return;
        for (const entry of entries)
            if (entry.isDirectory())
                walk([...steps, entry.name]);
    }
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        throw new plan_error/* PlanError */.W(`${folder} cannot be read as a folder (${code})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/plan-files.js





const isGlob = /[*?[{]/;
/**
 * The files that `plan-json` names: paths as they are, globs expanded, a folder searched for stacks, in the order of the lines.
 * @throws InputError naming a line that finds nothing.
 */
async function findPlanFiles(patterns, workspace) {
    const found = new Map();
    let folder = false;
    for (const pattern of patterns) {
        const { files, stacks } = await matching(pattern, workspace);
        folder ||= stacks;
        if (files.length === 0) {
            const missing = isGlob.test(pattern) ? 'nothing matches' : 'there is no file';
            throw new errors/* InputError */.d(`Input "plan-json": ${missing} "${(0,untrusted/* oneLine */.TN)(pattern)}" in ${workspace}. ` +
                'Write it with "terraform show -json <plan file> > <path>", or "tofu show …", in an earlier step.');
        }
        for (const file of files)
            found.set(file.path ?? file.log ?? '', file);
    }
    return { files: [...found.values()], stacks: folder || found.size > 1 };
}
async function matching(pattern, workspace) {
    const path = (0,external_node_path_.resolve)(workspace, pattern);
    const entry = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (entry?.isDirectory()) {
        return { files: findUnits(path).map(({ name, plan, log }) => ({ name, path: plan, log })), stacks: true };
    }
    const named = (found) => ({
        name: (0,external_node_path_.relative)(workspace, found) || found,
        path: found,
        log: undefined,
    });
    if (entry)
        return { files: [named(path)], stacks: false };
    if (!isGlob.test(pattern))
        return { files: [], stacks: false };
    const paths = [];
    for await (const match of (0,external_node_fs_promises_.glob)(pattern, { cwd: workspace })) {
        paths.push((0,external_node_path_.isAbsolute)(match) ? match : (0,external_node_path_.join)(workspace, match));
    }
    return { files: paths.sort().map(named), stacks: false };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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
                await (0,promises_.setTimeout)(pause);
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
    const file = (0,external_node_fs_.openSync)(path, 'w', 0o600);
    try {
        return await run(command, args, options, file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
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

;// CONCATENATED MODULE: ./lib/shown-plan.js






/**
 * Runs `terraform show -json` on a binary plan and hands the path of its output to `use`. The file, which holds
 * the plan's secrets, is readable by us alone and gone afterwards.
 * @throws InputError when there is no such folder or no such file in it; ActionError with Terraform's own error.
 */
async function withShownPlan(plan, signal, use) {
    await expectPlan(plan);
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'plan-'));
    try {
        const path = (0,external_node_path_.join)(folder, 'plan.json');
        const { exitCode, stderr } = await runToolInto(path, plan.binary, ['show', '-json', '-no-color', plan.path], {
            cwd: plan.workingDirectory,
            signal,
        });
        if (exitCode !== 0) {
            throw new errors/* ActionError */.l(`"${plan.binary} show -json ${(0,untrusted/* oneLine */.TN)(plan.path)}" in ${plan.workingDirectory} ended with exit code ${exitCode}: ` +
                `${(0,untrusted/* oneLine */.TN)(stderr, 1000)} Was "${(0,external_node_path_.basename)(plan.binary)} init" run in this job, and is the plan of this version of it?`, { title: 'Plan cannot be shown' });
        }
        return await use(path);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** A missing folder would read as a missing binary, a missing file as one of another version. */
async function expectPlan({ path, binary, workingDirectory, }) {
    const folder = await (0,external_node_fs_promises_.stat)(workingDirectory).catch(() => undefined);
    if (!folder?.isDirectory()) {
        throw new errors/* InputError */.d(`Input "working-directory": there is no folder ${(0,untrusted/* oneLine */.TN)(workingDirectory)}. Give the folder, seen from the ` +
            `workspace, that "${(0,external_node_path_.basename)(binary)} init" was run in, and check it out in this job.`);
    }
    const file = await (0,external_node_fs_promises_.stat)((0,external_node_path_.resolve)(workingDirectory, path)).catch(() => undefined);
    if (file === undefined) {
        throw new errors/* InputError */.d(`Input "plan-file": there is no file "${(0,untrusted/* oneLine */.TN)(path)}" in ${(0,untrusted/* oneLine */.TN)(workingDirectory)}. Write it with ` +
            `"${(0,external_node_path_.basename)(binary)} plan -out=${(0,untrusted/* oneLine */.TN)(path)}" in an earlier step of this job, or download it into that folder.`);
    }
}

// EXTERNAL MODULE: ./lib/plan-log.js + 1 modules
var plan_log = __webpack_require__(8915);
;// CONCATENATED MODULE: ./lib/stack-plans.js





/** The results of many stacks, one after another: each is cut to a fragment before the next is read. */
async function readStackPlans(files, mask, signal) {
    const fragments = [];
    const problems = [];
    for (const file of files) {
        signal.throwIfAborted();
        const fragment = await readStackPlan(file, mask, signal).catch(async (error) => {
            // One bad plan must not hide the others.
            if (!(error instanceof plan_error/* PlanError */.W))
                throw error;
            problems.push(error.message);
            const errors = file.log === undefined ? [] : await (0,plan_log/* readLogErrors */._)(file.log, mask);
            return (0,make_fragment/* makeFragment */.d)({ name: file.name, failure: [error.message, ...errors].join('\n\n') });
        });
        fragments.push(fragment);
    }
    return { fragments, problems };
}
/** A stack without a plan failed, and its log is all there is. So did one whose plan is only the part up to an error. */
async function readStackPlan({ name, path, log }, rules, signal) {
    const reading = path === undefined ? undefined : await readPlanWithMask(path, { mask: rules, signal });
    const { plan, mask } = reading ?? {};
    if (plan !== undefined && !plan.errored)
        return (0,make_fragment/* makeFragment */.d)({ name, plan });
    const errors = log === undefined ? [] : await (0,plan_log/* readLogErrors */._)(log, rules, mask);
    const failure = (0,failed_plan/* failureText */.kY)({ errors, logged: log !== undefined });
    return (0,make_fragment/* makeFragment */.d)({ name, failure, ...(plan && { plan }) });
}

;// CONCATENATED MODULE: ./lib/gather.js













/**
 * Reads what the inputs point at.
 * @throws InputError naming the input, when there is nothing there or it is no plan.
 */
async function gather(inputs, place, signal) {
    const { workspace } = place;
    const problems = [];
    const found = await read(inputs, place, signal).catch((error) => {
        if ((0,failed_plan/* hasFailed */.WN)(inputs) && isOfPlan(error)) {
            // A plan that failed need not have left anything.
            if (!(error instanceof errors/* InputError */.d))
                problems.push(error.message);
            return undefined;
        }
        if (error instanceof plan_error/* PlanError */.W)
            throw new errors/* ActionError */.l(error.message, { title: 'Unreadable plan' });
        throw error;
    });
    if (found === undefined) {
        return { findings: { kind: 'failed', failed: await (0,failed_plan/* readFailure */.f1)(inputs, workspace) }, problems };
    }
    if ('plan' in found)
        return { findings: await onePlan(found, inputs, workspace), problems };
    return {
        findings: { kind: 'stacks', fragments: await stacks(found, inputs, workspace) },
        problems: found.problems,
    };
}
function isOfPlan(error) {
    return error instanceof plan_error/* PlanError */.W || error instanceof errors/* InputError */.d || error instanceof errors/* ActionError */.l;
}
/** `undefined`: there is nothing to read, only the word that it failed. */
async function read({ source, mask, expectedStacks, ...inputs }, { workspace, own }, signal) {
    const readOne = (path) => readPlanWithMask(path, { mask, signal });
    switch (source.kind) {
        case 'none':
            return undefined;
        case 'fragments': {
            const { fragments, problems } = readFragments((0,external_node_path_.resolve)(workspace, source.folder), expectedStacks);
            return { fragments: own ? fragments.map(proof/* believed */.t) : fragments, problems };
        }
        case 'binary': {
            const workingDirectory = (0,external_node_path_.resolve)(workspace, inputs.workingDirectory);
            const shown = { path: source.path, binary: inputs.terraformBinary, workingDirectory };
            return withShownPlan(shown, signal, readOne);
        }
        case 'json': {
            const found = await findPlanFiles(source.patterns, workspace);
            const [first] = found.files;
            if (first?.path !== undefined && !found.stacks)
                return readOne(first.path);
            const { fragments, problems } = await readStackPlans(found.files, mask, signal);
            return { fragments: (0,missing/* withMissing */.n)(fragments, expectedStacks), problems };
        }
    }
}
/** A plan that failed is what was planned until then, and why it ended. */
async function onePlan({ plan, mask }, inputs, workspace) {
    if (!plan.errored && !(0,failed_plan/* hasFailed */.WN)(inputs))
        return { kind: 'plan', plan };
    const failed = await (0,failed_plan/* readFailure */.f1)(inputs, workspace, mask);
    return { kind: 'plan', plan: { ...plan, errored: true }, failed };
}
/** The exit code is of all of them: where it says more than they do, it is told beside them. */
async function stacks({ fragments }, inputs, workspace) {
    if (!(0,failed_plan/* hasFailed */.WN)(inputs) || (0,findings/* failedStacks */.Xj)(fragments).length > 0)
        return fragments;
    const failure = (0,failed_plan/* failureText */.kY)(await (0,failed_plan/* readFailure */.f1)(inputs, workspace));
    return [...fragments, (0,make_fragment/* makeFragment */.d)({ name: inputs.name, failure })];
}


/***/ })

};
