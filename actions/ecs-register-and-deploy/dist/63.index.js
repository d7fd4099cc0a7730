export const id = 63;
export const ids = [63];
export const modules = {

/***/ 9063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iamApi: () => (/* binding */ iamApi)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5742);
/* harmony import */ var _client_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1996);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4832);



/** IAM: whether a role is there. */
function iamApi(session) {
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_0__/* .IAMClient */ .h8v((0,_client_options_js__WEBPACK_IMPORTED_MODULE_1__/* .clientOptions */ .s)(session, _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimits */ .BU));
    return {
        getRole: async (input) => {
            const { Role } = await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_0__/* .GetRoleCommand */ .kbp(input), session.signal === undefined ? {} : { abortSignal: session.signal });
            return { Role: { Arn: Role?.Arn ?? '' } };
        },
    };
}


/***/ })

};
