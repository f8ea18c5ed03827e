/** The screens that the first look does not need, as one chunk. */

export { ColumnsScreen } from "./columns-screen";
export { ConfirmRestoreScreen } from "./confirm-restore-screen";
export { DiagnosticsScreen } from "./diagnostics-screen";
export { FailedScreen } from "./failed-screen";
export { PreviewScreen } from "./preview-screen";
export { RestoredScreen } from "./restored-screen";
export { ResultScreen } from "./result-screen";
export { RegisterScreen } from "./register-screen";
