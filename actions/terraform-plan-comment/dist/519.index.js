export const id = 519;
export const ids = [519];
export const modules = {

/***/ 164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ BUCKETS),
  AU: () => (/* binding */ bucketOf),
  we: () => (/* binding */ fingerprintBuilder)
});

// UNUSED EXPORTS: MAX_ADDRESSES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
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
            const canonical = hasTime ? text.written().replaceAll(planTime, '(plan time)') : text.written();
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

/***/ 804:
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

/***/ 749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  US: () => (/* binding */ MAX_FRAGMENT_BYTES),
  yf: () => (/* binding */ formatFragment),
  oH: () => (/* binding */ parseFragment)
});

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/plan-error.js
var plan_error = __webpack_require__(869);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/counts.js
var interpret_counts = __webpack_require__(707);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/value-codec.js
var value_codec = __webpack_require__(13);
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
const MAX_NAME = 4096;
/** The model out of a fragment. Throws an Error that names the first member that is not what it should be. */
function decodePlan(plan) {
    const fingerprint = plan.object().at('fingerprint').object();
    const hash = fingerprint.at('hash').text(64);
    if (!/^[0-9a-f]{64}$/.test(hash))
        throw new Error(`${fingerprint.place}.hash is not a hash`);
    return {
        tool: oneOf(plan.at('tool'), TOOLS),
        toolVersion: plan.at('toolVersion').text(MAX_NAME),
        formatVersion: plan.at('formatVersion').text(MAX_NAME),
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
            address: item.at('address').text(MAX_NAME),
            kind: item.at('kind').text(MAX_NAME),
            status: item.at('status').text(MAX_NAME),
            problems: item.at('problems').list((problem) => problem.text()),
        })),
        deferred: plan.at('deferred').list((item) => ({
            reason: item.at('reason').text(MAX_NAME),
            change: decodeChange(item.at('change')),
        })),
        actions: plan.at('actions').list((item) => ({
            address: item.at('address').text(MAX_NAME),
            type: item.at('type').text(MAX_NAME),
            trigger: item.at('trigger').text(MAX_NAME),
        })),
        notices: plan.at('notices').list((item) => item.text()),
        detailsLeftOut: plan.at('detailsLeftOut').count(),
        fingerprint: {
            hash,
            count: fingerprint.at('count').json === undefined ? 0 : fingerprint.at('count').count(),
            addresses: new Map(fingerprint.at('addresses').json === undefined ? [] : fingerprint.at('addresses').list(decodeDigest)),
            buckets: [],
        },
    };
}
function decodeDigest(pair) {
    const [address = '', digest = ''] = pair.list((item) => item.text(MAX_NAME), 2);
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
        address: item.object().at('address').text(MAX_NAME),
        module: item.at('module').text(MAX_NAME),
        mode: item.at('mode').text(MAX_NAME),
        type: item.at('type').text(MAX_NAME),
        name: item.at('name').text(MAX_NAME),
        provider: item.at('provider').text(MAX_NAME),
        action: oneOf(item.at('action'), ACTIONS),
        rawActions: item.at('rawActions').list((action) => action.text(MAX_NAME)),
        reason: item.at('reason').text(MAX_NAME),
        replacePaths: item.at('replacePaths').list(decodePath),
        detail: item.at('detail').json === undefined ? undefined : decodeDetail(item.at('detail').object()),
    };
    const order = item.at('order');
    if (order.json !== undefined) {
        change.order = oneOf(order, new Set(['destroy-first', 'create-first']));
    }
    const deposed = item.at('deposed').optionalText(MAX_NAME);
    if (deposed !== undefined)
        change.deposed = deposed;
    const movedFrom = item.at('movedFrom').optionalText(MAX_NAME);
    if (movedFrom !== undefined)
        change.movedFrom = movedFrom;
    if (item.at('alsoForgets').optionalFlag())
        change.alsoForgets = true;
    if (item.at('deletedOutside').optionalFlag())
        change.deletedOutside = true;
    if (item.at('importing').json !== undefined)
        change.importing = decodeImporting(item.at('importing').object());
    return change;
}
function decodeImporting(item) {
    const importing = {};
    const id = item.at('id').optionalText(MAX_NAME);
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
        name: item.object().at('name').text(MAX_NAME),
        action: oneOf(item.at('action'), ACTIONS),
        before: decoded(item.at('before'), decode),
        after: decoded(item.at('after'), decode),
    };
}
function decodePath(path) {
    return path.list((step) => (typeof step.json === 'number' ? step.count() : step.text(MAX_NAME)), 1000);
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
    const text = value.text(MAX_NAME);
    if (!allowed.has(text))
        throw new Error(`${value.place} is none of ${[...allowed].join(', ')}`);
    return text;
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/json.js
var interpret_json = __webpack_require__(765);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/field.js

const MAX_TEXT = 64 * 1024;
const MAX_ITEMS = 100_000;
function field(json, place) {
    const wrong = (wanted) => {
        throw new Error(`${place} is ${json === undefined ? 'missing' : `not ${wanted}`}`);
    };
    const self = {
        json,
        place,
        at: (key) => field((0,interpret_json/* member */.Dc)(json, key), place === '' ? key : `${place}.${key}`),
        text(maxLength = MAX_TEXT) {
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
var fragments_fragment = __webpack_require__(792);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/plan-json.js
var plan_json = __webpack_require__(676);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/fragment-json.js





/** Of the file; a fragment of ours is a quarter of that. */
const MAX_FRAGMENT_BYTES = 1024 * 1024;
const fragment_json_MAX_NAME = 512;
function formatFragment({ plan, failure, ...rest }) {
    const json = { ...rest };
    if (failure !== undefined)
        json.failure = failure;
    if (plan)
        json.plan = (0,plan_json/* encodePlan */.El)(plan);
    return JSON.stringify(json);
}
/** Reads what another job wrote. Throws PlanError with a sentence that begins with `where`. */
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
        return {
            schema: fragments_fragment/* FRAGMENT_SCHEMA */.Z,
            name: fragment.at('name').text(fragment_json_MAX_NAME),
            commit: matching(fragment.at('commit'), /^[0-9A-Za-z]{0,64}$/, 'a commit'),
            runUrl: matching(fragment.at('runUrl'), /^(https?:\/\/[\w.:~/?#@!$&*+,;=%-]{1,2000})?$/, 'a web address'),
            failure,
            plan: plan.json === undefined ? undefined : decodePlan(plan),
            leftOut: fragment.at('leftOut').count(),
            shape: fragment.at('shape').text(64),
        };
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

/***/ 792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ FRAGMENT_SCHEMA)
/* harmony export */ });
/** Raised when the shape on disk changes so that an older reader would misread it. */
const FRAGMENT_SCHEMA = 1;


/***/ }),

/***/ 587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ makeFragment)
});

