export const id = 839;
export const ids = [839];
export const modules = {

/***/ 2839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretsApi: () => (/* binding */ secretsApi)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/* harmony import */ var _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4682);
/* harmony import */ var _client_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1996);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6342);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4832);





/**
 * Whether secrets and parameters are there. Nothing here can read a value: GetParameters without decryption, which
 * takes a right on single parameters, would give the plain text of a String, and with the right to it anybody who may
 * use the key could ask for the rest. DescribeParameters takes a right on `*` and gives names.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
function secretsApi(session) {
    const options = (0,_client_options_js__WEBPACK_IMPORTED_MODULE_0__/* .clientOptions */ .s)(session, _retry_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimits */ .BU);
    const secretsManager = new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__/* .SecretsManagerClient */ ._H(options);
    const ssm = new _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_3__/* .SSMClient */ .jBj(options);
    return {
        describeSecret: (input) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_4__/* .callJson */ .X)(secretsManager, new _aws_sdk_client_secrets_manager__WEBPACK_IMPORTED_MODULE_2__/* .DescribeSecretCommand */ .X5(input), input, session.signal),
        describeParameters: (input) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_4__/* .callJson */ .X)(ssm, new _aws_sdk_client_ssm__WEBPACK_IMPORTED_MODULE_3__/* .DescribeParametersCommand */ .$hz(input), input, session.signal),
    };
}


/***/ })

};