// UNUSED EXPORTS: FRAGMENT_BYTES

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/interpret/detail-budget.js
var detail_budget = __webpack_require__(270);
// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/plan-json.js
var plan_json = __webpack_require__(676);
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
    const actions = keep(plan.actions, equal, (action) => action);
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
    return sizeOf(addresses) <= maxBytes ? addresses : new Map();
}
function sizeOf(addresses) {
    return addresses.size === 0 ? 0 : Buffer.byteLength(JSON.stringify([...addresses]));
}

// EXTERNAL MODULE: ../../packages/terraform-plan/lib/fragments/fragment.js
var fragment = __webpack_require__(792);
;// CONCATENATED MODULE: ../../packages/terraform-plan/lib/fragments/make-fragment.js



/** Three hundred of these are 75 MB to read, and one comment shows a two-hundredth of each. */
const FRAGMENT_BYTES = 256 * 1024;
const FAILURE_CHARACTERS = 8000;
/** Cuts one stack's result to about `maxBytes` of JSON. What went is counted. */
function makeFragment(source, maxBytes = FRAGMENT_BYTES) {
    const cut = source.plan && cutPlan(source.plan, maxBytes);
    return {
        schema: fragment/* FRAGMENT_SCHEMA */.Z,
        name: source.name,
        commit: source.commit ?? '',
        runUrl: source.runUrl ?? '',
        failure: source.failure?.slice(-FAILURE_CHARACTERS),
        plan: cut?.plan,
        leftOut: cut?.leftOut ?? 0,
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

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   n: () => (/* binding */ withMissing)
/* harmony export */ });
/* harmony import */ var _make_fragment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(587);

/** A stack that should have reported and has not: there is neither a plan nor a word why. */
function isMissing({ plan, failure }) {
    return plan === undefined && failure === undefined;
}
/** The fragments, and one for each expected stack that has none; by name. */
function withMissing(fragments, expected) {
    const found = new Set(fragments.map(({ name }) => name));
    const missing = [...new Set(expected)].filter((name) => !found.has(name));
    return [...fragments, ...missing.map((name) => (0,_make_fragment_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFragment */ .d)({ name }))].sort((a, b) => a.name < b.name ? -1 : 1);
}


/***/ }),

/***/ 676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ encodePlan),
/* harmony export */   NJ: () => (/* binding */ encodeChange),
/* harmony export */   UG: () => (/* binding */ encodeOutput),
/* harmony export */   yK: () => (/* binding */ encodeDeferred)
/* harmony export */ });
/* harmony import */ var _value_codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13);

/** The model as JSON: marks are encoded, `undefined` is absent, the fingerprint is its hash, count and addresses. */
function encodePlan(plan) {
    const { changes, outputs, drift, checks, deferred, actions, fingerprint, counts, ...rest } = plan;
    return plain({
        ...rest,
        counts: { ...counts },
        fingerprint: plain({
            hash: fingerprint.hash,
            count: fingerprint.count,
            addresses: fingerprint.addresses.size > 0 ? [...fingerprint.addresses] : undefined,
        }),
        changes: changes.map(encodeChange),
        outputs: outputs.map(encodeOutput),
        drift: drift.map(encodeChange),
        checks: checks.map((check) => ({ ...check })),
        deferred: deferred.map(encodeDeferred),
        actions: actions.map((action) => ({ ...action })),
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
function encodeDeferred({ reason, change }) {
    return { reason, change: encodeChange(change) };
}
/** Without the members that are undefined, which JSON would lose anyway. */
function plain(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ valueDecoder),
/* harmony export */   g: () => (/* binding */ valueEncoder)
/* harmony export */ });
/* harmony import */ var _interpret_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(765);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(716);


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

/***/ 707:
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

/***/ 765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YO: () => (/* binding */ array)
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
/** A member by a name of the plan format, none of which is one that every object has. */
function member(value, key) {
    return isObject(value) ? value[key] : undefined;
}


/***/ }),

/***/ 716:
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

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 457:
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
/** Writes the characters that `printable` would remove as `\u{202e}`, so that a change made of them shows. */
function showInvisible(text) {
    if (PLAIN.test(text))
        return text;
    return text
        .toWellFormed()
        .replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** Nearly every text is of these alone, and needs no further look. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
const PLAIN_WORD = /^[\x21-\x7e]*$/;
// CSI and OSC sequences and two-character escapes, of ESC and of the C1 forms (ECMA-48, xterm).
const TERMINAL_SEQUENCES = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b\]|\x9d)(?:[^\x07\x1b\x9c\n]{0,2000}(?:\x07|\x1b\\|\x9c))?|\x1b[ -/]*[0-~]?/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// C0 and C1 controls but tab and new line; soft hyphen; Arabic letter mark; fillers; zero-width characters and
// bidi marks (Unicode TR9); invisible operators; variation selectors; interlinear and tag characters.
const INVISIBLE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is wanted by itself
/[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;


/***/ })

};
